//! From folders to an open workspace, beside the window's own start.
//!
//! The window is built while the database opens; whoever asks earlier waits. If it does not open, the
//! refusal is the answer to every call, so that the window can say in words what is wrong. Where there
//! is no workspace yet, that is the refusal, until a person has started one in the window.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tauri::async_runtime::{self, JoinHandle};
use tokio::sync::watch;
use watek_api::folders::{self, Folders};
use watek_api::{
    ErrorCode, FirstUser, Host, Opening, RECOVERY_COMMANDS, SystemIds, WireError, recover,
};
use watek_domain::clock::Clock;

use crate::clock::ProgramClock;

/// The open workspace, or why there is none.
pub(crate) type Opened = Result<Arc<Host>, WireError>;

/// The workspace that this program holds, once it is open.
#[derive(Clone)]
pub(crate) struct Workspace(Arc<Held>);

struct Held {
    folders: Mutex<Folders>,
    clock: ProgramClock,
    opened: watch::Sender<Option<Opened>>,
    /// What runs for as long as it is open.
    work: Mutex<Option<JoinHandle<()>>>,
    /// One closing and opening at a time.
    reopening: tokio::sync::Mutex<()>,
}

/// How long closing waits for whoever still uses the workspace.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often it looks.
const LOOK: Duration = Duration::from_millis(10);

impl Workspace {
    /// Begins to open the workspace and returns at once.
    pub(crate) fn open(folders: Folders, clock: &ProgramClock) -> Self {
        let workspace = Self(Arc::new(Held {
            folders: Mutex::new(folders),
            clock: clock.clone(),
            opened: watch::Sender::new(None),
            work: Mutex::default(),
            reopening: tokio::sync::Mutex::default(),
        }));
        workspace.begin();
        workspace
    }

    fn begin(&self) {
        let workspace = self.clone();
        async_runtime::spawn(async move {
            let held = Arc::clone(&workspace.0);
            let opened = async_runtime::spawn_blocking(move || held.try_open(None)).await;
            // Without an answer opening has panicked, and the log says where.
            let opened = opened.unwrap_or_else(|error| Err(WireError::internal(&error)));
            if let Err(refusal) = &opened {
                tracing::warn!(code = ?refusal.code, reference = %refusal.reference, "no workspace opens");
            }
            workspace.0.opened.send_replace(Some(opened));
        });
    }

    /// The open workspace, as soon as it is decided whether it opens.
    pub(crate) async fn host(&self) -> Opened {
        let mut opened = self.0.opened.subscribe();
        let decided = opened.wait_for(Option::is_some).await;
        let decided = decided.map_err(|error| WireError::internal(&error))?;
        decided.clone().unwrap_or_else(|| Err(WireError::of(ErrorCode::Internal)))
    }

    /// The open workspace, however long it takes a person to come to it.
    pub(crate) async fn host_at_last(&self) -> Option<Arc<Host>> {
        let mut opened = self.0.opened.subscribe();
        let open = opened.wait_for(|opened| matches!(opened, Some(Ok(_)))).await.ok()?;
        open.as_ref()?.as_ref().ok().map(Arc::clone)
    }

    /// The folders as they are chosen now.
    pub(crate) fn folders(&self) -> Folders {
        self.0.folders()
    }

    /// Starts a workspace in the chosen folder, or in another one, or opens the one that is there. Where
    /// that is refused, everything is as before.
    pub(crate) fn start(&self, who: FirstUser, folder: Option<&Path>) -> Result<(), WireError> {
        // One start at a time, and only where there is none yet; whoever calls meanwhile waits.
        let begun = self.0.opened.send_if_modified(|opened| {
            let is_first =
                matches!(opened, Some(Err(refusal)) if refusal.code == ErrorCode::NotStarted);
            if is_first {
                *opened = None;
            }
            is_first
        });
        if !begun {
            return Err(WireError::of(ErrorCode::WorkspaceInUse));
        }
        let opened = self.0.start(who, folder);
        let result = opened.as_ref().map(|_| ()).map_err(Clone::clone);
        let opened = opened.map_err(|_| WireError::of(ErrorCode::NotStarted));
        self.0.opened.send_replace(Some(opened));
        result
    }

    /// The open workspace, if it is open by now.
    pub(crate) fn host_now(&self) -> Option<Arc<Host>> {
        self.0.opened.borrow().as_ref()?.as_ref().ok().map(Arc::clone)
    }

    /// Notes what runs for as long as the workspace is open.
    pub(crate) fn runs(&self, work: JoinHandle<()>) {
        *self.0.work.lock().unwrap_or_else(PoisonError::into_inner) = Some(work);
    }

    /// Closes the workspace once the calls that are under way have ended. Whoever asks afterwards waits.
    pub(crate) async fn close(&self) {
        let work = self.0.work.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(work) = work {
            work.abort();
            // That it was given up is what was asked for.
            let _ = work.await;
        }
        let Some(Ok(host)) = self.0.opened.send_replace(None) else { return };
        let engine = Arc::clone(host.engine());
        drop(host);
        let is_last = async {
            while Arc::strong_count(&engine) > 1 {
                tokio::time::sleep(LOOK).await;
            }
        };
        if tokio::time::timeout(PATIENCE, is_last).await.is_err() {
            tracing::warn!("the workspace is still in use and was not closed in order");
        }
        // Writing everything back takes a moment.
        if let Err(error) = async_runtime::spawn_blocking(move || drop(engine)).await {
            tracing::error!("closing the workspace was given up half-way: {error}");
        }
    }

    /// Closes the workspace and begins to open it again; `and_then` starts what runs with it. Whoever asks
    /// for the same meanwhile waits.
    pub(crate) async fn reopen(&self, and_then: impl FnOnce()) {
        let _one_at_a_time = self.0.reopening.lock().await;
        self.close().await;
        self.begin();
        and_then();
    }

    /// The answer of a call that needs no open workspace; `None` if it is another.
    pub(crate) async fn recover(
        &self,
        name: &str,
        params: &Value,
    ) -> Option<Result<Value, WireError>> {
        let name = RECOVERY_COMMANDS.iter().find(|command| command.name == name)?.name;
        if self.host_now().is_some() {
            return Some(Err(WireError::of(ErrorCode::WorkspaceInUse)));
        }
        let (folder, now) = (self.0.folders().workspace, self.0.clock.now());
        let params = params.clone();
        async_runtime::spawn_blocking(move || recover(&folder, now, name, params))
            .await
            .unwrap_or_else(|error| Some(Err(WireError::internal(&error))))
    }
}

impl Held {
    fn folders(&self) -> Folders {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn start(&self, who: FirstUser, folder: Option<&Path>) -> Opened {
        let before = self.folders().workspace;
        let folder = folder.unwrap_or(&before);
        folders::look(folder)?;
        // Remembered first: a program that ends before the workspace is there asks again, in this folder.
        self.choose(folder)?;
        self.try_open(Some(who)).inspect_err(|_| {
            if let Err(error) = self.choose(&before) {
                tracing::warn!("the folder from before is not remembered: {error}");
            }
        })
    }

    fn choose(&self, folder: &Path) -> Result<(), WireError> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).choose(folder)
    }

    fn try_open(&self, first_user: Option<FirstUser>) -> Opened {
        let folders = self.folders();
        Host::open(Opening {
            workspace: folders.workspace,
            person_folder: folders.person,
            clock: Arc::new(self.clock.clone()),
            ids: Arc::new(SystemIds::default()),
            first_user,
        })
    }
}
