//! The start screen narrowed by dictionaries: a task by what it, its thread or its partner is in them, a
//! hanging thread by what it or its partner is.

use rusqlite::named_params;
use watek_domain::{
    category_filter::{CategoryTest, DictionaryChoice, ids_in},
    clock::Timestamp,
    id::{CategoryId, EventId, ThreadId},
};

use super::{HangingThread, Limits, Stretch, Stretches, TodayView, hanging_from, read_up_to};
use crate::{
    Viewer,
    error::Result,
    sql::sql,
    tx::ReadTx,
    view::{
        category_filter::{self, Class, DictionaryCount, Kinds},
        task::{self, Present, TaskView},
    },
};

/// A task of the viewer and what it is in dictionaries.
struct Task {
    event_id: EventId,
    overdue_from: Timestamp,
    is_timed: bool,
    categories: Vec<CategoryId>,
}

impl Stretch {
    /// Whether a task is within, by the rule of `today_tasks`.
    fn holds(&self, task: &Task) -> bool {
        let at = task.overdue_from;
        (self.from..=self.to).contains(&at)
            && (at > self.from || (self.timed_at_from && task.is_timed))
            && (at < self.to || self.timed_at_to || !task.is_timed)
    }
}

/// The start screen of the viewer with so many rows of each section, of what the choices ask for.
pub fn read_chosen(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    present: Present,
    limits: Limits,
    choices: &[DictionaryChoice],
) -> Result<TodayView> {
    let Some(test) = category_filter::test(tx, choices)? else {
        return read_up_to(tx, viewer, present, limits);
    };
    let stretches = Stretches::of(present);
    let mut tasks = tasks(tx, viewer, stretches.upcoming.to)?;
    tasks.retain(|task| test.passes(&task.categories.iter().copied()));
    let section = |stretch: &Stretch, limit| section(tx, &tasks, stretch, limit, present);
    let (overdue, overdue_count) = section(&stretches.overdue, limits.overdue)?;
    let (today, today_count) = section(&stretches.today, limits.today)?;
    let (upcoming, upcoming_count) = section(&stretches.upcoming, limits.upcoming)?;
    let next = match upcoming.first() {
        Some(task) => Some(task.clone()),
        None => first_after(tx, viewer, stretches.upcoming.from, &test, present)?,
    };
    let (hanging, hanging_count) = hanging(tx, viewer, &test, limits.hanging, present)?;
    Ok(TodayView {
        date: present.now.date_in(present.zone),
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

/// What there is to choose in dictionaries, and how many tasks and hanging threads of the start screen each
/// choice would show.
pub fn dictionaries(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    present: Present,
    choices: &[DictionaryChoice],
) -> Result<Vec<DictionaryCount>> {
    let Stretches { overdue, today, upcoming } = Stretches::of(present);
    let shown = |task: &Task| [&overdue, &today, &upcoming].iter().any(|one| one.holds(task));
    let tasks = tasks(tx, viewer, upcoming.to)?;
    let of_tasks = tasks.into_iter().filter(shown).map(|task| task.categories);
    let of_threads = threads(tx, viewer)?.into_iter().map(|(_, categories)| categories);
    let classes: Vec<Class> =
        of_tasks.chain(of_threads).map(|carried| Class { carried, count: 1 }).collect();
    let kinds = Kinds { partner: true, thread: true, event: true, ..Kinds::default() };
    category_filter::counts(tx, kinds, choices, &classes)
}

/// The viewer's tasks that become overdue until then, the earliest first.
fn tasks(tx: &ReadTx<'_>, viewer: &Viewer, to: Timestamp) -> Result<Vec<Task>> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":to": to };
    tx.all(sql!("view/today_with_categories"), params, |row| {
        Ok(Task {
            event_id: row.get(0)?,
            overdue_from: row.get(1)?,
            is_timed: row.get(2)?,
            categories: carried(row.get_ref(3)?)?,
        })
    })
}

/// The viewer's hanging threads, the longest silent first.
fn threads(tx: &ReadTx<'_>, viewer: &Viewer) -> Result<Vec<(ThreadId, Vec<CategoryId>)>> {
    let params = named_params! { ":viewer_id": viewer.user_id() };
    tx.all(sql!("view/today_hanging_with_categories"), params, |row| {
        Ok((row.get(0)?, carried(row.get_ref(1)?)?))
    })
}

fn carried(column: rusqlite::types::ValueRef<'_>) -> rusqlite::Result<Vec<CategoryId>> {
    Ok(ids_in(column.as_blob_or_null()?.unwrap_or_default()).collect())
}

fn section(
    tx: &ReadTx<'_>,
    tasks: &[Task],
    stretch: &Stretch,
    limit: u32,
    present: Present,
) -> Result<(Vec<TaskView>, u32)> {
    let within: Vec<EventId> =
        tasks.iter().filter(|task| stretch.holds(task)).map(|task| task.event_id).collect();
    let count = u32::try_from(within.len()).unwrap_or(u32::MAX);
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    Ok((task::all(tx, within.into_iter().take(limit), present)?, count))
}

fn first_after(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    from: Timestamp,
    test: &CategoryTest,
    present: Present,
) -> Result<Option<TaskView>> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":from": from,
        ":categories": category_filter::written(Some(test)),
    };
    let sql = sql!("view/today_next_with_categories");
    match tx.first(sql, params, |row| row.get(0))? {
        Some(event) => task::get(tx, event, present),
        None => Ok(None),
    }
}

fn hanging(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    test: &CategoryTest,
    limit: u32,
    present: Present,
) -> Result<(Vec<HangingThread>, u32)> {
    let mut threads = threads(tx, viewer)?;
    threads.retain(|(_, categories)| test.passes(&categories.iter().copied()));
    let count = u32::try_from(threads.len()).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    for (thread_id, _) in threads.iter().take(usize::try_from(limit).unwrap_or(usize::MAX)) {
        let params = named_params! { ":thread_id": thread_id };
        let row =
            tx.first(sql!("view/today_hanging_row"), params, |row| hanging_from(row, present))?;
        found.extend(row);
    }
    Ok((found, count))
}
