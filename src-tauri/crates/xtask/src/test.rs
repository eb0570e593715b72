//! `cargo xtask test`: every test there is, one stage after another.
//!
//! Never two at once: property tests and a real window starve each other on a small machine.

use crate::compile;
use crate::deb_smoke;
use crate::failure::Failure;
use crate::headless;
use crate::node;
use crate::packages::{self, Purpose};
use crate::stages::{self, Stage};
use crate::tool::Tool;
use crate::workspace::Workspace;

/// How long the real-window tests may take all together.
const WINDOW_MINUTES: u32 = 25;

const STAGES: &[Stage] = &[
    Stage { name: "system packages", needs: &[], work: |_| packages::ensure(Purpose::Test) },
    Stage { name: "npm packages", needs: &[], work: node::install },
    Stage {
        name: "svelte-check",
        needs: &["npm packages"],
        work: |workspace| node::script(workspace, "check"),
    },
    Stage {
        name: "vitest",
        needs: &["npm packages"],
        work: |workspace| node::script(workspace, "test"),
    },
    Stage {
        name: "ui build",
        needs: &["npm packages"],
        work: |workspace| node::script(workspace, "build"),
    },
    Stage { name: "rust units", needs: &["system packages", "ui build"], work: units },
    Stage { name: "rust commands", needs: &["system packages", "ui build"], work: commands },
];

const WINDOW_STAGES: &[Stage] = &[
    Stage {
        name: "testing build",
        needs: &["system packages", "ui build"],
        work: compile::testing_programs,
    },
    Stage {
        name: "real window",
        needs: &["testing build"],
        work: |workspace| compile::window_tests(workspace, WINDOW_MINUTES, &[], None),
    },
    Stage { name: "package", needs: &["system packages", "ui build"], work: deb_smoke::deb_smoke },
];

/// Runs all stages, or only the quick ones.
pub(crate) fn test(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let is_fast = match arguments {
        [] => false,
        [only] if only == "--fast" => true,
        _ => return Err(Failure::Usage("cargo xtask test [--fast]".to_owned())),
    };
    if !headless::IS_POSSIBLE {
        println!(
            "The real-window and package tests are NOT run on this system: \
             they need WebKitWebDriver, Xvfb and dpkg."
        );
    }
    let with_window = !is_fast && headless::IS_POSSIBLE;
    let chosen = if with_window { WINDOW_STAGES } else { &[] };
    stages::run_all(STAGES.iter().chain(chosen), workspace)
}

fn has_nextest() -> bool {
    Tool::cargo().args(["nextest", "--version"]).probe().is_some()
}

fn units(workspace: &Workspace) -> Result<(), Failure> {
    if has_nextest() {
        return nextest(workspace, "not package(watek-tests)");
    }
    let others = workspace.test_targets(|package| package != "watek-tests");
    let others = others.iter().flat_map(|name| ["--test", name.as_str()]);
    let tool = Tool::cargo().args(["test", "--workspace", "--lib", "--bins"]).args(others);
    tool.folder(workspace.root()).run()
}

fn commands(workspace: &Workspace) -> Result<(), Failure> {
    if has_nextest() {
        return nextest(workspace, "package(watek-tests) - binary(e2e)");
    }
    let tool = Tool::cargo().args(["test", "--workspace", "--test", "it"]);
    tool.folder(workspace.root()).run()
}

fn nextest(workspace: &Workspace, chosen: &str) -> Result<(), Failure> {
    let tool = Tool::cargo().args(["nextest", "run", "--workspace", "-E", chosen]);
    tool.folder(workspace.root()).run()
}
