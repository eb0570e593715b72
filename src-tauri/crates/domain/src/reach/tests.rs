use rstest::rstest;

use super::*;

fn entry(value: &str, label: &str) -> Labelled {
    Labelled { value: value.into(), label: label.into() }
}

#[rstest]
#[case("112")]
#[case("600100200")]
#[case("+48 600 100 200")]
#[case("0048 (74) 852-11-30")]
#[case("(74) 852 11 30 wew. 12")]
#[case("22.555.44.33")]
#[case("74/8521130")]
#[case("+44 20 7946 0112 ext 7")]
#[case("22 555 44 33 #12")]
#[case("22 555 44 33 WEWN. 1")]
fn a_phone_is_taken(#[case] phone: &str) {
    let kept = phones("phones", &[entry(phone, "work")], &[]);
    assert_eq!(kept, Ok(vec![entry(phone, "work")]));
}

#[rstest]
#[case::too_short("12")]
#[case::too_long("123456789012345678901")]
#[case::words("zapytać Jana")]
#[case::word_behind("600100200 rano")]
#[case::word_alone("wew. 123")]
#[case::extension_without_number("22 555 44 33 wew.")]
#[case::plus_inside("600+100200")]
#[case::two_pluses("++48600100200")]
#[case::email("biuro@swit.pl")]
fn what_is_no_phone_is_refused_at_its_entry(#[case] phone: &str) {
    let entries = [entry("600100200", ""), entry(phone, "")];
    let refusal = Invalid::new("phones.1.value", Reason::BadPhone);
    assert_eq!(phones("phones", &entries, &[]), Err(refusal), "{phone}");
}

#[rstest]
#[case("biuro@swit.pl")]
#[case("Jan.Kowal+oferta@poczta.swit.com.pl")]
#[case("o'hara@example.co.uk")]
#[case("zażółć@łódź.pl")]
fn an_email_is_taken(#[case] email: &str) {
    assert_eq!(emails("emails", &[entry(email, "")], &[]), Ok(vec![entry(email, "")]));
}

#[rstest]
#[case::no_at("biuro.swit.pl")]
#[case::two_ats("biuro@@swit.pl")]
#[case::space("biuro swit@swit.pl")]
#[case::no_dot("biuro@swit")]
#[case::no_name("@swit.pl")]
#[case::no_domain("biuro@")]
#[case::dot_at_the_end("biuro@swit.")]
#[case::two_dots("biuro@swit..pl")]
#[case::two_addresses("a@swit.pl,b@swit.pl")]
#[case::with_name("Jan <jan@swit.pl>")]
#[case::hyphen("biuro@-swit.pl")]
#[case::script("biuro@swit.pl?subject=x")]
fn what_is_no_email_is_refused_at_its_entry(#[case] email: &str) {
    let refusal = Invalid::new("fields.emails.0.value", Reason::BadEmail);
    assert_eq!(emails("fields.emails", &[entry(email, "")], &[]), Err(refusal), "{email}");
}

#[test]
fn what_was_kept_by_an_older_program_is_not_judged_again() {
    let was = [entry("zapytać Jana", "")];
    let now = [entry("zapytać Jana", "other"), entry("600100200", "")];
    assert_eq!(phones("phones", &now, &was), Ok(now.to_vec()));
}

#[test]
fn one_number_written_twice_is_kept_once() {
    let written = [
        entry("600 100 200", ""),
        entry("+48 600-100-200", "mobile"),
        entry("74 852 11 30 wew. 1", ""),
        entry("74 852 11 30 wew. 2", ""),
        entry(" ", "home"),
    ];
    let kept = phones("phones", &written, &[]).unwrap();
    let expected = [
        entry("600 100 200", "mobile"),
        entry("74 852 11 30 wew. 1", ""),
        entry("74 852 11 30 wew. 2", ""),
    ];
    assert_eq!(kept, expected, "the first spelling, with the label it lacked");
    let kept = emails("emails", &[entry("A@swit.pl", "x"), entry("a@SWIT.pl", "y")], &[]);
    assert_eq!(kept, Ok(vec![entry("A@swit.pl", "x")]));
    let kept =
        addresses("addresses", &[entry("ul. Długa 5, Łódź", ""), entry("UL DLUGA 5 Lodz", "")]);
    assert_eq!(kept, Ok(vec![entry("ul. Długa 5, Łódź", "")]));
}

#[test]
fn two_lists_become_one_with_the_first_in_front() {
    let lists =
        [vec![entry("600100200", "")], vec![entry("+48600100200", "work"), entry("112", "")]];
    let kept = united_phones("phones", lists);
    assert_eq!(kept, Ok(vec![entry("600100200", "work"), entry("112", "")]));
    let many = |from: u32| (from..from + 12).map(|number| entry(&number.to_string(), "")).collect();
    let refusal = Invalid::new("phones", Reason::OutOfRange);
    assert_eq!(united_phones("phones", [many(100), many(200)]), Err(refusal));
}
