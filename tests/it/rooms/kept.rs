//! What is asked when something is booked, and what stays as it was.

use super::*;

#[test]
fn opening_hours_are_asked_when_booking_and_not_later() {
    let rooms = Rooms::new();
    let mut hours = vec!["8-16"; 5];
    hours.extend(["", ""]);
    rooms.meeting("17:00", "18:00").unwrap();
    rooms.update_room(json!({ "hours": hours })).unwrap();
    assert_eq!(rooms.booked(), ["17:00-18:00"], "what is booked stays");
    let refused = rooms.meeting("15:30", "16:30").unwrap_err();
    assert_eq!(refused.args["reason"], "outside_hours");
    assert_eq!(refused.field.as_deref(), Some("plan.carried.reservations.0.time"));
    let event = rooms.meeting("15:00", "16:00").unwrap();
    let refused =
        rooms.test.refused("reschedule_event", json!({ "event_id": event, "due": due("15:30") }));
    assert_eq!(refused.field.as_deref(), Some("end"));
    assert_eq!(refused.args, json!({ "reason": "outside_hours_of", "name": "Sala A" }));
    let error = overbooked(rooms.meeting("15:00", "16:00"));
    assert_eq!(slots(&error), ["2026-11-26 14:00", "2026-11-26 13:00", "2026-11-26 12:00"]);
    rooms.is_clean();
}

#[test]
fn a_retired_resource_takes_no_new_bookings_and_keeps_the_old() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    rooms.test.ok("retire_resource", json!({ "resource_id": rooms.room, "retired": true }));
    assert_eq!(rooms.booked(), ["10:00-11:00"]);
    let refused = rooms.meeting("12:00", "13:00").unwrap_err();
    assert_eq!(refused.args["reason"], "retired");
    let kept = json!([{ "resource_id": rooms.room }]);
    rooms
        .edit(&event, json!({ "note": "Z planami", "carried": { "reservations": kept } }))
        .unwrap();
    assert_eq!(rooms.booked(), ["10:00-11:00"]);
    rooms.test.ok("retire_resource", json!({ "resource_id": rooms.room, "retired": false }));
    rooms.meeting("12:00", "13:00").unwrap();
}

#[test]
fn fewer_than_are_booked_in_time_to_come_is_refused() {
    let rooms = Rooms::new();
    rooms.update_room(json!({ "capacity": 2 })).unwrap();
    rooms.meeting("10:00", "11:00").unwrap();
    rooms.meeting("10:30", "11:30").unwrap();
    let error = overbooked(rooms.update_room(json!({ "capacity": 1 })));
    assert_eq!(error.args["units"], Value::Null, "no booking was asked for");
    assert_eq!(error.args["by"].as_array().unwrap().len(), 2);
    // Once it is over it may have held more than there is now.
    rooms.test.clock.advance_minutes(7 * 24 * 60);
    rooms.update_room(json!({ "capacity": 1 })).unwrap();
    rooms.is_clean();
}

#[test]
fn a_reservation_may_have_a_time_of_its_own() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let at = |start: &str, end: &str| {
        json!([{ "resource_id": rooms.room, "time": {
            "start": { "date": DAY, "time": start }, "end": { "date": DAY, "time": end },
        } }])
    };
    rooms.edit(&event, json!({ "carried": { "reservations": at("09:30", "11:30") } })).unwrap();
    assert_eq!(rooms.booked(), ["09:30-11:30"]);
    rooms.test.ok("reschedule_event", json!({ "event_id": event, "due": due("14:00") }));
    assert_eq!(rooms.booked(), ["09:30-11:30"], "it does not move with the plan");
    rooms.edit(&event, json!({ "carried": { "reservations": [] } })).unwrap();
    assert!(rooms.booked().is_empty());
    let refused =
        rooms.edit(&event, json!({ "carried": { "reservations": at("11:00", "11:00") } }));
    assert_eq!(refused.unwrap_err().args["reason"], "end_before_start");
}

#[test]
fn an_own_time_is_meant_in_the_zone_it_was_written_in() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let own = |zone: &str, start: &str, end: &str| {
        json!({ "carried": { "reservations": [{ "resource_id": rooms.room, "time": {
            "start": { "date": DAY, "time": start }, "end": { "date": DAY, "time": end },
            "zone": zone,
        } }] } })
    };
    let time = || rooms.event(&event)["reservations"][0]["time"].clone();
    rooms.edit(&event, own("Europe/London", "09:30", "10:30")).unwrap();
    assert_eq!(
        (&time()["start"]["time"], &time()["zone"]),
        (&json!("10:30"), &json!("Europe/Warsaw")),
        "the room's clocks show it"
    );
    rooms.update_room(json!({ "zone": "Europe/London" })).unwrap();
    rooms.edit(&event, own("Europe/Warsaw", "10:30", "11:30")).unwrap();
    assert_eq!(
        (&time()["start"]["time"], &time()["zone"]),
        (&json!("10:30"), &json!("Europe/Warsaw")),
        "what was not touched stays the same instant"
    );
    rooms.is_clean();
}

#[test]
fn a_move_is_refused_on_a_field_of_the_request_naming_the_room() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    rooms.test.ok("retire_resource", json!({ "resource_id": rooms.room, "retired": true }));
    let moved = json!({ "event_id": event, "due": due("14:00") });
    let refused = rooms.test.refused("reschedule_event", moved);
    assert_eq!(refused.field.as_deref(), Some("end"));
    assert_eq!(refused.args, json!({ "reason": "retired_resource", "name": "Sala A" }));
    let time = json!({ "due": due("14:00"), "end": { "date": DAY, "time": "15:00" } });
    let refused = rooms.edit(&event, json!({ "time": time })).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("time.end"));
}

#[test]
fn what_was_done_on_the_spot_may_have_held_a_room() {
    let rooms = Rooms::new();
    let time = json!({
        "start": { "date": "2026-11-24", "time": "10:00" }, "end": { "date": "2026-11-24", "time": "11:00" },
    });
    let record =
        |reservation: Value| {
            rooms.test.call("record_event", json!({
            "thread_id": rooms.thread, "event_type_id": MEETING, "text": "Rozmowa",
            "carried": { "reservations": [reservation] }, "next": { "choice": "leave_hanging" },
        }))
        };
    let refused = record(json!({ "resource_id": rooms.room })).unwrap_err();
    assert_eq!(refused.args["reason"], "time_needed", "there is no plan whose time it could have");
    record(json!({ "resource_id": rooms.room, "time": time })).unwrap();
    overbooked(record(json!({ "resource_id": rooms.room, "time": time })));
    rooms.is_clean();
}

#[test]
fn the_next_attempt_has_no_reservation() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let done = rooms.test.ok("record_no_answer", json!({ "event_id": event }));
    let next = rooms.event(&string(&done, "/result/next_event_id"));
    assert_eq!(next["reservations"], json!([]));
    assert_eq!(rooms.booked(), ["10:00-11:00"]);
}

#[test]
fn resources_are_the_administrators() {
    let rooms = Rooms::new();
    let bogdan = colleague(&rooms.test);
    let fields = json!({ "name": "Auto", "kind": "vehicle", "capacity": 1, "colour": 0 });
    for (command, params) in [
        ("create_resource", json!({ "fields": fields })),
        ("retire_resource", json!({ "resource_id": rooms.room, "retired": true })),
        ("move_resource", json!({ "resource_id": rooms.room })),
    ] {
        let refused = rooms.test.call_as(&bogdan, command, params).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Forbidden, "{command}");
    }
}

#[test]
fn resources_stand_in_the_order_people_give_them() {
    let rooms = Rooms::new();
    let car = resource(&rooms.test, "Auto", 1, &[]);
    let names = || -> Vec<String> {
        let all = rooms.test.ok("resources", json!({}));
        all.as_array().unwrap().iter().map(|row| string(row, "/name")).collect()
    };
    assert_eq!(names(), ["Sala A", "Auto"]);
    rooms.test.ok("move_resource", json!({ "resource_id": car }));
    assert_eq!(names(), ["Auto", "Sala A"]);
    rooms.test.ok("move_resource", json!({ "resource_id": car, "after_id": rooms.room }));
    assert_eq!(names(), ["Sala A", "Auto"]);
}

#[test]
fn an_end_is_understood_as_people_write_it() {
    let rooms = Rooms::new();
    let end = |text: &str| {
        let found = rooms.test.ok("parse_end", json!({ "text": text, "due": due("10:00") }));
        string(&found, "/end/time")
    };
    assert_eq!(end("1,5h"), "11:30");
    assert_eq!(end("do 12"), "12:00");
    let refused =
        rooms.test.refused("parse_end", json!({ "text": "zielony", "due": due("10:00") }));
    assert_eq!(refused.field.as_deref(), Some("text"));
}
