//! How SQLite would find the rows of every statement: a new SCAN is a visible difference.

use std::fmt::Write;

use super::statement::{complete, writer};

#[test]
fn the_plan_of_every_statement_is_known() {
    let fresh = writer();
    let mut plans = String::new();
    for (name, text) in complete(&fresh.connection) {
        let explain = format!("EXPLAIN QUERY PLAN {text}");
        let mut statement = fresh.connection.prepare(&explain).unwrap();
        let rows = statement.raw_query().mapped(|row| row.get::<_, String>(3));
        let steps: Vec<String> = rows.map(Result::unwrap).collect();
        if steps.is_empty() {
            continue;
        }
        writeln!(plans, "{name}").unwrap();
        for step in steps {
            writeln!(plans, "    {step}").unwrap();
        }
    }
    insta::assert_snapshot!(plans);
}

/// Statements of the list of partners that look at every row, and why they may.
const WHOLE_LIST: &[(&str, &str)] = &[
    (
        "view/partner_count",
        "counts the entries of the smallest index, which SQLite does page by page",
    ),
    ("view/partner_rows", "all numbers of rows, for taking out those with a contact that is seen"),
    ("view/partner_rows_with_words", "a part of a word is in no index"),
];

/// An order is an index that is read along, from its beginning, until the page is full. Nothing is sorted,
/// and the table itself is not looked at.
#[test]
fn the_list_of_partners_reads_along_its_indexes() {
    let fresh = writer();
    let all = complete(&fresh.connection);
    let mut whole = Vec::new();
    for (name, text) in all.iter().filter(|(name, _)| name.starts_with("view/partner_")) {
        let explain = format!("EXPLAIN QUERY PLAN {text}");
        let mut statement = fresh.connection.prepare(&explain).unwrap();
        let rows = statement.raw_query().mapped(|row| row.get::<_, String>(3));
        let steps: Vec<String> = rows.map(Result::unwrap).collect();
        if name.starts_with("view/partner_by_") || name.starts_with("view/partner_without_") {
            let [step] = &steps[..] else { panic!("{name} must only read along: {steps:?}") };
            assert!(step.contains("USING COVERING INDEX"), "{name}: {step}");
        } else if steps.iter().any(|step| step.starts_with("SCAN partner")) {
            whole.push(name.as_str());
        }
    }
    let known: Vec<&str> = WHOLE_LIST.iter().map(|(name, _)| *name).collect();
    assert_eq!(whole, known, "find the rows by an index, or say here why not");
}
