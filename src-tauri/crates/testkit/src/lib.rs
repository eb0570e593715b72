//! What tests stand on: a workspace in a temporary folder, a clock moved by hand, counted ids, and a
//! notifier that remembers.
//!
//! It must not know what is tested. `TestEngine::call` goes through the same dispatcher as the window.
//!
//! ```ignore
//! let test = TestEngine::new();
//! let partner = test.ok("create_partner", json!({ "fields": { "name": "Stolarnia Świt" } }));
//! ```
#![expect(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail at once"
)]
#![expect(
    clippy::needless_pass_by_value,
    clippy::must_use_candidate,
    reason = "a call reads best with its parameters written in place, often for its effect alone"
)]

pub mod import;

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use chrono_tz::Tz;
use serde_json::{Value, json};
use uuid::Uuid;
use watek_api::{FirstUser, Host, NotShown, Notifier, Opening, Person, Toast, WireError, dispatch};
use watek_domain::{
    clock::{Clock, Timestamp},
    id::{EventId, IdSource, UserId},
    user::Language,
};

/// Monday 23 November 2026, 10:00 in Warsaw.
pub const MONDAY_TEN: Timestamp = Timestamp::from_millis(1_795_424_400_000);

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct ManualClock {
    now: AtomicI64,
    zone: Mutex<Tz>,
}

impl ManualClock {
    /// A clock in Warsaw at `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self { now: AtomicI64::new(now.millis()), zone: Mutex::new(Tz::Europe__Warsaw) }
    }

    /// Sets the present.
    pub fn set(&self, now: Timestamp) {
        self.now.store(now.millis(), Ordering::SeqCst);
    }

    /// Moves the present by minutes.
    pub fn advance_minutes(&self, minutes: i64) {
        self.now.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    /// Takes the computer to another zone.
    pub fn travel(&self, zone: Tz) {
        *self.zone.lock().unwrap() = zone;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now.load(Ordering::SeqCst))
    }

    fn zone(&self) -> Tz {
        *self.zone.lock().unwrap()
    }
}

/// Ids counted from a start: the same in every run, far enough apart for the rows of an operation.
#[derive(Debug)]
pub struct CountedIds {
    next: AtomicU64,
}

impl CountedIds {
    /// Ids from `start` on.
    #[must_use]
    pub fn from(start: u64) -> Self {
        Self { next: AtomicU64::new(start) }
    }
}

impl IdSource for CountedIds {
    fn next(&self, _at: Timestamp) -> Uuid {
        let number = self.next.fetch_add(1, Ordering::SeqCst);
        let head = 0x0192_0000_0000_7000_8000_0000_0000_0000_u128;
        Uuid::from_u128(head + (u128::from(number) << 24))
    }
}

/// Remembers what it was asked to show; refuses when told to.
#[derive(Debug, Default)]
pub struct RecordingNotifier {
    shown: Mutex<Vec<Toast>>,
    withdrawn: Mutex<Vec<EventId>>,
    broken: Mutex<bool>,
}

impl RecordingNotifier {
    /// Takes out what was shown since the last time.
    pub fn take(&self) -> Vec<Toast> {
        std::mem::take(&mut *self.shown.lock().unwrap())
    }

    /// The events whose notifications were withdrawn so far.
    pub fn withdrawn(&self) -> Vec<EventId> {
        self.withdrawn.lock().unwrap().clone()
    }

    /// From now on nothing can be shown.
    pub fn break_down(&self) {
        *self.broken.lock().unwrap() = true;
    }
}

impl Notifier for RecordingNotifier {
    fn show(&self, toast: Toast) -> Result<(), NotShown> {
        if *self.broken.lock().unwrap() {
            return Err(NotShown("told to".into()));
        }
        self.shown.lock().unwrap().push(toast);
        Ok(())
    }

    fn withdraw(&self, event_id: EventId) {
        self.withdrawn.lock().unwrap().push(event_id);
    }
}

/// A workspace in a temporary folder.
pub struct TestEngine {
    /// The clock it goes by.
    pub clock: Arc<ManualClock>,
    ids: Arc<CountedIds>,
    host: Option<Arc<Host>>,
    folder: Folder,
}

/// Where a workspace lies: its own temporary folder, or one that outlives it.
enum Folder {
    Temporary(tempfile::TempDir),
    Given(PathBuf),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Temporary(folder) => folder.path(),
            Self::Given(folder) => folder,
        }
    }
}

impl Default for TestEngine {
    fn default() -> Self {
        Self::new()
    }
}

impl TestEngine {
    /// A new workspace with one administrator, Anna Kowalska, on [`MONDAY_TEN`].
    #[must_use]
    pub fn new() -> Self {
        let mut test = Self::closed(Folder::Temporary(tempfile::tempdir().unwrap()));
        test.open();
        test
    }

    /// The workspace in `folder`, not open yet: [`restart`](Self::restart) opens or makes it. Its ids are
    /// counted from the start, as in every other.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self::closed(Folder::Given(folder.to_owned()))
    }

    /// The same with ids counted from elsewhere: of a workspace that others have written to.
    #[must_use]
    pub fn counting_from(self, start: u64) -> Self {
        Self { ids: Arc::new(CountedIds::from(start)), ..self }
    }

    fn closed(folder: Folder) -> Self {
        Self {
            clock: Arc::new(ManualClock::at(MONDAY_TEN)),
            ids: Arc::new(CountedIds::from(1)),
            host: None,
            folder,
        }
    }

    /// A workspace whose database is a copy of this file, not open yet.
    #[must_use]
    pub fn from_database(file: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("workspace")).unwrap();
        std::fs::copy(file, folder.path().join("workspace/watek.db")).unwrap();
        let mut test = Self::closed(Folder::Temporary(folder));
        test.ids = Arc::new(CountedIds::from(1 << 33));
        test
    }

    /// A copy of this workspace as it is on disk now, with ids and clock of its own.
    #[must_use]
    pub fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("workspace")).unwrap();
        self.host().engine().copy_to(&folder.path().join("workspace/watek.db")).unwrap();
        copy_folder(&self.folder.path().join("person"), &folder.path().join("person"));
        let mut copy = Self {
            clock: Arc::new(ManualClock::at(self.clock.now())),
            // Far from the ids of the original.
            ids: Arc::new(CountedIds::from(1 << 32)),
            host: None,
            folder: Folder::Temporary(folder),
        };
        copy.open();
        copy
    }

    fn open(&mut self) {
        self.host =
            Some(self.try_open().unwrap_or_else(|error| panic!("does not open: {error:?}")));
    }

    /// Tries to open the workspace once more.
    pub fn try_open(&self) -> Result<Arc<Host>, WireError> {
        Host::open(Opening {
            workspace: self.workspace(),
            person_folder: self.folder.path().join("person"),
            clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
            ids: Arc::clone(&self.ids) as Arc<dyn IdSource>,
            first_user: Some(FirstUser {
                name: "Anna Kowalska".into(),
                language: Language::Pl,
                morning: None,
            }),
        })
    }

    /// Closes the workspace.
    pub fn close(&mut self) {
        self.host = None;
    }

    /// Closes the workspace and opens it again.
    pub fn restart(&mut self) {
        self.close();
        self.open();
    }

    /// The folder that holds the workspace's and the person's own.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The folder of the workspace.
    #[must_use]
    pub fn workspace(&self) -> PathBuf {
        self.folder.path().join("workspace")
    }

    /// The database file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.workspace().join("watek.db")
    }

    /// Removes the seal of the closed database, as every program of ours does that writes to it.
    pub fn unseal(&self) {
        std::fs::remove_file(self.database().with_extension("seal")).unwrap();
    }

    /// The open workspace.
    #[must_use]
    pub fn host(&self) -> &Arc<Host> {
        self.host.as_ref().unwrap_or_else(|| panic!("the workspace is closed"))
    }

    /// Calls a command as the signed-in person.
    pub fn call(&self, name: &str, params: Value) -> Result<Value, WireError> {
        self.host().call(name, params)
    }

    /// Calls a command as somebody else.
    pub fn call_as(&self, user: &str, name: &str, params: Value) -> Result<Value, WireError> {
        let person = Person(UserId(user.parse().unwrap()));
        dispatch(self.host().engine(), person, name, params)
    }

    /// Calls a command that must succeed.
    #[track_caller]
    pub fn ok(&self, name: &str, params: Value) -> Value {
        self.call(name, params.clone())
            .unwrap_or_else(|error| panic!("{name} {params} ends with {error:?}"))
    }

    /// Calls a command that must be refused.
    #[track_caller]
    pub fn refused(&self, name: &str, params: Value) -> WireError {
        match self.call(name, params.clone()) {
            Err(error) => error,
            Ok(result) => panic!("{name} {params} should be refused, but answers {result}"),
        }
    }

    /// Lets a file with this content in for import and answers its token.
    #[track_caller]
    pub fn admit(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.folder().join(name);
        std::fs::write(&path, content).unwrap();
        let admitted = self.host().engine().admit_import(&path).unwrap();
        admitted.token.0.to_string()
    }

    /// Has somebody bring files by their paths, and answers the handful once it is over.
    #[track_caller]
    pub fn stage_as(&self, user: &str, paths: &[PathBuf]) -> Value {
        let person = Person(UserId(user.parse().unwrap()));
        let staging = self.host().engine().stage_paths(person, paths.to_vec()).unwrap();
        let token = serde_json::json!({ "token": staging.token });
        loop {
            let state = self.call_as(user, "staging_state", token.clone()).unwrap();
            if state.get("over") == Some(&Value::Bool(true)) {
                return state;
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
    }

    /// Has the signed-in person bring a file of this name and content, and answers its id.
    #[track_caller]
    pub fn staged(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let folder = self.folder().join("desktop");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), content).unwrap();
        string(&self.stage_as(&self.user(), &[folder.join(name)]), "/files/0/state/staged_id")
    }

    /// Hangs a file of this name and content on an event and answers its id.
    #[track_caller]
    pub fn attached(&self, event_id: &str, name: &str, content: impl AsRef<[u8]>) -> String {
        let files = [self.staged(name, content)];
        let made = self.ok("attach_files", json!({ "event_id": event_id, "files": files }));
        string(&made, "/result/attachment_ids/0")
    }

    /// The present, in milliseconds.
    #[must_use]
    pub fn clock_millis(&self) -> i64 {
        self.clock.now().millis()
    }

    /// The id of the signed-in person.
    #[must_use]
    pub fn user(&self) -> String {
        string(&self.ok("session", json!({})), "/user_id")
    }

    /// Writes a partner down and answers its id.
    #[track_caller]
    pub fn partner(&self, name: &str) -> String {
        let made = self.ok("create_partner", json!({ "fields": { "name": name } }));
        string(&made, "/result/partner_id")
    }

    /// Begins a thread and answers its id.
    #[track_caller]
    pub fn thread(&self, partner_id: &str, title: &str) -> String {
        let made = self.ok("create_thread", json!({ "partner_id": partner_id, "title": title }));
        string(&made, "/result/thread_id")
    }

    /// Plans a call due at `time` (or any time) on `date` in Warsaw and answers the event's id.
    #[track_caller]
    pub fn plan(&self, thread_id: &str, date: &str, time: Option<&str>) -> String {
        let plan = json!({
            "event_type_id": watek_domain::event_type::CALL,
            "due": { "date": date, "time": time, "zone": "Europe/Warsaw" },
            "note": "Zadzwonić",
        });
        let made = self.ok("plan_event", json!({ "thread_id": thread_id, "plan": plan }));
        string(&made, "/result/event_id")
    }
}

/// The text at a place of a result.
#[track_caller]
#[must_use]
pub fn string(value: &Value, pointer: &str) -> String {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_else(|| panic!("nothing at {pointer} of {value}"))
        .to_owned()
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
