//! Whether the database may be opened, and what is found out about it while it is open.
//!
//! What takes no noticeable time is looked at before anything else happens; a large file is read in the
//! background right after the start, and until then nothing is written back into it.

use std::{
    fs::{self, File},
    io::Seek,
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crate::{
    backup, check, connection,
    error::{Error, Result},
    file,
    pool::database_path,
    seal::{self, Seal},
};

/// Up to this size, in bytes, a file is read whole before it is opened.
const AT_ONCE_UP_TO: u64 = 64 << 20;
/// A large file is read this long after the start, when the first screen is there.
const LATER: Duration = Duration::from_secs(3);

/// What is left to look at once the database is open.
#[derive(Debug)]
pub(crate) enum Rest {
    /// Nothing.
    Nothing,
    /// The pages.
    Pages,
    /// The sealed file. It was opened before SQLite opened it and must be closed after: on Unix, closing any
    /// handle of a file lets go of all locks that the process holds on it.
    Sealed(File, Seal),
    /// Nothing, but that handle must still be kept.
    Read(File),
}

impl Rest {
    /// The same after everything was read.
    pub(crate) fn read(self) -> Self {
        match self {
            Self::Nothing | Self::Pages => Self::Nothing,
            Self::Sealed(file, _) | Self::Read(file) => Self::Read(file),
        }
    }

    /// Compares a sealed file with its seal, however long that takes.
    pub(crate) fn read_to_end(&self, database: &Path) -> Result<()> {
        if let Self::Sealed(file, seal) = self {
            seal.compare(database, from_start(file, database)?, || true)?;
        }
        Ok(())
    }
}

fn from_start<'f>(mut file: &'f File, path: &Path) -> Result<&'f File> {
    file.rewind().map_err(file::failed("reading", path))?;
    Ok(file)
}

/// How much is read before anything else happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What a start can wait for; the rest is left for later.
    Start,
    /// Everything.
    Whole,
}

/// Looks at a database before anything may be written to it. Nobody has it open.
pub(crate) fn examine(workspace: &Path, depth: Depth) -> Result<Rest> {
    let database = database_path(workspace);
    let size = file::size(&database)?.unwrap_or_default();
    let sealed = Seal::read(&database);
    if size == 0 {
        return examine_missing(workspace, sealed.is_some());
    }
    let suspicion = suspicion(workspace);
    let is_suspicious = suspicion.exists();
    let is_now = depth == Depth::Whole || size <= AT_ONCE_UP_TO || is_suspicious;
    let is_sealed = sealed.is_some();
    if let Some(seal) = sealed {
        seal.compare_size(size)?;
        let handle = File::open(&database).map_err(file::failed("opening", &database))?;
        if !is_now {
            return Ok(Rest::Sealed(handle, seal));
        }
        seal.compare(&database, handle, || true)?;
    } else if !is_now {
        return Ok(Rest::Pages);
    }
    // What was sealed was read by the copies that were made of it; pages are looked at after a crash.
    if !is_sealed || is_suspicious {
        connection::settle(&database)?;
        let reader = connection::open_reader(&database)?;
        connection::check_owner(&reader)?;
        check::pages(&reader)?;
        drop(reader);
        file::remove(&suspicion)?;
    }
    Ok(Rest::Nothing)
}

/// An empty or missing file is a new workspace only where there was none before.
fn examine_missing(workspace: &Path, was_sealed: bool) -> Result<Rest> {
    let log = file::size(&check::log_path(&database_path(workspace)))?.unwrap_or_default();
    if was_sealed || log > 0 || !backup::list(workspace)?.is_empty() {
        return Err(Error::Damaged("the database is missing or empty".into()));
    }
    Ok(Rest::Nothing)
}

/// Whether something beside a database that is missing shows that there was one.
pub(crate) fn was_there(workspace: &Path) -> bool {
    Seal::read(&database_path(workspace)).is_some()
        || backup::list(workspace).is_ok_and(|backups| !backups.is_empty())
}

/// There is nothing to suspect any more.
pub(crate) fn trust(workspace: &Path) -> Result<()> {
    file::remove(&suspicion(workspace))
}

/// Damage was seen while the database was open: the next start looks at everything before it opens it.
fn suspicion(workspace: &Path) -> PathBuf {
    workspace.join("suspicion")
}

/// Refuses a database whose pages or references are not whole.
pub(crate) fn prove(workspace: &Path) -> Result<()> {
    connection::settle(&database_path(workspace))?;
    let reader = connection::open_reader(&database_path(workspace))?;
    check::whole(&reader).map(|_| ())
}

/// Accepts a database that is not the one that was closed last, if its pages and references are whole: a
/// person has put it there on purpose, or it was changed by another program.
pub(crate) fn accept(workspace: &Path) -> Result<()> {
    prove(workspace)?;
    seal::remove(&database_path(workspace))?;
    trust(workspace)
}

type Listener = Box<dyn Fn() + Send>;

/// What is known of an open database.
#[derive(Default)]
pub(crate) struct Health {
    damage: Mutex<Option<String>>,
    listener: Mutex<Option<Listener>>,
    stops: AtomicBool,
    waiting: Mutex<()>,
    stopped: Condvar,
}

impl std::fmt::Debug for Health {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Health").field("damage", &self.damage).finish_non_exhaustive()
    }
}

impl Health {
    /// What is wrong with the database, as far as it was seen.
    pub(crate) fn damage(&self) -> Option<String> {
        self.damage.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells `listener` when damage is seen; at once if it was.
    pub(crate) fn listen(&self, listener: Listener) {
        if self.damage().is_some() {
            listener();
        }
        *self.listener.lock().unwrap_or_else(PoisonError::into_inner) = Some(listener);
    }

    /// Notes damage, so that it is told now and looked for at the next start.
    pub(crate) fn report(&self, workspace: &Path, what: String) {
        tracing::error!(what, "the database is damaged");
        if self.damage.lock().unwrap_or_else(PoisonError::into_inner).replace(what).is_some() {
            return;
        }
        if let Err(error) = fs::write(suspicion(workspace), "") {
            tracing::error!(%error, "the next start will not look for the damage by itself");
        }
        if let Some(listener) = &*self.listener.lock().unwrap_or_else(PoisonError::into_inner) {
            listener();
        }
    }

    /// Ends what is looked at in the background.
    pub(crate) fn stop(&self) {
        let _waits = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        self.stops.store(true, Ordering::SeqCst);
        self.stopped.notify_all();
    }

    fn goes_on(&self) -> bool {
        !self.stops.load(Ordering::SeqCst)
    }

    /// Reads what was too much for the start. `Ok(true)` when everything was read and is as it should be.
    pub(crate) fn examine_rest(self: &Arc<Self>, workspace: &Path, rest: &Rest) -> Result<bool> {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let still = self.stopped.wait_timeout_while(waiting, LATER, |()| self.goes_on());
        drop(still.unwrap_or_else(PoisonError::into_inner));
        let database = database_path(workspace);
        match rest {
            Rest::Nothing | Rest::Read(_) => Ok(true),
            Rest::Pages => {
                let mut reader = connection::open_reader(&database)?;
                let health = Arc::clone(self);
                check::pages_while(&mut reader, move || health.goes_on())
            },
            Rest::Sealed(file, seal) => {
                let file = from_start(file, &database)?;
                let read = seal.compare(&database, file, || self.goes_on())?;
                Ok(read.is_some())
            },
        }
    }
}
