//! A database of every released schema opens, can be undone and shows its history.
//!
//! `tests/fixtures/schema-NNNN.db` is frozen with the release that brings its migration; from then on the
//! text of that migration never changes (its hash is in the file). A new one is written once by
//! `WATEK_WRITE_FIXTURE=tests/fixtures/schema-NNNN.db cargo test -p watek-tests --test it fixture::written`.
//! Until the first release the one of the newest schema is written anew whenever its migration changes.

use std::{fs, path::Path};

use rstest::rstest;
use serde_json::{Value, json};
use watek_testkit::{TestEngine, string};

use crate::{rows::Database, sample::Sample};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");

/// Writes the fixture of the newest schema, when asked to.
#[test]
fn written() {
    let Some(target) = std::env::var_os("WATEK_WRITE_FIXTURE") else { return };
    let mut sample = Sample::new();
    sample.test.close();
    let database = rusqlite::Connection::open(sample.test.database()).unwrap();
    database.execute_batch("PRAGMA journal_mode = DELETE; VACUUM").unwrap();
    drop(database);
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(target);
    fs::copy(sample.test.database(), target).unwrap();
}

fn opened(file: &str) -> TestEngine {
    let mut test = TestEngine::from_database(&Path::new(FOLDER).join(file));
    if let Err(error) = test.try_open() {
        panic!(
            "{file} does not open ({error:?}): was its migration changed? See the head of this file"
        );
    }
    test.restart();
    test
}

/// The partner of the sample.
fn partner(test: &TestEngine) -> Value {
    let list = test.ok("partner_list", json!({ "filter": "swit", "offset": 0, "limit": 10 }));
    let id = string(&list, "/rows/0/id");
    test.ok("partner", json!({ "partner_id": id }))
}

#[rstest]
#[case("schema-0001.db")]
#[case("schema-0002.db")]
#[case("schema-0003.db")]
fn an_old_database_opens_and_hangs_together(#[case] file: &str) {
    let test = opened(file);
    let report = test.host().check().unwrap();
    assert!(report.is_clean(), "{file}: {report:?}");
    let view = partner(&test);
    assert_eq!(view["card"]["name"], "Stolarnia Świt", "{file}: what was written is read");
    assert_eq!(view["threads"].as_array().unwrap().len(), 3, "{file}: with its threads");
}

#[rstest]
#[case("schema-0001.db")]
#[case("schema-0002.db")]
#[case("schema-0003.db")]
fn an_old_operation_can_be_undone_and_redone(#[case] file: &str) {
    let test = opened(file);
    let rows = Database::open(&test.database()).tables();
    let journal = Database::open(&test.database()).journal();
    let kinds = [
        "record_event",
        "close_thread",
        "trash_event",
        "retire_event_type",
        "attach_files",
        "trash_attachment",
    ];
    let old = journal.iter().filter(|operation| kinds.contains(&operation.kind.as_str()));
    let old: Vec<_> = old.map(|operation| operation.id.clone()).collect();
    assert!(old.len() > 2, "{file}: there is something to undo");
    for operation in old.iter().rev() {
        test.ok("undo", json!({ "operation_id": operation }));
    }
    for operation in &old {
        test.ok("redo", json!({ "operation_id": operation }));
    }
    let again = Database::open(&test.database()).tables();
    assert!(again == rows, "{file}: there and back is nowhere");
}

#[rstest]
#[case("schema-0001.db")]
#[case("schema-0002.db")]
#[case("schema-0003.db")]
fn an_old_record_shows_its_history(#[case] file: &str) {
    let test = opened(file);
    let thread = partner(&test)["threads"].as_array().unwrap().last().cloned().unwrap();
    let of = json!({ "table": "thread", "id": thread["id"] });
    let history = test.ok("history", of);
    let closed = &history[0]["changes"];
    let state = closed.as_array().unwrap().iter().find(|change| change["field"] == "state");
    let state = state.unwrap_or_else(|| panic!("{file}: the closing is in {history}"));
    assert_eq!((&state["before"], &state["after"]), (&json!("open"), &json!("closed")), "{file}");
}

#[test]
fn every_schema_has_its_fixture() {
    let test = TestEngine::new();
    let newest = Database::open(&test.database()).number("SELECT max(number) FROM migration");
    for number in 1..=newest {
        let file = format!("schema-{number:04}.db");
        assert!(Path::new(FOLDER).join(&file).is_file(), "freeze {file} with its release");
        assert!(
            include_str!("fixture.rs").contains(&format!("\"{file}\"")),
            "{file} is not tested"
        );
    }
}
