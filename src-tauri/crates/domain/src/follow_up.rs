//! What a kind of event proposes to do next, and when (R4).

use chrono::{Days, Months, NaiveDate, Timelike};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    due::{Due, TimeOfDay},
    id::EventTypeId,
    invalid::{Invalid, Reason},
    working_days::Calendar,
};

/// In what a delay is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DelayUnit {
    /// Elapsed hours.
    Hours,
    /// Calendar days.
    Days,
    /// Working days of the workspace's calendar (R5).
    WorkingDays,
    /// Weeks of seven calendar days.
    Weeks,
    /// Civil months; 31 January + 1 month is the last of February.
    Months,
}

crate::names::names! {
    DelayUnit {
        Hours = "hours",
        Days = "days",
        WorkingDays = "working_days",
        Weeks = "weeks",
        Months = "months",
    }
}

/// The longest delay, in any unit.
pub const LONGEST_DELAY: u32 = 1_000;

/// A delay from an outcome to the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Delay {
    /// How many units, 0 to 1,000.
    pub count: u32,
    /// The unit.
    pub unit: DelayUnit,
}

impl Delay {
    /// This delay, if it is at most [`LONGEST_DELAY`].
    pub fn checked(self, field: &str) -> Result<Self, Invalid> {
        if self.count > LONGEST_DELAY {
            return Err(Invalid::new(format!("{field}.count"), Reason::OutOfRange));
        }
        Ok(self)
    }
}

/// What a kind of event proposes to do next. Never imposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUpRule {
    /// The kind of the next step.
    pub next_type_id: EventTypeId,
    /// How long after the outcome.
    pub delay: Delay,
    /// At what time of day; without it the next step has a date only. A delay in hours has its own
    /// time and ignores this one.
    #[serde(default)]
    pub time: Option<TimeOfDay>,
    /// What the next step's note starts with.
    #[serde(default)]
    pub note: String,
}

impl FollowUpRule {
    /// When the next step is due after an outcome at `happened_at`, meant in `zone`.
    #[must_use]
    pub fn due(&self, happened_at: Timestamp, zone: Tz, calendar: &Calendar) -> Due {
        due_after(self.delay, self.time, happened_at, zone, calendar)
    }
}

/// When something is due `delay` after `happened_at`, meant in `zone` (R7).
///
/// Hours are elapsed time, to the minute, whatever `time` says. Days, weeks and months add to the
/// civil date. Working days count `calendar`'s; none of them means that very day if it is one, else
/// the next.
#[must_use]
pub fn due_after(
    delay: Delay,
    time: Option<TimeOfDay>,
    happened_at: Timestamp,
    zone: Tz,
    calendar: &Calendar,
) -> Due {
    let day = happened_at.date_in(zone);
    let count = delay.count;
    let date = match delay.unit {
        DelayUnit::Hours => return due_in_minutes(i64::from(count) * 60, happened_at, zone),
        DelayUnit::Days => day.checked_add_days(Days::new(count.into())),
        DelayUnit::WorkingDays => Some(calendar.add_working(day, count)),
        DelayUnit::Weeks => day.checked_add_days(Days::new(u64::from(count) * 7)),
        DelayUnit::Months => day.checked_add_months(Months::new(count)),
    };
    Due { date: date.unwrap_or(NaiveDate::MAX), time, zone }
}

/// When something is due `minutes` of elapsed time after `from`, as civil time of `zone`.
///
/// In the hour that an autumn night repeats, civil time names only its first round.
#[must_use]
pub fn due_in_minutes(minutes: i64, from: Timestamp, zone: Tz) -> Due {
    let wall = from.plus_minutes(minutes).in_zone(zone);
    Due { date: wall.date_naive(), time: Some(TimeOfDay::of(wall.time())), zone }
}

/// The hour from which on nobody is called again the same day.
const LAST_ATTEMPT_HOUR: u32 = 17;
/// The hour at which an attempt left for another day is made.
const NEXT_ATTEMPT_HOUR: u32 = 9;

/// When to try again after nobody answered at `happened_at` (R4): two hours later, but where that is
/// 17:00 or later, past midnight or on a free day, at 9:00 of the next working day.
#[must_use]
pub fn no_answer_due(happened_at: Timestamp, zone: Tz, calendar: &Calendar) -> Due {
    let day = happened_at.date_in(zone);
    let soon = due_in_minutes(2 * 60, happened_at, zone);
    let early = soon.time.is_some_and(|time| time.naive().hour() < LAST_ATTEMPT_HOUR);
    if early && soon.date == day && calendar.is_working(day) {
        return soon;
    }
    Due { date: calendar.next_working(day), time: TimeOfDay::new(NEXT_ATTEMPT_HOUR, 0), zone }
}

/// The hour before which "call me later" still means the same day.
const SAME_DAY_HOUR: u32 = 13;
/// The hour of a call for which somebody asked in the morning.
const AFTERNOON_HOUR: u32 = 15;
/// The hour of a call for which somebody asked in the afternoon or on a free day.
const NEXT_MORNING_HOUR: u32 = 10;

/// When to call somebody who at `happened_at` asked to be called again: this afternoon where the morning of
/// a working day is not over, else at 10:00 of the next working day.
#[must_use]
pub fn call_back_due(happened_at: Timestamp, zone: Tz, calendar: &Calendar) -> Due {
    let wall = happened_at.in_zone(zone);
    let day = wall.date_naive();
    let (date, hour) = if calendar.is_working(day) && wall.hour() < SAME_DAY_HOUR {
        (day, AFTERNOON_HOUR)
    } else {
        (calendar.next_working(day), NEXT_MORNING_HOUR)
    };
    Due { date, time: TimeOfDay::new(hour, 0), zone }
}

#[cfg(test)]
mod tests;
