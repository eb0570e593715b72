//! Working days: weekends, public holidays of the workspace's country, and days the user adds (R5).

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A country whose public holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub enum Country {
    /// Poland.
    #[serde(rename = "PL")]
    Pl,
}

crate::names::names! {
    Country { Pl = "PL" }
}

impl Country {
    fn holidays(self) -> &'static [Holiday] {
        match self {
            Self::Pl => POLAND,
        }
    }
}

/// One line of a country's law: a day that is free in the years `from..=until`.
struct Holiday {
    key: &'static str,
    day: Day,
    from: i32,
    until: i32,
}

/// Where in the year a holiday lies.
enum Day {
    /// Month and day of the month.
    Date(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
}

impl Holiday {
    const fn always(key: &'static str, day: Day) -> Self {
        Self { key, day, from: i32::MIN, until: i32::MAX }
    }

    const fn since(from: i32, key: &'static str, day: Day) -> Self {
        Self { key, day, from, until: i32::MAX }
    }

    const fn until(until: i32, key: &'static str, day: Day) -> Self {
        Self { key, day, from: i32::MIN, until }
    }

    fn is_on(&self, date: NaiveDate, days_after_easter: i64) -> bool {
        (self.from..=self.until).contains(&date.year())
            && match self.day {
                Day::Date(month, day) => (month, day) == (date.month(), date.day()),
                Day::Easter(offset) => offset == days_after_easter,
            }
    }
}

/// The days free from work in Poland as from 1970, by the act of 18 January 1951 as amended: 1989
/// (11 November, 15 August), 1990 (3 May for 22 July), 2010 (6 January) and 2024 (24 December).
const POLAND: &[Holiday] = &[
    Holiday::always("new_year", Day::Date(1, 1)),
    Holiday::since(2011, "epiphany", Day::Date(1, 6)),
    Holiday::always("easter_sunday", Day::Easter(0)),
    Holiday::always("easter_monday", Day::Easter(1)),
    Holiday::always("labour_day", Day::Date(5, 1)),
    Holiday::since(1990, "constitution_day", Day::Date(5, 3)),
    Holiday::always("whit_sunday", Day::Easter(49)),
    Holiday::always("corpus_christi", Day::Easter(60)),
    Holiday::until(1989, "rebirth_day", Day::Date(7, 22)),
    Holiday::since(1989, "assumption", Day::Date(8, 15)),
    Holiday::always("all_saints", Day::Date(11, 1)),
    Holiday::since(1989, "independence_day", Day::Date(11, 11)),
    Holiday::since(2025, "christmas_eve", Day::Date(12, 24)),
    Holiday::always("christmas_day", Day::Date(12, 25)),
    Holiday::always("second_christmas_day", Day::Date(12, 26)),
];

/// Which days are working days in one workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The country whose public holidays are free.
    pub country: Country,
    /// Further free days, which the user added.
    pub free_days: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// The calendar of `country` with further `free_days`.
    #[must_use]
    pub fn new(country: Country, free_days: impl IntoIterator<Item = NaiveDate>) -> Self {
        Self { country, free_days: free_days.into_iter().collect() }
    }

    /// Whether people work on `date`.
    #[must_use]
    pub fn is_working(&self, date: NaiveDate) -> bool {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
            && !self.free_days.contains(&date)
            && self.holiday(date).is_none()
    }

    /// The key of the public holiday that `date` is; the interface owns its words.
    #[must_use]
    pub fn holiday(&self, date: NaiveDate) -> Option<&'static str> {
        let days_after_easter =
            easter(date.year()).map_or(i64::MIN, |easter| (date - easter).num_days());
        self.country
            .holidays()
            .iter()
            .find(|holiday| holiday.is_on(date, days_after_easter))
            .map(|holiday| holiday.key)
    }

    /// The first working day after `date`.
    #[must_use]
    pub fn next_working(&self, date: NaiveDate) -> NaiveDate {
        self.add_working(date, 1)
    }

    /// The `count`-th working day after `date`; for 0 `date` itself if it is a working day, else the
    /// next one.
    #[must_use]
    pub fn add_working(&self, date: NaiveDate, count: u32) -> NaiveDate {
        let mut days = date.iter_days().filter(|day| self.is_working(*day));
        let skipped = if self.is_working(date) { count } else { count.saturating_sub(1) };
        // Only the end of chrono's calendar, 260,000 years from now, has no further working day.
        days.nth(skipped as usize).unwrap_or(NaiveDate::MAX)
    }
}

/// Easter Sunday of a Gregorian year, by the "anonymous Gregorian" computus (Nature, 20 April 1876,
/// p. 487; Meeus, *Astronomical Algorithms*, chapter 8). `None` only outside chrono's years.
#[must_use]
#[expect(
    clippy::many_single_char_names,
    reason = "the source's own letters, to be compared with it"
)]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    // Days after 21 March.
    let days = h + l - 7 * m + 1;
    let days = u64::try_from(days).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 21)?.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests;
