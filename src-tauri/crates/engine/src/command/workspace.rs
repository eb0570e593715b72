//! The workspace's own facts, which are the administrator's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::text;
use watek_store::table::workspace;

use super::Command;
use crate::{
    access::Context,
    error::{Error, Result},
};

/// Gives the workspace another name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenameWorkspace {
    /// What people call it from now on; must not be empty.
    pub name: String,
}

impl Command for RenameWorkspace {
    const KIND: &'static str = "rename_workspace";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = workspace::only(context.tx)?.ok_or(Error::NotFound("workspace"))?;
        row.name = text::required_line("name", &self.name)?;
        Ok(workspace::update(context.tx, &row)?)
    }
}
