//! A copy in the place of the database, whatever happens meanwhile.

use std::{fs, path::Path};

use watek_domain::backup::{Kind, Name};

use super::{NOW, backup::opened, backup::partner, database, number_of};
use crate::{
    Store,
    backup::{self, State},
    connection,
    error::Error,
    restore,
};

const LATER: i64 = 60;

/// A workspace with a copy that holds one partner, and two partners now.
fn changed_since() -> (tempfile::TempDir, Store, Name) {
    let (folder, store) = opened();
    let name = store.back_up(Kind::Daily, NOW).unwrap().id;
    partner(&store, 3);
    (folder, store, name)
}

fn partners(folder: &Path) -> i64 {
    let reader = connection::open_reader(&database(folder)).unwrap();
    number_of(&reader, "SELECT count(*) FROM partner")
}

fn before_restore(folder: &Path) -> Vec<backup::Backup> {
    let all = backup::list(folder).unwrap();
    all.into_iter().filter(|copy| copy.kind == Kind::BeforeRestore).collect()
}

#[test]
fn a_copy_takes_the_place_when_the_workspace_is_opened_again() {
    let (folder, store, name) = changed_since();
    assert!(store.prepare_restore(name, NOW.plus_minutes(LATER)).unwrap(), "there is such a copy");
    partner(&store, 4);
    assert_eq!(partners(folder.path()), 3, "nothing changes while it is open");
    drop(store);
    let store = Store::open(folder.path(), NOW).unwrap();
    assert!(store.is_restored(), "it is a new device");
    assert_eq!(partners(folder.path()), 1, "as the copy has it");
    let kept = before_restore(folder.path());
    assert_eq!(kept[0].contents.as_ref().unwrap().partners, 3, "with the last change before it");
    let verified = backup::verify(folder.path(), kept[0].id).unwrap().unwrap();
    assert_eq!(verified.state, State::Verified, "and it is a copy like any other");
    store.settle_restore().unwrap();
    drop(store);
    let store = Store::open(folder.path(), NOW).unwrap();
    assert!(!store.is_restored(), "said once");
    assert!(store.prepare_restore(kept[0].id, NOW.plus_minutes(LATER + 1)).unwrap());
    drop(store);
    drop(Store::open(folder.path(), NOW).unwrap());
    assert_eq!(partners(folder.path()), 3, "and there is a way back");
}

#[test]
fn nothing_but_a_good_copy_is_restored() {
    let (folder, store, name) = changed_since();
    let missing = Name { at: NOW.plus_minutes(9), kind: Kind::Daily };
    assert!(!store.prepare_restore(missing, NOW).unwrap(), "there is no such copy");
    let path = backup::path_of(folder.path(), name);
    let mut bytes = fs::read(&path).unwrap();
    bytes[5_000] ^= 4;
    fs::write(&path, bytes).unwrap();
    let refused = store.prepare_restore(name, NOW);
    assert!(matches!(refused, Err(Error::BackupDamaged(_))), "{refused:?}");
    drop(store);
    let store = Store::open(folder.path(), NOW).unwrap();
    assert!(!store.is_restored(), "nothing took place");
    assert_eq!(partners(folder.path()), 2, "all is as it was");
}

#[test]
fn a_damaged_database_is_kept_aside_as_it_is() {
    let (folder, store, name) = changed_since();
    drop(store);
    let mut bytes = fs::read(database(folder.path())).unwrap();
    bytes[4_096..8_192].fill(0xa5);
    fs::write(database(folder.path()), &bytes).unwrap();
    assert!(restore::restore(folder.path(), name, NOW).unwrap());
    assert_eq!(partners(folder.path()), 1, "the copy is in its place");
    let aside = folder.path().join("damaged-2026-11-23T09-00-00.000Z/watek.db");
    assert!(fs::read(aside).unwrap() == bytes, "not a byte of it is changed");
    assert!(before_restore(folder.path()).is_empty(), "it is no copy to restore from");
    assert!(Store::open(folder.path(), NOW).unwrap().is_restored());
}

#[test]
fn a_missing_database_is_restored_too() {
    let (folder, store, name) = changed_since();
    drop(store);
    fs::remove_file(database(folder.path())).unwrap();
    assert!(restore::restore(folder.path(), name, NOW).unwrap());
    drop(Store::open(folder.path(), NOW).unwrap());
    assert_eq!(partners(folder.path()), 1);
}

#[test]
fn a_workspace_that_is_open_is_not_restored_from_outside() {
    let (folder, store, name) = changed_since();
    let refused = restore::restore(folder.path(), name, NOW);
    assert!(matches!(refused, Err(Error::InUse)), "{refused:?}");
    drop(store);
}

/// Makes of a prepared restore what a kill would have left of it.
type Leave = fn(&Path);

/// Every state in which a kill can leave the folder, made by undoing what came after it.
#[test]
fn a_restore_is_finished_from_wherever_it_was_left() {
    let left: [(&str, Leave); 5] = [
        ("the copy is not ready yet", |folder| {
            fs::remove_file(folder.join("restore.json")).unwrap();
        }),
        ("all is ready", |_| {}),
        ("the seal is gone", |folder| fs::remove_file(folder.join("watek.seal")).unwrap()),
        ("the database is aside", |folder| {
            fs::create_dir(folder.join("damaged-x")).unwrap();
            fs::rename(database(folder), folder.join("damaged-x/watek.db")).unwrap();
        }),
        ("the copy has the name", |folder| {
            fs::remove_file(folder.join("watek.seal")).unwrap();
            fs::rename(folder.join("watek.db.restored"), database(folder)).unwrap();
        }),
    ];
    for (what, leave) in left {
        let (folder, store, name) = changed_since();
        store.prepare_restore(name, NOW.plus_minutes(LATER)).unwrap();
        drop(store);
        leave(folder.path());
        let store = Store::open(folder.path(), NOW).unwrap();
        let expected = if what == "the copy is not ready yet" { 2 } else { 1 };
        assert_eq!(partners(folder.path()), expected, "{what}");
        assert_eq!(store.is_restored(), expected == 1, "{what}");
        let is_left = fs::exists(folder.path().join("watek.db.restored")).unwrap();
        assert!(!is_left, "{what}: nothing is left over");
    }
}
