//! The instant, and where the present one comes from.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// About 253,000 years either way: chrono holds a little more, but panics where the zone's offset
/// leads beyond that.
const CHRONO_MILLIS: i64 = 8_000_000_000_000_000;

/// An instant: milliseconds since 1970-01-01 UTC.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[ts(type = "number")]
pub struct Timestamp(i64);

impl Timestamp {
    /// The instant `millis` milliseconds after 1970-01-01 UTC.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// This instant moved by `millis` milliseconds, which may be negative.
    #[must_use]
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// This instant moved by `minutes` minutes of elapsed time.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_millis(minutes.saturating_mul(60_000))
    }

    /// The same instant as a date and time of `zone`.
    #[must_use]
    pub fn in_zone(self, zone: Tz) -> DateTime<Tz> {
        self.utc().with_timezone(&zone)
    }

    /// The civil date on which this instant falls in `zone`.
    #[must_use]
    pub fn date_in(self, zone: Tz) -> NaiveDate {
        self.in_zone(zone).date_naive()
    }

    /// The same instant as chrono's type, clamped to what that can hold in every zone.
    #[must_use]
    pub fn utc(self) -> DateTime<Utc> {
        let millis = self.0.clamp(-CHRONO_MILLIS, CHRONO_MILLIS);
        DateTime::from_timestamp_millis(millis).unwrap_or_default()
    }
}

impl<Z: TimeZone> From<DateTime<Z>> for Timestamp {
    fn from(instant: DateTime<Z>) -> Self {
        Self(instant.timestamp_millis())
    }
}

/// The present: the system's in the program, moved by hand in tests.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;

    /// The zone the computer is in now.
    fn zone(&self) -> Tz;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_elapsed_time() {
        let at = Timestamp::from_millis(1_500);
        assert_eq!(at.plus_minutes(2).millis(), 121_500);
        assert_eq!(at.plus_minutes(-1).millis(), -58_500);
        assert_eq!(at.plus_minutes(i64::MAX).millis(), i64::MAX);
    }

    #[test]
    fn a_zone_tells_the_date() {
        let at = Timestamp::from(DateTime::parse_from_rfc3339("2026-11-25T23:30:00Z").unwrap());
        assert_eq!(at.date_in(Tz::UTC).to_string(), "2026-11-25");
        assert_eq!(at.date_in(Tz::Europe__Warsaw).to_string(), "2026-11-26");
        assert_eq!(at.date_in(Tz::America__New_York).to_string(), "2026-11-25");
        assert_eq!(Timestamp::from(at.utc()), at);
    }

    #[test]
    fn less_than_a_millisecond_is_cut_off() {
        let fine = DateTime::parse_from_rfc3339("1970-01-01T00:00:01.0019999Z").unwrap();
        assert_eq!(Timestamp::from(fine).millis(), 1_001);
    }

    #[test]
    fn no_instant_panics_in_any_zone() {
        for at in [i64::MIN, -CHRONO_MILLIS, CHRONO_MILLIS, i64::MAX] {
            for zone in chrono_tz::TZ_VARIANTS {
                let _ = Timestamp::from_millis(at).date_in(zone);
            }
        }
    }

    #[test]
    fn on_the_wire_it_is_a_number() {
        let at = Timestamp::from_millis(1_795_611_600_000);
        assert_eq!(serde_json::to_string(&at).unwrap(), "1795611600000");
        assert_eq!(serde_json::from_str::<Timestamp>("1795611600000").unwrap(), at);
    }
}
