//! `org.kde.StatusNotifierWatcher`: the place of tray icons, with a host that draws them.
#![expect(clippy::unused_self, reason = "the macro for services wants its methods so")]

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::proxy::CacheProperties;
use zbus::{Connection, OwnedObjectPath, OwnedVariant, Proxy, Variant, interface};

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// An icon that was registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its program's name on the bus.
    pub bus_name: String,
    /// Where it is there.
    pub path: String,
}

#[derive(Clone, Default)]
struct Shared {
    items: Arc<Mutex<Vec<Item>>>,
    changed: Arc<Notify>,
}

impl Shared {
    fn items(&self) -> std::sync::MutexGuard<'_, Vec<Item>> {
        self.items.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Service(Shared);

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Service {
    async fn register_status_notifier_item(
        &self,
        service: String,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        // Both forms are in use: a path of the sender, or a name with the usual path.
        let item = if service.starts_with('/') {
            Item { bus_name: sender, path: service }
        } else {
            Item { bus_name: service, path: "/StatusNotifierItem".to_owned() }
        };
        let told = format!("{}{}", item.bus_name, item.path);
        self.0.items().push(item);
        self.0.changed.notify_waiters();
        Self::status_notifier_item_registered(&emitter, &told).await?;
        Ok(())
    }

    fn register_status_notifier_host(&self, service: String) {
        // This host is always there; whoever else draws is welcome.
        drop(service);
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        self.0.items().iter().map(|item| format!("{}{}", item.bus_name, item.path)).collect()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(signal)]
    async fn status_notifier_item_registered(
        emitter: &SignalEmitter<'_>,
        item: &str,
    ) -> zbus::Result<()>;
}

/// A desktop with a tray, for as long as it lives.
pub struct TrayHost {
    bus: Connection,
    shared: Shared,
}

impl TrayHost {
    /// Takes the watcher's name on the session bus.
    pub async fn start() -> zbus::Result<Self> {
        let shared = Shared::default();
        let bus = zbus::connection::Builder::session()
            .serve_at(PATH, Service(shared.clone()))
            .name(NAME)
            .build()
            .await?;
        Ok(Self { bus, shared })
    }

    /// Waits until an icon is there, and returns the newest.
    pub async fn wait_for_item(&self) -> Item {
        loop {
            let changed = self.shared.changed.notified();
            let newest = self.shared.items().last().cloned();
            if let Some(item) = newest {
                return item;
            }
            changed.await;
        }
    }

    /// The lines of the icon's menu by their numbers; lines that only divide have no label.
    pub async fn menu(&self, item: &Item) -> zbus::Result<BTreeMap<i32, String>> {
        type Line = (i32, HashMap<String, OwnedVariant>, Vec<OwnedVariant>);
        let menu = self.menu_of(item).await?;
        let root: (u32, Line) = menu.call("GetLayout", &(0_i32, 1_i32, &["label"][..])).await?;
        let mut labels = BTreeMap::new();
        for line in root.1.2 {
            let (id, properties, _) = Line::try_from(line)?;
            if let Some(label) = properties.get("label") {
                labels.insert(id, plain(label.downcast_ref()?));
            }
        }
        Ok(labels)
    }

    /// The person chooses a line of the icon's menu.
    pub async fn choose(&self, item: &Item, line: i32) -> zbus::Result<()> {
        let menu = self.menu_of(item).await?;
        menu.call("Event", &(line, "clicked", Variant::from(0_i32), 0_u32)).await
    }

    async fn menu_of(&self, item: &Item) -> zbus::Result<Proxy<'static>> {
        let icon: Proxy<'_> = zbus::proxy::Builder::new(&self.bus)
            .destination(item.bus_name.clone())
            .path(item.path.clone())
            .interface(ITEM)
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        let path: OwnedObjectPath = icon.get_property("Menu").await?;
        zbus::proxy::Builder::new(&self.bus)
            .destination(item.bus_name.clone())
            .path(path)
            .interface(MENU)
            .cache_properties(CacheProperties::No)
            .build()
            .await
    }

    /// Leaves the bus, as a panel does that ends.
    pub async fn stop(self) -> zbus::Result<()> {
        self.bus.close().await
    }
}

/// A label without its marks: an underscore marks the letter to press, two are one.
fn plain(label: &str) -> String {
    label.split("__").map(|part| part.replace('_', "")).collect::<Vec<_>>().join("_")
}
