//! What an import did, or a trial would do.

use std::collections::HashMap;

use csv::StringRecord;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::fold::fold;

use super::problem::{Fault, ProblemReason};

/// What an import did, or a trial would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct ImportReport {
    /// How many rows the file has.
    pub rows: u32,
    /// How many partners are new.
    pub created: u32,
    /// How many rows filled gaps of a partner that was there.
    pub filled: u32,
    /// How many rows brought nothing new, or were left out as duplicates.
    pub skipped: u32,
    /// How many contacts are new.
    pub contacts: u32,
    /// How many threads are new.
    pub threads: u32,
    /// How many events are new.
    pub events: u32,
    /// How many rows are in error.
    pub problems: u32,
    /// How many rows had fewer fields than the first; what they lack is empty.
    pub short_rows: u32,
    /// How many partners come with a tax number whose digits do not agree.
    pub doubtful: u32,
    /// The first of them.
    pub doubtful_tax_ids: Vec<DoubtfulTaxId>,
    /// Kinds of event that nobody here knows, the commonest first.
    pub unknown_types: Vec<UnknownName>,
    /// People nobody here knows, the commonest first.
    pub unknown_people: Vec<UnknownName>,
}

/// A name that means nothing here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UnknownName {
    /// As it is first written.
    pub name: String,
    /// In how many rows.
    pub count: u32,
}

/// A tax number whose digits do not agree. It is kept as it is written, to be mended later (decision 0015).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DoubtfulTaxId {
    /// What the partner is called.
    pub partner: String,
    /// The number as it is written.
    pub tax_id: String,
}

impl ImportReport {
    /// Notes the tax number of a partner whose digits do not agree.
    pub(super) fn doubt(&mut self, partner: &str, tax_id: &str) {
        self.doubtful += 1;
        if self.doubtful_tax_ids.len() < TOLD {
            let (partner, tax_id) = (partner.to_owned(), tax_id.to_owned());
            self.doubtful_tax_ids.push(DoubtfulTaxId { partner, tax_id });
        }
    }
}

/// How many different unknown names, or doubtful numbers, are told.
const TOLD: usize = 100;

/// Names that mean nothing, as they are met.
#[derive(Debug, Default)]
pub(super) struct Unknown {
    types: HashMap<String, UnknownName>,
    people: HashMap<String, UnknownName>,
}

impl Unknown {
    /// Notes the name on whose account a row is in error, if it is on account of one.
    pub(super) fn note(&mut self, fault: Fault, record: &StringRecord) {
        let names = match fault.reason {
            ProblemReason::UnknownType => &mut self.types,
            ProblemReason::UnknownPerson => &mut self.people,
            _ => return,
        };
        let name = fault.column.and_then(|column| record.get(column)).unwrap_or_default().trim();
        let key = fold(name);
        if names.len() >= 10 * TOLD && !names.contains_key(&key) {
            return;
        }
        let first = || UnknownName { name: name.to_owned(), count: 0 };
        names.entry(key).or_insert_with(first).count += 1;
    }

    pub(super) fn tell(self, report: &mut ImportReport) {
        report.unknown_types = commonest(self.types);
        report.unknown_people = commonest(self.people);
    }
}

fn commonest(names: HashMap<String, UnknownName>) -> Vec<UnknownName> {
    let mut names: Vec<_> = names.into_values().collect();
    names.sort_by(|one, other| (other.count, &one.name).cmp(&(one.count, &other.name)));
    names.truncate(TOLD);
    names
}
