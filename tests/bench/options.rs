//! What the command line asks for.

use std::path::PathBuf;

/// What the command line asks for.
pub(crate) struct Options {
    /// How many events each workspace has.
    pub(crate) events: Vec<u32>,
    /// Where the workspaces lie.
    pub(crate) folder: PathBuf,
    /// Whether filled workspaces are kept there and used again.
    pub(crate) keep: bool,
    /// Where the results are written as Markdown.
    pub(crate) report: Option<PathBuf>,
    /// The one part that is measured, instead of all.
    pub(crate) only: Option<String>,
}

impl Options {
    /// Reads them; a word that cannot be understood ends the program.
    pub(crate) fn read() -> Self {
        let mut options = Self {
            events: vec![10_000],
            // Below the build's own folder: on the disk that the project is on.
            folder: PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench"),
            keep: false,
            report: None,
            only: None,
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().unwrap_or_else(|| panic!("{word} needs a value"));
            match word.as_str() {
                "--events" => {
                    let sizes = value();
                    let sizes = sizes.split(',').map(|size| size.parse().expect("a number"));
                    options.events = sizes.collect();
                },
                "--keep" => {
                    options.folder = PathBuf::from(value());
                    options.keep = true;
                },
                "--report" => options.report = Some(PathBuf::from(value())),
                "--only" => options.only = Some(value()),
                // What cargo adds by itself.
                "--bench" => {},
                _ => panic!("unknown option {word}"),
            }
        }
        assert!(!options.events.is_empty(), "--events names no size");
        options.folder = std::path::absolute(&options.folder).expect("a path");
        std::fs::create_dir_all(&options.folder).expect("the folder can be made");
        options
    }

    /// Whether a part is measured.
    pub(crate) fn wants(&self, part: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == part)
    }
}
