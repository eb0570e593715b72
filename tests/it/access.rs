//! Who sees what (R13). Anna is the administrator; Bogdan stands below Dorota; Celina below nobody.

use rstest::rstest;
use serde_json::{Value, json};
use watek_domain::event_type::CALL;
use watek_testkit::{TestEngine, string};

use crate::rows::Database;

/// Four people and a partner of Celina's.
struct Firm {
    test: TestEngine,
    anna: String,
    bogdan: String,
    celina: String,
    dorota: String,
    partner: String,
}

impl Firm {
    fn new(mode: &str) -> Self {
        let test = TestEngine::new();
        let anna = test.user();
        let person = |name: &str, supervisor: Option<&str>, mode: Option<&str>| {
            let params = json!({
                "name": name, "role": "member", "supervisor_id": supervisor, "access_mode": mode,
            });
            string(&test.ok("create_user", params), "/result/user_id")
        };
        let dorota = person("Dorota Lis", None, Some(mode));
        let bogdan = person("Bogdan Nowak", Some(&dorota), None);
        let celina = person("Celina Wójcik", None, None);
        let partner = test.partner("Stolarnia Świt");
        Self { test, anna, bogdan, celina, dorota, partner }
    }

    fn tree() -> Self {
        Self::new("reporting_tree")
    }

    fn ok(&self, who: &str, name: &str, params: Value) -> Value {
        let done = self.test.call_as(who, name, params.clone());
        done.unwrap_or_else(|error| panic!("{name} {params}: {error:?}"))
    }

    /// A thread of somebody's.
    fn thread(&self, who: &str, title: &str) -> String {
        let params = json!({ "partner_id": self.partner, "title": title });
        string(&self.ok(who, "create_thread", params), "/result/thread_id")
    }

    fn plan(&self, who: &str, thread: &str, assignee: &str) -> String {
        let plan = json!({
            "event_type_id": CALL, "assignee_id": assignee, "note": "Tajne",
            "due": { "date": "2026-11-23", "time": "09:30", "zone": "Europe/Warsaw" },
        });
        let made = self.ok(who, "plan_event", json!({ "thread_id": thread, "plan": plan }));
        string(&made, "/result/event_id")
    }

    fn record(&self, who: &str, thread: &str, choice: &str) -> String {
        let params = json!({
            "thread_id": thread, "event_type_id": CALL, "text": "Poufna rozmowa",
            "next": { "choice": choice },
        });
        string(&self.ok(who, "record_event", params), "/result/event_id")
    }

    /// Who of the four sees the thread, by the first letter.
    fn seers(&self, thread: &str) -> String {
        let sees = |who: &&(&str, &String)| {
            let params = json!({ "partner_id": self.partner, "thread_id": thread, "limit": 10 });
            self.test.call_as(who.1, "timeline", params).is_ok()
        };
        let all =
            [("A", &self.anna), ("B", &self.bogdan), ("C", &self.celina), ("D", &self.dorota)];
        all.iter().filter(sees).map(|(letter, _)| *letter).collect()
    }
}

#[test]
fn a_thread_is_seen_by_its_owner_his_superiors_and_administrators() {
    let firm = Firm::tree();
    assert_eq!(firm.seers(&firm.thread(&firm.bogdan, "Bogdana")), "ABD", "his, hers above, Anna");
    assert_eq!(firm.seers(&firm.thread(&firm.dorota, "Doroty")), "AD", "not by who stands below");
    assert_eq!(firm.seers(&firm.thread(&firm.celina, "Celiny")), "AC", "nor by others beside");
    assert_eq!(firm.seers(&firm.thread(&firm.anna, "Anny")), "A", "nor is an administrator's");
}

#[test]
fn whoever_has_an_open_plan_in_it_sees_it_and_his_superior_too() {
    let firm = Firm::tree();
    let thread = firm.thread(&firm.celina, "Celiny");
    let event = firm.plan(&firm.celina, &thread, &firm.bogdan);
    assert_eq!(firm.seers(&thread), "ABCD", "the assignee and who stands above him");
    firm.ok(&firm.celina, "cancel_event", json!({ "event_id": event }));
    assert_eq!(firm.seers(&thread), "AC", "only while the plan is open");
}

#[test]
fn whoever_was_author_of_an_event_goes_on_seeing_it() {
    let firm = Firm::tree();
    let thread = firm.thread(&firm.celina, "Celiny");
    let event = firm.plan(&firm.celina, &thread, &firm.bogdan);
    firm.record(&firm.bogdan, &thread, "keep");
    let token = Database::open(&firm.test.database()).token("event", &event);
    let edit = json!({
        "event_id": event, "event_type_id": CALL, "assignee_id": firm.celina, "note": "",
        "token": token,
    });
    firm.ok(&firm.celina, "edit_plan", edit);
    assert_eq!(firm.seers(&thread), "ABCD", "authorship never changes");
}

#[test]
fn a_new_place_in_the_tree_changes_what_is_seen_at_once() {
    let firm = Firm::tree();
    let thread = firm.thread(&firm.bogdan, "Bogdana");
    let token = Database::open(&firm.test.database()).token("user_account", &firm.bogdan);
    let moved = json!({
        "user_id": firm.bogdan, "name": "Bogdan Nowak", "role": "member",
        "supervisor_id": firm.celina, "token": token,
    });
    let moved = firm.ok(&firm.anna, "update_user", moved);
    assert_eq!(firm.seers(&thread), "ABC", "his new superior, no longer the old one");
    firm.ok(&firm.anna, "undo", json!({ "operation_id": moved["operation_id"] }));
    assert_eq!(firm.seers(&thread), "ABD", "and back");
}

#[test]
fn a_superiors_superior_sees_it_too() {
    let firm = Firm::tree();
    let token = Database::open(&firm.test.database()).token("user_account", &firm.dorota);
    let moved = json!({
        "user_id": firm.dorota, "name": "Dorota Lis", "role": "member",
        "supervisor_id": firm.celina, "token": token,
    });
    firm.ok(&firm.anna, "update_user", moved);
    assert_eq!(firm.seers(&firm.thread(&firm.bogdan, "Bogdana")), "ABCD", "all the way up");
}

#[test]
fn where_everyone_sees_everything_everyone_does() {
    let firm = Firm::new("everyone");
    let thread = firm.thread(&firm.celina, "Celiny");
    assert_eq!(firm.seers(&thread), "ABCD", "as it was chosen with the second person");
    firm.record(&firm.bogdan, &thread, "leave_hanging");
    let rename = json!({
        "thread_id": thread, "title": "Moja", "owner_id": firm.bogdan,
        "token": Database::open(&firm.test.database()).token("thread", &thread),
    });
    let refused = firm.test.call_as(&firm.bogdan, "update_thread", rename).unwrap_err();
    assert_eq!(refused.code, watek_api::ErrorCode::Forbidden, "seeing is not owning");
}

/// What whoever only sees a thread may not do to what is another's in it.
#[rstest]
#[case::end_it("record_event", json!({ "choice": "close", "outcome": "lost", "reason": "Cena" }), false)]
#[case::carry_it_out("record_event", json!({ "choice": "leave_hanging" }), true)]
fn whoever_sees_may_add_but_not_end_nor_carry_out(
    #[case] name: &str,
    #[case] next: Value,
    #[case] fulfils: bool,
) {
    let firm = Firm::new("everyone");
    let thread = firm.thread(&firm.celina, "Celiny");
    let event = firm.plan(&firm.celina, &thread, &firm.celina);
    let params = json!({
        "thread_id": thread, "event_type_id": CALL, "text": "", "next": next,
        "fulfils": fulfils.then_some(&event),
    });
    let refused = firm.test.call_as(&firm.bogdan, name, params.clone()).unwrap_err();
    assert_eq!(refused.code, watek_api::ErrorCode::Forbidden, "it is Celina's");
    firm.ok(&firm.celina, name, params);
}

/// Every read that shows something derived from threads, through Celina's eyes, who sees none of them.
#[test]
fn nothing_derived_from_a_thread_leaks_to_who_does_not_see_it() {
    let firm = Firm::tree();
    let thread = firm.thread(&firm.bogdan, "Sekret");
    firm.record(&firm.bogdan, &thread, "leave_hanging");
    let event = firm.plan(&firm.bogdan, &thread, &firm.bogdan);
    let list = json!({ "offset": 0, "limit": 10 });
    let row = firm.ok(&firm.celina, "partner_list", list.clone())["rows"][0].clone();
    let derived = [&row["last_at"], &row["next"], &row["open_threads"]];
    assert_eq!(derived, [&json!(null), &json!(null), &json!(0)], "the list knows nothing of it");
    let row = firm.ok(&firm.bogdan, "partner_list", list)["rows"][0].clone();
    assert_eq!(row["open_threads"], 1, "Bogdan's does");
    let all = json!({ "partner_id": firm.partner, "limit": 50 });
    let timeline = firm.ok(&firm.celina, "timeline", all);
    assert_eq!(timeline["events"], json!([]), "nor the timeline of the partner");
    let card = firm.ok(&firm.celina, "partner", json!({ "partner_id": firm.partner }));
    assert_eq!(card["threads"], json!([]), "nor its page");
    for (name, params) in [
        ("event", json!({ "event_id": event })),
        ("task_context", json!({ "event_id": event })),
        ("history", json!({ "table": "thread", "id": thread })),
        ("history", json!({ "table": "event", "id": event })),
        ("propose_next", json!({ "thread_id": thread, "event_type_id": CALL })),
        ("thread_facts", json!({ "thread_id": thread })),
        (
            "propose_moves",
            json!({ "event_ids": [event], "to": { "date": "2026-11-30", "zone": "UTC" } }),
        ),
    ] {
        let error = firm.test.call_as(&firm.celina, name, params.clone()).unwrap_err();
        assert_eq!(error.code, watek_api::ErrorCode::NotFound, "{name} {params}");
    }
    for name in ["today", "inbox", "undo_state", "session", "users", "event_types", "move_reasons"]
    {
        let answer = firm.ok(&firm.celina, name, json!({})).to_string();
        let leaks = ["Sekret", "Tajne", "Poufna", thread.as_str(), event.as_str()];
        let leak = leaks.iter().find(|leak| answer.contains(**leak));
        assert!(leak.is_none(), "{name} tells of {leak:?}: {answer}");
    }
}

#[test]
fn the_plans_of_a_partner_and_its_filter_leak_nothing_either() {
    let firm = Firm::tree();
    let thread = firm.thread(&firm.bogdan, "Sekret");
    firm.record(&firm.bogdan, &thread, "leave_hanging");
    firm.plan(&firm.bogdan, &thread, &firm.bogdan);
    let of = json!({ "partner_id": firm.partner });
    let plans = firm.ok(&firm.celina, "open_plans", of.clone());
    assert_eq!(plans, json!([]), "she does not see the thread of the plan");
    let facets = firm.ok(&firm.celina, "timeline_facets", of.clone());
    for (name, list) in facets.as_object().unwrap() {
        // Which dictionaries there are everybody knows; what is counted follows from threads.
        let counts = |one: &&Value| one["categories"] != json!([]) || one["none"] != 0;
        let told = list.as_array().unwrap().iter();
        let told = told.filter(|one| name != "dictionaries" || counts(one)).count();
        assert_eq!(told, 0, "nor anything to ask for: {facets}");
    }
    let his = firm.ok(&firm.bogdan, "timeline_facets", of);
    assert_eq!(his["states"].as_array().unwrap().len(), 2, "Bogdan is offered both");
}

#[test]
fn a_plan_that_was_taken_from_a_person_leaves_his_lists() {
    let firm = Firm::tree();
    let thread = firm.thread(&firm.celina, "Celiny");
    let event = firm.plan(&firm.celina, &thread, &firm.bogdan);
    let inbox = firm.ok(&firm.bogdan, "inbox", json!({}));
    assert_eq!(inbox["count"], 1, "he is reminded of it");
    let token = Database::open(&firm.test.database()).token("event", &event);
    let edit = json!({
        "event_id": event, "event_type_id": CALL, "assignee_id": firm.celina, "note": "",
        "token": token,
    });
    firm.ok(&firm.celina, "edit_plan", edit);
    let inbox = firm.ok(&firm.bogdan, "inbox", json!({}));
    assert_eq!((&inbox["count"], &inbox["items"]), (&json!(0), &json!([])), "no longer");
    let hers = firm.ok(&firm.celina, "inbox", json!({}));
    assert_eq!(hers["count"], 1, "his reminders went with the task");
}

#[test]
fn the_subject_of_an_undo_is_told_only_to_who_sees_it() {
    let firm = Firm::tree();
    let thread = firm.thread(&firm.celina, "Sekret");
    let event = firm.plan(&firm.celina, &thread, &firm.bogdan);
    let due = json!({ "date": "2026-11-30", "zone": "Europe/Warsaw" });
    firm.ok(&firm.bogdan, "reschedule_event", json!({ "event_id": event, "due": due }));
    let token = Database::open(&firm.test.database()).token("event", &event);
    let edit = json!({
        "event_id": event, "event_type_id": CALL, "assignee_id": firm.celina, "note": "",
        "token": token,
    });
    firm.ok(&firm.celina, "edit_plan", edit);
    let state = firm.ok(&firm.bogdan, "undo_state", json!({}));
    assert!(!state.to_string().contains("Sekret"), "he no longer sees the thread: {state}");
}

#[test]
fn a_retired_or_unknown_person_reads_nothing() {
    let firm = Firm::tree();
    let nobody = "01920000-0000-7000-8000-ffffffffffff";
    for name in ["today", "partner_list", "session"] {
        let params =
            if name == "partner_list" { json!({ "offset": 0, "limit": 1 }) } else { json!({}) };
        let error = firm.test.call_as(nobody, name, params).unwrap_err();
        assert_eq!(error.code, watek_api::ErrorCode::NotFound, "{name} is for people of the firm");
    }
}
