//! `cargo xtask check`: what no compiler tells, and with `--target` what another one would.

use std::fs;
use std::path::Path;

use crate::contrast;
use crate::failure::Failure;
use crate::layers;
use crate::packages;
use crate::source_rules;
use crate::tool::Tool;
use crate::workspace::Workspace;

/// Checks the repository's own rules, or type-checks for another system.
pub(crate) fn check(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    match arguments {
        [] => rules(workspace),
        [flag, target] if flag == "--target" => types_for(workspace, target),
        _ => Err(Failure::Usage("cargo xtask check [--target T]".to_owned())),
    }
}

fn rules(workspace: &Workspace) -> Result<(), Failure> {
    let mut found = layers::violations(workspace.metadata());
    found.extend(source_rules::violations(workspace)?);
    let sheet = workspace.ui().join("src/styles/tokens.css");
    let css = fs::read_to_string(&sheet).map_err(Failure::io("read", &sheet))?;
    found.extend(contrast::violations(&css));
    Failure::unless_empty("against the rules of this repository:", found)?;
    println!("layers, source rules and contrast: nothing to complain about");
    Ok(())
}

fn types_for(workspace: &Workspace, target: &str) -> Result<(), Failure> {
    if !has_standard_library(target)? {
        // Where rustup reaches its servers it brings it; elsewhere the line below says so.
        let _ = Tool::new("rustup").args(["target", "add", target]).probe();
    }
    if !has_standard_library(target)? {
        println!(
            "NOT checked for {target}: its standard library is not installed \
             (rustup target add {target})"
        );
        return Ok(());
    }
    if target == "x86_64-pc-windows-gnu" && !cfg!(windows) {
        packages::ensure_windows_compiler()?;
    }
    Tool::cargo()
        .args(["check", "--target", target, "--workspace", "--exclude", "watek-tests"])
        .folder(workspace.root())
        .run()
}

fn has_standard_library(target: &str) -> Result<bool, Failure> {
    let tool = Tool::new("rustc").args(["--print", "target-libdir", "--target", target]);
    let folder = tool.output()?;
    let folder = Path::new(folder.trim());
    Ok(fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()))
}
