//! Categories of dictionaries, which are the administrator's (R10): write down, rename, move, retire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    dictionary::{COLOURS, Node, RecordKind, branch, line_up},
    id::{CategoryId, DictionaryId, OperationId},
    invalid::{Invalid, Reason},
    place,
};
use watek_store::{
    Group, Table,
    table::{
        category::{self, Category},
        category_link,
    },
};

use super::{
    Command,
    dictionary::{names, offered, unlike},
};
use crate::{
    access::Context,
    error::{Error, Result},
};

pub(crate) mod assign;
pub mod bulk;
pub mod merge;

/// What an administrator writes about a category.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CategoryFields {
    /// Its Polish name; the English one, unless told.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub name_pl: String,
    /// Its English name; the Polish one, unless told.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub name_en: String,
    /// Its colour, 0 to 5.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub colour: Option<u8>,
}

impl CategoryFields {
    fn write(&self, row: &mut Category, all: &[Category]) -> Result<()> {
        (row.name_pl, row.name_en) = names(&self.name_pl, &self.name_en)?;
        let others = siblings(all, row.parent_id).filter(|other| other.id != row.id);
        let others = others.map(|other| (other.name_pl.as_str(), other.name_en.as_str()));
        unlike((&row.name_pl, &row.name_en), others)?;
        if self.colour.is_some_and(|colour| colour >= COLOURS) {
            return Err(Invalid::new("fields.colour", Reason::OutOfRange).into());
        }
        row.colour = self.colour;
        Ok(())
    }
}

/// The categories below `parent_id`, in their order, without those that went into others.
fn siblings(all: &[Category], parent_id: Option<CategoryId>) -> impl Iterator<Item = &Category> {
    all.iter().filter(move |row| row.parent_id == parent_id && row.merged_into_id.is_none())
}

fn nodes(all: &[Category]) -> Vec<Node> {
    all.iter().map(|row| Node { id: row.id, parent_id: row.parent_id }).collect()
}

/// Refuses a category above others that is not of the dictionary, or no longer offered.
fn parent(context: &Context<'_>, all: &[Category], id: Option<CategoryId>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let row = all.iter().find(|row| row.id == id);
    let row = row.ok_or_else(|| Invalid::new("parent_id", Reason::Unknown))?;
    if row.retired_at.is_some() {
        return Err(Invalid::new("parent_id", Reason::Retired).into());
    }
    context.tx.relies_on(Table::Category, id, Group::RETIRED);
    Ok(())
}

/// Where `id` stands after another of `siblings`; who else moves for it is written.
fn placed(
    context: &Context<'_>,
    siblings: &[&Category],
    id: CategoryId,
    after_id: Option<CategoryId>,
) -> Result<Option<String>> {
    let order: Vec<_> = siblings.iter().map(|row| (row.id, row.place.clone())).collect();
    let moved = place::put_after(&order, id, after_id)
        .ok_or_else(|| Invalid::new("after_id", Reason::Unknown))?;
    let mut own = None;
    for (moved, place) in moved {
        if moved == id {
            own = Some(place);
        } else if let Some(row) = siblings.iter().find(|row| row.id == moved) {
            category::update(context.tx, &Category { place, ..(*row).clone() })?;
        }
    }
    Ok(own)
}

/// A category that is in no other.
fn present(context: &Context<'_>, id: CategoryId) -> Result<Category> {
    let row = category::get(context.tx, id)?;
    row.filter(|row| row.merged_into_id.is_none()).ok_or(Error::NotFound("category"))
}

/// Adds a category.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateCategory {
    /// To which dictionary.
    pub dictionary_id: DictionaryId,
    /// Below which category; at the top, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub parent_id: Option<CategoryId>,
    /// After which of its siblings; last of them, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after_id: Option<CategoryId>,
    /// What it is.
    pub fields: CategoryFields,
}

/// The new category.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedCategory {
    /// Its id.
    pub category_id: CategoryId,
}

impl Command for CreateCategory {
    const KIND: &'static str = "create_category";
    type Output = CreatedCategory;

    fn run(&self, context: &Context<'_>) -> Result<CreatedCategory> {
        context.as_administrator()?;
        offered(context, "dictionary_id", self.dictionary_id)?;
        let all = category::of_dictionary(context.tx, self.dictionary_id)?;
        parent(context, &all, self.parent_id)?;
        let mut row = Category {
            id: context.ids.next(),
            dictionary_id: self.dictionary_id,
            parent_id: self.parent_id,
            name_pl: String::new(),
            name_en: String::new(),
            colour: None,
            place: String::new(),
            retired_at: None,
            merged_into_id: None,
        };
        self.fields.write(&mut row, &all)?;
        let siblings: Vec<_> = siblings(&all, self.parent_id).collect();
        let after = self.after_id.or(siblings.last().map(|last| last.id));
        let place = placed(context, &siblings, row.id, after)?;
        row.place = place.ok_or(Error::NotFound("place"))?;
        category::insert(context.tx, &row)?;
        Ok(CreatedCategory { category_id: row.id })
    }
}

/// Changes a category's names or colour.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateCategory {
    /// The category.
    pub category_id: CategoryId,
    /// What it is now.
    pub fields: CategoryFields,
    /// Its token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateCategory {
    const KIND: &'static str = "update_category";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = present(context, self.category_id)?;
        context.fresh(Table::Category, self.category_id, self.token, || {
            let colour = row.colour;
            Ok(serde_json::json!({ "name_pl": row.name_pl, "name_en": row.name_en, "colour": colour }))
        })?;
        let all = category::of_dictionary(context.tx, row.dictionary_id)?;
        self.fields.write(&mut row, &all)?;
        Ok(category::update(context.tx, &row)?)
    }
}

/// Stops offering a category and all below it, or offers it again: with what is above it, and with what was
/// retired below it at that moment. What records have of it stays.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetireCategory {
    /// The category.
    pub category_id: CategoryId,
    /// Whether it is no longer offered.
    pub retired: bool,
}

impl Command for RetireCategory {
    const KIND: &'static str = "retire_category";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let row = present(context, self.category_id)?;
        let mut all = category::of_dictionary(context.tx, row.dictionary_id)?;
        all.retain(|other| other.merged_into_id.is_none());
        let nodes = nodes(&all);
        let (below, above) = (branch(&nodes, row.id), line_up(&nodes, row.id));
        for mut other in all {
            let is_below = below.contains(&other.id);
            let retired_at = match other.retired_at {
                None if self.retired && is_below => Some(context.at),
                Some(_) if !self.retired && above.contains(&other.id) => None,
                since if !self.retired && is_below && since == row.retired_at => None,
                since => since,
            };
            if retired_at != other.retired_at {
                other.retired_at = retired_at;
                category::update(context.tx, &other)?;
            }
        }
        Ok(())
    }
}

/// Moves a category, with all below it, among its siblings or below another.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveCategory {
    /// The category.
    pub category_id: CategoryId,
    /// Below which it stands from now on; at the top, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub parent_id: Option<CategoryId>,
    /// After which of those there; first of them, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after_id: Option<CategoryId>,
}

impl Command for MoveCategory {
    const KIND: &'static str = "move_category";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = present(context, self.category_id)?;
        let all = category::of_dictionary(context.tx, row.dictionary_id)?;
        if self.parent_id != row.parent_id {
            parent(context, &all, self.parent_id)?;
            let nodes = nodes(&all);
            if self.parent_id.is_some_and(|above| line_up(&nodes, above).contains(&row.id)) {
                return Err(Invalid::new("parent_id", Reason::Circular).into());
            }
            let there = siblings(&all, self.parent_id);
            let there = there.map(|other| (other.name_pl.as_str(), other.name_en.as_str()));
            unlike((&row.name_pl, &row.name_en), there)
                .map_err(|_| Invalid::new("parent_id", Reason::Repeated))?;
        }
        let there: Vec<_> = siblings(&all, self.parent_id).collect();
        let place = placed(context, &there, row.id, self.after_id)?;
        row.parent_id = self.parent_id;
        if let Some(place) = place {
            row.place = place;
        }
        Ok(category::update(context.tx, &row)?)
    }
}

/// Takes away a category that no record has and nothing stands below: it was a slip. One in use is retired.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveCategory {
    /// The category.
    pub category_id: CategoryId,
}

impl Command for RemoveCategory {
    const KIND: &'static str = "remove_category";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let row = present(context, self.category_id)?;
        let mut in_use = category::is_named(context.tx, row.id)?;
        for kind in RecordKind::ALL {
            in_use |= category_link::uses(context.tx, kind, row.id, 1)? > 0;
        }
        if in_use {
            return Err(Error::CategoryInUse);
        }
        Ok(category::delete(context.tx, row.id)?)
    }
}
