//! The port through which a reminder reaches its person. What shows it is the host's.

use watek_domain::id::{EventId, ReminderId};

use crate::view::task::TaskView;

/// What a person is shown.
#[derive(Clone, Debug)]
pub enum Toast {
    /// One reminder.
    Reminder {
        /// The reminder.
        reminder_id: ReminderId,
        /// Its task.
        task: Box<TaskView>,
        /// It was claimed before a crash, so it may have been seen.
        maybe_seen: bool,
    },
    /// Many at once: they were missed while the computer was off or asleep.
    Digest {
        /// How many.
        count: u32,
        /// The first five of them.
        first: Vec<TaskView>,
    },
}

/// Nothing could be shown: no notification service, no permission.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not shown: {0}")]
pub struct NotShown(pub String);

/// Shows reminders. The inbox carries them too, so a failure loses nothing.
pub trait Notifier: Send + Sync {
    /// Shows `toast`; returns once it was handed over, not when it was answered.
    fn show(&self, toast: Toast) -> Result<(), NotShown>;

    /// Takes back what is shown for an event whose task ended elsewhere.
    fn withdraw(&self, event_id: EventId);
}
