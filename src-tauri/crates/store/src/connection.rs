//! Connections with the settings that keep what was confirmed, each read back.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, config::DbConfig, types::Value};

use crate::{
    check,
    error::{Error, Result},
    file,
};

/// "WTEK" as SQLite's application id.
pub(crate) const APPLICATION_ID: i64 = 0x5754_454b;

/// Settings of every connection and how they read back.
const PRAGMAS: [(&str, &str, &str); 9] = [
    ("journal_mode", "wal", "wal"),
    ("synchronous", "full", "2"),
    ("fullfsync", "1", "1"),
    ("checkpoint_fullfsync", "1", "1"),
    ("foreign_keys", "1", "1"),
    ("trusted_schema", "0", "0"),
    ("cell_size_check", "1", "1"),
    ("temp_store", "2", "2"),
    ("mmap_size", "0", "0"),
];

/// What the writer keeps of the file in memory, as SQLite counts it (KiB below zero): a large operation
/// must not write a page twice because it did not fit.
const WRITER_CACHE: &str = "-32768";

/// The same for a reader. A person's Today at a million events touches some six megabytes.
const READER_CACHE: &str = "-8192";

/// Opens the one connection that writes, creating the file where there is none.
pub(crate) fn open_writer(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    own(&connection)?;
    for (name, value, expected) in PRAGMAS {
        set(&connection, name, value, expected)?;
    }
    set(&connection, "cache_size", WRITER_CACHE, WRITER_CACHE)?;
    prepare(&connection)?;
    Ok(connection)
}

/// Plays back what a kill left half-written while the database was made a WAL database, or was one no
/// more: whoever can only read is refused until then. The caller holds the lock.
pub(crate) fn settle(path: &Path) -> Result<()> {
    if file::size(&check::journal_path(path))?.unwrap_or_default() == 0 {
        return Ok(());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_query_value(None, "schema_version", |_| Ok(()))?;
    Ok(())
}

/// Opens a connection that can only read. The database must be there and migrated.
pub(crate) fn open_reader(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    for (name, value, expected) in PRAGMAS.into_iter().skip(1) {
        set(&connection, name, value, expected)?;
    }
    set(&connection, "cache_size", READER_CACHE, READER_CACHE)?;
    prepare(&connection)?;
    set(&connection, "query_only", "1", "1")?;
    Ok(connection)
}

/// Writes nothing back into the file until [`let_go`], but into the log alone.
pub(crate) fn hold_back(connection: &Connection) -> Result<()> {
    set(connection, "wal_autocheckpoint", "0", "0")
}

/// Writes back from the log again, by SQLite's own measure.
pub(crate) fn let_go(connection: &Connection) -> Result<()> {
    set(connection, "wal_autocheckpoint", "1000", "1000")
}

fn prepare(connection: &Connection) -> Result<()> {
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // A plan must not hang on bound values. Where it may, SQLite prepares a statement anew for each new
    // value that it compared with a partial index, which costs more than carrying the statement out.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    crate::derive::function::install(connection)
}

/// Marks a new file as ours; refuses a database of another program before anything is written to it.
fn own(connection: &Connection) -> Result<()> {
    let tables: i64 =
        connection.query_row(crate::sql::sql!("schema/count"), [], |row| row.get(0))?;
    if tables == 0 && read_pragma(connection, "application_id")? == "0" {
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    check_owner(connection)
}

/// Refuses a database of another program.
pub(crate) fn check_owner(connection: &Connection) -> Result<()> {
    let id = read_pragma(connection, "application_id")?;
    if id == APPLICATION_ID.to_string() {
        return Ok(());
    }
    Err(Error::Foreign(id.parse().unwrap_or_default()))
}

fn set(connection: &Connection, name: &'static str, value: &str, expected: &str) -> Result<()> {
    // `pragma_update` cannot be used: some pragmas answer a row when set, some do not.
    connection.pragma(None, name, value, |_| Ok(())).or_else(|error| match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        other => Err(other),
    })?;
    let found = read_pragma(connection, name)?;
    if found == expected { Ok(()) } else { Err(Error::Pragma { name, value: found }) }
}

fn read_pragma(connection: &Connection, name: &str) -> Result<String> {
    let value: Value = connection.pragma_query_value(None, name, |row| row.get(0))?;
    Ok(match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        other => format!("{other:?}"),
    })
}
