//! What is booked for an event (R8): as its plan, then it moves with that, or for a time of its own.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::ResourceId,
    invalid::{Invalid, Reason},
    reservation::{Booked, Civil},
};
use watek_store::{
    Group, Table,
    table::{
        event::Event,
        reservation::{self, Reservation},
        resource::{self, Resource},
    },
};

use super::field_of;
use crate::{access::Context, command::plan::due_of, error::Result};

/// The most reservations of one event.
const RESERVATIONS_LIMIT: usize = 20;

/// What is to be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReservationRequest {
    /// Of what.
    pub resource_id: ResourceId,
    /// How many; one, unless told.
    #[serde(default = "one")]
    #[ts(optional, as = "Option<u32>")]
    pub units: u32,
    /// For when, as the resource's clocks show it; for the time of the plan, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub time: Option<BookedTime>,
}

/// A time of a reservation's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BookedTime {
    /// The first minute.
    pub start: Civil,
    /// The first minute after it.
    pub end: Civil,
}

fn one() -> u32 {
    1
}

/// Leaves an event exactly these reservations. One that is as it was is not asked about again.
pub(super) fn write(
    context: &Context<'_>,
    event: &Event,
    told: &[ReservationRequest],
    field: &str,
) -> Result<()> {
    if told.len() > RESERVATIONS_LIMIT {
        return Err(Invalid::new(field, Reason::OutOfRange).into());
    }
    let mut before = reservation::of_event(context.tx, event.id)?;
    for (place, request) in told.iter().enumerate() {
        request.write(context, event, &mut before, &field_of(field, &place.to_string()))?;
    }
    for row in before {
        reservation::delete(context.tx, row.id)?;
    }
    Ok(())
}

impl ReservationRequest {
    /// Writes it in the place of one of those `before`, which it takes out of them, or as a new one.
    fn write(
        &self,
        context: &Context<'_>,
        event: &Event,
        before: &mut Vec<Reservation>,
        path: &str,
    ) -> Result<()> {
        let resource = resource::get(context.tx, self.resource_id)?
            .ok_or_else(|| Invalid::new(field_of(path, "resource_id"), Reason::Unknown))?;
        let at = field_of(path, "time");
        let booked = self.booked(event, &resource, &at)?;
        let follows_plan = self.time.is_none();
        let is_as_it_was = |row: &Reservation| {
            row.resource_id == resource.id
                && row.units == self.units
                && row.follows_plan == follows_plan
                && row.booked() == booked
        };
        if let Some(found) = before.iter().position(is_as_it_was) {
            before.remove(found);
            return Ok(());
        }
        allow(context, &resource, self.units, booked, path, &at)?;
        let was = before.iter().position(|row| row.resource_id == resource.id);
        if let Some(row) = was.map(|found| before.remove(found)) {
            let row = Reservation { units: self.units, follows_plan, ..row };
            reservation::update(context.tx, &row.at(booked))?;
        } else {
            reservation::insert(context.tx, &self.row(context, event, booked))?;
        }
        if follows_plan {
            context.tx.relies_on(Table::Event, event.id, Group::PLAN_TIME);
        }
        Ok(())
    }

    /// For when it is, in the resource's zone.
    fn booked(&self, event: &Event, resource: &Resource, field: &str) -> Result<Booked> {
        let zone = resource.zone.0;
        let booked = match self.time {
            Some(BookedTime { start, end }) => Booked { start, end, zone },
            None => of_plan(event, zone).ok_or_else(|| Invalid::new(field, Reason::TimeNeeded))?,
        };
        Ok(booked.checked(field)?)
    }

    fn row(&self, context: &Context<'_>, event: &Event, booked: Booked) -> Reservation {
        Reservation {
            id: context.ids.next(),
            event_id: event.id,
            resource_id: self.resource_id,
            units: self.units,
            start_date: watek_domain::sql::CivilDate(booked.start.date),
            start_time: booked.start.time,
            end_date: watek_domain::sql::CivilDate(booked.end.date),
            end_time: booked.end.time,
            zone: watek_domain::sql::ZoneName(booked.zone),
            follows_plan: self.time.is_none(),
            booked_by: context.actor(),
        }
    }
}

/// The time of an event's plan in a resource's zone, where the plan has a time and an end.
fn of_plan(event: &Event, zone: chrono_tz::Tz) -> Option<Booked> {
    let end = Civil { date: event.plan_end_date?.0, time: event.plan_end_time? };
    Booked::of_plan(&due_of(event)?, end, zone)
}

/// Refuses to book what is not offered, more than there is, or outside the opening hours. Whether it is free
/// then is asked before the commit, of all that changes at once.
fn allow(
    context: &Context<'_>,
    resource: &Resource,
    units: u32,
    booked: Booked,
    path: &str,
    at: &str,
) -> Result<()> {
    if resource.retired_at.is_some() {
        return Err(Invalid::new(field_of(path, "resource_id"), Reason::Retired).into());
    }
    context.tx.relies_on(Table::Resource, resource.id, Group::RETIRED);
    if units == 0 || units > resource.capacity {
        return Err(Invalid::new(field_of(path, "units"), Reason::MoreThanThereIs).into());
    }
    if !resource.hours.covers(booked.span(), booked.zone) {
        return Err(Invalid::new(at, Reason::OutsideHours).into());
    }
    Ok(())
}

/// Moves the reservations of an event with its plan, or refuses the move. `field` is where the time stands in
/// the request.
pub(in crate::command) fn follow(context: &Context<'_>, event: &Event, field: &str) -> Result<()> {
    for row in reservation::of_event(context.tx, event.id)? {
        if !row.follows_plan {
            continue;
        }
        let booked = of_plan(event, row.zone.0)
            .ok_or_else(|| Invalid::new(field, Reason::TimeNeeded))?
            .checked(field)?;
        if booked == row.booked() {
            continue;
        }
        let resource = resource::get(context.tx, row.resource_id)?
            .ok_or_else(|| Invalid::new(field, Reason::Unknown))?;
        // It stays in the zone in which it was booked, unless the resource is elsewhere now.
        let booked = of_plan(event, resource.zone.0).unwrap_or(booked);
        allow(context, &resource, row.units, booked, "reservations", field)?;
        reservation::update(context.tx, &row.at(booked))?;
    }
    Ok(())
}
