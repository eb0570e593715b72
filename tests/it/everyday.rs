//! The everyday job: record, plan, remind, done, undo, restart.

use serde_json::json;
use watek_domain::event_type::CALL;
use watek_testkit::{TestEngine, string};

#[test]
fn a_call_is_recorded_planned_done_undone_and_found_after_a_restart() {
    let mut test = TestEngine::new();
    let partner = test.partner("Stolarnia Świt");
    let thread = test.thread(&partner, "Oferta: meble biurowe");
    let recorded = test.ok(
        "record_event",
        json!({
            "thread_id": thread, "event_type_id": CALL, "text": "Prosi o **kosztorys**.",
            "happened_at": 1_795_424_400_000_i64 - 3_600_000,
            "next": { "choice": "plan", "plan": {
                "event_type_id": CALL, "note": "Zapytać o decyzję",
                "due": { "date": "2026-11-23", "time": "14:00", "zone": "Europe/Warsaw" },
            } },
        }),
    );
    let next = string(&recorded, "/result/next_event_id");
    let today = test.ok("today", json!({}));
    assert_eq!(string(&today, "/today/0/event_id"), next, "the next step is on Today");
    let closed = test.ok(
        "record_event",
        json!({
            "thread_id": thread, "fulfils": next, "event_type_id": CALL, "text": "Kupują.",
            "next": { "choice": "close", "outcome": "won", "reason": "Podpisana umowa" },
        }),
    );
    assert!(closed["operation_id"].is_string(), "a change names its operation");
    test.ok("undo", json!({}));
    test.restart();
    let today = test.ok("today", json!({}));
    assert_eq!(
        string(&today, "/today/0/event_id"),
        next,
        "undone, the step is back after a restart"
    );
    test.ok("redo", json!({}));
    let view = test.ok("partner", json!({ "partner_id": partner }));
    assert_eq!(string(&view, "/threads/0/state"), "closed", "done again, the thread is closed");
    assert!(test.host().check().unwrap().is_clean(), "{:?}", test.host().check().unwrap());
}
