//! Tables that follow from others: rebuilt for the ids that a changeset names, in its transaction.
//!
//! One set of statements serves one event and a million: the touched ids stand in temporary tables,
//! and each derived table is cleared and filled for them. The touched ids lead every join: without
//! statistics SQLite would now and then scan a million rows to look each up among a handful, so the
//! statements say `CROSS JOIN`, which it never reorders.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};
use watek_domain::id::EventId;

use crate::{
    error::Result,
    journal::changeset::{Action, RowChange},
    schema::{Group, Table},
    sql::sql,
};

pub(crate) mod function;

/// The derived tables, each after those it is made from.
pub(crate) const TABLES: [&str; 7] = [
    "supervision",
    "timeline",
    "open_task",
    "reminder_due",
    "thread_person",
    "thread_summary",
    "partner_index",
];

const FILLS: [(&str, &str); 6] = [
    (sql!("derive/clear_timeline"), sql!("derive/fill_timeline")),
    (sql!("derive/clear_open_task"), sql!("derive/fill_open_task")),
    (sql!("derive/clear_reminder_due"), sql!("derive/fill_reminder_due")),
    (sql!("derive/clear_thread_person"), sql!("derive/fill_thread_person")),
    (sql!("derive/clear_thread_summary"), sql!("derive/fill_thread_summary")),
    (sql!("derive/clear_partner_index"), sql!("derive/fill_partner_index")),
];

/// Makes the tables of touched ids on a connection.
pub(crate) fn install(connection: &Connection) -> Result<()> {
    run(connection, sql!("derive/create_touched_event"))?;
    run(connection, sql!("derive/create_touched_thread"))?;
    run(connection, sql!("derive/create_touched_partner"))
}

/// Rebuilds what follows from `changes`, which are already in the tables.
pub(crate) fn after(connection: &Connection, changes: &[RowChange]) -> Result<()> {
    forget(connection)?;
    let mut people_changed = false;
    let mut threads = BTreeSet::new();
    for change in changes {
        people_changed |= matches!(change.table, Table::User | Table::Workspace);
        touch(connection, change)?;
        if change.table == Table::Event {
            threads.extend(change.key_of("thread_id"));
        }
    }
    // Many events of few threads: each thread is noted once.
    for thread in threads {
        by_key(connection, sql!("derive/touch_thread"), &thread)?;
    }
    run(connection, sql!("derive/touch_successors"))?;
    run(connection, sql!("derive/touch_threads_of_events"))?;
    if people_changed {
        run(connection, sql!("derive/clear_supervision"))?;
        run(connection, sql!("derive/fill_supervision"))?;
    }
    fill(connection)
}

/// Of the events that were touched last, those of which a person was reminded and need not be any more:
/// the task ended, or its reminder was put off, moved or waved away.
pub(crate) fn settled(connection: &Connection) -> Result<Vec<EventId>> {
    let mut statement = connection.prepare_cached(sql!("delivery/settled"))?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Rebuilds everything.
pub(crate) fn everything(connection: &Connection) -> Result<()> {
    forget(connection)?;
    run(connection, sql!("derive/touch_every_event"))?;
    run(connection, sql!("derive/touch_every_thread"))?;
    run(connection, sql!("derive/touch_every_partner"))?;
    run(connection, sql!("derive/clear_supervision"))?;
    run(connection, sql!("derive/fill_supervision"))?;
    fill(connection)
}

fn forget(connection: &Connection) -> Result<()> {
    run(connection, sql!("derive/forget_event"))?;
    run(connection, sql!("derive/forget_thread"))?;
    run(connection, sql!("derive/forget_partner"))
}

fn fill(connection: &Connection) -> Result<()> {
    for (clear, fill) in FILLS {
        run(connection, clear)?;
        run(connection, fill)?;
    }
    Ok(())
}

fn run(connection: &Connection, sql: &str) -> Result<()> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}

/// Notes what follows from a row. A row that is gone can no longer be asked what it belonged to, but
/// its change says it; of a row that just came to be nothing else knows yet.
fn touch(connection: &Connection, change: &RowChange) -> Result<()> {
    let by_id = |sql: &str| by_key(connection, sql, &change.row_id);
    let by_key_in = |column: &str, sql: &str| match change.key_of(column) {
        Some(key) => by_key(connection, sql, &key),
        None => Ok(()),
    };
    match (change.table, change.action) {
        (Table::Workspace | Table::User | Table::EventType, _) => Ok(()),
        // The key begins with the person.
        (Table::Setting, _) => by_key(
            connection,
            sql!("derive/touch_tasks_of_user"),
            change.row_id.get(..16).unwrap_or_default(),
        ),
        (Table::Partner, _) => {
            by_id(sql!("derive/touch_partner"))?;
            if change.action == Action::Update && moves_tasks(change, Group::TRASHED) {
                by_id(sql!("derive/touch_threads_of_partner"))?;
                by_id(sql!("derive/touch_events_of_threads"))?;
            }
            Ok(())
        },
        (Table::Contact, Action::Update) => by_id(sql!("derive/touch_partner_of_contact")),
        (Table::Contact, _) => by_key_in("partner_id", sql!("derive/touch_partner")),
        (Table::Thread, Action::Insert) => by_id(sql!("derive/touch_thread")),
        (Table::Thread, _) => {
            by_id(sql!("derive/touch_thread"))?;
            by_id(sql!("derive/touch_events_of_thread"))
        },
        (Table::Event, _) => by_id(sql!("derive/touch_event")),
        (Table::Reschedule, Action::Update) => by_id(sql!("derive/touch_event_of_reschedule")),
        (Table::Reminder, Action::Update) => by_id(sql!("derive/touch_event_of_reminder")),
        (Table::Reminder, Action::Delete) => {
            by_id(sql!("derive/clear_reminder_gone"))?;
            by_key_in("event_id", sql!("derive/touch_event"))
        },
        (Table::Reschedule | Table::Reminder, _) => {
            by_key_in("event_id", sql!("derive/touch_event"))
        },
    }
}

fn by_key(connection: &Connection, sql: &str, key: &[u8]) -> Result<()> {
    connection.prepare_cached(sql)?.execute(named_params! { ":id": key })?;
    Ok(())
}

fn moves_tasks(change: &RowChange, group: Group) -> bool {
    change.groups & group.bits() != 0
}
