//! `cargo xtask setup`: only what must be there before anything of ours is compiled.

use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::workspace::Workspace;

/// Installs packages and builds the window's files, without which the program does not compile.
pub(crate) fn setup(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let purpose = match arguments {
        [] => Purpose::Test,
        [only] if only == "--run" => Purpose::Run,
        _ => return Err(Failure::Usage("cargo xtask setup [--run]".to_owned())),
    };
    packages::ensure(purpose)?;
    node::install(workspace)?;
    node::script(workspace, "build")
}
