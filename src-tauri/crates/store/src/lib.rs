//! The workspace on disk: one SQLite database behind one writer and four readers, its journal, its
//! derived tables and the read models of the screens.
//!
//! This crate must not know who may do what, nor why anything changes: it keeps rows, records every
//! change of a tracked row, and takes changes back. It must not know windows, clocks or the network;
//! instants and ids are brought by the caller.
//!
//! ```ignore
//! let store = Store::open(&folder, now)?;
//! let card = store.read(|tx| table::partner::get(tx, partner_id))?;
//! ```

mod access;
pub mod backup;
pub mod check;
mod connection;
pub mod content;
mod derive;
mod error;
mod file;
mod health;
pub mod journal;
mod lock;
mod migrate;
mod pool;
pub mod restore;
mod rule;
mod schema;
mod seal;
mod sql;
pub mod table;
mod tx;
pub mod view;

pub use access::Viewer;
pub use backup::Backup;
pub use error::{Error, Result};
pub use file::{fill_whole, unfinished};
pub use journal::{
    Committed, Entry,
    undo::{Refusal, in_the_way, undo},
};
pub use pool::Store;
pub use rule::{Overbooking, REQUIRED_IS_FOR_EVENTS, RowKey, Violation};
pub use schema::{Group, Scope, Table};
pub use tx::{ReadTx, WriteTx};

#[cfg(test)]
mod tests;
