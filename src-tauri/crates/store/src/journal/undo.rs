//! Taking an operation back: exactly, or not at all and saying on whose account (R11).
//!
//! SQLite's own conflict check compares values, so it cannot see that a value went away and came back.
//! Therefore the journal is asked first: no later operation that still stands may have touched the same
//! column groups, rely on them, or hold a reference to a row that would go.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
};

use rusqlite::{
    named_params,
    session::{ConflictAction, invert_strm},
    types::Value,
};
use watek_domain::id::OperationId;

use super::{
    changeset::{self, Action, RowChange},
    chunk::Pieces,
    read,
};
use crate::{
    error::{Error, Result},
    rule::Violation,
    schema::{self, Reference, Table},
    sql::sql,
    tx::{ReadTx, WriteTx},
};

/// Why an operation cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such operation.
    Unknown,
    /// It is taken back already.
    AlreadyUndone,
    /// It was done before an upgrade that it cannot be mapped across, or by a newer program.
    BeforeUpgrade,
    /// Later operations, newest first, touched the same values or depend on it.
    Later(Vec<OperationId>),
}

/// Takes `target` back, or says why not and changes nothing.
pub fn undo(
    tx: &WriteTx<'_>,
    schema: i64,
    target: OperationId,
) -> Result<std::result::Result<(), Refusal>> {
    let Some(operation) = read::recorded(tx, target)? else {
        return Ok(Err(Refusal::Unknown));
    };
    if read::is_undone(tx, target)? {
        return Ok(Err(Refusal::AlreadyUndone));
    }
    if operation.schema > schema {
        return Ok(Err(Refusal::BeforeUpgrade));
    }
    let changes = changeset::read_keys(tx.connection, operation.schema, operation.changeset(tx))?;
    if operation.schema < schema && !columns_were_only_added(tx, &operation, schema, &changes)? {
        return Ok(Err(Refusal::BeforeUpgrade));
    }
    let mut later = BTreeSet::new();
    for change in &changes {
        later.extend(standing_after(
            tx,
            change.table,
            &change.row_id,
            operation.seq,
            change.groups,
        )?);
    }
    later.extend(holders_of_rows_that_go(tx, &changes, operation.seq)?);
    later.extend(removers_of_rows_needed(tx, &changes)?);
    if !later.is_empty() {
        return Ok(Err(Refusal::Later(later.into_iter().rev().map(|(_, id)| id).collect())));
    }
    apply_inverse(tx, operation.changeset(tx), changes.len())?;
    Ok(Ok(()))
}

/// Operations after `target`, newest first, that made the rows so that taking it back would break a rule.
pub fn in_the_way(
    tx: &ReadTx<'_>,
    target: OperationId,
    violation: &Violation,
) -> Result<Vec<OperationId>> {
    let Some(operation) = read::recorded(tx, target)? else { return Ok(Vec::new()) };
    let mut later = BTreeSet::new();
    for row in &violation.rows {
        for (table, group) in violation.sources() {
            later.extend(standing_after(tx, *table, &row.0, operation.seq, group.bits())?);
        }
    }
    Ok(later.into_iter().rev().map(|(_, id)| id).collect())
}

/// An operation by commit order, so that a set of them is sorted.
type Ordered = (i64, OperationId);

/// Operations after `seq` that still stand and touch or rely on `groups` of the row.
fn standing_after(
    tx: &ReadTx<'_>,
    table: Table,
    row_id: &[u8],
    seq: i64,
    groups: i64,
) -> Result<Vec<Ordered>> {
    let touching = tx.all(
        sql!("journal/touching_after"),
        named_params! {
            ":table_name": table.name(),
            ":row_id": row_id,
            ":seq": seq,
            ":column_groups": groups,
        },
        |row| {
            Ok((
                row.get::<_, i64>("seq")?,
                row.get("id")?,
                row.get::<_, Option<i64>>("undone_seq")?,
            ))
        },
    )?;
    let mut standing = Vec::new();
    for (later, id, undone_seq) in touching {
        // An undo and what it took back cancel out, unless the one was before and the other after.
        let cancels_out = undone_seq.is_some_and(|undone| undone > seq);
        if !cancels_out && !read::is_undone(tx, id)? {
            standing.push((later, id));
        }
    }
    Ok(standing)
}

/// Operations that made rows refer to rows which would go.
fn holders_of_rows_that_go(
    tx: &ReadTx<'_>,
    changes: &[RowChange],
    seq: i64,
) -> Result<Vec<Ordered>> {
    let references = schema::references(tx.connection)?;
    let own: BTreeMap<_, _> =
        changes.iter().map(|change| ((change.table, change.row_id.clone()), change)).collect();
    let mut found = Vec::new();
    for gone in changes.iter().filter(|change| change.action == Action::Insert) {
        for reference in references.iter().filter(|reference| reference.parent == gone.table) {
            for child in children(tx, reference, &gone.row_id)? {
                let lets_go = own.get(&(reference.child, child.clone())).is_some_and(|change| {
                    change.action == Action::Insert || change.changes(&reference.column)
                });
                if !lets_go {
                    found.extend(last_on(tx, reference.child, &child, seq)?);
                }
            }
        }
    }
    Ok(found)
}

/// Operations that removed rows to which the restored rows would refer.
fn removers_of_rows_needed(tx: &ReadTx<'_>, changes: &[RowChange]) -> Result<Vec<Ordered>> {
    let references = schema::references(tx.connection)?;
    let comes_back: BTreeSet<_> = changes
        .iter()
        .filter(|change| change.action == Action::Delete)
        .map(|change| (change.table, change.row_id.clone()))
        .collect();
    let mut found = Vec::new();
    for change in changes.iter().filter(|change| change.action != Action::Insert) {
        for reference in references.iter().filter(|reference| reference.child == change.table) {
            let cell = change.cells.iter().find(|cell| *cell.column == *reference.column);
            let Some(Value::Blob(parent)) = cell.and_then(|cell| cell.before.clone()) else {
                continue;
            };
            let there = comes_back.contains(&(reference.parent, parent.clone()))
                || exists(tx, reference.parent, &parent)?;
            if !there {
                found.extend(last_on(tx, reference.parent, &parent, 0)?);
            }
        }
    }
    Ok(found)
}

/// Keys of the rows that hold `parent` in the reference's column. The names come from the schema.
fn children(tx: &ReadTx<'_>, reference: &Reference, parent: &[u8]) -> Result<Vec<Vec<u8>>> {
    let text = sql!("journal/children")
        .replace("{key}", reference.child.key())
        .replace("{child}", reference.child.name())
        .replace("{column}", &reference.column);
    let mut statement = tx.connection.prepare_cached(&text)?;
    let rows = statement.query_map(named_params! { ":parent": parent }, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether `table` has a row with the single key `key`. The name comes from the schema.
fn exists(tx: &ReadTx<'_>, table: Table, key: &[u8]) -> Result<bool> {
    let text = sql!("journal/exists").replace("{table}", table.name());
    Ok(tx.connection.prepare_cached(&text)?.exists(named_params! { ":id": key })?)
}

/// The newest operation after `seq` that touched the row.
fn last_on(tx: &ReadTx<'_>, table: Table, row_id: &[u8], seq: i64) -> Result<Option<Ordered>> {
    tx.first(
        sql!("journal/last_on_row"),
        named_params! { ":table_name": table.name(), ":row_id": row_id, ":seq": seq },
        |row| Ok((row.get("seq")?, row.get("id")?)),
    )
}

/// A change set is positional, so it fits a newer schema only where columns were appended.
fn columns_were_only_added(
    tx: &ReadTx<'_>,
    operation: &read::Recorded,
    schema: i64,
    changes: &[RowChange],
) -> Result<bool> {
    let tables: BTreeSet<_> = changes.iter().map(|change| change.table).collect();
    for table in tables {
        let then = schema::columns(tx.connection, operation.schema, table)?;
        let now = schema::columns(tx.connection, schema, table)?;
        if !now.starts_with(&then) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn apply_inverse(tx: &WriteTx<'_>, mut changeset: Pieces<'_>, expected: usize) -> Result<()> {
    let mut inverse = Vec::new();
    invert_strm(&mut changeset as &mut dyn Read, &mut inverse)?;
    let before = tx.connection.total_changes();
    let mut input: &[u8] = &inverse;
    tx.connection.apply_strm(&mut input, None::<fn(&str) -> bool>, |_, _| {
        ConflictAction::SQLITE_CHANGESET_ABORT
    })?;
    let changed = tx.connection.total_changes().saturating_sub(before);
    if usize::try_from(changed).ok() == Some(expected) {
        Ok(())
    } else {
        Err(Error::Unexpected(format!("an undo changed {changed} rows instead of {expected}")))
    }
}
