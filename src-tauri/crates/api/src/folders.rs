//! Where a person's files lie on this computer, the same for the window and the command line.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;
use watek_engine::{Engine, identity::Identity};

use crate::error::{ErrorCode, WireError};

/// The folders of one person on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The workspace: database, attachments, backups.
    pub workspace: PathBuf,
    /// Whether that was named at the start, so that no other can be chosen.
    pub named: bool,
    /// What belongs to the person and the computer, not to the workspace: device ids, what was told.
    pub person: PathBuf,
    /// The log of this start and of some before.
    pub logs: PathBuf,
    /// The workspace where the person has chosen none.
    usual: PathBuf,
}

impl Folders {
    /// The folders that the system names and the person chose, the workspace replaced by the one asked for.
    #[must_use]
    pub fn find(workspace: Option<&Path>) -> Self {
        let home = ProjectDirs::from("pl", "", "watek");
        let data = home.as_ref().map_or_else(
            // A system account without a home still gets its own folder.
            || std::env::temp_dir().join("watek"),
            |home| home.data_local_dir().to_path_buf(),
        );
        let logs = home
            .as_ref()
            .and_then(ProjectDirs::state_dir)
            .map_or_else(|| data.join("logs"), |state| state.join("logs"));
        let (person, usual) = (data.join("person"), data.join("workspace"));
        let named = workspace.is_some();
        let workspace = match workspace {
            Some(folder) => std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf()),
            None => chosen(&person).unwrap_or_else(|| usual.clone()),
        };
        Self { workspace, named, person, logs, usual }
    }

    /// Takes another folder for the workspace and remembers it, unless the folder was named at the start.
    pub fn choose(&mut self, workspace: &Path) -> Result<(), WireError> {
        workspace.clone_into(&mut self.workspace);
        if self.named {
            return Ok(());
        }
        let other = (self.workspace != self.usual).then(|| self.workspace.clone());
        let mut identity =
            Identity::read(&self.person).map_err(|error| WireError::internal(&error))?;
        if identity.workspace() == other.as_deref() {
            return Ok(());
        }
        identity.choose(&self.person, other).map_err(|error| WireError::internal(&error))
    }

    /// Whether the person chose a folder in which there is no workspace now: a disk that is not plugged in.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        !self.named && self.workspace != self.usual && !Engine::is_at(&self.workspace)
    }
}

/// The folder that the person chose. Without his file he chose none; whoever opens the workspace says
/// what is wrong with a broken one.
fn chosen(person: &Path) -> Option<PathBuf> {
    Identity::read(person).ok()?.workspace().map(Path::to_path_buf)
}

/// What a folder holds that may become the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Nothing, or it is not there yet.
    Nothing,
    /// A workspace.
    Workspace,
}

/// Looks whether `folder` can be the workspace; refuses one that cannot be written or holds other things.
pub fn look(folder: &Path) -> Result<Holds, WireError> {
    if Engine::is_at(folder) {
        return Ok(Holds::Workspace);
    }
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Holds::Nothing),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(WireError::of(ErrorCode::FolderNotEmpty));
        },
        Err(_) => return Err(WireError::of(ErrorCode::ReadOnly)),
        Ok(entries) => {
            let is_foreign = |entry: fs::DirEntry| !is_ours(&entry.file_name().to_string_lossy());
            if entries.flatten().any(is_foreign) {
                return Err(WireError::of(ErrorCode::FolderNotEmpty));
            }
        },
    }
    let trial = folder.join(format!(".watek-{}", std::process::id()));
    let written = fs::File::create_new(&trial).and_then(|_| fs::remove_file(&trial));
    written.map_err(|_| WireError::of(ErrorCode::ReadOnly)).map(|()| Holds::Nothing)
}

/// What a start that did not come to its end leaves behind, and what file managers strew about.
fn is_ours(name: &str) -> bool {
    name == "lock"
        || name.starts_with("watek.db-")
        || name.starts_with('.')
        || name == "desktop.ini"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_workspace_leaves_the_persons_folder_where_it_is() {
        let own = Folders::find(None);
        let other = Folders::find(Some(Path::new("/elsewhere")));
        assert_eq!(own.person, other.person, "a device is the person's, not the workspace's");
        assert_eq!(other.workspace, Path::new("/elsewhere"), "as asked");
        assert!(other.named && !own.named, "only the named one cannot be changed");
    }
}
