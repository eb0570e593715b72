//! Two partners, or two contacts of one, that are the same: everything goes to the one that is kept.
//!
//! A merge is about cards: whoever may change both may merge them, and take that back. Threads and events
//! that he does not see move along; neither their number nor their content is told.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::{ContactId, OperationId, PartnerId},
    invalid::{Invalid, Reason},
    labelled::{self, Labelled},
    reach, text,
};
use watek_store::{
    Group, ReadTx, Table, Viewer,
    journal::read,
    table::{
        category_link::Owner,
        contact::{self, Contact},
        event, participant,
        partner::{self, Partner},
        thread,
    },
    view::{self, merge::MergePreview},
};

use super::{Command, category::assign};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// Of which of the two a value is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The partner that is kept; where that says nothing, the other.
    #[default]
    Keep,
    /// The other partner; where that says nothing, the one that is kept.
    Other,
}

impl Side {
    fn of(self, keep: &str, other: &str) -> String {
        let (first, second) = match self {
            Self::Keep => (keep, other),
            Self::Other => (other, keep),
        };
        if first.is_empty() { second.to_owned() } else { first.to_owned() }
    }
}

/// Of which partner each value is taken that there can be only one of.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeFields {
    /// The name.
    #[serde(default)]
    #[ts(optional, as = "Option<Side>")]
    pub name: Side,
    /// The tax number.
    #[serde(default)]
    #[ts(optional, as = "Option<Side>")]
    pub tax_id: Side,
    /// The city.
    #[serde(default)]
    #[ts(optional, as = "Option<Side>")]
    pub city: Side,
    /// The web address.
    #[serde(default)]
    #[ts(optional, as = "Option<Side>")]
    pub website: Side,
    /// Who looks after it.
    #[serde(default)]
    #[ts(optional, as = "Option<Side>")]
    pub owner_id: Side,
}

impl MergeFields {
    fn write(self, keep: &mut Partner, other: &Partner) -> Result<()> {
        keep.name = self.name.of(&keep.name, &other.name);
        keep.tax_id = self.tax_id.of(&keep.tax_id, &other.tax_id);
        keep.city = self.city.of(&keep.city, &other.city);
        keep.website = self.website.of(&keep.website, &other.website);
        if self.owner_id == Side::Other {
            keep.owner_id = other.owner_id;
        }
        let lists = Lists::united(
            Lists::of([&keep.phone, &keep.email, &keep.address]),
            Lists::of([&other.phone, &other.email, &other.address]),
        )?;
        keep.phone = labelled::joined(&lists.phones);
        keep.email = labelled::joined(&lists.emails);
        keep.address = labelled::joined(&lists.addresses);
        keep.note = joined_notes(&keep.note, &other.note)?;
        Ok(())
    }
}

/// How somebody can be reached.
struct Lists {
    phones: Vec<Labelled>,
    emails: Vec<Labelled>,
    addresses: Vec<Labelled>,
}

impl Lists {
    fn of([phone, email, address]: [&String; 3]) -> Self {
        Self {
            phones: labelled::split(phone),
            emails: labelled::split(email),
            addresses: labelled::split(address),
        }
    }

    fn united(keep: Self, other: Self) -> Result<Self> {
        Ok(Self {
            phones: reach::united_phones("phones", [keep.phones, other.phones])?,
            emails: reach::united_emails("emails", [keep.emails, other.emails])?,
            addresses: reach::united_addresses("addresses", [keep.addresses, other.addresses])?,
        })
    }
}

/// Both notes, one after the other; one, where the other says nothing or the same.
fn joined_notes(keep: &str, other: &str) -> Result<String> {
    if other.trim().is_empty() || keep == other {
        return Ok(keep.to_owned());
    }
    if keep.trim().is_empty() {
        return Ok(other.to_owned());
    }
    Ok(text::body("note", &format!("{keep}\n\n{other}"))?)
}

/// Makes two partners one. The other goes to the trash and leads to the one that is kept; its threads and
/// contacts, also those in the trash, are that one's from then on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergePartners {
    /// The partner that is kept.
    pub keep_id: PartnerId,
    /// The one that goes into it.
    pub other_id: PartnerId,
    /// Of which of the two single values are taken.
    #[serde(default)]
    #[ts(optional, as = "Option<MergeFields>")]
    pub fields: MergeFields,
    /// The kept card's token, as the form saw it.
    pub keep_token: OperationId,
    /// The other card's token, as the form saw it.
    pub other_token: OperationId,
    /// People of the two that are one as well: each is joined once both are the kept partner's.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<MergeContacts>>")]
    pub contacts: Vec<MergeContacts>,
}

impl Command for MergePartners {
    const KIND: &'static str = "merge_partners";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut keep = present(context, self.keep_id, self.keep_token)?;
        let mut other = present(context, self.other_id, self.other_token)?;
        if keep.id == other.id {
            return Err(Invalid::new("other_id", Reason::Same).into());
        }
        context.tx.relies_on(Table::Partner, keep.id, Group::TRASHED);
        self.fields.write(&mut keep, &other)?;
        partner::update(context.tx, &keep)?;
        other.trashed_at = Some(context.at);
        other.merged_into_id = Some(keep.id);
        partner::update(context.tx, &other)?;
        assign::unite(context, Owner::Partner(keep.id), Owner::Partner(other.id))?;
        thread::move_to_partner(context.tx, other.id, keep.id)?;
        contact::move_to_partner(context.tx, other.id, keep.id)?;
        for (place, pair) in self.contacts.iter().enumerate() {
            pair.join_at(context, keep.id)
                .map_err(|error| error.of(format!("contacts.{place}")))?;
        }
        Ok(())
    }
}

/// A partner that the actor may change, neither in the trash nor changed since the form saw it.
fn present(context: &Context<'_>, id: PartnerId, token: OperationId) -> Result<Partner> {
    let partner = context.own_partner(id)?;
    if partner.trashed_at.is_some() {
        return Err(Error::InTrash);
    }
    context.fresh(Table::Partner, id, token, || {
        let card = view::partner::card(context.tx, id)?;
        Ok(serde_json::to_value(card).unwrap_or_default())
    })?;
    Ok(partner)
}

/// What merging two partners would do.
pub fn preview(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    keep_id: PartnerId,
    other_id: PartnerId,
) -> Result<MergePreview> {
    if keep_id == other_id {
        return Err(Invalid::new("other_id", Reason::Same).into());
    }
    let card = |id| view::partner::card(tx, id)?.ok_or(Error::NotFound("partner"));
    let (keep, other) = (card(keep_id)?, card(other_id)?);
    let may_merge =
        viewer.answers_for(tx, keep.owner_id)? && viewer.answers_for(tx, other.owner_id)?;
    let lists = |card: &view::partner::PartnerCard| Lists {
        phones: card.phones.clone(),
        emails: card.emails.clone(),
        addresses: card.addresses.clone(),
    };
    let lists = Lists::united(lists(&keep), lists(&other))?;
    let (takes, leaves) = assign::united(tx, Owner::Partner(keep_id), Owner::Partner(other_id))?;
    Ok(MergePreview {
        categories: keep.categories.iter().copied().chain(takes).collect(),
        left_categories: leaves,
        phones: lists.phones,
        emails: lists.emails,
        addresses: lists.addresses,
        threads: view::merge::threads(tx, viewer, other_id)?,
        contacts: u32::try_from(view::partner::contacts(tx, other_id)?.len()).unwrap_or(u32::MAX),
        alike: view::merge::alike(tx, keep_id, other_id)?,
        may_merge,
        keep,
        other,
    })
}

/// Makes two contacts of one partner one. The other goes to the trash; its events name the kept one, also
/// among those who take part.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeContacts {
    /// The contact that is kept, with its name.
    pub keep_id: ContactId,
    /// The one that goes into it.
    pub other_id: ContactId,
    /// The kept contact's token, as the form saw it.
    pub keep_token: OperationId,
    /// The other contact's token, as the form saw it.
    pub other_token: OperationId,
}

impl Command for MergeContacts {
    const KIND: &'static str = "merge_contacts";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        self.join(context)
    }
}

impl MergeContacts {
    /// Joins two contacts of this partner; of another's it is no part of merging partners.
    fn join_at(&self, context: &Context<'_>, partner_id: PartnerId) -> Result<()> {
        if context.contact(self.keep_id)?.partner_id != partner_id {
            return Err(Invalid::new("keep_id", Reason::Elsewhere).into());
        }
        self.join(context)
    }

    fn join(&self, context: &Context<'_>) -> Result<()> {
        let mut keep = present_contact(context, self.keep_id, self.keep_token)?;
        let mut other = present_contact(context, self.other_id, self.other_token)?;
        if keep.id == other.id {
            return Err(Invalid::new("other_id", Reason::Same).into());
        }
        if keep.partner_id != other.partner_id {
            return Err(Invalid::new("other_id", Reason::Elsewhere).into());
        }
        context.tx.relies_on(Table::Contact, keep.id, Group::TRASHED);
        let lists = Lists::united(
            Lists::of([&keep.phone, &keep.email, &keep.address]),
            Lists::of([&other.phone, &other.email, &other.address]),
        )?;
        keep.phone = labelled::joined(&lists.phones);
        keep.email = labelled::joined(&lists.emails);
        keep.address = labelled::joined(&lists.addresses);
        keep.position = Side::Keep.of(&keep.position, &other.position);
        keep.note = joined_notes(&keep.note, &other.note)?;
        contact::update(context.tx, &keep)?;
        other.trashed_at = Some(context.at);
        contact::update(context.tx, &other)?;
        assign::unite(context, Owner::Contact(keep.id), Owner::Contact(other.id))?;
        event::move_to_contact(context.tx, other.id, keep.id)?;
        Ok(participant::move_to_contact(context.tx, other.id, keep.id)?)
    }
}

/// A contact that the actor may change, neither in the trash nor changed since the form saw it.
fn present_contact(context: &Context<'_>, id: ContactId, token: OperationId) -> Result<Contact> {
    let contact = context.contact(id)?;
    context.own_partner(contact.partner_id)?;
    if contact.trashed_at.is_some() {
        return Err(Error::InTrash);
    }
    context.fresh(Table::Contact, id, token, || {
        let current = view::partner::contact(context.tx, id)?;
        Ok(serde_json::to_value(current).unwrap_or_default())
    })?;
    Ok(contact)
}

/// Whether the operation merged cards, so that taking it back is a matter of cards too.
pub(crate) fn is_merge(operation: &read::Operation) -> bool {
    [MergePartners::KIND, MergeContacts::KIND].contains(&operation.kind.as_str())
}

/// Whether the viewer may take a merge back: who did it, who answers for him, and who may change every
/// partner it touched.
pub(crate) fn may_take_back(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    operation: &read::Operation,
) -> Result<bool> {
    if viewer.answers_for(tx, operation.actor_id)? {
        return Ok(true);
    }
    for (table, row) in read::rows(tx, operation.id)? {
        let partner_id = match table {
            Table::Partner => Some(PartnerId(row)),
            Table::Contact => contact::get(tx, ContactId(row))?.map(|contact| contact.partner_id),
            _ => None,
        };
        let Some(partner_id) = partner_id else { continue };
        let Some(partner) = partner::get(tx, partner_id)? else { continue };
        if !viewer.answers_for(tx, partner.owner_id)? {
            return Ok(false);
        }
    }
    Ok(true)
}
