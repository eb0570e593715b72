//! Another process: this test program once more, running one of its tests alone.

use std::{
    path::Path,
    process::{Command, Stdio},
};

/// Tells a test that it is the child, and in which folder.
pub(crate) const FOLDER: &str = "WATEK_TEST_CHILD";

/// Runs the test `name` alone in another process, with `folder` to work in.
pub(crate) fn command(name: &str, folder: &Path) -> Command {
    wrapped(&[], name, folder)
}

/// The same, started by another program.
pub(crate) fn wrapped(by: &[&str], name: &str, folder: &Path) -> Command {
    let program = std::env::current_exe().unwrap();
    let mut words = by.iter().map(std::convert::AsRef::as_ref).collect::<Vec<&std::ffi::OsStr>>();
    words.push(program.as_os_str());
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).args([name, "--exact", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).stdout(Stdio::piped()).stderr(Stdio::inherit());
    command
}

/// The folder, in a child that runs the test `name`; nothing in the program that was started first.
pub(crate) fn folder() -> Option<std::path::PathBuf> {
    std::env::var_os(FOLDER).map(Into::into)
}

/// Says a line to the parent, at once.
pub(crate) fn say(line: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{MARK}{line}").unwrap();
    out.flush().unwrap();
}

/// What a child said in this line, if it is not the test harness that speaks.
pub(crate) fn said(line: &str) -> Option<&str> {
    line.split_once(MARK).map(|(_, said)| said)
}

const MARK: &str = "child: ";
