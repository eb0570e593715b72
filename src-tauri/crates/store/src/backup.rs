//! Verified copies of the database beside it: `backups/<name>.db` and `backups/<name>.json`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    backup::{Kept, Kind, Name, outlived},
    clock::Timestamp,
    id::OperationId,
};

use crate::{
    check,
    content::{self, Contents as Files, Needed},
    error::{Error, Result},
    file, migrate,
    pool::database_path,
    restore,
    sql::sql,
    tx::ReadTx,
};

mod copy;
mod manifest;

pub(crate) use copy::{copy, one_file};
pub use manifest::Contents;
use manifest::{FORMAT, Manifest};

/// A copy as it lies there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Backup {
    /// Its name.
    pub id: Name,
    /// When it was made.
    pub made_at: Timestamp,
    /// Why.
    pub kind: Kind,
    /// Bytes of the file.
    pub size: u64,
    /// What is in it; `None` where nothing beside it says so.
    pub contents: Option<Contents>,
    /// What is known of its state.
    pub state: State,
}

impl Backup {
    fn new(name: Name, size: u64, contents: Option<Contents>, state: State) -> Self {
        Self { id: name, made_at: name.at, kind: name.kind, size, contents, state }
    }

    /// Whether it is as it was when it was verified, as far as is known.
    #[must_use]
    pub fn is_good(&self) -> bool {
        matches!(self.state, State::Complete | State::Verified)
    }
}

/// What is known of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "BackupState")]
pub enum State {
    /// It was verified when it was made and has the same length now. Its content was not read again.
    Complete,
    /// Its content was read now and is what it was when it was verified.
    Verified,
    /// Its content is not what it was, or does not hang together.
    Damaged,
    /// Nothing beside it says what is in it, and its content was not read.
    Unknown,
}

/// The last operation of the journal: its place, its name, and when it was done.
pub fn last_operation(tx: &ReadTx<'_>) -> Result<Option<(i64, OperationId, Timestamp)>> {
    manifest::last_operation(tx.connection)
}

/// How many operations came after this one; `None` where the journal does not have it.
pub fn operations_after(tx: &ReadTx<'_>, id: OperationId) -> Result<Option<i64>> {
    tx.first(sql!("backup/operations_after"), named_params! { ":id": id }, |row| row.get(0))
}

/// What is in the files on events, as far as the copies need it: kept once for all of them, and by a second
/// name for the same file where the file system can, so that it takes no room until the first is lost.
pub(crate) fn contents_of(workspace: &Path) -> Files {
    Files::at(folder_of(workspace).join("attachments"))
}

/// Keeps what a copy needs. What is missing here already, or cannot be read, must not stand in the way of saving
/// the rest.
pub(crate) fn keep_contents(workspace: &Path, copied: &Path) -> Result<()> {
    let connection = copy::open(copied)?;
    let needed = content::needed(&connection)?;
    contents_of(workspace).forget_incoming()?;
    let missing = contents_of(workspace).take_over(&Files::of(workspace), &needed)?;
    if missing > 0 {
        tracing::warn!(missing, "files on events are in no backup: they are not here");
    }
    Ok(())
}

/// The files on events that a copy needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FilesOfBackup {
    /// How many contents it needs.
    pub needed: u64,
    /// How many of them lie neither among the backups nor in the workspace.
    pub missing: u64,
    /// How many of them are not what they were.
    pub altered: u64,
}

/// Reads the files that a copy needs whole; `None` where there is no such copy.
pub fn files_of(workspace: &Path, name: Name) -> Result<Option<FilesOfBackup>> {
    let path = path_of(workspace, name);
    if file::size(&path)?.is_none() {
        return Ok(None);
    }
    let mut found = FilesOfBackup::default();
    let (own, others) = (contents_of(workspace), Files::of(workspace));
    for hash in content::needed(&copy::open(&path)?)?.keys() {
        found.needed += 1;
        match own.prove(hash) {
            Some(true) => {},
            kept => match others.prove(hash).or(kept) {
                None => found.missing += 1,
                Some(false) => found.altered += 1,
                Some(true) => {},
            },
        }
    }
    Ok(Some(found))
}

/// What all copies together need. An error where one of them cannot be asked: then nobody knows.
pub(crate) fn needed(workspace: &Path) -> Result<Needed> {
    let mut found = Needed::new();
    for path in files(&folder_of(workspace))? {
        if path.extension().is_some_and(|extension| extension == "db") {
            found.extend(content::needed(&copy::open(&path)?)?);
        }
    }
    Ok(found)
}

/// Where the copies of a workspace lie.
pub(crate) fn folder_of(workspace: &Path) -> PathBuf {
    workspace.join("backups")
}

pub(crate) fn path_of(workspace: &Path, name: Name) -> PathBuf {
    folder_of(workspace).join(format!("{name}.db"))
}

fn manifest_path(workspace: &Path, name: Name) -> PathBuf {
    folder_of(workspace).join(format!("{name}.json"))
}

/// Makes a copy of the database as it is now: verified, flushed and under its name, or not there at all.
/// The writer is not held up: the copy reads one snapshot through a connection of its own. Only one copy of
/// a workspace may be in the making at a time; whoever holds the workspace sees to that.
pub(crate) fn make(workspace: &Path, kind: Kind, now: Timestamp) -> Result<Backup> {
    let folder = folder_of(workspace);
    file::create_folder(&folder)?;
    sweep(&folder)?;
    let source = database_path(workspace);
    let log = check::log_path(&source);
    let bytes = file::size(&source)?.unwrap_or_default() + file::size(&log)?.unwrap_or_default();
    file::need_room(&folder, bytes)?;
    let name = free_name(workspace, kind, now);
    let target = path_of(workspace, name);
    let unfinished = file::unfinished(&target);
    let made = copy(&source, &unfinished).and_then(|()| {
        let manifest = describe(&unfinished, name)?;
        keep_contents(workspace, &unfinished)?;
        keep(workspace, &unfinished, &manifest, name)
    });
    if made.is_err() {
        // What is half-made must not take up the room that was missing.
        file::remove(&unfinished)?;
        file::remove(&manifest_path(workspace, name))?;
    }
    made
}

/// Gives a checked file its place among the copies: first its manifest, then its name.
pub(crate) fn keep(
    workspace: &Path,
    found: &Path,
    manifest: &Manifest,
    name: Name,
) -> Result<Backup> {
    let bytes = serde_json::to_vec_pretty(manifest)
        .map_err(|error| Error::Unexpected(error.to_string()))?;
    file::write_whole(&manifest_path(workspace, name), &bytes)?;
    file::rename(found, &path_of(workspace, name))?;
    let contents = Some(manifest.contents.clone());
    Ok(Backup::new(name, manifest.size, contents, State::Verified))
}

/// Proves that a database file hangs together, and says what is in it.
pub(crate) fn describe(path: &Path, name: Name) -> Result<Manifest> {
    let connection = copy::open(path)?;
    let (schema, oldest_reader) = check::whole(&connection)?;
    let contents = Contents::of(&connection)?;
    drop(connection);
    let size = file::size(path)?.unwrap_or_default();
    let blake3 = file::hash(path)?.to_hex().to_string();
    Ok(Manifest {
        format: FORMAT,
        kind: name.kind,
        made_at: name.at,
        schema,
        oldest_reader,
        size,
        blake3,
        contents,
    })
}

/// Two copies within a millisecond do not share a name.
fn free_name(workspace: &Path, kind: Kind, now: Timestamp) -> Name {
    let mut name = Name { at: now, kind };
    while path_of(workspace, name).exists() {
        name.at = name.at.plus_millis(1);
    }
    name
}

/// Removes what a crash left unfinished, and manifests whose copy is gone.
fn sweep(folder: &Path) -> Result<()> {
    for path in files(folder)? {
        let extension = path.extension().and_then(|extension| extension.to_str());
        let is_left_over = match extension {
            Some("part") => true,
            Some("json") => name_of(&path).is_some() && !path.with_extension("db").exists(),
            _ => false,
        };
        if is_left_over {
            file::remove(&path)?;
        }
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(file::failed("reading the folder", folder))?,
    };
    Ok(entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect())
}

fn name_of(path: &Path) -> Option<Name> {
    let stem = path.with_extension("");
    stem.file_name()?.to_str()?.parse().ok()
}

/// The copies of a workspace, newest first, without reading their content.
pub fn list(workspace: &Path) -> Result<Vec<Backup>> {
    let mut found = Vec::new();
    for path in files(&folder_of(workspace))? {
        let is_copy = path.extension().is_some_and(|extension| extension == "db");
        let Some(name) = name_of(&path).filter(|_| is_copy) else { continue };
        let size = file::size(&path)?.unwrap_or_default();
        let manifest = read_manifest(workspace, name);
        let state = match &manifest {
            None => State::Unknown,
            Some(manifest) if manifest.size == size => State::Complete,
            Some(_) => State::Damaged,
        };
        found.push(Backup::new(name, size, manifest.map(|found| found.contents), state));
    }
    found.sort_by_key(|backup| std::cmp::Reverse(backup.id));
    Ok(found)
}

/// What cannot be read is as good as not there: the copy can still be proved by itself.
fn read_manifest(workspace: &Path, name: Name) -> Option<Manifest> {
    let bytes = fs::read(manifest_path(workspace, name)).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Reads a copy whole and says what it is worth. `None` where there is no such copy.
pub fn verify(workspace: &Path, name: Name) -> Result<Option<Backup>> {
    let path = path_of(workspace, name);
    let Some(size) = file::size(&path)? else { return Ok(None) };
    let manifest = read_manifest(workspace, name);
    let proved = match &manifest {
        Some(manifest) if manifest.size != size => Err(Error::Damaged("another length".into())),
        Some(manifest) if file::hash(&path)?.to_hex().as_str() != manifest.blake3 => {
            Err(Error::Damaged("another content".into()))
        },
        Some(manifest) => {
            migrate::may_open(manifest.oldest_reader).map(|()| manifest.contents.clone())
        },
        None => describe(&path, name).map(|manifest| manifest.contents),
    };
    let (state, contents) = match proved {
        Ok(contents) => (State::Verified, Some(contents)),
        Err(Error::Damaged(_) | Error::Foreign(_)) => {
            (State::Damaged, manifest.map(|manifest| manifest.contents))
        },
        Err(error) => return Err(error),
    };
    Ok(Some(Backup::new(name, size, contents, state)))
}

/// Removes the copies that have had their day, and answers their names.
pub(crate) fn rotate(workspace: &Path, now: Timestamp) -> Result<Vec<Name>> {
    let kept = |backup: &Backup| Kept { name: backup.id, is_good: backup.is_good() };
    let copies: Vec<Kept> = list(workspace)?.iter().map(kept).collect();
    let gone = outlived(&copies, now);
    for name in &gone {
        file::remove(&path_of(workspace, *name))?;
        file::remove(&manifest_path(workspace, *name))?;
    }
    if !gone.is_empty() && !restore::has_set_aside(workspace)? {
        // What cannot be asked may need anything.
        match needed(workspace) {
            Ok(needed) => contents_of(workspace).keep_only(&needed)?,
            Err(error) => tracing::warn!(%error, "a backup cannot say which files it needs"),
        }
    }
    Ok(gone)
}
