//! Calling other programs.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;

/// A call of another program, and the line that names it on the terminal.
#[derive(Debug)]
pub(crate) struct Tool {
    command: Command,
    line: String,
}

impl Tool {
    /// A program found on the path, or by its own path.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        Self { command: Command::new(program), line: program.to_string_lossy().into_owned() }
    }

    /// `cargo`, as somebody would call it by hand.
    pub(crate) fn cargo() -> Self {
        let mut tool = Self::new("cargo");
        // `cargo run` describes xtask in these; a build script that watched them would run again.
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                tool.command.env_remove(&name);
            }
        }
        tool
    }

    /// `npm`, which is a script on Windows.
    pub(crate) fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        let argument = argument.as_ref();
        self.line.push(' ');
        let text = argument.to_string_lossy();
        if text.contains(' ') {
            self.line.push('\'');
            self.line.push_str(&text);
            self.line.push('\'');
        } else {
            self.line.push_str(&text);
        }
        self.command.arg(argument);
        self
    }

    /// Adds several arguments.
    pub(crate) fn args(self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    /// Sets an environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes an environment variable away.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs the program in a folder.
    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Says on the terminal what will be run.
    pub(crate) fn announced(self) -> Self {
        println!("$ {}", self.line);
        self
    }

    /// Runs it to its end, its output on our terminal.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let mut tool = self.announced();
        let status = tool.command.status().map_err(|source| unstartable(&tool.line, source))?;
        if status.success() {
            return Ok(());
        }
        Err(Failure::Tool { line: tool.line, code: status.code() })
    }

    /// Runs it to its end and returns what it printed; its errors go to our terminal.
    pub(crate) fn output(mut self) -> Result<String, Failure> {
        self.command.stderr(Stdio::inherit());
        let output = self.command.output().map_err(|source| unstartable(&self.line, source))?;
        if !output.status.success() {
            return Err(Failure::Tool { line: self.line, code: output.status.code() });
        }
        String::from_utf8(output.stdout)
            .map_err(|error| Failure::Unreadable { what: self.line, why: error.to_string() })
    }

    /// What it printed, or nothing if it is absent or failed; says nothing either way.
    pub(crate) fn probe(mut self) -> Option<String> {
        self.command.stdin(Stdio::null());
        let output = self.command.output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Starts it and returns at once.
    pub(crate) fn start(self) -> Result<std::process::Child, Failure> {
        let mut tool = self.announced();
        tool.command.spawn().map_err(|source| unstartable(&tool.line, source))
    }
}

fn unstartable(line: &str, source: std::io::Error) -> Failure {
    Failure::Io { doing: format!("start `{line}`"), source }
}
