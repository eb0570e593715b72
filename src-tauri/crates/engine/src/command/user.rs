//! People of our own firm, who are the administrator's to add and place.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::{OperationId, UserId},
    invalid::{Invalid, Reason},
    text,
    user::{AccessMode, Role},
};
use watek_store::{
    Group, Table,
    table::{
        user::{self, User},
        workspace,
    },
};

use super::Command;
use crate::{
    access::Context,
    error::{Error, Result},
};

/// Adds a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateUser {
    /// First and last name; must not be empty.
    pub name: String,
    /// What he may do besides his own work.
    pub role: Role,
    /// Who stands above him.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub supervisor_id: Option<UserId>,
    /// Who sees whose threads: must be chosen with the second person, and only then (R13).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub access_mode: Option<AccessMode>,
}

/// The new person.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedUser {
    /// His id.
    pub user_id: UserId,
}

impl Command for CreateUser {
    const KIND: &'static str = "create_user";
    type Output = CreatedUser;

    fn run(&self, context: &Context<'_>) -> Result<CreatedUser> {
        context.as_administrator()?;
        let mut row = workspace::only(context.tx)?.ok_or(Error::NotFound("workspace"))?;
        if user::count(context.tx)? == 1 {
            row.access_mode = self.access_mode.ok_or(Error::AccessModeNeeded)?;
            workspace::update(context.tx, &row)?;
        } else if self.access_mode.is_some() {
            return Err(Invalid::new("access_mode", Reason::OutOfRange).into());
        }
        // Without the second person the mode would go back to "everyone" under the third one's eyes.
        context.tx.relies_on(Table::Workspace, row.id, Group::ACCESS_MODE);
        if let Some(supervisor) = self.supervisor_id {
            context.colleague("supervisor_id", supervisor, None)?;
        }
        let row = User {
            id: context.ids.next(),
            name: text::required_line("name", &self.name)?,
            role: self.role,
            supervisor_id: self.supervisor_id,
            retired_at: None,
        };
        user::insert(context.tx, &row)?;
        Ok(CreatedUser { user_id: row.id })
    }
}

/// Changes a person's name, role or place in the reporting tree.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateUser {
    /// The person.
    pub user_id: UserId,
    /// First and last name; must not be empty.
    pub name: String,
    /// What he may do besides his own work.
    pub role: Role,
    /// Who stands above him.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub supervisor_id: Option<UserId>,
    /// The person's token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateUser {
    const KIND: &'static str = "update_user";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = user::get(context.tx, self.user_id)?.ok_or(Error::NotFound("user"))?;
        context.fresh(Table::User, self.user_id, self.token, || {
            Ok(serde_json::json!({ "name": row.name, "role": row.role }))
        })?;
        if let Some(supervisor) = self.supervisor_id {
            context.colleague("supervisor_id", supervisor, row.supervisor_id)?;
        }
        row.name = text::required_line("name", &self.name)?;
        row.role = self.role;
        row.supervisor_id = self.supervisor_id;
        Ok(user::update(context.tx, &row)?)
    }
}
