//! A row of partners: what it says of a partner and of a contact there.

use watek_domain::{fold::fold, id::UserId, labelled::Labelled, likeness::Sign, text};

use super::{
    field::Field,
    names::Names,
    problem::{Fault, ProblemReason},
    row::{Row, envelope},
};

/// What a row says, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PartnerRow {
    pub(crate) name: String,
    pub(crate) tax_id: String,
    pub(crate) city: String,
    pub(crate) address: Vec<Labelled>,
    pub(crate) phones: Vec<Labelled>,
    pub(crate) emails: Vec<Labelled>,
    pub(crate) website: String,
    pub(crate) note: String,
    pub(crate) owner: Option<UserId>,
    pub(crate) contact: Option<ContactRow>,
    pub(crate) keys: Keys,
}

/// What a row says of a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ContactRow {
    pub(crate) name: String,
    pub(crate) position: String,
    pub(crate) phones: Vec<Labelled>,
    pub(crate) emails: Vec<Labelled>,
}

/// By what a partner is known again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Keys {
    pub(crate) tax_id: String,
    pub(crate) emails: Vec<String>,
    pub(crate) name: String,
    /// The name as the form takes two for one: whatever the legal form.
    pub(crate) likeness: String,
}

impl Keys {
    pub(crate) fn new(
        tax_id: &str,
        emails: impl IntoIterator<Item = impl AsRef<str>>,
        name: &str,
    ) -> Self {
        Self {
            tax_id: tax_key(tax_id),
            emails: emails.into_iter().map(|email| email_key(email.as_ref())).collect(),
            name: fold(name),
            likeness: Sign::Name.key(name).unwrap_or_default(),
        }
    }
}

/// What of a tax number identifies: letters and digits, without the country where that is Poland. Empty
/// where too few digits stand to be one.
pub(crate) fn tax_key(text: &str) -> String {
    let key: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let key = key.to_ascii_uppercase();
    let key = key.strip_prefix("NIP").unwrap_or(&key);
    let key = key.strip_prefix("PL").unwrap_or(key);
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    if digits < 7 { String::new() } else { key.to_owned() }
}

/// By what an e-mail address is known again.
pub(crate) fn email_key(text: &str) -> String {
    text.trim().to_lowercase()
}

impl PartnerRow {
    pub(crate) fn read(row: Row<'_>, people: &Names<UserId>) -> Result<Self, Fault> {
        let (city, tax_id) = (row.line(Field::City)?, row.line(Field::TaxId)?);
        let mut read = Self {
            name: row.line(Field::Name)?,
            address: address(row, &city)?,
            phones: row.phones(Field::Phone)?,
            emails: row.emails(Field::Email)?,
            website: row.line(Field::Website)?,
            note: row.joined(Field::Note, "\n\n")?,
            owner: owner(row, people)?,
            contact: ContactRow::read(row)?,
            keys: Keys::default(),
            city,
            tax_id,
        };
        read.settle_contact();
        if read.name.is_empty() {
            return Err(Fault::new(row.column(Field::Name), ProblemReason::Empty));
        }
        read.keys = read.keys();
        Ok(read)
    }

    /// A person without a firm is the partner; what is said of nobody is said of the firm.
    fn settle_contact(&mut self) {
        let is_alone = self.name.is_empty();
        let is_nobody = self.contact.as_ref().is_some_and(|contact| contact.name.is_empty());
        if !is_alone && !is_nobody {
            return;
        }
        let Some(contact) = self.contact.take() else { return };
        if is_alone {
            self.name = contact.name;
        }
        add_missing(&mut self.phones, contact.phones, phone_key);
        add_missing(&mut self.emails, contact.emails, email_key);
    }

    fn keys(&self) -> Keys {
        let of_contact = self.contact.iter().flat_map(|contact| &contact.emails);
        let emails = self.emails.iter().chain(of_contact).map(|entry| &entry.value);
        Keys::new(&self.tax_id, emails, &self.name)
    }
}

impl ContactRow {
    fn read(row: Row<'_>) -> Result<Option<Self>, Fault> {
        let mut name = row.line(Field::ContactName)?;
        if name.is_empty() {
            let (first, last) =
                (row.joined(Field::ContactFirst, " ")?, row.line(Field::ContactLast)?);
            name = text::line("", &format!("{first} {last}")).map_err(|refusal| {
                Fault::new(row.column(Field::ContactLast), (&refusal.reason).into())
            })?;
        }
        let contact = Self {
            name,
            position: row.line(Field::ContactPosition)?,
            phones: row.phones(Field::ContactPhone)?,
            emails: row.emails(Field::ContactEmail)?,
        };
        let says_nothing =
            contact.name.is_empty() && contact.phones.is_empty() && contact.emails.is_empty();
        Ok((!says_nothing).then_some(contact))
    }
}

fn address(row: Row<'_>, city: &str) -> Result<Vec<Labelled>, Fault> {
    let mut entries = row.list(Field::Address, None)?;
    let (street, postcode) = (row.joined(Field::Street, " ")?, row.line(Field::Postcode)?);
    let country = row.line(Field::Country)?;
    let says_more = !(street.is_empty() && postcode.is_empty() && country.is_empty());
    if entries.is_empty() && says_more {
        let value = text::line("", &envelope(&street, &postcode, city, &country))
            .map_err(|refusal| Fault::new(row.column(Field::Street), (&refusal.reason).into()))?;
        entries.push(Labelled { value, label: String::new() });
    }
    Ok(entries)
}

fn owner(row: Row<'_>, people: &Names<UserId>) -> Result<Option<UserId>, Fault> {
    let Some((column, name)) = row.first(Field::Owner) else { return Ok(None) };
    match people.find(name) {
        Some(owner) => Ok(Some(owner)),
        None => Err(Fault::new(Some(column), ProblemReason::UnknownPerson)),
    }
}

/// By what a phone is known again: its digits, without Poland's prefix.
pub(crate) fn phone_key(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("0048").or_else(|| digits.strip_prefix("48"));
    match national.filter(|rest| rest.len() == 9) {
        Some(rest) => rest.to_owned(),
        // An extension in words has no digits of its own.
        None if digits.is_empty() => fold(text),
        None => digits,
    }
}

/// Adds the entries that are not there yet, as far as there is room; answers whether there were any.
pub(crate) fn add_missing(
    entries: &mut Vec<Labelled>,
    more: impl IntoIterator<Item = Labelled>,
    key: impl Fn(&str) -> String,
) -> bool {
    let before = entries.len();
    for entry in more {
        let is_there = entries.iter().any(|other| key(&other.value) == key(&entry.value));
        if !is_there && entries.len() < watek_domain::labelled::ENTRIES_LIMIT as usize {
            entries.push(entry);
        }
    }
    entries.len() > before
}
