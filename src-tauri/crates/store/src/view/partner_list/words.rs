//! Partners whose texts hold some words. A part of a word is looked for, which no index finds: every text is
//! read. But who types looks for less with every letter, and who scrolls for the same again, so what was found
//! last is kept. The texts are of cards alone, which all may see: so what one found may serve another (R13).

use std::sync::{Mutex, PoisonError};

use rusqlite::named_params;

use super::{chosen::found, rows::Rows};
use crate::{backup, error::Result, sql::sql, tx::ReadTx};

/// Up to how many texts are read one by one; more are read faster along the table.
const FEW: u32 = 12_000;

/// The rows that held some words, as long as nothing changed.
#[derive(Debug)]
struct Found {
    /// The last operation then.
    last: Option<i64>,
    words: Vec<String>,
    rows: Rows,
}

impl Found {
    /// Whether whatever holds the words is among these.
    fn covers(&self, words: &[String]) -> bool {
        self.words.iter().all(|mine| words.iter().any(|word| word.contains(mine.as_str())))
    }
}

/// What was found last by any reader of a workspace.
#[derive(Debug, Default)]
pub(crate) struct Recall(Mutex<Option<Found>>);

impl Recall {
    /// What is known of the rows that hold the words.
    fn of(&self, last: Option<i64>, words: &[String]) -> Option<Recalled> {
        let found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = found.as_ref().filter(|found| found.last == last)?;
        if found.words == words {
            return Some(Recalled::These(found.rows.clone()));
        }
        let few = found.covers(words) && found.rows.len() <= FEW;
        few.then(|| Recalled::Among(found.rows.clone()))
    }

    fn keep(&self, found: Found) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
    }
}

/// What is known of the rows that hold some words.
enum Recalled {
    These(Rows),
    Among(Rows),
}

/// The rows whose texts hold all words, where that is known without reading every text.
pub(super) fn recalled(tx: &ReadTx<'_>, words: &[String]) -> Result<Option<Rows>> {
    let Some(recall) = tx.recall else { return Ok(None) };
    let last = last_operation(tx)?;
    let rows = match recall.of(last, words) {
        None => return Ok(None),
        Some(Recalled::These(rows)) => return Ok(Some(rows)),
        Some(Recalled::Among(rows)) => among(tx, &rows, words)?,
    };
    recall.keep(Found { last, words: words.to_vec(), rows: rows.clone() });
    Ok(Some(rows))
}

/// The rows whose texts hold all words, of which there is at least one.
pub(super) fn rows(tx: &ReadTx<'_>, words: &[String]) -> Result<Rows> {
    if let Some(rows) = recalled(tx, words)? {
        return Ok(rows);
    }
    let params = named_params! { ":words": words.join(" ") };
    let rows = found(tx, sql!("view/partner_rows_with_words"), params)?;
    if let Some(recall) = tx.recall {
        let last = last_operation(tx)?;
        recall.keep(Found { last, words: words.to_vec(), rows: rows.clone() });
    }
    Ok(rows)
}

/// Of these rows those whose texts hold all words.
fn among(tx: &ReadTx<'_>, rows: &Rows, words: &[String]) -> Result<Rows> {
    let rows = rows.iter().collect::<serde_json::Value>().to_string();
    let params = named_params! { ":rows": rows, ":words": words.join(" ") };
    found(tx, sql!("view/partner_rows_among"), params)
}

/// Every text is written by an operation, so the last one says whether they are still the same.
fn last_operation(tx: &ReadTx<'_>) -> Result<Option<i64>> {
    Ok(backup::last_operation(tx)?.map(|(seq, ..)| seq))
}
