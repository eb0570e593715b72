//! Amounts as people type them, in either language: `12 tys`, `1,5 mln`, `12.500,00`, `$1,200`, `12,-`.
//!
//! - White space and apostrophes only separate groups of three digits.
//! - If both a point and a comma occur, the last is the decimal mark; one that occurs twice or more
//!   separates groups.
//! - A single mark is the decimal mark if it is that of the language, the comma in Polish and the point
//!   in English. The other separates groups where one to three digits, no nought first, stand before it
//!   and exactly three behind: `1.234` is more than a thousand in Polish and little more than one in
//!   English. Else it is the decimal mark too: nobody separates `12.50`.
//! - A word multiplies: `tys`, `k`, `mln`, `mld` and their kin; `m` only in English, where it is no metre.
//! - A currency in the text wins over the chosen one. A sign that several share (`$`, `kr`) is the chosen
//!   one if that is among them, else the one that it stands for most.
//! - A dash behind a whole number stands for no smaller coins (`12,-`), never for a minus.
//! - More decimals than the currency has are refused, never rounded.

use super::{Currency, LARGEST_MINOR, Money, amount::ungrouped};
use crate::{
    fold::fold,
    invalid::{Invalid, Reason},
    user::Language,
};

/// The longest text that is looked at: no amount is longer.
const LONGEST: usize = 100;

/// How many letters of what was not understood are repeated.
const REPEATED: usize = 40;

/// Words that multiply, folded, by how many noughts they add.
const MULTIPLIERS: [(u32, &str); 3] = [
    (3, "tys tysiac tysiace tysiecy k thousand thousands"),
    (6, "mln milion miliony milionow mio million millions"),
    (9, "mld miliard miliardy miliardow bn billion billions"),
];

/// What stands for currencies besides their codes, folded; the first is meant where none of them is chosen.
const WORDS: [(&str, &str); 34] = [
    ("zl", "PLN"),
    ("zloty", "PLN"),
    ("zlote", "PLN"),
    ("zlotych", "PLN"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("$", "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP"),
    ("us$", "USD"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("r$", "BRL"),
    ("dolar", "USD"),
    ("dolary", "USD"),
    ("dolarow", "USD"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("£", "GBP"),
    ("funt", "GBP"),
    ("funty", "GBP"),
    ("funtow", "GBP"),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("¥", "JPY CNY"),
    ("kc", "CZK"),
    ("kr", "SEK NOK DKK ISK"),
    ("ft", "HUF"),
    ("fr", "CHF"),
    ("₴", "UAH"),
    ("₺", "TRY"),
    ("₹", "INR"),
    ("₩", "KRW"),
];

fn refused(reason: Reason) -> Invalid {
    Invalid::new("text", reason)
}

fn not_understood(words: &str) -> Invalid {
    refused(Reason::NotUnderstood { words: words.trim().chars().take(REPEATED).collect() })
}

/// The amount that `text` means to a person of `language` who has chosen the currency `chosen`.
pub fn read(text: &str, language: Language, chosen: Currency) -> Result<Money, Invalid> {
    let text = text.trim();
    if text.is_empty() {
        return Err(refused(Reason::Empty));
    }
    let folded = comparable(text).ok_or_else(|| not_understood(text))?;
    let parts = Parts::of(&folded).ok_or_else(|| not_understood(text))?;
    let number = Number::read(parts.body, language).ok_or_else(|| not_understood(text))?;
    let around = Around::read(&parts, &number, language).map_err(|word| not_understood(&word))?;
    let currency = around.currency(chosen).ok_or_else(|| not_understood(text))?;
    let minor = number.minor(around.noughts, currency)?;
    let minor = if around.is_negative { -minor } else { minor };
    Ok(Money { minor, currency })
}

/// The amount that `text` means in every language, where nobody knows in which it was written: `1,234 mln`
/// is refused.
pub fn read_alike(text: &str, chosen: Currency) -> Result<Money, Invalid> {
    let polish = read(text, Language::Pl, chosen)?;
    let english = read(text, Language::En, chosen)?;
    if polish == english { Ok(polish) } else { Err(not_understood(text)) }
}

/// The currency that `text` alone names to a person who has chosen `chosen`.
#[must_use]
pub fn currency(text: &str, chosen: Currency) -> Option<Currency> {
    let folded = comparable(text)?;
    let mut around = Around::default();
    for word in words(&folded) {
        around.name(word).ok()?;
    }
    if around.named.is_empty() { None } else { around.currency(chosen) }
}

/// A number of at most `decimals` decimals that stands alone, as a whole of its smallest part: `1,5` with
/// three decimals is 1500. By the same rules as amounts.
pub fn read_number(text: &str, language: Language, decimals: u32) -> Result<i128, Invalid> {
    let text = text.trim();
    if text.is_empty() {
        return Err(refused(Reason::Empty));
    }
    let folded = comparable(text).ok_or_else(|| not_understood(text))?;
    let parts = Parts::of(&folded).filter(|parts| parts.after.is_empty());
    let parts = parts.ok_or_else(|| not_understood(text))?;
    let number = Number::read(parts.body, language).ok_or_else(|| not_understood(text))?;
    let is_negative = match parts.before.trim() {
        "" | "+" => false,
        "-" | "\u{2212}" => true,
        _ => return Err(not_understood(text)),
    };
    let whole = number.scaled(decimals)?;
    Ok(if is_negative { -whole } else { whole })
}

/// The text folded; `None` where that would make digits of what is none, like `12²`.
fn comparable(text: &str) -> Option<String> {
    let is_strange = |letter: char| letter.is_numeric() && !letter.is_ascii_digit();
    let is_fit = text.chars().count() <= LONGEST && !text.contains(is_strange);
    is_fit.then(|| fold(text))
}

/// A text parted at its first and its last digit.
struct Parts<'t> {
    before: &'t str,
    body: &'t str,
    after: &'t str,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)?);
        let (rest, after) = text.split_at_checked(last + 1)?;
        let (before, body) = rest.split_at_checked(first)?;
        // A half-written number, or one that ends a sentence.
        (!before.ends_with(['.', ','])).then_some(Self { before, body, after })
    }
}

/// The digits before and after the decimal mark.
struct Number {
    whole: String,
    decimals: String,
}

impl Number {
    fn read(body: &str, language: Language) -> Option<Self> {
        let (whole, decimals) = halves(body, language);
        let is_plain = decimals.bytes().all(|digit| digit.is_ascii_digit());
        let whole = ungrouped(whole)?;
        is_plain.then(|| Self { whole, decimals: decimals.to_owned() })
    }

    /// In minor units, multiplied by `noughts`.
    fn minor(&self, noughts: u32, currency: Currency) -> Result<i64, Invalid> {
        let exponent = currency.exponent();
        let minor = match self.scaled(exponent + noughts) {
            Err(Invalid { reason: Reason::TooPrecise { .. }, .. }) => {
                return Err(refused(Reason::TooPrecise { decimals: exponent }));
            },
            other => other?,
        };
        let within = i64::try_from(minor).ok().filter(|minor| *minor <= LARGEST_MINOR);
        within.ok_or_else(|| refused(Reason::OutOfRange))
    }

    /// As a whole of the last of `places` decimals.
    fn scaled(&self, places: u32) -> Result<i128, Invalid> {
        let too_precise = || refused(Reason::TooPrecise { decimals: places });
        let written = u32::try_from(self.decimals.len()).map_err(|_| too_precise())?;
        let missing = places.checked_sub(written).ok_or_else(too_precise)?;
        let mut value = 0_i128;
        for digit in self.whole.bytes().chain(self.decimals.bytes()) {
            value = value.saturating_mul(10).saturating_add((digit - b'0').into());
        }
        Ok(value.saturating_mul(10_i128.saturating_pow(missing)))
    }
}

/// The text before the decimal mark, groups and all, and the digits after it.
fn halves(body: &str, language: Language) -> (&str, &str) {
    let Some(at) = body.rfind(['.', ',']) else { return (body, "") };
    let (before, rest) = body.split_at_checked(at).unwrap_or((body, ""));
    let mut letters = rest.chars();
    let mark = letters.next();
    let after = letters.as_str();
    let own = match language {
        Language::Pl => ',',
        Language::En => '.',
    };
    let is_alone = before.bytes().all(|letter| letter.is_ascii_digit());
    let looks_grouped = is_alone
        && after.len() == 3
        && (1..=3).contains(&before.len())
        && !before.starts_with('0')
        && mark != Some(own);
    if mark.is_some_and(|mark| before.contains(mark)) || looks_grouped {
        return (body, "");
    }
    (before, after)
}

/// What stands around the number.
#[derive(Default)]
struct Around {
    is_negative: bool,
    noughts: u32,
    /// What the text calls the currency, before and after the number.
    named: Vec<Vec<Currency>>,
}

impl Around {
    /// Answers the word that means nothing here.
    fn read(parts: &Parts<'_>, number: &Number, language: Language) -> Result<Self, String> {
        let mut around = Self::default();
        let mut is_signed = false;
        for word in words(parts.before) {
            if matches!(word, "-" | "\u{2212}" | "\u{2013}" | "+") && !is_signed {
                is_signed = true;
                around.is_negative = word != "+";
            } else {
                around.name(word)?;
            }
        }
        let is_named = !around.named.is_empty();
        for word in words(without_dash(parts.after, number)) {
            let noughts = multiplier(word, language);
            match noughts
                .filter(|_| around.noughts == 0 && around.named.len() == usize::from(is_named))
            {
                Some(noughts) => around.noughts = noughts,
                None => around.name(word)?,
            }
        }
        if around.named.len() > usize::from(is_named) + 1 {
            return Err(parts.after.to_owned());
        }
        Ok(around)
    }

    fn name(&mut self, word: &str) -> Result<(), String> {
        let known = WORDS.iter().find(|(known, _)| *known == word);
        let codes =
            known.map_or_else(|| word.to_ascii_uppercase(), |(_, codes)| (*codes).to_owned());
        let named: Option<Vec<Currency>> =
            codes.split_ascii_whitespace().map(|code| code.parse().ok()).collect();
        match named.filter(|named| !named.is_empty() && self.named.len() < 2) {
            Some(named) => self.named.push(named),
            None => return Err(word.to_owned()),
        }
        Ok(())
    }

    /// The currency that is meant; `None` where the text names two.
    fn currency(&self, chosen: Currency) -> Option<Currency> {
        let Some((first, others)) = self.named.split_first() else { return Some(chosen) };
        let fits = |currency: &Currency| others.iter().all(|other| other.contains(currency));
        if first.contains(&chosen) && fits(&chosen) {
            return Some(chosen);
        }
        first.iter().copied().find(fits)
    }
}

/// The noughts that a word adds.
fn multiplier(word: &str, language: Language) -> Option<u32> {
    if word == "m" && language == Language::En {
        return Some(6);
    }
    let found = MULTIPLIERS.iter().find(|(_, words)| words.split(' ').any(|known| known == word));
    found.map(|(noughts, _)| *noughts)
}

/// The text without the dash that stands for no smaller coins.
fn without_dash<'t>(after: &'t str, number: &Number) -> &'t str {
    let rest = after.strip_prefix([',', '.']).unwrap_or(after);
    match rest.strip_prefix(['-', '\u{2013}', '\u{2014}']) {
        Some(rest) if number.decimals.is_empty() => rest,
        // A mark behind which nothing stands yet, while one types.
        _ => after.strip_prefix(',').unwrap_or(after),
    }
}

/// Words of letters, and signs one by one; points only end words, and `us$` is one word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '.');
        let first = rest.chars().next()?;
        let mut end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        if end == 0 {
            end = first.len_utf8();
        } else if let Some(dollars) = rest.get(..end + 1).filter(|word| word.ends_with('$'))
            && WORDS.iter().any(|(known, _)| *known == dollars)
        {
            end += 1;
        }
        let (word, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some(word)
    })
}

#[cfg(test)]
mod tests;
