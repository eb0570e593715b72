use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
#[case("Zażółć GĘŚLĄ jaźń", "zazolc gesla jazn")]
#[case("  Łódź \t\n Śródmieście ", "lodz srodmiescie")]
#[case("Đorđe Øre Æther Œuvre Straße Þór", "dorde ore aether oeuvre strasse thor")]
#[case("İstanbul Iğdır", "istanbul igdir")]
#[case("STRAẞE", "strasse")]
#[case("Čeština, Škoda, Győr, Ångström", "cestina, skoda, gyor, angstrom")]
#[case("z\u{301}o\u{301}ł", "zol")]
#[case("o\u{ad}fer\u{200b}ta \u{fb01}rmy", "oferta firmy")]
#[case("Ｆｕｌｌ\u{a0}№ ²", "full no 2")]
#[case("ΟΔΟΣ Οδός", "οδοσ οδοσ")]
#[case("\u{a8}x \u{b4}", "x")]
#[case("", "")]
#[case(" \u{301} ", "")]
fn folds(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(fold(text), expected);
}

#[test]
fn every_letter_folds_to_something_that_stays() {
    let letters: Vec<char> = ('\0'..=char::MAX).collect();
    for block in letters.chunks(256) {
        let folded = fold(&block.iter().collect::<String>());
        assert_eq!(fold(&folded), folded, "block from U+{:04X}", u32::from(block[0]));
    }
}

#[rstest]
#[case::polish_letters(&[
    "a", "az", "ą", "ąb", "b", "c", "cz", "ć", "ćma", "d", "e", "ę", "f", "l", "lis", "łoś", "mak", "n",
    "ń", "o", "oz", "ó", "óz", "p", "q", "s", "sz", "ś", "śa", "v", "w", "x", "z", "zły", "źle", "ża",
])]
#[case::companies(&["3M", "42 Studio", "Alfa", "Łucznik", "Mak", "Żubr", "Ελλάς", "Яндекс"])]
#[case::foreign_accents(&["Muller", "Müller", "Mullera", "Škoda", "Skody"])]
#[case::case_only_breaks_ties(&["Adam", "adam", "Adama", "ADAMS"])]
#[case::word_by_word(&["Adam", "Adam Zięba", "Adamczyk"])]
#[case::punctuation(&["\"Alfa\" i syn", "Alfa SA", "(Beta)", "Gamma & Delta", "Gamma Epsilon"])]
#[case::decomposed(&["c", "cz", "c\u{301}", "ća", "d"])]
#[case::nothing_first(&["", "!", "1", "a"])]
fn sorts(#[case] ordered: &[&str]) {
    let mut sorted = ordered.to_vec();
    sorted.reverse();
    sorted.sort_by_key(|text| sort_key(text));
    assert_eq!(sorted, ordered);
}

/// `text` taken apart as a whole, marks brought into their order.
fn folded_as_a_whole(text: &str) -> String {
    let mut folded = String::new();
    let letters = text.nfkd().flat_map(char::to_lowercase);
    letters
        .filter(|letter| !is_combining_mark(*letter) && !is_invisible(*letter))
        .flat_map(base)
        .flatten()
        .for_each(|letter| push_spaced(&mut folded, letter));
    folded.trim_end().to_owned()
}

proptest! {
    #[test]
    fn letter_by_letter_is_as_a_whole(
        text in prop_oneof![any::<String>(), "[aĄóǆ \u{300}-\u{370}가-힣ﬁΣς]*"],
    ) {
        prop_assert_eq!(fold(&text), folded_as_a_whole(&text));
    }

    #[test]
    fn a_composed_text_has_the_key_of_its_letters_and_marks(text in "[aąóżǭ\u{301}\u{328}]*") {
        let composed: String = text.nfc().collect();
        prop_assert_eq!(order_key(&text), order_key(&composed));
    }

    #[test]
    fn folding_twice_changes_nothing(text in "\\PC*") {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn folding_does_not_see_case_of_polish(text in "[a-ząćęłńóśźż ]*") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
    }

    #[test]
    fn keys_differ_as_texts_do(one in "\\PC*", other in "\\PC*") {
        prop_assert_eq!(sort_key(&one) == sort_key(&other), one == other);
    }

    #[test]
    fn a_beginning_sorts_before_its_continuation(one in "[a-zżółw ]+", more in "[a-zżółw]+") {
        let longer = [one.trim(), &more].concat();
        prop_assert!(sort_key(one.trim()) < sort_key(&longer));
    }
}

#[rstest]
#[case("stolarnia swit", "stol", Some(0))]
#[case("stolarnia swit", "stolarnia swit", Some(0))]
#[case("stolarnia swit", "swit", Some(1))]
#[case("stolarnia swit", "swit stol", Some(1))]
#[case("biuro@swit.pl", "swit", Some(1))]
#[case("stolarnia swit", "larn", Some(2))]
#[case("stolarnia swit", "swit larn", Some(2))]
#[case("ostol stol", "stol", Some(1))]
#[case("stolarnia swit", "zubr", None)]
#[case("stolarnia swit", "swit zubr", None)]
fn ranks_by_the_beginnings_of_words(
    #[case] haystack: &str,
    #[case] wanted: &str,
    #[case] expected: Option<u8>,
) {
    assert_eq!(rank(haystack, wanted), expected);
}
