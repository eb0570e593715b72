//! Good parameters about events and their plans.

use serde_json::{Value, json};
use watek_domain::event_type::CALL;

use super::Sample;

impl Sample {
    pub(super) fn of_outcome(&self, command: &str) -> Option<Value> {
        let (planned, done) = (&self.planned, &self.done);
        let amount = json!({ "minor": 20_000, "currency": "EUR" });
        Some(match command {
            "record_event" => json!({
                "thread_id": self.thread, "fulfils": planned, "event_type_id": CALL,
                "happened_at": 1_795_424_000_000_i64, "contact_id": self.contact,
                "text": "Prosi o **ofertę**.", "result": "answered", "amount": amount,
                "lines": self.lines(),
                "token": self.token("event", planned), "carried": self.carried_by_anna(),
                "next": { "choice": "plan", "plan": self.plan() },
            }),
            "edit_outcome" => json!({
                "event_id": done, "event_type_id": self.event_type, "contact_id": self.contact,
                "happened_at": 1_795_420_000_000_i64, "text": "Jednak nie", "result": "call_back",
                "amount": amount, "lines": self.lines(),
                "token": self.token("event", done), "carried": self.carried_by_anna(),
            }),
            _ => return None,
        })
    }

    pub(super) fn of_event(&self, command: &str) -> Option<Value> {
        let (planned, done) = (&self.planned, &self.done);
        let amount = json!({ "minor": 20_000, "currency": "EUR" });
        Some(match command {
            "record_no_answer" | "task_context" | "event" => json!({ "event_id": planned }),
            "plan_event" => json!({
                "thread_id": self.thread, "follows_id": done, "plan": self.plan(),
            }),
            "edit_plan" => json!({
                "event_id": planned, "event_type_id": self.event_type, "assignee_id": self.bogdan,
                "contact_id": self.contact, "note": "Pilne", "amount": amount,
                "lines": self.lines(),
                "time": {
                    "due": { "date": "2026-11-24", "time": "11:00", "zone": "Europe/Warsaw" },
                    "end": { "date": "2026-11-24", "time": "11:30" }, "reason": "Później",
                },
                "reminders": [0, 15], "token": self.token("event", planned),
                "carried": self.carried_by_anna(),
            }),
            "cancel_event" => json!({ "event_id": planned, "reason": "Zbędne" }),
            "trash_event" => json!({ "event_id": done }),
            "restore_event" => json!({
                "event_id": self.trashed_event, "without_reservations": true,
            }),
            "snooze_reminder" => {
                json!({ "event_id": planned, "until": 1_795_424_400_000_i64 + 3_600_000 })
            },
            "dismiss_reminder" => json!({ "reminder_id": self.reminder }),
            _ => return None,
        })
    }

    pub(super) fn of_moves(&self, command: &str) -> Option<Value> {
        let planned = &self.planned;
        Some(match command {
            "reschedule_event" => json!({
                "event_id": planned, "reason": "Chory", "token": self.token("event", planned),
                "due": { "date": "2026-11-27", "time": "12:00", "zone": "Europe/Warsaw" },
                "end": { "date": "2026-11-27", "time": "13:00" },
            }),
            "reschedule_events" => json!({
                "events": [
                    self.moved(planned, "2026-11-27"), self.moved(&self.planned_elsewhere, "2026-11-30"),
                ],
                "reason": "Urlop",
            }),
            "categorize_events" => json!({
                "event_ids": [planned, self.planned_elsewhere], "category_id": self.category,
                "take_off": false,
            }),
            "propose_moves" => json!({
                "event_ids": [planned, self.planned_elsewhere], "per_day": 1,
                "to": { "date": "2026-11-27", "time": "12:00", "zone": "Europe/Warsaw" },
            }),
            "move_reasons" => json!({}),
            _ => return None,
        })
    }
}
