//! Kinds that require what hangs on an event: a file, a participant, a category of a dictionary.

use rstest::rstest;
use rusqlite::params;
use serde_json::{Value, json};
use uuid::Uuid;
use watek_api::ErrorCode;
use watek_domain::event_type::{CALL, EMAIL};
use watek_testkit::{TestEngine, string};

use crate::rows::write_beside;

const SEGMENT: Uuid = Uuid::from_u128(0x51);
const SOURCE: Uuid = Uuid::from_u128(0x52);
const RETIRED: Uuid = Uuid::from_u128(0x53);
const OF_PARTNERS: Uuid = Uuid::from_u128(0x54);
const ROOT: Uuid = Uuid::from_u128(0x60);
const LEAF: Uuid = Uuid::from_u128(0x61);

struct Case {
    test: TestEngine,
    thread: String,
    contact: String,
}

impl Case {
    /// A thread, and dictionaries: two for events, one of them retired, and one for partners.
    fn new() -> Self {
        let mut case = Self::plain();
        case.write_dictionaries();
        case
    }

    /// A thread.
    fn plain() -> Self {
        let test = TestEngine::new();
        let partner = test.partner("Stolarnia Świt");
        let person = json!({ "partner_id": partner, "fields": { "name": "Jan Kowal" } });
        let contact = string(&test.ok("create_contact", person), "/result/contact_id");
        let thread = test.thread(&partner, "Oferta");
        Self { test, thread, contact }
    }

    fn write_dictionaries(&mut self) {
        write_beside(&mut self.test, |database| {
            for (id, name, of_event, retired) in [
                (SEGMENT, "Segment", 1, None),
                (SOURCE, "Źródło", 1, None),
                (RETIRED, "Dawny", 1, Some(1)),
                (OF_PARTNERS, "Branża", 0, None),
            ] {
                let sql = "INSERT INTO dictionary VALUES (?1, ?2, ?2 || ' en', 'a', 1, 0, 0, ?3, 0, 0, ?4)";
                database.execute(sql, params![id.as_bytes(), name, of_event, retired]).unwrap();
            }
            // A category below another.
            let sql = "INSERT INTO category VALUES (?1, ?2, ?3, 'K', 'K', NULL, 'a', NULL, NULL)";
            let none: Option<&[u8]> = None;
            database.execute(sql, params![ROOT.as_bytes(), SEGMENT.as_bytes(), none]).unwrap();
            let parent = ROOT.as_bytes();
            database.execute(sql, params![LEAF.as_bytes(), SEGMENT.as_bytes(), parent]).unwrap();
        });
    }

    /// Makes calls require it.
    fn require(&self, changed: Value) {
        self.test.ok("update_event_type", self.requiring(changed));
    }

    fn requiring(&self, changed: Value) -> Value {
        let types = self.test.ok("event_types", json!({}));
        let kind = types.as_array().unwrap().iter().find(|kind| kind["id"] == CALL.to_string());
        let kind = kind.unwrap();
        let mut fields = json!({ "asks_result": true });
        for field in ["name_pl", "name_en", "icon", "colour", "follow_up"] {
            fields[field] = kind[field].clone();
        }
        for (field, value) in changed.as_object().unwrap() {
            fields[field] = value.clone();
        }
        json!({ "event_type_id": CALL, "fields": fields, "token": kind["token"] })
    }

    /// A dictionary of partners and events.
    fn dictionary(&self) -> String {
        let fields = json!({ "name_pl": "Cel", "of_partner": true, "of_event": true });
        let made = self.test.ok("create_dictionary", json!({ "fields": fields }));
        string(&made, "/result/dictionary_id")
    }

    /// What ends the use of a dictionary for events: it is for others only, or retired.
    fn ending(&self, name: &str, dictionary: &str) -> Value {
        if name == "retire_dictionary" {
            return json!({ "dictionary_id": dictionary, "retired": true });
        }
        let all = self.test.ok("dictionaries", json!({}));
        let own = all.as_array().unwrap().iter().find(|one| one["id"] == json!(dictionary));
        json!({
            "dictionary_id": dictionary, "token": own.unwrap()["token"],
            "fields": { "name_pl": "Cel", "of_partner": true },
        })
    }

    fn call(&self, carried: Value) -> Value {
        json!({
            "thread_id": self.thread, "event_type_id": CALL, "text": "Rozmowa",
            "carried": carried, "next": { "choice": "leave_hanging" },
        })
    }

    fn people(&self) -> Value {
        json!({ "participants": [{ "contact_id": self.contact, "part": "attends" }] })
    }

    fn correct(&self, made: &Value, kind: &impl ToString, result: Value, carried: Value) -> Value {
        let event = made["result"]["event_id"].clone();
        let token = self.test.ok("event", json!({ "event_id": event }))["token"].clone();
        json!({
            "event_id": event, "event_type_id": kind.to_string(), "text": "Rozmowa",
            "result": result, "happened_at": self.test.clock_millis(), "token": token,
            "carried": carried,
        })
    }
}

#[rstest]
#[case::file(json!({ "requires_attachment": true }), "carried.attachments", json!({ "reason": "required" }))]
#[case::person(json!({ "requires_participant": true }), "carried.participants", json!({ "reason": "required" }))]
#[case::category(
    json!({ "required_dictionary_ids": [SEGMENT] }), "carried.categories",
    json!({ "reason": "required_of", "name": "Segment" })
)]
fn an_outcome_that_lacks_it_is_refused_at_that_part(
    #[case] kind: Value,
    #[case] field: &str,
    #[case] args: Value,
) {
    let case = Case::new();
    case.test.ok("record_event", case.call(json!({})));
    case.require(kind);
    let error = case.test.refused("record_event", case.call(json!({})));
    assert_eq!(error.code, ErrorCode::Invalid, "{error:?}");
    assert_eq!(error.field.as_deref(), Some(field), "the form goes there");
    assert_eq!(error.args, args, "with its own words");
    let mut reached_nobody = case.call(json!({}));
    reached_nobody["result"] = json!("no_answer");
    case.test.ok("record_event", reached_nobody);
    let mut other = case.call(json!({}));
    other["event_type_id"] = json!(EMAIL);
    case.test.ok("record_event", other);
}

#[test]
fn who_is_told_with_the_outcome_or_was_on_the_plan_counts() {
    let case = Case::new();
    case.require(json!({ "requires_participant": true }));
    case.test.ok("record_event", case.call(case.people()));
    let plan = json!({
        "event_type_id": CALL, "carried": case.people(),
        "due": { "date": "2026-11-25", "time": null, "zone": "Europe/Warsaw" },
    });
    let planned = json!({ "thread_id": case.thread, "plan": plan });
    let planned = string(&case.test.ok("plan_event", planned), "/result/event_id");
    let mut params = case.call(json!({ "participants": [] }));
    params["fulfils"] = json!(planned);
    let error = case.test.refused("record_event", params.clone());
    assert_eq!(error.field.as_deref(), Some("carried.participants"), "all of them left");
    params["carried"] = json!({});
    case.test.ok("record_event", params);
}

#[test]
fn a_plan_lacks_nothing_yet() {
    let case = Case::new();
    case.require(json!({ "requires_participant": true, "requires_attachment": true }));
    case.test.plan(&case.thread, "2026-11-24", None);
}

#[test]
fn a_category_and_a_file_count_wherever_they_hang() {
    let case = Case::new();
    let made = case.test.ok("record_event", case.call(json!({})));
    let event = string(&made, "/result/event_id");
    let kind = json!({ "required_dictionary_ids": [SEGMENT], "requires_attachment": true });
    let as_mail = case.correct(&made, &EMAIL, json!(null), json!({}));
    case.test.ok("edit_outcome", as_mail);
    case.require(kind);
    let correction = |case: &Case| case.correct(&made, &CALL, json!(null), json!({}));
    let error = case.test.refused("edit_outcome", correction(&case));
    assert_eq!(error.field.as_deref(), Some("carried.attachments"), "of another kind before");
    let file = case.test.attached(&event, "umowa.pdf", "umowa");
    case.test.ok("trash_attachment", json!({ "attachment_id": file }));
    let error = case.test.refused("edit_outcome", correction(&case));
    assert_eq!(error.field.as_deref(), Some("carried.attachments"), "one in the trash is none");
    case.test.ok("restore_attachment", json!({ "attachment_id": file }));
    let error = case.test.refused("edit_outcome", correction(&case));
    assert_eq!(error.field.as_deref(), Some("carried.categories"), "next, the dictionary");
    let carried = json!({ "categories": [LEAF] });
    case.test.ok("edit_outcome", case.correct(&made, &CALL, json!(null), carried));
    case.test.ok("edit_outcome", correction(&case));
}

#[test]
fn a_dictionary_with_nothing_left_to_choose_is_not_asked_for() {
    let case = Case::new();
    case.require(json!({ "required_dictionary_ids": [SEGMENT] }));
    for (category, retired) in [(LEAF, true), (ROOT, true), (ROOT, false)] {
        let retire = json!({ "category_id": category, "retired": retired });
        case.test.ok("retire_category", retire);
        let recorded = case.test.call("record_event", case.call(json!({})));
        let missing = recorded.err().map(|error| (error.field, error.args));
        let asked = (
            Some("carried.categories".to_owned()),
            json!({ "reason": "required_of", "name": "Segment" }),
        );
        assert_eq!(missing, ((category, retired) != (ROOT, true)).then_some(asked));
    }
}

#[test]
fn a_correction_may_lack_what_its_event_never_had_but_takes_nothing_away() {
    let case = Case::new();
    let bare = case.test.ok("record_event", case.call(json!({})));
    let full = case.test.ok("record_event", case.call(case.people()));
    case.require(json!({ "requires_participant": true, "required_dictionary_ids": [SEGMENT] }));
    case.test.ok("edit_outcome", case.correct(&bare, &CALL, json!(null), json!({})));
    let emptied = case.correct(&full, &CALL, json!(null), json!({ "participants": [] }));
    let error = case.test.refused("edit_outcome", emptied);
    assert_eq!(error.field.as_deref(), Some("carried.participants"), "it had somebody");
    let nobody = json!({ "participants": [] });
    case.test.ok("edit_outcome", case.correct(&full, &CALL, json!("no_answer"), nobody));
}

#[rstest]
#[case::unknown(vec![Uuid::from_u128(9)], 0, "unknown")]
#[case::not_for_events(vec![SEGMENT, OF_PARTNERS], 1, "unknown")]
#[case::retired(vec![RETIRED], 0, "retired")]
#[case::doubled(vec![SEGMENT, SOURCE, SEGMENT], 2, "repeated")]
fn a_dictionary_that_cannot_be_required_is_refused_at_its_place(
    #[case] ids: Vec<Uuid>,
    #[case] place: usize,
    #[case] reason: &str,
) {
    let case = Case::new();
    let params = case.requiring(json!({ "required_dictionary_ids": ids }));
    let error = case.test.refused("update_event_type", params);
    assert_eq!(error.field, Some(format!("fields.required_dictionary_ids.{place}")));
    assert_eq!(error.args["reason"], reason);
}

#[test]
fn what_a_kind_requires_is_shown_changed_and_taken_back() {
    let case = Case::new();
    let shown = || {
        let types = case.test.ok("event_types", json!({}));
        let kind = types.as_array().unwrap().iter().find(|kind| kind["id"] == CALL.to_string());
        kind.unwrap().clone()
    };
    let before = shown();
    case.require(json!({
        "requires_participant": true, "requires_attachment": true,
        "required_dictionary_ids": [SOURCE, SEGMENT],
    }));
    let kind = shown();
    assert_eq!(kind["requires_participant"], true);
    assert_eq!(kind["requires_attachment"], true);
    assert_eq!(kind["required_dictionary_ids"], json!([SEGMENT, SOURCE]));
    let stale = case.requiring(json!({ "required_dictionary_ids": [SOURCE] }));
    let changed = case.test.ok("update_event_type", stale.clone());
    assert_ne!(changed["operation_id"], json!(null), "the dictionaries are part of the kind");
    // Only links changed with it, and yet the old form is stale.
    let mut alone = case.requiring(json!({ "required_dictionary_ids": [] }));
    alone["fields"]["requires_participant"] = json!(false);
    let alone = case.test.ok("update_event_type", alone);
    assert_eq!(case.test.refused("update_event_type", stale).code, ErrorCode::Stale);
    for made in [alone, changed] {
        case.test.ok("undo", json!({ "operation_id": made["operation_id"] }));
    }
    assert_eq!(shown()["required_dictionary_ids"], json!([SEGMENT, SOURCE]), "taken back");
    case.test.ok("undo", json!({}));
    assert_eq!(shown()["required_dictionary_ids"], before["required_dictionary_ids"]);
}

#[rstest]
#[case::for_events_no_more("update_dictionary")]
#[case::retired("retire_dictionary")]
fn a_required_dictionary_stays_one_for_events(#[case] name: &str) {
    let case = Case::plain();
    let dictionary = case.dictionary();
    case.require(json!({ "required_dictionary_ids": [dictionary] }));
    let error = case.test.refused(name, case.ending(name, &dictionary));
    assert_eq!(error.code, ErrorCode::DictionaryRequired, "{error:?}");
    assert_eq!(error.args["kinds"], json!(["Rozmowa telefoniczna"]), "it says by what");
    let retired = json!({ "event_type_id": CALL, "retired": true });
    case.test.ok("retire_event_type", retired);
    let error = case.test.refused(name, case.ending(name, &dictionary));
    assert_eq!(
        error.code,
        ErrorCode::DictionaryRequired,
        "plans of a retired kind are yet to be done"
    );
    case.require(json!({}));
    case.test.ok(name, case.ending(name, &dictionary));
}

#[rstest]
#[case::for_events_no_more("update_dictionary")]
#[case::retired("retire_dictionary")]
fn undo_and_redo_leave_no_kind_that_requires_what_nobody_can_choose(#[case] name: &str) {
    let case = Case::plain();
    let dictionary = case.dictionary();
    let of = |made: &Value| json!({ "operation_id": made["operation_id"] });
    let requiring = json!({ "required_dictionary_ids": [dictionary] });
    let ended = case.test.ok(name, case.ending(name, &dictionary));
    case.test.ok("undo", of(&ended));
    let required = case.test.ok("update_event_type", case.requiring(requiring.clone()));
    let error = case.test.refused("redo", of(&ended));
    assert_eq!(error.code, ErrorCode::UndoRefused, "{error:?}");
    assert_eq!(error.args["by"][0]["kind"], "update_event_type", "{error:?}");
    case.test.ok("undo", of(&required));
    case.require(requiring);
    let released = case.test.ok("update_event_type", case.requiring(json!({})));
    case.test.ok(name, case.ending(name, &dictionary));
    let error = case.test.refused("undo", of(&released));
    assert_eq!(error.code, ErrorCode::UndoRefused, "{error:?}");
    assert_eq!(error.args["by"][0]["kind"], name, "{error:?}");
    let report = case.test.host().check().unwrap();
    assert!(report.is_clean(), "nothing is broken: {report:?}");
}

/// A workspace of before the rule: a kind requires a dictionary that is retired and for partners alone.
fn of_before() -> (Case, String) {
    let mut case = Case::plain();
    let dictionary = case.dictionary();
    let id: Uuid = dictionary.parse().unwrap();
    write_beside(&mut case.test, |database| {
        let sql = "INSERT INTO event_type_dictionary VALUES (?1, ?2)";
        database.execute(sql, params![CALL.0.as_bytes(), id.as_bytes()]).unwrap();
        let sql = "UPDATE dictionary SET retired_at = 1, of_event = 0 WHERE id = ?1";
        assert_eq!(database.execute(sql, params![id.as_bytes()]).unwrap(), 1);
    });
    (case, dictionary)
}

#[test]
fn what_a_kind_required_before_the_rule_is_mended_step_by_step() {
    let (case, dictionary) = of_before();
    case.test.ok("retire_dictionary", json!({ "dictionary_id": dictionary, "retired": false }));
    let mut change = case.ending("update_dictionary", &dictionary);
    change["fields"]["of_event"] = json!(true);
    let mended = case.test.ok("update_dictionary", change);
    assert!(case.test.host().check().unwrap().is_clean());
    let error = case.test.refused("undo", json!({ "operation_id": mended["operation_id"] }));
    assert_eq!(error.code, ErrorCode::DictionaryRequired, "what was is no reason: {error:?}");
    assert_eq!(error.args["kinds"], json!(["Rozmowa telefoniczna"]));
}

#[test]
fn a_requirement_of_before_the_rule_does_not_come_back() {
    let (case, _) = of_before();
    let released = case.test.ok("update_event_type", case.requiring(json!({})));
    let error = case.test.refused("undo", json!({ "operation_id": released["operation_id"] }));
    assert_eq!(error.code, ErrorCode::DictionaryRequired, "{error:?}");
    assert_eq!(error.args["kinds"], json!(["Rozmowa telefoniczna"]));
}

#[test]
fn a_file_that_another_was_trashed_for_is_not_taken_back() {
    let case = Case::plain();
    let made = case.test.ok("record_event", case.call(json!({})));
    let event = string(&made, "/result/event_id");
    let first = case.test.attached(&event, "umowa.pdf", "umowa");
    case.require(json!({ "requires_attachment": true }));
    let files = [case.test.staged("umowa-2.pdf", "umowa 2")];
    let added = case.test.ok("attach_files", json!({ "event_id": event, "files": files }));
    case.test.ok("trash_attachment", json!({ "attachment_id": first }));
    let error = case.test.refused("undo", json!({ "operation_id": added["operation_id"] }));
    assert_eq!(error.code, ErrorCode::UndoRefused, "{error:?}");
    assert_eq!(error.args["by"][0]["kind"], "trash_attachment", "{error:?}");
}

#[test]
fn the_only_file_of_an_event_that_must_have_one_stays() {
    let case = Case::plain();
    let made = case.test.ok("record_event", case.call(json!({})));
    let event = string(&made, "/result/event_id");
    let file = case.test.attached(&event, "umowa.pdf", "umowa");
    let trash = |file: &str| json!({ "attachment_id": file });
    case.require(json!({ "requires_attachment": true }));
    let error = case.test.refused("trash_attachment", trash(&file));
    assert_eq!(error.code, ErrorCode::Invalid, "{error:?}");
    assert_eq!(error.args["reason"], "only_file", "it says the way out");
    let other = case.test.attached(&event, "umowa-2.pdf", "umowa 2");
    let trashed = case.test.ok("trash_attachment", trash(&file));
    case.test.refused("trash_attachment", trash(&other));
    case.test.ok("undo", json!({ "operation_id": trashed["operation_id"] }));
    case.test.ok("trash_attachment", trash(&other));
    let nobody = case.correct(&made, &CALL, json!("no_answer"), json!({}));
    case.test.ok("edit_outcome", nobody);
    case.test.ok("trash_attachment", trash(&file));
    let planned = case.test.plan(&case.thread, "2026-11-24", None);
    let early = case.test.attached(&planned, "projekt.pdf", "projekt");
    case.test.ok("trash_attachment", trash(&early));
}
