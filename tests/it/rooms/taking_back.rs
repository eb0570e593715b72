//! R8 before R11: what would overbook is not taken back, but can be without the reservation.

use serde_json::{Value, json};
use watek_testkit::string;

use super::{Rooms, due, overbooked};

/// Cancels a meeting, after which another takes its room. Answers the meeting and the cancelling.
fn given_up(rooms: &Rooms) -> (String, String) {
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let cancelled = rooms.test.ok("cancel_event", json!({ "event_id": event }));
    rooms.meeting("10:30", "11:30").unwrap();
    (event, string(&cancelled, "/operation_id"))
}

#[test]
fn an_undo_that_would_overbook_is_refused_naming_the_booking() {
    let rooms = Rooms::new();
    let (event, cancelled) = given_up(&rooms);
    let error = overbooked(rooms.test.call("undo", json!({ "operation_id": cancelled })));
    assert_eq!(string(&error.args["by"][0], "/start/time"), "10:30");
    assert_eq!(error.args["may_leave_out"], true);
    assert_eq!(error.args["operation_id"], json!(cancelled));
    assert_eq!(rooms.event(&event)["state"], "cancelled");
    assert_eq!(rooms.booked(), ["10:30-11:30"]);
}

#[test]
fn it_comes_back_without_the_reservation_and_can_be_done_again() {
    let rooms = Rooms::new();
    let (event, cancelled) = given_up(&rooms);
    let without = json!({ "operation_id": cancelled, "without_reservations": true });
    rooms.test.ok("undo", without);
    let view = rooms.event(&event);
    assert_eq!(view["state"], "planned");
    assert_eq!(view["reservations"], json!([]));
    rooms.is_clean();
    rooms.test.ok("redo", json!({ "operation_id": cancelled }));
    let view = rooms.event(&event);
    assert_eq!(
        (&view["state"], view["reservations"].as_array().unwrap().len()),
        (&json!("cancelled"), 1)
    );
    rooms.is_clean();
}

#[test]
fn a_move_that_is_taken_back_without_it_loses_it() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let planned = rooms.test.ok("undo_state", json!({}))["undo"]["id"].clone();
    let moved =
        rooms.test.ok("reschedule_event", json!({ "event_id": event, "due": due("14:00") }));
    rooms.meeting("10:30", "11:30").unwrap();
    let target = json!({ "operation_id": moved["operation_id"] });
    overbooked(rooms.test.call("undo", target.clone()));
    let without = json!({ "operation_id": moved["operation_id"], "without_reservations": true });
    rooms.test.ok("undo", without);
    let view = rooms.event(&event);
    assert_eq!(view["plan"]["due"]["time"], "10:00");
    assert_eq!(view["reservations"], json!([]));
    // What planned it made the reservation, which is gone by other means than by taking that back.
    let refused = rooms.test.refused("undo", json!({ "operation_id": planned }));
    assert_eq!(refused.code, watek_api::ErrorCode::UndoRefused, "{refused:?}");
    rooms.test.ok("redo", target);
    assert_eq!(rooms.booked(), ["10:30-11:30", "14:00-15:00"]);
    rooms
        .test
        .ok("undo", json!({ "operation_id": moved["operation_id"], "without_reservations": true }));
    rooms.is_clean();
}

#[test]
fn a_reservation_given_back_does_not_come_back_and_what_made_it_stays() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let planned = rooms.test.ok("undo_state", json!({}))["undo"]["id"].clone();
    let given_back = rooms
        .edit(&event, json!({ "note": "Zdalnie", "carried": { "reservations": [] } }))
        .unwrap();
    rooms.meeting("10:00", "11:00").unwrap();
    let target = json!({ "operation_id": given_back["operation_id"] });
    overbooked(rooms.test.call("undo", target.clone()));
    let without =
        json!({ "operation_id": given_back["operation_id"], "without_reservations": true });
    rooms.test.ok("undo", without);
    let view = rooms.event(&event);
    assert_eq!((&view["plan"]["note"], &view["reservations"]), (&json!(""), &json!([])));
    let refused = rooms.test.refused("undo", json!({ "operation_id": planned }));
    assert_eq!(refused.code, watek_api::ErrorCode::UndoRefused, "{refused:?}");
    rooms.test.ok("redo", target);
    assert_eq!(rooms.event(&event)["plan"]["note"], "Zdalnie");
    rooms.is_clean();
}

#[test]
fn a_redo_that_would_overbook_is_refused_and_can_be_had_without() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let undone = rooms.test.ok("undo", json!({}));
    let planned = undone["result"]["id"].clone();
    rooms.meeting("10:30", "11:30").unwrap();
    let error = overbooked(rooms.test.call("redo", json!({ "operation_id": planned })));
    assert_eq!(error.args["operation_id"], planned);
    assert_eq!(error.args["event_id"], Value::Null, "the event is not there");
    rooms.test.ok("redo", json!({ "operation_id": planned, "without_reservations": true }));
    assert_eq!(rooms.event(&event)["reservations"], json!([]));
    rooms.is_clean();
    rooms.test.ok("undo", json!({ "operation_id": planned }));
    rooms.is_clean();
}

#[test]
fn others_bookings_are_nobodys_to_leave_out() {
    let rooms = Rooms::new();
    let more = rooms.update_room(json!({ "capacity": 2 })).unwrap();
    rooms.meeting("10:00", "11:00").unwrap();
    rooms.meeting("10:30", "11:30").unwrap();
    let params = json!({ "operation_id": more["operation_id"], "without_reservations": true });
    let error = overbooked(rooms.test.call("undo", params));
    assert_eq!(error.args["may_leave_out"], false);
    assert_eq!(rooms.booked().len(), 2);
}

#[test]
fn a_plan_that_a_reservation_follows_is_not_moved_under_it() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let given_back = rooms.edit(&event, json!({ "carried": { "reservations": [] } })).unwrap();
    rooms.test.ok("reschedule_event", json!({ "event_id": event, "due": due("14:00") }));
    // The reservation would be for the time of the plan, which is another now.
    let refused = rooms.test.refused("undo", json!({ "operation_id": given_back["operation_id"] }));
    assert_eq!(refused.code, watek_api::ErrorCode::UndoRefused);
    assert_eq!(refused.args["by"][0]["kind"], "reschedule_event");
    let booked = json!([{ "resource_id": rooms.room }]);
    rooms.edit(&event, json!({ "carried": { "reservations": booked } })).unwrap();
    let journal = crate::rows::Database::open(&rooms.test.database()).journal();
    let moved = journal.iter().rfind(|operation| operation.kind == "reschedule_event").unwrap();
    let refused = rooms.test.refused("undo", json!({ "operation_id": moved.id }));
    assert_eq!(refused.args["by"][0]["kind"], "edit_plan", "{refused:?}");
    rooms.is_clean();
}

#[test]
fn a_key_takes_back_what_was_taken_back_in_part_and_goes_on() {
    let rooms = Rooms::new();
    let event = rooms.meeting("10:00", "11:00").unwrap();
    let moved =
        rooms.test.ok("reschedule_event", json!({ "event_id": event, "due": due("14:00") }));
    rooms.meeting("10:30", "11:30").unwrap();
    rooms
        .test
        .ok("undo", json!({ "operation_id": moved["operation_id"], "without_reservations": true }));
    assert_eq!(rooms.booked(), ["10:30-11:30"]);
    for left in [&["10:30-11:30", "14:00-15:00"][..], &["14:00-15:00"], &["10:00-11:00"], &[]] {
        rooms.test.ok("undo", json!({}));
        assert_eq!(rooms.booked(), left);
        rooms.is_clean();
    }
}

#[test]
fn the_keys_walk_over_what_was_taken_back_in_part() {
    let rooms = Rooms::new();
    let (event, cancelled) = given_up(&rooms);
    let without = json!({ "operation_id": cancelled, "without_reservations": true });
    let part = rooms.test.ok("undo", without)["operation_id"].clone();
    let offered = |key: &str| rooms.test.ok("undo_state", json!({}))[key]["id"].clone();
    let step = |key: &str| {
        rooms.test.ok(key, json!({}));
        let view = rooms.event(&event);
        (string(&view, "/state"), view["reservations"].as_array().unwrap().len())
    };
    let (planned, back) = (("planned".to_owned(), 0), ("cancelled".to_owned(), 1));
    assert_eq!((offered("undo"), offered("redo")), (part.clone(), json!(cancelled)));
    assert_eq!(step("undo"), back, "it is a change like any other");
    assert_eq!(offered("redo"), part, "and done again like any other");
    assert_eq!(step("redo"), planned);
    assert_eq!((offered("undo"), offered("redo")), (part, json!(cancelled)), "as before");
    assert_eq!(step("redo"), back, "the whole is done again");
    assert_eq!(offered("redo"), Value::Null);
    rooms.is_clean();
}
