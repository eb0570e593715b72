//! From JSON to a command and back.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use serde_path_to_error::Segment;
use watek_domain::{
    id::{PartnerId, StagedFileId, ThreadId},
    invalid::{Invalid, Reason},
    labelled::{self, Labelled},
    text,
};
use watek_engine::{
    Change, Changed, Engine, Error, Person, ReadTx, StoreError, Table, Viewer,
    command::draft,
    import, query, staging,
    view::{
        self,
        amount::AmountRow,
        attachment::{PartnerFilesPage, SameContent, StagedFileView},
        category_filter::DictionaryCount,
        event::EventView,
        operation::HistoryEntry,
        partner::PartnerView,
        partner_list::{self, PartnerPage, PartnerQuery},
        product::{ProductPage, ProductQuery},
        similar::SimilarPartner,
        task::{Present, TaskView},
        thread::ThreadFacts,
        timeline::{
            TimelinePage,
            facet::TimelineFacets,
            filter::{Stretch, TimelineFilter},
        },
        today::{FIRST_ROWS, Limits, MOST_ROWS, TodayView},
        trash::TrashPage,
    },
};

use crate::{
    commands,
    error::{ErrorCode, WireError},
    request::{
        ContactEventsRequest, Draft, ImportProblemsRequest, OfEvent, OfForm, OfPartner, OfRecord,
        OfStagedFiles, OfThread, PartnerChoicesRequest, PartnerFilesRequest, PartnerListRequest,
        ProductsRequest, ProposeMovesRequest, ProposeRequest, RecordTable, SaveDraft,
        SimilarRequest, TimelineRequest, TimelineStretchRequest, TodayChoicesRequest, TodayRequest,
        TrashRequest,
    },
};

/// A result as JSON.
pub(crate) type Answer = Result<Value, WireError>;

/// The longest stretch of the list of partners.
const LIST_LIMIT: u32 = 500;
/// The most plans that are put on one day when they are spread.
const MOST_A_DAY: u32 = 100;
/// How many similar partners are told.
const SIMILAR_LIMIT: usize = 5;
/// The most files that are asked for at a time.
const FILES_LIMIT: usize = 500;
/// How many products are told, unless asked otherwise.
const PRODUCTS: u32 = 50;
/// The longest page of a timeline or of the trash.
const PAGE_LIMIT: u32 = 200;

/// Runs the command `name` on a person's behalf.
pub fn dispatch(engine: &Engine, person: Person, name: &str, params: Value) -> Answer {
    commands::find(engine, person, name, params)
}

/// Reads the parameters, runs the command, writes the result.
pub(crate) fn answer<P: DeserializeOwned, R: Serialize>(
    params: Value,
    run: impl FnOnce(P) -> Result<R, WireError>,
) -> Answer {
    // "No parameters" may be written as null.
    let params = if params.is_null() { serde_json::json!({}) } else { params };
    let params = serde_path_to_error::deserialize(params).map_err(|error| bad_params(&error))?;
    let result = run(params)?;
    serde_json::to_value(result).map_err(|error| WireError::internal(&error))
}

fn bad_params(error: &serde_path_to_error::Error<serde_json::Error>) -> WireError {
    let path = dotted(error.path());
    let message = error.inner().to_string();
    // A missing or unknown field is named in the message, not in the path.
    let named = message.split('`').nth(1).filter(|_| message.contains("field `"));
    let field = match (path.as_str(), named) {
        ("", None) => None,
        ("", Some(named)) => Some(named.to_owned()),
        (path, Some(named)) if !path.ends_with(named) => Some(format!("{path}.{named}")),
        (path, _) => Some(path.to_owned()),
    };
    WireError { field, ..WireError::of(ErrorCode::BadParams) }
}

/// A path as every refusal names its field: `next.plan.reminders.0`. What no name is known of is left out.
fn dotted(path: &serde_path_to_error::Path) -> String {
    let parts = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { variant } => Some(variant.clone()),
        Segment::Unknown => None,
    });
    parts.collect::<Vec<_>>().join(".")
}

pub(crate) fn change<C: Change>(
    engine: &Engine,
    person: Person,
    change: C,
) -> Result<Changed<C::Output>, WireError> {
    Ok(change.make(engine, person)?)
}

pub(crate) fn today(
    engine: &Engine,
    person: Person,
    request: &TodayRequest,
) -> Result<TodayView, WireError> {
    let limit = |field: &str, rows: Option<u32>| match rows {
        None => Ok(FIRST_ROWS),
        Some(rows) if rows <= MOST_ROWS => Ok(rows),
        Some(_) => Err(Invalid::new(field, Reason::OutOfRange)),
    };
    let limits = Limits {
        overdue: limit("overdue", request.overdue)?,
        today: limit("today", request.today)?,
        upcoming: limit("upcoming", request.upcoming)?,
        hanging: limit("hanging", request.hanging)?,
    };
    let choices = &request.dictionaries;
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        query::known_choices(tx, "dictionaries", choices)?;
        Ok(view::today::read_chosen(tx, viewer, present, limits, choices)?)
    })?)
}

pub(crate) fn today_choices(
    engine: &Engine,
    person: Person,
    request: &TodayChoicesRequest,
) -> Result<Vec<DictionaryCount>, WireError> {
    let choices = &request.dictionaries;
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        query::known_choices(tx, "dictionaries", choices)?;
        Ok(view::today::dictionaries(tx, viewer, present, choices)?)
    })?)
}

pub(crate) fn thread_facts(
    engine: &Engine,
    person: Person,
    of: &OfThread,
) -> Result<ThreadFacts, WireError> {
    Ok(engine.read(person, |tx, viewer| {
        if !viewer.sees(tx, of.thread_id)? {
            return Err(Error::NotFound("thread"));
        }
        Ok(view::thread::facts(tx, viewer, of.thread_id)?)
    })?)
}

pub(crate) fn propose_next(
    engine: &Engine,
    person: Person,
    request: &ProposeRequest,
) -> Result<Vec<query::Proposal>, WireError> {
    let after = query::Recorded {
        thread_id: request.thread_id,
        event_type_id: request.event_type_id,
        happened_at: request.happened_at,
        result: request.result,
    };
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        query::propose_next(tx, viewer, &after, present)
    })?)
}

pub(crate) fn propose_moves(
    engine: &Engine,
    person: Person,
    request: &ProposeMovesRequest,
) -> Result<Vec<query::ProposedMove>, WireError> {
    if let Some(per_day) = request.per_day {
        within("per_day", per_day, MOST_A_DAY)?;
    }
    let ProposeMovesRequest { event_ids, to, per_day } = request;
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        query::propose_moves(tx, viewer, event_ids, *to, *per_day, present)
    })?)
}

pub(crate) fn partner_list(
    engine: &Engine,
    person: Person,
    request: &PartnerListRequest,
) -> Result<PartnerPage, WireError> {
    let PartnerListRequest { offset, limit, soon, .. } = *request;
    within("limit", limit, LIST_LIMIT)?;
    if let Some(soon) = soon {
        within("soon", soon, limit)?;
    }
    let stretch = partner_list::Stretch { offset, limit, soon };
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        let query = PartnerQuery {
            sort: request.sort,
            descending: request.descending,
            ..query::partner_query(tx, &request.filter, &request.only)?
        };
        Ok(view::partner_list::read(tx, viewer, &query, stretch, present)?)
    })?)
}

pub(crate) fn partner_choices(
    engine: &Engine,
    person: Person,
    request: &PartnerChoicesRequest,
) -> Result<Vec<DictionaryCount>, WireError> {
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        let query = query::partner_query(tx, &request.filter, &request.only)?;
        Ok(view::partner_list::dictionaries(tx, viewer, &query, present)?)
    })?)
}

pub(crate) fn partner(
    engine: &Engine,
    person: Person,
    of: &OfPartner,
) -> Result<PartnerView, WireError> {
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        view::partner::read(tx, viewer, of.partner_id, present)?.ok_or(Error::NotFound("partner"))
    })?)
}

/// What a partner's events come to; of a merged one, those of the partner it went into.
pub(crate) fn partner_amounts(
    engine: &Engine,
    person: Person,
    of: &OfPartner,
) -> Result<Vec<AmountRow>, WireError> {
    Ok(engine.read(person, |tx, viewer| {
        view::partner::card(tx, of.partner_id)?.ok_or(Error::NotFound("partner"))?;
        let partner_id = view::partner::kept(tx, of.partner_id)?;
        Ok(view::amount::of_partner(tx, viewer, partner_id)?)
    })?)
}

/// Products of the price list.
pub(crate) fn products(
    engine: &Engine,
    person: Person,
    request: &ProductsRequest,
) -> Result<ProductPage, WireError> {
    let limit = request.limit.unwrap_or(PRODUCTS);
    within("limit", limit, PAGE_LIMIT)?;
    let words = text::line("text", &request.text)?;
    let (retired, offset) = (request.retired, request.offset);
    let query = ProductQuery { words: &words, retired, offset, limit };
    Ok(engine.read(person, |tx, _| Ok(view::product::page(tx, &query)?))?)
}

/// The partners that may be the same, at most as many as anybody reads while typing.
pub(crate) fn similar_partners(
    engine: &Engine,
    person: Person,
    request: &SimilarRequest,
) -> Result<Vec<SimilarPartner>, WireError> {
    let entries = |field: &str, values: &[String]| -> Result<Vec<Labelled>, Invalid> {
        if values.len() > labelled::ENTRIES_LIMIT as usize {
            return Err(Invalid::new(field, Reason::OutOfRange));
        }
        let line = |(number, value): (usize, &String)| {
            let value = text::line(&format!("{field}.{number}"), value)?;
            Ok(Labelled { value, label: String::new() })
        };
        values.iter().enumerate().map(line).collect()
    };
    let keys = view::similar::keys(
        &text::line("name", &request.name)?,
        &text::line("tax_id", &request.tax_id)?,
        &entries("emails", &request.emails)?,
        &entries("phones", &request.phones)?,
    );
    Ok(engine.read(person, |tx, _| {
        Ok(view::similar::partners(tx, &keys, request.except, SIMILAR_LIMIT)?)
    })?)
}

pub(crate) fn trash(
    engine: &Engine,
    person: Person,
    request: &TrashRequest,
) -> Result<TrashPage, WireError> {
    within("limit", request.limit, PAGE_LIMIT)?;
    let TrashRequest { kind, offset, limit } = *request;
    Ok(engine
        .read(person, |tx, viewer| Ok(view::trash::read(tx, viewer, kind, (offset, limit))?))?)
}

pub(crate) fn staged_files(
    engine: &Engine,
    person: Person,
    of: &OfStagedFiles,
) -> Result<Vec<StagedFileView>, WireError> {
    at_most_files(&of.ids)?;
    Ok(staging::files(engine, person, &of.ids)?)
}

pub(crate) fn same_content(
    engine: &Engine,
    person: Person,
    of: &OfStagedFiles,
) -> Result<Vec<SameContent>, WireError> {
    at_most_files(&of.ids)?;
    Ok(staging::same_content(engine, person, &of.ids)?)
}

fn at_most_files(ids: &[StagedFileId]) -> Result<(), WireError> {
    if ids.len() > FILES_LIMIT {
        return Err(Invalid::new("ids", Reason::OutOfRange).into());
    }
    Ok(())
}

pub(crate) fn partner_files(
    engine: &Engine,
    person: Person,
    request: &PartnerFilesRequest,
) -> Result<PartnerFilesPage, WireError> {
    within("limit", request.limit, PAGE_LIMIT)?;
    let PartnerFilesRequest { partner_id, order, descending, offset, limit } = *request;
    Ok(engine.read(person, |tx, viewer| {
        let kept = view::partner::kept(tx, partner_id)?;
        if view::partner::card(tx, kept)?.is_none() {
            return Err(Error::NotFound("partner"));
        }
        let (order, stretch) = ((order, descending), (offset, limit));
        Ok(view::attachment::of_partner(tx, viewer, kept, order, stretch)?)
    })?)
}

pub(crate) fn timeline(
    engine: &Engine,
    person: Person,
    request: &TimelineRequest,
) -> Result<TimelinePage, WireError> {
    within("limit", request.limit, PAGE_LIMIT)?;
    let TimelineRequest { partner_id, thread_id, ref filter, after, limit } = *request;
    of_timeline(engine, person, (partner_id, thread_id), filter, |tx, viewer, stretch, _| {
        view::timeline::filter::read(tx, viewer, stretch, after, limit)
    })
}

pub(crate) fn contact_events(
    engine: &Engine,
    person: Person,
    request: &ContactEventsRequest,
) -> Result<TimelinePage, WireError> {
    within("limit", request.limit, PAGE_LIMIT)?;
    let ContactEventsRequest { contact_id, after, limit } = *request;
    Ok(engine.read(person, |tx, viewer| {
        view::partner::contact(tx, contact_id)?.ok_or(Error::NotFound("contact"))?;
        Ok(view::timeline::of_contact(tx, viewer, contact_id, after, limit)?)
    })?)
}

pub(crate) fn open_plans(
    engine: &Engine,
    person: Person,
    request: &TimelineStretchRequest,
) -> Result<Vec<TaskView>, WireError> {
    let TimelineStretchRequest { partner_id, thread_id, ref filter } = *request;
    of_timeline(engine, person, (partner_id, thread_id), filter, |tx, viewer, stretch, present| {
        view::timeline::filter::plans(tx, viewer, stretch, PAGE_LIMIT, present)
    })
}

pub(crate) fn timeline_facets(
    engine: &Engine,
    person: Person,
    request: &TimelineStretchRequest,
) -> Result<TimelineFacets, WireError> {
    let TimelineStretchRequest { partner_id, thread_id, ref filter } = *request;
    of_timeline(engine, person, (partner_id, thread_id), filter, |tx, viewer, stretch, _| {
        view::timeline::facet::read(tx, viewer, stretch)
    })
}

/// A read of a partner's timeline or of one thread's, if the person sees that.
fn of_timeline<T>(
    engine: &Engine,
    person: Person,
    (partner_id, thread_id): (PartnerId, Option<ThreadId>),
    filter: &TimelineFilter,
    read: impl FnOnce(&ReadTx<'_>, &Viewer, &Stretch<'_>, Present) -> Result<T, StoreError>,
) -> Result<T, WireError> {
    let filter = filter.checked("filter")?;
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        let partner_id = view::partner::kept(tx, partner_id)?;
        if view::partner::card(tx, partner_id)?.is_none() {
            return Err(Error::NotFound("partner"));
        }
        if let Some(thread_id) = thread_id
            && !viewer.sees(tx, thread_id)?
        {
            return Err(Error::NotFound("thread"));
        }
        query::known_choices(tx, "filter.dictionaries", &filter.dictionaries)?;
        let stretch = Stretch { partner_id, thread_id, filter, zone: present.zone };
        Ok(read(tx, viewer, &stretch, present)?)
    })?)
}

pub(crate) fn event(engine: &Engine, person: Person, of: &OfEvent) -> Result<EventView, WireError> {
    Ok(engine.read(person, |tx, viewer| {
        view::event::get(tx, viewer, of.event_id)?.ok_or(Error::NotFound("event"))
    })?)
}

pub(crate) fn history(
    engine: &Engine,
    person: Person,
    of: &OfRecord,
) -> Result<Vec<HistoryEntry>, WireError> {
    let table = match of.table {
        RecordTable::Partner => Table::Partner,
        RecordTable::Contact => Table::Contact,
        RecordTable::Thread => Table::Thread,
        RecordTable::Event => Table::Event,
        RecordTable::EventType => Table::EventType,
    };
    Ok(engine.read(person, |tx, viewer| query::history(tx, viewer, table, of.id))?)
}

pub(crate) fn import_problems(
    engine: &Engine,
    _: Person,
    request: &ImportProblemsRequest,
) -> Result<import::ProblemPage, WireError> {
    within("limit", request.limit, LIST_LIMIT)?;
    Ok(import::problems(engine, request.import, request.offset, request.limit)?)
}

pub(crate) fn draft(
    engine: &Engine,
    person: Person,
    of: &OfForm,
) -> Result<Option<Draft>, WireError> {
    let Some((body, saved_at)) = draft::get(engine, person, &of.form)? else {
        return Ok(None);
    };
    let body = serde_json::from_str(&body).map_err(|error| WireError::internal(&error))?;
    Ok(Some(Draft { form: of.form.clone(), body, saved_at }))
}

pub(crate) fn save_draft(
    engine: &Engine,
    person: Person,
    request: &SaveDraft,
) -> Result<(), WireError> {
    Ok(draft::save(engine, person, &request.form, request.body.to_string())?)
}

pub(crate) fn discard_draft(engine: &Engine, person: Person, of: &OfForm) -> Result<(), WireError> {
    Ok(draft::discard(engine, person, &of.form)?)
}

fn within(field: &str, number: u32, limit: u32) -> Result<(), WireError> {
    if number == 0 || number > limit {
        return Err(Invalid::new(field, Reason::OutOfRange).into());
    }
    Ok(())
}
