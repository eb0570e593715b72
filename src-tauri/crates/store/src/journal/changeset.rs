//! A recorded change set, row by row: what SQLite's session extension wrote down.

use std::{io::Read, sync::Arc};

use rusqlite::{
    Connection,
    session::{ChangesetItem, ChangesetIter},
    types::{Value, ValueRef},
};

use crate::{
    error::{Error, Result},
    schema::{self, ALL_GROUPS, Table},
};

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// It came to be.
    Insert,
    /// Some of its columns changed.
    Update,
    /// It went.
    Delete,
}

impl Action {
    /// The action's name in the journal.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
        }
    }
}

/// A column's value before and after; `None` where the change set says nothing of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    pub(crate) column: Arc<str>,
    pub(crate) before: Option<Value>,
    pub(crate) after: Option<Value>,
}

impl Cell {
    fn changed(&self) -> bool {
        self.after.is_some() && self.before != self.after
    }
}

/// One row of a change set.
#[derive(Clone, Debug)]
pub(crate) struct RowChange {
    pub(crate) table: Table,
    /// The row's key: its bytes, parts in a row.
    pub(crate) row_id: Vec<u8>,
    pub(crate) action: Action,
    /// The touched column groups, as bits.
    pub(crate) groups: i64,
    pub(crate) cells: Vec<Cell>,
}

impl RowChange {
    /// The record that the row hangs on, if it is a link.
    pub(crate) fn hangs_on(&self) -> Option<(Table, &[u8])> {
        Some((self.table.hangs_on()?, self.row_id.get(..16)?))
    }

    /// A key held in `column`, after the change or, where the row went, before it.
    pub(crate) fn key_of(&self, column: &str) -> Option<Vec<u8>> {
        let cell = self.cells.iter().find(|cell| &*cell.column == column)?;
        match cell.after.as_ref().or(cell.before.as_ref()) {
            Some(Value::Blob(key)) => Some(key.clone()),
            _ => None,
        }
    }

    /// The keys held in `column`, before the change and after it.
    pub(crate) fn keys_of(&self, column: &str) -> impl Iterator<Item = &[u8]> {
        let cell = self.cells.iter().find(|cell| &*cell.column == column);
        let values = cell.into_iter().flat_map(|cell| [&cell.before, &cell.after]).flatten();
        values.filter_map(|value| match value {
            Value::Blob(key) => Some(key.as_slice()),
            _ => None,
        })
    }

    /// Whether the change gives `column` another value, and one that `is` so.
    pub(crate) fn becomes(&self, column: &str, is: impl Fn(&Value) -> bool) -> bool {
        let cell = self.cells.iter().find(|cell| &*cell.column == column);
        cell.is_some_and(|cell| cell.changed() && cell.after.as_ref().is_some_and(is))
    }

    /// Whether the change gives `column` another value.
    pub(crate) fn changes(&self, column: &str) -> bool {
        self.cells.iter().any(|cell| &*cell.column == column && cell.changed())
    }
}

/// How much of a change set is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// Every value.
    Values,
    /// Of rows that came or went only the keys: their own, and those they hold of other rows.
    Keys,
}

/// Reads which rows a change set touches that was recorded at `schema`, without the texts of those that
/// came or went.
pub(crate) fn read_keys(
    connection: &Connection,
    schema: i64,
    changeset: impl Read,
) -> Result<Vec<RowChange>> {
    let mut changes = Vec::new();
    each_keys(connection, schema, changeset, |change| {
        changes.push(change);
        Ok(false)
    })?;
    Ok(changes)
}

/// Shows the same row by row, until `visit` answers that it has seen enough.
pub(crate) fn each_keys(
    connection: &Connection,
    schema: i64,
    mut changeset: impl Read,
    mut visit: impl FnMut(RowChange) -> Result<bool>,
) -> Result<()> {
    each_item(connection, schema, &mut changeset, |item, table, columns| {
        visit(row(item, table, columns, Depth::Keys)?)
    })
}

/// What a change set that was recorded at `schema` says of one row, with every value, and of all rows of
/// the tables `beside`.
pub(crate) fn some(
    connection: &Connection,
    schema: i64,
    mut changeset: impl Read,
    wanted: (Table, &[u8]),
    beside: &[Table],
) -> Result<Vec<RowChange>> {
    let mut found = Vec::new();
    each_item(connection, schema, &mut changeset, |item, table, columns| {
        let is_wanted = (table, key(item)?.as_slice()) == wanted;
        if is_wanted || beside.contains(&table) {
            found.push(row(item, table, columns, Depth::Values)?);
        }
        Ok(is_wanted && beside.is_empty())
    })?;
    Ok(found)
}

/// Shows every row of a change set, with its table and the columns that table had, until `visit` answers
/// that it has seen enough.
fn each_item(
    connection: &Connection,
    schema: i64,
    changeset: &mut dyn Read,
    mut visit: impl FnMut(&ChangesetItem, Table, &[Arc<str>]) -> Result<bool>,
) -> Result<()> {
    let mut items = ChangesetIter::start_strm(&changeset)?;
    let mut columns: Option<(Table, Vec<Arc<str>>)> = None;
    while let Some(item) = fallible_streaming_iterator_next(&mut items)? {
        let table = table_of(item)?;
        let known = match columns.take() {
            Some((cached, known)) if cached == table => known,
            _ => schema::columns(connection, schema, table)?,
        };
        if visit(item, table, &known)? {
            break;
        }
        columns = Some((table, known));
    }
    Ok(())
}

fn fallible_streaming_iterator_next<'i>(
    items: &'i mut ChangesetIter<'_>,
) -> Result<Option<&'i ChangesetItem>> {
    use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
    Ok(items.next()?)
}

fn table_of(item: &ChangesetItem) -> Result<Table> {
    let operation = item.op()?;
    Table::named(operation.table_name())
        .ok_or_else(|| Error::Unexpected(operation.table_name().to_owned()))
}

/// The key of a row: its bytes, parts in a row.
fn key(item: &ChangesetItem) -> Result<Vec<u8>> {
    let is_insert = item.op()?.code() == rusqlite::hooks::Action::SQLITE_INSERT;
    let mut row_id = Vec::with_capacity(16);
    for (position, _) in item.pk()?.iter().enumerate().filter(|(_, key)| **key != 0) {
        let part = if is_insert { item.new_value(position) } else { item.old_value(position) };
        append_key(&mut row_id, value(part)?.as_ref());
    }
    Ok(row_id)
}

fn row(
    item: &ChangesetItem,
    table: Table,
    columns: &[Arc<str>],
    depth: Depth,
) -> Result<RowChange> {
    use rusqlite::hooks::Action as Code;
    let operation = item.op()?;
    let action = match operation.code() {
        Code::SQLITE_INSERT => Action::Insert,
        Code::SQLITE_UPDATE => Action::Update,
        Code::SQLITE_DELETE => Action::Delete,
        other => return Err(Error::Unexpected(format!("{other:?}"))),
    };
    let depth = if action == Action::Update { Depth::Values } else { depth };
    let mut cells = Vec::with_capacity(if depth == Depth::Keys { 8 } else { columns.len() });
    let mut row_id = Vec::with_capacity(16);
    // An older schema recorded fewer columns than there are now.
    for (position, (column, key)) in columns.iter().zip(item.pk()?).enumerate() {
        let is_key = *key != 0;
        if depth == Depth::Keys && !is_key && !holds_key(item, action, position)? {
            continue;
        }
        let cell = cell(item, action, position, column)?;
        if is_key {
            append_key(&mut row_id, cell.before.as_ref().or(cell.after.as_ref()));
        }
        cells.push(cell);
    }
    let groups = match action {
        Action::Insert | Action::Delete => ALL_GROUPS,
        Action::Update => touched_groups(table, &cells),
    };
    Ok(RowChange { table, row_id, action, groups, cells })
}

/// Whether a column of a row that came or went may hold the key of another: only keys are BLOBs.
fn holds_key(item: &ChangesetItem, action: Action, position: usize) -> Result<bool> {
    let value = match action {
        Action::Delete => item.old_value(position),
        Action::Insert | Action::Update => item.new_value(position),
    };
    Ok(matches!(value?, ValueRef::Blob(_)))
}

fn cell(item: &ChangesetItem, action: Action, position: usize, column: &Arc<str>) -> Result<Cell> {
    let before = if action == Action::Insert { None } else { value(item.old_value(position))? };
    let after = if action == Action::Delete { None } else { value(item.new_value(position))? };
    Ok(Cell { column: Arc::clone(column), before, after })
}

fn touched_groups(table: Table, cells: &[Cell]) -> i64 {
    cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| cell.changed())
        .fold(0, |groups, (position, cell)| groups | table.group_of(&cell.column, position))
}

/// rusqlite answers "no such column" where an update left a column alone.
fn value(cell: rusqlite::Result<ValueRef<'_>>) -> Result<Option<Value>> {
    match cell {
        Ok(value) => {
            Ok(Some(value.try_into().map_err(|_| Error::Unexpected("text not UTF-8".into()))?))
        },
        Err(rusqlite::Error::InvalidColumnIndex(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn append_key(row_id: &mut Vec<u8>, part: Option<&Value>) {
    match part {
        Some(Value::Blob(bytes)) => row_id.extend_from_slice(bytes),
        Some(Value::Text(text)) => row_id.extend_from_slice(text.as_bytes()),
        Some(Value::Integer(number)) => row_id.extend_from_slice(&number.to_be_bytes()),
        Some(Value::Real(_) | Value::Null) | None => {},
    }
}
