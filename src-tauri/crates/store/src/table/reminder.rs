//! Reminders of one person about one planned event.

use watek_domain::{
    clock::Timestamp,
    id::{EventId, ReminderId, UserId},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `reminder`.
    Reminder {
        /// Its id.
        id: ReminderId,
        /// About what.
        event_id: EventId,
        /// Whom it reminds.
        user_id: UserId,
        /// How many minutes before the due time, or before the morning of a date alone.
        lead_minutes: u32,
        /// When it speaks next, if the person put it off.
        snoozed_until: Option<Timestamp>,
        /// When the person waved it away.
        dismissed_at: Option<Timestamp>,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: ReminderId) -> Result<Option<Reminder>> {
    tx.first(sql!("reminder/get"), rusqlite::named_params! { ":id": id }, Reminder::from_row)
}

/// Adds the reminder.
pub fn insert(tx: &WriteTx<'_>, row: &Reminder) -> Result<()> {
    tx.execute(sql!("reminder/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the reminder as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Reminder) -> Result<()> {
    tx.execute(sql!("reminder/update"), row.params().as_slice())?;
    Ok(())
}

/// Takes the reminder out.
pub fn delete(tx: &WriteTx<'_>, id: ReminderId) -> Result<()> {
    tx.execute(sql!("reminder/delete"), rusqlite::named_params! { ":id": id })?;
    Ok(())
}

/// The reminders of an event, dismissed ones too.
pub fn of_event(tx: &ReadTx<'_>, event_id: EventId) -> Result<Vec<Reminder>> {
    let params = rusqlite::named_params! { ":event_id": event_id };
    tx.all(sql!("reminder/of_event"), params, Reminder::from_row)
}

/// The reminders of an event that have not ended, each with the instant at which it speaks.
pub fn speaking(tx: &ReadTx<'_>, event_id: EventId) -> Result<Vec<(Reminder, Timestamp)>> {
    let params = rusqlite::named_params! { ":event_id": event_id };
    tx.all(sql!("reminder/speaking"), params, |row| Ok((Reminder::from_row(row)?, row.get("at")?)))
}
