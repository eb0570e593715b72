//! Where a person's files lie on this computer, the same for the window and the command line.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders of one person on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The workspace: database, attachments, backups.
    pub workspace: PathBuf,
    /// What belongs to the person and the computer, not to the workspace: device ids, what was told.
    pub person: PathBuf,
    /// The log of this start and of some before.
    pub logs: PathBuf,
}

impl Folders {
    /// The folders that the system names, the workspace replaced by the one asked for.
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
        let workspace = workspace.map_or_else(
            || data.join("workspace"),
            |folder| std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf()),
        );
        Self { workspace, person: data.join("person"), logs }
    }
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
    }
}
