//! The one door for changes, and the one for reads.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, broadcast};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    clock::{Clock, Timestamp},
    id::{DeviceId, EventId, IdSource, OperationId, ReservationId, UserId},
    text,
};
use watek_store::{
    Committed, Entry, REQUIRED_IS_FOR_EVENTS, ReadTx, Store, Viewer, Violation, WriteTx,
    content::Contents, table::setting, view::task::Present,
};

use crate::{
    command::{required, setting::MoveZone},
    error::{Error, Result},
    import::Files,
    query::booking,
    staging::Stagings,
    start::{self, Arrival, FirstUser},
};

mod run;
mod take_back;

pub(crate) use take_back::{Exactness, taken_back_for};

/// How many notices a slow listener may lag behind before it must read everything anew.
const NOTICES: usize = 256;
/// A change of more rows is told by its tables alone.
const TOLD_BY_ID: usize = 1_000;

/// What it takes to open a workspace.
pub struct Opening {
    /// The folder of the workspace.
    pub workspace: PathBuf,
    /// The person's own folder on this computer, outside all workspaces.
    pub person_folder: PathBuf,
    /// The present.
    pub clock: Arc<dyn Clock>,
    /// New ids.
    pub ids: Arc<dyn IdSource>,
    /// Who starts the workspace, if it is new; without him a new one is not started.
    pub first_user: Option<FirstUser>,
}

/// On whose behalf something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person(pub UserId);

/// What a change answers: its result, and the operation by which it can be taken back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Changed<T> {
    /// The operation; `null` where nothing changed.
    pub operation_id: Option<OperationId>,
    /// The result.
    pub result: T,
}

/// What changed, for everyone who shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Notice {
    /// The operation; `null` for what is not journalled, like a reminder that was shown.
    pub operation_id: Option<OperationId>,
    /// The touched tables.
    pub tables: Vec<String>,
    /// The touched rows; none where there are too many to be told.
    #[ts(type = "Array<string>")]
    pub ids: Vec<Uuid>,
    /// Events whose shown reminders are settled by this.
    #[serde(skip)]
    #[ts(skip)]
    pub settles: Vec<EventId>,
}

impl Notice {
    /// Something that is not journalled.
    pub(crate) fn of_table(name: &str) -> Self {
        Self {
            operation_id: None,
            tables: vec![name.to_owned()],
            ids: Vec::new(),
            settles: Vec::new(),
        }
    }
}

/// The parameters of an operation as the journal keeps them: all that decides what it does, together
/// with its id, from which its rows' ids follow.
#[derive(Debug, Serialize, Deserialize)]
struct Recorded<T> {
    at: Timestamp,
    zone: Tz,
    request: T,
    /// Reservations that were left out of what came back.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    without: BTreeSet<ReservationId>,
}

impl<T> Recorded<T> {
    fn whole(at: Timestamp, zone: Tz, request: T) -> Self {
        Self { at, zone, request, without: BTreeSet::new() }
    }
}

/// An open workspace with its rules.
pub struct Engine {
    store: Store,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    device_id: DeviceId,
    person: Person,
    arrival: Option<Arrival>,
    notices: broadcast::Sender<Notice>,
    files: Files,
    stagings: Stagings,
    pub(crate) wake: Notify,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Engine").field("device_id", &self.device_id).finish_non_exhaustive()
    }
}

impl Engine {
    /// Opens a workspace, starting it where it is new and somebody starts it. Where nobody does, nothing
    /// is made.
    pub fn open(opening: Opening) -> Result<Self> {
        let Opening { workspace, person_folder, clock, ids, first_user } = opening;
        if !Self::is_at(&workspace) {
            let first_user = first_user.as_ref().ok_or(Error::NotStarted)?;
            text::required_line("name", &first_user.name)?;
        }
        let now = clock.now();
        let store = Store::open(&workspace, now)?;
        let first_user = first_user.as_ref();
        let started = start::sign_in(&store, &person_folder, &*ids, now, clock.zone(), first_user)?;
        let engine = Self {
            store,
            clock,
            ids,
            device_id: started.device_id,
            person: Person(started.user_id),
            arrival: started.arrival,
            notices: broadcast::Sender::new(NOTICES),
            files: Files::default(),
            stagings: Stagings::default(),
            wake: Notify::new(),
        };
        let notices = engine.notices.clone();
        engine.store.on_damage(move || {
            // Without listeners there is nobody to tell.
            let _ = notices.send(Notice::of_table("health"));
        });
        engine.follow_zone()?;
        Ok(engine)
    }

    /// Whether a workspace lies in `folder`, in whatever state.
    #[must_use]
    pub fn is_at(folder: &Path) -> bool {
        Store::is_at(folder)
    }

    /// Who is signed in.
    #[must_use]
    pub fn person(&self) -> Person {
        self.person
    }

    /// The folder of the workspace.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.store.folder()
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// What changes, from now on.
    #[must_use]
    pub fn notices(&self) -> broadcast::Receiver<Notice> {
        self.notices.subscribe()
    }

    /// Makes the scheduler look at the clock now.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    /// How this folder came here since the program last ran, if it did.
    #[must_use]
    pub fn arrival(&self) -> Option<Arrival> {
        self.arrival
    }

    /// The present as the person sees it.
    pub fn present(&self, person: Person) -> Result<Present> {
        let zone = self.store.read(|tx| self.zone_of(tx, person))?;
        Ok(Present { now: self.clock.now(), zone })
    }

    pub(crate) fn zone_of(&self, tx: &ReadTx<'_>, person: Person) -> Result<Tz> {
        let named = setting::get(tx, person.0, setting::ZONE)?;
        Ok(named.and_then(|name| name.parse().ok()).unwrap_or_else(|| self.clock.zone()))
    }

    /// Notes a changed zone of the computer, so that the person's days and mornings follow him.
    pub fn follow_zone(&self) -> Result<()> {
        let zone = self.clock.zone();
        let known = self.store.read(|tx| setting::get(tx, self.person.0, setting::ZONE))?;
        if known.as_deref() != Some(zone.name()) {
            self.run(self.person, MoveZone { zone })?;
        }
        Ok(())
    }

    /// Reads through a person's eyes, from one consistent view.
    pub fn read<T>(
        &self,
        person: Person,
        script: impl FnOnce(&ReadTx<'_>, &Viewer) -> Result<T>,
    ) -> Result<T> {
        self.store.read(|tx| {
            let viewer = Viewer::of(tx, person.0)?.ok_or(Error::NotFound("user"))?;
            script(tx, &viewer)
        })
    }

    /// Reads through a person's eyes, at the present as he sees it.
    pub fn read_at_present<T>(
        &self,
        person: Person,
        script: impl FnOnce(&ReadTx<'_>, &Viewer, Present) -> Result<T>,
    ) -> Result<T> {
        self.read(person, |tx, viewer| {
            let present = Present { now: self.clock.now(), zone: self.zone_of(tx, person)? };
            script(tx, viewer, present)
        })
    }

    /// The same refusal with all that a person may know of it.
    pub(crate) fn explained(&self, person: Person, error: Error) -> Error {
        match error {
            Error::Broken(Violation { overbooking: Some(found), .. }) => {
                let told = self.read_at_present(person, |tx, viewer, present| {
                    booking::explain(tx, viewer, present, &found)
                });
                told.unwrap_or_else(|failed| failed)
            },
            Error::Broken(violation) if violation.rule == REQUIRED_IS_FOR_EVENTS => {
                let told =
                    self.read(person, |tx, viewer| required::explain(tx, viewer, &violation));
                told.unwrap_or_else(|failed| failed)
            },
            other => other,
        }
    }

    /// The id and the instant of an operation that begins now.
    pub(crate) fn next_operation(&self) -> (OperationId, Timestamp) {
        let at = self.clock.now();
        (OperationId(self.ids.next(at)), at)
    }

    /// The journal's words for a change that goes by another door than [`Engine::run`].
    pub(crate) fn entry_of(
        &self,
        id: OperationId,
        kind: &str,
        request: &impl Serialize,
        person: Person,
        at: Timestamp,
        zone: Tz,
    ) -> Result<Entry> {
        self.entry(id, kind, &Recorded::whole(at, zone, request), person, at, None)
    }

    fn entry(
        &self,
        id: OperationId,
        kind: &str,
        params: &impl Serialize,
        person: Person,
        at: Timestamp,
        undoes_id: Option<OperationId>,
    ) -> Result<Entry> {
        let params = serde_json::to_string(params)
            .map_err(|error| watek_store::Error::Unexpected(error.to_string()))?;
        Ok(Entry {
            id,
            kind: kind.into(),
            params,
            actor_id: person.0,
            device_id: self.device_id,
            at,
            undoes_id,
        })
    }

    pub(crate) fn tell(&self, committed: Committed) -> Option<OperationId> {
        if committed.operation_id.is_some() {
            self.announce(Notice {
                operation_id: committed.operation_id,
                tables: committed.tables.iter().map(|table| table.name().to_owned()).collect(),
                ids: if committed.ids.len() > TOLD_BY_ID {
                    Vec::new()
                } else {
                    committed.ids.iter().copied().collect()
                },
                settles: committed.settled,
            });
            self.wake();
        }
        committed.operation_id
    }

    pub(crate) fn announce(&self, notice: Notice) {
        // Without listeners there is nobody to tell.
        let _ = self.notices.send(notice);
    }

    /// Writes rows of this copy alone: deliveries and drafts.
    pub(crate) fn note<T: Send + 'static>(
        &self,
        script: impl FnOnce(&WriteTx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.store.note(script)
    }

    /// Proves derived tables, references, rules and pages.
    pub fn check(&self) -> Result<watek_store::check::Report> {
        Ok(self.store.check()?)
    }

    /// Copies the database as it is now to `target`: complete and flushed, or not at all.
    pub fn copy_to(&self, target: &Path) -> Result<()> {
        Ok(self.store.copy_to(target)?)
    }

    /// What is in the files on events.
    pub(crate) fn contents(&self) -> &Contents {
        self.store.contents()
    }

    pub(crate) fn stagings(&self) -> &Stagings {
        &self.stagings
    }

    pub(crate) fn files(&self) -> &Files {
        &self.files
    }

    pub(crate) fn ids(&self) -> &dyn IdSource {
        &*self.ids
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn device_id(&self) -> DeviceId {
        self.device_id
    }
}
