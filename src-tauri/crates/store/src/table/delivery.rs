//! Which reminders were claimed for showing and which were shown (R15). Of this copy alone.

use rusqlite::named_params;
use watek_domain::{
    clock::Timestamp,
    id::{EventId, ReminderId, UserId},
};

use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

/// A reminder whose time has come and that nobody has been shown yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The reminder.
    pub reminder_id: ReminderId,
    /// Its planned event.
    pub event_id: EventId,
    /// Of what it reminds: the same wherever the person is and whenever his morning begins.
    pub occurrence: Timestamp,
    /// Which snooze ends with it; 0 where it was not put off.
    pub snoozed_until: Timestamp,
    /// When it speaks.
    pub at: Timestamp,
    /// It was claimed before a crash, so it may have been seen.
    pub claimed_before: bool,
}

/// The person's reminders that came due by `now` and were not shown, oldest first, at most `limit`.
pub fn due(tx: &ReadTx<'_>, user_id: UserId, now: Timestamp, limit: u32) -> Result<Vec<Due>> {
    let params = named_params! { ":user_id": user_id, ":now": now, ":limit": limit };
    tx.all(sql!("delivery/due"), params, |row| {
        Ok(Due {
            reminder_id: row.get("reminder_id")?,
            event_id: row.get("event_id")?,
            occurrence: row.get("occurrence")?,
            snoozed_until: row.get("snoozed_until")?,
            at: row.get("at")?,
            claimed_before: row.get("claimed_before")?,
        })
    })
}

/// When the person's next reminder after `now` speaks.
pub fn next_at(tx: &ReadTx<'_>, user_id: UserId, now: Timestamp) -> Result<Option<Timestamp>> {
    let params = named_params! { ":user_id": user_id, ":now": now };
    tx.only(sql!("delivery/next_at"), params, |row| row.get(0))
}

/// Claims all of the person's due reminders at once.
pub fn claim(tx: &WriteTx<'_>, user_id: UserId, now: Timestamp) -> Result<usize> {
    tx.execute(sql!("delivery/claim"), named_params! { ":user_id": user_id, ":now": now })
}

/// Notes that these were shown. Each by its key: the clock may have been set back since they were claimed.
pub fn shown(tx: &WriteTx<'_>, due: &[Due], now: Timestamp) -> Result<()> {
    for due in due {
        let params = named_params! {
            ":reminder_id": due.reminder_id,
            ":occurrence": due.occurrence,
            ":snoozed_until": due.snoozed_until,
            ":now": now,
        };
        tx.execute(sql!("delivery/shown"), params)?;
    }
    Ok(())
}
