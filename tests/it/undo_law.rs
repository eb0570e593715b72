//! R11 as a law over random histories: taking an operation back gives the rows as if it had never
//! been, or it is refused and nothing changed.
//!
//! "As if it had never been" is computed on another path than the program's: the change sets of all
//! operations that still stand, applied forward to the rows from before the first of them.

use std::{cell::RefCell, collections::BTreeMap};

use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};
use watek_api::{COMMANDS, ErrorCode, WireError};
use watek_testkit::{TestEngine, string};

use crate::rows::{Database, Operation, Tables, difference, standing, taken_back};

pub(crate) mod random;

use random::{DRAWS, Dice, draw};

/// How often what happened, over all cases.
pub(crate) type Tally = RefCell<BTreeMap<String, u32>>;

/// A workspace with a second person and some records, and its rows before any random operation.
pub(crate) struct Law<'c> {
    pub(crate) test: TestEngine,
    bob: String,
    start: std::path::PathBuf,
    before: usize,
    tally: &'c Tally,
    left_out: fn(&str) -> bool,
}

impl<'c> Law<'c> {
    pub(crate) fn new(tally: &'c Tally) -> Self {
        let test = TestEngine::new();
        let made = test.ok(
            "create_user",
            json!({ "name": "Bogdan Nowak", "role": "member", "access_mode": "everyone" }),
        );
        let bob = string(&made, "/result/user_id");
        for partner in ["Stolarnia Świt", "Zakład Łąka"] {
            let partner = test.partner(partner);
            let thread = test.thread(&partner, "Oferta");
            test.plan(&thread, "2026-11-24", Some("10:00"));
        }
        for (name, content) in [("Oferta.pdf", "%PDF"), ("Rzut.png", "PNG"), ("pusty", "")] {
            test.staged(name, content);
        }
        let start = test.workspace().join("start.db");
        test.host().engine().copy_to(&start).unwrap();
        let before = Database::open(&test.database()).journal().len();
        Self { test, bob, start, before, tally, left_out: |_| false }
    }

    /// The same without some commands.
    pub(crate) fn without(self, left_out: fn(&str) -> bool) -> Self {
        Self { left_out, ..self }
    }

    fn tables(&self) -> Tables {
        Database::open(&self.test.database()).tables()
    }

    /// The journal since the start.
    pub(crate) fn journal(&self) -> Vec<Operation> {
        let mut journal = Database::open(&self.test.database()).journal();
        journal.split_off(self.before)
    }

    fn count(&self, what: String) {
        *self.tally.borrow_mut().entry(what).or_default() += 1;
    }

    /// Runs a drawn operation as one of the two; a refusal is as good as none.
    fn operate(&self, which: usize, seed: u64) {
        self.test.clock.advance_minutes(1);
        let Some((name, params)) = draw(&self.test, which, seed) else { return };
        if (self.left_out)(name) {
            return;
        }
        let as_bob = Dice::of(seed).once_in(4);
        let done = if as_bob {
            self.test.call_as(&self.bob, name, params.clone())
        } else {
            self.test.call(name, params.clone())
        };
        match done {
            Ok(_) => self.count(format!("done {name}")),
            Err(error) => {
                let is_advice = !matches!(
                    error.code,
                    ErrorCode::Internal | ErrorCode::BadParams | ErrorCode::UnknownCommand
                );
                assert!(is_advice, "{name} {params} must be done or refused: {error:?}");
            },
        }
    }

    /// Now and then takes Anna to another zone, of which the program makes an operation by itself.
    fn travel(&self, dice: &mut Dice) {
        if !dice.once_in(15) {
            return;
        }
        let zones =
            [chrono_tz::Europe::Warsaw, chrono_tz::America::New_York, chrono_tz::Asia::Tokyo];
        self.test.clock.travel(*dice.one(&zones).unwrap());
        self.test.host().engine().follow_zone().unwrap();
    }

    /// Takes back or does again one operation, and holds the result against the law.
    fn attempt(&self, name: &str, target: &Operation) {
        self.test.clock.advance_minutes(1);
        let (rows, journal) = (self.tables(), self.journal());
        match self.test.call(name, json!({ "operation_id": target.id })) {
            Ok(_) => {
                self.count(format!("{name} accepted"));
                self.holds(&format!("{name} of {} {}", target.kind, target.id));
            },
            Err(error) => {
                self.count(format!("{name} refused"));
                assert_eq!(self.tables(), rows, "a refused {name} changes no row");
                assert_eq!(self.journal().len(), journal.len(), "nor is it journalled");
                names_a_later_one(&error, last_turn_of(target, &journal));
            },
        }
    }

    /// The rows are those of the standing operations alone.
    fn holds(&self, what: &str) {
        let journal = self.journal();
        let expected = Database::open(&self.start).in_memory().with(standing(&journal));
        let expected = expected.unwrap_or_else(|conflict| {
            panic!("{what} was accepted, but what still stands does not fit: {conflict}")
        });
        let found = self.tables();
        assert!(
            found == expected,
            "{what} must leave the rows as if it had never been:\n{}",
            difference(&found, &expected)
        );
    }

    /// Runs operations, then takes some back and does some again in any order.
    pub(crate) fn live(&self, operations: &[(usize, u64)], attempts: &[(u8, u64)]) {
        for (which, seed) in operations {
            self.travel(&mut Dice::of(*seed));
            self.operate(*which, *seed);
        }
        for (kind, seed) in attempts {
            let journal = self.journal();
            let mut dice = Dice::of(*seed);
            let (name, targets) = match kind {
                0..6 => ("undo", standing(&journal)),
                6..9 => ("redo", taken_back(&journal)),
                _ => {
                    self.operate(dice.roll(DRAWS.len()), *seed);
                    continue;
                },
            };
            if let Some(target) = dice.one(&targets) {
                self.attempt(name, target);
            }
        }
    }

    fn is_clean(&self) {
        let report = self.test.host().check().unwrap();
        assert!(report.is_clean(), "derived rows follow every undo: {report:?}");
    }
}

/// When the operation was last done, taken back or done again.
fn last_turn_of(target: &Operation, journal: &[Operation]) -> i64 {
    let mut chain = vec![target.id.as_str()];
    let mut at = target.at;
    for operation in journal {
        let turns = operation.undoes.as_deref().is_some_and(|undone| chain.contains(&undone));
        if turns {
            chain.push(&operation.id);
            at = operation.at;
        }
    }
    // Taking back an operation that was done again looks at everything since it was done first.
    if chain.len() % 2 == 1 { target.at } else { at }
}

fn names_a_later_one(error: &WireError, since: i64) {
    // R8 comes before R11: for what another has booked since there is no room.
    if error.code == ErrorCode::Overbooked {
        assert!(
            !error.args["by"].as_array().unwrap().is_empty(),
            "it names the booking: {error:?}"
        );
        return;
    }
    assert_eq!(error.code, ErrorCode::UndoRefused, "the only reason is a later one: {error:?}");
    let by = error.args["by"].as_array().unwrap();
    assert!(!by.is_empty(), "a refusal names what stands in the way");
    for later in by {
        assert!(
            later["at"].as_i64().unwrap() > since,
            "what stands in the way came later: {later} is not after {since}"
        );
        assert!(!string(later, "/actor_name").is_empty(), "a refusal names who: {later}");
    }
}

pub(crate) fn runner(cases: u32) -> TestRunner {
    let cases =
        std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

pub(crate) fn histories(
    length: std::ops::Range<usize>,
) -> impl Strategy<Value = Vec<(usize, u64)>> {
    prop::collection::vec((0..DRAWS.len(), any::<u64>()), length)
}

#[test]
fn an_undo_leaves_the_rows_as_if_the_operation_had_never_been_or_changes_nothing() {
    let tally = Tally::default();
    let attempts = prop::collection::vec((0..10_u8, any::<u64>()), 20..30);
    runner(40)
        .run(&(histories(25..40), attempts), |(operations, attempts)| {
            let law = Law::new(&tally);
            law.live(&operations, &attempts);
            law.is_clean();
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    let tally = tally.into_inner();
    for what in ["undo accepted", "undo refused", "redo accepted", "redo refused"] {
        let count = tally.get(what).copied().unwrap_or_default();
        assert!(count > 0, "a law that is never tried proves nothing: {what}: {tally:?}");
    }
    println!("{tally:?}");
}

#[test]
fn the_newest_operations_undone_in_reverse_and_redone_give_identical_rows() {
    let tally = Tally::default();
    let strategy = (histories(15..25), 1..15_usize);
    runner(15)
        .run(&strategy, |(operations, newest)| {
            let law = Law::new(&tally);
            there_and_back(&law, &operations, newest);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

fn there_and_back(law: &Law<'_>, operations: &[(usize, u64)], newest: usize) {
    let mut after = vec![law.tables()];
    for (which, seed) in operations {
        let before = law.journal().len();
        law.operate(*which, *seed);
        if law.journal().len() > before {
            after.push(law.tables());
        }
    }
    let journal = law.journal();
    let first = journal.len().saturating_sub(newest);
    for number in (first..journal.len()).rev() {
        let target = &journal[number];
        law.test.ok("undo", json!({ "operation_id": target.id }));
        let found = law.tables();
        let difference = difference(&found, &after[number]);
        assert!(found == after[number], "undo of the newest, {}:\n{difference}", target.kind);
    }
    for number in first..journal.len() {
        let target = &journal[number];
        law.test.ok("redo", json!({ "operation_id": target.id }));
        let found = law.tables();
        let difference = difference(&found, &after[number + 1]);
        assert!(found == after[number + 1], "redo of the oldest, {}:\n{difference}", target.kind);
    }
    law.is_clean();
}

#[test]
fn every_command_is_drawn() {
    for command in COMMANDS.iter().filter(|command| command.changes) {
        // The two that take back are drawn by the law itself; people are made once at its start.
        let apart = ["undo", "redo", "create_user", "update_user"].contains(&command.name);
        let drawn = DRAWS.iter().any(|(name, _)| *name == command.name);
        assert!(apart || drawn, "the law must hold for {} too", command.name);
    }
}

#[test]
fn every_draw_can_come_about() {
    let tally = Tally::default();
    let law = Law::new(&tally);
    let all_done = |tally: &Tally| {
        DRAWS.iter().all(|(name, _)| tally.borrow().contains_key(&format!("done {name}")))
    };
    let mut seed = 0;
    while !all_done(&tally) && seed < 60 * DRAWS.len() as u64 {
        law.operate(usize::try_from(seed).unwrap(), seed);
        seed += 1;
    }
    let done = tally.borrow();
    let never: Vec<&str> = DRAWS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !done.contains_key(&format!("done {name}")))
        .collect();
    assert!(never.is_empty(), "drawn but always refused: {never:?}");
}

/// What the law's helpers say of a history they know.
#[test]
fn an_operation_stands_until_an_odd_number_of_turns() {
    let operation = |seq: i64, id: &str, undoes: Option<&str>| Operation {
        seq,
        id: id.into(),
        kind: "any".into(),
        params: Value::Null.to_string(),
        actor: String::new(),
        device: String::new(),
        at: seq,
        undoes: undoes.map(str::to_owned),
        changeset: Vec::new(),
    };
    let mut journal = vec![operation(1, "x", None), operation(2, "u", Some("x"))];
    assert_eq!(standing(&journal).len(), 0, "taken back");
    journal.push(operation(3, "r", Some("u")));
    assert_eq!(standing(&journal).len(), 1, "done again");
    journal.push(operation(4, "v", Some("x")));
    assert_eq!(taken_back(&journal).len(), 1, "and taken back again");
}
