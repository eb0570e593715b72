//! What happened to a record, newest first.

use rusqlite::{named_params, types::Value};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::id::OperationId;

use super::{
    changeset::{self, Action},
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
    for (operation_id, schema, pieces) in recorded {
        let wanted = (table, row.as_bytes().as_slice());
        let Some(found) = changeset::find(tx.connection, schema, pieces, wanted)? else { continue };
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
                .collect(),
        });
    }
    Ok(changes)
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
