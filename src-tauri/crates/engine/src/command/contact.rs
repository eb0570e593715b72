//! People at partners. A contact belongs to its partner, so whoever may change the one may change the
//! other; everybody may add one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::{CategoryId, ContactId, OperationId, PartnerId},
    labelled::{self, Labelled},
    reach, text,
};
use watek_store::{
    Table,
    table::{
        category_link::Owner,
        contact::{self, Contact},
    },
    view,
};

use super::{Command, category::assign, within};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// What a person writes about a contact.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactFields {
    /// First and last name; must not be empty.
    pub name: String,
    /// What the person does there.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub position: String,
    /// Phones, the main one first.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Labelled>>")]
    pub phones: Vec<Labelled>,
    /// E-mail addresses, likewise.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Labelled>>")]
    pub emails: Vec<Labelled>,
    /// Postal addresses, likewise.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Labelled>>")]
    pub addresses: Vec<Labelled>,
    /// Free text.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    /// All categories of the person; as they are, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub categories: Option<Vec<CategoryId>>,
}

/// Where the categories stand in a request.
const CATEGORIES: &str = "fields.categories";

impl ContactFields {
    fn write(&self, contact: &mut Contact) -> Result<()> {
        contact.name = within("fields", text::required_line("name", &self.name))?;
        contact.position = within("fields", text::line("position", &self.position))?;
        let was = labelled::split(&contact.phone);
        let phones = within("fields", reach::phones("phones", &self.phones, &was))?;
        contact.phone = labelled::joined(&phones);
        let was = labelled::split(&contact.email);
        let emails = within("fields", reach::emails("emails", &self.emails, &was))?;
        contact.email = labelled::joined(&emails);
        let addresses = within("fields", reach::addresses("addresses", &self.addresses))?;
        contact.address = labelled::joined(&addresses);
        contact.note = within("fields", text::body("note", &self.note))?;
        Ok(())
    }
}

/// Writes a contact down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateContact {
    /// Where the person works.
    pub partner_id: PartnerId,
    /// What is known of the person.
    pub fields: ContactFields,
}

/// The new contact.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedContact {
    /// Its id.
    pub contact_id: ContactId,
}

impl Command for CreateContact {
    const KIND: &'static str = "create_contact";
    type Output = CreatedContact;

    fn run(&self, context: &Context<'_>) -> Result<CreatedContact> {
        context.present_partner(self.partner_id)?;
        let mut contact = Contact {
            id: context.ids.next(),
            partner_id: self.partner_id,
            name: String::new(),
            position: String::new(),
            phone: String::new(),
            email: String::new(),
            note: String::new(),
            created_at: context.at,
            trashed_at: None,
            address: String::new(),
        };
        self.fields.write(&mut contact)?;
        contact::insert(context.tx, &contact)?;
        let owner = Owner::Contact(contact.id);
        assign::assign(context, owner, self.fields.categories.as_deref(), CATEGORIES)?;
        assign::require(context, owner, CATEGORIES)?;
        Ok(CreatedContact { contact_id: contact.id })
    }
}

/// Changes what is known of a contact.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateContact {
    /// The contact.
    pub contact_id: ContactId,
    /// What is known of the person now.
    pub fields: ContactFields,
    /// The contact's token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateContact {
    const KIND: &'static str = "update_contact";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut contact = context.contact(self.contact_id)?;
        context.own_partner(contact.partner_id)?;
        if contact.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        context.fresh(Table::Contact, self.contact_id, self.token, || {
            let current = view::partner::contact(context.tx, self.contact_id)?;
            Ok(serde_json::to_value(current).unwrap_or_default())
        })?;
        self.fields.write(&mut contact)?;
        contact::update(context.tx, &contact)?;
        assign::told(
            context,
            Owner::Contact(contact.id),
            self.fields.categories.as_deref(),
            CATEGORIES,
        )
    }
}

/// Puts a contact into the trash.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrashContact {
    /// The contact.
    pub contact_id: ContactId,
}

impl Command for TrashContact {
    const KIND: &'static str = "trash_contact";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut contact = context.contact(self.contact_id)?;
        context.own_partner(contact.partner_id)?;
        if contact.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        contact.trashed_at = Some(context.at);
        Ok(contact::update(context.tx, &contact)?)
    }
}

/// Takes a contact out of the trash.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreContact {
    /// The contact.
    pub contact_id: ContactId,
}

impl Command for RestoreContact {
    const KIND: &'static str = "restore_contact";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut contact = context.contact(self.contact_id)?;
        context.own_partner(contact.partner_id)?;
        if contact.trashed_at.take().is_none() {
            return Err(Error::NotInTrash);
        }
        context.reachable(contact.partner_id, None)?;
        Ok(contact::update(context.tx, &contact)?)
    }
}
