//! Sums of amounts, which 64 bits do not hold.

use serde::{Serialize, Serializer};
use ts_rs::TS;

use super::{Currency, Money};

/// A sum of amounts of one currency. On the wire its minor units are digits, because no number of
/// JavaScript would hold them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Sum {
    /// Whole minor units.
    #[serde(serialize_with = "as_digits")]
    #[ts(type = "string")]
    pub minor: i128,
    /// The currency.
    pub currency: Currency,
}

fn as_digits<S: Serializer>(minor: &i128, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(minor)
}

impl Sum {
    /// By how much the two columns of a kept sum differ: one holds whole billions, the other the rest. A
    /// million of the largest amounts fill neither.
    pub const BILLION: i128 = 1_000_000_000;

    /// The sum of one amount.
    #[must_use]
    pub fn of(money: Money) -> Self {
        Self { minor: money.minor.into(), currency: money.currency }
    }

    /// The sum that two columns hold.
    #[must_use]
    pub fn of_parts(billions: i64, rest: i64, currency: Currency) -> Self {
        Self { minor: i128::from(billions) * Self::BILLION + i128::from(rest), currency }
    }

    /// The sums of `amounts`, one per currency, in the order in which these are met.
    #[must_use]
    pub fn per_currency(amounts: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut sums: Vec<Self> = Vec::new();
        for amount in amounts {
            match sums.iter_mut().find(|sum| sum.currency == amount.currency) {
                Some(sum) => sum.minor = sum.minor.saturating_add(amount.minor),
                None => sums.push(amount),
            }
        }
        sums
    }

    /// The sum as a plain decimal with all its decimals: `-1250.00`, `1250` for yen.
    #[must_use]
    pub fn decimal(&self) -> String {
        let exponent = self.currency.exponent();
        let sign = if self.minor < 0 { "-" } else { "" };
        let unit = 10_u128.pow(exponent);
        let (whole, rest) = (self.minor.unsigned_abs() / unit, self.minor.unsigned_abs() % unit);
        match exponent {
            0 => format!("{sign}{whole}"),
            _ => format!("{sign}{whole}.{rest:0width$}", width = exponent as usize),
        }
    }
}
