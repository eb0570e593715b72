//! The list of commands, and the ways in which a host lets others call them.
//!
//! Each command is declared once in `commands.rs`: the dispatcher, the TypeScript types and the command
//! line come from that list, so a command without a handler does not compile. This crate must not know
//! windows or Tauri; it turns JSON into commands and results into JSON.
//!
//! ```ignore
//! let host = Host::open(opening)?;
//! let today = host.call("today", serde_json::json!({}))?;
//! ```

mod commands;
mod dispatch;
mod dragged;
mod error;
pub mod folders;
mod host;
mod open;
pub mod paths;
mod recovery;
mod replay;
mod request;
pub mod socket;
mod typescript;

pub use commands::{COMMANDS, CommandShape};
pub use dispatch::dispatch;
pub use dragged::{Dragged, DropToken, Pointer};
pub use error::{ErrorCode, WireError};
pub use host::Host;
pub use open::{OpenKind, OpenRequest};
pub use recovery::{RECOVERY_COMMANDS, recover};
pub use replay::replay;
pub use typescript::typescript;
pub use watek_engine::{
    FirstUser, Notice, Opening, Person,
    notifier::{NotShown, Notifier, Toast},
    system::{SystemClock, SystemIds},
};
