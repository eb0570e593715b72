use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::money::Sum;

const BOTH: [Language; 2] = [Language::Pl, Language::En];

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

/// `1250.5 EUR`, as `(125_050, "EUR")`.
fn amount(text: &str, language: Language, chosen: &str) -> Option<(i64, String)> {
    let money = read(text, language, currency(chosen)).ok()?;
    Some((money.minor, money.currency.to_string()))
}

#[rstest]
#[case("12", 1_200)]
#[case("0", 0)]
#[case("007", 700)]
#[case("12500", 1_250_000)]
#[case("12 500", 1_250_000)]
#[case("12\u{a0}500", 1_250_000)]
#[case("12\u{202f}500", 1_250_000)]
#[case("12'500", 1_250_000)]
#[case("12\u{2019}500", 1_250_000)]
#[case("12 500,50", 1_250_050)]
#[case("12 500.50", 1_250_050)]
#[case("12.500,00", 1_250_000)]
#[case("12,500.00", 1_250_000)]
#[case("1.250.000", 125_000_000)]
#[case("1,250,000", 125_000_000)]
#[case("1.250.000,5", 125_000_050)]
#[case("1,250,000.5", 125_000_050)]
#[case("12,5", 1_250)]
#[case("12.5", 1_250)]
#[case("12,50", 1_250)]
#[case("12.50", 1_250)]
#[case("12,", 1_200)]
#[case("12.", 1_200)]
#[case("12,-", 1_200)]
#[case("12.-", 1_200)]
#[case("12-", 1_200)]
#[case("12,\u{2013}", 1_200)]
#[case("12,- zł", 1_200)]
#[case("12 500,-", 1_250_000)]
#[case("-12", -1_200)]
#[case("- 12", -1_200)]
#[case("\u{2212}12,50", -1_250)]
#[case("\u{2013}12", -1_200)]
#[case("+12", 1_200)]
#[case("  12  ", 1_200)]
#[case("12 tys", 1_200_000)]
#[case("12 tys.", 1_200_000)]
#[case("12tys", 1_200_000)]
#[case("12 tysięcy", 1_200_000)]
#[case("12 TYS. ZŁ", 1_200_000)]
#[case("12 tys.zł", 1_200_000)]
#[case("1,5 mln", 150_000_000)]
#[case("1.5 mln.", 150_000_000)]
#[case("2 miliony", 200_000_000)]
#[case("2 mld", 200_000_000_000)]
#[case("1.2k", 120_000)]
#[case("1,2 K", 120_000)]
#[case("1.25k", 125_000)]
#[case("-1,2k", -120_000)]
#[case("12 500,50 zł", 1_250_050)]
#[case("12500,50zł", 1_250_050)]
#[case("12,50 PLN", 1_250)]
#[case("pln 12,50", 1_250)]
#[case("100 złotych", 10_000)]
#[case("3 thousand", 300_000)]
#[case("1.5 million", 150_000_000)]
fn the_same_in_both_languages(#[case] text: &str, #[case] minor: i64) {
    for language in BOTH {
        let read = amount(text, language, "PLN");
        assert_eq!(read, Some((minor, "PLN".into())), "{text} in {language:?}");
    }
}

#[rstest]
#[case("1.234", Language::Pl, "PLN", Ok(123_400))]
#[case("1.234", Language::En, "PLN", Err(Reason::TooPrecise { decimals: 2 }))]
#[case("1,234", Language::En, "PLN", Ok(123_400))]
#[case("1,234", Language::Pl, "PLN", Err(Reason::TooPrecise { decimals: 2 }))]
#[case("12.500", Language::Pl, "PLN", Ok(1_250_000))]
#[case("0.500", Language::Pl, "PLN", Err(Reason::TooPrecise { decimals: 2 }))]
#[case("1.234", Language::Pl, "KWD", Ok(1_234_000))]
#[case("1.234", Language::En, "KWD", Ok(1_234))]
#[case("1,234", Language::Pl, "KWD", Ok(1_234))]
#[case("1,234", Language::En, "KWD", Ok(1_234_000))]
#[case("1.234 tys", Language::Pl, "PLN", Ok(123_400_000))]
#[case("1.234k", Language::En, "PLN", Ok(123_400))]
#[case("1,2345 tys", Language::Pl, "PLN", Ok(123_450))]
#[case("1,23456 tys", Language::Pl, "PLN", Ok(123_456))]
#[case("1,234567 tys", Language::Pl, "PLN", Err(Reason::TooPrecise { decimals: 2 }))]
#[case("1,234", Language::En, "JPY", Ok(1_234))]
#[case("1.234", Language::Pl, "JPY", Ok(1_234))]
#[case("12,5", Language::Pl, "JPY", Err(Reason::TooPrecise { decimals: 0 }))]
#[case("1,5 tys", Language::Pl, "JPY", Ok(1_500))]
#[case("12,3456", Language::Pl, "CLF", Ok(123_456))]
#[case("2m", Language::En, "PLN", Ok(200_000_000))]
#[case("2 m", Language::Pl, "PLN", Err(Reason::NotUnderstood { words: "m".into() }))]
fn what_language_and_currency_decide(
    #[case] text: &str,
    #[case] language: Language,
    #[case] chosen: &str,
    #[case] expected: Result<i64, Reason>,
) {
    let minor = read(text, language, currency(chosen)).map(|money| money.minor);
    assert_eq!(minor, expected.map_err(|reason| Invalid::new("text", reason)), "{text}");
}

#[rstest]
#[case("$1,200", "PLN", 120_000, "USD")]
#[case("$ 1,200.50", "PLN", 120_050, "USD")]
#[case("1200 $", "PLN", 120_000, "USD")]
#[case("$5", "CAD", 500, "CAD")]
#[case("US$5", "CAD", 500, "USD")]
#[case("$5 AUD", "PLN", 500, "AUD")]
#[case("$5 USD", "CAD", 500, "USD")]
#[case("-$5", "PLN", -500, "USD")]
#[case("$-5", "PLN", -500, "USD")]
#[case("1200 EUR", "PLN", 120_000, "EUR")]
#[case("1200eur", "PLN", 120_000, "EUR")]
#[case("€ 12.5", "PLN", 1_250, "EUR")]
#[case("€12k", "PLN", 1_200_000, "EUR")]
#[case("12 k€", "PLN", 1_200_000, "EUR")]
#[case("1.5 mln euro", "PLN", 150_000_000, "EUR")]
#[case("£3", "EUR", 300, "GBP")]
#[case("¥1200", "PLN", 1_200, "JPY")]
#[case("¥12", "CNY", 1_200, "CNY")]
#[case("100 kr", "NOK", 10_000, "NOK")]
#[case("100 kr", "PLN", 10_000, "SEK")]
#[case("250 Kč", "PLN", 25_000, "CZK")]
#[case("1200 JPY", "PLN", 1_200, "JPY")]
#[case("12 500,50 zł", "EUR", 1_250_050, "PLN")]
#[case("zł 12", "EUR", 1_200, "PLN")]
#[case("1 200 000 UYW", "PLN", 12_000_000_000, "UYW")]
fn the_text_says_the_currency(
    #[case] text: &str,
    #[case] chosen: &str,
    #[case] minor: i64,
    #[case] code: &str,
) {
    assert_eq!(amount(text, Language::En, chosen), Some((minor, code.into())), "{text}");
}

#[rstest]
#[case("sto")]
#[case("zł")]
#[case("12 zł 50")]
#[case("12 euro PLN")]
#[case("$12 EUR")]
#[case("€ zł 12")]
#[case("12 tys mln")]
#[case("12 zł tys")]
#[case("--12")]
#[case("12,5-")]
#[case("12 - 13")]
#[case("12+3")]
#[case("1e3")]
#[case("12²")]
#[case("½")]
#[case("١٢")]
#[case("1.2.3")]
#[case("12 50")]
#[case("1250 000")]
#[case("1 250'000")]
#[case("1.250,000.50")]
#[case("12,50,5")]
#[case(".5")]
#[case("12 XAU")]
#[case("12 DEM")]
#[case("12%")]
#[case("(12)")]
fn what_is_no_amount_is_repeated(#[case] text: &str) {
    for language in BOTH {
        let refusal = read(text, language, Currency::PLN).map_err(|invalid| invalid.reason);
        assert!(matches!(refusal, Err(Reason::NotUnderstood { .. })), "{text}: {refusal:?}");
    }
}

#[test]
fn limits() {
    let pln =
        |text: &str| read(text, Language::Pl, Currency::PLN).map_err(|refusal| refusal.reason);
    assert_eq!(pln("10 000 000 000 000").map(|money| money.minor), Ok(LARGEST_MINOR));
    assert_eq!(pln("10 000 000 000 000,01"), Err(Reason::OutOfRange));
    assert_eq!(pln("99999999 mld"), Err(Reason::OutOfRange));
    assert_eq!(pln(&"9".repeat(90)), Err(Reason::OutOfRange));
    assert!(matches!(pln(&"9".repeat(200)), Err(Reason::NotUnderstood { .. })));
    assert_eq!(pln(" \u{a0} "), Err(Reason::Empty));
}

/// The table to which the interface's own writing is held, too.
#[test]
fn amounts_are_written_as_the_interface_writes_them() {
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../../../../../ui/src/tests/money-cases.json"))
            .unwrap();
    assert!(cases.len() >= 20);
    for case in cases {
        let minor: i128 = case["minor"].as_str().unwrap().parse().unwrap();
        let sum = Sum { minor, currency: currency(case["currency"].as_str().unwrap()) };
        assert_eq!(sum.shown(Language::Pl), case["pl"], "{sum:?}");
        assert_eq!(sum.shown(Language::En), case["en"], "{sum:?}");
        if let Ok(minor) = i64::try_from(minor) {
            let money = Money { minor, currency: sum.currency };
            assert_eq!(money.typed(Language::Pl), case["typed_pl"], "{sum:?}");
            assert_eq!(money.typed(Language::En), case["typed_en"], "{sum:?}");
        }
    }
}

#[test]
fn a_million_of_the_largest_amounts_are_a_sum() {
    let most = Sum { minor: i128::from(LARGEST_MINOR) * 1_000_000, currency: Currency::PLN };
    let billions = i64::try_from(most.minor / Sum::BILLION).unwrap();
    assert_eq!(Sum::of_parts(billions, 0, Currency::PLN), most);
    assert!(i64::try_from(most.minor).is_err(), "64 bits do not hold it");
    let rest = i64::try_from(999_999_999_i128 * 1_000_000).unwrap();
    assert_eq!(Sum::of_parts(0, -rest, Currency::PLN).minor, -i128::from(rest));
}

proptest! {
    #[test]
    fn what_is_shown_and_typed_reads_back(
        minor in prop_oneof![-LARGEST_MINOR..=LARGEST_MINOR, -100_000_i64..=100_000],
        currency in prop::sample::select(Currency::all()),
        chosen in prop::sample::select(Currency::all()),
        language in prop::sample::select(BOTH.to_vec()),
    ) {
        let money = Money { minor, currency };
        prop_assert_eq!(read(&money.typed(language), language, currency), Ok(money));
        prop_assert_eq!(read(&money.shown(language), language, currency), Ok(money));
        // Only a dollar sign may mean what was chosen.
        if currency.sign(language) != "$" {
            prop_assert_eq!(read(&money.shown(language), language, chosen), Ok(money));
        }
    }

    #[test]
    fn no_text_panics(
        text in "\\PC{0,120}|[-+−,.' 0-9a-zł$€]{0,60}",
        currency in prop::sample::select(Currency::all()),
    ) {
        for language in BOTH {
            if let Ok(money) = read(&text, language, currency) {
                prop_assert_eq!(money.checked("amount"), Ok(money));
                prop_assert_eq!(read(&money.shown(language), language, money.currency), Ok(money));
            }
        }
    }
}
