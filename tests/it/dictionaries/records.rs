//! Which categories records have: told by their forms, kept, required, united, told in histories.

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::CALL;
use watek_testkit::string;

use super::Case;
use crate::rows::Database;

fn due() -> Value {
    json!({ "date": "2026-11-24", "time": null, "zone": "Europe/Warsaw" })
}

fn plan(case: &Case, thread: &str, categories: &Value) -> String {
    let plan =
        json!({ "event_type_id": CALL, "due": due(), "carried": { "categories": categories } });
    let made = case.test.ok("plan_event", json!({ "thread_id": thread, "plan": plan }));
    string(&made, "/result/event_id")
}

fn of_event(case: &Case, event: &str) -> Value {
    case.test.ok("event", json!({ "event_id": event }))["categories"].take()
}

fn record(thread: &str, carried: Value) -> Value {
    json!({
        "thread_id": thread, "event_type_id": CALL, "text": "Rozmowa", "carried": carried,
        "next": { "choice": "leave_hanging" },
    })
}

#[test]
fn every_kind_of_record_has_categories() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let partner = case.partner("Świt", &[&other, &one]);
    assert_eq!(case.of_partner(&partner), json!([one, other]), "in the dictionary's order");
    let fields = json!({ "name": "Jan Kowal", "categories": [one] });
    case.test.ok("create_contact", json!({ "partner_id": partner, "fields": fields }));
    let params = json!({ "partner_id": partner, "title": "Oferta", "categories": [other] });
    let thread = string(&case.test.ok("create_thread", params), "/result/thread_id");
    let event = plan(&case, &thread, &json!([one, other]));
    let view = case.test.ok("partner", json!({ "partner_id": partner }));
    assert_eq!(view["contacts"][0]["categories"], json!([one]));
    assert_eq!(view["threads"][0]["categories"], json!([other]));
    assert_eq!(of_event(&case, &event), json!([one, other]));
    case.is_clean();
}

#[test]
fn a_plan_keeps_its_categories_and_an_attempt_passes_them_on() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let thread = case.test.thread(&case.partner("Świt", &[]), "Oferta");
    let event = plan(&case, &thread, &json!([one, other]));
    case.test.ok("retire_category", json!({ "category_id": other, "retired": true }));
    let again = case.test.ok("record_no_answer", json!({ "event_id": event }));
    let next = string(&again, "/result/next_event_id");
    assert_eq!(of_event(&case, &event), json!([one, other]), "what was planned stays");
    assert_eq!(of_event(&case, &next), json!([one, other]), "the next attempt has them too (R4)");
    let mut fulfil = record(&thread, json!({}));
    fulfil["fulfils"] = json!(next);
    case.test.ok("record_event", fulfil);
    assert_eq!(of_event(&case, &next), json!([one, other]), "carried out, it keeps them");
    let token = Database::open(&case.test.database()).token("event", &next);
    let edit = json!({
        "event_id": next, "event_type_id": CALL, "happened_at": case.test.clock_millis(),
        "text": "Rozmowa", "token": token, "carried": { "categories": [other] },
    });
    case.test.ok("edit_outcome", edit);
    assert_eq!(of_event(&case, &next), json!([other]));
    case.is_clean();
}

#[test]
fn a_required_category_is_asked_of_forms_alone() {
    let case = Case::new(&json!({}));
    let one = case.add("Meble", None);
    let before = case.partner("Stary", &[]);
    let thread = case.test.thread(&before, "Oferta");
    let planned = plan(&case, &thread, &json!([]));
    case.change(&json!({ "is_required": true })).unwrap();
    let field = |path: &str| Some(format!("{path}.{}", case.dictionary));
    let without = case.test.refused("create_partner", json!({ "fields": { "name": "Nowy" } }));
    assert_eq!((without.code, without.field), (ErrorCode::Invalid, field("fields.categories")));
    assert_eq!(without.args["reason"], "empty");
    let params = json!({ "partner_id": before, "title": "Nowy wątek" });
    assert_eq!(case.test.refused("create_thread", params).field, field("categories"));
    let refused = case.test.refused("record_event", record(&thread, json!({})));
    assert_eq!(refused.field, field("carried.categories"));
    assert_eq!(case.assign(&before, &[]).unwrap_err().field, field("fields.categories"));
    // What tells nothing of categories leaves them as they are; no answer and imports are not asked.
    let token = Database::open(&case.test.database()).token("partner", &before);
    let rename = json!({ "partner_id": before, "fields": { "name": "Stary!" }, "token": token });
    case.test.ok("update_partner", rename);
    case.test.ok("record_no_answer", json!({ "event_id": planned }));
    plan(&case, &thread, &json!([]));
    let file = case.test.admit("firmy.csv", "Firma\nZakład Łąka\n");
    case.test.ok(
        "import_partners",
        json!({
            "import": file,
            "source": { "encoding": "utf8", "separator": "semicolon", "has_header": true },
            "columns": [{ "field": "name", "label": "" }],
            "duplicates": { "tax_id": "new", "email": "new", "name": "new" },
        }),
    );
    case.partner("Nowy", &[&one]);
    case.test.ok("retire_category", json!({ "category_id": one, "retired": true }));
    case.partner("Nowszy", &[]);
}

#[test]
fn a_form_that_saw_other_categories_is_stale() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let partner = case.partner("Świt", &[&one]);
    let seen = Database::open(&case.test.database()).token("partner", &partner);
    case.assign(&partner, &[&other]).unwrap();
    let fields = json!({ "name": "Świt", "categories": [one] });
    let params = json!({ "partner_id": partner, "fields": fields, "token": seen });
    let error = case.test.refused("update_partner", params);
    assert_eq!(error.code, ErrorCode::Stale);
    assert_eq!(error.args["current"]["categories"], json!([other]), "as it is now");
}

#[test]
fn histories_tell_of_categories() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let partner = case.partner("Świt", &[&one]);
    case.assign(&partner, &[&other]).unwrap();
    let history = case.test.ok("history", json!({ "table": "partner", "id": partner }));
    let newest = history[0]["changes"].as_array().unwrap();
    assert_eq!(history[0]["action"], "update");
    let told = |before: Option<&str>, after: Option<&str>| {
        let wanted = json!({ "field": "category_id", "before": before, "after": after });
        newest.contains(&wanted)
    };
    assert!(told(Some(&one), None) && told(None, Some(&other)), "{newest:?}");
    assert_eq!(newest.len(), 2, "and of nothing else: {newest:?}");
    let made = history[1]["changes"].as_array().unwrap();
    assert!(made.iter().any(|change| change["field"] == "category_id"), "{made:?}");
}

#[test]
fn merged_cards_unite_their_categories() {
    let case = Case::new(&json!({ "is_multiple": false }));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let source = watek_domain::dictionary::starter::category(1, 0).to_string();
    let (keep, gone) = (case.partner("Świt", &[&one]), case.partner("Świt 2", &[&other, &source]));
    let preview = case.test.ok("merge_preview", json!({ "keep_id": keep, "other_id": gone }));
    assert_eq!(preview["categories"], json!([one, source]));
    assert_eq!(preview["left_categories"], json!([other]), "the kept one has its choice");
    let token = |id: &str| Database::open(&case.test.database()).token("partner", id);
    let params = json!({
        "keep_id": keep, "other_id": gone, "keep_token": token(&keep), "other_token": token(&gone),
    });
    let merged = case.test.ok("merge_partners", params);
    assert_eq!(case.of_partner(&keep), json!([source, one]), "in the order of dictionaries");
    case.is_clean();
    case.undo(&string(&merged, "/operation_id"));
    assert_eq!(case.of_partner(&keep), json!([one]));
}

#[test]
fn who_loses_sight_of_a_thread_takes_no_category_of_it_back() {
    let case = Case::new(&json!({}));
    let one = case.add("Meble", None);
    let anna = case.test.user();
    let person = |name: &str, mode: Option<&str>| {
        let params = json!({ "name": name, "role": "member", "access_mode": mode });
        string(&case.test.ok("create_user", params), "/result/user_id")
    };
    let celina = person("Celina", Some("reporting_tree"));
    let params = json!({ "name": "Świt" });
    let partner =
        case.test.call_as(&celina, "create_partner", json!({ "fields": params })).unwrap();
    let partner = string(&partner, "/result/partner_id");
    let thread = json!({ "partner_id": partner, "title": "Oferta" });
    let thread = case.test.call_as(&celina, "create_thread", thread).unwrap();
    let thread = string(&thread, "/result/thread_id");
    let token = || Database::open(&case.test.database()).token("thread", &thread);
    let update = |owner: &str, categories: Value| {
        json!({
            "thread_id": thread, "title": "Oferta", "owner_id": owner, "token": token(),
            "categories": categories,
        })
    };
    let assigned =
        case.test.call_as(&celina, "update_thread", update(&celina, json!([one]))).unwrap();
    case.test.ok("update_thread", update(&anna, json!([one])));
    let undo = json!({ "operation_id": assigned["operation_id"] });
    let error = case.test.call_as(&celina, "undo", undo.clone()).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound, "she does not see the thread any more");
    case.test.ok("undo", undo);
    let view = case.test.ok("partner", json!({ "partner_id": partner }));
    assert_eq!(view["threads"][0]["categories"], json!([]), "an administrator may");
}
