//! Whether this desktop has a place for tray icons, and when that changes.

use tauri::{AppHandle, Manager};

use crate::tray::Tray;

/// Tells the tray about its host for as long as the program runs.
#[cfg(not(target_os = "linux"))]
pub(crate) async fn watch(app: AppHandle) {
    // Windows and macOS always have one.
    app.state::<Tray>().set_host(&app, true);
}

/// Tells the tray about its host for as long as the program runs.
///
/// A desktop that draws icons owns a name on the session bus; one without does not, and there a
/// window that hides is lost.
#[cfg(target_os = "linux")]
pub(crate) async fn watch(app: AppHandle) {
    if let Err(error) = linux::watch(&app).await {
        tracing::warn!("no tray: {error}");
        app.state::<Tray>().set_host(&app, false);
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::pin::pin;

    use super::{AppHandle, Manager, Tray};
    use futures_util::StreamExt;
    use zbus::fdo::DBusProxy;
    use zbus::proxy::CacheProperties;
    use zbus::{Connection, Proxy};

    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    const PATH: &str = "/StatusNotifierWatcher";

    pub(super) async fn watch(app: &AppHandle) -> zbus::Result<()> {
        let bus = Connection::session().await?;
        let names = DBusProxy::new(&bus).await?;
        let watcher: Proxy<'_> = zbus::proxy::Builder::new(&bus)
            .destination(WATCHER)
            .path(PATH)
            .interface(WATCHER)
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        let mut owners = pin!(names.receive_name_owner_changed_with_args(&[(0, WATCHER)]).await?);
        let mut signals = pin!(watcher.receive_all_signals().await?);
        loop {
            app.state::<Tray>().set_host(app, has_host(&names, &watcher).await);
            let is_alive = tokio::select! {
                signal = owners.next() => signal.is_some(),
                signal = signals.next() => signal.is_some(),
            };
            if !is_alive {
                app.state::<Tray>().set_host(app, false);
                return Ok(());
            }
        }
    }

    async fn has_host(names: &DBusProxy<'_>, watcher: &Proxy<'_>) -> bool {
        // Asking a property would start a watcher that is only installed.
        let Ok(name) = WATCHER.try_into() else {
            return false;
        };
        names.name_has_owner(name).await.unwrap_or(false)
            && watcher.get_property("IsStatusNotifierHostRegistered").await.unwrap_or(false)
    }
}
