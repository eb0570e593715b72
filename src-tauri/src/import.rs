//! Files to import: chosen in the system's own dialog, or dropped into the window. The page learns a
//! file's name, its size and a token; where it lies stays on this side.

use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;
use tauri::{AppHandle, State, async_runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;
use watek_api::{DropToken, ErrorCode, Host, WireError};
use watek_engine::import::{self, Admitted, ImportToken, RowProblem};

use crate::agenda::Setting;
use crate::boot::Workspace;
use crate::drag::Dropped;
use crate::window;
use crate::words::Words;

/// Endings of files that hold tables of texts.
const ENDINGS: [&str; 3] = ["csv", "txt", "tsv"];

/// Lets the person choose a file to import; `null` where he chose none.
#[tauri::command]
pub(crate) async fn choose_import_file(
    app: AppHandle,
    workspace: State<'_, Workspace>,
) -> Result<Option<Admitted>, WireError> {
    let host = workspace.host().await?;
    let words = words(&host).await?;
    let Some(path) = chosen(&app, words, FileDialogBuilder::pick_file).await else {
        return Ok(None);
    };
    admit(host, path).await.map(Some)
}

/// Writes the rows in error where the person chooses; false where he chose no place.
#[tauri::command]
pub(crate) async fn save_import_problems(
    token: ImportToken,
    app: AppHandle,
    workspace: State<'_, Workspace>,
) -> Result<bool, WireError> {
    let host = workspace.host().await?;
    let words = words(&host).await?;
    let named = words.say("import-problems-file", None);
    let save = |dialog: FileDialogBuilder<tauri::Wry>, told: Told| {
        dialog.set_file_name(named).save_file(told);
    };
    let Some(path) = chosen(&app, words, save).await else { return Ok(false) };
    let write = move || {
        let heading = words.say("import-reason", None);
        let reason = |problem: &RowProblem| reason(words, problem);
        import::write_problems(host.engine(), token, &path, &heading, reason)
    };
    let written = async_runtime::spawn_blocking(write).await;
    written.map_err(|error| WireError::internal(&error))??;
    Ok(true)
}

/// Takes a dropped file for import. More than one is not meant.
#[tauri::command]
pub(crate) async fn import_dropped(
    token: DropToken,
    dropped: State<'_, Dropped>,
    workspace: State<'_, Workspace>,
) -> Result<Admitted, WireError> {
    let mut paths = dropped.take(token).unwrap_or_default().into_iter();
    let (Some(path), None) = (paths.next(), paths.next()) else {
        return Err(WireError::of(ErrorCode::NotFound));
    };
    // A link dragged out of a browser comes as a "path" too.
    if !path.is_absolute() {
        return Err(watek_engine::Error::from(import::FileProblem::NotAFile).into());
    }
    admit(workspace.host().await?, path).await
}

async fn admit(host: Arc<Host>, path: PathBuf) -> Result<Admitted, WireError> {
    let admitted = async_runtime::spawn_blocking(move || host.engine().admit_import(&path)).await;
    Ok(admitted.map_err(|error| WireError::internal(&error))??)
}

async fn words(host: &Arc<Host>) -> Result<Words, WireError> {
    let host = Arc::clone(host);
    let setting = async_runtime::spawn_blocking(move || Setting::read(&host)).await;
    Ok(setting.map_err(|error| WireError::internal(&error))??.words)
}

/// Where the person's answer goes.
type Told = Box<dyn FnOnce(Option<FilePath>) + Send>;

/// What the person chose in the dialog that `ask` opens over the window.
async fn chosen(
    app: &AppHandle,
    words: Words,
    ask: impl FnOnce(FileDialogBuilder<tauri::Wry>, Told),
) -> Option<PathBuf> {
    #[cfg(feature = "testing")]
    if let Some(path) = crate::testing::next_path(app) {
        return Some(path);
    }
    let mut dialog = app.dialog().file().add_filter(words.say("import-file-kind", None), &ENDINGS);
    if let Some(window) = window::main(app) {
        dialog = dialog.set_parent(&window);
    }
    let (tell, told) = oneshot::channel();
    // Whoever asked may be gone by now.
    ask(dialog, Box::new(move |path| drop(tell.send(path))));
    told.await.ok()??.into_path().ok()
}

/// Why a row is in error, in words.
fn reason(words: Words, problem: &RowProblem) -> String {
    let name = serde_json::to_value(problem.reason);
    let name = name.as_ref().ok().and_then(Value::as_str).unwrap_or_default();
    words.say(&format!("import-problem-{}", name.replace('_', "-")), None)
}
