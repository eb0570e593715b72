//! When resources are taken (R8), and which of that the rule of it must be asked about.

use rusqlite::{Connection, named_params};
use watek_domain::clock::Timestamp;

use super::{Reach, by_key, moves_tasks, run};
use crate::{
    error::Result,
    journal::changeset::{Action, RowChange},
    schema::{Group, Table},
    sql::sql,
};

/// Makes the tables of touched ids on a connection.
pub(super) fn install(connection: &Connection) -> Result<()> {
    run(connection, sql!("derive/create_touched_reservation"))?;
    run(connection, sql!("derive/create_touched_resource"))?;
    run(connection, sql!("derive/create_was_occupied"))
}

pub(super) fn forget(connection: &Connection) -> Result<()> {
    run(connection, sql!("derive/forget_reservation"))?;
    run(connection, sql!("derive/forget_resource"))?;
    run(connection, sql!("derive/forget_was_occupied"))
}

/// Notes what a change made at `at` may mean for resources, besides what it means for events.
pub(super) fn touch(
    connection: &Connection,
    change: &RowChange,
    reach: &mut Reach,
    at: Timestamp,
) -> Result<()> {
    match (change.table, change.action) {
        (Table::Reservation, _) => {
            reach.reservations = true;
            by_key(connection, sql!("derive/touch_reservation"), &change.row_id)
        },
        (Table::Resource, Action::Update) if change.changes("capacity") => {
            reach.reservations = true;
            let params = named_params! { ":id": change.row_id, ":since": at };
            connection.prepare_cached(sql!("derive/touch_resource"))?.execute(params)?;
            Ok(())
        },
        (Table::Partner, Action::Update) if moves_tasks(change, Group::TRASHED) => {
            reach.reservations = true;
            by_key(connection, sql!("derive/touch_reservations_of_partner"), &change.row_id)
        },
        _ => Ok(()),
    }
}

/// Rebuilds what follows from the reservations that were touched, by themselves or through their events.
pub(super) fn after(connection: &Connection, reach: &mut Reach) -> Result<()> {
    if reach.older_events {
        let sql = sql!("derive/touch_reservations_of_events");
        reach.reservations |= connection.prepare_cached(sql)?.execute([])? > 0;
    }
    if !reach.reservations {
        return Ok(());
    }
    run(connection, sql!("derive/keep_was_occupied"))?;
    run(connection, sql!("derive/clear_occupancy"))?;
    run(connection, sql!("derive/fill_occupancy"))
}

/// Rebuilds everything. What was booked is not asked about one by one, but resource by resource.
pub(super) fn everything(connection: &Connection) -> Result<()> {
    run(connection, sql!("derive/touch_every_reservation"))?;
    run(connection, sql!("derive/clear_occupancy"))?;
    run(connection, sql!("derive/fill_occupancy"))?;
    run(connection, sql!("derive/keep_was_occupied"))?;
    run(connection, sql!("derive/touch_every_resource"))
}
