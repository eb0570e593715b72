//! Kinds of event.

use watek_domain::{clock::Timestamp, due::TimeOfDay, follow_up::DelayUnit, id::EventTypeId};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `event_type`.
    EventType {
        /// Its id; built-in kinds have the same one everywhere.
        id: EventTypeId,
        /// Its Polish name.
        name_pl: String,
        /// Its English name.
        name_en: String,
        /// Name of its icon.
        icon: String,
        /// Its colour, 0 to 5.
        colour: i64,
        /// Its place in lists: a text key between its neighbours.
        place: String,
        /// Whether it asks how the attempt ended.
        asks_result: bool,
        /// What it proposes to do next.
        follow_up_type_id: Option<EventTypeId>,
        /// After how many units.
        follow_up_count: Option<u32>,
        /// Of which unit.
        follow_up_unit: Option<DelayUnit>,
        /// At what time of day.
        follow_up_time: Option<TimeOfDay>,
        /// With what note.
        follow_up_note: Option<String>,
        /// Since when it is no longer offered.
        retired_at: Option<Timestamp>,
        /// Whether an outcome must be described.
        requires_text: bool,
        /// Whether an outcome must name a contact.
        requires_contact: bool,
        /// Whether an outcome must have an amount.
        requires_amount: bool,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: EventTypeId) -> Result<Option<EventType>> {
    tx.first(sql!("event_type/get"), rusqlite::named_params! { ":id": id }, EventType::from_row)
}

/// Adds the kind of event.
pub fn insert(tx: &WriteTx<'_>, row: &EventType) -> Result<()> {
    tx.execute(sql!("event_type/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the kind of event as it now is.
pub fn update(tx: &WriteTx<'_>, row: &EventType) -> Result<()> {
    tx.execute(sql!("event_type/update"), row.params().as_slice())?;
    Ok(())
}

/// The place of the last kind, if there are any.
pub fn last_place(tx: &ReadTx<'_>) -> Result<Option<String>> {
    tx.only(sql!("event_type/last_place"), [], |row| row.get(0))
}

/// All kinds and their places, in order.
pub fn places(tx: &ReadTx<'_>) -> Result<Vec<(EventTypeId, String)>> {
    tx.all(sql!("event_type/places"), [], |row| Ok((row.get(0)?, row.get(1)?)))
}
