//! Partners: write down, change, put into the trash, take out again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    id::{CategoryId, OperationId, PartnerId, UserId},
    invalid::Invalid,
    labelled::{self, Labelled},
    reach, tax_id, text,
    working_days::Country,
};
use watek_store::{
    Table,
    table::{
        category_link::Owner,
        partner::{self, Partner},
    },
    view,
};

use super::{Command, category::assign, within};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// What a person writes about a partner.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnerFields {
    /// Its name; must not be empty.
    pub name: String,
    /// Its tax number.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub tax_id: String,
    /// Its city.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub city: String,
    /// Its phones, the main one first.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Labelled>>")]
    pub phones: Vec<Labelled>,
    /// Its e-mail addresses, likewise.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Labelled>>")]
    pub emails: Vec<Labelled>,
    /// Its postal addresses, likewise.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Labelled>>")]
    pub addresses: Vec<Labelled>,
    /// Its web address.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub website: String,
    /// Free text.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    /// Who looks after it; whoever writes it down, unless told otherwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub owner_id: Option<UserId>,
    /// All its categories; as they are, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub categories: Option<Vec<CategoryId>>,
}

/// Where the categories stand in a request.
const CATEGORIES: &str = "fields.categories";

impl PartnerFields {
    fn write(
        &self,
        context: &Context<'_>,
        partner: &mut Partner,
        was: Option<UserId>,
    ) -> Result<()> {
        let owner = self.owner_id.unwrap_or(partner.owner_id);
        context.colleague("fields.owner_id", owner, was)?;
        partner.owner_id = owner;
        within("fields", self.write_words(context.country()?, partner))
    }

    fn write_words(
        &self,
        home: Country,
        partner: &mut Partner,
    ) -> std::result::Result<(), Invalid> {
        partner.name = text::required_line("name", &self.name)?;
        // A number that is there already is not judged again.
        if self.tax_id != partner.tax_id && self.tax_id != tax_id::shown(&partner.tax_id) {
            partner.tax_id = tax_id::kept("tax_id", &self.tax_id, home)?;
        }
        partner.city = text::line("city", &self.city)?;
        let was = labelled::split(&partner.phone);
        partner.phone = labelled::joined(&reach::phones("phones", &self.phones, &was)?);
        let was = labelled::split(&partner.email);
        partner.email = labelled::joined(&reach::emails("emails", &self.emails, &was)?);
        partner.address = labelled::joined(&reach::addresses("addresses", &self.addresses)?);
        partner.website = text::line("website", &self.website)?;
        partner.note = text::body("note", &self.note)?;
        Ok(())
    }
}

/// Writes a partner down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreatePartner {
    /// What is known of it.
    pub fields: PartnerFields,
}

/// The new partner.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedPartner {
    /// Its id.
    pub partner_id: PartnerId,
}

impl Command for CreatePartner {
    const KIND: &'static str = "create_partner";
    type Output = CreatedPartner;

    fn run(&self, context: &Context<'_>) -> Result<CreatedPartner> {
        let mut partner = Partner {
            id: context.ids.next(),
            name: String::new(),
            tax_id: String::new(),
            city: String::new(),
            phone: String::new(),
            email: String::new(),
            website: String::new(),
            note: String::new(),
            owner_id: context.actor(),
            created_at: context.at,
            trashed_at: None,
            address: String::new(),
            merged_into_id: None,
        };
        self.fields.write(context, &mut partner, None)?;
        partner::insert(context.tx, &partner)?;
        let owner = Owner::Partner(partner.id);
        assign::assign(context, owner, self.fields.categories.as_deref(), CATEGORIES)?;
        assign::require(context, owner, CATEGORIES)?;
        Ok(CreatedPartner { partner_id: partner.id })
    }
}

/// Changes what is known of a partner.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdatePartner {
    /// The partner.
    pub partner_id: PartnerId,
    /// What is known of it now.
    pub fields: PartnerFields,
    /// The card's token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdatePartner {
    const KIND: &'static str = "update_partner";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut partner = context.own_partner(self.partner_id)?;
        if partner.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        context.fresh(Table::Partner, self.partner_id, self.token, || {
            let card = view::partner::card(context.tx, self.partner_id)?;
            Ok(serde_json::to_value(card).unwrap_or_default())
        })?;
        let was = partner.owner_id;
        self.fields.write(context, &mut partner, Some(was))?;
        partner::update(context.tx, &partner)?;
        assign::told(
            context,
            Owner::Partner(partner.id),
            self.fields.categories.as_deref(),
            CATEGORIES,
        )
    }
}

/// Puts a partner into the trash. Its threads and tasks rest with it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrashPartner {
    /// The partner.
    pub partner_id: PartnerId,
    /// Confirms that its open tasks go to the trash with it (R11).
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub with_open_tasks: bool,
}

impl Command for TrashPartner {
    const KIND: &'static str = "trash_partner";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut partner = context.own_partner(self.partner_id)?;
        if partner.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        refuse_with_open_tasks(context, self.partner_id, self.with_open_tasks)?;
        partner.trashed_at = Some(context.at);
        Ok(partner::update(context.tx, &partner)?)
    }
}

/// Refuses where open tasks would go unconfirmed, and where there are some that the actor does not see:
/// nobody confirms, counts or names what is hidden from him.
fn refuse_with_open_tasks(
    context: &Context<'_>,
    partner_id: PartnerId,
    confirmed: bool,
) -> Result<()> {
    let present = view::task::Present { now: context.at, zone: context.zone };
    let open = view::task::of_partner(context.tx, partner_id, present)?;
    let mut tasks = Vec::with_capacity(open.len());
    for task in &open {
        if !context.viewer.sees(context.tx, task.thread_id)? {
            return Err(Error::Forbidden);
        }
        tasks.push(if task.note.is_empty() {
            task.thread_title.clone()
        } else {
            format!("{} · {}", task.thread_title, task.note)
        });
    }
    if confirmed || open.is_empty() {
        return Ok(());
    }
    Err(Error::OpenTasks { count: open.len(), tasks })
}

/// Takes a partner out of the trash. One that was merged is a card of its own again; what moved stays
/// where it went.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestorePartner {
    /// The partner.
    pub partner_id: PartnerId,
    /// Whether reservations that would now be too many are left out (R8).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub without_reservations: bool,
}

impl Command for RestorePartner {
    const KIND: &'static str = "restore_partner";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut partner = context.own_partner(self.partner_id)?;
        if partner.trashed_at.take().is_none() {
            return Err(Error::NotInTrash);
        }
        partner.merged_into_id = None;
        Ok(partner::update(context.tx, &partner)?)
    }

    fn brings_back(&self) -> Vec<(Table, Uuid)> {
        vec![(Table::Partner, self.partner_id.0)]
    }

    fn is_without_reservations(&self) -> bool {
        self.without_reservations
    }
}
