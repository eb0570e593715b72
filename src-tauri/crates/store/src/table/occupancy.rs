//! When resources are taken: what follows from the reservations of events that are planned or done.

use rusqlite::{Row, named_params};
use watek_domain::{
    clock::Timestamp,
    id::{EventId, ReservationId, ResourceId},
    load::{Held, Span},
};

use crate::{error::Result, sql::sql, tx::ReadTx};

/// A row of `occupancy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupancy {
    /// The reservation.
    pub reservation_id: ReservationId,
    /// Of what.
    pub resource_id: ResourceId,
    /// For what.
    pub event_id: EventId,
    /// How many.
    pub units: u32,
    /// From when on.
    pub start_at: Timestamp,
    /// Until before when.
    pub end_at: Timestamp,
}

impl Occupancy {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reservation_id: row.get(0)?,
            resource_id: row.get(1)?,
            event_id: row.get(2)?,
            units: row.get(3)?,
            start_at: row.get(4)?,
            end_at: row.get(5)?,
        })
    }

    /// From when to when.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.start_at, self.end_at)
    }

    /// How many are held, and when.
    #[must_use]
    pub fn held(&self) -> Held {
        Held { span: self.span(), units: self.units }
    }
}

/// What the reservation holds, if it holds anything.
pub fn get(tx: &ReadTx<'_>, reservation_id: ReservationId) -> Result<Option<Occupancy>> {
    let params = named_params! { ":reservation_id": reservation_id };
    tx.first(sql!("occupancy/get"), params, Occupancy::from_row)
}

/// What is held of a resource at any instant of `span`, in the order of time.
pub fn meeting(tx: &ReadTx<'_>, resource_id: ResourceId, span: Span) -> Result<Vec<Occupancy>> {
    let params = named_params! {
        ":resource_id": resource_id, ":start_at": span.start, ":end_at": span.end,
    };
    tx.all(sql!("occupancy/meeting"), params, Occupancy::from_row)
}
