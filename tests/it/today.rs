//! Today: as many rows as asked for, all of them counted, and threads by their silence.

use serde_json::{Value, json};
use watek_domain::event_type::CALL;
use watek_testkit::TestEngine;

fn lengths(today: &Value) -> [usize; 4] {
    ["overdue", "today", "upcoming", "hanging"]
        .map(|section| today[section].as_array().unwrap().len())
}

#[test]
fn a_section_shows_its_first_rows_and_counts_all_of_them() {
    let test = TestEngine::new();
    let partner = test.partner("Świt");
    let thread = test.thread(&partner, "Oferta");
    for number in 0..60 {
        test.plan(&thread, "2026-11-20", Some(&format!("10:{number:02}")));
    }
    for number in 0..3 {
        test.thread(&partner, &format!("Wiszący {number}"));
        test.plan(&thread, "2026-11-25", None);
    }
    let today = test.ok("today", json!({}));
    assert_eq!(lengths(&today), [50, 0, 3, 3], "at first fifty");
    assert_eq!(today["overdue_count"], 60, "but all are counted");
    let more = test.ok("today", json!({ "overdue": 200, "upcoming": 2, "hanging": 2 }));
    assert_eq!(lengths(&more), [60, 0, 2, 2], "as many as asked for");
    let counts = [&more["overdue_count"], &more["upcoming_count"], &more["hanging_count"]];
    assert_eq!(counts, [60, 3, 3]);
    assert_eq!(more["overdue"][59]["due"]["time"], "10:59", "in the order in which they are due");
    let none = test.ok("today", json!({ "upcoming": 0 }));
    assert_eq!((lengths(&none)[2], &none["upcoming_count"]), (0, &json!(3)), "a folded section");
    assert_eq!(none["next"]["due"]["date"], "2026-11-25", "still knows what comes next");
}

#[test]
fn hanging_threads_are_told_by_their_silence() {
    let test = TestEngine::new();
    let partner = test.partner("Świt");
    let silent = test.thread(&partner, "Cisza");
    let talked = test.thread(&partner, "Rozmowa");
    let record = |at: i64| {
        test.ok(
            "record_event",
            json!({
                "thread_id": talked, "event_type_id": CALL, "text": "", "happened_at": at,
                "next": { "choice": "leave_hanging" },
            }),
        );
    };
    let day = 24 * 60;
    test.clock.advance_minutes(12 * day);
    record(test.clock_millis() - 5 * day * 60_000);
    let today = test.ok("today", json!({}));
    let told: Vec<_> = today["hanging"]
        .as_array()
        .unwrap()
        .iter()
        .map(|thread| {
            (thread["thread_id"].as_str().unwrap(), thread["silent_days"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(told, [(silent.as_str(), 12), (talked.as_str(), 5)], "the longest silent first");
    assert_eq!(today["hanging"][0]["last_at"], json!(null), "nothing has happened in it yet");
    assert!(today["hanging"][1]["last_at"].is_i64(), "something has in the other");
    record(test.clock_millis());
    let today = test.ok("today", json!({}));
    assert_eq!(today["hanging"][1]["silent_days"], 0, "an event ends the silence");
    let view = test.ok("partner", json!({ "partner_id": partner }));
    let thread = view["threads"].as_array().unwrap().iter().find(|row| row["id"] == json!(silent));
    assert_eq!(thread.unwrap()["silent_days"], 12, "the thread itself says the same");
}

#[test]
fn a_thread_adds_up_by_currency() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let mut last = String::new();
    for (minor, currency) in [(10_000, "PLN"), (2_550, "PLN"), (30_000, "EUR")] {
        let made = test.ok(
            "record_event",
            json!({
                "thread_id": thread, "event_type_id": CALL, "text": "",
                "amount": { "minor": minor, "currency": currency },
                "next": { "choice": "leave_hanging" },
            }),
        );
        last = watek_testkit::string(&made, "/result/event_id");
    }
    test.ok(
        "plan_event",
        json!({ "thread_id": thread, "plan": {
            "event_type_id": CALL, "amount": { "minor": 500, "currency": "PLN" },
            "due": { "date": "2026-11-25", "zone": "Europe/Warsaw" },
        } }),
    );
    let facts = test.ok("thread_facts", json!({ "thread_id": thread }));
    let expected = json!({
        "done_count": 3,
        "amounts": [
            amounts("done", "30000", "EUR", 1), amounts("done", "12550", "PLN", 2),
            amounts("planned", "500", "PLN", 1),
        ],
    });
    assert_eq!(facts, expected, "what happened and what is planned, never mixed (R9)");
    test.ok("trash_event", json!({ "event_id": last }));
    let facts = test.ok("thread_facts", json!({ "thread_id": thread }));
    let left = json!([amounts("done", "12550", "PLN", 2), amounts("planned", "500", "PLN", 1)]);
    assert_eq!(facts["amounts"], left, "without trash");
}

/// What events of an open thread come to.
fn amounts(state: &str, minor: &str, currency: &str, events: u32) -> Value {
    json!({
        "state": state, "outcome": null, "events": events,
        "sum": { "minor": minor, "currency": currency },
    })
}
