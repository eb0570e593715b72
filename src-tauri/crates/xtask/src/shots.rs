//! `cargo xtask shots DIR`: pictures of every screen, from the real window.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::compile;
use crate::failure::Failure;
use crate::headless;
use crate::setup;
use crate::workspace::Workspace;

/// How long taking all pictures may take.
const MINUTES: u32 = 20;

/// Lets the real-window test called `shots` put its pictures into a folder.
pub(crate) fn shots(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let [folder] = arguments else {
        return Err(Failure::Usage("cargo xtask shots DIR".to_owned()));
    };
    if !headless::IS_POSSIBLE {
        return Err(Failure::Usage("pictures are taken on Linux only".to_owned()));
    }
    fs::create_dir_all(folder).map_err(Failure::io("make", Path::new(folder)))?;
    let folder = fs::canonicalize(folder).map_err(Failure::io("find", Path::new(folder)))?;
    let before = pictures(&folder)?;
    setup::setup(workspace, &[])?;
    compile::window_tests(workspace, MINUTES, &["shots"], Some(&folder))?;
    // A test run in which no test is called so succeeds as well, and old pictures prove nothing.
    let after = pictures(&folder)?;
    let count = after.iter().filter(|(path, written)| before.get(*path) != Some(*written)).count();
    if count == 0 {
        return Err(Failure::Unreadable {
            what: format!("`{}`", folder.display()),
            why: "no picture was made".to_owned(),
        });
    }
    println!("{count} new pictures in {}", folder.display());
    Ok(())
}

/// The pictures in a folder, and when each was written.
fn pictures(folder: &Path) -> Result<BTreeMap<PathBuf, SystemTime>, Failure> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(Failure::io("list", folder))? {
        let path = entry.map_err(Failure::io("list", folder))?.path();
        if path.extension().is_some_and(|ending| ending == "png") {
            let written = fs::metadata(&path).and_then(|file| file.modified());
            let written = written.map_err(Failure::io("look at", &path))?;
            found.insert(path, written);
        }
    }
    Ok(found)
}
