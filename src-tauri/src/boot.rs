//! From folders to an open workspace, beside the window's own start.
//!
//! The window is built while the database opens; whoever asks earlier waits. If it does not open, the
//! refusal is the answer to every call, so that the window can say in words what is wrong. Where there
//! is no workspace yet, that is the refusal, until a person has started one in the window.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tauri::async_runtime;
use tokio::sync::watch;
use watek_api::folders::{self, Folders};
use watek_api::{ErrorCode, FirstUser, Host, Opening, SystemIds, WireError};

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
}

impl Workspace {
    /// Begins to open the workspace and returns at once.
    pub(crate) fn open(folders: Folders, clock: &ProgramClock) -> Self {
        let workspace = Self(Arc::new(Held {
            folders: Mutex::new(folders),
            clock: clock.clone(),
            opened: watch::Sender::new(None),
        }));
        let held = Arc::clone(&workspace.0);
        async_runtime::spawn_blocking(move || {
            let opened = held.try_open(None);
            if let Err(refusal) = &opened {
                tracing::warn!(code = ?refusal.code, reference = %refusal.reference, "no workspace opens");
            }
            held.opened.send_replace(Some(opened));
        });
        workspace
    }

    /// The open workspace, as soon as it is decided whether it opens.
    pub(crate) async fn host(&self) -> Opened {
        let mut opened = self.0.opened.subscribe();
        let decided = opened.wait_for(Option::is_some).await;
        // Without an answer opening has panicked, and the log says where.
        let decided = decided.map_err(|error| WireError::internal(&error))?;
        decided.clone().unwrap_or_else(|| Err(WireError::of(ErrorCode::Internal)))
    }

    /// The open workspace, however long it takes a person to come to it.
    pub(crate) async fn host_at_last(&self) -> Option<Arc<Host>> {
        let mut opened = self.0.opened.subscribe();
        let open = opened.wait_for(|opened| matches!(opened, Some(Ok(_)))).await.ok()?;
        open.as_ref()?.as_ref().ok().map(Arc::clone)
    }

    /// The open workspace, if it is open by now.
    pub(crate) fn host_now(&self) -> Option<Arc<Host>> {
        self.0.opened.borrow().as_ref()?.as_ref().ok().map(Arc::clone)
    }

    /// The folders as they are chosen now.
    pub(crate) fn folders(&self) -> Folders {
        self.0.folders.lock().unwrap_or_else(PoisonError::into_inner).clone()
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
}

impl Held {
    fn start(&self, who: FirstUser, folder: Option<&Path>) -> Opened {
        let mut chosen = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let folder: PathBuf = folder.unwrap_or(&chosen.workspace).to_owned();
        folders::look(&folder)?;
        // Remembered first: a program that ends before the workspace is there asks again, in this folder.
        chosen.choose(&folder)?;
        drop(chosen);
        self.try_open(Some(who))
    }

    fn try_open(&self, first_user: Option<FirstUser>) -> Opened {
        let folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Host::open(Opening {
            workspace: folders.workspace,
            person_folder: folders.person,
            clock: Arc::new(self.clock.clone()),
            ids: Arc::new(SystemIds::default()),
            first_user,
        })
    }
}
