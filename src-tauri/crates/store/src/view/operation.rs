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
    journal::{history::FieldChange, read},
    schema::Table,
    sql::sql,
    tx::ReadTx,
};

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
    /// What it was about: a name or title; empty where the viewer may not see it.
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
        actor_id: operation.actor_id,
        actor_name: operation.actor_name,
        at: operation.at,
        subject: subject(tx, viewer, operation.undoes_id.unwrap_or(id))?,
        undone: read::is_undone(tx, id)?,
        undoes: operation.undoes_id,
        kind: operation.kind,
    }))
}

/// The name of what an operation touched: its partner or, if it is about a thread, both.
fn subject(tx: &ReadTx<'_>, viewer: &Viewer, id: OperationId) -> Result<String> {
    let mut subject = None;
    read::each_row(tx, id, |touched| {
        let (table, row) = touched.record;
        if let Some(thread) = thread_of(tx, table, row)?
            && !viewer.sees(tx, thread)?
        {
            subject = Some(String::new());
            return Ok(true);
        }
        // A file has a name of its own; what has none goes by that of its event.
        for (table, row) in touched.row.into_iter().chain([touched.record]) {
            if subject.is_none() {
                subject = name_of(tx, table, row)?;
            }
        }
        Ok(subject.is_some())
    })?;
    Ok(subject.unwrap_or_default())
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
