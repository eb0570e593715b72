//! No room and no leave to write: told plainly, with the last confirmed save there (SPEC §5).
//!
//! The real thing needs a file system of its own. Where this person may mount one in a namespace
//! (`unshare`), a child process runs on a full and on a read-only tmpfs; elsewhere these two say that
//! they were not run, and the store's own test with a limited number of pages stands for the first.
#![cfg(target_os = "linux")]

use std::path::Path;

use serde_json::json;
use watek_api::ErrorCode;
use watek_domain::event_type::NOTE;
use watek_testkit::{TestEngine, string};

use crate::child;

/// Mounts a small file system over the child's folder, then runs the child.
const MOUNT: &str = r#"mount -t tmpfs -o size=6m tmpfs "$WATEK_TEST_CHILD" && exec "$@""#;

/// What the child says after its test on a file system of its own; `None` where there is none.
#[expect(clippy::print_stderr, reason = "what was not run must be said")]
fn on_small_disk(test: &str) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let by = ["unshare", "--map-root-user", "--mount", "sh", "-c", MOUNT, "sh"];
    if !may_mount(folder.path()) {
        eprintln!("{test} was not run: this person may not mount a file system here");
        return None;
    }
    let output = child::wrapped(&by, test, folder.path()).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "the child failed: {out}");
    Some(out.lines().filter_map(child::said).map(str::to_owned).collect())
}

fn may_mount(folder: &Path) -> bool {
    let mut probe = std::process::Command::new("unshare");
    probe.args(["--map-root-user", "--mount", "sh", "-c", MOUNT, "sh", "true"]);
    probe.env(child::FOLDER, folder).output().is_ok_and(|output| output.status.success())
}

/// The child: fills its disk, and looks what is there then.
#[test]
fn the_child_on_a_full_disk() {
    let Some(folder) = child::folder() else { return };
    let mut test = TestEngine::at(&folder);
    test.restart();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let long = "Długa rozmowa. ".repeat(6_000);
    let mut confirmed = Vec::new();
    let refused = loop {
        let call = json!({
            "thread_id": thread, "event_type_id": NOTE, "text": long,
            "next": { "choice": "leave_hanging" },
        });
        match test.call("record_event", call) {
            Ok(recorded) => confirmed.push(string(&recorded, "/result/event_id")),
            Err(error) => break error.code,
        }
    };
    child::say(&format!("{refused:?}"));
    let last = confirmed.last().unwrap();
    let found = test.call("event", json!({ "event_id": last })).is_ok();
    child::say(if found { "the last confirmed is there" } else { "lost" });
    test.restart();
    let found = test.call("event", json!({ "event_id": last })).is_ok();
    child::say(if found { "and after a restart" } else { "lost after a restart" });
    child::say(if test.host().check().unwrap().is_clean() { "clean" } else { "not clean" });
}

#[test]
fn a_full_disk_is_told_and_the_last_confirmed_save_is_there() {
    let Some(said) = on_small_disk("disk::the_child_on_a_full_disk") else { return };
    let expected = ["DiskFull", "the last confirmed is there", "and after a restart", "clean"];
    assert_eq!(said, expected, "what was refused is refused whole");
}

/// The child: asks for a backup where there is no room for one.
#[test]
fn the_child_that_backs_up_on_a_small_disk() {
    let Some(folder) = child::folder() else { return };
    let mut test = TestEngine::at(&folder);
    test.restart();
    test.partner("Świt");
    let refused = test.refused("back_up_now", json!({})).code;
    child::say(&format!("{refused:?}"));
    let left = std::fs::read_dir(test.workspace().join("backups")).unwrap().count();
    child::say(&format!("{left} files left"));
    test.partner("Zmierzch");
    child::say("the day's work goes on");
}

#[test]
fn without_room_no_backup_is_begun_and_nothing_is_left_of_it() {
    let Some(said) = on_small_disk("disk::the_child_that_backs_up_on_a_small_disk") else { return };
    assert_eq!(said, ["DiskFull", "0 files left", "the day's work goes on"]);
}

/// The child: makes a workspace, makes its disk read-only, and looks what it is told.
#[test]
fn the_child_on_a_read_only_disk() {
    let Some(folder) = child::folder() else { return };
    let mut test = TestEngine::at(&folder);
    test.restart();
    test.close();
    let remounted = std::process::Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(&folder)
        .status()
        .unwrap();
    assert!(remounted.success(), "the disk must be read-only now");
    let told = test.try_open().map_or_else(|error| error.code, |_| ErrorCode::Internal);
    child::say(&format!("{told:?}"));
    let elsewhere = TestEngine::at(&folder.join("new"));
    let told = elsewhere.try_open().map_or_else(|error| error.code, |_| ErrorCode::Internal);
    child::say(&format!("{told:?}"));
}

#[test]
fn a_read_only_folder_is_told() {
    let Some(said) = on_small_disk("disk::the_child_on_a_read_only_disk") else { return };
    assert_eq!(said, ["ReadOnly", "ReadOnly"], "an old workspace and a new one");
}
