//! Days counted from those on which nobody works: "po świętach", "after the holidays", "przed weekendem".

use chrono::{Datelike, NaiveDate};

use super::{
    Found, Meaning, Present, after,
    token::Cursor,
    words::{self, Free},
};
use crate::{
    invalid::Reason,
    working_days::{Calendar, easter},
};

/// How far days off are looked for, in days: no calendar has none for over a year.
const FAR: u64 = 500;

/// "po świętach" is the first working day after the next days off in a row that hold two public holidays
/// or more (Christmas, Easter), "po święcie" after the next that hold one; the weekend beside them
/// belongs to them. "przed" is the last working day before.
pub(super) fn beside_days_off(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let is_after = if cursor.one_of(&["po", "after"]) {
        true
    } else if cursor.one_of(&["przed", "before"]) {
        false
    } else {
        return Ok(None);
    };
    let Some(free) = cursor.phrase_of(words::FREE) else {
        return Ok(None);
    };
    let run = match free {
        Free::Holiday => next_run(present, is_after, 1),
        Free::Holidays => next_run(present, is_after, 2).or_else(|| next_run(present, is_after, 1)),
        Free::Weekend => next_run(present, is_after, 0),
        Free::Easter => around(present, is_after, easter),
        Free::Christmas => around(present, is_after, |year| NaiveDate::from_ymd_opt(year, 12, 26)),
        Free::NewYear => around(present, is_after, |year| NaiveDate::from_ymd_opt(year, 1, 1)),
    };
    let run = run.ok_or(Reason::OutOfRange)?;
    let date = if is_after { run.last.succ_opt() } else { run.first.pred_opt() };
    Ok(Some(Meaning::in_words(date.ok_or(Reason::OutOfRange)?)))
}

/// Days off in a row.
#[derive(Clone, Copy)]
struct Run {
    first: NaiveDate,
    last: NaiveDate,
}

/// The days off in a row that `date` is one of.
fn run_of(calendar: &Calendar, date: NaiveDate) -> Run {
    let is_free = |day: &NaiveDate| !calendar.is_working(*day);
    let reach = usize::try_from(FAR).unwrap_or_default();
    let first = std::iter::successors(Some(date), NaiveDate::pred_opt).take(reach);
    let first = first.take_while(is_free).last().unwrap_or(date);
    let last = date.iter_days().take(reach).take_while(is_free).last().unwrap_or(date);
    Run { first, last }
}

/// The next days off with at least so many holidays; a single one must keep people from work. Days
/// off that last already are still to end, but no longer to begin.
fn next_run(present: &Present<'_>, is_after: bool, holidays: usize) -> Option<Run> {
    let calendar = present.calendar;
    let mut day = present.today;
    let end = after(day, FAR).ok()?;
    while day <= end {
        if calendar.is_working(day) {
            day = day.succ_opt()?;
            continue;
        }
        let run = run_of(calendar, day);
        let days = run.first.iter_days().take_while(|each| *each <= run.last);
        let found = days.filter(|each| calendar.holiday(*each).is_some());
        let enough = match holidays {
            1 => found.filter(|each| each.weekday().num_days_from_monday() < 5).count() >= 1,
            _ => found.count() >= holidays,
        };
        if enough && (is_after || run.first > present.today) {
            return Some(run);
        }
        day = run.last.succ_opt()?;
    }
    None
}

/// The days off around a feast of this year or the next.
fn around(
    present: &Present<'_>,
    is_after: bool,
    feast: impl Fn(i32) -> Option<NaiveDate>,
) -> Option<Run> {
    let year = present.today.year();
    (year..=year.saturating_add(1))
        .filter_map(|year| {
            let feast = feast(year)?;
            let run = run_of(present.calendar, feast);
            // Where the feast itself is worked.
            Some(Run { first: run.first.min(feast), last: run.last.max(feast) })
        })
        .find(|run| if is_after { run.last >= present.today } else { run.first > present.today })
}
