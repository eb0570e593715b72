//! An event: one record with a plan half and an outcome half, at least one of them present.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an event stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EventState {
    /// Not yet done: a task.
    Planned,
    /// Has an outcome.
    Done,
    /// Will not be done.
    Cancelled,
}

/// How an attempt to reach somebody ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EventResult {
    /// The person was reached.
    Answered,
    /// Nobody answered (R4 plans another attempt).
    NoAnswer,
    /// The person asked to be called again.
    CallBack,
    /// Nobody answered, but a message was left.
    MessageLeft,
    /// Nobody of that name is to be reached there.
    WrongNumber,
}

impl EventResult {
    /// Whether nobody was spoken with: then there is nothing to tell of it, nor to sort.
    #[must_use]
    pub const fn reached_nobody(self) -> bool {
        matches!(self, Self::NoAnswer | Self::MessageLeft | Self::WrongNumber)
    }
}

crate::names::names! {
    EventState { Planned = "planned", Done = "done", Cancelled = "cancelled" }
    EventResult {
        Answered = "answered", NoAnswer = "no_answer", CallBack = "call_back",
        MessageLeft = "message_left", WrongNumber = "wrong_number",
    }
}
