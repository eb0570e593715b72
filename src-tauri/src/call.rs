//! The one command of the window: a name and its parameters, handed to the core as they are.

use serde_json::Value;
use tauri::{AppHandle, State, async_runtime};
use watek_api::WireError;

use crate::boot::Workspace;

/// Answers one call of the window.
#[tauri::command]
pub(crate) async fn call(
    name: String,
    params: Value,
    app: AppHandle,
    workspace: State<'_, Workspace>,
) -> Result<Value, WireError> {
    #[cfg(feature = "testing")]
    if let Some(answer) = crate::testing::answer(&app, &name, &params).await {
        return Ok(answer);
    }
    #[cfg(not(feature = "testing"))]
    drop(app);
    if let Some(answer) = workspace.recover(&name, &params).await {
        return answer;
    }
    ask(&workspace, name, params).await
}

/// Runs a command of the core away from the window's thread.
pub(crate) async fn ask(
    workspace: &Workspace,
    name: String,
    params: Value,
) -> Result<Value, WireError> {
    let host = workspace.host().await?;
    async_runtime::spawn_blocking(move || host.call(&name, params))
        .await
        .unwrap_or_else(|error| Err(WireError::internal(&error)))
}
