//! Kind and parameters decide wholly what an operation does: run on a copy of the rows before, they give
//! the same rows after, under the same ids.

use proptest::prelude::*;
use watek_api::{COMMANDS, ErrorCode, Person, replay};
use watek_domain::id::{OperationId, UserId};
use watek_testkit::TestEngine;

use crate::{
    rows::{Database, Operation, difference},
    sample::Sample,
    undo_law::{Law, Tally, histories, runner},
};

/// Makes a journalled operation again on another copy.
fn again(copy: &TestEngine, operation: &Operation) {
    let person = Person(UserId(operation.actor.parse().unwrap()));
    let id = OperationId(operation.id.parse().unwrap());
    let known = replay(copy.host().engine(), person, id, &operation.kind, &operation.params);
    let known = known.unwrap_or_else(|error| panic!("{} again: {error:?}", operation.kind));
    assert!(known, "{} must be known to the replay", operation.kind);
}

/// An import comes from a file, which the journal does not keep: it cannot be made again.
fn is_import(command: &str) -> bool {
    command.starts_with("import_")
}

#[test]
fn an_import_cannot_be_run_again() {
    let sample = Sample::new();
    for name in COMMANDS.iter().map(|command| command.name).filter(|name| is_import(name)) {
        let Some(command) = COMMANDS.iter().find(|command| command.name == name && command.changes)
        else {
            continue;
        };
        sample.test.ok(command.name, sample.params(command.name));
        let journal = Database::open(&sample.test.database()).journal();
        let last = journal.last().unwrap();
        assert_eq!(last.kind, command.name, "it is in the journal under its name");
        let person = Person(UserId(last.actor.parse().unwrap()));
        let id = OperationId(last.id.parse().unwrap());
        let again = replay(sample.test.host().engine(), person, id, &last.kind, &last.params);
        assert_eq!(again.unwrap_err().code, ErrorCode::NotFound, "its file is not");
    }
}

fn same_rows(original: &TestEngine, copy: &TestEngine, what: &str) {
    let expected = Database::open(&original.database()).tables();
    let found = Database::open(&copy.database()).tables();
    assert!(
        found == expected,
        "{what} run again must give the same rows:\n{}",
        difference(&found, &expected)
    );
}

#[test]
fn every_command_run_again_on_the_rows_before_gives_the_rows_after() {
    let sample = Sample::new();
    for command in COMMANDS.iter().filter(|command| command.changes && !is_import(command.name)) {
        let (original, copy) = (sample.test.copy(), sample.test.copy());
        // The copy must not owe anything to the present: all decisions are in the parameters.
        copy.clock.advance_minutes(60 * 24 * 40);
        let before = Database::open(&original.database()).journal().len();
        original.ok(command.name, sample.params(command.name));
        let journal = Database::open(&original.database()).journal();
        assert_eq!(journal.len(), before + 1, "{} is one operation", command.name);
        let operation = &journal[before];
        assert_eq!(operation.kind, command.name, "the journal keeps the command's name");
        again(&copy, operation);
        same_rows(&original, &copy, command.name);
        let report = copy.host().check().unwrap();
        assert!(report.is_clean(), "{}: derived rows follow a replay: {report:?}", command.name);
    }
}

#[test]
fn a_move_to_another_zone_can_be_run_again() {
    let sample = Sample::new();
    let copy = sample.test.copy();
    sample.test.clock.travel(chrono_tz::America::New_York);
    sample.test.host().engine().follow_zone().unwrap();
    let journal = Database::open(&sample.test.database()).journal();
    let last = journal.last().unwrap();
    assert_eq!(last.kind, "move_zone", "the program notes the zone by itself");
    again(&copy, last);
    same_rows(&sample.test, &copy, "move_zone");
}

#[test]
fn a_whole_journal_run_again_gives_the_same_rows() {
    let tally = Tally::default();
    let attempts = prop::collection::vec((0..10_u8, any::<u64>()), 8..15);
    runner(8)
        .run(&(histories(20..30), attempts), |(operations, attempts)| {
            let law = Law::new(&tally).without(is_import);
            let copy = law.test.copy();
            law.live(&operations, &attempts);
            for operation in &law.journal() {
                again(&copy, operation);
            }
            same_rows(&law.test, &copy, "a journal");
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}
