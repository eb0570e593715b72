//! What only a test may ask of the program: another time, and to end. Not in a release build.

use std::path::PathBuf;
use std::sync::Mutex;

use serde_json::{Value, json};
use tauri::{AppHandle, DragDropEvent, Manager, PhysicalPosition};
use watek_domain::clock::Timestamp;

use crate::boot::Workspace;
use crate::clock::ProgramClock;
use crate::window;

/// The variable that says at what instant a test's program starts, in milliseconds.
const STARTS_AT: &str = "WATEK_TEST_NOW";

/// What a test chooses in place of the person in the system's next dialog, which no test can drive.
#[derive(Default)]
pub(crate) struct NextPath(Mutex<Option<PathBuf>>);

/// Takes it out.
pub(crate) fn next_path(app: &AppHandle) -> Option<PathBuf> {
    app.state::<NextPath>().0.lock().ok()?.take()
}

/// Moves a clock to where the test's environment wants it at the start.
pub(crate) fn start(clock: &ProgramClock) {
    let wanted = std::env::var(STARTS_AT).ok().and_then(|text| text.parse().ok());
    if let Some(millis) = wanted {
        clock.move_to(Timestamp::from_millis(millis));
    }
}

/// The variable that answers for the person where the system's dialog would ask him for a folder.
const FOLDER: &str = "WATEK_TEST_FOLDER";

/// The folder that a test chooses.
pub(crate) fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// The answer if the call is a test's; `None` if it is for the workspace.
pub(crate) async fn answer(app: &AppHandle, name: &str, params: &Value) -> Option<Value> {
    match name {
        "test_clock" => {
            let now = params.get("now").and_then(Value::as_i64)?;
            app.state::<ProgramClock>().move_to(Timestamp::from_millis(now));
            if let Ok(host) = app.state::<Workspace>().host().await {
                host.wake();
            }
            Some(json!({ "now": now }))
        },
        // What the person would choose in the system's next dialog.
        "test_path" => {
            let path = params.get("path").and_then(Value::as_str)?;
            *app.state::<NextPath>().0.lock().ok()? = Some(PathBuf::from(path));
            Some(Value::Null)
        },
        "test_drop" | "test_drag" => {
            drag(app, name == "test_drop", params)?;
            Some(Value::Null)
        },
        "test_close" => {
            let closed = window::main(app).is_some_and(|window| window.close().is_ok());
            Some(Value::Bool(closed))
        },
        "test_quit" => {
            app.exit(0);
            Some(Value::Null)
        },
        _ => None,
    }
}

/// What the system would tell of files over the window, or let go in it: `paths`, or one `path`, at `x` and
/// `y`; nothing more than that they leave, where no path is given.
fn drag(app: &AppHandle, is_drop: bool, params: &Value) -> Option<()> {
    let one = params.get("path").into_iter();
    let paths = one.chain(params.get("paths").and_then(Value::as_array).into_iter().flatten());
    let paths: Vec<PathBuf> = paths.filter_map(Value::as_str).map(PathBuf::from).collect();
    let number = |name: &str| params.get(name).and_then(Value::as_f64).unwrap_or_default();
    let position = PhysicalPosition::new(number("x"), number("y"));
    let event = match (is_drop, paths.is_empty()) {
        (true, true) => return None,
        (true, false) => DragDropEvent::Drop { paths, position },
        (false, false) => DragDropEvent::Enter { paths, position },
        (false, true) => DragDropEvent::Leave,
    };
    crate::drag::happened(app, &event);
    Some(())
}
