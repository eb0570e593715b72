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
