//! The one window: showing it, closing it, quitting. It must not know what the page shows.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{
    AppHandle, CloseRequestApi, Manager, WebviewWindow, WebviewWindowBuilder, Wry, async_runtime,
    plugin::TauriPlugin,
};
use tauri_plugin_window_state::StateFlags;

use crate::notifier::DesktopNotifier;
use crate::page::Page;
use crate::tray::Tray;

/// The window's name for Tauri.
pub(crate) const MAIN: &str = "main";

/// A page that has not called by then may never do so; then the person shall see at least that.
const PATIENCE: Duration = Duration::from_millis(1500);

/// How long a desktop takes to minimise a window.
const MINIMISING: Duration = Duration::from_millis(800);

/// Keeps the window as it was from one start to the next: all but whether it was hidden.
pub(crate) fn remembering() -> TauriPlugin<Wry> {
    let kept = StateFlags::all() & !StateFlags::VISIBLE;
    tauri_plugin_window_state::Builder::default().with_state_flags(kept).build()
}

/// The window, if it still exists.
pub(crate) fn main(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(MAIN)
}

/// Makes the window, hidden until its page has painted.
pub(crate) fn make(app: &AppHandle) -> tauri::Result<()> {
    for window in app.config().app.windows.iter().filter(|window| window.label == MAIN) {
        WebviewWindowBuilder::from_config(app, window)?.on_navigation(is_own_page).build()?;
    }
    Ok(())
}

/// A link in somebody's text must not carry the window away from the program.
fn is_own_page(address: &tauri::Url) -> bool {
    address.scheme() == "tauri" || address.host_str() == Some("tauri.localhost")
}

/// Brings the window to the front.
pub(crate) fn show(app: &AppHandle) {
    let Some(window) = main(app) else { return };
    app.state::<Closing>().is_hidden.store(false, Ordering::SeqCst);
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!("the window does not show: {error}");
    }
}

/// Shows the window after a while, whatever the page does.
pub(crate) async fn show_at_last(app: AppHandle) {
    tokio::time::sleep(PATIENCE).await;
    if !app.state::<Page>().is_ready() {
        tracing::warn!("the page has not called in {} ms", PATIENCE.as_millis());
        show(&app);
    }
}

/// The person closes the window: the program stays where he can find it again, or ends.
pub(crate) fn close(app: &AppHandle, api: &CloseRequestApi) {
    api.prevent_close();
    let Some(window) = main(app) else { return };
    let is_in_tray = app.state::<Tray>().is_reachable();
    app.state::<Closing>().is_hidden.store(is_in_tray, Ordering::SeqCst);
    let gone = if is_in_tray { window.hide() } else { window.minimize() };
    if let Err(error) = gone {
        tracing::warn!("the window does not go away: {error}");
    }
    let app = app.clone();
    async_runtime::spawn(async move {
        if is_in_tray && !app.state::<Tray>().is_reachable() {
            // It went away in this moment.
            show(&app);
        } else if is_in_tray {
            tell_once(&app, "closed-to-tray").await;
        } else {
            minimised_or_ended(&app, &window).await;
        }
    });
}

/// Some desktops do not minimise; there closing means ending.
async fn minimised_or_ended(app: &AppHandle, window: &WebviewWindow) {
    tokio::time::sleep(MINIMISING).await;
    if window.is_minimized().unwrap_or(false) {
        tell_once(app, "closed-to-panel").await;
    } else {
        app.exit(0);
    }
}

/// The icon's place is gone; a window hidden behind it could not be reached any more.
pub(crate) fn unhide(app: &AppHandle) {
    if app.state::<Closing>().is_hidden.load(Ordering::SeqCst) {
        show(app);
    }
}

/// Ends the program, at the person's wish.
#[tauri::command]
pub(crate) async fn quit(app: AppHandle) {
    app.exit(0);
}

/// What became of a closed window.
pub(crate) struct Closing {
    is_hidden: AtomicBool,
    /// Where it is noted what the person has been told.
    told: PathBuf,
}

impl Closing {
    /// Nothing is closed yet; `told` is the person's own folder.
    pub(crate) fn new(told: PathBuf) -> Self {
        Self { is_hidden: AtomicBool::new(false), told }
    }
}

async fn tell_once(app: &AppHandle, what: &str) {
    let note = app.state::<Closing>().told.join(format!("told-{what}"));
    if note.exists() {
        return;
    }
    app.state::<DesktopNotifier>().tell(what).await;
    if let Err(error) = std::fs::write(&note, "") {
        tracing::warn!("it is not noted that `{what}` was told: {error}");
    }
}
