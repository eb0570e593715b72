//! Working days: weekends, public holidays of the workspace's country, and days the user adds (R5).

mod holiday;
mod law;
mod rule;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::holiday::{Holiday, HolidayName};
use self::rule::{Rule, is_weekend};
use crate::{
    due::{FIRST_YEAR, LAST_YEAR},
    invalid::{Invalid, Reason},
    money::Currency,
    text,
};

/// A country whose public holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub enum Country {
    /// Poland.
    #[serde(rename = "PL")]
    Pl,
    /// Germany.
    #[serde(rename = "DE")]
    De,
    /// Czechia.
    #[serde(rename = "CZ")]
    Cz,
    /// Slovakia.
    #[serde(rename = "SK")]
    Sk,
    /// The United Kingdom: England and Wales.
    #[serde(rename = "GB")]
    Gb,
    /// The United States.
    #[serde(rename = "US")]
    Us,
}

crate::names::names! {
    Country { Pl = "PL", De = "DE", Cz = "CZ", Sk = "SK", Gb = "GB", Us = "US" }
}

impl Country {
    const fn rules(self) -> &'static [Rule] {
        match self {
            Self::Pl => law::POLAND,
            Self::De => law::GERMANY,
            Self::Cz => law::CZECHIA,
            Self::Sk => law::SLOVAKIA,
            Self::Gb => law::ENGLAND_AND_WALES,
            Self::Us => law::UNITED_STATES,
        }
    }

    /// What is paid with there.
    #[must_use]
    pub fn currency(self) -> Currency {
        match self {
            Self::Pl => Currency::PLN,
            Self::De | Self::Sk => Currency::EUR,
            Self::Cz => Currency::CZK,
            Self::Gb => Currency::GBP,
            Self::Us => Currency::USD,
        }
    }

    /// The public holidays of a year by date, those of weekends with their substitutes.
    #[must_use]
    pub fn holidays(self, year: i32) -> Vec<(NaiveDate, Holiday)> {
        rule::holidays_of(self.rules(), year)
    }
}

/// Longest stretch of free days, in days: a whole leap year.
pub const LONGEST_FREE: i64 = 366;

/// Days without work that the user adds: a company holiday, a bridge between two holidays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeDays {
    /// The first of them.
    pub first: NaiveDate,
    /// The last of them.
    pub last: NaiveDate,
    /// What they are called; may be empty.
    pub name: String,
}

impl FreeDays {
    /// These days, if they are in order, at most [`LONGEST_FREE`] and of years a due date may have.
    pub fn checked(self) -> Result<Self, Invalid> {
        let years = FIRST_YEAR..=LAST_YEAR;
        for (field, date) in [("first_date", self.first), ("last_date", self.last)] {
            if !years.contains(&date.year()) {
                return Err(Invalid::new(field, Reason::OutOfRange));
            }
        }
        if self.last < self.first {
            return Err(Invalid::new("last_date", Reason::EndBeforeStart));
        }
        if (self.last - self.first).num_days() >= LONGEST_FREE {
            return Err(Invalid::new("last_date", Reason::OutOfRange));
        }
        let name = text::line("name", &self.name)?;
        Ok(Self { name, ..self })
    }

    fn contain(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// Which days are working days in one workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    country: Country,
    free_days: Vec<FreeDays>,
}

impl Calendar {
    /// The calendar of `country` with further `free_days`.
    #[must_use]
    pub fn new(country: Country, free_days: impl IntoIterator<Item = FreeDays>) -> Self {
        Self { country, free_days: free_days.into_iter().collect() }
    }

    /// Whether people work on `date`.
    #[must_use]
    pub fn is_working(&self, date: NaiveDate) -> bool {
        !is_weekend(date) && self.free_day(date).is_none() && self.holiday(date).is_none()
    }

    /// The public holiday that `date` is.
    #[must_use]
    pub fn holiday(&self, date: NaiveDate) -> Option<Holiday> {
        let holidays = self.country.holidays(date.year());
        holidays.into_iter().find(|(day, _)| *day == date).map(|(_, holiday)| holiday)
    }

    /// The name of the free day that the user made of `date`.
    #[must_use]
    pub fn free_day(&self, date: NaiveDate) -> Option<&str> {
        self.free_days.iter().find(|free| free.contain(date)).map(|free| free.name.as_str())
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

    /// The `count`-th working day before `date`; for 0 `date` itself if it is a working day, else the last
    /// one before it.
    #[must_use]
    pub fn sub_working(&self, date: NaiveDate, count: u32) -> NaiveDate {
        let before = std::iter::successors(Some(date), NaiveDate::pred_opt);
        let mut days = before.filter(|day| self.is_working(*day));
        let skipped = if self.is_working(date) { count } else { count.saturating_sub(1) };
        days.nth(skipped as usize).unwrap_or(NaiveDate::MIN)
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
