//! What a timeline holds of each kind: the choices of its filter, each with how many it would show.

use rusqlite::{Row, named_params};
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    category_filter::ids_in,
    event::{EventResult, EventState},
    id::{CategoryId, EventTypeId, UserId},
    sql::CivilDate,
};

use super::filter::{Place, Stretch, TimelineFilter};
use crate::{
    Viewer,
    error::Result,
    sql::sql,
    table::user,
    tx::ReadTx,
    view::{
        Columns,
        category_filter::{self, Class, DictionaryCount, Kinds},
    },
};

/// What a filter can ask for, each with how many events it would show beside the rest of the filter.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct TimelineFacets {
    /// Kinds of event, the most frequent first.
    pub event_types: Vec<TypeCount>,
    /// People, the busiest first.
    pub people: Vec<PersonCount>,
    /// Planned, done, cancelled.
    pub states: Vec<StateCount>,
    /// How attempts ended.
    pub results: Vec<ResultCount>,
    /// Dictionaries of events and threads, in the firm's order.
    pub dictionaries: Vec<DictionaryCount>,
}

/// How often a kind of event occurs.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct TypeCount {
    /// The kind.
    pub event_type_id: EventTypeId,
    /// How often.
    pub count: u32,
}

/// How much a person did, gave up or has to do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonCount {
    /// The person.
    pub user_id: UserId,
    /// His name.
    pub name: String,
    /// How much.
    pub count: u32,
}

/// How many events stand so.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct StateCount {
    /// Where they stand.
    pub state: EventState,
    /// How many.
    pub count: u32,
}

/// How many attempts ended so.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct ResultCount {
    /// How they ended.
    pub result: EventResult,
    /// How many.
    pub count: u32,
}

/// Events that are alike in all that a filter asks for but their dates.
struct Alike {
    event_type_id: EventTypeId,
    person_id: UserId,
    state: EventState,
    result: Option<EventResult>,
    categories: Vec<CategoryId>,
    count: u32,
}

impl Alike {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mut column = Columns::of(row);
        Ok(Self {
            event_type_id: column.next()?,
            person_id: column.next()?,
            state: column.next()?,
            result: column.next()?,
            categories: ids_in(&column.next::<Option<Vec<u8>>>()?.unwrap_or_default()).collect(),
            count: column.next()?,
        })
    }

    /// Whether each list of the filter lets them through: kinds, people, states, results.
    fn passes(&self, filter: &TimelineFilter) -> [bool; 4] {
        [
            holds(&filter.event_type_ids, &self.event_type_id),
            holds(&filter.person_ids, &self.person_id),
            holds(&filter.states, &self.state),
            filter.results.is_empty()
                || self.result.is_some_and(|result| filter.results.contains(&result)),
        ]
    }
}

fn holds<T: PartialEq>(list: &[T], value: &T) -> bool {
    list.is_empty() || list.contains(value)
}

/// The choices of a stretch's filter, counted over what the viewer sees.
pub fn read(tx: &ReadTx<'_>, viewer: &Viewer, stretch: &Stretch<'_>) -> Result<TimelineFacets> {
    let filter = stretch.filter;
    let mut alike = alike(tx, viewer, stretch)?;
    let dictionaries = dictionaries(tx, filter, &alike)?;
    if let Some(test) = category_filter::test(tx, &filter.dictionaries)? {
        alike.retain(|alike| test.passes(&alike.categories.iter().copied()));
    }
    let mut facets = TimelineFacets {
        event_types: counted(&alike, filter, 0, |alike| Some(alike.event_type_id))
            .map(|(event_type_id, count)| TypeCount { event_type_id, count })
            .collect(),
        people: Vec::new(),
        states: counted(&alike, filter, 2, |alike| Some(alike.state))
            .map(|(state, count)| StateCount { state, count })
            .collect(),
        results: counted(&alike, filter, 3, |alike| alike.result)
            .map(|(result, count)| ResultCount { result, count })
            .collect(),
        dictionaries,
    };
    for (user_id, count) in counted(&alike, filter, 1, |alike| Some(alike.person_id)) {
        if let Some(user) = user::get(tx, user_id)? {
            facets.people.push(PersonCount { user_id, name: user.name, count });
        }
    }
    Ok(facets)
}

/// The same in dictionaries, among what all the lists let through.
fn dictionaries(
    tx: &ReadTx<'_>,
    filter: &TimelineFilter,
    alike: &[Alike],
) -> Result<Vec<DictionaryCount>> {
    let passing =
        alike.iter().filter(|alike| alike.passes(filter).into_iter().all(|passes| passes));
    let mut classes: Vec<Class> = Vec::new();
    for one in passing {
        match classes.iter_mut().find(|class| class.carried == one.categories) {
            Some(class) => class.count = class.count.saturating_add(one.count),
            None => classes.push(Class { carried: one.categories.clone(), count: one.count }),
        }
    }
    let kinds = Kinds { thread: true, event: true, ..Kinds::default() };
    category_filter::counts(tx, kinds, &filter.dictionaries, &classes)
}

/// How many there are of each value of one list, among what all the other lists let through. The largest
/// number comes first.
fn counted<T: PartialEq + Copy>(
    alike: &[Alike],
    filter: &TimelineFilter,
    list: usize,
    value: impl Fn(&Alike) -> Option<T>,
) -> impl Iterator<Item = (T, u32)> {
    let mut counts: Vec<(T, u32)> = Vec::new();
    for one in alike {
        let mut passes = one.passes(filter).into_iter().enumerate();
        let passes = passes.all(|(which, passes)| passes || which == list);
        let Some(value) = value(one).filter(|_| passes) else { continue };
        match counts.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count = count.saturating_add(one.count),
            None => counts.push((value, one.count)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter()
}

fn alike(tx: &ReadTx<'_>, viewer: &Viewer, stretch: &Stretch<'_>) -> Result<Vec<Alike>> {
    let filter = stretch.filter;
    let (first, before) = (filter.first(stretch.zone), filter.before(stretch.zone));
    let who = viewer.user_id();
    let place = Place::of(tx, viewer, stretch)?;
    let text = match &place {
        Place::Thread(_) => sql!("view/facets_of_thread"),
        Place::Everything(_) => sql!("view/facets_of_partner_all"),
        Place::Few(_) | Place::Many(_) => sql!("view/facets_of_partner"),
    };
    let mut params = place.params(&who);
    params.push((":from", &first));
    params.push((":before", &before));
    let mut found = tx.all(text, params.as_slice(), Alike::from_row)?;
    let params = named_params! {
        ":viewer_id": who,
        ":partner_id": stretch.partner_id,
        ":thread_id": stretch.thread_id,
        ":from": filter.from.map(CivilDate),
        ":to": filter.to.map(CivilDate),
    };
    found.extend(tx.all(sql!("view/facets_of_plans"), params, Alike::from_row)?);
    Ok(found)
}
