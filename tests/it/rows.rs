//! The database as it lies on the disk, read beside the program and without its code.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    time::Duration,
};

use rusqlite::{
    Connection, OpenFlags, backup::Backup, named_params, session::ConflictAction, types::Value,
};
use serde_json::{Map, json};
use uuid::Uuid;
use watek_engine::Table;
use watek_testkit::TestEngine;

/// Writes rows beside the program, as another one would, and opens the workspace again.
pub(crate) fn write_beside(test: &mut TestEngine, write: impl FnOnce(&Connection)) {
    test.close();
    write(&Connection::open(test.database()).unwrap());
    test.unseal();
    test.restart();
}

/// Every row of every tracked table, in words that make a readable difference.
pub(crate) type Tables = BTreeMap<&'static str, BTreeSet<String>>;

/// An operation as the journal keeps it.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) seq: i64,
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) params: String,
    pub(crate) actor: String,
    pub(crate) device: String,
    pub(crate) at: i64,
    pub(crate) undoes: Option<String>,
    pub(crate) changeset: Vec<u8>,
}

/// A database file, open for reading only.
pub(crate) struct Database(Connection);

impl Database {
    pub(crate) fn open(path: &Path) -> Self {
        Self(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap())
    }

    /// The tracked tables.
    pub(crate) fn tables(&self) -> Tables {
        tables(&self.0)
    }

    /// The journal in commit order.
    pub(crate) fn journal(&self) -> Vec<Operation> {
        let mut statement = self
            .0
            .prepare(
                "SELECT seq, id, kind, params, actor_id, device_id, at, undoes_id, changeset
                 FROM operation ORDER BY seq",
            )
            .unwrap();
        let read = |row: &rusqlite::Row<'_>| {
            Ok(Operation {
                seq: row.get(0)?,
                id: uuid(&row.get::<_, Vec<u8>>(1)?),
                kind: row.get(2)?,
                params: row.get(3)?,
                actor: uuid(&row.get::<_, Vec<u8>>(4)?),
                device: uuid(&row.get::<_, Vec<u8>>(5)?),
                at: row.get(6)?,
                undoes: row.get::<_, Option<Vec<u8>>>(7)?.map(|id| uuid(&id)),
                changeset: row.get(8)?,
            })
        };
        let rows = statement.query_map([], read).unwrap();
        rows.map(Result::unwrap).collect()
    }

    /// One number.
    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.0.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// The ids a statement answers.
    pub(crate) fn ids(&self, sql: &str) -> Vec<String> {
        let mut statement = self.0.prepare_cached(sql).unwrap();
        let rows = statement.query_map([], |row| Ok(uuid(&row.get::<_, Vec<u8>>(0)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }

    /// The pairs of ids a statement answers; the second may be missing.
    pub(crate) fn links(&self, sql: &str) -> Vec<(String, Option<String>)> {
        let mut statement = self.0.prepare_cached(sql).unwrap();
        let read = |row: &rusqlite::Row<'_>| {
            let second = row.get::<_, Option<Vec<u8>>>(1)?;
            Ok((uuid(&row.get::<_, Vec<u8>>(0)?), second.map(|id| uuid(&id))))
        };
        let rows = statement.query_map([], read).unwrap();
        rows.map(Result::unwrap).collect()
    }

    /// The pairs of ids a statement answers.
    pub(crate) fn pairs(&self, sql: &str) -> BTreeSet<(String, String)> {
        let mut statement = self.0.prepare_cached(sql).unwrap();
        let read = |row: &rusqlite::Row<'_>| {
            Ok((uuid(&row.get::<_, Vec<u8>>(0)?), uuid(&row.get::<_, Vec<u8>>(1)?)))
        };
        statement.query_map([], read).unwrap().map(Result::unwrap).collect()
    }

    /// A row as JSON: ids as their text.
    pub(crate) fn row(&self, table: &str, id: &str) -> Map<String, serde_json::Value> {
        let mut statement =
            self.0.prepare_cached(&format!("SELECT * FROM {table} WHERE id = :id")).unwrap();
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let id: Uuid = id.parse().unwrap();
        let read = |row: &rusqlite::Row<'_>| {
            let mut found = Map::new();
            for (position, column) in columns.iter().enumerate() {
                found.insert(column.clone(), as_json(&row.get(position)?));
            }
            Ok(found)
        };
        statement.query_row(named_params! { ":id": id.as_bytes() }, read).unwrap()
    }

    /// The name of the last operation that touched a row.
    pub(crate) fn token(&self, table: &str, id: &str) -> String {
        let id: Uuid = id.parse().unwrap();
        let mut statement = self
            .0
            .prepare_cached(
                "SELECT operation.id FROM operation_row JOIN operation USING (seq)
                 WHERE table_name = :table AND row_id = :id AND action <> 'use'
                 ORDER BY seq DESC LIMIT 1",
            )
            .unwrap();
        let params = named_params! { ":table": table, ":id": id.as_bytes() };
        statement.query_row(params, |row| Ok(uuid(&row.get::<_, Vec<u8>>(0)?))).unwrap()
    }

    /// A copy in memory, to apply change sets to.
    pub(crate) fn in_memory(&self) -> Copied {
        let mut copy = Connection::open_in_memory().unwrap();
        Backup::new(&self.0, &mut copy)
            .unwrap()
            .run_to_completion(1_000, Duration::ZERO, None)
            .unwrap();
        Copied(copy)
    }
}

/// A copy of a database that only SQLite's own session extension changes.
pub(crate) struct Copied(Connection);

impl Copied {
    /// Applies recorded change sets forward, one after the other; any conflict is an error.
    pub(crate) fn with<'o>(
        self,
        operations: impl IntoIterator<Item = &'o Operation>,
    ) -> Result<Tables, String> {
        for operation in operations {
            let mut bytes: &[u8] = &operation.changeset;
            let abort = |_, _| ConflictAction::SQLITE_CHANGESET_ABORT;
            self.0
                .apply_strm(&mut bytes, None::<fn(&str) -> bool>, abort)
                .map_err(|error| format!("{} {}: {error}", operation.seq, operation.kind))?;
        }
        Ok(tables(&self.0))
    }
}

/// The operations that stand: neither an undo nor taken back. Whatever hangs below an operation by
/// `undoes` turns it round once.
pub(crate) fn standing(journal: &[Operation]) -> Vec<&Operation> {
    let by_id: BTreeMap<&str, &Operation> =
        journal.iter().map(|operation| (operation.id.as_str(), operation)).collect();
    let mut stands: BTreeMap<&str, bool> = BTreeMap::new();
    for operation in journal {
        let mut root = operation;
        while let Some(undone) = &root.undoes {
            root = by_id[undone.as_str()];
        }
        let entry = stands.entry(root.id.as_str()).or_insert(false);
        *entry = !*entry;
    }
    journal
        .iter()
        .filter(|operation| operation.undoes.is_none() && stands[operation.id.as_str()])
        .collect()
}

/// The operations, other than undos, that are taken back at present.
pub(crate) fn taken_back(journal: &[Operation]) -> Vec<&Operation> {
    let standing: BTreeSet<&str> =
        standing(journal).into_iter().map(|operation| operation.id.as_str()).collect();
    let is_root = |operation: &&Operation| operation.undoes.is_none();
    journal
        .iter()
        .filter(is_root)
        .filter(|operation| !standing.contains(operation.id.as_str()))
        .collect()
}

/// What one set of tables has and the other has not, for a message.
pub(crate) fn difference(found: &Tables, expected: &Tables) -> String {
    let mut lines = Vec::new();
    for table in Table::ALL {
        let (found, expected) = (&found[table.name()], &expected[table.name()]);
        lines.extend(found.difference(expected).map(|row| format!("+ {} {row}", table.name())));
        lines.extend(expected.difference(found).map(|row| format!("- {} {row}", table.name())));
    }
    lines.join("\n")
}

fn tables(connection: &Connection) -> Tables {
    let mut all = Tables::new();
    for table in Table::ALL {
        let mut statement =
            connection.prepare_cached(&format!("SELECT * FROM {}", table.name())).unwrap();
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let read = |row: &rusqlite::Row<'_>| {
            let mut words = Vec::with_capacity(columns.len());
            for (position, column) in columns.iter().enumerate() {
                let value: Value = row.get(position)?;
                if value != Value::Null {
                    words.push(format!("{column}={}", as_json(&value)));
                }
            }
            Ok(words.join(" "))
        };
        let rows = statement.query_map([], read).unwrap();
        all.insert(table.name(), rows.map(Result::unwrap).collect());
    }
    all
}

fn as_json(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Integer(number) => json!(number),
        Value::Real(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::Blob(bytes) => json!(uuid(bytes)),
    }
}

/// An id as its text; of a hash its digits.
fn uuid(bytes: &[u8]) -> String {
    let digits = || bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    Uuid::from_slice(bytes).map_or_else(|_| digits(), |id| id.to_string())
}
