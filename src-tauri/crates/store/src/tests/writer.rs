//! The one writer and the four readers.

use std::sync::{Arc, Barrier};

use rusqlite::config::DbConfig;

use super::{Failed, Fresh, NOW, add_partner, begin, database, entry, operation};
use crate::{Store, connection, error::Error, journal::read, table::partner};

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), NOW).unwrap();
    store.change(entry(1), |tx| begin(tx).map_err(Failed::from)).unwrap();
    (folder, store)
}

#[test]
fn a_panic_in_a_change_leaves_nothing_and_the_writer_alive() {
    let (_folder, store) = store();
    let panicked = store.change(entry(2), |tx| -> Result<(), Failed> {
        add_partner(tx, 1, "Pół")?;
        panic!("half-way")
    });
    assert!(matches!(panicked, Err(Failed::Store(Error::Panicked))), "it is told: {panicked:?}");
    store.change(entry(3), |tx| add_partner(tx, 2, "Cały").map_err(Failed::from)).unwrap();
    let read = |number| super::partner_row(number, "").id;
    let found = store.read(|tx| partner::get(tx, read(1))).unwrap();
    assert!(found.is_none(), "nothing of the change that was given up is there");
    let found = store.read(|tx| partner::get(tx, read(2))).unwrap();
    assert!(found.is_some(), "the writer lives on");
    let journalled = store.read(|tx| read::operation(tx, operation(2))).unwrap();
    assert!(journalled.is_none(), "what did not happen is in no journal");
    assert!(store.check().unwrap().is_clean(), "and derived rows follow");
}

#[test]
fn a_panic_in_a_read_gives_the_reader_back() {
    let (_folder, store) = store();
    let store = Arc::new(store);
    for _ in 0..8 {
        let store = Arc::clone(&store);
        let reader =
            std::thread::spawn(move || store.read(|_| -> Result<(), Error> { panic!("half-way") }));
        assert!(reader.join().is_err(), "the panic is the caller's");
    }
    let found = store.read(partner::is_empty).unwrap();
    assert!(found, "after eight panics all four readers are there");
}

#[test]
fn four_read_at_once_while_a_fifth_waits() {
    let (_folder, store) = store();
    let together = Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                // Eight readers pass a gate that opens for four: two rounds, and none is shut out.
                store.read(|tx| -> Result<(), Error> {
                    together.wait();
                    partner::is_empty(tx).map(|_| ())
                })
            });
        }
    });
}

#[test]
fn a_reader_cannot_write() {
    let fresh = Fresh::new();
    let reader = connection::open_reader(&database(fresh.folder.path())).unwrap();
    let written = reader.execute("DELETE FROM draft", []);
    assert!(written.is_err(), "not even by mistake: {written:?}");
}

#[test]
fn every_setting_of_a_connection_reads_back() {
    let fresh = Fresh::new();
    let reader = connection::open_reader(&database(fresh.folder.path())).unwrap();
    let expected = [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("fullfsync", "1"),
        ("checkpoint_fullfsync", "1"),
        ("foreign_keys", "1"),
        ("busy_timeout", "5000"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("temp_store", "2"),
        ("mmap_size", "0"),
        ("application_id", "1465140555"),
    ];
    for connection in [&fresh.connection, &reader] {
        for (name, value) in expected {
            let found: rusqlite::types::Value =
                connection.pragma_query_value(None, name, |row| row.get(0)).unwrap();
            let found = match found {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => panic!("{name} is {other:?}"),
            };
            assert_eq!(found, value, "{name}: what was confirmed must last");
        }
        let defensive = connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap();
        assert!(defensive, "no statement can write over the file's own tables");
    }
}
