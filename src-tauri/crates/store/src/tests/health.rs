//! A database that is not what it was when it was closed.

use std::{
    fs,
    sync::{Arc, mpsc},
    time::Duration,
};

use watek_domain::backup::Kind;

use super::{NOW, backup, database};
use crate::{
    Store, check,
    error::Error,
    health::{Health, Rest},
    restore,
    seal::{self, Seal},
};

/// A closed workspace with one partner, and the bytes of its database.
fn closed() -> (tempfile::TempDir, Vec<u8>) {
    let (folder, store) = backup::opened();
    drop(store);
    let bytes = fs::read(database(folder.path())).unwrap();
    (folder, bytes)
}

fn is_damaged(folder: &tempfile::TempDir) -> bool {
    match Store::open(folder.path(), NOW) {
        Ok(_) => false,
        Err(Error::Damaged(_)) => true,
        Err(error) => panic!("damage is told as such: {error:?}"),
    }
}

#[test]
fn a_changed_letter_in_a_text_is_seen() {
    let (folder, mut bytes) = closed();
    let name = b"Firma 2";
    let place = bytes.windows(name.len()).position(|window| window == name).unwrap();
    bytes[place] = b'H';
    fs::write(database(folder.path()), &bytes).unwrap();
    assert!(is_damaged(&folder), "no check of pages sees that, the seal does");
    assert!(fs::read(database(folder.path())).unwrap() == bytes, "not a byte is changed");
    assert!(is_damaged(&folder), "nor does it open the next time");
}

#[test]
fn an_emptied_or_missing_file_is_no_new_workspace() {
    let (folder, _) = closed();
    fs::write(database(folder.path()), "").unwrap();
    assert!(is_damaged(&folder), "emptied");
    fs::remove_file(database(folder.path())).unwrap();
    assert!(Store::is_at(folder.path()), "that is no folder without a workspace");
    assert!(is_damaged(&folder), "gone");
    seal::remove(&database(folder.path())).unwrap();
    assert!(!is_damaged(&folder), "without any trace of one it is a new one");
}

#[test]
fn a_missing_file_with_copies_beside_it_is_no_new_workspace() {
    let (folder, store) = backup::opened();
    store.back_up(Kind::ByHand, NOW).unwrap();
    drop(store);
    seal::remove(&database(folder.path())).unwrap();
    fs::remove_file(database(folder.path())).unwrap();
    assert!(is_damaged(&folder), "there was something to copy once");
}

#[test]
fn a_file_put_there_on_purpose_is_accepted_when_asked() {
    let (folder, bytes) = closed();
    let store = Store::open(folder.path(), NOW).unwrap();
    backup::partner(&store, 3);
    drop(store);
    fs::write(database(folder.path()), &bytes).unwrap();
    assert!(is_damaged(&folder), "it is not the one that was closed");
    restore::accept(folder.path(), NOW).unwrap();
    let store = Store::open(folder.path(), NOW).unwrap();
    assert!(store.is_restored(), "it counts as another device");
    store.settle_restore().unwrap();
    drop(store);
    assert!(!Store::open(folder.path(), NOW).unwrap().is_restored(), "once");
    fs::write(database(folder.path()), "no database").unwrap();
    assert!(restore::accept(folder.path(), NOW).is_err(), "rubbish is not accepted");
}

#[test]
fn a_crash_leaves_no_seal_and_opens() {
    let (folder, store) = backup::opened();
    // As after a kill: neither closed nor sealed.
    let copy = tempfile::tempdir().unwrap();
    let main = database(folder.path());
    fs::copy(&main, database(copy.path())).unwrap();
    let log = check::log_path(&main);
    fs::copy(&log, check::log_path(&database(copy.path()))).unwrap();
    assert!(Seal::read(&main).is_none(), "an open database has no seal");
    drop(store);
    let store = Store::open(copy.path(), NOW).unwrap();
    assert!(store.damage().is_none());
}

#[test]
fn what_is_read_later_is_told_then_and_looked_at_by_the_next_start() {
    let (folder, bytes) = closed();
    let path = database(folder.path());
    let sealed = Seal::read(&path).unwrap();
    let rest = Rest::Sealed(fs::File::open(&path).unwrap(), sealed.clone());
    let health = Arc::<Health>::default();
    health.stop();
    assert!(!health.examine_rest(folder.path(), &rest).unwrap(), "given up when the program ends");
    rest.read_to_end(&path).unwrap();
    let mut damaged = bytes;
    *damaged.last_mut().unwrap() ^= 1;
    fs::write(&path, damaged).unwrap();
    let seen = rest.read_to_end(&path);
    assert!(matches!(seen, Err(Error::Damaged(_))), "{seen:?}");
    let (tell, told) = mpsc::channel();
    health.listen(Box::new(move || tell.send(()).unwrap()));
    health.report(folder.path(), "seen".into());
    told.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(folder.path().join("suspicion").exists(), "the next start reads everything first");
}

#[test]
fn a_database_seen_to_be_damaged_is_not_sealed() {
    let (folder, store) = backup::opened();
    store.report_damage("a page".into());
    assert_eq!(store.damage().as_deref(), Some("a page"));
    drop(store);
    assert!(Seal::read(&database(folder.path())).is_none(), "nobody vouches for it");
    let store = Store::open(folder.path(), NOW).unwrap();
    assert!(store.damage().is_none(), "it was looked at, and nothing was found");
    assert!(!folder.path().join("suspicion").exists(), "so nothing is suspected any more");
}
