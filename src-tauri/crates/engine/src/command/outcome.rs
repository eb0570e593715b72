//! Outcomes: record what happened, with what comes next; correct it later.

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::{self, Due},
    event::{EventResult, EventState},
    follow_up,
    id::{ContactId, EventId, EventTypeId, OperationId, ThreadId},
    invalid::{Invalid, Reason},
    money::Money,
    product::Half,
    text,
};
use watek_store::{
    Group, Table,
    table::{
        event::{self, Event},
        reminder,
        thread::Thread,
    },
};

use super::{
    Command,
    carried::{self, Carried},
    fork::Next,
    lines::{self, LineRequest},
    plan::{self, PlanRequest},
    required::{self, Lacking},
};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// How far a form's clock may run ahead of ours.
const CLOCK_SLACK_MILLIS: i64 = 60_000;

/// Records what happened, and what comes next.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordEvent {
    /// The thread.
    pub thread_id: ThreadId,
    /// The plan that this carries out; a new event, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub fulfils: Option<EventId>,
    /// What was done.
    pub event_type_id: EventTypeId,
    /// When it happened; now, unless told otherwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub happened_at: Option<Timestamp>,
    /// With whom at the partner, `null` for nobody; whom the plan that this carries out names, unless told.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable, as = "Option<ContactId>")]
    pub contact_id: Option<Said<ContactId>>,
    /// What happened, in Markdown.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    /// How the attempt ended.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<EventResult>,
    /// The amount, `null` for none; that of the plan that this carries out, unless told.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable, as = "Option<Money>")]
    pub amount: Option<Said<Money>>,
    /// The products; those of the plan that this carries out, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub lines: Option<Vec<LineRequest>>,
    /// What the event carries besides.
    #[serde(default)]
    #[ts(optional, as = "Option<Carried>")]
    pub carried: Carried,
    /// The fulfilled plan's token, as the form saw it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub token: Option<OperationId>,
    /// What comes next (R2).
    pub next: Next,
}

/// What an outcome says it has, be it nothing. What it does not say, its plan says.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Said<T>(pub Option<T>);

/// What is said, be it `null`; what is not said does not come here.
fn said<'de, D, T>(from: D) -> std::result::Result<Option<Said<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Said::deserialize(from).map(Some)
}

/// What was recorded.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RecordedEvent {
    /// The event with the outcome.
    pub event_id: EventId,
    /// The next step, if the thread has one.
    pub next_event_id: Option<EventId>,
    /// The plans that closing the thread cancelled, in words.
    pub cancelled: Vec<String>,
}

impl Command for RecordEvent {
    const KIND: &'static str = "record_event";
    type Output = RecordedEvent;

    fn run(&self, context: &Context<'_>) -> Result<RecordedEvent> {
        let thread = context.open_thread(self.thread_id)?;
        let mut event = self.subject(context)?;
        let was = (event.plan_type_id, event.contact_id);
        let kind = context.kind("event_type_id", self.event_type_id, was.0)?;
        let contact_id = self.contact_id.map_or(was.1, |Said(told)| told);
        context.person_there("contact_id", contact_id, thread.partner_id, was.1)?;
        event.state = EventState::Done;
        event.contact_id = contact_id;
        let happened_at = self.happened_at.unwrap_or(context.at);
        Told {
            event_type_id: self.event_type_id,
            happened_at: happened_at_checked(context, happened_at)?,
            text: &self.text,
            result: self.result,
            amount: self.amount.map_or_else(|| plan::amount_of(&event), |Said(told)| told),
        }
        .write(&mut event)?;
        required::of_outcome(&kind, &event, None)?;
        event.outcome_author_id = Some(context.actor());
        if self.fulfils.is_some() {
            event::update(context.tx, &event)?;
        } else {
            event::insert(context.tx, &event)?;
        }
        self.write_lines(context, &event)?;
        self.carried.write(context, &event, "carried")?;
        Lacking::of(context, &kind, &event)?.refuse(context, &event, None)?;
        carried::category::require(context, &event)?;
        let forked = self.next.take(context, thread, event.id)?;
        Ok(RecordedEvent {
            event_id: event.id,
            next_event_id: forked.next_event_id,
            cancelled: forked.cancelled,
        })
    }
}

impl RecordEvent {
    /// Writes the outcome's lines: those that are told, else the plan's.
    fn write_lines(&self, context: &Context<'_>, event: &Event) -> Result<()> {
        let half = (event.id, Half::Outcome);
        match &self.lines {
            Some(told) => lines::write(context, half, event.follows_id, Some(told), "lines"),
            None => lines::carry_over(context, event.id),
        }
    }

    /// The plan this carries out, or a new event.
    fn subject(&self, context: &Context<'_>) -> Result<Event> {
        let Some(fulfils) = self.fulfils else {
            return Ok(plan::blank(context, self.thread_id, EventState::Done));
        };
        let (planned, _) = context.event_carried_out(fulfils)?;
        if planned.thread_id != self.thread_id {
            return Err(Invalid::new("fulfils", Reason::Elsewhere).into());
        }
        if let Some(token) = self.token {
            plan::fresh_event(context, fulfils, token)?;
        }
        Ok(planned)
    }
}

/// What a person tells of an event.
struct Told<'a> {
    event_type_id: EventTypeId,
    happened_at: Timestamp,
    text: &'a str,
    result: Option<EventResult>,
    amount: Option<Money>,
}

impl Told<'_> {
    fn write(self, event: &mut Event) -> Result<()> {
        let amount = self.amount.map(|amount| amount.checked("amount")).transpose()?;
        event.outcome_type_id = Some(self.event_type_id);
        event.happened_at = Some(self.happened_at);
        event.outcome_text = Some(text::body("text", self.text)?);
        event.outcome_result = self.result;
        event.outcome_minor = amount.map(|amount| amount.minor);
        event.outcome_currency = amount.map(|amount| amount.currency);
        Ok(())
    }
}

fn happened_at_checked(context: &Context<'_>, happened_at: Timestamp) -> Result<Timestamp> {
    if happened_at > context.at.plus_millis(CLOCK_SLACK_MILLIS) {
        return Err(Invalid::new("happened_at", Reason::InFuture).into());
    }
    if happened_at.date_in(context.zone) < first_date() {
        return Err(Invalid::new("happened_at", Reason::OutOfRange).into());
    }
    Ok(happened_at.min(context.at))
}

fn first_date() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(due::FIRST_YEAR, 1, 1).unwrap_or(chrono::NaiveDate::MIN)
}

/// Records that nobody answered, and plans the next attempt (R4).
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordNoAnswer {
    /// The planned event.
    pub event_id: EventId,
}

/// The attempt and the next one.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RecordedNoAnswer {
    /// The event with the outcome.
    pub event_id: EventId,
    /// The next attempt.
    pub next_event_id: EventId,
    /// When that is due.
    pub due: Due,
}

impl Command for RecordNoAnswer {
    const KIND: &'static str = "record_no_answer";
    type Output = RecordedNoAnswer;

    fn run(&self, context: &Context<'_>) -> Result<RecordedNoAnswer> {
        let (planned, thread) = context.event_carried_out(self.event_id)?;
        let Some(event_type_id) = planned.plan_type_id else {
            return Err(Error::NotPlanned);
        };
        let due = follow_up::no_answer_due(context.at, context.zone, &context.calendar()?);
        let next = self.next_attempt(context, &planned, event_type_id, due)?;
        let mut attempt = planned;
        attempt.state = EventState::Done;
        attempt.outcome_author_id = Some(context.actor());
        Told {
            event_type_id,
            happened_at: context.at,
            text: "",
            result: Some(EventResult::NoAnswer),
            amount: None,
        }
        .write(&mut attempt)?;
        event::update(context.tx, &attempt)?;
        let next_event_id = event_of_attempt(context, &thread, &next, self.event_id)?;
        carried::category::pass_on(context, self.event_id, next_event_id)?;
        Ok(RecordedNoAnswer { event_id: self.event_id, next_event_id, due })
    }
}

impl RecordNoAnswer {
    fn next_attempt(
        self,
        context: &Context<'_>,
        planned: &Event,
        event_type_id: EventTypeId,
        due: Due,
    ) -> Result<PlanRequest> {
        let leads = reminder::of_event(context.tx, self.event_id)?
            .iter()
            .filter(|row| Some(row.user_id) == planned.plan_assignee_id)
            .map(|row| row.lead_minutes)
            .collect();
        Ok(PlanRequest {
            event_type_id,
            due,
            end: None,
            assignee_id: planned.plan_assignee_id,
            contact_id: planned.contact_id,
            note: planned.plan_note.clone().unwrap_or_default(),
            amount: plan::amount_of(planned),
            lines: Some(lines::of_plan(context, self.event_id)?),
            reminders: Some(leads),
            carried: Carried::default(),
        })
    }
}

fn event_of_attempt(
    context: &Context<'_>,
    thread: &Thread,
    next: &PlanRequest,
    follows: EventId,
) -> Result<EventId> {
    next.plan(context, thread, Some(follows), "")
}

/// Corrects what was told of an event.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditOutcome {
    /// The done event.
    pub event_id: EventId,
    /// What was done.
    pub event_type_id: EventTypeId,
    /// When it happened.
    pub happened_at: Timestamp,
    /// With whom at the partner.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact_id: Option<ContactId>,
    /// What happened, in Markdown.
    pub text: String,
    /// How the attempt ended.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<EventResult>,
    /// The amount.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub amount: Option<Money>,
    /// The products; as they are, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub lines: Option<Vec<LineRequest>>,
    /// What the event carries besides.
    #[serde(default)]
    #[ts(optional, as = "Option<Carried>")]
    pub carried: Carried,
    /// The event's token, as the form saw it.
    pub token: OperationId,
}

impl Command for EditOutcome {
    const KIND: &'static str = "edit_outcome";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let (mut event, _) = context.event(self.event_id)?;
        let thread = context.present_thread(event.thread_id)?;
        context.own_event(&event, &thread)?;
        if event.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        if event.state != EventState::Done {
            return Err(Error::NotDone);
        }
        context.tx.relies_on(Table::Event, self.event_id, Group::STATE);
        plan::fresh_event(context, self.event_id, self.token)?;
        let kind = context.kind("event_type_id", self.event_type_id, event.outcome_type_id)?;
        context.person_there("contact_id", self.contact_id, thread.partner_id, event.contact_id)?;
        let before = event.clone();
        let lacked = Lacking::of(context, &kind, &event)?;
        event.contact_id = self.contact_id;
        Told {
            event_type_id: self.event_type_id,
            happened_at: happened_at_checked(context, self.happened_at)?,
            text: &self.text,
            result: self.result,
            amount: self.amount,
        }
        .write(&mut event)?;
        required::of_outcome(&kind, &event, Some(&before))?;
        event::update(context.tx, &event)?;
        let half = (event.id, Half::Outcome);
        lines::write(context, half, event.follows_id, self.lines.as_deref(), "lines")?;
        self.carried.write(context, &event, "carried")?;
        if self.carried.categories.is_some() {
            carried::category::require(context, &event)?;
        }
        let same_kind = before.outcome_type_id == event.outcome_type_id;
        let lacking = Lacking::of(context, &kind, &event)?;
        lacking.refuse(context, &event, same_kind.then_some(&lacked))
    }
}
