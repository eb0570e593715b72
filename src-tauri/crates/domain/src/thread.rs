//! A thread: a chain of events about one matter, open until somebody closes it on purpose.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a thread still goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ThreadState {
    /// Goes on.
    Open,
    /// Ended on purpose.
    Closed,
}

/// With what a thread ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ThreadOutcome {
    /// What was wanted came about.
    Won,
    /// It did not.
    Lost,
    /// It ended without either.
    Ended,
}

crate::names::names! {
    ThreadState { Open = "open", Closed = "closed" }
    ThreadOutcome { Won = "won", Lost = "lost", Ended = "ended" }
}
