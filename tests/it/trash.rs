//! The trash: what lies in it, for whom, and what must come out first.

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_testkit::string;

use crate::sample::Sample;

/// The trash as somebody sees it.
fn trash(sample: &Sample, who: &str, kind: Option<&str>) -> (u64, Vec<Value>) {
    let params = json!({ "kind": kind, "offset": 0, "limit": 50 });
    let page = sample.test.call_as(who, "trash", params).unwrap();
    (page["total"].as_u64().unwrap(), page["rows"].as_array().unwrap().clone())
}

#[test]
fn all_kinds_lie_there_newest_first_with_who_and_when() {
    let sample = Sample::new();
    sample.test.clock.advance_minutes(5);
    let later = sample.test.partner("Później");
    sample.test.ok("trash_partner", json!({ "partner_id": later }));
    let (total, rows) = trash(&sample, &sample.anna, None);
    assert_eq!(total, 6);
    let kinds: Vec<&str> = rows.iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        ["partner", "attachment", "contact", "event", "partner", "thread"],
        "newest first"
    );
    assert_eq!(rows[0]["id"], json!(later));
    assert_eq!(rows[0]["trashed_at"], sample.test.clock_millis());
    assert!(
        rows.iter().all(|row| row["trashed_by"] == "Anna Kowalska" && row["may_restore"] == true)
    );
    let event = &rows[3];
    assert_eq!(event["partner_name"], "Stolarnia Świt", "an event says whose it is");
    assert_eq!(event["thread_title"], "Oferta: meble", "and in which thread");
    for kind in ["partner", "contact", "thread", "event", "attachment"] {
        let (total, rows) = trash(&sample, &sample.anna, Some(kind));
        assert_eq!(total, rows.len() as u64, "the count is of the kind");
        assert!(!rows.is_empty() && rows.iter().all(|row| row["kind"] == kind), "{kind} alone");
    }
    let page = sample.test.ok("trash", json!({ "offset": 3, "limit": 1 }));
    assert_eq!(page["rows"], json!([rows[3]]), "a page of it");
}

#[test]
fn what_is_not_seen_is_not_seen_in_the_trash() {
    let sample = Sample::new();
    let (total, rows) = trash(&sample, &sample.celina, None);
    let kinds: Vec<&str> = rows.iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(
        (total, kinds),
        (2, vec!["contact", "partner"]),
        "cards are for all, threads are not"
    );
    assert!(rows.iter().all(|row| row["may_restore"] == false), "nor are they hers to restore");
}

#[test]
fn a_child_comes_out_only_after_what_it_belongs_to() {
    let sample = Sample::new();
    let trashed = [
        ("trash_thread", json!({ "thread_id": sample.thread })),
        ("trash_partner", json!({ "partner_id": sample.partner, "with_open_tasks": true })),
    ];
    for (name, params) in trashed {
        sample.test.ok(name, params);
    }
    let children = [
        ("restore_contact", json!({ "contact_id": sample.trashed_contact })),
        ("restore_thread", json!({ "thread_id": sample.trashed_thread })),
        ("restore_event", json!({ "event_id": sample.trashed_event })),
    ];
    for (name, params) in &children {
        let error = sample.test.refused(name, params.clone());
        assert_eq!(error.code, ErrorCode::ParentInTrash, "{name}");
        let args = json!({ "what": "partner", "name": "Stolarnia Świt" });
        assert_eq!(error.args, args, "{name} says what must come out first");
    }
    sample.test.ok("restore_partner", json!({ "partner_id": sample.partner }));
    let error = sample.test.refused("restore_event", children[2].1.clone());
    assert_eq!(error.args, json!({ "what": "thread", "name": "Oferta: meble" }));
    sample.test.ok("restore_thread", json!({ "thread_id": sample.thread }));
    for (name, params) in children {
        sample.test.ok(name, params);
    }
    let report = sample.test.host().check().unwrap();
    assert!(report.is_clean(), "{report:?}");
    let restored = sample.test.ok("event", json!({ "event_id": sample.trashed_event }));
    assert_eq!(string(&restored, "/state"), "planned");
}
