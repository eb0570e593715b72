//! The partners there are, by what they are known again: tax number, e-mail address, name.

use std::collections::HashMap;

use watek_domain::{
    id::{PartnerId, UserId},
    labelled,
};
use watek_store::{
    ReadTx,
    table::{contact, partner},
};

use super::partner_row::{Keys, email_key};
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

/// The partner that a row is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<'k> {
    pub(crate) place: usize,
    pub(crate) met: &'k Met,
    pub(crate) by: By,
    /// Whether it could as well be about another: they share what they are known by.
    pub(crate) is_shared: bool,
}

/// Where signs of one sort lead: nearly always to one partner each.
type Signs = HashMap<Box<str>, Vec<usize>>;

/// All of them.
#[derive(Default)]
pub(crate) struct Known {
    partners: Vec<Met>,
    by_tax_id: Signs,
    by_email: Signs,
    by_name: Signs,
    by_likeness: Signs,
}

impl Known {
    /// Those of the workspace that are not in the trash.
    pub(crate) fn read(tx: &ReadTx<'_>) -> Result<Self> {
        let mut known = Self::default();
        let mut places = HashMap::new();
        for row in partner::all_known(tx)? {
            let emails = labelled::split(&row.email);
            let keys = Keys::new(&row.tax_id, emails.iter().map(|entry| &entry.value), &row.name);
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
        lead(&mut self.by_tax_id, &keys.tax_id, place);
        lead(&mut self.by_name, &keys.name, place);
        lead(&mut self.by_likeness, &keys.likeness, place);
        self.add_emails(place, keys.emails.iter().cloned());
        place
    }

    fn add_emails(&mut self, place: usize, emails: impl Iterator<Item = String>) {
        for email in emails {
            lead(&mut self.by_email, &email, place);
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
            lead(&mut self.by_tax_id, &keys.tax_id, place);
        }
    }

    /// The partner that a row is about, and by what it is known. Two tax numbers are two partners,
    /// whatever else is the same. A name as it is written goes before one in another legal form.
    pub(crate) fn find(&self, keys: &Keys) -> Option<Found<'_>> {
        let one = std::slice::from_ref::<String>;
        self.led_by(&self.by_tax_id, one(&keys.tax_id), keys, By::TaxId)
            .or_else(|| self.led_by(&self.by_email, &keys.emails, keys, By::Email))
            .or_else(|| self.led_by(&self.by_name, one(&keys.name), keys, By::Name))
            .or_else(|| self.led_by(&self.by_likeness, one(&keys.likeness), keys, By::Name))
    }

    /// The first partner that signs of one sort lead to, and whether they lead to another too.
    fn led_by(&self, signs: &Signs, written: &[String], keys: &Keys, by: By) -> Option<Found<'_>> {
        let led = written.iter().filter_map(|sign| signs.get(sign.as_str())).flatten();
        let mut places = led.copied().filter(|place| self.may_be(*place, keys));
        let place = places.next()?;
        let is_shared = places.any(|other| other != place);
        Some(Found { place, met: self.partners.get(place)?, by, is_shared })
    }

    fn may_be(&self, place: usize, keys: &Keys) -> bool {
        self.partners.get(place).is_some_and(|met| {
            met.tax_key.is_empty() || keys.tax_id.is_empty() || *met.tax_key == keys.tax_id
        })
    }
}

/// Notes that a sign leads to a partner; an empty one leads nowhere.
fn lead(signs: &mut Signs, sign: &str, place: usize) {
    if sign.is_empty() {
        return;
    }
    let places = signs.entry(sign.into()).or_default();
    if places.last() != Some(&place) {
        places.push(place);
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    fn keys(tax_id: &str, email: &str, name: &str) -> Keys {
        let emails = Some(email).filter(|email| !email.is_empty()).map(str::to_owned);
        Keys::new(tax_id, emails, name)
    }

    fn met(known: &Known, keys: &Keys) -> Option<(usize, By)> {
        known.find(keys).map(|found| (found.place, found.by))
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

    #[rstest]
    #[case::legal_form("Hotel jantar sp. z o.o.", Some(0), false)]
    #[case::order_of_words("Jantar, Hotel", Some(0), false)]
    #[case::two_alike("Zakład Świt sp. k.", Some(1), true)]
    #[case::as_written("zakład świt S.A.", Some(2), false)]
    #[case::another("Hotel Bursztyn sp. z o.o.", None, false)]
    #[case::no_words("---", Some(3), false)]
    fn a_partner_is_known_by_its_name_whatever_the_legal_form(
        #[case] name: &str,
        #[case] place: Option<usize>,
        #[case] is_shared: bool,
    ) {
        let (id, owner) = (PartnerId(Uuid::nil()), UserId(Uuid::nil()));
        let mut known = Known::default();
        for there in ["Hotel Jantar", "Zakład Świt", "Zakład Świt S.A.", "---"] {
            known.add(id, owner, false, &keys("", "", there));
        }
        let found = known.find(&keys("", "", name));
        assert_eq!(found.map(|found| found.place), place, "{name}");
        assert_eq!(found.is_some_and(|found| found.is_shared), is_shared, "{name}");
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
    }

    #[test]
    fn a_sign_of_two_partners_is_shared() {
        let (id, owner) = (PartnerId(Uuid::nil()), UserId(Uuid::nil()));
        let mut known = Known::default();
        known.add(id, owner, false, &keys("5260250995", "biuro@swit.pl", "swit"));
        let is_shared = |known: &Known, keys: &Keys| known.find(keys).unwrap().is_shared;
        let by_name = keys("", "", "swit");
        assert!(!is_shared(&known, &by_name));
        known.learn(0, &keys("", "biuro@swit.pl", ""));
        assert!(!is_shared(&known, &keys("", "biuro@swit.pl", "")), "twice at one partner");
        known.add(id, owner, false, &keys("7740001454", "biuro@swit.pl", "swit"));
        assert!(is_shared(&known, &by_name));
        assert!(is_shared(&known, &keys("", "biuro@swit.pl", "")));
        let second = known.find(&keys("7740001454", "biuro@swit.pl", "swit")).unwrap();
        assert_eq!((second.place, second.is_shared), (1, false), "its number tells which");
        known.add(id, owner, false, &keys("5260250995", "", "laka"));
        assert!(is_shared(&known, &keys("5260250995", "", "laka")), "a number of two partners");
        let mut both = keys("", "biuro@laka.pl", "");
        known.add(id, owner, false, &both);
        both.emails.push("sklep@zubr.pl".to_owned());
        assert!(!is_shared(&known, &both));
        known.add(id, owner, false, &keys("", "sklep@zubr.pl", ""));
        assert!(is_shared(&known, &both), "two addresses of two partners");
    }
}
