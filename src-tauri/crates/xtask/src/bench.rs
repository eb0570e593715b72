//! `cargo xtask bench`: our times beside hand-written SQL on the same file.

use crate::failure::Failure;
use crate::tool::Tool;
use crate::workspace::Workspace;

/// The sizes between which every time may grow only a little.
const EVENTS: &str = "10000,1000000";

/// Runs the benchmark; everything else on the command line is its own.
pub(crate) fn bench(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let mut tool = Tool::cargo()
        .args(["bench", "-p", "watek-tests", "--bench", "store", "--"])
        .args(arguments)
        .folder(workspace.root());
    if !arguments.iter().any(|argument| argument == "--events") {
        tool = tool.args(["--events", EVENTS]);
    }
    tool.run()
}
