//! Proof that what the database says hangs together.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior, named_params};
use serde::Serialize;

use crate::{
    connection,
    content::{ContentHash, Contents},
    derive,
    error::{Error, Result},
    migrate, rule,
    sql::sql,
    tx::ReadTx,
};

/// What a check found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// What SQLite's own integrity check says, when it is not "ok".
    pub pages: Vec<String>,
    /// Rows that refer to rows that are not there: `table`.
    pub references: Vec<String>,
    /// Derived tables that differ from what their sources say, and by how many rows.
    pub derived: Vec<(String, i64)>,
    /// Rules that rows break, by name and row.
    pub rules: Vec<(String, String)>,
    /// Files on events whose content is not what it was, by name and hash.
    pub altered_files: Vec<(String, String)>,
    /// Files on events whose content is not here, likewise. That may be so: nothing else suffers from it.
    pub missing_files: Vec<(String, String)>,
}

impl Report {
    /// Whether nothing is wrong; that files are not here is not.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.pages.is_empty()
            && self.references.is_empty()
            && self.derived.is_empty()
            && self.rules.is_empty()
            && self.altered_files.is_empty()
    }
}

/// Where SQLite keeps what is not yet written back into the database.
pub(crate) fn log_path(database: &Path) -> PathBuf {
    beside(database, "-wal")
}

/// Where SQLite keeps the index of that log while the database is open.
pub(crate) fn index_path(database: &Path) -> PathBuf {
    beside(database, "-shm")
}

/// The journal of a database that is no WAL database at the moment.
pub(crate) fn journal_path(database: &Path) -> PathBuf {
    beside(database, "-journal")
}

fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Proves that a database is ours, that we may open it, and that its pages and references are whole. Answers
/// its schema and the oldest that may read it.
pub(crate) fn whole(connection: &Connection) -> Result<(i64, i64)> {
    connection::check_owner(connection)?;
    let oldest_reader = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    migrate::may_open(oldest_reader)?;
    let schema = connection.query_row(sql!("migration/newest"), [], |row| row.get(0))?;
    pages(connection)?;
    match references(connection)?.into_iter().next() {
        None => Ok((schema, oldest_reader)),
        Some(table) => Err(Error::Damaged(format!("a row of {table} refers to nothing"))),
    }
}

/// SQLite's integrity check of the whole file.
pub(crate) fn pages(connection: &Connection) -> Result<()> {
    match problems(connection)?.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(Error::Damaged(problem)),
    }
}

/// The same, given up as soon as `goes_on` says no: then the answer is false.
pub(crate) fn pages_while(
    connection: &mut Connection,
    goes_on: impl Fn() -> bool + Send + 'static,
) -> Result<bool> {
    /// Steps of SQLite's machine between two questions, about a millisecond.
    const STEPS: std::ffi::c_int = 100_000;
    connection.progress_handler(STEPS, Some(move || !goes_on()))?;
    match pages(connection) {
        Err(Error::Sqlite(error))
            if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted) =>
        {
            Ok(false)
        },
        result => result.map(|()| true),
    }
}

/// The tables of rows that refer to rows that are not there.
pub(crate) fn references(connection: &Connection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    connection.pragma_query(None, "foreign_key_check", |row| {
        found.push(row.get(0)?);
        Ok(())
    })?;
    Ok(found)
}

fn problems(connection: &Connection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    connection.pragma_query(None, "integrity_check", |row| {
        found.push(row.get::<_, String>(0)?);
        Ok(())
    })?;
    found.retain(|line| line != "ok");
    Ok(found)
}

/// Pages, references, derived tables and rules. What it rebuilds for comparing is rolled back.
pub(crate) fn everything(connection: &mut Connection) -> Result<Report> {
    let mut report = Report { pages: problems(connection)?, ..Report::default() };
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    match content(&transaction, &mut report) {
        // What cannot even be read, as a damaged date, is a finding too.
        Err(Error::Sqlite(error)) => report.pages.push(error.to_string()),
        looked => looked?,
    }
    transaction.rollback()?;
    Ok(report)
}

/// The content of every file on an event, with one of its names.
pub(crate) fn named_files(tx: &ReadTx<'_>) -> Result<Vec<(ContentHash, String)>> {
    tx.all(sql!("attachment/each_content"), [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Reads every file on an event whole.
pub(crate) fn files(named: Vec<(ContentHash, String)>, contents: &Contents, report: &mut Report) {
    for (hash, name) in named {
        let found = (name, Contents::name_of(&hash));
        match contents.prove(&hash) {
            None => report.missing_files.push(found),
            Some(false) => report.altered_files.push(found),
            Some(true) => {},
        }
    }
}

/// References, derived tables and rules.
fn content(transaction: &Connection, report: &mut Report) -> Result<()> {
    report.references = references(transaction)?;
    let mut kept = Vec::new();
    for table in derive::TABLES {
        let columns = columns(transaction, table)?;
        transaction.execute_batch(&fill_in(sql!("check/keep"), table, &columns))?;
        kept.push((table, columns));
    }
    derive::everything(transaction)?;
    for (table, columns) in kept {
        let differences: i64 = transaction.query_row(
            &fill_in(sql!("check/differences"), table, &columns),
            [],
            |row| row.get(0),
        )?;
        if differences > 0 {
            report.derived.push((table.to_owned(), differences));
        }
    }
    for violation in rule::violations(transaction)? {
        let rule = violation.rule;
        report.rules.extend(violation.rows.iter().map(|row| (rule.to_owned(), row.to_string())));
    }
    Ok(())
}

fn columns(connection: &Connection, table: &str) -> Result<String> {
    let params = named_params! { ":table_name": table };
    Ok(connection.query_row(sql!("check/columns"), params, |row| row.get(0))?)
}

/// The derived tables have no names that need quotes.
fn fill_in(sql: &str, table: &str, columns: &str) -> String {
    sql.replace("{table}", table).replace("{columns}", columns)
}
