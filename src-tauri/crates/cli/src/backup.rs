//! Backups from the shell: make one, prove them, put one in the place of the database.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use serde_json::{Value, json};
use watek_api::{SystemClock, WireError, folders::Folders, recover};
use watek_domain::{backup::Name, clock::Clock};
use watek_engine::{Error, backup};

use crate::{Failure, print};

/// Makes a backup, also while the program is open.
#[derive(Args)]
pub(crate) struct Backup {
    /// The workspace; the person's own, unless told otherwise.
    #[arg(long, env = "WATEK_WORKSPACE")]
    workspace: Option<PathBuf>,
}

impl Backup {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        crate::call("back_up_now", "{}", self.workspace.as_deref())
    }
}

/// Reads every backup, or one, and says what it is worth. Fails where one is damaged.
#[derive(Args)]
pub(crate) struct Verify {
    /// The backup; all, unless one is named.
    id: Option<Name>,
    /// The workspace; the person's own, unless told otherwise.
    #[arg(long, env = "WATEK_WORKSPACE")]
    workspace: Option<PathBuf>,
}

impl Verify {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let workspace = Folders::find(self.workspace.as_deref()).workspace;
        let ids = if let Some(id) = self.id {
            vec![id]
        } else {
            let all = backup::all(&workspace).map_err(WireError::from)?;
            all.into_iter().map(|found| found.id).collect()
        };
        let mut found = Vec::new();
        for id in ids {
            let read = backup::verified(&workspace, id)
                .and_then(|read| read.ok_or(Error::NotFound("backup")));
            found.push(read.map_err(WireError::from)?);
        }
        let mut all_are_good = found.iter().all(watek_engine::Backup::is_good);
        let mut told = Vec::new();
        for one in &found {
            let mut words = json!(one);
            if one.is_good() {
                let files = backup::files_of(&workspace, one.id).map_err(WireError::from)?;
                all_are_good &= files.is_none_or(|files| files.altered == 0);
                words["files"] = json!(files);
            }
            told.push(words);
        }
        print(&format!("{:#}", json!(told)))?;
        Ok(if all_are_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// Puts a backup in the place of the database. What is there now becomes a backup, or is kept in a folder
/// of its own if it is damaged. Refused while the program is open.
#[derive(Args)]
pub(crate) struct Restore {
    /// The backup, as `verify` names it.
    id: Name,
    /// The workspace; the person's own, unless told otherwise.
    #[arg(long, env = "WATEK_WORKSPACE")]
    workspace: Option<PathBuf>,
}

impl Restore {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let folders = Folders::find(self.workspace.as_deref());
        let params = json!({ "backup_id": self.id });
        let answer = recover(&folders.workspace, SystemClock.now(), "recovery_restore", params);
        answer.unwrap_or(Ok(Value::Null))?;
        // Opening it once makes it a device of its own, and proves that it opens.
        drop(crate::open(&folders)?);
        print(&format!("{:#}", json!({ "restored": self.id })))?;
        Ok(ExitCode::SUCCESS)
    }
}
