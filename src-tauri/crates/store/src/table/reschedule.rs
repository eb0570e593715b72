//! Moves of plans to another time.

use watek_domain::{
    clock::Timestamp,
    due::TimeOfDay,
    id::{EventId, RescheduleId, UserId},
    sql::{CivilDate, ZoneName},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `reschedule`.
    Reschedule {
        /// Its id.
        id: RescheduleId,
        /// The moved event.
        event_id: EventId,
        /// When it was moved.
        moved_at: Timestamp,
        /// By whom.
        moved_by: UserId,
        /// The due date before.
        from_date: CivilDate,
        /// The time of day before.
        from_time: Option<TimeOfDay>,
        /// The zone before.
        from_zone: ZoneName,
        /// Why, or empty.
        reason: String,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: RescheduleId) -> Result<Option<Reschedule>> {
    tx.first(sql!("reschedule/get"), rusqlite::named_params! { ":id": id }, Reschedule::from_row)
}

/// Adds the reschedule.
pub fn insert(tx: &WriteTx<'_>, row: &Reschedule) -> Result<()> {
    tx.execute(sql!("reschedule/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the reschedule as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Reschedule) -> Result<()> {
    tx.execute(sql!("reschedule/update"), row.params().as_slice())?;
    Ok(())
}
