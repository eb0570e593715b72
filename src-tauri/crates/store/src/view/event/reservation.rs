//! What is booked for an event.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    id::{EventId, ReservationId, ResourceId},
    reservation::{Booked, Civil},
    resource::ResourceKind,
    sql::{CivilDate, ZoneName},
};

use crate::{error::Result, sql::sql, tx::ReadTx};

/// A reservation of an event.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReservationView {
    /// Its id.
    pub id: ReservationId,
    /// Of what.
    pub resource_id: ResourceId,
    /// Its name.
    pub resource_name: String,
    /// What kind of thing it is.
    pub kind: ResourceKind,
    /// Its colour, 0 to 5.
    pub colour: u8,
    /// How many of it there are.
    pub capacity: u32,
    /// How many are booked.
    pub units: u32,
    /// For when.
    pub time: Booked,
    /// Whether it is for the time of the plan, and moves with it.
    pub follows_plan: bool,
    /// Whether it holds the resource: not where the event was given up or lies in the trash.
    pub holds: bool,
    /// Who booked.
    pub booked_by_name: String,
}

/// The reservations of an event that the viewer may see.
pub(super) fn of_event(tx: &ReadTx<'_>, event_id: EventId) -> Result<Vec<ReservationView>> {
    tx.all(sql!("view/reservations"), named_params! { ":event_id": event_id }, |row| {
        let minute = |date: usize, time: usize| {
            let CivilDate(date) = row.get(date)?;
            Ok::<_, rusqlite::Error>(Civil { date, time: row.get(time)? })
        };
        let ZoneName(zone) = row.get(11)?;
        Ok(ReservationView {
            id: row.get(0)?,
            resource_id: row.get(1)?,
            resource_name: row.get(2)?,
            kind: row.get(3)?,
            colour: row.get(4)?,
            capacity: row.get(5)?,
            units: row.get(6)?,
            time: Booked { start: minute(7, 8)?, end: minute(9, 10)?, zone },
            follows_plan: row.get(12)?,
            holds: row.get(13)?,
            booked_by_name: row.get(14)?,
        })
    })
}
