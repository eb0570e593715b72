//! The first start, as the window asks for it: who, in which language, from when in the day, and where.
//!
//! Paths stay here. The window shows what a folder is called and names it by a token.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tauri::{AppHandle, State, async_runtime};
use tauri_plugin_dialog::DialogExt;
use watek_api::folders::{Holds, look};
use watek_api::{ErrorCode, FirstUser, WireError};
use watek_domain::user::Language;

use crate::boot::Workspace;
use crate::window;

/// The folders that the person chose in this start; a token is a place among them.
#[derive(Default)]
pub(crate) struct Chosen(Mutex<Vec<PathBuf>>);

impl Chosen {
    fn keep(&self, folder: PathBuf) -> usize {
        let mut folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        folders.push(folder);
        folders.len() - 1
    }

    fn get(&self, token: usize) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(token).cloned()
    }
}

/// What the window begins the first start with; the person changes what he likes.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FirstStart {
    /// Where the workspace will lie.
    folder: String,
    /// Whether another folder can be chosen.
    may_choose: bool,
    /// Whether the person had chosen a folder in which there is nothing now.
    missing: bool,
    /// His name, as the computer knows it; may be empty.
    name: String,
    /// The system's language.
    language: Language,
}

/// A folder that was chosen.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChosenFolder {
    /// Its name for the window's further calls.
    token: usize,
    /// What it is called.
    folder: String,
    /// Whether it holds a workspace, which then opens as it is.
    holds_workspace: bool,
}

/// Describes the first start.
#[tauri::command]
pub(crate) async fn first_start(workspace: State<'_, Workspace>) -> Result<FirstStart, ()> {
    let folders = workspace.folders();
    Ok(FirstStart {
        folder: folders.workspace.display().to_string(),
        may_choose: !folders.named,
        missing: folders.is_missing(),
        name: name(),
        language: language(),
    })
}

/// Asks the person for a folder in the system's own dialog; `None` where he chose none.
#[tauri::command]
pub(crate) async fn choose_folder(
    app: AppHandle,
    chosen: State<'_, Chosen>,
) -> Result<Option<ChosenFolder>, WireError> {
    let picked = async_runtime::spawn_blocking(move || pick(&app)).await;
    let Some(folder) = picked.map_err(|error| WireError::internal(&error))? else {
        return Ok(None);
    };
    let holds = look(&folder)?;
    Ok(Some(ChosenFolder {
        folder: folder.display().to_string(),
        holds_workspace: holds == Holds::Workspace,
        token: chosen.keep(folder),
    }))
}

fn pick(app: &AppHandle) -> Option<PathBuf> {
    #[cfg(feature = "testing")]
    if let Some(folder) = crate::testing::folder() {
        return Some(folder);
    }
    let mut dialog = app.dialog().file();
    if let Some(window) = window::main(app) {
        dialog = dialog.set_parent(&window);
    }
    dialog.blocking_pick_folder()?.into_path().ok()
}

/// Refuses, by its field, what a start by this person would refuse, while he can still see the field.
#[tauri::command]
pub(crate) async fn check_first_user(
    name: String,
    language: Language,
    morning: String,
) -> Result<(), WireError> {
    FirstUser::typed(&name, language, &morning)?;
    Ok(())
}

/// Starts the workspace, or opens the one in the chosen folder. From here on calls are answered.
#[tauri::command]
pub(crate) async fn start_workspace(
    name: String,
    language: Language,
    morning: String,
    folder: Option<usize>,
    workspace: State<'_, Workspace>,
    chosen: State<'_, Chosen>,
) -> Result<(), WireError> {
    let first_user = FirstUser::typed(&name, language, &morning)?;
    let folder = match folder {
        Some(token) => Some(chosen.get(token).ok_or_else(|| WireError::of(ErrorCode::BadParams))?),
        None => None,
    };
    let workspace = workspace.inner().clone();
    async_runtime::spawn_blocking(move || workspace.start(first_user, folder.as_deref()))
        .await
        .unwrap_or_else(|error| Err(WireError::internal(&error)))
}

/// The name by which the computer knows the person.
fn name() -> String {
    let known = ["USER", "USERNAME"].into_iter().filter_map(|name| std::env::var(name).ok());
    known.map(|name| name.trim().to_owned()).find(|name| !name.is_empty()).unwrap_or_default()
}

fn language() -> Language {
    let words =
        ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
    language_of(words.into_iter().find(|word| !word.is_empty()).as_deref())
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
    use super::{Chosen, language_of};
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

    #[test]
    fn only_what_was_chosen_has_a_token() {
        let chosen = Chosen::default();
        let token = chosen.keep("/a".into());
        assert_eq!(chosen.get(token), Some("/a".into()), "the folder comes back");
        assert_eq!(chosen.get(token + 1), None, "no other can be named");
    }
}
