//! Going to a record by its name.

use watek_domain::{
    fold,
    id::{ContactId, PartnerId},
    text,
};
use watek_store::{
    ReadTx, Viewer,
    view::{
        self,
        find::{self, Found, FoundKind, Named, PersonToPick},
    },
};

use crate::error::{Error, Result};

/// How many records of each kind are answered.
const MOST: u32 = 8;
/// How many records are answered anew.
const RECENT_LIMIT: usize = 20;

/// Records whose names fit what is looked for, the best first within each kind; where nothing is looked
/// for, those of `recent` that the viewer can still go to.
pub fn find(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    wanted: &str,
    among: Option<FoundKind>,
    recent: &[Named],
) -> Result<Vec<Found>> {
    let wanted = fold::fold(&text::line("text", wanted)?);
    if wanted.is_empty() {
        return anew(tx, viewer, recent);
    }
    let is_asked = |kind| among.is_none_or(|among| among == kind);
    let mut found = Vec::new();
    if is_asked(FoundKind::Partner) {
        found.extend(find::partners(tx, &wanted, MOST)?);
    }
    if is_asked(FoundKind::Thread) {
        found.extend(find::threads(tx, viewer, &wanted, MOST)?);
    }
    if is_asked(FoundKind::Contact) {
        found.extend(find::contacts(tx, &wanted, MOST)?);
    }
    Ok(found)
}

/// How many people of one partner, and of our own, are answered.
const PEOPLE: u32 = 50;
/// How many of other partners.
const OTHERS: usize = 8;

/// Who may be named to take part in an event at a partner: the people there, our own, then those of other
/// partners, who are only answered to words.
pub fn people_to_pick(
    tx: &ReadTx<'_>,
    partner_id: PartnerId,
    wanted: &str,
) -> Result<Vec<PersonToPick>> {
    let partner = view::partner::card(tx, partner_id)?.ok_or(Error::NotFound("partner"))?;
    let partner_id = partner.id;
    let wanted = fold::fold(&text::line("text", wanted)?);
    let mut found = find::people_there(tx, partner_id, &wanted, PEOPLE)?;
    found.extend(find::colleagues(tx, &wanted, PEOPLE)?);
    if !wanted.is_empty() {
        let others = find::contacts(tx, &wanted, PEOPLE)?;
        let others = others.into_iter().filter(|other| other.partner_id != partner_id);
        found.extend(others.take(OTHERS).map(|other| PersonToPick {
            contact_id: Some(ContactId(other.id)),
            user_id: None,
            name: other.name,
            aside: other.aside,
        }));
    }
    Ok(found)
}

fn anew(tx: &ReadTx<'_>, viewer: &Viewer, recent: &[Named]) -> Result<Vec<Found>> {
    let known = recent.iter().take(RECENT_LIMIT);
    let found = known.filter_map(|record| find::named(tx, viewer, *record).transpose());
    Ok(found.collect::<watek_store::Result<_>>()?)
}
