//! The price list, and lines of events: how much of what, for how much (R9).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    invalid::{Invalid, Reason},
    money::{Money, Sum, entry},
    user::Language,
};

/// The most of something in a line, in thousandths.
pub const LARGEST_QUANTITY: i64 = 1_000_000_000_000;

/// The whole of a price, in hundredths of a per cent.
pub const WHOLE: i64 = 10_000;

/// The most lines of one half of an event.
pub const LINES_LIMIT: usize = 200;

/// One of the halves of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// What is planned.
    Plan,
    /// What came of it.
    Outcome,
}

crate::names::names! {
    Half { Plan = "plan", Outcome = "outcome" }
}

/// How many decimals a quantity has.
const QUANTITY_DECIMALS: u32 = 3;

/// How much of something, in thousandths. Less than nothing is a return. On the wire it is a plain decimal:
/// `2`, `-0.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, TS)]
#[ts(type = "string")]
pub struct Quantity(i64);

impl Quantity {
    /// A single one.
    pub const ONE: Self = Self(1_000);

    /// So many thousandths, if that is something and not too much.
    pub fn of_thousandths(thousandths: i64) -> Result<Self, Invalid> {
        let is_fit =
            thousandths != 0 && thousandths.unsigned_abs() <= LARGEST_QUANTITY.unsigned_abs();
        is_fit.then_some(Self(thousandths)).ok_or_else(|| out_of_range("quantity"))
    }

    /// In thousandths.
    #[must_use]
    pub fn thousandths(self) -> i64 {
        self.0
    }

    /// The quantity that a person of `language` types; one, where he types nothing.
    pub fn read(text: &str, language: Language) -> Result<Self, Invalid> {
        if text.trim().is_empty() {
            return Ok(Self::ONE);
        }
        let read = entry::read_number(text, language, QUANTITY_DECIMALS);
        let read = read.map_err(|invalid| Invalid { field: "quantity".into(), ..invalid })?;
        Self::of_thousandths(i64::try_from(read).map_err(|_| out_of_range("quantity"))?)
    }

    /// The quantity as a person of `language` types it.
    #[must_use]
    pub fn typed(self, language: Language) -> String {
        match language {
            Language::Pl => self.to_string().replace('.', ","),
            Language::En => self.to_string(),
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.unsigned_abs() / 1_000, self.0.unsigned_abs() % 1_000);
        let sign = if self.0 < 0 { "-" } else { "" };
        let decimals = format!("{rest:03}");
        match decimals.trim_end_matches('0') {
            "" => write!(formatter, "{sign}{whole}"),
            decimals => write!(formatter, "{sign}{whole}.{decimals}"),
        }
    }
}

impl FromStr for Quantity {
    type Err = Invalid;

    /// Reads a plain decimal.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let malformed = || Invalid::new("quantity", Reason::Malformed);
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text),
        };
        let (whole, decimals) = match digits.split_once('.') {
            Some((_, "")) => return Err(malformed()),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let is_plain = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
        if whole.is_empty() || !is_plain(whole) || !is_plain(decimals) || decimals.len() > 3 {
            return Err(malformed());
        }
        let value: Result<i64, _> = format!("{whole}{decimals:0<3}").parse();
        Self::of_thousandths(sign * value.map_err(|_| out_of_range("quantity"))?)
    }
}

impl Serialize for Quantity {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

fn out_of_range(field: &str) -> Invalid {
    Invalid::new(field, Reason::OutOfRange)
}

/// A discount in hundredths of a per cent: none to all of the price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Discount(i64);

impl Discount {
    /// So many hundredths of a per cent, if that is no more than the whole.
    pub fn of_hundredths(hundredths: i64) -> Result<Self, Invalid> {
        let is_fit = (0..=WHOLE).contains(&hundredths);
        is_fit.then_some(Self(hundredths)).ok_or_else(|| out_of_range("discount"))
    }

    /// In hundredths of a per cent.
    #[must_use]
    pub fn hundredths(self) -> i64 {
        self.0
    }

    /// This discount, if it is one.
    pub fn checked(self) -> Result<Self, Invalid> {
        Self::of_hundredths(self.0)
    }

    /// The discount that a person of `language` types, with its sign or without: `10`, `7,5 %`; none, where
    /// he types nothing.
    pub fn read(text: &str, language: Language) -> Result<Self, Invalid> {
        let text = text.trim();
        let number = text.strip_suffix('%').unwrap_or(text);
        if text.is_empty() {
            return Ok(Self(0));
        }
        let read = entry::read_number(number, language, 2);
        let read = read.map_err(|invalid| Invalid { field: "discount".into(), ..invalid })?;
        Self::of_hundredths(i64::try_from(read).map_err(|_| out_of_range("discount"))?)
    }
}

/// A price, if one may ask it: nothing or more.
pub fn price(field: &str, price: Money) -> Result<Money, Invalid> {
    let price = price.checked(field)?;
    if price.minor < 0 { Err(out_of_range(&format!("{field}.minor"))) } else { Ok(price) }
}

/// What a line comes to: quantity times price, less the discount, rounded once, half a minor unit away
/// from nought, so that a return takes back exactly what was sold. Refused beyond the largest amount.
pub fn total(quantity: Quantity, price: Money, discount: Discount) -> Result<Money, Invalid> {
    let exact = i128::from(quantity.0)
        .checked_mul(price.minor.into())
        .and_then(|exact| exact.checked_mul((WHOLE - discount.0.clamp(0, WHOLE)).into()));
    let parts = 1_000 * i128::from(WHOLE);
    let rounded = exact.map(|exact| (exact.abs() + parts / 2) / parts * exact.signum());
    let minor = rounded.and_then(|minor| i64::try_from(minor).ok());
    let total = minor.map(|minor| Money { minor, ..price });
    let within = total.filter(|total| total.checked("price").is_ok());
    within.ok_or_else(|| out_of_range("quantity"))
}

/// What lines come to, one sum per currency, in the order in which these are met.
#[must_use]
pub fn totals(lines: impl IntoIterator<Item = Money>) -> Vec<Sum> {
    Sum::per_currency(lines.into_iter().map(Sum::of))
}

#[cfg(test)]
mod tests;
