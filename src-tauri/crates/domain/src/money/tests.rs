use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn currencies() -> Vec<Currency> {
    let codes = CURRENCIES.iter().flat_map(|(_, codes)| codes.split_ascii_whitespace());
    codes.map(currency).collect()
}

#[test]
fn the_list_has_no_code_twice() {
    let all = currencies();
    let distinct: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(all.len(), distinct.len());
    assert_eq!(all.len(), 165, "as many as ISO lists with minor units on 2026-01-01");
}

#[rstest]
#[case("PLN", 2)]
#[case("EUR", 2)]
#[case("JPY", 0)]
#[case("KWD", 3)]
#[case("CLF", 4)]
fn exponents(#[case] code: &str, #[case] expected: u32) {
    assert_eq!(currency(code).exponent(), expected);
    assert_eq!(currency(code).to_string(), code);
}

#[rstest]
#[case("", Reason::Malformed)]
#[case("PL", Reason::Malformed)]
#[case("pln", Reason::Malformed)]
#[case("PLNN", Reason::Malformed)]
#[case("P1N", Reason::Malformed)]
#[case("zł", Reason::Malformed)]
#[case("ZZZ", Reason::Unknown)]
#[case("XAU", Reason::Unknown)]
#[case("DEM", Reason::Unknown)]
fn refused_codes(#[case] code: &str, #[case] reason: Reason) {
    assert_eq!(code.parse::<Currency>(), Err(Invalid::new("currency", reason)));
    assert!(serde_json::from_value::<Currency>(code.into()).is_err());
}

#[rstest]
#[case("PLN", 1_250, "12.50")]
#[case("PLN", -1_250, "-12.50")]
#[case("PLN", 5, "0.05")]
#[case("PLN", -5, "-0.05")]
#[case("PLN", 0, "0.00")]
#[case("JPY", 1_250, "1250")]
#[case("KWD", 1_250, "1.250")]
#[case("CLF", 1_250, "0.1250")]
#[case("PLN", i64::MIN, "-92233720368547758.08")]
fn decimals(#[case] code: &str, #[case] minor: i64, #[case] expected: &str) {
    assert_eq!(Money { minor, currency: currency(code) }.decimal(), expected);
}

#[rstest]
#[case("12500", 1_250_000)]
#[case("0", 0)]
#[case("007", 700)]
#[case("12,5", 1_250)]
#[case("12.50", 1_250)]
#[case("12500,50", 1_250_050)]
#[case("12 500,50", 1_250_050)]
#[case("12\u{a0}500", 1_250_000)]
#[case("12\u{202f}500,5", 1_250_050)]
#[case("12.500,00", 1_250_000)]
#[case("12,500.00", 1_250_000)]
#[case("1 250 000", 125_000_000)]
#[case("1.250.000", 125_000_000)]
#[case("1,250,000", 125_000_000)]
#[case("1,250,000.5", 125_000_050)]
#[case("1'250'000.50", 125_000_050)]
#[case("1\u{2019}250,50", 125_050)]
#[case("12.500", 1_250_000)]
#[case("12,500", 1_250_000)]
#[case("1.250", 125_000)]
#[case("-12,50", -1_250)]
#[case("\u{2212}3,5", -350)]
#[case("- 3", -300)]
#[case("+3", 300)]
#[case("  3  ", 300)]
#[case("10000000000000", LARGEST_MINOR)]
fn amounts(#[case] text: &str, #[case] minor: i64) {
    let money = Money { minor, currency: Currency::PLN };
    assert_eq!(Money::parse("amount", text, Currency::PLN), Ok(money));
}

#[rstest]
#[case::nothing("", Reason::Empty)]
#[case::spaces(" \u{a0} ", Reason::Empty)]
#[case::sign_alone("-", Reason::Malformed)]
#[case::two_signs("--3", Reason::Malformed)]
#[case::letters("12a", Reason::Malformed)]
#[case::unit("12 zł", Reason::Malformed)]
#[case::exponent("1e3", Reason::Malformed)]
#[case::other_digits("١٢", Reason::Malformed)]
#[case::half_typed("12,", Reason::Malformed)]
#[case::no_whole(",50", Reason::Malformed)]
#[case::mark_alone(".", Reason::Malformed)]
#[case::three_decimals("12 500,505", Reason::Malformed)]
#[case::three_decimals_of_nothing("0,125", Reason::Malformed)]
#[case::three_decimals_of_much("1234,567", Reason::Malformed)]
#[case::four_decimals("1,2345", Reason::Malformed)]
#[case::bad_groups("12 50", Reason::Malformed)]
#[case::bad_first_group("1250 000", Reason::Malformed)]
#[case::mixed_groups("1 250'000", Reason::Malformed)]
#[case::marks_crossed("1.250,000.50", Reason::Malformed)]
#[case::two_decimal_marks("12,50,5", Reason::Malformed)]
#[case::two_spaces("12  500", Reason::Malformed)]
#[case::too_large("10000000000000,01", Reason::OutOfRange)]
#[case::far_too_large("999999999999999999999999999999", Reason::OutOfRange)]
fn refused_amounts(#[case] text: &str, #[case] reason: Reason) {
    assert_eq!(Money::parse("amount", text, Currency::PLN), Err(Invalid::new("amount", reason)));
}

#[rstest]
#[case::yen("JPY", "12.500", Some(12_500))]
#[case::yen_with_decimals("JPY", "1250,00", None)]
#[case::dinar_decimals("KWD", "12.500", Some(12_500))]
#[case::dinar_groups("KWD", "12.500.000", Some(12_500_000_000))]
#[case::dinar_both("KWD", "12,500.250", Some(12_500_250))]
#[case::unidad("CLF", "12.500", Some(125_000_000))]
#[case::unidad_decimals("CLF", "12.5001", Some(125_001))]
fn other_currencies(#[case] code: &str, #[case] text: &str, #[case] minor: Option<i64>) {
    let parsed = Money::parse("amount", text, currency(code)).ok();
    assert_eq!(parsed.map(|money| money.minor), minor);
}

#[test]
fn amounts_are_bounded() {
    let most = Money { minor: -LARGEST_MINOR, currency: Currency::EUR };
    assert_eq!(most.checked("amount"), Ok(most));
    let more = Money { minor: i64::MIN, ..most };
    assert_eq!(more.checked("amount"), Err(Invalid::new("amount.minor", Reason::OutOfRange)));
}

#[test]
fn money_on_the_wire() {
    let money = Money { minor: 1_250, currency: Currency::PLN };
    let wire = serde_json::json!({ "minor": 1_250, "currency": "PLN" });
    assert_eq!(serde_json::to_value(money).unwrap(), wire);
    assert_eq!(serde_json::from_value::<Money>(wire).unwrap(), money);
    assert!(serde_json::from_str::<Money>(r#"{ "minor": 12.5, "currency": "PLN" }"#).is_err());
}

proptest! {
    #[test]
    fn a_decimal_reads_back(
        minor in -LARGEST_MINOR..=LARGEST_MINOR,
        currency in prop::sample::select(currencies()),
    ) {
        let money = Money { minor, currency };
        prop_assert_eq!(Money::parse("amount", &money.decimal(), currency), Ok(money));
        let comma = money.decimal().replace('.', ",");
        prop_assert_eq!(Money::parse("amount", &comma, currency), Ok(money));
    }

    #[test]
    fn no_text_panics(text in "[-+]?[0-9 .,']{0,40}", currency in prop::sample::select(currencies())) {
        if let Ok(money) = Money::parse("amount", &text, currency) {
            prop_assert_eq!(money.checked("amount"), Ok(money));
        }
    }
}
