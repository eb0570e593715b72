//! What a notification, the tray or a second start asks the window to show.

use serde::Serialize;
use ts_rs::TS;
use watek_domain::id::EventId;

/// What to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenKind {
    /// The task, on its partner's page.
    Task,
    /// The task with the question what happened.
    Done,
    /// The reminders that wait.
    Inbox,
}

/// What the window is asked to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenRequest {
    /// What to show.
    pub kind: OpenKind,
    /// The task; `null` for the inbox.
    pub event_id: Option<EventId>,
}
