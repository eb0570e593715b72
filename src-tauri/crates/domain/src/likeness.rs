//! By what two partners are taken for one: keys of what is written about them, equal where a person would
//! say "the same", however it is spelled.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{fold::fold, reach, tax_id};

/// What two partners have in common, the surest sign first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// The tax number.
    TaxId,
    /// An e-mail address.
    Email,
    /// A phone.
    Phone,
    /// The name, whatever the legal form.
    Name,
}

crate::names::names! {
    Sign { TaxId = "tax_id", Email = "email", Phone = "phone", Name = "name" }
}

impl Sign {
    /// The key of one value; nothing where it is too little to tell anybody apart.
    #[must_use]
    pub fn key(self, value: &str) -> Option<String> {
        let key = match self {
            Self::TaxId => tax_id::key(value),
            Self::Email => fold(value),
            Self::Phone => reach::phone_key(value)?,
            Self::Name => name_key(value),
        };
        (!key.is_empty()).then_some(key)
    }
}

/// Legal forms and the words for "firm", folded and without full stops, as the words of a name.
const LEGAL_FORMS: &[&[&str]] = &[
    &["spolka", "z", "ograniczona", "odpowiedzialnoscia"],
    &["spolka", "z", "o", "o"],
    &["sp", "z", "o", "o"],
    &["sp", "zoo"],
    &["spolka", "akcyjna"],
    &["spolka", "jawna"],
    &["spolka", "cywilna"],
    &["spolka", "komandytowa"],
    &["spolka", "komandytowo", "akcyjna"],
    &["prosta", "spolka", "akcyjna"],
    &["sp", "j"],
    &["sp", "k"],
    &["sp", "p"],
    &["s", "k", "a"],
    &["s", "r", "o"],
    &["a", "s"],
    &["s", "a"],
    &["s", "c"],
    &["z", "o", "o"],
    &["p", "p", "h", "u"],
    &["p", "h", "u"],
    &["f", "h", "u"],
    &["spzoo"],
    &["zoo"],
    &["sa"],
    &["sc"],
    &["spj"],
    &["spk"],
    &["ska"],
    &["psa"],
    &["phu"],
    &["pphu"],
    &["fhu"],
    &["gmbh"],
    &["co", "kg"],
    &["ag"],
    &["kg"],
    &["ohg"],
    &["ug"],
    &["ev"],
    &["e", "v"],
    &["ltd"],
    &["limited"],
    &["plc"],
    &["llp"],
    &["llc"],
    &["inc"],
    &["corp"],
    &["sro"],
    &["spol"],
    &["as"],
    &["spolka"],
];

/// A name folded, without punctuation and legal form, its words in alphabetical order: people write the
/// owner now before the firm, now after it.
fn name_key(name: &str) -> String {
    let folded = fold(name);
    let all: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut words = without_legal_forms(&all);
    // A firm may be called nothing but "SA".
    if words.is_empty() {
        words = all;
    }
    words.sort_unstable();
    words.join(" ")
}

fn without_legal_forms<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let mut kept = Vec::with_capacity(words.len());
    let mut rest = words;
    while let [word, after @ ..] = rest {
        let form = LEGAL_FORMS.iter().find(|form| rest.starts_with(form));
        if let Some(after) = form.and_then(|form| rest.get(form.len()..)) {
            rest = after;
        } else {
            kept.push(*word);
            rest = after;
        }
    }
    kept
}

#[cfg(test)]
mod tests;
