//! Threads of a partner.

use rusqlite::{Row, named_params};
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    id::{CategoryId, OperationId, PartnerId, ThreadId, UserId},
    thread::{ThreadOutcome, ThreadState},
};

use super::{
    Columns,
    amount::{self, AmountRow},
    task::{self, Present, TaskView},
};
use crate::{
    Viewer,
    error::Result,
    sql::sql,
    table::category_link::{self, Owner},
    tx::ReadTx,
};

/// A thread with its open plans.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ThreadView {
    /// Its id.
    pub id: ThreadId,
    /// The partner.
    pub partner_id: PartnerId,
    /// About what.
    pub title: String,
    /// Whose thread it is.
    pub owner_id: UserId,
    /// His name.
    pub owner_name: String,
    /// Whether it goes on.
    pub state: ThreadState,
    /// With what it ended.
    pub outcome: Option<ThreadOutcome>,
    /// Why it ended.
    pub reason: Option<String>,
    /// When it was begun.
    pub opened_at: Timestamp,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// When its last event happened.
    pub last_at: Option<Timestamp>,
    /// Whole days since its last event, or since it was begun.
    pub silent_days: u32,
    /// Open, with nothing planned.
    pub hanging: bool,
    /// Its open plans, earliest first: the first is the next step.
    pub plans: Vec<TaskView>,
    /// Its categories, in the order of dictionaries.
    pub categories: Vec<CategoryId>,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// Whether the viewer may change it.
    pub may_edit: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// The threads of a partner that the viewer sees: open ones first, the liveliest first.
pub fn of_partner(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    partner_id: PartnerId,
    present: Present,
) -> Result<Vec<ThreadView>> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":partner_id": partner_id };
    let threads = tx.all(sql!("view/threads_of_partner"), params, |row| from_row(viewer, row))?;
    threads
        .into_iter()
        .map(|mut thread| {
            thread.plans = task::of_thread(tx, thread.id, present)?;
            thread.categories = category_link::of(tx, Owner::Thread(thread.id))?;
            thread.silent_days = silent_days(thread.last_at.unwrap_or(thread.opened_at), present);
            thread.hanging = thread.state == ThreadState::Open && thread.plans.is_empty();
            Ok(thread)
        })
        .collect()
}

/// Whole civil days since something was last heard.
pub(crate) fn silent_days(since: Timestamp, present: Present) -> u32 {
    let silent = present.now.date_in(present.zone) - since.date_in(present.zone);
    u32::try_from(silent.num_days()).unwrap_or(0)
}

/// What a thread adds up to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ThreadFacts {
    /// How many of its events are done.
    pub done_count: u32,
    /// What its events come to, by state and currency.
    pub amounts: Vec<AmountRow>,
}

/// What a thread adds up to, if the viewer sees it.
pub fn facts(tx: &ReadTx<'_>, viewer: &Viewer, thread_id: ThreadId) -> Result<ThreadFacts> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":thread_id": thread_id };
    let done_count = tx.only(sql!("view/thread_done_count"), params, |row| row.get(0))?;
    Ok(ThreadFacts { done_count, amounts: amount::of_thread(tx, viewer, thread_id)? })
}

fn from_row(viewer: &Viewer, row: &Row<'_>) -> rusqlite::Result<ThreadView> {
    let mut column = Columns::of(row);
    Ok(ThreadView {
        id: column.next()?,
        partner_id: column.next()?,
        title: column.next()?,
        owner_id: column.next()?,
        owner_name: column.next()?,
        state: column.next()?,
        outcome: column.next()?,
        reason: column.next()?,
        opened_at: column.next()?,
        closed_at: column.next()?,
        last_at: column.next()?,
        silent_days: 0,
        hanging: false,
        plans: Vec::new(),
        categories: Vec::new(),
        trashed: column.next::<Option<Timestamp>>()?.is_some(),
        may_edit: column.next::<bool>()? || viewer.is_administrator(),
        token: column.next()?,
    })
}
