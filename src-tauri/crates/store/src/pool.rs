//! One thread that writes, four connections that read.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, PoisonError, mpsc},
    thread::JoinHandle,
};

use rusqlite::{Connection, TransactionBehavior};
use watek_domain::clock::Timestamp;

use crate::{
    check, connection, derive,
    error::{Error, Result},
    journal::{self, Committed, Entry},
    lock::Lock,
    migrate,
    tx::{ReadTx, WriteTx},
};

const READERS: usize = 4;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// An open workspace.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    jobs: Option<mpsc::Sender<Job>>,
    writer: Option<JoinHandle<()>>,
    readers: Mutex<Vec<Connection>>,
    reader_free: Condvar,
    schema: i64,
    _lock: Lock,
}

impl Store {
    /// Opens the workspace in `folder`, making it where there is none. `now` stamps migrations.
    pub fn open(folder: &Path, now: Timestamp) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(|source| Error::File {
            action: "creating the folder",
            path: folder.to_owned(),
            source,
        })?;
        let lock = Lock::take(folder)?;
        let path = database_path(folder);
        let mut writer = connection::open_writer(&path)?;
        check::integrity(&writer, &path)?;
        let schema = migrate::run(&mut writer, folder, now)?;
        derive::install(&writer)?;
        let readers =
            (0..READERS).map(|_| connection::open_reader(&path)).collect::<Result<Vec<_>>>()?;
        let (jobs, inbox) = mpsc::channel::<Job>();
        let writer = std::thread::Builder::new()
            .name("watek-writer".into())
            .spawn(move || {
                for job in inbox {
                    job(&mut writer);
                }
            })
            .map_err(|source| Error::File {
                action: "starting the writer",
                path: folder.to_owned(),
                source,
            })?;
        Ok(Self {
            folder: folder.to_owned(),
            jobs: Some(jobs),
            writer: Some(writer),
            readers: Mutex::new(readers),
            reader_free: Condvar::new(),
            schema,
            _lock: lock,
        })
    }

    /// Whether a workspace's database lies in `folder`, in whatever state.
    #[must_use]
    pub fn is_at(folder: &Path) -> bool {
        database_path(folder).exists()
    }

    /// The folder of the workspace.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The schema of the database.
    #[must_use]
    pub fn schema(&self) -> i64 {
        self.schema
    }

    /// Reads from one consistent view. Waits for one of the four readers.
    pub fn read<T, E: From<Error>>(
        &self,
        script: impl FnOnce(&ReadTx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let mut reader = Reader::take(self);
        let Some(connection) = reader.connection.as_mut() else {
            return Err(E::from(Error::WriterGone));
        };
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Deferred)
            .map_err(Error::from)?;
        script(&ReadTx::new(&transaction))
    }

    /// Runs `script` as one journalled transaction; durable when this returns `Ok`.
    pub fn change<T, E>(
        &self,
        entry: Entry,
        script: impl FnOnce(&WriteTx<'_>) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<(T, Committed), E>
    where
        T: Send + 'static,
        E: From<Error> + From<crate::rule::Violation> + Send + 'static,
    {
        let schema = self.schema;
        self.job(move |connection| journal::record(connection, schema, &entry, script))
    }

    /// Writes rows of this copy alone (deliveries, drafts): one transaction, no journal.
    pub fn note<T, E>(
        &self,
        script: impl FnOnce(&WriteTx<'_>) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.job(move |connection| {
            let transaction = connection
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .map_err(Error::from)?;
            let result = script(&WriteTx::new(&transaction))?;
            transaction.commit().map_err(Error::from)?;
            Ok(result)
        })
    }

    /// Rebuilds nothing, changes nothing: proves derived tables and references against the rows.
    pub fn check(&self) -> Result<check::Report> {
        self.job(check::everything)
    }

    /// Copies the database as it is now to `target`, without stopping readers or the writer for long.
    pub fn back_up(&self, target: &Path) -> Result<()> {
        crate::backup::copy(&database_path(&self.folder), target)
    }

    fn job<T, E>(
        &self,
        work: impl FnOnce(&mut Connection) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (answer, answered) = mpsc::sync_channel(1);
        let job: Job = Box::new(move |connection| {
            // A panic unwinds through the transaction, whose drop rolls back: the writer lives on.
            let result = catch_unwind(AssertUnwindSafe(|| work(connection)))
                .unwrap_or_else(|_| Err(Error::Panicked.into()));
            // Nobody waits any more when the caller's thread was torn down; the change stands.
            let _ = answer.send(result);
        });
        let jobs = self.jobs.as_ref().ok_or(Error::WriterGone)?;
        jobs.send(job).map_err(|_| Error::WriterGone)?;
        answered.recv().map_err(|_| Error::WriterGone)?
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // The writer must be the last to close: only it can write the log back into the database file.
        self.readers.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        drop(self.jobs.take());
        if let Some(writer) = self.writer.take() {
            // A writer that panicked outside a job has nothing left to save.
            let _ = writer.join();
        }
    }
}

/// A reader on loan; goes back when dropped, also after a panic.
struct Reader<'s> {
    store: &'s Store,
    connection: Option<Connection>,
}

impl<'s> Reader<'s> {
    fn take(store: &'s Store) -> Self {
        let mut free = store.readers.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = free.pop() {
                return Self { store, connection: Some(connection) };
            }
            free = store.reader_free.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.store.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            self.store.reader_free.notify_one();
        }
    }
}

/// Where the database of a workspace lies.
pub(crate) fn database_path(folder: &Path) -> PathBuf {
    folder.join("watek.db")
}
