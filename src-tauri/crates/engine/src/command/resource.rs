//! Resources: what can be booked; they are the administrator's.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::{OperationId, ResourceId},
    invalid::{Invalid, Reason},
    opening_hours::OpeningHours,
    place,
    resource::{LARGEST_CAPACITY, ResourceKind},
    sql::ZoneName,
    text,
};
use watek_store::{
    Table,
    table::resource::{self, Resource},
};

use super::{Command, listed, within};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// The highest colour.
const LAST_COLOUR: u8 = 5;

/// What an administrator writes about a resource.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResourceFields {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ResourceKind,
    /// Where it is, what belongs to it.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    /// How many of it there are, or places in it.
    pub capacity: u32,
    /// In which zone it is; the person's own, unless told.
    #[serde(default)]
    #[ts(optional = nullable, type = "string")]
    pub zone: Option<Tz>,
    /// When it may be used: seven texts, Monday first, `8-16, 18-22`; none at all is always. What is booked
    /// already stays where other hours leave it outside.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub hours: Vec<String>,
    /// Its colour, 0 to 5.
    pub colour: u8,
}

impl ResourceFields {
    fn write(&self, row: Resource, zone: Tz) -> Result<Resource> {
        let refused = |field: &str, reason| within("fields", Err(Invalid::new(field, reason)));
        if !(1..=LARGEST_CAPACITY).contains(&self.capacity) {
            return refused("capacity", Reason::OutOfRange);
        }
        if self.colour > LAST_COLOUR {
            return refused("colour", Reason::OutOfRange);
        }
        Ok(Resource {
            name: within("fields", text::required_line("name", &self.name))?,
            kind: self.kind,
            note: within("fields", text::body("note", &self.note))?,
            capacity: self.capacity,
            zone: ZoneName(self.zone.unwrap_or(zone)),
            hours: within("fields", OpeningHours::of_week("hours", &self.hours))?,
            colour: self.colour.into(),
            ..row
        })
    }
}

/// Adds a resource.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateResource {
    /// What it is.
    pub fields: ResourceFields,
}

/// The new resource.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedResource {
    /// Its id.
    pub resource_id: ResourceId,
}

impl Command for CreateResource {
    const KIND: &'static str = "create_resource";
    type Output = CreatedResource;

    fn run(&self, context: &Context<'_>) -> Result<CreatedResource> {
        context.as_administrator()?;
        let last = resource::last_place(context.tx)?;
        let row = Resource {
            id: context.ids.next(),
            name: String::new(),
            kind: self.fields.kind,
            note: String::new(),
            capacity: self.fields.capacity,
            zone: ZoneName(context.zone),
            hours: OpeningHours::default(),
            colour: 0,
            place: place::between(last.as_deref(), None).ok_or(Error::NotFound("place"))?,
            retired_at: None,
        };
        let row = self.fields.write(row, context.zone)?;
        resource::insert(context.tx, &row)?;
        Ok(CreatedResource { resource_id: row.id })
    }
}

/// Changes a resource. Fewer of it than are booked at an instant still to come is refused.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateResource {
    /// The resource.
    pub resource_id: ResourceId,
    /// What it is now.
    pub fields: ResourceFields,
    /// The resource's token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateResource {
    const KIND: &'static str = "update_resource";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let row = present(context, self.resource_id)?;
        context.fresh(Table::Resource, self.resource_id, self.token, || {
            Ok(serde_json::json!({ "name": row.name, "capacity": row.capacity }))
        })?;
        let zone = row.zone.0;
        Ok(resource::update(context.tx, &self.fields.write(row, zone)?)?)
    }
}

/// Stops or starts offering a resource. What is booked stays.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetireResource {
    /// The resource.
    pub resource_id: ResourceId,
    /// Whether it is no longer offered.
    pub retired: bool,
}

impl Command for RetireResource {
    const KIND: &'static str = "retire_resource";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = present(context, self.resource_id)?;
        row.retired_at = listed::retired_since(self.retired, row.retired_at, context.at);
        Ok(resource::update(context.tx, &row)?)
    }
}

/// Moves a resource to another place in the order.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveResource {
    /// The resource.
    pub resource_id: ResourceId,
    /// After which other it stands from now on; first of all, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after_id: Option<ResourceId>,
}

impl Command for MoveResource {
    const KIND: &'static str = "move_resource";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let order = resource::places(context.tx)?;
        listed::put_after(&order, "resource", self.resource_id, self.after_id, |id, place| {
            let row = present(context, id)?;
            Ok(resource::update(context.tx, &Resource { place, ..row })?)
        })
    }
}

fn present(context: &Context<'_>, id: ResourceId) -> Result<Resource> {
    resource::get(context.tx, id)?.ok_or(Error::NotFound("resource"))
}
