//! A contact's page.

use serde::Serialize;
use ts_rs::TS;
use watek_domain::id::ContactId;
use watek_store::{
    ReadTx, Viewer,
    view::{
        self,
        partner::{ContactView, PartnerCard},
        task::{Present, TaskView},
    },
};

use crate::error::{Error, Result};

/// A contact with the partner and the open plans.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ContactPage {
    /// The contact.
    pub contact: ContactView,
    /// Where the person works.
    pub partner: PartnerCard,
    /// Open plans with the person, the earliest first, from the threads the viewer sees; at most 50.
    pub plans: Vec<TaskView>,
}

/// A contact's page, without what happened.
pub fn contact_page(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    contact_id: ContactId,
    present: Present,
) -> Result<ContactPage> {
    let contact = view::partner::contact(tx, contact_id)?.ok_or(Error::NotFound("contact"))?;
    let partner = view::partner::card(tx, contact.partner_id)?;
    Ok(ContactPage {
        partner: partner.ok_or(Error::NotFound("partner"))?,
        plans: view::task::of_contact(tx, viewer, contact_id, present)?,
        contact,
    })
}
