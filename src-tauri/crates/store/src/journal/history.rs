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

mod participant;
mod parts;

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
            let pieces = Pieces::new(tx.connection, seq, first);
            Ok((id, seq, row.get::<_, i64>("schema")?, pieces))
        },
    )?;
    let mut changes = Vec::with_capacity(recorded.len());
    for (operation_id, seq, schema, pieces) in recorded {
        let beside = beside(tx, (table, row), seq)?;
        let wanted = (table, row.as_bytes().as_slice());
        let all = changeset::some(tx.connection, schema, pieces, wanted, &beside)?;
        let own = |change: &&RowChange| change.table == table && change.row_id == row.as_bytes();
        let found = all.iter().find(own);
        let mut fields = found.map(fields_of).unwrap_or_default();
        fields.extend(all.iter().filter_map(|change| reason_of_move(change, row)));
        fields.extend(participant::changes(tx, &all, row)?);
        fields.extend(parts::changes(tx, &all, row)?);
        fields.extend(all.iter().filter_map(|change| category(change, (table, row))));
        // Who changes what hangs on a record changes the record.
        let action = found.map_or(Action::Update, |change| change.action).name();
        changes.push(Change { operation_id, action, fields });
    }
    changes.retain(|change| change.action != Action::Update.name() || !change.fields.is_empty());
    Ok(changes)
}

/// The tables in which the operation wrote something down beside a record: moves of an event, participants,
/// files, reservations, products, categories. Of these it is asked first, because all of the operation is read for them.
fn beside(tx: &ReadTx<'_>, (table, row): (Table, Uuid), seq: i64) -> Result<Vec<Table>> {
    let links = match table {
        Table::Event => Table::EventCategory,
        Table::Partner => Table::PartnerCategory,
        Table::Contact => Table::ContactCategory,
        Table::Thread => Table::ThreadCategory,
        _ => return Ok(Vec::new()),
    };
    let mut beside = match table {
        Table::Event => vec![
            Table::Reschedule,
            Table::Participant,
            Table::Attachment,
            Table::Reservation,
            Table::ProductLine,
        ],
        _ => Vec::new(),
    };
    // Beyond the key of every link of the record.
    let end = [row.as_bytes().as_slice(), &[u8::MAX; 17]].concat();
    let params = named_params! {
        ":table_name": links.name(), ":row_id": row.as_bytes(), ":end": end, ":seq": seq,
    };
    if tx.only(sql!("journal/has_links"), params, |row| row.get(0))? {
        beside.push(links);
    }
    Ok(beside)
}

/// The fields of the record itself that changed.
fn fields_of(found: &RowChange) -> Vec<FieldChange> {
    found
        .cells
        .iter()
        .filter(|cell| found.action != Action::Update || cell.after.is_some())
        .map(|cell| FieldChange {
            field: cell.column.as_ref().to_owned(),
            before: cell.before.as_ref().and_then(words),
            after: cell.after.as_ref().and_then(words),
        })
        .filter(|field| field.before != field.after)
        .collect()
}

/// A category that the record came to have, or has no more.
fn category(change: &RowChange, record: (Table, Uuid)) -> Option<FieldChange> {
    let (table, row) = change.hangs_on()?;
    let cell = change.cells.iter().find(|cell| &*cell.column == "category_id")?;
    let is_its = table == record.0 && row == record.1.as_bytes();
    is_its.then(|| FieldChange {
        field: "category_id".to_owned(),
        before: cell.before.as_ref().and_then(words),
        after: cell.after.as_ref().and_then(words),
    })
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
