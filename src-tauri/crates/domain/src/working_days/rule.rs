//! How a law says which day is free, and which dates that makes in a year.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::{Holiday, HolidayName, easter};

/// One line of a country's law: a day that is free in the years `from..=until`.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    name: HolidayName,
    day: Day,
    weekend: Weekend,
    from: i32,
    until: i32,
}

/// Where in the year a holiday lies.
#[derive(Clone, Copy)]
pub(super) enum Day {
    /// Month and day of the month.
    Date(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The first, second … such weekday of a month.
    Nth(u8, Weekday, u32),
    /// The last such weekday of a month.
    Last(Weekday, u32),
    /// The last such weekday before a month and day.
    Before(Weekday, u32, u32),
}

/// What follows where a holiday falls on a weekend.
#[derive(Clone, Copy)]
enum Weekend {
    /// Nothing.
    Lost,
    /// The next day that is neither of a weekend nor a holiday is free, too.
    NextFree,
    /// The nearest weekday is free, too: Friday for Saturday, Monday for Sunday.
    Nearest,
}

/// A holiday of every year.
pub(super) const fn rule(name: HolidayName, day: Day) -> Rule {
    Rule { name, day, weekend: Weekend::Lost, from: i32::MIN, until: i32::MAX }
}

impl Rule {
    /// From this year on.
    pub(super) const fn since(self, year: i32) -> Self {
        Self { from: year, ..self }
    }

    /// For the last time in this year.
    pub(super) const fn until(self, year: i32) -> Self {
        Self { until: year, ..self }
    }

    /// In this year alone.
    pub(super) const fn once(self, year: i32) -> Self {
        self.since(year).until(year)
    }

    /// A day of a weekend is made up for on the next day that is free to be it.
    pub(super) const fn made_up(self) -> Self {
        Self { weekend: Weekend::NextFree, ..self }
    }

    /// A day of a weekend is observed on the nearest weekday.
    pub(super) const fn observed(self) -> Self {
        Self { weekend: Weekend::Nearest, ..self }
    }

    fn date_in(&self, year: i32) -> Option<NaiveDate> {
        (self.from..=self.until).contains(&year).then(|| self.day.date_in(year)).flatten()
    }

    fn holiday(&self, substitute: bool) -> Holiday {
        Holiday { name: self.name, substitute }
    }
}

impl Day {
    fn date_in(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Date(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter(days) => easter(year)?.checked_add_signed(TimeDelta::days(days)),
            Self::Nth(count, weekday, month) => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, count)
            },
            Self::Last(weekday, month) => [5, 4].into_iter().find_map(|count| {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, count)
            }),
            Self::Before(weekday, month, day) => {
                let date = NaiveDate::from_ymd_opt(year, month, day)?;
                (1..=7)
                    .filter_map(|days| date.checked_sub_days(Days::new(days)))
                    .find(|date| date.weekday() == weekday)
            },
        }
    }
}

/// The holidays of a year with their substitutes, by date; two of one date in the order of `rules`.
pub(super) fn holidays_of(rules: &[Rule], year: i32) -> Vec<(NaiveDate, Holiday)> {
    let mut found: Vec<_> =
        rules.iter().filter_map(|rule| Some((rule.date_in(year)?, rule.holiday(false)))).collect();
    // 1 January may be observed on the last day of the year before.
    for (rule, own_year) in
        rules.iter().flat_map(|rule| [(rule, year), (rule, year.saturating_add(1))])
    {
        if let Some(date) = rule.date_in(own_year).filter(|date| is_weekend(*date))
            && let Some(date) = substitute(rule.weekend, date, &found)
            && date.year() == year
        {
            found.push((date, rule.holiday(true)));
        }
    }
    found.sort_by_key(|(date, _)| *date);
    found
}

/// Which date stands in for the `date` of a weekend.
fn substitute(
    weekend: Weekend,
    date: NaiveDate,
    known: &[(NaiveDate, Holiday)],
) -> Option<NaiveDate> {
    match weekend {
        Weekend::Lost => None,
        Weekend::NextFree => date
            .iter_days()
            .find(|day| !is_weekend(*day) && known.iter().all(|(taken, _)| taken != day)),
        Weekend::Nearest if date.weekday() == Weekday::Sat => date.pred_opt(),
        Weekend::Nearest => date.succ_opt(),
    }
}

/// Whether the date is a Saturday or a Sunday.
pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
