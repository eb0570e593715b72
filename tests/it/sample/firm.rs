//! Good parameters about the firm itself: its backups, kinds of event, people, settings and free days.

use serde_json::{Value, json};
use watek_domain::event_type::CALL;
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
            "name_pl": "Wizyta", "name_en": "Visit", "icon": "map-pin", "colour": 2,
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
                "name": "Biuro w Brnie", "country": "CZ",
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

    /// About what is found, due or in reach.
    pub(super) fn of_search(&self, command: &str) -> Option<Value> {
        Some(match command {
            "find" => json!({
                "text": "swit", "among": "partner",
                "recent": [{ "kind": "partner", "id": self.partner }],
            }),
            "today" => json!({ "overdue": 20, "today": 20, "upcoming": 20, "hanging": 20 }),
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
