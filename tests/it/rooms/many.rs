//! A resource with very many bookings answers as quickly as one with few.

use std::time::Instant;

use serde_json::json;
use watek_domain::event_type::MEETING;

use super::{DAY, Rooms, due};
use crate::rows::{Database, write_beside};

/// Bookings of an hour each, back to back, over eleven years.
const BOOKINGS: u32 = 100_000;

/// Writes the bookings beside the program and lets it make anew what follows from them.
fn with_many(rooms: &mut Rooms) {
    let event = rooms.meeting("07:00", "07:30").unwrap();
    let blob = |id: &str| format!("x'{}'", id.replace('-', ""));
    let (event, room) = (blob(&event), blob(&rooms.room));
    write_beside(&mut rooms.test, |database| {
        let bookings = format!(
            "WITH RECURSIVE number (value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM number WHERE value < {BOOKINGS})
             INSERT INTO reservation
             SELECT randomblob(16), {event}, {room}, 1,
                date('2027-01-01', '+' || (value * 60) || ' minutes'), time(value * 3600 % 86400, 'unixepoch', 'utc'),
                date('2027-01-01', '+' || (value * 60 + 60) || ' minutes'), time((value * 3600 + 3600) % 86400, 'unixepoch', 'utc'),
                'UTC', 0, booked_by
             FROM number, (SELECT booked_by FROM reservation LIMIT 1);
             UPDATE reservation SET start_time = substr(start_time, 1, 5), end_time = substr(end_time, 1, 5);",
        );
        database.execute_batch(&bookings).unwrap();
        let follow = "INSERT INTO occupancy
             SELECT id, resource_id, event_id, units,
                unixepoch(start_date || ' ' || start_time) * 1000, unixepoch(end_date || ' ' || end_time) * 1000
             FROM reservation WHERE zone = 'UTC'";
        database.execute_batch(follow).unwrap();
    });
}

#[test]
fn a_hundred_thousand_bookings_are_no_burden() {
    let mut rooms = Rooms::new();
    with_many(&mut rooms);
    let count = Database::open(&rooms.test.database()).number("SELECT count(*) FROM occupancy");
    assert!(count > i64::from(BOOKINGS));
    let report = rooms.test.host().check().unwrap();
    assert!(report.is_clean(), "{report:?}");
    let plan = |date: &str, resource: &str| {
        json!({
            "event_type_id": MEETING, "due": { "date": date, "time": "10:00", "zone": "UTC" },
            "end": { "date": date, "time": "11:00" },
            "carried": { "reservations": [{ "resource_id": resource }] },
        })
    };
    let other = super::resource(&rooms.test, "Sala B", 1, &[]);
    let mut took = Vec::new();
    for (date, resource, fits) in
        [(DAY, &other, true), ("2026-12-29", &rooms.room, true), ("2032-06-01", &rooms.room, false)]
    {
        let begun = Instant::now();
        let params = json!({ "thread_id": rooms.thread, "plan": plan(date, resource) });
        let result = rooms.test.call("plan_event", params);
        took.push(begun.elapsed());
        assert_eq!(result.is_ok(), fits, "{date}: {result:?}");
    }
    println!("an empty resource, a free time, a taken one: {took:?}");
    let begun = Instant::now();
    let asked = json!({
        "resources": [{ "resource_id": rooms.room, "units": 1 }], "due": due("10:00"),
        "end": { "date": DAY, "time": "11:00" },
    });
    rooms.test.ok("free_slots", asked);
    println!("free slots: {:?}", begun.elapsed());
    for took in took {
        assert!(took.as_millis() < 1_000, "{took:?}");
    }
}
