//! The start screen: what is overdue, what is due today, what comes, what hangs.

use chrono::{Days, NaiveDate};
use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::end_of_day,
    id::{EventId, PartnerId, ThreadId},
};

use super::task::{self, Present, TaskView};
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// The longest list of tasks in one section.
const SECTION_LIMIT: u32 = 200;
/// The longest list of hanging threads.
const HANGING_LIMIT: u32 = 50;
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
    /// Whole days since its last event, or since it was begun.
    pub silent_days: u32,
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

/// The start screen of the viewer.
pub fn read(tx: &ReadTx<'_>, viewer: &Viewer, present: Present) -> Result<TodayView> {
    let date = present.now.date_in(present.zone);
    let day_end = end_of_day(date, present.zone);
    let horizon =
        end_of_day(date.checked_add_days(Days::new(UPCOMING_DAYS)).unwrap_or(date), present.zone);
    let now = present.now;
    let section = |from, timed_at_from, to, timed_at_to| {
        section(tx, viewer, &Stretch { from, timed_at_from, to, timed_at_to }, present)
    };
    let (overdue, overdue_count) = section(Timestamp::from_millis(i64::MIN), false, now, true)?;
    let (today, today_count) = section(now, false, day_end, false)?;
    let (upcoming, upcoming_count) = section(day_end, true, horizon, false)?;
    let next = match upcoming.first() {
        Some(task) => Some(task.clone()),
        None => first_after(tx, viewer, day_end, present)?,
    };
    let hanging_count = hanging_count(tx, viewer)?;
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
        hanging: hanging(tx, viewer, present)?,
        hanging_count,
    })
}

/// A stretch of time in which tasks become overdue. A date alone belongs to the stretch that its day's
/// end closes; for a timed task at the very edge the stretch says whether it is within.
struct Stretch {
    from: Timestamp,
    timed_at_from: bool,
    to: Timestamp,
    timed_at_to: bool,
}

/// The viewer's tasks of a stretch, and how many there are in all.
fn section(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    stretch: &Stretch,
    present: Present,
) -> Result<(Vec<TaskView>, u32)> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":from": stretch.from,
        ":timed_at_from": stretch.timed_at_from,
        ":to": stretch.to,
        ":timed_at_to": stretch.timed_at_to,
        ":limit": SECTION_LIMIT,
    };
    let events: Vec<EventId> = tx.all(sql!("view/today_tasks"), params, |row| row.get(0))?;
    let count = match u32::try_from(events.len()) {
        Ok(count) if count < SECTION_LIMIT => count,
        _ => {
            let (_, without_limit) = params.split_last().unzip();
            tx.only(sql!("view/today_count"), without_limit.unwrap_or(params), |row| row.get(0))?
        },
    };
    Ok((task::all(tx, events, present)?, count))
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

fn hanging(tx: &ReadTx<'_>, viewer: &Viewer, present: Present) -> Result<Vec<HangingThread>> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":limit": HANGING_LIMIT };
    tx.all(sql!("view/today_hanging"), params, |row| {
        let since: Timestamp = row.get("since")?;
        let silent = present.now.date_in(present.zone) - since.date_in(present.zone);
        Ok(HangingThread {
            thread_id: row.get("thread_id")?,
            title: row.get("title")?,
            partner_id: row.get("partner_id")?,
            partner_name: row.get("partner_name")?,
            silent_days: u32::try_from(silent.num_days()).unwrap_or(0),
        })
    })
}
