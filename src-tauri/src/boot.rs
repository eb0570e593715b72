//! From folders to an open workspace, beside the window's own start.
//!
//! The window is built while the database opens; whoever asks earlier waits. If it does not open, the
//! refusal is the answer to every call, so that the window can say in words what is wrong.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tauri::async_runtime::{self, JoinHandle};
use tokio::sync::watch;
use watek_api::folders::Folders;
use watek_api::{
    ErrorCode, FirstUser, Host, Opening, RECOVERY_COMMANDS, SystemIds, WireError, recover,
};
use watek_domain::clock::Clock;
use watek_domain::user::Language;

use crate::clock::ProgramClock;

/// The open workspace, or why there is none.
pub(crate) type Opened = Result<Arc<Host>, WireError>;

/// The workspace that this program holds, once it is open.
#[derive(Clone)]
pub(crate) struct Workspace(Arc<Held>);

struct Held {
    folders: Folders,
    clock: ProgramClock,
    opened: watch::Sender<Option<Opened>>,
    /// What runs for as long as it is open.
    work: Mutex<Option<JoinHandle<()>>>,
}

/// How long closing waits for whoever still uses the workspace.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often it looks.
const LOOK: Duration = Duration::from_millis(10);

impl Workspace {
    /// Begins to open the workspace and returns at once.
    pub(crate) fn open(folders: &Folders, clock: &ProgramClock) -> Self {
        let workspace = Self(Arc::new(Held {
            folders: folders.clone(),
            clock: clock.clone(),
            opened: watch::Sender::new(None),
            work: Mutex::default(),
        }));
        workspace.begin();
        workspace
    }

    fn begin(&self) {
        let opening = Opening {
            workspace: self.0.folders.workspace.clone(),
            person_folder: self.0.folders.person.clone(),
            clock: Arc::new(self.0.clock.clone()),
            ids: Arc::new(SystemIds::default()),
            first_user: first_user(),
        };
        let workspace = self.clone();
        async_runtime::spawn(async move {
            let opened = async_runtime::spawn_blocking(move || Host::open(opening)).await;
            // Without an answer opening has panicked, and the log says where.
            let opened = opened.unwrap_or_else(|error| Err(WireError::internal(&error)));
            if let Err(refusal) = &opened {
                tracing::error!(code = ?refusal.code, reference = %refusal.reference, "workspace does not open");
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

    /// Closes the workspace and begins to open it again.
    pub(crate) async fn reopen(&self) {
        self.close().await;
        self.begin();
    }

    /// The answer of a call that needs no open workspace; `None` if it is another.
    pub(crate) async fn recover(
        &self,
        name: &str,
        params: &Value,
    ) -> Option<Result<Value, WireError>> {
        let name = RECOVERY_COMMANDS.iter().find(|command| command.name == name)?.name;
        let (folder, now) = (self.0.folders.workspace.clone(), self.0.clock.now());
        let params = params.clone();
        async_runtime::spawn_blocking(move || recover(&folder, now, name, params))
            .await
            .unwrap_or_else(|error| Some(Err(WireError::internal(&error))))
    }
}

/// Who works here first; he can change both.
fn first_user() -> FirstUser {
    let words =
        ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
    let language = language_of(words.into_iter().find(|word| !word.is_empty()).as_deref());
    let name = ["USER", "USERNAME"]
        .into_iter()
        .find_map(|variable| std::env::var(variable).ok().filter(|name| !name.trim().is_empty()))
        .unwrap_or_else(|| match language {
            Language::Pl => "Ja".to_owned(),
            Language::En => "Me".to_owned(),
        });
    FirstUser { name, language }
}

/// The interface's language for a system in `locale`; without one, the language it was made for.
fn language_of(locale: Option<&str>) -> Language {
    match locale.and_then(|locale| locale.split(['_', '.', '@']).next()) {
        // The last two say nothing of the person.
        None | Some("pl" | "C" | "POSIX") => Language::Pl,
        // English is the one more people can read.
        Some(_) => Language::En,
    }
}

#[cfg(test)]
mod tests {
    use super::language_of;
    use watek_domain::user::Language;

    #[test]
    fn the_first_language_is_the_systems() {
        assert_eq!(language_of(Some("pl_PL.UTF-8")), Language::Pl, "Polish");
        assert_eq!(language_of(Some("en_GB.UTF-8")), Language::En, "English");
        assert_eq!(
            language_of(Some("de_DE.UTF-8")),
            Language::En,
            "neither: English is known wider"
        );
        for unset in [None, Some("C"), Some("C.UTF-8"), Some("POSIX")] {
            assert_eq!(language_of(unset), Language::Pl, "`{unset:?}` says nothing of the person");
        }
    }
}
