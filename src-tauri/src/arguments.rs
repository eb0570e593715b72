//! What the command line asks of the program.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the program was started with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// `--workspace DIR` or `WATEK_WORKSPACE`: another workspace than the person's own.
    pub(crate) workspace: Option<PathBuf>,
    /// `--safe-graphics`: draw without the graphics card.
    pub(crate) safe_graphics: bool,
}

impl Arguments {
    /// Reads the command line; what it does not know it leaves to the system that added it.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Self {
        let mut arguments = Self {
            workspace: std::env::var_os("WATEK_WORKSPACE").map(PathBuf::from),
            ..Self::default()
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--workspace") => arguments.workspace = words.next().map(PathBuf::from),
                Some("--safe-graphics") => arguments.safe_graphics = true,
                Some(word) => {
                    if let Some(folder) = word.strip_prefix("--workspace=") {
                        arguments.workspace = Some(PathBuf::from(folder));
                    }
                },
                None => {},
            }
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use std::ffi::OsString;
    use std::path::Path;

    fn read(words: &[&str]) -> Arguments {
        Arguments::read(words.iter().map(OsString::from))
    }

    #[test]
    fn a_workspace_is_named_in_both_ways() {
        for words in [&["--workspace", "/a b"][..], &["--workspace=/a b"]] {
            let found = read(words).workspace;
            assert_eq!(found.as_deref(), Some(Path::new("/a b")), "from {words:?}");
        }
    }

    #[test]
    fn unknown_words_are_let_pass() {
        let found = read(&["-psn_0_1", "--safe-graphics", "file.eml"]);
        assert!(found.safe_graphics, "the known word among unknown ones counts");
        assert_eq!(found.workspace, None, "a file is not a workspace");
    }
}
