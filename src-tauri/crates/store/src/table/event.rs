//! Events: a plan half, an outcome half, or both.

use watek_domain::{
    clock::Timestamp,
    due::TimeOfDay,
    event::{EventResult, EventState},
    id::{ContactId, EventId, EventTypeId, ThreadId, UserId},
    money::Currency,
    sql::{CivilDate, ZoneName},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `event`.
    Event {
        /// Its id.
        id: EventId,
        /// Its thread; never another.
        thread_id: ThreadId,
        /// The event that led to it; set once.
        follows_id: Option<EventId>,
        /// With whom at the partner.
        contact_id: Option<ContactId>,
        /// Planned, done or cancelled.
        state: EventState,
        /// When it was written down.
        created_at: Timestamp,
        /// Who wrote it down.
        created_by: UserId,
        /// Plan: what.
        plan_type_id: Option<EventTypeId>,
        /// Plan: the due date.
        plan_date: Option<CivilDate>,
        /// Plan: the time of day.
        plan_time: Option<TimeOfDay>,
        /// Plan: the zone of date and time.
        plan_zone: Option<ZoneName>,
        /// Plan: the date of the end.
        plan_end_date: Option<CivilDate>,
        /// Plan: the time of the end.
        plan_end_time: Option<TimeOfDay>,
        /// Plan: who shall do it.
        plan_assignee_id: Option<UserId>,
        /// Plan: what to do, in words.
        plan_note: Option<String>,
        /// Plan: the amount in minor units.
        plan_minor: Option<i64>,
        /// Plan: its currency.
        plan_currency: Option<Currency>,
        /// Outcome: what.
        outcome_type_id: Option<EventTypeId>,
        /// Outcome: when.
        happened_at: Option<Timestamp>,
        /// Outcome: whose account it is.
        outcome_author_id: Option<UserId>,
        /// Outcome: what happened, in Markdown.
        outcome_text: Option<String>,
        /// Outcome: how the attempt ended.
        outcome_result: Option<EventResult>,
        /// Outcome: the amount in minor units.
        outcome_minor: Option<i64>,
        /// Outcome: its currency.
        outcome_currency: Option<Currency>,
        /// When the plan was given up.
        cancelled_at: Option<Timestamp>,
        /// By whom.
        cancelled_by: Option<UserId>,
        /// Why, or empty.
        cancel_reason: Option<String>,
        /// Since when it is in the trash.
        trashed_at: Option<Timestamp>,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: EventId) -> Result<Option<Event>> {
    tx.first(sql!("event/get"), rusqlite::named_params! { ":id": id }, Event::from_row)
}

/// Adds the event.
pub fn insert(tx: &WriteTx<'_>, row: &Event) -> Result<()> {
    tx.execute(sql!("event/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the event as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Event) -> Result<()> {
    tx.execute(sql!("event/update"), row.params().as_slice())?;
    Ok(())
}

/// The thread's plans that are neither carried out, cancelled nor in the trash, earliest first.
pub fn open_plans(tx: &ReadTx<'_>, thread_id: ThreadId) -> Result<Vec<Event>> {
    let params = rusqlite::named_params! { ":thread_id": thread_id };
    tx.all(sql!("event/open_plans"), params, Event::from_row)
}

/// Makes every event that names one contact name another.
pub fn move_to_contact(tx: &WriteTx<'_>, from: ContactId, to: ContactId) -> Result<()> {
    tx.execute(
        sql!("event/move_to_contact"),
        rusqlite::named_params! { ":from": from, ":to": to },
    )?;
    Ok(())
}

/// The last event of a thread that had happened by `at`.
pub fn last_until(tx: &ReadTx<'_>, thread_id: ThreadId, at: Timestamp) -> Result<Option<EventId>> {
    let params = rusqlite::named_params! { ":thread_id": thread_id, ":at": at };
    tx.first(sql!("event/last_until"), params, |row| row.get(0))
}
