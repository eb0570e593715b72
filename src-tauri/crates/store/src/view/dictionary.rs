//! Dictionaries with the trees of their categories, in the order people gave them.

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    dictionary::{Node, RecordKind, tree_order},
    id::{CategoryId, DictionaryId, OperationId},
};

use crate::{
    error::Result,
    sql::sql,
    table::{category::Category, category_link, dictionary::Dictionary},
    tx::ReadTx,
};

/// A category.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CategoryView {
    /// Its id.
    pub id: CategoryId,
    /// Below which other it stands.
    pub parent_id: Option<CategoryId>,
    /// How deep it stands: 0 is the top.
    pub depth: u32,
    /// Its Polish name.
    pub name_pl: String,
    /// Its English name.
    pub name_en: String,
    /// Its colour, 0 to 5, if it has one.
    pub colour: Option<u8>,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// Into which other it was merged: history may still name it, lists do not.
    pub merged_into_id: Option<CategoryId>,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// A dictionary.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing by itself")]
#[derive(Clone, Debug, Serialize, TS)]
pub struct DictionaryView {
    /// Its id.
    pub id: DictionaryId,
    /// Its Polish name.
    pub name_pl: String,
    /// Its English name.
    pub name_en: String,
    /// Whether partners have categories of it.
    pub of_partner: bool,
    /// Whether contacts do.
    pub of_contact: bool,
    /// Whether threads do.
    pub of_thread: bool,
    /// Whether events do.
    pub of_event: bool,
    /// Whether a record may have several of them.
    pub is_multiple: bool,
    /// Whether a record must have one.
    pub is_required: bool,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// Its categories as a tree is read from the top: each before those below it.
    pub categories: Vec<CategoryView>,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// All dictionaries with all their categories, retired and merged ones too.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<DictionaryView>> {
    let mut rows: Vec<(Category, OperationId)> = tx.all(sql!("view/categories"), [], |row| {
        Ok((Category::from_row(row)?, row.get("token")?))
    })?;
    let mut dictionaries = tx.all(sql!("view/dictionaries"), [], from_row)?;
    for dictionary in &mut dictionaries {
        let (own, others): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|(row, _)| row.dictionary_id == dictionary.id);
        rows = others;
        dictionary.categories = tree(&own);
    }
    Ok(dictionaries)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<DictionaryView> {
    let dictionary = Dictionary::from_row(row)?;
    Ok(DictionaryView {
        id: dictionary.id,
        of_partner: dictionary.of_partner,
        of_contact: dictionary.of_contact,
        of_thread: dictionary.of_thread,
        of_event: dictionary.of_event,
        is_multiple: dictionary.is_multiple,
        is_required: dictionary.is_required,
        retired: dictionary.retired_at.is_some(),
        name_pl: dictionary.name_pl,
        name_en: dictionary.name_en,
        categories: Vec::new(),
        token: row.get("token")?,
    })
}

fn tree(rows: &[(Category, OperationId)]) -> Vec<CategoryView> {
    let nodes: Vec<Node> =
        rows.iter().map(|(row, _)| Node { id: row.id, parent_id: row.parent_id }).collect();
    let order = tree_order(&nodes).into_iter();
    order
        .filter_map(|(at, depth)| {
            let (row, token) = rows.get(at)?;
            Some(CategoryView {
                id: row.id,
                parent_id: row.parent_id,
                depth,
                name_pl: row.name_pl.clone(),
                name_en: row.name_en.clone(),
                colour: row.colour,
                retired: row.retired_at.is_some(),
                merged_into_id: row.merged_into_id,
                token: *token,
            })
        })
        .collect()
}

/// Beyond this many records of a kind a category is simply used a lot.
const MOST_USES: u32 = 10_000;

/// How many records have a category, also those in the trash; each counted up to ten thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CategoryUses {
    /// The category.
    pub category_id: CategoryId,
    /// Partners.
    pub partners: u32,
    /// Contacts.
    pub contacts: u32,
    /// Threads.
    pub threads: u32,
    /// Events.
    pub events: u32,
}

/// How many records have the category.
pub fn uses(tx: &ReadTx<'_>, category_id: CategoryId) -> Result<CategoryUses> {
    let of = |kind| category_link::uses(tx, kind, category_id, MOST_USES);
    Ok(CategoryUses {
        category_id,
        partners: of(RecordKind::Partner)?,
        contacts: of(RecordKind::Contact)?,
        threads: of(RecordKind::Thread)?,
        events: of(RecordKind::Event)?,
    })
}
