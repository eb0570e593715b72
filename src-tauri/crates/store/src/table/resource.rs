//! Rooms, cars, equipment: what can be booked (R8).

use watek_domain::{
    clock::Timestamp, id::ResourceId, opening_hours::OpeningHours, resource::ResourceKind,
    sql::ZoneName,
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `resource`.
    Resource {
        /// Its id.
        id: ResourceId,
        /// Its name.
        name: String,
        /// What it is.
        kind: ResourceKind,
        /// Where it is, what belongs to it.
        note: String,
        /// How many of it there are, or places in it.
        capacity: u32,
        /// In which zone it is.
        zone: ZoneName,
        /// When it may be used, in that zone.
        hours: OpeningHours,
        /// Its colour, 0 to 5.
        colour: i64,
        /// Its place in lists: a text key between its neighbours.
        place: String,
        /// Since when it is no longer offered.
        retired_at: Option<Timestamp>,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: ResourceId) -> Result<Option<Resource>> {
    tx.first(sql!("resource/get"), rusqlite::named_params! { ":id": id }, Resource::from_row)
}

/// Adds the resource.
pub fn insert(tx: &WriteTx<'_>, row: &Resource) -> Result<()> {
    tx.execute(sql!("resource/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the resource as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Resource) -> Result<()> {
    tx.execute(sql!("resource/update"), row.params().as_slice())?;
    Ok(())
}

/// The place of the last resource, if there are any.
pub fn last_place(tx: &ReadTx<'_>) -> Result<Option<String>> {
    tx.only(sql!("resource/last_place"), [], |row| row.get(0))
}

/// All resources and their places, in order.
pub fn places(tx: &ReadTx<'_>) -> Result<Vec<(ResourceId, String)>> {
    tx.all(sql!("resource/places"), [], |row| Ok((row.get(0)?, row.get(1)?)))
}
