use rstest::rstest;

use super::*;

#[rstest]
#[case("Stolarnia Świt", "STOLARNIA ŚWIT sp. z o.o.")]
#[case("Stolarnia Świt", "Stolarnia „Świt” Spółka z ograniczoną odpowiedzialnością")]
#[case("Stolarnia Świt", "Świt, stolarnia")]
#[case("Stolarnia Świt", "P.P.H.U. Stolarnia Świt")]
#[case("Harbour & Vale", "Harbour & Vale Ltd.")]
#[case("Müller", "Muller GmbH & Co. KG")]
#[case("Łącznik", "Lacznik S.A.")]
#[case("Łącznik", "ŁĄCZNIK SA")]
#[case("Novák", "Novak s.r.o.")]
fn spellings_of_a_name_have_one_key(#[case] one: &str, #[case] other: &str) {
    assert_eq!(Sign::Name.key(one), Sign::Name.key(other), "{one} and {other}");
}

#[rstest]
#[case("Stolarnia Świt", "Stolarnia Zmierzch")]
#[case("Drukarnia 1", "Drukarnia 2")]
#[case("S.A.", "Sp. z o.o.")]
fn names_of_two_firms_have_two(#[case] one: &str, #[case] other: &str) {
    assert_ne!(Sign::Name.key(one), Sign::Name.key(other), "{one} and {other}");
}

#[test]
fn a_name_of_marks_alone_has_no_key() {
    assert_eq!(Sign::Name.key(" -- "), None);
    assert_eq!(Sign::Name.key(""), None);
}

#[test]
fn phones_and_addresses_are_compared_as_they_are_meant() {
    assert_eq!(Sign::Phone.key("+48 74 852 11 30"), Sign::Phone.key("(74) 852-11-30"));
    assert_eq!(Sign::Phone.key("74 852 11 30 wew. 12"), Sign::Phone.key("748521130"));
    assert_eq!(Sign::Phone.key("112"), None, "a short number is everybody's");
    assert_eq!(Sign::Email.key("Biuro@Swit.PL"), Some("biuro@swit.pl".to_owned()));
    assert_eq!(Sign::TaxId.key("526-000-12-46"), Some("5260001246".to_owned()));
}
