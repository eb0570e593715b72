//! `cargo xtask gen`: TypeScript that follows from Rust and from the locales.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::messages;
use crate::tool::Tool;
use crate::workspace::Workspace;

/// At most so many lines of a difference are shown.
const SHOWN: usize = 8;

/// Writes the files, or with `--check` only compares them.
pub(crate) fn generate(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let is_check = match arguments {
        [] => false,
        [only] if only == "--check" => true,
        _ => return Err(Failure::Usage("cargo xtask gen [--check]".to_owned())),
    };
    let folder = workspace.ui().join("src/lib/generated");
    let files = [
        (folder.join("api.ts"), commands(workspace)?),
        (folder.join("messages.ts"), messages::typescript(workspace)?),
    ];
    if is_check {
        return compare(&files);
    }
    fs::create_dir_all(&folder).map_err(Failure::io("make", &folder))?;
    for (path, text) in &files {
        fs::write(path, text).map_err(Failure::io("write", path))?;
        println!("wrote {}", path.display());
    }
    Ok(())
}

/// The types of all commands, as the command list itself prints them.
fn commands(workspace: &Workspace) -> Result<String, Failure> {
    let tool = Tool::cargo().args(["run", "--quiet", "-p", "watek-cli", "--", "typescript"]);
    tool.folder(workspace.root()).output()
}

fn compare(files: &[(PathBuf, String)]) -> Result<(), Failure> {
    let mut found = Vec::new();
    for (path, expected) in files {
        // A checkout on Windows may have changed the line ends.
        let present = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
        if present != *expected {
            found.push(format!("{}{}", path.display(), difference(&present, expected)));
        }
    }
    Failure::unless_empty("stale files; `cargo xtask gen` writes them anew:", found)
}

/// The lines between the common beginning and the common end.
fn difference(present: &str, expected: &str) -> String {
    let old: Vec<&str> = present.lines().collect();
    let new: Vec<&str> = expected.lines().collect();
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_end, new_end) = (old.iter().skip(start).rev(), new.iter().skip(start).rev());
    let end = old_end.zip(new_end).take_while(|(a, b)| a == b).count();
    let middle = |lines: &[&str], sign: char| -> Vec<String> {
        let length = lines.len() - start - end;
        lines.iter().skip(start).take(length).map(|line| format!("\n    {sign} {line}")).collect()
    };
    let all = [middle(&old, '-'), middle(&new, '+')].concat();
    let more = all.len().saturating_sub(SHOWN);
    let note = if more > 0 { format!("\n    … and {more} lines more") } else { String::new() };
    format!("{}{note}", all.into_iter().take(SHOWN).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn only_what_differs_is_shown() {
        let shown = difference("a\nb\nc\n", "a\nx\ny\nc\n");
        assert_eq!(shown, "\n    - b\n    + x\n    + y", "neither the first line nor the last");
        let repeated = difference("a\na\n", "a\na\na\n");
        assert_eq!(repeated, "\n    + a", "equal lines are not counted from both ends");
        assert!(difference("", &"x\n".repeat(20)).ends_with("12 lines more"), "long ones are cut");
    }
}
