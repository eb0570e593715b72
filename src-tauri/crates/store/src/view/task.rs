//! An open planned event, as one line of a list.

use chrono_tz::Tz;
use rusqlite::{OptionalExtension, Row, named_params};
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::Due,
    id::{ContactId, EventId, EventTypeId, OperationId, PartnerId, ThreadId, UserId},
};

use super::Columns;
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// An open planned event, as one line of a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaskView {
    /// The event.
    pub event_id: EventId,
    /// Its thread.
    pub thread_id: ThreadId,
    /// The thread's title.
    pub thread_title: String,
    /// The partner.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner_name: String,
    /// The kind of event that is planned.
    pub event_type_id: EventTypeId,
    /// What to do, in words; may be empty.
    pub note: String,
    /// When it is due, as it was meant.
    pub due: Due,
    /// The instant of a timed due.
    pub due_at: Option<Timestamp>,
    /// Whether that has passed.
    pub overdue: bool,
    /// Whole civil days since the due date; 0 while it is not overdue or became so today.
    pub days_late: u32,
    /// Who shall do it.
    pub assignee_id: UserId,
    /// His name.
    pub assignee_name: String,
    /// With whom at the partner.
    pub contact_id: Option<ContactId>,
    /// The contact's name.
    pub contact_name: Option<String>,
    /// Which attempt to reach somebody this is: 1 is the first.
    pub attempt: u32,
    /// How often it was moved to another time.
    pub moves: u32,
    /// Why it was moved the last time; may be empty.
    pub last_move_reason: String,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// The moment and the zone in which "overdue" and "today" are judged.
#[derive(Clone, Copy, Debug)]
pub struct Present {
    /// The present instant.
    pub now: Timestamp,
    /// The viewer's current zone.
    pub zone: Tz,
}

/// The open task `event_id`. The caller has made sure that its thread may be seen.
pub fn get(tx: &ReadTx<'_>, event_id: EventId, present: Present) -> Result<Option<TaskView>> {
    Ok(all(tx, [event_id], present)?.pop())
}

/// The tasks of the given events, in that order; those no longer open are left out.
pub(crate) fn all(
    tx: &ReadTx<'_>,
    events: impl IntoIterator<Item = EventId>,
    present: Present,
) -> Result<Vec<TaskView>> {
    // Prepared once for all of them: looking the statement up costs as much as running it.
    let mut statement = tx.connection.prepare_cached(sql!("view/task"))?;
    let mut found = Vec::new();
    for event_id in events {
        let params = named_params! { ":event_id": event_id };
        let task = statement.query_row(params, |row| from_row(row, present));
        found.extend(task.optional()?);
    }
    Ok(found)
}

/// A task from a row with the columns of `view/task`.
pub(crate) fn from_row(row: &Row<'_>, present: Present) -> rusqlite::Result<TaskView> {
    let mut column = Columns::of(row);
    let mut task = TaskView {
        event_id: column.next()?,
        thread_id: column.next()?,
        thread_title: column.next()?,
        partner_id: column.next()?,
        partner_name: column.next()?,
        event_type_id: column.next()?,
        note: column.next()?,
        due: column.next_due()?,
        due_at: column.next()?,
        overdue: column.next::<Timestamp>()? <= present.now,
        days_late: 0,
        assignee_id: column.next()?,
        assignee_name: column.next()?,
        contact_id: column.next()?,
        contact_name: column.next()?,
        attempt: column.next()?,
        moves: column.next()?,
        last_move_reason: column.next::<Option<_>>()?.unwrap_or_default(),
        token: column.next()?,
    };
    if task.overdue {
        let late = present.now.date_in(present.zone) - task.due.date;
        task.days_late = u32::try_from(late.num_days()).unwrap_or(0);
    }
    Ok(task)
}

/// The open tasks of a thread, earliest first.
pub fn of_thread(tx: &ReadTx<'_>, thread_id: ThreadId, present: Present) -> Result<Vec<TaskView>> {
    let params = named_params! { ":thread_id": thread_id };
    let events: Vec<EventId> = tx.all(sql!("view/tasks_of_thread"), params, |row| row.get(0))?;
    all(tx, events, present)
}

/// How many open tasks of a contact are answered.
const OF_CONTACT: u32 = 50;

/// The open tasks with a contact, or in which he takes part, earliest first, from the threads the viewer sees.
pub fn of_contact(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    contact_id: ContactId,
    present: Present,
) -> Result<Vec<TaskView>> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(), ":contact_id": contact_id, ":limit": OF_CONTACT,
    };
    let events: Vec<EventId> = tx.all(sql!("view/plans_of_contact"), params, |row| row.get(0))?;
    all(tx, events, present)
}

/// The open tasks of a partner that nobody's eyes are asked for: what a trashed partner would hide.
pub fn of_partner(
    tx: &ReadTx<'_>,
    partner_id: watek_domain::id::PartnerId,
    present: Present,
) -> Result<Vec<TaskView>> {
    let params = named_params! { ":partner_id": partner_id };
    let events: Vec<EventId> = tx.all(sql!("view/tasks_of_partner"), params, |row| row.get(0))?;
    all(tx, events, present)
}
