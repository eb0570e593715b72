//! A person's acts on his own reminders (R6, R15).

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    id::{EventId, ReminderId},
    invalid::{Invalid, Reason},
};
use watek_store::table::reminder;

use super::Command;
use crate::{
    access::Context,
    error::{Error, Result},
};

/// The longest a reminder can be put off: one year, in minutes.
const LONGEST_SNOOZE_MINUTES: i64 = 366 * 24 * 60;

/// Puts the person's own reminders of a task off. The task's due time stays.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SnoozeReminder {
    /// The task.
    pub event_id: EventId,
    /// Until when.
    pub until: Timestamp,
}

impl Command for SnoozeReminder {
    const KIND: &'static str = "snooze_reminder";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.planned_event(self.event_id)?;
        if self.until <= context.at || self.until > context.at.plus_minutes(LONGEST_SNOOZE_MINUTES)
        {
            return Err(Invalid::new("until", Reason::OutOfRange).into());
        }
        let mut own: Vec<_> = reminder::speaking(context.tx, self.event_id)?
            .into_iter()
            .filter(|(row, _)| row.user_id == context.actor())
            .collect();
        // A later reminder of the same task still speaks at its own time; the first is put off in any case.
        let first = own.iter().map(|(_, at)| *at).min().ok_or(Error::NotFound("reminder"))?;
        for (row, _) in own.iter_mut().filter(|(_, at)| *at <= self.until.max(first)) {
            row.snoozed_until = Some(self.until);
            reminder::update(context.tx, row)?;
        }
        Ok(())
    }
}

/// Waves a reminder away. The task stays.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DismissReminder {
    /// The reminder.
    pub reminder_id: ReminderId,
}

impl Command for DismissReminder {
    const KIND: &'static str = "dismiss_reminder";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut row = reminder::get(context.tx, self.reminder_id)?
            .filter(|row| row.user_id == context.actor() && row.dismissed_at.is_none())
            .ok_or(Error::NotFound("reminder"))?;
        context.planned_event(row.event_id)?;
        row.dismissed_at = Some(context.at);
        Ok(reminder::update(context.tx, &row)?)
    }
}
