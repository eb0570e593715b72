//! `cargo xtask seed`: fills a workspace with made-up but lifelike data.

use crate::failure::Failure;
use crate::tool::Tool;
use crate::workspace::Workspace;

const USAGE: &str = "cargo xtask seed --partners N --events M [--users U] [--workspace DIR]";

/// Builds `watekctl` for speed and lets it do the work.
pub(crate) fn seed(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let has = |name: &str| arguments.iter().any(|argument| argument == name);
    if !has("--partners") || !has("--events") {
        return Err(Failure::Usage(USAGE.to_owned()));
    }
    Tool::cargo().args(["build", "--release", "-p", "watek-cli"]).folder(workspace.root()).run()?;
    // In the caller's folder, against which DIR is meant.
    Tool::new(workspace.program("release", "watekctl")).arg("seed").args(arguments).run()
}
