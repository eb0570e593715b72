//! Proof that what the database says hangs together.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior, named_params};
use serde::Serialize;

use crate::{
    derive,
    error::{Error, Result},
    rule,
    sql::sql,
};

/// Above this size, in bytes, the whole file is not read at every start.
const THOROUGH_UP_TO: u64 = 64 * 1024 * 1024;

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
}

impl Report {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.pages.is_empty()
            && self.references.is_empty()
            && self.derived.is_empty()
            && self.rules.is_empty()
    }
}

/// At open: the whole file where it is small or the last run did not end well, which its log shows.
/// Reading a large file that was closed in order would cost seconds at every start.
pub(crate) fn integrity(connection: &Connection, path: &Path) -> Result<()> {
    let size = std::fs::metadata(path).map(|file| file.len()).unwrap_or_default();
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let left_over = std::fs::metadata(log).map(|file| file.len()).unwrap_or_default();
    if size <= THOROUGH_UP_TO || left_over > 0 { pages(connection) } else { Ok(()) }
}

/// SQLite's integrity check of the whole file.
pub(crate) fn pages(connection: &Connection) -> Result<()> {
    match problems(connection)?.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(Error::Damaged(problem)),
    }
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

/// The tables of rows that refer to rows that are not there.
pub(crate) fn references(connection: &Connection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    connection.pragma_query(None, "foreign_key_check", |row| {
        found.push(row.get(0)?);
        Ok(())
    })?;
    Ok(found)
}

/// Pages, references, derived tables and rules. What it rebuilds for comparing is rolled back.
pub(crate) fn everything(connection: &mut Connection) -> Result<Report> {
    let mut report = Report {
        pages: problems(connection)?,
        references: references(connection)?,
        ..Report::default()
    };
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut kept = Vec::new();
    for table in derive::TABLES {
        let columns = columns(&transaction, table)?;
        transaction.execute_batch(&fill_in(sql!("check/keep"), table, &columns))?;
        kept.push((table, columns));
    }
    derive::everything(&transaction)?;
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
    for violation in rule::violations(&transaction)? {
        let rule = violation.rule;
        report.rules.extend(violation.rows.iter().map(|row| (rule.to_owned(), row.to_string())));
    }
    transaction.rollback()?;
    Ok(report)
}

fn columns(connection: &Connection, table: &str) -> Result<String> {
    let params = named_params! { ":table_name": table };
    Ok(connection.query_row(sql!("check/columns"), params, |row| row.get(0))?)
}

/// The derived tables have no names that need quotes.
fn fill_in(sql: &str, table: &str, columns: &str) -> String {
    sql.replace("{table}", table).replace("{columns}", columns)
}
