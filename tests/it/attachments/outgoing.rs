//! What is in files, handed out: shown, opened in another program, saved; and when it is not there.

use std::{fs, io::Read, path::PathBuf};

use serde_json::json;
use watek_api::Person;
use watek_domain::id::{AttachmentId, StagedFileId, UserId};
use watek_engine::{
    Error,
    attachment::{Which, lay_out, open, save_as},
};
use watek_testkit::TestEngine;

use super::{files, with_event};
use crate::sample::Sample;

fn id(text: &str) -> AttachmentId {
    AttachmentId(text.parse().unwrap())
}

/// Where the only content of a workspace lies.
fn content(test: &TestEngine) -> PathBuf {
    let folder = test.workspace().join("attachments");
    let shelf = fs::read_dir(folder).unwrap().map(|shelf| shelf.unwrap().path());
    let mut shelf = shelf.filter(|shelf| !shelf.ends_with("incoming"));
    let shelf = shelf.next().unwrap();
    fs::read_dir(shelf).unwrap().next().unwrap().unwrap().path()
}

#[test]
fn what_one_does_not_see_is_not_handed_out() {
    let sample = Sample::new();
    let engine = sample.test.host().engine();
    let celina = Person(UserId(sample.celina.parse().unwrap()));
    let attached = Which::Attached(id(&sample.attachment));
    let staged = Which::Staged(StagedFileId(sample.staged.parse().unwrap()));
    for which in [attached, staged] {
        let refused = open(engine, celina, which);
        assert!(matches!(refused, Err(Error::NotFound("attachment"))), "{refused:?}");
        let mut text = Vec::new();
        open(engine, engine.person(), which).unwrap().file.read_to_end(&mut text).unwrap();
        assert!(text.starts_with(b"%PDF-1.7"));
    }
    let folder = sample.test.folder().join("opened");
    let refused = lay_out(engine, celina, id(&sample.attachment), &folder, true);
    assert!(matches!(refused, Err(Error::NotFound("attachment"))), "{refused:?}");
    let refused = save_as(engine, celina, id(&sample.attachment), &folder.join("a"));
    assert!(matches!(refused, Err(Error::NotFound("attachment"))), "{refused:?}");
    assert!(!folder.exists(), "nothing was written");
}

#[test]
fn another_program_gets_a_copy_of_its_own() {
    let (test, event) = with_event();
    let file = test.attached(&event, "Oferta świt.pdf", "%PDF-1.7");
    let (engine, folder) = (test.host().engine(), test.folder().join("opened"));
    let path = lay_out(engine, engine.person(), id(&file), &folder, false).unwrap();
    assert_eq!(path.file_name().unwrap(), "Oferta świt.pdf", "under its name");
    assert_eq!(fs::read(&path).unwrap(), b"%PDF-1.7");
    assert!(
        fs::metadata(&path).unwrap().permissions().readonly(),
        "what were written would be lost"
    );
    fs::remove_file(&path).unwrap();
    assert_eq!(files(&test, &event)[0]["missing"], false, "the content is another file");
}

#[test]
fn what_would_run_is_opened_on_a_second_word_only() {
    let (test, event) = with_event();
    let (engine, folder) = (test.host().engine(), test.folder().join("opened"));
    for (name, content) in [
        ("gra.exe", "MZ"),
        ("skrypt.sh", "echo"),
        ("strona.html", "<p>"),
        ("zdjęcie.jpg", "#!/bin/sh"),
    ] {
        let file = id(&test.attached(&event, name, content));
        let refused = lay_out(engine, engine.person(), file, &folder, false);
        assert!(matches!(refused, Err(Error::MayRun { .. })), "{name}: {refused:?}");
        let path = lay_out(engine, engine.person(), file, &folder, true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), content.as_bytes());
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(
                &fs::metadata(&path).unwrap().permissions(),
            );
            assert_eq!(mode & 0o777, 0o400, "{name} is still not made to run");
        }
    }
}

#[test]
fn a_file_is_saved_whole_over_what_was_there() {
    let (test, event) = with_event();
    let name = format!("{}.pdf", "d".repeat(251));
    let file = id(&test.attached(&event, &name, "%PDF-1.7"));
    let target = test.folder().join(&name);
    fs::write(&target, "stare").unwrap();
    let engine = test.host().engine();
    save_as(engine, engine.person(), file, &target).unwrap();
    assert_eq!(fs::read(&target).unwrap(), b"%PDF-1.7");
    let nowhere = test.folder().join("nie ma/plik.pdf");
    assert!(save_as(engine, engine.person(), file, &nowhere).is_err());
    let left: Vec<_> =
        fs::read_dir(test.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
}

#[test]
fn a_missing_file_is_told_and_nothing_else_fails() {
    let (test, event) = with_event();
    let file = test.attached(&event, "Oferta.pdf", "%PDF-1.7");
    fs::remove_file(content(&test)).unwrap();
    let found = files(&test, &event);
    assert_eq!((&found[0]["name"], &found[0]["size"]), (&json!("Oferta.pdf"), &json!(8)));
    assert_eq!(found[0]["missing"], true);
    let engine = test.host().engine();
    let refused = open(engine, engine.person(), Which::Attached(id(&file)));
    assert!(matches!(refused, Err(Error::ContentMissing)), "{refused:?}");
    let report = test.host().check().unwrap();
    assert!(report.is_clean(), "{report:?}");
    assert_eq!(report.missing_files[0].0, "Oferta.pdf", "the check says so");
    test.ok("trash_attachment", json!({ "attachment_id": file }));
    // The same content heals it.
    test.staged("Kopia.pdf", "%PDF-1.7");
    test.ok("undo", json!({}));
    assert_eq!(files(&test, &event)[0]["missing"], false);
}

#[cfg(unix)]
#[test]
fn an_altered_file_is_never_handed_out_as_the_right_one() {
    use std::os::unix::fs::PermissionsExt;
    let (test, event) = with_event();
    let file = id(&test.attached(&event, "Oferta.pdf", "%PDF-1.7"));
    let path = content(&test);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    fs::write(&path, "%PDF-6.6").unwrap();
    let (engine, target) = (test.host().engine(), test.folder().join("zapisany.pdf"));
    let refused = save_as(engine, engine.person(), file, &target);
    assert!(matches!(refused, Err(Error::ContentMissing)), "{refused:?}");
    assert!(!target.exists());
    let report = test.host().check().unwrap();
    assert_eq!(report.altered_files.len(), 1, "{report:?}");
    assert!(!report.is_clean());
}
