//! The list of partners: a hundred thousand, sorted and filtered in any way.
//!
//! Whatever follows from threads follows, for each viewer, from those he sees (R13). For who sees all of
//! them `partner_index` has it ready; for others it is computed from their threads (`seen`), before
//! anything is filtered or sorted by it.

use rusqlite::named_params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    category_filter::{DictionaryChoice, ids_in},
    clock::Timestamp,
    due::Due,
    id::{CategoryId, EventId, EventTypeId, PartnerId, UserId},
    tax_id,
};

use super::{
    Columns,
    category_filter::DictionaryCount,
    task::{self, Present},
};
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

mod categories;
mod chosen;
mod order;
mod rows;
mod seen;
mod words;

pub(crate) use words::Recall;

/// The next step with a partner.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NextStep {
    /// The planned event.
    pub event_id: EventId,
    /// What is planned.
    pub event_type_id: EventTypeId,
    /// For when.
    pub due: Due,
    /// Whether that has passed.
    pub overdue: bool,
    /// What to do, in words; may be empty.
    pub note: String,
}

/// One partner in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartnerRow {
    /// Its id.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// Its city, or empty.
    pub city: String,
    /// Its tax number as people read it, or empty.
    pub tax_id: String,
    /// Its main phone, or empty.
    pub phone: String,
    /// Its main e-mail address, or empty.
    pub email: String,
    /// Who looks after it.
    pub owner_id: UserId,
    /// His name.
    pub owner_name: String,
    /// When it was written down.
    pub created_at: Timestamp,
    /// When something last happened in a thread the viewer sees.
    pub last_at: Option<Timestamp>,
    /// What comes next in the threads the viewer sees.
    pub next: Option<NextStep>,
    /// How many open threads the viewer sees.
    pub open_threads: u32,
    /// Its own categories, without those of its contacts.
    pub categories: Vec<CategoryId>,
}

/// A stretch of the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartnerPage {
    /// How many partners the whole list has; none where rows were asked for soon and counting takes longer.
    pub total: Option<u32>,
    /// The rows asked for.
    pub rows: Vec<PartnerRow>,
}

/// What the list is sorted by. Partners without it come last, equal ones stand by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerSort {
    /// Its name.
    #[default]
    Name,
    /// Its city.
    City,
    /// The name of who looks after it.
    Owner,
    /// When something last happened.
    LastContact,
    /// When the next step is due.
    NextStep,
    /// How many open threads there are.
    OpenThreads,
    /// When it was written down.
    Created,
}

impl PartnerSort {
    /// Whether it follows from threads, and so depends on who looks.
    const fn is_of_threads(self) -> bool {
        matches!(self, Self::LastContact | Self::NextStep | Self::OpenThreads)
    }
}

/// What the list is narrowed by, besides words. All of it must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a filter, and any goes with any other")]
pub struct PartnerFilter {
    /// Who looks after it.
    #[ts(optional = nullable)]
    pub owner_id: Option<UserId>,
    /// Where it is; in any case and without regard to foreign accents.
    #[ts(optional, as = "Option<String>")]
    pub city: String,
    /// Its next step is overdue.
    #[ts(optional, as = "Option<bool>")]
    pub overdue: bool,
    /// A thread of it is open with nothing planned.
    #[ts(optional, as = "Option<bool>")]
    pub hanging: bool,
    /// A thread of it is open.
    #[ts(optional, as = "Option<bool>")]
    pub open_threads: bool,
    /// Something happened, but nothing since so many days; 1 to 36500.
    #[ts(optional = nullable)]
    pub silent_days: Option<u32>,
    /// Nothing happened yet.
    #[ts(optional, as = "Option<bool>")]
    pub no_contact: bool,
    /// What it, or a contact of it, is in each of these dictionaries.
    #[ts(optional, as = "Option<Vec<DictionaryChoice>>")]
    pub dictionaries: Vec<DictionaryChoice>,
}

impl PartnerFilter {
    /// Whether it asks for what follows from threads, and so depends on who looks.
    fn is_of_threads(&self) -> bool {
        self.overdue
            || self.hanging
            || self.open_threads
            || self.silent_days.is_some()
            || self.no_contact
    }
}

/// Which partners, in which order.
#[derive(Clone, Debug, Default)]
pub struct PartnerQuery {
    /// Words that must all occur, already folded.
    pub words: Vec<String>,
    /// What else must hold.
    pub filter: PartnerFilter,
    /// What they are sorted by.
    pub sort: PartnerSort,
    /// From the last to the first.
    pub descending: bool,
}

/// Which rows of the list.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// How many rows to pass over.
    pub offset: u32,
    /// How many rows to answer.
    pub limit: u32,
    /// How many of the first rows are wanted sooner than the others and than how many there are.
    pub soon: Option<u32>,
}

/// A stretch of the list, without those in the trash.
pub fn read(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    query: &PartnerQuery,
    stretch: Stretch,
    present: Present,
) -> Result<PartnerPage> {
    let (total, ids) = find(tx, viewer, query, stretch, present)?;
    Ok(PartnerPage { total, rows: rows_of(tx, viewer, &ids, present)? })
}

/// All partners that a query finds, for doing something to each.
pub fn ids(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    query: &PartnerQuery,
    present: Present,
) -> Result<Vec<PartnerId>> {
    let all = Stretch { offset: 0, limit: u32::MAX, soon: None };
    Ok(find(tx, viewer, query, all, present)?.1)
}

/// What there is to choose in the dictionaries of partners and contacts beside the rest of the query, and
/// how many partners each choice would show.
pub fn dictionaries(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    query: &PartnerQuery,
    present: Present,
) -> Result<Vec<DictionaryCount>> {
    let mut others = query.clone();
    let choices = std::mem::take(&mut others.filter.dictionaries);
    let seen = seen(tx, viewer, &others)?;
    let chosen = chosen::rows(tx, &others, seen.as_deref(), present)?;
    let chosen = chosen::with_words(tx, &others.words, chosen)?;
    categories::counts(tx, &choices, chosen.as_ref())
}

/// How many cities are offered to filter by.
const CITIES_LIMIT: u32 = 2_000;

/// The cities in which there are partners, in the order of the alphabet.
pub fn cities(tx: &ReadTx<'_>) -> Result<Vec<String>> {
    let params = named_params! { ":limit": CITIES_LIMIT };
    tx.all(sql!("view/partner_cities"), params, |row| row.get(0))
}

fn find(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    query: &PartnerQuery,
    stretch: Stretch,
    present: Present,
) -> Result<(Option<u32>, Vec<PartnerId>)> {
    let seen = seen(tx, viewer, query)?;
    let seen = seen.as_deref();
    let chosen = chosen::rows(tx, query, seen, present)?;
    if let Some(soon) = stretch.soon
        && stretch.offset == 0
        && !query.words.is_empty()
        && words::recalled(tx, &query.words)?.is_none()
    {
        let first = order::stretch(tx, query, seen, chosen.as_ref(), None, (0, LOOKED_AT))?;
        if let Some(ids) = first_with_words(tx, query, &first, soon)? {
            return Ok((None, ids));
        }
    }
    let chosen = chosen::with_words(tx, &query.words, chosen)?;
    let total = match &chosen {
        Some(chosen) => chosen.len(),
        None => tx.only(sql!("view/partner_count"), [], |row| row.get(0))?,
    };
    let stretch = (stretch.offset, stretch.limit);
    let ids = order::stretch(tx, query, seen, chosen.as_ref(), Some(total), stretch)?;
    Ok((Some(total), ids))
}

/// How many partners are looked at, in their order, for rows that are wanted soon: that takes a tenth of
/// reading the texts of a hundred thousand.
const LOOKED_AT: u32 = 4_000;

/// The first so many of these partners whose texts hold the words; none where there are fewer, for then the
/// texts of the others are to be read as well.
fn first_with_words(
    tx: &ReadTx<'_>,
    query: &PartnerQuery,
    partners: &[PartnerId],
    count: u32,
) -> Result<Option<Vec<PartnerId>>> {
    let words = query.words.join(" ");
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    let mut holds = tx.connection.prepare_cached(sql!("view/partner_holds_words"))?;
    let mut found = Vec::new();
    for partner_id in partners {
        let params = named_params! { ":partner_id": partner_id, ":words": words };
        if holds.query_row(params, |row| row.get(0))? {
            found.push(*partner_id);
        }
        if found.len() == count {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// What the viewer sees of threads, where that is asked for and is not everything.
fn seen(tx: &ReadTx<'_>, viewer: &Viewer, query: &PartnerQuery) -> Result<Option<Vec<seen::Seen>>> {
    let asks_threads = query.sort.is_of_threads() || query.filter.is_of_threads();
    if asks_threads && !viewer.sees_everything(tx)? {
        seen::all(tx, viewer).map(Some)
    } else {
        Ok(None)
    }
}

/// The rows of the partners, in that order.
fn rows_of(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    ids: &[PartnerId],
    present: Present,
) -> Result<Vec<PartnerRow>> {
    let sees_everything = viewer.sees_everything(tx)?;
    let sql =
        if sees_everything { sql!("view/partner_row") } else { sql!("view/partner_row_seen") };
    // Prepared once for all of them: looking the statement up costs as much as running it.
    let mut statement = tx.connection.prepare_cached(sql)?;
    let mut found = Vec::with_capacity(ids.len());
    for partner_id in ids {
        let whose = named_params! { ":partner_id": partner_id, ":viewer_id": viewer.user_id() };
        let params = if sees_everything { whose.split_at(1).0 } else { whose };
        found.push(statement.query_row(params, |row| row_of(*partner_id, row))?);
    }
    let events = found.iter().filter_map(|(_, event)| *event);
    let mut tasks = task::all(tx, events, present)?.into_iter().peekable();
    Ok(found
        .into_iter()
        .map(|(mut row, event)| {
            let task = tasks.next_if(|task| Some(task.event_id) == event);
            row.next = task.map(|task| NextStep {
                event_id: task.event_id,
                event_type_id: task.event_type_id,
                due: task.due,
                overdue: task.overdue,
                note: task.note,
            });
            row
        })
        .collect())
}

/// A row without its next step, and the event that is that.
fn row_of(
    id: PartnerId,
    row: &rusqlite::Row<'_>,
) -> rusqlite::Result<(PartnerRow, Option<EventId>)> {
    let mut column = Columns::of(row);
    let mut found = PartnerRow {
        id,
        name: column.next()?,
        city: column.next()?,
        tax_id: tax_id::shown(&column.next::<String>()?),
        phone: main_entry(column.next()?),
        email: main_entry(column.next()?),
        owner_id: column.next()?,
        owner_name: column.next()?,
        created_at: column.next()?,
        last_at: column.next()?,
        open_threads: column.next()?,
        next: None,
        categories: Vec::new(),
    };
    let next = column.next()?;
    found.categories = ids_in(&column.next::<Option<Vec<u8>>>()?.unwrap_or_default()).collect();
    Ok((found, next))
}

/// The value of the first of some labelled entries.
fn main_entry(mut entries: String) -> String {
    entries.truncate(entries.find(['\n', '\t']).unwrap_or(entries.len()));
    entries
}
