//! Which days count: the workspace's country and the firm's free days (R5).

use serde_json::{Value, json};
use watek_testkit::{TestEngine, string};

fn date_of(test: &TestEngine, typed: &str) -> String {
    string(&test.ok("parse_due", json!({ "text": typed })), "/due/date")
}

fn free_day(test: &TestEngine, first: &str, last: &str, name: &str) -> String {
    let fields = json!({ "first_date": first, "last_date": last, "name": name });
    string(&test.ok("create_free_day", json!({ "fields": fields })), "/result/free_day_id")
}

fn due_of(test: &TestEngine, event: &str) -> Value {
    test.ok("task_context", json!({ "event_id": event }))["task"]["due"].clone()
}

fn move_to(test: &TestEngine, country: &str) {
    let workspace = test.ok("workspace", json!({}));
    let (name, token) = (&workspace["name"], &workspace["token"]);
    test.ok("update_workspace", json!({ "name": name, "country": country, "token": token }));
}

#[test]
fn another_country_counts_other_days_and_moves_no_plan() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let planned = test.plan(&thread, "2026-12-24", None);
    assert_eq!(
        date_of(&test, "in 23 working days"),
        "2026-12-28",
        "Christmas Eve is free in Poland"
    );
    let before = due_of(&test, &planned);
    move_to(&test, "DE");
    assert_eq!(date_of(&test, "in 23 working days"), "2026-12-24", "and worked in Germany");
    assert_eq!(due_of(&test, &planned), before, "what is planned stays");
    test.ok("undo", json!({}));
    assert_eq!(date_of(&test, "in 23 working days"), "2026-12-28", "the country is back");
    assert_eq!(test.ok("workspace", json!({}))["country"], "PL");
}

#[test]
fn a_free_day_is_no_working_day_until_it_is_removed() {
    let test = TestEngine::new();
    assert_eq!(date_of(&test, "+1wd"), "2026-11-24");
    let id = free_day(&test, "2026-11-24", "2026-11-25", "Inwentaryzacja");
    assert_eq!(date_of(&test, "+1wd"), "2026-11-26", "both days are passed over");
    let preview = test.ok("parse_due", json!({ "text": "jutro" }));
    assert_eq!(preview["working"], false);
    assert_eq!(preview["day_off"]["free_day"], "Inwentaryzacja", "the field says why");
    assert_eq!(preview["days"], 1);
    let token = test.ok("free_days", json!({}))[0]["token"].take();
    let removed = test.ok("remove_free_day", json!({ "free_day_id": id, "token": token }));
    assert_eq!(date_of(&test, "+1wd"), "2026-11-24", "removed, it is worked again");
    test.ok("undo", json!({ "operation_id": removed["operation_id"] }));
    assert_eq!(date_of(&test, "+1wd"), "2026-11-26", "and free again when that is undone");
    let days = test.ok("free_days", json!({}));
    assert_eq!(days[0]["id"], id, "under the same id");
    assert!(test.host().check().unwrap().is_clean());
}

#[test]
fn follow_ups_and_attempts_pass_over_free_days() {
    let test = TestEngine::new();
    free_day(&test, "2026-11-24", "2026-11-24", "");
    test.clock.advance_minutes(6 * 60);
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let event = test.plan(&thread, "2026-11-23", Some("10:00"));
    let again = test.ok("record_no_answer", json!({ "event_id": event }));
    let next = string(&again, "/result/next_event_id");
    let expected = json!({ "date": "2026-11-25", "time": "09:00", "zone": "Europe/Warsaw" });
    assert_eq!(due_of(&test, &next), expected, "tomorrow nobody works");
}

#[test]
fn days_off_have_names() {
    let test = TestEngine::new();
    free_day(&test, "2026-12-23", "2026-12-24", "Wyjazd");
    let days = test.ok("calendar_days", json!({ "from": "2026-12-20", "to": "2026-12-26" }));
    let christmas = |name: &str| json!({ "name": name, "substitute": false });
    let expected = json!([
        { "date": "2026-12-23", "holiday": null, "free_day": "Wyjazd" },
        { "date": "2026-12-24", "holiday": christmas("christmas_eve"), "free_day": "Wyjazd" },
        { "date": "2026-12-25", "holiday": christmas("christmas_day"), "free_day": null },
        { "date": "2026-12-26", "holiday": christmas("second_christmas_day"), "free_day": null },
    ]);
    assert_eq!(days, expected);
}

#[test]
fn what_was_not_understood_is_told() {
    let test = TestEngine::new();
    let refused = test.refused("parse_due", json!({ "text": "jutro wieczorkiem" }));
    assert_eq!(refused.args, json!({ "reason": "not_understood", "words": "wieczorkiem" }));
}
