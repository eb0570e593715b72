//! Who and where: the person's own file beside all workspaces, in his app-data folder.
//!
//! The name of this copy of a workspace (its device) must not lie in the workspace: a folder that is
//! copied or restored would carry it along, and two copies would write under one name.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use watek_domain::id::{DeviceId, UserId, WorkspaceId};

/// What could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file could not be read or written.
    #[error("{action} failed for {path}: {source}")]
    File {
        /// What was tried.
        action: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file does not hold what the program writes.
    #[error("{path} cannot be understood: {source}")]
    Content {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
}

/// One copy of a workspace, as this person's computer knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// Where it lies.
    pub folder: PathBuf,
    /// The copy's name in the journal.
    pub device_id: DeviceId,
    /// Who signs in here.
    pub user_id: UserId,
}

/// All copies this person's computer knows, by workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    #[serde(default)]
    copies: BTreeMap<String, Vec<Copy>>,
    /// The workspace that opens when none is named, where the person chose another than the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    workspace: Option<PathBuf>,
}

impl Identity {
    /// Reads the file in `person_folder`; nothing is known where there is none.
    pub fn read(person_folder: &Path) -> Result<Self, Error> {
        let path = file(person_folder);
        match fs::read(&path) {
            Ok(bytes) => {
                serde_json::from_slice(&bytes).map_err(|source| Error::Content { path, source })
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(Error::File { action: "reading", path, source }),
        }
    }

    /// The copy of `workspace` in `folder`.
    #[must_use]
    pub fn copy(&self, workspace: WorkspaceId, folder: &Path) -> Option<&Copy> {
        let folder = canonical(folder);
        self.copies.get(&workspace.to_string())?.iter().find(|copy| copy.folder == folder)
    }

    /// Any copy of `workspace`, to learn who signs in on this computer.
    #[must_use]
    pub fn any_copy(&self, workspace: WorkspaceId) -> Option<&Copy> {
        self.copies.get(&workspace.to_string())?.first()
    }

    /// The folder that opens when none is named, if the person chose one.
    #[must_use]
    pub fn workspace(&self) -> Option<&Path> {
        self.workspace.as_deref()
    }

    /// Remembers which folder opens from now on when none is named; `None` is the usual one.
    pub fn choose(
        &mut self,
        person_folder: &Path,
        workspace: Option<PathBuf>,
    ) -> Result<(), Error> {
        self.workspace = workspace;
        self.write(person_folder)
    }

    /// Adds a copy of `workspace` in `folder` and writes the file: whole or not at all.
    pub fn add(
        &mut self,
        person_folder: &Path,
        workspace: WorkspaceId,
        folder: &Path,
        device_id: DeviceId,
        user_id: UserId,
    ) -> Result<(), Error> {
        let copies = self.copies.entry(workspace.to_string()).or_default();
        let folder = canonical(folder);
        copies.retain(|copy| copy.folder != folder);
        copies.push(Copy { folder, device_id, user_id });
        self.write(person_folder)
    }

    fn write(&self, person_folder: &Path) -> Result<(), Error> {
        let path = file(person_folder);
        let unfinished = path.with_extension("part");
        let failed = |action| {
            let path = path.clone();
            move |source| Error::File { action, path, source }
        };
        fs::create_dir_all(person_folder).map_err(failed("creating the folder"))?;
        let bytes = serde_json::to_vec_pretty(self)
            .map_err(|source| Error::Content { path: path.clone(), source })?;
        let mut handle = fs::File::create(&unfinished).map_err(failed("writing"))?;
        handle.write_all(&bytes).map_err(failed("writing"))?;
        handle.sync_all().map_err(failed("flushing"))?;
        fs::rename(&unfinished, &path).map_err(failed("renaming"))
    }
}

fn file(person_folder: &Path) -> PathBuf {
    person_folder.join("identity.json")
}

fn canonical(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}
