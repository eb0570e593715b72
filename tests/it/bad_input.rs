//! Every command with every kind of bad input: the right code at the right field, and nothing changed.
//!
//! [`shape`] spoils the parameters that a command takes, leaf by leaf, whatever the command;
//! [`state`] lists what each command says to records in the wrong state and to eyes that do not see them.

use serde_json::Value;
use watek_api::{ErrorCode, WireError};

use crate::{
    rows::{Database, Tables},
    sample::Sample,
};

mod shape;
mod state;

/// The sample with its rows as they must stay.
struct Bench {
    sample: Sample,
    rows: Tables,
    operations: i64,
    wrong: Vec<String>,
}

/// What a spoiled call must answer.
#[derive(Clone, Debug)]
enum Answer {
    /// Refused with this code, at this field where one is named.
    Refused(ErrorCode, Option<String>),
    /// Refused as not of the command's shape or as invalid, at this field. Of reminders the core names
    /// only the list.
    BadValue(String),
    /// No harm in it.
    Harmless,
}

impl Bench {
    fn new() -> Self {
        let sample = Sample::new();
        let database = Database::open(&sample.test.database());
        let (rows, operations) = (database.tables(), operations(&database));
        Self { sample, rows, operations, wrong: Vec::new() }
    }

    /// Calls and holds the answer against what must come.
    fn expect(&mut self, who: &str, command: &str, what: &str, params: &Value, must: &Answer) {
        let answer = self.sample.test.call_as(who, command, params.clone());
        let is_right = match (&answer, must) {
            (Ok(_), Answer::Harmless) => true,
            (Err(error), Answer::Refused(code, field)) => {
                let is_there = |field: &String| error.field.as_ref() == Some(field);
                error.code == *code && field.as_ref().is_none_or(is_there)
            },
            (Err(error), Answer::BadValue(field)) => {
                matches!(error.code, ErrorCode::BadParams | ErrorCode::Invalid)
                    && error.field.as_ref().is_some_and(|named| names(named, field))
            },
            _ => false,
        };
        let found = answer.as_ref().map_err(words);
        if !is_right {
            self.wrong.push(format!("{command}, {what}: must be {must:?}, is {found:?}"));
        }
        if !matches!(must, Answer::Harmless) || answer.is_err() {
            self.is_untouched(command, what);
        }
    }

    fn is_untouched(&mut self, command: &str, what: &str) {
        let database = Database::open(&self.sample.test.database());
        if operations(&database) != self.operations || database.tables() != self.rows {
            self.wrong.push(format!("{command}, {what}: something was changed"));
            let wrong = std::mem::take(&mut self.wrong);
            *self = Self { wrong, ..Self::new() };
        }
    }

    /// Everything that was not as it must be, at once.
    fn verdict(self) {
        assert!(self.wrong.is_empty(), "bad input:\n{}", self.wrong.join("\n"));
    }
}

fn operations(database: &Database) -> i64 {
    database.number("SELECT count(*) FROM operation")
}

fn words(error: &WireError) -> String {
    format!("{:?} at {:?} {}", error.code, error.field, error.args)
}

/// Whether a refusal of `named` is about `field`: itself, or the list of reminders it stands in.
fn names(named: &str, field: &str) -> bool {
    named == field || (named.ends_with("reminders") && field.starts_with(named))
}

/// `/next/plan/reminders/0` as the program names it: `next.plan.reminders.0`.
fn dotted(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".")
}

/// Every leaf below a value: its pointer and itself.
fn leaves(value: &Value) -> Vec<(String, Value)> {
    let below = |name: &str, value: &Value| {
        leaves(value)
            .into_iter()
            .map(|(pointer, leaf)| (format!("/{name}{pointer}"), leaf))
            .collect()
    };
    let nested: Vec<Vec<(String, Value)>> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| below(name, value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, item)| below(&index.to_string(), item)).collect()
        },
        leaf => return vec![(String::new(), leaf.clone())],
    };
    nested.into_iter().flatten().collect()
}

/// The parameters with another value at a place.
fn with(params: &Value, pointer: &str, value: Value) -> Value {
    let mut spoiled = params.clone();
    *spoiled.pointer_mut(pointer).unwrap() = value;
    spoiled
}
