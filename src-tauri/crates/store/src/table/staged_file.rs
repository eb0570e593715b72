//! Files that were copied in and hang on no event yet, or did so lately. Of this copy alone.

use rusqlite::named_params;
use watek_domain::{
    clock::Timestamp,
    id::{StagedFileId, UserId},
};

use super::row;
use crate::{
    content::ContentHash,
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `staged_file`.
    StagedFile {
        /// Its id.
        id: StagedFileId,
        /// Who brought it.
        user_id: UserId,
        /// What is in it.
        hash: ContentHash,
        /// How many bytes that are.
        size: i64,
        /// What it is called.
        name: String,
        /// When it was copied in.
        staged_at: Timestamp,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: StagedFileId) -> Result<Option<StagedFile>> {
    tx.first(sql!("staged_file/get"), named_params! { ":id": id }, StagedFile::from_row)
}

/// Adds the file.
pub fn insert(tx: &WriteTx<'_>, row: &StagedFile) -> Result<()> {
    tx.execute(sql!("staged_file/insert"), row.params().as_slice())?;
    Ok(())
}

/// Forgets those that were copied in before `until` and that no draft names. Answers how many.
pub fn sweep(tx: &WriteTx<'_>, until: Timestamp) -> Result<usize> {
    let params = named_params! { ":until": until };
    let mut gone = 0;
    for old in tx.all(sql!("staged_file/until"), params, StagedFile::from_row)? {
        let named = named_params! { ":user_id": old.user_id, ":id": old.id.to_string() };
        if tx.first(sql!("staged_file/is_in_draft"), named, |_| Ok(()))?.is_none() {
            gone += tx.execute(sql!("staged_file/delete"), named_params! { ":id": old.id })?;
        }
    }
    Ok(gone)
}
