//! The start screen: what is overdue, what is due today, what comes, what hangs.

use chrono::{Days, NaiveDate};
use rusqlite::{Row, named_params};
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::end_of_day,
    id::{EventId, PartnerId, ThreadId},
};

use super::{
    task::{self, Present, TaskView},
    thread,
};
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

mod chosen;

pub use chosen::{dictionaries, read_chosen};

/// How many rows a section shows at first.
pub const FIRST_ROWS: u32 = 50;
/// The most rows that a section shows on demand.
pub const MOST_ROWS: u32 = 1_000;
/// How far ahead "upcoming" looks, in days.
const UPCOMING_DAYS: u64 = 7;

/// A thread that is open and has nothing planned.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HangingThread {
    /// The thread.
    pub thread_id: ThreadId,
    /// Its title.
    pub title: String,
    /// The partner.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner_name: String,
    /// When its last event happened; None where there was none yet.
    pub last_at: Option<Timestamp>,
    /// Whole days since its last event, or since it was begun.
    pub silent_days: u32,
}

/// How many rows each section shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Overdue tasks.
    pub overdue: u32,
    /// Tasks of today.
    pub today: u32,
    /// Tasks of the next days.
    pub upcoming: u32,
    /// Hanging threads.
    pub hanging: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { overdue: FIRST_ROWS, today: FIRST_ROWS, upcoming: FIRST_ROWS, hanging: FIRST_ROWS }
    }
}

/// The start screen of one person.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayView {
    /// Today's date in the person's zone.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// That zone.
    #[ts(type = "string")]
    pub zone: chrono_tz::Tz,
    /// Overdue tasks, latest first due first.
    pub overdue: Vec<TaskView>,
    /// Tasks due today: timed ones by time, then those for any time.
    pub today: Vec<TaskView>,
    /// Tasks due in the next seven days.
    pub upcoming: Vec<TaskView>,
    /// How many are overdue in all.
    pub overdue_count: u32,
    /// How many are due today in all.
    pub today_count: u32,
    /// How many come in seven days in all.
    pub upcoming_count: u32,
    /// The first task after today.
    pub next: Option<TaskView>,
    /// The person's threads that are open and have nothing planned, longest silent first.
    pub hanging: Vec<HangingThread>,
    /// How many there are in all.
    pub hanging_count: u32,
}

/// The start screen of the viewer as it opens.
pub fn read(tx: &ReadTx<'_>, viewer: &Viewer, present: Present) -> Result<TodayView> {
    read_up_to(tx, viewer, present, Limits::default())
}

/// The start screen of the viewer with so many rows of each section.
pub fn read_up_to(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    present: Present,
    limits: Limits,
) -> Result<TodayView> {
    let date = present.now.date_in(present.zone);
    let Stretches { overdue, today, upcoming } = Stretches::of(present);
    let section = |stretch, limit| section(tx, viewer, stretch, limit, present);
    let day_end = upcoming.from;
    let (overdue, overdue_count) = section(&overdue, limits.overdue)?;
    let (today, today_count) = section(&today, limits.today)?;
    let (upcoming, upcoming_count) = section(&upcoming, limits.upcoming)?;
    let next = match upcoming.first() {
        Some(task) => Some(task.clone()),
        None => first_after(tx, viewer, day_end, present)?,
    };
    let hanging = hanging(tx, viewer, limits.hanging, present)?;
    let hanging_count = match full(hanging.len(), limits.hanging) {
        None => hanging_count(tx, viewer)?,
        Some(count) => count,
    };
    Ok(TodayView {
        date,
        zone: present.zone,
        overdue,
        today,
        upcoming,
        overdue_count,
        today_count,
        upcoming_count,
        next,
        hanging,
        hanging_count,
    })
}

/// How many there are in all, if a list shorter than its limit tells.
fn full(length: usize, limit: u32) -> Option<u32> {
    u32::try_from(length).ok().filter(|length| *length < limit)
}

/// A stretch of time in which tasks become overdue. A date alone belongs to the stretch that its day's
/// end closes; for a timed task at the very edge the stretch says whether it is within.
struct Stretch {
    from: Timestamp,
    timed_at_from: bool,
    to: Timestamp,
    timed_at_to: bool,
}

/// The stretches of the sections.
struct Stretches {
    overdue: Stretch,
    today: Stretch,
    upcoming: Stretch,
}

impl Stretches {
    fn of(present: Present) -> Self {
        let Present { now, zone } = present;
        let date = now.date_in(zone);
        let day_end = end_of_day(date, zone);
        let last = date.checked_add_days(Days::new(UPCOMING_DAYS)).unwrap_or(date);
        let ever = Timestamp::from_millis(i64::MIN);
        let stretch =
            |from, timed_at_from, to, timed_at_to| Stretch { from, timed_at_from, to, timed_at_to };
        Self {
            overdue: stretch(ever, false, now, true),
            today: stretch(now, false, day_end, false),
            upcoming: stretch(day_end, true, end_of_day(last, zone), false),
        }
    }
}

/// The viewer's tasks of a stretch, and how many there are in all.
fn section(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    stretch: &Stretch,
    limit: u32,
    present: Present,
) -> Result<(Vec<TaskView>, u32)> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":from": stretch.from,
        ":timed_at_from": stretch.timed_at_from,
        ":to": stretch.to,
        ":timed_at_to": stretch.timed_at_to,
        ":limit": limit,
    };
    let tasks = tx.all(sql!("view/today_tasks"), params, |row| task::from_row(row, present))?;
    let count = if let Some(count) = full(tasks.len(), limit) {
        count
    } else {
        let (_, without_limit) = params.split_last().unzip();
        tx.only(sql!("view/today_count"), without_limit.unwrap_or(params), |row| row.get(0))?
    };
    Ok((tasks, count))
}

fn first_after(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    from: Timestamp,
    present: Present,
) -> Result<Option<TaskView>> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":from": from };
    let event: Option<EventId> = tx.first(sql!("view/today_next"), params, |row| row.get(0))?;
    match event {
        Some(event) => task::get(tx, event, present),
        None => Ok(None),
    }
}

fn hanging_count(tx: &ReadTx<'_>, viewer: &Viewer) -> Result<u32> {
    let params = named_params! { ":viewer_id": viewer.user_id() };
    tx.only(sql!("view/today_hanging_count"), params, |row| row.get(0))
}

fn hanging(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    limit: u32,
    present: Present,
) -> Result<Vec<HangingThread>> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":limit": limit };
    tx.all(sql!("view/today_hanging"), params, |row| hanging_from(row, present))
}

fn hanging_from(row: &Row<'_>, present: Present) -> rusqlite::Result<HangingThread> {
    Ok(HangingThread {
        thread_id: row.get("thread_id")?,
        title: row.get("title")?,
        partner_id: row.get("partner_id")?,
        partner_name: row.get("partner_name")?,
        last_at: row.get("last_at")?,
        silent_days: thread::silent_days(row.get("since")?, present),
    })
}
