//! Backups and the way back: under load, after damage, and killed half-way.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicI64, Ordering},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use watek_api::{ErrorCode, Host, WireError, recover};
use watek_domain::{backup::Kind, clock::Clock, event_type::NOTE};
use watek_testkit::{MONDAY_TEN, TestEngine, string};

use crate::{
    child,
    rows::{Database, difference},
    undo_law::random::Dice,
};

const DAY_MINUTES: i64 = 24 * 60;

/// Calls what works without an open workspace.
fn rescue(test: &TestEngine, name: &str, params: Value) -> Result<Value, WireError> {
    recover(&test.workspace(), test.clock.now(), name, params).unwrap()
}

fn backup_file(test: &TestEngine, id: &str) -> PathBuf {
    test.workspace().join("backups").join(format!("{id}.db"))
}

fn ids(backups: &Value) -> Vec<String> {
    backups.as_array().unwrap().iter().map(|backup| string(backup, "/id")).collect()
}

fn partners(test: &TestEngine) -> i64 {
    Database::open(&test.database()).number("SELECT count(*) FROM partner")
}

/// A workspace with one partner and a backup of that; one more partner since. The backup's name.
fn changed_since() -> (TestEngine, String) {
    let test = TestEngine::new();
    test.partner("Stolarnia Świt");
    let id = string(&test.ok("back_up_now", json!({})), "/id");
    test.clock.advance_minutes(60);
    test.partner("Później");
    (test, id)
}

fn told(test: &TestEngine) -> Option<ErrorCode> {
    test.try_open().err().map(|error| error.code)
}

/// A writer that is never idle: 500 small records a second, or as many as this disk confirms.
struct Load {
    ends: AtomicBool,
    confirmed: AtomicI64,
}

impl Load {
    fn run(&self, host: &Host, thread: &str) {
        let note = json!({
            "thread_id": thread, "event_type_id": NOTE, "text": "Krótka notatka.",
            "next": { "choice": "leave_hanging" },
        });
        let started = Instant::now();
        for number in 0_u32.. {
            if self.ends.load(Ordering::SeqCst) {
                return;
            }
            host.call("record_event", note.clone()).unwrap();
            self.confirmed.fetch_add(1, Ordering::SeqCst);
            let next = Duration::from_millis(2) * number;
            std::thread::sleep(next.saturating_sub(started.elapsed()));
        }
    }

    /// Backs up, four times, with at least 50 records between; how many were confirmed before each.
    fn back_up(&self, test: &TestEngine) -> Vec<(i64, String)> {
        let mut made = Vec::new();
        while made.len() < 4 {
            let before = self.confirmed.load(Ordering::SeqCst);
            made.push((before, string(&test.ok("back_up_now", json!({})), "/id")));
            while self.confirmed.load(Ordering::SeqCst) < before + 50 {
                std::thread::yield_now();
            }
        }
        self.ends.store(true, Ordering::SeqCst);
        made
    }
}

#[test]
fn a_backup_under_load_is_a_state_that_was_confirmed() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Strumień");
    let first = string(&test.ok("back_up_now", json!({})), "/id");
    let load = Load { ends: AtomicBool::new(false), confirmed: AtomicI64::new(0) };
    let made = std::thread::scope(|scope| {
        scope.spawn(|| load.run(test.host(), &thread));
        load.back_up(&test)
    });
    let journal = Database::open(&test.database()).journal();
    let start = Database::open(&backup_file(&test, &first));
    let first_seq = start.journal().last().unwrap().seq;
    for (before, id) in made {
        let copy = backup_file(&test, &id);
        let found = Database::open(&copy);
        let last = found.journal().last().unwrap().seq;
        assert!(last >= first_seq + before, "what was confirmed before it began is in it");
        let up_to = first_seq + 1..=last;
        let recorded = journal.iter().filter(|operation| up_to.contains(&operation.seq));
        let expected = start.in_memory().with(recorded).unwrap();
        let difference = difference(&found.tables(), &expected);
        assert!(difference.is_empty(), "all up to {last} and none after:\n{difference}");
        let mut restored = TestEngine::from_database(&copy);
        restored.restart();
        let report = restored.host().check().unwrap();
        assert!(report.is_clean(), "and what follows from them: {report:?}");
    }
}

#[test]
fn a_restored_workspace_is_as_the_backup_and_a_new_device() {
    let (mut test, id) = changed_since();
    let device = |test: &TestEngine| {
        Database::open(&test.database()).journal().last().unwrap().device.clone()
    };
    let before = device(&test);
    let preview = test.ok("preview_backup", json!({ "backup_id": id }));
    assert_eq!(preview["backup"]["state"], "verified", "its content was read: {preview}");
    assert_eq!(preview["backup"]["contents"]["partners"], 1, "what is in it: {preview}");
    assert_eq!(preview["operations_since"], 1, "what would be lost: {preview}");
    let expected = Database::open(&backup_file(&test, &id)).tables();
    test.ok("restore_backup", json!({ "backup_id": id }));
    assert_eq!(partners(&test), 2, "not while it is open");
    test.restart();
    let found = Database::open(&test.database()).tables();
    assert!(found == expected, "as it was:\n{}", difference(&found, &expected));
    assert_eq!(test.ok("session", json!({}))["arrival"], "replaced", "and says so");
    test.partner("Od nowa");
    assert_ne!(device(&test), before, "two histories never go on under one name");
    let kinds: BTreeSet<String> = test
        .ok("backups", json!({}))
        .as_array()
        .unwrap()
        .iter()
        .map(|backup| string(backup, "/kind"))
        .collect();
    assert!(kinds.contains("before_restore"), "there is a way back: {kinds:?}");
    test.restart();
    assert_eq!(test.ok("session", json!({}))["arrival"], Value::Null, "said once");
    assert!(test.host().check().unwrap().is_clean(), "it hangs together");
}

#[test]
fn a_backup_is_made_after_a_start_and_daily_if_there_is_anything_new() {
    let test = TestEngine::new();
    let engine = test.host().engine();
    test.partner("Świt");
    let start = engine.back_up_if_due(Kind::Start).unwrap();
    assert!(start.is_some(), "no backup has this");
    assert!(engine.back_up_if_due(Kind::Start).unwrap().is_none(), "now one has");
    test.partner("Zmierzch");
    test.clock.advance_minutes(DAY_MINUTES - 1);
    assert!(engine.back_up_if_due(Kind::Daily).unwrap().is_none(), "the day is not over");
    test.clock.advance_minutes(1);
    let daily = engine.back_up_if_due(Kind::Daily).unwrap().unwrap();
    assert_eq!(daily.kind, Kind::Daily);
    test.clock.advance_minutes(DAY_MINUTES);
    assert!(engine.back_up_if_due(Kind::Daily).unwrap().is_none(), "nothing is new");
    test.partner("Noc");
    // The clock was wrong for years; no backup is lost for that.
    test.clock.advance_minutes(DAY_MINUTES * 365 * 40);
    assert!(engine.back_up_if_due(Kind::Daily).unwrap().is_some());
    test.clock.set(MONDAY_TEN.plus_minutes(DAY_MINUTES * 3));
    test.partner("Rano");
    assert!(engine.back_up_if_due(Kind::Daily).unwrap().is_some(), "the future does not count");
    assert_eq!(ids(&test.ok("backups", json!({}))).len(), 4, "all four are there");
}

/// What a disk, or a person, may do to a file.
type Harm = fn(&Path);

fn harms() -> Vec<(&'static str, Harm)> {
    vec![
        ("cut", |file| {
            let bytes = fs::read(file).unwrap();
            fs::write(file, &bytes[..bytes.len() / 3]).unwrap();
        }),
        ("cut by a byte", |file| {
            let bytes = fs::read(file).unwrap();
            fs::write(file, &bytes[..bytes.len() - 1]).unwrap();
        }),
        ("emptied", |file| fs::write(file, "").unwrap()),
        ("gone", |file| fs::remove_file(file).unwrap()),
        ("zeros", |file| {
            let length = fs::metadata(file).unwrap().len();
            fs::write(file, vec![0; usize::try_from(length).unwrap()]).unwrap();
        }),
        ("replaced by another file", |file| {
            fs::write(file, "To nie jest baza danych. ".repeat(400)).unwrap();
        }),
        ("replaced by another program's database", |file| {
            fs::remove_file(file).unwrap();
            let other = rusqlite::Connection::open(file).unwrap();
            other.execute_batch("CREATE TABLE theirs (id INTEGER PRIMARY KEY)").unwrap();
        }),
        ("replaced by another workspace", |file| {
            let mut other = TestEngine::new();
            other.partner("Obcy");
            other.close();
            fs::copy(other.database(), file).unwrap();
        }),
    ]
}

#[test]
fn every_harm_is_told_and_the_newest_good_backup_leads_back() {
    for (harm, harmed) in harms() {
        let (mut test, good) = changed_since();
        let damaged = string(&test.ok("back_up_now", json!({})), "/id");
        test.close();
        harmed(&test.database());
        fs::write(backup_file(&test, &damaged), "not any more").unwrap();
        assert_eq!(told(&test), Some(ErrorCode::DamagedWorkspace), "{harm}: told plainly");
        assert_eq!(told(&test), Some(ErrorCode::DamagedWorkspace), "{harm}: and again");
        let found = rescue(&test, "recovery_state", json!({})).unwrap();
        assert_eq!(ids(&found["backups"]), [damaged.as_str(), &good], "{harm}: newest first");
        assert_eq!(found["newest_good"], json!(good), "{harm}: the newest is damaged too");
        assert_eq!(found["backups"][0]["state"], "damaged", "{harm}: and says so");
        let refused = rescue(&test, "recovery_restore", json!({ "backup_id": damaged }));
        assert_eq!(refused.unwrap_err().code, ErrorCode::BackupDamaged, "{harm}");
        rescue(&test, "recovery_restore", json!({ "backup_id": good })).unwrap();
        test.restart();
        assert_eq!(partners(&test), 1, "{harm}: as the backup has it");
        assert!(test.host().check().unwrap().is_clean(), "{harm}: whole");
        let aside = fs::read_dir(test.workspace())
            .unwrap()
            .any(|entry| entry.unwrap().file_name().to_string_lossy().starts_with("damaged-"));
        assert_eq!(aside, harm != "gone", "{harm}: what was damaged is kept");
        let refused = rescue(&test, "recovery_restore", json!({ "backup_id": good }));
        assert_eq!(refused.unwrap_err().code, ErrorCode::WorkspaceInUse, "{harm}: open again");
    }
}

#[test]
fn a_whole_file_that_is_another_one_can_be_accepted() {
    let (mut test, _) = changed_since();
    test.close();
    let bytes = fs::read(test.database()).unwrap();
    test.restart();
    test.partner("Jeszcze");
    test.close();
    fs::write(test.database(), bytes).unwrap();
    assert_eq!(told(&test), Some(ErrorCode::DamagedWorkspace), "never without asking");
    let found = rescue(&test, "recovery_state", json!({})).unwrap();
    assert_eq!(found["may_accept"], true, "it is whole");
    rescue(&test, "recovery_accept", json!({})).unwrap();
    test.restart();
    assert_eq!(partners(&test), 2, "as it was put there");
    assert_eq!(test.ok("session", json!({}))["arrival"], "replaced", "a device of its own");
    test.close();
    fs::write(test.database(), "no database").unwrap();
    let found = rescue(&test, "recovery_state", json!({})).unwrap();
    assert_eq!(found["may_accept"], false, "rubbish is not offered");
}

#[test]
fn a_bit_that_turned_anywhere_in_a_closed_file_is_told() {
    let mut test = TestEngine::new();
    test.thread(&test.partner("Świt"), "Oferta");
    test.close();
    let bytes = fs::read(test.database()).unwrap();
    let mut dice = Dice::of(20_261_125);
    for _ in 0..100 {
        let (place, bit) = (dice.roll(bytes.len()), dice.roll(8));
        let mut damaged = bytes.clone();
        damaged[place] ^= 1 << bit;
        fs::write(test.database(), &damaged).unwrap();
        assert_eq!(told(&test), Some(ErrorCode::DamagedWorkspace), "bit {bit} of byte {place}");
    }
    fs::write(test.database(), &bytes).unwrap();
    test.restart();
    assert_eq!(partners(&test), 1, "and the untouched file opens");
}

/// After a crash no seal says what the file was: pages, index entries and references are looked at, but a
/// letter changed inside a text is not seen. What must hold is that nothing ends in a panic and nothing half
/// opens.
#[test]
fn a_bit_that_turned_in_an_unsealed_file_never_ends_in_a_panic() {
    let mut test = TestEngine::new();
    test.thread(&test.partner("Świt"), "Oferta");
    test.close();
    let bytes = fs::read(test.database()).unwrap();
    let mut dice = Dice::of(11_252_026);
    let mut is_told = 0;
    for _ in 0..100 {
        let (place, bit) = (dice.roll(bytes.len()), dice.roll(8));
        let mut damaged = bytes.clone();
        damaged[place] ^= 1 << bit;
        fs::write(test.database(), &damaged).unwrap();
        let _ = fs::remove_file(test.database().with_extension("seal"));
        match test.try_open() {
            Ok(host) => {
                let report = host.check().unwrap();
                let today = host.call("today", json!({}));
                assert!(
                    today.is_ok() || !report.is_clean(),
                    "bit {bit} of byte {place}: {today:?}"
                );
            },
            Err(error) => {
                is_told += 1;
                assert_ne!(error.code, ErrorCode::Internal, "bit {bit} of byte {place}: {error:?}");
            },
        }
    }
    assert!(is_told > 0, "some of them break a page, and that is told");
}

/// The child: restores a backup and opens the workspace, again and again, until it is killed.
#[test]
fn the_restoring() {
    let Some(folder) = child::folder() else { return };
    let test = TestEngine::at(&folder);
    let good = fs::read_to_string(folder.join("good")).unwrap();
    loop {
        rescue(&test, "recovery_restore", json!({ "backup_id": good })).unwrap();
        child::say("restored");
        drop(test.try_open().unwrap());
    }
}

#[test]
fn a_kill_in_a_restore_leaves_the_one_or_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut test = TestEngine::at(folder.path());
    test.restart();
    test.partner("Stolarnia Świt");
    let good = string(&test.ok("back_up_now", json!({})), "/id");
    fs::write(folder.path().join("good"), &good).unwrap();
    let mut dice = Dice::of(u64::from(std::process::id()));
    for kill in 0..12 {
        test.partner("Później");
        test.close();
        let mut process = child::command("backup::the_restoring", folder.path()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(u64::try_from(dice.roll(250_000)).unwrap()));
        process.kill().unwrap();
        process.wait().unwrap();
        // Copies in the making of which it was killed are none; those that are there are good.
        let found = rescue(&test, "recovery_state", json!({})).unwrap();
        let states: Vec<_> =
            found["backups"].as_array().unwrap().iter().map(|backup| &backup["state"]).collect();
        assert!(!states.contains(&&json!("damaged")), "kill {kill}: {states:?}");
        test.restart();
        let aside = fs::read_dir(test.workspace())
            .unwrap()
            .flatten()
            .find(|entry| entry.file_name().to_string_lossy().starts_with("damaged-"));
        assert!(aside.is_none(), "kill {kill}: a whole database was taken for damaged: {aside:?}");
        assert!((1..=2).contains(&partners(&test)), "kill {kill}: the one or the other");
        assert!(test.host().check().unwrap().is_clean(), "kill {kill}: whole");
        if partners(&test) == 2 {
            test.ok("restore_backup", json!({ "backup_id": good }));
            test.restart();
        }
    }
}

/// Copies by another process: a handle of this one on the open database would let go of its locks.
#[cfg(unix)]
fn copied(from: &Path, to: &Path) {
    let status = std::process::Command::new("cp").arg(from).arg(to).status().unwrap();
    assert!(status.success(), "{} is copied", from.display());
}

/// A power cut: of what was written after the last flush, any part may be missing.
#[cfg(unix)]
#[test]
fn after_a_power_cut_every_confirmed_save_is_there() {
    let test = TestEngine::new();
    let (files, log) = (tempfile::tempdir().unwrap(), test.workspace().join("watek.db-wal"));
    let mut confirmed = Vec::new();
    for number in 0..25 {
        let partner = test.partner(&format!("Firma {number}"));
        confirmed.push((partner, fs::metadata(&log).unwrap().len()));
    }
    copied(&test.database(), &files.path().join("watek.db"));
    copied(&log, &files.path().join("log"));
    let bytes = fs::read(files.path().join("log")).unwrap();
    let mut dice = Dice::of(7);
    for cut in 0..60 {
        let mut left = bytes[..dice.roll(bytes.len() + 1)].to_vec();
        let length = u64::try_from(left.len()).unwrap();
        if cut % 3 == 0 {
            // What was not flushed may be anything.
            left.extend((0..dice.roll(9_000)).map(|_| u8::try_from(dice.roll(256)).unwrap()));
        }
        let mut survivor = TestEngine::from_database(&files.path().join("watek.db"));
        fs::write(survivor.workspace().join("watek.db-wal"), left).unwrap();
        survivor.restart();
        let there = Database::open(&survivor.database()).ids("SELECT id FROM partner");
        for (partner, flushed_at) in &confirmed {
            let is_lost = *flushed_at <= length && !there.contains(partner);
            assert!(!is_lost, "cut {cut} at {length}: {partner} was flushed at {flushed_at}");
        }
        assert!(survivor.host().check().unwrap().is_clean(), "cut {cut}: whole");
    }
}

/// The same across the moment when the log is written back: the files as they are after each save.
#[cfg(unix)]
#[test]
fn at_every_confirmed_save_the_files_hold_it() {
    let test = TestEngine::new();
    let log = test.workspace().join("watek.db-wal");
    let note = "Długa notatka o wszystkim. ".repeat(3_000);
    let (mut confirmed, mut was_written_back) = (Vec::new(), false);
    let mut longest = 0;
    for number in 0..40 {
        let fields = json!({ "name": format!("Firma {number}"), "note": note });
        let made = test.ok("create_partner", json!({ "fields": fields }));
        confirmed.push(string(&made, "/result/partner_id"));
        let size = fs::metadata(test.database()).unwrap().len();
        was_written_back |= longest != 0 && size > longest;
        longest = longest.max(size);
        if number % 4 != 3 {
            continue;
        }
        let files = tempfile::tempdir().unwrap();
        copied(&test.database(), &files.path().join("watek.db"));
        let mut survivor = TestEngine::from_database(&files.path().join("watek.db"));
        copied(&log, &survivor.workspace().join("watek.db-wal"));
        survivor.restart();
        let there = Database::open(&survivor.database()).ids("SELECT id FROM partner");
        let lost: Vec<_> = confirmed.iter().filter(|partner| !there.contains(partner)).collect();
        assert!(lost.is_empty(), "after save {number}: {lost:?}");
        assert!(survivor.host().check().unwrap().is_clean(), "after save {number}");
    }
    assert!(was_written_back, "the log was written back while this went on");
}
