//! In which order partners stand. Each order is an index that is read along, so that a page costs the
//! same wherever it lies, and whatever is filtered.

use rusqlite::{
    named_params,
    types::{Value, ValueRef},
};
use watek_domain::id::PartnerId;

use super::{PartnerQuery, PartnerSort, rows::Rows, seen::Seen};
use crate::{error::Result, sql::sql, tx::ReadTx};

/// The statements of an order.
struct Order {
    /// Whether its own direction leads down.
    falls: bool,
    /// Along the index: those that have a value, equal ones by name and id.
    forward: &'static str,
    /// Against the index, each with its value: equal ones stand the wrong way round.
    back: &'static str,
    /// Those without a value, by name, and how many have one.
    without: Option<(&'static str, &'static str)>,
}

impl Order {
    const fn of(sort: PartnerSort) -> Self {
        let (falls, forward, back, without) = match sort {
            PartnerSort::Name => {
                (false, sql!("view/partner_by_name"), sql!("view/partner_by_name_back"), None)
            },
            PartnerSort::City => (
                false,
                sql!("view/partner_by_city"),
                sql!("view/partner_by_city_back"),
                Some((sql!("view/partner_without_city"), sql!("view/partner_with_city_count"))),
            ),
            PartnerSort::Owner => {
                (false, sql!("view/partner_by_owner"), sql!("view/partner_by_owner_back"), None)
            },
            PartnerSort::LastContact => (
                true,
                sql!("view/partner_by_last"),
                sql!("view/partner_by_last_back"),
                Some((sql!("view/partner_without_last"), sql!("view/partner_with_last_count"))),
            ),
            PartnerSort::NextStep => (
                false,
                sql!("view/partner_by_next"),
                sql!("view/partner_by_next_back"),
                Some((sql!("view/partner_without_next"), sql!("view/partner_with_next_count"))),
            ),
            PartnerSort::OpenThreads => (
                true,
                sql!("view/partner_by_open"),
                sql!("view/partner_by_open_back"),
                Some((sql!("view/partner_without_open"), sql!("view/partner_with_open_count"))),
            ),
            PartnerSort::Created => {
                (true, sql!("view/partner_by_created"), sql!("view/partner_by_created_back"), None)
            },
        };
        Self { falls, forward, back, without }
    }
}

/// The stretch that is asked for, as far as it is found.
struct Window {
    skip: usize,
    limit: usize,
    found: Vec<PartnerId>,
}

impl Window {
    fn is_full(&self) -> bool {
        self.found.len() >= self.limit
    }

    /// Takes the next partner of the list, or passes over it.
    fn take(&mut self, partner: PartnerId) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.is_full() {
            self.found.push(partner);
        }
    }
}

/// The partners of a stretch of the list. `chosen` are those that pass the filters, where there are some;
/// `seen` is what the viewer sees of threads, where that is not everything; `total` is how many pass, where that is
/// known.
pub(super) fn stretch(
    tx: &ReadTx<'_>,
    query: &PartnerQuery,
    seen: Option<&[Seen]>,
    chosen: Option<&Rows>,
    total: Option<u32>,
    (offset, limit): (u32, u32),
) -> Result<Vec<PartnerId>> {
    let skip = usize::try_from(offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut window = Window { skip, limit, found: Vec::new() };
    match seen {
        Some(seen) if query.sort.is_of_threads() => {
            by_seen_threads(tx, query, seen, chosen, &mut window)?;
        },
        _ => by_index(tx, query, chosen, total, &mut window)?,
    }
    Ok(window.found)
}

fn by_index(
    tx: &ReadTx<'_>,
    query: &PartnerQuery,
    chosen: Option<&Rows>,
    total: Option<u32>,
    window: &mut Window,
) -> Result<()> {
    let order = Order::of(query.sort);
    let is_far = |total| window.skip > usize::try_from(total / 2).unwrap_or(usize::MAX);
    let is_chosen = |row| chosen.is_none_or(|chosen| chosen.contains(row));
    if query.descending != order.falls {
        back(tx, order.back, &is_chosen, window)?;
    } else if chosen.is_some() {
        forward(tx, order.forward, &is_chosen, window)?;
    } else if let Some(total) = total.filter(|total| is_far(*total)) {
        let count = match order.without {
            Some((_, count)) => tx.only(count, [], |row| row.get(0))?,
            None => total,
        };
        from_the_end(tx, order.back, count, window)?;
    } else {
        at_once(tx, order.forward, window)?;
        if let Some((_, count)) = order.without
            && window.found.is_empty()
        {
            let count: u32 = tx.only(count, [], |row| row.get(0))?;
            window.skip = window.skip.saturating_sub(usize::try_from(count).unwrap_or(usize::MAX));
        }
    }
    match order.without {
        Some((without, _)) if !window.is_full() && chosen.is_none() => at_once(tx, without, window),
        Some((without, _)) if !window.is_full() => forward(tx, without, &is_chosen, window),
        _ => Ok(()),
    }
}

/// Where every row counts, SQLite passes over those before the stretch by itself. What was passed over is
/// known as soon as one was found.
fn at_once(tx: &ReadTx<'_>, sql: &'static str, window: &mut Window) -> Result<()> {
    let left = window.limit.saturating_sub(window.found.len());
    let params = named_params! {
        ":limit": i64::try_from(left).unwrap_or(i64::MAX),
        ":skip": i64::try_from(window.skip).unwrap_or(i64::MAX),
    };
    let found = tx.all(sql, params, |row| row.get(1))?;
    if !found.is_empty() {
        window.skip = 0;
    }
    window.found.extend::<Vec<PartnerId>>(found);
    Ok(())
}

/// The same from the other end of so many rows, which is nearer. Only for an order's own direction and for rows
/// with a value: the others are passed over one by one.
fn from_the_end(
    tx: &ReadTx<'_>,
    back: &'static str,
    count: u32,
    window: &mut Window,
) -> Result<()> {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    if window.skip >= count {
        window.skip -= count;
        return Ok(());
    }
    let behind = count - window.skip;
    let taken = behind.min(window.limit);
    let params = named_params! {
        ":limit": i64::try_from(taken).unwrap_or(i64::MAX),
        ":skip": i64::try_from(behind - taken).unwrap_or(i64::MAX),
    };
    let found: Vec<PartnerId> = tx.all(back, params, |row| row.get(1))?;
    window.skip = 0;
    window.found.extend(found.into_iter().rev());
    Ok(())
}

/// Reads along an index until the stretch is full.
fn forward(
    tx: &ReadTx<'_>,
    sql: &'static str,
    is_chosen: &dyn Fn(i64) -> bool,
    window: &mut Window,
) -> Result<()> {
    let mut statement = tx.connection.prepare_cached(sql)?;
    let mut rows = statement.query(named_params! { ":limit": -1, ":skip": 0 })?;
    while let Some(row) = rows.next()? {
        if is_chosen(row.get(0)?) {
            window.take(row.get(1)?);
        }
        if window.is_full() {
            break;
        }
    }
    Ok(())
}

/// Reads against an index: partners of one value wait until all are there, and go the other way round,
/// by name and id as everywhere.
fn back(
    tx: &ReadTx<'_>,
    sql: &'static str,
    is_chosen: &dyn Fn(i64) -> bool,
    window: &mut Window,
) -> Result<()> {
    let mut statement = tx.connection.prepare_cached(sql)?;
    let mut rows = statement.query(named_params! { ":limit": -1, ":skip": 0 })?;
    let mut equals: Vec<PartnerId> = Vec::new();
    let mut value = Value::Null;
    while let Some(row) = rows.next()? {
        let next = row.get_ref(2)?;
        if ValueRef::from(&value) != next {
            equals.drain(..).rev().for_each(|partner| window.take(partner));
            if window.is_full() {
                return Ok(());
            }
            value = row.get(2)?;
        }
        if is_chosen(row.get(0)?) {
            equals.push(row.get(1)?);
        }
    }
    equals.drain(..).rev().for_each(|partner| window.take(partner));
    Ok(())
}

/// First the partners at which the viewer sees something to order by, then all others by name.
fn by_seen_threads(
    tx: &ReadTx<'_>,
    query: &PartnerQuery,
    seen: &[Seen],
    chosen: Option<&Rows>,
    window: &mut Window,
) -> Result<()> {
    let value = |seen: &Seen| match query.sort {
        PartnerSort::LastContact => seen.last_at.map(watek_domain::clock::Timestamp::millis),
        PartnerSort::NextStep => seen.next_at.map(watek_domain::clock::Timestamp::millis),
        _ => seen.open,
    };
    let mut ordered: Vec<(i64, &Seen)> =
        seen.iter().filter_map(|seen| Some((value(seen)?, seen))).collect();
    ordered.sort_unstable_by(|(one, of_one), (other, of_other)| {
        let by_value = if query.descending { other.cmp(one) } else { one.cmp(other) };
        by_value
            .then_with(|| of_one.name_key.cmp(&of_other.name_key))
            .then_with(|| of_one.partner_id.0.cmp(&of_other.partner_id.0))
    });
    let with_value: Rows = ordered.iter().map(|(_, seen)| seen.row).collect();
    let is_chosen = |row| chosen.is_none_or(|chosen| chosen.contains(row));
    for (_, seen) in ordered {
        if is_chosen(seen.row) {
            window.take(seen.partner_id);
        }
    }
    if window.is_full() {
        return Ok(());
    }
    let is_other = |row| is_chosen(row) && !with_value.contains(row);
    forward(tx, sql!("view/partner_by_name"), &is_other, window)
}
