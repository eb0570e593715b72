//! Days on which the firm does not work besides its country's holidays; they are the administrator's (R5).
//! What is planned already stays where it is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::{FreeDayId, OperationId},
    sql::CivilDate,
    working_days::FreeDays,
};
use watek_store::{
    Table,
    table::free_day::{self, FreeDay},
};

use super::{Command, within};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// What an administrator writes about free days.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FreeDayFields {
    /// The first of them.
    #[ts(type = "string")]
    pub first_date: NaiveDate,
    /// The last of them; the first, where there is one.
    #[ts(type = "string")]
    pub last_date: NaiveDate,
    /// What they are called; may be empty.
    pub name: String,
}

impl FreeDayFields {
    fn row(&self, id: FreeDayId) -> Result<FreeDay> {
        let Self { first_date: first, last_date: last, ref name } = *self;
        let days = FreeDays { first, last, name: name.clone() };
        let FreeDays { first, last, name } = within("fields", days.checked())?;
        Ok(FreeDay { id, first_date: CivilDate(first), last_date: CivilDate(last), name })
    }
}

/// Adds free days.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateFreeDay {
    /// What they are.
    pub fields: FreeDayFields,
}

/// The new free days.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedFreeDay {
    /// Their id.
    pub free_day_id: FreeDayId,
}

impl Command for CreateFreeDay {
    const KIND: &'static str = "create_free_day";
    type Output = CreatedFreeDay;

    fn run(&self, context: &Context<'_>) -> Result<CreatedFreeDay> {
        context.as_administrator()?;
        let row = self.fields.row(context.ids.next())?;
        free_day::insert(context.tx, &row)?;
        Ok(CreatedFreeDay { free_day_id: row.id })
    }
}

/// Changes free days.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateFreeDay {
    /// Which.
    pub free_day_id: FreeDayId,
    /// What they are now.
    pub fields: FreeDayFields,
    /// Their token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateFreeDay {
    const KIND: &'static str = "update_free_day";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        present(context, self.free_day_id, self.token)?;
        Ok(free_day::update(context.tx, &self.fields.row(self.free_day_id)?)?)
    }
}

/// Takes free days away.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveFreeDay {
    /// Which.
    pub free_day_id: FreeDayId,
    /// Their token, as the list saw it.
    pub token: OperationId,
}

impl Command for RemoveFreeDay {
    const KIND: &'static str = "remove_free_day";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        present(context, self.free_day_id, self.token)?;
        Ok(free_day::delete(context.tx, self.free_day_id)?)
    }
}

/// Refuses free days that are not there, or were changed since they were seen.
fn present(context: &Context<'_>, id: FreeDayId, token: OperationId) -> Result<()> {
    let row = free_day::get(context.tx, id)?.ok_or(Error::NotFound("free_day"))?;
    context.fresh(Table::FreeDay, id, token, || {
        let (first, last) = (row.first_date.0, row.last_date.0);
        Ok(serde_json::json!({ "first_date": first, "last_date": last, "name": row.name }))
    })
}
