//! Partners by what they and their contacts are in dictionaries.

use watek_domain::category_filter::{DictionaryChoice, ids_in};

use super::{chosen::found, rows::Rows};
use crate::{
    error::Result,
    sql::sql,
    tx::ReadTx,
    view::category_filter::{self, Class, DictionaryCount, Kinds},
};

/// The rows that are what the choices ask for; nothing where they ask for nothing.
pub(super) fn rows(tx: &ReadTx<'_>, choices: &[DictionaryChoice]) -> Result<Option<Rows>> {
    let Some(test) = category_filter::test(tx, choices)? else { return Ok(None) };
    // Of those without a category either all are asked for or none; of the others, those that differ.
    let others_pass = test.passes(&std::iter::empty());
    let (mut differ, mut passes) = (Rows::default(), others_pass);
    along(tx, |row, categories| {
        if let Some(categories) = categories {
            passes = test.passes(&ids_in(categories));
        }
        if passes != others_pass {
            differ.insert(row);
        }
    })?;
    if !others_pass {
        return Ok(Some(differ));
    }
    let mut rows = found(tx, sql!("view/partner_rows"), [])?;
    rows.remove(&differ);
    Ok(Some(rows))
}

/// What there is to choose, counted over the chosen rows, or over all.
pub(super) fn counts(
    tx: &ReadTx<'_>,
    choices: &[DictionaryChoice],
    chosen: Option<&Rows>,
) -> Result<Vec<DictionaryCount>> {
    let mut classes: Vec<Class> = Vec::new();
    along(tx, |row, categories| {
        if let Some(categories) = categories {
            classes.push(Class::of(Some(categories), 0));
        }
        if let Some(class) = classes.last_mut()
            && chosen.is_none_or(|chosen| chosen.contains(row))
        {
            class.count += 1;
        }
    })?;
    let all: u32 = match chosen {
        Some(chosen) => chosen.len(),
        None => tx.only(sql!("view/partner_count"), [], |row| row.get(0))?,
    };
    let with_some: u32 = classes.iter().map(|class| class.count).sum();
    classes.push(Class::of(None, all.saturating_sub(with_some)));
    let kinds = Kinds { partner: true, contact: true, ..Kinds::default() };
    category_filter::counts(tx, kinds, choices, &classes)
}

/// Reads along all rows that have categories, those with the same ones together, and tells them where they
/// are others than those of the row before.
fn along(tx: &ReadTx<'_>, mut take: impl FnMut(i64, Option<&[u8]>)) -> Result<()> {
    let mut statement = tx.connection.prepare_cached(sql!("view/partner_rows_with_categories"))?;
    let mut rows = statement.query([])?;
    let mut before: Vec<u8> = Vec::new();
    while let Some(row) = rows.next()? {
        let number = row.get(0)?;
        let categories = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        if categories == before {
            take(number, None);
        } else {
            take(number, Some(categories));
            before.clear();
            before.extend_from_slice(categories);
        }
    }
    Ok(())
}
