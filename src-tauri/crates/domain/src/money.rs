//! Money: whole minor units of one currency (R9). Never a float, never two currencies in one sum.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::invalid::{Invalid, Reason};

/// The largest amount either way, in minor units: exact in JavaScript's numbers. Ten thousand of them
/// overflow 64 bits, so sums are [`Sum`].
pub const LARGEST_MINOR: i64 = 1_000_000_000_000_000;

/// The currencies of ISO 4217 in use in 2026, by the number of their decimals. Codes without minor
/// units (metals, bond units, `XXX`) are no one's price and left out.
const CURRENCIES: [(u32, &str); 4] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (
        2,
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD \
         CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
         GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD \
         LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB \
         PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP \
         SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW \
         ZWG",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

/// An ISO 4217 currency code: three capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Currency([u8; 3]);

impl Currency {
    /// Polish złoty.
    pub const PLN: Self = Self(*b"PLN");
    /// Czech koruna.
    pub const CZK: Self = Self(*b"CZK");
    /// Pound sterling.
    pub const GBP: Self = Self(*b"GBP");
    /// United States dollar.
    pub const USD: Self = Self(*b"USD");
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");

    /// How many decimals an amount has: 2 for PLN, 0 for JPY.
    #[must_use]
    pub fn exponent(self) -> u32 {
        self.listed_exponent().unwrap_or(2)
    }

    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only letters get in.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Every currency, in the order of the alphabet.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let codes = CURRENCIES.iter().flat_map(|(_, codes)| codes.split_ascii_whitespace());
        let mut all: Vec<Self> = codes.filter_map(|code| code.parse().ok()).collect();
        all.sort_unstable();
        all
    }

    fn listed_exponent(self) -> Option<u32> {
        CURRENCIES
            .iter()
            .find(|(_, codes)| codes.split_ascii_whitespace().any(|code| code.as_bytes() == self.0))
            .map(|(exponent, _)| *exponent)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl std::str::FromStr for Currency {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = |reason| Invalid::new("currency", reason);
        let code: [u8; 3] = text.as_bytes().try_into().map_err(|_| refused(Reason::Malformed))?;
        if !code.iter().all(u8::is_ascii_uppercase) {
            return Err(refused(Reason::Malformed));
        }
        let currency = Self(code);
        currency.listed_exponent().map(|_| currency).ok_or_else(|| refused(Reason::Unknown))
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// An amount of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Whole minor units: 1250 of PLN is 12.50 zł.
    #[ts(type = "number")]
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// This amount, if it is within [`LARGEST_MINOR`].
    pub fn checked(self, field: &str) -> Result<Self, Invalid> {
        if self.minor.unsigned_abs() > LARGEST_MINOR.unsigned_abs() {
            return Err(Invalid::new(format!("{field}.minor"), Reason::OutOfRange));
        }
        Ok(self)
    }

    /// The amount as a plain decimal with all its decimals: `-1250.00`, `1250` for yen.
    #[must_use]
    pub fn decimal(&self) -> String {
        Sum::of(*self).decimal()
    }

    /// The amount that `text` means in `currency`, as people and spreadsheets write it:
    /// `12500`, `12 500,50`, `12.500,00`, `12,500.00`, `-3,5`.
    ///
    /// - White space and apostrophes only separate groups of three digits.
    /// - Of points and commas, the last one is the decimal mark if both occur; one that occurs twice
    ///   or more separates groups.
    /// - A single point or comma separates groups if one to three digits other than a lone 0 stand
    ///   before it and exactly three behind, and nothing else groups: `12.500` is twelve thousand
    ///   five hundred. In a currency with three decimals it is the decimal mark even so.
    /// - More decimals than the currency has are refused, never rounded.
    pub fn parse(field: &str, text: &str, currency: Currency) -> Result<Self, Invalid> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Invalid::new(field, Reason::Empty));
        }
        let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (-1, rest),
            None => (1, text.strip_prefix('+').unwrap_or(text)),
        };
        let minor = amount::minor(digits.trim_start(), currency.exponent())
            .ok_or_else(|| Invalid::new(field, Reason::Malformed))?;
        if minor > LARGEST_MINOR.unsigned_abs() {
            return Err(Invalid::new(field, Reason::OutOfRange));
        }
        let minor = i64::try_from(minor).map_or(LARGEST_MINOR, |minor| sign * minor);
        Ok(Self { minor, currency })
    }
}

mod amount;
pub mod entry;
mod shown;
mod sum;

pub use shown::usual;
pub use sum::Sum;

#[cfg(test)]
mod tests;
