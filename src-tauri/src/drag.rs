//! Files dragged over the window and let go in it. The page learns where the pointer is, how many there are
//! and what they are called; where they lie stays on this side, under a token that is good for one use. What
//! they are dropped on, and what becomes of them, is the page's to say.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, DragDropEvent, Emitter, EventTarget, Manager, PhysicalPosition};
use uuid::Uuid;
use watek_api::{Dragged, DropToken, Pointer};
use watek_domain::attachment::safe_name;

use crate::window;

const DRAGGED: &str = "watek://dragged";

/// So many drops wait for the page to take them; the oldest give way.
const WAITING: usize = 8;
/// So many names are told.
const NAMED: usize = 20;

/// What was dropped and not taken yet.
#[derive(Default)]
pub(crate) struct Dropped(Mutex<BTreeMap<DropToken, Vec<PathBuf>>>);

impl Dropped {
    fn keep(&self, paths: Vec<PathBuf>) -> DropToken {
        // They rise with time: the first is the oldest.
        let token = DropToken(Uuid::now_v7());
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while waiting.len() >= WAITING {
            waiting.pop_first();
        }
        waiting.insert(token, paths);
        token
    }

    /// Takes a drop out.
    pub(crate) fn take(&self, token: DropToken) -> Option<Vec<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&token)
    }
}

/// Tells the page what happens.
pub(crate) fn happened(app: &AppHandle, event: &DragDropEvent) {
    let told = match event {
        DragDropEvent::Enter { paths, position } => {
            Dragged::Enter { at: pointer(app, *position), count: count(paths), names: names(paths) }
        },
        DragDropEvent::Over { position } => Dragged::Over { at: pointer(app, *position) },
        DragDropEvent::Drop { paths, position } => Dragged::Drop {
            at: pointer(app, *position),
            count: count(paths),
            names: names(paths),
            token: app.state::<Dropped>().keep(paths.clone()),
        },
        DragDropEvent::Leave => Dragged::Leave,
        _ => return,
    };
    if let Err(error) = app.emit_to(EventTarget::webview_window(window::MAIN), DRAGGED, told) {
        tracing::warn!("the window was not told of dragged files: {error}");
    }
}

/// Where the pointer is in the units of the page. Windows says it in pixels of the screen; the others, for
/// all that the type says, in those of the page.
fn pointer(app: &AppHandle, position: PhysicalPosition<f64>) -> Pointer {
    let scale = if cfg!(windows) {
        window::main(app).and_then(|window| window.scale_factor().ok()).unwrap_or(1.0)
    } else {
        1.0
    };
    Pointer { x: position.x / scale, y: position.y / scale }
}

fn count(paths: &[PathBuf]) -> u32 {
    u32::try_from(paths.len()).unwrap_or(u32::MAX)
}

fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().take(NAMED).map(|path| name(path)).collect()
}

fn name(path: &Path) -> String {
    safe_name(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}
