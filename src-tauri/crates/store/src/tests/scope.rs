//! What the journal needs of the schema, read from the schema itself.

use std::collections::BTreeSet;

use rusqlite::named_params;

use super::{Fresh, number_of};
use crate::schema::{self, Group, Scope, Table};

/// Words that PostgreSQL would want in quotes.
const RESERVED: &[&str] = &[
    "all",
    "analyse",
    "analyze",
    "and",
    "array",
    "as",
    "asc",
    "both",
    "case",
    "cast",
    "check",
    "collate",
    "column",
    "constraint",
    "create",
    "default",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "fetch",
    "for",
    "foreign",
    "from",
    "grant",
    "group",
    "having",
    "in",
    "into",
    "lateral",
    "leading",
    "limit",
    "not",
    "null",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "primary",
    "references",
    "returning",
    "select",
    "some",
    "table",
    "then",
    "to",
    "trailing",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "variadic",
    "when",
    "where",
    "window",
    "with",
];

fn texts(fresh: &Fresh, sql: &str, table: &str) -> Vec<String> {
    let mut statement = fresh.connection.prepare(sql).unwrap();
    let params = named_params! { ":table": table };
    let rows = statement.query_map(params, |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn there_are_no_triggers() {
    let fresh = Fresh::new();
    let count =
        number_of(&fresh.connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'");
    assert_eq!(count, 0, "a trigger fires while a change set is applied and sees half of it");
}

#[test]
fn every_table_is_strict() {
    let fresh = Fresh::new();
    let loose = texts(
        &fresh,
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
            AND name <> :table",
        "",
    );
    assert_eq!(loose, Vec::<String>::new(), "a column holds only what it says");
}

#[test]
fn tracked_tables_have_no_unique_beyond_the_key_and_no_real() {
    let fresh = Fresh::new();
    for table in Table::ALL {
        let unique =
            "SELECT name FROM pragma_index_list(:table) WHERE \"unique\" = 1 AND origin <> 'pk'";
        let found = texts(&fresh, unique, table.name());
        assert!(found.is_empty(), "{}: {found:?} is broken half-way through an undo", table.name());
        let types = "SELECT type FROM pragma_table_info(:table)";
        for kind in texts(&fresh, types, table.name()) {
            let is_exact = ["INTEGER", "TEXT", "BLOB"].contains(&kind.as_str());
            assert!(is_exact, "{} has a column of {kind}", table.name());
        }
    }
}

#[test]
fn names_need_no_quotes_in_postgresql() {
    let fresh = Fresh::new();
    for table in Table::ALL {
        let mut names = texts(&fresh, "SELECT name FROM pragma_table_info(:table)", table.name());
        names.push(table.name().to_owned());
        for name in names {
            assert!(!RESERVED.contains(&name.as_str()), "{}.{name}", table.name());
        }
    }
}

#[test]
fn rows_refer_only_to_rows_of_the_same_reach() {
    let fresh = Fresh::new();
    let references = schema::references(&fresh.connection).unwrap();
    assert!(references.len() > 15, "the foreign keys are found");
    for reference in references {
        let may = match reference.child.scope() {
            Scope::All => reference.parent.scope() == Scope::All,
            Scope::Thread | Scope::Person => {
                [Scope::All, reference.child.scope()].contains(&reference.parent.scope())
            },
        };
        let (child, parent) = (reference.child.name(), reference.parent.name());
        assert!(may, "{child}.{} must not refer to {parent}", reference.column);
    }
}

#[test]
fn nothing_is_deleted_by_a_cascade_and_nothing_untracked_is_referred_to() {
    let fresh = Fresh::new();
    for table in Table::ALL {
        let sql = "SELECT on_delete || ' ' || on_update FROM pragma_foreign_key_list(:table)";
        for action in texts(&fresh, sql, table.name()) {
            assert_eq!(action, "NO ACTION NO ACTION", "{}: each row goes by itself", table.name());
        }
    }
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name <> :table";
    let tracked: BTreeSet<_> = Table::ALL.iter().map(|table| table.name().to_owned()).collect();
    for table in texts(&fresh, sql, "") {
        if tracked.contains(&table) {
            continue;
        }
        let keys = "SELECT \"table\" FROM pragma_foreign_key_list(:table)";
        let found = texts(&fresh, keys, &table);
        assert!(found.is_empty(), "{table} is rebuilt and kept by itself: {found:?}");
    }
}

#[test]
fn every_group_is_of_columns_that_there_are() {
    let fresh = Fresh::new();
    for table in Table::ALL {
        let columns = texts(&fresh, "SELECT name FROM pragma_table_info(:table)", table.name());
        let mut seen = BTreeSet::new();
        for column in table.groups().iter().copied().flatten() {
            let is_there = columns.iter().any(|name| name == column);
            assert!(is_there, "{} has no column {column}", table.name());
            assert!(seen.insert(column), "{}.{column} is in two groups", table.name());
        }
        assert!(table.groups().len() <= 16, "{}: the bits from 16 on are columns'", table.name());
        let bits: BTreeSet<_> = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| !seen.iter().any(|grouped| *grouped == column))
            .map(|(position, column)| table.group_of(column, position))
            .collect();
        assert_eq!(bits.len() + seen.len(), columns.len(), "{}: a bit each", table.name());
    }
}

#[test]
fn a_column_of_its_own_keeps_the_bit_that_the_journal_knows() {
    let fresh = Fresh::new();
    let columns = texts(&fresh, "SELECT name FROM pragma_table_info(:table)", "dictionary");
    let position = columns.iter().position(|name| name == "of_event").unwrap();
    assert_eq!(Table::Dictionary.group_of("of_event", position), 1 << 23);
    assert_eq!(Group::OF_EVENT.bits(), 1 << 23);
}

#[test]
fn the_columns_of_the_schema_are_remembered() {
    let fresh = Fresh::new();
    for table in Table::ALL {
        let remembered = schema::columns(&fresh.connection, fresh.schema, table).unwrap();
        let columns = texts(&fresh, "SELECT name FROM pragma_table_info(:table)", table.name());
        let remembered: Vec<_> = remembered.iter().map(|name| (**name).to_owned()).collect();
        assert_eq!(remembered, columns, "{}: old change sets are read by it", table.name());
    }
}
