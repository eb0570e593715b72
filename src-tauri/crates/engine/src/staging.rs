//! Files on their way in: dropped, chosen or pasted.
//!
//! The interface knows a handful of files by a token and watches them being copied; where they lie stays here.
//! Each is copied at once, piece by piece, into the contents of the workspace, and then has an id under which
//! a form may name it ([`Carried`](crate::command::carried::Carried)). One that cannot be copied is refused
//! with a closed reason, and the others go on. A link is followed to the file it leads to.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    attachment::{self, FileKind},
    id::StagedFileId,
};
use watek_store::{
    table::staged_file,
    view::attachment::{self as view, SameContent, StagedFileView},
};

use crate::{
    engine::{Engine, Person},
    error::{Error, Result},
};

mod copy;
mod session;

use session::{Session, Source};

/// How many handfuls are remembered; of those that are over, the oldest give way.
const REMEMBERED: usize = 64;
/// The most files at a time.
const MOST: usize = 500;
/// The most earlier uses of one content that are told.
const MOST_USES: u32 = 5;

/// The name of a handful of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string")]
pub struct StagingToken(pub Uuid);

/// A handful of files on their way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Staging {
    /// By what they are called.
    pub token: StagingToken,
    /// Whether nothing is waiting or being copied any more.
    pub over: bool,
    /// Each of them, in the order they came.
    pub files: Vec<StagingFile>,
}

/// One file on its way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StagingFile {
    /// What it is called: never a path.
    pub name: String,
    /// Its size in bytes; 0 where it is refused.
    #[ts(type = "number")]
    pub size: u64,
    /// What can be shown of it without another program.
    pub kind: FileKind,
    /// Whether the system might run it rather than show it.
    pub executable: bool,
    /// How far it is.
    pub state: StagingState,
}

/// How far a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "phase", rename_all = "snake_case")]
pub enum StagingState {
    /// Others come first.
    Waiting,
    /// It is being copied.
    Copying {
        /// How many bytes are copied.
        #[ts(type = "number")]
        done: u64,
    },
    /// It is there whole, and forms may name it.
    Ready {
        /// By this id.
        staged_id: StagedFileId,
    },
    /// It is not taken in.
    Refused {
        /// Why.
        reason: StagingRefusal,
    },
}

/// Why a file is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StagingRefusal {
    /// There is no such file, or none any more.
    Missing,
    /// The person may not read it, or it cannot be read to its end.
    Unreadable,
    /// It is a folder.
    Folder,
    /// It is neither a file nor a folder: a device, or an address of a page.
    NotAFile,
    /// It was changed while it was copied.
    Changed,
    /// The disk has no room for it.
    TooLarge,
    /// The disk became full meanwhile.
    DiskFull,
    /// Too many at a time.
    TooMany,
    /// The person ended it.
    Cancelled,
    /// The program failed; the log says why.
    Failed,
}

/// All handfuls of files.
#[derive(Default)]
pub(crate) struct Stagings {
    sessions: Mutex<BTreeMap<StagingToken, Arc<Session>>>,
}

impl Stagings {
    fn begin(&self, session: Arc<Session>) {
        let mut sessions = self.sessions();
        // Tokens rise with time: the first that is over is the oldest.
        while sessions.len() >= REMEMBERED {
            let over = sessions.iter().find(|(_, session)| session.is_over());
            let Some(token) = over.map(|(token, _)| *token) else { break };
            sessions.remove(&token);
        }
        sessions.insert(session.token, session);
    }

    fn get(&self, person: Person, token: StagingToken) -> Result<Arc<Session>> {
        let session = self.sessions().get(&token).map(Arc::clone);
        session.filter(|session| session.person == person).ok_or(Error::NotFound("staging"))
    }

    fn sessions(&self) -> MutexGuard<'_, BTreeMap<StagingToken, Arc<Session>>> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Stagings {
    fn drop(&mut self) {
        // The workspace is closed: nobody will ask for the rest.
        for session in self.sessions().values() {
            session.cancel(None);
        }
    }
}

impl Engine {
    /// Lets files in by their paths and begins to copy them. Their paths stay here.
    pub fn stage_paths(
        self: &Arc<Self>,
        person: Person,
        paths: impl IntoIterator<Item = PathBuf>,
    ) -> Result<Staging> {
        let sources = paths.into_iter().enumerate().map(|(number, path)| {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            let name = attachment::safe_name(&name);
            let source =
                if number < MOST { Source::look(path) } else { Err(StagingRefusal::TooMany) };
            (name, source)
        });
        Ok(self.stage(person, sources.collect()))
    }

    /// Lets in a file that somebody pasted, and begins to copy it.
    pub fn stage_bytes(
        self: &Arc<Self>,
        person: Person,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<Staging> {
        let source = (attachment::safe_name(name), Ok(Source::Bytes(bytes)));
        Ok(self.stage(person, vec![source]))
    }

    fn stage(
        self: &Arc<Self>,
        person: Person,
        sources: Vec<(String, std::result::Result<Source, StagingRefusal>)>,
    ) -> Staging {
        let token = StagingToken(self.ids().next(self.now()));
        let session = Arc::new(Session::new(token, person, sources));
        self.stagings().begin(Arc::clone(&session));
        copy::start(self, &session);
        session.state()
    }
}

/// How far the files are.
pub fn state(engine: &Engine, person: Person, token: StagingToken) -> Result<Staging> {
    Ok(engine.stagings().get(person, token)?.state())
}

/// Ends the copying of one of the files, or of all that are not ready.
pub fn cancel(
    engine: &Engine,
    person: Person,
    token: StagingToken,
    file: Option<u32>,
) -> Result<()> {
    engine.stagings().get(person, token)?.cancel(file);
    Ok(())
}

/// Forgets the handful. What is ready stays for the forms that name it; what is not is ended.
pub fn close(engine: &Engine, person: Person, token: StagingToken) -> Result<()> {
    let session = engine.stagings().get(person, token)?;
    session.cancel(None);
    engine.stagings().sessions().remove(&token);
    Ok(())
}

/// The person's files that were copied in, in the order asked for; those that are gone are left out.
pub fn files(engine: &Engine, person: Person, ids: &[StagedFileId]) -> Result<Vec<StagedFileView>> {
    engine.read(person, |tx, viewer| {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            let row = staged_file::get(tx, *id)?.filter(|row| row.user_id == viewer.user_id());
            found.extend(row.map(|row| view::staged(tx, &row)));
        }
        Ok(found)
    })
}

/// Where the contents of the person's files were used before, as far as he sees it; files whose content is
/// new to him are left out.
pub fn same_content(
    engine: &Engine,
    person: Person,
    ids: &[StagedFileId],
) -> Result<Vec<SameContent>> {
    engine.read(person, |tx, viewer| {
        let mut found = Vec::new();
        for id in ids {
            let row = staged_file::get(tx, *id)?.filter(|row| row.user_id == viewer.user_id());
            let Some(row) = row else { continue };
            let uses = view::uses(tx, viewer, &row.hash, MOST_USES)?;
            if !uses.is_empty() {
                found.push(SameContent { staged_id: *id, uses });
            }
        }
        Ok(found)
    })
}
