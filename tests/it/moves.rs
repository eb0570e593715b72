//! Plans that are moved: one or several at once, counted and with reasons (R6), and changed in the window.

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::CALL;
use watek_testkit::{TestEngine, string};

use crate::{rows::Database, sample::Sample};

fn event(sample: &Sample, id: &str) -> Value {
    sample.test.ok("event", json!({ "event_id": id }))
}

/// The task of the event on Today.
fn task(sample: &Sample, id: &str) -> Value {
    let today = sample.test.ok("today", json!({}));
    let found = ["overdue", "today", "upcoming"]
        .iter()
        .flat_map(|section| today[section].as_array().unwrap())
        .find(|task| task["event_id"] == json!(id));
    found.unwrap_or_else(|| panic!("{id} is not on Today: {today}")).clone()
}

fn reschedule(sample: &Sample, date: &str, reason: &str) {
    sample.test.clock.advance_minutes(1);
    let due = json!({ "date": date, "time": "10:00", "zone": "Europe/Warsaw" });
    let params = json!({ "event_id": sample.planned, "due": due, "reason": reason });
    sample.test.ok("reschedule_event", params);
}

#[test]
fn moves_are_counted_and_told_with_their_reasons() {
    let sample = Sample::new();
    reschedule(&sample, "2026-11-25", "Klient na urlopie");
    reschedule(&sample, "2026-11-26", "Chory");
    let view = event(&sample, &sample.planned);
    assert_eq!(view["moves"], 2, "each move counts");
    let moved = view["moved"].as_array().unwrap();
    let told: Vec<_> = moved.iter().map(|step| (&step["reason"], &step["from"]["date"])).collect();
    let (newest, oldest) =
        ((json!("Chory"), json!("2026-11-25")), (json!("Klient na urlopie"), json!("2026-11-24")));
    assert_eq!(told, [(&newest.0, &newest.1), (&oldest.0, &oldest.1)], "newest first");
    assert_eq!(moved[0]["by_name"], "Anna Kowalska", "with who did it");
    assert_eq!(moved[0]["at"], sample.test.clock_millis(), "and when");
    let task = task(&sample, &sample.planned);
    assert_eq!((&task["moves"], &task["last_move_reason"]), (&json!(2), &json!("Chory")));
    let reasons = sample.test.ok("move_reasons", json!({}));
    assert_eq!(reasons, json!(["Chory", "Klient na urlopie"]), "the last used come first");
    reschedule(&sample, "2026-11-27", "Klient na urlopie");
    let reasons = sample.test.ok("move_reasons", json!({}));
    assert_eq!(reasons, json!(["Klient na urlopie", "Chory"]), "each once");
    let his = sample.test.call_as(&sample.bogdan, "move_reasons", json!({})).unwrap();
    assert_eq!(his, json!([]), "they are each person's own");
}

#[test]
fn the_history_of_a_plan_tells_why_it_was_moved() {
    let sample = Sample::new();
    reschedule(&sample, "2026-11-25", "Klient na urlopie");
    sample.test.ok("reschedule_events", sample.params("reschedule_events"));
    let of = json!({ "table": "event", "id": sample.planned });
    let history = sample.test.ok("history", of);
    let reason = |entry: usize| {
        let changes = history[entry]["changes"].as_array().unwrap().iter();
        changes.clone().find(|change| change["field"] == "reason").map(|change| &change["after"])
    };
    assert_eq!(reason(0), Some(&json!("Urlop")), "of several, each its own: {history}");
    assert_eq!(reason(1), Some(&json!("Klient na urlopie")), "and of one");
}

#[test]
fn several_plans_are_moved_as_one_operation_and_come_back_as_one() {
    let sample = Sample::new();
    let before = Database::open(&sample.test.database()).tables();
    let operations = Database::open(&sample.test.database()).journal().len();
    let made = sample.test.ok("reschedule_events", sample.params("reschedule_events"));
    for (id, date) in [(&sample.planned, "2026-11-27"), (&sample.planned_elsewhere, "2026-11-30")] {
        let view = event(&sample, id);
        assert_eq!(view["plan"]["due"]["date"], date, "each goes where it was said");
        assert_eq!((&view["moves"], &view["moved"][0]["reason"]), (&json!(1), &json!("Urlop")));
    }
    let journal = Database::open(&sample.test.database()).journal();
    assert_eq!(journal.len(), operations + 1, "one operation");
    sample.test.ok("undo", json!({ "operation_id": string(&made, "/operation_id") }));
    let after = Database::open(&sample.test.database()).tables();
    assert!(after == before, "one undo takes all of it back");
}

#[test]
fn what_is_not_ones_own_bars_the_whole_and_is_named() {
    let sample = Sample::new();
    let thread =
        json!({ "partner_id": sample.partner, "title": "Celiny", "owner_id": sample.celina });
    let thread = sample.test.ok("create_thread", thread);
    let thread = string(&thread, "/result/thread_id");
    let hers = sample.test.plan(&thread, "2026-11-25", None);
    let his = json!({
        "event_id": hers, "event_type_id": CALL, "assignee_id": sample.celina, "note": "",
        "token": sample.token("event", &hers),
    });
    sample.test.ok("edit_plan", his);
    // Bogdan takes part in the thread, so he sees it, but the plan is not his.
    let note = json!({
        "thread_id": thread, "event_type_id": CALL, "text": "Ja", "next": { "choice": "keep" },
    });
    let celina = &sample.celina;
    let plan = json!({ "thread_id": thread, "plan": {
        "event_type_id": CALL, "assignee_id": sample.bogdan,
        "due": { "date": "2026-11-24", "zone": "Europe/Warsaw" },
    } });
    let own = sample.test.call_as(celina, "plan_event", plan).unwrap();
    let own = string(&own, "/result/event_id");
    sample.test.call_as(&sample.bogdan, "record_event", note).unwrap();
    let before = Database::open(&sample.test.database()).tables();
    let moves =
        json!({ "events": [sample.moved(&own, "2026-11-27"), sample.moved(&hers, "2026-11-27")] });
    let error = sample.test.call_as(&sample.bogdan, "reschedule_events", moves).unwrap_err();
    // The plan is Anna's to hand out and Celina's to do; Bogdan stands above neither.
    assert_eq!(error.code, ErrorCode::Forbidden, "{error:?}");
    assert_eq!(error.field.as_deref(), Some("events.1"), "it says which: {error:?}");
    assert!(Database::open(&sample.test.database()).tables() == before, "and nothing moved");
}

#[test]
fn several_plans_go_to_a_day_each_at_its_time_unless_one_is_given() {
    let sample = Sample::new();
    let propose = |time: Value| {
        let to = json!({ "date": "2026-11-30", "time": time, "zone": "Europe/Warsaw" });
        let events = [&sample.planned_elsewhere, &sample.planned];
        sample.test.ok("propose_moves", json!({ "event_ids": events, "to": to }))
    };
    let proposed = propose(Value::Null);
    let due = |time: Value| json!({ "date": "2026-11-30", "time": time, "zone": "Europe/Warsaw" });
    let expected = json!([
        { "event_id": sample.planned, "due": due(json!("10:00")) },
        { "event_id": sample.planned_elsewhere, "due": due(Value::Null) },
    ]);
    assert_eq!(proposed, expected, "in the order in which they are due");
    let proposed = propose(json!("15:30"));
    assert_eq!(proposed[0]["due"], due(json!("15:30")));
    assert_eq!(proposed[1]["due"], due(json!("15:30")), "the given time is for all");
}

#[test]
fn several_plans_are_spread_over_working_days() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let events: Vec<String> =
        ["2026-11-19", "2026-11-16", "2026-11-18", "2026-11-17", "2026-11-20"]
            .iter()
            .map(|date| test.plan(&thread, date, None))
            .collect();
    // 26 November 2026 is a Thursday.
    let to = json!({ "date": "2026-11-26", "zone": "Europe/Warsaw" });
    let params = json!({ "event_ids": events, "to": to, "per_day": 2 });
    let proposed = test.ok("propose_moves", params);
    let dates: Vec<_> = proposed.as_array().unwrap().iter().map(|to| &to["due"]["date"]).collect();
    let expected = ["2026-11-26", "2026-11-26", "2026-11-27", "2026-11-27", "2026-11-30"];
    assert_eq!(dates, expected, "two a day, the weekend left out");
    assert_eq!(proposed[0]["event_id"], json!(events[1]), "the longest overdue comes first");
}

#[test]
fn a_plan_is_changed_whole_and_a_new_time_counts_as_a_move() {
    let sample = Sample::new();
    sample.test.ok("edit_plan", sample.params("edit_plan"));
    let view = event(&sample, &sample.planned);
    let plan = &view["plan"];
    assert_eq!((&plan["due"]["time"], &plan["end"]["time"]), (&json!("11:00"), &json!("11:30")));
    assert_eq!((&plan["note"], &plan["assignee_id"]), (&json!("Pilne"), &json!(sample.bogdan)));
    assert_eq!((&view["moves"], &view["moved"][0]["reason"]), (&json!(1), &json!("Później")));
    let leads = |view: &Value| -> Vec<Value> {
        let reminders = view["reminders"].as_array().unwrap().iter();
        reminders.map(|row| row["lead_minutes"].clone()).collect()
    };
    assert_eq!(leads(&view), [0, 15], "one stays, one is new");
    let first = view["reminders"][0]["id"].clone();
    assert_ne!(first, json!(sample.reminder), "another person's reminders are new ones");
    let mut again = sample.params("edit_plan");
    again["reminders"] = json!([15, 30]);
    sample.test.ok("edit_plan", again);
    let after = event(&sample, &sample.planned);
    assert_eq!(leads(&after), [15, 30], "what is not in the list goes");
    let (was, stays) = (&view["reminders"][1]["id"], &after["reminders"][0]["id"]);
    assert_eq!(was, stays, "the one that stays is the same, with its snoozes");
    let view = after;
    assert_eq!(view["moves"], 1, "the same time again is no move");
    sample.test.ok("undo", json!({}));
    assert_eq!(leads(&event(&sample, &sample.planned)), [0, 15], "and comes back with an undo");
}

#[test]
fn a_plan_changed_without_time_and_reminders_keeps_both() {
    let sample = Sample::new();
    let before = event(&sample, &sample.planned);
    let mut edit = sample.params("edit_plan");
    edit["time"] = Value::Null;
    edit["reminders"] = Value::Null;
    sample.test.ok("edit_plan", edit);
    let after = event(&sample, &sample.planned);
    assert_eq!(after["plan"]["due"], before["plan"]["due"]);
    assert_eq!(after["reminders"].as_array().unwrap().len(), 1);
    assert_eq!((&after["moves"], &after["moved"]), (&json!(0), &json!([])));
}

#[test]
fn a_plan_moved_in_the_window_keeps_its_length_unless_told() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let due = |date: &str| json!({ "date": date, "time": "10:00", "zone": "Europe/Warsaw" });
    let end = |date: &str| json!({ "date": date, "time": "11:00" });
    let plan = json!({
        "event_type_id": CALL, "due": due("2026-11-25"), "end": end("2026-11-25"),
    });
    let planned = test.ok("plan_event", json!({ "thread_id": thread, "plan": plan }));
    let planned = string(&planned, "/result/event_id");
    let edited = |time: Value| {
        let view = test.ok("event", json!({ "event_id": planned }));
        let edit = json!({
            "event_id": planned, "event_type_id": CALL, "note": "", "time": time,
            "assignee_id": view["plan"]["assignee_id"], "token": view["token"],
        });
        test.ok("edit_plan", edit);
        test.ok("event", json!({ "event_id": planned }))["plan"]["end"].clone()
    };
    let kept = edited(json!({ "due": due("2026-11-24") }));
    assert_eq!(kept, end("2026-11-24"), "Wednesday from ten to eleven becomes one hour on Tuesday");
    let longer = json!({ "date": "2026-11-24", "time": "12:30" });
    let told = edited(json!({ "due": due("2026-11-24"), "end": longer }));
    assert_eq!(told, longer, "an end that is said is taken");
    let none = edited(json!({ "due": due("2026-11-24"), "end": null }));
    assert_eq!(none, Value::Null, "and so is none");
}
