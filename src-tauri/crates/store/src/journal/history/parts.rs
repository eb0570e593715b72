//! Which files, reservations and products of an event came, went, or are others now.

use rusqlite::{named_params, types::Value};
use uuid::Uuid;

use super::{FieldChange, words};
use crate::{
    error::Result,
    journal::{
        changeset::{Action, Cell, RowChange},
        part,
    },
    schema::Table,
    sql::sql,
    tx::ReadTx,
};

/// Under which field the rows of a table are told, and which of their columns make the value: these, a tab after
/// each and empty where the operation says nothing of it, and the name.
const fn told(table: Table) -> Option<(&'static str, &'static [&'static str])> {
    match table {
        Table::Attachment => Some(("attachment", &[])),
        Table::Reservation => {
            Some(("reservation", &["units", "start_date", "start_time", "end_date", "end_time"]))
        },
        Table::ProductLine => Some((
            "product_line",
            &["quantity", "unit", "price_minor", "price_currency", "discount"],
        )),
        Table::Workspace
        | Table::User
        | Table::Setting
        | Table::EventType
        | Table::FreeDay
        | Table::Partner
        | Table::Contact
        | Table::Thread
        | Table::Event
        | Table::Reschedule
        | Table::Reminder
        | Table::Dictionary
        | Table::Category
        | Table::PartnerCategory
        | Table::ContactCategory
        | Table::ThreadCategory
        | Table::EventCategory
        | Table::EventTypeDictionary
        | Table::Participant
        | Table::Resource
        | Table::Product => None,
    }
}

/// The parts of `event` that an operation changed, one field each.
pub(super) fn changes(tx: &ReadTx<'_>, all: &[RowChange], event: Uuid) -> Result<Vec<FieldChange>> {
    let mut fields = Vec::new();
    for change in all {
        let Some((field, columns)) = told(change.table) else { continue };
        if part::event(tx, change)?.as_deref() != Some(event.as_bytes().as_slice()) {
            continue;
        }
        let name = name(tx, change)?;
        let value = |side: Side| {
            side.is_there(change).then(|| {
                let parts = columns.iter().map(|column| side.words(change, column));
                let name = side.words(change, "name").or_else(|| name.clone());
                let parts = parts.chain([name]).map(Option::unwrap_or_default);
                parts.collect::<Vec<_>>().join("\t")
            })
        };
        let (before, after) = (value(Side::Before), value(Side::After));
        // Where it stands among the others is not worth a word.
        if before != after {
            fields.push(FieldChange { field: field.to_owned(), before, after });
        }
    }
    Ok(fields)
}

/// What a part is called: as its row says now or, where that is gone, as it said last.
fn name(tx: &ReadTx<'_>, change: &RowChange) -> Result<Option<String>> {
    let params = named_params! { ":table_name": change.table.name(), ":row_id": change.row_id };
    let name: Option<String> =
        tx.first(sql!("journal/name_of_part"), params, |row| row.get(0))?.flatten();
    if name.is_some() {
        return Ok(name);
    }
    let Some(last) = part::gone(tx, change)? else { return Ok(None) };
    match last.key_of("resource_id") {
        Some(id) => {
            tx.first(sql!("journal/resource_name"), named_params! { ":id": id }, |row| row.get(0))
        },
        None => Ok(Side::Before.words(&last, "name")),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl Side {
    fn of(self, cell: &Cell) -> Option<&Value> {
        match self {
            Self::Before => cell.before.as_ref(),
            Self::After => cell.after.as_ref(),
        }
    }

    /// Whether the part is there, and in no trash.
    fn is_there(self, change: &RowChange) -> bool {
        let exists = match change.action {
            Action::Insert => self == Self::After,
            Action::Delete => self == Self::Before,
            Action::Update => true,
        };
        let trashed = change.cells.iter().find(|cell| &*cell.column == "trashed_at");
        let since = trashed.and_then(|cell| self.of(cell));
        exists && since.is_none_or(|since| *since == Value::Null)
    }

    /// A column's value in words.
    fn words(self, change: &RowChange, column: &str) -> Option<String> {
        let cell = change.cells.iter().find(|cell| &*cell.column == column)?;
        self.of(cell).and_then(words)
    }
}
