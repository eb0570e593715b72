//! Kinds of event as an administrator keeps them: their order, what they require, what they propose.

use rstest::rstest;
use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::{CALL, EMAIL, NOTE, OFFER};
use watek_testkit::{TestEngine, string};

use crate::rows::write_beside;

fn names(test: &TestEngine) -> Vec<String> {
    let types = test.ok("event_types", json!({}));
    types.as_array().unwrap().iter().map(|kind| string(kind, "/name_en")).collect()
}

fn id_of(test: &TestEngine, name: &str) -> String {
    let types = test.ok("event_types", json!({}));
    let found = types.as_array().unwrap().iter().find(|kind| kind["name_en"] == name);
    string(found.unwrap(), "/id")
}

fn move_after(test: &TestEngine, name: &str, after: Option<&str>) -> Value {
    let after = after.map(|after| id_of(test, after));
    let params = json!({ "event_type_id": id_of(test, name), "after_id": after });
    test.ok("move_event_type", params)
}

#[rstest]
#[case("Demo", None, 0)]
#[case("Phone call", Some("Note"), 9)]
#[case("Note", Some("Phone call"), 1)]
#[case("Meeting", Some("Visit"), 3)]
fn a_kind_moves_where_it_is_put(
    #[case] name: &str,
    #[case] after: Option<&str>,
    #[case] expected: usize,
) {
    let test = TestEngine::new();
    let mut order = names(&test);
    move_after(&test, name, after);
    let from = order.iter().position(|other| other == name).unwrap();
    let moved = order.remove(from);
    order.insert(expected, moved);
    assert_eq!(names(&test), order, "{name} after {after:?}, the others as they were");
}

#[test]
fn many_moves_to_the_same_gap_find_room_and_come_back_one_by_one() {
    let test = TestEngine::new();
    let start = names(&test);
    let mut operations = Vec::new();
    for _ in 0..30 {
        for name in ["Note", "Complaint", "Demo"] {
            operations.push(string(&move_after(&test, name, Some("Phone call")), "/operation_id"));
        }
    }
    assert_eq!(
        names(&test)[..4],
        ["Phone call", "Demo", "Complaint", "Note"],
        "the last one first"
    );
    for operation in operations.iter().rev() {
        test.ok("undo", json!({ "operation_id": operation }));
    }
    assert_eq!(names(&test), start, "every move can be taken back");
}

#[test]
fn a_move_to_where_it_stands_is_no_operation() {
    let test = TestEngine::new();
    let moved = move_after(&test, "E-mail", Some("Phone call"));
    assert_eq!(moved["operation_id"], Value::Null, "nothing changed");
}

#[test]
fn two_kinds_in_one_place_can_be_parted() {
    let test = TestEngine::new();
    // Each alone goes to the same gap; put there again by redo, both stand in one place.
    let first = string(&move_after(&test, "Note", Some("Phone call")), "/operation_id");
    test.ok("undo", json!({ "operation_id": first }));
    move_after(&test, "Demo", Some("Phone call"));
    test.ok("redo", json!({ "operation_id": first }));
    let between = names(&test)[1].clone();
    move_after(&test, "Complaint", Some(&between));
    assert_eq!(names(&test)[1], between, "the one before it stays");
    assert_eq!(names(&test)[2], "Complaint", "there is room between the two");
}

/// Changes some of what a kind says.
fn require(test: &TestEngine, name: &str, changed: Value) {
    let types = test.ok("event_types", json!({}));
    let kind = types.as_array().unwrap().iter().find(|kind| kind["name_en"] == name).unwrap();
    let mut fields = json!({});
    for field in ["name_pl", "name_en", "icon", "colour", "asks_result", "follow_up"] {
        fields[field] = kind[field].clone();
    }
    for (field, value) in changed.as_object().unwrap() {
        fields[field] = value.clone();
    }
    let params = json!({ "event_type_id": kind["id"], "fields": fields, "token": kind["token"] });
    test.ok("update_event_type", params);
}

/// What a kind says, as its form has it, and the kind's token.
fn fields_of(test: &TestEngine, id: &str) -> (Value, Value) {
    let types = test.ok("event_types", json!({}));
    let kind = types.as_array().unwrap().iter().find(|kind| kind["id"] == id).unwrap();
    let told = ["name_pl", "name_en", "icon", "colour", "asks_result", "follow_up"];
    let fields = told.map(|field| (field.to_owned(), kind[field].clone()));
    (Value::Object(fields.into_iter().collect()), kind["token"].clone())
}

struct Case {
    test: TestEngine,
    thread: String,
    contact: String,
}

impl Case {
    /// A thread, and e-mails of which everything must be told.
    fn new() -> Self {
        let test = TestEngine::new();
        let partner = test.partner("Stolarnia Świt");
        let person = json!({ "partner_id": partner, "fields": { "name": "Jan Kowal" } });
        let contact = string(&test.ok("create_contact", person), "/result/contact_id");
        let thread = test.thread(&partner, "Oferta");
        let all = json!({
            "requires_text": true, "requires_contact": true, "requires_amount": true,
        });
        require(&test, "E-mail", all);
        Self { test, thread, contact }
    }

    fn complete(&self) -> Value {
        json!({
            "thread_id": self.thread, "event_type_id": EMAIL, "text": "Wysłane",
            "contact_id": self.contact, "amount": { "minor": 100, "currency": "PLN" },
            "next": { "choice": "leave_hanging" },
        })
    }
}

#[rstest]
#[case("text", json!(""))]
#[case("text", json!(" \n "))]
#[case("contact_id", json!(null))]
#[case("amount", json!(null))]
fn an_outcome_without_a_required_part_is_refused_at_that_field(
    #[case] field: &str,
    #[case] missing: Value,
) {
    let case = Case::new();
    let mut params = case.complete();
    params[field] = missing;
    let error = case.test.refused("record_event", params);
    assert_eq!(error.code, ErrorCode::Invalid, "{field}");
    assert_eq!(error.field.as_deref(), Some(field), "the cursor goes there");
    assert_eq!(error.args["reason"], "required", "with its own words");
}

#[test]
fn a_complete_outcome_is_recorded_and_other_kinds_require_nothing() {
    let case = Case::new();
    case.test.ok("record_event", case.complete());
    let call = json!({
        "thread_id": case.thread, "event_type_id": CALL, "next": { "choice": "leave_hanging" },
    });
    case.test.ok("record_event", call);
}

#[test]
fn who_reached_nobody_need_tell_nothing() {
    let case = Case::new();
    require(&case.test, "Phone call", json!({ "requires_text": true, "requires_contact": true }));
    let planned = case.test.plan(&case.thread, "2026-11-23", None);
    case.test.ok("record_no_answer", json!({ "event_id": planned }));
    let by_hand = json!({
        "thread_id": case.thread, "event_type_id": CALL, "result": "no_answer",
        "next": { "choice": "keep" },
    });
    case.test.ok("record_event", by_hand);
}

#[test]
fn a_correction_keeps_what_is_required_but_may_lack_what_came_to_be_required_later() {
    let case = Case::new();
    let made = case.test.ok("record_event", case.complete());
    let event = string(&made, "/result/event_id");
    let correct = |token: &Value, text: &str| {
        let mut params = case.complete();
        let fields = params.as_object_mut().unwrap();
        fields.retain(|field, _| field != "thread_id" && field != "next");
        params["event_id"] = json!(event);
        params["happened_at"] = json!(case.test.clock_millis());
        params["token"] = token.clone();
        params["text"] = json!(text);
        params
    };
    let error = case.test.refused("edit_outcome", correct(&made["operation_id"], ""));
    assert_eq!(error.field.as_deref(), Some("text"), "it was told and must stay told");
    let older = json!({
        "thread_id": case.thread, "event_type_id": OFFER, "next": { "choice": "leave_hanging" },
    });
    let older = case.test.ok("record_event", older);
    require(&case.test, "Offer sent", json!({ "requires_amount": true }));
    let params = json!({
        "event_id": older["result"]["event_id"], "event_type_id": OFFER, "text": "Dopisane",
        "happened_at": case.test.clock_millis(), "token": older["operation_id"],
    });
    case.test.ok("edit_outcome", params);
}

#[test]
fn uses_are_counted_by_what_happened_and_as_far_as_one_sees() {
    let case = Case::new();
    let member = json!({ "name": "Bogdan", "role": "member", "access_mode": "reporting_tree" });
    let bogdan = string(&case.test.ok("create_user", member), "/result/user_id");
    case.test.ok("record_event", case.complete());
    case.test.plan(&case.thread, "2026-11-24", None);
    let uses = |kind| json!({ "event_type_id": kind });
    let count = |answer: Value| answer["count"].clone();
    assert_eq!(count(case.test.ok("event_type_uses", uses(EMAIL))), 1, "an outcome");
    assert_eq!(count(case.test.ok("event_type_uses", uses(CALL))), 1, "a plan");
    assert_eq!(count(case.test.ok("event_type_uses", uses(NOTE))), 0, "nothing");
    let seen = case.test.call_as(&bogdan, "event_type_uses", uses(EMAIL)).unwrap();
    assert_eq!(count(seen), 0, "of what he does not see he learns nothing");
}

#[test]
fn a_rule_is_previewed_by_the_program() {
    let test = TestEngine::new();
    // Monday 23 November, 10:00.
    let due = |count: u32, unit: &str, time: Value| {
        test.ok("follow_up_due", json!({ "delay": { "count": count, "unit": unit }, "time": time }))
    };
    assert_eq!(due(5, "working_days", json!("10:00"))["date"], "2026-11-30", "over the weekend");
    assert_eq!(due(5, "working_days", json!("10:00"))["time"], "10:00", "at that hour");
    assert_eq!(due(2, "hours", json!("09:00"))["time"], "12:00", "hours have their own time");
    assert_eq!(due(1, "months", json!(null))["date"], "2026-12-23", "civilly");
}

#[rstest]
#[case::polish("  ROZMOWA telefoniczna", "Talk", "fields.name_pl")]
#[case::without_accents("Wyslanie oferty", "Bid", "fields.name_pl")]
#[case::english("Pogawędka", "phone CALL", "fields.name_en")]
fn a_name_that_another_kind_has_is_refused(
    #[case] pl: &str,
    #[case] en: &str,
    #[case] field: &str,
) {
    let test = TestEngine::new();
    let note = id_of(&test, "Note");
    let (mut fields, token) = fields_of(&test, &note);
    (fields["name_pl"], fields["name_en"]) = (json!(pl), json!(en));
    let change = json!({ "event_type_id": note, "fields": fields, "token": token });
    for refused in [
        test.refused("create_event_type", json!({ "fields": fields })),
        test.refused("update_event_type", change),
    ] {
        assert_eq!(refused.code, ErrorCode::Invalid, "{refused:?}");
        assert_eq!(refused.field.as_deref(), Some(field), "the one to mend");
        assert_eq!(refused.args["reason"], "repeated");
    }
}

#[test]
fn a_kind_may_write_its_own_name_otherwise() {
    let test = TestEngine::new();
    let note = id_of(&test, "Note");
    let (mut fields, token) = fields_of(&test, &note);
    (fields["name_pl"], fields["colour"]) = (json!("NOTATKA"), json!(1));
    test.ok(
        "update_event_type",
        json!({ "event_type_id": note, "fields": fields, "token": token }),
    );
}

#[test]
fn one_name_may_be_mended_while_the_other_is_still_that_of_another_kind() {
    let mut test = TestEngine::new();
    let note = id_of(&test, "Note");
    write_beside(&mut test, |database| {
        let sql = "UPDATE event_type SET name_pl = 'Spotkanie' WHERE name_en = 'Note'";
        assert_eq!(database.execute(sql, []).unwrap(), 1);
    });
    let (mut fields, token) = fields_of(&test, &note);
    fields["name_en"] = json!("Memo");
    let change = json!({ "event_type_id": note, "fields": fields, "token": token });
    test.ok("update_event_type", change);
}
