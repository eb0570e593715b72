//! Every change of a record can be read: who, when, what before, what after (R12).

use rstest::rstest;
use serde_json::json;
use watek_testkit::string;

use crate::sample::Sample;

/// A change of a record of each kind: by which command, of which table, and a field before and after.
#[rstest]
#[case::partner("update_partner", "partner", "city", "", "Łódź")]
#[case::contact("update_contact", "contact", "position", "", "kupiec")]
#[case::thread("update_thread", "thread", "title", "Oferta: meble", "Meble i biurka")]
#[case::plan("reschedule_event", "event", "plan_date", "2026-11-24", "2026-11-27")]
#[case::outcome("edit_outcome", "event", "outcome_text", "Rozmowa", "Jednak nie")]
#[case::kind("update_event_type", "event_type", "name_pl", "Targi", "Oględziny")]
fn a_change_is_told_with_before_and_after(
    #[case] command: &str,
    #[case] table: &str,
    #[case] field: &str,
    #[case] before: &str,
    #[case] after: &str,
) {
    let sample = Sample::new();
    sample.test.clock.advance_minutes(5);
    let made = sample.test.ok(command, sample.params(command));
    let id = sample.params(command)[format!("{table}_id")].clone();
    let history = sample.test.ok("history", json!({ "table": table, "id": id }));
    let newest = &history[0];
    assert_eq!(newest["operation"]["id"], made["operation_id"], "newest first: {history}");
    assert_eq!(newest["operation"]["kind"], command, "what was done");
    assert_eq!(newest["operation"]["actor_name"], "Anna Kowalska", "who");
    assert_eq!(newest["operation"]["at"], sample.test.clock_millis(), "when");
    assert_eq!(newest["action"], "update", "it was there before");
    let changes = newest["changes"].as_array().unwrap();
    let change = changes.iter().find(|change| change["field"] == field);
    let change = change.unwrap_or_else(|| panic!("{field} is not among {newest}"));
    assert_eq!(change["before"], before, "with the value before");
    assert_eq!(change["after"], after, "and the value after");
    let oldest = history.as_array().unwrap().last().unwrap();
    assert_eq!(oldest["action"], "insert", "it begins when the record was written down");
}

#[test]
fn only_what_changed_is_told() {
    let sample = Sample::new();
    let before = sample.test.ok("history", json!({ "table": "partner", "id": sample.partner }));
    let fields = json!({ "name": "Stolarnia Świt", "city": "Radom" });
    let params = json!({
        "partner_id": sample.partner, "fields": fields,
        "token": sample.token("partner", &sample.partner),
    });
    sample.test.ok("update_partner", params);
    let history = sample.test.ok("history", json!({ "table": "partner", "id": sample.partner }));
    let changed: Vec<_> = history[0]["changes"].as_array().unwrap().iter().collect();
    assert_eq!(changed, [&json!({ "field": "city", "before": "", "after": "Radom" })], "no more");
    let more = history.as_array().unwrap().len() - before.as_array().unwrap().len();
    assert_eq!(more, 1, "one change, one entry");
}

#[test]
fn an_undo_is_a_change_like_any_other() {
    let sample = Sample::new();
    let made = sample.test.ok("close_thread", sample.params("close_thread"));
    sample.test.ok("undo", json!({ "operation_id": string(&made, "/operation_id") }));
    let history = sample.test.ok("history", json!({ "table": "thread", "id": sample.thread }));
    let kinds: Vec<_> = [0, 1].map(|entry| history[entry]["operation"]["kind"].clone()).to_vec();
    assert_eq!(kinds, ["undo", "close_thread"], "nothing is wiped from the journal");
    assert_eq!(history[1]["operation"]["undone"], true, "and what was taken back is marked");
    assert_eq!(history[0]["operation"]["undoes"], made["operation_id"], "by what");
}

#[test]
fn the_plans_that_a_closing_gave_up_tell_of_it() {
    let sample = Sample::new();
    sample.test.ok("close_thread", sample.params("close_thread"));
    let history = sample.test.ok("history", json!({ "table": "event", "id": sample.planned }));
    assert_eq!(history[0]["operation"]["kind"], "close_thread", "the reason is in its history");
}
