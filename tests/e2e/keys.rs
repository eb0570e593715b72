//! What a person types, as the driver wants it.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

/// Names in braces and the code points by which WebDriver knows their keys.
const NAMED: [(&str, char); 18] = [
    ("Enter", '\u{E007}'),
    ("Tab", '\u{E004}'),
    ("Esc", '\u{E00C}'),
    ("Space", ' '),
    ("Backspace", '\u{E003}'),
    ("Delete", '\u{E017}'),
    ("Up", '\u{E013}'),
    ("Down", '\u{E015}'),
    ("Left", '\u{E012}'),
    ("Right", '\u{E014}'),
    ("Home", '\u{E011}'),
    ("End", '\u{E010}'),
    ("PageDown", '\u{E00F}'),
    ("PageUp", '\u{E00E}'),
    ("F1", '\u{E031}'),
    ("Ctrl", '\u{E009}'),
    ("Shift", '\u{E008}'),
    ("Alt", '\u{E00A}'),
];

/// `Anna{Tab}{Ctrl+Enter}` as presses of keys.
pub(crate) fn presses(text: &str) -> KeyActions {
    let mut actions = KeyActions::new("keyboard".to_owned());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let chord = if letter == '{' {
            let (inside, after) = rest[1..].split_once('}').expect("a brace is closed");
            rest = after;
            inside.split('+').map(key).collect()
        } else {
            rest = &rest[letter.len_utf8()..];
            vec![letter]
        };
        for value in &chord {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in chord.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
    }
    actions
}

fn key(name: &str) -> char {
    let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let mut letters = name.chars();
    match (named, letters.next(), letters.next()) {
        (Some(value), ..) | (None, Some(value), None) => value,
        _ => panic!("no key is called `{name}`"),
    }
}
