//! From JSON to a command and back.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use watek_domain::{
    fold,
    invalid::{Invalid, Reason},
    labelled::{self, Labelled},
    text,
};
use watek_engine::{
    Change, Changed, Engine, Error, Person, Table,
    command::draft,
    query,
    view::{
        self, event::EventView, operation::HistoryEntry, partner::PartnerView,
        partner_list::PartnerPage, similar::SimilarPartner, timeline::TimelinePage,
    },
};

use crate::{
    commands,
    error::{ErrorCode, WireError},
    request::{
        Draft, OfEvent, OfForm, OfPartner, OfRecord, PartnerListRequest, RecordTable, SaveDraft,
        SimilarRequest, TimelineRequest,
    },
};

/// A result as JSON.
pub(crate) type Answer = Result<Value, WireError>;

/// The longest stretch of the list of partners.
const LIST_LIMIT: u32 = 500;
/// How many similar partners are told.
const SIMILAR_LIMIT: usize = 5;
/// The longest page of a timeline.
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
    let path = error.path().to_string();
    let message = error.inner().to_string();
    // A missing or unknown field is named in the message, not in the path.
    let named = message.split('`').nth(1).filter(|_| message.contains("field `"));
    let field = match (path.as_str(), named) {
        ("." | "?", None) => None,
        ("." | "?", Some(named)) => Some(named.to_owned()),
        (path, Some(named)) if !path.ends_with(named) => Some(format!("{path}.{named}")),
        (path, _) => Some(path.to_owned()),
    };
    WireError { field, ..WireError::of(ErrorCode::BadParams) }
}

pub(crate) fn change<C: Change>(
    engine: &Engine,
    person: Person,
    change: C,
) -> Result<Changed<C::Output>, WireError> {
    Ok(change.make(engine, person)?)
}

pub(crate) fn partner_list(
    engine: &Engine,
    person: Person,
    request: &PartnerListRequest,
) -> Result<PartnerPage, WireError> {
    within("limit", request.limit, LIST_LIMIT)?;
    let filter = text::line("filter", &request.filter)?;
    let words: Vec<String> = fold::fold(&filter).split_whitespace().map(str::to_owned).collect();
    let stretch =
        view::partner_list::Stretch { words: &words, offset: request.offset, limit: request.limit };
    Ok(engine.read_at_present(person, |tx, viewer, present| {
        Ok(view::partner_list::read(tx, viewer, &stretch, present)?)
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

pub(crate) fn timeline(
    engine: &Engine,
    person: Person,
    request: &TimelineRequest,
) -> Result<TimelinePage, WireError> {
    within("limit", request.limit, PAGE_LIMIT)?;
    let TimelineRequest { partner_id, thread_id, after, limit } = *request;
    Ok(engine.read(person, |tx, viewer| {
        let partner_id = view::partner::kept(tx, partner_id)?;
        if view::partner::card(tx, partner_id)?.is_none() {
            return Err(Error::NotFound("partner"));
        }
        Ok(match thread_id {
            None => view::timeline::of_partner(tx, viewer, partner_id, after, limit)?,
            Some(thread_id) if viewer.sees(tx, thread_id)? => {
                view::timeline::of_thread(tx, viewer, thread_id, after, limit)?
            },
            Some(_) => return Err(Error::NotFound("thread")),
        })
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
