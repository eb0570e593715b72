//! Node.js, and the window's files that it builds.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::tool::Tool;
use crate::workspace::Workspace;

/// The oldest Node.js that Vite accepts.
const OLDEST: (u32, u32) = (20, 19);

/// Sees that Node.js and npm are there and new enough.
pub(crate) fn ensure() -> Result<(), Failure> {
    let how = format!(
        "Node.js {}.{} or newer is needed, with npm: https://nodejs.org, or your version manager \
         (Debian 12's own package is too old)",
        OLDEST.0, OLDEST.1
    );
    let Some(text) = Tool::new("node").arg("--version").probe() else {
        return Err(Failure::Missing(format!("`node` was not found. {how}")));
    };
    let text = text.trim();
    if version(text).is_none_or(|found| found < OLDEST) {
        return Err(Failure::Missing(format!("this is Node.js {text}. {how}")));
    }
    if Tool::npm().arg("--version").probe().is_none() {
        return Err(Failure::Missing(format!("`npm` was not found. {how}")));
    }
    Ok(())
}

fn version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// `npm ci`, unless what it would install is already there.
pub(crate) fn install(workspace: &Workspace) -> Result<(), Failure> {
    ensure()?;
    let ui = workspace.ui();
    let lock = ui.join("package-lock.json");
    // A copy of the lock file that was installed: file times change with every checkout.
    let stamp = ui.join("node_modules").join(".installed-package-lock.json");
    let wanted = fs::read(&lock).map_err(Failure::io("read", &lock))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        println!("npm packages: as package-lock.json says");
        return Ok(());
    }
    // No audit and no funding notes: both ask the registry for nothing we use.
    Tool::npm().args(["ci", "--no-audit", "--no-fund"]).folder(&ui).run()?;
    write_stamp(&stamp, &wanted)
}

fn write_stamp(stamp: &Path, content: &[u8]) -> Result<(), Failure> {
    fs::write(stamp, content).map_err(Failure::io("write", stamp))
}

/// `npm run SCRIPT` in ui/.
pub(crate) fn script(workspace: &Workspace, name: &str) -> Result<(), Failure> {
    Tool::npm().args(["run", name]).folder(&workspace.ui()).run()
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, version};

    #[test]
    fn the_minor_version_counts() {
        assert_eq!(version("v20.20.2"), Some((20, 20)), "major and minor are read");
        assert!(version("v20.9.0").is_some_and(|found| found < OLDEST), "9 is less than 19");
        assert!(version("v24.0.1").is_some_and(|found| found >= OLDEST), "a newer major will do");
        assert_eq!(version("nonsense"), None, "what is no version is refused");
    }
}
