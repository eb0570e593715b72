//! From folders to an open workspace, beside the window's own start.
//!
//! The window is built while the database opens; whoever asks earlier waits. If it does not open, the
//! refusal is the answer to every call, so that the window can say in words what is wrong.

use std::sync::Arc;

use tauri::async_runtime;
use tokio::sync::watch;
use watek_api::folders::Folders;
use watek_api::{ErrorCode, FirstUser, Host, Opening, SystemIds, WireError};
use watek_domain::user::Language;

use crate::clock::ProgramClock;

/// The open workspace, or why there is none.
pub(crate) type Opened = Result<Arc<Host>, WireError>;

/// The workspace that this program holds, once it is open.
#[derive(Clone)]
pub(crate) struct Workspace {
    opened: watch::Receiver<Option<Opened>>,
}

impl Workspace {
    /// Begins to open the workspace and returns at once.
    pub(crate) fn open(folders: &Folders, clock: &ProgramClock) -> Self {
        let (tell, opened) = watch::channel(None);
        let opening = Opening {
            workspace: folders.workspace.clone(),
            person_folder: folders.person.clone(),
            clock: Arc::new(clock.clone()),
            ids: Arc::new(SystemIds::default()),
            first_user: first_user(),
        };
        async_runtime::spawn_blocking(move || {
            let opened = Host::open(opening);
            if let Err(refusal) = &opened {
                tracing::error!(code = ?refusal.code, reference = %refusal.reference, "workspace does not open");
            }
            tell.send_replace(Some(opened));
        });
        Self { opened }
    }

    /// The open workspace, as soon as it is decided whether it opens.
    pub(crate) async fn host(&self) -> Opened {
        let mut opened = self.opened.clone();
        let decided = opened.wait_for(Option::is_some).await;
        // Without an answer opening has panicked, and the log says where.
        let decided = decided.map_err(|error| WireError::internal(&error))?;
        decided.clone().unwrap_or_else(|| Err(WireError::of(ErrorCode::Internal)))
    }

    /// The open workspace, if it is open by now.
    pub(crate) fn host_now(&self) -> Option<Arc<Host>> {
        self.opened.borrow().as_ref()?.as_ref().ok().map(Arc::clone)
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
