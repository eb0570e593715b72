//! What only something that already happened can be: "15 minut temu", "an hour ago", "w zeszły piątek".

use chrono::{Datelike, Days, Months, Weekday};

use super::{
    Found, Meaning, Present, period, time,
    token::Cursor,
    words::{self, Stretch, Unit},
};
use crate::{
    due::resolve,
    follow_up::{DelayUnit, LONGEST_DELAY, due_in_minutes},
    invalid::Reason,
};

/// "3 dni temu", "przed godziną", "-15 min", "just now".
pub(super) fn ago(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    if !present.looks_back {
        return Ok(None);
    }
    if cursor.phrase_of(words::JUST_NOW).is_some() {
        return span_back(0, Unit::Minutes, present).map(Some);
    }
    let found = cursor.attempt(minus).or_else(|| cursor.attempt(before));
    let Some((count, unit)) = found.or_else(|| cursor.attempt(passed)) else {
        return Ok(None);
    };
    span_back(count, unit, present).map(Some)
}

/// "-1h", "-15 min". Nobody means months by "-15 m".
fn minus(cursor: &mut Cursor<'_>) -> Option<(u32, Unit)> {
    cursor.mark(&['-'])?;
    let count = cursor.number()?.value;
    let unit = if cursor.one_of(&["m"]) { Unit::Minutes } else { cursor.word(words::unit)? };
    Some((count, unit))
}

/// "przed godziną", "przed 2 dniami".
fn before(cursor: &mut Cursor<'_>) -> Option<(u32, Unit)> {
    cursor.one_of(&["przed"]).then_some(())?;
    amount(cursor)
}

/// "3 dni temu", "godzinę temu", "an hour ago".
fn passed(cursor: &mut Cursor<'_>) -> Option<(u32, Unit)> {
    let amount = amount(cursor)?;
    cursor.one_of(words::AGO).then_some(amount)
}

/// So much time; one of the unit, where no number is said.
fn amount(cursor: &mut Cursor<'_>) -> Option<(u32, Unit)> {
    let fraction = cursor.phrase_of(words::FRACTIONS_PASSED);
    if let Some(fraction) = fraction.or_else(|| cursor.phrase_of(words::FRACTIONS)) {
        return Some(fraction);
    }
    let number = cursor.number().map(|number| number.value);
    let count = number.or_else(|| cursor.word(words::count_passed)).unwrap_or(1);
    Some((count, unit_passed(cursor)?))
}

/// "dni", "dniami roboczymi", "working days".
fn unit_passed(cursor: &mut Cursor<'_>) -> Option<Unit> {
    let working_before = cursor.one_of(words::WORKING);
    let unit = cursor.word(words::unit_passed)?;
    let days = unit == Unit::Of(DelayUnit::Days);
    if days && (working_before || cursor.one_of(words::WORKING)) {
        return Some(Unit::Of(DelayUnit::WorkingDays));
    }
    (!working_before).then_some(unit)
}

/// So much before now: minutes and hours are elapsed time, the rest counts on the calendar (R7).
fn span_back(count: u32, unit: Unit, present: &Present<'_>) -> Result<Meaning, Reason> {
    if count > LONGEST_DELAY {
        return Err(Reason::OutOfRange);
    }
    let Present { now, today, zone, .. } = *present;
    let minutes = |minutes: u32| Meaning::Whole(due_in_minutes(-i64::from(minutes), now, zone));
    let months = |months: u32| today.checked_sub_months(Months::new(months));
    let date = match unit {
        Unit::Minutes => return Ok(minutes(count)),
        Unit::Of(DelayUnit::Hours) => return Ok(minutes(count * 60)),
        Unit::Of(DelayUnit::Days) => today.checked_sub_days(Days::new(count.into())),
        Unit::Of(DelayUnit::WorkingDays) => Some(present.calendar.sub_working(today, count)),
        Unit::Of(DelayUnit::Weeks) => today.checked_sub_days(Days::new(u64::from(count) * 7)),
        Unit::Of(DelayUnit::Months) => months(count),
        Unit::Quarters => months(count * 3),
        Unit::Years => months(count * 12),
    };
    date.map(Meaning::in_words).ok_or(Reason::OutOfRange)
}

/// "w zeszły piątek", "last Friday": the last one before today.
pub(super) fn last_weekday(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    if !present.looks_back {
        return Ok(None);
    }
    let named = cursor.attempt(|cursor| {
        cursor.skip(words::BEFORE_DAY);
        cursor.skip(words::LAST).then_some(())?;
        cursor.word(words::weekday)
    });
    let Some(weekday) = named else {
        return Ok(None);
    };
    before_today(weekday, present).map(Some)
}

/// "w zeszłym tygodniu w piątek", "last week Friday"; "w zeszłym tygodniu" alone is several days and says none of them,
/// as do "last month" and "last year".
pub(super) fn last_stretch(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    if !present.looks_back {
        return Ok(None);
    }
    let Some(stretch) = cursor.attempt(stretch_before) else {
        return Ok(None);
    };
    let named = cursor.attempt(|cursor| {
        cursor.skip(words::BEFORE_DAY);
        cursor.word(words::weekday)
    });
    match named {
        Some(weekday) if stretch == Stretch::Week => of_last_week(weekday, present).map(Some),
        _ if cursor.at_end() || is_time(*cursor) => Err(Reason::SeveralDays),
        _ => Ok(None),
    }
}

/// Whether all that follows is a time.
fn is_time(mut rest: Cursor<'_>) -> bool {
    time::after_day(&mut rest, true).is_ok() && rest.at_end()
}

/// "w zeszłym tygodniu", "last month".
fn stretch_before(cursor: &mut Cursor<'_>) -> Option<Stretch> {
    cursor.skip(words::BEFORE_DAY);
    cursor.skip(words::LAST).then_some(())?;
    cursor.word(words::stretch)
}

/// The end of "w piątek w zeszłym tygodniu", "Friday of last week".
pub(super) fn in_last_week(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.one_of(&["of"]);
    (stretch_before(cursor)? == Stretch::Week).then_some(())
}

/// The weekday of the week before this one.
pub(super) fn of_last_week(weekday: Weekday, present: &Present<'_>) -> Result<Meaning, Reason> {
    let monday = period::monday_of(present.today);
    let days = 7 - u64::from(weekday.num_days_from_monday());
    let date = monday.and_then(|monday| monday.checked_sub_days(Days::new(days)));
    date.map(Meaning::in_words).ok_or(Reason::OutOfRange)
}

/// "pon", "w poniedziałek": the last one. `rest` is what follows: today is meant only with a time that has
/// passed.
pub(super) fn weekday(
    weekday: Weekday,
    rest: Cursor<'_>,
    present: &Present<'_>,
) -> Result<Meaning, Reason> {
    let Present { today, zone, now, .. } = *present;
    let mut probe = rest;
    if today.weekday() == weekday
        && let Ok(time) = time::after_day(&mut probe, true)
        && resolve(today, time, zone) <= now
    {
        return Ok(Meaning::in_words(today));
    }
    before_today(weekday, present)
}

fn before_today(weekday: Weekday, present: &Present<'_>) -> Result<Meaning, Reason> {
    let passed = (1..=7).filter_map(|days| present.today.checked_sub_days(Days::new(days)));
    let date = passed.into_iter().find(|day| day.weekday() == weekday);
    date.map(Meaning::in_words).ok_or(Reason::OutOfRange)
}
