//! Which categories a record has: told by every form, written by one place.

use watek_domain::{
    dictionary::RecordKind,
    id::{CategoryId, DictionaryId},
    invalid::{Invalid, Reason},
};
use watek_store::{
    Group, ReadTx, Table,
    table::{
        category::{self, Category},
        category_link::{self, Owner},
        dictionary::{self, Dictionary},
    },
};

use crate::{
    access::Context,
    command::carried::field_of,
    error::{Error, Result},
};

/// The most categories of one record.
const LIMIT: usize = 100;

/// Gives the record the categories that were told and takes all others from it; does nothing where none were
/// told. What it has already it may keep, though it was retired since. `field` is where they stand in the
/// request; a refusal of one names its dictionary after that.
pub(crate) fn assign(
    context: &Context<'_>,
    owner: Owner,
    told: Option<&[CategoryId]>,
    field: &str,
) -> Result<()> {
    let Some(told) = told else { return Ok(()) };
    if told.len() > LIMIT {
        return Err(Invalid::new(field, Reason::OutOfRange).into());
    }
    let has = category_link::of(context.tx, owner)?;
    let mut single: Vec<(DictionaryId, CategoryId)> = Vec::new();
    for (at, id) in told.iter().enumerate() {
        let (row, dictionary) = found(context, *id, &field_of(field, &at.to_string()))?;
        let field = field_of(field, &dictionary.id.to_string());
        if !dictionary.is_multiple {
            if single.iter().any(|(other, category)| *other == dictionary.id && category != id) {
                return Err(Invalid::new(field, Reason::Several).into());
            }
            single.push((dictionary.id, *id));
        }
        if !has.contains(id) {
            give(context, owner, &row, &dictionary, &field)?;
        }
    }
    for id in has.iter().filter(|id| !told.contains(id)) {
        category_link::delete(context.tx, owner, *id)?;
    }
    Ok(())
}

/// What a form that changes a record tells: gives it the categories and refuses where one is missing. A form
/// that tells none of them leaves them alone.
pub(crate) fn told(
    context: &Context<'_>,
    owner: Owner,
    told: Option<&[CategoryId]>,
    field: &str,
) -> Result<()> {
    if told.is_none() {
        return Ok(());
    }
    assign(context, owner, told, field)?;
    require(context, owner, field)
}

pub(super) fn found(
    context: &Context<'_>,
    id: CategoryId,
    field: &str,
) -> Result<(Category, Dictionary)> {
    let row = category::get(context.tx, id)?.ok_or_else(|| Invalid::new(field, Reason::Unknown))?;
    let dictionary =
        dictionary::get(context.tx, row.dictionary_id)?.ok_or(Error::NotFound("dictionary"))?;
    Ok((row, dictionary))
}

/// Gives the record a category that it does not have. The change relies on its being offered.
fn give(
    context: &Context<'_>,
    owner: Owner,
    row: &Category,
    dictionary: &Dictionary,
    field: &str,
) -> Result<()> {
    offered(context, owner.kind(), row, dictionary, field)?;
    Ok(category_link::insert(context.tx, owner, row.id)?)
}

/// Refuses a category that is not offered to such records, on which the change relies.
pub(super) fn offered(
    context: &Context<'_>,
    kind: RecordKind,
    row: &Category,
    dictionary: &Dictionary,
    field: &str,
) -> Result<()> {
    if !dictionary.is_of(kind) {
        return Err(Invalid::new(field, Reason::Elsewhere).into());
    }
    if row.retired_at.is_some() || dictionary.retired_at.is_some() {
        return Err(Invalid::new(field, Reason::Retired).into());
    }
    context.tx.relies_on(Table::Category, row.id, Group::RETIRED);
    context.tx.relies_on(Table::Dictionary, dictionary.id, Group::RETIRED);
    Ok(())
}

/// The categories that a record takes over from another that goes into it, and those it does not take, because
/// there may be only one and it has that.
pub(crate) fn united(
    tx: &ReadTx<'_>,
    keep: Owner,
    other: Owner,
) -> Result<(Vec<CategoryId>, Vec<CategoryId>)> {
    let dictionary_of = |id| -> Result<Dictionary> {
        let row = category::get(tx, id)?.ok_or(Error::NotFound("category"))?;
        dictionary::get(tx, row.dictionary_id)?.ok_or(Error::NotFound("dictionary"))
    };
    let has = category_link::of(tx, keep)?;
    let mut taken = Vec::new();
    for id in &has {
        taken.push(dictionary_of(*id)?.id);
    }
    let (mut goes, mut stays) = (Vec::new(), Vec::new());
    for id in category_link::of(tx, other)?.into_iter().filter(|id| !has.contains(id)) {
        let dictionary = dictionary_of(id)?;
        let is_taken = !dictionary.is_multiple && taken.contains(&dictionary.id);
        if is_taken { stays.push(id) } else { goes.push(id) }
    }
    Ok((goes, stays))
}

/// Gives a record the categories of another that goes into it, also those that are no longer offered. The
/// other keeps its own, as it does its name.
pub(crate) fn unite(context: &Context<'_>, keep: Owner, other: Owner) -> Result<()> {
    let (takes, _) = united(context.tx, keep, other)?;
    takes.into_iter().try_for_each(|id| Ok(category_link::insert(context.tx, keep, id)?))
}

/// Refuses a record that lacks a category it must have. Forms ask it of what they make and change; what was
/// written before the dictionary became required stays as it is.
pub(crate) fn require(context: &Context<'_>, owner: Owner, field: &str) -> Result<()> {
    let asked = required(context, owner.kind())?;
    if asked.is_empty() {
        return Ok(());
    }
    let mut has = Vec::new();
    for id in category_link::of(context.tx, owner)? {
        has.push(found(context, id, field)?.1.id);
    }
    match asked.into_iter().find(|id| !has.contains(id)) {
        Some(missing) => {
            Err(Invalid::new(field_of(field, &missing.to_string()), Reason::Empty).into())
        },
        None => Ok(()),
    }
}

/// The dictionaries of which records of the kind must have a category. One that offers none asks for nothing.
fn required(context: &Context<'_>, kind: RecordKind) -> Result<Vec<DictionaryId>> {
    let mut required = Vec::new();
    for row in dictionary::all(context.tx)? {
        if !row.is_required || row.retired_at.is_some() || !row.is_of(kind) {
            continue;
        }
        let categories = category::of_dictionary(context.tx, row.id)?;
        if categories.iter().any(|category| category.retired_at.is_none()) {
            required.push(row.id);
        }
    }
    Ok(required)
}
