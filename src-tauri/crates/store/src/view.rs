//! Read models of the screens, one file each. Every read of thread-scoped rows takes a
//! [`Viewer`](crate::Viewer) and joins `visible_thread`, or is reached only through an id that did.

pub mod amount;
pub mod dictionary;
pub mod event;
pub mod event_type;
pub mod find;
pub mod inbox;
pub mod merge;
pub mod operation;
pub mod partner;
pub mod partner_list;
pub mod product;
pub mod resource;
pub mod similar;
pub mod task;
pub mod thread;
pub mod timeline;
pub mod today;
pub mod trash;
pub mod user;
pub mod workspace;

use rusqlite::{Row, types::FromSql};

/// Reads a row's columns one after the other, in the statement's order: wide rows are read by the
/// thousand, and finding each column by name costs more than the lookup of the row.
struct Columns<'r> {
    row: &'r Row<'r>,
    next: usize,
}

impl<'r> Columns<'r> {
    fn of(row: &'r Row<'r>) -> Self {
        Self { row, next: 0 }
    }

    fn next<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        let value = self.row.get(self.next);
        self.next += 1;
        value
    }

    /// An amount and its currency, which are there together or not at all.
    fn next_money(&mut self) -> rusqlite::Result<Option<watek_domain::money::Money>> {
        let (minor, currency) = (self.next::<Option<i64>>()?, self.next()?);
        Ok(minor
            .zip(currency)
            .map(|(minor, currency)| watek_domain::money::Money { minor, currency }))
    }

    /// A due time in three columns.
    fn next_due(&mut self) -> rusqlite::Result<watek_domain::due::Due> {
        let (date, time, zone): (watek_domain::sql::CivilDate, _, watek_domain::sql::ZoneName) =
            (self.next()?, self.next()?, self.next()?);
        Ok(watek_domain::due::Due { date: date.0, time, zone: zone.0 })
    }
}
