//! Rows of the tracked tables, and of the two that belong to this copy alone.

pub mod category;
pub mod category_link;
pub mod contact;
pub mod delivery;
pub mod dictionary;
pub mod draft;
pub mod event;
pub mod event_type;
pub mod free_day;
pub mod occupancy;
pub mod participant;
pub mod partner;
pub mod product;
pub mod product_line;
pub mod reminder;
pub mod reschedule;
pub mod reservation;
pub mod resource;
pub mod setting;
pub mod thread;
pub mod user;
pub mod workspace;

/// A row's struct with its columns as fields, read and written by their names.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl $name {
            pub(crate) fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                Ok(Self { $($field: row.get(stringify!($field))?,)+ })
            }

            fn params(&self) -> Vec<(&'static str, &dyn rusqlite::ToSql)> {
                vec![$((concat!(":", stringify!($field)), &self.$field as &dyn rusqlite::ToSql),)+]
            }
        }
    };
}

use row;
