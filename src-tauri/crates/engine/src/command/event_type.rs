//! Kinds of event, which are the administrator's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    event_type::{COLOURS, ICONS},
    fold::fold,
    follow_up::FollowUpRule,
    id::{DictionaryId, EventTypeId, OperationId},
    invalid::{Invalid, Reason},
    place, text,
};
use watek_store::{
    Group, Table,
    table::event_type::{self, EventType},
};

use super::{Command, dictionary::unlike, listed, within};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// What an administrator writes about a kind of event.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing by itself")]
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EventTypeFields {
    /// Its Polish name; must not be empty.
    pub name_pl: String,
    /// Its English name; must not be empty.
    pub name_en: String,
    /// Name of its icon, one of those to choose from.
    pub icon: String,
    /// Its colour, 0 to 5.
    pub colour: u8,
    /// Whether it asks how the attempt ended.
    pub asks_result: bool,
    /// Whether an outcome must be described.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub requires_text: bool,
    /// Whether an outcome must name a contact.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub requires_contact: bool,
    /// Whether an outcome must have an amount.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub requires_amount: bool,
    /// Whether an outcome must have a file.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub requires_attachment: bool,
    /// Whether an outcome must say who took part.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub requires_participant: bool,
    /// Of which dictionaries an outcome must have a category.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<DictionaryId>>")]
    pub required_dictionary_ids: Vec<DictionaryId>,
    /// What it proposes to do next.
    pub follow_up: Option<FollowUpRule>,
}

/// A name that is asked for: empty, as no name is, where it stays.
fn new<'n>(name: &'n str, old: &str) -> &'n str {
    if fold(name) == fold(old) { "" } else { name }
}

impl EventTypeFields {
    fn write(&self, context: &Context<'_>, kind: &mut EventType) -> Result<()> {
        self.write_names(context, kind)?;
        // A workspace may hold an icon that is no longer offered.
        if !ICONS.contains(&self.icon.as_str()) && self.icon != kind.icon {
            return Err(Invalid::new("fields.icon", Reason::Unknown).into());
        }
        kind.icon.clone_from(&self.icon);
        if self.colour >= COLOURS {
            return Err(Invalid::new("fields.colour", Reason::OutOfRange).into());
        }
        kind.colour = i64::from(self.colour);
        kind.asks_result = self.asks_result;
        kind.requires_text = self.requires_text;
        kind.requires_contact = self.requires_contact;
        kind.requires_amount = self.requires_amount;
        kind.requires_attachment = self.requires_attachment;
        kind.requires_participant = self.requires_participant;
        self.write_follow_up(context, kind)
    }

    /// Two kinds of one name would be told apart by nothing. A name of an older workspace may stay as it is while
    /// something else is changed.
    fn write_names(&self, context: &Context<'_>, kind: &mut EventType) -> Result<()> {
        let name_pl = within("fields", text::required_line("name_pl", &self.name_pl))?;
        let name_en = within("fields", text::required_line("name_en", &self.name_en))?;
        let all = event_type::names(context.tx)?;
        let others = all.iter().filter(|(id, ..)| *id != kind.id);
        let others = others.map(|(_, pl, en)| (pl.as_str(), en.as_str()));
        unlike((new(&name_pl, &kind.name_pl), new(&name_en, &kind.name_en)), others)?;
        (kind.name_pl, kind.name_en) = (name_pl, name_en);
        Ok(())
    }

    /// Leaves the kind, which is in its table, exactly the dictionaries that it requires.
    fn write_dictionaries(&self, context: &Context<'_>, kind: EventTypeId) -> Result<()> {
        let tx = context.tx;
        let before = event_type::dictionaries(tx, kind)?;
        for (place, id) in self.required_dictionary_ids.iter().enumerate() {
            let refused = |reason| {
                Invalid::new(format!("fields.required_dictionary_ids.{place}"), reason).into()
            };
            if self.required_dictionary_ids.iter().take(place).any(|other| other == id) {
                return Err(refused(Reason::Repeated));
            }
            if before.contains(id) {
                continue;
            }
            match event_type::dictionary_for_events(tx, *id)? {
                None => return Err(refused(Reason::Unknown)),
                Some(true) => return Err(refused(Reason::Retired)),
                Some(false) => {
                    tx.relies_on(Table::Dictionary, *id, Group::RETIRED);
                    tx.relies_on(Table::Dictionary, *id, Group::OF_EVENT);
                },
            }
            event_type::require_dictionary(tx, kind, *id)?;
        }
        for id in before.iter().filter(|id| !self.required_dictionary_ids.contains(id)) {
            event_type::release_dictionary(tx, kind, *id)?;
        }
        Ok(())
    }

    fn write_follow_up(&self, context: &Context<'_>, kind: &mut EventType) -> Result<()> {
        let rule = self.follow_up.as_ref();
        if let Some(rule) = rule {
            let next = rule.next_type_id;
            if next != kind.id {
                context.kind("fields.follow_up.next_type_id", next, kind.follow_up_type_id)?;
            }
            rule.delay.checked("fields.follow_up.delay")?;
        }
        kind.follow_up_type_id = rule.map(|rule| rule.next_type_id);
        kind.follow_up_count = rule.map(|rule| rule.delay.count);
        kind.follow_up_unit = rule.map(|rule| rule.delay.unit);
        kind.follow_up_time = rule.and_then(|rule| rule.time);
        kind.follow_up_note =
            rule.map(|rule| text::body("fields.follow_up.note", &rule.note)).transpose()?;
        Ok(())
    }
}

/// Adds a kind of event, at the end of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateEventType {
    /// What it is.
    pub fields: EventTypeFields,
}

/// The new kind.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedEventType {
    /// Its id.
    pub event_type_id: EventTypeId,
}

impl Command for CreateEventType {
    const KIND: &'static str = "create_event_type";
    type Output = CreatedEventType;

    fn run(&self, context: &Context<'_>) -> Result<CreatedEventType> {
        context.as_administrator()?;
        let last = event_type::last_place(context.tx)?;
        let place = place::between(last.as_deref(), None).ok_or(Error::NotFound("place"))?;
        let mut kind = EventType {
            id: context.ids.next(),
            name_pl: String::new(),
            name_en: String::new(),
            icon: String::new(),
            colour: 0,
            place,
            asks_result: false,
            follow_up_type_id: None,
            follow_up_count: None,
            follow_up_unit: None,
            follow_up_time: None,
            follow_up_note: None,
            retired_at: None,
            requires_text: false,
            requires_contact: false,
            requires_amount: false,
            requires_attachment: false,
            requires_participant: false,
        };
        self.fields.write(context, &mut kind)?;
        event_type::insert(context.tx, &kind)?;
        self.fields.write_dictionaries(context, kind.id)?;
        Ok(CreatedEventType { event_type_id: kind.id })
    }
}

/// Changes a kind of event.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateEventType {
    /// The kind.
    pub event_type_id: EventTypeId,
    /// What it is now.
    pub fields: EventTypeFields,
    /// The kind's token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateEventType {
    const KIND: &'static str = "update_event_type";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut kind = event_type::get(context.tx, self.event_type_id)?
            .ok_or(Error::NotFound("event_type"))?;
        context.fresh(Table::EventType, self.event_type_id, self.token, || {
            Ok(serde_json::json!({ "name_pl": kind.name_pl, "name_en": kind.name_en }))
        })?;
        self.fields.write(context, &mut kind)?;
        event_type::update(context.tx, &kind)?;
        self.fields.write_dictionaries(context, kind.id)
    }
}

/// Stops or starts offering a kind of event. What was recorded under it stays.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetireEventType {
    /// The kind.
    pub event_type_id: EventTypeId,
    /// Whether it is no longer offered.
    pub retired: bool,
}

impl Command for RetireEventType {
    const KIND: &'static str = "retire_event_type";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut kind = event_type::get(context.tx, self.event_type_id)?
            .ok_or(Error::NotFound("event_type"))?;
        kind.retired_at = listed::retired_since(self.retired, kind.retired_at, context.at);
        Ok(event_type::update(context.tx, &kind)?)
    }
}

/// Moves a kind of event to another place in the order.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveEventType {
    /// The kind.
    pub event_type_id: EventTypeId,
    /// After which other kind it stands from now on; first of all, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after_id: Option<EventTypeId>,
}

impl Command for MoveEventType {
    const KIND: &'static str = "move_event_type";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let order = event_type::places(context.tx)?;
        listed::put_after(&order, "event_type", self.event_type_id, self.after_id, |id, place| {
            let kind = event_type::get(context.tx, id)?.ok_or(Error::NotFound("event_type"))?;
            Ok(event_type::update(context.tx, &EventType { place, ..kind })?)
        })
    }
}
