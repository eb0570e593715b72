//! Dates and times as files have them: `2026-11-25`, `25.11.2026 14:30`, `11/25/26 2:30 PM`,
//! `2026-11-25T14:30:00Z`.

use chrono::{DateTime, Datelike, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::{self, TimeOfDay},
};

use super::problem::ProblemReason;

/// Two digits up to this one are years of this century.
const YEARS_AHEAD: i32 = 69;

/// Which number comes first in a date that does not begin with the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// `25/11/2026`
    #[default]
    DayFirst,
    /// `11/25/2026`, which only Americans write.
    MonthFirst,
}

impl DateOrder {
    /// The order that `text` shows by a number above 12, if it does. Points stand only where the day
    /// comes first.
    pub(crate) fn shown_by(text: &str) -> Option<Self> {
        let mut numbers = text.trim().split(['/', '-']);
        let (first, second) =
            (numbers.next()?.parse::<u32>().ok()?, numbers.next()?.parse::<u32>().ok()?);
        match (first, second) {
            (13..=31, 1..=12) => Some(Self::DayFirst),
            (1..=12, 13..=31) => Some(Self::MonthFirst),
            _ => None,
        }
    }
}

/// When something happened, as far as the file says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// To the minute or better.
    At(Timestamp),
    /// On a day.
    On(NaiveDate),
}

/// What `date`, and `time` where it stands apart, mean in `zone`.
pub(crate) fn parse(
    date: &str,
    time: &str,
    order: DateOrder,
    zone: Tz,
) -> Result<Moment, ProblemReason> {
    let date = date.trim();
    if let Ok(instant) = DateTime::parse_from_rfc3339(date) {
        return Ok(Moment::At(instant.into()));
    }
    let end = date.find(|letter: char| letter.is_whitespace() || matches!(letter, 'T' | ','));
    let (day, within) = date.split_at(end.unwrap_or(date.len()));
    let within = within
        .trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, 'T' | ','));
    let day = day_of(day, order)?;
    // Spreadsheets write midnight where a date has no time.
    let time = if time.trim().is_empty() { within } else { time };
    match time.trim() {
        "" => Ok(Moment::On(day)),
        time => Ok(Moment::At(due::resolve(day, time_of(time)?, zone))),
    }
}

fn day_of(text: &str, order: DateOrder) -> Result<NaiveDate, ProblemReason> {
    let numbers: Vec<&str> = text.split(['.', '-', '/']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = *numbers.as_slice() else {
        return Err(ProblemReason::Malformed);
    };
    let is_year_first = first.len() == 4;
    let (year, month, day) = match order {
        _ if is_year_first => (first, second, third),
        DateOrder::MonthFirst if !text.contains('.') => (third, first, second),
        DateOrder::DayFirst | DateOrder::MonthFirst => (third, second, first),
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let year = i32::try_from(year).unwrap_or_default();
    let year = match year {
        0..=YEARS_AHEAD => 2000 + year,
        70..=99 => 1900 + year,
        _ => year,
    };
    let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(ProblemReason::NoSuchDate)?;
    if (due::FIRST_YEAR..=due::LAST_YEAR).contains(&date.year()) {
        Ok(date)
    } else {
        Err(ProblemReason::OutOfRange)
    }
}

fn time_of(text: &str) -> Result<TimeOfDay, ProblemReason> {
    let text = text.to_ascii_lowercase();
    let (clock, half) = match text.strip_suffix('m').map(str::trim_end) {
        Some(rest) if rest.ends_with('a') => (rest.trim_end_matches('a'), Some(0)),
        Some(rest) if rest.ends_with('p') => (rest.trim_end_matches('p'), Some(12)),
        _ => (text.as_str(), None),
    };
    let mut parts = clock.trim().split([':', '.']);
    let hour = number(parts.next().unwrap_or_default(), 2)?;
    let minute = match (parts.next(), half) {
        (Some(minute), _) => number(minute, 2)?,
        (None, Some(_)) => 0,
        (None, None) => return Err(ProblemReason::Malformed),
    };
    if parts.any(|rest| rest.is_empty() || rest.contains(|letter: char| !letter.is_ascii_digit())) {
        return Err(ProblemReason::Malformed);
    }
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return Err(ProblemReason::NoSuchDate),
        Some(half) => hour % 12 + half,
        None => hour,
    };
    TimeOfDay::new(hour, minute).ok_or(ProblemReason::NoSuchDate)
}

fn number(digits: &str, most: usize) -> Result<u32, ProblemReason> {
    let digits = digits.trim();
    let is_number =
        (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        digits.parse().map_err(|_| ProblemReason::Malformed)
    } else {
        Err(ProblemReason::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const ZONE: Tz = Tz::Europe__Warsaw;

    fn day(text: &str) -> Moment {
        Moment::On(text.parse().unwrap())
    }

    fn at(text: &str) -> Moment {
        Moment::At(DateTime::parse_from_rfc3339(text).unwrap().into())
    }

    #[rstest]
    #[case("2026-11-25", "", day("2026-11-25"))]
    #[case("25.11.2026", "", day("2026-11-25"))]
    #[case("5.1.26", "", day("2026-01-05"))]
    #[case("25.11.99", "", day("1999-11-25"))]
    #[case("25/11/2026", "", day("2026-11-25"))]
    #[case("25-11-2026 r.", "14:30", at("2026-11-25T14:30:00+01:00"))]
    #[case("2026-11-25 14:30", "", at("2026-11-25T14:30:00+01:00"))]
    #[case("2026-11-25T14:30:15", "", at("2026-11-25T14:30:00+01:00"))]
    #[case("2026-11-25T14:30:15Z", "", at("2026-11-25T14:30:15Z"))]
    #[case("25.11.2026, 8.05", "", at("2026-11-25T08:05:00+01:00"))]
    #[case("25.11.2026", "2:30 PM", at("2026-11-25T14:30:00+01:00"))]
    #[case("25.11.2026", "12 am", at("2026-11-25T00:00:00+01:00"))]
    #[case("2026-03-29 02:30", "", at("2026-03-29T03:00:00+02:00"))]
    #[case("2026-10-25 02:30", "", at("2026-10-25T02:30:00+02:00"))]
    fn a_date_is_read(#[case] date: &str, #[case] time: &str, #[case] expected: Moment) {
        assert_eq!(parse(date, time, DateOrder::DayFirst, ZONE), Ok(expected), "{date} {time}");
    }

    #[rstest]
    #[case("31.02.2026", "", ProblemReason::NoSuchDate)]
    #[case("2026-13-01", "", ProblemReason::NoSuchDate)]
    #[case("2026-02-29", "", ProblemReason::NoSuchDate)]
    #[case("2026-11-25", "24:30", ProblemReason::NoSuchDate)]
    #[case("2026-11-25", "13:00 pm", ProblemReason::NoSuchDate)]
    #[case("wczoraj", "", ProblemReason::Malformed)]
    #[case("", "", ProblemReason::Malformed)]
    #[case("11.2026", "", ProblemReason::Malformed)]
    #[case("2026-11-25", "rano", ProblemReason::Malformed)]
    #[case("2026-11-25", "14", ProblemReason::Malformed)]
    #[case("12026-11-25", "", ProblemReason::Malformed)]
    #[case("01.01.1969", "", ProblemReason::OutOfRange)]
    fn a_bad_date_is_refused(
        #[case] date: &str,
        #[case] time: &str,
        #[case] expected: ProblemReason,
    ) {
        assert_eq!(parse(date, time, DateOrder::DayFirst, ZONE), Err(expected), "{date} {time}");
    }

    #[test]
    fn americans_put_the_month_first() {
        let parsed = |text| parse(text, "", DateOrder::MonthFirst, ZONE);
        assert_eq!(parsed("11/25/2026"), Ok(day("2026-11-25")));
        assert_eq!(parsed("25.11.2026"), Ok(day("2026-11-25")), "never with points");
        assert_eq!(DateOrder::shown_by("11/25/2026"), Some(DateOrder::MonthFirst));
        assert_eq!(DateOrder::shown_by("25/11/2026 10:00"), Some(DateOrder::DayFirst));
        for silent in ["11/12/2026", "2026-11-25", "25.11.2026", "x"] {
            assert_eq!(DateOrder::shown_by(silent), None, "{silent} does not say");
        }
    }
}
