//! The words of the program: message ids from the Fluent files, equal in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::workspace::Workspace;

/// The language that is complete by definition, then the others.
const LANGUAGES: &[&str] = &["pl", "en"];

/// Each message of one language with the variables that it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// The TypeScript type of all message ids; fails where the languages disagree.
pub(crate) fn typescript(workspace: &Workspace) -> Result<String, Failure> {
    let mut languages = Vec::new();
    for language in LANGUAGES {
        languages.push((*language, read(&workspace.ui().join("locales").join(language))?));
    }
    let mut found = Vec::new();
    if let Some(((first, complete), others)) = languages.split_first() {
        for (other, messages) in others {
            found.extend(differences(first, complete, other, messages));
        }
    }
    Failure::unless_empty("the languages disagree:", found)?;
    let ids = languages.first().map(|(_, messages)| messages.keys()).into_iter().flatten();
    Ok(rendered(ids))
}

fn rendered<'a>(ids: impl Iterator<Item = &'a String>) -> String {
    let mut lines = String::new();
    for id in ids {
        lines.extend(["\n  | '", id, "'"]);
    }
    if lines.is_empty() {
        lines.push_str(" never");
    }
    format!("// Written by `cargo xtask gen`. Do not edit.\n\nexport type MessageId ={lines};\n")
}

fn read(folder: &Path) -> Result<Messages, Failure> {
    let mut messages = Messages::new();
    let mut twice = Vec::new();
    for path in fluent_files(folder)? {
        let text = fs::read_to_string(&path).map_err(Failure::io("read", &path))?;
        for (id, variables) in parsed(&text) {
            if messages.insert(id.clone(), variables).is_some() {
                twice.push(format!("{id} in {}", path.display()));
            }
        }
    }
    Failure::unless_empty("messages that are there twice:", twice)?;
    Ok(messages)
}

fn fluent_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::io("list", folder))?;
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .collect();
    paths.sort();
    Ok(paths)
}

/// The messages of one file. What follows a message, indented, belongs to it.
fn parsed(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut entries: Vec<(String, String)> = Vec::new();
    let mut is_inside = false;
    for line in text.lines() {
        if let Some((id, value)) = head(line) {
            entries.push((id.to_owned(), value.to_owned()));
            is_inside = true;
        } else if line.starts_with([' ', '\t', '}']) || line.is_empty() {
            if let (true, Some((_, body))) = (is_inside, entries.last_mut()) {
                body.push('\n');
                body.push_str(line);
            }
        } else {
            // A comment or a term (`-brand = …`) ends the message before it.
            is_inside = false;
        }
    }
    entries.into_iter().map(|(id, body)| (id, variables(&body))).collect()
}

/// The id and the first line of a message, if one starts here.
fn head(line: &str) -> Option<(&str, &str)> {
    let (id, value) = line.split_once('=')?;
    let id = id.trim_end();
    let is_id = id.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && id.chars().all(is_of_identifier);
    is_id.then_some((id, value))
}

fn is_of_identifier(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// What stands after a `$` inside braces; outside them it is money.
fn variables(body: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut depth = 0_usize;
    let mut is_quoted = false;
    for (at, letter) in body.char_indices() {
        match letter {
            '"' if depth > 0 => is_quoted = !is_quoted,
            _ if is_quoted => {},
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '$' if depth > 0 => {
                let rest = body.get(at + 1..).unwrap_or_default();
                let name: String =
                    rest.chars().take_while(|next| is_of_identifier(*next)).collect();
                found.insert(name);
            },
            _ => {},
        }
    }
    found
}

fn differences(first: &str, complete: &Messages, other: &str, messages: &Messages) -> Vec<String> {
    let missing = |id: &String, language: &str| format!("{id} is not in {language}");
    let mut found: Vec<String> = Vec::new();
    for (id, wanted) in complete {
        match messages.get(id) {
            None => found.push(missing(id, other)),
            Some(used) if used != wanted => found.push(format!(
                "{id} uses {} in {first}, but {} in {other}",
                listed(wanted),
                listed(used)
            )),
            Some(_) => {},
        }
    }
    found.extend(
        messages.keys().filter(|id| !complete.contains_key(*id)).map(|id| missing(id, first)),
    );
    found
}

fn listed(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "no variable".to_owned();
    }
    names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Messages, differences, parsed, rendered};

    const POLISH: &str = "# Dziś\n-marka = Wątek\ntoday-title = Dziś\ntoday-left =\n    { $count ->\n\
        \x20       [one] zostało { $count } zadanie z { $all }\n       *[other] { \"$price\" }\n    }\n\
        price = 100 $, czyli { NUMBER($amount, style: \"currency\") }\n    .title = { $hint }\n";

    fn messages(text: &str) -> Messages {
        parsed(text).into_iter().collect()
    }

    fn variables_of(id: &str) -> Vec<String> {
        messages(POLISH)[id].iter().cloned().collect()
    }

    #[test]
    fn messages_and_their_variables_are_read() {
        let found = messages(POLISH);
        let ids: Vec<_> = found.keys().collect();
        assert_eq!(ids, ["price", "today-left", "today-title"], "no comments, no terms");
        assert_eq!(variables_of("today-left"), ["all", "count"], "quoted text is no variable");
        assert_eq!(
            variables_of("price"),
            ["amount", "hint"],
            "a price is none, an attribute counts"
        );
    }

    #[test]
    fn what_the_languages_do_not_share_is_named() {
        let polish = messages("a = { $name }\nb = tak\n");
        let english = messages("a = { $title }\nc = yes\n");
        let found = differences("pl", &polish, "en", &english);
        let expected = ["a uses $name in pl, but $title in en", "b is not in en", "c is not in pl"];
        assert_eq!(found, expected, "all three kinds, once each");
        assert!(differences("pl", &polish, "en", &polish).is_empty(), "equal is fine");
    }

    #[test]
    fn the_type_lists_every_message() {
        let ids = ["a".to_owned(), "b-c".to_owned()];
        let text = rendered(ids.iter());
        assert!(text.ends_with("export type MessageId =\n  | 'a'\n  | 'b-c';\n"), "got: {text}");
    }
}
