//! `cargo xtask bundle`: packages that people install, made without any download.

use std::fs;
use std::path::{Path, PathBuf};

use crate::compile;
use crate::deb_smoke;
use crate::failure::Failure;
use crate::headless;
use crate::setup;
use crate::tool::Tool;
use crate::workspace::Workspace;

/// Makes .deb and .rpm, or with `--deb-smoke` tries a .deb out.
pub(crate) fn bundle(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    if !headless::IS_POSSIBLE {
        let text = "packages are made on Linux only so far: .deb and .rpm";
        return Err(Failure::Usage(text.to_owned()));
    }
    match arguments {
        [] => {
            setup::setup(workspace, &["--run".to_owned()])?;
            release(workspace)
        },
        [only] if only == "--deb-smoke" => {
            setup::setup(workspace, &[])?;
            deb_smoke::deb_smoke(workspace)
        },
        _ => Err(Failure::Usage("cargo xtask bundle [--deb-smoke]".to_owned())),
    }
}

fn release(workspace: &Workspace) -> Result<(), Failure> {
    let cargo = Tool::cargo().args(["build", "--release", "-p", "watek"]);
    cargo.folder(workspace.root()).run()?;
    bundler(workspace, "deb,rpm").run()?;
    for kind in ["deb", "rpm"] {
        println!(
            "{}",
            only_package(&workspace.built("release").join("bundle").join(kind), kind)?.display()
        );
    }
    Ok(())
}

/// A .deb of the unoptimised program, which shares its compilation with the tests.
pub(crate) fn debug_deb(workspace: &Workspace) -> Result<PathBuf, Failure> {
    compile::debug_programs(workspace)?;
    let folder = workspace.built("debug").join("bundle").join("deb");
    if folder.exists() {
        // An older version's package must not be taken for this one's.
        fs::remove_dir_all(&folder).map_err(Failure::io("remove", &folder))?;
    }
    bundler(workspace, "deb").arg("--debug").run()?;
    only_package(&folder, "deb")
}

/// Tauri's bundler, which packs what cargo has built already.
fn bundler(workspace: &Workspace, kinds: &str) -> Tool {
    Tool::new(workspace.ui().join("node_modules/.bin/tauri"))
        // The patch would write the package's kind, which only an updater reads, into cargo's file.
        .args(["bundle", "--ci", "--no-binary-patching", "--bundles", kinds])
        // Its own reading of this variable refuses values other than true and false.
        .without_env("CI")
        .folder(workspace.root())
}

fn only_package(folder: &Path, ending: &str) -> Result<PathBuf, Failure> {
    let mut newest: Option<(std::time::SystemTime, PathBuf)> = None;
    for entry in fs::read_dir(folder).map_err(Failure::io("list", folder))? {
        let path = entry.map_err(Failure::io("list", folder))?.path();
        if path.extension().is_some_and(|found| found == ending) {
            let made = fs::metadata(&path).and_then(|file| file.modified());
            let made = made.map_err(Failure::io("look at", &path))?;
            newest = newest.into_iter().chain([(made, path)]).max();
        }
    }
    newest.map(|(_, path)| path).ok_or_else(|| Failure::Unreadable {
        what: format!("`{}`", folder.display()),
        why: format!("the bundler left no .{ending} there"),
    })
}
