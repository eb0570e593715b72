//! Whether resources are free, who has them otherwise, and when they are free nearby (R8).

use std::collections::BTreeMap;

use chrono::Days;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    due::Due,
    end_text,
    free_slot::{HORIZON_MILLIS, Need, Search},
    id::{ContactId, EventId, OperationId, ResourceId, UserId},
    invalid::{Invalid, Reason},
    load::{Held, Span, peak},
    opening_hours::OpeningHours,
    reservation::{Booked, Civil},
};
use watek_store::{
    Overbooking, ReadTx, Viewer,
    table::{
        contact,
        occupancy::{self, Occupancy},
        resource::{self, Resource},
        user,
    },
    view::{
        self,
        event::End,
        resource::{BookingView, booking, busy},
        task::Present,
    },
};

use crate::{
    calendar::calendar,
    error::{Error, Result},
};

/// The most resources, and the most people, that are asked about at once.
const ASKED_LIMIT: usize = 100;
/// How many bookings in the way are told.
const TOLD_LIMIT: usize = 5;

/// A time at which everything is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Slot {
    /// Its start, in the zone that was asked with, which is the plan's where there is one (R7).
    pub due: Due,
    /// Its end, in the same zone.
    pub end: End,
    /// The first instant.
    pub start_at: Timestamp,
    /// The first instant after it.
    pub end_at: Timestamp,
}

impl Slot {
    fn of(span: Span, zone: Tz) -> Self {
        let (start, end) = (Civil::of(span.start, zone), Civil::of(span.end, zone));
        Self {
            due: Due { date: start.date, time: Some(start.time), zone },
            end: End { date: end.date, time: end.time },
            start_at: span.start,
            end_at: span.end,
        }
    }
}

/// A refusal to book more than there is: with what is in the way as far as the viewer may know it (R13), and
/// when it would be free.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Overbooked {
    /// Of what.
    pub resource_id: ResourceId,
    /// Its name.
    pub resource_name: String,
    /// How many of it there are.
    pub capacity: u32,
    /// How many were to be booked; nothing where fewer were to be there.
    pub units: Option<u32>,
    /// For when they were to be booked, as the resource's clocks show it.
    pub time: Option<Booked>,
    /// For which event, where that was there before.
    pub event_id: Option<EventId>,
    /// What is booked then.
    pub by: Vec<BookingView>,
    /// The nearest times at which all that the event needs is free.
    pub slots: Vec<Slot>,
    /// Where an operation was to be taken back or done again: which.
    pub operation_id: Option<OperationId>,
    /// Whether that can be had without the reservation.
    pub may_leave_out: bool,
}

/// The refusal in words a person may read. What was to be booked is rolled back already.
pub(crate) fn explain(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    present: Present,
    found: &Overbooking,
) -> Result<Error> {
    let resource = resource::get(tx, found.resource_id)?.ok_or(Error::NotFound("resource"))?;
    let zone = resource.zone.0;
    let others = found.others.iter().map(|row| booking(tx, viewer, row, zone));
    let by = others.filter_map(std::result::Result::transpose).take(TOLD_LIMIT);
    let by = by.collect::<watek_store::Result<Vec<_>>>()?;
    let slots = match &found.asked {
        Some(asked) => slots_for(tx, viewer, present, found, asked)?,
        None => Vec::new(),
    };
    let was_there = |asked: &Occupancy| {
        Ok::<_, Error>(view::event::get(tx, viewer, asked.event_id)?.map(|event| event.id))
    };
    Ok(Error::Overbooked(Box::new(Overbooked {
        resource_id: resource.id,
        resource_name: resource.name,
        capacity: found.capacity,
        units: found.asked.as_ref().map(|asked| asked.units),
        time: found.asked.as_ref().map(|asked| Booked {
            start: Civil::of(asked.start_at, zone),
            end: Civil::of(asked.end_at, zone),
            zone,
        }),
        event_id: found.asked.as_ref().map(was_there).transpose()?.flatten(),
        by,
        slots,
        operation_id: None,
        may_leave_out: false,
    })))
}

fn slots_for(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    present: Present,
    found: &Overbooking,
    asked: &Occupancy,
) -> Result<Vec<Slot>> {
    let mut needs = vec![(asked.resource_id, asked.units)];
    needs.extend(&found.besides);
    let search =
        search(tx, viewer, present, asked.span(), &needs, &found.people, Some(asked.event_id))?;
    let zone = found.zone.unwrap_or(present.zone);
    Ok(search.nearest().into_iter().map(|span| Slot::of(span, zone)).collect())
}

/// What slots are looked for. What the event `except` holds and plans itself is not in the way.
fn search(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    present: Present,
    wanted: Span,
    needs: &[(ResourceId, u32)],
    people: &[Uuid],
    except: Option<EventId>,
) -> Result<Search> {
    let around = Span::new(
        wanted.start.plus_millis(-HORIZON_MILLIS),
        wanted.end.plus_millis(HORIZON_MILLIS),
    );
    // What is needed twice is needed together.
    let mut together = BTreeMap::<ResourceId, u32>::new();
    for (id, units) in needs {
        let sum = together.entry(*id).or_default();
        *sum = sum.saturating_add(*units);
    }
    let mut found = Vec::with_capacity(together.len());
    for (id, units) in &together {
        let resource =
            resource::get(tx, *id)?.ok_or_else(|| Invalid::new("resources", Reason::Unknown))?;
        let held = held(tx, *id, around, except)?.iter().map(Occupancy::held).collect();
        let open = open(&resource.hours, resource.zone.0, around);
        found.push(Need { units: *units, capacity: resource.capacity, held, open });
    }
    let mut plans = Vec::new();
    for person in people {
        plans.extend(busy(tx, viewer, *person, around, except)?);
    }
    let not_before = Some(next_minute(present.now));
    Ok(Search { wanted, needs: found, busy: plans, not_before, horizon: HORIZON_MILLIS })
}

/// The first full minute that is not before `now`: civil time knows no seconds, and would name one before it.
fn next_minute(now: Timestamp) -> Timestamp {
    now.plus_millis((-now.millis()).rem_euclid(60_000))
}

fn held(
    tx: &ReadTx<'_>,
    resource: ResourceId,
    span: Span,
    except: Option<EventId>,
) -> Result<Vec<Occupancy>> {
    let mut held = occupancy::meeting(tx, resource, span)?;
    held.retain(|row| Some(row.event_id) != except);
    Ok(held)
}

fn open(hours: &OpeningHours, zone: Tz, around: Span) -> Option<Vec<Span>> {
    if hours.is_always() {
        return None;
    }
    let first = around.start.date_in(zone);
    let first = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    Some(hours.open(zone, first, around.end.date_in(zone)))
}

/// So many of a resource.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NeedRequest {
    /// Of what.
    pub resource_id: ResourceId,
    /// How many.
    pub units: u32,
}

/// Asks whether resources are free, and when they are otherwise.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SlotRequest {
    /// What is needed, all at once.
    pub resources: Vec<NeedRequest>,
    /// From when on.
    pub due: Due,
    /// Until when.
    pub end: End,
    /// Our own people whose other plans are respected.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<UserId>>")]
    pub user_ids: Vec<UserId>,
    /// Contacts whose other plans are respected.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ContactId>>")]
    pub contact_ids: Vec<ContactId>,
    /// The event for which it is needed: what it holds itself is not in the way.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub event_id: Option<EventId>,
}

/// Whether resources are free.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Availability {
    /// Each resource that was asked for.
    pub resources: Vec<ResourceAvailability>,
    /// Whether all of them are.
    pub free: bool,
    /// The nearest times at which all of them are free and nobody has another plan.
    pub slots: Vec<Slot>,
}

/// Whether a resource is free.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ResourceAvailability {
    /// The resource.
    pub resource_id: ResourceId,
    /// How many are left all through the time.
    pub left: u32,
    /// Whether it may be used all through the time.
    pub open: bool,
    /// Whether as many as were asked for are free.
    pub free: bool,
    /// What is booked then.
    pub by: Vec<BookingView>,
}

/// Whether resources are free, and when otherwise.
pub fn free_slots(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    present: Present,
    request: &SlotRequest,
) -> Result<Availability> {
    let people = request.user_ids.len() + request.contact_ids.len();
    if request.resources.len() > ASKED_LIMIT || people > ASKED_LIMIT {
        return Err(Invalid::new("resources", Reason::OutOfRange).into());
    }
    let wanted = request.wanted()?;
    request.names_what_is_there(tx, viewer)?;
    let mut resources = Vec::with_capacity(request.resources.len());
    for need in &request.resources {
        resources.push(availability(tx, viewer, need, wanted, request.event_id)?);
    }
    let needs: Vec<_> =
        request.resources.iter().map(|need| (need.resource_id, need.units)).collect();
    let users = request.user_ids.iter().map(|id| Uuid::from(*id));
    let people: Vec<Uuid> =
        users.chain(request.contact_ids.iter().map(|id| Uuid::from(*id))).collect();
    let search = search(tx, viewer, present, wanted, &needs, &people, request.event_id)?;
    let zone = request.due.zone;
    Ok(Availability {
        free: resources.iter().all(|resource| resource.free),
        resources,
        slots: search.nearest().into_iter().map(|span| Slot::of(span, zone)).collect(),
    })
}

impl SlotRequest {
    /// Refuses resources and people that are not there, and an event that the viewer does not see.
    fn names_what_is_there(&self, tx: &ReadTx<'_>, viewer: &Viewer) -> Result<()> {
        let unknown = |field: String| Error::from(Invalid::new(field, Reason::Unknown));
        for (place, need) in self.resources.iter().enumerate() {
            resource::get(tx, need.resource_id)?
                .ok_or_else(|| unknown(format!("resources.{place}.resource_id")))?;
        }
        for (place, id) in self.user_ids.iter().enumerate() {
            user::get(tx, *id)?.ok_or_else(|| unknown(format!("user_ids.{place}")))?;
        }
        for (place, id) in self.contact_ids.iter().enumerate() {
            contact::get(tx, *id)?.ok_or_else(|| unknown(format!("contact_ids.{place}")))?;
        }
        if let Some(id) = self.event_id {
            view::event::get(tx, viewer, id)?.ok_or(Error::NotFound("event"))?;
        }
        Ok(())
    }

    fn wanted(&self) -> Result<Span> {
        let due = self.due.checked("due")?;
        let end = Civil { date: self.end.date, time: self.end.time };
        let booked = Booked::of_plan(&due, end, due.zone)
            .ok_or_else(|| Invalid::new("due", Reason::TimeNeeded))?;
        Ok(booked.checked("end")?.span())
    }
}

fn availability(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    need: &NeedRequest,
    wanted: Span,
    except: Option<EventId>,
) -> Result<ResourceAvailability> {
    let Resource { id, capacity, hours, zone, .. } = resource::get(tx, need.resource_id)?
        .ok_or_else(|| Invalid::new("resources", Reason::Unknown))?;
    let rows = held(tx, id, wanted, except)?;
    let load = peak(&rows.iter().map(Occupancy::held).collect::<Vec<Held>>(), wanted);
    let left = u64::from(capacity).saturating_sub(load);
    let left = u32::try_from(left).unwrap_or(0);
    let open = hours.covers(wanted, zone.0);
    let mut by = Vec::new();
    for row in rows.iter().take(TOLD_LIMIT) {
        by.extend(booking(tx, viewer, row, zone.0)?);
    }
    Ok(ResourceAvailability { resource_id: id, left, open, free: open && left >= need.units, by })
}

/// Of which resource's bookings a page is shown.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BookingsRequest {
    /// The resource.
    pub resource_id: ResourceId,
    /// The first date, as the resource's clocks show it.
    #[ts(type = "string")]
    pub from: chrono::NaiveDate,
    /// The last date, at most a hundred days later.
    #[ts(type = "string")]
    pub to: chrono::NaiveDate,
}

/// The longest page of bookings, in days.
const PAGE_DAYS: i64 = 100;

/// What is booked of a resource on the dates that were asked for, in the order of time.
pub fn bookings(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    request: &BookingsRequest,
) -> Result<Vec<BookingView>> {
    let resource = resource::get(tx, request.resource_id)?.ok_or(Error::NotFound("resource"))?;
    let days = (request.to - request.from).num_days();
    if !(0..PAGE_DAYS).contains(&days) {
        return Err(Invalid::new("to", Reason::OutOfRange).into());
    }
    let zone = resource.zone.0;
    let start = watek_domain::due::start_of_day(request.from, zone);
    let span = Span::new(start, watek_domain::due::end_of_day(request.to, zone));
    Ok(view::resource::bookings(tx, viewer, resource.id, zone, span)?)
}

/// Until when something lasts, as written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndText {
    /// What is written: a length, or a time.
    pub text: String,
    /// From when on.
    pub due: Due,
}

/// What a written end means.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EndPreview {
    /// The end, in the zone of the start.
    pub end: End,
    /// How long it lasts, in minutes of elapsed time.
    pub minutes: i64,
}

/// What a written end means for something that begins then.
pub fn parse_end(tx: &ReadTx<'_>, viewer: &Viewer, request: &EndText) -> Result<EndPreview> {
    let language = view::user::settings(tx, viewer.user_id())?.language;
    let due = request.due.checked("due")?;
    let end = end_text::parse(&request.text, &due, language, &calendar(tx)?)?;
    let start = due.instant().ok_or_else(|| Invalid::new("text", Reason::TimeNeeded))?;
    let length = Span::new(start, end.instant(due.zone)).millis();
    Ok(EndPreview { end: End { date: end.date, time: end.time }, minutes: length / 60_000 })
}
