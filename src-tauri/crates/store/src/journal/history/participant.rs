//! Who came to take part in an event, who left, and who changed his part.

use rusqlite::{named_params, types::Value};
use uuid::Uuid;

use super::{FieldChange, words};
use crate::{
    error::Result,
    journal::changeset::{Action, RowChange},
    schema::Table,
    sql::sql,
    tx::ReadTx,
};

/// The field under which it is told. A value is the part, where the operation says it, a tab, and the name.
const FIELD: &str = "participant";

/// The participants of `event` that an operation changed, one field each.
pub(super) fn changes(tx: &ReadTx<'_>, all: &[RowChange], event: Uuid) -> Result<Vec<FieldChange>> {
    let mut fields = Vec::new();
    for change in all {
        let is_its = change.hangs_on() == Some((Table::Event, event.as_bytes().as_slice()));
        if change.table != Table::Participant || !is_its {
            continue;
        }
        let (before, after) = parts(change);
        if before == after {
            continue;
        }
        let person = change.row_id.get(16..).unwrap_or_default();
        let name: Option<String> = tx
            .first(sql!("view/person_name"), named_params! { ":id": person }, |row| row.get(0))?
            .flatten();
        let name = name.unwrap_or_default();
        let told = |part: Option<String>| part.map(|part| format!("{part}\t{name}"));
        fields.push(FieldChange {
            field: FIELD.to_owned(),
            before: told(before),
            after: told(after),
        });
    }
    Ok(fields)
}

/// The part before and after; none where the person took no part. Empty where nothing is said of it.
fn parts(change: &RowChange) -> (Option<String>, Option<String>) {
    let cell = |column| change.cells.iter().find(|cell| &*cell.column == column);
    let (part, removed) = (cell("part"), cell("removed_at"));
    let at = |side: Side| {
        let of = |cell: Option<&'_ super::changeset::Cell>| cell.and_then(|cell| side.of(cell));
        let is_gone = of(removed).is_some_and(|since| since != Value::Null);
        (!is_gone).then(|| of(part).as_ref().and_then(words).unwrap_or_default())
    };
    match change.action {
        Action::Insert => (None, at(Side::After)),
        Action::Delete => (at(Side::Before), None),
        Action::Update => (at(Side::Before), at(Side::After)),
    }
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

impl Side {
    fn of(self, cell: &super::changeset::Cell) -> Option<Value> {
        match self {
            Self::Before => cell.before.clone(),
            Self::After => cell.after.clone(),
        }
    }
}
