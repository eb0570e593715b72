//! What of a timeline a person wants to see.

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::{ToSql, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    category_filter::{self, DictionaryChoice},
    clock::Timestamp,
    due::end_of_day,
    event::{EventResult, EventState},
    id::{EventId, EventTypeId, PartnerId, ThreadId, UserId},
    invalid::{Invalid, Reason},
    sql::CivilDate,
};

use super::{END_OF_TIME, TimelineCursor, TimelinePage, cursor, of_partner, of_thread, page};
use crate::{
    Viewer,
    error::Result,
    sql::sql,
    tx::ReadTx,
    view::{
        category_filter as choice,
        task::{self, Present, TaskView},
    },
};

/// The most values of one kind in a filter.
const VALUES_LIMIT: usize = 100;

/// What of a timeline a person wants to see. An empty list asks for nothing in particular.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TimelineFilter {
    /// What was done, given up or planned.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<EventTypeId>>")]
    pub event_type_ids: Vec<EventTypeId>,
    /// By whom: the author of what happened, the assignee of what was given up or is planned.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<UserId>>")]
    pub person_ids: Vec<UserId>,
    /// Planned, done, cancelled.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<EventState>>")]
    pub states: Vec<EventState>,
    /// How the attempt ended.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<EventResult>>")]
    pub results: Vec<EventResult>,
    /// The first date, in the viewer's zone.
    #[serde(default)]
    #[ts(optional = nullable, type = "string")]
    pub from: Option<NaiveDate>,
    /// The last date.
    #[serde(default)]
    #[ts(optional = nullable, type = "string")]
    pub to: Option<NaiveDate>,
    /// What the event, or its thread, is in each of these dictionaries.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<DictionaryChoice>>")]
    pub dictionaries: Vec<DictionaryChoice>,
}

impl TimelineFilter {
    /// This filter, if it is of bounded length and its dates are in order.
    pub fn checked(&self, field: &str) -> std::result::Result<&Self, Invalid> {
        let lengths = [
            ("event_type_ids", self.event_type_ids.len()),
            ("person_ids", self.person_ids.len()),
            ("states", self.states.len()),
            ("results", self.results.len()),
        ];
        if let Some((list, _)) = lengths.into_iter().find(|(_, length)| *length > VALUES_LIMIT) {
            return Err(Invalid::new(format!("{field}.{list}"), Reason::OutOfRange));
        }
        category_filter::check(&format!("{field}.dictionaries"), &self.dictionaries)?;
        if self.from.zip(self.to).is_some_and(|(from, to)| to < from) {
            return Err(Invalid::new(format!("{field}.to"), Reason::EndBeforeStart));
        }
        Ok(self)
    }

    /// Whether it lets everything through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The first instant it lets through.
    pub(super) fn first(&self, zone: Tz) -> Timestamp {
        let before = self.from.and_then(|from| from.pred_opt());
        before.map_or(Timestamp::from_millis(i64::MIN), |day| end_of_day(day, zone))
    }

    /// The first instant after those it lets through.
    pub(super) fn before(&self, zone: Tz) -> Timestamp {
        self.to.map_or(END_OF_TIME.at, |day| end_of_day(day, zone))
    }

    /// Whether it lets plans through at all: they have no result yet.
    fn allows_plans(&self) -> bool {
        self.results.is_empty()
            && (self.states.is_empty() || self.states.contains(&EventState::Planned))
    }
}

/// A partner's timeline, or one thread's.
#[derive(Clone, Copy, Debug)]
pub struct Stretch<'f> {
    /// The partner.
    pub partner_id: PartnerId,
    /// The one thread.
    pub thread_id: Option<ThreadId>,
    /// What of it.
    pub filter: &'f TimelineFilter,
    /// The zone in which its dates are meant.
    pub zone: Tz,
}

/// The newest `limit` events of a stretch after `after`, from the threads the viewer sees.
pub fn read(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    stretch: &Stretch<'_>,
    after: Option<TimelineCursor>,
    limit: u32,
) -> Result<TimelinePage> {
    let Stretch { partner_id, thread_id, filter, zone } = *stretch;
    match (filter.is_empty(), thread_id) {
        (true, None) => return of_partner(tx, viewer, partner_id, after, limit),
        (true, Some(thread_id)) => return of_thread(tx, viewer, thread_id, after, limit),
        (false, _) => {},
    }
    let end = TimelineCursor { at: filter.before(zone), event_id: EventId(Uuid::nil()) };
    let after = after.unwrap_or(END_OF_TIME);
    let after = if (after.at, after.event_id) < (end.at, end.event_id) { after } else { end };
    let found = found(tx, viewer, stretch, after, limit)?;
    page(tx, viewer, &found, limit)
}

fn found(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    stretch: &Stretch<'_>,
    after: TimelineCursor,
    limit: u32,
) -> Result<Vec<TimelineCursor>> {
    let filter = stretch.filter;
    let (types, people) = (ids(&filter.event_type_ids), ids(&filter.person_ids));
    let states = names(filter.states.iter().map(|state| state.as_str()));
    let results = names(filter.results.iter().map(|result| result.as_str()));
    let test = choice::test(tx, &filter.dictionaries)?;
    let categories = choice::written(test.as_ref());
    let (first, who) = (filter.first(stretch.zone), viewer.user_id());
    let mut params: Vec<(&str, &dyn ToSql)> = vec![
        (":at", &after.at),
        (":event_id", &after.event_id),
        (":from", &first),
        (":types", &types),
        (":people", &people),
        (":states", &states),
        (":results", &results),
        (":categories", &categories),
        (":limit", &limit),
    ];
    let place = Place::of(tx, viewer, stretch)?;
    let statement = match &place {
        Place::Thread(_) => sql!("view/filtered_of_thread"),
        Place::Everything(_) => sql!("view/filtered_of_partner_all"),
        Place::Few(_) => sql!("view/filtered_of_partner_seen"),
        Place::Many(_) => sql!("view/filtered_of_partner"),
    };
    params.extend(place.params(&who));
    tx.all(statement, params.as_slice(), cursor)
}

/// Where a stretch lies and how much of it the viewer sees, which decides how it is read best.
pub(super) enum Place {
    /// One thread.
    Thread(ThreadId),
    /// A partner of whom the viewer sees everything.
    Everything(PartnerId),
    /// A partner of whom he sees few threads.
    Few(PartnerId),
    /// A partner of whom he sees many, but not all.
    Many(PartnerId),
}

impl Place {
    pub(super) fn of(tx: &ReadTx<'_>, viewer: &Viewer, stretch: &Stretch<'_>) -> Result<Self> {
        let partner = stretch.partner_id;
        Ok(match stretch.thread_id {
            Some(thread) => Self::Thread(thread),
            None if viewer.sees_everything(tx)? => Self::Everything(partner),
            None if viewer.sees_few_at(tx, partner)? => Self::Few(partner),
            None => Self::Many(partner),
        })
    }

    /// The parameters by which a statement finds the place and asks the access rule.
    pub(super) fn params<'p>(&'p self, who: &'p UserId) -> Vec<(&'p str, &'p dyn ToSql)> {
        let viewer: (&str, &dyn ToSql) = (":viewer_id", who);
        match self {
            Self::Thread(thread) => vec![(":thread_id", thread), viewer],
            Self::Everything(partner) => vec![(":partner_id", partner)],
            Self::Few(partner) | Self::Many(partner) => vec![(":partner_id", partner), viewer],
        }
    }
}

/// The open plans of a stretch, earliest first, from the threads the viewer sees.
pub fn plans(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    stretch: &Stretch<'_>,
    limit: u32,
    present: Present,
) -> Result<Vec<TaskView>> {
    let filter = stretch.filter;
    if !filter.allows_plans() {
        return Ok(Vec::new());
    }
    let test = choice::test(tx, &filter.dictionaries)?;
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":partner_id": stretch.partner_id,
        ":thread_id": stretch.thread_id,
        ":types": ids(&filter.event_type_ids),
        ":people": ids(&filter.person_ids),
        ":from": filter.from.map(CivilDate),
        ":to": filter.to.map(CivilDate),
        ":categories": choice::written(test.as_ref()),
        ":limit": limit,
    };
    let events: Vec<EventId> = tx.all(sql!("view/open_plans"), params, |row| row.get(0))?;
    task::all(tx, events, present)
}

/// A list of ids as JSON, in the form in which SQLite's `hex` writes them; nothing for an empty list.
fn ids<I: Copy + Into<Uuid>>(list: &[I]) -> Option<String> {
    let written: Vec<String> =
        list.iter().map(|id| format!("{:X}", (*id).into().simple())).collect();
    names(written.iter().map(String::as_str))
}

/// A list of plain words as JSON; nothing for an empty list.
fn names<'n>(list: impl ExactSizeIterator<Item = &'n str>) -> Option<String> {
    (list.len() > 0).then(|| list.collect::<serde_json::Value>().to_string())
}
