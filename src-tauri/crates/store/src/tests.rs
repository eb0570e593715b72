//! What holds for the folder of statements, for the schema, and below the rules of the trade.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{DeviceId, OperationId, PartnerId, UserId},
    user::{AccessMode, Role},
    working_days::Country,
};

use crate::{
    Entry, Violation, WriteTx, connection, derive,
    error::{Error, Result},
    migrate,
    table::{
        partner::{self, Partner},
        user::{self, User},
        workspace::{self, Workspace},
    },
};

mod backup;
mod full_disk;
mod health;
mod open;
mod plan;
mod restore;
mod scope;
mod statement;
mod upgrade;
mod writer;

/// The present of these tests.
const NOW: Timestamp = Timestamp::from_millis(1_795_424_400_000);

const ANNA: UserId = UserId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_00aa));

/// What a script may end with.
#[derive(Debug, thiserror::Error)]
enum Failed {
    #[error(transparent)]
    Store(#[from] Error),
    #[error(transparent)]
    Rule(#[from] Violation),
}

/// A migrated database in a folder of its own, as the writer has it.
struct Fresh {
    folder: tempfile::TempDir,
    connection: Connection,
    schema: i64,
}

impl Fresh {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = connection::open_writer(&database(folder.path())).unwrap();
        let schema = migrate::run(&mut connection, folder.path(), NOW).unwrap();
        derive::install(&connection).unwrap();
        Self { folder, connection, schema }
    }
}

fn database(folder: &Path) -> PathBuf {
    crate::pool::database_path(folder)
}

/// The schema that this program makes.
fn newest_schema() -> i64 {
    crate::migrate::MIGRATIONS.last().unwrap().number
}

fn number_of(connection: &Connection, sql: &str) -> i64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn operation(number: u128) -> OperationId {
    OperationId(Uuid::from_u128(0x0191_0000_0000_7000_8000_0000_0000_0000 + (number << 16)))
}

/// The journal's words for the operation with that number.
fn entry(number: u128) -> Entry {
    Entry {
        id: operation(number),
        kind: "test".into(),
        params: "{}".into(),
        actor_id: ANNA,
        device_id: DeviceId(Uuid::from_u128(7)),
        at: NOW,
        undoes_id: None,
    }
}

/// One administrator and the workspace's own row, without which the rules are broken.
fn begin(tx: &WriteTx<'_>) -> Result<()> {
    let row = Workspace {
        id: Uuid::from_u128(1).into(),
        name: "Wątek".into(),
        country: Country::Pl,
        access_mode: AccessMode::Everyone,
        currency: watek_domain::money::Currency::PLN,
    };
    workspace::insert(tx, &row)?;
    let anna = User {
        id: ANNA,
        name: "Anna Kowalska".into(),
        role: Role::Administrator,
        supervisor_id: None,
        retired_at: None,
    };
    user::insert(tx, &anna)
}

fn partner_row(number: u128, name: &str) -> Partner {
    Partner {
        id: PartnerId(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + number)),
        name: name.into(),
        tax_id: String::new(),
        city: "Łódź".into(),
        phone: String::new(),
        email: String::new(),
        website: String::new(),
        note: String::new(),
        owner_id: ANNA,
        created_at: NOW,
        trashed_at: None,
        address: String::new(),
        merged_into_id: None,
    }
}

/// Writes a partner down.
fn add_partner(tx: &WriteTx<'_>, number: u128, name: &str) -> Result<()> {
    partner::insert(tx, &partner_row(number, name))
}
