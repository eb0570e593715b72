//! Which times are offered instead, and what no other time would help.

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::{
    clock::Clock,
    event_type::{MEETING, OFFER},
};
use watek_testkit::string;

use super::{DAY, Rooms, due, overbooked, plan, slots};

#[test]
fn slots_of_a_refusal_are_in_the_zone_of_the_refused_plan() {
    let rooms = Rooms::new();
    rooms.meeting("10:00", "11:00").unwrap();
    let in_london = |start: &str, end: &str| {
        let mut plan = plan(start, end, json!([{ "resource_id": rooms.room }]));
        plan["due"]["zone"] = json!("Europe/London");
        json!({ "thread_id": rooms.thread, "plan": plan })
    };
    let error = overbooked(rooms.test.call("plan_event", in_london("09:30", "10:30")));
    let slot = &error.args["slots"][0];
    assert_eq!(slot["due"], json!({ "date": DAY, "time": "10:00", "zone": "Europe/London" }));
    assert_eq!(slot["end"], json!({ "date": DAY, "time": "11:00" }));
    let planned = rooms.test.ok("plan_event", in_london("12:00", "13:00"));
    let event = string(&planned, "/result/event_id");
    let mut back = due("09:30");
    back["zone"] = json!("Europe/London");
    let moved = json!({ "event_id": event, "due": back });
    let error = overbooked(rooms.test.call("reschedule_event", moved));
    assert_eq!(string(&error.args["slots"][0], "/due/zone"), "Europe/London");
    rooms.is_clean();
}

#[test]
fn a_resource_named_twice_beyond_what_there_is_is_refused_as_repeated() {
    let rooms = Rooms::new();
    let twice = json!([{ "resource_id": rooms.room }, { "resource_id": rooms.room }]);
    let book = |reservations: &Value| {
        let plan = plan("10:00", "11:00", reservations.clone());
        rooms.test.call("plan_event", json!({ "thread_id": rooms.thread, "plan": plan }))
    };
    let refused = book(&twice).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Invalid, "{refused:?}");
    assert_eq!(refused.field.as_deref(), Some("plan.carried.reservations.1.resource_id"));
    assert_eq!(refused.args["reason"], "repeated");
    let own = |start: &str, end: &str| {
        json!([{ "resource_id": rooms.room }, { "resource_id": rooms.room, "time": {
            "start": { "date": DAY, "time": start }, "end": { "date": DAY, "time": end },
        } }])
    };
    let refused = book(&own("10:30", "11:30")).unwrap_err();
    assert_eq!(refused.args["reason"], "repeated", "{refused:?}");
    book(&own("11:00", "12:00")).unwrap();
    assert_eq!(
        rooms.booked(),
        ["10:00-11:00", "11:00-12:00"],
        "one after the other is no conflict"
    );
    rooms.is_clean();
}

#[test]
fn a_resource_named_twice_is_needed_twice_where_it_is_offered() {
    let rooms = Rooms::new();
    rooms.update_room(json!({ "capacity": 2 })).unwrap();
    let twice = json!([{ "resource_id": rooms.room }, { "resource_id": rooms.room }]);
    let book = |start: &str, end: &str, reservations: &Value| {
        let mut plan = plan(start, end, reservations.clone());
        plan["assignee_id"] = json!(rooms.test.user());
        rooms.test.call("plan_event", json!({ "thread_id": rooms.thread, "plan": plan }))
    };
    book("10:00", "11:00", &twice).unwrap();
    // Done on the spot: nobody's plan is in the way at eleven, only the one that is left.
    let time = json!({
        "start": { "date": DAY, "time": "11:00" }, "end": { "date": DAY, "time": "12:00" },
    });
    let recorded = json!({
        "thread_id": rooms.thread, "event_type_id": MEETING, "text": "Rozmowa",
        "carried": { "reservations": [{ "resource_id": rooms.room, "time": time }] },
        "next": { "choice": "keep" },
    });
    rooms.test.ok("record_event", recorded);
    let error = overbooked(book("10:15", "11:15", &twice));
    assert_eq!(slots(&error)[0], "2026-11-26 09:00", "{error:?}");
    rooms.is_clean();
}

#[test]
fn nothing_that_begins_before_the_present_is_offered() {
    let rooms = Rooms::new();
    let now = chrono::DateTime::from_timestamp_millis(rooms.test.clock.now().millis()).unwrap();
    let past = (now - chrono::TimeDelta::hours(3)).format("%H:%M").to_string();
    let until = (now - chrono::TimeDelta::hours(2)).format("%H:%M").to_string();
    let day = now.format("%Y-%m-%d").to_string();
    let params = json!({
        "resources": [{ "resource_id": rooms.room, "units": 1 }],
        "due": { "date": day, "time": past, "zone": "UTC" }, "end": { "date": day, "time": until },
    });
    let first = |found: &Value| {
        let slots = found["slots"].as_array().unwrap();
        assert!(!slots.is_empty(), "{found}");
        slots.iter().map(|slot| slot["start_at"].as_i64().unwrap()).min().unwrap()
    };
    assert!(first(&rooms.test.ok("free_slots", params.clone())) >= now.timestamp_millis());
    let mut plan = plan(&past, &until, json!([{ "resource_id": rooms.room }]));
    plan["due"] = params["due"].clone();
    plan["end"] = params["end"].clone();
    let params = json!({ "thread_id": rooms.thread, "plan": plan });
    rooms.test.ok("plan_event", params.clone());
    let error = overbooked(rooms.test.call("plan_event", params));
    assert!(first(&error.args) >= now.timestamp_millis());
}

#[test]
fn an_outcome_has_the_amount_and_the_person_of_its_plan_unless_told() {
    let rooms = Rooms::new();
    let person = |name| {
        let fields = json!({ "partner_id": rooms.partner, "fields": { "name": name } });
        string(&rooms.test.ok("create_contact", fields), "/result/contact_id")
    };
    let (planned, other) = (person("Jan Kowal"), person("Ewa Lis"));
    let amount = json!({ "minor": 25_000, "currency": "PLN" });
    let done = |told: Value| {
        let plan = json!({
            "event_type_id": OFFER, "due": due("10:00"), "amount": amount, "contact_id": planned,
        });
        let params = json!({ "thread_id": rooms.thread, "plan": plan });
        let event = string(&rooms.test.ok("plan_event", params), "/result/event_id");
        let mut params = json!({
            "thread_id": rooms.thread, "fulfils": event, "event_type_id": OFFER,
            "next": { "choice": "leave_hanging" },
        });
        params.as_object_mut().unwrap().extend(told.as_object().unwrap().clone());
        rooms.test.ok("record_event", params);
        let event = rooms.event(&event);
        (event["outcome"]["amount"].clone(), event["contact_id"].clone())
    };
    assert_eq!(done(json!({})), (amount.clone(), json!(planned)));
    let nothing = json!({ "amount": null, "contact_id": null });
    assert_eq!(done(nothing), (Value::Null, Value::Null));
    let euro = json!({ "minor": 1, "currency": "EUR" });
    let told = json!({ "amount": euro, "contact_id": other });
    assert_eq!(done(told), (euro, json!(other)));
}
