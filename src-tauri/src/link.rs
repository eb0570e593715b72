//! Opening an address outside of the program. It must not know which addresses are harmless: the core's
//! rule says so, whatever the page has found.

use std::time::Duration;

use tauri::async_runtime;
use watek_api::{ErrorCode, WireError};
use watek_domain::link;

/// By then a system without a fitting program has said so; a browser that it starts may run for hours.
const ANSWERING: Duration = Duration::from_secs(3);

/// Has the system open a page, a new message or a call.
#[tauri::command]
pub(crate) async fn open_link(url: String) -> Result<(), WireError> {
    let url = link::checked("url", &url)?.to_owned();
    opened(ANSWERING, move || open::that(url)).await
}

/// Has the system open something, and waits a while for what it says.
pub(crate) async fn opened(
    answering: Duration,
    open: impl FnOnce() -> std::io::Result<()> + Send + 'static,
) -> Result<(), WireError> {
    let opening = async_runtime::spawn_blocking(open);
    let Ok(opened) = tokio::time::timeout(answering, opening).await else {
        return Ok(());
    };
    opened.map_err(|error| WireError::internal(&error))?.map_err(|error| {
        tracing::warn!("an address or a file was not opened: {error}");
        WireError::of(ErrorCode::NotOpened)
    })
}

#[cfg(test)]
mod tests {
    use super::{ErrorCode, async_runtime, open_link};

    #[test]
    fn the_page_is_not_trusted_with_addresses() {
        for url in ["file:///etc/passwd", "javascript:alert(1)", "-h", "", "mailto:a@b?attach=/x"] {
            let refusal = async_runtime::block_on(open_link(url.to_owned())).unwrap_err();
            assert_eq!(refusal.code, ErrorCode::Invalid, "{url}");
            assert_eq!(refusal.field.as_deref(), Some("url"), "{url}");
        }
    }
}
