//! Files of every sort on their way in (SPEC §5).

use std::{ffi::OsStr, fs, path::PathBuf};

use serde_json::{Value, json};
use watek_testkit::{TestEngine, string};

use crate::rows::Database;

/// A folder as a person has on his desktop.
fn desktop(test: &TestEngine) -> PathBuf {
    let folder = test.folder().join("desktop");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Brings the files, and answers what became of each: `ready`, or why not.
fn outcomes(test: &TestEngine, paths: &[PathBuf]) -> Vec<(String, String)> {
    let staging = test.stage_as(&test.user(), paths);
    let outcome = |file: &Value| {
        let state = &file["state"];
        let what = if state["phase"] == "ready" { &state["phase"] } else { &state["reason"] };
        (string(file, "/name"), what.as_str().unwrap().to_owned())
    };
    staging["files"].as_array().unwrap().iter().map(outcome).collect()
}

/// Contents that are kept.
fn kept(test: &TestEngine) -> usize {
    let folder = test.workspace().join("attachments");
    let shelves = fs::read_dir(folder).unwrap().map(|shelf| shelf.unwrap().path());
    shelves
        .filter(|shelf| shelf.file_name() != Some(OsStr::new("incoming")))
        .map(|shelf| fs::read_dir(shelf).unwrap().count())
        .sum()
}

fn is_nothing_coming_in(test: &TestEngine) -> bool {
    fs::read_dir(test.workspace().join("attachments/incoming")).unwrap().next().is_none()
}

#[test]
fn each_file_is_taken_in_or_refused_by_itself() {
    let test = TestEngine::new();
    let folder = desktop(&test);
    let write = |name: &str, content: &str| {
        fs::write(folder.join(name), content).unwrap();
        folder.join(name)
    };
    let longest = format!("{}.pdf", "d".repeat(251));
    fs::create_dir(folder.join("katalog")).unwrap();
    let paths = [
        write("dobry.txt", "dobry"),
        folder.join("katalog"),
        folder.join("nie ma takiego"),
        write("pusty", ""),
        write("👨‍👩‍👧 rodzina 😀.png", "emoji"),
        write(&longest, "długi"),
        // What is below a file can be opened by nobody.
        folder.join("dobry.txt/w środku"),
        PathBuf::from("https://example.com/logo.png"),
        PathBuf::from("/dev/null"),
    ];
    let found = outcomes(&test, &paths);
    let expected = [
        ("dobry.txt", "ready"),
        ("katalog", "folder"),
        ("nie ma takiego", "missing"),
        ("pusty", "ready"),
        ("👨‍👩‍👧 rodzina 😀.png", "ready"),
        (longest.as_str(), "ready"),
        ("w środku", "missing"),
        ("logo.png", "not_a_file"),
        ("null", "not_a_file"),
    ];
    let found: Vec<(&str, &str)> = found.iter().map(|(name, what)| (&**name, &**what)).collect();
    assert_eq!(found, expected);
    assert!(is_nothing_coming_in(&test), "nothing is left half-way");
}

#[cfg(unix)]
#[test]
fn names_are_names_and_never_paths() {
    use std::os::unix::ffi::OsStrExt;
    let test = TestEngine::new();
    let folder = desktop(&test);
    fs::create_dir(folder.join("niżej")).unwrap();
    let bytes: [&[u8]; 4] =
        [b"dwie\nlinie.txt", b"z\xb3y.txt", b"..\\..\\system.ini", b"faktura\xe2\x80\xaefdp.exe"];
    let mut paths: Vec<PathBuf> =
        bytes.iter().map(|name| folder.join(OsStr::from_bytes(name))).collect();
    paths.push(folder.join("niżej/../wyżej.txt"));
    for path in &paths {
        fs::write(path, "treść").unwrap();
    }
    let found = outcomes(&test, &paths);
    let names: Vec<&str> = found.iter().map(|(name, _)| &**name).collect();
    let expected =
        ["dwie_linie.txt", "z\u{fffd}y.txt", "system.ini", "faktura_fdp.exe", "wyżej.txt"];
    assert_eq!(names, expected);
    assert!(found.iter().all(|(_, what)| what == "ready"), "{found:?}");
    assert_eq!(kept(&test), 1, "the same content is kept once");
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_to_the_file_it_leads_to() {
    use std::os::unix::fs::symlink;
    let test = TestEngine::new();
    let folder = desktop(&test);
    fs::write(folder.join("cel.txt"), "treść").unwrap();
    fs::create_dir(folder.join("katalog")).unwrap();
    let link = |name: &str, to: &str| {
        symlink(folder.join(to), folder.join(name)).unwrap();
        folder.join(name)
    };
    let paths =
        [link("skrót.txt", "cel.txt"), link("do katalogu", "katalog"), link("donikąd", "nic")];
    let found = outcomes(&test, &paths);
    let what: Vec<&str> = found.iter().map(|(_, what)| &**what).collect();
    assert_eq!(what, ["ready", "folder", "missing"]);
    assert_eq!(found[0].0, "skrót.txt", "it is called as the person sees it");
    assert_eq!(outcomes(&test, &[link("kółko", "kółko")])[0].1, "unreadable", "a ring of links");
}

/// A pipe would be read for ever.
#[cfg(unix)]
#[test]
fn a_pipe_is_no_file() {
    let test = TestEngine::new();
    let pipe = desktop(&test).join("rura");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    assert_eq!(outcomes(&test, &[pipe])[0].1, "not_a_file");
}

/// The child: another person, who may read only what is his.
#[cfg(target_os = "linux")]
#[test]
fn the_child_of_another_person() {
    let Some(folder) = crate::child::folder() else { return };
    let mut test = TestEngine::at(&folder.join("his"));
    test.restart();
    let paths = [folder.join("zamknięty.txt"), folder.join("otwarty.txt")];
    for (name, what) in outcomes(&test, &paths) {
        crate::child::say(&format!("{name} {what}"));
    }
}

/// Whoever runs the tests as root reads everything: a child gives that up before it looks.
#[cfg(target_os = "linux")]
#[test]
fn what_the_person_may_not_read_is_refused() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    if crate::child::folder().is_some() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let allow = |path: &std::path::Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    allow(folder.path(), 0o777);
    for (name, mode) in [("zamknięty.txt", 0o000), ("otwarty.txt", 0o644)] {
        fs::write(folder.path().join(name), name).unwrap();
        allow(&folder.path().join(name), mode);
    }
    // Another person may not reach the program where it was built.
    let program = folder.path().join("it");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mut child = std::process::Command::new(&program);
    child.args(["attachments::incoming::the_child_of_another_person", "--exact", "--nocapture"]);
    child.env(crate::child::FOLDER, folder.path()).current_dir(folder.path());
    child.env("HOME", folder.path()).env_remove("XDG_RUNTIME_DIR");
    // SAFETY is not needed: `uid` and `gid` are calls of the standard library.
    if fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0) {
        child.uid(65_534).gid(65_534);
    }
    let output = child.output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    if !output.status.success() {
        eprintln!("{out}{}", String::from_utf8_lossy(&output.stderr));
    }
    let said: Vec<&str> = out.lines().filter_map(crate::child::said).collect();
    assert_eq!(said, ["zamknięty.txt unreadable", "otwarty.txt ready"]);
}

#[test]
fn a_file_that_is_changed_while_it_is_copied_is_refused() {
    let test = TestEngine::new();
    let path = desktop(&test).join("rośnie.bin");
    // Large enough to be under way for a while.
    fs::File::create(&path).unwrap().set_len(512 << 20).unwrap();
    let engine = test.host().engine();
    let staging = engine.stage_paths(engine.person(), [path.clone()]).unwrap();
    let token = json!({ "token": staging.token });
    while test.ok("staging_state", token.clone())["files"][0]["state"]["done"].as_u64() < Some(1) {
        std::thread::yield_now();
    }
    let file = fs::OpenOptions::new().append(true).open(&path).unwrap();
    file.set_len(513 << 20).unwrap();
    let state = over(&test, &token);
    assert_eq!(state["files"][0]["state"], json!({ "phase": "refused", "reason": "changed" }));
    assert_eq!(kept(&test), 0, "nothing is kept of it");
}

#[test]
fn a_file_that_vanishes_before_its_turn_is_missing_and_the_others_go_on() {
    let test = TestEngine::new();
    let folder = desktop(&test);
    let large = folder.join("duży.bin");
    fs::File::create(&large).unwrap().set_len(256 << 20).unwrap();
    for name in ["zniknie.txt", "zostanie.txt"] {
        fs::write(folder.join(name), name).unwrap();
    }
    let paths = [large.clone(), folder.join("zniknie.txt"), folder.join("zostanie.txt")];
    let engine = test.host().engine();
    let staging = engine.stage_paths(engine.person(), paths).unwrap();
    // The first is being copied; it goes, too, once it is open, and so does the second.
    let token = json!({ "token": staging.token });
    while test.ok("staging_state", token.clone())["files"][0]["state"]["done"].as_u64() < Some(1) {
        std::thread::yield_now();
    }
    fs::remove_file(large).unwrap();
    fs::remove_file(folder.join("zniknie.txt")).unwrap();
    let state = over(&test, &token);
    let what: Vec<&Value> = (0..3).map(|file| &state["files"][file]["state"]).collect();
    assert_eq!(what[0]["phase"], "ready", "what is open is read to its end");
    assert_eq!(what[1], &json!({ "phase": "refused", "reason": "missing" }));
    assert_eq!(what[2]["phase"], "ready");
}

#[test]
fn copying_is_ended_one_file_or_all() {
    let test = TestEngine::new();
    let folder = desktop(&test);
    for name in ["jeden.bin", "dwa.bin", "trzy.bin"] {
        fs::File::create(folder.join(name)).unwrap().set_len(512 << 20).unwrap();
    }
    fs::write(folder.join("mały.txt"), "mały").unwrap();
    let paths = ["mały.txt", "jeden.bin", "dwa.bin", "trzy.bin"].map(|name| folder.join(name));
    let engine = test.host().engine();
    let staging = engine.stage_paths(engine.person(), paths).unwrap();
    let token = json!({ "token": staging.token });
    while test.ok("staging_state", token.clone())["files"][1]["state"]["done"].as_u64() < Some(1) {
        std::thread::yield_now();
    }
    test.ok("staging_cancel", json!({ "token": staging.token, "file": 3 }));
    let state = test.ok("staging_state", token.clone());
    let cancelled = json!({ "phase": "refused", "reason": "cancelled" });
    assert_eq!(state["files"][3]["state"], cancelled);
    assert_eq!(state["over"], false, "the others go on");
    test.ok("staging_cancel", token.clone());
    let state = over(&test, &token);
    assert_eq!(state["files"][0]["state"]["phase"], "ready", "what is there stays");
    assert_eq!(
        (&state["files"][1]["state"], &state["files"][2]["state"]),
        (&cancelled, &cancelled)
    );
    test.ok("staging_close", token.clone());
    assert_eq!(test.refused("staging_state", token).code, watek_api::ErrorCode::NotFound);
    // The thread may still be about to see that it is over.
    for _ in 0..1_000 {
        if is_nothing_coming_in(&test) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("what was ended is left half-way");
}

#[test]
fn what_is_pasted_is_a_file_like_others() {
    let test = TestEngine::new();
    let engine = test.host().engine();
    let bytes = b"\x89PNG".to_vec();
    let staging = engine.stage_bytes(engine.person(), "Zrzut/ekranu.png", bytes).unwrap();
    let state = over(&test, &json!({ "token": staging.token }));
    let file = &state["files"][0];
    assert_eq!((&file["name"], &file["kind"]), (&json!("ekranu.png"), &json!("image")));
    let id = string(file, "/state/staged_id");
    let found = test.ok("staged_files", json!({ "ids": [id] }));
    assert_eq!((&found[0]["size"], &found[0]["missing"]), (&json!(4), &json!(false)));
}

#[test]
fn too_many_at_a_time_are_refused_one_by_one() {
    let test = TestEngine::new();
    let path = desktop(&test).join("ten sam.txt");
    fs::write(&path, "ten sam").unwrap();
    let found = outcomes(&test, &vec![path; 502]);
    assert_eq!(found.iter().filter(|(_, what)| what == "ready").count(), 500);
    assert_eq!(found.iter().filter(|(_, what)| what == "too_many").count(), 2);
    assert_eq!(kept(&test), 1);
}

#[test]
fn files_of_a_draft_wait_longer_than_others() {
    let test = TestEngine::new();
    let (drafted, forgotten) = (test.staged("szkic.txt", "szkic"), test.staged("nic.txt", "nic"));
    let body = json!({ "carried": { "attachments": [drafted] } });
    test.ok("save_draft", json!({ "form": "event:new", "body": body }));
    test.clock.advance_minutes(60 * 24 * 31);
    test.host().engine().sweep_files().unwrap();
    let found = test.ok("staged_files", json!({ "ids": [drafted, forgotten] }));
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!(found[0]["name"], "szkic.txt");
    assert_eq!(Database::open(&test.database()).number("SELECT count(*) FROM staged_file"), 1);
}

fn over(test: &TestEngine, token: &Value) -> Value {
    loop {
        let state = test.ok("staging_state", token.clone());
        if state["over"] == true {
            return state;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
}
