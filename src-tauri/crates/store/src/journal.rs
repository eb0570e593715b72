//! The journal: every change of a tracked row, who made it, and what it takes to take it back.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, TransactionBehavior, named_params, session::Session};
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{DeviceId, EventId, OperationId, UserId},
};

use crate::{
    derive,
    error::{Error, Result},
    rule::{self, Violation},
    schema::Table,
    sql::sql,
    tx::WriteTx,
};

pub(crate) mod changeset;
pub(crate) mod chunk;
pub mod history;
mod part;
pub mod read;
pub mod undo;

use changeset::RowChange;
use chunk::{Spool, Taken};

/// Who changes what, when: the journal's words for one operation.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The operation's only name.
    pub id: OperationId,
    /// What was done: the command's name.
    pub kind: String,
    /// With what: every value the change used, as JSON.
    pub params: String,
    /// Who did it.
    pub actor_id: UserId,
    /// On which copy of the workspace.
    pub device_id: DeviceId,
    /// When.
    pub at: Timestamp,
    /// The operation this one takes back.
    pub undoes_id: Option<OperationId>,
}

/// What a committed change touched.
#[derive(Clone, Debug, Default)]
pub struct Committed {
    /// The operation, or `None` where nothing changed and nothing was journalled.
    pub operation_id: Option<OperationId>,
    /// The touched tables.
    pub tables: BTreeSet<Table>,
    /// The touched rows with a single id as key, and the records that links and parts belong to.
    pub ids: BTreeSet<Uuid>,
    /// The events whose shown reminders are needless now.
    pub settled: Vec<EventId>,
}

/// Runs `script` in one transaction with its journal entry, its derived rows and its rules.
pub(crate) fn record<T, E>(
    connection: &mut Connection,
    schema: i64,
    entry: &Entry,
    script: impl FnOnce(&WriteTx<'_>) -> std::result::Result<T, E>,
) -> std::result::Result<(T, Committed), E>
where
    E: From<Error> + From<Violation>,
{
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(Error::from)?;
    let tx = WriteTx::new(&transaction);
    let mut session = attach(&transaction)?;
    let result = script(&tx)?;
    let mut spool = Spool::new(&transaction, |piece| insert(&transaction, schema, entry, piece));
    let written = session.changeset_strm(&mut spool);
    let taken = spool.end(written)?;
    drop(session);
    let mut changes = taken.changes(&transaction, schema)?;
    // SQLite tells them in the order of hashes; written in the order of keys, an index grows at one place.
    changes
        .sort_unstable_by(|one, other| (one.table, &one.row_id).cmp(&(other.table, &other.row_id)));
    if changes.is_empty() {
        transaction.commit().map_err(Error::from)?;
        return Ok((result, Committed::default()));
    }
    let reach = derive::after(&transaction, &changes, entry.at)?;
    rule::ask::<E>(&transaction, &reach)?;
    let settled = derive::settled(&transaction, &reach)?;
    let id = entry.id;
    let seq = match taken {
        Taken::Whole(changeset) => insert(&transaction, schema, entry, &changeset)?,
        Taken::Written(seq) => seq,
    };
    let records = records_of(&transaction, &changes)?;
    write_rows(&transaction, seq, &changes, &records, &tx)?;
    transaction.commit().map_err(Error::from)?;
    Ok((result, committed(id, &changes, &records, settled)))
}

fn attach<'t>(transaction: &'t Transaction<'_>) -> Result<Session<'t>> {
    let mut session = Session::new(transaction)?;
    for table in Table::ALL {
        session.attach(Some(table.name()))?;
    }
    Ok(session)
}

/// The records that change with what hangs on them or is a part of them.
fn records_of(
    transaction: &Transaction<'_>,
    changes: &[RowChange],
) -> Result<BTreeSet<(Table, Vec<u8>)>> {
    let records = changes.iter().map(|change| part::record(transaction, change));
    records.filter_map(Result::transpose).collect()
}

fn committed(
    id: OperationId,
    changes: &[RowChange],
    records: &BTreeSet<(Table, Vec<u8>)>,
    settled: Vec<EventId>,
) -> Committed {
    let own = changes.iter().map(|change| &change.row_id);
    let keys = own.chain(records.iter().map(|(_, key)| key));
    Committed {
        operation_id: Some(id),
        tables: changes.iter().map(|change| change.table).collect(),
        ids: keys.filter_map(|key| Uuid::from_slice(key).ok()).collect(),
        settled,
    }
}

/// Writes an operation down and answers its number.
fn insert(
    transaction: &Transaction<'_>,
    schema: i64,
    entry: &Entry,
    changeset: &[u8],
) -> Result<i64> {
    transaction.prepare_cached(sql!("journal/insert"))?.execute(named_params! {
        ":id": entry.id,
        ":kind": entry.kind,
        ":params": entry.params,
        ":actor_id": entry.actor_id,
        ":device_id": entry.device_id,
        ":at": entry.at,
        ":undoes_id": entry.undoes_id,
        ":schema": schema,
        ":changeset": changeset,
    })?;
    Ok(transaction.last_insert_rowid())
}

/// Writes down which rows the operation touched and relied on.
fn write_rows(
    transaction: &Transaction<'_>,
    seq: i64,
    changes: &[RowChange],
    records: &BTreeSet<(Table, Vec<u8>)>,
    tx: &WriteTx<'_>,
) -> Result<()> {
    let mut insert = transaction.prepare_cached(sql!("journal/insert_row"))?;
    for change in changes {
        insert.execute(named_params! {
            ":table_name": change.table.name(),
            ":row_id": change.row_id,
            ":seq": seq,
            ":action": change.action.name(),
            ":column_groups": change.groups,
        })?;
    }
    let mut insert_record = transaction.prepare_cached(sql!("journal/insert_record"))?;
    for (table, record) in records {
        insert_record.execute(named_params! {
            ":table_name": table.name(), ":row_id": record, ":seq": seq,
        })?;
    }
    let mut note_use = transaction.prepare_cached(sql!("journal/insert_use"))?;
    for ((table, row), groups) in tx.uses() {
        note_use.execute(named_params! {
            ":table_name": table.name(),
            ":row_id": row.as_bytes(),
            ":seq": seq,
            ":column_groups": groups,
        })?;
    }
    Ok(())
}
