//! For when something is booked: civil time in the resource's zone, half-open (R8).

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    due::{Due, TimeOfDay, resolve},
    invalid::{Invalid, Reason},
    load::Span,
};

/// The longest reservation, in days. Bounded, so that those that may reach a time begin near it.
pub const LONGEST_DAYS: i64 = 92;
/// The same in milliseconds.
pub const LONGEST_MILLIS: i64 = LONGEST_DAYS * 86_400_000;

/// A minute as clocks show it: the zone is told elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Civil {
    /// The date.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The time of day.
    pub time: TimeOfDay,
}

impl Civil {
    /// The instant for which it stands in `zone` (R7).
    #[must_use]
    pub fn instant(self, zone: Tz) -> Timestamp {
        resolve(self.date, self.time, zone)
    }

    /// What the clocks of `zone` show at `instant`.
    #[must_use]
    pub fn of(instant: Timestamp, zone: Tz) -> Self {
        let there = instant.in_zone(zone);
        Self { date: there.date_naive(), time: TimeOfDay::of(there.time()) }
    }

    /// The first minute that stands for `instant` or a later one: where the clocks are set back, the end of
    /// what comes twice.
    fn reaching(instant: Timestamp, zone: Tz) -> Self {
        /// No zone has set its clocks back further.
        const MINUTES: i64 = 24 * 60;
        let shown = Self::of(instant, zone);
        let wall = shown.date.and_time(shown.time.naive());
        (0..=MINUTES)
            .filter_map(|more| wall.checked_add_signed(chrono::TimeDelta::minutes(more)))
            .map(|wall| Self { date: wall.date(), time: TimeOfDay::of(wall.time()) })
            .find(|civil| civil.instant(zone) >= instant)
            .unwrap_or(shown)
    }
}

/// For when something is booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Booked {
    /// The first minute.
    pub start: Civil,
    /// The first minute after it.
    pub end: Civil,
    /// IANA name of the zone in which both are meant.
    #[ts(type = "string")]
    pub zone: Tz,
}

impl Booked {
    /// The same time as a plan in the resource's zone.
    ///
    /// In another zone than the plan's an instant may fall into the hour that comes twice, where civil time
    /// stands for the first; the reservation then begins with that, and ends with the second: it holds all of
    /// the plan.
    #[must_use]
    pub fn of_plan(due: &Due, end: Civil, zone: Tz) -> Option<Self> {
        let start = Civil { date: due.date, time: due.time? };
        if zone == due.zone {
            return Some(Self { start, end, zone });
        }
        let start = Civil::of(start.instant(due.zone), zone);
        let end = Civil::reaching(end.instant(due.zone), zone);
        Some(Self { start, end, zone })
    }

    /// The same time as the clocks of `zone` show it.
    #[must_use]
    pub fn shown_in(self, zone: Tz) -> Self {
        let due = Due { date: self.start.date, time: Some(self.start.time), zone: self.zone };
        Self::of_plan(&due, self.end, zone).unwrap_or(self)
    }

    /// From when to when.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.start.instant(self.zone), self.end.instant(self.zone))
    }

    /// This, if it is a time for which something can be booked.
    ///
    /// # Errors
    ///
    /// `field` ends before or when it starts, or is longer than [`LONGEST_DAYS`], or lies in no year of the
    /// calendar.
    pub fn checked(self, field: &str) -> Result<Self, Invalid> {
        for civil in [self.start, self.end] {
            let due = Due { date: civil.date, time: Some(civil.time), zone: self.zone };
            due.checked(field).map_err(|invalid| Invalid::new(field, invalid.reason))?;
        }
        let span = self.span();
        if span.is_empty() {
            return Err(Invalid::new(field, Reason::EndBeforeStart));
        }
        if span.millis() > LONGEST_MILLIS {
            return Err(Invalid::new(field, Reason::BookedTooLong));
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WARSAW: Tz = Tz::Europe__Warsaw;

    fn civil(text: &str) -> Civil {
        let (date, time) = text.split_once(' ').unwrap();
        Civil { date: date.parse().unwrap(), time: time.parse().unwrap() }
    }

    fn due(text: &str, zone: Tz) -> Due {
        let Civil { date, time } = civil(text);
        Due { date, time: Some(time), zone }
    }

    #[test]
    fn in_the_plans_own_zone_it_is_the_plans_civil_time() {
        let end = civil("2026-03-29 02:45");
        let booked = Booked::of_plan(&due("2026-03-29 02:15", WARSAW), end, WARSAW).unwrap();
        assert_eq!(booked.start, civil("2026-03-29 02:15"));
        assert!(booked.checked("time").is_err(), "all of it is skipped by the clocks");
    }

    #[test]
    fn in_another_zone_it_is_the_same_instants() {
        let booked = Booked::of_plan(
            &due("2026-11-25 09:00", Tz::Europe__London),
            civil("2026-11-25 10:00"),
            WARSAW,
        );
        let booked = booked.unwrap();
        assert_eq!(booked.start, civil("2026-11-25 10:00"));
        assert_eq!(booked.end, civil("2026-11-25 11:00"));
    }

    #[test]
    fn in_the_hour_that_comes_twice_it_holds_all_of_the_plan() {
        // 01:15 and 01:45 UTC are the second 02:15 and 02:45 in Warsaw.
        let plan = due("2026-10-25 01:15", Tz::UTC);
        let booked = Booked::of_plan(&plan, civil("2026-10-25 01:45"), WARSAW).unwrap();
        let span = booked.checked("time").unwrap().span();
        assert!(span.start <= plan.instant().unwrap());
        assert!(span.end >= civil("2026-10-25 01:45").instant(Tz::UTC));
        assert_eq!(booked.end, civil("2026-10-25 03:00"));
    }

    #[test]
    fn a_date_alone_books_nothing() {
        let plan = Due { time: None, ..due("2026-11-25 09:00", WARSAW) };
        assert_eq!(Booked::of_plan(&plan, civil("2026-11-25 10:00"), WARSAW), None);
    }

    #[test]
    fn a_time_has_a_length_and_a_limit() {
        let booked = |start: &str, end: &str| {
            Booked { start: civil(start), end: civil(end), zone: WARSAW }
                .checked("time")
                .map_err(|no| no.reason)
        };
        assert!(booked("2026-01-01 10:00", "2026-01-01 10:01").is_ok());
        assert_eq!(booked("2026-01-01 10:00", "2026-01-01 10:00"), Err(Reason::EndBeforeStart));
        assert_eq!(booked("2026-01-01 10:00", "2026-01-01 09:00"), Err(Reason::EndBeforeStart));
        assert_eq!(booked("2026-05-01 10:00", "2026-08-02 10:00"), Err(Reason::BookedTooLong));
        assert!(booked("2026-05-01 10:00", "2026-08-01 10:00").is_ok());
        assert_eq!(booked("0020-05-01 10:00", "0020-05-01 11:00"), Err(Reason::OutOfRange));
    }
}
