//! One thread that writes, four connections that read.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc},
    thread::JoinHandle,
};

use rusqlite::{Connection, TransactionBehavior};
use watek_domain::{
    backup::{Kind, Name},
    clock::Timestamp,
};

use crate::{
    backup::{self, Backup},
    check, connection,
    content::{Contents, needed},
    derive,
    error::{Error, Result},
    file,
    health::{self, Depth, Health, Rest},
    journal::{self, Committed, Entry},
    lock::Lock,
    migrate, restore, seal,
    tx::{ReadTx, WriteTx},
    view::partner_list::Recall,
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
    is_restored: bool,
    health: Arc<Health>,
    examination: Option<Examination>,
    copying: Mutex<()>,
    contents: Contents,
    recall: Recall,
    _lock: Lock,
}

impl Store {
    /// Opens the workspace in `folder`, making it where there is none, after a restore that was begun is
    /// finished. `now` stamps migrations and the copies before them.
    pub fn open(folder: &Path, now: Timestamp) -> Result<Self> {
        file::create_folder(folder)?;
        let lock = Lock::take(folder)?;
        let is_restored = restore::finish(folder)?;
        let path = database_path(folder);
        let rest = health::examine(folder, Depth::Start)?;
        if matches!(rest, Rest::Nothing) {
            seal::remove(&path)?;
        }
        let mut writer = connection::open_writer(&path)?;
        if matches!(rest, Rest::Sealed(..)) {
            connection::hold_back(&writer)?;
        }
        let schema = migrate::run(&mut writer, folder, now)?;
        derive::install(&writer)?;
        let contents = open_contents(folder, &writer, is_restored);
        let readers =
            (0..READERS).map(|_| connection::open_reader(&path)).collect::<Result<Vec<_>>>()?;
        let (jobs, writer) = start_writer(writer).map_err(file::failed("starting", folder))?;
        let health = Arc::<Health>::default();
        let examination = Examination::start(folder, &health, rest, jobs.clone())?;
        Ok(Self {
            folder: folder.to_owned(),
            jobs: Some(jobs),
            writer: Some(writer),
            readers: Mutex::new(readers),
            reader_free: Condvar::new(),
            schema,
            is_restored,
            health,
            examination,
            copying: Mutex::default(),
            contents,
            recall: Recall::default(),
            _lock: lock,
        })
    }

    /// Whether a workspace lies in `folder`, in whatever state: its database, or what shows that there was one.
    #[must_use]
    pub fn is_at(folder: &Path) -> bool {
        let database = database_path(folder);
        database.exists() || health::was_there(folder) || restore::is_under_way(folder)
    }

    /// The folder of the workspace.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What is in the files on events.
    #[must_use]
    pub fn contents(&self) -> &Contents {
        &self.contents
    }

    /// Keeps backups from being made or removed.
    pub(crate) fn hold_backups(&self) -> MutexGuard<'_, ()> {
        self.copying.lock().unwrap_or_else(PoisonError::into_inner)
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
        script(&ReadTx::recalling(&transaction, &self.recall))
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

    /// One transaction, no journal: for rows of this copy alone (deliveries, drafts), and for trials, whose
    /// script ends with an error so that nothing of it is kept.
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

    /// Rebuilds nothing, changes nothing: proves derived tables and references against the rows, and the
    /// files on events against their hashes.
    pub fn check(&self) -> Result<check::Report> {
        let mut report = self.job(check::everything)?;
        // Reading them takes long; a view held open meanwhile would let the log grow.
        let named = self.read(check::named_files)?;
        check::files(named, &self.contents, &mut report);
        Ok(report)
    }

    /// Copies the database as it is now to `target`, flushed, or not at all.
    pub fn copy_to(&self, target: &Path) -> Result<()> {
        let unfinished = file::unfinished(target);
        backup::copy(&database_path(&self.folder), &unfinished)?;
        file::rename(&unfinished, target)
    }

    /// Makes a verified copy among the backups, beside whatever is read and written meanwhile.
    pub fn back_up(&self, kind: Kind, now: Timestamp) -> Result<Backup> {
        let _only = self.hold_backups();
        let made = backup::make(&self.folder, kind, now);
        if let Err(Error::Damaged(what)) = &made {
            self.report_damage(what.clone());
        }
        made
    }

    /// Removes the backups that have had their day, and answers their names.
    pub fn rotate_backups(&self, now: Timestamp) -> Result<Vec<Name>> {
        let _only = self.hold_backups();
        backup::rotate(&self.folder, now)
    }

    /// Lays a backup ready to take the place of the database when the workspace is opened the next time.
    /// Answers false where there is no such backup.
    pub fn prepare_restore(&self, name: Name, now: Timestamp) -> Result<bool> {
        let _only = self.hold_backups();
        restore::prepare(&self.folder, name, now)
    }

    /// Whether the database is a restored one, so that this is a new device, until that is noted.
    #[must_use]
    pub fn is_restored(&self) -> bool {
        self.is_restored
    }

    /// It is noted that this is a new device.
    pub fn settle_restore(&self) -> Result<()> {
        restore::settle(&self.folder)
    }

    /// What is wrong with the database, as far as it was seen since it was opened.
    #[must_use]
    pub fn damage(&self) -> Option<String> {
        self.health.damage()
    }

    /// Calls `listener` once damage is seen; at once if it was.
    pub fn on_damage(&self, listener: impl Fn() + Send + 'static) {
        self.health.listen(Box::new(listener));
    }

    /// Notes damage that came to light, so that the next start looks at everything before it opens.
    pub fn report_damage(&self, what: String) {
        self.health.report(&self.folder, what);
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
        let rest = self.examination.take().map_or(Rest::Nothing, |begun| begun.end(&self.health));
        // The writer must be the last to close: only it can write the log back into the database file.
        self.readers.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        let ending = self.before_last_close(&rest);
        drop(self.jobs.take());
        if let Some(writer) = self.writer.take() {
            // A writer that panicked outside a job has nothing left to save.
            let _ = writer.join();
        }
        // From here on no handle of SQLite is open, and this one may be closed too.
        drop(rest);
        let sealed = ending.and_then(|seals| if seals { self.seal() } else { Ok(()) });
        if let Err(error) = sealed {
            tracing::warn!(%error, "the database is closed without a seal");
        }
    }
}

impl Store {
    /// Before the log is written back: whether the file may be sealed afterwards. What was not read to its
    /// end is read now, for once it is written to, nobody can tell any more.
    fn before_last_close(&self, rest: &Rest) -> Result<bool> {
        let database = database_path(&self.folder);
        if matches!(rest, Rest::Pages) {
            // What was not read is not vouched for.
            return Ok(false);
        }
        if let Rest::Sealed(..) = rest {
            if file::size(&check::log_path(&database))?.unwrap_or_default() == 0 {
                // Nothing was written; the old seal holds.
                return Ok(false);
            }
            match rest.read_to_end(&database) {
                Ok(()) => seal::remove(&database)?,
                Err(error) => self.report_damage(error.to_string()),
            }
        }
        Ok(self.damage().is_none())
    }

    /// Seals the closed database, unless its log could not be written back.
    fn seal(&self) -> Result<()> {
        let database = database_path(&self.folder);
        if file::size(&check::log_path(&database))?.is_some() {
            return Ok(());
        }
        seal::write(&database)
    }
}

/// The contents without what a crash left of them. After a restore, and where the whole folder is gone, what
/// the backups have of them comes back; single ones later ([`Store::take_back_contents`]). Whatever fails, the
/// workspace opens.
fn open_contents(folder: &Path, writer: &Connection, is_restored: bool) -> Contents {
    let contents = Contents::of(folder);
    if let Err(error) = ready_contents(&contents, folder, writer, is_restored) {
        tracing::warn!(%error, "files on events are not all in their place");
    }
    contents
}

fn ready_contents(
    contents: &Contents,
    folder: &Path,
    writer: &Connection,
    is_restored: bool,
) -> Result<()> {
    contents.forget_incoming()?;
    let kept = backup::contents_of(folder);
    if !contents.is_there() {
        contents.make(&kept, &needed(writer)?)?;
    } else if is_restored {
        contents.take_over_and_tell(&kept, &needed(writer)?);
    }
    Ok(())
}

fn start_writer(
    mut connection: Connection,
) -> std::io::Result<(mpsc::Sender<Job>, JoinHandle<()>)> {
    let (jobs, inbox) = mpsc::channel::<Job>();
    let writer = std::thread::Builder::new().name("watek-writer".into()).spawn(move || {
        for job in inbox {
            job(&mut connection);
        }
    })?;
    Ok((jobs, writer))
}

/// What is read of a large file in the background, after the start.
#[derive(Debug)]
struct Examination(JoinHandle<Rest>);

impl Examination {
    /// Begins it, unless everything is read already.
    fn start(
        folder: &Path,
        health: &Arc<Health>,
        rest: Rest,
        jobs: mpsc::Sender<Job>,
    ) -> Result<Option<Self>> {
        if matches!(rest, Rest::Nothing) {
            return Ok(None);
        }
        let (health, workspace) = (Arc::clone(health), folder.to_owned());
        let thread = std::thread::Builder::new().name("watek-health".into()).spawn(move || {
            match health.examine_rest(&workspace, &rest) {
                Ok(true) => {
                    let_go(&workspace, &jobs);
                    return rest.read();
                },
                Ok(false) => {},
                Err(error) => health.report(&workspace, error.to_string()),
            }
            rest
        });
        Ok(Some(Self(thread.map_err(file::failed("starting", folder))?)))
    }

    /// Ends it; what was not read to its end comes back.
    fn end(self, health: &Health) -> Rest {
        health.stop();
        self.0.join().unwrap_or(Rest::Nothing)
    }
}
/// From now on the log may be written back: what lies in the file was read and is right.
fn let_go(workspace: &Path, jobs: &mpsc::Sender<Job>) {
    let database = database_path(workspace);
    let job: Job = Box::new(move |connection| {
        let done = seal::remove(&database).and_then(|()| connection::let_go(connection));
        if let Err(error) = done {
            tracing::warn!(%error, "the log grows until the workspace is closed");
        }
    });
    // Without a writer nothing is written any more.
    let _ = jobs.send(job);
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
