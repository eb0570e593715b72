//! Phones, e-mail addresses and postal addresses: a partner may have several, each with a word that
//! says what it is for.
//!
//! A column holds all of one kind: an entry a line, the main one first, each its value and, where it has
//! one, after a tab its label. A single value, as older programs wrote it, is a list of one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    invalid::{Invalid, Reason},
    text,
};

/// How many entries one list may have.
pub const ENTRIES_LIMIT: u32 = 20;

/// A value and what it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// The phone number, e-mail address or postal address.
    pub value: String,
    /// What it is for: a word the interface knows, one the person made up, or nothing.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub label: String,
}

/// A list as a column holds it.
#[must_use]
pub fn joined(entries: &[Labelled]) -> String {
    let lines = entries.iter().map(|entry| match entry.label.as_str() {
        "" => entry.value.clone(),
        label => format!("{}\t{label}", entry.value),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The list that a column holds.
#[must_use]
pub fn split(column: &str) -> Vec<Labelled> {
    let lines = column.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (value, label) = line.split_once('\t').unwrap_or((line, ""));
            Labelled { value: value.to_owned(), label: label.to_owned() }
        })
        .collect()
}

/// The list as it is kept: each text on one line, entries without a value left out. `field` names the
/// list; a refusal names the entry, as `phones.2.value`.
pub fn checked(field: &str, entries: &[Labelled]) -> Result<Vec<Labelled>, Invalid> {
    let mut kept: Vec<Labelled> = Vec::with_capacity(entries.len());
    for (number, entry) in entries.iter().enumerate() {
        let value = text::line(&format!("{field}.{number}.value"), &entry.value)?;
        let label = text::line(&format!("{field}.{number}.label"), &entry.label)?;
        if !value.is_empty() && kept.iter().all(|other| other.value != value) {
            kept.push(Labelled { value, label });
        }
    }
    if kept.len() > ENTRIES_LIMIT as usize {
        return Err(Invalid::new(field, Reason::OutOfRange));
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Labelled, checked, joined, split};
    use crate::invalid::{Invalid, Reason};

    fn entry(value: &str, label: &str) -> Labelled {
        Labelled { value: value.into(), label: label.into() }
    }

    #[test]
    fn a_single_value_is_a_list_of_one() {
        assert_eq!(split("600 100 200"), [entry("600 100 200", "")]);
        assert_eq!(split(""), [], "nothing is an empty list");
    }

    #[test]
    fn a_text_stays_on_its_line_and_is_kept_once() {
        let written =
            [entry(" 600\n100\t200 ", "do\tbiura"), entry("", "x"), entry("600 100 200", "")];
        let kept = checked("phones", &written);
        assert_eq!(kept, Ok(vec![entry("600 100 200", "do biura")]), "one line, one label, once");
    }

    #[test]
    fn a_refusal_names_the_entry() {
        let written = [entry("a", ""), entry("b\0", "")];
        let refusal = Invalid::new("phones.1.value", Reason::BadCharacter);
        assert_eq!(checked("phones", &written), Err(refusal));
        let many: Vec<_> = (0..21).map(|number| entry(&number.to_string(), "")).collect();
        let refusal = Invalid::new("phones", Reason::OutOfRange);
        assert_eq!(checked("phones", &many), Err(refusal), "twenty are enough");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(entries in prop::collection::vec(("\\PC{0,20}", "\\PC{0,10}"), 0..20)) {
            let entries: Vec<_> = entries.iter().map(|(value, label)| entry(value, label)).collect();
            let kept = checked("phones", &entries).unwrap();
            prop_assert_eq!(split(&joined(&kept)), kept);
        }
    }
}
