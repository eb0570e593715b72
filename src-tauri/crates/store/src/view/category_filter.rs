//! Lists narrowed by dictionaries: what a choice asks for, and what there would be to choose.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    category_filter::{self, CategoryTest, Clause, DictionaryChoice, ids_in},
    id::{CategoryId, DictionaryId},
    invalid::{Invalid, Reason},
};

use crate::{error::Result, sql::sql, tx::ReadTx};

/// What a list holds of one dictionary: how many rows each choice in it would show beside all else that
/// the list is narrowed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DictionaryCount {
    /// The dictionary.
    pub dictionary_id: DictionaryId,
    /// Its categories that would show something, each with those below it.
    pub categories: Vec<CategoryCount>,
    /// How many rows are in none of its categories.
    pub none: u32,
}

/// How many rows a category would show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CategoryCount {
    /// The category.
    pub category_id: CategoryId,
    /// How many.
    pub count: u32,
}

/// What the rows of a list are: its dictionaries are those of any of these.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a dictionary applies to any of them")]
pub(super) struct Kinds {
    pub(super) partner: bool,
    pub(super) contact: bool,
    pub(super) thread: bool,
    pub(super) event: bool,
}

/// Rows that carry the same categories.
#[derive(Clone, Debug)]
pub(super) struct Class {
    pub(super) carried: Vec<CategoryId>,
    pub(super) count: u32,
}

impl Class {
    /// From the column that keeps the categories.
    pub(super) fn of(column: Option<&[u8]>, count: u32) -> Self {
        Self { carried: ids_in(column.unwrap_or_default()).collect(), count }
    }
}

/// Refuses choices that name what is not there, or a category of another dictionary.
pub fn check(
    tx: &ReadTx<'_>,
    field: &str,
    choices: &[DictionaryChoice],
) -> Result<std::result::Result<(), Invalid>> {
    if let Err(invalid) = category_filter::check(field, choices) {
        return Ok(Err(invalid));
    }
    for (place, choice) in choices.iter().enumerate() {
        let field = format!("{field}.{place}");
        let params = named_params! { ":id": choice.dictionary_id };
        if !tx.only::<bool>(sql!("view/dictionary_is_known"), params, |row| row.get(0))? {
            return Ok(Err(Invalid::new(format!("{field}.dictionary_id"), Reason::Unknown)));
        }
        for (place, id) in choice.category_ids.iter().enumerate() {
            let params = named_params! { ":id": id };
            let of: Option<DictionaryId> =
                tx.first(sql!("view/dictionary_of_category"), params, |row| row.get(0))?;
            let reason = match of {
                Some(of) if of == choice.dictionary_id => continue,
                Some(_) => Reason::Elsewhere,
                None => Reason::Unknown,
            };
            return Ok(Err(Invalid::new(format!("{field}.category_ids.{place}"), reason)));
        }
    }
    Ok(Ok(()))
}

/// The choices spelled out; nothing where they let everything through.
pub(super) fn test(tx: &ReadTx<'_>, choices: &[DictionaryChoice]) -> Result<Option<CategoryTest>> {
    let clauses: Vec<Clause> = choices
        .iter()
        .filter(|choice| !choice.is_empty())
        .map(|choice| clause(tx, choice))
        .collect::<Result<_>>()?;
    Ok((!clauses.is_empty()).then_some(CategoryTest(clauses)))
}

/// The test as the SQL function `passes_categories` takes it.
pub(super) fn written(test: Option<&CategoryTest>) -> Option<String> {
    test.map(|test| serde_json::json!(test).to_string())
}

fn clause(tx: &ReadTx<'_>, choice: &DictionaryChoice) -> Result<Clause> {
    let mut clause = Clause::default();
    for category_id in &choice.category_ids {
        let params = named_params! { ":category_id": category_id };
        let reached = tx.all(sql!("view/category_reach"), params, |row| row.get(0))?;
        clause.any_of.extend::<Vec<CategoryId>>(reached);
    }
    if choice.none {
        let params = named_params! { ":dictionary_id": choice.dictionary_id };
        let all = tx.all(sql!("view/category_ids_of_dictionary"), params, |row| row.get(0))?;
        clause.or_none_of = Some(all.into_iter().collect());
    }
    Ok(clause)
}

/// What there is to choose in each dictionary of such rows, and how many each choice would show. The
/// classes are of all rows that pass everything but the choices in dictionaries.
pub(super) fn counts(
    tx: &ReadTx<'_>,
    kinds: Kinds,
    choices: &[DictionaryChoice],
    classes: &[Class],
) -> Result<Vec<DictionaryCount>> {
    let params = named_params! {
        ":of_partner": kinds.partner,
        ":of_contact": kinds.contact,
        ":of_thread": kinds.thread,
        ":of_event": kinds.event,
    };
    let dictionaries: Vec<(DictionaryId, bool)> =
        tx.all(sql!("view/facet_dictionaries"), params, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut found = Vec::with_capacity(dictionaries.len());
    for (dictionary_id, retired) in dictionaries {
        let others: Vec<DictionaryChoice> = choices
            .iter()
            .filter(|choice| choice.dictionary_id != dictionary_id)
            .cloned()
            .collect();
        let others = test(tx, &others)?.unwrap_or_default();
        let count = count_in(tx, dictionary_id, &others, classes)?;
        if !retired || !count.categories.is_empty() {
            found.push(count);
        }
    }
    Ok(found)
}

/// A category's place among others: what it belongs to, and whether that is because it was merged into it.
struct Link {
    up: Option<CategoryId>,
    merged: bool,
}

/// More steps up than there can be.
const STEPS_LIMIT: usize = 100;

fn count_in(
    tx: &ReadTx<'_>,
    dictionary_id: DictionaryId,
    others: &CategoryTest,
    classes: &[Class],
) -> Result<DictionaryCount> {
    let params = named_params! { ":dictionary_id": dictionary_id };
    let list: Vec<(CategoryId, Link)> = tx.all(sql!("view/facet_categories"), params, |row| {
        Ok((row.get(0)?, Link { up: row.get(1)?, merged: row.get(2)? }))
    })?;
    let order: Vec<CategoryId> = list.iter().map(|(id, _)| *id).collect();
    let links: BTreeMap<CategoryId, Link> = list.into_iter().collect();
    let mut none: u32 = 0;
    let mut counts: BTreeMap<CategoryId, u32> = BTreeMap::new();
    for class in classes.iter().filter(|class| others.passes(&class.carried.iter().copied())) {
        let mut shown_by = BTreeSet::new();
        let mut is_in_none = true;
        for category in class.carried.iter().filter(|category| links.contains_key(category)) {
            is_in_none = false;
            shown_by.extend(chain(*category, &links));
        }
        if is_in_none {
            none = none.saturating_add(class.count);
        }
        for category in shown_by {
            let count = counts.entry(category).or_default();
            *count = count.saturating_add(class.count);
        }
    }
    let counted = |category_id: CategoryId| {
        counts.get(&category_id).map(|count| CategoryCount { category_id, count: *count })
    };
    let categories = order.into_iter().filter_map(counted).collect();
    Ok(DictionaryCount { dictionary_id, categories, none })
}

/// The category, unless it was merged into another, and all above it.
fn chain(
    category: CategoryId,
    links: &BTreeMap<CategoryId, Link>,
) -> impl Iterator<Item = CategoryId> {
    let mut at = Some(category);
    std::iter::from_fn(move || {
        let category = at?;
        let link = links.get(&category)?;
        at = link.up;
        Some((category, link.merged))
    })
    .take(STEPS_LIMIT)
    .filter(|(_, merged)| !merged)
    .map(|(category, _)| category)
}
