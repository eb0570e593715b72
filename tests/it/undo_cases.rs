//! The cases that a naive undo gets wrong, each by name (R11, R12).

use serde_json::{Value, json};
use watek_api::{ErrorCode, WireError};
use watek_domain::event_type::CALL;
use watek_testkit::{TestEngine, string};

use crate::{
    rows::{Database, write_beside},
    sample::recorded,
};

/// Calls a change a minute later and answers its operation.
fn change(test: &TestEngine, name: &str, params: Value) -> String {
    test.clock.advance_minutes(1);
    string(&test.ok(name, params), "/operation_id")
}

fn rename(test: &TestEngine, partner: &str, name: &str) -> String {
    let token = Database::open(&test.database()).token("partner", partner);
    let fields = json!({ "name": name });
    change(
        test,
        "update_partner",
        json!({ "partner_id": partner, "fields": fields, "token": token }),
    )
}

/// Whom and what a refused undo names, newest first.
fn named(error: &WireError) -> Vec<(String, String)> {
    assert_eq!(error.code, ErrorCode::UndoRefused, "something later stands in the way: {error:?}");
    let by = error.args["by"].as_array().unwrap();
    by.iter().map(|later| (string(later, "/kind"), string(later, "/actor_name"))).collect()
}

/// An undo that is refused on account of `kinds`, newest first, and changes nothing.
#[track_caller]
fn refused(test: &TestEngine, name: &str, operation: &str, kinds: &[&str]) {
    let before = Database::open(&test.database());
    let (rows, count) = (before.tables(), before.journal().len());
    let error = test.refused(name, json!({ "operation_id": operation }));
    let found: Vec<String> = named(&error).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(found, kinds, "a refusal names what depends on it, and nothing else");
    let after = Database::open(&test.database());
    assert!(after.tables() == rows, "a refused {name} changes no row");
    assert_eq!(after.journal().len(), count, "a refused {name} is no operation");
}

fn undo(test: &TestEngine, operation: &str) -> String {
    change(test, "undo", json!({ "operation_id": operation }))
}

#[test]
fn a_value_that_went_away_and_came_back_is_not_undone_over() {
    let test = TestEngine::new();
    let partner = test.partner("A");
    let to_b = rename(&test, &partner, "B");
    rename(&test, &partner, "C");
    rename(&test, &partner, "B");
    refused(&test, "undo", &to_b, &["update_partner", "update_partner"]);
}

#[test]
fn a_contact_that_an_event_names_stays() {
    let test = TestEngine::new();
    let partner = test.partner("Świt");
    let thread = test.thread(&partner, "Oferta");
    let fields = json!({ "name": "Jan Kowal" });
    let made = test.ok("create_contact", json!({ "partner_id": partner, "fields": fields }));
    let params = json!({
        "thread_id": thread, "event_type_id": CALL, "text": "",
        "contact_id": string(&made, "/result/contact_id"), "next": { "choice": "leave_hanging" },
    });
    let used = change(&test, "record_event", params);
    let made = string(&made, "/operation_id");
    refused(&test, "undo", &made, &["record_event"]);
    undo(&test, &used);
    undo(&test, &made);
    // Now the event would name a contact that is not there.
    refused(&test, "redo", &used, &["undo"]);
}

#[test]
fn a_thread_with_a_later_event_and_a_partner_with_a_later_contact_stay() {
    let test = TestEngine::new();
    let made = test.ok("create_partner", json!({ "fields": { "name": "Świt" } }));
    let (partner, made) = (string(&made, "/result/partner_id"), string(&made, "/operation_id"));
    let fields = json!({ "name": "Jan" });
    let contact =
        change(&test, "create_contact", json!({ "partner_id": partner, "fields": fields }));
    refused(&test, "undo", &made, &["create_contact"]);
    undo(&test, &contact);
    let begun = test.ok("create_thread", json!({ "partner_id": partner, "title": "Oferta" }));
    let (thread, begun) = (string(&begun, "/result/thread_id"), string(&begun, "/operation_id"));
    test.clock.advance_minutes(1);
    recorded(&test, &thread, json!({ "choice": "leave_hanging" }));
    refused(&test, "undo", &begun, &["record_event"]);
    refused(&test, "undo", &made, &["record_event", "create_thread"]);
}

#[test]
fn an_amount_and_its_currency_are_one_value() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let event = recorded(&test, &thread, json!({ "choice": "leave_hanging" }));
    let amount = |minor: i64, currency: &str| {
        let database = Database::open(&test.database());
        let params = json!({
            "event_id": event, "event_type_id": CALL, "text": "Rozmowa",
            "happened_at": database.row("event", &event)["happened_at"],
            "amount": { "minor": minor, "currency": currency },
            "token": database.token("event", &event),
        });
        change(&test, "edit_outcome", params)
    };
    amount(10_000, "PLN");
    let doubled = amount(20_000, "PLN");
    let in_euros = amount(20_000, "EUR");
    // 200 PLN back to 100 under a currency that came later would be 100 EUR, which nobody meant.
    refused(&test, "undo", &doubled, &["edit_outcome"]);
    undo(&test, &in_euros);
    undo(&test, &doubled);
    let found = test.ok("event", json!({ "event_id": event }));
    let expected = json!({ "minor": 10_000, "currency": "PLN" });
    assert_eq!(found["outcome"]["amount"], expected, "in order it goes back step by step");
}

#[test]
fn what_was_planned_stays_as_it_was_once_it_is_carried_out() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let event = test.plan(&thread, "2026-11-24", None);
    let due = json!({ "date": "2026-11-25", "zone": "Europe/Warsaw" });
    let moved = change(&test, "reschedule_event", json!({ "event_id": event, "due": due }));
    change(&test, "record_no_answer", json!({ "event_id": event }));
    refused(&test, "undo", &moved, &["record_no_answer"]);
}

#[test]
fn an_operation_of_a_newer_program_is_left_alone() {
    let mut test = TestEngine::new();
    let partner = test.partner("A");
    let renamed = rename(&test, &partner, "B");
    write_beside(&mut test, |database| {
        let last = "UPDATE operation SET schema = 99 WHERE seq = (SELECT max(seq) FROM operation)";
        assert_eq!(database.execute(last, []).unwrap(), 1, "the renaming is of a newer schema now");
    });
    let rows = Database::open(&test.database()).tables();
    let error = test.refused("undo", json!({ "operation_id": renamed }));
    assert_eq!(error.code, ErrorCode::UndoBeforeUpgrade, "its change set cannot be read");
    assert!(Database::open(&test.database()).tables() == rows, "nothing was guessed");
    let history = test.ok("history", json!({ "table": "partner", "id": partner }));
    let last = &history.as_array().unwrap().last().unwrap()["action"];
    assert_eq!(last, "insert", "what this program knows of the record it still shows: {history}");
}

#[test]
fn undo_and_redo_last_across_restarts() {
    let mut test = TestEngine::new();
    let partner = test.partner("A");
    let renamed = rename(&test, &partner, "B");
    let name = |test: &TestEngine| {
        string(&test.ok("partner", json!({ "partner_id": partner })), "/card/name")
    };
    test.restart();
    undo(&test, &renamed);
    assert_eq!(name(&test), "A", "undone after a restart");
    test.restart();
    change(&test, "redo", json!({}));
    assert_eq!(name(&test), "B", "the key does again what was undone before the restart");
    test.restart();
    change(&test, "undo", json!({}));
    assert_eq!(name(&test), "A", "and the other key takes it back");
}

#[test]
fn a_setting_does_not_take_the_redo_key_away() {
    let test = TestEngine::new();
    let partner = test.partner("A");
    let renamed = rename(&test, &partner, "B");
    undo(&test, &renamed);
    let mut settings = test.ok("session", json!({}))["settings"].clone();
    settings["language"] = json!("en");
    change(&test, "update_settings", json!({ "settings": settings }));
    change(&test, "redo", json!({}));
    let name = string(&test.ok("partner", json!({ "partner_id": partner })), "/card/name");
    assert_eq!(name, "B");
    test.partner("C");
    assert_eq!(test.refused("redo", json!({})).code, ErrorCode::NothingToRedo, "work does");
}

#[test]
fn the_keys_walk_back_and_forth() {
    let test = TestEngine::new();
    let partner = test.partner("A");
    rename(&test, &partner, "B");
    rename(&test, &partner, "C");
    let names = |key: &str| {
        let done = test.call(key, json!({})).map(|_| ());
        let name = string(&test.ok("partner", json!({ "partner_id": partner })), "/card/name");
        (done.map_err(|error| error.code), name)
    };
    let walk = ["undo", "undo", "redo", "redo", "redo", "undo"].map(names);
    let names = walk.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>();
    assert_eq!(names, ["B", "A", "B", "C", "C", "B"], "one step each, and none too far");
    assert_eq!(walk[4].0, Err(ErrorCode::NothingToRedo), "nothing is left to do again");
    rename(&test, &partner, "D");
    let error = test.refused("redo", json!({}));
    assert_eq!(error.code, ErrorCode::NothingToRedo, "something new ends what could be redone");
}

#[test]
fn a_rule_in_the_way_names_what_made_it_so() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let event = test.plan(&thread, "2026-11-24", None);
    let cancelled = change(&test, "cancel_event", json!({ "event_id": event }));
    let close = json!({ "thread_id": thread, "outcome": "lost", "reason": "Cena" });
    let closed = change(&test, "close_thread", close);
    refused(&test, "undo", &cancelled, &["close_thread"]);
    undo(&test, &closed);
    undo(&test, &cancelled);
    // Closing it again would leave the plan that came back open in a closed thread.
    refused(&test, "redo", &closed, &["undo"]);
}

#[test]
fn the_last_administrator_is_not_undone_and_the_demotion_is_named() {
    let test = TestEngine::new();
    let anna = test.user();
    let mode = json!({ "name": "Bogdan", "role": "member", "access_mode": "everyone" });
    let bogdan = string(&test.ok("create_user", mode), "/result/user_id");
    let role = |user: &str, name: &str, role: &str| {
        let token = Database::open(&test.database()).token("user_account", user);
        let params = json!({ "user_id": user, "name": name, "role": role, "token": token });
        change(&test, "update_user", params)
    };
    let promoted = role(&bogdan, "Bogdan", "administrator");
    role(&bogdan, "Bogdan Nowak", "administrator");
    role(&anna, "Anna Kowalska", "member");
    let error = test.call_as(&bogdan, "undo", json!({ "operation_id": promoted })).unwrap_err();
    let expected = [("update_user".to_owned(), "Anna Kowalska".to_owned())];
    assert_eq!(named(&error), expected, "only the demotion stands in the way, not the new name");
    let error = test.refused("undo", json!({ "operation_id": promoted }));
    assert_eq!(error.code, ErrorCode::Forbidden, "people are an administrator's to change");
}

#[test]
fn the_mode_of_access_is_not_undone_while_a_third_person_works_under_it() {
    let test = TestEngine::new();
    let second = json!({ "name": "Bogdan", "role": "member", "access_mode": "reporting_tree" });
    let second = change(&test, "create_user", second);
    change(&test, "create_user", json!({ "name": "Celina", "role": "member" }));
    refused(&test, "undo", &second, &["create_user"]);
}
