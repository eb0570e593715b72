//! The folder of statements: each prepares, each is one, each is used.

use std::{collections::BTreeSet, fs, path::Path};

use rusqlite::{Batch, Connection, fallible_iterator::FallibleIterator, named_params};

use super::Fresh;
use crate::{
    derive,
    schema::{self, Reference, Scope, Table},
};

/// Every statement: its name and its text.
fn statements() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sql");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().with_extension("");
            let name = name.to_str().unwrap().replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    assert!(found.len() > 100, "the folder of statements is found");
    found
}

/// A statement with braces, once for each table it is meant for, under a name for each.
fn filled(connection: &Connection, name: &str, text: &str) -> Vec<(String, String)> {
    let on = |table: &str, text: String| (format!("{name} of {table}"), text);
    match name {
        // The copies are made already: of what makes them, the reading part is looked at.
        "check/keep" | "check/differences" => derive::TABLES
            .iter()
            .map(|table| {
                let text = text.replace("{table}", table);
                let text = text.replace("{columns}", &columns(connection, table));
                let reading =
                    text.split_once(" AS\nSELECT").map(|(_, rest)| format!("SELECT{rest}"));
                on(table, reading.unwrap_or(text))
            })
            .collect(),
        "journal/children" => {
            let references = schema::references(connection).unwrap().into_iter();
            let fill = |reference: Reference| {
                let (child, column) = (reference.child.name(), &reference.column);
                let text = text.replace("{key}", reference.child.key()).replace("{child}", child);
                on(&format!("{child}.{column}"), text.replace("{column}", column))
            };
            references.map(fill).collect()
        },
        "journal/exists" => Table::ALL
            .iter()
            .filter(|table| table.key() == "id")
            .map(|table| on(table.name(), text.replace("{table}", table.name())))
            .collect(),
        _ if name.starts_with("category_link/") => ["partner", "contact", "thread", "event"]
            .iter()
            .map(|owner| {
                let table = format!("{owner}_category");
                let text = text.replace("{table}", &table);
                on(&table, text.replace("{owner}", &format!("{owner}_id")))
            })
            .collect(),
        _ => {
            assert!(!text.contains('{'), "say for which tables {name} is meant");
            vec![(name.to_owned(), text.to_owned())]
        },
    }
}

/// A writer on which every statement of the folder can be prepared.
pub(super) fn writer() -> Fresh {
    let fresh = Fresh::new();
    for table in derive::TABLES {
        let copy = format!("CREATE TEMP TABLE found_{table} AS SELECT * FROM main.{table}");
        fresh.connection.execute_batch(&copy).unwrap();
    }
    fresh
}

/// The columns of a derived table, as the check names them.
fn columns(connection: &Connection, table: &str) -> String {
    let sql = "SELECT group_concat(name, ', ') FROM pragma_table_info(:table)";
    let params = named_params! { ":table": table };
    connection.query_row(sql, params, |row| row.get(0)).unwrap()
}

/// Every statement of the folder, complete.
pub(super) fn complete(connection: &Connection) -> Vec<(String, String)> {
    statements().iter().flat_map(|(name, text)| filled(connection, name, text)).collect()
}

#[test]
fn every_file_holds_one_statement_that_prepares() {
    let fresh = writer();
    for (name, text) in complete(&fresh.connection) {
        let mut batch = Batch::new(&fresh.connection, &text);
        let mut count = 0;
        while let Some(statement) = batch.next().unwrap_or_else(|error| panic!("{name}: {error}")) {
            count += 1;
            for position in 1..=statement.parameter_count() {
                let parameter = statement.parameter_name(position);
                let is_named = parameter.is_some_and(|name| name.starts_with(':'));
                assert!(is_named, "{name}: parameter {position} has no name of its own");
            }
        }
        assert_eq!(count, 1, "{name} must hold one statement");
    }
}

#[test]
fn no_statement_takes_all_columns_or_overwrites_rows() {
    for (name, text) in statements() {
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
        for wrong in ["SELECT *", ".*", "INSERT OR REPLACE", "REPLACE INTO", "ON DELETE CASCADE"] {
            assert!(
                !flat.contains(wrong),
                "{name} has {wrong}: a column added later would be missed, \
                 a row replaced would be journalled as two changes"
            );
        }
    }
}

#[test]
fn every_file_is_used() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut used = BTreeSet::new();
    let mut folders = vec![sources];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let names = text.split("sql!(\"").skip(1);
            used.extend(names.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    for (name, _) in statements() {
        assert!(used.contains(&name), "{name}.sql is named by nobody: it would rot unseen");
    }
}

/// Tables that hold, or follow from, what belongs to a thread.
const OF_THREADS: &[&str] = &[
    "thread",
    "event",
    "reschedule",
    "reminder",
    "timeline",
    "open_task",
    "thread_summary",
    "thread_person",
    "reminder_due",
    "attachment",
    "reservation",
    "occupancy",
];

/// Reads of such tables that do not ask the access rule themselves, and why they need not (R13).
const WITHOUT_RULE: &[(&str, &str)] = &[
    ("view/about", "answers an id that is compared and told nobody"),
    ("view/attachments", "of an event that was asked for through the rule"),
    ("view/event", "of a timeline that asked the rule; by itself, `Viewer::sees` is asked of it"),
    ("view/inbox", "the viewer's own reminders, of tasks that are his"),
    ("view/inbox_count", "the viewer's own reminders, of tasks that are his"),
    ("view/move_reasons", "the viewer's own moves: reasons that he wrote himself"),
    ("view/moves", "of an event that was asked for through the rule"),
    ("view/place_of_attachment", "of a file that `view/attachment` let through"),
    ("view/predecessor", "of the same thread as the event that was asked for through the rule"),
    ("view/reminders", "of an event that was asked for through the rule"),
    ("view/reservations", "of an event that was asked for through the rule"),
    ("view/subject", "asked after `thread_of_row` and `Viewer::sees`"),
    ("view/task", "of an event that a list or `Viewer::sees` let through"),
    ("view/tasks_of_partner", "what trashing would hide: the command asks `Viewer::sees` of each"),
    ("view/tasks_of_thread", "of a thread that was let through"),
    ("view/thread_of_row", "finds the thread of which `Viewer::sees` is asked"),
    ("view/facets_of_partner_all", "read by who sees everything: `Viewer::sees_everything`"),
    ("view/filtered_of_partner_all", "read by who sees everything: `Viewer::sees_everything`"),
    ("view/timeline_of_partner_all", "read by who sees everything: `Viewer::sees_everything`"),
    ("view/today_count", "the viewer's own tasks"),
    ("view/today_hanging", "the viewer's own threads"),
    ("view/today_hanging_count", "the viewer's own threads"),
    ("view/today_hanging_row", "of a thread that `view/today_hanging_with_categories` answered"),
    ("view/today_hanging_with_categories", "the viewer's own threads"),
    ("view/today_next", "the viewer's own tasks"),
    ("view/today_next_with_categories", "the viewer's own tasks"),
    ("view/today_tasks", "the viewer's own tasks"),
    ("view/today_with_categories", "the viewer's own tasks"),
    ("view/trash_attachment", "of a file that `view/trash` let through"),
    ("view/trash_event", "of an event that `view/trash` let through"),
    ("view/trash_thread", "of a thread that `view/trash` let through"),
];

/// The columns of the list of partners that follow from threads.
const OF_LIST: &[&str] = &["last_at", "next_at", "open_count", "hanging_count"];

/// Such reads of the list: whoever does not see everything gets what `view/partner_seen` finds for him.
const OF_ALL_THREADS: &[&str] = &[
    "view/partner_by_last",
    "view/partner_by_last_back",
    "view/partner_by_next",
    "view/partner_by_next_back",
    "view/partner_by_open",
    "view/partner_by_open_back",
    "view/partner_row",
    "view/partner_rows_due",
    "view/partner_rows_hanging",
    "view/partner_rows_open",
    "view/partner_rows_silent",
    "view/partner_rows_without_contact",
    "view/partner_with_last_count",
    "view/partner_with_next_count",
    "view/partner_with_open_count",
    "view/partner_without_last",
    "view/partner_without_next",
    "view/partner_without_open",
];

#[test]
fn every_view_of_a_thread_asks_the_access_rule_or_says_why_not() {
    let all = statements();
    let mut without = BTreeSet::new();
    for (name, text) in all.iter().filter(|(name, _)| name.starts_with("view/")) {
        let words: BTreeSet<&str> =
            text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        let is_of_list =
            words.contains("partner_index") && OF_LIST.iter().any(|column| words.contains(column));
        let is_of_thread = is_of_list || OF_THREADS.iter().any(|table| words.contains(table));
        let asks = ["visible_thread", "visible_thread_at_partner"];
        if is_of_thread && !asks.iter().any(|view| words.contains(view)) {
            without.insert(name.as_str());
        }
    }
    let known: BTreeSet<&str> =
        WITHOUT_RULE.iter().map(|(name, _)| name).chain(OF_ALL_THREADS).copied().collect();
    assert_eq!(without, known, "join `visible_thread`, or say here why not");
    for (name, _) in WITHOUT_RULE.iter().filter(|(_, why)| why.starts_with("the viewer's own")) {
        let (_, text) = all.iter().find(|(found, _)| found == name).unwrap();
        assert!(text.contains(":viewer_id"), "{name} says it is the viewer's own and does not ask");
    }
}

/// A CASE over tables answers nothing of one that it forgot: then undo and history would go astray in silence.
#[test]
fn every_table_is_known_where_rows_are_asked_for_by_table() {
    let fresh = writer();
    let knows = |name: &str, table: Table| {
        let all = statements();
        let (_, text) = all.iter().find(|(file, _)| file.as_str() == name).unwrap();
        fresh.connection.prepare(text).unwrap();
        text.contains(&format!("WHEN '{}' THEN", table.name()))
    };
    for table in Table::ALL {
        let has_id = table.key() == "id";
        let is_threads = has_id && table.scope() == Scope::Thread;
        assert_eq!(knows("view/thread_of_row", table), is_threads, "{table:?}");
        assert_eq!(knows("view/subject", table), has_id, "{table:?}");
        let is_about =
            is_threads || [Table::Partner, Table::Contact, Table::Product].contains(&table);
        assert_eq!(knows("view/about", table), is_about, "{table:?}");
        let is_part = table.is_part_of_event();
        assert_eq!(knows("journal/name_of_part", table), is_part, "{table:?}");
        let is_of_event = is_part || [Table::Reminder, Table::Reschedule].contains(&table);
        assert_eq!(knows("journal/event_of_row", table), is_of_event, "{table:?}");
    }
}
