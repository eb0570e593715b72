//! The partners there are, by what they are known again: tax number, e-mail address, name.

use std::collections::{HashMap, hash_map::Entry};

use watek_domain::{
    fold::fold,
    id::{PartnerId, UserId},
    labelled,
};
use watek_store::{
    ReadTx,
    table::{contact, partner},
};

use super::partner_row::{Keys, email_key, tax_key};
use crate::error::Result;

/// A partner as a row may meet it.
#[derive(Clone, Debug)]
pub(crate) struct Met {
    pub(crate) id: PartnerId,
    pub(crate) owner_id: UserId,
    /// Whether this import made it.
    pub(crate) is_new: bool,
    tax_key: Box<str>,
}

/// By what a partner was known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    TaxId,
    Email,
    Name,
}

/// Where a name leads.
#[derive(Clone, Copy, Debug)]
struct Named {
    first: usize,
    is_shared: bool,
}

/// All of them.
#[derive(Default)]
pub(crate) struct Known {
    partners: Vec<Met>,
    by_tax_id: HashMap<Box<str>, usize>,
    by_email: HashMap<Box<str>, usize>,
    by_name: HashMap<Box<str>, Named>,
}

impl Known {
    /// Those of the workspace that are not in the trash.
    pub(crate) fn read(tx: &ReadTx<'_>) -> Result<Self> {
        let mut known = Self::default();
        let mut places = HashMap::new();
        for row in partner::all_known(tx)? {
            let emails = labelled::split(&row.email);
            let keys = Keys {
                tax_id: tax_key(&row.tax_id),
                emails: emails.iter().map(|entry| email_key(&entry.value)).collect(),
                name: fold(&row.name),
            };
            places.insert(row.id, known.add(row.id, row.owner_id, false, &keys));
        }
        for (partner, emails) in contact::emails(tx)? {
            if let Some(place) = places.get(&partner) {
                let emails = labelled::split(&emails);
                known.add_emails(*place, emails.iter().map(|entry| email_key(&entry.value)));
            }
        }
        Ok(known)
    }

    /// Adds a partner and answers its place.
    pub(crate) fn add(
        &mut self,
        id: PartnerId,
        owner_id: UserId,
        is_new: bool,
        keys: &Keys,
    ) -> usize {
        let place = self.partners.len();
        self.partners.push(Met { id, owner_id, is_new, tax_key: keys.tax_id.as_str().into() });
        if !keys.tax_id.is_empty() {
            self.by_tax_id.entry(keys.tax_id.as_str().into()).or_insert(place);
        }
        self.add_emails(place, keys.emails.iter().cloned());
        match self.by_name.entry(keys.name.as_str().into()) {
            Entry::Occupied(mut named) => named.get_mut().is_shared = true,
            Entry::Vacant(free) => {
                free.insert(Named { first: place, is_shared: false });
            },
        }
        place
    }

    fn add_emails(&mut self, place: usize, emails: impl Iterator<Item = String>) {
        for email in emails {
            self.by_email.entry(email.into()).or_insert(place);
        }
    }

    /// Notes what a row added to a partner.
    pub(crate) fn learn(&mut self, place: usize, keys: &Keys) {
        self.add_emails(place, keys.emails.iter().cloned());
        if keys.tax_id.is_empty() {
            return;
        }
        if let Some(met) = self.partners.get_mut(place)
            && met.tax_key.is_empty()
        {
            met.tax_key = keys.tax_id.as_str().into();
            self.by_tax_id.entry(keys.tax_id.as_str().into()).or_insert(place);
        }
    }

    /// The partner that a row is about, and by what it is known. Two tax numbers are two partners,
    /// whatever else is the same.
    pub(crate) fn find(&self, keys: &Keys) -> Option<(usize, &Met, By)> {
        let by_tax_id = self.by_tax_id.get(keys.tax_id.as_str()).map(|place| (*place, By::TaxId));
        let by_email = || {
            keys.emails.iter().find_map(|email| {
                self.by_email.get(email.as_str()).map(|place| (*place, By::Email))
            })
        };
        let by_name = || {
            let named = self.by_name.get(keys.name.as_str()).filter(|_| !keys.name.is_empty());
            named.map(|named| (named.first, By::Name))
        };
        let found = by_tax_id
            .or_else(|| by_email().filter(|(place, _)| self.may_be(*place, keys)))
            .or_else(|| by_name().filter(|(place, _)| self.may_be(*place, keys)));
        let (place, by) = found?;
        Some((place, self.partners.get(place)?, by))
    }

    fn may_be(&self, place: usize, keys: &Keys) -> bool {
        self.partners.get(place).is_some_and(|met| {
            met.tax_key.is_empty() || keys.tax_id.is_empty() || *met.tax_key == keys.tax_id
        })
    }

    /// Whether more than one partner is called so.
    pub(crate) fn is_shared(&self, name: &str) -> bool {
        self.by_name.get(name).is_some_and(|named| named.is_shared)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn keys(tax_id: &str, email: &str, name: &str) -> Keys {
        let emails = Some(email).filter(|email| !email.is_empty()).map(str::to_owned);
        Keys { tax_id: tax_id.into(), emails: emails.into_iter().collect(), name: name.into() }
    }

    fn met(known: &Known, keys: &Keys) -> Option<(usize, By)> {
        known.find(keys).map(|(place, _, by)| (place, by))
    }

    #[test]
    fn a_partner_is_known_by_the_surest_sign() {
        let (id, owner) = (PartnerId(Uuid::nil()), UserId(Uuid::nil()));
        let mut known = Known::default();
        known.add(id, owner, false, &keys("5260250995", "biuro@swit.pl", "swit"));
        known.add(id, owner, false, &keys("", "biuro@laka.pl", "laka"));
        let by_all = keys("5260250995", "biuro@laka.pl", "laka");
        assert_eq!(met(&known, &by_all), Some((0, By::TaxId)), "the tax number decides");
        assert_eq!(met(&known, &keys("", "biuro@laka.pl", "swit")), Some((1, By::Email)));
        assert_eq!(met(&known, &keys("", "", "laka")), Some((1, By::Name)));
        assert_eq!(
            met(&known, &keys("7740001454", "biuro@swit.pl", "swit")),
            None,
            "another number"
        );
        assert_eq!(met(&known, &keys("", "", "zrodlo")), None);
    }

    #[test]
    fn what_a_row_adds_is_known_from_then_on() {
        let (id, owner) = (PartnerId(Uuid::nil()), UserId(Uuid::nil()));
        let mut known = Known::default();
        let place = known.add(id, owner, true, &keys("", "", "laka"));
        known.learn(place, &keys("5260250995", "biuro@laka.pl", "laka"));
        assert_eq!(met(&known, &keys("5260250995", "", "")), Some((place, By::TaxId)));
        assert_eq!(met(&known, &keys("", "biuro@laka.pl", "")), Some((place, By::Email)));
        assert_eq!(met(&known, &keys("7740001454", "", "laka")), None, "it has a number now");
        assert!(!known.is_shared("laka"));
        known.add(id, owner, true, &keys("", "", "laka"));
        assert!(known.is_shared("laka"), "two of one name");
    }
}
