//! The compilations that several commands share.
//!
//! All of them select the same packages and have the features that tests bring: otherwise cargo
//! chooses other features for a few third-party crates, and compiles half of Tauri again.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::failure::Failure;
use crate::headless;
use crate::tool::Tool;
use crate::workspace::Workspace;

/// Everything but this program, which Windows would not let cargo replace while it runs.
const SELECTION: &[&str] = &["--workspace", "--exclude", "xtask"];

/// The test of the real window.
const WINDOW_TEST: &str = "e2e";

/// Builds the program as people get it, but unoptimised.
pub(crate) fn debug_programs(workspace: &Workspace) -> Result<(), Failure> {
    let cargo = Tool::cargo().arg("build").args(SELECTION);
    // There are no examples; naming them makes cargo count the features of tests, see above.
    cargo.args(["--bins", "--examples"]).folder(workspace.root()).run()
}

/// Builds the program with a clock that a test may move, `watekctl`, and the real-window tests.
pub(crate) fn testing_programs(workspace: &Workspace) -> Result<(), Failure> {
    window_test_program(workspace).map(|_| ())
}

/// Runs the real-window tests, `filter` choosing among them.
pub(crate) fn window_tests(
    workspace: &Workspace,
    minutes: u32,
    filter: &[&str],
    pictures: Option<&Path>,
) -> Result<(), Failure> {
    let tests = workspace.root().join("tests");
    let tool = headless::within(minutes, window_test_program(workspace)?)
        .arg("--test-threads=1")
        .args(filter)
        .env("WATEK_APP", workspace.program("debug", "watek"))
        .env("WATEKCTL", workspace.program("debug", "watekctl"))
        // As `cargo test` has it.
        .env("CARGO_MANIFEST_DIR", &tests)
        .folder(&tests);
    let tool = match pictures {
        Some(folder) => tool.env("WATEK_SHOTS", folder),
        None => tool,
    };
    tool.run()
}

/// Where cargo put the real-window tests. It is run without cargo, which would select less.
fn window_test_program(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let messages = Tool::cargo()
        .arg("build")
        .args(SELECTION)
        .args(["--bins", "--test", WINDOW_TEST, "--features", "watek/testing"])
        .arg("--message-format=json-render-diagnostics")
        .folder(workspace.root())
        .announced()
        .output()?;
    let program = messages.lines().find_map(|line| executable_of(line, WINDOW_TEST));
    program.map(PathBuf::from).ok_or_else(|| Failure::Unreadable {
        what: "cargo's messages".to_owned(),
        why: format!("no executable of `{WINDOW_TEST}` among them"),
    })
}

/// The executable in one of cargo's messages, if it is that of a test target.
fn executable_of(message: &str, test: &str) -> Option<String> {
    let message: Value = serde_json::from_str(message).ok()?;
    let name = message.pointer("/target/name")?.as_str()?;
    let kind = message.pointer("/target/kind/0")?.as_str()?;
    let executable = message.get("executable")?.as_str()?;
    (name == test && kind == "test").then(|| executable.to_owned())
}

#[cfg(test)]
mod tests {
    use super::executable_of;
    use serde_json::json;

    #[test]
    fn only_the_test_of_that_name_is_taken() {
        let message = |name: &str, kind: &str| {
            json!({ "target": { "name": name, "kind": [kind] }, "executable": "/x" }).to_string()
        };
        let of = |name, kind| executable_of(&message(name, kind), "e2e");
        assert_eq!(of("e2e", "test").as_deref(), Some("/x"), "that is the one");
        assert_eq!(of("e2e", "bin"), None, "a program of the same name is another");
        assert_eq!(of("it", "test"), None, "another test is another");
        assert_eq!(executable_of("Compiling …", "e2e"), None, "what is no message is passed over");
    }
}
