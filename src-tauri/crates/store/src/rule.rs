//! Rules over several rows, asked of the touched ids before every commit: run, undo and redo alike.

use rusqlite::Connection;
use uuid::Uuid;

use crate::{error::Result, sql::sql};

/// A rule that the rows would break.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rule `{rule}` is broken by `{row_id}`")]
pub struct Violation {
    /// The rule: the name of its file.
    pub rule: &'static str,
    /// A row that breaks it.
    pub row_id: Uuid,
}

/// Every rule: its name and the statement that names the violations among the touched rows.
pub(crate) const RULES: [(&str, &str); 4] = [
    ("closed_thread_has_no_plan", sql!("rule/closed_thread_has_no_plan")),
    ("event_follows_within_thread", sql!("rule/event_follows_within_thread")),
    ("administrator_remains", sql!("rule/administrator_remains")),
    ("supervisors_form_no_ring", sql!("rule/supervisors_form_no_ring")),
];

/// Answers the first violation among the rows that were touched last.
pub(crate) fn ask<E>(connection: &Connection) -> std::result::Result<(), E>
where
    E: From<crate::error::Error> + From<Violation>,
{
    match violations(connection)?.into_iter().next() {
        Some(violation) => Err(violation.into()),
        None => Ok(()),
    }
}

/// All violations among the rows that were touched last.
pub(crate) fn violations(connection: &Connection) -> Result<Vec<Violation>> {
    let mut found = Vec::new();
    for (rule, text) in RULES {
        let mut statement = connection.prepare_cached(text)?;
        let rows = statement.query_map([], |row| row.get::<_, [u8; 16]>(0))?;
        for row in rows {
            found.push(Violation { rule, row_id: Uuid::from_bytes(row?) });
        }
    }
    Ok(found)
}
