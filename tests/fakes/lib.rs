//! Stand-ins for the desktop: services of the session bus that a test starts, asks and stops.
//!
//! They speak the real protocols on the bus that they are started on, so that the program under
//! test can not tell. They must not know the program.
//!
//! ```no_run
//! # async fn example() -> zbus::Result<()> {
//! let desktop = watek_tests::notification::NotificationServer::start().await?;
//! // … the program shows a notification …
//! let first = desktop.wait_for(1).await.remove(0);
//! desktop.press(&first, "done").await?;
//! # Ok(())
//! # }
//! ```

pub mod notification;
pub mod tray;
