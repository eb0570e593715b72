//! Resources, what is booked of them, and when people have other plans.

use chrono_tz::Tz;
use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    event::EventState,
    id::{EventId, EventTypeId, OperationId, PartnerId, ResourceId, ThreadId, UserId},
    load::Span,
    opening_hours::OpeningHours,
    reservation::Civil,
    resource::ResourceKind,
    sql::ZoneName,
};

use crate::{
    Viewer,
    error::Result,
    sql::sql,
    table::occupancy::{self, Occupancy},
    tx::ReadTx,
};

/// A resource.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ResourceView {
    /// Its id.
    pub id: ResourceId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ResourceKind,
    /// Where it is, what belongs to it.
    pub note: String,
    /// How many of it there are, or places in it.
    pub capacity: u32,
    /// In which zone it is.
    #[ts(type = "string")]
    pub zone: Tz,
    /// When it may be used, Monday to Sunday; nowhere anything is always.
    pub hours: Vec<String>,
    /// Its colour, 0 to 5.
    pub colour: u8,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// All resources in their order, retired ones too.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<ResourceView>> {
    tx.all(sql!("view/resources"), [], |row| {
        let (ZoneName(zone), hours): (_, OpeningHours) = (row.get(5)?, row.get(6)?);
        Ok(ResourceView {
            id: row.get(0)?,
            name: row.get(1)?,
            kind: row.get(2)?,
            note: row.get(3)?,
            capacity: row.get(4)?,
            zone,
            hours: hours.week(),
            colour: row.get(7)?,
            retired: row.get(8)?,
            token: row.get(9)?,
        })
    })
}

/// A booking, as far as the viewer may know it (R13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BookingView {
    /// How many are booked.
    pub units: u32,
    /// From when on.
    pub start_at: Timestamp,
    /// Until before when.
    pub end_at: Timestamp,
    /// The same as the clocks of the resource's zone show it.
    pub start: Civil,
    /// And its end.
    pub end: Civil,
    /// Who booked.
    pub booked_by: UserId,
    /// His name.
    pub booked_by_name: String,
    /// For what; nothing where the viewer does not see its thread.
    pub event: Option<BookedEvent>,
}

/// For what something is booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BookedEvent {
    /// The event.
    pub event_id: EventId,
    /// Its thread.
    pub thread_id: ThreadId,
    /// The thread's title.
    pub thread_title: String,
    /// The partner.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner_name: String,
    /// Planned or done.
    pub state: EventState,
    /// What it is.
    pub event_type_id: EventTypeId,
    /// The first words of its note or text.
    pub text: String,
}

/// What is booked of a resource at any instant of `span`, in the order of time.
pub fn bookings(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    resource_id: ResourceId,
    zone: Tz,
    span: Span,
) -> Result<Vec<BookingView>> {
    let found = occupancy::meeting(tx, resource_id, span)?;
    let views = found.iter().map(|row| booking(tx, viewer, row, zone));
    views.filter_map(Result::transpose).collect()
}

/// One booking in words; nothing where its reservation is not there, as after what made it was rolled back.
pub fn booking(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    row: &Occupancy,
    zone: Tz,
) -> Result<Option<BookingView>> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(), ":reservation_id": row.reservation_id,
    };
    tx.first(sql!("view/booking"), params, |words| {
        let event = BookedEvent {
            event_id: words.get(2)?,
            thread_id: words.get(3)?,
            thread_title: words.get(4)?,
            partner_id: words.get(5)?,
            partner_name: words.get(6)?,
            state: words.get(7)?,
            event_type_id: words.get(8)?,
            text: words.get(9)?,
        };
        Ok(BookingView {
            units: row.units,
            start_at: row.start_at,
            end_at: row.end_at,
            start: Civil::of(row.start_at, zone),
            end: Civil::of(row.end_at, zone),
            booked_by: words.get(0)?,
            booked_by_name: words.get(1)?,
            event: words.get::<_, bool>(10)?.then_some(event),
        })
    })
}

/// How long a plan without an end is taken to last, in minutes.
const WITHOUT_END: i64 = 15;

/// When a person, one of ours or a contact, has plans with a time besides the event `except`. What they are
/// about is not told, so those of our own people need not be seen. A contact's do: that somebody meets him
/// is what an invisible thread keeps to itself (R13).
pub fn busy(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    person: Uuid,
    span: Span,
    except: Option<EventId>,
) -> Result<Vec<Span>> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(), ":person_id": person.as_bytes(),
        ":start_at": span.start, ":end_at": span.end,
    };
    let rows = tx.all(sql!("view/busy"), params, |row| {
        let (event, start): (EventId, Timestamp) = (row.get(0)?, row.get(1)?);
        let end = row.get::<_, Option<Timestamp>>(2)?;
        let end = end.filter(|end| *end > start).unwrap_or(start.plus_minutes(WITHOUT_END));
        Ok((event, Span::new(start, end)))
    })?;
    let others = rows.into_iter().filter(|(event, _)| Some(*event) != except);
    Ok(others.map(|(_, busy)| busy).collect())
}
