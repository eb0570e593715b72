//! A content on its way in.

use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use super::{ContentHash, Contents, Kept, flushing::Flushing, hashing::Hashing, make_shelf};
use crate::{
    error::{Error, Result},
    file,
};

/// How many contents came in so far, for names of their own.
static COMING_IN: AtomicU64 = AtomicU64::new(0);

/// A content on its way in; forgotten when dropped.
#[derive(Debug)]
pub struct Incoming {
    contents: Contents,
    /// None once something failed: what the system could not write it tells of once, so nothing more is made of it.
    file: Option<File>,
    path: PathBuf,
    hashing: Hashing,
    flushing: Flushing,
    size: u64,
    /// What lay in its place when it was last looked at, after the last piece.
    found: Option<Found>,
}

/// What lies in the place of a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// The content itself: nothing needs to be written.
    Same,
    /// Nothing, or what was damaged where it lies. What came in is on the disk.
    Other,
}

impl Incoming {
    pub(super) fn begin(contents: &Contents) -> Result<Self> {
        let folder = contents.incoming();
        file::create_folder(&folder)?;
        // Only this process takes contents in, and its next start forgets those by half.
        let number = COMING_IN.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("{}-{number}.part", std::process::id()));
        let opened = OpenOptions::new().write(true).create_new(true).open(&path);
        let opened = opened.map_err(file::failed("creating", &path))?;
        Ok(Self {
            contents: contents.clone(),
            file: Some(opened),
            path,
            hashing: Hashing::default(),
            flushing: Flushing::default(),
            size: 0,
            found: None,
        })
    }

    /// Takes the next piece.
    pub fn write(&mut self, piece: &[u8]) -> Result<()> {
        let mut file = self.file.take().ok_or_else(given_up)?;
        self.found = None;
        self.hashing.take(piece)?;
        file.write_all(piece).map_err(file::failed("writing", &self.path))?;
        self.flushing.wrote(&file, piece.len());
        self.size += piece.len() as u64;
        self.file = Some(file);
        Ok(())
    }

    /// How many bytes came in.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The hash of what came in so far.
    pub(super) fn hash(&mut self) -> Result<ContentHash> {
        self.hashing.hash()
    }

    /// Waits until what came in so far is on the disk, unless the same is there already, which is read whole.
    pub fn flush(&mut self) -> Result<()> {
        self.settle().map(|_| ())
    }

    fn settle(&mut self) -> Result<Found> {
        if let Some(found) = self.found {
            return Ok(found);
        }
        let hash = self.hash()?;
        let is_same = self.contents.prove(&hash) == Some(true);
        let found = if is_same { Found::Same } else { Found::Other };
        if found == Found::Other {
            self.sync()?;
        }
        self.found = Some(found);
        Ok(found)
    }

    fn sync(&mut self) -> Result<()> {
        let file = self.file.take().ok_or_else(given_up)?;
        let flushed = self.flushing.end().and_then(|()| file.sync_all());
        flushed.map_err(file::failed("flushing", &self.path))?;
        self.file = Some(file);
        Ok(())
    }

    /// Gives the whole content its place: flushed, under its hash; or finds that it is there. What is damaged
    /// there is replaced. From here until a row names it [`Contents::hold`] must be held; [`Self::flush`] does
    /// before what takes long.
    pub fn keep(mut self) -> Result<Kept> {
        let found = self.settle()?;
        let kept = Kept { hash: self.hash()?, size: self.size };
        if found == Found::Same {
            if self.contents.has(&kept.hash, kept.size) {
                // The same was kept before.
                return Ok(kept);
            }
            // It was let go meanwhile.
            self.sync()?;
        }
        drop(self.file.take().ok_or_else(given_up)?);
        make_read_only(&self.path)?;
        let target = self.contents.path_of(&kept.hash);
        make_shelf(&target)?;
        #[cfg(windows)]
        super::sweep::unprotect(&target)?;
        file::rename(&self.path, &target)?;
        Ok(kept)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // Windows removes no file that is open.
        drop(self.file.take());
        self.flushing.give_up();
        if let Err(error) = file::remove(&self.path) {
            tracing::warn!(%error, "what came in by half is left over until the next start");
        }
    }
}

fn given_up() -> Error {
    Error::Unexpected("a content is asked for that could not be written".into())
}

/// Contents never change; a program that tries to shall hear so.
fn make_read_only(path: &Path) -> Result<()> {
    let failed = || file::failed("protecting", path);
    let mut permissions = fs::metadata(path).map_err(failed())?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).map_err(failed())
}
