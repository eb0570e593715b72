//! Reads that need more than one view: what the session is, what may come next, what a text means.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    category_filter::DictionaryChoice,
    clock::Timestamp,
    due::{Due, TimeOfDay},
    due_text,
    event::EventResult,
    fold,
    follow_up::{Delay, DelayUnit, call_back_due, due_after, no_answer_due},
    id::{EventId, EventTypeId, ThreadId, UserId, WorkspaceId},
    invalid::{Invalid, Reason},
    money::Currency,
    partner_column::PartnerColumn,
    spread::{over_working_days, to_day},
    text,
    user::{AccessMode, Role},
    working_days::Calendar,
};
use watek_store::{
    ReadTx, Table, Viewer,
    journal::history,
    table::{event_type, thread, user, workspace},
    view::{
        self,
        event::{EventView, participant::ParticipantView},
        event_type::{Uses, follow_up},
        operation::HistoryEntry,
        partner::{ContactView, PartnerCard},
        partner_list::{PartnerFilter, PartnerQuery},
        task::{Present, TaskView},
        user::Settings,
    },
};

use crate::{
    calendar::{DayOff, calendar},
    command::reschedule::check_several,
    engine::{Engine, Person},
    error::{Error, Result},
    start::Arrival,
};

pub mod booking;
pub mod contact;
pub mod find;
pub mod money;

/// How many changes a history shows.
const HISTORY_LIMIT: u32 = 200;
/// How many events of a thread stand beside a task.
const RECENT: u32 = 3;

/// The longest silence that the list of partners is filtered by, in days: a hundred years.
const SILENCE_LIMIT: u32 = 36_500;

/// Which partners a person asks for, made comparable; refused where a value makes no sense.
pub fn partner_query(tx: &ReadTx<'_>, words: &str, only: &PartnerFilter) -> Result<PartnerQuery> {
    let words = text::line("filter", words)?;
    let mut filter = only.clone();
    filter.city = text::line("city", &only.city).map_err(|invalid| invalid.within("only"))?;
    if filter.silent_days.is_some_and(|days| days == 0 || days > SILENCE_LIMIT) {
        return Err(Invalid::new("only.silent_days", Reason::OutOfRange).into());
    }
    if let Some(owner) = only.owner_id
        && user::get(tx, owner)?.is_none()
    {
        return Err(Invalid::new("only.owner_id", Reason::Unknown).into());
    }
    known_choices(tx, "only.dictionaries", &only.dictionaries)?;
    let words = fold::fold(&words).split_whitespace().map(str::to_owned).collect();
    Ok(PartnerQuery { words, filter, ..PartnerQuery::default() })
}

/// Refuses choices in dictionaries that name what is not there.
pub fn known_choices(tx: &ReadTx<'_>, field: &str, choices: &[DictionaryChoice]) -> Result<()> {
    Ok(view::category_filter::check(tx, field, choices)??)
}

/// Who works where, and how.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Session {
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// Its name.
    pub workspace_name: String,
    /// Who sees whose threads in it.
    pub access_mode: AccessMode,
    /// The currency of amounts that name none.
    pub currency: Currency,
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
    /// The columns of his list of partners, beside the name.
    pub partner_columns: Vec<PartnerColumn>,
    /// Today's date there.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// How the folder came here since the program last ran; none where it was here.
    pub arrival: Option<Arrival>,
}

/// The session of a person.
pub fn session(engine: &Engine, person: Person) -> Result<Session> {
    let arrival = engine.arrival();
    engine.read_at_present(person, |tx, viewer, present| {
        let row = workspace::only(tx)?.ok_or(Error::NotFound("workspace"))?;
        let user = user::get(tx, viewer.user_id())?.ok_or(Error::NotFound("user"))?;
        Ok(Session {
            workspace_id: row.id,
            workspace_name: row.name,
            access_mode: row.access_mode,
            currency: row.currency,
            user_id: user.id,
            user_name: user.name,
            role: user.role,
            settings: view::user::settings(tx, user.id)?,
            partner_columns: view::user::partner_columns(tx, user.id)?,
            now: present.now,
            zone: present.zone,
            today: present.now.date_in(present.zone),
            arrival,
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
    /// Who takes part.
    pub participants: Vec<ParticipantView>,
    /// The newest events of its thread.
    pub recent: Vec<EventView>,
}

/// A task with what one needs to do it.
pub fn task_context(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    event_id: EventId,
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
    let participants = view::event::participant::of_event(tx, event_id)?;
    Ok(TaskContext { task, contact, partner, participants, recent })
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
    /// On whose account.
    pub origin: ProposalOrigin,
}

/// Why a next step is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProposalOrigin {
    /// How the attempt ended asks for it.
    Result,
    /// The kind's own rule says so (R4).
    Rule,
    /// The same once more.
    Again,
}

/// What was recorded, after which something may come next.
#[derive(Clone, Copy, Debug)]
pub struct Recorded {
    /// In which thread.
    pub thread_id: ThreadId,
    /// What was done.
    pub event_type_id: EventTypeId,
    /// When; now, unless told.
    pub happened_at: Option<Timestamp>,
    /// How the attempt ended.
    pub result: Option<EventResult>,
}

/// What may come next after what was recorded: what its result asks for, then what its kind's rule says,
/// then the same on the next working day and in a week.
pub fn propose_next(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    after: &Recorded,
    present: Present,
) -> Result<Vec<Proposal>> {
    if thread::get(tx, after.thread_id)?.is_none() || !viewer.sees(tx, after.thread_id)? {
        return Err(Error::NotFound("thread"));
    }
    let kind = event_type::get(tx, after.event_type_id)?.ok_or(Error::NotFound("event_type"))?;
    let calendar = calendar(tx)?;
    let happened_at = after.happened_at.unwrap_or(present.now);
    let same = |due: Due, origin: ProposalOrigin| Proposal {
        event_type_id: kind.id,
        due,
        note: String::new(),
        origin,
    };
    let mut found = Vec::new();
    if kind.retired_at.is_none() {
        let due = asked_for(after.result, happened_at, present, &calendar);
        found.extend(due.map(|due| same(due, ProposalOrigin::Result)));
    }
    if let Some(rule) = follow_up(&kind)
        && let Some(next) = event_type::get(tx, rule.next_type_id)?
        && next.retired_at.is_none()
    {
        found.push(Proposal {
            event_type_id: rule.next_type_id,
            due: rule.due(happened_at, present.zone, &calendar),
            note: rule.note,
            origin: ProposalOrigin::Rule,
        });
    }
    if kind.retired_at.is_none() {
        found.extend(again(present, &calendar).map(|due| same(due, ProposalOrigin::Again)));
    }
    Ok(each_once(found))
}

/// When the result of an attempt asks for the next one.
fn asked_for(
    result: Option<EventResult>,
    happened_at: Timestamp,
    present: Present,
    calendar: &Calendar,
) -> Option<Due> {
    match result? {
        EventResult::CallBack => Some(call_back_due(happened_at, present.zone, calendar)),
        EventResult::NoAnswer => Some(no_answer_due(happened_at, present.zone, calendar)),
        EventResult::Answered | EventResult::MessageLeft | EventResult::WrongNumber => None,
    }
}

/// The next working day, and in a week.
fn again(present: Present, calendar: &Calendar) -> impl Iterator<Item = Due> {
    [(1, DelayUnit::WorkingDays), (1, DelayUnit::Weeks)].into_iter().map(move |(count, unit)| {
        due_after(Delay { count, unit }, None, present.now, present.zone, calendar)
    })
}

/// Of two proposals of the same kind for the same time, the first.
fn each_once(found: Vec<Proposal>) -> Vec<Proposal> {
    let mut once: Vec<Proposal> = Vec::with_capacity(found.len());
    for proposal in found {
        let is_known = once.iter().any(|known| {
            known.event_type_id == proposal.event_type_id && known.due == proposal.due
        });
        if !is_known {
            once.push(proposal);
        }
    }
    once
}

/// What a written due time means.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DuePreview {
    /// The due time.
    pub due: Due,
    /// Its instant, if it has one.
    pub instant: Option<Timestamp>,
    /// How many days from today; negative for what has passed.
    pub days: i64,
    /// Whether people work on that day.
    pub working: bool,
    /// The holiday or free day that it is.
    pub day_off: Option<DayOff>,
}

/// What a written due time means for the person now; with `past`, what it means of something that
/// already happened.
pub fn parse_due(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    text: &str,
    past: bool,
    present: Present,
) -> Result<DuePreview> {
    let language = view::user::settings(tx, viewer.user_id())?.language;
    let calendar = calendar(tx)?;
    let parse = if past { due_text::parse_back } else { due_text::parse };
    let due = parse(text, language, present.now, present.zone, &calendar)?;
    Ok(DuePreview {
        due,
        instant: due.instant(),
        days: (due.date - present.now.date_in(present.zone)).num_days(),
        working: calendar.is_working(due.date),
        day_off: DayOff::of(&calendar, due.date),
    })
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

/// A plan and where it would go.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct ProposedMove {
    /// The planned event.
    pub event_id: EventId,
    /// When it would be due.
    pub due: Due,
}

/// Where several plans would go, in the order in which they are due now: all to the day of `to`, or
/// `per_day` of them on each working day from it on. Each keeps its time of day, unless `to` says one.
pub fn propose_moves(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    event_ids: &[EventId],
    to: Due,
    per_day: Option<u32>,
    present: Present,
) -> Result<Vec<ProposedMove>> {
    check_several("event_ids", event_ids.iter().copied())?;
    let to = to.checked("to")?;
    let mut tasks = Vec::with_capacity(event_ids.len());
    for (place, event_id) in event_ids.iter().enumerate() {
        let missing = || Error::NotFound("event").of(format!("event_ids.{place}"));
        let task = view::task::get(tx, *event_id, present)?.ok_or_else(missing)?;
        if !viewer.sees(tx, task.thread_id)? {
            return Err(missing());
        }
        tasks.push(task);
    }
    tasks.sort_by_key(|task| (task.due.overdue_from(present.zone), task.event_id));
    let calendar = calendar(tx)?;
    let per_day = per_day.and_then(|count| usize::try_from(count).ok());
    let mut spread = per_day.map(|per_day| over_working_days(to.date, per_day, &calendar));
    Ok(tasks
        .iter()
        .map(|task| {
            let date = spread.as_mut().and_then(Iterator::next).unwrap_or(to.date);
            ProposedMove { event_id: task.event_id, due: to_day(&task.due, &Due { date, ..to }) }
        })
        .collect())
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
