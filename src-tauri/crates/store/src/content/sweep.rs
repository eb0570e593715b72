//! Which contents somebody may still need, and letting go of the others.
//!
//! A content is needed while a file on an event names it, in the trash or not; while a file names it that was
//! copied in and hangs on no event yet; while the journal may bring back a file that named it; and while any
//! backup needs it. Where it cannot be told, nothing is let go: a damaged database that was set aside may yet be
//! read by somebody, and what it names then must be here.

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::{Connection, named_params};
use watek_domain::clock::Timestamp;

use super::ContentHash;
use crate::{
    backup,
    error::Result,
    file,
    journal::{changeset, chunk::Pieces},
    pool::Store,
    restore,
    schema::Table,
    sql::sql,
    table::staged_file,
    tx::ReadTx,
};

/// How long a content lies there before it may be found to be needed by nobody: longer than any program
/// takes from keeping it to writing it down.
const GRACE_MILLIS: i64 = 24 * 60 * 60 * 1_000;

/// Contents with their sizes, where those are known.
pub(crate) type Needed = BTreeMap<ContentHash, Option<u64>>;

/// What was let go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Files that were copied in and never used.
    pub staged: usize,
    /// Contents that nobody needs.
    pub contents: usize,
    /// Their bytes.
    pub bytes: u64,
}

/// The contents that a database needs, with their sizes.
pub(crate) fn needed(connection: &Connection) -> Result<Needed> {
    let mut found = Needed::new();
    if !has_attachments(connection)? {
        return Ok(found);
    }
    let mut statement = connection.prepare_cached(sql!("attachment/contents"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))?;
    for row in rows {
        let (hash, size) = row?;
        found.insert(hash, u64::try_from(size).ok());
    }
    add_gone(connection, &mut found)?;
    Ok(found)
}

/// A backup may be older than files on events.
fn has_attachments(connection: &Connection) -> Result<bool> {
    Ok(connection.table_exists(None, "attachment")?
        && connection.table_exists(None, "staged_file")?)
}

/// Adds what files named that are gone, since what made them go, or come, may be taken back.
fn add_gone(connection: &Connection, found: &mut Needed) -> Result<()> {
    let mut statement = connection.prepare_cached(sql!("journal/attachments_gone"))?;
    let rows = statement.query_map([], |row| {
        let (seq, first) = (row.get("seq")?, row.get("changeset")?);
        Ok((row.get::<_, i64>("schema")?, Pieces::new(connection, seq, first)))
    })?;
    for row in rows {
        let (schema, pieces) = row?;
        for change in changeset::read_keys(connection, schema, pieces)? {
            let hash = change.key_of("hash").and_then(|hash| hash.try_into().ok());
            if let Some(hash) = hash.filter(|_| change.table == Table::Attachment) {
                found.entry(hash).or_default();
            }
        }
    }
    Ok(())
}

impl Store {
    /// Takes back from among the backups what the database needs and is not here. Answers how many contents
    /// are missing all the same.
    pub fn take_back_contents(&self) -> Result<usize> {
        let _only = self.hold_backups();
        let wanted = self.read(|tx| needed(tx.connection))?;
        self.contents().take_over(&backup::contents_of(self.folder()), &wanted)
    }

    /// Forgets files that were copied in before `until` and never used, and lets go of the contents that
    /// neither the database nor any backup needs.
    pub fn sweep_contents(&self, until: Timestamp, now: Timestamp) -> Result<Swept> {
        // A backup in the making may need what nobody else needs any more.
        let _only = self.hold_backups();
        let staged = self.note(move |tx| staged_file::sweep(tx, until))?;
        let mut swept = Swept { staged, ..Swept::default() };
        if restore::has_set_aside(self.folder())? {
            return Ok(swept);
        }
        let mut wanted = self.read(|tx| needed(tx.connection))?;
        wanted.extend(backup::needed(self.folder())?);
        for (hash, path) in self.contents().all()? {
            if wanted.contains_key(&hash) || is_young(&path, now)? {
                continue;
            }
            let _held = self.contents().hold();
            // The same content may have come in anew meanwhile.
            if self.read(|tx| is_used(tx, &hash))? {
                continue;
            }
            swept.bytes += file::size(&path)?.unwrap_or_default();
            remove(&path)?;
            swept.contents += 1;
        }
        Ok(swept)
    }
}

fn is_used(tx: &ReadTx<'_>, hash: &ContentHash) -> Result<bool> {
    let params = named_params! { ":hash": hash };
    Ok(tx.first(sql!("attachment/uses_content"), params, |_| Ok(()))?.is_some())
}

/// Whether a content was written lately.
fn is_young(path: &Path, now: Timestamp) -> Result<bool> {
    let modified = match fs::metadata(path).and_then(|found| found.modified()) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(true),
        modified => modified.map_err(file::failed("looking at", path))?,
    };
    let since = modified.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let millis = i64::try_from(since.as_millis()).unwrap_or(i64::MAX);
    Ok(now.millis().saturating_sub(millis) < GRACE_MILLIS)
}

/// Removes a content, which is protected.
pub(super) fn remove(path: &Path) -> Result<()> {
    #[cfg(windows)]
    unprotect(path)?;
    file::remove(path)
}

/// Windows neither removes nor replaces what is protected.
#[cfg(windows)]
pub(super) fn unprotect(path: &Path) -> Result<()> {
    let Ok(found) = fs::metadata(path) else { return Ok(()) };
    let mut permissions = found.permissions();
    permissions.set_readonly(false);
    fs::set_permissions(path, permissions).map_err(file::failed("removing", path))
}
