use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::money::{Currency, LARGEST_MINOR};

fn pln(minor: i64) -> Money {
    Money { minor, currency: Currency::PLN }
}

#[rstest]
#[case("1", Some(1_000))]
#[case("2.5", Some(2_500))]
#[case("-0.001", Some(-1))]
#[case("1000000000", Some(LARGEST_QUANTITY))]
#[case("1000000000.001", None)]
#[case("0", None)]
#[case("0.000", None)]
#[case("", None)]
#[case("-", None)]
#[case(".5", None)]
#[case("1.", None)]
#[case("1,5", None)]
#[case("1.2345", None)]
#[case("1e3", None)]
#[case("+1", None)]
#[case("99999999999999999999", None)]
fn quantities_on_the_wire(#[case] text: &str, #[case] thousandths: Option<i64>) {
    assert_eq!(text.parse::<Quantity>().ok().map(Quantity::thousandths), thousandths, "{text}");
}

#[rstest]
#[case("", Language::Pl, Ok(1_000))]
#[case("2", Language::Pl, Ok(2_000))]
#[case("1,5", Language::Pl, Ok(1_500))]
#[case("1.5", Language::Pl, Ok(1_500))]
#[case("1,5", Language::En, Ok(1_500))]
#[case("1.250", Language::Pl, Ok(1_250_000))]
#[case("1.250", Language::En, Ok(1_250))]
#[case("1,250", Language::Pl, Ok(1_250))]
#[case("1 250", Language::Pl, Ok(1_250_000))]
#[case("-3", Language::En, Ok(-3_000))]
#[case("0", Language::En, Err(Reason::OutOfRange))]
#[case("1,2345", Language::Pl, Err(Reason::TooPrecise { decimals: 3 }))]
#[case("dwa", Language::Pl, Err(Reason::NotUnderstood { words: "dwa".into() }))]
#[case("2 szt", Language::Pl, Err(Reason::NotUnderstood { words: "2 szt".into() }))]
fn typed_quantities(
    #[case] text: &str,
    #[case] language: Language,
    #[case] expected: Result<i64, Reason>,
) {
    let read = Quantity::read(text, language).map(Quantity::thousandths);
    assert_eq!(read, expected.map_err(|reason| Invalid::new("quantity", reason)), "{text}");
}

#[rstest]
#[case("", Ok(0))]
#[case("10", Ok(1_000))]
#[case("7,5 %", Ok(750))]
#[case("7.25%", Ok(725))]
#[case("100", Ok(10_000))]
#[case("100,01", Err(Reason::OutOfRange))]
#[case("-1", Err(Reason::OutOfRange))]
#[case("1,234", Err(Reason::TooPrecise { decimals: 2 }))]
#[case("%", Err(Reason::Empty))]
fn typed_discounts(#[case] text: &str, #[case] expected: Result<i64, Reason>) {
    let read = Discount::read(text, Language::Pl).map(Discount::hundredths);
    assert_eq!(read, expected.map_err(|reason| Invalid::new("discount", reason)), "{text}");
}

#[rstest]
#[case::plain("2", 1_999, 0, 3_998)]
#[case::discount("2", 1_999, 1_000, 3_598)]
#[case::half_goes_up("0.5", 1, 0, 1)]
#[case::less_than_half("0.499", 1, 0, 0)]
#[case::return_is_the_mirror("-0.5", 1, 0, -1)]
#[case::thirds("0.333", 10_000, 0, 3_330)]
#[case::once_rounded("1.5", 333, 3_333, 333)]
#[case::free("7", 5_000, 10_000, 0)]
#[case::for_nothing("3", 0, 0, 0)]
#[case::large("1000", 1_000_000_000_000, 0, LARGEST_MINOR)]
fn totals_are_exact(
    #[case] quantity: &str,
    #[case] price: i64,
    #[case] discount: i64,
    #[case] expected: i64,
) {
    let discount = Discount::of_hundredths(discount).unwrap();
    assert_eq!(total(quantity.parse().unwrap(), pln(price), discount), Ok(pln(expected)));
}

#[test]
fn a_line_beyond_the_largest_amount_is_refused() {
    let most: Quantity = "1000000000".parse().unwrap();
    let refusal = Err(Invalid::new("quantity", Reason::OutOfRange));
    assert_eq!(total(most, pln(LARGEST_MINOR), Discount::default()), refusal);
    assert_eq!(total("1.001".parse().unwrap(), pln(LARGEST_MINOR), Discount::default()), refusal);
}

#[test]
fn currencies_are_never_mixed() {
    let euro = Money { minor: 500, currency: Currency::EUR };
    let sums = totals([pln(100), euro, pln(250)]);
    assert_eq!(sums, [Sum::of(pln(350)), Sum::of(euro)]);
}

#[test]
fn prices_are_never_below_nothing() {
    assert_eq!(price("price", pln(0)), Ok(pln(0)));
    let refusal = Err(Invalid::new("price.minor", Reason::OutOfRange));
    assert_eq!(price("price", pln(-1)), refusal);
    assert_eq!(price("price", pln(LARGEST_MINOR + 1)), refusal);
}

proptest! {
    #[test]
    fn a_quantity_reads_back(
        thousandths in -LARGEST_QUANTITY..=LARGEST_QUANTITY,
        language in prop::sample::select(vec![Language::Pl, Language::En]),
    ) {
        prop_assume!(thousandths != 0);
        let quantity = Quantity::of_thousandths(thousandths).unwrap();
        prop_assert_eq!(quantity.to_string().parse(), Ok(quantity));
        prop_assert_eq!(Quantity::read(&quantity.typed(language), language), Ok(quantity));
    }

    #[test]
    fn a_total_is_within_half_a_unit(
        thousandths in -1_000_000_i64..=1_000_000,
        minor in 0_i64..=1_000_000_000,
        hundredths in 0..=WHOLE,
    ) {
        prop_assume!(thousandths != 0);
        let quantity = Quantity::of_thousandths(thousandths).unwrap();
        let discount = Discount::of_hundredths(hundredths).unwrap();
        let exact = i128::from(thousandths) * i128::from(minor) * i128::from(WHOLE - hundredths);
        let total = total(quantity, pln(minor), discount).unwrap().minor;
        let off = i128::from(total) * 10_000_000 - exact;
        prop_assert!(off.abs() <= 5_000_000, "{total} is off by {off}");
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,60}|[-+%0-9 .,]{0,60}") {
        for language in [Language::Pl, Language::En] {
            let _ = Quantity::read(&text, language);
            let _ = Discount::read(&text, language);
            let _ = text.parse::<Quantity>();
        }
    }
}
