//! What is booked for an event (R8): as its plan, then it moves with that, or for a time of its own.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::ResourceId,
    invalid::{Invalid, Reason},
    load::{Held, peak},
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
use crate::{
    access::Context,
    command::plan::due_of,
    error::{Error, Result},
};

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
    /// For when; for the time of the plan, unless told.
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
    /// IANA name of the zone in which both are meant; the resource's, unless told.
    #[serde(default)]
    #[ts(type = "string | null", optional)]
    pub zone: Option<Tz>,
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
    let mut written = Vec::with_capacity(told.len());
    for (place, request) in told.iter().enumerate() {
        let path = field_of(field, &place.to_string());
        let one = request.write(context, event, &mut before, &path)?;
        one.fits_besides(&written, &path)?;
        written.push(one);
    }
    for row in before {
        reservation::delete(context.tx, row.id)?;
    }
    Ok(())
}

/// What an event holds of a resource by one of its reservations.
struct Written {
    resource: Resource,
    held: Held,
    is_as_it_was: bool,
}

impl Written {
    /// Refuses to hold by several reservations of one event more than there is: no other time would help. What
    /// all was so before stays.
    fn fits_besides(&self, earlier: &[Self], path: &str) -> Result<()> {
        let same = earlier.iter().filter(|other| other.resource.id == self.resource.id);
        let meeting: Vec<_> = same.filter(|other| other.held.span.meets(self.held.span)).collect();
        if meeting.iter().all(|other| other.is_as_it_was) && self.is_as_it_was {
            return Ok(());
        }
        let held: Vec<Held> = meeting.iter().map(|other| other.held).collect();
        let load = peak(&held, self.held.span) + u64::from(self.held.units);
        if load > u64::from(self.resource.capacity) {
            return Err(Invalid::new(field_of(path, "resource_id"), Reason::Repeated).into());
        }
        Ok(())
    }
}

impl ReservationRequest {
    /// Writes it in the place of one of those `before`, which it takes out of them, or as a new one.
    fn write(
        &self,
        context: &Context<'_>,
        event: &Event,
        before: &mut Vec<Reservation>,
        path: &str,
    ) -> Result<Written> {
        let resource = resource::get(context.tx, self.resource_id)?
            .ok_or_else(|| Invalid::new(field_of(path, "resource_id"), Reason::Unknown))?;
        let at = field_of(path, "time");
        let booked = self.booked(event, &resource, before, &at)?;
        let follows_plan = self.time.is_none();
        let held = Held { span: booked.span(), units: self.units };
        let is_as_it_was = |row: &Reservation| {
            row.resource_id == resource.id
                && row.units == self.units
                && row.follows_plan == follows_plan
                && row.booked() == booked
        };
        if let Some(found) = before.iter().position(is_as_it_was) {
            before.remove(found);
            return Ok(Written { resource, held, is_as_it_was: true });
        }
        let fields = Fields {
            resource: &field_of(path, "resource_id"),
            units: &field_of(path, "units"),
            time: &at,
        };
        allow(context, &resource, self.units, booked, fields)?;
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
        Ok(Written { resource, held, is_as_it_was: false })
    }

    /// For when it is: in the zone in which it was booked before, if that is told, else in the resource's.
    fn booked(
        &self,
        event: &Event,
        resource: &Resource,
        before: &[Reservation],
        field: &str,
    ) -> Result<Booked> {
        let zone = resource.zone.0;
        let booked = match self.time {
            Some(BookedTime { start, end, zone: told }) => {
                let told = Booked { start, end, zone: told.unwrap_or(zone) }.checked(field)?;
                let is_kept = before
                    .iter()
                    .any(|row| row.resource_id == resource.id && row.zone.0 == told.zone);
                if is_kept { told } else { told.shown_in(zone) }
            },
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

/// Where the parts of a reservation stand in a request.
#[derive(Clone, Copy)]
struct Fields<'a> {
    resource: &'a str,
    units: &'a str,
    time: &'a str,
}

/// Refuses to book what is not offered, more than there is, or outside the opening hours. Whether it is free
/// then is asked before the commit, of all that changes at once.
fn allow(
    context: &Context<'_>,
    resource: &Resource,
    units: u32,
    booked: Booked,
    fields: Fields<'_>,
) -> Result<()> {
    if resource.retired_at.is_some() {
        return Err(Invalid::new(fields.resource, Reason::Retired).into());
    }
    context.tx.relies_on(Table::Resource, resource.id, Group::RETIRED);
    if units == 0 || units > resource.capacity {
        return Err(Invalid::new(fields.units, Reason::MoreThanThereIs).into());
    }
    if !resource.hours.covers(booked.span(), booked.zone) {
        return Err(Invalid::new(fields.time, Reason::OutsideHours).into());
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
        // The request names no reservation: what is refused is its time, for the sake of this resource.
        let fields = Fields { resource: field, units: field, time: field };
        allow(context, &resource, row.units, booked, fields)
            .map_err(|refused| on_account_of(refused, &resource))?;
        reservation::update(context.tx, &row.at(booked))?;
    }
    Ok(())
}

/// A refusal that names the resource, where its field does not.
fn on_account_of(refused: Error, resource: &Resource) -> Error {
    let Error::Invalid(Invalid { field, reason }) = refused else { return refused };
    let name = resource.name.clone();
    let reason = match reason {
        Reason::Retired => Reason::RetiredResource { name },
        Reason::MoreThanThereIs => Reason::MoreThanThereIsOf { name },
        Reason::OutsideHours => Reason::OutsideHoursOf { name },
        other => other,
    };
    Invalid::new(field, reason).into()
}
