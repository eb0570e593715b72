//! Amounts as people read them. The interface writes them by the same rules, and both are held to the
//! same table of cases.

use super::{Currency, Money, Sum};
use crate::user::Language;

/// What stands for a currency instead of its code: in every language, but for the złoty's sign, which is
/// a Polish word.
const SIGNS: [(&str, &str); 4] = [("PLN", "zł"), ("EUR", "€"), ("USD", "$"), ("GBP", "£")];

/// Between number and sign, where no line may break.
const SPACE: char = '\u{a0}';

/// The currencies that are offered first, after the workspace's own.
#[must_use]
pub fn usual() -> Vec<Currency> {
    ["PLN", "EUR", "USD", "GBP", "CZK", "CHF"].iter().filter_map(|code| code.parse().ok()).collect()
}

impl Currency {
    /// Its sign where readers of `language` know one, else its code.
    #[must_use]
    pub fn sign(&self, language: Language) -> &str {
        let known = SIGNS.iter().find(|(code, _)| *code == self.as_str());
        match known {
            Some((_, sign)) if language == Language::Pl || *sign != "zł" => sign,
            _ => self.as_str(),
        }
    }
}

impl Sum {
    /// The sum as readers of `language` write it: `12 500,50 zł`, `€12,500.50`, `PLN 12,500.50`.
    #[must_use]
    pub fn shown(&self, language: Language) -> String {
        let decimal = self.decimal();
        let (minus, digits) = match decimal.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", decimal.as_str()),
        };
        let (number, sign) = (number(digits, language), self.currency.sign(language));
        match language {
            Language::Pl => format!("{minus}{number}{SPACE}{sign}"),
            Language::En if sign.len() == 3 && sign.is_ascii() => {
                format!("{minus}{sign}{SPACE}{number}")
            },
            Language::En => format!("{minus}{sign}{number}"),
        }
    }
}

impl Money {
    /// The amount as readers of `language` write it.
    #[must_use]
    pub fn shown(&self, language: Language) -> String {
        Sum::of(*self).shown(language)
    }

    /// The amount as one types it: without its currency, and without decimals that are all nought.
    #[must_use]
    pub fn typed(&self, language: Language) -> String {
        let decimal = self.decimal();
        let (whole, rest) = decimal.split_once('.').unwrap_or((&decimal, ""));
        let is_whole = rest.bytes().all(|digit| digit == b'0');
        let written = if is_whole { whole } else { &decimal };
        match written.strip_prefix('-') {
            Some(digits) => format!("-{}", number(digits, language)),
            None => number(written, language),
        }
    }
}

/// Plain digits with a point, as readers of `language` write them. Polish groups from five digits on.
fn number(decimal: &str, language: Language) -> String {
    let (whole, rest) = match decimal.split_once('.') {
        Some((whole, rest)) => (whole, Some(rest)),
        None => (decimal, None),
    };
    let (group, mark, least) = match language {
        Language::Pl => (SPACE, ',', 5),
        Language::En => (',', '.', 4),
    };
    let mut written = String::with_capacity(decimal.len() + 8);
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if place > 0 && left % 3 == 0 && whole.len() >= least {
            written.push(group);
        }
        written.push(digit);
    }
    if let Some(rest) = rest {
        written.push(mark);
        written.push_str(rest);
    }
    written
}
