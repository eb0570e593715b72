//! Due times as people write them: "jutro 10", "pt 9:30", "25.11 14:00", "+3d", "koniec miesiąca".
//!
//! ```text
//! due   = time | "teraz" | span [time] | day [time]
//! span  = ["+" | "za" | "in"] [number] unit ["od dziś" | "from now"] [weekday]
//! day   = relative day | weekday [date | span] | 2026-11-25 | 25.11[.2026] | 25/11 | 25 lis [2026]
//!       | Nov 25 [2026] | 1 XII | 15-go | "w49" [weekday] | place in a week, month, quarter, year
//!       | ("po" | "przed" | "after" | "before") days off
//! ago   = "przed chwilą" | "just now" | [number] unit ("temu" | "ago") [time] | "przed" [number] unit [time]
//!       | "-" number unit [time] | ("zeszły" | "last") weekday [time] | weekday of ("zeszły tydzień" | "last week")
//!       [time]; only where one looks back
//! time  = part of the day | ["o" | "at"] (10 | 10:30 | 9.30 | 2pm | 1430) [part of the day]
//! ```
//!
//! The rules are tried in the order of `RULES` on the folded text, in both languages at once.

mod back;
mod day;
mod free;
mod period;
mod time;
mod token;
mod words;

use std::cell::Cell;

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;

use self::{
    token::{Cursor, Token, tokens},
    words::Unit,
};
use crate::{
    clock::Timestamp,
    due::{Due, resolve},
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
    /// Whether it already happened, so that words that fit several days mean the last one.
    looks_back: bool,
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

const RULES: &[Rule] = &[
    // Before "3 dni" is taken for a span of "3 dni temu".
    back::ago,
    time_alone,
    span,
    relative_day,
    period::iso_week,
    // Before "last week" is taken for the last day of this one.
    back::last_stretch,
    period::place_in_stretch,
    free::beside_days_off,
    back::last_weekday,
    weekday,
    day::iso,
    day::numeric,
    day::with_month,
    day::of_some_month,
];

/// How much of what was not understood a refusal repeats, in characters.
const REPEATED: usize = 40;

/// What `text` means to somebody in `zone` at `now`.
///
/// Both languages are understood whatever `language` is; it decides only where they differ: "11/25"
/// is a date in English alone. A weekday is the next such day, never today. A date without a year is
/// the next such date, today included. A time alone is today's if it is still ahead, else
/// tomorrow's. A part of the day has an hour of its own: morning 9, noon 12, afternoon 15, end of the
/// day 17, evening 18. What was written may lie in the past.
///
/// # Errors
///
/// The field is `text`; the reason [`Reason::Empty`], [`Reason::NotUnderstood`] with the words that
/// were not, or [`Reason::OutOfRange`] for dates and times that do not exist.
pub fn parse(
    text: &str,
    language: Language,
    now: Timestamp,
    zone: Tz,
    calendar: &Calendar,
) -> Result<Due, Invalid> {
    let today = now.date_in(zone);
    read(text, &Present { language, now, today, zone, calendar, looks_back: false })
}

/// What `text` means of something that already happened.
///
/// As [`parse`], but a weekday is the last such day, today only with a time that has passed; a date
/// without a year is the last such date, today included; a time alone is today's. "3 dni temu" and
/// "last Friday" are understood too. Words for what is to come keep their meaning.
///
/// # Errors
///
/// Those of [`parse`], and [`Reason::SeveralDays`] for a week, month or year of which no day is named.
pub fn parse_back(
    text: &str,
    language: Language,
    now: Timestamp,
    zone: Tz,
    calendar: &Calendar,
) -> Result<Due, Invalid> {
    let today = now.date_in(zone);
    read(text, &Present { language, now, today, zone, calendar, looks_back: true })
}

fn read(text: &str, present: &Present<'_>) -> Result<Due, Invalid> {
    let tokens = tokens(text);
    let least = Cell::new(tokens.len());
    let due = meaning(Cursor::new(&tokens, &least), present).map_err(|reason| {
        let reason = match reason {
            Reason::Malformed => not_understood(text, &tokens, least.get()),
            other => other,
        };
        Invalid::new("text", reason)
    })?;
    due.checked("text").map_err(|invalid| Invalid::new("text", invalid.reason))
}

/// From which word on nobody could follow; the whole text, where something is missing at its end.
fn not_understood(text: &str, tokens: &[Token], least: usize) -> Reason {
    let first = tokens.len().checked_sub(least).and_then(|read| tokens.get(read));
    let words = text.split_whitespace().skip(first.map_or(0, |token| token.of));
    let words = words.collect::<Vec<_>>().join(" ");
    Reason::NotUnderstood { words: words.chars().take(REPEATED).collect() }
}

fn meaning(start: Cursor<'_>, present: &Present<'_>) -> Result<Due, Reason> {
    if start.at_end() {
        return Err(Reason::Empty);
    }
    for rule in RULES {
        let mut cursor = start;
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

/// "10:30", "o 10", "2pm": today if still ahead, else tomorrow. Of what happened always today: who errs by a few
/// minutes is told so, rather than given the day before.
fn time_alone(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let Some(time) = time::alone(cursor)? else {
        return Ok(None);
    };
    let Present { today, zone, now, looks_back, .. } = *present;
    let is_today = looks_back || resolve(today, time, zone) > now;
    let date = if is_today { today } else { after(today, 1)? };
    Ok(Some(Meaning::Whole(Due { date, time: Some(time), zone })))
}

/// "+3d", "za tydzień", "in 2 working days", "za 4 h", "3 dni", "za tydzień w piątek", "teraz".
fn span(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    if cursor.one_of(&["teraz", "now"]) {
        return span_of(0, Unit::Minutes, present).map(Some);
    }
    let plus = cursor.mark(&['+']).is_some();
    let announced = plus || cursor.one_of(words::AFTER);
    if let Some((count, unit)) = cursor.phrase_of(words::FRACTIONS) {
        return span_of(count, unit, present).map(Some);
    }
    let number = cursor.number().map(|number| number.value);
    let Some(count) =
        number.or_else(|| cursor.word(words::count)).or_else(|| (announced && !plus).then_some(1))
    else {
        return Ok(None);
    };
    // "10 h" without a word before it is a time of day as likely as a span.
    if !announced && cursor.one_of(&["h", "g"]) {
        return Ok(None);
    }
    let Some(unit) = span_unit(cursor) else {
        return Ok(None);
    };
    cursor.phrase_of(words::FROM_NOW);
    if unit == Unit::Of(DelayUnit::Weeks)
        && let Some(weekday) = cursor.attempt(weekday_name)
    {
        return weekday_after(count, weekday, present).map(Some);
    }
    span_of(count, unit, present).map(Some)
}

/// The weekday of the week that is so many after this one.
fn weekday_after(weeks: u32, weekday: Weekday, present: &Present<'_>) -> Result<Meaning, Reason> {
    if weeks > LONGEST_DELAY {
        return Err(Reason::OutOfRange);
    }
    let monday = period::monday_of(present.today).ok_or(Reason::OutOfRange)?;
    let days = weeks * 7 + weekday.num_days_from_monday();
    after(monday, days.into()).map(Meaning::in_words)
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
        Unit::Quarters => (count.saturating_mul(3), DelayUnit::Months),
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

/// "dziś", "tomorrow", "wczoraj", "the day after tomorrow", "następny dzień roboczy".
fn relative_day(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    cursor.skip(words::BEFORE_DAY);
    if cursor.attempt(next_working_day).is_some() {
        let date = present.calendar.next_working(present.today);
        return Ok(Some(Meaning::in_words(date)));
    }
    let Some(days) = cursor.phrase_of(words::RELATIVE_DAYS) else {
        return Ok(None);
    };
    Ok(Some(Meaning::in_words(apart(present.today, days)?)))
}

fn next_working_day(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.skip(words::NEXT).then_some(())?;
    let before = cursor.one_of(words::WORKING);
    cursor.one_of(words::DAY).then_some(())?;
    (before || cursor.one_of(words::WORKING)).then_some(())
}

/// "pt", "we wtorek", "next Monday": the next such day, never today; looking back the last one. "pt. 27 lis 2026" is that date and
/// must be such a day; "piątek za tydzień" is of the week after this one, "pt w49" of that week.
fn weekday(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let is_coming = { *cursor }.attempt(coming).is_some();
    let Some(weekday) = weekday_name(cursor) else {
        return Ok(None);
    };
    if let Some((year, week)) = cursor.attempt(period::week_number) {
        return period::of_week(year, week, Some(weekday), present).map(Some);
    }
    if let Some(weeks) = cursor.attempt(weeks_ahead) {
        return weekday_after(weeks, weekday, present).map(Some);
    }
    if present.looks_back && cursor.attempt(back::in_last_week).is_some() {
        return back::of_last_week(weekday, present).map(Some);
    }
    for rule in [day::iso, day::with_year, day::with_month] {
        let mut probe = *cursor;
        if let Some(Meaning::Day { date, in_words }) = rule(&mut probe, present)? {
            *cursor = probe;
            let fits = date.weekday() == weekday;
            return if fits {
                Ok(Some(Meaning::Day { date, in_words }))
            } else {
                Err(Reason::OutOfRange)
            };
        }
    }
    if present.looks_back && !is_coming {
        return back::weekday(weekday, *cursor, present).map(Some);
    }
    let tomorrow = after(present.today, 1)?;
    let date = tomorrow.iter_days().find(|day| day.weekday() == weekday);
    Ok(Some(Meaning::in_words(date.ok_or(Reason::OutOfRange)?)))
}

fn weekday_name(cursor: &mut Cursor<'_>) -> Option<Weekday> {
    cursor.skip(words::BEFORE_DAY);
    cursor.skip(words::NEXT);
    cursor.word(words::weekday)
}

/// Whether a weekday that follows is said to be the coming one.
fn coming(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.skip(words::BEFORE_DAY);
    cursor.skip(words::NEXT).then_some(())
}

/// "za tydzień" after a weekday.
fn weeks_ahead(cursor: &mut Cursor<'_>) -> Option<u32> {
    cursor.one_of(words::AFTER).then_some(())?;
    let number = cursor.number().map(|number| number.value);
    let count = number.or_else(|| cursor.word(words::count)).unwrap_or(1);
    let unit = cursor.word(words::unit)?;
    (unit == Unit::Of(DelayUnit::Weeks)).then_some(count)
}

fn after(date: NaiveDate, days: u64) -> Result<NaiveDate, Reason> {
    date.checked_add_days(Days::new(days)).ok_or(Reason::OutOfRange)
}

/// The date so many days after, or before where they are negative.
fn apart(date: NaiveDate, days: i64) -> Result<NaiveDate, Reason> {
    date.checked_add_signed(TimeDelta::days(days)).ok_or(Reason::OutOfRange)
}

#[cfg(test)]
mod tests;
