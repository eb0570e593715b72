//! Backups as the program makes and offers them: after the start, daily, before what cannot be seen through
//! at a glance, and when a person asks.

use std::{path::Path, sync::Arc, time::Duration};

use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    backup::{Kind, Name, is_due},
    clock::Timestamp,
};
use watek_store::{
    Backup, Viewer,
    backup::{self, FilesOfBackup, State, last_operation, operations_after},
};

use crate::{
    engine::{Engine, Person},
    error::{Error, Result},
};

/// The first look comes this long after the start, when the first screen is there.
const AFTER_START: Duration = Duration::from_secs(15);
/// How often it is looked whether a day has passed; the wall clock decides, for timers stand still while the
/// computer sleeps.
const LOOK: Duration = Duration::from_mins(10);
/// How often files are let go that nobody needs.
const SWEEP_MILLIS: i64 = 24 * 60 * 60 * 1_000;

/// A backup, and what restoring it would cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BackupPreview {
    /// The backup, its content read now.
    pub backup: Backup,
    /// How many operations were done since; `null` where this workspace knows nothing of the backup's last.
    pub operations_since: Option<i64>,
    /// When the last of them was done.
    pub last_change_at: Option<Timestamp>,
}

/// A backup that was made just now, for everybody to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MadeBackup {
    /// Its name.
    pub id: Name,
    /// When it was made.
    pub made_at: Timestamp,
    /// Bytes of the file.
    pub size: u64,
}

impl From<Backup> for MadeBackup {
    fn from(made: Backup) -> Self {
        Self { id: made.id, made_at: made.made_at, size: made.size }
    }
}

/// How the open workspace is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Health {
    /// Damage was seen since it was opened; the next start looks at everything first.
    pub damaged: bool,
}

impl Engine {
    /// Makes a verified backup, beside whatever is read and written meanwhile, and lets go of those that
    /// have had their day.
    pub fn back_up(&self, kind: Kind) -> Result<Backup> {
        let now = self.now();
        let made = self.store().back_up(kind, now)?;
        // A backup that should be gone harms nobody.
        match self.store().rotate_backups(now) {
            Ok(gone) => tracing::info!(id = %made.id, gone = gone.len(), "backed up"),
            Err(error) => tracing::warn!(%error, "old backups are not removed"),
        }
        Ok(made)
    }

    /// Makes a backup if it is time for one of the kind and there is anything that no backup has.
    pub fn back_up_if_due(&self, kind: Kind) -> Result<Option<Backup>> {
        let found = backup::list(self.folder())?;
        let good = || found.iter().filter(|backup| backup.is_good());
        if kind == Kind::Daily && !is_due(good().map(|backup| backup.made_at), self.now()) {
            return Ok(None);
        }
        let last = self.store().read(last_operation)?.map(|(_, id, _)| id);
        let mut contents = good().filter_map(|backup| backup.contents.as_ref());
        if contents.any(|contents| contents.last_operation_id == last) {
            return Ok(None);
        }
        self.back_up(kind).map(Some)
    }

    /// Backs up after the start and once a day, for as long as the program runs, and lets go of files that
    /// nobody needs.
    pub async fn keep_backed_up(self: Arc<Self>) {
        let mut kind = Kind::Start;
        let mut swept: Option<Timestamp> = None;
        tokio::time::sleep(AFTER_START).await;
        loop {
            let engine = Arc::clone(&self);
            match tokio::task::spawn_blocking(move || engine.back_up_if_due(kind)).await {
                Ok(Ok(_)) => kind = Kind::Daily,
                Ok(Err(error)) => tracing::error!(%error, "no backup was made"),
                Err(error) => tracing::error!(%error, "a backup was given up half-way"),
            }
            if swept.is_none_or(|at| at.plus_millis(SWEEP_MILLIS) <= self.now()) {
                swept = Some(self.now());
                let engine = Arc::clone(&self);
                match tokio::task::spawn_blocking(move || engine.sweep_files()).await {
                    Ok(Ok(_)) => {},
                    Ok(Err(error)) => tracing::warn!(%error, "files nobody needs are kept"),
                    Err(error) => tracing::error!(%error, "letting go of files was given up"),
                }
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Notes damage that a call came upon.
    pub fn report_damage(&self, what: String) {
        self.store().report_damage(what);
    }

    /// How the workspace is, as far as it was looked at.
    #[must_use]
    pub fn health(&self) -> Health {
        Health { damaged: self.store().damage().is_some() }
    }
}

/// The backups, newest first, without reading their content. They hold everybody's threads, so they are the
/// administrator's (R13).
pub fn list(engine: &Engine, person: Person) -> Result<Vec<Backup>> {
    administrator(engine, person)?;
    Ok(backup::list(engine.folder())?)
}

/// Makes a backup because somebody asked for it.
pub fn make(engine: &Engine, person: Person) -> Result<MadeBackup> {
    administrator(engine, person)?;
    Ok(engine.back_up(Kind::ByHand)?.into())
}

/// Reads a backup and says what restoring it would cost.
pub fn preview(engine: &Engine, person: Person, id: Name) -> Result<BackupPreview> {
    administrator(engine, person)?;
    let backup = backup::verify(engine.folder(), id)?.ok_or(Error::NotFound("backup"))?;
    let newest = backup.contents.as_ref().and_then(|contents| contents.last_operation_id);
    engine.read(person, |tx, _| {
        let operations_since = match newest {
            Some(id) => operations_after(tx, id)?,
            None => None,
        };
        let last_change_at = last_operation(tx)?.map(|(.., at)| at);
        Ok(BackupPreview { backup, operations_since, last_change_at })
    })
}

/// Lays a backup ready: it takes the place of the database when the workspace is opened the next time.
pub fn prepare_restore(engine: &Engine, person: Person, id: Name) -> Result<()> {
    administrator(engine, person)?;
    if engine.store().prepare_restore(id, engine.now())? {
        Ok(())
    } else {
        Err(Error::NotFound("backup"))
    }
}

fn administrator(engine: &Engine, person: Person) -> Result<()> {
    let is_administrator =
        engine.read(person, |_, viewer: &Viewer| Ok(viewer.is_administrator()))?;
    if is_administrator { Ok(()) } else { Err(Error::Forbidden) }
}

/// The same for whoever holds a workspace that does not open.
pub fn all(workspace: &Path) -> Result<Vec<Backup>> {
    Ok(backup::list(workspace)?)
}

/// A backup of such a workspace, read whole; `None` where there is no such one.
pub fn verified(workspace: &Path, id: Name) -> Result<Option<Backup>> {
    Ok(backup::verify(workspace, id)?)
}

/// The files on events that such a backup needs, read whole; `None` where there is no such one.
pub fn files_of(workspace: &Path, id: Name) -> Result<Option<FilesOfBackup>> {
    Ok(backup::files_of(workspace, id)?)
}

/// The newest backup that is good, read whole, among `backups`, whose states are noted as far as they were
/// read. They begin with the newest.
pub fn newest_good(workspace: &Path, backups: &mut [Backup]) -> Result<Option<Name>> {
    for found in backups {
        match backup::verify(workspace, found.id) {
            Ok(Some(verified)) => *found = verified,
            Ok(None) => {},
            // Of a newer program: not damaged, and not to be restored by this one.
            Err(watek_store::Error::Newer { .. }) => found.state = State::Unknown,
            Err(error) => return Err(error.into()),
        }
        if found.state == State::Verified {
            return Ok(Some(found.id));
        }
    }
    Ok(None)
}
