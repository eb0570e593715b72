//! Resources and what is booked of them (R8), each rule through the dispatcher.

use serde_json::{Value, json};
use watek_api::{ErrorCode, WireError};
use watek_domain::event_type::MEETING;
use watek_testkit::{TestEngine, string};

mod kept;
mod law;
mod many;
mod offered;
mod people;
mod taking_back;

/// A workspace with a room for one meeting at a time and a thread.
pub(crate) struct Rooms {
    pub(crate) test: TestEngine,
    pub(crate) room: String,
    pub(crate) partner: String,
    pub(crate) thread: String,
}

/// The day of all meetings: a Thursday.
const DAY: &str = "2026-11-26";

impl Rooms {
    pub(crate) fn new() -> Self {
        let test = TestEngine::new();
        let room = resource(&test, "Sala A", 1, &[]);
        let partner = test.partner("Stolarnia Świt");
        let thread = test.thread(&partner, "Oferta");
        Self { test, room, partner, thread }
    }

    /// A meeting with the room as its plan.
    fn meeting(&self, start: &str, end: &str) -> Result<String, WireError> {
        let plan = plan(start, end, json!([{ "resource_id": self.room }]));
        let params = json!({ "thread_id": self.thread, "plan": plan });
        Ok(string(&self.test.call("plan_event", params)?, "/result/event_id"))
    }

    fn edit(&self, event: &str, changes: Value) -> Result<Value, WireError> {
        let view = self.event(event);
        let mut params = json!({
            "event_id": event, "event_type_id": MEETING, "assignee_id": self.test.user(),
            "note": "", "token": view["token"],
        });
        for (field, value) in changes.as_object().unwrap() {
            params[field] = value.clone();
        }
        self.test.call("edit_plan", params)
    }

    fn event(&self, event: &str) -> Value {
        self.test.ok("event", json!({ "event_id": event }))
    }

    /// What is booked of the room on the day, from when to when.
    fn booked(&self) -> Vec<String> {
        let params = json!({ "resource_id": self.room, "from": DAY, "to": DAY });
        let found = self.test.ok("resource_bookings", params);
        let found = found.as_array().unwrap().iter();
        found
            .map(|booking| {
                format!("{}-{}", string(booking, "/start/time"), string(booking, "/end/time"))
            })
            .collect()
    }

    fn update_room(&self, changes: Value) -> Result<Value, WireError> {
        let all = self.test.ok("resources", json!({}));
        let room =
            all.as_array().unwrap().iter().find(|row| row["id"] == json!(self.room)).unwrap();
        let mut fields = json!({
            "name": room["name"], "kind": room["kind"], "note": room["note"],
            "capacity": room["capacity"], "zone": room["zone"], "hours": room["hours"],
            "colour": room["colour"],
        });
        for (field, value) in changes.as_object().unwrap() {
            fields[field] = value.clone();
        }
        let params = json!({ "resource_id": self.room, "fields": fields, "token": room["token"] });
        self.test.call("update_resource", params)
    }

    fn is_clean(&self) {
        let report = self.test.host().check().unwrap();
        assert!(report.is_clean(), "{report:?}");
    }
}

pub(crate) fn resource(test: &TestEngine, name: &str, capacity: u32, hours: &[&str]) -> String {
    let fields = json!({
        "name": name, "kind": "room", "capacity": capacity, "zone": "Europe/Warsaw",
        "hours": hours, "colour": 1,
    });
    string(&test.ok("create_resource", json!({ "fields": fields })), "/result/resource_id")
}

pub(crate) fn due(time: &str) -> Value {
    json!({ "date": DAY, "time": time, "zone": "Europe/Warsaw" })
}

fn plan(start: &str, end: &str, reservations: Value) -> Value {
    json!({
        "event_type_id": MEETING, "due": due(start), "end": { "date": DAY, "time": end },
        "carried": { "reservations": reservations },
    })
}

fn overbooked(refused: Result<impl std::fmt::Debug, WireError>) -> WireError {
    let error = refused.unwrap_err();
    assert_eq!(error.code, ErrorCode::Overbooked, "{error:?}");
    error
}

fn slots(error: &WireError) -> Vec<String> {
    let slots = error.args["slots"].as_array().unwrap().iter();
    slots
        .map(|slot| format!("{} {}", string(slot, "/due/date"), string(slot, "/due/time")))
        .collect()
}

#[test]
fn a_meeting_holds_its_room_and_back_to_back_is_no_conflict() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    rooms.meeting("11:00", "12:00").unwrap();
    rooms.meeting("09:00", "10:00").unwrap();
    assert_eq!(rooms.booked(), ["09:00-10:00", "10:00-11:00", "11:00-12:00"]);
    let view = rooms.event(&event);
    assert_eq!(view["reservations"][0]["resource_name"], "Sala A");
    assert_eq!(view["reservations"][0]["follows_plan"], true);
    assert_eq!(view["reservations"][0]["holds"], true);
    rooms.is_clean();
}

#[test]
fn a_conflict_names_the_booking_and_proposes_the_nearest_free_slots() {
    let rooms = Rooms::new();
    rooms.meeting("10:00", "11:00").unwrap();
    let error = overbooked(rooms.meeting("10:30", "11:30"));
    assert_eq!(error.args["resource_name"], "Sala A");
    let by = &error.args["by"][0];
    assert_eq!(by["event"]["partner_name"], "Stolarnia Świt");
    assert_eq!(string(by, "/start/time"), "10:00");
    let proposed = slots(&error);
    assert_eq!(proposed, ["2026-11-26 11:00", "2026-11-26 12:00", "2026-11-26 09:00"]);
    assert_eq!(rooms.booked(), ["10:00-11:00"], "nothing of a refusal stays");
    let slot = &error.args["slots"][0];
    let start = string(slot, "/due/time");
    rooms.meeting(&start, &string(slot, "/end/time")).unwrap();
    assert_eq!(rooms.booked(), ["10:00-11:00", "11:00-12:00"]);
}

fn colleague(test: &TestEngine) -> String {
    let params =
        json!({ "name": "Bogdan Nowak", "role": "member", "access_mode": "reporting_tree" });
    string(&test.ok("create_user", params), "/result/user_id")
}

#[test]
fn of_a_thread_one_does_not_see_only_resource_time_and_booker_are_told() {
    let rooms = Rooms::new();
    let bogdan = colleague(&rooms.test);
    rooms.meeting("10:00", "11:00").unwrap();
    let partner = rooms.test.partner("Zakład Łąka");
    let thread = rooms.test.call_as(
        &bogdan,
        "create_thread",
        json!({ "partner_id": partner, "title": "Jego" }),
    );
    let thread = string(&thread.unwrap(), "/result/thread_id");
    let params = json!({
        "thread_id": thread, "plan": plan("10:30", "11:30", json!([{ "resource_id": rooms.room }])),
    });
    let error = overbooked(rooms.test.call_as(&bogdan, "plan_event", params));
    let by = &error.args["by"][0];
    assert_eq!(by["event"], Value::Null);
    assert_eq!(string(by, "/booked_by_name"), "Anna Kowalska");
    assert!(!error.args.to_string().contains("Świt"), "{}", error.args);
    let page = json!({ "resource_id": rooms.room, "from": DAY, "to": DAY });
    let page = rooms.test.call_as(&bogdan, "resource_bookings", page).unwrap();
    assert_eq!(page[0]["event"], Value::Null);
    assert!(!page.to_string().contains("Oferta"));
}

#[test]
fn a_reservation_moves_with_its_plan_or_the_move_is_refused() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    rooms.meeting("12:00", "13:00").unwrap();
    rooms.test.ok("reschedule_event", json!({ "event_id": event, "due": due("11:00") }));
    assert_eq!(rooms.booked(), ["11:00-12:00", "12:00-13:00"]);
    let refused = json!({ "event_id": event, "due": due("11:30") });
    let error = overbooked(rooms.test.call("reschedule_event", refused));
    assert_eq!(error.args["event_id"], json!(event));
    assert_eq!(rooms.event(&event)["plan"]["due"]["time"], "11:00", "the plan stays too");
    let time = json!({ "due": due("09:00"), "end": { "date": DAY, "time": "10:30" } });
    rooms.edit(&event, json!({ "time": time })).unwrap();
    assert_eq!(rooms.booked(), ["09:00-10:30", "12:00-13:00"]);
    let undone = rooms.test.ok("undo", json!({}));
    assert_eq!(string(&undone, "/result/kind"), "edit_plan");
    assert_eq!(rooms.booked(), ["11:00-12:00", "12:00-13:00"]);
    rooms.is_clean();
}

#[test]
fn a_plan_with_a_reservation_keeps_a_time_and_an_end() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let without_time = json!({ "date": DAY, "time": null, "zone": "Europe/Warsaw" });
    let refused =
        rooms.test.refused("reschedule_event", json!({ "event_id": event, "due": without_time }));
    assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some("end")));
    assert_eq!(refused.args["reason"], "time_needed");
    let time = json!({ "due": due("10:00"), "end": null });
    let refused = rooms.edit(&event, json!({ "time": time })).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("time.end"));
    let mut plan = plan("10:00", "11:00", json!([{ "resource_id": rooms.room }]));
    plan.as_object_mut().unwrap().remove("end");
    let refused =
        rooms.test.refused("plan_event", json!({ "thread_id": rooms.thread, "plan": plan }));
    assert_eq!(refused.field.as_deref(), Some("plan.carried.reservations.0.time"));
}

#[test]
fn two_meetings_swap_their_times_in_one_operation() {
    let rooms = Rooms::new();
    let one = rooms.meeting("10:00", "11:00").unwrap();
    let other = rooms.meeting("11:00", "12:00").unwrap();
    let token = |event: &str| rooms.event(event)["token"].clone();
    let events = json!([
        { "event_id": one, "due": due("11:00"), "token": token(&one) },
        { "event_id": other, "due": due("10:00"), "token": token(&other) },
    ]);
    rooms.test.ok("reschedule_events", json!({ "events": events }));
    assert_eq!(rooms.booked(), ["10:00-11:00", "11:00-12:00"]);
    let both = json!([{ "event_id": one, "due": due("10:00"), "token": token(&one) }]);
    overbooked(rooms.test.call("reschedule_events", json!({ "events": both })));
    rooms.is_clean();
}

#[test]
fn the_load_is_the_highest_number_at_one_instant() {
    let rooms = Rooms::new();
    rooms.update_room(json!({ "capacity": 3 })).unwrap();
    let book = |start: &str, end: &str, units: u32| {
        let plan = plan(start, end, json!([{ "resource_id": rooms.room, "units": units }]));
        rooms.test.call("plan_event", json!({ "thread_id": rooms.thread, "plan": plan }))
    };
    book("09:00", "10:00", 2).unwrap();
    book("10:00", "11:00", 2).unwrap();
    book("09:30", "10:30", 1).unwrap();
    let error = overbooked(book("10:15", "12:00", 1));
    assert_eq!(error.args["by"].as_array().unwrap().len(), 2, "all that hold it then: {error:?}");
    book("10:30", "12:00", 1).unwrap();
    let refused = book("13:00", "14:00", 4).unwrap_err();
    assert_eq!(refused.args["reason"], "more_than_there_is");
    let refused = book("13:00", "14:00", 0).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("plan.carried.reservations.0.units"));
    rooms.is_clean();
}

#[test]
fn cancelled_trashed_and_closed_release_and_done_keeps() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    rooms.test.ok("cancel_event", json!({ "event_id": event }));
    assert!(rooms.booked().is_empty());
    let event = rooms.meeting("10:00", "11:00").unwrap();
    rooms.test.ok("trash_event", json!({ "event_id": event }));
    assert!(rooms.booked().is_empty());
    let event = rooms.meeting("10:00", "11:00").unwrap();
    rooms.test.ok(
        "record_event",
        json!({
            "thread_id": rooms.thread, "fulfils": event, "event_type_id": MEETING,
            "next": { "choice": "leave_hanging" },
        }),
    );
    assert_eq!(rooms.booked(), ["10:00-11:00"], "a done one keeps it");
    rooms.meeting("12:00", "13:00").unwrap();
    let close = json!({ "thread_id": rooms.thread, "outcome": "lost", "reason": "Cena" });
    rooms.test.ok("close_thread", close);
    assert_eq!(rooms.booked(), ["10:00-11:00"], "closing gives up the plan");
    rooms.test.ok("trash_partner", json!({ "partner_id": rooms.partner, "with_open_tasks": true }));
    assert!(rooms.booked().is_empty(), "done ones of a trashed partner release too");
    rooms.test.ok("restore_partner", json!({ "partner_id": rooms.partner }));
    assert_eq!(rooms.booked(), ["10:00-11:00"]);
    rooms.is_clean();
}

#[test]
fn restoring_from_the_trash_asks_the_rule() {
    let rooms = Rooms::new();
    let trashed = rooms.meeting("10:00", "11:00").unwrap();
    rooms.test.ok("trash_event", json!({ "event_id": trashed }));
    rooms.meeting("10:30", "11:30").unwrap();
    let error = overbooked(rooms.test.call("restore_event", json!({ "event_id": trashed })));
    assert_eq!(string(&error.args["by"][0], "/start/time"), "10:30");
    rooms.is_clean();
}

#[test]
fn what_comes_back_from_the_trash_can_be_had_without_its_room() {
    for level in ["event", "thread", "partner", "partners"] {
        let rooms = Rooms::new();
        let event = rooms.meeting("10:00", "11:00").unwrap();
        let ids = match level {
            "event" => json!({ "event_id": event }),
            "thread" => json!({ "thread_id": rooms.thread }),
            "partner" => json!({ "partner_id": rooms.partner }),
            _ => json!({ "partner_ids": [rooms.partner] }),
        };
        let mut trash = ids.clone();
        if level == "partner" {
            trash["with_open_tasks"] = json!(true);
        }
        let trash = match level {
            "partners" => {
                json!({ "selection": { "partner_ids": [rooms.partner] }, "with_open_tasks": true })
            },
            _ => trash,
        };
        rooms.test.ok(&format!("trash_{level}"), trash);
        let partner = rooms.test.partner("Zakład Łąka");
        let thread = rooms.test.thread(&partner, "Inna");
        let plan = plan("10:30", "11:30", json!([{ "resource_id": rooms.room }]));
        rooms.test.ok("plan_event", json!({ "thread_id": thread, "plan": plan }));
        let command = format!("restore_{level}");
        let error = overbooked(rooms.test.call(&command, ids.clone()));
        assert_eq!(error.args["may_leave_out"], true, "{level}");
        assert_eq!(rooms.booked(), ["10:30-11:30"]);
        let mut without = ids;
        without["without_reservations"] = json!(true);
        let made = rooms.test.ok(&command, without);
        assert_eq!(rooms.event(&event)["reservations"], json!([]), "{level}");
        rooms.is_clean();
        rooms.test.ok("undo", json!({ "operation_id": made["operation_id"] }));
        assert_eq!(rooms.booked(), ["10:30-11:30"], "{level}: it is in the trash with its room");
        rooms.is_clean();
    }
}

#[test]
fn merging_partners_keeps_what_is_booked() {
    let rooms = Rooms::new();
    rooms.meeting("10:00", "11:00").unwrap();
    let other = rooms.test.partner("Świt bis");
    let token = |id: &str| crate::rows::Database::open(&rooms.test.database()).token("partner", id);
    let params = json!({
        "keep_id": other, "other_id": rooms.partner, "keep_token": token(&other),
        "other_token": token(&rooms.partner),
    });
    rooms.test.ok("merge_partners", params);
    assert_eq!(rooms.booked(), ["10:00-11:00"]);
    overbooked(rooms.meeting("10:30", "11:30"));
    rooms.is_clean();
}
