//! Rules over several rows, asked of the touched ids before every commit: run, undo and redo alike.

use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    derive::Reach,
    error::Result,
    schema::{Group, Table},
    sql::sql,
};

/// A rule that the rows would break.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rule `{rule}` is broken by `{rows:?}`")]
pub struct Violation {
    /// The rule: the name of its file.
    pub rule: &'static str,
    /// The rows that break it together.
    pub rows: Vec<Uuid>,
}

impl Violation {
    /// Which values of which of its rows the rule is about.
    pub(crate) fn sources(&self) -> &'static [(Table, Group)] {
        RULES.iter().find(|rule| rule.name == self.rule).map_or(&[], |rule| rule.sources)
    }
}

/// A rule over several rows.
struct Rule {
    /// The name of its file.
    name: &'static str,
    /// Names the rows among the touched ones that break it.
    text: &'static str,
    /// Where those rows stand, and what about them breaks it.
    sources: &'static [(Table, Group)],
}

static RULES: [Rule; 6] = [
    Rule {
        name: "closed_thread_has_no_plan",
        text: sql!("rule/closed_thread_has_no_plan"),
        sources: &[
            (Table::Thread, Group::STATE),
            (Table::Event, Group::STATE),
            (Table::Event, Group::TRASHED),
        ],
    },
    Rule {
        name: "event_follows_within_thread",
        text: sql!("rule/event_follows_within_thread"),
        sources: &[(Table::Event, Group::Row)],
    },
    Rule {
        name: "contact_is_at_the_partner",
        text: sql!("rule/contact_is_at_the_partner"),
        sources: &[
            (Table::Event, Group::CONTACT),
            (Table::Thread, Group::THREAD_PARTNER),
            (Table::Contact, Group::CONTACT_PARTNER),
        ],
    },
    Rule {
        name: "administrator_remains",
        text: sql!("rule/administrator_remains"),
        sources: &[(Table::User, Group::ROLE), (Table::User, Group::RETIRED)],
    },
    Rule {
        name: "supervisors_form_no_ring",
        text: sql!("rule/supervisors_form_no_ring"),
        sources: &[(Table::User, Group::SUPERVISOR)],
    },
    Rule {
        name: "product_code_is_unique",
        text: sql!("rule/product_code_is_unique"),
        sources: &[(Table::Product, Group::PRODUCT_CODE)],
    },
];

impl Rule {
    /// Whether only a change of rows of `table` can break it.
    fn is_about(&self, table: Table) -> bool {
        self.sources.iter().all(|(source, _)| *source == table)
    }

    /// Whether what was touched may break it.
    fn is_asked_of(&self, reach: &Reach) -> bool {
        (reach.people || !self.is_about(Table::User))
            && (reach.products || !self.is_about(Table::Product))
    }
}

/// Answers the first broken rule among the rows that were touched last.
pub(crate) fn ask<E>(connection: &Connection, reach: &Reach) -> std::result::Result<(), E>
where
    E: From<crate::error::Error> + From<Violation>,
{
    let asked = RULES.iter().filter(|rule| rule.is_asked_of(reach));
    match broken(connection, asked)?.into_iter().next() {
        Some(violation) => Err(violation.into()),
        None => Ok(()),
    }
}

/// All broken rules among the rows that were touched last.
pub(crate) fn violations(connection: &Connection) -> Result<Vec<Violation>> {
    broken(connection, RULES.iter())
}

fn broken<'r>(
    connection: &Connection,
    rules: impl Iterator<Item = &'r Rule>,
) -> Result<Vec<Violation>> {
    let mut found = Vec::new();
    for rule in rules {
        let mut statement = connection.prepare_cached(rule.text)?;
        let rows = statement.query_map([], |row| row.get(0).map(Uuid::from_bytes))?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        if !rows.is_empty() {
            found.push(Violation { rule: rule.name, rows });
        }
    }
    Ok(found)
}
