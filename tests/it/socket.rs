//! The shell beside the window: calls go through the program that holds the workspace.

use serde_json::json;
use watek_api::{paths, socket};
use watek_testkit::TestEngine;

#[test]
fn a_call_reaches_the_program_that_serves_and_is_answered_as_its_own() {
    let test = TestEngine::new();
    let _socket = test.host().serve().unwrap();
    let fields = json!({ "fields": { "name": "Zażółć gęślą jaźń" } });
    let answer = socket::call(&test.workspace(), "create_partner", fields).unwrap();
    let made = answer.unwrap_or_else(|| panic!("nobody listens")).unwrap();
    let partner = made["result"]["partner_id"].clone();
    let view = test.ok("partner", json!({ "partner_id": partner }));
    assert_eq!(view["card"]["name"], "Zażółć gęślą jaźń", "the change is the program's own");
}

#[test]
fn a_refusal_comes_back_with_its_code_and_field() {
    let test = TestEngine::new();
    let _socket = test.host().serve().unwrap();
    let fields = json!({ "fields": { "name": " " } });
    let answer = socket::call(&test.workspace(), "create_partner", fields).unwrap();
    let error = answer.unwrap_or_else(|| panic!("nobody listens")).unwrap_err();
    assert_eq!(error["code"], "invalid", "the code on the wire: {error}");
    assert_eq!(error["field"], "fields.name", "and the field");
    let answer = socket::call(&test.workspace(), "no_such_command", json!({})).unwrap();
    let error = answer.unwrap_or_else(|| panic!("nobody listens")).unwrap_err();
    assert_eq!(error["code"], "unknown_command", "a slip is told: {error}");
}

#[test]
fn many_call_at_once() {
    let test = TestEngine::new();
    let _socket = test.host().serve().unwrap();
    let workspace = test.workspace();
    std::thread::scope(|scope| {
        for caller in 0..8 {
            let workspace = &workspace;
            scope.spawn(move || {
                for number in 0..5 {
                    let fields =
                        json!({ "fields": { "name": format!("Firma {caller} {number}") } });
                    let answer = socket::call(workspace, "create_partner", fields).unwrap();
                    assert!(answer.is_some_and(|made| made.is_ok()), "each is answered");
                }
            });
        }
    });
    let list = test.ok("partner_list", json!({ "offset": 0, "limit": 100 }));
    assert_eq!(list["total"], 40, "and none is lost");
}

#[test]
fn where_nobody_serves_there_is_no_answer() {
    let test = TestEngine::new();
    let answer = socket::call(&test.workspace(), "session", json!({})).unwrap();
    assert!(answer.is_none(), "so the shell opens the workspace itself");
}

#[cfg(unix)]
#[test]
fn the_socket_is_its_persons_alone() {
    use std::os::unix::fs::PermissionsExt;

    let test = TestEngine::new();
    let socket = test.host().serve().unwrap();
    let folder = socket.path().parent().unwrap();
    let mode = std::fs::metadata(folder).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700, "nobody else enters {}", folder.display());
    let path = socket.path().to_owned();
    drop(socket);
    assert!(!path.exists(), "it goes with its program");
}

#[cfg(target_os = "linux")]
#[test]
fn files_to_attach_and_to_import_may_be_named_by_any_bytes() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};

    let test = TestEngine::new();
    let _socket = test.host().serve().unwrap();
    let call = |name: &str, params| {
        let answer = socket::call(&test.workspace(), name, params).unwrap();
        answer.unwrap_or_else(|| panic!("nobody listens"))
    };
    let odd = test.folder().join(OsStr::from_bytes(b"oferta-\xb3.csv"));
    let plain = test.folder().join("umowa.csv");
    for path in [&odd, &plain] {
        std::fs::write(path, "Nazwa\nŁąka\n").unwrap();
    }
    let files = json!([paths::written(&odd), paths::written(&plain)]);
    let mut staged = call(socket::STAGE, json!({ "paths": files })).unwrap();
    while staged["over"] != true {
        staged = call("staging_state", json!({ "token": staged["token"] })).unwrap();
    }
    let phases = [0, 1].map(|file| staged["files"][file]["state"]["phase"].clone());
    assert_eq!(phases, ["ready", "ready"], "{staged}");
    let admitted = call(socket::ADMIT, json!({ "path": paths::written(&odd) })).unwrap();
    assert_eq!(admitted["name"], "oferta-\u{fffd}.csv");
    let error = call(socket::STAGE, json!({ "paths": [true] })).unwrap_err();
    assert_eq!(error["code"], "bad_params", "no file is passed over in silence");
}
