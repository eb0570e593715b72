//! The workspace's own facts, which are the administrator's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{id::OperationId, money::Currency, text, working_days::Country};
use watek_store::{Table, table::workspace};

use super::Command;
use crate::{
    access::Context,
    error::{Error, Result},
};

/// Changes what the workspace is called, whose public holidays count in it and what it reckons in. What is planned already
/// stays where it is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateWorkspace {
    /// Its name; must not be empty.
    pub name: String,
    /// The country.
    pub country: Country,
    /// The currency of amounts that name none; as it is, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub currency: Option<Currency>,
    /// The workspace's token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateWorkspace {
    const KIND: &'static str = "update_workspace";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = workspace::only(context.tx)?.ok_or(Error::NotFound("workspace"))?;
        context.fresh(Table::Workspace, row.id, self.token, || {
            Ok(serde_json::json!({ "name": row.name, "country": row.country, "currency": row.currency }))
        })?;
        row.name = text::required_line("name", &self.name)?;
        row.country = self.country;
        row.currency = self.currency.unwrap_or(row.currency);
        Ok(workspace::update(context.tx, &row)?)
    }
}
