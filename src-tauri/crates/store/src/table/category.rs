//! Categories of dictionaries (R10).

use rusqlite::named_params;
use watek_domain::{
    clock::Timestamp,
    id::{CategoryId, DictionaryId},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `category`.
    Category {
        /// Its id.
        id: CategoryId,
        /// Of which dictionary it is.
        dictionary_id: DictionaryId,
        /// Below which other category it stands.
        parent_id: Option<CategoryId>,
        /// Its Polish name.
        name_pl: String,
        /// Its English name.
        name_en: String,
        /// Its colour, 0 to 5, if it has one.
        colour: Option<u8>,
        /// Its place among its siblings: a text key between its neighbours.
        place: String,
        /// Since when it is no longer offered.
        retired_at: Option<Timestamp>,
        /// Into which other it was merged.
        merged_into_id: Option<CategoryId>,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: CategoryId) -> Result<Option<Category>> {
    tx.first(sql!("category/get"), named_params! { ":id": id }, Category::from_row)
}

/// All categories of a dictionary, by their places: siblings in their order.
pub fn of_dictionary(tx: &ReadTx<'_>, dictionary_id: DictionaryId) -> Result<Vec<Category>> {
    let params = named_params! { ":dictionary_id": dictionary_id };
    tx.all(sql!("category/of_dictionary"), params, Category::from_row)
}

/// Adds the category.
pub fn insert(tx: &WriteTx<'_>, row: &Category) -> Result<()> {
    tx.execute(sql!("category/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the category as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Category) -> Result<()> {
    tx.execute(sql!("category/update"), row.params().as_slice())?;
    Ok(())
}

/// Takes away a category that nothing refers to.
pub fn delete(tx: &WriteTx<'_>, id: CategoryId) -> Result<()> {
    tx.execute(sql!("category/delete"), named_params! { ":id": id })?;
    Ok(())
}

/// Whether other categories stand below it, or were merged into it.
pub fn is_named(tx: &ReadTx<'_>, id: CategoryId) -> Result<bool> {
    tx.only(sql!("category/is_named"), named_params! { ":id": id }, |row| row.get(0))
}
