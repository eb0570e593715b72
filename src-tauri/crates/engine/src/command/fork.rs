//! Saving is a fork (R2): what is recorded goes together with what comes next.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::EventId,
    text,
    thread::{ThreadOutcome, ThreadState},
};
use watek_store::{
    Group, Table,
    table::{
        event::{self, Event},
        event_type,
        thread::{self, Thread},
    },
    view,
};

use super::plan::{self, PlanRequest};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// What comes next. Every saving button sends one of the four.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "choice", rename_all = "snake_case", try_from = "Written")]
pub enum Next {
    /// This step.
    Plan {
        /// The step.
        plan: Box<PlanRequest>,
    },
    /// Nothing: the thread ends.
    Close {
        /// With what.
        outcome: ThreadOutcome,
        /// Why; must not be empty.
        reason: String,
    },
    /// What is planned already stays the next step; only if something is.
    Keep,
    /// Nothing for now; only if nothing is planned. The deliberately slower choice.
    LeaveHanging,
}

/// A fork as it is written. Read as it stands and not through serde's tag, which forgets where in the
/// request it was: a refusal must name `next.plan.due.date`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    choice: Choice,
    plan: Option<PlanRequest>,
    outcome: Option<ThreadOutcome>,
    reason: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Choice {
    Plan,
    Close,
    Keep,
    LeaveHanging,
}

/// A fork whose fields do not belong to its choice.
#[derive(Debug, thiserror::Error)]
#[error("fields do not belong to the choice `{0:?}`")]
struct Mixed(Choice);

impl TryFrom<Written> for Next {
    type Error = Mixed;

    fn try_from(written: Written) -> std::result::Result<Self, Mixed> {
        let Written { choice, plan, outcome, reason } = written;
        match (choice, plan, outcome, reason) {
            (Choice::Plan, Some(plan), None, None) => Ok(Self::Plan { plan: Box::new(plan) }),
            (Choice::Close, None, Some(outcome), Some(reason)) => {
                Ok(Self::Close { outcome, reason })
            },
            (Choice::Keep, None, None, None) => Ok(Self::Keep),
            (Choice::LeaveHanging, None, None, None) => Ok(Self::LeaveHanging),
            _ => Err(Mixed(choice)),
        }
    }
}

/// What a fork did.
#[derive(Clone, Debug, Default)]
pub(super) struct Forked {
    pub(super) next_event_id: Option<EventId>,
    /// The plans that closing cancelled, in words.
    pub(super) cancelled: Vec<String>,
}

impl Next {
    /// Takes the chosen way after the event `follows` of the open `thread` was recorded.
    pub(super) fn take(
        &self,
        context: &Context<'_>,
        thread: Thread,
        follows: EventId,
    ) -> Result<Forked> {
        match self {
            Self::Plan { plan } => {
                let next = plan.plan(context, &thread, Some(follows), "next.plan")?;
                Ok(Forked { next_event_id: Some(next), ..Forked::default() })
            },
            Self::Close { outcome, reason } => {
                // Adding an event is everybody's who sees the thread; ending it is not.
                context.own_thread(&thread)?;
                let reason = text::required_line("next.reason", reason)?;
                let cancelled = close(context, thread, *outcome, reason)?;
                Ok(Forked { cancelled, ..Forked::default() })
            },
            Self::Keep => {
                let kept = event::open_plans(context.tx, thread.id)?;
                let next = kept.first().ok_or(Error::NoOpenPlan)?;
                context.tx.relies_on(Table::Event, next.id, Group::STATE);
                context.tx.relies_on(Table::Event, next.id, Group::TRASHED);
                Ok(Forked { next_event_id: Some(next.id), ..Forked::default() })
            },
            Self::LeaveHanging => {
                if event::open_plans(context.tx, thread.id)?.is_empty() {
                    Ok(Forked::default())
                } else {
                    Err(Error::OpenPlanExists)
                }
            },
        }
    }
}

/// Closes an open thread and gives its plans up with it (R3). Answers those plans in words.
pub(super) fn close(
    context: &Context<'_>,
    mut thread: Thread,
    outcome: ThreadOutcome,
    reason: String,
) -> Result<Vec<String>> {
    let mut cancelled = Vec::new();
    for planned in event::open_plans(context.tx, thread.id)? {
        cancelled.push(in_words(context, &planned)?);
        plan::cancel(context, planned, String::new())?;
    }
    thread.state = ThreadState::Closed;
    thread.outcome = Some(outcome);
    thread.reason = Some(reason);
    thread.closed_at = Some(context.at);
    thread::update(context.tx, &thread)?;
    Ok(cancelled)
}

/// A plan in words: its note or, where that is empty, its kind's name in the actor's language.
fn in_words(context: &Context<'_>, planned: &Event) -> Result<String> {
    if let Some(note) = planned.plan_note.as_ref().filter(|note| !note.is_empty()) {
        return Ok(note.clone());
    }
    let Some(kind) = planned.plan_type_id else { return Ok(String::new()) };
    let language = view::user::settings(context.tx, context.actor())?.language;
    let kind = event_type::get(context.tx, kind)?;
    Ok(kind.map_or_else(String::new, |kind| language.choose(kind.name_pl, kind.name_en)))
}
