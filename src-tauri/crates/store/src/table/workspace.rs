//! The workspace's own facts; there is one row.

use watek_domain::{id::WorkspaceId, money::Currency, user::AccessMode, working_days::Country};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `workspace`.
    Workspace {
        /// Equal in every copy.
        id: WorkspaceId,
        /// What people call it.
        name: String,
        /// Whose public holidays count.
        country: Country,
        /// Who sees whose threads.
        access_mode: AccessMode,
        /// The currency of amounts that name none.
        currency: Currency,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: WorkspaceId) -> Result<Option<Workspace>> {
    tx.first(sql!("workspace/get"), rusqlite::named_params! { ":id": id }, Workspace::from_row)
}

/// Adds the workspace.
pub fn insert(tx: &WriteTx<'_>, row: &Workspace) -> Result<()> {
    tx.execute(sql!("workspace/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the workspace as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Workspace) -> Result<()> {
    tx.execute(sql!("workspace/update"), row.params().as_slice())?;
    Ok(())
}

/// The one row, once the workspace was started.
pub fn only(tx: &ReadTx<'_>) -> Result<Option<Workspace>> {
    tx.first(sql!("workspace/only"), [], Workspace::from_row)
}
