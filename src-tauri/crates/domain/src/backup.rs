//! Copies of a workspace by name, and which of them have had their day.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{clock::Timestamp, names::UnknownName};

#[cfg(test)]
mod tests;

/// Why a copy was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "BackupKind")]
pub enum Kind {
    /// The program was started.
    Start,
    /// A day has passed.
    Daily,
    /// Before an import.
    BeforeImport,
    /// Before the database was brought to a newer schema.
    BeforeMigration,
    /// What was there before another copy took its place.
    BeforeRestore,
    /// A person asked for it.
    ByHand,
}

crate::names::names! {
    Kind {
        Start = "start", Daily = "daily", BeforeImport = "before_import",
        BeforeMigration = "before_migration", BeforeRestore = "before_restore", ByHand = "by_hand",
    }
}

impl Kind {
    /// Made for a reason that may be felt weeks later, so that a newer copy does not replace it.
    #[must_use]
    pub const fn is_kept_for_its_reason(self) -> bool {
        !matches!(self, Self::Start | Self::Daily)
    }
}

/// The name of a copy: when it was made (UTC, to the millisecond) and why. Names sort by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(into = "String", try_from = "String")]
#[ts(type = "string")]
pub struct Name {
    /// When it was made.
    pub at: Timestamp,
    /// Why.
    pub kind: Kind,
}

/// A time as it can stand in a file's name on every system.
const STAMP: &str = "%Y-%m-%dT%H-%M-%S%.3fZ";

/// An instant as it can stand in a file's name on every system.
#[must_use]
pub fn stamp(at: Timestamp) -> String {
    at.utc().format(STAMP).to_string()
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", stamp(self.at), self.kind)
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.to_string()
    }
}

impl TryFrom<String> for Name {
    type Error = UnknownName;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl FromStr for Name {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownName { choice: "Name", name: text.to_owned() };
        let (time, kind) = text.split_once("Z-").ok_or_else(unknown)?;
        let at =
            NaiveDateTime::parse_from_str(&format!("{time}Z"), STAMP).map_err(|_| unknown())?;
        let name = Self { at: at.and_utc().into(), kind: kind.parse()? };
        // One name, one spelling: nothing that only looks like a name reaches a path.
        if name.to_string() == text { Ok(name) } else { Err(unknown()) }
    }
}

/// A copy that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub name: Name,
    /// Whether it is as complete as it was when it was made.
    pub is_good: bool,
}

const DAY_MILLIS: i64 = 24 * 60 * 60 * 1_000;
/// Days, weeks and months of which the newest copy is kept.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;
/// For how many days a copy is kept for its reason alone.
const KEPT_DAYS: i64 = 30;

/// Whether `at` lies so far ahead of `now` that a clock must have been wrong.
const fn is_ahead(at: Timestamp, now: Timestamp) -> bool {
    at.millis() > now.millis().saturating_add(DAY_MILLIS)
}

/// The copies that have had their day. Kept are the newest good one of each of the last 7 days, 4 weeks
/// and 12 months *that have one*: a computer that was off for a year, or whose clock jumps, still has as
/// many. What was made for a reason, or is damaged, goes when it is 30 days old and 7 later days have good
/// copies of their own. Whatever was made within the last 24 hours stays too.
/// What lies in the future is left alone until its time has come.
#[must_use]
pub fn outlived(copies: &[Kept], now: Timestamp) -> Vec<Name> {
    let present: Vec<&Kept> = copies.iter().filter(|copy| !is_ahead(copy.name.at, now)).collect();
    let mut good: Vec<Name> =
        present.iter().filter(|copy| copy.is_good).map(|copy| copy.name).collect();
    good.sort_unstable_by(|one, other| other.cmp(one));
    let day = |at: DateTime<Utc>| i64::from(at.num_days_from_ce());
    let week = |at: DateTime<Utc>| i64::from(at.num_days_from_ce() - 1).div_euclid(7);
    let month = |at: DateTime<Utc>| i64::from(at.year()) * 12 + i64::from(at.month0());
    let mut kept = newest_of_each(&good, DAYS, day);
    kept.extend(newest_of_each(&good, WEEKS, week));
    kept.extend(newest_of_each(&good, MONTHS, month));
    // Not the present alone says how old a copy is: on the first day of a wrong clock nothing ages.
    let days_before = newest_of_each(&good, 2, day);
    let yardstick = days_before.get(1).map_or(now, |name| name.at.min(now));
    let is_recent = |name: Name| {
        let later = good.iter().take_while(|other| other.at > name.at);
        let days: BTreeSet<i64> = later.map(|other| day(other.at.utc())).collect();
        let age = yardstick.millis().saturating_sub(name.at.millis());
        age < KEPT_DAYS * DAY_MILLIS || days.len() < DAYS
    };
    // A copy made after a mistake must not push out the one from before it.
    let is_of_today = |name: Name| now.millis().saturating_sub(name.at.millis()) < DAY_MILLIS;
    let is_outlived = |copy: &&&Kept| {
        let waits = copy.name.kind.is_kept_for_its_reason() || !copy.is_good;
        let stays =
            kept.contains(&copy.name) || is_of_today(copy.name) || (waits && is_recent(copy.name));
        !stays
    };
    present.iter().filter(is_outlived).map(|copy| copy.name).collect()
}

/// Of the newest `count` spans of time that have one: their newest names. `names` begin with the newest.
fn newest_of_each(names: &[Name], count: usize, span: impl Fn(DateTime<Utc>) -> i64) -> Vec<Name> {
    let mut newest = BTreeMap::new();
    for name in names {
        newest.entry(span(name.at.utc())).or_insert(*name);
    }
    newest.into_values().rev().take(count).collect()
}

/// Whether it is time for the daily copy, seeing when the good ones were made. A copy from the future does
/// not count: the clock was wrong then.
#[must_use]
pub fn is_due(made: impl IntoIterator<Item = Timestamp>, now: Timestamp) -> bool {
    let newest = made.into_iter().filter(|at| !is_ahead(*at, now)).max();
    newest.is_none_or(|newest| now.millis().saturating_sub(newest.millis()) >= DAY_MILLIS)
}
