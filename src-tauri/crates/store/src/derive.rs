//! Tables that follow from others: rebuilt for the ids that a changeset names, in its transaction.
//!
//! One set of statements serves one event and a million: the touched ids stand in temporary tables,
//! and each derived table is cleared and filled for them. The touched ids lead every join: without
//! statistics SQLite would now and then scan a million rows to look each up among a handful, so the
//! statements say `CROSS JOIN`, which it never reorders.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params, types::Value};
use watek_domain::{clock::Timestamp, id::EventId};

use crate::{
    error::Result,
    journal::changeset::{Action, RowChange},
    schema::{Group, Table},
    sql::sql,
};

pub(crate) mod function;
mod occupancy;

/// The derived tables, each after those it is made from.
pub(crate) const TABLES: [&str; 12] = [
    "supervision",
    "category_below",
    "timeline",
    "open_task",
    "reminder_due",
    "occupancy",
    "thread_person",
    "thread_summary",
    "thread_index",
    "thread_amount",
    "partner_index",
    "partner_key",
];

/// What follows from events alone: clear, then fill.
const OF_EVENTS: [(&str, &str); 3] = [
    (sql!("derive/clear_timeline"), sql!("derive/fill_timeline")),
    (sql!("derive/clear_open_task"), sql!("derive/fill_open_task")),
    (sql!("derive/clear_reminder_due"), sql!("derive/fill_reminder_due")),
];

const OF_THREADS: [(&str, &str); 4] = [
    (sql!("derive/clear_thread_person"), sql!("derive/fill_thread_person")),
    (sql!("derive/clear_thread_summary"), sql!("derive/fill_thread_summary")),
    // Most changes leave titles as they are; these two then only look.
    (sql!("derive/clear_thread_index"), sql!("derive/fill_thread_index")),
    (sql!("derive/clear_thread_amount"), sql!("derive/fill_thread_amount")),
];

const OF_PARTNERS: [(&str, &str); 2] = [
    (sql!("derive/clear_partner_index"), sql!("derive/fill_partner_index")),
    (sql!("derive/clear_partner_key"), sql!("derive/fill_partner_key")),
];

/// What the list of partners shows of their threads.
const OF_LIST: [&str; 3] = [
    sql!("derive/update_partner_last"),
    sql!("derive/update_partner_next"),
    sql!("derive/update_partner_open"),
];

/// Which categories a row has, where nothing else about it changed.
const OF_MARKS: [&str; 2] =
    [sql!("derive/update_timeline_categories"), sql!("derive/update_partner_categories")];

const OF_PEOPLE: [(&str, &str); 1] =
    [(sql!("derive/clear_supervision"), sql!("derive/fill_supervision"))];

const OF_CATEGORIES: [(&str, &str); 1] =
    [(sql!("derive/clear_category_below"), sql!("derive/fill_category_below"))];

/// The same where rows only came to be: nothing follows from them yet, and they take nothing away. A
/// thread's other events need not be looked at.
const ADDED: [&str; 7] = [
    sql!("derive/fill_timeline"),
    sql!("derive/fill_open_task"),
    sql!("derive/fill_reminder_due"),
    sql!("derive/add_thread_person"),
    sql!("derive/fill_thread_summary"),
    sql!("derive/fill_thread_index"),
    sql!("derive/add_thread_amount"),
];

/// Makes the tables of touched ids on a connection.
pub(crate) fn install(connection: &Connection) -> Result<()> {
    run(connection, sql!("derive/create_touched_event"))?;
    run(connection, sql!("derive/create_touched_thread"))?;
    run(connection, sql!("derive/create_touched_partner"))?;
    run(connection, sql!("derive/create_touched_list"))?;
    run(connection, sql!("derive/create_marked_event"))?;
    run(connection, sql!("derive/create_marked_partner"))?;
    run(connection, sql!("derive/create_touched_chooser"))?;
    occupancy::install(connection)
}

/// What a change reaches. Most reach little, and a statement that finds nothing to do still costs.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing by itself")]
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// Whether people came, went, or now stand elsewhere.
    pub(crate) people: bool,
    /// Whether categories came, went, or now stand elsewhere, or are offered or not.
    pub(crate) categories: bool,
    /// Whether records came to have categories, or may have fewer of them.
    pub(crate) choices: bool,
    /// Whether kinds came to require dictionaries, or those may be asked for no more.
    pub(crate) required: bool,
    /// Whether the price list changed.
    pub(crate) products: bool,
    partners: bool,
    /// Whether anything has other categories than before.
    marks: bool,
    /// Events that were there before, from which more may follow.
    older_events: bool,
    made_events: BTreeSet<Vec<u8>>,
    threads: BTreeSet<Vec<u8>>,
    /// Whether there are reservations among what is touched.
    pub(crate) reservations: bool,
}

/// Rebuilds what follows from `changes`, which were made at `at` and are already in the tables.
pub(crate) fn after(
    connection: &Connection,
    changes: &[RowChange],
    at: Timestamp,
) -> Result<Reach> {
    forget(connection)?;
    let mut reach = Reach::default();
    // An event that was just made is known before what hangs on it.
    for change in changes {
        if (change.table, change.action) == (Table::Event, Action::Insert) {
            reach.made_events.insert(change.row_id.clone());
        }
    }
    for change in changes {
        touch(connection, change, &mut reach)?;
        occupancy::touch(connection, change, &mut reach, at)?;
    }
    for thread in &reach.threads {
        by_key(connection, sql!("derive/touch_thread"), thread)?;
    }
    fill(connection, &reach)?;
    occupancy::after(connection, &mut reach)?;
    Ok(reach)
}

/// Rebuilds what follows from the touched ids.
fn fill(connection: &Connection, reach: &Reach) -> Result<()> {
    if reach.older_events {
        run(connection, sql!("derive/touch_successors"))?;
        run(connection, sql!("derive/touch_threads_of_events"))?;
    }
    if reach.people {
        rebuild(connection, &OF_PEOPLE)?;
    }
    if reach.categories {
        rebuild(connection, &OF_CATEGORIES)?;
    }
    if reach.older_events {
        rebuild(connection, &OF_EVENTS)?;
        run(connection, sql!("derive/touch_list_of_threads"))?;
        rebuild(connection, &OF_THREADS)?;
    } else {
        ADDED.iter().try_for_each(|add| run(connection, add))?;
    }
    run(connection, sql!("derive/touch_list_of_threads"))?;
    if reach.partners {
        rebuild(connection, &OF_PARTNERS)?;
    }
    OF_LIST.iter().try_for_each(|update| run(connection, update))?;
    if reach.marks {
        OF_MARKS.iter().try_for_each(|update| run(connection, update))?;
    }
    Ok(())
}

/// Of the events that were touched last, those of which a person was reminded and need not be any more:
/// the task ended, or its reminder was put off, moved or waved away.
pub(crate) fn settled(connection: &Connection, reach: &Reach) -> Result<Vec<EventId>> {
    if !reach.older_events {
        return Ok(Vec::new());
    }
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
    run(connection, sql!("derive/touch_every_chooser"))?;
    rebuild(connection, &OF_PEOPLE)?;
    rebuild(connection, &OF_CATEGORIES)?;
    rebuild(connection, &OF_EVENTS)?;
    rebuild(connection, &OF_THREADS)?;
    rebuild(connection, &OF_PARTNERS)?;
    occupancy::everything(connection)
}

fn forget(connection: &Connection) -> Result<()> {
    run(connection, sql!("derive/forget_event"))?;
    run(connection, sql!("derive/forget_thread"))?;
    run(connection, sql!("derive/forget_partner"))?;
    run(connection, sql!("derive/forget_list"))?;
    run(connection, sql!("derive/forget_marked_event"))?;
    run(connection, sql!("derive/forget_marked_partner"))?;
    run(connection, sql!("derive/forget_chooser"))?;
    occupancy::forget(connection)
}

fn rebuild(connection: &Connection, tables: &[(&str, &str)]) -> Result<()> {
    for (clear, fill) in tables {
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
fn touch(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    match change.table {
        Table::EventType
        | Table::FreeDay
        | Table::Attachment
        | Table::Resource
        | Table::Reservation
        | Table::ProductLine => Ok(()),
        Table::Product => {
            reach.products = true;
            Ok(())
        },
        Table::EventTypeDictionary => touch_required(connection, change, reach),
        Table::Dictionary
        | Table::Category
        | Table::PartnerCategory
        | Table::ContactCategory
        | Table::ThreadCategory
        | Table::EventCategory => touch_categories(connection, change, reach),
        Table::Workspace | Table::User | Table::Setting => touch_people(connection, change, reach),
        Table::Partner => touch_partner(connection, change, reach),
        Table::Contact => touch_contact(connection, change, reach),
        Table::Thread => touch_thread(connection, change, reach),
        Table::Event => {
            reach.older_events |= change.action != Action::Insert;
            reach.threads.extend(change.key_of("thread_id"));
            by_key(connection, sql!("derive/touch_event"), &change.row_id)
        },
        Table::Participant => touch_event_taken_part_in(connection, change, reach),
        Table::Reschedule | Table::Reminder => touch_event_of(connection, change, reach),
    }
}

/// Notes who sees whom, how people are called, and the tasks whose time follows from what a person chose.
fn touch_people(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    reach.people |= change.table != Table::Setting;
    match change.table {
        Table::User => by_key(connection, sql!("derive/rename_owner"), &change.row_id),
        // The key begins with the person.
        Table::Setting => {
            reach.older_events = true;
            let person = change.row_id.get(..16).unwrap_or_default();
            by_key(connection, sql!("derive/touch_tasks_of_user"), person)
        },
        _ => Ok(()),
    }
}

/// Notes the partners of a contact, and its events where it went to another one.
fn touch_contact(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    reach.partners = true;
    if change.action == Action::Update && change.changes("partner_id") {
        reach.older_events = true;
        by_key(connection, sql!("derive/touch_events_of_contact"), &change.row_id)?;
    }
    touch_partner_of(connection, change)
}

/// Notes a thread, and its events where it was there before.
fn touch_thread(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    by_key(connection, sql!("derive/touch_thread"), &change.row_id)?;
    if change.action == Action::Insert {
        return Ok(());
    }
    reach.older_events = true;
    by_key(connection, sql!("derive/touch_events_of_thread"), &change.row_id)
}

/// Notes a partner, and all that goes into the trash with it.
fn touch_partner(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    let by_id = |sql: &str| by_key(connection, sql, &change.row_id);
    reach.partners = true;
    by_id(sql!("derive/touch_partner"))?;
    if change.action == Action::Update && moves_tasks(change, Group::TRASHED) {
        reach.older_events = true;
        by_id(sql!("derive/touch_threads_of_partner"))?;
        by_id(sql!("derive/touch_events_of_threads"))?;
    }
    Ok(())
}

/// Notes that categories stand elsewhere, and who came to have one, or has some of a dictionary in which fewer
/// may be chosen now.
fn touch_categories(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    match (change.table, change.hangs_on()) {
        (Table::Category, _) => {
            reach.categories = true;
            Ok(())
        },
        (Table::Dictionary, _) if change.action == Action::Update => {
            touch_dictionary(connection, change, reach)
        },
        (_, Some(_)) => touch_chooser(connection, change, reach),
        _ => Ok(()),
    }
}

/// Notes who has categories of a dictionary in which fewer may be chosen now, and the dictionary itself where
/// it may not be asked of events any more. What it was before the rule was known can be mended step by step.
fn touch_dictionary(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    if change.changes("is_multiple") {
        reach.choices = true;
        by_key(connection, sql!("derive/touch_choosers_of_dictionary"), &change.row_id)?;
    }
    if change.becomes("retired_at", |at| *at != Value::Null)
        || change.becomes("of_event", |of_event| *of_event == Value::Integer(0))
    {
        reach.required = true;
        by_key(connection, sql!("derive/touch_chooser"), &change.row_id)?;
    }
    Ok(())
}

/// Notes a dictionary that a kind of event came to require.
fn touch_required(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    if change.action != Action::Insert {
        return Ok(());
    }
    let Some(dictionary) = change.key_of("dictionary_id") else { return Ok(()) };
    reach.required = true;
    by_key(connection, sql!("derive/touch_chooser"), &dictionary)
}

/// Notes the partner at which a contact is, and the one where it was before.
fn touch_partner_of(connection: &Connection, change: &RowChange) -> Result<()> {
    let mut partners = change.keys_of("partner_id").peekable();
    if partners.peek().is_none() {
        return by_key(connection, sql!("derive/touch_partner_of_contact"), &change.row_id);
    }
    partners.try_for_each(|partner| by_key(connection, sql!("derive/touch_partner"), partner))
}

/// Notes the event of one of our own people who came to take part in it, or never did. Who leaves sees its
/// thread as before, and contacts see nothing.
fn touch_event_taken_part_in(
    connection: &Connection,
    change: &RowChange,
    reach: &mut Reach,
) -> Result<()> {
    let is_ours = change.action != Action::Update && change.key_of("user_id").is_some();
    match change.hangs_on().filter(|_| is_ours) {
        Some((_, event)) if !reach.made_events.contains(event) => {
            reach.older_events = true;
            by_key(connection, sql!("derive/touch_event"), event)
        },
        Some(_) | None => Ok(()),
    }
}

/// Notes the event that a move or a reminder is of.
fn touch_event_of(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    if (change.table, change.action) == (Table::Reminder, Action::Delete) {
        by_key(connection, sql!("derive/clear_reminder_gone"), &change.row_id)?;
    }
    match change.key_of("event_id") {
        Some(event) if reach.made_events.contains(&event) => Ok(()),
        Some(event) => {
            reach.older_events = true;
            by_key(connection, sql!("derive/touch_event"), &event)
        },
        None => {
            reach.older_events = true;
            let sql = match change.table {
                Table::Reminder => sql!("derive/touch_event_of_reminder"),
                _ => sql!("derive/touch_event_of_reschedule"),
            };
            by_key(connection, sql, &change.row_id)
        },
    }
}

/// Notes whose categories are others now. What just came to be is made with its categories.
fn touch_chooser(connection: &Connection, change: &RowChange, reach: &mut Reach) -> Result<()> {
    let Some((_, owner)) = change.hangs_on() else { return Ok(()) };
    if change.action == Action::Insert {
        reach.choices = true;
        by_key(connection, sql!("derive/touch_chooser"), owner)?;
    }
    let sql = match change.table {
        Table::PartnerCategory => sql!("derive/mark_partner"),
        Table::ContactCategory => sql!("derive/mark_partner_of_contact"),
        Table::ThreadCategory => sql!("derive/mark_events_of_thread"),
        _ if reach.made_events.contains(owner) => return Ok(()),
        _ => sql!("derive/mark_event"),
    };
    reach.marks = true;
    by_key(connection, sql, owner)
}

fn by_key(connection: &Connection, sql: &str, key: &[u8]) -> Result<()> {
    connection.prepare_cached(sql)?.execute(named_params! { ":id": key })?;
    Ok(())
}

fn moves_tasks(change: &RowChange, group: Group) -> bool {
    change.groups & group.bits() != 0
}
