//! Threads and the mandatory fork: R1 to R4, and what R11 says of partners with open tasks.

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::{CALL, EMAIL};
use watek_testkit::{TestEngine, string};

use crate::{
    rows::Database,
    sample::{Sample, recorded},
};

fn record(sample: &Sample, fulfils: Option<&str>, next: Value) -> Result<Value, ErrorCode> {
    let params = json!({
        "thread_id": sample.thread, "fulfils": fulfils, "event_type_id": CALL,
        "contact_id": sample.contact, "text": "Rozmowa", "next": next,
    });
    sample.test.call("record_event", params).map_err(|error| error.code)
}

fn thread(sample: &Sample) -> Value {
    let view = sample.test.ok("partner", json!({ "partner_id": sample.partner }));
    let threads = view["threads"].as_array().unwrap().iter();
    threads.clone().find(|thread| thread["id"] == json!(sample.thread)).unwrap().clone()
}

#[test]
fn an_event_belongs_to_one_thread_and_never_moves() {
    let sample = Sample::new();
    let row = || Database::open(&sample.test.database()).row("event", &sample.planned);
    let before = row();
    let edit = sample.params("edit_plan");
    sample.test.ok("edit_plan", edit);
    sample.test.ok("record_no_answer", json!({ "event_id": sample.planned }));
    for column in ["id", "thread_id", "follows_id", "created_at", "created_by"] {
        assert_eq!(row()[column], before[column], "{column} is set once");
    }
}

#[test]
fn the_fork_plans_the_next_step_after_what_was_recorded() {
    let sample = Sample::new();
    let made = record(&sample, None, json!({ "choice": "plan", "plan": sample.plan() })).unwrap();
    let next = string(&made, "/result/next_event_id");
    let next = sample.test.ok("event", json!({ "event_id": next }));
    assert_eq!(next["follows_id"], made["result"]["event_id"], "it follows what led to it");
    assert_eq!(next["state"], "planned", "and is a task");
    assert_eq!(next["plan"]["assignee_id"], json!(sample.bogdan), "as it was planned");
}

#[test]
fn keep_needs_an_open_plan_and_leave_hanging_needs_none() {
    let sample = Sample::new();
    let (keep, leave) = (json!({ "choice": "keep" }), json!({ "choice": "leave_hanging" }));
    let kept = record(&sample, None, keep.clone()).unwrap();
    assert_eq!(kept["result"]["next_event_id"], json!(sample.planned), "the plan stays next");
    let refused = record(&sample, None, leave.clone());
    assert_eq!(refused, Err(ErrorCode::OpenPlanExists), "there is a plan");
    // Carrying the only plan out leaves none to keep.
    let refused = record(&sample, Some(&sample.planned), keep);
    assert_eq!(refused, Err(ErrorCode::NoOpenPlan), "nothing else is planned");
    record(&sample, Some(&sample.planned), leave).unwrap();
    assert_eq!(thread(&sample)["hanging"], true, "open with nothing planned, on purpose");
    let today = sample.test.ok("today", json!({}));
    assert_eq!(string(&today, "/hanging/0/thread_id"), sample.thread, "and Today shows it");
}

#[test]
fn closing_gives_the_open_plans_up_and_names_them() {
    let sample = Sample::new();
    let close = json!({ "choice": "close", "outcome": "won", "reason": "Umowa" });
    let closed = record(&sample, None, close).unwrap();
    assert_eq!(closed["result"]["cancelled"], json!(["Zadzwonić"]), "the toast can name them");
    let planned = sample.test.ok("event", json!({ "event_id": sample.planned }));
    assert_eq!(planned["state"], "cancelled", "no plan stays open in a closed thread (R3)");
    sample.test.ok("reopen_thread", json!({ "thread_id": sample.thread }));
    let planned = sample.test.ok("event", json!({ "event_id": sample.planned }));
    assert_eq!(planned["state"], "cancelled", "reopening revives nothing (R3)");
    sample.test.ok("undo", json!({}));
    sample.test.ok("undo", json!({}));
    let planned = sample.test.ok("event", json!({ "event_id": sample.planned }));
    assert_eq!(planned["state"], "planned", "undo does");
}

#[test]
fn an_outcome_and_its_fork_are_there_together_or_not_at_all() {
    let sample = Sample::new();
    let before = Database::open(&sample.test.database()).tables();
    let mut plan = sample.plan();
    plan["contact_id"] = json!(sample.foreign_contact);
    let refused = record(&sample, None, json!({ "choice": "plan", "plan": plan }));
    assert_eq!(refused, Err(ErrorCode::Invalid), "the next step names a stranger");
    let after = Database::open(&sample.test.database()).tables();
    assert!(after == before, "so the outcome is not recorded either");
}

#[test]
fn no_answer_records_the_attempt_and_plans_the_next() {
    let sample = Sample::new();
    sample.test.ok("edit_plan", sample.params("edit_plan"));
    let made = sample.test.ok("record_no_answer", json!({ "event_id": sample.planned }));
    let attempt = sample.test.ok("event", json!({ "event_id": sample.planned }));
    assert_eq!(attempt["outcome"]["result"], "no_answer", "the attempt is on record");
    let next = string(&made, "/result/next_event_id");
    let next = sample.test.ok("event", json!({ "event_id": next }));
    assert_eq!(next["attempt"], 2, "counted along the chain");
    assert_eq!(next["follows_id"], json!(sample.planned), "it follows the attempt");
    let plan = &next["plan"];
    assert_eq!(plan["event_type_id"], json!(sample.event_type), "of the same type");
    assert_eq!(plan["assignee_id"], json!(sample.bogdan), "for the same person");
    assert_eq!(next["contact_id"], json!(sample.contact), "with the same contact");
    assert_eq!(plan["note"], "Pilne", "and the same note");
    let due = json!({ "date": "2026-11-23", "time": "12:00", "zone": "Europe/Warsaw" });
    assert_eq!(plan["due"], due, "two hours from now");
    let leads: Vec<_> =
        next["reminders"].as_array().unwrap().iter().map(|row| &row["lead_minutes"]).collect();
    assert_eq!(leads, [0, 15], "with its reminders");
}

#[test]
fn three_attempts_are_counted_and_a_trashed_one_still_counts() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let mut event = test.plan(&thread, "2026-11-23", Some("10:00"));
    let first = event.clone();
    for attempt in 2..=4 {
        let made = test.ok("record_no_answer", json!({ "event_id": event }));
        event = string(&made, "/result/next_event_id");
        let view = test.ok("event", json!({ "event_id": event }));
        assert_eq!(view["attempt"], attempt, "one more each time");
    }
    test.ok("trash_event", json!({ "event_id": first }));
    assert!(test.host().check().unwrap().is_clean(), "the counts follow the rows");
}

#[test]
fn a_rule_proposes_and_never_imposes() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let email = json!({ "thread_id": thread, "event_type_id": EMAIL });
    let proposed = test.ok("propose_next", email);
    let expected = json!({
        "event_type_id": CALL, "origin": "rule", "note": "Zapytać o odpowiedź na e-mail",
        "due": { "date": "2026-11-25", "time": null, "zone": "Europe/Warsaw" },
    });
    assert_eq!(proposed[0], expected, "two working days after an e-mail of Monday: a call");
    recorded(&test, &thread, json!({ "choice": "leave_hanging" }));
    let today = test.ok("today", json!({}));
    assert_eq!(today["upcoming_count"], 0, "nothing was planned that nobody chose");
}

#[test]
fn how_an_attempt_ended_is_what_is_proposed_first() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let propose = |result: &str| {
        let params = json!({ "thread_id": thread, "event_type_id": EMAIL, "result": result });
        test.ok("propose_next", params)
    };
    let asked = propose("call_back");
    let expected = json!({
        "event_type_id": EMAIL, "origin": "result", "note": "",
        "due": { "date": "2026-11-23", "time": "15:00", "zone": "Europe/Warsaw" },
    });
    assert_eq!(asked[0], expected, "asked in the morning, this afternoon, by the same means");
    assert_eq!(asked[1]["origin"], "rule", "the rule of the kind comes after it");
    test.clock.advance_minutes(4 * 60);
    let due = &propose("call_back")[0]["due"];
    assert_eq!((&due["date"], &due["time"]), (&json!("2026-11-24"), &json!("10:00")), "tomorrow");
    let due = &propose("no_answer")[0]["due"];
    assert_eq!((&due["date"], &due["time"]), (&json!("2026-11-23"), &json!("16:00")), "as with N");
    assert_eq!(propose("wrong_number")[0]["origin"], "rule", "nothing is gained by trying again");
}

#[test]
fn a_partner_with_open_tasks_is_trashed_only_with_them() {
    let sample = Sample::new();
    let trash =
        |confirmed: bool| json!({ "partner_id": sample.partner, "with_open_tasks": confirmed });
    let error = sample.test.refused("trash_partner", trash(false));
    assert_eq!(error.code, ErrorCode::OpenTasks, "they are somebody's promises (R11)");
    let named = json!({ "count": 2, "tasks": [
        "Oferta: meble · Zadzwonić", "Inna sprawa · Zadzwonić",
    ] });
    assert_eq!(error.args, named, "and named");
    sample.test.ok("trash_partner", trash(true));
    assert_eq!(sample.test.ok("today", json!({}))["upcoming_count"], 0, "they rest with it");
    sample.test.ok("restore_partner", json!({ "partner_id": sample.partner }));
    assert_eq!(sample.test.ok("today", json!({}))["upcoming_count"], 1, "and come back with it");
}

#[test]
fn nobody_trashes_a_partner_with_tasks_that_he_does_not_see() {
    let sample = Sample::new();
    let mut fields = sample.params("update_partner");
    fields["fields"]["owner_id"] = json!(sample.celina);
    sample.test.ok("update_partner", fields);
    let trash = json!({ "partner_id": sample.partner, "with_open_tasks": true });
    let error = sample.test.call_as(&sample.celina, "trash_partner", trash).unwrap_err();
    assert_eq!(error.code, ErrorCode::Forbidden, "her partner, but not her tasks: {error:?}");
    assert_eq!(error.args, json!({}), "and not even their number is told");
}
