//! Reminders that have spoken and wait for their person's act (R15).

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    id::{EventId, ReminderId},
};

use super::task::{self, Present, TaskView};
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// The longest list of the inbox.
const LIMIT: u32 = 200;

/// A reminder that waits for an act.
#[derive(Clone, Debug, Serialize, TS)]
pub struct InboxItem {
    /// The reminder.
    pub reminder_id: ReminderId,
    /// When it spoke.
    pub at: Timestamp,
    /// It was claimed for showing but perhaps not shown: the program ended in between.
    pub seen_before: bool,
    /// Its task.
    pub task: TaskView,
}

/// The inbox of one person.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Inbox {
    /// The reminders, newest first, at most 200.
    pub items: Vec<InboxItem>,
    /// How many there are in all.
    pub count: u32,
}

/// The viewer's inbox.
pub fn read(tx: &ReadTx<'_>, viewer: &Viewer, present: Present) -> Result<Inbox> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(), ":now": present.now, ":limit": LIMIT,
    };
    let found = tx.all(sql!("view/inbox"), params, |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, EventId>(2)?, row.get(3)?))
    })?;
    let mut items = Vec::with_capacity(found.len());
    for (reminder_id, at, event_id, seen_before) in found {
        if let Some(task) = task::get(tx, event_id, present)? {
            items.push(InboxItem { reminder_id, at, seen_before, task });
        }
    }
    Ok(Inbox { items, count: count(tx, viewer, present.now)? })
}

/// How many reminders wait for the viewer.
pub fn count(tx: &ReadTx<'_>, viewer: &Viewer, now: Timestamp) -> Result<u32> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":now": now };
    tx.only(sql!("view/inbox_count"), params, |row| row.get(0))
}
