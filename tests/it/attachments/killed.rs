//! kill -9 while files are copied in: what was confirmed is there whole, nothing else is named by a row.

use std::{
    fs,
    io::{BufRead, BufReader},
};

use serde_json::json;
use watek_testkit::{TestEngine, string};

use crate::{child, rows::Database, undo_law::random::Dice};

/// The child is killed so often.
const KILLS: u64 = 8;

/// The child: brings files and hangs them on an event until it is killed.
#[test]
fn the_child_that_brings_files() {
    let Some(folder) = child::folder() else { return };
    let since = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
    let turn = u64::try_from(since.as_millis()).unwrap() << 16;
    let mut test = TestEngine::at(&folder).counting_from(turn);
    test.restart();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let event = test.plan(&thread, "2026-11-24", None);
    for number in 0.. {
        // Not sparse: each is a content of its own.
        let content = format!("{turn} {number} ").repeat(400_000);
        let file = test.attached(&event, &format!("{number}.txt"), &content);
        child::say(&file);
    }
}

#[test]
fn a_kill_leaves_no_row_without_its_content() {
    let folder = tempfile::tempdir().unwrap();
    let mut confirmed = Vec::new();
    for kill in 0..KILLS {
        let mut dice = Dice::of(kill * 7_919 + u64::from(std::process::id()));
        let count = dice.roll(6);
        let name = "attachments::killed::the_child_that_brings_files";
        let mut process = child::command(name, folder.path()).spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut heard = 0;
        while heard < count {
            let line = lines.next().unwrap_or_else(|| panic!("the child ended by itself")).unwrap();
            if let Some(file) = child::said(&line) {
                confirmed.push(file.to_owned());
                heard += 1;
            }
        }
        std::thread::sleep(std::time::Duration::from_millis(dice.roll(40) as u64));
        process.kill().unwrap();
        process.wait().unwrap();
        let late = lines.map_while(Result::ok);
        confirmed.extend(late.filter_map(|line| child::said(&line).map(str::to_owned)));
        nothing_lost(folder.path(), &confirmed, kill);
    }
    assert!(!confirmed.is_empty());
}

fn nothing_lost(folder: &std::path::Path, confirmed: &[String], kill: u64) {
    let mut test = TestEngine::at(folder);
    test.restart();
    let report = test.host().check().unwrap();
    assert!(report.is_clean(), "kill {kill}: {report:?}");
    assert!(report.missing_files.is_empty(), "kill {kill}: {report:?}");
    let incoming = test.workspace().join("attachments/incoming");
    let left = fs::read_dir(incoming).map_or(0, Iterator::count);
    assert_eq!(left, 0, "kill {kill}: the next start removes what came in by half");
    let database = Database::open(&test.database());
    let there = database.ids("SELECT id FROM attachment");
    for file in confirmed {
        assert!(there.contains(file), "kill {kill}: {file} was confirmed and is lost");
    }
    let staged = database.ids("SELECT id FROM staged_file");
    let mut found = Vec::new();
    for some in staged.chunks(500) {
        let answer = test.ok("staged_files", json!({ "ids": some }));
        found.extend(answer.as_array().unwrap().clone());
    }
    for file in found {
        assert_eq!(file["missing"], false, "kill {kill}: {}", string(&file, "/name"));
    }
}
