//! What a person chose for himself.

use rusqlite::named_params;
use watek_domain::id::UserId;

use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

/// The person's zone at present, as an IANA name.
pub const ZONE: &str = "zone";
/// The person's morning, `HH:MM`: when reminders of a date alone speak.
pub const MORNING: &str = "morning";
/// The language of his interface.
pub const LANGUAGE: &str = "language";
/// The look of his window.
pub const THEME: &str = "theme";
/// How much room the rows of lists take.
pub const DENSITY: &str = "density";
/// The columns of the list of partners, by name, with commas between.
pub const PARTNER_COLUMNS: &str = "partner_columns";
/// Whether one-letter keys act, `1` or `0`.
pub const SINGLE_KEYS: &str = "single_keys";

/// The value of a setting, if the person chose one.
pub fn get(tx: &ReadTx<'_>, user_id: UserId, name: &str) -> Result<Option<String>> {
    let params = named_params! { ":user_id": user_id, ":name": name };
    tx.first(sql!("setting/get"), params, |row| row.get(0))
}

/// Chooses a value.
pub fn set(tx: &WriteTx<'_>, user_id: UserId, name: &str, value: &str) -> Result<()> {
    let params = named_params! { ":user_id": user_id, ":name": name, ":value": value };
    tx.execute(sql!("setting/set"), params)?;
    Ok(())
}
