//! The seal on a closed database: its length and hash, beside it.
//!
//! SQLite's integrity check sees broken pages, but not a changed letter in a text. So whoever closes the
//! workspace in order writes down what the file is, and whoever opens it compares, before anything is
//! written to it. The seal is of the main file alone; it holds until something may be written back from the
//! log, and is removed before that. After a crash there is none, and the pages are checked instead.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    file,
};

/// What a closed file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seal {
    size: u64,
    blake3: String,
}

fn path_of(database: &Path) -> PathBuf {
    database.with_extension("seal")
}

impl Seal {
    /// The seal of a database; `None` where there is none that can be read.
    pub(crate) fn read(database: &Path) -> Option<Self> {
        serde_json::from_slice(&std::fs::read(path_of(database)).ok()?).ok()
    }

    /// Refuses a file of another length or content. `None` when `goes_on` said no.
    pub(crate) fn compare(
        &self,
        database: &Path,
        file: impl std::io::Read,
        goes_on: impl Fn() -> bool,
    ) -> Result<Option<()>> {
        let Some(hash) = file::hash_while(database, file, goes_on)? else { return Ok(None) };
        if hash.to_hex().as_str() != self.blake3 {
            return Err(Error::Damaged("the file is not the one that was closed".into()));
        }
        Ok(Some(()))
    }

    /// Refuses a file of another length, which costs nothing to see.
    pub(crate) fn compare_size(&self, size: u64) -> Result<()> {
        if size == self.size {
            return Ok(());
        }
        let told = format!("the file was closed with {} bytes and has {size}", self.size);
        Err(Error::Damaged(told))
    }
}

/// Seals a database that nobody has open.
pub(crate) fn write(database: &Path) -> Result<()> {
    let size = file::size(database)?.unwrap_or_default();
    let seal = Seal { size, blake3: file::hash(database)?.to_hex().to_string() };
    let bytes = serde_json::to_vec(&seal).map_err(|error| Error::Unexpected(error.to_string()))?;
    // Lost or cut by a power cut, it is no seal, and the pages are checked instead.
    let path = path_of(database);
    std::fs::write(&path, bytes).map_err(file::failed("writing", &path))
}

/// Removes the seal for good: the file may be written to afterwards.
pub(crate) fn remove(database: &Path) -> Result<()> {
    let path = path_of(database);
    if file::size(&path)?.is_none() {
        return Ok(());
    }
    file::remove(&path)?;
    path.parent().map_or(Ok(()), file::flush_folder)
}
