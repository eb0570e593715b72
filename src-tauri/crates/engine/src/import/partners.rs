//! Rows of partners become partners and contacts.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::{PartnerId, UserId},
    labelled::{self, Labelled},
    tax_id,
    working_days::Country,
};
use watek_store::{
    Group, Table,
    table::{
        contact::{self, Contact},
        partner::{self, Partner},
    },
};

use super::{
    known::{By, Known, Met},
    partner_row::{ContactRow, PartnerRow, add_missing, email_key, phone_key},
    people::People,
    problem::{Fault, ProblemReason},
    report::ImportReport,
};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// What becomes of a row whose partner is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OnDuplicate {
    /// Nothing.
    Skip,
    /// Empty fields are filled, missing phones, e-mail addresses and contacts added.
    Fill,
    /// A second partner.
    New,
}

/// The same, by what the partner is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Duplicates {
    /// By its tax number.
    pub tax_id: OnDuplicate,
    /// By an e-mail address, its own or of a contact.
    pub email: OnDuplicate,
    /// By its name.
    pub name: OnDuplicate,
}

impl Duplicates {
    fn on(self, by: By) -> OnDuplicate {
        match by {
            By::TaxId => self.tax_id,
            By::Email => self.email,
            By::Name => self.name,
        }
    }
}

/// Writes partners.
pub(crate) struct Partners<'c> {
    context: &'c Context<'c>,
    duplicates: Duplicates,
    known: Known,
    people: People,
    home: Country,
    answers: HashMap<UserId, bool>,
    owners: HashSet<UserId>,
}

impl<'c> Partners<'c> {
    pub(crate) fn new(context: &'c Context<'c>, duplicates: Duplicates) -> Result<Self> {
        Ok(Self {
            context,
            duplicates,
            known: Known::read(context.tx)?,
            people: People::default(),
            home: context.country()?,
            answers: HashMap::new(),
            owners: HashSet::new(),
        })
    }

    /// Takes in a row, or says why not and leaves nothing of it.
    pub(crate) fn take(
        &mut self,
        row: &PartnerRow,
        report: &mut ImportReport,
    ) -> Result<std::result::Result<(), Fault>> {
        let found = self.known.find(&row.keys);
        let found = found.map(|found| (found, self.duplicates.on(found.by)));
        match found {
            None | Some((_, OnDuplicate::New)) => self.add(row, report)?,
            Some((_, OnDuplicate::Skip)) => report.skipped += 1,
            Some((found, OnDuplicate::Fill)) if found.is_shared => {
                return Ok(Err(Fault::new(None, ProblemReason::Ambiguous)));
            },
            Some((found, OnDuplicate::Fill)) => {
                let (place, met) = (found.place, found.met.clone());
                return self.fill(place, &met, row, report);
            },
        }
        Ok(Ok(()))
    }

    fn add(&mut self, row: &PartnerRow, report: &mut ImportReport) -> Result<()> {
        let context = self.context;
        let owner_id = row.owner.unwrap_or(context.actor());
        if self.owners.insert(owner_id) {
            context.colleague("owner_id", owner_id, None)?;
        }
        let (tax_id, is_doubtful) = kept_tax_id(&row.tax_id, self.home);
        let partner = Partner {
            id: context.ids.next(),
            name: row.name.clone(),
            tax_id,
            city: row.city.clone(),
            phone: labelled::joined(&row.phones),
            email: labelled::joined(&row.emails),
            website: row.website.clone(),
            note: row.note.clone(),
            owner_id,
            created_at: context.at,
            trashed_at: None,
            address: labelled::joined(&row.address),
            merged_into_id: None,
        };
        partner::insert(context.tx, &partner)?;
        if is_doubtful {
            report.doubt(&partner.name, &partner.tax_id);
        }
        self.known.add(partner.id, owner_id, true, &row.keys);
        report.created += 1;
        if let Some(person) = &row.contact {
            self.add_contact(partner.id, person)?;
            report.contacts += 1;
        }
        Ok(())
    }

    fn add_contact(&mut self, partner_id: PartnerId, person: &ContactRow) -> Result<()> {
        let row = Contact {
            id: self.context.ids.next(),
            partner_id,
            name: person.name.clone(),
            position: person.position.clone(),
            phone: labelled::joined(&person.phones),
            email: labelled::joined(&person.emails),
            note: String::new(),
            created_at: self.context.at,
            trashed_at: None,
            address: String::new(),
        };
        contact::insert(self.context.tx, &row)?;
        self.people.add(partner_id, &row.name, row.id);
        Ok(())
    }

    /// Fills what is empty, adds what is missing.
    fn fill(
        &mut self,
        place: usize,
        met: &Met,
        row: &PartnerRow,
        report: &mut ImportReport,
    ) -> Result<std::result::Result<(), Fault>> {
        let tx = self.context.tx;
        let there = self.context.partner(met.id)?;
        let (tax_id, is_doubtful) = kept_tax_id(&row.tax_id, self.home);
        let filled = filled_partner(&there, row, &tax_id);
        let (is_person_new, filled_contact) = match &row.contact {
            Some(person) => self.contact_there(met.id, person)?,
            None => (false, None),
        };
        let changes = filled.is_some() || filled_contact.is_some();
        if changes && !self.answers_for(there.owner_id)? {
            return Ok(Err(Fault::new(None, ProblemReason::NotYours)));
        }
        if (changes || is_person_new) && !met.is_new {
            tx.relies_on(Table::Partner, met.id, Group::TRASHED);
        }
        if is_doubtful && there.tax_id.is_empty() {
            report.doubt(&there.name, &tax_id);
        }
        filled.iter().try_for_each(|partner| partner::update(tx, partner))?;
        filled_contact.iter().try_for_each(|contact| contact::update(tx, contact))?;
        if let Some(person) = row.contact.as_ref().filter(|_| is_person_new) {
            self.add_contact(met.id, person)?;
            report.contacts += 1;
        }
        self.known.learn(place, &row.keys);
        *if changes || is_person_new { &mut report.filled } else { &mut report.skipped } += 1;
        Ok(Ok(()))
    }

    /// Whether the person is not there yet; if he is, his contact as it would be filled.
    fn contact_there(
        &mut self,
        partner_id: PartnerId,
        person: &ContactRow,
    ) -> Result<(bool, Option<Contact>)> {
        let tx = self.context.tx;
        let Some(id) = self.people.find(tx, partner_id, &person.name)? else {
            return Ok((true, None));
        };
        let there = contact::get(tx, id)?.ok_or(Error::NotFound("contact"))?;
        Ok((false, filled_contact(&there, person)))
    }

    fn answers_for(&mut self, owner: UserId) -> Result<bool> {
        if let Some(answer) = self.answers.get(&owner) {
            return Ok(*answer);
        }
        let answer = self.context.viewer.answers_for(self.context.tx, owner)?;
        self.answers.insert(owner, answer);
        Ok(answer)
    }
}

/// A tax number as it is kept, and whether its digits do not agree: then it stays as it is written, to be mended
/// later.
pub(crate) fn kept_tax_id(written: &str, home: Country) -> (String, bool) {
    match tax_id::kept("tax_id", written, home) {
        Ok(kept) => (kept, false),
        Err(_) => (written.to_owned(), true),
    }
}

/// The partner with its gaps filled; `None` where there is nothing to fill.
fn filled_partner(there: &Partner, row: &PartnerRow, tax_id: &str) -> Option<Partner> {
    let mut partner = there.clone();
    gap(&mut partner.tax_id, tax_id);
    gap(&mut partner.city, &row.city);
    gap(&mut partner.website, &row.website);
    gap(&mut partner.note, &row.note);
    gap(&mut partner.address, &labelled::joined(&row.address));
    partner.phone = with_missing(&partner.phone, &row.phones, phone_key);
    partner.email = with_missing(&partner.email, &row.emails, email_key);
    (partner != *there).then_some(partner)
}

fn filled_contact(there: &Contact, person: &ContactRow) -> Option<Contact> {
    let mut contact = there.clone();
    gap(&mut contact.position, &person.position);
    contact.phone = with_missing(&contact.phone, &person.phones, phone_key);
    contact.email = with_missing(&contact.email, &person.emails, email_key);
    (contact != *there).then_some(contact)
}

fn gap(field: &mut String, value: &str) {
    if field.is_empty() {
        value.clone_into(field);
    }
}

/// A column's list with the entries that it lacks.
fn with_missing(column: &str, more: &[Labelled], key: fn(&str) -> String) -> String {
    let mut entries = labelled::split(column);
    if add_missing(&mut entries, more.iter().cloned(), key) {
        labelled::joined(&entries)
    } else {
        column.to_owned()
    }
}
