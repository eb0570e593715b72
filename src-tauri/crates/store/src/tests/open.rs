//! What a workspace says to a file that is not as it should be.

use std::fs;

use rusqlite::Connection;

use super::{Failed, NOW, begin, database, entry, newest_schema};
use crate::{Store, error::Error};

/// A closed workspace and the bytes of its database.
fn closed() -> (tempfile::TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), NOW).unwrap();
    store.change(entry(1), |tx| begin(tx).map_err(Failed::from)).unwrap();
    drop(store);
    let bytes = fs::read(database(folder.path())).unwrap();
    (folder, bytes)
}

/// Changes the closed database as another version of the program would and answers its bytes.
fn meddle(folder: &tempfile::TempDir, sql: &str) -> Vec<u8> {
    let connection = Connection::open(database(folder.path())).unwrap();
    connection.execute_batch(sql).unwrap();
    drop(connection);
    crate::seal::remove(&database(folder.path())).unwrap();
    fs::read(database(folder.path())).unwrap()
}

#[test]
fn a_closed_workspace_is_one_file() {
    let (folder, _) = closed();
    let log = folder.path().join("watek.db-wal");
    assert!(!fs::exists(log).unwrap(), "who copies the database copies everything");
}

#[test]
fn a_newer_schema_is_refused_and_the_file_not_touched() {
    let (folder, _) = closed();
    let before = meddle(&folder, "PRAGMA user_version = 99");
    let opened = Store::open(folder.path(), NOW);
    let is_newer =
        matches!(opened, Err(Error::Newer { found: 99, known }) if known == newest_schema());
    assert!(is_newer, "an older program must not guess: {opened:?}");
    let after = fs::read(database(folder.path())).unwrap();
    assert!(after == before, "not a byte is changed");
}

#[test]
fn a_database_of_another_program_is_refused_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let sql = "PRAGMA application_id = 42; CREATE TABLE theirs (id INTEGER PRIMARY KEY)";
    let before = meddle(&folder, sql);
    let opened = Store::open(folder.path(), NOW);
    assert!(matches!(opened, Err(Error::Foreign(42))), "it is not ours: {opened:?}");
    let after = fs::read(database(folder.path())).unwrap();
    assert!(after == before, "not a byte is changed");
}

#[test]
fn a_database_without_an_owner_that_holds_tables_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let before = meddle(&folder, "CREATE TABLE theirs (id INTEGER PRIMARY KEY)");
    let opened = Store::open(folder.path(), NOW);
    assert!(matches!(opened, Err(Error::Foreign(0))), "somebody's tables are in it: {opened:?}");
    assert!(fs::read(database(folder.path())).unwrap() == before, "not a byte is changed");
}

#[test]
fn a_migration_with_another_text_is_refused() {
    let (folder, _) = closed();
    meddle(&folder, "UPDATE migration SET hash = 'another'");
    let opened = Store::open(folder.path(), NOW);
    assert!(
        matches!(opened, Err(Error::MigrationChanged(1))),
        "nobody knows what is in it: {opened:?}"
    );
}

#[test]
fn a_second_start_on_the_same_folder_is_refused_until_the_first_ends() {
    let folder = tempfile::tempdir().unwrap();
    let first = Store::open(folder.path(), NOW).unwrap();
    let second = Store::open(folder.path(), NOW);
    assert!(matches!(second, Err(Error::InUse)), "never two writers: {second:?}");
    drop(first);
    assert!(Store::open(folder.path(), NOW).is_ok(), "the lock ends with its holder");
}

#[test]
fn damage_in_the_middle_of_a_page_is_told() {
    let (folder, bytes) = closed();
    let mut damaged = bytes;
    // The b-tree header of every page but the first, whose damage is told by another test.
    for page in damaged.chunks_mut(4_096).skip(1) {
        page[..200].fill(0xa5);
    }
    fs::write(database(folder.path()), damaged).unwrap();
    let opened = Store::open(folder.path(), NOW);
    assert!(matches!(opened, Err(Error::Damaged(_))), "it is told plainly: {opened:?}");
}

#[test]
fn a_file_cut_off_is_told() {
    let (folder, bytes) = closed();
    fs::write(database(folder.path()), &bytes[..bytes.len() / 2 / 4_096 * 4_096]).unwrap();
    let opened = Store::open(folder.path(), NOW);
    assert!(matches!(opened, Err(Error::Damaged(_))), "half a file is no workspace: {opened:?}");
}

#[test]
fn a_file_that_is_no_database_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(database(folder.path()), "To nie jest baza danych. ".repeat(400)).unwrap();
    let opened = Store::open(folder.path(), NOW);
    assert!(matches!(opened, Err(Error::Damaged(_))), "it is told plainly: {opened:?}");
}
