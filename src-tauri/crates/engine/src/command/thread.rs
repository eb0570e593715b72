//! Threads: begin, name, end, take up again, trash.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    id::{CategoryId, OperationId, PartnerId, ThreadId, UserId},
    text,
    thread::{ThreadOutcome, ThreadState},
};
use watek_store::{
    Table,
    table::{
        category_link::Owner,
        thread::{self, Thread},
    },
};

use super::{Command, category::assign, fork, plan::PlanRequest};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// Begins a thread.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateThread {
    /// With whom.
    pub partner_id: PartnerId,
    /// About what; must not be empty.
    pub title: String,
    /// Whose thread it is; whoever begins it, unless told otherwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub owner_id: Option<UserId>,
    /// The first step.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub plan: Option<PlanRequest>,
    /// Its categories.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub categories: Option<Vec<CategoryId>>,
}

/// Where the categories stand in a request.
const CATEGORIES: &str = "categories";

/// The new thread.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedThread {
    /// Its id.
    pub thread_id: ThreadId,
}

impl Command for CreateThread {
    const KIND: &'static str = "create_thread";
    type Output = CreatedThread;

    fn run(&self, context: &Context<'_>) -> Result<CreatedThread> {
        context.present_partner(self.partner_id)?;
        let owner_id = self.owner_id.unwrap_or(context.actor());
        context.colleague("owner_id", owner_id, None)?;
        let row = Thread {
            id: context.ids.next(),
            partner_id: self.partner_id,
            title: text::required_line("title", &self.title)?,
            owner_id,
            opened_at: context.at,
            state: ThreadState::Open,
            outcome: None,
            reason: None,
            closed_at: None,
            trashed_at: None,
        };
        thread::insert(context.tx, &row)?;
        assign::assign(context, Owner::Thread(row.id), self.categories.as_deref(), CATEGORIES)?;
        assign::require(context, Owner::Thread(row.id), CATEGORIES)?;
        if let Some(plan) = &self.plan {
            plan.plan(context, &row, None, "plan")?;
        }
        Ok(CreatedThread { thread_id: row.id })
    }
}

/// Changes a thread's title or owner.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateThread {
    /// The thread.
    pub thread_id: ThreadId,
    /// About what; must not be empty.
    pub title: String,
    /// Whose thread it is.
    pub owner_id: UserId,
    /// All its categories; as they are, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub categories: Option<Vec<CategoryId>>,
    /// The thread's token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateThread {
    const KIND: &'static str = "update_thread";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut row = context.present_thread(self.thread_id)?;
        context.own_thread(&row)?;
        context.fresh(Table::Thread, self.thread_id, self.token, || {
            Ok(serde_json::json!({ "title": row.title, "owner_id": row.owner_id }))
        })?;
        context.colleague("owner_id", self.owner_id, Some(row.owner_id))?;
        row.title = text::required_line("title", &self.title)?;
        row.owner_id = self.owner_id;
        thread::update(context.tx, &row)?;
        assign::told(context, Owner::Thread(row.id), self.categories.as_deref(), CATEGORIES)
    }
}

/// Ends a thread on purpose; its open plans are given up with it (R3).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseThread {
    /// The thread.
    pub thread_id: ThreadId,
    /// With what it ends.
    pub outcome: ThreadOutcome,
    /// Why; must not be empty.
    pub reason: String,
}

/// What closing did.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedThread {
    /// The plans that it cancelled, in words.
    pub cancelled: Vec<String>,
}

impl Command for CloseThread {
    const KIND: &'static str = "close_thread";
    type Output = ClosedThread;

    fn run(&self, context: &Context<'_>) -> Result<ClosedThread> {
        let row = context.open_thread(self.thread_id)?;
        context.own_thread(&row)?;
        let reason = text::required_line("reason", &self.reason)?;
        let cancelled = fork::close(context, row, self.outcome, reason)?;
        Ok(ClosedThread { cancelled })
    }
}

/// Takes a closed thread up again. Its cancelled plans stay cancelled (R3).
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenThread {
    /// The thread.
    pub thread_id: ThreadId,
}

impl Command for ReopenThread {
    const KIND: &'static str = "reopen_thread";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut row = context.present_thread(self.thread_id)?;
        context.own_thread(&row)?;
        if row.state == ThreadState::Open {
            return Err(Error::ThreadOpen);
        }
        row.state = ThreadState::Open;
        row.outcome = None;
        row.reason = None;
        row.closed_at = None;
        Ok(thread::update(context.tx, &row)?)
    }
}

/// Puts a thread into the trash; its events and tasks rest with it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrashThread {
    /// The thread.
    pub thread_id: ThreadId,
}

impl Command for TrashThread {
    const KIND: &'static str = "trash_thread";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut row = context.thread(self.thread_id)?;
        context.own_thread(&row)?;
        if row.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        row.trashed_at = Some(context.at);
        Ok(thread::update(context.tx, &row)?)
    }
}

/// Takes a thread out of the trash.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreThread {
    /// The thread.
    pub thread_id: ThreadId,
    /// Whether reservations that would now be too many are left out (R8).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub without_reservations: bool,
}

impl Command for RestoreThread {
    const KIND: &'static str = "restore_thread";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut row = context.thread(self.thread_id)?;
        context.own_thread(&row)?;
        if row.trashed_at.take().is_none() {
            return Err(Error::NotInTrash);
        }
        context.reachable(row.partner_id, None)?;
        Ok(thread::update(context.tx, &row)?)
    }

    fn brings_back(&self) -> Vec<(Table, Uuid)> {
        vec![(Table::Thread, self.thread_id.0)]
    }

    fn is_without_reservations(&self) -> bool {
        self.without_reservations
    }
}
