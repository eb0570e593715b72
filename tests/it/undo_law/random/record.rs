//! Operations on partners, contacts and events.

use serde_json::{Map, Value, json};

use super::{World, product, take};
use crate::sample::entry;

pub(super) fn update_partner(world: &mut World<'_>) -> Option<Value> {
    let partner = world.any("partner")?;
    let token = world.database.token("partner", &partner);
    let row = world.database.row("partner", &partner);
    let lists = lists(&row);
    let columns = ["name", "tax_id", "city", "website", "note", "owner_id"];
    let mut fields = world.some_changed(row, &columns[..5]);
    if world.dice.once_in(3) {
        fields.insert("owner_id".into(), json!(world.any("user_account")?));
    }
    fields.extend(world.some_lists_changed(lists));
    fields.insert("categories".into(), world.categories("of_partner"));
    Some(json!({ "partner_id": partner, "fields": fields, "token": token }))
}

pub(super) fn update_contact(world: &mut World<'_>) -> Option<Value> {
    let contact = world.any("contact")?;
    let token = world.database.token("contact", &contact);
    let row = world.database.row("contact", &contact);
    let lists = lists(&row);
    let mut fields = world.some_changed(row, &["name", "position", "note"]);
    fields.extend(world.some_lists_changed(lists));
    fields.insert("categories".into(), world.categories("of_contact"));
    Some(json!({ "contact_id": contact, "fields": fields, "token": token }))
}

/// The lists of a card, as its form has them.
pub(super) fn lists(row: &Map<String, Value>) -> Map<String, Value> {
    let list = |column: &str| -> Vec<Value> {
        let lines = row[column].as_str().unwrap().lines();
        let entries = lines.map(|line| line.split_once('\t').unwrap_or((line, "")));
        entries.map(|(value, label)| entry(value, label)).collect()
    };
    let columns = [("phones", "phone"), ("emails", "email"), ("addresses", "address")];
    columns.map(|(field, column)| (field.to_owned(), json!(list(column)))).into_iter().collect()
}

pub(super) fn merge_partners(world: &mut World<'_>) -> Option<Value> {
    let keep = world.where_("partner", "trashed_at IS NULL")?;
    let other = world.where_("partner", "trashed_at IS NULL")?;
    let fields = json!({
        "name": world.side(), "tax_id": world.side(), "city": world.side(),
        "owner_id": world.side(),
    });
    let joined = if world.dice.once_in(2) { joined(world, &keep, &other) } else { None };
    Some(json!({
        "keep_id": keep, "other_id": other, "fields": fields, "contacts": Vec::from_iter(joined),
        "keep_token": world.database.token("partner", &keep),
        "other_token": world.database.token("partner", &other),
    }))
}

pub(super) fn merge_contacts(world: &mut World<'_>) -> Option<Value> {
    let contact = world.any("contact")?;
    let partner = world.database.row("contact", &contact)["partner_id"].as_str()?.to_owned();
    joined(world, &partner, &partner)
}

/// A contact of the one partner that is joined by a contact of the other.
pub(super) fn joined(world: &mut World<'_>, keep: &str, other: &str) -> Option<Value> {
    let (keep, other) = (world.contact_at(keep)?, world.contact_at(other)?);
    Some(json!({
        "keep_id": keep, "other_id": other,
        "keep_token": world.database.token("contact", &keep),
        "other_token": world.database.token("contact", &other),
    }))
}

pub(super) fn record_event(world: &mut World<'_>) -> Option<Value> {
    let fulfils = if world.dice.once_in(2) { world.planned() } else { None };
    let thread = match &fulfils {
        Some(event) => world.database.row("event", event)["thread_id"].as_str()?.to_owned(),
        None => world.any("thread")?,
    };
    let partner = world.partner_of(&thread);
    let next = match world.dice.roll(6) {
        0 | 1 => json!({ "choice": "plan", "plan": world.plan(&partner) }),
        2 => json!({ "choice": "close", "outcome": "won", "reason": "Umowa" }),
        3 | 4 => json!({ "choice": "keep" }),
        _ => json!({ "choice": "leave_hanging" }),
    };
    Some(json!({
        "thread_id": thread, "fulfils": fulfils, "event_type_id": world.kind()?,
        "contact_id": world.contact_at(&partner), "text": world.words(), "amount": world.amount(),
        "lines": product::lines(world),
        "carried": world.carried(), "next": next,
    }))
}

pub(super) fn edit_plan(world: &mut World<'_>) -> Option<Value> {
    let event = world.planned()?;
    let token = world.database.token("event", &event);
    let mut row = world.database.row("event", &event);
    let kind = take(&mut row, "plan_type_id");
    let amount = world.amount_of(&row, "plan");
    let note =
        if world.dice.once_in(2) { json!(world.words()) } else { take(&mut row, "plan_note") };
    let assignee = if world.dice.once_in(3) {
        json!(world.any("user_account")?)
    } else {
        take(&mut row, "plan_assignee_id")
    };
    let time = if world.dice.once_in(2) { json!({ "due": world.due() }) } else { Value::Null };
    let reminders = [json!(null), json!([15]), json!([0, 30])][world.dice.roll(3)].clone();
    Some(json!({
        "event_id": event, "event_type_id": kind, "assignee_id": assignee, "note": note,
        "contact_id": take(&mut row, "contact_id"), "amount": amount, "time": time,
        "reminders": reminders, "carried": world.carried(), "token": token,
        "lines": product::lines(world),
    }))
}

pub(super) fn edit_outcome(world: &mut World<'_>) -> Option<Value> {
    let event = world.where_("event", "state = 'done'")?;
    let token = world.database.token("event", &event);
    let mut row = world.database.row("event", &event);
    let amount = world.amount_of(&row, "outcome");
    let text =
        if world.dice.once_in(2) { json!(world.words()) } else { take(&mut row, "outcome_text") };
    let kind = if world.dice.once_in(3) {
        json!(world.kind()?)
    } else {
        take(&mut row, "outcome_type_id")
    };
    let earlier = i64::try_from(world.dice.roll(3)).unwrap() * 60_000;
    Some(json!({
        "event_id": event, "event_type_id": kind, "text": text, "amount": amount, "token": token,
        "happened_at": row["happened_at"].as_i64()? - earlier,
        "contact_id": take(&mut row, "contact_id"), "carried": world.carried(),
        "lines": product::lines(world),
    }))
}
