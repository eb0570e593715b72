//! Operations drawn at random: any changing command, on whatever records are there.

use serde_json::{Map, Value, json};
use watek_domain::event_type::{CALL, EMAIL, MEETING, NOTE};
use watek_testkit::TestEngine;

use crate::{rows::Database, sample::entry};

use self::{
    import::{import_events, import_partners, import_products},
    record::{
        edit_outcome, edit_plan, merge_contacts, merge_partners, record_event, update_contact,
        update_partner,
    },
};

mod dice;
mod dictionary;
mod import;
mod product;
mod record;
pub(crate) use dice::Dice;

/// What the next operation may work on.
pub(crate) struct World<'t> {
    database: Database,
    test: &'t TestEngine,
    dice: Dice,
}

/// How a command's parameters are drawn; nothing where there is no record for it.
pub(crate) type Draw = fn(&mut World<'_>) -> Option<Value>;

/// Every command that is drawn, and how.
pub(crate) const DRAWS: &[(&str, Draw)] = &[
    ("create_partner", |world| {
        let categories = world.categories("of_partner");
        Some(json!({ "fields": { "name": world.words(), "categories": categories } }))
    }),
    ("update_partner", update_partner),
    ("trash_partner", |world| {
        let with_open_tasks = !world.dice.once_in(3);
        Some(json!({ "partner_id": world.any("partner")?, "with_open_tasks": with_open_tasks }))
    }),
    ("restore_partner", |world| Some(json!({ "partner_id": world.trashed("partner")? }))),
    ("merge_partners", merge_partners),
    ("merge_contacts", merge_contacts),
    ("create_contact", |world| {
        let fields = json!({ "name": world.words(), "phones": world.phones() });
        Some(json!({ "partner_id": world.any("partner")?, "fields": fields }))
    }),
    ("update_contact", update_contact),
    ("trash_contact", |world| Some(json!({ "contact_id": world.any("contact")? }))),
    ("restore_contact", |world| Some(json!({ "contact_id": world.trashed("contact")? }))),
    ("create_thread", |world| {
        let partner = world.any("partner")?;
        let plan = if world.dice.once_in(2) { world.plan(&partner) } else { Value::Null };
        let categories = world.categories("of_thread");
        Some(json!({
            "partner_id": partner, "title": world.words(), "plan": plan, "categories": categories,
        }))
    }),
    ("update_thread", |world| {
        let thread = world.any("thread")?;
        let token = world.database.token("thread", &thread);
        let mut row = world.database.row("thread", &thread);
        let title = if world.dice.once_in(2) { json!(world.words()) } else { row["title"].take() };
        Some(json!({
            "thread_id": thread, "title": title, "owner_id": world.any("user_account")?,
            "token": token, "categories": world.categories("of_thread"),
        }))
    }),
    ("close_thread", |world| {
        Some(json!({ "thread_id": world.any("thread")?, "outcome": "lost", "reason": "Cena" }))
    }),
    ("reopen_thread", |world| {
        Some(json!({ "thread_id": world.where_("thread", "state = 'closed'")? }))
    }),
    ("trash_thread", |world| Some(json!({ "thread_id": world.any("thread")? }))),
    ("restore_thread", |world| Some(json!({ "thread_id": world.trashed("thread")? }))),
    ("record_event", record_event),
    ("record_no_answer", |world| Some(json!({ "event_id": world.planned()? }))),
    ("plan_event", |world| {
        let thread = world.any("thread")?;
        let partner = world.partner_of(&thread);
        let follows = if world.dice.once_in(3) { Some(world.any("event")?) } else { None };
        let with_room = if world.dice.once_in(2) { world.plan_with_room(&partner) } else { None };
        let plan = with_room.unwrap_or_else(|| world.plan(&partner));
        Some(json!({ "thread_id": thread, "follows_id": follows, "plan": plan }))
    }),
    ("edit_plan", edit_plan),
    ("edit_outcome", edit_outcome),
    ("reschedule_event", |world| {
        Some(json!({ "event_id": world.planned()?, "due": world.due(), "reason": world.words() }))
    }),
    ("reschedule_events", |world| {
        let mut events = Vec::new();
        for _ in 0..=world.dice.roll(3) {
            let event = world.planned()?;
            let token = world.database.token("event", &event);
            if events.iter().all(|known: &Value| known["event_id"] != json!(event)) {
                events.push(json!({ "event_id": event, "due": world.due(), "token": token }));
            }
        }
        Some(json!({ "events": events, "reason": world.words() }))
    }),
    ("cancel_event", |world| {
        Some(json!({ "event_id": world.planned()?, "reason": world.words() }))
    }),
    ("trash_event", |world| Some(json!({ "event_id": world.any("event")? }))),
    ("restore_event", |world| Some(json!({ "event_id": world.trashed("event")? }))),
    ("snooze_reminder", |world| {
        let minutes = i64::try_from(world.dice.roll(600)).unwrap() + 1;
        let until = world.test.host().now().plus_minutes(minutes);
        Some(json!({ "event_id": world.planned()?, "until": until }))
    }),
    ("dismiss_reminder", |world| Some(json!({ "reminder_id": world.any("reminder")? }))),
    ("create_event_type", |world| Some(json!({ "fields": world.event_type_fields(None) }))),
    ("update_event_type", |world| {
        let kind = world.any("event_type")?;
        let token = world.database.token("event_type", &kind);
        let fields = world.event_type_fields(Some(&kind));
        Some(json!({ "event_type_id": kind, "fields": fields, "token": token }))
    }),
    ("retire_event_type", |world| {
        let retired = world.dice.once_in(2);
        Some(json!({ "event_type_id": world.any("event_type")?, "retired": retired }))
    }),
    ("update_workspace", |world| {
        let country = world.dice.one(&["PL", "DE", "GB"])?;
        let workspace = world.any("workspace")?;
        let token = world.database.token("workspace", &workspace);
        let name = take(&mut world.database.row("workspace", &workspace), "name");
        let name = if world.dice.once_in(2) { json!(world.words()) } else { name };
        Some(json!({ "name": name, "country": country, "token": token }))
    }),
    ("create_free_day", |world| Some(json!({ "fields": world.free_days() }))),
    ("update_free_day", |world| {
        let free_day = world.any("free_day")?;
        let token = world.database.token("free_day", &free_day);
        let mut fields = world.free_days();
        if world.dice.once_in(2) {
            fields["name"] = take(&mut world.database.row("free_day", &free_day), "name");
        }
        Some(json!({ "free_day_id": free_day, "fields": fields, "token": token }))
    }),
    ("remove_free_day", |world| {
        let days = world.any("free_day")?;
        let token = world.database.token("free_day", &days);
        Some(json!({ "free_day_id": days, "token": token }))
    }),
    ("move_event_type", |world| {
        let after = if world.dice.once_in(4) { None } else { Some(world.any("event_type")?) };
        Some(json!({ "event_type_id": world.any("event_type")?, "after_id": after }))
    }),
    ("create_resource", |world| Some(json!({ "fields": world.resource_fields() }))),
    ("update_resource", |world| {
        let resource = world.any("resource")?;
        let token = world.database.token("resource", &resource);
        let fields = world.resource_fields();
        Some(json!({ "resource_id": resource, "fields": fields, "token": token }))
    }),
    ("retire_resource", |world| {
        let retired = world.dice.once_in(2);
        Some(json!({ "resource_id": world.any("resource")?, "retired": retired }))
    }),
    ("move_resource", |world| {
        let after = if world.dice.once_in(4) { None } else { Some(world.any("resource")?) };
        Some(json!({ "resource_id": world.any("resource")?, "after_id": after }))
    }),
    ("add_sample_data", |_| Some(json!({}))),
    ("update_settings", |world| {
        let theme = world.dice.one(&["system", "light", "dark"])?;
        let morning = world.dice.one(&["07:00", "08:00", "09:30"])?;
        Some(json!({ "settings": {
            "language": "pl", "theme": theme, "density": "compact", "morning": morning,
            "single_keys": true,
        } }))
    }),
    ("choose_partner_columns", |world| {
        let columns = world.dice.one(&["city", "owner", "phone", "created"])?;
        Some(json!({ "columns": [columns, "next_step"] }))
    }),
    ("assign_partners", |world| {
        let selection = world.some_partners()?;
        Some(json!({ "selection": selection, "owner_id": world.any("user_account")? }))
    }),
    ("categorize_partners", |world| {
        Some(json!({
            "selection": world.some_partners()?, "category_id": world.any("category")?,
            "take_off": world.dice.once_in(3),
        }))
    }),
    ("categorize_events", |world| {
        let (one, other) = (world.planned()?, world.planned()?);
        let events = if one == other { vec![one] } else { vec![one, other] };
        Some(json!({
            "event_ids": events, "category_id": world.any("category")?,
            "take_off": world.dice.once_in(3),
        }))
    }),
    ("trash_partners", |world| {
        let with_open_tasks = !world.dice.once_in(3);
        Some(json!({ "selection": world.some_partners()?, "with_open_tasks": with_open_tasks }))
    }),
    ("restore_partners", |world| {
        let (one, other) = (world.trashed("partner")?, world.trashed("partner")?);
        let partners = if one == other { vec![one] } else { vec![one, other] };
        Some(json!({ "partner_ids": partners }))
    }),
    ("attach_files", |world| {
        let files = world.staged()?;
        Some(json!({ "event_id": world.any("event")?, "files": files }))
    }),
    ("rename_attachment", |world| {
        let file = world.any("attachment")?;
        let token = world.database.token("attachment", &file);
        Some(json!({ "attachment_id": file, "name": world.words(), "token": token }))
    }),
    ("move_attachment", |world| {
        let file = world.any("attachment")?;
        let event = world.database.row("attachment", &file)["event_id"].as_str()?.replace('-', "");
        let after = world.where_("attachment", &format!("event_id = x'{event}'"));
        let after = if world.dice.once_in(3) { None } else { after };
        Some(json!({ "attachment_id": file, "after_id": after }))
    }),
    ("trash_attachment", |world| Some(json!({ "attachment_id": world.any("attachment")? }))),
    ("restore_attachment", |world| Some(json!({ "attachment_id": world.trashed("attachment")? }))),
    ("create_dictionary", dictionary::create),
    ("update_dictionary", dictionary::update),
    ("retire_dictionary", dictionary::retire),
    ("move_dictionary", dictionary::move_after),
    ("create_category", dictionary::create_category),
    ("update_category", dictionary::update_category),
    ("retire_category", dictionary::retire_category),
    ("move_category", dictionary::move_category),
    ("merge_categories", dictionary::merge_categories),
    ("remove_category", dictionary::remove_category),
    ("import_partners", import_partners),
    ("import_events", import_events),
    ("import_products", import_products),
    ("create_product", product::create),
    ("update_product", product::update),
    ("retire_product", product::retire),
];

/// Draws a command and its parameters.
pub(crate) fn draw(test: &TestEngine, which: usize, seed: u64) -> Option<(&'static str, Value)> {
    let (name, draw) = DRAWS[which % DRAWS.len()];
    let database = Database::open(&test.database());
    let mut world = World { database, test, dice: Dice::of(seed) };
    Some((name, draw(&mut world)?))
}

/// Nothing was promised of a field that is not there.
fn take(row: &mut Map<String, Value>, column: &str) -> Value {
    row.get_mut(column).map(Value::take).unwrap_or_default()
}

impl World<'_> {
    /// What an event carries: often nothing is told of it.
    fn carried(&mut self) -> Value {
        let categories = self.categories("of_event");
        if self.dice.once_in(2) {
            return json!({ "categories": categories });
        }
        let mut told: Vec<Value> = Vec::new();
        for _ in 0..self.dice.roll(4) {
            let part = self.dice.one(&["leads", "attends", "optional", "informed"]);
            let (field, table) = if self.dice.once_in(2) {
                ("contact_id", "contact")
            } else {
                ("user_id", "user_account")
            };
            let Some(person) = self.any(table) else { continue };
            if told.iter().all(|other| other[field] != json!(person)) {
                told.push(json!({ field: person, "part": part }));
            }
        }
        let files = if self.dice.once_in(2) { self.staged() } else { None };
        json!({ "participants": told, "attachments": files, "categories": categories })
    }

    fn where_(&mut self, table: &str, condition: &str) -> Option<String> {
        let sql = format!("SELECT id FROM {table} WHERE {condition} ORDER BY id");
        let found = self.database.ids(&sql);
        self.dice.one(&found).cloned()
    }

    fn any(&mut self, table: &str) -> Option<String> {
        self.where_(table, "true")
    }

    fn trashed(&mut self, table: &str) -> Option<String> {
        self.where_(table, "trashed_at IS NOT NULL")
    }

    /// One partner or two, or all that there are but one.
    fn some_partners(&mut self) -> Option<Value> {
        let (one, other) = (self.any("partner")?, self.any("partner")?);
        Some(match self.dice.roll(3) {
            0 => json!({ "partner_ids": [one] }),
            1 => json!({ "partner_ids": [one, other] }),
            _ => json!({ "all": { "except": [one] } }),
        })
    }

    fn planned(&mut self) -> Option<String> {
        self.where_("event", "state = 'planned'")
    }

    fn kind(&mut self) -> Option<String> {
        if self.dice.once_in(3) {
            return self.any("event_type");
        }
        self.dice.one(&[CALL, EMAIL, MEETING, NOTE]).map(ToString::to_string)
    }

    fn partner_of(&self, thread: &str) -> String {
        self.database.row("thread", thread)["partner_id"].as_str().unwrap().to_owned()
    }

    fn contact_at(&mut self, partner: &str) -> Option<String> {
        let partner = partner.replace('-', "");
        self.where_("contact", &format!("partner_id = x'{partner}'"))
    }

    fn words(&mut self) -> String {
        let words = ["Oferta", "Zamówienie", "Łódź", "reklamacja", "żółte", "Świt", "Cena"];
        format!("{} {}", words[self.dice.roll(words.len())], self.dice.roll(9))
    }

    /// Files that were copied in, one or two of them.
    fn staged(&mut self) -> Option<Value> {
        let (one, other) = (self.any("staged_file")?, self.any("staged_file")?);
        Some(if one == other { json!([one]) } else { json!([one, other]) })
    }

    fn phones(&mut self) -> Value {
        let phone = format!("600 100 {}", 200 + self.dice.roll(9));
        let labels = ["", "work", "rano"];
        let first = entry(&phone, labels[self.dice.roll(labels.len())]);
        if self.dice.once_in(2) { json!([first]) } else { json!([first, entry("112", "other")]) }
    }

    /// The lists as they are, now and then one of them changed.
    fn some_lists_changed(&mut self, mut lists: Map<String, Value>) -> Map<String, Value> {
        if self.dice.once_in(2) {
            lists.insert("phones".into(), self.phones());
        }
        if self.dice.once_in(3) {
            let email = format!("biuro{}@swit.pl", self.dice.roll(3));
            lists.insert("emails".into(), json!([entry(&email, "")]));
        }
        lists
    }

    fn amount(&mut self) -> Value {
        match self.dice.roll(4) {
            0 => Value::Null,
            1 => json!({ "minor": 10_000, "currency": "PLN" }),
            2 => json!({ "minor": 20_000, "currency": "PLN" }),
            _ => json!({ "minor": 20_000, "currency": "EUR" }),
        }
    }

    /// The amount a half has, or another.
    fn amount_of(&mut self, row: &Map<String, Value>, half: &str) -> Value {
        if self.dice.once_in(2) {
            return self.amount();
        }
        let (minor, currency) = (&row[&format!("{half}_minor")], &row[&format!("{half}_currency")]);
        if minor.is_null() {
            return Value::Null;
        }
        json!({ "minor": minor, "currency": currency })
    }

    fn due(&mut self) -> Value {
        let day = 20 + self.dice.roll(9);
        let time = [None, Some("09:00"), Some("14:30")][self.dice.roll(3)];
        let zone = ["Europe/Warsaw", "America/New_York"][self.dice.roll(2)];
        json!({ "date": format!("2026-11-{day}"), "time": time, "zone": zone })
    }

    fn free_days(&mut self) -> Value {
        let first = 10 + self.dice.roll(9);
        let last = first + self.dice.roll(9);
        json!({
            "first_date": format!("2026-12-{first}"), "last_date": format!("2026-12-{last}"),
            "name": self.words(),
        })
    }

    fn plan(&mut self, partner: &str) -> Value {
        let assignee = if self.dice.once_in(3) { self.any("user_account") } else { None };
        let contact = if self.dice.once_in(2) { self.contact_at(partner) } else { None };
        let reminders = [json!(null), json!([]), json!([0, 30])][self.dice.roll(3)].clone();
        json!({
            "event_type_id": self.kind(), "due": self.due(), "assignee_id": assignee,
            "contact_id": contact, "note": self.words(), "amount": self.amount(),
            "reminders": reminders, "lines": product::lines(self), "carried": self.carried(),
        })
    }

    fn resource_fields(&mut self) -> Value {
        json!({
            "name": self.words(), "kind": "room", "capacity": 1 + self.dice.roll(3), "colour": 2,
            "zone": "Europe/Warsaw",
        })
    }

    /// A plan that lasts an hour, with something booked for it.
    fn plan_with_room(&mut self, partner: &str) -> Option<Value> {
        let mut plan = self.plan(partner);
        let resource = self.where_("resource", "retired_at IS NULL")?;
        let (start, end) = [("09:00", "10:00"), ("14:30", "15:30")][self.dice.roll(2)];
        let date = plan["due"]["date"].clone();
        plan["due"]["time"] = json!(start);
        plan["end"] = json!({ "date": date, "time": end });
        plan["carried"]["reservations"] = json!([{ "resource_id": resource }]);
        Some(plan)
    }

    fn event_type_fields(&mut self, current: Option<&str>) -> Value {
        let rule = json!({
            "next_type_id": current.map_or_else(|| CALL.to_string(), str::to_owned),
            "delay": { "count": self.dice.roll(5), "unit": "days" }, "note": self.words(),
        });
        let follow_up = if self.dice.once_in(2) { Value::Null } else { rule };
        // Two kinds of one name are refused; how far the journal has come tells them apart.
        let number = self.database.number("SELECT count(*) FROM operation");
        let name = match current {
            Some(kind) => take(&mut self.database.row("event_type", kind), "name_pl"),
            None => json!(format!("{}/{number}", self.words())),
        };
        json!({
            "name_pl": name, "name_en": format!("{}/{number}", self.words()), "icon": "phone",
            "colour": self.dice.roll(6), "asks_result": false, "follow_up": follow_up,
            "requires_text": self.dice.once_in(4), "requires_amount": self.dice.once_in(8),
            "requires_participant": self.dice.once_in(8),
        })
    }

    /// The fields as they are, one or two of them changed.
    fn some_changed(&mut self, mut row: Map<String, Value>, fields: &[&str]) -> Map<String, Value> {
        let mut all: Map<String, Value> =
            fields.iter().map(|field| ((*field).to_owned(), take(&mut row, field))).collect();
        for _ in 0..=self.dice.roll(2) {
            let field = fields[self.dice.roll(fields.len())];
            all.insert(field.to_owned(), json!(self.words()));
        }
        all
    }
}
