//! Opening a workspace on good days and bad ones, as the window and the shell are told of it.

use std::{fs, path::Path};

use rusqlite::Connection;
use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_testkit::{TestEngine, string};

use crate::{child, rows::Database};

/// A closed workspace with a partner in it.
fn closed() -> TestEngine {
    let mut test = TestEngine::new();
    test.partner("Stolarnia Świt");
    test.close();
    test
}

/// Changes the closed database as another version of the program would.
fn meddle(test: &TestEngine, sql: &str) {
    Connection::open(test.database()).unwrap().execute_batch(sql).unwrap();
    test.unseal();
}

fn code(test: &TestEngine) -> ErrorCode {
    match test.try_open() {
        Ok(_) => panic!("it must not open"),
        Err(error) => error.code,
    }
}

#[test]
fn a_second_start_is_told_and_the_first_works_on() {
    let test = TestEngine::new();
    assert_eq!(code(&test), ErrorCode::WorkspaceInUse, "never two writers on one workspace");
    test.partner("Stolarnia Świt");
}

/// The child: tries to open what its parent holds.
#[test]
fn the_second_process() {
    let Some(folder) = child::folder() else { return };
    let test = TestEngine::at(&folder);
    let opened = test.try_open();
    child::say(&opened.map_or_else(|error| format!("{:?}", error.code), |_| "opened".into()));
}

#[test]
fn two_processes_never_both_open_it() {
    let mut test = TestEngine::new();
    let ask = |folder: &Path| {
        let output = child::command("open::the_second_process", folder).output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        out.lines().find_map(child::said).unwrap().to_owned()
    };
    let folder = test.folder();
    assert_eq!(ask(&folder), "WorkspaceInUse", "another process is told so");
    test.close();
    assert_eq!(ask(&folder), "opened", "and gets in once the first has ended");
}

#[test]
fn a_newer_workspace_is_told() {
    let test = closed();
    meddle(&test, "PRAGMA user_version = 99");
    let before = fs::read(test.database()).unwrap();
    assert_eq!(code(&test), ErrorCode::NewerWorkspace, "told plainly, opened never");
    assert!(fs::read(test.database()).unwrap() == before, "not a byte is changed");
}

#[test]
fn a_damaged_workspace_is_told_and_the_file_left_as_it_is() {
    let test = closed();
    let mut bytes = fs::read(test.database()).unwrap();
    for page in bytes.chunks_mut(4_096).skip(1) {
        page[..64].fill(0x5a);
    }
    fs::write(test.database(), &bytes).unwrap();
    assert_eq!(code(&test), ErrorCode::DamagedWorkspace, "told plainly");
    assert!(fs::read(test.database()).unwrap() == bytes, "what may be rescued is not written over");
}

#[test]
fn a_file_that_is_not_ours_is_told() {
    let test = closed();
    meddle(&test, "PRAGMA application_id = 42");
    assert_eq!(code(&test), ErrorCode::DamagedWorkspace, "it is no workspace of ours");
}

#[test]
fn a_copied_folder_is_a_new_device_and_says_so_once() {
    let test = TestEngine::new();
    let partner = test.partner("Stolarnia Świt");
    let told = test.ok("session", json!({}))["arrival"].clone();
    assert_eq!(told, Value::Null, "it was made here");
    let mut copy = test.copy();
    let told = [0, 1].map(|_| copy.ok("session", json!({}))["arrival"].clone());
    assert_eq!(told, ["copied", "copied"], "whoever asks first does not take it from the window");
    copy.restart();
    assert_eq!(
        copy.ok("session", json!({}))["arrival"],
        Value::Null,
        "said in the first run, and never again"
    );
    test.partner("Tutaj");
    let fields = json!({ "name": "Tam" });
    let token = string(&copy.ok("partner", json!({ "partner_id": partner })), "/card/token");
    let rename = json!({ "partner_id": partner, "fields": fields, "token": token });
    copy.ok("update_partner", rename);
    let device = |test: &TestEngine| {
        Database::open(&test.database()).journal().last().unwrap().device.clone()
    };
    assert_ne!(device(&test), device(&copy), "two copies never write under one name");
    let user = copy.ok("session", json!({}))["user_id"].clone();
    assert_eq!(user, json!(test.user()), "the same person signs in");
}

#[test]
fn a_draft_is_there_after_a_restart_until_it_is_discarded() {
    let mut test = TestEngine::new();
    let body = json!({ "text": "Prosi o **kosztorys**\n\"pilnie\"", "step": 1 });
    test.ok("save_draft", json!({ "form": "event:new", "body": body }));
    let other = json!({ "form": "partner:new", "body": null });
    test.ok("save_draft", other);
    test.restart();
    let found = test.ok("draft", json!({ "form": "event:new" }));
    assert_eq!(found["body"], body, "every letter is kept");
    let (made, count) = (json!({ "form": "event:new" }), operations(&test));
    test.ok("discard_draft", made.clone());
    assert!(test.ok("draft", made).is_null(), "thrown away on purpose");
    assert!(test.ok("draft", json!({ "form": "partner:new" }))["body"].is_null(), "each by itself");
    assert_eq!(operations(&test), count, "drafts are no operations");
}

fn operations(test: &TestEngine) -> usize {
    Database::open(&test.database()).journal().len()
}

#[test]
fn a_draft_is_the_persons_own() {
    let test = TestEngine::new();
    let second = json!({ "name": "Bogdan", "role": "member", "access_mode": "everyone" });
    let bogdan = string(&test.ok("create_user", second), "/result/user_id");
    test.ok("save_draft", json!({ "form": "event:new", "body": "moje" }));
    let found = test.call_as(&bogdan, "draft", json!({ "form": "event:new" })).unwrap();
    assert!(found.is_null(), "nobody reads what another is typing");
}
