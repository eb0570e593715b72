//! What the tray and the notifications say about the person's tasks, read through the core's commands.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use watek_api::{Host, WireError};
use watek_domain::clock::Timestamp;
use watek_domain::due::Due;
use watek_domain::id::{EventId, EventTypeId};
use watek_domain::user::Language;

use crate::words::Words;

/// One open task, as far as a line of text needs it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct TaskLine {
    pub(crate) event_id: EventId,
    pub(crate) event_type_id: EventTypeId,
    pub(crate) partner_name: String,
    pub(crate) thread_title: String,
    pub(crate) note: String,
    pub(crate) due: Due,
    pub(crate) due_at: Option<Timestamp>,
}

#[derive(Deserialize)]
struct Session {
    settings: Settings,
    now: Timestamp,
    today: NaiveDate,
}

#[derive(Deserialize)]
struct Settings {
    language: Language,
}

/// The view `today`, as far as it is shown outside of the window.
#[derive(Deserialize)]
struct OpenTasks {
    overdue: Vec<TaskLine>,
    today: Vec<TaskLine>,
    upcoming: Vec<TaskLine>,
}

/// The view `inbox`, as far as the tray shows it.
#[derive(Deserialize)]
struct Waiting {
    count: u64,
}

#[derive(Deserialize)]
struct TypeName {
    id: EventTypeId,
    name_pl: String,
    name_en: String,
}

/// The person's language, the present, and what the types of events are called.
pub(crate) struct Setting {
    pub(crate) words: Words,
    pub(crate) now: Timestamp,
    pub(crate) today: NaiveDate,
    type_names: HashMap<EventTypeId, String>,
}

impl Setting {
    /// Reads it as it is now.
    pub(crate) fn read(host: &Host) -> Result<Self, WireError> {
        let session: Session = view(host, "session", json!({}))?;
        let language = session.settings.language;
        let types: Vec<TypeName> = view(host, "event_types", json!({}))?;
        let name = |kind: TypeName| match language {
            Language::Pl => (kind.id, kind.name_pl),
            Language::En => (kind.id, kind.name_en),
        };
        let type_names = types.into_iter().map(name).collect();
        Ok(Self { words: Words(language), now: session.now, today: session.today, type_names })
    }

    /// What the task's type is called; empty for a type nobody knows.
    pub(crate) fn type_name(&self, task: &TaskLine) -> &str {
        self.type_names.get(&task.event_type_id).map_or("", String::as_str)
    }
}

/// The person's tasks as the tray shows them.
pub(crate) struct Agenda {
    pub(crate) setting: Setting,
    /// The first of them, most urgent first.
    pub(crate) tasks: Vec<TaskLine>,
    /// How many reminders wait for an answer.
    pub(crate) waiting: u64,
    /// Whether a task is overdue.
    pub(crate) is_overdue: bool,
    /// When the next task becomes overdue.
    pub(crate) changes_at: Option<Timestamp>,
}

impl Agenda {
    /// Reads the agenda as it is now, with at most `limit` tasks.
    pub(crate) fn read(host: &Host, limit: usize) -> Result<Self, WireError> {
        let setting = Setting::read(host)?;
        let today: OpenTasks = view(host, "today", json!({}))?;
        let Waiting { count: waiting } = view(host, "inbox", json!({}))?;
        let is_overdue = !today.overdue.is_empty();
        let changes_at =
            today.today.iter().filter_map(|task| task.due_at).filter(|at| *at > setting.now).min();
        let tasks = today
            .overdue
            .into_iter()
            .chain(today.today)
            .chain(today.upcoming)
            .take(limit)
            .collect();
        Ok(Self { setting, tasks, waiting, is_overdue, changes_at })
    }
}

fn view<T: DeserializeOwned>(host: &Host, name: &str, params: Value) -> Result<T, WireError> {
    let answer = host.call(name, params)?;
    serde_json::from_value(answer).map_err(|error| WireError::internal(&error))
}
