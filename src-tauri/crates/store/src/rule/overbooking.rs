//! What is booked too much: told before it is rolled back, for who must be told on whose account.

use chrono_tz::Tz;
use rusqlite::Connection;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{ReservationId, ResourceId},
    load::{Held, Span, steps},
    participant::Part,
};

use super::RowKey;
use crate::{
    error::Result,
    sql::sql,
    table::{
        event::{self, Event},
        occupancy::{self, Occupancy},
        participant, reservation, resource,
    },
    tx::ReadTx,
};

/// More booked of a resource at one instant than there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overbooking {
    /// Of what.
    pub resource_id: ResourceId,
    /// How many of it there are.
    pub capacity: u32,
    /// The booking that does not fit; none where there are fewer now.
    pub asked: Option<Occupancy>,
    /// What else is booked at the first instant at which it is too much.
    pub others: Vec<Occupancy>,
    /// What else the booking's event holds at the same time, and how many.
    pub besides: Vec<(ResourceId, u32)>,
    /// The zone of the event's plan, where it has one: the event itself may be rolled back.
    pub zone: Option<Tz>,
    /// Who carries the event out or takes part in it.
    pub people: Vec<Uuid>,
}

/// The first of what breaks the rule. `rows` are reservations, and resources of which there are fewer.
pub(super) fn find(connection: &Connection, rows: &[RowKey]) -> Result<Option<Overbooking>> {
    let tx = ReadTx::new(connection);
    let Some(row) = rows.first().map(RowKey::id) else { return Ok(None) };
    let asked = occupancy::get(&tx, ReservationId(row))?;
    let resource_id = asked.as_ref().map_or(ResourceId(row), |asked| asked.resource_id);
    let Some(resource) = resource::get(&tx, resource_id)? else { return Ok(None) };
    let span = match &asked {
        Some(asked) => asked.span(),
        None => Span::new(since(&tx, resource_id)?, Timestamp::from_millis(i64::MAX)),
    };
    let mut meeting = occupancy::meeting(&tx, resource_id, span)?;
    let held: Vec<Held> = meeting
        .iter()
        .map(|row| Held { span: row.span().within(span), units: row.units })
        .collect();
    let too_much = steps(&held).into_iter().find(|(_, load)| *load > u64::from(resource.capacity));
    if let Some((at, _)) = too_much {
        meeting.retain(|row| row.span().meets(at));
    }
    if let Some(asked) = &asked {
        meeting.retain(|row| row.reservation_id != asked.reservation_id);
    }
    let event = asked.as_ref().map(|asked| event::get(&tx, asked.event_id)).transpose()?.flatten();
    let zone = event.as_ref().and_then(|event| event.plan_zone).map(|zone| zone.0);
    let besides = asked.as_ref().map(|asked| besides(&tx, asked)).transpose()?.unwrap_or_default();
    let people = event.map(|event| people(&tx, &event)).transpose()?.unwrap_or_default();
    let (capacity, others) = (resource.capacity, meeting);
    Ok(Some(Overbooking { resource_id, capacity, asked, others, besides, zone, people }))
}

fn besides(tx: &ReadTx<'_>, asked: &Occupancy) -> Result<Vec<(ResourceId, u32)>> {
    let mut found = Vec::new();
    for row in reservation::of_event(tx, asked.event_id)? {
        if row.id != asked.reservation_id && row.booked().span() == asked.span() {
            found.push((row.resource_id, row.units));
        }
    }
    Ok(found)
}

fn people(tx: &ReadTx<'_>, event: &Event) -> Result<Vec<Uuid>> {
    let there = participant::of_event(tx, event.id)?.into_iter();
    let there = there.filter(|row| row.removed_at.is_none() && row.part != Part::Informed);
    Ok(event
        .plan_assignee_id
        .map(Uuid::from)
        .into_iter()
        .chain(there.map(|row| Uuid::from_bytes(row.person_id)))
        .collect())
}

/// From when on the resource was asked about.
fn since(tx: &ReadTx<'_>, resource_id: ResourceId) -> Result<Timestamp> {
    let params = rusqlite::named_params! { ":id": resource_id };
    Ok(tx.first(sql!("occupancy/since"), params, |row| row.get(0))?.unwrap_or_default())
}
