//! Moves of plans to another time (R6): one, or several at once.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    due::{Due, TimeOfDay},
    id::{EventId, OperationId},
    invalid::{Invalid, Reason},
    sql::{CivilDate, ZoneName},
    text,
};
use watek_store::{
    table::{
        event::{self, Event},
        reminder,
        reschedule::{self, Reschedule},
    },
    view::event::End,
};

use super::{
    Command,
    carried::reservation,
    plan::{check_end, due_of, fresh_event, set_due},
};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// The most plans that are moved at once.
pub const MOVES_LIMIT: usize = 500;

/// Moves a plan to another time (R6). The move is counted and the reminders speak anew.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RescheduleEvent {
    /// The planned event.
    pub event_id: EventId,
    /// When it is due now.
    pub due: Due,
    /// Until when; a plan with an end keeps its length, unless told otherwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub end: Option<End>,
    /// Why.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
    /// The event's token, as the form saw it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub token: Option<OperationId>,
}

impl Command for RescheduleEvent {
    const KIND: &'static str = "reschedule_event";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let reason = text::line("reason", &self.reason)?;
        move_one(context, self.event_id, self.due, self.end, reason, self.token)
    }
}

/// Moves several plans at once: all of them, or none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RescheduleEvents {
    /// The planned events and when each is due now; plans with an end keep their length.
    pub events: Vec<Move>,
    /// Why.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

/// One of the plans that are moved.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// The planned event.
    pub event_id: EventId,
    /// When it is due now.
    pub due: Due,
    /// The event's token, as the list saw it.
    pub token: OperationId,
}

impl Command for RescheduleEvents {
    const KIND: &'static str = "reschedule_events";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let reason = text::line("reason", &self.reason)?;
        check_several("events", self.events.iter().map(|event| event.event_id))?;
        for (place, event) in self.events.iter().enumerate() {
            move_one(context, event.event_id, event.due, None, reason.clone(), Some(event.token))
                .map_err(|error| error.of(format!("events.{place}")))?;
        }
        Ok(())
    }
}

/// Refuses none, too many, and the same one twice.
pub(crate) fn check_several(
    field: &str,
    events: impl ExactSizeIterator<Item = EventId>,
) -> std::result::Result<(), Invalid> {
    match events.len() {
        0 => return Err(Invalid::new(field, Reason::Empty)),
        1..=MOVES_LIMIT => {},
        _ => return Err(Invalid::new(field, Reason::OutOfRange)),
    }
    let mut seen = BTreeSet::new();
    for (place, event) in events.enumerate() {
        if !seen.insert(event) {
            return Err(Invalid::new(format!("{field}.{place}"), Reason::Repeated));
        }
    }
    Ok(())
}

fn move_one(
    context: &Context<'_>,
    event_id: EventId,
    due: Due,
    end: Option<End>,
    reason: String,
    token: Option<OperationId>,
) -> Result<()> {
    let (mut planned, thread) = context.planned_event(event_id)?;
    context.own_event(&planned, &thread)?;
    if let Some(token) = token {
        fresh_event(context, event_id, token)?;
    }
    let due = due.checked("due")?;
    let end = end.or_else(|| end_kept(&planned, &due));
    check_end("end", &due, end)?;
    let before = due_of(&planned).ok_or(Error::NotPlanned)?;
    let unchanged = planned.clone();
    set_due(&mut planned, &due, end);
    if planned == unchanged {
        return Ok(());
    }
    event::update(context.tx, &planned)?;
    reservation::follow(context, &planned, "end")?;
    if before == due {
        // Only the end moved: that is no move of the due time, and no reminder speaks anew.
        return Ok(());
    }
    note(context, event_id, before, reason)
}

/// Writes down that the plan was moved from `before`, and lets its reminders speak anew.
pub(super) fn note(
    context: &Context<'_>,
    event_id: EventId,
    before: Due,
    reason: String,
) -> Result<()> {
    let row = Reschedule {
        id: context.ids.next(),
        event_id,
        moved_at: context.at,
        moved_by: context.actor(),
        from_date: CivilDate(before.date),
        from_time: before.time,
        from_zone: ZoneName(before.zone),
        reason,
    };
    reschedule::insert(context.tx, &row)?;
    for mut row in reminder::of_event(context.tx, event_id)? {
        row.snoozed_until = None;
        row.dismissed_at = None;
        reminder::update(context.tx, &row)?;
    }
    Ok(())
}

/// Where a plan ends when it keeps its length at another start.
pub(super) fn end_kept(planned: &Event, due: &Due) -> Option<End> {
    let before = due_of(planned)?;
    let end = Due {
        date: planned.plan_end_date?.0,
        time: Some(planned.plan_end_time?),
        zone: before.zone,
    };
    let length = end.instant()?.millis() - before.instant()?.millis();
    let moved = due.instant()?.plus_millis(length).in_zone(due.zone);
    Some(End { date: moved.date_naive(), time: TimeOfDay::of(moved.time()) })
}
