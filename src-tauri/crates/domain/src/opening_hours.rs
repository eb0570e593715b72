//! When a resource may be used, week by week in its own zone (R8).
//!
//! Written, a day is `08:00-16:00, 18:00-22:00`, empty where it is closed. A stretch whose end is not after its
//! start goes over midnight and belongs to the day on which it begins; `00:00-24:00` is the whole day. Where
//! nothing is written for any day, the resource may be used always.

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;

use crate::{
    due::{TimeOfDay, resolve, start_of_day},
    invalid::{Invalid, Reason},
    load::{Span, merged},
};

/// Minutes of a day.
const DAY: u32 = 24 * 60;
/// The most stretches of one day.
const STRETCHES: usize = 12;

/// A stretch of a day, in minutes from its midnight. The end is after the start, at most a day later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stretch {
    from: u32,
    to: u32,
}

/// When a resource may be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpeningHours {
    /// Monday to Sunday.
    days: [Vec<Stretch>; 7],
}

impl OpeningHours {
    /// The hours in seven texts, Monday first; none at all is always.
    ///
    /// # Errors
    ///
    /// `field[day]` is [`Reason::Malformed`] or [`Reason::OutOfRange`]; stretches of a day that overlap are
    /// [`Reason::Repeated`]; `field` is out of range where there are not seven.
    pub fn of_week(field: &str, week: &[String]) -> Result<Self, Invalid> {
        let mut hours = Self::default();
        if week.is_empty() {
            return Ok(hours);
        }
        if week.len() != hours.days.len() {
            return Err(Invalid::new(field, Reason::OutOfRange));
        }
        for (place, (day, text)) in hours.days.iter_mut().zip(week).enumerate() {
            *day = stretches(text)
                .map_err(|reason| Invalid::new(format!("{field}.{place}"), reason))?;
        }
        Ok(hours)
    }

    /// The hours as a person reads and writes them: seven texts, Monday first.
    #[must_use]
    pub fn week(&self) -> Vec<String> {
        self.days.iter().map(|day| written(day)).collect()
    }

    /// Whether the resource may be used always.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.days.iter().all(Vec::is_empty)
    }

    /// When the resource is open on the dates from `first` to `last`, in order and apart.
    #[must_use]
    pub fn open(&self, zone: Tz, first: NaiveDate, last: NaiveDate) -> Vec<Span> {
        let mut found = Vec::new();
        let mut date = first;
        while date <= last {
            let day = self.days.get(weekday(date)).map(Vec::as_slice).unwrap_or_default();
            found.extend(day.iter().map(|stretch| stretch.on(date, zone)));
            let Some(next) = date.succ_opt() else { break };
            date = next;
        }
        merged(found)
    }

    /// Whether the resource is open all through `span`.
    #[must_use]
    pub fn covers(&self, span: Span, zone: Tz) -> bool {
        if self.is_always() {
            return true;
        }
        // What began the day before may go over midnight.
        let first = span.start.date_in(zone);
        let first = first.checked_sub_days(Days::new(1)).unwrap_or(first);
        let open = self.open(zone, first, span.end.date_in(zone));
        open.iter().any(|open| open.contains(span))
    }
}

impl std::fmt::Display for OpeningHours {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.is_always() { Ok(()) } else { formatter.write_str(&self.week().join(";")) }
    }
}

impl std::str::FromStr for OpeningHours {
    type Err = Invalid;

    /// Reads what `Display` writes: nothing, or seven days with `;` between.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        let week: Vec<String> = text.split(';').map(str::to_owned).collect();
        Self::of_week("hours", &week)
    }
}

impl Stretch {
    fn on(self, date: NaiveDate, zone: Tz) -> Span {
        let at = |minutes: u32| {
            let date = date.checked_add_days(Days::new(u64::from(minutes / DAY))).unwrap_or(date);
            let rest = minutes % DAY;
            match TimeOfDay::new(rest / 60, rest % 60) {
                Some(time) => resolve(date, time, zone),
                None => start_of_day(date, zone),
            }
        };
        Span::new(at(self.from), at(self.to))
    }
}

fn weekday(date: NaiveDate) -> usize {
    usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0)
}

fn stretches(text: &str) -> Result<Vec<Stretch>, Reason> {
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let mut found = parts.map(stretch).collect::<Result<Vec<_>, _>>()?;
    if found.len() > STRETCHES {
        return Err(Reason::OutOfRange);
    }
    found.sort_unstable();
    let overlaps = found.windows(2).any(|pair| matches!(pair, [one, next] if next.from < one.to));
    if overlaps { Err(Reason::Repeated) } else { Ok(found) }
}

/// "8-16", "08:00–16:30", "8.00 - 24".
fn stretch(text: &str) -> Result<Stretch, Reason> {
    let (from, to) = text.split_once(['-', '–', '—']).ok_or(Reason::Malformed)?;
    let (from, to) = (minutes(from)?, minutes(to)?);
    match (from, to) {
        (DAY.., _) => Err(Reason::OutOfRange),
        (from, to) if from == to => Err(Reason::OutOfRange),
        (from, to) if to < from => Ok(Stretch { from, to: to + DAY }),
        (from, to) => Ok(Stretch { from, to }),
    }
}

fn minutes(text: &str) -> Result<u32, Reason> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let number = |text: &str, longest: usize| {
        let is_number = (1..=longest).contains(&text.len())
            && text.bytes().all(|letter| letter.is_ascii_digit());
        if is_number { text.parse().map_err(|_| Reason::Malformed) } else { Err(Reason::Malformed) }
    };
    if minute.len() != 2 {
        return Err(Reason::Malformed);
    }
    let (hour, minute): (u32, u32) = (number(hour, 2)?, number(minute, 2)?);
    match (hour, minute) {
        (24, 0) => Ok(DAY),
        (0..24, 0..60) => Ok(hour * 60 + minute),
        _ => Err(Reason::OutOfRange),
    }
}

fn written(day: &[Stretch]) -> String {
    let parts = day.iter().map(|stretch| {
        let to = if stretch.to > DAY { stretch.to - DAY } else { stretch.to };
        format!("{}-{}", clock(stretch.from), clock(to))
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests;
