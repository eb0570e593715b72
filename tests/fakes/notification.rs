//! `org.freedesktop.Notifications`: keeps what it is told to show, and presses buttons.
#![expect(
    clippy::unused_self,
    clippy::needless_pass_by_value,
    reason = "the macro for services wants its methods so"
)]

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;
use zbus::message::Header;
use zbus::{Connection, OwnedVariant, interface};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// Why a notification went away: the person waved it off, or its sender took it back.
const DISMISSED: u32 = 2;
const TAKEN_BACK: u32 = 3;

/// Nobody presses sooner; whoever shows a notification begins to listen right after it appeared.
const REACTION: Duration = Duration::from_millis(200);

/// One notification as it was sent.
#[derive(Debug)]
pub struct Notification {
    /// The number it got.
    pub id: u32,
    /// Whose it is, in words.
    pub app_name: String,
    /// The number it replaces, 0 for none.
    pub replaces: u32,
    /// A file or a name of an icon.
    pub icon: String,
    /// The bold line.
    pub summary: String,
    /// The text below.
    pub body: String,
    /// Keys and labels of the buttons.
    pub actions: Vec<(String, String)>,
    /// Everything else that was said about it.
    pub hints: HashMap<String, OwnedVariant>,
    /// Milliseconds, or -1: as the server likes.
    pub timeout: i32,
    /// The sender's name on the bus; clicks are told to it.
    pub sender: String,
    /// When it appeared.
    shown_at: Instant,
}

impl Notification {
    /// A hint that is text.
    #[must_use]
    pub fn hint(&self, name: &str) -> Option<&str> {
        self.hints.get(name).and_then(|value| value.downcast_ref().ok())
    }
}

#[derive(Default)]
struct Desk {
    count: u32,
    shown: Vec<Arc<Notification>>,
    taken_back: Vec<u32>,
}

#[derive(Clone, Default)]
struct Shared {
    desk: Arc<Mutex<Desk>>,
    changed: Arc<Notify>,
}

impl Shared {
    fn desk(&self) -> std::sync::MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Service(Shared);

#[interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<String> {
        ["actions", "body", "body-markup", "persistence"].map(str::to_owned).into()
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ["fake", "watek-tests", "1", "1.2"].map(str::to_owned).into()
    }

    #[expect(clippy::too_many_arguments, reason = "the protocol has so many")]
    fn notify(
        &self,
        app_name: String,
        replaces: u32,
        icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedVariant>,
        timeout: i32,
        #[zbus(header)] header: Header<'_>,
    ) -> u32 {
        let pairs = actions.chunks_exact(2).filter_map(|pair| match pair {
            [key, label] => Some((key.clone(), label.clone())),
            _ => None,
        });
        let mut desk = self.0.desk();
        desk.count += 1;
        let id = if replaces == 0 { desk.count } else { replaces };
        desk.shown.push(Arc::new(Notification {
            id,
            app_name,
            replaces,
            icon,
            summary,
            body,
            actions: pairs.collect(),
            hints,
            timeout,
            sender: header.sender().map(ToString::to_string).unwrap_or_default(),
            shown_at: Instant::now(),
        }));
        drop(desk);
        self.0.changed.notify_waiters();
        id
    }

    async fn close_notification(
        &self,
        id: u32,
        #[zbus(connection)] bus: &Connection,
    ) -> zbus::fdo::Result<()> {
        self.0.desk().taken_back.push(id);
        self.0.changed.notify_waiters();
        bus.emit_signal(None::<&str>, PATH, NAME, "NotificationClosed", &(id, TAKEN_BACK)).await?;
        Ok(())
    }
}

/// A desktop that shows notifications, for as long as it lives.
pub struct NotificationServer {
    bus: Connection,
    shared: Shared,
}

impl NotificationServer {
    /// Takes the service's name on the session bus.
    pub async fn start() -> zbus::Result<Self> {
        let shared = Shared::default();
        let bus = zbus::connection::Builder::session()
            .serve_at(PATH, Service(shared.clone()))
            .name(NAME)
            .build()
            .await?;
        Ok(Self { bus, shared })
    }

    /// Everything shown so far, oldest first.
    #[must_use]
    pub fn shown(&self) -> Vec<Arc<Notification>> {
        self.shared.desk().shown.clone()
    }

    /// The numbers of those that their sender took back.
    #[must_use]
    pub fn taken_back(&self) -> Vec<u32> {
        self.shared.desk().taken_back.clone()
    }

    /// Waits until `count` notifications have been shown, and returns them all.
    pub async fn wait_for(&self, count: usize) -> Vec<Arc<Notification>> {
        loop {
            let changed = self.shared.changed.notified();
            let shown = self.shown();
            if shown.len() >= count {
                return shown;
            }
            changed.await;
        }
    }

    /// The person presses a button; `default` is a click on the notification itself.
    ///
    /// Like most desktops it then takes the notification away.
    pub async fn press(&self, notification: &Notification, action: &str) -> zbus::Result<()> {
        tokio::time::sleep(REACTION.saturating_sub(notification.shown_at.elapsed())).await;
        self.tell(notification, "ActionInvoked", &(notification.id, action)).await?;
        self.tell(notification, "NotificationClosed", &(notification.id, DISMISSED)).await
    }

    /// The person waves the notification away.
    pub async fn dismiss(&self, notification: &Notification) -> zbus::Result<()> {
        self.tell(notification, "NotificationClosed", &(notification.id, DISMISSED)).await
    }

    async fn tell<B>(&self, notification: &Notification, signal: &str, body: &B) -> zbus::Result<()>
    where
        B: serde::Serialize + zbus::Type + Sync,
    {
        self.bus.emit_signal(Some(notification.sender.as_str()), PATH, NAME, signal, body).await
    }

    /// Leaves the bus, as a desktop does that ends.
    pub async fn stop(self) -> zbus::Result<()> {
        self.bus.close().await
    }
}
