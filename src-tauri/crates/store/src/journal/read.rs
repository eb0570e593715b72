//! Asking the journal.

use std::collections::BTreeSet;

use rusqlite::named_params;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{OperationId, UserId},
};

use super::{
    changeset::{self, RowChange},
    chunk::Pieces,
    part,
};
use crate::{error::Result, schema::Table, sql::sql, tx::ReadTx};

/// An operation with what it takes to take it back.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    pub(crate) seq: i64,
    pub(crate) schema: i64,
    first_piece: Vec<u8>,
}

impl Recorded {
    /// Its change set, from the start.
    pub(crate) fn changeset<'c>(&self, tx: &ReadTx<'c>) -> Pieces<'c> {
        Pieces::new(tx.connection, self.seq, self.first_piece.clone())
    }
}

pub(crate) fn recorded(tx: &ReadTx<'_>, id: OperationId) -> Result<Option<Recorded>> {
    tx.first(sql!("journal/recorded"), named_params! { ":id": id }, |row| {
        Ok(Recorded {
            seq: row.get("seq")?,
            schema: row.get("schema")?,
            first_piece: row.get("changeset")?,
        })
    })
}

/// An operation as the journal names it.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its only name.
    pub id: OperationId,
    /// The command's name.
    pub kind: String,
    /// Every value it used, as JSON.
    pub params: String,
    /// Who did it.
    pub actor_id: UserId,
    /// His name today.
    pub actor_name: String,
    /// When.
    pub at: Timestamp,
    /// The operation it takes back.
    pub undoes_id: Option<OperationId>,
}

/// The operation `id`.
pub fn operation(tx: &ReadTx<'_>, id: OperationId) -> Result<Option<Operation>> {
    tx.first(sql!("journal/operation"), named_params! { ":id": id }, |row| {
        Ok(Operation {
            id,
            kind: row.get("kind")?,
            params: row.get("params")?,
            actor_id: row.get("actor_id")?,
            actor_name: row.get("actor_name")?,
            at: row.get("at")?,
            undoes_id: row.get("undoes_id")?,
        })
    })
}

/// Whether the operation is taken back at present. Each undo of it, and each undo of an undo, turns
/// that round.
pub fn is_undone(tx: &ReadTx<'_>, id: OperationId) -> Result<bool> {
    let turns: i64 =
        tx.only(sql!("journal/turns"), named_params! { ":id": id }, |row| row.get(0))?;
    Ok(turns % 2 == 1)
}

/// The person's operations that stand and a key may take back, newest first, at most `limit` of them.
pub fn newest_standing(tx: &ReadTx<'_>, actor: UserId, limit: u32) -> Result<Vec<OperationId>> {
    let params = named_params! { ":actor_id": actor, ":limit": limit };
    tx.all(sql!("journal/newest_standing"), params, |row| row.get(0))
}

/// The person's undos that a key may take back, each with the change that this does again, newest first, at most
/// `limit` of them: those since he last did something new.
pub fn newest_undos(
    tx: &ReadTx<'_>,
    actor: UserId,
    limit: u32,
) -> Result<Vec<(OperationId, OperationId)>> {
    let params = named_params! { ":actor_id": actor, ":limit": limit };
    tx.all(sql!("journal/newest_undo"), params, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The undo that keeps `id` taken back at present.
pub fn standing_undo_of(tx: &ReadTx<'_>, id: OperationId) -> Result<Option<OperationId>> {
    let undos = tx.all(sql!("journal/undos"), named_params! { ":id": id }, |row| row.get(0))?;
    for undo in undos {
        if !is_undone(tx, undo)? {
            return Ok(Some(undo));
        }
    }
    Ok(None)
}

/// The operation that did `id` again last, if it stands because of that.
pub fn standing_redo_of(tx: &ReadTx<'_>, id: OperationId) -> Result<Option<OperationId>> {
    let undos: Vec<OperationId> =
        tx.all(sql!("journal/undos"), named_params! { ":id": id }, |row| row.get(0))?;
    for undo in undos {
        if let Some(redo) = standing_undo_of(tx, undo)? {
            return Ok(Some(redo));
        }
    }
    Ok(None)
}

/// The last operation that touched a row: the token by which a stale edit is known.
pub fn token(tx: &ReadTx<'_>, table: Table, row: impl Into<Uuid>) -> Result<Option<OperationId>> {
    let row: Uuid = row.into();
    tx.first(
        sql!("journal/last_on_row"),
        named_params! { ":table_name": table.name(), ":row_id": row.as_bytes(), ":seq": 0 },
        |row| row.get("id"),
    )
}

/// A row that an operation touched, and the record it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The row itself, where its key is a single id.
    pub row: Option<(Table, Uuid)>,
    /// What a link hangs on, the event that something is a part of; of anything else the row itself.
    pub record: (Table, Uuid),
}

/// The records an operation touched, by themselves or through what hangs on them, each once.
pub fn rows(tx: &ReadTx<'_>, id: OperationId) -> Result<Vec<(Table, Uuid)>> {
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    each_row(tx, id, |touched| {
        if seen.insert(touched.record) {
            rows.push(touched.record);
        }
        Ok(false)
    })?;
    Ok(rows)
}

/// Shows what an operation touched, until `visit` answers that it has seen enough.
pub fn each_row(
    tx: &ReadTx<'_>,
    id: OperationId,
    mut visit: impl FnMut(Touched) -> Result<bool>,
) -> Result<()> {
    let Some(recorded) = recorded(tx, id)? else { return Ok(()) };
    let changeset = recorded.changeset(tx);
    changeset::each_keys(tx.connection, recorded.schema, changeset, |change| {
        match touched(tx, &change)? {
            Some(touched) => visit(touched),
            None => Ok(false),
        }
    })
}

fn touched(tx: &ReadTx<'_>, change: &RowChange) -> Result<Option<Touched>> {
    let row = Uuid::from_slice(&change.row_id).ok().map(|id| (change.table, id));
    let record = match change.hangs_on() {
        Some((table, key)) => Uuid::from_slice(key).ok().map(|id| (table, id)),
        None => match part::event(tx, change)? {
            Some(event) => Uuid::from_slice(&event).ok().map(|id| (Table::Event, id)),
            None => row,
        },
    };
    Ok(record.map(|record| Touched { row, record }))
}

/// The operation at the root of a chain of undos and redos; itself, where it is no undo.
pub fn root_of(tx: &ReadTx<'_>, id: OperationId) -> Result<OperationId> {
    tx.only(sql!("journal/root"), named_params! { ":id": id }, |row| row.get(0))
}
