//! Bookings of resources (R8).

use watek_domain::{
    due::TimeOfDay,
    id::{EventId, ReservationId, ResourceId, UserId},
    reservation::{Booked, Civil},
    sql::{CivilDate, ZoneName},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `reservation`.
    Reservation {
        /// Its id.
        id: ReservationId,
        /// For what.
        event_id: EventId,
        /// Of what.
        resource_id: ResourceId,
        /// How many.
        units: u32,
        /// The date on which it begins.
        start_date: CivilDate,
        /// The time at which it begins.
        start_time: TimeOfDay,
        /// The date on which it ends.
        end_date: CivilDate,
        /// The time at which it ends.
        end_time: TimeOfDay,
        /// The zone in which these are meant.
        zone: ZoneName,
        /// Whether it is for the time of the event's plan, and moves with it.
        follows_plan: bool,
        /// Who booked.
        booked_by: UserId,
    }
}

impl Reservation {
    /// For when it is.
    #[must_use]
    pub fn booked(&self) -> Booked {
        Booked {
            start: Civil { date: self.start_date.0, time: self.start_time },
            end: Civil { date: self.end_date.0, time: self.end_time },
            zone: self.zone.0,
        }
    }

    /// The same for another time.
    #[must_use]
    pub fn at(self, booked: Booked) -> Self {
        Self {
            start_date: CivilDate(booked.start.date),
            start_time: booked.start.time,
            end_date: CivilDate(booked.end.date),
            end_time: booked.end.time,
            zone: ZoneName(booked.zone),
            ..self
        }
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: ReservationId) -> Result<Option<Reservation>> {
    tx.first(sql!("reservation/get"), rusqlite::named_params! { ":id": id }, Reservation::from_row)
}

/// The reservations of an event, whatever its state.
pub fn of_event(tx: &ReadTx<'_>, event_id: EventId) -> Result<Vec<Reservation>> {
    let params = rusqlite::named_params! { ":event_id": event_id };
    tx.all(sql!("reservation/of_event"), params, Reservation::from_row)
}

/// Adds the reservation.
pub fn insert(tx: &WriteTx<'_>, row: &Reservation) -> Result<()> {
    tx.execute(sql!("reservation/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the reservation as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Reservation) -> Result<()> {
    tx.execute(sql!("reservation/update"), row.params().as_slice())?;
    Ok(())
}

/// Takes the reservation out, and tells whether it was there.
pub fn delete(tx: &WriteTx<'_>, id: ReservationId) -> Result<bool> {
    let params = rusqlite::named_params! { ":id": id };
    Ok(tx.execute(sql!("reservation/delete"), params)? > 0)
}
