//! What happened to a record, newest first.

use rusqlite::{named_params, types::Value};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::id::OperationId;

use super::{
    changeset::{self, Action, RowChange},
    chunk::Pieces,
};
use crate::{error::Result, schema::Table, sql::sql, tx::ReadTx};

/// One change of one record.
#[derive(Clone, Debug)]
pub struct Change {
    /// The operation that made it.
    pub operation_id: OperationId,
    /// What happened to the record: `insert`, `update` or `delete`.
    pub action: &'static str,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
}

/// A field's value before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FieldChange {
    /// The column.
    pub field: String,
    /// The value before, as text; `null` where there was none.
    pub before: Option<String>,
    /// The value after, as text; `null` where there is none.
    pub after: Option<String>,
}

/// The newest `limit` changes of a record.
pub fn of(tx: &ReadTx<'_>, table: Table, row: Uuid, limit: u32) -> Result<Vec<Change>> {
    let recorded = tx.all(
        sql!("journal/of_row"),
        named_params! {
            ":table_name": table.name(), ":row_id": row.as_bytes(), ":limit": limit,
        },
        |row| {
            let id: OperationId = row.get("id")?;
            let (seq, first) = (row.get("seq")?, row.get("changeset")?);
            Ok((id, row.get::<_, i64>("schema")?, Pieces::new(tx.connection, seq, first)))
        },
    )?;
    let mut changes = Vec::with_capacity(recorded.len());
    // A move is written down beside the event, in a row of its own.
    let beside = if table == Table::Event { Some(Table::Reschedule) } else { None };
    for (operation_id, schema, pieces) in recorded {
        let wanted = (table, row.as_bytes().as_slice());
        let all = changeset::some(tx.connection, schema, pieces, wanted, beside)?;
        let own = |change: &&RowChange| change.table == table && change.row_id == row.as_bytes();
        let Some(found) = all.iter().find(own) else { continue };
        changes.push(Change {
            operation_id,
            action: found.action.name(),
            fields: found
                .cells
                .iter()
                .filter(|cell| found.action != Action::Update || cell.after.is_some())
                .map(|cell| FieldChange {
                    field: cell.column.as_ref().to_owned(),
                    before: cell.before.as_ref().and_then(words),
                    after: cell.after.as_ref().and_then(words),
                })
                .filter(|field| field.before != field.after)
                .chain(all.iter().filter_map(|change| reason_of_move(change, row)))
                .collect(),
        });
    }
    Ok(changes)
}

/// Why an event was moved: that is written down beside it, and told with what it changed.
fn reason_of_move(change: &RowChange, event: Uuid) -> Option<FieldChange> {
    let is_its_move = (change.table, change.action) == (Table::Reschedule, Action::Insert)
        && change.key_of("event_id").is_some_and(|of| of == event.as_bytes());
    let cell = change.cells.iter().find(|cell| is_its_move && &*cell.column == "reason")?;
    let after = cell.after.as_ref().and_then(words).filter(|reason| !reason.is_empty())?;
    Some(FieldChange { field: "reason".to_owned(), before: None, after: Some(after) })
}

fn words(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Integer(number) => Some(number.to_string()),
        Value::Real(number) => Some(number.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::Blob(bytes) => Uuid::from_slice(bytes).ok().map(|id| id.to_string()),
    }
}
