//! The record to which a changed row belongs: what a link hangs on, the event that something is a part of.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::{
    changeset::{self, RowChange},
    read,
};
use crate::{error::Result, schema::Table, sql::sql, tx::ReadTx};

/// The record that a change just made changes besides the row itself: its token turns, its history tells it.
pub(super) fn record(
    connection: &Connection,
    change: &RowChange,
) -> Result<Option<(Table, Vec<u8>)>> {
    if let Some((table, key)) = change.hangs_on() {
        return Ok(Some((table, key.to_vec())));
    }
    if !change.table.is_part_of_event() {
        return Ok(None);
    }
    let event = match change.key_of("event_id") {
        Some(event) => Some(event),
        None => event_now(connection, change)?,
    };
    Ok(event.map(|event| (Table::Event, event)))
}

/// The event of a row that was changed once, be it there or gone since.
pub(super) fn event(tx: &ReadTx<'_>, change: &RowChange) -> Result<Option<Vec<u8>>> {
    let has_event = match change.table {
        Table::Reschedule | Table::Reminder => true,
        other => other.is_part_of_event(),
    };
    if !has_event {
        return Ok(None);
    }
    if let Some(event) = change.key_of("event_id") {
        return Ok(Some(event));
    }
    if let Some(event) = event_now(tx.connection, change)? {
        return Ok(Some(event));
    }
    Ok(gone(tx, change)?.and_then(|last| last.key_of("event_id")))
}

/// An update says nothing of what it left alone, but its row does.
fn event_now(connection: &Connection, change: &RowChange) -> Result<Option<Vec<u8>>> {
    let params = named_params! { ":table_name": change.table.name(), ":row_id": change.row_id };
    let mut statement = connection.prepare_cached(sql!("journal/event_of_row"))?;
    Ok(statement.query_row(params, |row| row.get(0)).optional()?.flatten())
}

/// The last change of a row, with every value of it where it went.
pub(super) fn gone(tx: &ReadTx<'_>, change: &RowChange) -> Result<Option<RowChange>> {
    let params = named_params! {
        ":table_name": change.table.name(), ":row_id": change.row_id, ":seq": 0,
    };
    let last = tx.first(sql!("journal/last_on_row"), params, |row| row.get("id"))?;
    let Some(last) = last.map(|id| read::recorded(tx, id)).transpose()?.flatten() else {
        return Ok(None);
    };
    let wanted = (change.table, change.row_id.as_slice());
    let found = changeset::some(tx.connection, last.schema, last.changeset(tx), wanted, &[])?;
    Ok(found.into_iter().next())
}
