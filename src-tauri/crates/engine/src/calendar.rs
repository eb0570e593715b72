//! The workspace's calendar: the holidays of its country and the firm's own free days (R5).

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    invalid::{Invalid, Reason},
    working_days::{Calendar, FreeDays, Holiday},
};
use watek_store::{
    ReadTx,
    table::{
        free_day::{self, FreeDay},
        workspace,
    },
};

use crate::error::{Error, Result};

/// The longest stretch of days that is answered at once, in days: a year and a page of a calendar.
const LONGEST_STRETCH: i64 = 420;

/// The calendar by which the workspace counts.
pub(crate) fn calendar(tx: &ReadTx<'_>) -> Result<Calendar> {
    let row = workspace::only(tx)?.ok_or(Error::NotFound("workspace"))?;
    let free_days =
        free_day::all(tx)?.into_iter().map(|FreeDay { first_date, last_date, name, .. }| {
            FreeDays { first: first_date.0, last: last_date.0, name }
        });
    Ok(Calendar::new(row.country, free_days))
}

/// A day on which people do not work, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DayOff {
    /// The day.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The public holiday that it is.
    pub holiday: Option<Holiday>,
    /// What the firm calls its own free day; may be empty.
    pub free_day: Option<String>,
}

impl DayOff {
    /// The day as `calendar` has it, unless only the weekend makes it free.
    pub(crate) fn of(calendar: &Calendar, date: NaiveDate) -> Option<Self> {
        let (holiday, free_day) = (calendar.holiday(date), calendar.free_day(date));
        let free_day = free_day.map(str::to_owned);
        (holiday.is_some() || free_day.is_some()).then_some(Self { date, holiday, free_day })
    }
}

/// The holidays and free days from one day to another, both included.
pub fn days_off(tx: &ReadTx<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<DayOff>> {
    if to < from {
        return Err(Invalid::new("to", Reason::EndBeforeStart).into());
    }
    if (to - from).num_days() >= LONGEST_STRETCH {
        return Err(Invalid::new("to", Reason::OutOfRange).into());
    }
    let calendar = calendar(tx)?;
    let days = from.iter_days().take_while(|day| *day <= to);
    Ok(days.filter_map(|day| DayOff::of(&calendar, day)).collect())
}
