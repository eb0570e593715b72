//! A partner's card and the people there.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    id::{ContactId, OperationId, PartnerId, UserId},
};

use super::{
    task::Present,
    thread::{self, ThreadView},
};
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// What is known of a partner itself. Every person of the firm may read it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartnerCard {
    /// Its id.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// Its tax number, or empty.
    pub tax_id: String,
    /// Its city, or empty.
    pub city: String,
    /// Its phone, or empty.
    pub phone: String,
    /// Its e-mail address, or empty.
    pub email: String,
    /// Its web address, or empty.
    pub website: String,
    /// Free text, or empty.
    pub note: String,
    /// Who looks after it.
    pub owner_id: UserId,
    /// His name.
    pub owner_name: String,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// A person at a partner.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ContactView {
    /// Its id.
    pub id: ContactId,
    /// Where the person works.
    pub partner_id: PartnerId,
    /// First and last name.
    pub name: String,
    /// What the person does there, or empty.
    pub position: String,
    /// Phone, or empty.
    pub phone: String,
    /// E-mail address, or empty.
    pub email: String,
    /// Free text, or empty.
    pub note: String,
    /// Whether the contact is in the trash.
    pub trashed: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// A partner with its people and the threads the viewer sees.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartnerView {
    /// What is known of the partner itself.
    pub card: PartnerCard,
    /// The people there, by name, without those in the trash.
    pub contacts: Vec<ContactView>,
    /// Its threads: open ones first, the liveliest first.
    pub threads: Vec<ThreadView>,
}

/// The partner's page.
pub fn read(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    partner_id: PartnerId,
    present: Present,
) -> Result<Option<PartnerView>> {
    let Some(card) = card(tx, partner_id)? else {
        return Ok(None);
    };
    let contacts = contacts(tx, partner_id)?;
    let threads = thread::of_partner(tx, viewer, partner_id, present)?;
    Ok(Some(PartnerView { card, contacts, threads }))
}

/// What is known of the partner itself.
pub fn card(tx: &ReadTx<'_>, partner_id: PartnerId) -> Result<Option<PartnerCard>> {
    tx.first(sql!("view/partner_card"), named_params! { ":partner_id": partner_id }, |row| {
        Ok(PartnerCard {
            id: partner_id,
            name: row.get("name")?,
            tax_id: row.get("tax_id")?,
            city: row.get("city")?,
            phone: row.get("phone")?,
            email: row.get("email")?,
            website: row.get("website")?,
            note: row.get("note")?,
            owner_id: row.get("owner_id")?,
            owner_name: row.get("owner_name")?,
            trashed: row.get::<_, Option<Timestamp>>("trashed_at")?.is_some(),
            token: row.get("token")?,
        })
    })
}

fn contacts(tx: &ReadTx<'_>, partner_id: PartnerId) -> Result<Vec<ContactView>> {
    let params = named_params! { ":partner_id": partner_id };
    let ids: Vec<ContactId> = tx.all(sql!("view/contacts"), params, |row| row.get(0))?;
    ids.into_iter().filter_map(|id| contact(tx, id).transpose()).collect()
}

/// A person at a partner.
pub fn contact(tx: &ReadTx<'_>, contact_id: ContactId) -> Result<Option<ContactView>> {
    tx.first(sql!("view/contact"), named_params! { ":contact_id": contact_id }, |row| {
        Ok(ContactView {
            id: contact_id,
            partner_id: row.get("partner_id")?,
            name: row.get("name")?,
            position: row.get("position")?,
            phone: row.get("phone")?,
            email: row.get("email")?,
            note: row.get("note")?,
            trashed: row.get::<_, Option<Timestamp>>("trashed_at")?.is_some(),
            token: row.get("token")?,
        })
    })
}
