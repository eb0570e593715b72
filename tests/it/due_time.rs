//! When something is due: R6 and R7 as a person meets them.

use rstest::rstest;
use serde_json::{Value, json};
use watek_domain::{clock::Timestamp, event_type::CALL};
use watek_testkit::{TestEngine, string};

fn planned(test: &TestEngine, due: &Value) -> String {
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let plan = json!({ "event_type_id": CALL, "due": due });
    let made = test.ok("plan_event", json!({ "thread_id": thread, "plan": plan }));
    string(&made, "/result/event_id")
}

fn task(test: &TestEngine, event: &str) -> Value {
    test.ok("task_context", json!({ "event_id": event }))["task"].clone()
}

fn at(test: &TestEngine, instant: &str) {
    let instant = chrono::DateTime::parse_from_rfc3339(instant).unwrap();
    test.clock.set(Timestamp::from(instant));
}

/// Civil time, and the instant it stands for.
#[rstest]
#[case::an_ordinary_day("2026-11-25", "09:00", "Europe/Warsaw", "2026-11-25T09:00:00+01:00")]
#[case::skipped_by_the_clocks("2027-03-28", "02:30", "Europe/Warsaw", "2027-03-28T03:00:00+02:00")]
#[case::comes_twice("2026-10-25", "02:30", "Europe/Warsaw", "2026-10-25T02:30:00+02:00")]
#[case::in_its_own_zone("2026-11-25", "09:00", "America/New_York", "2026-11-25T09:00:00-05:00")]
#[case::half_an_hour_off("2026-11-25", "09:00", "Asia/Kolkata", "2026-11-25T09:00:00+05:30")]
fn a_time_of_day_stands_for_one_instant(
    #[case] date: &str,
    #[case] time: &str,
    #[case] zone: &str,
    #[case] instant: &str,
) {
    let test = TestEngine::new();
    let event = planned(&test, &json!({ "date": date, "time": time, "zone": zone }));
    let task = task(&test, &event);
    let expected = chrono::DateTime::parse_from_rfc3339(instant).unwrap().timestamp_millis();
    assert_eq!(task["due_at"], expected, "{date} {time} {zone}");
    assert_eq!(task["due"]["time"], time, "what the person meant is kept as he meant it");
}

#[test]
fn tomorrow_at_nine_stays_nine_across_a_clock_change() {
    let test = TestEngine::new();
    at(&test, "2027-03-27T12:00:00+01:00");
    let due = test.ok("parse_due", json!({ "text": "jutro 9:00" }));
    let expected = chrono::DateTime::parse_from_rfc3339("2027-03-28T09:00:00+02:00").unwrap();
    assert_eq!(
        due["instant"],
        expected.timestamp_millis(),
        "21 hours later by the clock on the wall"
    );
}

#[test]
fn a_timed_task_is_overdue_at_its_instant() {
    let test = TestEngine::new();
    let due = json!({ "date": "2026-11-23", "time": "10:30", "zone": "Europe/Warsaw" });
    let event = planned(&test, &due);
    test.clock.advance_minutes(29);
    assert_eq!(task(&test, &event)["overdue"], false, "not a minute before");
    test.clock.advance_minutes(1);
    assert_eq!(task(&test, &event)["overdue"], true, "from then on");
}

#[test]
fn a_date_alone_is_overdue_when_it_ends_where_its_person_is() {
    let test = TestEngine::new();
    let event = planned(&test, &json!({ "date": "2026-11-23", "zone": "Europe/Warsaw" }));
    assert_eq!(task(&test, &event)["due_at"], json!(null), "a date has no instant");
    at(&test, "2026-11-23T23:59:00+01:00");
    assert_eq!(task(&test, &event)["overdue"], false, "the day is not over");
    at(&test, "2026-11-24T00:00:00+01:00");
    assert_eq!(task(&test, &event)["overdue"], true, "it is over in Warsaw");
    test.clock.travel(chrono_tz::America::New_York);
    test.host().engine().follow_zone().unwrap();
    assert_eq!(task(&test, &event)["overdue"], false, "in New York it is still the evening before");
    let today = test.ok("today", json!({}));
    assert_eq!(string(&today, "/date"), "2026-11-23", "and today is what it is there");
    assert_eq!(string(&today, "/today/0/event_id"), event, "with the task on it");
    assert!(test.host().check().unwrap().is_clean(), "derived rows follow the person");
}

#[test]
fn a_timed_task_keeps_its_zone_wherever_its_person_travels() {
    let test = TestEngine::new();
    let due = json!({ "date": "2026-11-24", "time": "09:00", "zone": "Europe/Warsaw" });
    let event = planned(&test, &due);
    let before = task(&test, &event);
    test.clock.travel(chrono_tz::Asia::Tokyo);
    test.host().engine().follow_zone().unwrap();
    let after = task(&test, &event);
    assert_eq!(after["due_at"], before["due_at"], "the same instant");
    assert_eq!(after["due"], before["due"], "in the same words");
}

#[test]
fn of_two_people_each_date_ends_where_he_is() {
    let test = TestEngine::new();
    let second = json!({ "name": "Bogdan", "role": "member", "access_mode": "everyone" });
    let bogdan = string(&test.ok("create_user", second), "/result/user_id");
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let plan = json!({
        "event_type_id": CALL, "assignee_id": bogdan,
        "due": { "date": "2026-11-23", "zone": "Europe/Warsaw" },
    });
    let made = test.ok("plan_event", json!({ "thread_id": thread, "plan": plan }));
    let event = string(&made, "/result/event_id");
    test.clock.travel(chrono_tz::America::New_York);
    test.host().engine().follow_zone().unwrap();
    at(&test, "2026-11-24T00:30:00+01:00");
    assert_eq!(task(&test, &event)["overdue"], true, "Anna travels, Bogdan's day is over");
}

#[test]
fn a_move_is_counted_with_its_reason_and_a_plan_keeps_its_length() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let plan = json!({
        "event_type_id": CALL,
        "due": { "date": "2026-11-24", "time": "10:00", "zone": "Europe/Warsaw" },
        "end": { "date": "2026-11-24", "time": "11:30" },
    });
    let made = test.ok("plan_event", json!({ "thread_id": thread, "plan": plan }));
    let event = string(&made, "/result/event_id");
    for (day, moves) in [("2026-11-25", 1), ("2026-11-26", 2)] {
        let due = json!({ "date": day, "time": "23:00", "zone": "Europe/Warsaw" });
        let params = json!({ "event_id": event, "due": due, "reason": "Klient chory" });
        test.ok("reschedule_event", params.clone());
        assert_eq!(task(&test, &event)["moves"], moves, "each move counts");
        let again = test.ok("reschedule_event", params);
        assert!(again["operation_id"].is_null(), "moving it to where it is is no move");
    }
    let view = test.ok("event", json!({ "event_id": event }));
    let end = json!({ "date": "2026-11-27", "time": "00:30" });
    assert_eq!(view["plan"]["end"], end, "an hour and a half, past midnight");
    let database = crate::rows::Database::open(&test.database());
    let reasons = "SELECT count(*) FROM reschedule WHERE reason = 'Klient chory'";
    assert_eq!(database.number(reasons), 2, "each with its reason");
}

#[test]
fn a_due_in_the_past_is_allowed_and_overdue() {
    let test = TestEngine::new();
    let due = json!({ "date": "2026-11-20", "time": "09:00", "zone": "Europe/Warsaw" });
    let task = task(&test, &planned(&test, &due));
    assert_eq!((&task["overdue"], &task["days_late"]), (&json!(true), &json!(3)), "and so marked");
}
