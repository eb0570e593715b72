//! What an administrator settles for the whole workspace.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    id::{FreeDayId, OperationId},
    money::Currency,
    working_days::Country,
};

use crate::{
    error::Result,
    sql::sql,
    table::{free_day::FreeDay, workspace::Workspace},
    tx::ReadTx,
};

/// The workspace.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WorkspaceView {
    /// What people call it.
    pub name: String,
    /// Whose public holidays count.
    pub country: Country,
    /// The currency of amounts that name none.
    pub currency: Currency,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// Days on which the firm does not work.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FreeDayView {
    /// Their id.
    pub id: FreeDayId,
    /// The first of them.
    #[ts(type = "string")]
    pub first_date: NaiveDate,
    /// The last of them.
    #[ts(type = "string")]
    pub last_date: NaiveDate,
    /// What they are called; may be empty.
    pub name: String,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// The workspace, once it was started.
pub fn get(tx: &ReadTx<'_>) -> Result<Option<WorkspaceView>> {
    tx.first(sql!("view/workspace"), [], |row| {
        let Workspace { name, country, currency, .. } = Workspace::from_row(row)?;
        Ok(WorkspaceView { name, country, currency, token: row.get("token")? })
    })
}

/// All free days, the latest first.
pub fn free_days(tx: &ReadTx<'_>) -> Result<Vec<FreeDayView>> {
    tx.all(sql!("view/free_days"), [], |row| {
        let FreeDay { id, first_date, last_date, name } = FreeDay::from_row(row)?;
        let token = row.get("token")?;
        Ok(FreeDayView { id, first_date: first_date.0, last_date: last_date.0, name, token })
    })
}
