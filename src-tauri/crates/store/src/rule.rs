//! Rules over several rows, asked of the touched ids before every commit: run, undo and redo alike.

use std::fmt;

use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    derive::Reach,
    error::Result,
    schema::{Group, Table},
    sql::sql,
};

mod overbooking;

pub use overbooking::Overbooking;

/// A rule that the rows would break.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rule `{rule}` is broken by `{rows:?}`")]
pub struct Violation {
    /// The rule: the name of its file.
    pub rule: &'static str,
    /// The rows that break it together.
    pub rows: Vec<RowKey>,
    /// What is booked too much, where it is that.
    pub overbooking: Option<Box<Overbooking>>,
}

/// A row's key: its bytes, parts in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowKey(pub Vec<u8>);

impl RowKey {
    /// The key as an id, where it is one.
    #[must_use]
    pub fn id(&self) -> Uuid {
        Uuid::from_slice(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for RowKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, part) in self.0.chunks(16).enumerate() {
            let between = if place == 0 { "" } else { " " };
            write!(formatter, "{between}{}", Uuid::from_slice(part).unwrap_or_default())?;
        }
        Ok(())
    }
}

/// The rule that a dictionary which a kind of event requires is offered, and for events.
pub const REQUIRED_IS_FOR_EVENTS: &str = "required_dictionary_is_for_events";

/// The rule that no resource is booked more than there is of it.
const NOT_OVERBOOKED: &str = "resource_is_not_overbooked";

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

static RULES: [Rule; 12] = [
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
        name: "categories_form_no_ring",
        text: sql!("rule/categories_form_no_ring"),
        sources: &[(Table::Category, Group::CATEGORY_PLACE)],
    },
    Rule {
        name: "offered_below_offered",
        text: sql!("rule/offered_below_offered"),
        sources: &[(Table::Category, Group::RETIRED), (Table::Category, Group::CATEGORY_PLACE)],
    },
    Rule {
        name: "single_choice",
        text: sql!("rule/single_choice"),
        sources: &[
            (Table::Dictionary, Group::CHOICE),
            (Table::PartnerCategory, Group::Row),
            (Table::ContactCategory, Group::Row),
            (Table::ThreadCategory, Group::Row),
            (Table::EventCategory, Group::Row),
        ],
    },
    Rule {
        name: REQUIRED_IS_FOR_EVENTS,
        text: sql!("rule/required_dictionary_is_for_events"),
        sources: &[
            (Table::EventTypeDictionary, Group::Row),
            (Table::Dictionary, Group::RETIRED),
            (Table::Dictionary, Group::OF_EVENT),
        ],
    },
    Rule {
        name: "product_code_is_unique",
        text: sql!("rule/product_code_is_unique"),
        sources: &[(Table::Product, Group::PRODUCT_CODE)],
    },
    Rule {
        name: "reservation_follows_its_plan",
        text: sql!("rule/reservation_follows_its_plan"),
        sources: &[(Table::Event, Group::PLAN_TIME), (Table::Reservation, Group::BOOKED_TIME)],
    },
    Rule {
        name: NOT_OVERBOOKED,
        text: sql!("rule/resource_is_not_overbooked"),
        // Who made it so is told by what is booked, not by who touched which row.
        sources: &[],
    },
];

impl Rule {
    /// Whether a change that reaches so far can break it.
    fn is_reached(&self, reach: &Reach) -> bool {
        if ["reservation_follows_its_plan", NOT_OVERBOOKED].contains(&self.name) {
            return reach.reservations;
        }
        match self.sources.first() {
            Some((Table::User, _)) => reach.people,
            Some((Table::Category, _)) => reach.categories,
            Some((Table::Dictionary, _)) => reach.choices,
            Some((Table::EventTypeDictionary, _)) => reach.required,
            Some((Table::Product, _)) => reach.products,
            Some(_) | None => true,
        }
    }
}

/// Answers the first broken rule among the rows that were touched last, as far as the change reached.
pub(crate) fn ask<E>(connection: &Connection, reach: &Reach) -> std::result::Result<(), E>
where
    E: From<crate::error::Error> + From<Violation>,
{
    let asked = RULES.iter().filter(|rule| rule.is_reached(reach));
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
        let rows = statement.query_map([], |row| row.get(0).map(RowKey))?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        if !rows.is_empty() {
            let overbooking = if rule.name == NOT_OVERBOOKED {
                overbooking::find(connection, &rows)?.map(Box::new)
            } else {
                None
            };
            found.push(Violation { rule: rule.name, rows, overbooking });
        }
    }
    Ok(found)
}
