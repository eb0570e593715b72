//! Due times as people write them: "jutro 10", "pt 9:30", "25.11 14:00", "+3d".
//!
//! ```text
//! due   = time | span [time] | day [time]
//! span  = ("+" number | "za" [number] | "in" [number]) unit
//! day   = relative day | weekday | 2026-11-25 | 25.11[.2026] | 25/11 | 25 lis [2026] | Nov 25 [2026]
//! time  = ["o" | "at"] (10 | 10:30 | 9.30 | 2pm | 1430)
//! ```
//!
//! The rules are tried in the order of `RULES` on the folded text, in both languages at once.

mod day;
mod time;
mod token;
mod words;

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;

use self::{
    token::{Cursor, tokens},
    words::Unit,
};
use crate::{
    clock::Timestamp,
    due::{Due, resolve},
    fold::fold,
    follow_up::{Delay, DelayUnit, LONGEST_DELAY, due_after, due_in_minutes},
    invalid::{Invalid, Reason},
    user::Language,
    working_days::Calendar,
};

/// What a rule knows besides the text.
struct Present<'a> {
    language: Language,
    now: Timestamp,
    today: NaiveDate,
    zone: Tz,
    calendar: &'a Calendar,
}

/// What a rule finds at the cursor: nothing, something, or a value that cannot be.
type Found<T> = Result<Option<T>, Reason>;

/// A whole text, or the day with which it begins.
enum Meaning {
    /// Nothing may follow.
    Whole(Due),
    /// A time of day may follow.
    Day {
        date: NaiveDate,
        /// Whether the day was written in words, so that "1430" after it is a time.
        in_words: bool,
    },
}

impl Meaning {
    fn in_words(date: NaiveDate) -> Self {
        Self::Day { date, in_words: true }
    }

    fn in_numbers(date: NaiveDate) -> Self {
        Self::Day { date, in_words: false }
    }
}

type Rule = for<'a> fn(&mut Cursor<'a>, &Present<'_>) -> Found<Meaning>;

const RULES: &[Rule] =
    &[time_alone, span, relative_day, weekday, day::iso, day::numeric, day::with_month];

/// What `text` means to somebody in `zone` at `now`.
///
/// Both languages are understood whatever `language` is; it decides only where they differ: "11/25"
/// is a date in English alone. A weekday is the next such day, never today. A date without a year is
/// the next such date, today included. A time alone is today's if it is still ahead, else
/// tomorrow's. What was written may lie in the past.
///
/// # Errors
///
/// The field is `text`; the reason [`Reason::Empty`], [`Reason::Malformed`], or
/// [`Reason::OutOfRange`] for dates and times that do not exist.
pub fn parse(
    text: &str,
    language: Language,
    now: Timestamp,
    zone: Tz,
    calendar: &Calendar,
) -> Result<Due, Invalid> {
    let present = Present { language, now, today: now.date_in(zone), zone, calendar };
    let due = meaning(&fold(text), &present).map_err(|reason| Invalid::new("text", reason))?;
    due.checked("text").map_err(|invalid| Invalid::new("text", invalid.reason))
}

fn meaning(text: &str, present: &Present<'_>) -> Result<Due, Reason> {
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    let tokens = tokens(text);
    for rule in RULES {
        let mut cursor = Cursor::new(&tokens);
        match rule(&mut cursor, present)? {
            None => {},
            Some(Meaning::Whole(due)) => return at_end(cursor, due),
            Some(Meaning::Day { date, in_words }) => {
                let time = if cursor.at_end() {
                    None
                } else {
                    Some(time::after_day(&mut cursor, in_words)?)
                };
                return at_end(cursor, Due { date, time, zone: present.zone });
            },
        }
    }
    Err(Reason::Malformed)
}

fn at_end(cursor: Cursor<'_>, due: Due) -> Result<Due, Reason> {
    if cursor.at_end() { Ok(due) } else { Err(Reason::Malformed) }
}

/// "10:30", "o 10", "2pm": today if still ahead, else tomorrow.
fn time_alone(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let Some(time) = time::alone(cursor)? else {
        return Ok(None);
    };
    let Present { today, zone, now, .. } = *present;
    let ahead = resolve(today, time, zone) > now;
    let date = if ahead { today } else { after(today, 1)? };
    Ok(Some(Meaning::Whole(Due { date, time: Some(time), zone })))
}

/// "+3d", "za tydzień", "in 2 working days", "za 4 h".
fn span(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let Some(count) = span_count(cursor) else {
        return Ok(None);
    };
    let Some(unit) = span_unit(cursor) else {
        return Ok(None);
    };
    span_of(count, unit, present).map(Some)
}

/// "+3", "za 3", and "za" alone or with "a" for one.
fn span_count(cursor: &mut Cursor<'_>) -> Option<u32> {
    if cursor.mark(&['+']).is_some() {
        return cursor.number().map(|number| number.value);
    }
    if !cursor.one_of(words::AFTER) {
        return None;
    }
    if cursor.one_of(words::ONE) {
        return Some(1);
    }
    Some(cursor.number().map_or(1, |number| number.value))
}

/// "d", "tygodnie"; for working days the word comes before (English) or after (Polish).
fn span_unit(cursor: &mut Cursor<'_>) -> Option<Unit> {
    let working_before = cursor.one_of(words::WORKING);
    let unit = cursor.word(words::unit)?;
    let days = unit == Unit::Of(DelayUnit::Days);
    match (days, working_before) {
        (true, true) => Some(Unit::Of(DelayUnit::WorkingDays)),
        (true, false) if cursor.one_of(words::WORKING) => Some(Unit::Of(DelayUnit::WorkingDays)),
        (false, true) => None,
        (_, false) => Some(unit),
    }
}

fn span_of(count: u32, unit: Unit, present: &Present<'_>) -> Result<Meaning, Reason> {
    let Present { now, zone, calendar, .. } = *present;
    let (count, unit) = match unit {
        Unit::Minutes if count <= LONGEST_DELAY => {
            return Ok(Meaning::Whole(due_in_minutes(count.into(), now, zone)));
        },
        Unit::Minutes => return Err(Reason::OutOfRange),
        Unit::Years => (count.saturating_mul(12), DelayUnit::Months),
        Unit::Of(unit) => (count, unit),
    };
    let delay = Delay { count, unit }.checked("text").map_err(|invalid| invalid.reason)?;
    let due = due_after(delay, None, now, zone, calendar);
    Ok(match due.time {
        Some(_) => Meaning::Whole(due),
        None => Meaning::in_words(due.date),
    })
}

/// "dziś", "tomorrow", "the day after tomorrow".
fn relative_day(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    cursor.skip(words::BEFORE_DAY);
    let days = if cursor.phrase(words::DAY_AFTER_TOMORROW) {
        Some(2)
    } else {
        cursor.word(words::days_ahead)
    };
    let Some(days) = days else { return Ok(None) };
    Ok(Some(Meaning::in_words(after(present.today, days)?)))
}

/// "pt", "we wtorek", "next Monday": the next such day, never today.
fn weekday(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    cursor.skip(words::BEFORE_DAY);
    cursor.skip(words::NEXT);
    let Some(weekday) = cursor.word(words::weekday) else {
        return Ok(None);
    };
    let tomorrow = after(present.today, 1)?;
    let date = tomorrow.iter_days().find(|day| day.weekday() == weekday);
    Ok(Some(Meaning::in_words(date.ok_or(Reason::OutOfRange)?)))
}

fn after(date: NaiveDate, days: u64) -> Result<NaiveDate, Reason> {
    date.checked_add_days(Days::new(days)).ok_or(Reason::OutOfRange)
}

#[cfg(test)]
mod tests;
