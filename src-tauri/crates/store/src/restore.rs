//! Putting a copy in the place of the database, so that a kill at any moment leaves the one or the other.
//!
//! First the copy is read, compared and laid beside the database under another name; only then is it written
//! down that it shall take the place. From there on every start finishes what was begun, before it opens
//! anything: what was there goes aside, the copy gets the name, and when the program knows that this is a
//! new device the note is removed. What was there becomes a copy of its own; if it is damaged, it is moved
//! into a folder as it is.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use watek_domain::{
    backup::{Kind, Name, stamp},
    clock::Timestamp,
};

use crate::{
    backup::{self, State},
    check, connection,
    error::{Error, Result},
    file,
    health::{self, Depth},
    lock::Lock,
    pool::database_path,
    seal,
};

/// What shall be done, written down once everything for it is there.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Note {
    /// The copy that takes the place.
    backup: String,
    /// When a person asked for it.
    at: Timestamp,
    /// BLAKE3 of the file that lies ready.
    blake3: String,
}

fn note_path(workspace: &Path) -> PathBuf {
    workspace.join("restore.json")
}

/// Whether a restore waits for the next start.
pub(crate) fn is_under_way(workspace: &Path) -> bool {
    note_path(workspace).exists()
}

fn ready_path(workspace: &Path) -> PathBuf {
    workspace.join("watek.db.restored")
}

/// Lays the copy `name` ready to take the place of the database at the next start. The database may be open.
/// Answers false where there is no such copy.
pub(crate) fn prepare(workspace: &Path, name: Name, now: Timestamp) -> Result<bool> {
    let Some(found) = backup::verify(workspace, name)? else { return Ok(false) };
    if found.state != State::Verified {
        return Err(Error::BackupDamaged(name));
    }
    withdraw(workspace)?;
    file::need_room(workspace, found.size)?;
    let (source, ready) = (backup::path_of(workspace, name), ready_path(workspace));
    let laid = lay_ready(&source, &ready).and_then(|blake3| {
        write_note(workspace, &Note { backup: name.to_string(), at: now, blake3 })
    });
    if laid.is_err() {
        withdraw(workspace)?;
    }
    laid.map(|()| true)
}

fn lay_ready(source: &Path, ready: &Path) -> Result<String> {
    std::fs::copy(source, ready).map_err(file::failed("copying", ready))?;
    file::flush(ready)?;
    let hash = file::hash(ready)?;
    if hash != file::hash(source)? {
        return Err(Error::Damaged("the copy reads differently a second time".into()));
    }
    Ok(hash.to_hex().to_string())
}

/// Forgets what was to be restored.
fn withdraw(workspace: &Path) -> Result<()> {
    file::remove(&note_path(workspace))?;
    file::remove(&ready_path(workspace))
}

/// The same for a workspace that nobody has open, and done at once.
pub fn restore(workspace: &Path, name: Name, now: Timestamp) -> Result<bool> {
    let _lock = Lock::take(workspace)?;
    Ok(prepare(workspace, name, now)? && finish(workspace)?)
}

/// Finishes what was begun. The caller holds the lock and has nothing open. Answers whether the database is
/// a restored one of which the program has not yet noted that it is a new device: [`settle`].
pub(crate) fn finish(workspace: &Path) -> Result<bool> {
    let (database, ready) = (database_path(workspace), ready_path(workspace));
    let Some(note) = read_note(workspace)? else {
        // Killed while the copy was laid ready: nothing was promised yet.
        file::remove(&ready)?;
        return Ok(false);
    };
    if file::size(&ready)?.is_none() {
        // The name was given already; or the note is all there is, and says nothing any more.
        return Ok(file::size(&database)?.is_some());
    }
    if file::hash(&ready)?.to_hex().as_str() != note.blake3 {
        withdraw(workspace)?;
        return Err(Error::Damaged("the copy that lay ready was damaged meanwhile".into()));
    }
    set_aside(workspace, note.at)?;
    // The seal was of what went aside.
    seal::remove(&database)?;
    health::trust(workspace)?;
    file::rename(&ready, &database)?;
    tracing::info!(backup = note.backup, "a copy has taken the place of the database");
    Ok(true)
}

fn read_note(workspace: &Path) -> Result<Option<Note>> {
    let path = note_path(workspace);
    match std::fs::read(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(file::failed("reading", &path)(error)),
        Ok(bytes) => match serde_json::from_slice(&bytes) {
            Ok(note) => Ok(Some(note)),
            Err(error) => {
                // It is written whole or not at all: somebody else's, or damaged. Nothing is guessed.
                tracing::error!(%error, "the note of a restore cannot be read");
                file::remove(&path)?;
                Ok(None)
            },
        },
    }
}

/// Accepts the database that is there though it is not the one that was closed last, if it is whole: it was
/// put there on purpose, or another program changed it. It counts as restored.
pub fn accept(workspace: &Path, now: Timestamp) -> Result<()> {
    let _lock = Lock::take(workspace)?;
    health::accept(workspace)?;
    withdraw(workspace)?;
    write_note(workspace, &Note { backup: String::new(), at: now, blake3: String::new() })
}

/// Whether [`accept`] would.
pub fn may_accept(workspace: &Path) -> Result<bool> {
    let _lock = Lock::take(workspace)?;
    match health::prove(workspace) {
        Ok(()) => Ok(true),
        Err(error @ (Error::DiskFull | Error::File { .. })) => Err(error),
        Err(_) => Ok(false),
    }
}

fn write_note(workspace: &Path, note: &Note) -> Result<()> {
    let bytes = serde_json::to_vec(note).map_err(|error| Error::Unexpected(error.to_string()))?;
    file::write_whole(&note_path(workspace), &bytes)
}

/// The program has noted that this is a new device: the restore is over.
pub(crate) fn settle(workspace: &Path) -> Result<()> {
    file::remove(&note_path(workspace))
}

/// Moves the present database out of the way: among the copies if it is whole, else into a folder.
fn set_aside(workspace: &Path, at: Timestamp) -> Result<()> {
    let database = database_path(workspace);
    let log = check::log_path(&database);
    if file::size(&database)?.is_none() && file::size(&log)?.is_none() {
        return Ok(());
    }
    match keep_as_copy(workspace, at) {
        Ok(()) => Ok(()),
        Err(error @ (Error::DiskFull | Error::ReadOnly | Error::File { .. })) => Err(error),
        Err(error) => {
            tracing::warn!(%error, "the replaced database is kept as it is");
            move_away(workspace, at)
        },
    }
}

/// The whole database becomes the copy "before restore": moved, not copied, so that it needs no room.
fn keep_as_copy(workspace: &Path, at: Timestamp) -> Result<()> {
    let database = database_path(workspace);
    connection::settle(&database)?;
    // Only looks; what is damaged must stay as it is.
    health::examine(workspace, Depth::Whole)?;
    // It is written to from here on; a kill before the end must not make it look damaged.
    seal::remove(&database)?;
    let writer = connection::open_writer(&database)?;
    backup::one_file(&writer)?;
    drop(writer);
    let name = Name { at, kind: Kind::BeforeRestore };
    let manifest = backup::describe(&database, name)?;
    file::create_folder(&backup::folder_of(workspace))?;
    file::flush(&database)?;
    backup::keep_contents(workspace, &database)?;
    backup::keep(workspace, &database, &manifest, name)?;
    file::flush_folder(workspace)
}

/// How the folders begin into which damaged databases are moved.
const SET_ASIDE: &str = "damaged-";

/// Whether a damaged database lies in a folder of its own.
pub(crate) fn has_set_aside(workspace: &Path) -> Result<bool> {
    let failed = || file::failed("reading the folder", workspace);
    for entry in std::fs::read_dir(workspace).map_err(failed())? {
        if entry.map_err(failed())?.file_name().to_string_lossy().starts_with(SET_ASIDE) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Moves the database with its log as they are into `damaged-<time>`.
fn move_away(workspace: &Path, at: Timestamp) -> Result<()> {
    let database = database_path(workspace);
    let folder = workspace.join(format!("{SET_ASIDE}{}", stamp(at)));
    file::create_folder(&folder)?;
    // The log first: a log beside another database would be played into it.
    let beside = [check::log_path, check::index_path, check::journal_path];
    for path in beside.map(|path_of| path_of(&database)).into_iter().chain([database]) {
        if let Some(name) = path.file_name().filter(|_| path.exists()) {
            file::rename(&path, &folder.join(name))?;
        }
    }
    file::flush_folder(workspace)
}
