//! An event with both halves, as timelines and forms show it.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::{Due, TimeOfDay},
    event::{EventResult, EventState},
    id::{
        CategoryId, ContactId, EventId, EventTypeId, OperationId, PartnerId, ReminderId, ThreadId,
        UserId,
    },
    markdown,
    money::Money,
    sql::CivilDate,
};

pub use self::lines::{LineView, Lines};
use self::reservation::ReservationView;
use super::{Columns, attachment::AttachmentView};
use crate::{
    Viewer,
    error::Result,
    sql::sql,
    table::category_link::{self, Owner},
    tx::ReadTx,
};

mod attachments;
mod lines;
pub mod participant;
pub mod reservation;

/// The end of a plan: civil time in the zone of its due time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// The civil date.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The time of day.
    pub time: TimeOfDay,
}

/// The plan half of an event.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanHalf {
    /// What was planned.
    pub event_type_id: EventTypeId,
    /// For when.
    pub due: Due,
    /// Until when.
    pub end: Option<End>,
    /// Who shall do it.
    pub assignee_id: UserId,
    /// His name.
    pub assignee_name: String,
    /// What to do, in words.
    pub note: String,
    /// The planned amount.
    pub amount: Option<Money>,
    /// The planned products.
    pub lines: Lines,
}

/// The outcome half of an event.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OutcomeHalf {
    /// What was done.
    pub event_type_id: EventTypeId,
    /// When it happened.
    pub happened_at: Timestamp,
    /// Whose account it is.
    pub author_id: UserId,
    /// His name.
    pub author_name: String,
    /// What happened, in Markdown.
    pub text: String,
    /// The same as harmless HTML.
    pub text_html: String,
    /// How the attempt ended.
    pub result: Option<EventResult>,
    /// The amount.
    pub amount: Option<Money>,
    /// The products.
    pub lines: Lines,
}

/// An event in a few words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Label {
    /// What it was.
    pub event_type_id: EventTypeId,
    /// When it happened, was given up, or is due.
    pub at: Timestamp,
    /// The first words of its text or note.
    pub text: String,
}

/// A reminder of a planned event.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReminderView {
    /// Its id.
    pub id: ReminderId,
    /// Whom it reminds.
    pub user_id: UserId,
    /// How many minutes before.
    pub lead_minutes: u32,
    /// When it speaks next; `null` once it has ended.
    pub at: Option<Timestamp>,
    /// Until when it was put off.
    pub snoozed_until: Option<Timestamp>,
}

/// A move of a plan to another time.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MoveView {
    /// When it was moved.
    pub at: Timestamp,
    /// By whom.
    pub by_name: String,
    /// For when it was planned before.
    pub from: Due,
    /// Why; may be empty.
    pub reason: String,
}

/// An event with both halves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EventView {
    /// Its id.
    pub id: EventId,
    /// Its thread.
    pub thread_id: ThreadId,
    /// The thread's title.
    pub thread_title: String,
    /// The partner.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner_name: String,
    /// Planned, done or cancelled.
    pub state: EventState,
    /// Where it stands in time: when it happened or was given up, else when it was written down.
    pub at: Timestamp,
    /// The event that led to it.
    pub follows_id: Option<EventId>,
    /// That event in words, or the one before it where that is in the trash.
    pub follows_label: Option<Label>,
    /// With whom at the partner.
    pub contact_id: Option<ContactId>,
    /// The contact's name.
    pub contact_name: Option<String>,
    /// The plan half.
    pub plan: Option<PlanHalf>,
    /// The outcome half.
    pub outcome: Option<OutcomeHalf>,
    /// When the plan was given up.
    pub cancelled_at: Option<Timestamp>,
    /// By whom.
    pub cancelled_by_name: Option<String>,
    /// Why.
    pub cancel_reason: Option<String>,
    /// How often the plan was moved to another time.
    pub moves: u32,
    /// Those moves, newest first.
    pub moved: Vec<MoveView>,
    /// Which attempt to reach somebody this is: 1 is the first.
    pub attempt: u32,
    /// Who takes part in it, who leads it first.
    pub participants: Vec<participant::ParticipantView>,
    /// Its reminders, while it is planned.
    pub reminders: Vec<ReminderView>,
    /// What is booked for it.
    pub reservations: Vec<ReservationView>,
    /// Its files, in their order.
    pub attachments: Vec<AttachmentView>,
    /// Its categories, in the order of dictionaries.
    pub categories: Vec<CategoryId>,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// Whether the viewer may change it.
    pub may_edit: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// The event `event_id`, if the viewer may see its thread.
pub fn get(tx: &ReadTx<'_>, viewer: &Viewer, event_id: EventId) -> Result<Option<EventView>> {
    let event = all(tx, viewer, [event_id])?.pop();
    match event {
        Some(event) if viewer.sees(tx, event.thread_id)? => Ok(Some(event)),
        _ => Ok(None),
    }
}

/// The events in their order. The caller has made sure that the viewer may see their threads.
pub(crate) fn all(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    events: impl IntoIterator<Item = EventId>,
) -> Result<Vec<EventView>> {
    // Prepared once for all of them: looking the statement up costs as much as running it.
    let mut statement = tx.connection.prepare_cached(sql!("view/event"))?;
    let mut found = Vec::new();
    for event_id in events {
        let params = named_params! {
            ":viewer_id": viewer.user_id(),
            ":sees_all": viewer.is_administrator(),
            ":event_id": event_id,
        };
        let event = statement.query_row(params, from_row).optional()?;
        found.extend(event);
    }
    drop(statement);
    found.into_iter().map(|(event, carries)| complete(tx, viewer, event, carries)).collect()
}

/// Whether an event carries any categories, lines, reservations, files, participants.
type Carries = [bool; 5];

/// Adds what is not in the event's own row.
fn complete(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    mut event: EventView,
    carries: Carries,
) -> Result<EventView> {
    carry(tx, viewer, &mut event, carries)?;
    if event.follows_id.is_some() && event.follows_label.is_none() {
        let params = named_params! { ":event_id": event.id };
        event.follows_label = tx.first(sql!("view/predecessor"), params, |row| {
            Ok(Label { event_type_id: row.get(0)?, at: row.get(1)?, text: row.get(2)? })
        })?;
    }
    if event.moves > 0 {
        event.moved = moves(tx, event.id)?;
    }
    if event.state == EventState::Planned {
        let params = named_params! { ":event_id": event.id };
        event.reminders = tx.all(sql!("view/reminders"), params, |row| {
            Ok(ReminderView {
                id: row.get(0)?,
                user_id: row.get(1)?,
                lead_minutes: row.get(2)?,
                at: row.get(3)?,
                snoozed_until: row.get(4)?,
            })
        })?;
    }
    Ok(event)
}

/// Adds what the event carries.
fn carry(tx: &ReadTx<'_>, viewer: &Viewer, event: &mut EventView, carries: Carries) -> Result<()> {
    let [categories, lines, reservations, attachments, participants] = carries;
    if categories {
        event.categories = category_link::of(tx, Owner::Event(event.id))?;
    }
    if lines {
        let (planned, done) = lines::of_event(tx, event.id)?;
        event.plan.iter_mut().for_each(|plan| plan.lines = planned.clone());
        event.outcome.iter_mut().for_each(|outcome| outcome.lines = done.clone());
    }
    if reservations {
        event.reservations = reservation::of_event(tx, event.id)?;
    }
    if attachments {
        event.attachments = attachments::of(tx, viewer, event.id)?;
    }
    if participants {
        event.participants = participant::of_event(tx, event.id)?;
    }
    Ok(())
}

fn moves(tx: &ReadTx<'_>, event_id: EventId) -> Result<Vec<MoveView>> {
    tx.all(sql!("view/moves"), named_params! { ":event_id": event_id }, |row| {
        let mut column = Columns::of(row);
        Ok(MoveView {
            at: column.next()?,
            by_name: column.next()?,
            from: column.next_due()?,
            reason: column.next()?,
        })
    })
}

/// How far back the reasons of a person's moves are looked through.
const REASONS_LOOK_BACK: u32 = 200;
/// How many of them are proposed.
const REASONS_LIMIT: u32 = 6;

/// The reasons for which the viewer moved plans last, each once.
pub fn move_reasons(tx: &ReadTx<'_>, viewer: &Viewer) -> Result<Vec<String>> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(), ":look_back": REASONS_LOOK_BACK, ":limit": REASONS_LIMIT,
    };
    tx.all(sql!("view/move_reasons"), params, |row| row.get(0))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(EventView, Carries)> {
    let mut column = Columns::of(row);
    let event = EventView {
        id: column.next()?,
        thread_id: column.next()?,
        thread_title: column.next()?,
        partner_id: column.next()?,
        partner_name: column.next()?,
        state: column.next()?,
        at: column.next()?,
        follows_id: column.next()?,
        follows_label: label(&mut column)?,
        contact_id: column.next()?,
        contact_name: column.next()?,
        cancelled_at: column.next()?,
        cancelled_by_name: column.next()?,
        cancel_reason: column.next()?,
        moves: column.next()?,
        moved: Vec::new(),
        attempt: column.next()?,
        trashed: column.next::<Option<Timestamp>>()?.is_some(),
        may_edit: column.next()?,
        token: column.next()?,
        plan: plan(&mut column)?,
        outcome: outcome(&mut column)?,
        participants: Vec::new(),
        reminders: Vec::new(),
        reservations: Vec::new(),
        attachments: Vec::new(),
        categories: Vec::new(),
    };
    let carries = [column.next()?, column.next()?, column.next()?, column.next()?, column.next()?];
    Ok((event, carries))
}

/// The event that led to this one; nothing where that is in the trash, or where there is none.
fn label(column: &mut Columns<'_>) -> rusqlite::Result<Option<Label>> {
    let is_trashed = column.next::<Option<Timestamp>>()?.is_some();
    let (event_type_id, at): (Option<_>, Option<_>) = (column.next()?, column.next()?);
    let text = column.next()?;
    Ok(event_type_id.zip(at).filter(|_| !is_trashed).map(|(event_type_id, at)| Label {
        event_type_id,
        at,
        text,
    }))
}

/// The plan half: ten columns, the first of which is empty where there is none.
fn plan(column: &mut Columns<'_>) -> rusqlite::Result<Option<PlanHalf>> {
    let Some(event_type_id) = column.next()? else {
        column.next += 10;
        return Ok(None);
    };
    let due = column.next_due()?;
    let (date, time): (Option<CivilDate>, _) = (column.next()?, column.next()?);
    Ok(Some(PlanHalf {
        event_type_id,
        due,
        end: date.zip(time).map(|(date, time)| End { date: date.0, time }),
        assignee_id: column.next()?,
        assignee_name: column.next()?,
        note: column.next()?,
        amount: column.next_money()?,
        lines: Lines::default(),
    }))
}

/// The outcome half: eight columns, the first of which is empty where there is none.
fn outcome(column: &mut Columns<'_>) -> rusqlite::Result<Option<OutcomeHalf>> {
    let Some(event_type_id) = column.next()? else {
        column.next += 7;
        return Ok(None);
    };
    let (happened_at, author_id, author_name) = (column.next()?, column.next()?, column.next()?);
    let text: String = column.next()?;
    Ok(Some(OutcomeHalf {
        event_type_id,
        happened_at,
        author_id,
        author_name,
        text_html: markdown::html(&text),
        text,
        result: column.next()?,
        amount: column.next_money()?,
        lines: Lines::default(),
    }))
}
