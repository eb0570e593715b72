//! Brings due reminders to their person (R15): claims them first, shows them, then notes that.
//!
//! It never sleeps longer than half a minute and compares the wall clock at every wake, because timers
//! stand still while the computer sleeps.

use std::{sync::Arc, time::Duration};

use tokio::sync::broadcast::error::RecvError;
use watek_domain::clock::Timestamp;
use watek_store::{table::delivery, view::task};

use crate::{
    engine::{Engine, Notice},
    error::Result,
    notifier::{Notifier, Toast},
};

mod plan;

/// The longest sleep, in milliseconds: a suspend is noticed at the latest this much after the wake.
const LONGEST_SLEEP_MILLIS: i64 = 30_000;

impl Engine {
    /// Reminds for as long as the program runs.
    pub async fn remind(self: Arc<Self>, notifier: Arc<dyn Notifier>) {
        let withdrawals = Arc::clone(&self).withdraw(Arc::clone(&notifier));
        let reminders = self.show_when_due(notifier);
        tokio::join!(withdrawals, reminders);
    }

    async fn show_when_due(self: Arc<Self>, notifier: Arc<dyn Notifier>) {
        loop {
            let (engine, port) = (Arc::clone(&self), Arc::clone(&notifier));
            let looked_at = self.now();
            let shown = tokio::task::spawn_blocking(move || engine.show_due(&*port)).await;
            match shown {
                Ok(Ok(())) => {},
                Ok(Err(error)) => tracing::error!(%error, "reminders could not be read"),
                Err(error) => tracing::error!(%error, "reminding was given up half-way"),
            }
            let sleep = self.until_next(looked_at).unwrap_or(LONGEST_SLEEP_MILLIS);
            let sleep = Duration::from_millis(u64::try_from(sleep).unwrap_or_default());
            tokio::select! {
                () = tokio::time::sleep(sleep) => {}
                () = self.wake.notified() => {}
            }
        }
    }

    /// Takes back what is shown for tasks that end elsewhere: in the window, on the command line.
    async fn withdraw(self: Arc<Self>, notifier: Arc<dyn Notifier>) {
        let mut notices = self.notices();
        drop(self);
        loop {
            match notices.recv().await {
                Ok(Notice { settles, .. }) => {
                    for event_id in settles {
                        notifier.withdraw(event_id);
                    }
                },
                Err(RecvError::Lagged(_)) => {},
                Err(RecvError::Closed) => return,
            }
        }
    }

    /// Shows everything that is due now and was not shown yet.
    pub fn show_due(&self, notifier: &dyn Notifier) -> Result<()> {
        if let Err(error) = self.follow_zone() {
            // Reminding goes on in the zone that was known.
            tracing::error!(%error, "a changed zone was not noted");
        }
        let person = self.person();
        let now = self.now();
        let user_id = person.0;
        // Nothing is written while nothing is due.
        let anything = self.read(person, |tx, _| Ok(delivery::due(tx, user_id, now, 1)?))?;
        if anything.is_empty() {
            return Ok(());
        }
        let due = self.note(move |tx| {
            let due = delivery::due(tx, user_id, now, u32::MAX)?;
            delivery::claim(tx, user_id, now)?;
            Ok(due)
        })?;
        for showing in plan::showings(&due) {
            if let Err(error) = self.show(notifier, showing) {
                // What was claimed counts as shown, or it would come back every half minute.
                tracing::error!(%error, "a reminder is in the inbox only");
            }
        }
        self.note(move |tx| Ok(delivery::shown(tx, &due, now)?))?;
        self.announce(Notice::of_table("delivery"));
        Ok(())
    }

    fn show(&self, notifier: &dyn Notifier, showing: plan::Showing<'_>) -> Result<()> {
        let toast = self.read_at_present(self.person(), |tx, _, present| {
            Ok(match showing {
                plan::Showing::One(due) => {
                    task::get(tx, due.event_id, present)?.map(|task| Toast::Reminder {
                        reminder_id: due.reminder_id,
                        task: Box::new(task),
                        maybe_seen: due.claimed_before,
                    })
                },
                plan::Showing::Digest { count, first } => {
                    let mut tasks = Vec::with_capacity(first.len());
                    for due in first {
                        tasks.extend(task::get(tx, due.event_id, present)?);
                    }
                    Some(Toast::Digest { count, first: tasks })
                },
            })
        })?;
        let Some(toast) = toast else { return Ok(()) };
        if let Err(error) = notifier.show(toast) {
            // The inbox and the window carry the reminder all the same.
            tracing::warn!(%error, "a reminder is in the inbox only");
        }
        Ok(())
    }

    /// Milliseconds until the person's next reminder, at most [`LONGEST_SLEEP_MILLIS`]. Next is the first
    /// one after `looked_at`, when due ones were last looked for: showing those may have taken a while.
    fn until_next(&self, looked_at: Timestamp) -> Result<i64> {
        let person = self.person();
        let next = self.read(person, |tx, _| Ok(delivery::next_at(tx, person.0, looked_at)?))?;
        let until = next.map_or(LONGEST_SLEEP_MILLIS, |next: Timestamp| {
            next.millis().saturating_sub(self.now().millis())
        });
        Ok(until.clamp(0, LONGEST_SLEEP_MILLIS))
    }
}
