//! What this computer offers the program; the window tells the person what is missing.

use serde::Serialize;
use tauri::{AppHandle, State};

use crate::notifier::DesktopNotifier;
use crate::tray::Tray;

/// The surroundings of the running program.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Surroundings {
    /// Whether our icon can be reached in a tray, so that closing the window hides it there.
    tray: bool,
    /// Whether reminders can be shown outside of the window.
    notifications: bool,
    /// The program's version.
    version: String,
    /// `linux`, `windows` or `macos`.
    platform: &'static str,
}

/// Describes the surroundings as they are now.
#[tauri::command]
pub(crate) async fn surroundings(
    app: AppHandle,
    tray: State<'_, Tray>,
    notifier: State<'_, DesktopNotifier>,
) -> Result<Surroundings, ()> {
    Ok(Surroundings {
        tray: tray.is_reachable(),
        notifications: notifier.is_there().await,
        version: app.package_info().version.to_string(),
        platform: std::env::consts::OS,
    })
}
