//! Proposed times keep clear of the other plans of who takes part, as far as the asker may know them.

use serde_json::{Value, json};
use watek_domain::event_type::CALL;
use watek_testkit::string;

use super::{DAY, Rooms, colleague, due, overbooked, plan, slots};

#[test]
fn free_slots_respect_the_other_plans_of_who_takes_part() {
    let rooms = Rooms::new();
    rooms.meeting("10:00", "11:00").unwrap();
    // Anna, who would carry it out, has another plan at noon, without a room.
    let call = json!({ "event_type_id": CALL, "due": due("11:00"), "end": { "date": DAY, "time": "11:45" } });
    rooms.test.ok("plan_event", json!({ "thread_id": rooms.thread, "plan": call }));
    let error = overbooked(rooms.meeting("10:30", "11:30"));
    assert_eq!(slots(&error)[0], "2026-11-26 11:45");
    let contact = rooms.test.ok(
        "create_contact",
        json!({ "partner_id": rooms.partner, "fields": { "name": "Jan Kowal" } }),
    );
    let contact = string(&contact, "/result/contact_id");
    let mut with_contact = plan("09:00", "10:00", json!([]));
    with_contact["carried"]["participants"] = json!([{ "contact_id": contact, "part": "attends" }]);
    with_contact["assignee_id"] = json!(colleague(&rooms.test));
    rooms.test.ok("plan_event", json!({ "thread_id": rooms.thread, "plan": with_contact }));
    let asked = json!({
        "resources": [{ "resource_id": rooms.room, "units": 1 }], "due": due("09:30"),
        "end": { "date": DAY, "time": "10:00" }, "contact_ids": [contact],
    });
    let found = rooms.test.ok("free_slots", asked);
    assert_eq!(found["free"], true, "the room itself is free");
    assert_eq!(string(&found["slots"][0], "/due/time"), "08:30", "{found}");
}

#[test]
fn a_contacts_plans_in_threads_one_does_not_see_are_kept() {
    let rooms = Rooms::new();
    let bogdan = colleague(&rooms.test);
    let contact = rooms.test.ok(
        "create_contact",
        json!({ "partner_id": rooms.partner, "fields": { "name": "Jan Kowal" } }),
    );
    let contact = string(&contact, "/result/contact_id");
    let mut with_contact = plan("11:00", "12:00", json!([]));
    with_contact["carried"]["participants"] = json!([{ "contact_id": contact, "part": "attends" }]);
    let met = json!({ "thread_id": rooms.thread, "plan": with_contact });
    rooms.test.ok("plan_event", met);
    rooms.meeting("10:00", "11:00").unwrap();
    let asked = |who: &str, people: Value| {
        let mut asked = json!({
            "resources": [{ "resource_id": rooms.room, "units": 1 }], "due": due("10:00"),
            "end": { "date": DAY, "time": "11:00" },
        });
        asked.as_object_mut().unwrap().extend(people.as_object().unwrap().clone());
        let found = rooms.test.call_as(who, "free_slots", asked).unwrap();
        string(&found["slots"][0], "/due/time")
    };
    let (of_contact, anna) = (json!({ "contact_ids": [contact] }), rooms.test.user());
    assert_eq!(asked(&anna, of_contact.clone()), "09:00", "Anna sees that he is taken at eleven");
    assert_eq!(asked(&bogdan, of_contact), "11:00", "whom the client meets is not his to know");
    assert_ne!(asked(&bogdan, json!({ "user_ids": [anna] })), "11:00", "that Anna is busy is");
}
