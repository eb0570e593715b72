//! What keeps a content: rows, the trash, drafts, undo and backups; and what brings one back.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use serde_json::json;
use watek_engine::backup;
use watek_testkit::{TestEngine, string};

use super::{files, with_event};

/// Every content below a folder.
fn contents(folder: &Path) -> Vec<PathBuf> {
    let Ok(shelves) = fs::read_dir(folder) else { return Vec::new() };
    let shelves =
        shelves.map(|shelf| shelf.unwrap().path()).filter(|shelf| !shelf.ends_with("incoming"));
    shelves
        .flat_map(|shelf| fs::read_dir(shelf).unwrap().map(|file| file.unwrap().path()))
        .collect()
}

/// Lets all contents be as old as the test's clock wants, then looks which are needed.
fn swept(test: &TestEngine) -> usize {
    let millis = u64::try_from(test.clock_millis()).unwrap() - 3 * 24 * 3_600_000;
    let old = SystemTime::UNIX_EPOCH + Duration::from_millis(millis);
    for path in contents(&test.workspace().join("attachments")) {
        fs::File::open(path).unwrap().set_modified(old).unwrap();
    }
    test.host().engine().sweep_files().unwrap();
    contents(&test.workspace().join("attachments")).len()
}

#[test]
fn a_content_stays_while_anything_may_need_it() {
    let (test, event) = with_event();
    let undone = test.attached(&event, "cofnięty.txt", "cofnięty");
    test.ok("undo", json!({}));
    let trashed = test.attached(&event, "w koszu.txt", "w koszu");
    test.ok("trash_attachment", json!({ "attachment_id": trashed }));
    test.attached(&event, "na miejscu.txt", "na miejscu");
    test.staged("niczyj.txt", "niczyj");
    let in_draft = test.staged("szkic.txt", "szkic");
    test.ok("save_draft", json!({ "form": "event:new", "body": { "files": [in_draft] } }));
    assert_eq!(swept(&test), 5, "what was copied in may still be used");
    test.clock.advance_minutes(60 * 24 * 31);
    assert_eq!(swept(&test), 4, "what nobody used for a month goes");
    let attach = test.ok("undo_state", json!({}));
    assert!(attach["undo"].is_object());
    // What was taken back can be done again: its content is there.
    let database = crate::rows::Database::open(&test.database());
    let journal = database.journal();
    let first = journal.iter().find(|operation| operation.kind == "attach_files").unwrap();
    test.ok("redo", json!({ "operation_id": first.id }));
    let found = files(&test, &event);
    assert!(found.iter().any(|file| file["id"] == json!(undone)), "{found:?}");
    assert!(found.iter().all(|file| file["missing"] == false), "{found:?}");
}

#[test]
fn what_came_in_lately_is_never_let_go() {
    let test = TestEngine::new();
    test.staged("nowy.txt", "nowy");
    // Its row is gone, as after a kill between the two.
    test.clock.advance_minutes(60 * 24 * 31);
    let path = &contents(&test.workspace().join("attachments"))[0];
    let now =
        SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(test.clock_millis()).unwrap());
    fs::File::open(path).unwrap().set_modified(now).unwrap();
    let gone = test.host().engine().sweep_files().unwrap();
    assert_eq!((gone.staged, gone.contents), (1, 0));
}

#[test]
fn a_restored_backup_has_its_files_also_where_the_folder_was_lost() {
    let (mut test, event) = with_event();
    test.attached(&event, "Oferta.pdf", "%PDF-1.7");
    let backup = string(&test.ok("back_up_now", json!({})), "/id");
    let later = test.attached(&event, "Później.txt", "później");
    test.ok("trash_attachment", json!({ "attachment_id": later }));
    test.ok("restore_backup", json!({ "backup_id": backup }));
    test.close();
    fs::remove_dir_all(test.workspace().join("attachments")).unwrap();
    test.restart();
    let found = files(&test, &event);
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["name"], &found[0]["missing"]), (&json!("Oferta.pdf"), &json!(false)));
    let report = test.host().check().unwrap();
    assert!(report.is_clean() && report.missing_files.is_empty(), "{report:?}");
    // What was there before the restore is in a backup of its own; its files were not all in one.
    let id = backup.parse().unwrap();
    let files = backup::files_of(&test.workspace(), id).unwrap().unwrap();
    assert_eq!((files.needed, files.missing, files.altered), (1, 0, 0));
}

#[test]
fn files_of_before_a_restore_are_there_to_go_back_to() {
    let (mut test, event) = with_event();
    let backup = string(&test.ok("back_up_now", json!({})), "/id");
    test.attached(&event, "Później.txt", "później");
    test.ok("restore_backup", json!({ "backup_id": backup }));
    test.restart();
    assert!(files(&test, &event).is_empty());
    assert_eq!(swept(&test), 1, "the backup made by the restore needs it");
    let all = test.ok("backups", json!({}));
    let before = all.as_array().unwrap().iter().find(|found| found["kind"] == "before_restore");
    let before = string(before.unwrap(), "/id");
    test.ok("restore_backup", json!({ "backup_id": before }));
    test.restart();
    assert_eq!(files(&test, &event)[0]["missing"], false);
}

#[test]
fn where_the_folder_alone_is_lost_the_next_start_brings_it_back() {
    let (mut test, event) = with_event();
    test.attached(&event, "Oferta.pdf", "%PDF-1.7");
    test.ok("back_up_now", json!({}));
    test.attached(&event, "Później.txt", "później");
    test.close();
    fs::remove_dir_all(test.workspace().join("attachments")).unwrap();
    test.restart();
    let found = files(&test, &event);
    let missing: Vec<_> = found.iter().map(|file| file["missing"].clone()).collect();
    assert_eq!(missing, [json!(false), json!(true)], "all that the backups have");
}

#[test]
fn backups_keep_each_content_once() {
    let (test, event) = with_event();
    test.attached(&event, "Oferta.pdf", "%PDF-1.7");
    test.ok("back_up_now", json!({}));
    test.attached(&event, "Umowa.pdf", "%PDF-1.7");
    test.ok("back_up_now", json!({}));
    let kept = contents(&test.workspace().join("backups/attachments"));
    assert_eq!(kept.len(), 1);
    #[cfg(unix)]
    {
        let own = &contents(&test.workspace().join("attachments"))[0];
        let links = std::os::unix::fs::MetadataExt::nlink(&fs::metadata(own).unwrap());
        assert_eq!(links, 2, "by a second name, which takes no room");
    }
}

/// The path of the only content of that text below a folder.
fn content(folder: &Path, text: &str) -> PathBuf {
    let mut found = contents(folder);
    found.retain(|path| fs::read(path).unwrap() == text.as_bytes());
    assert_eq!(found.len(), 1, "{text}");
    found.remove(0)
}

#[test]
fn nothing_is_let_go_while_a_damaged_database_lies_aside() {
    let (test, event) = with_event();
    test.attached(&event, "Oferta.pdf", "%PDF-1.7");
    test.staged("niczyj.txt", "niczyj");
    test.clock.advance_minutes(60 * 24 * 31);
    let aside = test.workspace().join("damaged-20261124T090000000Z");
    fs::create_dir(&aside).unwrap();
    assert_eq!(swept(&test), 2, "it may name anything, and nobody can ask it");
    fs::remove_dir(aside).unwrap();
    assert_eq!(swept(&test), 1, "until it is done with");
}

#[test]
fn a_single_lost_content_comes_back_while_the_program_runs() {
    let (mut test, event) = with_event();
    for name in ["jeden", "dwa"] {
        test.attached(&event, name, name);
    }
    test.ok("back_up_now", json!({}));
    test.close();
    fs::remove_file(content(&test.workspace().join("attachments"), "dwa")).unwrap();
    test.restart();
    assert_eq!(files(&test, &event)[1]["missing"], true);
    test.host().engine().sweep_files().unwrap();
    assert_eq!(files(&test, &event)[1]["missing"], false);
}

#[test]
fn taking_back_that_was_killed_is_begun_anew() {
    let (mut test, event) = with_event();
    for name in ["jeden", "dwa"] {
        test.attached(&event, name, name);
    }
    test.ok("back_up_now", json!({}));
    test.close();
    let (own, half) =
        (test.workspace().join("attachments"), test.workspace().join("attachments.part"));
    let second = content(&own, "dwa");
    fs::remove_dir_all(second.parent().unwrap()).unwrap();
    fs::rename(&own, &half).unwrap();
    test.restart();
    assert!(files(&test, &event).iter().all(|file| file["missing"] == false));
    assert!(!half.exists(), "what was begun became the folder");
}

#[test]
fn a_content_that_cannot_be_saved_stands_in_no_backups_way() {
    let (test, event) = with_event();
    for name in ["jeden", "dwa"] {
        test.attached(&event, name, name);
    }
    let own = content(&test.workspace().join("attachments"), "jeden");
    let kept = test.workspace().join("backups/attachments");
    fs::create_dir_all(&kept).unwrap();
    // Where its shelf should be lies something else.
    fs::write(kept.join(own.parent().unwrap().file_name().unwrap()), "").unwrap();
    let made = test.ok("back_up_now", json!({}));
    let found = backup::files_of(&test.workspace(), string(&made, "/id").parse().unwrap());
    assert_eq!(found.unwrap().unwrap().missing, 0, "the workspace has it");
    let second = content(&test.workspace().join("attachments"), "dwa");
    let second = second.strip_prefix(test.workspace()).unwrap();
    assert!(test.workspace().join("backups").join(second).is_file(), "the rest is saved");
}

#[test]
fn a_content_that_cannot_be_taken_back_keeps_no_workspace_shut() {
    let (mut test, event) = with_event();
    test.attached(&event, "Oferta.pdf", "%PDF-1.7");
    let backup = string(&test.ok("back_up_now", json!({})), "/id");
    test.ok("restore_backup", json!({ "backup_id": backup }));
    test.close();
    let own = content(&test.workspace().join("attachments"), "%PDF-1.7");
    let shelf = own.parent().unwrap();
    fs::remove_dir_all(shelf).unwrap();
    fs::write(shelf, "").unwrap();
    test.restart();
    assert_eq!(files(&test, &event)[0]["missing"], true);
    test.close();
    fs::remove_file(shelf).unwrap();
    test.restart();
    test.host().engine().sweep_files().unwrap();
    assert_eq!(files(&test, &event)[0]["missing"], false, "it is tried again");
}

#[test]
fn the_same_file_brought_again_mends_a_damaged_content() {
    let (test, event) = with_event();
    let words = "Umowa z dnia 24 listopada";
    test.attached(&event, "Umowa.txt", words);
    let path = content(&test.workspace().join("attachments"), words);
    fs::remove_file(&path).unwrap();
    fs::write(&path, words.replace("24", "25")).unwrap();
    assert_eq!(test.host().check().unwrap().altered_files.len(), 1);
    test.attached(&event, "Umowa jeszcze raz.txt", words);
    assert_eq!(fs::read_to_string(&path).unwrap(), words);
    assert!(test.host().check().unwrap().is_clean());
}

/// A pipe is read until somebody writes into it.
#[cfg(unix)]
#[test]
fn files_are_read_beside_the_database_when_everything_is_checked() {
    let (test, event) = with_event();
    test.attached(&event, "Oferta.pdf", "%PDF-1.7");
    let path = content(&test.workspace().join("attachments"), "%PDF-1.7");
    fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let host = test.host();
    std::thread::scope(|scope| {
        let report = scope.spawn(|| host.check().unwrap());
        // Answers once the other end is open: the check is at the file.
        let pipe = fs::OpenOptions::new().write(true).open(&path).unwrap();
        let beside = rusqlite::Connection::open(test.database()).unwrap();
        let busy: i64 =
            beside.query_row("PRAGMA wal_checkpoint(RESTART)", [], |row| row.get(0)).unwrap();
        drop(pipe);
        assert_eq!(busy, 0, "no view of the database is held open meanwhile");
        assert_eq!(report.join().unwrap().altered_files.len(), 1);
    });
}
