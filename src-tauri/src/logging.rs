//! The log: one file per start, the newest few kept. Never titles, bodies or names of people.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tracing_subscriber::EnvFilter;

/// How many starts back a log is kept.
const KEPT: u32 = 5;

/// Begins a new log in `folder`. Without one the program goes on silently.
pub(crate) fn start(folder: &Path) {
    // Nobody can be told that there is no log, and nothing depends on it.
    let Ok(file) = new_file(folder) else { return };
    let filter = EnvFilter::try_from_env("WATEK_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(Mutex::new(file));
    if subscriber.try_init().is_ok() {
        log_panics();
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "program started");
}

fn new_file(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let numbered = |back: u32| -> PathBuf {
        match back {
            0 => folder.join("watek.log"),
            back => folder.join(format!("watek.{back}.log")),
        }
    };
    for back in (0..KEPT).rev() {
        match fs::rename(numbered(back), numbered(back + 1)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {},
        }
    }
    File::create(numbered(0))
}

/// A panic's place is logged, not its message: that may quote what a person wrote.
fn log_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let thread = std::thread::current().name().unwrap_or("unnamed").to_owned();
        tracing::error!(thread, "panic at `{place}`");
        before(panic);
    }));
}

#[cfg(test)]
mod tests {
    use super::{KEPT, new_file};
    use std::io::Write;

    #[test]
    fn a_start_keeps_the_logs_of_those_before() {
        let folder = tempfile::tempdir().unwrap();
        for start in 0..KEPT + 3 {
            write!(new_file(folder.path()).unwrap(), "{start}").unwrap();
        }
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name));
        assert_eq!(read("watek.log").unwrap(), "7", "this start");
        assert_eq!(read("watek.5.log").unwrap(), "2", "the oldest that is kept");
        assert!(read("watek.6.log").is_err(), "older ones go");
    }
}
