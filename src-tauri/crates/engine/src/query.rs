//! Reads that need more than one view: what the session is, what may come next, what a text means.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    due::{Due, TimeOfDay},
    due_text,
    follow_up::{Delay, DelayUnit, due_after},
    id::{EventTypeId, ThreadId, UserId, WorkspaceId},
    user::{AccessMode, Role},
    working_days::Calendar,
};
use watek_store::{
    ReadTx, Table, Viewer,
    journal::history,
    table::{event_type, thread, user, workspace},
    view::{
        self,
        event::EventView,
        event_type::{Uses, follow_up},
        operation::HistoryEntry,
        partner::{ContactView, PartnerCard},
        task::{Present, TaskView},
        user::Settings,
    },
};

use crate::{
    engine::{Engine, Person},
    error::{Error, Result},
};

pub mod find;

/// How many changes a history shows.
const HISTORY_LIMIT: u32 = 200;
/// How many events of a thread stand beside a task.
const RECENT: u32 = 3;

/// Who works where, and how.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Session {
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// Its name.
    pub workspace_name: String,
    /// Who sees whose threads in it.
    pub access_mode: AccessMode,
    /// Who is signed in.
    pub user_id: UserId,
    /// His name.
    pub user_name: String,
    /// What he may do besides his own work.
    pub role: Role,
    /// What he chose for himself.
    pub settings: Settings,
    /// The present instant.
    pub now: Timestamp,
    /// His current zone.
    #[ts(type = "string")]
    pub zone: chrono_tz::Tz,
    /// Today's date there.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The folder came here by copying or restoring since the program last ran: it is a new device.
    pub copied: bool,
}

/// The session of a person.
pub fn session(engine: &Engine, person: Person) -> Result<Session> {
    let copied = engine.was_copied();
    engine.read_at_present(person, |tx, viewer, present| {
        let row = workspace::only(tx)?.ok_or(Error::NotFound("workspace"))?;
        let user = user::get(tx, viewer.user_id())?.ok_or(Error::NotFound("user"))?;
        Ok(Session {
            workspace_id: row.id,
            workspace_name: row.name,
            access_mode: row.access_mode,
            user_id: user.id,
            user_name: user.name,
            role: user.role,
            settings: view::user::settings(tx, user.id)?,
            now: present.now,
            zone: present.zone,
            today: present.now.date_in(present.zone),
            copied,
        })
    })
}

/// A task with what one needs to do it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaskContext {
    /// The task.
    pub task: TaskView,
    /// With whom at the partner.
    pub contact: Option<ContactView>,
    /// The partner.
    pub partner: PartnerCard,
    /// The newest events of its thread.
    pub recent: Vec<EventView>,
}

/// A task with what one needs to do it.
pub fn task_context(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    event_id: watek_domain::id::EventId,
    present: Present,
) -> Result<TaskContext> {
    let task = view::task::get(tx, event_id, present)?.ok_or(Error::NotFound("event"))?;
    if !viewer.sees(tx, task.thread_id)? {
        return Err(Error::NotFound("event"));
    }
    let partner = view::partner::card(tx, task.partner_id)?.ok_or(Error::NotFound("partner"))?;
    let contact = match task.contact_id {
        Some(contact) => view::partner::contact(tx, contact)?,
        None => None,
    };
    let recent = view::timeline::of_thread(tx, viewer, task.thread_id, None, RECENT)?.events;
    Ok(TaskContext { task, contact, partner, recent })
}

/// A next step that is proposed, never imposed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Proposal {
    /// What.
    pub event_type_id: EventTypeId,
    /// When.
    pub due: Due,
    /// With what note.
    pub note: String,
    /// Whether the kind's own rule says so (R4).
    pub from_rule: bool,
}

/// What may come next after an event of the kind: first what its rule says, then a call tomorrow.
pub fn propose_next(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    thread_id: ThreadId,
    event_type_id: EventTypeId,
    happened_at: Option<Timestamp>,
    present: Present,
) -> Result<Vec<Proposal>> {
    if thread::get(tx, thread_id)?.is_none() || !viewer.sees(tx, thread_id)? {
        return Err(Error::NotFound("thread"));
    }
    let kind = event_type::get(tx, event_type_id)?.ok_or(Error::NotFound("event_type"))?;
    let calendar = calendar(tx)?;
    let happened_at = happened_at.unwrap_or(present.now);
    let mut proposals = Vec::new();
    if let Some(rule) = follow_up(&kind)
        && let Some(next) = event_type::get(tx, rule.next_type_id)?
        && next.retired_at.is_none()
    {
        proposals.push(Proposal {
            event_type_id: rule.next_type_id,
            due: rule.due(happened_at, present.zone, &calendar),
            note: rule.note,
            from_rule: true,
        });
    }
    if kind.retired_at.is_none() {
        proposals.extend(the_same_again(kind.id, present, &calendar));
    }
    let known = proposals.clone();
    proposals.retain(|proposal| {
        proposal.from_rule
            || known.iter().all(|rule| {
                !rule.from_rule
                    || rule.due != proposal.due
                    || rule.event_type_id != proposal.event_type_id
            })
    });
    Ok(proposals)
}

/// The same kind of event on the next working day, and in a week.
fn the_same_again(
    event_type_id: EventTypeId,
    present: Present,
    calendar: &Calendar,
) -> impl Iterator<Item = Proposal> {
    [(1, DelayUnit::WorkingDays), (1, DelayUnit::Weeks)].into_iter().map(move |(count, unit)| {
        let due = due_after(Delay { count, unit }, None, present.now, present.zone, calendar);
        Proposal { event_type_id, due, note: String::new(), from_rule: false }
    })
}

fn calendar(tx: &ReadTx<'_>) -> Result<Calendar> {
    let row = workspace::only(tx)?.ok_or(Error::NotFound("workspace"))?;
    Ok(Calendar::new(row.country, []))
}

/// What a written due time means.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct DuePreview {
    /// The due time.
    pub due: Due,
    /// Its instant, if it has one.
    pub instant: Option<Timestamp>,
}

/// What a written due time means for the person now.
pub fn parse_due(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    text: &str,
    present: Present,
) -> Result<DuePreview> {
    let language = view::user::settings(tx, viewer.user_id())?.language;
    let due = due_text::parse(text, language, present.now, present.zone, &calendar(tx)?)?;
    Ok(DuePreview { due, instant: due.instant() })
}

/// In how many events the viewer sees a kind occurs.
pub fn event_type_uses(tx: &ReadTx<'_>, viewer: &Viewer, id: EventTypeId) -> Result<Uses> {
    if event_type::get(tx, id)?.is_none() {
        return Err(Error::NotFound("event_type"));
    }
    Ok(view::event_type::uses(tx, viewer, id)?)
}

/// When a next step would be due by a rule, had the event happened now.
pub fn follow_up_due(
    tx: &ReadTx<'_>,
    delay: Delay,
    time: Option<TimeOfDay>,
    present: Present,
) -> Result<Due> {
    let delay = delay.checked("delay")?;
    Ok(due_after(delay, time, present.now, present.zone, &calendar(tx)?))
}

/// What happened to a record, newest first (R12), if the viewer may see it.
pub fn history(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    table: Table,
    row: Uuid,
) -> Result<Vec<HistoryEntry>> {
    let changes = history::of(tx, table, row, HISTORY_LIMIT)?;
    let thread = view::operation::thread_of(tx, table, row)?;
    let visible = match thread {
        Some(thread) => viewer.sees(tx, thread)?,
        // A row that is gone belongs to no thread any more; only an administrator may still read of it.
        None if matches!(table, Table::Thread | Table::Event) => viewer.is_administrator(),
        None => true,
    };
    if changes.is_empty() || !visible {
        return Err(Error::NotFound("record"));
    }
    changes
        .into_iter()
        .map(|change| {
            let operation = view::operation::get(tx, viewer, change.operation_id)?
                .ok_or(Error::NotFound("operation"))?;
            Ok(HistoryEntry {
                operation,
                table: table.name().to_owned(),
                row_id: row,
                action: change.action.to_owned(),
                changes: change.fields,
            })
        })
        .collect()
}
