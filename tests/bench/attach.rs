//! A large file on its way in, beside `cp` and an fsync of the copy, and how much memory it takes.

use std::{
    fs::{self, File},
    io::Write,
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
    let before = highest_memory();
    let mut duel = Duel::new(RUNS);
    for run in 0..RUNS {
        // Another content each time: one that is there already would be kept at once.
        write(&source, run);
        // Ours stay where they are, so the copies do: room that was freed is written faster than new one.
        let copy = folder.path().join(format!("kopia {run}.bin"));
        duel.run(run, run, || attach(&host, &source), || copied(&source, &copy));
    }
    report.duel("attach a file of 1 GiB", 0, &duel, Some(LIMIT), None);
    let grown = highest_memory().saturating_sub(before);
    report.memory("memory for a file of 1 GiB", grown, MOST_MEMORY);
}

fn write(path: &Path, run: usize) {
    let mut file = File::create(path).expect("the file can be made");
    let mut piece = vec![0_u8; 1 << 20];
    for number in 0..SIZE >> 20 {
        for (place, byte) in piece.iter_mut().enumerate().step_by(64) {
            *byte = (place as u64 * 31 + number * 7 + run as u64).to_le_bytes()[0];
        }
        piece[..8].copy_from_slice(&(number + ((run as u64) << 32)).to_le_bytes());
        file.write_all(&piece).expect("the file can be written");
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
