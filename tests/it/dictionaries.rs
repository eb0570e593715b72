//! Dictionaries: what an administrator does to them, which records have which categories, and what undo makes
//! of it (R10, R11).

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::{
    dictionary::starter::{self, SEGMENT},
    event_type::CALL,
};
use watek_testkit::{TestEngine, string};

use crate::rows::{Database, difference};

mod records;
mod trees;

/// A workspace in which a dictionary is tried.
pub(super) struct Case {
    pub(super) test: TestEngine,
    pub(super) dictionary: String,
}

impl Case {
    /// A dictionary of everything, with several choices unless told otherwise.
    pub(super) fn new(options: &Value) -> Self {
        let test = TestEngine::new();
        let mut fields = json!({
            "name_pl": "Branża", "of_partner": true, "of_contact": true, "of_thread": true,
            "of_event": true, "is_multiple": true,
        });
        for (field, value) in options.as_object().unwrap() {
            fields[field] = value.clone();
        }
        let made = test.ok("create_dictionary", json!({ "fields": fields }));
        let dictionary = string(&made, "/result/dictionary_id");
        Self { test, dictionary }
    }

    pub(super) fn add(&self, name: &str, parent: Option<&str>) -> String {
        let params = json!({
            "dictionary_id": self.dictionary, "parent_id": parent, "fields": { "name_pl": name },
        });
        string(&self.test.ok("create_category", params), "/result/category_id")
    }

    /// The dictionary as the list has it.
    pub(super) fn view(&self) -> Value {
        let all = self.test.ok("dictionaries", json!({}));
        let own = all.as_array().unwrap().iter().find(|one| one["id"] == json!(self.dictionary));
        own.unwrap().clone()
    }

    /// The tree in words: names, each as far in as it stands deep; retired ones in brackets.
    pub(super) fn tree(&self) -> Vec<String> {
        let view = self.view();
        let own = view["categories"].as_array().unwrap().iter();
        own.filter(|row| row["merged_into_id"].is_null())
            .map(|row| {
                let name = row["name_pl"].as_str().unwrap();
                let depth = usize::try_from(row["depth"].as_u64().unwrap()).unwrap();
                let name = if row["retired"] == true { format!("({name})") } else { name.into() };
                format!("{}{name}", "-".repeat(depth))
            })
            .collect()
    }

    pub(super) fn move_to(
        &self,
        category: &str,
        parent: Option<&str>,
        after: Option<&str>,
    ) -> String {
        let params = json!({ "category_id": category, "parent_id": parent, "after_id": after });
        string(&self.test.ok("move_category", params), "/operation_id")
    }

    pub(super) fn merge(&self, keep: &str, other: &str) -> String {
        let params = json!({ "keep_id": keep, "other_id": other });
        string(&self.test.ok("merge_categories", params), "/operation_id")
    }

    pub(super) fn undo(&self, operation: &str) {
        self.test.ok("undo", json!({ "operation_id": operation }));
    }

    pub(super) fn partner(&self, name: &str, categories: &[&str]) -> String {
        let fields = json!({ "name": name, "categories": categories });
        string(&self.test.ok("create_partner", json!({ "fields": fields })), "/result/partner_id")
    }

    /// Gives a partner exactly these categories.
    pub(super) fn assign(
        &self,
        partner: &str,
        categories: &[&str],
    ) -> Result<Value, watek_api::WireError> {
        let token = Database::open(&self.test.database()).token("partner", partner);
        let name = self.test.ok("partner", json!({ "partner_id": partner }))["card"]["name"].take();
        let fields = json!({ "name": name, "categories": categories });
        let params = json!({ "partner_id": partner, "fields": fields, "token": token });
        self.test.call("update_partner", params)
    }

    pub(super) fn of_partner(&self, partner: &str) -> Value {
        self.test.ok("partner", json!({ "partner_id": partner }))["card"]["categories"].take()
    }

    /// Changes the dictionary.
    pub(super) fn change(&self, changed: &Value) -> Result<Value, watek_api::WireError> {
        let view = self.view();
        let mut fields = json!({});
        for field in [
            "name_pl",
            "name_en",
            "of_partner",
            "of_contact",
            "of_thread",
            "of_event",
            "is_multiple",
            "is_required",
        ] {
            fields[field] = view[field].clone();
        }
        for (field, value) in changed.as_object().unwrap() {
            fields[field] = value.clone();
        }
        let params = json!({
            "dictionary_id": self.dictionary, "fields": fields, "token": view["token"],
        });
        self.test.call("update_dictionary", params)
    }

    pub(super) fn is_clean(&self) {
        let report = self.test.host().check().unwrap();
        assert!(report.is_clean(), "what follows from the rows follows: {report:?}");
    }

    pub(super) fn rows(&self) -> crate::rows::Tables {
        Database::open(&self.test.database()).tables()
    }
}

#[test]
fn a_new_workspace_has_three_useful_dictionaries() {
    let test = TestEngine::new();
    let all = test.ok("dictionaries", json!({}));
    let names: Vec<_> = all.as_array().unwrap().iter().map(|one| string(one, "/name_pl")).collect();
    assert_eq!(names, ["Segment", "Źródło", "Powód przegranej"]);
    for one in all.as_array().unwrap() {
        let count = one["categories"].as_array().unwrap().len();
        assert!((4..=7).contains(&count), "no clutter in {}", one["name_pl"]);
        assert_eq!((&one["is_multiple"], &one["is_required"]), (&json!(false), &json!(false)));
    }
    assert_eq!(all[0]["id"], json!(starter::dictionary(SEGMENT)), "the same everywhere");
    assert_eq!(all[0]["categories"][1]["id"], json!(starter::category(SEGMENT, 1)));
}

#[test]
fn dictionaries_stand_in_the_order_they_are_given() {
    let case = Case::new(&json!({}));
    let names = || -> Vec<String> {
        let all = case.test.ok("dictionaries", json!({}));
        all.as_array().unwrap().iter().map(|one| string(one, "/name_pl")).collect()
    };
    assert_eq!(names().last().unwrap(), "Branża", "a new one is the last");
    let moved = case.test.ok("move_dictionary", json!({ "dictionary_id": case.dictionary }));
    assert_eq!(names()[0], "Branża", "first, where nothing else is told");
    case.undo(&string(&moved, "/operation_id"));
    assert_eq!(names().last().unwrap(), "Branża");
}

#[test]
fn a_name_that_is_not_told_is_the_other_one() {
    let case = Case::new(&json!({}));
    case.add("Meble", None);
    let row = &case.view()["categories"][0];
    assert_eq!((&row["name_pl"], &row["name_en"]), (&json!("Meble"), &json!("Meble")));
}

#[test]
fn a_choice_becomes_single_only_where_nobody_has_several() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let partner = case.partner("Świt", &[&one, &other]);
    case.partner("Zorza", &[&one]);
    let error = case.change(&json!({ "is_multiple": false })).unwrap_err();
    assert_eq!(error.code, ErrorCode::SeveralChosen);
    assert_eq!(error.args["count"], 1, "how many have several");
    case.assign(&partner, &[&other]).unwrap();
    case.change(&json!({ "is_multiple": false })).unwrap();
    let error = case.assign(&partner, &[&one, &other]).unwrap_err();
    let field = format!("fields.categories.{}", case.dictionary);
    assert_eq!((error.code, error.field), (ErrorCode::Invalid, Some(field)));
    assert_eq!(error.args["reason"], "several");
    case.is_clean();
}

#[test]
fn an_undo_that_would_leave_two_of_a_single_choice_is_refused_and_says_why() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let partner = case.partner("Świt", &[&one, &other]);
    let fewer = string(&case.assign(&partner, &[&other]).unwrap(), "/operation_id");
    case.change(&json!({ "is_multiple": false })).unwrap();
    let error = case.test.refused("undo", json!({ "operation_id": fewer }));
    assert_eq!(error.code, ErrorCode::UndoRefused);
    assert_eq!(error.args["by"][0]["kind"], "update_dictionary", "{error:?}");
    assert_eq!(case.of_partner(&partner), json!([other]), "nothing changed");
}

#[test]
fn a_redo_that_would_leave_two_of_a_single_choice_is_refused_and_says_why() {
    let case = Case::new(&json!({ "is_multiple": false }));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let partner = case.partner("Świt", &[]);
    let first = string(&case.assign(&partner, &[&one]).unwrap(), "/operation_id");
    case.undo(&first);
    case.assign(&partner, &[&other]).unwrap();
    let error = case.test.refused("redo", json!({ "operation_id": first }));
    assert_eq!(error.code, ErrorCode::UndoRefused);
    assert_eq!(error.args["by"][0]["kind"], "update_partner", "{error:?}");
    assert_eq!(case.of_partner(&partner), json!([other]));
}

#[test]
fn what_was_chosen_outlives_the_end_of_the_choice() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let partner = case.partner("Świt", &[&one]);
    case.test.ok("retire_category", json!({ "category_id": one, "retired": true }));
    case.assign(&partner, &[&one, &other]).unwrap();
    assert_eq!(case.of_partner(&partner), json!([one, other]), "what it has it keeps");
    let error = case
        .test
        .refused("create_partner", json!({ "fields": { "name": "Zorza", "categories": [one] } }));
    assert_eq!(error.args["reason"], "retired", "nobody gets it anew");
    case.change(&json!({ "of_partner": false })).unwrap();
    assert_eq!(
        case.of_partner(&partner),
        json!([one, other]),
        "also when it is of partners no more"
    );
    let error = case
        .test
        .refused("create_partner", json!({ "fields": { "name": "Zorza", "categories": [other] } }));
    assert_eq!(error.args["reason"], "elsewhere");
    case.test.ok("retire_dictionary", json!({ "dictionary_id": case.dictionary, "retired": true }));
    assert_eq!(case.of_partner(&partner), json!([one, other]));
    case.assign(&partner, &[&one]).unwrap();
    case.is_clean();
}

#[test]
fn an_undo_of_offering_is_refused_by_who_relies_on_it() {
    let case = Case::new(&json!({}));
    let one = case.add("Meble", None);
    let retire = |retired| json!({ "category_id": one, "retired": retired });
    case.test.ok("retire_category", retire(true));
    let offered = string(&case.test.ok("retire_category", retire(false)), "/operation_id");
    case.partner("Świt", &[&one]);
    let error = case.test.refused("undo", json!({ "operation_id": offered }));
    assert_eq!(error.args["by"][0]["kind"], "create_partner");
}

#[test]
fn uses_are_counted_for_administrators() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let partner = case.partner("Świt", &[&one, &other]);
    let thread = case.test.thread(&partner, "Oferta");
    let plan = json!({
        "event_type_id": CALL, "carried": { "categories": [one] },
        "due": { "date": "2026-11-24", "time": null, "zone": "Europe/Warsaw" },
    });
    case.test.ok("plan_event", json!({ "thread_id": thread, "plan": plan }));
    let uses = case.test.ok("category_uses", json!({ "dictionary_id": case.dictionary }));
    let of = |id: &str| {
        let uses = uses.as_array().unwrap();
        uses.iter().find(|uses| uses["category_id"] == json!(id)).unwrap().clone()
    };
    let count = |partners, events| (json!(partners), json!(events));
    assert_eq!((of(&one)["partners"].clone(), of(&one)["events"].clone()), count(1, 1));
    assert_eq!((of(&other)["partners"].clone(), of(&other)["events"].clone()), count(1, 0));
}

#[test]
fn a_slip_is_removed_and_what_is_in_use_is_not() {
    let case = Case::new(&json!({}));
    let (slip, used) = (case.add("Pomyłka", None), case.add("Meble", None));
    let partner = case.partner("Świt", &[&used]);
    let before = case.rows();
    let removed = case.test.ok("remove_category", json!({ "category_id": slip }));
    assert_eq!(case.tree(), ["Meble"]);
    let error = case.test.refused("remove_category", json!({ "category_id": used }));
    assert_eq!(error.code, ErrorCode::CategoryInUse);
    case.undo(&string(&removed, "/operation_id"));
    let after = case.rows();
    assert!(before == after, "{}", difference(&before, &after));
    case.assign(&partner, &[]).unwrap();
    case.test.ok("remove_category", json!({ "category_id": used }));
    case.is_clean();
}
