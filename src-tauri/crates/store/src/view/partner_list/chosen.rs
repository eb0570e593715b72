//! Which partners pass the filters: a set of rows for each filter, and what all of them have in common.

use rusqlite::{Params, named_params};
use watek_domain::{clock::Timestamp, due::end_of_day, fold};

use super::{PartnerQuery, categories, rows::Rows, seen::Seen};
use crate::{error::Result, sql::sql, tx::ReadTx, view::task::Present};

/// The rows that pass every filter but the words; none where nothing is filtered. `seen` is what the viewer sees of
/// threads, where that is not everything.
pub(super) fn rows(
    tx: &ReadTx<'_>,
    query: &PartnerQuery,
    seen: Option<&[Seen]>,
    present: Present,
) -> Result<Option<Rows>> {
    let mut sets = of_cards(tx, query)?;
    match seen {
        None => of_threads(tx, query, present, &mut sets)?,
        Some(seen) => of_seen_threads(query, seen, present, &mut sets),
    }
    let mut sets = sets.into_iter();
    let mut chosen = sets.next();
    if let Some(chosen) = &mut chosen {
        sets.for_each(|set| chosen.retain(&set));
    }
    if query.filter.no_contact
        && let Some(seen) = seen
    {
        return without_contact(tx, seen, chosen).map(Some);
    }
    Ok(chosen)
}

/// Of the chosen, or of all, those whose texts hold all words.
pub(super) fn with_words(
    tx: &ReadTx<'_>,
    words: &[String],
    chosen: Option<Rows>,
) -> Result<Option<Rows>> {
    if words.is_empty() {
        return Ok(chosen);
    }
    let mut rows = super::words::rows(tx, words)?;
    if let Some(chosen) = &chosen {
        rows.retain(chosen);
    }
    Ok(Some(rows))
}

/// What everybody may know of a partner.
fn of_cards(tx: &ReadTx<'_>, query: &PartnerQuery) -> Result<Vec<Rows>> {
    let mut sets = Vec::new();
    if let Some(owner_id) = query.filter.owner_id {
        let params = named_params! { ":owner_id": owner_id };
        sets.push(found(tx, sql!("view/partner_rows_of_owner"), params)?);
    }
    if !query.filter.city.is_empty() {
        let params = named_params! { ":city_key": fold::order_key(&query.filter.city) };
        sets.push(found(tx, sql!("view/partner_rows_in_city"), params)?);
    }
    sets.extend(categories::rows(tx, &query.filter.dictionaries)?);
    Ok(sets)
}

/// What follows from threads, for who sees all of them.
fn of_threads(
    tx: &ReadTx<'_>,
    query: &PartnerQuery,
    present: Present,
    sets: &mut Vec<Rows>,
) -> Result<()> {
    let filter = &query.filter;
    if filter.overdue {
        let params = named_params! { ":now": present.now };
        sets.push(found(tx, sql!("view/partner_rows_due"), params)?);
    }
    if filter.hanging {
        sets.push(found(tx, sql!("view/partner_rows_hanging"), [])?);
    }
    if filter.open_threads {
        sets.push(found(tx, sql!("view/partner_rows_open"), [])?);
    }
    if let Some(days) = filter.silent_days {
        let params = named_params! { ":before": silent_before(days, present) };
        sets.push(found(tx, sql!("view/partner_rows_silent"), params)?);
    }
    if filter.no_contact {
        sets.push(found(tx, sql!("view/partner_rows_without_contact"), [])?);
    }
    Ok(())
}

/// The same for who sees some of them, from those alone.
fn of_seen_threads(query: &PartnerQuery, seen: &[Seen], present: Present, sets: &mut Vec<Rows>) {
    let filter = &query.filter;
    let mut those = |wanted: bool, holds: &dyn Fn(&Seen) -> bool| {
        if wanted {
            sets.push(seen.iter().filter(|seen| holds(seen)).map(|seen| seen.row).collect());
        }
    };
    those(filter.overdue, &|seen| seen.next_at.is_some_and(|at| at <= present.now));
    those(filter.hanging, &|seen| seen.hangs);
    those(filter.open_threads, &|seen| seen.open.is_some());
    let before = filter.silent_days.map(|days| silent_before(days, present));
    those(before.is_some(), &|seen| seen.last_at < before && seen.last_at.is_some());
}

/// Of the chosen, or of all, those at which the viewer sees nothing that happened.
fn without_contact(tx: &ReadTx<'_>, seen: &[Seen], chosen: Option<Rows>) -> Result<Rows> {
    let touched = |seen: &&Seen| seen.last_at.is_some();
    let heard: Rows = seen.iter().filter(touched).map(|seen| seen.row).collect();
    let mut rows = match chosen {
        Some(rows) => rows,
        None => found(tx, sql!("view/partner_rows"), [])?,
    };
    rows.remove(&heard);
    Ok(rows)
}

/// Before which instant the last contact lies where nothing was heard for so many days, counted as days
/// of the calendar.
fn silent_before(days: u32, present: Present) -> Timestamp {
    let today = present.now.date_in(present.zone);
    let last = today.checked_sub_days(chrono::Days::new(days.into())).unwrap_or(today);
    end_of_day(last, present.zone)
}

pub(super) fn found(tx: &ReadTx<'_>, sql: &'static str, params: impl Params) -> Result<Rows> {
    let mut statement = tx.connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut set = Rows::default();
    while let Some(row) = rows.next()? {
        set.insert(row.get(0)?);
    }
    Ok(set)
}
