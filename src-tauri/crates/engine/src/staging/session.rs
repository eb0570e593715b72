//! One handful of files: what each is read from, and how far it is.

use std::{
    fs::{self, File},
    io,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use watek_domain::attachment;

use super::{Staging, StagingFile, StagingRefusal, StagingState, StagingToken};
use crate::engine::Person;

/// What a file is read from.
pub(super) enum Source {
    /// A file of the computer, as it was when it was let in.
    Path { path: PathBuf, size: u64, modified: Option<SystemTime> },
    /// What was pasted.
    Bytes(Vec<u8>),
}

impl Source {
    /// A file that may be copied. A link is followed.
    pub(super) fn look(path: PathBuf) -> Result<Self, StagingRefusal> {
        // A link dragged out of a browser comes as a "path" too.
        if !path.is_absolute() {
            return Err(StagingRefusal::NotAFile);
        }
        let found = fs::metadata(&path).map_err(|error| StagingRefusal::from(&error))?;
        if found.is_dir() {
            return Err(StagingRefusal::Folder);
        }
        if !found.is_file() {
            return Err(StagingRefusal::NotAFile);
        }
        Ok(Self::Path { path, size: found.len(), modified: found.modified().ok() })
    }

    pub(super) fn size(&self) -> u64 {
        match self {
            Self::Path { size, .. } => *size,
            Self::Bytes(bytes) => bytes.len() as u64,
        }
    }
}

impl From<&io::Error> for StagingRefusal {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Unreadable,
        }
    }
}

/// Whether an open file is still the one that was let in.
pub(super) fn is_same(file: &File, size: u64, modified: Option<SystemTime>) -> bool {
    file.metadata().is_ok_and(|now| now.len() == size && now.modified().ok() == modified)
}

struct Item {
    file: StagingFile,
    source: Option<Source>,
}

/// One handful of files.
pub(crate) struct Session {
    pub(super) token: StagingToken,
    pub(super) person: Person,
    items: Mutex<Vec<Item>>,
}

impl Session {
    pub(super) fn new(
        token: StagingToken,
        person: Person,
        sources: Vec<(String, Result<Source, StagingRefusal>)>,
    ) -> Self {
        let item = |(name, source): (String, Result<Source, StagingRefusal>)| {
            let state = match &source {
                Ok(_) => StagingState::Waiting,
                Err(reason) => StagingState::Refused { reason: *reason },
            };
            let file = StagingFile {
                kind: attachment::kind(&name),
                executable: attachment::is_executable(&name),
                name,
                size: source.as_ref().map(Source::size).unwrap_or_default(),
                state,
            };
            Item { file, source: source.ok() }
        };
        Self { token, person, items: Mutex::new(sources.into_iter().map(item).collect()) }
    }

    pub(super) fn state(&self) -> Staging {
        let files: Vec<_> = self.items().iter().map(|item| item.file.clone()).collect();
        Staging { token: self.token, over: files.iter().all(|file| is_over(&file.state)), files }
    }

    pub(super) fn is_over(&self) -> bool {
        self.items().iter().all(|item| is_over(&item.file.state))
    }

    /// The next file that waits: its number, its name, and what it is read from. It is being copied from here on.
    pub(super) fn next(&self) -> Option<(usize, String, Source)> {
        let mut items = self.items();
        let waiting = items.iter_mut().enumerate();
        let waiting = waiting.filter(|(_, item)| item.file.state == StagingState::Waiting);
        for (number, item) in waiting {
            if let Some(source) = item.source.take() {
                item.file.state = StagingState::Copying { done: 0 };
                return Some((number, item.file.name.clone(), source));
            }
        }
        None
    }

    /// Notes how many bytes are copied; false where the person ended it meanwhile.
    pub(super) fn go_on(&self, number: usize, done: u64) -> bool {
        let mut items = self.items();
        let Some(item) = items.get_mut(number) else { return false };
        match &mut item.file.state {
            StagingState::Copying { done: noted } => {
                *noted = done;
                true
            },
            _ => false,
        }
    }

    /// Notes what became of a file, unless the person ended it meanwhile. Answers whether it was noted.
    pub(super) fn end(&self, number: usize, state: StagingState) -> bool {
        let mut items = self.items();
        match items.get_mut(number).map(|item| &mut item.file.state) {
            Some(noted @ StagingState::Copying { .. }) => {
                *noted = state;
                true
            },
            _ => false,
        }
    }

    /// Ends one of the files, or all.
    pub(super) fn cancel(&self, file: Option<u32>) {
        for (number, item) in self.items().iter_mut().enumerate() {
            let is_meant = file.is_none_or(|file| usize::try_from(file) == Ok(number));
            if is_meant && !is_over(&item.file.state) {
                item.source = None;
                item.file.state = StagingState::Refused { reason: StagingRefusal::Cancelled };
            }
        }
    }

    fn items(&self) -> MutexGuard<'_, Vec<Item>> {
        self.items.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_over(state: &StagingState) -> bool {
    matches!(state, StagingState::Ready { .. } | StagingState::Refused { .. })
}
