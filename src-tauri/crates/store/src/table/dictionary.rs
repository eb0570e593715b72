//! Separate groups of categories (R10).

use rusqlite::named_params;
use watek_domain::{clock::Timestamp, dictionary::RecordKind, id::DictionaryId};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `dictionary`.
    Dictionary {
        /// Its id.
        id: DictionaryId,
        /// Its Polish name.
        name_pl: String,
        /// Its English name.
        name_en: String,
        /// Its place among dictionaries: a text key between its neighbours.
        place: String,
        /// Whether partners have categories of it.
        of_partner: bool,
        /// Whether contacts do.
        of_contact: bool,
        /// Whether threads do.
        of_thread: bool,
        /// Whether events do.
        of_event: bool,
        /// Whether a record may have several of them.
        is_multiple: bool,
        /// Whether a record must have one.
        is_required: bool,
        /// Since when it is no longer offered.
        retired_at: Option<Timestamp>,
    }
}

impl Dictionary {
    /// Whether records of this kind have categories of it.
    #[must_use]
    pub fn is_of(&self, kind: RecordKind) -> bool {
        match kind {
            RecordKind::Partner => self.of_partner,
            RecordKind::Contact => self.of_contact,
            RecordKind::Thread => self.of_thread,
            RecordKind::Event => self.of_event,
        }
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: DictionaryId) -> Result<Option<Dictionary>> {
    tx.first(sql!("dictionary/get"), named_params! { ":id": id }, Dictionary::from_row)
}

/// All of them, in order.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<Dictionary>> {
    tx.all(sql!("dictionary/all"), [], Dictionary::from_row)
}

/// Adds the dictionary.
pub fn insert(tx: &WriteTx<'_>, row: &Dictionary) -> Result<()> {
    tx.execute(sql!("dictionary/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the dictionary as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Dictionary) -> Result<()> {
    tx.execute(sql!("dictionary/update"), row.params().as_slice())?;
    Ok(())
}
