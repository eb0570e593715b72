//! Amounts in columns.

use watek_domain::{
    invalid::Invalid,
    money::{Currency, Money, entry},
};

use super::{
    field::Field,
    problem::{Fault, ProblemReason},
    row::Row,
};

/// The amount in the column that means `field`, of the currency that stands in it or beside it, else of `chosen`.
/// Two currencies are a fault.
pub(crate) fn read(row: Row<'_>, field: Field, chosen: Currency) -> Result<Option<Money>, Fault> {
    let Some((column, written)) = row.first(field) else { return Ok(None) };
    let malformed = |column| Fault::new(Some(column), ProblemReason::Malformed);
    let beside = match row.first(Field::Currency) {
        Some((column, code)) => {
            Some(entry::currency(code, chosen).ok_or_else(|| malformed(column))?)
        },
        None => None,
    };
    let money = amount(written, beside.unwrap_or(chosen))
        .map_err(|refusal| Fault::new(Some(column), (&refusal.reason).into()))?;
    if beside.is_some_and(|beside| beside != money.currency) {
        return Err(malformed(column));
    }
    Ok(Some(money))
}

/// Numbers as spreadsheets write them; all else as people type it, where every word is understood.
fn amount(written: &str, chosen: Currency) -> Result<Money, Invalid> {
    plain(written, chosen).map_or_else(|| entry::read_alike(written, chosen), Ok)
}

/// A number with at most a currency before or after it: `1 200,50 zł`, `$1,200.50`.
fn plain(written: &str, chosen: Currency) -> Option<Money> {
    let is_mark = |letter: char| letter.is_alphabetic() || matches!(letter, '€' | '$' | '£');
    let behind = |letter: char| is_mark(letter) || letter.is_whitespace() || letter == '.';
    let digits = written.trim_end_matches(behind).trim_start_matches(is_mark);
    let (before, after) = written.split_once(digits).filter(|_| !digits.is_empty())?;
    let is_silent =
        |mark: &str| mark.trim_matches(|letter| behind(letter) && !is_mark(letter)).is_empty();
    let currency = match (is_silent(before), is_silent(after)) {
        (true, true) => chosen,
        (false, true) => entry::currency(before, chosen)?,
        (true, false) => entry::currency(after, chosen)?,
        (false, false) => return None,
    };
    Money::parse("", digits, currency).ok()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::spreadsheet("12.500,00", 1_250_000, "PLN")]
    #[case::point_groups("12.500", 1_250_000, "PLN")]
    #[case::spaces("1 200,00", 120_000, "PLN")]
    #[case::code("5 EUR", 500, "EUR")]
    #[case::sign("€5", 500, "EUR")]
    #[case::sign_and_minus("€-5", -500, "EUR")]
    #[case::point_ends("5 zł.", 500, "PLN")]
    #[case::thousands("12 tys", 1_200_000, "PLN")]
    #[case::thousands_end("12 tys. zł", 1_200_000, "PLN")]
    #[case::millions("1,5 mln zł", 150_000_000, "PLN")]
    #[case::millions_point("1.5 million EUR", 150_000_000, "EUR")]
    #[case::word("5 euro", 500, "EUR")]
    #[case::no_coins("12,-", 1_200, "PLN")]
    fn amounts(#[case] written: &str, #[case] minor: i64, #[case] code: &str) {
        let money = Money { minor, currency: code.parse().unwrap() };
        assert_eq!(amount(written, Currency::PLN), Ok(money), "{written}");
    }

    #[rstest]
    #[case::word("12 abc")]
    #[case::pieces("3 szt")]
    #[case::net("5 € netto")]
    #[case::net_before("netto 5 €")]
    #[case::two_currencies("€5 zł")]
    #[case::metres("12 m")]
    #[case::languages_differ("1,234 mln")]
    #[case::no_digits("dużo")]
    fn what_is_not_understood_is_refused(#[case] written: &str) {
        let reason = amount(written, Currency::PLN).unwrap_err().reason;
        assert_eq!(ProblemReason::from(&reason), ProblemReason::Malformed, "{written}");
    }
}
