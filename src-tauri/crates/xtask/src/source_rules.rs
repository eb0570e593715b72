//! Rules about our source files that no linter knows.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::workspace::Workspace;

/// A longer file holds more than one thing.
const LONGEST_FILE: usize = 500;

const FOLDERS: &[&str] = &["src-tauri", "tests", "ui/src", "ui/tests"];

const ENDINGS: &[&str] = &["rs", "ts", "svelte", "css"];

/// Not written by hand, or not ours.
const SKIPPED: &[&str] = &["node_modules", "dist", "generated", "target", "gen"];

/// Words that leave a test out, or leave all others out.
const LEFT_OUT: &[&str] = &[
    "it.skip(",
    "it.only(",
    "it.todo(",
    "test.skip(",
    "test.only(",
    "test.todo(",
    "describe.skip(",
    "describe.only(",
    "describe.todo(",
];

/// Everything found against the rules.
pub(crate) fn violations(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        for path in files(&workspace.root().join(folder))? {
            let text = fs::read_to_string(&path).map_err(Failure::io("read", &path))?;
            let name = path.strip_prefix(workspace.root()).unwrap_or(&path).display().to_string();
            found.extend(violations_in(&name, &text));
        }
    }
    Ok(found)
}

fn violations_in(name: &str, text: &str) -> Vec<String> {
    let mut found: Vec<String> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| leaves_out(line))
        .map(|(index, line)| format!("{name}:{}: a test is left out: {}", index + 1, line.trim()))
        .collect();
    let length = text.lines().count();
    if length > LONGEST_FILE {
        found.push(format!("{name}: {length} lines, {LONGEST_FILE} at most"));
    }
    found
}

fn leaves_out(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("#[ignore")
        || (line.starts_with("#[cfg_attr(") && line.contains(", ignore"))
        || LEFT_OUT.iter().any(|word| line.starts_with(word))
}

/// All our files below a folder; none if it does not exist.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).map_err(Failure::io("list", &folder))? {
            let path = entry.map_err(Failure::io("list", &folder))?.path();
            if path.is_dir() && !is_skipped(&path) {
                folders.push(path);
            } else if path.is_file() && is_ours(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn is_skipped(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| SKIPPED.iter().any(|skipped| name == *skipped))
}

fn is_ours(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ENDINGS.iter().any(|ours| ending == *ours))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_FILE, violations_in};

    #[test]
    fn a_test_left_out_is_named_with_its_line() {
        let text = "#[test]\n#[ignore = \"slow\"]\nfn waits() {}\n";
        let expected = ["a.rs:2: a test is left out: #[ignore = \"slow\"]"];
        assert_eq!(violations_in("a.rs", text), expected, "a test that is not run proves nothing");
        let only = "  it.only('adds', () => {});";
        assert_eq!(violations_in("a.test.ts", only).len(), 1, "`only` leaves all others out");
        let talk = "// nothing here is.skip(ped), and words in strings: \"#[ignore]\"";
        assert!(violations_in("b.rs", talk).is_empty(), "a mention is not a use");
    }

    #[test]
    fn a_file_may_have_just_so_many_lines() {
        assert!(violations_in("a.rs", &"x\n".repeat(LONGEST_FILE)).is_empty(), "the limit is in");
        assert_eq!(
            violations_in("a.rs", &"x\n".repeat(LONGEST_FILE + 1)).len(),
            1,
            "one more is out"
        );
    }
}
