//! What is in a copy, written down beside it.

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{backup::Kind, clock::Timestamp, id::OperationId};

use crate::{error::Result, sql::sql};

/// The format of the manifests that this program writes.
pub(crate) const FORMAT: u32 = 1;

/// What a workspace holds, in words a person can compare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "BackupContents")]
pub struct Contents {
    /// The place of the last operation in the journal; 0 where there is none.
    pub last_seq: i64,
    /// That operation.
    pub last_operation_id: Option<OperationId>,
    /// When it was done.
    pub last_change_at: Option<Timestamp>,
    /// Partners outside the trash.
    pub partners: i64,
    /// Threads outside the trash.
    pub threads: i64,
    /// Events outside the trash, planned ones too.
    pub events: i64,
}

impl Contents {
    /// What the database behind a connection holds.
    pub(crate) fn of(connection: &Connection) -> Result<Self> {
        let (partners, threads, events) =
            connection.query_row(sql!("backup/contents"), [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        let last = last_operation(connection)?;
        Ok(Self {
            last_seq: last.map_or(0, |(seq, ..)| seq),
            last_operation_id: last.map(|(_, id, _)| id),
            last_change_at: last.map(|(.., at)| at),
            partners,
            threads,
            events,
        })
    }
}

pub(super) fn last_operation(
    connection: &Connection,
) -> Result<Option<(i64, OperationId, Timestamp)>> {
    let mut statement = connection.prepare_cached(sql!("backup/last_operation"))?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    Ok(statement.query_row([], read).optional()?)
}

/// The file beside a copy. It is written last but one: a copy that has its name has its manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// [`FORMAT`] when it was written. Later formats may add fields; these keep their meaning.
    pub(crate) format: u32,
    pub(crate) kind: Kind,
    pub(crate) made_at: Timestamp,
    /// The schema of the database.
    pub(crate) schema: i64,
    /// Programs that know less than this schema must not open it.
    pub(crate) oldest_reader: i64,
    /// Bytes of the database file.
    pub(crate) size: u64,
    /// BLAKE3 of the database file.
    pub(crate) blake3: String,
    pub(crate) contents: Contents,
}
