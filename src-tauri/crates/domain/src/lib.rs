//! What the program is about: the words of the trade as types, and the rules that need nothing but
//! their arguments.
//!
//! This crate must not know files, clocks, databases, windows or the network; whoever calls it brings
//! the time, the zone and the ids. The feature `sql` only says how a value is kept in one SQLite column.
//!
//! ```
//! use watek_domain::{due::Due, clock::Timestamp};
//! let due: Due = serde_json::from_str(
//!     r#"{ "date": "2026-11-25", "time": "14:00", "zone": "Europe/Warsaw" }"#,
//! ).unwrap();
//! assert_eq!(due.instant(), Some(Timestamp::from_millis(1_795_611_600_000)));
//! ```

pub mod backup;
pub mod clock;
pub mod dictionary;
pub mod due;
pub mod due_text;
pub mod end_text;
pub mod event;
pub mod event_type;
pub mod fold;
pub mod follow_up;
pub mod free_slot;
pub mod id;
pub mod invalid;
pub mod labelled;
pub mod likeness;
pub mod link;
pub mod load;
pub mod markdown;
pub mod money;
pub mod names;
pub mod opening_hours;
pub mod participant;
pub mod partner_column;
pub mod place;
pub mod product;
pub mod reach;
pub mod reminder;
pub mod reservation;
pub mod resource;
pub mod spread;
#[cfg(feature = "sql")]
pub mod sql;
pub mod tax_id;
pub mod text;
pub mod thread;
pub mod user;
pub mod working_days;
