//! What the interface is told to expect is what there is.

use std::{collections::BTreeSet, fs, path::Path};

use watek_api::{COMMANDS, typescript};

const UI: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui");

fn read(path: &str) -> String {
    let path = Path::new(UI).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The ids of the messages of a file of words.
fn messages(path: &str) -> BTreeSet<String> {
    let text = read(path);
    let ids =
        text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    ids.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()).collect()
}

/// Every way a call can end, as the types for the interface list them.
fn error_codes() -> Vec<String> {
    let types = typescript();
    let start = types.find("export type ErrorCode =").unwrap_or_else(|| panic!("no ErrorCode"));
    let list = types[start..].split(';').next().unwrap();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_generated_types_are_of_this_program() {
    let found = read("src/lib/generated/api.ts").replace("\r\n", "\n");
    assert!(
        found == typescript(),
        "run `cargo xtask gen`: ui/src/lib/generated/api.ts is not current"
    );
}

#[test]
fn every_command_has_a_name_of_its_own() {
    let names: BTreeSet<_> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(names.len(), COMMANDS.len(), "two commands of one name");
    for name in names {
        let is_snake = name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')
            && !name.ends_with('_')
            && !name.contains("__");
        assert!(is_snake, "{name} is not snake_case");
    }
}

#[test]
fn every_way_a_call_can_end_has_words_in_both_languages() {
    let codes = error_codes();
    assert!(codes.len() > 25, "the codes are found: {codes:?}");
    for language in ["pl", "en"] {
        let messages = messages(&format!("locales/{language}/errors.ftl"));
        for code in &codes {
            let id = format!("error-{}", code.replace('_', "-"));
            assert!(messages.contains(&id), "{language} has no words for {id}");
        }
    }
}

#[test]
fn every_change_has_words_for_undo_and_history_in_both_languages() {
    for language in ["pl", "en"] {
        let messages = messages(&format!("locales/{language}/operations.ftl"));
        let own = ["start_workspace", "seed", "move_zone"];
        let changes = COMMANDS.iter().filter(|command| command.changes);
        for kind in changes.map(|command| command.name).chain(own) {
            let id = format!("operation-{}", kind.replace('_', "-"));
            assert!(messages.contains(&id), "{language} has no words for {id}");
        }
    }
}

#[test]
fn both_languages_say_the_same() {
    for entry in fs::read_dir(Path::new(UI).join("locales/pl")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let (pl, en) =
            (messages(&format!("locales/pl/{file}")), messages(&format!("locales/en/{file}")));
        let only: Vec<_> = pl.symmetric_difference(&en).collect();
        assert!(only.is_empty(), "{file}: in one language only: {only:?}");
    }
}

/// What stands between quotes before a colon or alone as a key of `eventIcons`.
fn drawn_icons() -> BTreeSet<String> {
    let text = read("src/lib/event-icons.ts");
    let list = text.split("eventIcons").nth(1).unwrap().split("\n};").next().unwrap();
    let keys = list.lines().filter_map(|line| line.split_once(": { icon:"));
    keys.map(|(key, _)| key.trim().trim_matches('\'').to_owned()).collect()
}

#[test]
fn every_icon_that_can_be_chosen_can_be_drawn() {
    let known: BTreeSet<String> =
        watek_domain::event_type::ICONS.iter().map(|icon| (*icon).to_owned()).collect();
    assert_eq!(drawn_icons(), known, "ui/src/lib/event-icons.ts and domain/src/event_type.rs");
}
