//! Files, reservations, products, participants and categories are changes of their event: its token turns, its
//! history tells them, and whoever answers for its thread takes them back (R8 to R13).

use rstest::rstest;
use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::MEETING;
use watek_testkit::{TestEngine, string};

use crate::{rooms::resource, rows::Database};

/// A planned meeting in a thread of the person's own.
struct Meeting {
    test: TestEngine,
    thread: String,
    event: String,
    room: String,
}

const DAY: &str = "2026-11-26";

fn plan(assignee: &str) -> Value {
    json!({
        "event_type_id": MEETING, "assignee_id": assignee,
        "due": { "date": DAY, "time": "10:00", "zone": "Europe/Warsaw" },
        "end": { "date": DAY, "time": "11:00" },
    })
}

impl Meeting {
    fn new() -> Self {
        let test = TestEngine::new();
        let room = resource(&test, "Sala A", 1, &[]);
        let partner = test.partner("Stolarnia Świt");
        let thread = test.thread(&partner, "Oferta");
        let params = json!({ "thread_id": thread, "plan": plan(&test.user()) });
        let event = string(&test.ok("plan_event", params), "/result/event_id");
        Self { test, thread, event, room }
    }

    fn view(&self) -> Value {
        self.test.ok("event", json!({ "event_id": self.event }))
    }

    /// The plan as it is, with what is changed of it.
    fn edit(&self, token: &Value, changes: &Value) -> Value {
        let view = self.view();
        let mut params = json!({
            "event_id": self.event, "event_type_id": MEETING, "token": token, "note": "",
            "assignee_id": view["plan"]["assignee_id"],
        });
        params.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        params
    }

    fn lines(quantity: &str) -> Value {
        let line = json!({
            "name": "Deska", "unit": "szt.", "quantity": quantity,
            "price": { "minor": 1_999, "currency": "PLN" }, "discount": 500,
        });
        json!({ "lines": [line] })
    }

    fn change(&self, part: &str) -> Value {
        match part {
            "lines" => Self::lines("2"),
            "reservations" => {
                json!({ "carried": { "reservations": [{ "resource_id": self.room }] } })
            },
            "attachments" => {
                json!({ "carried": { "attachments": [self.test.staged("a.pdf", "%PDF")] } })
            },
            other => panic!("{other}"),
        }
    }

    /// What the history tells under a field: before and after, newest first.
    fn told(&self, field: &str) -> Vec<(Value, Value)> {
        let history = self.test.ok("history", json!({ "table": "event", "id": self.event }));
        let entries = history.as_array().unwrap().iter();
        let changes = entries.flat_map(|entry| entry["changes"].as_array().unwrap().clone());
        changes
            .filter(|change| change["field"] == field)
            .map(|change| (change["before"].clone(), change["after"].clone()))
            .collect()
    }
}

#[rstest]
fn a_form_that_saw_the_event_before_is_refused(
    #[values("lines", "reservations", "attachments")] part: &str,
) {
    let meeting = Meeting::new();
    let seen = meeting.view()["token"].clone();
    let made = meeting.test.ok("edit_plan", meeting.edit(&seen, &meeting.change(part)));
    assert_eq!(meeting.view()["token"], made["operation_id"], "{part} are the event's");
    let stale =
        meeting.test.refused("edit_plan", meeting.edit(&seen, &json!({ "note": "Później" })));
    assert_eq!(stale.code, ErrorCode::Stale, "{part}: {stale:?}");
}

/// An update says nothing of the columns it left alone, which event it is of among them.
#[test]
fn so_it_is_where_a_row_only_changed_or_went() {
    let meeting = Meeting::new();
    let first = meeting.view()["token"].clone();
    meeting.test.ok("edit_plan", meeting.edit(&first, &meeting.change("lines")));
    let second = meeting.view()["token"].clone();
    let made = meeting.test.ok("edit_plan", meeting.edit(&second, &Meeting::lines("3")));
    assert_eq!(meeting.view()["token"], made["operation_id"], "another quantity");
    let third = meeting.view()["token"].clone();
    meeting.test.ok("edit_plan", meeting.edit(&third, &json!({ "lines": [] })));
    let stale = meeting.test.refused("edit_plan", meeting.edit(&third, &json!({})));
    assert_eq!(stale.code, ErrorCode::Stale, "{stale:?}");
}

#[test]
fn a_file_that_gets_another_name_or_goes_changes_its_event() {
    let meeting = Meeting::new();
    let file = meeting.test.attached(&meeting.event, "Umowa.pdf", "%PDF");
    let token = |table: &str, id: &str| Database::open(&meeting.test.database()).token(table, id);
    let name = json!({
        "attachment_id": file, "name": "Aneks.pdf", "token": token("attachment", &file),
    });
    let renamed = meeting.test.ok("rename_attachment", name);
    assert_eq!(json!(token("event", &meeting.event)), renamed["operation_id"]);
    meeting.test.ok("trash_attachment", json!({ "attachment_id": file }));
    let expected = [
        (json!("Aneks.pdf"), Value::Null),
        (json!("Umowa.pdf"), json!("Aneks.pdf")),
        (Value::Null, json!("Umowa.pdf")),
    ];
    assert_eq!(meeting.told("attachment"), expected);
}

#[test]
fn the_history_tells_products_and_rooms_with_their_names() {
    let meeting = Meeting::new();
    let edit = |changes: &Value| {
        let token = meeting.view()["token"].clone();
        meeting.test.ok("edit_plan", meeting.edit(&token, changes));
    };
    edit(&meeting.change("lines"));
    edit(&Meeting::lines("2.5"));
    edit(&json!({ "lines": [] }));
    let line = |quantity: &str| json!(format!("{quantity}\tszt.\t1999\tPLN\t500\tDeska"));
    let expected = [
        (line("2500"), Value::Null),
        (json!("2000\t\t\t\t\tDeska"), json!("2500\t\t\t\t\tDeska")),
        (Value::Null, line("2000")),
    ];
    assert_eq!(meeting.told("product_line"), expected);
    edit(&meeting.change("reservations"));
    edit(&json!({ "carried": { "reservations": [] } }));
    let booked = json!("1\t2026-11-26\t10:00\t2026-11-26\t11:00\tSala A");
    let expected = [(booked.clone(), Value::Null), (Value::Null, booked)];
    assert_eq!(meeting.told("reservation"), expected);
}

/// Bogdan's thread with a plan of Celina's, who gives it lines and takes them out again.
fn hers_in_his_thread() -> (Meeting, String, String) {
    let mut meeting = Meeting::new();
    let people = ["Bogdan Nowak", "Celina Wójcik"].map(|name| {
        let mut params = json!({ "name": name, "role": "member" });
        // Who sees whom is asked with the second person of a firm.
        if name.starts_with("Bogdan") {
            params["access_mode"] = json!("reporting_tree");
        }
        string(&meeting.test.ok("create_user", params), "/result/user_id")
    });
    let [bogdan, celina] = people;
    let partner = meeting.test.partner("Zakład Łąka");
    let params = json!({ "partner_id": partner, "title": "Jego", "plan": plan(&celina) });
    let made = meeting.test.call_as(&bogdan, "create_thread", params).unwrap();
    meeting.thread = string(&made, "/result/thread_id");
    let today = meeting.test.call_as(&celina, "today", json!({})).unwrap();
    meeting.event = string(&today, "/upcoming/0/event_id");
    (meeting, bogdan, celina)
}

/// The operation by which she makes a change of the plan.
fn edited(meeting: &Meeting, who: &str, changes: &Value) -> String {
    meeting.test.clock.advance_minutes(1);
    let view = meeting.test.call_as(who, "event", json!({ "event_id": meeting.event })).unwrap();
    let params = meeting.edit(&view["token"], changes);
    string(&meeting.test.call_as(who, "edit_plan", params).unwrap(), "/operation_id")
}

#[rstest]
fn what_only_a_part_of_an_event_changed_goes_by_the_event(
    #[values("lines", "reservations")] part: &str,
) {
    let (meeting, bogdan, celina) = hers_in_his_thread();
    let none = match part {
        "lines" => json!({ "lines": [] }),
        _ => json!({ "carried": { "reservations": [] } }),
    };
    edited(&meeting, &celina, &meeting.change(part));
    let removed = edited(&meeting, &celina, &none);
    let state = meeting.test.call_as(&celina, "undo_state", json!({})).unwrap();
    assert_eq!(state["undo"]["id"], json!(removed));
    assert_eq!(state["undo"]["subject"], "Zakład Łąka · Jego", "it says what it was about");
    let undone = meeting.test.call_as(&bogdan, "undo", json!({ "operation_id": removed }));
    assert!(undone.is_ok(), "he answers for the thread: {undone:?}");
}

#[test]
fn a_part_taken_out_is_not_put_back_into_a_thread_no_longer_seen() {
    let (meeting, bogdan, celina) = hers_in_his_thread();
    edited(&meeting, &celina, &meeting.change("lines"));
    let removed = edited(&meeting, &celina, &json!({ "lines": [] }));
    edited(&meeting, &bogdan, &json!({ "assignee_id": bogdan }));
    let undo = json!({ "operation_id": removed });
    let error = meeting.test.call_as(&celina, "undo", undo).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound, "{error:?}");
}
