//! Tells the window and the tray what changed, many changes at once.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use tauri::{AppHandle, Emitter, EventTarget, Manager};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use watek_api::{Host, Notice};
use watek_domain::id::OperationId;

use crate::tray::Tray;
use crate::window;

const CHANGED: &str = "watek://changed";

/// Changes this close together are told as one: about two pictures of the screen.
const TOGETHER: Duration = Duration::from_millis(33);

/// Several notices as one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
struct Change {
    operation_id: Option<OperationId>,
    tables: BTreeSet<String>,
    ids: BTreeSet<String>,
    #[serde(skip)]
    is_all: bool,
}

impl Change {
    fn add(&mut self, notice: Notice) {
        self.operation_id = notice.operation_id.or(self.operation_id);
        self.tables.extend(notice.tables);
        self.ids.extend(notice.ids.iter().map(ToString::to_string));
    }

    /// Notices were lost, because more came than were kept.
    fn add_all(&mut self) {
        self.is_all = true;
    }

    fn told(self) -> Self {
        if !self.is_all {
            return self;
        }
        // No table is called so: whoever hears it has to look at everything again.
        Self { tables: BTreeSet::from(["*".to_owned()]), ..Self::default() }
    }
}

/// Passes notices on for as long as the workspace is open.
pub(crate) async fn pass_on(app: AppHandle, host: Arc<Host>) {
    let mut notices = host.notices();
    drop(host);
    while let Some(change) = next(&mut notices).await {
        if let Err(error) =
            app.emit_to(EventTarget::webview_window(window::MAIN), CHANGED, change.told())
        {
            tracing::warn!("the window was not told of a change: {error}");
        }
        app.state::<Tray>().refresh();
    }
}

async fn next(notices: &mut Receiver<Notice>) -> Option<Change> {
    let mut change = Change::default();
    match notices.recv().await {
        Ok(notice) => change.add(notice),
        Err(RecvError::Lagged(_)) => change.add_all(),
        Err(RecvError::Closed) => return None,
    }
    tokio::time::sleep(TOGETHER).await;
    loop {
        match notices.try_recv() {
            Ok(notice) => change.add(notice),
            Err(TryRecvError::Lagged(_)) => change.add_all(),
            Err(TryRecvError::Empty | TryRecvError::Closed) => return Some(change),
        }
    }
}
