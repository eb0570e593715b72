//! Files on events: hang them there, see them, take them away and back, and who may.

use rstest::rstest;
use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::CALL;
use watek_testkit::{TestEngine, string};

use crate::sample::Sample;

mod backups;
mod incoming;
mod killed;
mod outgoing;

/// A workspace with a planned event, and that event.
fn with_event() -> (TestEngine, String) {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Stolarnia Świt"), "Oferta: meble");
    let event = test.plan(&thread, "2026-11-24", None);
    (test, event)
}

/// The files of an event.
fn files(test: &TestEngine, event: &str) -> Vec<Value> {
    let view = test.ok("event", json!({ "event_id": event }));
    view["attachments"].as_array().unwrap().clone()
}

/// What the files of an event are called, in their order.
fn names(test: &TestEngine, event: &str) -> Vec<String> {
    files(test, event).iter().map(|file| string(file, "/name")).collect()
}

#[test]
fn a_file_hangs_on_its_event_with_all_that_is_known_of_it() {
    let (test, event) = with_event();
    test.attached(&event, "Oferta świt.pdf", "%PDF-1.7");
    test.attached(&event, "instalator.exe", "MZ");
    let found = files(&test, &event);
    let file = &found[0];
    assert_eq!(file["name"], "Oferta świt.pdf");
    assert_eq!((&file["size"], &file["kind"]), (&json!(8), &json!("pdf")));
    assert_eq!((&file["executable"], &file["missing"]), (&json!(false), &json!(false)));
    assert_eq!(file["added_by_name"], "Anna Kowalska");
    assert_eq!(file["added_at"], test.clock_millis());
    assert_eq!(file["may_edit"], true);
    assert_eq!(found[1]["executable"], true, "what would run is known as such");
}

#[test]
fn every_form_of_an_event_adds_files_in_its_own_operation() {
    let (test, event) = with_event();
    let thread = string(&test.ok("event", json!({ "event_id": event })), "/thread_id");
    let carried = |name: &str| json!({ "attachments": [test.staged(name, name)] });
    let plan = |name: &str| {
        json!({
            "event_type_id": CALL, "carried": carried(name),
            "due": { "date": "2026-11-25", "zone": "Europe/Warsaw" },
        })
    };
    let planned = test.ok("plan_event", json!({ "thread_id": thread, "plan": plan("plan.txt") }));
    let planned = string(&planned, "/result/event_id");
    assert_eq!(names(&test, &planned), ["plan.txt"]);
    let recorded = test.ok("record_event", json!({
        "thread_id": thread, "fulfils": planned, "event_type_id": CALL, "text": "Tak",
        "carried": carried("wynik.txt"), "next": { "choice": "plan", "plan": plan("dalej.txt") },
    }));
    assert_eq!(names(&test, &planned), ["plan.txt", "wynik.txt"], "those of the plan stay");
    assert_eq!(names(&test, &string(&recorded, "/result/next_event_id")), ["dalej.txt"]);
    let view = test.ok("event", json!({ "event_id": planned }));
    test.ok(
        "edit_outcome",
        json!({
            "event_id": planned, "event_type_id": CALL, "text": "Tak", "token": view["token"],
            "happened_at": view["outcome"]["happened_at"], "carried": carried("poprawka.txt"),
        }),
    );
    assert_eq!(names(&test, &planned), ["plan.txt", "wynik.txt", "poprawka.txt"]);
    test.ok("undo", json!({}));
    assert_eq!(
        names(&test, &planned),
        ["plan.txt", "wynik.txt"],
        "a correction is taken back whole"
    );
}

#[test]
fn files_are_renamed_put_in_order_and_taken_back() {
    let (test, event) = with_event();
    let ids: Vec<String> =
        ["a", "b", "c"].iter().map(|name| test.attached(&event, name, *name)).collect();
    let to = |id: &String, after: Option<&String>| {
        test.ok("move_attachment", json!({ "attachment_id": id, "after_id": after }));
        names(&test, &event).concat()
    };
    assert_eq!(to(&ids[2], None), "cab");
    assert_eq!(to(&ids[0], Some(&ids[1])), "cba");
    assert_eq!(to(&ids[0], Some(&ids[1])), "cba", "where it is already");
    test.ok("undo", json!({}));
    assert_eq!(names(&test, &event).concat(), "cab");
    let token = files(&test, &event)[0]["token"].clone();
    let name = json!({ "attachment_id": ids[2], "name": " Umowa.pdf ", "token": token });
    test.ok("rename_attachment", name.clone());
    assert_eq!(names(&test, &event), ["Umowa.pdf", "a", "b"]);
    assert_eq!(files(&test, &event)[0]["kind"], "pdf");
    let stale = test.refused("rename_attachment", name);
    assert_eq!(stale.code, ErrorCode::Stale);
    assert_eq!(stale.args["current"]["name"], "Umowa.pdf", "a stale form sees what is there");
    test.ok("trash_attachment", json!({ "attachment_id": ids[0] }));
    assert_eq!(names(&test, &event), ["Umowa.pdf", "b"]);
    test.ok("restore_attachment", json!({ "attachment_id": ids[0] }));
    assert_eq!(names(&test, &event), ["Umowa.pdf", "a", "b"], "in its old place");
}

#[test]
fn a_file_comes_out_of_the_trash_only_where_it_shows() {
    let sample = Sample::new();
    let of_file = json!({ "attachment_id": sample.trashed_attachment });
    sample.test.ok("trash_event", json!({ "event_id": sample.done }));
    let page = sample.test.ok("trash", json!({ "kind": "attachment", "offset": 0, "limit": 9 }));
    let row = &page["rows"][0];
    assert_eq!(row["name"], "Notatki.txt");
    assert_eq!(
        (&row["event_trashed"], &row["thread_title"]),
        (&json!(true), &json!("Oferta: meble"))
    );
    let refused = sample.test.refused("restore_attachment", of_file.clone());
    assert_eq!((refused.code, &refused.args["what"]), (ErrorCode::ParentInTrash, &json!("event")));
    sample.test.ok("restore_event", json!({ "event_id": sample.done }));
    sample.test.ok("restore_attachment", of_file);
    assert!(names(&sample.test, &sample.done).contains(&"Notatki.txt".to_owned()));
}

#[test]
fn taking_back_what_made_an_event_is_refused_while_files_hang_on_it() {
    let (test, event) = with_event();
    let token = string(&test.ok("event", json!({ "event_id": event })), "/token");
    test.attached(&event, "a.txt", "a");
    let refused = test.refused("undo", json!({ "operation_id": token }));
    assert_eq!(refused.code, ErrorCode::UndoRefused);
    assert_eq!(refused.args["by"][0]["kind"], "attach_files");
    test.ok("undo", json!({}));
    assert_eq!(names(&test, &event), Vec::<String>::new());
    test.ok("redo", json!({}));
    assert_eq!(names(&test, &event), ["a.txt"]);
    assert_eq!(files(&test, &event)[0]["missing"], false, "its content was kept");
}

#[rstest]
#[case("rename_attachment")]
#[case("trash_attachment")]
#[case("move_attachment")]
fn anothers_file_is_changed_by_who_answers_for_it(#[case] command: &str) {
    let sample = Sample::new();
    let test = &sample.test;
    // Celina comes to see Anna's thread by a plan of her own in it.
    let plan = json!({
        "event_type_id": CALL, "assignee_id": sample.celina,
        "due": { "date": "2026-11-30", "zone": "Europe/Warsaw" },
    });
    test.ok("plan_event", json!({ "thread_id": sample.thread, "plan": plan }));
    let path = test.folder().join("desktop/Umowa.pdf");
    let staged = test.stage_as(&sample.celina, &[path])["files"][0]["state"]["staged_id"].clone();
    let attach = json!({ "event_id": sample.done, "files": [staged] });
    let made = test.call_as(&sample.celina, "attach_files", attach).unwrap();
    let hers = string(&made, "/result/attachment_ids/0");
    let params = |id: &str| match command {
        "rename_attachment" => json!({
            "attachment_id": id, "name": "Nowa", "token": sample.token("attachment", id),
        }),
        _ => json!({ "attachment_id": id }),
    };
    let of_anna = test.call_as(&sample.celina, command, params(&sample.attachment));
    assert_eq!(of_anna.unwrap_err().code, ErrorCode::Forbidden, "Anna's is not hers to change");
    test.call_as(&sample.celina, command, params(&hers)).unwrap();
    let view = test.call_as(&sample.celina, "event", json!({ "event_id": sample.done })).unwrap();
    let may = |name: &str| {
        let files = view["attachments"].as_array().unwrap();
        files.iter().find(|file| file["name"] == name).map(|file| file["may_edit"].clone())
    };
    assert_eq!(may("Oferta.pdf"), Some(json!(false)));
}

#[test]
fn files_of_a_partner_are_those_of_the_threads_one_sees() {
    let sample = Sample::new();
    let test = &sample.test;
    test.attached(&sample.planned, "żaba.txt", "za");
    test.attached(&sample.planned, "Ćma.txt", "ćma ćma");
    let page = |who: &str, order: &str, descending: bool| {
        let params = json!({
            "partner_id": sample.partner, "order": order, "descending": descending, "limit": 10,
        });
        let page = test.call_as(who, "partner_files", params).unwrap();
        let rows = page["rows"].as_array().unwrap().iter();
        let names: Vec<String> = rows.map(|row| string(row, "/file/name")).collect();
        assert_eq!(page["total"], names.len());
        names
    };
    let by = |order: &str, descending: bool| page(&sample.anna, order, descending);
    assert_eq!(by("name", false), ["Ćma.txt", "Oferta.pdf", "Rzut.png", "żaba.txt"], "in Polish");
    assert_eq!(by("name", true), ["żaba.txt", "Rzut.png", "Oferta.pdf", "Ćma.txt"]);
    assert_eq!(by("size", false)[0], "żaba.txt");
    assert_eq!(by("kind", false)[..2], ["Rzut.png", "Oferta.pdf"], "pictures, then documents");
    assert_eq!(page(&sample.celina, "name", false), Vec::<String>::new(), "none of Anna's");
    let params = json!({ "partner_id": sample.partner, "order": "name", "offset": 1, "limit": 1 });
    let row = &test.ok("partner_files", params)["rows"][0];
    assert_eq!(
        (&row["file"]["name"], &row["place"]["thread_title"]),
        (&json!("Oferta.pdf"), &json!("Oferta: meble"))
    );
    assert_eq!(row["place"]["event"]["text"], "Rozmowa", "and what happened");
}

#[test]
fn earlier_uses_of_the_same_content_are_named_as_far_as_they_are_seen() {
    let sample = Sample::new();
    let path = sample.test.folder().join("desktop/Oferta.pdf");
    let ask = |who: &str| {
        let staging = sample.test.stage_as(who, std::slice::from_ref(&path));
        let ids = json!({ "ids": [staging["files"][0]["state"]["staged_id"]] });
        sample.test.call_as(who, "same_content", ids).unwrap()
    };
    let found = ask(&sample.anna);
    assert_eq!(found[0]["uses"][0]["file"]["id"], json!(sample.attachment));
    assert_eq!(found[0]["uses"][0]["place"]["partner_name"], "Stolarnia Świt");
    assert_eq!(ask(&sample.celina), json!([]), "of what she does not see she learns nothing");
    sample.test.ok("trash_attachment", json!({ "attachment_id": sample.attachment }));
    assert_eq!(ask(&sample.anna), json!([]), "what is in the trash is no use");
}
