//! What a merge of two partners would do, before it is done.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    id::{CategoryId, PartnerId},
    labelled::Labelled,
    likeness::Sign,
};

use super::partner::{self, ContactView, PartnerCard};
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// What a merge would do, as far as the viewer may know it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MergePreview {
    /// The partner that would be kept.
    pub keep: PartnerCard,
    /// The one that would go into it.
    pub other: PartnerCard,
    /// The phones there would be.
    pub phones: Vec<Labelled>,
    /// The e-mail addresses there would be.
    pub emails: Vec<Labelled>,
    /// The postal addresses there would be.
    pub addresses: Vec<Labelled>,
    /// The categories there would be.
    pub categories: Vec<CategoryId>,
    /// Those of the other that would not go along: there may be only one, and the kept one has it.
    pub left_categories: Vec<CategoryId>,
    /// How many threads that the viewer sees would move.
    pub threads: u32,
    /// How many contacts would move.
    pub contacts: u32,
    /// Contacts of both that may be one person.
    pub alike: Vec<AlikeContacts>,
    /// Whether the viewer may change both cards.
    pub may_merge: bool,
}

/// Two contacts that may be one person.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AlikeContacts {
    /// The contact of the partner that would be kept.
    pub keep: ContactView,
    /// The contact of the other.
    pub other: ContactView,
    /// What both have in common.
    pub signs: Vec<Sign>,
}

/// How many threads of the partner the viewer sees, without those in the trash.
pub fn threads(tx: &ReadTx<'_>, viewer: &Viewer, partner_id: PartnerId) -> Result<u32> {
    let params = named_params! { ":partner_id": partner_id, ":viewer_id": viewer.user_id() };
    tx.only(sql!("view/merge_threads"), params, |row| row.get(0))
}

/// The contacts of two partners that may be one person: of the same name or e-mail address.
pub fn alike(
    tx: &ReadTx<'_>,
    keep_id: PartnerId,
    other_id: PartnerId,
) -> Result<Vec<AlikeContacts>> {
    let (ours, theirs) = (partner::contacts(tx, keep_id)?, partner::contacts(tx, other_id)?);
    let mut alike = Vec::new();
    for other in theirs {
        let found = ours.iter().map(|keep| (keep, in_common(keep, &other)));
        if let Some((keep, signs)) = found.filter(|(_, signs)| !signs.is_empty()).min_by_key(first)
        {
            alike.push(AlikeContacts { keep: keep.clone(), other, signs });
        }
    }
    Ok(alike)
}

fn first((_, signs): &(&ContactView, Vec<Sign>)) -> Option<Sign> {
    signs.first().copied()
}

fn in_common(one: &ContactView, other: &ContactView) -> Vec<Sign> {
    let same_email = one.emails.iter().any(|ours| {
        let key = Sign::Email.key(&ours.value);
        other.emails.iter().any(|theirs| Sign::Email.key(&theirs.value) == key)
    });
    let same_name = Sign::Name.key(&one.name) == Sign::Name.key(&other.name);
    let signs = [(Sign::Email, same_email), (Sign::Name, same_name)];
    signs.into_iter().filter(|(_, same)| *same).map(|(sign, _)| sign).collect()
}
