//! Operations in words, for undo and for history.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{OperationId, ThreadId, UserId},
};

use crate::{
    Viewer,
    error::Result,
    journal::{
        history::FieldChange,
        read::{self, Operation, Touched},
    },
    schema::Table,
    sql::sql,
    tx::ReadTx,
};

/// How many rows are asked whether they are about another: those of one that is about many are mixed, and
/// of one that is long nobody waits for all.
const COMPARED: u32 = 200;

/// The id of a partner or product.
type About = Option<Vec<u8>>;

/// An operation in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OperationView {
    /// Its only name.
    pub id: OperationId,
    /// The command's name.
    pub kind: String,
    /// Who did it.
    pub actor_id: UserId,
    /// His name.
    pub actor_name: String,
    /// When.
    pub at: Timestamp,
    /// What it was about: a name or title; empty where the viewer may not see it, or where it was about
    /// several.
    pub subject: String,
    /// Whether it is taken back at present.
    pub undone: bool,
    /// The operation it takes back.
    pub undoes: Option<OperationId>,
}

/// What a key would take back or do again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoState {
    /// What Ctrl+Z takes back.
    pub undo: Option<OperationView>,
    /// What Ctrl+Shift+Z does again.
    pub redo: Option<OperationView>,
}

/// One change of a record.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HistoryEntry {
    /// The operation that made it.
    pub operation: OperationView,
    /// The record's table.
    pub table: String,
    /// The record's id.
    #[ts(type = "string")]
    pub row_id: Uuid,
    /// `insert`, `update` or `delete`.
    #[ts(type = "'insert' | 'update' | 'delete'")]
    pub action: String,
    /// The fields that changed.
    pub changes: Vec<FieldChange>,
}

/// The operation in words that the viewer may read.
pub fn get(tx: &ReadTx<'_>, viewer: &Viewer, id: OperationId) -> Result<Option<OperationView>> {
    let Some(operation) = read::operation(tx, id)? else {
        return Ok(None);
    };
    Ok(Some(OperationView {
        id,
        subject: subject(tx, viewer, &operation)?,
        actor_id: operation.actor_id,
        actor_name: operation.actor_name,
        at: operation.at,
        undone: read::is_undone(tx, id)?,
        undoes: operation.undoes_id,
        kind: operation.kind,
    }))
}

/// The name of what an operation touched: its partner or, if it is about a thread, both. Of several partners
/// or products none is named.
fn subject(tx: &ReadTx<'_>, viewer: &Viewer, operation: &Operation) -> Result<String> {
    let is_of_two = is_merge(tx, operation)?;
    let mut found: Option<(String, About)> = None;
    let mut compared = 0;
    read::each_row(tx, operation.undoes_id.unwrap_or(operation.id), |touched| {
        let (table, row) = touched.record;
        if let Some((subject, about)) = &mut found {
            compared += 1;
            let other = about_of(tx, table, row)?;
            if other.is_some() && other != *about {
                subject.clear();
                return Ok(true);
            }
            return Ok(compared == COMPARED);
        }
        if let Some(thread) = thread_of(tx, table, row)?
            && !viewer.sees(tx, thread)?
        {
            found = Some((String::new(), None));
            return Ok(true);
        }
        if let Some(name) = name_of_any(tx, touched)? {
            let about = if is_of_two { None } else { about_of(tx, table, row)? };
            let is_all = about.is_none();
            found = Some((name, about));
            return Ok(is_all);
        }
        Ok(false)
    })?;
    Ok(found.map(|(subject, _)| subject).unwrap_or_default())
}

/// A merge touches two cards and is about one.
fn is_merge(tx: &ReadTx<'_>, operation: &Operation) -> Result<bool> {
    let merge = "merge_partners";
    if operation.undoes_id.is_none() {
        return Ok(operation.kind == merge);
    }
    let root = read::operation(tx, read::root_of(tx, operation.id)?)?;
    Ok(root.is_some_and(|root| root.kind == merge))
}

/// A file has a name of its own; what has none goes by that of its event.
fn name_of_any(tx: &ReadTx<'_>, touched: Touched) -> Result<Option<String>> {
    for (table, row) in touched.row.into_iter().chain([touched.record]) {
        if let Some(name) = name_of(tx, table, row)? {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// The partner or product that a row is about.
fn about_of(tx: &ReadTx<'_>, table: Table, row: Uuid) -> Result<About> {
    let params = named_params! { ":table_name": table.name(), ":row_id": row.as_bytes() };
    Ok(tx.first(sql!("view/about"), params, |row| row.get(0))?.flatten())
}

fn name_of(tx: &ReadTx<'_>, table: Table, row: Uuid) -> Result<Option<String>> {
    let params = named_params! { ":table_name": table.name(), ":row_id": row.as_bytes() };
    Ok(tx.first(sql!("view/subject"), params, |row| row.get(0))?.flatten())
}

/// The thread a row belongs to, if it is of a thread and still there.
pub fn thread_of(tx: &ReadTx<'_>, table: Table, row: Uuid) -> Result<Option<ThreadId>> {
    let params = named_params! { ":table_name": table.name(), ":row_id": row.as_bytes() };
    Ok(tx.first(sql!("view/thread_of_row"), params, |row| row.get(0))?.flatten())
}
