//! The people of partners by their names, read once for each partner.

use std::collections::{HashMap, hash_map::Entry};

use watek_domain::{
    fold::fold,
    id::{ContactId, PartnerId},
};
use watek_store::{ReadTx, table::contact};

use crate::error::Result;

/// The people of the partners that rows were about so far.
#[derive(Default)]
pub(crate) struct People {
    known: HashMap<PartnerId, HashMap<String, ContactId>>,
}

impl People {
    /// Whoever is called so at the partner; of several the first.
    pub(crate) fn find(
        &mut self,
        tx: &ReadTx<'_>,
        partner_id: PartnerId,
        name: &str,
    ) -> Result<Option<ContactId>> {
        let people = match self.known.entry(partner_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let mut people = HashMap::new();
                for contact in contact::of_partner(tx, partner_id)? {
                    people.entry(fold(&contact.name)).or_insert(contact.id);
                }
                unknown.insert(people)
            },
        };
        Ok(people.get(&fold(name)).copied())
    }

    /// Notes somebody who was written down. Partners that were not asked about are read when they are.
    pub(crate) fn add(&mut self, partner_id: PartnerId, name: &str, id: ContactId) {
        if let Some(people) = self.known.get_mut(&partner_id) {
            people.entry(fold(name)).or_insert(id);
        }
    }
}
