//! `cargo xtask run`: from a fresh checkout to the open window.

use crate::compile;
use crate::failure::Failure;
use crate::setup;
use crate::tool::Tool;
use crate::workspace::Workspace;

/// Builds everything and opens the program; `arguments` after `--` are the program's.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let passed = match arguments.split_first() {
        None => &[],
        Some((first, rest)) if first == "--" => rest,
        Some(_) => return Err(Failure::Usage("cargo xtask run [-- ARGS]".to_owned())),
    };
    setup::setup(workspace, &["--run".to_owned()])?;
    compile::debug_programs(workspace)?;
    Tool::new(workspace.program("debug", "watek")).args(passed).run()
}
