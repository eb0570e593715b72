//! Files that are there whole or not at all, also after a power cut.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use crate::error::{Error, Result};

/// How much of a file is in memory at a time.
pub(crate) const PIECE: usize = 1 << 20;

/// Names what was tried on which file when it fails.
pub(crate) fn failed(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::DiskFull,
        _ => Error::File { action, path, source },
    }
}

/// Makes a folder and those above it, for this person alone where the system can tell people apart.
pub(crate) fn create_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder).map_err(failed("creating the folder", folder))
}

/// Waits until what was written to a file is on the disk.
pub(crate) fn flush(path: &Path) -> Result<()> {
    // Windows flushes only through a handle that may write.
    let handle = OpenOptions::new().write(true).open(path);
    handle.and_then(|handle| handle.sync_all()).map_err(failed("flushing", path))
}

/// Makes names in `folder` last through a power cut. Windows has no such call and needs none.
pub(crate) fn flush_folder(folder: &Path) -> Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder).and_then(|handle| handle.sync_all()).map_err(failed("flushing", folder))
}

/// Gives a file its name for good, in the place of any other of that name.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(failed("renaming", to))?;
    to.parent().map_or(Ok(()), flush_folder)
}

/// Writes a small file: whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    fill_whole(path, |file| file.write_all(bytes).map_err(failed("writing", path)))
}

/// Writes a file as `write` says: whole or not at all. What was there under its name stays until then.
pub fn fill_whole<E: From<Error>>(
    path: &Path,
    write: impl FnOnce(&mut File) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let unfinished = unfinished(path);
    let mut file = File::create(&unfinished).map_err(failed("writing", path))?;
    let written = write(&mut file)
        .and_then(|()| file.sync_all().map_err(failed("writing", path)).map_err(E::from));
    // Windows renames no file that is open.
    drop(file);
    if let Err(error) = written {
        // What matters is why it could not be written.
        let _ = remove(&unfinished);
        return Err(error);
    }
    Ok(rename(&unfinished, path)?)
}

/// The name of a file that is not finished yet.
#[must_use]
pub fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// Removes a file; that it is gone already is as good.
pub(crate) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(failed("removing", path)(error))
        },
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The size of a file in bytes; `None` where there is none.
pub(crate) fn size(path: &Path) -> Result<Option<u64>> {
    match fs::metadata(path) {
        Ok(found) => Ok(Some(found.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("looking at", path)(error)),
    }
}

/// The hash of a file's content; `None` when `goes_on` said no.
pub(crate) fn hash_while(
    path: &Path,
    mut file: impl Read,
    goes_on: impl Fn() -> bool,
) -> Result<Option<blake3::Hash>> {
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    loop {
        if !goes_on() {
            return Ok(None);
        }
        let read = file.read(&mut piece).map_err(failed("reading", path))?;
        let Some(read) = piece.get(..read).filter(|read| !read.is_empty()) else {
            return Ok(Some(hasher.finalize()));
        };
        hasher.update(read);
    }
}

/// The hash of a file's content.
pub(crate) fn hash(path: &Path) -> Result<blake3::Hash> {
    let file = File::open(path).map_err(failed("opening", path))?;
    let hash = hash_while(path, file, || true)?;
    hash.ok_or_else(|| Error::Unexpected("a hash was given up".into()))
}

/// Refuses to begin what needs `bytes` in `folder` and would not leave some room for the day's work.
pub(crate) fn need_room(folder: &Path, bytes: u64) -> Result<()> {
    const LEAST_LEFT: u64 = 16 << 20;
    let free = fs4::available_space(folder).map_err(failed("asking for room", folder))?;
    let needed = bytes.saturating_add((bytes / 10).max(LEAST_LEFT));
    if free < needed { Err(Error::DiskFull) } else { Ok(()) }
}
