//! What is in files on events, handed out: to be shown, opened in another program, or saved elsewhere. Asked
//! for by the file's id, never by its content or its place (R13).

use std::{
    fs::{self, File},
    io::{Read, Seek, Write},
    path::{Path, PathBuf},
    time::{Duration, UNIX_EPOCH},
};

use watek_domain::{
    attachment,
    clock::Timestamp,
    id::{AttachmentId, StagedFileId},
};
use watek_store::{
    ReadTx, Viewer,
    content::{ContentHash, Contents, Swept},
    table::staged_file,
    view::attachment as view,
};

use crate::{
    engine::{Engine, Person},
    error::{Error, Result},
};

/// How much of a file is in memory at a time.
const PIECE: usize = 1 << 20;
/// How long a copy that was opened in another program stays.
const OPENED_FOR: Duration = Duration::from_hours(24);
/// How long a file that was copied in waits for a form to use it; a draft that names it keeps it longer.
const STAGED_FOR_MILLIS: i64 = 30 * 24 * 60 * 60 * 1_000;

/// A file on an event, or one that was copied in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// On an event.
    Attached(AttachmentId),
    /// Copied in by the same person.
    Staged(StagedFileId),
}

/// A file whose content is here.
#[derive(Debug)]
pub struct Stored {
    /// What it is called.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// What is in it, from the start.
    pub file: File,
    hash: ContentHash,
}

/// Opens a file that the person may see.
pub fn open(engine: &Engine, person: Person, which: Which) -> Result<Stored> {
    let (name, size, hash) = engine.read(person, |tx, viewer| find(tx, viewer, which))?;
    let file = engine.contents().open(&hash, size)?.ok_or(Error::ContentMissing)?;
    Ok(Stored { name, size, file, hash })
}

fn find(tx: &ReadTx<'_>, viewer: &Viewer, which: Which) -> Result<(String, u64, ContentHash)> {
    let found = match which {
        Which::Attached(id) => {
            view::content(tx, viewer, id)?.map(|(file, hash)| (file.name, file.size, hash))
        },
        Which::Staged(id) => staged_file::get(tx, id)?
            .filter(|row| row.user_id == viewer.user_id())
            .map(|row| (row.name, u64::try_from(row.size).unwrap_or_default(), row.hash)),
    };
    found.ok_or(Error::NotFound("attachment"))
}

/// Lays a copy of a file under its own name into a folder of its own within `folder`, for another program to
/// open: the content itself is nobody's to change. What the system might run is refused until `confirmed`.
pub fn lay_out(
    engine: &Engine,
    person: Person,
    id: AttachmentId,
    folder: &Path,
    confirmed: bool,
) -> Result<PathBuf> {
    let mut stored = open(engine, person, Which::Attached(id))?;
    if !confirmed && may_run(&mut stored)? {
        return Err(Error::MayRun { name: stored.name });
    }
    let own = folder.join(engine.ids().next(engine.now()).to_string());
    create_private(&own)?;
    let name =
        if cfg!(windows) { attachment::name_on_windows(&stored.name) } else { stored.name.clone() };
    let path = own.join(name);
    pour(&mut stored, &path)?;
    protect(&path)?;
    Ok(path)
}

/// Writes a file where the person wants it: whole or not at all.
pub fn save_as(engine: &Engine, person: Person, id: AttachmentId, target: &Path) -> Result<()> {
    let mut stored = open(engine, person, Which::Attached(id))?;
    // The name may be as long as names can be: no room for an ending.
    let unfinished = target.with_file_name(format!(".{}.part", engine.ids().next(engine.now())));
    let written = pour(&mut stored, &unfinished)
        .and_then(|()| fs::rename(&unfinished, target).map_err(failed("writing", target)));
    if written.is_err() {
        // What matters is why it could not be written.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// Whether the system might run the file: by its name, or by how it begins.
fn may_run(stored: &mut Stored) -> Result<bool> {
    let mut head = Vec::with_capacity(attachment::HEAD);
    let read = (&mut stored.file).take(attachment::HEAD as u64).read_to_end(&mut head);
    let read = read.and_then(|_| stored.file.rewind());
    read.map_err(failed("reading", Path::new(&stored.name)))?;
    Ok(attachment::is_executable(&stored.name) || attachment::is_program(&head))
}

/// Copies the content into a new file, flushed. One that is not what it was is as good as missing.
fn pour(stored: &mut Stored, target: &Path) -> Result<()> {
    let mut file = File::create_new(target).map_err(failed("creating", target))?;
    let mut hasher = Contents::hasher();
    let mut piece = vec![0; PIECE];
    loop {
        let read = stored.file.read(&mut piece).map_err(failed("reading", target))?;
        let Some(read) = piece.get(..read).filter(|read| !read.is_empty()) else { break };
        hasher.update(read);
        file.write_all(read).map_err(failed("writing", target))?;
    }
    if *hasher.finalize().as_bytes() != stored.hash {
        tracing::error!(name = stored.name, "the content of a file is not what it was");
        return Err(Error::ContentMissing);
    }
    file.sync_all().map_err(failed("flushing", target))?;
    mark_as_foreign(target);
    Ok(())
}

/// Tells Windows that the file came from elsewhere, so that it asks before it runs anything in it.
fn mark_as_foreign(path: &Path) {
    if cfg!(windows) {
        let mut mark = path.as_os_str().to_owned();
        mark.push(":Zone.Identifier");
        if let Err(error) = fs::write(mark, "[ZoneTransfer]\r\nZoneId=3\r\n") {
            tracing::warn!(%error, "a file is not marked as one from elsewhere");
        }
    }
}

/// A copy that cannot be changed: what were written into it would be lost. Nothing may run it either.
fn protect(path: &Path) -> Result<()> {
    let failed = || failed("protecting", path);
    let mut permissions = fs::metadata(path).map_err(failed())?.permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o400);
    #[cfg(not(unix))]
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).map_err(failed())
}

fn create_private(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder).map_err(failed("creating the folder", folder))
}

/// Removes the copies that were opened in other programs and have had their day.
pub fn sweep_opened(folder: &Path, now: Timestamp) {
    let now = UNIX_EPOCH + Duration::from_millis(u64::try_from(now.millis()).unwrap_or_default());
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let modified = entry.metadata().and_then(|found| found.modified());
        let age = modified.ok().and_then(|at| now.duration_since(at).ok());
        if age.is_some_and(|age| age >= OPENED_FOR)
            && let Err(error) = remove_protected(&entry.path())
        {
            tracing::warn!(%error, "an opened copy stays");
        }
    }
}

fn remove_protected(folder: &Path) -> std::io::Result<()> {
    #[cfg(windows)]
    for entry in fs::read_dir(folder)?.flatten() {
        let mut permissions = entry.metadata()?.permissions();
        permissions.set_readonly(false);
        fs::set_permissions(entry.path(), permissions)?;
    }
    fs::remove_dir_all(folder)
}

fn failed(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    move |source| match source.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            watek_store::Error::DiskFull.into()
        },
        _ => watek_store::Error::File { action, path, source }.into(),
    }
}

impl Engine {
    /// Takes back from among the backups what is missing here, and lets go of files that were copied in and
    /// never used, and of contents that nobody can need any more.
    pub fn sweep_files(&self) -> Result<Swept> {
        let now = self.now();
        match self.store().take_back_contents() {
            Ok(0) => {},
            Ok(missing) => tracing::warn!(missing, "files on events are not here"),
            // Letting go of others makes room.
            Err(error) => tracing::warn!(%error, "files on events are not taken back"),
        }
        let swept = self.store().sweep_contents(now.plus_millis(-STAGED_FOR_MILLIS), now)?;
        if swept != Swept::default() {
            tracing::info!(?swept, "files nobody needs are gone");
        }
        Ok(swept)
    }
}
