//! What can go wrong below the rules.

use std::path::PathBuf;

/// A store's result.
pub type Result<T> = std::result::Result<T, Error>;

/// What can go wrong below the rules.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No room left on the disk; the transaction was rolled back whole.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or the file cannot be written.
    #[error("the workspace cannot be written")]
    ReadOnly,
    /// SQLite or the integrity check found damage.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// The copy is not what it was when it was made.
    #[error("the copy `{0}` is damaged")]
    BackupDamaged(watek_domain::backup::Name),
    /// Another process holds the workspace.
    #[error("the workspace is in use")]
    InUse,
    /// The database was written by a newer program.
    #[error("the database has schema `{found}`, this program knows `{known}`")]
    Newer {
        /// The schema of the file.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// A migration that was applied differs from the one this program carries.
    #[error("migration `{0}` differs from the one that was applied")]
    MigrationChanged(i64),
    /// The file is a database, but not ours.
    #[error("the database has application id `{0}`")]
    Foreign(i64),
    /// A pragma did not take.
    #[error("pragma {name} reads back as `{value}`")]
    Pragma {
        /// The pragma.
        name: &'static str,
        /// What it reads back as.
        value: String,
    },
    /// A file could not be read or written.
    #[error("{action} failed for {path}: {source}")]
    File {
        /// What was tried.
        action: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A row holds what the program never writes.
    #[error("unexpected content: {0}")]
    Unexpected(String),
    /// The script given to the writer panicked; its transaction was rolled back.
    #[error("a change was given up half-way")]
    Panicked,
    /// The writer thread is gone.
    #[error("the writer has stopped")]
    WriterGone,
    /// Any other refusal of SQLite.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            },
            _ => Self::Sqlite(error),
        }
    }
}
