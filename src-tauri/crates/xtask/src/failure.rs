//! Why a command of this program ended badly, in words for the terminal.

use std::fmt;
use std::io;
use std::path::Path;

/// Why a command ended badly.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line was not understood; says what is.
    Usage(String),
    /// Something is not installed; says how to get it.
    Missing(String),
    /// A file or a program could not be used.
    Io { doing: String, source: io::Error },
    /// A program ended with an error; it has said why itself.
    Tool { line: String, code: Option<i32> },
    /// What a program or file said could not be read.
    Unreadable { what: String, why: String },
    /// A check found what must not be.
    Found { rule: String, findings: Vec<String> },
    /// Everything has been printed already.
    Told,
}

impl Failure {
    /// For `map_err`: a file operation on `path` failed.
    pub(crate) fn io(doing: &str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let doing = format!("{doing} `{}`", path.display());
        move |source| Self::Io { doing, source }
    }

    /// `Ok` when there is nothing to complain about.
    pub(crate) fn unless_empty(rule: &str, findings: Vec<String>) -> Result<(), Self> {
        if findings.is_empty() {
            return Ok(());
        }
        Err(Self::Found { rule: rule.to_owned(), findings })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::Missing(text) => out.write_str(text),
            Self::Io { doing, source } => write!(out, "could not {doing}: {source}"),
            Self::Tool { line, code: Some(code) } => write!(out, "`{line}` ended with code {code}"),
            Self::Tool { line, code: None } => write!(out, "`{line}` was ended by a signal"),
            Self::Unreadable { what, why } => write!(out, "could not read {what}: {why}"),
            Self::Found { rule, findings } => {
                write!(out, "{rule}")?;
                for finding in findings {
                    write!(out, "\n  {finding}")?;
                }
                Ok(())
            },
            Self::Told => Ok(()),
        }
    }
}
