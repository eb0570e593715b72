//! People of our own firm.

use watek_domain::{clock::Timestamp, id::UserId, user::Role};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `user_account`.
    User {
        /// His id.
        id: UserId,
        /// First and last name.
        name: String,
        /// What he may do besides his own work.
        role: Role,
        /// Who stands above him.
        supervisor_id: Option<UserId>,
        /// Since when he no longer works here.
        retired_at: Option<Timestamp>,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: UserId) -> Result<Option<User>> {
    tx.first(sql!("user/get"), rusqlite::named_params! { ":id": id }, User::from_row)
}

/// Adds the person.
pub fn insert(tx: &WriteTx<'_>, row: &User) -> Result<()> {
    tx.execute(sql!("user/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the person as it now is.
pub fn update(tx: &WriteTx<'_>, row: &User) -> Result<()> {
    tx.execute(sql!("user/update"), row.params().as_slice())?;
    Ok(())
}

/// How many people work here.
pub fn count(tx: &ReadTx<'_>) -> Result<u32> {
    tx.only(sql!("user/count"), [], |row| row.get(0))
}

/// The administrator who has been here longest.
pub fn first_administrator(tx: &ReadTx<'_>) -> Result<Option<UserId>> {
    tx.first(sql!("user/first_administrator"), [], |row| row.get(0))
}
