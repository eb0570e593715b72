//! Where things are in this repository.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::failure::Failure;
use crate::tool::Tool;

/// The repository, and what cargo says of it.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
    metadata: Value,
}

impl Workspace {
    /// Asks cargo, which works from any folder of the repository.
    pub(crate) fn find() -> Result<Self, Failure> {
        let mut tool = Tool::cargo().args(["metadata", "--format-version", "1", "--no-deps"]);
        // Set by `cargo run`, so that `--manifest-path` from elsewhere works too.
        if let Some(folder) = std::env::var_os("CARGO_MANIFEST_DIR") {
            tool = tool.folder(Path::new(&folder));
        }
        let text = tool.output()?;
        let metadata: Value = serde_json::from_str(&text).map_err(|error| Failure::Unreadable {
            what: "cargo metadata".to_owned(),
            why: error.to_string(),
        })?;
        let folder = |key: &str| {
            metadata.get(key).and_then(Value::as_str).map(PathBuf::from).ok_or_else(|| {
                Failure::Unreadable {
                    what: "cargo metadata".to_owned(),
                    why: format!("no `{key}`"),
                }
            })
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")?, metadata })
    }

    /// The folder of the repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the window's files.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Cargo's folder for one profile, `debug` or `release`.
    pub(crate) fn built(&self, profile: &str) -> PathBuf {
        self.target.join(profile)
    }

    /// A built program.
    pub(crate) fn program(&self, profile: &str, name: &str) -> PathBuf {
        self.built(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// What `cargo metadata --no-deps` says.
    pub(crate) fn metadata(&self) -> &Value {
        &self.metadata
    }

    /// The names of the test targets of chosen packages.
    pub(crate) fn test_targets(&self, is_chosen: fn(&str) -> bool) -> Vec<String> {
        let list = |value: &Value, key: &str| {
            value.get(key).and_then(Value::as_array).cloned().unwrap_or_default()
        };
        list(&self.metadata, "packages")
            .iter()
            .filter(|package| package.get("name").and_then(Value::as_str).is_some_and(is_chosen))
            .flat_map(|package| list(package, "targets"))
            .filter(|target| target.pointer("/kind/0").and_then(Value::as_str) == Some("test"))
            .filter_map(|target| target.get("name").and_then(Value::as_str).map(str::to_owned))
            .collect()
    }
}
