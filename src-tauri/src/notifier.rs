//! Reminders as the desktop's own notifications, behind the engine's port.
//!
//! Each is followed until it is answered, withdrawn or old. A notification is a courtesy: the
//! reminder stays in the inbox until its person acts, whatever becomes of the notification.

#[cfg(not(target_os = "linux"))]
#[path = "notifier/callback.rs"]
mod backend;
#[cfg(target_os = "linux")]
#[path = "notifier/freedesktop.rs"]
mod backend;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

use serde_json::json;
use tauri::{AppHandle, Manager, async_runtime};
use tokio::sync::oneshot;
use watek_api::{NotShown, Notifier, Toast, WireError};
use watek_domain::clock::Clock;
use watek_domain::id::EventId;
use watek_engine::view::task::TaskView;

use crate::agenda::{Setting, TaskLine};
use crate::boot::Workspace;
use crate::call;
use crate::clock::ProgramClock;
use crate::page::{self, OpenKind, OpenRequest, Page};
use crate::words::{self, Words};

/// The program's name, the same in every language.
const PRODUCT: &str = "Wątek";

/// The desktop answers at once or not at all.
const PATIENCE: Duration = Duration::from_secs(5);

/// After this a notification is no news any more; the inbox still has the reminder.
const LIFE: Duration = Duration::from_hours(12);

/// How far the button of a notification moves its reminder.
const SNOOZE_MINUTES: i64 = 10;

/// How many tasks a digest names.
const NAMED: usize = 3;

/// What a notification says and offers.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Message {
    title: String,
    body: String,
    /// Buttons: what was pressed, and its label. The first is the click on the notification itself.
    actions: Vec<(Answer, String)>,
}

/// What the person did with a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Open,
    Done,
    Snooze,
    Nothing,
}

impl Answer {
    /// The name under which desktops report it.
    fn key(self) -> &'static str {
        match self {
            Self::Open => "default",
            Self::Done => "done",
            Self::Snooze => "snooze",
            Self::Nothing => "",
        }
    }

    fn of(response: &notify_rust::NotificationResponse) -> Self {
        use notify_rust::NotificationResponse as Response;
        match response {
            Response::Default => Self::Open,
            Response::Action(key) => {
                let known = [Self::Open, Self::Done, Self::Snooze];
                known.into_iter().find(|answer| answer.key() == key).unwrap_or(Self::Nothing)
            },
            Response::Reply(_) | Response::Closed(_) => Self::Nothing,
        }
    }
}

/// A notification on its way to the desktop.
struct Delivery {
    message: Message,
    /// Told once, when the desktop has taken or refused it.
    shown: mpsc::Sender<Result<(), NotShown>>,
    /// Told if the notification is to go away.
    withdrawn: oneshot::Receiver<()>,
}

/// What a notification is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Subject {
    Task(EventId),
    Digest,
}

/// One living notification.
struct Living {
    number: u64,
    withdraw: oneshot::Sender<()>,
}

/// The desktop's notifications.
#[derive(Clone)]
pub(crate) struct DesktopNotifier {
    app: AppHandle,
    living: Arc<Mutex<HashMap<Subject, Living>>>,
    count: Arc<AtomicU64>,
}

impl Notifier for DesktopNotifier {
    fn show(&self, toast: Toast) -> Result<(), NotShown> {
        let not_shown =
            |error: WireError| NotShown(format!("{:?} {}", error.code, error.reference));
        // The scheduler may wait here for the desktop on one of the runtime's own threads.
        tokio::task::block_in_place(|| {
            let host = self.app.state::<Workspace>().host_now();
            let host = host.ok_or_else(|| NotShown("no workspace is open".to_owned()))?;
            let setting = Setting::read(&host).map_err(not_shown)?;
            let (subject, message) = message(toast, &setting)?;
            self.deliver(subject, message)
        })
    }

    fn withdraw(&self, event_id: EventId) {
        let living = self.lock().remove(&Subject::Task(event_id));
        if let Some(living) = living {
            // It may have been answered in this moment.
            let _ = living.withdraw.send(());
        }
    }
}

impl DesktopNotifier {
    /// The notifications of the desktop that runs this program.
    pub(crate) fn new(app: AppHandle) -> Self {
        backend::introduce(&app);
        Self { app, living: Arc::default(), count: Arc::default() }
    }

    /// Whether this desktop shows notifications at all.
    pub(crate) async fn is_there(&self) -> bool {
        backend::is_there().await
    }

    /// Says something that is no reminder and wants no answer.
    pub(crate) async fn tell(&self, what: &str) {
        let Some(host) = self.app.state::<Workspace>().host_now() else {
            return;
        };
        let setting = async_runtime::spawn_blocking(move || Setting::read(&host)).await;
        let Ok(Ok(Setting { words, .. })) = setting else {
            return;
        };
        let message = Message {
            title: PRODUCT.to_owned(),
            body: words.say(&format!("notify-{what}"), None),
            actions: Vec::new(),
        };
        let (shown, _) = mpsc::channel();
        let (_keep, withdrawn) = oneshot::channel();
        backend::present(Delivery { message, shown, withdrawn }, Duration::from_mins(1)).await;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Subject, Living>> {
        self.living.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn deliver(&self, subject: Subject, message: Message) -> Result<(), NotShown> {
        let (shown, is_shown) = mpsc::channel();
        let (withdraw, withdrawn) = oneshot::channel();
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        // An older one about the same goes away, because its sender does.
        self.lock().insert(subject, Living { number, withdraw });
        let notifier = self.clone();
        async_runtime::spawn(async move {
            let answer = backend::present(Delivery { message, shown, withdrawn }, LIFE).await;
            notifier.forget(subject, number);
            notifier.act(subject, answer).await;
        });
        match is_shown.recv_timeout(PATIENCE) {
            Ok(outcome) => outcome,
            Err(_) => Err(NotShown("the desktop does not answer".to_owned())),
        }
    }

    fn forget(&self, subject: Subject, number: u64) {
        let mut living = self.lock();
        if living.get(&subject).is_some_and(|living| living.number == number) {
            living.remove(&subject);
        }
    }

    async fn act(&self, subject: Subject, answer: Answer) {
        let request = match (answer, subject) {
            (Answer::Nothing, _) => return,
            (Answer::Snooze, Subject::Task(event_id)) => return self.snooze(event_id).await,
            (Answer::Done, Subject::Task(event_id)) => {
                OpenRequest { kind: OpenKind::Done, event_id: Some(event_id) }
            },
            (Answer::Open, Subject::Task(event_id)) => {
                OpenRequest { kind: OpenKind::Task, event_id: Some(event_id) }
            },
            (_, Subject::Digest) => OpenRequest { kind: OpenKind::Inbox, event_id: None },
        };
        page::open(&self.app, &self.app.state::<Page>(), request);
    }

    async fn snooze(&self, event_id: EventId) {
        let until = self.app.state::<ProgramClock>().now().plus_minutes(SNOOZE_MINUTES);
        let params = json!({ "event_id": event_id, "until": until });
        let workspace = self.app.state::<Workspace>();
        if let Err(refusal) = call::ask(&workspace, "snooze_reminder".to_owned(), params).await {
            tracing::warn!(%event_id, code = ?refusal.code, "a notification did not snooze its reminder");
        }
    }
}

fn message(toast: Toast, setting: &Setting) -> Result<(Subject, Message), NotShown> {
    Ok(match toast {
        Toast::Reminder { task, maybe_seen, .. } => {
            let task = line(&task)?;
            (Subject::Task(task.event_id), reminder(&task, maybe_seen, setting))
        },
        Toast::Digest { count, first } => {
            let tasks: Result<Vec<TaskLine>, NotShown> =
                first.iter().take(NAMED).map(line).collect();
            (Subject::Digest, digest(count, &tasks?, setting))
        },
    })
}

fn digest(count: u32, first: &[TaskLine], setting: &Setting) -> Message {
    let Setting { words, today, .. } = *setting;
    let lines = first.iter().map(|task| words.task(task, setting.type_name(task), today));
    let mut body: Vec<String> = lines.collect();
    body.push(words.say("notify-digest-body", None));
    Message {
        title: words.count("notify-digest-title", count.into()),
        body: body.join("\n"),
        actions: vec![(Answer::Open, words.say("notify-open-inbox", None))],
    }
}

fn reminder(task: &TaskLine, maybe_seen: bool, setting: &Setting) -> Message {
    let Setting { words, today, .. } = *setting;
    let mut lines = vec![task.partner_name.clone(), task.thread_title.clone()];
    lines.retain(|line| !line.is_empty());
    let mut body = format!("{}\n{}", words.when(&task.due, today), lines.join(" · "));
    if maybe_seen {
        body = format!("{body}\n{}", words.say("notify-maybe-seen", None));
    }
    Message {
        title: words::what(task, setting.type_name(task)).into_owned(),
        body,
        actions: actions(words),
    }
}

fn actions(words: Words) -> Vec<(Answer, String)> {
    [
        (Answer::Open, "notify-open"),
        (Answer::Done, "notify-done"),
        (Answer::Snooze, "notify-snooze"),
    ]
    .into_iter()
    .map(|(answer, id)| (answer, words.say(id, None)))
    .collect()
}

/// A view as it is on the wire, so that the shell needs no more of it than it reads.
fn line(task: &TaskView) -> Result<TaskLine, NotShown> {
    let text = serde_json::to_value(task).and_then(serde_json::from_value);
    text.map_err(|error| NotShown(format!("task: {error}")))
}
