//! Good parameters about the firm itself: its backups, kinds of event, people, settings and free days.

use serde_json::{Value, json};
use watek_domain::{dictionary::starter, event_type::CALL};
use watek_testkit::string;

use super::Sample;

impl Sample {
    pub(super) fn of_backups(&self, command: &str) -> Option<Value> {
        Some(match command {
            "backups" | "back_up_now" | "health" => json!({}),
            "preview_backup" | "restore_backup" => json!({ "backup_id": self.backup }),
            _ => return None,
        })
    }

    pub(super) fn of_event_type(&self, command: &str) -> Option<Value> {
        let fields = json!({
            "name_pl": "Oględziny", "name_en": "Inspection", "icon": "map-pin", "colour": 2,
            "asks_result": true, "requires_text": true, "requires_contact": true,
            "requires_amount": true, "requires_attachment": true, "requires_participant": true,
            "follow_up": {
                "next_type_id": CALL, "delay": { "count": 2, "unit": "working_days" },
                "time": "10:00", "note": "Zapytać",
            },
        });
        Some(match command {
            "create_event_type" => json!({ "fields": fields }),
            "update_event_type" => json!({
                "event_type_id": self.event_type, "fields": fields,
                "token": self.token("event_type", &self.event_type),
            }),
            "retire_event_type" => json!({ "event_type_id": self.event_type, "retired": true }),
            "move_event_type" => {
                json!({ "event_type_id": self.event_type, "after_id": CALL })
            },
            "event_type_uses" => json!({ "event_type_id": CALL }),
            "follow_up_due" => {
                json!({ "delay": { "count": 3, "unit": "working_days" }, "time": "10:00" })
            },
            "event_types" => json!({}),
            _ => return None,
        })
    }

    /// About who works here and how they like it.
    pub(super) fn of_person(&self, command: &str) -> Option<Value> {
        Some(match command {
            "update_settings" => json!({ "settings": {
                "language": "en", "theme": "dark", "density": "comfortable",
                "morning": "07:30", "single_keys": false,
            } }),
            "create_user" => json!({
                "name": "Dorota Lis", "role": "member", "supervisor_id": self.bogdan,
                "access_mode": null,
            }),
            "update_user" => json!({
                "user_id": self.celina, "name": "Celina Wójcik-Lis", "role": "administrator",
                "supervisor_id": self.bogdan, "token": self.token("user_account", &self.celina),
            }),
            "choose_partner_columns" => json!({ "columns": ["phone", "city", "next_step"] }),
            "session" | "users" => json!({}),
            _ => return None,
        })
    }

    pub(super) fn of_workspace(&self, command: &str) -> Option<Value> {
        Some(match command {
            "update_workspace" => json!({
                "name": "Biuro w Brnie", "country": "CZ", "currency": "CZK",
                "token": string(&self.test.ok("workspace", json!({})), "/token"),
            }),
            "workspace" | "add_sample_data" => json!({}),
            _ => return None,
        })
    }

    pub(super) fn of_free_day(&self, command: &str) -> Option<Value> {
        let fields = json!({
            "first_date": "2027-05-04", "last_date": "2027-05-04", "name": "Mostek w maju",
        });
        Some(match command {
            "create_free_day" => json!({ "fields": fields }),
            "update_free_day" => json!({
                "free_day_id": self.free_day, "fields": fields,
                "token": self.token("free_day", &self.free_day),
            }),
            "remove_free_day" => json!({
                "free_day_id": self.free_day, "token": self.token("free_day", &self.free_day),
            }),
            "calendar_days" => json!({ "from": "2026-11-30", "to": "2027-01-10" }),
            "free_days" => json!({}),
            _ => return None,
        })
    }

    /// A line of a product, and one of none.
    pub(crate) fn lines(&self) -> Value {
        json!([
            {
                "product_id": self.product, "name": "Deska", "unit": "szt.", "quantity": "2.5",
                "price": { "minor": 1_999, "currency": "PLN" }, "discount": 1_000,
            },
            {
                "product_id": null, "name": "Dowóz", "unit": "", "quantity": "1",
                "price": { "minor": 5_000, "currency": "PLN" }, "discount": 0,
            },
        ])
    }

    pub(super) fn of_product(&self, command: &str) -> Option<Value> {
        let fields = json!({
            "name": "Listwa", "code": "L-7", "unit": "mb",
            "price": { "minor": 1_250, "currency": "EUR" },
        });
        Some(match command {
            "create_product" => json!({ "fields": fields }),
            "update_product" => json!({
                "product_id": self.product, "fields": fields,
                "token": self.token("product", &self.product),
            }),
            "retire_product" => json!({ "product_id": self.product, "retired": true }),
            "products" => json!({ "text": "deska", "retired": true, "offset": 0, "limit": 20 }),
            "parse_amount" => json!({ "text": "12 tys. zł", "currency": "EUR" }),
            "price_lines" => json!({ "lines": [
                { "quantity": "2,5", "price": "19,99 zł", "discount": "10%", "currency": "EUR" },
            ] }),
            "partner_amounts" => json!({ "partner_id": self.partner }),
            _ => return None,
        })
    }

    pub(super) fn of_resource(&self, command: &str) -> Option<Value> {
        let fields = json!({
            "name": "Sala konferencyjna", "kind": "room", "note": "II piętro, rzutnik",
            "capacity": 12, "zone": "Europe/Warsaw", "colour": 3,
            "hours": ["8-16", "8-16", "8-16", "8-16", "8-14, 16-20", "", ""],
        });
        let due = json!({ "date": "2026-11-27", "time": "10:00", "zone": "Europe/Warsaw" });
        Some(match command {
            "create_resource" => json!({ "fields": fields }),
            "update_resource" => json!({
                "resource_id": self.room, "fields": fields,
                "token": self.token("resource", &self.room),
            }),
            "retire_resource" => json!({ "resource_id": self.room, "retired": true }),
            "move_resource" => json!({ "resource_id": self.room, "after_id": self.other_room }),
            "resource_bookings" => json!({
                "resource_id": self.room, "from": "2026-11-23", "to": "2026-11-29",
            }),
            "free_slots" => json!({
                "resources": [{ "resource_id": self.room, "units": 1 }], "due": due,
                "end": { "date": "2026-11-27", "time": "11:00" }, "user_ids": [self.bogdan],
                "contact_ids": [self.contact], "event_id": self.planned,
            }),
            "parse_end" => json!({ "text": "do 11:30", "due": due }),
            "resources" => json!({}),
            _ => return None,
        })
    }

    pub(super) fn add_dictionary(&mut self) {
        let fields = json!({
            "name_pl": "Branża", "name_en": "Trade", "of_partner": true, "of_contact": true,
            "of_thread": true, "of_event": true, "is_multiple": true,
        });
        let made = self.test.ok("create_dictionary", json!({ "fields": fields }));
        self.dictionary = string(&made, "/result/dictionary_id");
        self.category = self.add_category("Meble", None);
        self.other_category = self.add_category("Drewno", None);
        self.unused_category = self.add_category("Krzesła", Some(&self.category));
        self.retired_category = self.add_category("Wiklina", None);
        let retire = json!({ "category_id": self.retired_category, "retired": true });
        self.test.ok("retire_category", retire);
    }

    fn add_category(&self, name: &str, parent: Option<&str>) -> String {
        let params = json!({
            "dictionary_id": self.dictionary, "parent_id": parent, "fields": { "name_pl": name },
        });
        string(&self.test.ok("create_category", params), "/result/category_id")
    }

    pub(super) fn of_dictionary(&self, command: &str) -> Option<Value> {
        let (dictionary, category) = (&self.dictionary, &self.category);
        let fields = json!({
            "name_pl": "Region", "name_en": "Region", "of_partner": true, "of_contact": true,
            "of_thread": true, "of_event": true, "is_multiple": true, "is_required": false,
        });
        let of_category = json!({ "name_pl": "Stoły", "name_en": "Tables", "colour": 3 });
        Some(match command {
            "dictionaries" => json!({}),
            "category_uses" => json!({ "dictionary_id": dictionary }),
            "create_dictionary" => json!({ "fields": fields }),
            "update_dictionary" => json!({
                "dictionary_id": dictionary, "fields": fields,
                "token": self.token("dictionary", dictionary),
            }),
            "retire_dictionary" => json!({ "dictionary_id": dictionary, "retired": true }),
            "move_dictionary" => json!({
                "dictionary_id": dictionary, "after_id": starter::dictionary(starter::SEGMENT),
            }),
            "create_category" => json!({
                "dictionary_id": dictionary, "parent_id": category,
                "after_id": self.unused_category, "fields": of_category,
            }),
            "update_category" => json!({
                "category_id": category, "fields": of_category,
                "token": self.token("category", category),
            }),
            "retire_category" => json!({ "category_id": category, "retired": true }),
            "move_category" => json!({
                "category_id": self.other_category, "parent_id": category,
                "after_id": self.unused_category,
            }),
            "merge_categories" => {
                json!({ "keep_id": category, "other_id": self.other_category })
            },
            "remove_category" => json!({ "category_id": self.unused_category }),
            _ => return None,
        })
    }

    /// About what is found, due or in reach.
    pub(super) fn of_search(&self, command: &str) -> Option<Value> {
        Some(match command {
            "find" => json!({
                "text": "swit", "among": "partner",
                "recent": [{ "kind": "partner", "id": self.partner }],
            }),
            "today" => {
                json!({ "overdue": 20, "today": 20, "upcoming": 20, "hanging": 20, "dictionaries": [self.choice()] })
            },
            "today_choices" => json!({ "dictionaries": [self.choice()] }),
            "parse_due" => json!({ "text": "jutro 9:00" }),
            "inbox" | "partner_cities" => json!({}),
            _ => return None,
        })
    }

    pub(super) fn of_draft(command: &str) -> Option<Value> {
        Some(match command {
            "draft" | "discard_draft" => json!({ "form": "event:new" }),
            "save_draft" => json!({ "form": "event:new", "body": { "text": "Dzwo" } }),
            _ => return None,
        })
    }
}
