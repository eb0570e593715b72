//! Days on which the firm does not work, besides its country's holidays.

use watek_domain::{id::FreeDayId, sql::CivilDate};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `free_day`: one day, or several in a row.
    FreeDay {
        /// Its id.
        id: FreeDayId,
        /// The first day off.
        first_date: CivilDate,
        /// The last day off; the first, where there is one.
        last_date: CivilDate,
        /// What people call it.
        name: String,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: FreeDayId) -> Result<Option<FreeDay>> {
    tx.first(sql!("free_day/get"), rusqlite::named_params! { ":id": id }, FreeDay::from_row)
}

/// All of them, in the order of time.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<FreeDay>> {
    tx.all(sql!("free_day/all"), [], FreeDay::from_row)
}

/// Adds the day.
pub fn insert(tx: &WriteTx<'_>, row: &FreeDay) -> Result<()> {
    tx.execute(sql!("free_day/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the day as it now is.
pub fn update(tx: &WriteTx<'_>, row: &FreeDay) -> Result<()> {
    tx.execute(sql!("free_day/update"), row.params().as_slice())?;
    Ok(())
}

/// Takes the day away.
pub fn delete(tx: &WriteTx<'_>, id: FreeDayId) -> Result<()> {
    tx.execute(sql!("free_day/delete"), rusqlite::named_params! { ":id": id })?;
    Ok(())
}
