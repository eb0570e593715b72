//! What the program does: every change and every read, with the rules that hold for them.
//!
//! One door for changes: [`Engine::run`] runs a [`Command`] in one transaction with one journal entry
//! and one change notice. One place for access: [`Context`] hands a command only what its actor may see
//! and change. This crate must not know windows, Tauri, D-Bus or JSON over a wire; the clock, the ids and
//! the notifier are brought by the host.
//!
//! ```ignore
//! let engine = Engine::open(opening)?;
//! let done = engine.run(engine.person(), command::partner::CreatePartner { fields })?;
//! engine.run(engine.person(), command::undo::Undo { operation_id: done.operation_id })?;
//! ```

pub mod access;
pub mod attachment;
pub mod backup;
pub mod calendar;
pub mod command;
mod engine;
mod error;
pub mod identity;
pub mod import;
pub mod notifier;
pub mod query;
mod scheduler;
pub mod seed;
pub mod staging;
mod start;
pub mod system;

pub use access::Context;
pub use command::{Change, Command};
pub use engine::{Changed, Engine, Notice, Opening, Person};
pub use error::{Error, LaterOperation, Result};
pub use start::{Arrival, FirstUser};
pub use watek_store::{
    Backup, Error as StoreError, ReadTx, Table, Viewer, check::Report, restore, view,
};
