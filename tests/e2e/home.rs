//! A person's home that lasts as long as the test.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Variables that would lead a program out of its home.
const FOLDERS: [(&str, &str); 5] = [
    ("XDG_DATA_HOME", "data"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_STATE_HOME", "state"),
    ("XDG_RUNTIME_DIR", "run"),
];

/// An empty home, and the workspace in it.
pub(crate) struct Home(TempDir);

impl Home {
    /// A fresh home.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().expect("no folder for a home");
        for (_, name) in FOLDERS {
            std::fs::create_dir(folder.path().join(name)).expect("no folder in a new home");
        }
        Self(folder)
    }

    /// Where the home lies.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The workspace.
    pub(crate) fn workspace(&self) -> PathBuf {
        self.path().join("workspace")
    }

    /// Starts the workspace as `watekctl` does, without asking anybody, where there is none.
    pub(crate) fn begin(&self) {
        if !self.workspace().join("watek.db").exists() {
            self.watekctl(&["call", "session"]);
        }
    }

    /// What a program of this person finds in its environment.
    pub(crate) fn variables(&self) -> Vec<(&'static str, PathBuf)> {
        let folders = FOLDERS.iter().map(|(variable, name)| (*variable, self.path().join(name)));
        folders
            .chain([("HOME", self.path().to_path_buf()), ("WATEK_WORKSPACE", self.workspace())])
            .collect()
    }

    /// Runs `watekctl` on this workspace.
    pub(crate) fn watekctl(&self, words: &[&str]) -> String {
        let program = program("WATEKCTL", "watekctl");
        let output = Command::new(&program)
            .args(words)
            .arg("--workspace")
            .arg(self.workspace())
            .envs(self.variables())
            .output()
            .unwrap_or_else(|error| panic!("`{}` does not start: {error}", program.display()));
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "`watekctl {}` failed: {errors}", words.join(" "));
        String::from_utf8(output.stdout).expect("watekctl writes UTF-8")
    }
}

/// A program of ours: where `variable` says, else where cargo puts it.
pub(crate) fn program(variable: &str, name: &str) -> PathBuf {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/debug").join(name);
    let path = std::env::var_os(variable).map_or(built, PathBuf::from);
    assert!(path.is_file(), "`{}` is not there; build it, or set {variable}", path.display());
    path
}
