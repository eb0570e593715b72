//! A consistent copy of the live database.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags, backup::Backup};

use crate::error::{Error, Result};

/// Copies the database `source` to `target`: complete, checked and flushed, or not there at all.
pub(crate) fn copy(source: &Path, target: &Path) -> Result<()> {
    let unfinished = target.with_extension("part");
    let from = Connection::open_with_flags(source, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    {
        let mut to = Connection::open(&unfinished)?;
        Backup::new(&from, &mut to)?.run_to_completion(1_000, Duration::from_millis(1), None)?;
        crate::check::pages(&to)?;
    }
    let file = |action, path: &Path, result: std::io::Result<()>| {
        result.map_err(|source| Error::File { action, path: path.to_owned(), source })
    };
    file(
        "flushing",
        &unfinished,
        std::fs::File::open(&unfinished).and_then(|copy| copy.sync_all()),
    )?;
    file("renaming", target, std::fs::rename(&unfinished, target))?;
    if let Some(folder) = target.parent() {
        flush_folder(folder)?;
    }
    Ok(())
}

/// Makes a rename in `folder` last through a power cut. Windows has no such call and needs none.
fn flush_folder(folder: &Path) -> Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    std::fs::File::open(folder).and_then(|handle| handle.sync_all()).map_err(|source| Error::File {
        action: "flushing",
        path: folder.to_owned(),
        source,
    })
}
