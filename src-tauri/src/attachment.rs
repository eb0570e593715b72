//! Files on their way in and out: chosen, dropped, pasted; opened, shown in their folder, saved elsewhere.
//! The page names them by tokens and ids; the core says who may.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, Manager, State, Url, async_runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;
use watek_api::{DropToken, ErrorCode, Host, WireError};
use watek_domain::id::AttachmentId;
use watek_engine::Error;
use watek_engine::attachment::{self, Which};
use watek_engine::import::FileProblem;
use watek_engine::staging::Staging;

use crate::boot::Workspace;
use crate::drag::Dropped;
use crate::link;
use crate::window;

/// What is pasted travels through memory; larger files are chosen or dropped.
const MOST_PASTED: usize = 256 << 20;

/// The header in which the name of a pasted file comes, encoded as in an address.
const NAME: &str = "x-file-name";

/// How long the system is waited for.
const ANSWERING: Duration = Duration::from_secs(3);

/// Lets the person choose files for an event and begins to copy them; `null` where he chose none.
#[tauri::command]
pub(crate) async fn choose_files(
    app: AppHandle,
    workspace: State<'_, Workspace>,
) -> Result<Option<Staging>, WireError> {
    let host = workspace.host().await?;
    let pick = |dialog: FileDialogBuilder<tauri::Wry>, tell: oneshot::Sender<Vec<FilePath>>| {
        dialog.pick_files(move |paths| drop(tell.send(paths.unwrap_or_default())));
    };
    let paths = chosen(&app, pick).await;
    if paths.is_empty() { Ok(None) } else { stage(host, paths).await.map(Some) }
}

/// Takes dropped files for an event and begins to copy them.
#[tauri::command]
pub(crate) async fn stage_dropped(
    token: DropToken,
    dropped: State<'_, Dropped>,
    workspace: State<'_, Workspace>,
) -> Result<Staging, WireError> {
    let paths = dropped.take(token).ok_or_else(|| WireError::of(ErrorCode::NotFound))?;
    stage(workspace.host().await?, paths).await
}

/// Takes a pasted file, whose bytes are the body of the call.
#[tauri::command]
pub(crate) async fn paste_file(
    request: Request<'_>,
    workspace: State<'_, Workspace>,
) -> Result<Staging, WireError> {
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(WireError::of(ErrorCode::BadParams));
    };
    if bytes.len() > MOST_PASTED {
        return Err(Error::from(FileProblem::TooLarge).into());
    }
    let name = request.headers().get(NAME).and_then(|name| name.to_str().ok()).unwrap_or_default();
    let (name, bytes) = (decoded(name), bytes.clone());
    let host = workspace.host().await?;
    blocking(move || {
        let engine = host.engine();
        Ok(engine.stage_bytes(engine.person(), &name, bytes)?)
    })
    .await
}

/// A text that was encoded for an address.
fn decoded(text: &str) -> String {
    let address = Url::parse(&format!("name:?{text}")).ok();
    let pair = address.as_ref().and_then(|address| address.query_pairs().next());
    pair.map(|(name, _)| name.into_owned()).unwrap_or_default()
}

/// Has the system open a copy of a file. What it might run is refused until `confirmed`.
#[tauri::command]
pub(crate) async fn open_attachment(
    id: AttachmentId,
    confirmed: bool,
    workspace: State<'_, Workspace>,
) -> Result<(), WireError> {
    let path = lay_out(&workspace, id, confirmed).await?;
    open(path).await
}

/// Has the system show a copy of a file in a folder where it lies alone.
#[tauri::command]
pub(crate) async fn reveal_attachment(
    id: AttachmentId,
    workspace: State<'_, Workspace>,
) -> Result<(), WireError> {
    let path = lay_out(&workspace, id, true).await?;
    open(path.parent().map(PathBuf::from).unwrap_or(path)).await
}

/// Writes a file where the person chooses; false where he chose no place.
#[tauri::command]
pub(crate) async fn save_attachment_as(
    id: AttachmentId,
    app: AppHandle,
    workspace: State<'_, Workspace>,
) -> Result<bool, WireError> {
    let host = workspace.host().await?;
    let asked = Arc::clone(&host);
    let name = blocking(move || {
        let engine = asked.engine();
        Ok(attachment::open(engine, engine.person(), Which::Attached(id))?.name)
    })
    .await?;
    let save = |dialog: FileDialogBuilder<tauri::Wry>, tell: oneshot::Sender<Vec<FilePath>>| {
        dialog
            .set_file_name(name)
            .save_file(move |path| drop(tell.send(path.into_iter().collect())));
    };
    let Some(target) = chosen(&app, save).await.into_iter().next() else { return Ok(false) };
    blocking(move || {
        let engine = host.engine();
        Ok(attachment::save_as(engine, engine.person(), id, &target)?)
    })
    .await?;
    Ok(true)
}

/// Where copies lie that other programs opened.
fn opened_folder(workspace: &Workspace) -> PathBuf {
    workspace.folders().person.join("opened")
}

/// How often it is looked for opened copies that have had their day: a machine may run for weeks.
const SWEEP: Duration = Duration::from_hours(6);

/// Removes opened copies that have had their day, at once and for as long as the workspace is open.
pub(crate) async fn keep_opened_swept(app: AppHandle, host: Arc<Host>) {
    let folder = opened_folder(app.state::<Workspace>().inner());
    loop {
        let (folder, now) = (folder.clone(), host.now());
        let sweep = move || attachment::sweep_opened(&folder, now);
        if let Err(error) = async_runtime::spawn_blocking(sweep).await {
            tracing::error!("opened copies stay: {error}");
        }
        tokio::time::sleep(SWEEP).await;
    }
}

async fn lay_out(
    workspace: &Workspace,
    id: AttachmentId,
    confirmed: bool,
) -> Result<PathBuf, WireError> {
    let (host, folder) = (workspace.host().await?, opened_folder(workspace));
    blocking(move || {
        let engine = host.engine();
        Ok(attachment::lay_out(engine, engine.person(), id, &folder, confirmed)?)
    })
    .await
}

async fn open(path: PathBuf) -> Result<(), WireError> {
    link::opened(ANSWERING, move || open::that(path)).await
}

async fn stage(host: Arc<Host>, paths: Vec<PathBuf>) -> Result<Staging, WireError> {
    blocking(move || {
        let engine = host.engine();
        Ok(engine.stage_paths(engine.person(), paths)?)
    })
    .await
}

/// Works away from the window's thread.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, WireError> + Send + 'static,
) -> Result<T, WireError> {
    let done = async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(WireError::internal(&error)))
}

/// What the person chose in the dialog that `ask` opens over the window.
async fn chosen(
    app: &AppHandle,
    ask: impl FnOnce(FileDialogBuilder<tauri::Wry>, oneshot::Sender<Vec<FilePath>>),
) -> Vec<PathBuf> {
    #[cfg(feature = "testing")]
    if let Some(path) = crate::testing::next_path(app) {
        return vec![path];
    }
    let mut dialog = app.dialog().file();
    if let Some(window) = window::main(app) {
        dialog = dialog.set_parent(&window);
    }
    let (tell, told) = oneshot::channel();
    ask(dialog, tell);
    let paths = told.await.unwrap_or_default();
    paths.into_iter().filter_map(|path| path.into_path().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn a_name_comes_as_it_was_encoded() {
        assert_eq!(decoded("Zrzut%20ekranu%202%2B2%3D4%26.png"), "Zrzut ekranu 2+2=4&.png");
        assert_eq!(decoded("%C5%BC%C3%B3%C5%82%C4%87"), "żółć");
        assert_eq!(decoded(""), "");
    }
}
