//! Texts made comparable: folded for finding, keyed for sorting.

use std::sync::LazyLock;

use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::is_combining_mark, is_nfc_quick,
};

/// The letters of Polish dictionaries in their order, with q, v and x where foreign words need them.
const ALPHABET: &str = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż";

/// The letters that stand for those of the alphabet in keys, each at the place of its letter in Unicode.
static PLACES: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
    let of = |letter| ALPHABET.chars().zip('A'..).find(|(known, _)| *known == letter);
    ('\0'..='ż').map(|letter| of(letter).map(|(_, code)| code)).collect()
});

/// `text` as it is compared when somebody searches: lower case, without accents, white space
/// collapsed, ligatures and other compatibility forms taken apart.
///
/// Folding twice changes nothing more.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        // Most letters of most texts; what follows a letter changes nothing in how it folds.
        if letter.is_ascii() {
            push_spaced(&mut folded, letter.to_ascii_lowercase());
        } else {
            folded_chars(letter).for_each(|base| push_spaced(&mut folded, base));
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// How well `haystack` fits what somebody looks for: 0 where it begins with it, 1 where each of its words
/// begins a word there, 2 where one of them stands inside a word only; `None` where one is missing. Both
/// texts are folded.
#[must_use]
pub fn rank(haystack: &str, wanted: &str) -> Option<u8> {
    let best = u8::from(!haystack.starts_with(wanted));
    wanted.split_whitespace().try_fold(best, |rank, word| {
        let mut places = haystack.match_indices(word).map(|(at, _)| begins_word(haystack, at));
        let first = places.next()?;
        Some(if first || places.any(|begins| begins) { rank } else { 2 })
    })
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    !before.is_some_and(char::is_alphanumeric)
}

/// A key whose byte order is the order of a Polish dictionary: word by word, digits before letters,
/// each Polish letter after its base letter, foreign accents, case and punctuation disregarded.
/// Texts that are equal so far are ordered as they are written.
///
/// The key is good for nothing else: it holds the letters by their place in the alphabet.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let mut key = order_key(text);
    // Lower than all that a key holds, so that a text comes before its continuations.
    key.push('\t');
    key.push_str(text);
    key
}

/// The part of a [`sort_key`] that says where in the dictionary: half as long, and the same for texts
/// that differ in case, punctuation or foreign accents alone.
#[must_use]
pub fn order_key(text: &str) -> String {
    let mut key = String::with_capacity(2 * text.len() + 1);
    // Composed first: "c" with a combining acute is the letter "ć", not an accented "c".
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text.chars().for_each(|letter| push_placed(&mut key, letter));
    } else {
        text.nfc().for_each(|letter| push_placed(&mut key, letter));
    }
    key.truncate(key.trim_end().len());
    key
}

/// Adds what stands for a composed letter.
fn push_placed(key: &mut String, letter: char) {
    for letter in letter.to_lowercase() {
        if let Some(code) = place(letter) {
            key.push(code);
            continue;
        }
        for base in folded_chars(letter) {
            if base.is_alphanumeric() || base.is_whitespace() {
                push_spaced(key, place(base).unwrap_or(base));
            }
        }
    }
}

/// The letter that stands for `letter` in keys: above the digits, below all foreign scripts.
fn place(letter: char) -> Option<char> {
    PLACES.get(letter as usize).copied().flatten()
}

/// Adds `letter`, making one space of any white space and none at the start.
fn push_spaced(text: &mut String, letter: char) {
    if !letter.is_whitespace() {
        text.push(letter);
    } else if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}

fn folded_chars(letter: char) -> impl Iterator<Item = char> {
    std::iter::once(letter)
        .nfkd()
        .flat_map(char::to_lowercase)
        .filter(|letter| !is_combining_mark(*letter) && !is_invisible(*letter))
        .flat_map(base)
        .flatten()
}

/// Soft hyphens, joiners and byte-order marks, which text from files is strewn with.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Letters that Unicode does not take apart, by the base letters people type instead.
fn base(letter: char) -> [Option<char>; 2] {
    match letter {
        'ł' => [Some('l'), None],
        'đ' | 'ð' => [Some('d'), None],
        'ø' => [Some('o'), None],
        'ħ' => [Some('h'), None],
        'ŧ' => [Some('t'), None],
        'ı' => [Some('i'), None],
        'ς' => [Some('σ'), None],
        'æ' => [Some('a'), Some('e')],
        'œ' => [Some('o'), Some('e')],
        'ß' => [Some('s'), Some('s')],
        'þ' => [Some('t'), Some('h')],
        other => [Some(other), None],
    }
}

#[cfg(test)]
mod tests;
