//! A partner's card and the people there.

use rusqlite::{Row, named_params};
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    id::{CategoryId, ContactId, OperationId, PartnerId, UserId},
    labelled::{self, Labelled},
    tax_id,
};

use super::{
    task::Present,
    thread::{self, ThreadView},
};
use crate::{
    Viewer,
    error::Result,
    sql::sql,
    table::{
        category_link::{self, Owner},
        workspace,
    },
    tx::ReadTx,
};

/// What is known of a partner itself. Every person of the firm may read it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartnerCard {
    /// Its id.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// Its tax number as people read it, or empty.
    pub tax_id: String,
    /// Whether the digits of that number do not agree.
    pub is_tax_id_doubtful: bool,
    /// Its city, or empty.
    pub city: String,
    /// Its phones, the main one first.
    pub phones: Vec<Labelled>,
    /// Its e-mail addresses, likewise.
    pub emails: Vec<Labelled>,
    /// Its postal addresses, likewise.
    pub addresses: Vec<Labelled>,
    /// Its web address, or empty.
    pub website: String,
    /// Free text, or empty.
    pub note: String,
    /// Who looks after it.
    pub owner_id: UserId,
    /// His name.
    pub owner_name: String,
    /// Its categories, in the order of dictionaries.
    pub categories: Vec<CategoryId>,
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
    /// Phones, the main one first.
    pub phones: Vec<Labelled>,
    /// E-mail addresses, likewise.
    pub emails: Vec<Labelled>,
    /// Postal addresses, likewise.
    pub addresses: Vec<Labelled>,
    /// Free text, or empty.
    pub note: String,
    /// The person's categories, in the order of dictionaries.
    pub categories: Vec<CategoryId>,
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

/// The partner's page; of a merged one, that of the partner it went into.
pub fn read(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    partner_id: PartnerId,
    present: Present,
) -> Result<Option<PartnerView>> {
    let partner_id = kept(tx, partner_id)?;
    let Some(card) = card(tx, partner_id)? else {
        return Ok(None);
    };
    let contacts = contacts(tx, partner_id)?;
    let threads = thread::of_partner(tx, viewer, partner_id, present)?;
    Ok(Some(PartnerView { card, contacts, threads }))
}

/// What is known of the partner itself.
pub fn card(tx: &ReadTx<'_>, partner_id: PartnerId) -> Result<Option<PartnerCard>> {
    let categories = category_link::of(tx, Owner::Partner(partner_id))?;
    let home = workspace::only(tx)?.map(|workspace| workspace.country);
    let doubtful = |kept: &str| home.is_some_and(|home| tax_id::is_doubtful(kept, home));
    tx.first(sql!("view/partner_card"), named_params! { ":partner_id": partner_id }, |row| {
        Ok(PartnerCard {
            id: partner_id,
            name: row.get("name")?,
            tax_id: tax_id::shown(row.get_ref("tax_id")?.as_str()?),
            is_tax_id_doubtful: doubtful(row.get_ref("tax_id")?.as_str()?),
            city: row.get("city")?,
            phones: list(row, "phone")?,
            emails: list(row, "email")?,
            addresses: list(row, "address")?,
            website: row.get("website")?,
            note: row.get("note")?,
            owner_id: row.get("owner_id")?,
            owner_name: row.get("owner_name")?,
            categories,
            trashed: row.get::<_, Option<Timestamp>>("trashed_at")?.is_some(),
            token: row.get("token")?,
        })
    })
}

/// The partner that has what was this one's: itself, unless it was merged.
pub fn kept(tx: &ReadTx<'_>, partner_id: PartnerId) -> Result<PartnerId> {
    tx.only(sql!("view/partner_kept"), named_params! { ":partner_id": partner_id }, |row| {
        row.get(0)
    })
}

/// The people there, by name, without those in the trash.
pub fn contacts(tx: &ReadTx<'_>, partner_id: PartnerId) -> Result<Vec<ContactView>> {
    let params = named_params! { ":partner_id": partner_id };
    let ids: Vec<ContactId> = tx.all(sql!("view/contacts"), params, |row| row.get(0))?;
    ids.into_iter().filter_map(|id| contact(tx, id).transpose()).collect()
}

/// A person at a partner.
pub fn contact(tx: &ReadTx<'_>, contact_id: ContactId) -> Result<Option<ContactView>> {
    let categories = category_link::of(tx, Owner::Contact(contact_id))?;
    tx.first(sql!("view/contact"), named_params! { ":contact_id": contact_id }, |row| {
        Ok(ContactView {
            id: contact_id,
            partner_id: row.get("partner_id")?,
            name: row.get("name")?,
            position: row.get("position")?,
            phones: list(row, "phone")?,
            emails: list(row, "email")?,
            addresses: list(row, "address")?,
            note: row.get("note")?,
            categories,
            trashed: row.get::<_, Option<Timestamp>>("trashed_at")?.is_some(),
            token: row.get("token")?,
        })
    })
}

/// A column that holds a list.
fn list(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<Labelled>> {
    Ok(labelled::split(row.get_ref(column)?.as_str()?))
}
