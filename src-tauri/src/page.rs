//! What the page in the window is asked to open, kept until the page is there.

use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, Emitter, EventTarget, State};
pub(crate) use watek_api::{OpenKind, OpenRequest};

use crate::window;

const OPEN: &str = "watek://open";

/// A longer name of a screen is none.
const LONGEST_SCREEN: usize = 40;

/// Whether the page listens, and what waits for it.
#[derive(Default)]
pub(crate) struct Page(Mutex<Listening>);

#[derive(Default)]
struct Listening {
    is_ready: bool,
    waiting: Vec<OpenRequest>,
}

impl Page {
    /// Whether the page has said that it is there.
    pub(crate) fn is_ready(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_ready
    }

    /// Returns the request if the page listens, else keeps it.
    fn now_or_later(&self, request: OpenRequest) -> Option<OpenRequest> {
        let mut listening = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if listening.is_ready {
            return Some(request);
        }
        listening.waiting.push(request);
        None
    }

    /// The page listens from now on; what waited for it.
    fn listens(&self) -> Vec<OpenRequest> {
        let mut listening = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        listening.is_ready = true;
        std::mem::take(&mut listening.waiting)
    }
}

/// Brings the window to the front and has it show something.
pub(crate) fn open(app: &AppHandle, page: &Page, request: OpenRequest) {
    window::show(app);
    if let Some(request) = page.now_or_later(request) {
        send(app, request);
    }
}

fn send(app: &AppHandle, request: OpenRequest) {
    if let Err(error) = app.emit_to(EventTarget::webview_window(window::MAIN), OPEN, request) {
        tracing::warn!("the window was not asked to open anything: {error}");
    }
}

/// The page has painted `screen` and listens to our events.
#[tauri::command]
pub(crate) async fn ready(screen: String, app: AppHandle, page: State<'_, Page>) -> Result<(), ()> {
    let waiting = page.listens();
    window::show(&app);
    tell_test(&screen);
    for request in waiting {
        send(&app, request);
    }
    Ok(())
}

/// Who tries a package out can not look into the window; the page says there what it shows.
fn tell_test(screen: &str) {
    let is_name = screen.len() <= LONGEST_SCREEN
        && screen
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter == '-' || letter == '_');
    let Some(file) = std::env::var_os("WATEK_READY_FILE").filter(|_| is_name) else {
        return;
    };
    if let Err(error) = std::fs::write(file, screen) {
        tracing::warn!("the ready file was not written: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::{OpenKind, OpenRequest, Page};

    const INBOX: OpenRequest = OpenRequest { kind: OpenKind::Inbox, event_id: None };

    #[test]
    fn what_comes_before_the_page_waits_for_it_once() {
        let page = Page::default();
        assert_eq!(page.now_or_later(INBOX), None, "nobody listens yet");
        assert_eq!(page.listens(), [INBOX], "it waited");
        assert!(page.listens().is_empty(), "and is told once, also when the page loads again");
        assert_eq!(page.now_or_later(INBOX), Some(INBOX), "now it is told at once");
    }

    #[test]
    fn the_request_is_written_as_the_page_reads_it() {
        let text = serde_json::to_string(&INBOX).unwrap();
        assert_eq!(text, r#"{"kind":"inbox","event_id":null}"#, "type OpenRequest of the page");
    }
}
