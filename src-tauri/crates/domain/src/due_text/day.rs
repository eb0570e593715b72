//! Dates, in numbers and with the month's name.

use chrono::{Datelike, Months, NaiveDate};

use super::{
    Found, Meaning, Present,
    token::{Cursor, Number},
    words,
};
use crate::{
    due::{FIRST_YEAR, LAST_YEAR},
    invalid::Reason,
    user::Language,
};

/// "2026-11-25", "2026.11.25", "2026/11/25".
pub(super) fn iso(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let found = ['-', '.', '/'].into_iter().find_map(|mark| {
        cursor.attempt(|cursor| three(cursor, mark).filter(|[year, ..]| year.digits == 4))
    });
    let Some([year, month, day]) = found else {
        return Ok(None);
    };
    let year = full_year(year)?;
    Ok(Some(Meaning::in_numbers(date(Some(year), month.value, day.value, present)?)))
}

/// "25.11", "25.11.2026", "25/11/26", "25-11-2026"; in English also "11/25", as it can be nothing else.
pub(super) fn numeric(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let mut probe = *cursor;
    if let Some([day, month, year]) = three(&mut probe, '-').filter(|[_, _, year]| year.digits == 4)
    {
        *cursor = probe;
        return Ok(Some(Meaning::in_numbers(date(
            Some(full_year(year)?),
            month.value,
            day.value,
            present,
        )?)));
    }
    let Some(first) = cursor.number() else {
        return Ok(None);
    };
    let Some(mark) = cursor.mark(&['.', '/']) else {
        return Ok(None);
    };
    let Some(second) = cursor.number() else {
        return Ok(None);
    };
    let year = year_after(cursor, mark)?;
    let (day, month) = (first.value, second.value);
    let american = mark == '/' && present.language == Language::En && month > 12;
    let (day, month) = if american { (month, day) } else { (day, month) };
    Ok(Some(Meaning::in_numbers(date(year, month, day, present)?)))
}

/// "25.11.2026": a date in numbers that cannot be a time of day.
pub(super) fn with_year(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let mut probe = *cursor;
    let has_year = ['.', '/', '-'].into_iter().any(|mark| three(&mut probe, mark).is_some());
    if has_year { numeric(cursor, present) } else { Ok(None) }
}

/// "25 lis", "25 listopada 2027", "Nov 25", "the 25th of November".
pub(super) fn with_month(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    cursor.skip(words::BEFORE_DAY);
    let (day, month) = if let Some(month) = cursor.word(words::month) {
        let Some(day) = ordinal(cursor) else {
            return Ok(None);
        };
        (day, month)
    } else {
        let Some(day) = ordinal(cursor) else {
            return Ok(None);
        };
        cursor.one_of(&["of"]);
        let month = cursor.word(words::month).or_else(|| cursor.word(words::roman_month));
        let Some(month) = month else {
            return Ok(None);
        };
        (day, month)
    };
    let year = named_year(cursor);
    let date = date(year, month, day.value, present)?;
    Ok(Some(Meaning::in_words(date)))
}

/// "15-go", "the 25th", "31." of no month: the next such day, looking back the last one; today included.
pub(super) fn of_some_month(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    cursor.skip(words::BEFORE_DAY);
    let Some(day) = cursor.number().filter(|day| day.digits <= 2) else {
        return Ok(None);
    };
    cursor.mark(&['-', '.']);
    if !cursor.one_of(words::ORDINAL) {
        return Ok(None);
    }
    let first = present.today.with_day(1).ok_or(Reason::OutOfRange)?;
    let mut near = (0..=12).filter_map(|months| {
        let months = Months::new(months);
        let month = if present.looks_back {
            first.checked_sub_months(months)
        } else {
            first.checked_add_months(months)
        };
        month?.with_day(day.value)
    });
    let date = near.find(|date| is_meant(*date, present)).ok_or(Reason::OutOfRange)?;
    Ok(Some(Meaning::in_words(date)))
}

/// Whether some year has such a date.
pub(super) fn is_possible(month: u32, day: u32) -> bool {
    let leap_year = 2000;
    NaiveDate::from_ymd_opt(leap_year, month, day).is_some()
}

/// Whether a date lies on the side to which one looks.
fn is_meant(date: NaiveDate, present: &Present<'_>) -> bool {
    if present.looks_back { date <= present.today } else { date >= present.today }
}

/// The date; without a year the next such one, looking back the last one; today included.
fn date(
    year: Option<i32>,
    month: u32,
    day: u32,
    present: &Present<'_>,
) -> Result<NaiveDate, Reason> {
    let Some(year) = year else {
        let this_year = present.today.year();
        // 29 February is at most eight years away: 2096 to 2104.
        return (0..=8)
            .map(|years| if present.looks_back { this_year - years } else { this_year + years })
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .find(|date| is_meant(*date, present))
            .ok_or(Reason::OutOfRange);
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Reason::OutOfRange)
}

fn three(cursor: &mut Cursor<'_>, mark: char) -> Option<[Number; 3]> {
    let mut probe = *cursor;
    let first = probe.number()?;
    probe.mark(&[mark])?;
    let second = probe.glued_number()?;
    probe.mark(&[mark])?;
    let third = probe.glued_number()?;
    *cursor = probe;
    Some([first, second, third])
}

/// The year after the second `mark` of a date in numbers. The mark may stand alone: "25.11. 10:00".
fn year_after(cursor: &mut Cursor<'_>, mark: char) -> Found<i32> {
    let mut probe = *cursor;
    if probe.mark(&[mark]).is_none() {
        return Ok(None);
    }
    if let Some(year) = probe.glued_number() {
        probe.one_of(words::AFTER_YEAR);
        *cursor = probe;
        return full_year(year).map(Some);
    }
    if mark == '.' {
        *cursor = probe;
    }
    Ok(None)
}

/// The year after a month's name: four digits from 1970 on. Anything else is a time of day.
pub(super) fn named_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut probe = *cursor;
    let year = probe.number().filter(|year| year.digits == 4)?;
    let year = full_year(year).ok()?;
    probe.one_of(words::AFTER_YEAR);
    *cursor = probe;
    Some(year)
}

pub(super) fn full_year(number: Number) -> Result<i32, Reason> {
    let year = i32::try_from(number.value).map_err(|_| Reason::OutOfRange)?;
    match number.digits {
        2 => Ok(2000 + year),
        4 if (FIRST_YEAR..=LAST_YEAR).contains(&year) => Ok(year),
        4 => Err(Reason::OutOfRange),
        _ => Err(Reason::Malformed),
    }
}

/// A day of the month: "25", "25th", "25.".
fn ordinal(cursor: &mut Cursor<'_>) -> Option<Number> {
    let day = cursor.number().filter(|day| day.digits <= 2)?;
    if !cursor.one_of(words::ORDINAL) {
        cursor.mark(&['.']);
    }
    Some(day)
}
