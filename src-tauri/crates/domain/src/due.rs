//! When something is due: civil time as the person meant it (R7), and the instant it stands for.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    invalid::{Invalid, Reason},
};

/// A time of day to the minute, written `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct TimeOfDay(NaiveTime);

impl TimeOfDay {
    /// `hour`:`minute`, if such a time exists.
    #[must_use]
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        NaiveTime::from_hms_opt(hour, minute, 0).map(Self)
    }

    /// The minute in which `time` falls.
    #[must_use]
    pub fn of(time: NaiveTime) -> Self {
        Self::new(time.hour(), time.minute()).unwrap_or(Self(time))
    }

    /// As chrono's type.
    #[must_use]
    pub fn naive(self) -> NaiveTime {
        self.0
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.0.format("%H:%M"))
    }
}

impl std::str::FromStr for TimeOfDay {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        NaiveTime::parse_from_str(text, "%H:%M").map(Self)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A due time: a date, perhaps a time of day, and the zone in which both were meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The civil date.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The time of day; without it the due time has no instant.
    #[serde(default)]
    pub time: Option<TimeOfDay>,
    /// IANA name of the zone in which date and time were meant.
    #[ts(type = "string")]
    pub zone: Tz,
}

/// The first year a due date may lie in.
pub const FIRST_YEAR: i32 = 1970;
/// The last year a due date may lie in: the last that ISO 8601 writes with four digits.
pub const LAST_YEAR: i32 = 9999;

impl Due {
    /// The instant of a timed due; `None` for a date alone, which has none.
    #[must_use]
    pub fn instant(&self) -> Option<Timestamp> {
        self.time.map(|time| resolve(self.date, time, self.zone))
    }

    /// From when on this is overdue: its instant, or the end of its date in the assignee's zone.
    #[must_use]
    pub fn overdue_from(&self, assignee_zone: Tz) -> Timestamp {
        self.instant().unwrap_or_else(|| end_of_day(self.date, assignee_zone))
    }

    /// This due time, if its date lies in the years [`FIRST_YEAR`] to [`LAST_YEAR`].
    pub fn checked(self, field: &str) -> Result<Self, Invalid> {
        if (FIRST_YEAR..=LAST_YEAR).contains(&self.date.year()) {
            Ok(self)
        } else {
            Err(Invalid::new(format!("{field}.date"), Reason::OutOfRange))
        }
    }
}

/// The instant of a civil date and time in `zone` (R7): the first one at which the zone's clocks
/// show that time or a later one.
///
/// So a time that a clock change skips becomes the instant of the change, and of a time that comes
/// twice the first is meant.
#[must_use]
pub fn resolve(date: NaiveDate, time: TimeOfDay, zone: Tz) -> Timestamp {
    let wall = date.and_time(time.naive());
    zone.from_local_datetime(&wall)
        .earliest()
        .map_or_else(|| end_of_gap(wall, zone), Timestamp::from)
}

/// The instant at which `date` begins in `zone`, which is not midnight where the clocks skip that.
#[must_use]
pub fn start_of_day(date: NaiveDate, zone: Tz) -> Timestamp {
    resolve(date, TimeOfDay(NaiveTime::MIN), zone)
}

/// The instant at which `date` is over in `zone`: the start of the next date.
#[must_use]
pub fn end_of_day(date: NaiveDate, zone: Tz) -> Timestamp {
    start_of_day(date.succ_opt().unwrap_or(date), zone)
}

/// The instant of the clock change that skips `wall`: clocks show less before it and more from it on,
/// so halving an interval that surely holds it finds it to the second, which is exact.
fn end_of_gap(wall: NaiveDateTime, zone: Tz) -> Timestamp {
    // No zone has ever been further than 16 hours from UTC, nor skipped more than 24.
    const WIDEST: i64 = 48 * 3_600;
    let middle = wall.and_utc().timestamp();
    let (mut before, mut after) = (middle - WIDEST, middle + WIDEST);
    while after - before > 1 {
        let probe = before.midpoint(after);
        if at_second(probe).in_zone(zone).naive_local() < wall {
            before = probe;
        } else {
            after = probe;
        }
    }
    at_second(after)
}

fn at_second(second: i64) -> Timestamp {
    Timestamp::from_millis(second.saturating_mul(1_000))
}

#[cfg(test)]
mod tests;
