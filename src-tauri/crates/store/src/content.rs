//! What is in the files on events: each content once, under its hash, in `attachments/ab/cdef…`.
//!
//! A content comes in piece by piece under a name of its own in `attachments/incoming` and gets its place
//! once it is whole and on the disk, so that a kill at any moment leaves it there or not, never in part.
//! Only then may a row name it. Contents never change; who may see one is asked of the rows.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{
    error::{Error, Result},
    file,
};

mod flushing;
mod hashing;
mod incoming;
mod sweep;

pub use incoming::Incoming;
pub use sweep::Swept;
pub(crate) use sweep::{Needed, needed};

/// BLAKE3 of a content.
pub type ContentHash = [u8; 32];

/// The contents of a workspace.
#[derive(Clone, Debug)]
pub struct Contents {
    folder: PathBuf,
    /// Held while a content gets its place and its row, and while one is found to be needed by nobody.
    keeping: Arc<Mutex<()>>,
}

/// What came in and is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its hash.
    pub hash: ContentHash,
    /// Its size in bytes.
    pub size: u64,
}

impl Contents {
    /// Those of the workspace in `folder`.
    #[must_use]
    pub fn of(workspace: &Path) -> Self {
        Self::at(workspace.join("attachments"))
    }

    /// Those in a folder of their own.
    pub(crate) fn at(folder: PathBuf) -> Self {
        Self { folder, keeping: Arc::default() }
    }

    /// What makes hashes of contents.
    #[must_use]
    pub fn hasher() -> blake3::Hasher {
        blake3::Hasher::new()
    }

    /// The name of a content, as people and programs write hashes.
    pub(crate) fn name_of(hash: &ContentHash) -> String {
        blake3::Hash::from(*hash).to_hex().to_string()
    }

    /// Where a content lies, or would.
    #[must_use]
    pub fn path_of(&self, hash: &ContentHash) -> PathBuf {
        let name = Self::name_of(hash);
        let (start, rest) = name.split_at(2);
        self.folder.join(start).join(rest)
    }

    /// Whether a content of that many bytes is there.
    #[must_use]
    pub fn has(&self, hash: &ContentHash, size: u64) -> bool {
        fs::metadata(self.path_of(hash)).is_ok_and(|found| found.is_file() && found.len() == size)
    }

    /// A content for reading; `None` where it is not there, or is not what it was.
    pub fn open(&self, hash: &ContentHash, size: u64) -> Result<Option<File>> {
        let path = self.path_of(hash);
        match File::open(&path) {
            Ok(found) => {
                let metadata = found.metadata().map_err(file::failed("looking at", &path))?;
                Ok(Some(found).filter(|_| metadata.is_file() && metadata.len() == size))
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(file::failed("opening", &path)(error)),
        }
    }

    /// Begins to take a content in.
    pub fn receive(&self) -> Result<Incoming> {
        Incoming::begin(self)
    }

    /// Refuses what would not leave some room on the disk.
    pub fn need_room(&self, bytes: u64) -> Result<()> {
        file::create_folder(&self.folder)?;
        file::need_room(&self.folder, bytes)
    }

    /// Keeps others from finding that a content is needed by nobody.
    #[must_use = "it ends when dropped"]
    pub fn hold(&self) -> MutexGuard<'_, ()> {
        self.keeping.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Removes what a crash left unfinished. Nothing may be coming in.
    pub(crate) fn forget_incoming(&self) -> Result<()> {
        for path in files(&self.incoming())? {
            file::remove(&path)?;
        }
        Ok(())
    }

    fn incoming(&self) -> PathBuf {
        self.folder.join("incoming")
    }

    /// Every content with its path.
    pub(crate) fn all(&self) -> Result<Vec<(ContentHash, PathBuf)>> {
        let mut found = Vec::new();
        for shelf in files(&self.folder)? {
            let Some(start) = shelf.file_name().and_then(|name| name.to_str()) else { continue };
            if start.len() != 2 || !shelf.is_dir() {
                continue;
            }
            for path in files(&shelf)? {
                let rest = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                if let Ok(hash) = blake3::Hash::from_hex(format!("{start}{rest}")) {
                    found.push((*hash.as_bytes(), path));
                }
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    /// Makes the folder and its name last, with what `from` has of `needed` in it. A kill leaves it not there,
    /// so that the next start begins anew.
    pub(crate) fn make(&self, from: &Self, needed: &Needed) -> Result<()> {
        let unfinished = Self::at(file::unfinished(&self.folder));
        file::create_folder(&unfinished.folder)?;
        unfinished.forget_incoming()?;
        unfinished.take_over_and_tell(from, needed);
        file::rename(&unfinished.folder, &self.folder)
    }

    /// The same as [`Self::take_over`] where nothing may fail on account of it.
    pub(crate) fn take_over_and_tell(&self, from: &Self, needed: &Needed) {
        match self.take_over(from, needed) {
            Ok(0) => {},
            Ok(missing) => tracing::warn!(missing, "files on events are not here"),
            Err(error) => tracing::warn!(%error, "files on events are not all taken over"),
        }
    }

    /// Takes over what `from` has of `needed`: by a second name for the same file where the file system can,
    /// else by a copy that is compared. Answers how many contents are still missing; one that fails is missing
    /// like one that `from` does not have. Only a full disk ends it.
    pub(crate) fn take_over(&self, from: &Self, needed: &Needed) -> Result<usize> {
        let mut missing = 0;
        for (hash, size) in needed {
            if self.is_as_needed(hash, *size) {
                continue;
            }
            let _held = self.hold();
            match self.adopt(from, hash, *size) {
                Ok(true) => {},
                Ok(false) => missing += 1,
                Err(Error::DiskFull) => return Err(Error::DiskFull),
                Err(error) => {
                    tracing::warn!(%error, "a content is not taken over");
                    missing += 1;
                },
            }
        }
        Ok(missing)
    }

    fn is_as_needed(&self, hash: &ContentHash, size: Option<u64>) -> bool {
        size.map_or_else(|| self.path_of(hash).is_file(), |size| self.has(hash, size))
    }

    /// Takes over one content; false where `from` does not have it.
    fn adopt(&self, from: &Self, hash: &ContentHash, size: Option<u64>) -> Result<bool> {
        if !from.is_as_needed(hash, size) {
            return Ok(false);
        }
        let (source, target) = (from.path_of(hash), self.path_of(hash));
        make_shelf(&target)?;
        sweep::remove(&target)?;
        if fs::hard_link(&source, &target).is_ok() {
            target.parent().map_or(Ok(()), file::flush_folder)?;
            return Ok(true);
        }
        let mut opened = File::open(&source).map_err(file::failed("opening", &source))?;
        let mut incoming = self.receive()?;
        let mut piece = vec![0; file::PIECE];
        loop {
            let read = opened.read(&mut piece).map_err(file::failed("reading", &source))?;
            match piece.get(..read).filter(|read| !read.is_empty()) {
                Some(read) => incoming.write(read)?,
                None => break,
            }
        }
        if incoming.hash()? != *hash {
            // What was damaged where it lies is as good as not there.
            return Ok(false);
        }
        incoming.keep().map(|_| true)
    }

    /// Whether there is a folder of contents at all.
    pub(crate) fn is_there(&self) -> bool {
        self.folder.is_dir()
    }

    /// Reads a content whole: `None` where it is not there, else whether it is what its name says. What cannot
    /// be read is not.
    pub(crate) fn prove(&self, hash: &ContentHash) -> Option<bool> {
        let path = self.path_of(hash);
        if !path.exists() {
            return None;
        }
        match file::hash(&path) {
            Ok(found) => Some(found.as_bytes() == hash),
            Err(error) => {
                tracing::warn!(%error, "a content cannot be read");
                Some(false)
            },
        }
    }

    /// Lets go of all contents but those that are needed.
    pub(crate) fn keep_only(&self, needed: &Needed) -> Result<()> {
        for (hash, path) in self.all()? {
            if !needed.contains_key(&hash) {
                sweep::remove(&path)?;
            }
        }
        Ok(())
    }
}

/// Makes the folder of a content, and its name last: also where it is there, for a kill may have come between.
fn make_shelf(path: &Path) -> Result<()> {
    let Some(shelf) = path.parent() else { return Ok(()) };
    file::create_folder(shelf)?;
    shelf.parent().map_or(Ok(()), file::flush_folder)
}

/// What lies in a folder; nothing where there is none.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(file::failed("reading the folder", folder))?,
    };
    Ok(entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect())
}
