//! Schemas in order: each step once, whole, its text remembered, with a copy of the database before.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior, named_params};
use watek_domain::{backup::Kind, clock::Timestamp};

use crate::{
    backup, check, derive,
    error::{Error, Result},
    schema,
    sql::sql,
};

/// One step from a schema to the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Migration {
    /// The schema it makes.
    pub(crate) number: i64,
    pub(crate) text: &'static str,
    /// Programs that know less than this schema must not open the database afterwards.
    pub(crate) oldest_reader: i64,
    /// Whether what follows from the rows is made anew.
    pub(crate) rederives: bool,
}

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0001_start.sql")),
        oldest_reader: 1,
        rederives: false,
    },
    Migration {
        number: 2,
        text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0002_everyday.sql")),
        oldest_reader: 2,
        rederives: true,
    },
    Migration {
        number: 3,
        text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0003_carried.sql")),
        oldest_reader: 3,
        rederives: true,
    },
];

/// Brings the database to the newest schema and answers its number.
pub(crate) fn run(connection: &mut Connection, folder: &Path, now: Timestamp) -> Result<i64> {
    apply(connection, folder, now, MIGRATIONS)
}

pub(crate) fn apply(
    connection: &mut Connection,
    folder: &Path,
    now: Timestamp,
    migrations: &[Migration],
) -> Result<i64> {
    let known = migrations.last().map_or(0, |migration| migration.number);
    let line: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    may_be_opened(line, migrations)?;
    connection.execute_batch(sql!("migration/create"))?;
    let applied = applied(connection)?;
    for (number, hash) in &applied {
        let same = migrations
            .iter()
            .find(|migration| migration.number == *number)
            .is_none_or(|migration| hash_of(migration.text) == *hash);
        if !same {
            return Err(Error::MigrationChanged(*number));
        }
    }
    let newest = applied.last().map_or(0, |(number, _)| *number);
    let missing: Vec<_> = migrations.iter().filter(|migration| migration.number > newest).collect();
    if newest > 0 && !missing.is_empty() {
        backup::make(folder, Kind::BeforeMigration, now)?;
    }
    if missing.is_empty() {
        return Ok(newest);
    }
    // A table that is made anew goes for a moment while others refer to it. SQLite knows no such switch
    // within a transaction, so each step proves the references before it commits.
    connection.pragma_update(None, "foreign_keys", false)?;
    // A new database has nothing that anything could follow from.
    // The statements that derive know the newest tables alone, so they come with the last step. That is a
    // step which derives by itself: a fall between two steps leaves it to be made.
    let rederives = newest > 0 && missing.iter().any(|migration| migration.rederives);
    let last = missing.last().map(|migration| migration.number);
    let stepped = missing.into_iter().try_for_each(|migration| {
        step(connection, migration, rederives && last == Some(migration.number), now)
    });
    connection.pragma_update(None, "foreign_keys", true)?;
    stepped?;
    Ok(known)
}

fn applied(connection: &Connection) -> Result<Vec<(i64, String)>> {
    let mut statement = connection.prepare(sql!("migration/list"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Refuses a database that only programs of the schema `oldest_reader` and later may open.
pub(crate) fn may_open(oldest_reader: i64) -> Result<()> {
    may_be_opened(oldest_reader, MIGRATIONS)
}

fn may_be_opened(found: i64, migrations: &[Migration]) -> Result<()> {
    let known = migrations.last().map_or(0, |migration| migration.number);
    if found > known { Err(Error::Newer { found, known }) } else { Ok(()) }
}

fn step(
    connection: &mut Connection,
    migration: &Migration,
    rederives: bool,
    now: Timestamp,
) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(migration.text)?;
    transaction.execute(
        sql!("migration/insert"),
        named_params! {
            ":number": migration.number,
            ":hash": hash_of(migration.text),
            ":applied_at": now.millis(),
        },
    )?;
    schema::remember_columns(&transaction, migration.number)?;
    if let Some(table) = check::references(&transaction)?.into_iter().next() {
        return Err(Error::Damaged(format!("a row of `{table}` refers to one that is not there")));
    }
    if rederives {
        derive::install(&transaction)?;
        derive::everything(&transaction)?;
    }
    transaction.pragma_update(None, "user_version", migration.oldest_reader)?;
    transaction.commit()?;
    Ok(())
}

/// Line ends are no part of a migration: a checkout on Windows must not look like another text.
fn hash_of(text: &str) -> String {
    blake3::hash(text.replace("\r\n", "\n").as_bytes()).to_hex().to_string()
}
