//! The hand-written side: plain statements, prepared once, with the settings our own writer has.

use std::path::Path;

use rusqlite::{Connection, Params, config::DbConfig, types::Value};

use crate::site::Site;

macro_rules! statements {
    ($($constant:ident = $name:literal;)+) => {
        $(pub(crate) const $constant: &str = include_str!(concat!("sql/", $name, ".sql"));)+
        const ALL: &[(&str, &str)] = &[$(($name, $constant),)+];
    };
}

statements! {
    INSERT_DONE_EVENT = "insert_done_event";
    INSERT_PLANNED_EVENT = "insert_planned_event";
    INSERT_REMINDER = "insert_reminder";
    INSERT_OPERATION = "insert_operation";
    INSERT_OPERATION_ROW = "insert_operation_row";
    INSERT_TIMELINE = "insert_timeline";
    INSERT_OPEN_TASK = "insert_open_task";
    INSERT_REMINDER_DUE = "insert_reminder_due";
    INSERT_THREAD_PERSON = "insert_thread_person";
    UPDATE_THREAD_SUMMARY = "update_thread_summary";
    UPDATE_PARTNER_INDEX = "update_partner_index";
    NEWEST_OF_PARTNER = "newest_of_partner";
    TODAY_TASKS = "today_tasks";
    TODAY_HANGING = "today_hanging";
    TODAY_HANGING_COUNT = "today_hanging_count";
}

/// Opens a database with the settings of our own connections.
pub(crate) fn open(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("the copy opens");
    connection
        .execute_batch(
            "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA foreign_keys = on; \
             PRAGMA temp_store = memory; PRAGMA cell_size_check = on; PRAGMA cache_size = -32768;",
        )
        .expect("the settings take");
    // Plans that do not hang on bound values, as ours: else SQLite prepares some of these anew each time.
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .expect("plans are stable");
    connection.set_prepared_statement_cache_capacity(256);
    connection
}

/// All rows of a statement with all their columns.
pub(crate) fn rows(connection: &Connection, sql: &str, params: impl Params) -> Vec<Vec<Value>> {
    let mut statement = connection.prepare_cached(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement
        .query_map(params, |row| (0..columns).map(|column| row.get(column)).collect())
        .unwrap();
    rows.map(Result::unwrap).collect()
}

/// Shows how each statement is carried out.
pub(crate) fn print_plans(site: &Site) {
    println!("Plans of the hand-written statements:");
    for (name, sql) in ALL {
        println!("  {name}");
        let mut plan = site.hand.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let count = plan.parameter_count();
        let steps = plan
            .query_map(rusqlite::params_from_iter(vec![Value::Null; count]), |row| {
                row.get::<_, String>(3)
            })
            .unwrap();
        for step in steps {
            println!("    {}", step.unwrap());
        }
    }
}
