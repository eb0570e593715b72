//! How a partner or a person there can be reached: the form of phones, e-mail addresses and postal
//! addresses, and when two of them are one.

use crate::{
    fold::fold,
    invalid::{Invalid, Reason},
    labelled::{self, Labelled},
    text,
};

/// How many digits a phone has at least, and at most.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 3..=20;
/// Fewer digits are a number within a house, or everybody's: they tell nobody apart.
const TELLING_DIGITS: usize = 7;
/// The last digits of a phone name it, whether or not the country is written.
const COMPARED_DIGITS: usize = 9;
/// Before the number within the house, in the languages of our neighbours.
const EXTENSIONS: &[&str] =
    &["wewnętrzny", "wewn", "wew", "w", "ext", "x", "durchwahl", "dw", "kl"];
/// What stands between the digits of a phone.
const PHONE_MARKS: &[char] = &[' ', '+', '-', '–', '(', ')', '/', '.'];

/// Phones as they are kept. `was` is the list so far: what stands in it already is not judged again.
pub fn phones(
    field: &str,
    entries: &[Labelled],
    was: &[Labelled],
) -> Result<Vec<Labelled>, Invalid> {
    list(field, entries, was, &Kind { holds: is_phone, reason: Reason::BadPhone, key: same_phone })
}

/// E-mail addresses as they are kept.
pub fn emails(
    field: &str,
    entries: &[Labelled],
    was: &[Labelled],
) -> Result<Vec<Labelled>, Invalid> {
    list(field, entries, was, &Kind { holds: is_email, reason: Reason::BadEmail, key: fold })
}

/// Postal addresses as they are kept: any text on one line.
pub fn addresses(field: &str, entries: &[Labelled]) -> Result<Vec<Labelled>, Invalid> {
    list(field, entries, &[], &Kind { holds: |_| true, reason: Reason::Malformed, key: same_words })
}

/// Two lists of phones in one, the main one of the first before all.
pub fn united_phones(field: &str, lists: [Vec<Labelled>; 2]) -> Result<Vec<Labelled>, Invalid> {
    united(field, lists, same_phone)
}

/// Two lists of e-mail addresses in one.
pub fn united_emails(field: &str, lists: [Vec<Labelled>; 2]) -> Result<Vec<Labelled>, Invalid> {
    united(field, lists, fold)
}

/// Two lists of postal addresses in one.
pub fn united_addresses(field: &str, lists: [Vec<Labelled>; 2]) -> Result<Vec<Labelled>, Invalid> {
    united(field, lists, same_words)
}

/// By what a phone is known in every way of writing it: its last nine digits, without a number within the
/// house. Nothing where it has too few to tell anybody apart.
#[must_use]
pub fn phone_key(phone: &str) -> Option<String> {
    let digits = digits(outside(phone).0);
    if digits.len() < TELLING_DIGITS {
        return None;
    }
    digits.get(digits.len().saturating_sub(COMPARED_DIGITS)..).map(str::to_owned)
}

/// What one kind of list asks of its entries.
struct Kind {
    holds: fn(&str) -> bool,
    reason: Reason,
    /// Entries with one key are one entry.
    key: fn(&str) -> String,
}

fn list(
    field: &str,
    entries: &[Labelled],
    was: &[Labelled],
    kind: &Kind,
) -> Result<Vec<Labelled>, Invalid> {
    for (number, entry) in entries.iter().enumerate() {
        let path = format!("{field}.{number}.value");
        let value = text::line(&path, &entry.value)?;
        let is_judged = !value.is_empty() && was.iter().all(|old| old.value != value);
        if is_judged && !(kind.holds)(&value) {
            return Err(Invalid::new(path, kind.reason.clone()));
        }
    }
    Ok(folded(labelled::checked(field, entries)?, kind.key))
}

fn united(
    field: &str,
    [first, second]: [Vec<Labelled>; 2],
    key: fn(&str) -> String,
) -> Result<Vec<Labelled>, Invalid> {
    let all: Vec<Labelled> = first.into_iter().chain(second).collect();
    labelled::checked(field, &folded(all, key))
}

/// Each entry once: the first of those with one key, with the label of the next where it has none.
fn folded(entries: Vec<Labelled>, key: fn(&str) -> String) -> Vec<Labelled> {
    let mut kept: Vec<(String, Labelled)> = Vec::with_capacity(entries.len());
    for entry in entries {
        let of_entry = key(&entry.value);
        match kept.iter_mut().find(|(known, _)| *known == of_entry) {
            None => kept.push((of_entry, entry)),
            Some((_, known)) if known.label.is_empty() => known.label = entry.label,
            Some(_) => {},
        }
    }
    kept.into_iter().map(|(_, entry)| entry).collect()
}

fn same_phone(phone: &str) -> String {
    let (outside, inside) = outside(phone);
    let number = phone_key(phone).unwrap_or_else(|| digits(outside));
    format!("{number} {}", digits(inside))
}

/// Letters and digits count, commas and line ends do not.
fn same_words(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A phone and what follows the word for a number within the house.
fn outside(phone: &str) -> (&str, &str) {
    let word = phone.find(|letter: char| letter.is_alphabetic() || letter == '#');
    word.and_then(|word| phone.split_at_checked(word)).unwrap_or((phone, ""))
}

/// Whether `phone`, on one line, has the form of a phone.
#[must_use]
pub fn is_phone(phone: &str) -> bool {
    let (outside, inside) = outside(phone);
    let is_written = |part: &str| {
        part.chars().all(|letter| letter.is_ascii_digit() || PHONE_MARKS.contains(&letter))
    };
    let plus = outside.rfind('+').unwrap_or_default();
    let is_plus_first = outside.get(..plus).is_none_or(|before| before.trim() == "");
    is_written(outside)
        && is_plus_first
        && PHONE_DIGITS.contains(&digits(phone).len())
        && !digits(outside).is_empty()
        && (inside.is_empty() || is_extension(inside))
}

/// `wew. 12`, `ext 12`, `#12`.
fn is_extension(inside: &str) -> bool {
    let number = inside.trim_start_matches(|letter: char| letter.is_alphabetic() || letter == '#');
    let word = inside.strip_suffix(number).unwrap_or_default().to_lowercase();
    let number = number.trim_start_matches(['.', ':']).trim();
    (word == "#" || EXTENSIONS.contains(&word.as_str()))
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// One `@`, a name before it, behind it a domain of at least two parts; nothing that only stands around
/// addresses in lists of them.
#[must_use]
pub fn is_email(email: &str) -> bool {
    let is_plain = |letter: char| {
        !letter.is_whitespace() && !letter.is_control() && !"@,;:<>()[]\"\\".contains(letter)
    };
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-');
    let Some((name, domain)) = email.split_once('@') else { return false };
    let is_name = !name.is_empty() && name.chars().all(is_plain);
    let is_name = is_name && !name.starts_with('.') && !name.ends_with('.');
    let is_domain = domain.contains('.') && domain.split('.').all(is_part);
    is_name
        && is_domain
        && domain.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-'))
}

#[cfg(test)]
mod tests;
