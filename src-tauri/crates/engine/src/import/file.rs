//! Files let in for import. The interface knows each by a token alone; where it lies stays here.

use std::{
    collections::BTreeMap,
    fs::{File, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::SystemTime,
};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::id::IdSource;

use super::{
    encoding::{Decoded, Encoding},
    problem::RowProblem,
    progress::Progress,
    table::{Rows, Separator},
};
use crate::error::{Error, Result};

/// The largest file, in bytes.
const LARGEST: u64 = 1 << 30;
/// How many files wait for a person to go on; the oldest give way.
const WAITING: usize = 8;
/// How a spreadsheet in its own format, and any other archive, begins.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// The name of a file that was let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string")]
pub struct ImportToken(pub Uuid);

/// A file that was let in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Admitted {
    /// By what it is called from now on.
    pub token: ImportToken,
    /// The name of the file, without its folder.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
}

/// Why a file cannot be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum FileProblem {
    /// There is no such file any more.
    #[error("not there")]
    Missing,
    /// It is a folder or a device.
    #[error("no file")]
    NotAFile,
    /// The person may not read it.
    #[error("not to be read")]
    Unreadable,
    /// It holds nothing.
    #[error("empty")]
    Empty,
    /// It is larger than an import may be.
    #[error("too large")]
    TooLarge,
    /// It is a spreadsheet in its own format, to be saved as CSV first.
    #[error("a spreadsheet or an archive")]
    Spreadsheet,
    /// It is no table of texts.
    #[error("no table of texts")]
    NotATable,
    /// It was changed since it was let in.
    #[error("changed meanwhile")]
    Changed,
    /// What is read from it was to be written over it.
    #[error("the file that is imported")]
    IsSource,
}

impl From<&io::Error> for FileProblem {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::IsADirectory => Self::NotAFile,
            io::ErrorKind::InvalidData => Self::NotATable,
            _ => Self::Unreadable,
        }
    }
}

impl From<csv::Error> for FileProblem {
    fn from(error: csv::Error) -> Self {
        match error.kind() {
            csv::ErrorKind::Io(error) => error.into(),
            _ => Self::NotATable,
        }
    }
}

/// How the file is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its encoding.
    pub encoding: Encoding,
    /// What stands between its fields.
    pub separator: Separator,
    /// Whether its first row names the columns.
    pub has_header: bool,
}

/// A file that was let in, and what became of it so far.
pub(crate) struct Session {
    path: PathBuf,
    pub(crate) name: String,
    pub(crate) size: u64,
    modified: Option<SystemTime>,
    /// How far its import is.
    pub(crate) progress: Progress,
    is_busy: AtomicBool,
    /// How many rows it has, once they are counted.
    pub(crate) counted: AtomicU32,
    found: Mutex<Option<Found>>,
}

/// The rows in error of the last trial or run.
#[derive(Clone)]
pub(crate) struct Found {
    pub(crate) source: Source,
    pub(crate) problems: Arc<[RowProblem]>,
}

impl Session {
    fn admit(path: &Path) -> std::result::Result<Self, FileProblem> {
        // A name that is not absolute would mean another file to every program.
        let path = path.canonicalize().map_err(|error| FileProblem::from(&error))?;
        let file = File::open(&path).map_err(|error| FileProblem::from(&error))?;
        let metadata = file.metadata().map_err(|error| FileProblem::from(&error))?;
        look(&file, &metadata)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(Self {
            name: name.unwrap_or_default(),
            size: metadata.len(),
            modified: metadata.modified().ok(),
            path,
            progress: Progress::default(),
            is_busy: AtomicBool::new(false),
            counted: AtomicU32::new(0),
            found: Mutex::default(),
        })
    }

    /// The file from its start, if it is still the one that was let in.
    pub(crate) fn open(&self) -> std::result::Result<File, FileProblem> {
        let file = File::open(&self.path).map_err(|error| FileProblem::from(&error))?;
        let metadata = file.metadata().map_err(|error| FileProblem::from(&error))?;
        if metadata.len() != self.size || metadata.modified().ok() != self.modified {
            return Err(FileProblem::Changed);
        }
        Ok(file)
    }

    /// Whether it is the file of that name, by whatever way the name leads there.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        path.canonicalize().is_ok_and(|path| path == self.path)
    }

    /// Its rows, the first of them too.
    pub(crate) fn rows(&self, source: Source) -> std::result::Result<Rows<File>, FileProblem> {
        Ok(Rows::new(Decoded::new(self.open()?, source.encoding), source.separator))
    }

    /// Keeps others off while an import of it is under way.
    pub(crate) fn occupy(&self, passes: u32) -> Result<Occupied<'_>> {
        if self.is_busy.swap(true, Ordering::SeqCst) {
            return Err(Error::ImportRuns);
        }
        self.progress.begin(self.counted.load(Ordering::Relaxed).saturating_mul(passes));
        Ok(Occupied { session: self })
    }

    pub(crate) fn remember(&self, source: Source, problems: Vec<RowProblem>) {
        *self.found() = Some(Found { source, problems: problems.into() });
    }

    pub(crate) fn found(&self) -> MutexGuard<'_, Option<Found>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Refuses what cannot be a table of texts before anything else is asked about it.
fn look(file: &File, metadata: &Metadata) -> std::result::Result<(), FileProblem> {
    if !metadata.is_file() {
        return Err(FileProblem::NotAFile);
    }
    match metadata.len() {
        0 => return Err(FileProblem::Empty),
        size if size > LARGEST => return Err(FileProblem::TooLarge),
        _ => {},
    }
    let mut start = Vec::with_capacity(4);
    file.take(4).read_to_end(&mut start).map_err(|error| FileProblem::from(&error))?;
    if start == ARCHIVE { Err(FileProblem::Spreadsheet) } else { Ok(()) }
}

/// An import under way; free again when dropped.
pub(crate) struct Occupied<'s> {
    session: &'s Session,
}

impl Drop for Occupied<'_> {
    fn drop(&mut self) {
        self.session.progress.end();
        self.session.is_busy.store(false, Ordering::SeqCst);
    }
}

/// All files that were let in.
#[derive(Default)]
pub(crate) struct Files {
    sessions: Mutex<BTreeMap<ImportToken, Arc<Session>>>,
}

impl Files {
    /// Lets a file in.
    pub(crate) fn admit(
        &self,
        path: &Path,
        ids: &dyn IdSource,
        now: watek_domain::clock::Timestamp,
    ) -> Result<Admitted> {
        let session = Session::admit(path)?;
        let token = ImportToken(ids.next(now));
        let admitted = Admitted { token, name: session.name.clone(), size: session.size };
        let mut sessions = self.sessions();
        // Tokens rise with time: the first is the oldest.
        while sessions.len() >= WAITING {
            sessions.pop_first();
        }
        sessions.insert(token, Arc::new(session));
        Ok(admitted)
    }

    pub(crate) fn get(&self, token: ImportToken) -> Result<Arc<Session>> {
        self.sessions().get(&token).map(Arc::clone).ok_or(Error::NotFound("import"))
    }

    /// Forgets a file.
    pub(crate) fn forget(&self, token: ImportToken) -> Result<()> {
        self.sessions().remove(&token).map(|_| ()).ok_or(Error::NotFound("import"))
    }

    fn sessions(&self) -> MutexGuard<'_, BTreeMap<ImportToken, Arc<Session>>> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
