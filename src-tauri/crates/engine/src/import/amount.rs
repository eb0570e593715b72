//! Amounts in columns.

use watek_domain::{
    invalid::Invalid,
    money::{Currency, Money},
};

use super::{
    field::Field,
    problem::{Fault, ProblemReason},
    row::Row,
};

/// The amount in the column that means `field`, of the currency that stands in it or beside it, else of `chosen`.
pub(crate) fn read(row: Row<'_>, field: Field, chosen: Currency) -> Result<Option<Money>, Fault> {
    let Some((column, written)) = row.first(field) else { return Ok(None) };
    let (digits, mark) = without_mark(written);
    let currency = match row.first(Field::Currency) {
        Some((column, code)) => {
            currency(code).ok_or(Fault::new(Some(column), ProblemReason::Malformed))?
        },
        None => mark.unwrap_or(chosen),
    };
    let refused = |refusal: Invalid| Fault::new(Some(column), (&refusal.reason).into());
    if digits.is_empty() {
        return Err(Fault::new(Some(column), ProblemReason::Malformed));
    }
    Money::parse("", digits, currency).map(Some).map_err(refused)
}

/// An amount and the currency that is written beside it: `1 200,50 zł`, `$1,200.50`.
fn without_mark(written: &str) -> (&str, Option<Currency>) {
    let is_mark = |letter: char| {
        letter.is_alphabetic()
            || matches!(letter, '€' | '$' | '£' | '.') && !letter.is_ascii_digit()
    };
    let after = written.trim_end_matches(|letter: char| is_mark(letter) || letter.is_whitespace());
    let digits = after.trim_start_matches(|letter: char| {
        letter.is_alphabetic() || matches!(letter, '€' | '$' | '£')
    });
    let mark = written.strip_suffix(digits).filter(|mark| !mark.is_empty());
    let mark = mark.or_else(|| written.strip_prefix(digits)).unwrap_or_default();
    (digits.trim(), currency(mark))
}

/// The currency of that code or sign.
fn currency(text: &str) -> Option<Currency> {
    let text = text.trim().trim_end_matches('.');
    let code = match text.to_lowercase().as_str() {
        "zł" | "zl" => "PLN".to_owned(),
        "€" => "EUR".to_owned(),
        "$" => "USD".to_owned(),
        "£" => "GBP".to_owned(),
        "kč" => "CZK".to_owned(),
        _ => text.to_uppercase(),
    };
    code.parse().ok()
}
