//! Imports that end before their time: by wish, by kill -9.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    sync::Arc,
    thread,
    time::Duration,
};

use serde_json::json;
use watek_api::ErrorCode;
use watek_testkit::{TestEngine, import::windows_1250_partners};

use super::{count, proposed, tables};
use crate::child;

const ROWS: usize = 8_000;

#[test]
fn an_import_ended_by_the_person_leaves_nothing() {
    let test = TestEngine::new();
    let before = tables(&test);
    let token = test.admit("p.csv", windows_1250_partners(ROWS));
    let choices = proposed(&test, &token, "partners");
    let host = Arc::clone(test.host());
    let run = {
        let choices = choices.clone();
        thread::spawn(move || host.call("import_partners", choices))
    };
    let state = || test.ok("import_state", json!({ "import": token }));
    while state()["done"].as_u64() == Some(0) {
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(state()["total"], ROWS, "of how many is known");
    let twice = test.refused("try_import_partners", choices.clone());
    assert_eq!(twice.code, ErrorCode::ImportRuns);
    test.ok("import_cancel", json!({ "import": token }));
    let error = run.join().unwrap().unwrap_err();
    assert_eq!(error.code, ErrorCode::Cancelled);
    assert_eq!(tables(&test), before, "nothing is left");
    assert_eq!(state()["phase"], "idle");
    let done = test.ok("import_partners", choices);
    assert_eq!(done["result"]["rows"], ROWS, "and it can be begun again");
}

#[test]
fn an_import_ended_during_the_backup_before_it_leaves_nothing() {
    let test = TestEngine::new();
    // So that the backup takes its time.
    let token = test.admit("before.csv", windows_1250_partners(ROWS));
    test.ok("import_partners", proposed(&test, &token, "partners"));
    let before = tables(&test);
    let token = test.admit("p.csv", "Nazwa\nNowa firma\n");
    let choices = proposed(&test, &token, "partners");
    let host = Arc::clone(test.host());
    let run = thread::spawn(move || host.call("import_partners", choices));
    let phase = || test.ok("import_state", json!({ "import": token }))["phase"].clone();
    let mut seen = phase();
    while seen == "idle" && !run.is_finished() {
        seen = phase();
    }
    test.ok("import_cancel", json!({ "import": token }));
    assert_eq!(seen, "backing_up");
    let error = run.join().unwrap().unwrap_err();
    assert_eq!(error.code, ErrorCode::Cancelled);
    assert!(tables(&test) == before, "nothing is left");
    assert_eq!(phase(), "idle");
}

/// The child: imports until it is killed.
#[test]
fn the_import() {
    let Some(folder) = child::folder() else { return };
    let mut test = TestEngine::at(&folder);
    test.restart();
    let token = test.admit("p.csv", windows_1250_partners(ROWS));
    let choices = proposed(&test, &token, "partners");
    let host = Arc::clone(test.host());
    let run = thread::spawn(move || host.call("import_partners", choices));
    while !run.is_finished() {
        let state = test.ok("import_state", json!({ "import": token }));
        child::say(&format!("{} {}", state["phase"].as_str().unwrap(), state["done"]));
        thread::sleep(Duration::from_millis(2));
    }
}

/// Kills the child as soon as it says something that `is_time` waited for.
fn killed_when(folder: &Path, is_time: impl Fn(&str, usize) -> bool) {
    let mut process = child::command("import::ended::the_import", folder).spawn().unwrap();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    for line in lines.map_while(Result::ok) {
        let Some((phase, done)) = child::said(&line).and_then(|said| said.split_once(' ')) else {
            continue;
        };
        if is_time(phase, done.parse().unwrap()) {
            break;
        }
    }
    process.kill().unwrap();
    process.wait().unwrap();
}

#[test]
fn an_import_killed_in_the_middle_leaves_nothing_or_all() {
    let folder = tempfile::tempdir().unwrap();
    killed_when(folder.path(), |phase, done| phase == "rows" && done > ROWS / 3);
    let mut test = TestEngine::at(folder.path());
    test.restart();
    assert_eq!(count(&test, "partner"), 0, "killed among the rows: nothing is there");
    assert!(test.host().check().unwrap().is_clean());
    test.close();
    killed_when(folder.path(), |phase, _| phase == "finishing");
    test.restart();
    let partners = count(&test, "partner");
    assert!(
        partners == 0 || partners == 7_936,
        "killed while finishing: all or nothing, not {partners}"
    );
    assert!(test.host().check().unwrap().is_clean());
}
