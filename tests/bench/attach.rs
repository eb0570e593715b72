//! A large file on its way in, beside `cp` and an fsync of the copy, and how much memory it takes.

use std::{
    fs::{self, File, OpenOptions},
    io::{Seek, SeekFrom, Write},
    path::Path,
    process::Command,
    sync::Arc,
    time::Duration,
};

use watek_api::{FirstUser, Host, Opening, SystemClock, SystemIds};
use watek_domain::user::Language;
use watek_engine::staging::{self, StagingState};

use crate::{measure::Duel, report::Report};

/// One gibibyte.
const SIZE: u64 = 1 << 30;
const PIECE: usize = 1 << 20;
const RUNS: usize = 5;
/// How many times as long as `cp` and fsync.
const LIMIT: f64 = 1.3;
/// By how much the highest memory of the process may grow, in KiB: far less than the file.
const MOST_MEMORY: u64 = 64 << 10;

/// Measures in a workspace below `folder`.
pub(crate) fn measure(folder: &Path, report: &mut Report) {
    let folder = tempfile::tempdir_in(folder).expect("a folder can be made");
    let host = Host::open(Opening {
        workspace: folder.path().join("workspace"),
        person_folder: folder.path().join("person"),
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds::default()),
        first_user: Some(FirstUser {
            name: "Anna Kowalska".to_owned(),
            language: Language::Pl,
            morning: None,
        }),
    })
    .expect("the workspace opens");
    let source = folder.path().join("duży.bin");
    write(&source);
    let (contents, copy) =
        (folder.path().join("workspace/attachments"), folder.path().join("kopia.bin"));
    let before = highest_memory();
    let mut duel = Duel::new(RUNS);
    for run in 0..=RUNS {
        // Another content each time: one that is there already would be kept at once.
        change(&source, run);
        // A virtual disk writes room that was never written several times more slowly. So both write once
        // before they are measured, and each finds its own room again.
        if let Some(round) = run.checked_sub(1) {
            duel.run(round, run, || attach(&host, &source), || copied(&source, &copy));
        } else {
            attach(&host, &source);
            copied(&source, &copy);
        }
        remove_large(&contents);
        fs::remove_file(&copy).expect("the copy can be removed");
        settle(folder.path());
    }
    report.duel("attach a file of 1 GiB", 0, &duel, Some(LIMIT), None);
    let grown = highest_memory().saturating_sub(before);
    report.memory("memory for a file of 1 GiB", grown, MOST_MEMORY);
}

fn write(path: &Path) {
    let mut file = File::create(path).expect("the file can be made");
    let mut piece = vec![0_u8; PIECE];
    for number in 0..SIZE / PIECE as u64 {
        for (place, byte) in piece.iter_mut().enumerate().step_by(64) {
            *byte = (place as u64 * 31 + number * 7).to_le_bytes()[0];
        }
        file.write_all(&piece).expect("the file can be written");
    }
    file.sync_all().expect("the file can be flushed");
}

/// Makes another content of it with little written: disks that write fast for a while only shall do it for what
/// is measured.
fn change(path: &Path, run: usize) {
    let mut file = OpenOptions::new().write(true).open(path).expect("the file can be opened");
    for number in 0..SIZE / PIECE as u64 {
        file.seek(SeekFrom::Start(number * PIECE as u64)).expect("it is that long");
        let mark = number + ((run as u64) << 32);
        file.write_all(&mark.to_le_bytes()).expect("the file can be written");
    }
    file.sync_all().expect("the file can be flushed");
}

fn attach(host: &Host, source: &Path) {
    let engine = host.engine();
    let begun = engine.stage_paths(engine.person(), [source.to_owned()]).expect("it is let in");
    loop {
        let state = staging::state(engine, engine.person(), begun.token).expect("its state");
        if state.over {
            let is_ready = matches!(state.files[0].state, StagingState::Ready { .. });
            assert!(is_ready, "{:?}", state.files[0]);
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Takes the content away again, beside the program.
fn remove_large(folder: &Path) {
    for entry in fs::read_dir(folder).expect("there are contents") {
        let entry = entry.expect("an entry can be read");
        let found = entry.metadata().expect("an entry can be looked at");
        if found.is_dir() {
            remove_large(&entry.path());
        } else if found.len() == SIZE {
            fs::remove_file(entry.path()).expect("a content can be removed");
        }
    }
}

/// Waits until room that was freed can be used.
fn settle(folder: &Path) {
    File::open(folder).and_then(|folder| folder.sync_all()).expect("a folder can be flushed");
}

fn copied(source: &Path, target: &Path) {
    let done = Command::new("cp").arg(source).arg(target).status().expect("there is cp");
    assert!(done.success(), "cp copies");
    File::open(target).and_then(|file| file.sync_all()).expect("the copy can be flushed");
}

/// The most memory that this process has had so far, in KiB; 0 where the system does not tell.
fn highest_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
