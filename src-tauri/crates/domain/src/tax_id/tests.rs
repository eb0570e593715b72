use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
#[case("5260001246", "5260001246")]
#[case(" 526-000-12-46 ", "5260001246")]
#[case("526 000 12 46", "5260001246")]
#[case("PL 526-000-12-46", "5260001246")]
#[case("pl5260001246", "5260001246")]
#[case("", "")]
#[case("de 136 695 976", "DE 136 695 976")]
#[case("SK2022749619", "SK2022749619")]
#[case("gb 980 7806 84", "GB 980 7806 84")]
#[case("GB220430231", "GB220430231")]
#[case("GB220430231001", "GB220430231001")]
#[case("cz 25123891", "CZ 25123891")]
#[case("ATU12345678", "ATU12345678")]
#[case("w toku", "W TOKU")]
fn a_number_is_kept(#[case] written: &str, #[case] kept: &str) {
    assert_eq!(super::kept("tax_id", written, Country::Pl), Ok(kept.to_owned()));
}

#[rstest]
#[case::check_digit("5260001247")]
#[case::turned_round("5260002146")]
#[case::nine_digits("526000124")]
#[case::eleven_digits("52600012466")]
#[case::nought("0000000000")]
#[case::letter_among_digits("PL52600O1246")]
#[case::country_alone("PL")]
#[case::german("DE136695975")]
#[case::short_german("DE13669597")]
#[case::slovak("SK2022749618")]
#[case::british("GB980780685")]
#[case::branch("GB98078068412")]
fn a_number_that_does_not_agree_is_refused(#[case] written: &str) {
    let refusal = Invalid::new("tax_id", Reason::BadTaxId);
    assert_eq!(kept("tax_id", written, Country::Pl), Err(refusal));
}

#[rstest]
#[case("5260001246", "526-000-12-46")]
#[case("DE 136 695 976", "DE 136 695 976")]
#[case("", "")]
#[case("526000124", "526000124")]
#[case("łłłłł", "łłłłł")]
fn a_nip_is_shown_in_groups(#[case] kept: &str, #[case] shown: &str) {
    assert_eq!(super::shown(kept), shown);
}

#[test]
fn ways_of_writing_have_one_key() {
    for written in ["526-000-12-46", "PL5260001246", "pl 526 000 12 46", "5260001246"] {
        assert_eq!(key(written), "5260001246", "{written}");
    }
    assert_eq!(key("de 136.695.976"), "DE136695976");
    assert_eq!(key(" - "), "", "what says nothing has no key");
}

proptest! {
    #[test]
    fn of_ten_last_digits_at_most_one_is_right(first in 100_000_000_u32..1_000_000_000) {
        let right = (0..10).filter(|last| is_nip(&format!("{first}{last}"))).count();
        prop_assert!(right <= 1);
    }

    #[test]
    fn what_is_kept_is_kept_again(written in "\\PC{0,20}") {
        if let Ok(once) = kept("tax_id", &written, Country::Pl) {
            prop_assert_eq!(kept("tax_id", &once, Country::Pl), Ok(once.clone()));
            prop_assert_eq!(kept("tax_id", &shown(&once), Country::Pl), Ok(once));
        }
    }
}
