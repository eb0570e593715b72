//! Kinds of event.

use watek_domain::{
    clock::Timestamp,
    due::TimeOfDay,
    follow_up::DelayUnit,
    id::{DictionaryId, EventId, EventTypeId},
};

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
        /// Whether an outcome must have a file.
        requires_attachment: bool,
        /// Whether an outcome must say who took part.
        requires_participant: bool,
    }
}

/// A dictionary of which a kind requires a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredDictionary {
    /// The dictionary.
    pub id: DictionaryId,
    /// Its Polish name.
    pub name_pl: String,
    /// Its English name.
    pub name_en: String,
}

/// What hangs on an event, as far as kinds may require it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hanging {
    /// Whether it has a file that is not in the trash.
    pub attachment: bool,
    /// Whether anybody takes part.
    pub participant: bool,
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

/// All kinds with their Polish and English names, in order.
pub fn names(tx: &ReadTx<'_>) -> Result<Vec<(EventTypeId, String, String)>> {
    tx.all(sql!("event_type/names"), [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// What hangs on an event.
pub fn hanging(tx: &ReadTx<'_>, event_id: EventId) -> Result<Hanging> {
    let params = rusqlite::named_params! { ":event_id": event_id };
    tx.only(sql!("event_type/hanging"), params, |row| {
        Ok(Hanging { attachment: row.get(0)?, participant: row.get(1)? })
    })
}

/// The dictionaries that the kind requires and of which the event has no category. Those that are retired, or
/// not for events any more, are asked of nobody.
pub fn lacking_dictionaries(
    tx: &ReadTx<'_>,
    id: EventTypeId,
    event_id: EventId,
) -> Result<Vec<RequiredDictionary>> {
    let params = rusqlite::named_params! { ":event_type_id": id, ":event_id": event_id };
    tx.all(sql!("event_type/lacking_dictionaries"), params, |row| {
        Ok(RequiredDictionary { id: row.get(0)?, name_pl: row.get(1)?, name_en: row.get(2)? })
    })
}

/// The dictionaries that the kind requires, retired ones too.
pub fn dictionaries(tx: &ReadTx<'_>, id: EventTypeId) -> Result<Vec<DictionaryId>> {
    let params = rusqlite::named_params! { ":event_type_id": id };
    tx.all(sql!("event_type/dictionaries"), params, |row| row.get(0))
}

/// The Polish and English names of the kinds that require a dictionary, retired ones too, in their order.
pub fn requiring_dictionary(tx: &ReadTx<'_>, of: DictionaryId) -> Result<Vec<(String, String)>> {
    let params = rusqlite::named_params! { ":dictionary_id": of };
    tx.all(sql!("event_type/requiring_dictionary"), params, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Whether there is such a dictionary for events, and whether it is retired.
pub fn dictionary_for_events(tx: &ReadTx<'_>, id: DictionaryId) -> Result<Option<bool>> {
    let params = rusqlite::named_params! { ":id": id };
    tx.first(sql!("event_type/dictionary_for_events"), params, |row| row.get(0))
}

/// Makes the kind require a dictionary.
pub fn require_dictionary(tx: &WriteTx<'_>, id: EventTypeId, of: DictionaryId) -> Result<()> {
    let params = rusqlite::named_params! { ":event_type_id": id, ":dictionary_id": of };
    tx.execute(sql!("event_type/require_dictionary"), params)?;
    Ok(())
}

/// Makes the kind require a dictionary no more.
pub fn release_dictionary(tx: &WriteTx<'_>, id: EventTypeId, of: DictionaryId) -> Result<()> {
    let params = rusqlite::named_params! { ":event_type_id": id, ":dictionary_id": of };
    tx.execute(sql!("event_type/release_dictionary"), params)?;
    Ok(())
}
