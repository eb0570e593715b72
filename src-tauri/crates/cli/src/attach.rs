//! `watekctl attach`: files onto an event, each refused by itself where it cannot be taken in.

use std::{path::PathBuf, process::ExitCode, time::Duration};

use clap::Args;
use serde_json::{Value, json};
use watek_api::{folders::Folders, paths, socket};

use crate::{
    Failure, print,
    program::{Program, part},
};

/// How often it is looked how far the copying is.
const LOOK: Duration = Duration::from_millis(20);

/// Hangs files on an event: one operation, which `watekctl call undo` takes back. Fails where a file is refused.
#[derive(Args)]
pub(crate) struct Attach {
    /// The event.
    event: String,
    /// The files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The workspace; the person's own, unless told otherwise.
    #[arg(long, env = "WATEK_WORKSPACE")]
    workspace: Option<PathBuf>,
}

impl Attach {
    pub(crate) fn run(&self) -> Result<ExitCode, Failure> {
        let program = Program::find(Folders::find(self.workspace.as_deref()))?;
        // The running program stands in another folder.
        let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
        let paths: Vec<Value> =
            self.files.iter().map(|path| paths::written(&absolute(path))).collect();
        let staged = copied(&program, program.call(socket::STAGE, json!({ "paths": paths }))?)?;
        let files = part(&staged, "files").as_array().into_iter().flatten();
        let ids: Vec<&Value> =
            files.clone().filter_map(|file| file.pointer("/state/staged_id")).collect();
        let refused: Vec<&Value> =
            files.filter(|file| file.pointer("/state/staged_id").is_none()).collect();
        let done = if ids.is_empty() {
            Value::Null
        } else {
            program.call("attach_files", json!({ "event_id": self.event, "files": ids }))?
        };
        program.call("staging_close", json!({ "token": part(&staged, "token") }))?;
        print(&format!("{:#}", json!({ "done": done, "refused": refused })))?;
        Ok(if refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// The handful once nothing of it is being copied any more.
fn copied(program: &Program, mut staging: Value) -> Result<Value, Failure> {
    while part(&staging, "over") != true {
        std::thread::sleep(LOOK);
        staging = program.call("staging_state", json!({ "token": part(&staging, "token") }))?;
    }
    Ok(staging)
}
