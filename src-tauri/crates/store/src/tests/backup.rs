//! Copies of the database: complete, verified, or not there.

use std::{fs, path::Path, sync::atomic::AtomicBool, sync::atomic::Ordering, time::Duration};

use watek_domain::backup::{Kind, Name};

use super::{Failed, Fresh, NOW, add_partner, begin, database, entry, number_of};
use crate::{
    Error, Store,
    backup::{self, State},
    connection,
};

/// A workspace with one partner.
pub(super) fn opened() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), NOW).unwrap();
    store.change(entry(1), |tx| begin(tx).map_err(Failed::from)).unwrap();
    partner(&store, 2);
    (folder, store)
}

/// Writes a partner down as the operation of that number.
pub(super) fn partner(store: &Store, number: u128) {
    let name = format!("Firma {number}");
    let written = store.change(entry(number), move |tx| -> Result<(), Failed> {
        Ok(add_partner(tx, number, &name)?)
    });
    written.unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("backups")).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_copy_is_a_file_and_what_is_in_it() {
    let (folder, store) = opened();
    let made = store.back_up(Kind::ByHand, NOW).unwrap();
    assert_eq!(made.id, Name { at: NOW, kind: Kind::ByHand });
    let contents = made.contents.clone().unwrap();
    assert_eq!((contents.partners, contents.threads, contents.last_seq), (1, 0, 2));
    assert_eq!(contents.last_change_at, Some(NOW), "when the last change was made");
    let stem = made.id.to_string();
    let expected = [format!("{stem}.db"), format!("{stem}.json")];
    assert_eq!(names(folder.path()), expected, "nothing else is left: no log, no unfinished file");
    let listed = backup::list(folder.path()).unwrap();
    assert_eq!(listed[0].state, State::Complete, "as long as it was: {listed:?}");
    let verified = backup::verify(folder.path(), made.id).unwrap().unwrap();
    assert_eq!(verified, made, "and as it was");
    assert_eq!(names(folder.path()), expected, "reading it leaves nothing beside it");
}

#[test]
fn two_copies_in_one_millisecond_are_two() {
    let (folder, store) = opened();
    let first = store.back_up(Kind::ByHand, NOW).unwrap().id;
    let second = store.back_up(Kind::ByHand, NOW).unwrap().id;
    assert_ne!(first, second, "neither replaces the other");
    let listed: Vec<_> = backup::list(folder.path()).unwrap().iter().map(|copy| copy.id).collect();
    assert_eq!(listed, [second, first], "the newest first");
}

#[test]
fn a_copy_is_of_one_moment_though_the_writer_goes_on() {
    let (folder, store) = opened();
    let ends = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut number = 3;
            while !ends.load(Ordering::SeqCst) {
                partner(&store, number);
                number += 1;
            }
        });
        for _ in 0..5 {
            let made = store.back_up(Kind::ByHand, NOW).unwrap();
            let contents = made.contents.unwrap();
            // Operation 1 made no partner; every other made one.
            assert_eq!(contents.partners, contents.last_seq - 1, "nothing between two operations");
            std::thread::sleep(Duration::from_millis(5));
        }
        ends.store(true, Ordering::SeqCst);
    });
    assert!(number_of(&connection::open_reader(&database(folder.path())).unwrap(), COUNT) > 1);
}

const COUNT: &str = "SELECT count(*) FROM partner";

#[test]
fn any_changed_byte_of_a_copy_is_told() {
    let (folder, store) = opened();
    let made = store.back_up(Kind::ByHand, NOW).unwrap();
    let path = backup::path_of(folder.path(), made.id);
    let bytes = fs::read(&path).unwrap();
    for place in (0..bytes.len()).step_by(bytes.len() / 50) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 1;
        fs::write(&path, damaged).unwrap();
        let found = backup::verify(folder.path(), made.id).unwrap().unwrap();
        assert_eq!(found.state, State::Damaged, "at {place}");
    }
    fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
    assert_eq!(backup::list(folder.path()).unwrap()[0].state, State::Damaged, "by its length");
}

#[test]
fn a_copy_without_its_manifest_is_proved_by_itself() {
    let (folder, store) = opened();
    let made = store.back_up(Kind::ByHand, NOW).unwrap();
    let path = backup::path_of(folder.path(), made.id);
    fs::remove_file(path.with_extension("json")).unwrap();
    assert_eq!(backup::list(folder.path()).unwrap()[0].state, State::Unknown);
    let found = backup::verify(folder.path(), made.id).unwrap().unwrap();
    assert_eq!((found.state, found.contents), (State::Verified, made.contents), "it is whole");
    fs::write(&path, "no database").unwrap();
    let found = backup::verify(folder.path(), made.id).unwrap().unwrap();
    assert_eq!(found.state, State::Damaged, "and now it is not");
}

#[test]
fn a_damaged_database_makes_no_copy_and_is_told() {
    let fresh = Fresh::new();
    let orphan = "PRAGMA foreign_keys = 0;
        INSERT INTO contact (id, partner_id, name, position, phone, email, note, created_at)
        VALUES (x'01', x'02', '', '', '', '', '', 0)";
    fresh.connection.execute_batch(orphan).unwrap();
    let made = backup::make(fresh.folder.path(), Kind::ByHand, NOW);
    assert!(matches!(made, Err(Error::Damaged(_))), "a reference leads nowhere: {made:?}");
    assert_eq!(names(fresh.folder.path()), Vec::<String>::new(), "nothing half-made is left");
}

#[test]
fn what_a_crash_left_unfinished_goes_with_the_next_copy() {
    let (folder, store) = opened();
    let backups = folder.path().join("backups");
    fs::create_dir(&backups).unwrap();
    let orphan = Name { at: NOW.plus_minutes(-5), kind: Kind::Daily };
    fs::write(backups.join(format!("{orphan}.db.part")), "half").unwrap();
    fs::write(backups.join(format!("{orphan}.json")), "{}").unwrap();
    fs::write(backups.join("notes.txt"), "somebody's own").unwrap();
    let made = store.back_up(Kind::Daily, NOW).unwrap().id;
    let expected = [format!("{made}.db"), format!("{made}.json"), "notes.txt".to_owned()];
    assert_eq!(names(folder.path()), expected);
}

#[test]
fn a_rotation_removes_both_files() {
    let (folder, store) = opened();
    for minutes in 0..3 {
        store.back_up(Kind::Start, NOW.plus_minutes(minutes)).unwrap();
    }
    let gone = store.rotate_backups(NOW.plus_minutes(3)).unwrap();
    assert_eq!(gone.len(), 0, "those of today stay");
    let gone = store.rotate_backups(NOW.plus_minutes(26 * 60)).unwrap();
    assert_eq!(gone.len(), 2, "their day has a newer one");
    let newest = Name { at: NOW.plus_minutes(2), kind: Kind::Start };
    assert_eq!(names(folder.path()), [format!("{newest}.db"), format!("{newest}.json")]);
}
