//! Whose operations a person may take back, and what a refusal may tell him (R11, R13).

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::CALL;
use watek_testkit::string;

use crate::sample::Sample;

/// An operation done by one of them.
fn done(sample: &Sample, who: &str, name: &str, params: Value) -> String {
    sample.test.clock.advance_minutes(1);
    let done = sample.test.call_as(who, name, params.clone());
    let done = done.unwrap_or_else(|error| panic!("{name} {params}: {error:?}"));
    string(&done, "/operation_id")
}

/// A thread of Bogdan's that Celina may see, because a plan in it is hers.
fn shared_thread(sample: &Sample) -> String {
    let params = json!({
        "partner_id": sample.partner, "title": "Wspólna",
        "plan": {
            "event_type_id": CALL, "assignee_id": sample.celina,
            "due": { "date": "2026-11-24", "zone": "Europe/Warsaw" },
        },
    });
    let made = sample.test.call_as(&sample.bogdan, "create_thread", params).unwrap();
    string(&made, "/result/thread_id")
}

/// Celina's own event in Bogdan's thread.
fn celinas_event(sample: &Sample, thread: &str) -> String {
    let params = json!({
        "thread_id": thread, "event_type_id": CALL, "text": "Ja", "next": { "choice": "keep" },
    });
    done(sample, &sample.celina, "record_event", params)
}

#[test]
fn the_owner_of_the_thread_may_take_back_what_another_did_in_it() {
    let sample = Sample::new();
    let operation = celinas_event(&sample, &shared_thread(&sample));
    done(&sample, &sample.bogdan, "undo", json!({ "operation_id": operation }));
}

#[test]
fn so_may_a_superior_and_an_administrator() {
    let sample = Sample::new();
    let thread = shared_thread(&sample);
    let superior = json!({ "name": "Dorota Lis", "role": "member" });
    let superior = string(&sample.test.ok("create_user", superior), "/result/user_id");
    let token = sample.token("user_account", &sample.celina);
    sample.test.ok(
        "update_user",
        json!({
            "user_id": sample.celina, "name": "Celina Wójcik", "role": "member",
            "supervisor_id": superior, "token": token,
        }),
    );
    for who in [&superior, &sample.anna] {
        let operation = celinas_event(&sample, &thread);
        done(&sample, who, "undo", json!({ "operation_id": operation }));
        done(&sample, who, "redo", json!({ "operation_id": operation }));
    }
}

#[test]
fn whoever_only_sees_the_thread_may_not() {
    let sample = Sample::new();
    let thread = shared_thread(&sample);
    let title = json!({
        "thread_id": thread, "title": "Inny tytuł", "owner_id": sample.bogdan,
        "token": sample.token("thread", &thread),
    });
    let operation = done(&sample, &sample.bogdan, "update_thread", title);
    let undo = json!({ "operation_id": operation });
    let error = sample.test.call_as(&sample.celina, "undo", undo).unwrap_err();
    assert_eq!(error.code, ErrorCode::Forbidden, "she sees it, and it is not hers: {error:?}");
}

#[test]
fn an_operation_in_a_thread_that_is_not_seen_is_not_there() {
    let sample = Sample::new();
    let params = json!({ "event_id": sample.planned, "reason": "Zbędne" });
    let operation = done(&sample, &sample.anna, "cancel_event", params);
    for name in ["undo", "redo"] {
        let params = json!({ "operation_id": operation });
        let error = sample.test.call_as(&sample.celina, name, params).unwrap_err();
        assert_eq!(error.code, ErrorCode::NotFound, "{name} tells nothing of it: {error:?}");
    }
}

#[test]
fn ones_own_is_not_taken_back_in_a_thread_that_is_no_longer_seen() {
    let sample = Sample::new();
    shared_thread(&sample);
    let plan = sample.test.call_as(&sample.celina, "today", json!({})).unwrap();
    let event = string(&plan, "/upcoming/0/event_id");
    let due = json!({ "date": "2026-11-30", "zone": "Europe/Warsaw" });
    let params = json!({ "event_id": event, "due": due });
    let moved = done(&sample, &sample.celina, "reschedule_event", params);
    let reassigned = json!({
        "event_id": event, "event_type_id": CALL, "assignee_id": sample.bogdan, "note": "",
        "token": sample.token("event", &event),
    });
    done(&sample, &sample.bogdan, "edit_plan", reassigned);
    let undo = json!({ "operation_id": moved });
    let error = sample.test.call_as(&sample.celina, "undo", undo).unwrap_err();
    assert_eq!(
        error.code,
        ErrorCode::NotFound,
        "access is decided from the rows of now: {error:?}"
    );
}

#[test]
fn the_key_goes_on_past_what_is_no_longer_seen() {
    let sample = Sample::new();
    let thread = shared_thread(&sample);
    let fields = json!({ "fields": { "name": "Nowy Kontrahent" } });
    let before = done(&sample, &sample.celina, "create_partner", fields);
    let today = sample.test.call_as(&sample.celina, "today", json!({})).unwrap();
    let event = string(&today, "/upcoming/0/event_id");
    let due = json!({ "date": "2026-11-30", "zone": "Europe/Warsaw" });
    let params = json!({ "event_id": event, "due": due });
    done(&sample, &sample.celina, "reschedule_event", params);
    let reassigned = json!({
        "event_id": event, "event_type_id": CALL, "assignee_id": sample.bogdan, "note": "",
        "token": sample.token("event", &event),
    });
    done(&sample, &sample.bogdan, "edit_plan", reassigned);
    let state = sample.test.call_as(&sample.celina, "undo_state", json!({})).unwrap();
    assert_eq!(state["undo"]["id"], json!(before), "{thread} is not in her sight: {state}");
    let undone = sample.test.call_as(&sample.celina, "undo", json!({})).unwrap();
    assert_eq!(undone["result"]["id"], json!(before), "what she did before is still hers");
    let redone = sample.test.call_as(&sample.celina, "redo", json!({})).unwrap();
    assert_eq!(redone["result"]["id"], json!(before), "and can be done again");
}

#[test]
fn of_an_invisible_thread_a_refusal_tells_only_who_and_when() {
    let sample = Sample::new();
    let fields = json!({ "name": "Nowy Kontakt" });
    let params = json!({ "partner_id": sample.partner, "fields": fields });
    let made = sample.test.call_as(&sample.celina, "create_contact", params).unwrap();
    let used = json!({
        "thread_id": sample.thread, "event_type_id": CALL, "text": "Poufne",
        "contact_id": string(&made, "/result/contact_id"), "next": { "choice": "keep" },
    });
    done(&sample, &sample.anna, "record_event", used);
    let undo = json!({ "operation_id": string(&made, "/operation_id") });
    let error = sample.test.call_as(&sample.celina, "undo", undo).unwrap_err();
    let told = json!([{
        "kind": "", "actor_name": "Anna Kowalska", "at": sample.test.clock_millis(), "subject": "",
    }]);
    assert_eq!(error.args["by"], told, "no kind and no subject of what she does not see");
}

#[test]
fn the_first_start_is_nobodys_to_take_back() {
    let sample = Sample::new();
    let first = crate::rows::Database::open(&sample.test.database()).journal()[0].id.clone();
    let error = sample.test.refused("undo", json!({ "operation_id": first }));
    assert_eq!(error.code, ErrorCode::Forbidden, "without it there is no workspace: {error:?}");
}

#[test]
fn who_is_no_administrator_any_more_takes_back_nothing_of_the_firm() {
    let sample = Sample::new();
    let role = |role: &str| {
        json!({
            "user_id": sample.celina, "name": "Celina Wójcik", "role": role,
            "token": sample.token("user_account", &sample.celina),
        })
    };
    sample.test.ok("update_user", role("administrator"));
    let days = json!({
        "first_date": "2026-12-23", "last_date": "2026-12-23", "name": "Inwentaryzacja",
    });
    let made = done(&sample, &sample.celina, "create_free_day", json!({ "fields": days }));
    sample.test.ok("update_user", role("member"));
    for name in ["undo", "redo"] {
        let params = json!({ "operation_id": made });
        let error = sample.test.call_as(&sample.celina, name, params).unwrap_err();
        assert_eq!(error.code, ErrorCode::Forbidden, "{name}: free days are not hers: {error:?}");
        done(&sample, &sample.anna, name, json!({ "operation_id": made }));
    }
}
