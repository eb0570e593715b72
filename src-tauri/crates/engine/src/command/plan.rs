//! Plans: make, change, move, give up; and the trash of events.

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    due::Due,
    event::EventState,
    id::{ContactId, EventId, EventTypeId, OperationId, ThreadId, UserId},
    invalid::{Invalid, Reason},
    money::Money,
    product::Half,
    sql::{CivilDate, ZoneName},
    text,
};
use watek_store::{
    Group, Table,
    table::{
        event::{self, Event},
        thread::Thread,
    },
    view::{self, event::End},
};

use super::{
    Command,
    carried::{Carried, field_of, reservation},
    lines::{self, LineRequest},
    reschedule, within,
};
use crate::{
    access::Context,
    error::{Error, Result},
};

pub(super) use self::leads::add_reminders;
use self::leads::{check_leads, hand_over, set_reminders};

mod leads;

/// What a person writes about a plan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanRequest {
    /// What is planned.
    pub event_type_id: EventTypeId,
    /// For when.
    pub due: Due,
    /// Until when; only with a time of day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub end: Option<End>,
    /// Who shall do it; whoever plans it, unless told otherwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub assignee_id: Option<UserId>,
    /// With whom at the partner.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact_id: Option<ContactId>,
    /// What to do, in words.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    /// The planned amount.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub amount: Option<Money>,
    /// The products; none, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub lines: Option<Vec<LineRequest>>,
    /// Reminders, in minutes before; one at the due time, unless told otherwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reminders: Option<Vec<u32>>,
    /// What the event carries besides.
    #[serde(default)]
    #[ts(optional, as = "Option<Carried>")]
    pub carried: Carried,
}

impl PlanRequest {
    /// Adds the planned event to `thread`. `path` is where this stands in the request.
    pub(super) fn plan(
        &self,
        context: &Context<'_>,
        thread: &Thread,
        follows_id: Option<EventId>,
        path: &str,
    ) -> Result<EventId> {
        let field = |name: &str| field_of(path, name);
        // What the event before it had may go on, though it was retired or trashed meanwhile.
        let before = follows_id.map(|id| event::get(context.tx, id)).transpose()?.flatten();
        let before = before.as_ref();
        let kind = before.and_then(|event| event.outcome_type_id.or(event.plan_type_id));
        context.kind(&field("event_type_id"), self.event_type_id, kind)?;
        let assignee = self.assignee_id.unwrap_or(context.actor());
        let colleague = before.and_then(|event| event.plan_assignee_id);
        context.colleague(&field("assignee_id"), assignee, colleague)?;
        let person = before.and_then(|event| event.contact_id);
        context.person_there(&field("contact_id"), self.contact_id, thread.partner_id, person)?;
        let due = self.due.checked(&field("due"))?;
        check_end(&field("end"), &due, self.end)?;
        let amount = self.amount.map(|amount| amount.checked(&field("amount"))).transpose()?;
        let mut planned = blank(context, thread.id, EventState::Planned);
        planned.follows_id = follows_id;
        planned.contact_id = self.contact_id;
        planned.plan_type_id = Some(self.event_type_id);
        planned.plan_assignee_id = Some(assignee);
        planned.plan_note = Some(text::body(&field("note"), &self.note)?);
        set_due(&mut planned, &due, self.end);
        planned.plan_minor = amount.map(|amount| amount.minor);
        planned.plan_currency = amount.map(|amount| amount.currency);
        event::insert(context.tx, &planned)?;
        let leads = self.reminders.clone().unwrap_or_else(|| vec![0]);
        check_leads(&field("reminders"), &leads)?;
        add_reminders(context, planned.id, assignee, &leads)?;
        let half = (planned.id, Half::Plan);
        lines::write(context, half, follows_id, self.lines.as_deref(), &field("lines"))?;
        self.carried.write(context, &planned, &field("carried"))?;
        Ok(planned.id)
    }
}

pub(super) fn check_end(field: &str, due: &Due, end: Option<End>) -> Result<()> {
    let Some(end) = end else { return Ok(()) };
    let Some(start) = due.instant() else {
        return Err(Invalid::new(field, Reason::Malformed).into());
    };
    let end = Due { date: end.date, time: Some(end.time), zone: due.zone }.checked(field)?;
    if end.instant().is_some_and(|end| end < start) {
        return Err(Invalid::new(field, Reason::EndBeforeStart).into());
    }
    Ok(())
}

pub(super) fn set_due(event: &mut Event, due: &Due, end: Option<End>) {
    event.plan_date = Some(CivilDate(due.date));
    event.plan_time = due.time;
    event.plan_zone = Some(ZoneName(due.zone));
    event.plan_end_date = end.map(|end| CivilDate(end.date));
    event.plan_end_time = end.map(|end| end.time);
}

/// The amount of an event's plan.
pub(super) fn amount_of(event: &Event) -> Option<Money> {
    let (minor, currency) = event.plan_minor.zip(event.plan_currency)?;
    Some(Money { minor, currency })
}

/// The due time of an event's plan.
pub(super) fn due_of(event: &Event) -> Option<Due> {
    let (CivilDate(date), ZoneName(zone)) = (event.plan_date?, event.plan_zone?);
    Some(Due { date, time: event.plan_time, zone })
}

/// A new event of `thread` without plan and outcome.
pub(crate) fn blank(context: &Context<'_>, thread_id: ThreadId, state: EventState) -> Event {
    Event {
        id: context.ids.next(),
        thread_id,
        follows_id: None,
        contact_id: None,
        state,
        created_at: context.at,
        created_by: context.actor(),
        plan_type_id: None,
        plan_date: None,
        plan_time: None,
        plan_zone: None,
        plan_end_date: None,
        plan_end_time: None,
        plan_assignee_id: None,
        plan_note: None,
        plan_minor: None,
        plan_currency: None,
        outcome_type_id: None,
        happened_at: None,
        outcome_author_id: None,
        outcome_text: None,
        outcome_result: None,
        outcome_minor: None,
        outcome_currency: None,
        cancelled_at: None,
        cancelled_by: None,
        cancel_reason: None,
        trashed_at: None,
    }
}

/// Plans an event in a thread.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanEvent {
    /// The thread.
    pub thread_id: ThreadId,
    /// The event that leads to it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub follows_id: Option<EventId>,
    /// The plan.
    pub plan: PlanRequest,
}

/// An event that was written down.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct PlannedEvent {
    /// Its id.
    pub event_id: EventId,
}

impl Command for PlanEvent {
    const KIND: &'static str = "plan_event";
    type Output = PlannedEvent;

    fn run(&self, context: &Context<'_>) -> Result<PlannedEvent> {
        let thread = context.open_thread(self.thread_id)?;
        if let Some(follows) = self.follows_id {
            let elsewhere = event::get(context.tx, follows)?
                .is_none_or(|predecessor| predecessor.thread_id != thread.id);
            if elsewhere {
                return Err(Invalid::new("follows_id", Reason::Unknown).into());
            }
        }
        let event_id = self.plan.plan(context, &thread, self.follows_id, "plan")?;
        Ok(PlannedEvent { event_id })
    }
}

/// Changes a plan: what, by whom, with whom, when, and who is reminded how long before.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditPlan {
    /// The planned event.
    pub event_id: EventId,
    /// What is planned.
    pub event_type_id: EventTypeId,
    /// Who shall do it; his reminders go with it.
    pub assignee_id: UserId,
    /// With whom at the partner.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact_id: Option<ContactId>,
    /// What to do, in words.
    pub note: String,
    /// The planned amount.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub amount: Option<Money>,
    /// The products; as they are, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub lines: Option<Vec<LineRequest>>,
    /// For when, and until when; as it is, unless told. Another due time counts as a move (R6).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub time: Option<PlanTime>,
    /// The assignee's reminders, in minutes before; as they are, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reminders: Option<Vec<u32>>,
    /// What the event carries besides.
    #[serde(default)]
    #[ts(optional, as = "Option<Carried>")]
    pub carried: Carried,
    /// The event's token, as the form saw it.
    pub token: OperationId,
}

/// When a plan is due, and when it ends.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanTime {
    /// For when.
    pub due: Due,
    /// Until when, `null` for no end; a plan with an end keeps its length where nothing is said.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable, as = "Option<End>")]
    pub end: Option<NewEnd>,
    /// Why it is moved.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

/// Until when a plan shall last, if it shall have an end.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NewEnd(pub Option<End>);

/// What is said, be it `null`; what is not said does not come here.
fn said<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<NewEnd>, D::Error> {
    NewEnd::deserialize(from).map(Some)
}

impl Command for EditPlan {
    const KIND: &'static str = "edit_plan";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let (mut planned, thread) = context.planned_event(self.event_id)?;
        context.own_event(&planned, &thread)?;
        fresh_event(context, self.event_id, self.token)?;
        let was = planned.plan_assignee_id;
        self.write(context, &mut planned, &thread)?;
        let moved = match &self.time {
            Some(time) => time.write(&mut planned)?,
            None => None,
        };
        event::update(context.tx, &planned)?;
        if let Some(was) = was.filter(|was| *was != self.assignee_id) {
            hand_over(context, self.event_id, was, self.assignee_id)?;
        }
        if let Some(leads) = &self.reminders {
            set_reminders(context, self.event_id, self.assignee_id, leads)?;
        }
        let half = (self.event_id, Half::Plan);
        lines::write(context, half, planned.follows_id, self.lines.as_deref(), "lines")?;
        self.carried.write(context, &planned, "carried")?;
        reservation::follow(context, &planned, "time.end")?;
        match moved {
            Some((before, reason)) => reschedule::note(context, self.event_id, before, reason),
            None => Ok(()),
        }
    }
}

impl EditPlan {
    /// Writes everything but the time.
    fn write(&self, context: &Context<'_>, planned: &mut Event, thread: &Thread) -> Result<()> {
        context.kind("event_type_id", self.event_type_id, planned.plan_type_id)?;
        context.colleague("assignee_id", self.assignee_id, planned.plan_assignee_id)?;
        let person = planned.contact_id;
        context.person_there("contact_id", self.contact_id, thread.partner_id, person)?;
        let amount = self.amount.map(|amount| amount.checked("amount")).transpose()?;
        planned.plan_type_id = Some(self.event_type_id);
        planned.plan_assignee_id = Some(self.assignee_id);
        planned.contact_id = self.contact_id;
        planned.plan_note = Some(text::body("note", &self.note)?);
        planned.plan_minor = amount.map(|amount| amount.minor);
        planned.plan_currency = amount.map(|amount| amount.currency);
        Ok(())
    }
}

impl PlanTime {
    /// Writes the time. Answers what it was before, and why it is moved, where the due time itself moves.
    fn write(&self, planned: &mut Event) -> Result<Option<(Due, String)>> {
        let due = within("time", self.due.checked("due"))?;
        let end = self.end.map_or_else(|| reschedule::end_kept(planned, &due), |NewEnd(end)| end);
        check_end("time.end", &due, end)?;
        let reason = text::line("time.reason", &self.reason)?;
        let before = due_of(planned).ok_or(Error::NotPlanned)?;
        set_due(planned, &due, end);
        Ok((before != due).then_some((before, reason)))
    }
}

/// Refuses when the event was changed since the form saw it.
pub(super) fn fresh_event(
    context: &Context<'_>,
    event_id: EventId,
    token: OperationId,
) -> Result<()> {
    context.fresh(Table::Event, event_id, token, || {
        let current = view::event::get(context.tx, &context.viewer, event_id)?;
        Ok(serde_json::to_value(current).unwrap_or_default())
    })
}

/// Gives a plan up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CancelEvent {
    /// The planned event.
    pub event_id: EventId,
    /// Why.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

impl Command for CancelEvent {
    const KIND: &'static str = "cancel_event";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let (planned, thread) = context.planned_event(self.event_id)?;
        context.own_event(&planned, &thread)?;
        let reason = text::line("reason", &self.reason)?;
        cancel(context, planned, reason)
    }
}

/// Makes a planned event a cancelled one.
pub(super) fn cancel(context: &Context<'_>, mut planned: Event, reason: String) -> Result<()> {
    planned.state = EventState::Cancelled;
    planned.cancelled_at = Some(context.at);
    planned.cancelled_by = Some(context.actor());
    planned.cancel_reason = Some(reason);
    Ok(event::update(context.tx, &planned)?)
}

/// Puts an event into the trash.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrashEvent {
    /// The event.
    pub event_id: EventId,
}

impl Command for TrashEvent {
    const KIND: &'static str = "trash_event";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let (mut event, thread) = context.event(self.event_id)?;
        context.own_event(&event, &thread)?;
        if event.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        event.trashed_at = Some(context.at);
        Ok(event::update(context.tx, &event)?)
    }
}

/// Takes an event out of the trash.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreEvent {
    /// The event.
    pub event_id: EventId,
    /// Whether reservations that would now be too many are left out (R8).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub without_reservations: bool,
}

impl Command for RestoreEvent {
    const KIND: &'static str = "restore_event";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let (mut event, thread) = context.event(self.event_id)?;
        context.own_event(&event, &thread)?;
        if event.trashed_at.take().is_none() {
            return Err(Error::NotInTrash);
        }
        context.reachable(thread.partner_id, Some(&thread))?;
        context.tx.relies_on(Table::Thread, thread.id, Group::STATE);
        Ok(event::update(context.tx, &event)?)
    }

    fn brings_back(&self) -> Vec<(Table, Uuid)> {
        vec![(Table::Event, self.event_id.0)]
    }

    fn is_without_reservations(&self) -> bool {
        self.without_reservations
    }
}
