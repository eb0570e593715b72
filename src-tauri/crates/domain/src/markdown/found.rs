//! Telephones, e-mail addresses and web addresses in plain words.

use crate::link;

/// No web address that leads somewhere has as many letters as this.
const LINK_LIMIT: usize = 2_048;
/// The most letters of the name before "@".
const NAME_LIMIT: usize = 64;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Words that stay words.
    Words(&'t str),
    /// Words that lead somewhere.
    Link { words: &'t str, address: String },
}

/// The text cut into words and what leads somewhere; the pieces together are the text.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    // Where the words that are not yet a piece begin, and where is looked next.
    let (mut begin, mut at) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(begin..at).unwrap_or_default();
        match lead(before, rest) {
            Lead::Link { length, address } => {
                if !before.is_empty() {
                    pieces.push(Piece::Words(before));
                }
                let words = rest.get(..length).unwrap_or_default();
                pieces.push(Piece::Link { words, address });
                at += length;
                begin = at;
            },
            Lead::Nothing { length } => at += length,
        }
    }
    if let Some(rest) = text.get(begin..).filter(|rest| !rest.is_empty()) {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// What begins at a place, and over how many bytes it reaches.
enum Lead {
    Link { length: usize, address: String },
    Nothing { length: usize },
}

fn lead(before: &str, rest: &str) -> Lead {
    let first = rest.chars().next().unwrap_or(' ');
    let is_inside_word = before.chars().next_back().is_some_and(|last| {
        last.is_alphanumeric() || matches!(last, '_' | '/' | '.' | '-' | '+' | '@' | '%')
    });
    if is_inside_word || !(first.is_alphanumeric() || matches!(first, '+' | '(')) {
        return Lead::Nothing { length: first.len_utf8() };
    }
    if let Some(found) = page(rest).or_else(|| mailbox(rest)) {
        return found;
    }
    if first.is_ascii_digit() || matches!(first, '+' | '(') {
        return telephone(before, rest);
    }
    // The rest of the word begins nothing.
    let length = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
    Lead::Nothing { length: length.max(first.len_utf8()) }
}

/// A web address with its scheme, or one that begins with "www."; one that is too long stays words.
fn page(rest: &str) -> Option<Lead> {
    let head: String = rest.chars().take(8).collect::<String>().to_ascii_lowercase();
    let is_named = head.starts_with("http://") || head.starts_with("https://");
    if !is_named && !head.starts_with("www.") {
        return None;
    }
    let limit = rest.char_indices().nth(LINK_LIMIT).map(|(at, _)| at);
    let near = rest.get(..limit.unwrap_or(rest.len()))?;
    let end = near.find(|letter: char| {
        letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '„' | '”' | '«' | '»' | '`')
    });
    if end.is_none() && limit.is_some() {
        // Nothing in it is looked at once more: the time stays in proportion to the text.
        return Some(Lead::Nothing { length: near.len() });
    }
    let words = without_stops(near.get(..end.unwrap_or(near.len()))?);
    let address = if is_named { words.to_owned() } else { format!("https://{words}") };
    let has_host = words.trim_start_matches(|letter: char| letter != '.').len() > 2;
    let leads = has_host && link::is_safe(&address);
    leads.then_some(Lead::Link { length: words.len(), address })
}

/// The address without the stops of the sentence around it, and without a bracket that it did not open.
fn without_stops(mut words: &str) -> &str {
    let count = |sign: char| words.matches(sign).count();
    let (opened_round, opened_square) = (count('('), count('['));
    let (mut closed_round, mut closed_square) = (count(')'), count(']'));
    while let Some(last) = words.chars().next_back() {
        match last {
            ')' if closed_round > opened_round => closed_round -= 1,
            ']' if closed_square > opened_square => closed_square -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '…' | '*' => {},
            _ => break,
        }
        words = words.strip_suffix(last).unwrap_or_default();
    }
    words
}

/// "jan.kowalski@example.com".
fn mailbox(rest: &str) -> Option<Lead> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "._%+-".contains(letter);
    let name = rest.chars().take(NAME_LIMIT + 1).position(|letter| !is_name(letter))?;
    let host = rest.get(name..)?.strip_prefix('@')?;
    let is_host = |letter: char| letter.is_ascii_alphanumeric() || ".-".contains(letter);
    let host = host.get(..host.find(|letter| !is_host(letter)).unwrap_or(host.len()))?;
    let host = host.trim_end_matches(['.', '-']);
    let (_, top) = host.rsplit_once('.')?;
    let is_host = top.len() >= 2 && top.chars().all(|letter| letter.is_ascii_alphabetic());
    let words = rest.get(..name + 1 + host.len())?;
    let address = format!("mailto:{words}");
    let leads = is_host && !host.contains("..") && link::is_safe(&address);
    leads.then_some(Lead::Link { length: words.len(), address })
}

/// How the nine digits of a Polish number are grouped.
const GROUPINGS: &[&[usize]] = &[&[3, 3, 3], &[2, 3, 2, 2], &[2, 7]];
/// How those of a mobile number begin, which may stand without any grouping.
const MOBILE: &[&str] =
    &["45", "50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88"];
/// Words before a number that is no telephone.
const OTHER_NUMBERS: &[&str] =
    &["nip", "regon", "krs", "pesel", "iban", "konto", "faktura", "fv", "vat", "id", "kwota"];
/// Words and signs after an amount.
const UNITS: &[&str] = &[
    "zł", "zl", "pln", "eur", "usd", "gbp", "czk", "chf", "€", "$", "£", "%", "gr", "szt", "tys",
    "mln", "kg", "km", "ton", "t", "m", "m2",
];

/// "+48 501 502 503", "501-502-503", "(22) 123 45 67".
fn telephone(before: &str, rest: &str) -> Lead {
    let Digits { plus, groups, length } = digits(rest);
    let all = groups.concat();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let is_grouped = GROUPINGS.contains(&lengths.as_slice()) && !all.starts_with('0');
    let is_mobile = lengths == [9] && MOBILE.iter().any(|start| all.starts_with(start));
    let is_foreign = plus && (8..=15).contains(&all.len());
    let after = rest.get(length..).unwrap_or_default();
    let is_telephone = if plus { is_foreign } else { is_grouped || is_mobile };
    if !is_telephone || is_other_number(before) || goes_on(after) || (!plus && is_amount(after)) {
        return Lead::Nothing { length: length.max(1) };
    }
    let plus = if plus { "+" } else { "" };
    Lead::Link { length, address: format!("tel:{plus}{all}") }
}

/// Digits with what stands between them.
struct Digits<'t> {
    plus: bool,
    groups: Vec<&'t str>,
    /// Over how many bytes they reach.
    length: usize,
}

/// The longest run of groups of digits here, one space, dash or bracket between two.
fn digits(rest: &str) -> Digits<'_> {
    let plus = rest.starts_with('+');
    let mut groups = Vec::new();
    let (mut at, mut length) = (usize::from(plus), 0);
    while let Some(next) = rest.get(at..) {
        let digits = next.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let group = next.get(..next.len() - digits.len()).unwrap_or_default();
        if !group.is_empty() {
            groups.push(group);
            at += group.len();
            length = at;
        }
        let between = separator(digits, groups.is_empty());
        if between == 0 {
            break;
        }
        at += between;
    }
    Digits { plus, groups, length }
}

/// How many bytes stand between two groups of digits; 0 where no further group follows.
fn separator(rest: &str, is_first: bool) -> usize {
    let signs: &[&str] = if is_first {
        &["("]
    } else {
        &[") ", ")", " (", " ", "-", "\u{a0}", "\u{2011}", "\u{2013}"]
    };
    let follows = |sign: &&&str| {
        rest.strip_prefix(**sign).is_some_and(|next| next.starts_with(|d: char| d.is_ascii_digit()))
    };
    signs.iter().find(follows).map_or(0, |sign| sign.len())
}

/// Whether the digits are a part of something longer: "501 502 503,00", "123 456 789a".
fn goes_on(after: &str) -> bool {
    let mut signs = after.chars();
    match signs.next() {
        Some(',' | '.' | ':' | '/' | '-') => signs.next().is_some_and(|next| next.is_ascii_digit()),
        Some(next) => next.is_alphanumeric() || matches!(next, '_' | '@'),
        None => false,
    }
}

/// Whether a currency or a unit follows.
fn is_amount(after: &str) -> bool {
    let word: String = after
        .trim_start()
        .chars()
        .take_while(|letter| letter.is_alphanumeric() || "€$£%".contains(*letter))
        .take(5)
        .collect();
    UNITS.contains(&word.to_lowercase().as_str())
}

/// Whether the word before says that the number is another one.
fn is_other_number(before: &str) -> bool {
    let word = before.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let start = word.rfind(|sign: char| !sign.is_alphanumeric());
    let word = start.and_then(|start| word.get(start..)).unwrap_or(word);
    let word = word.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    OTHER_NUMBERS.contains(&word.to_lowercase().as_str())
}
