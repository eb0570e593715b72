mod hostile;

use std::time::{Duration, Instant};

use rstest::rstest;

use super::{found::Piece, html, pieces};
use crate::text::BODY_LIMIT;

#[test]
fn plain_words_become_one_paragraph() {
    assert_eq!(html("Rozmowa z panem Nowakiem."), "<p>Rozmowa z panem Nowakiem.</p>\n");
    assert_eq!(html(""), "");
}

#[test]
fn the_short_way_writes_what_the_parser_would() {
    for text in ["Słowa, słowa: 12 400 zł (netto); a-b.", "Tak - nie", "Numer 7) i dalej"] {
        let parsed = html(&format!("{text} **x**"));
        assert_eq!(parsed, format!("<p>{text} <strong>x</strong></p>\n"));
        assert_eq!(html(text), format!("<p>{text}</p>\n"));
    }
}

#[test]
fn a_dropped_link_keeps_its_words_and_the_next_link_its_address() {
    assert_eq!(
        html("[bad](javascript:1) [good](https://example.com)"),
        "<p>bad <a href=\"https://example.com\" title=\"https://example.com\" \
         rel=\"noopener noreferrer\">good</a></p>\n"
    );
}

#[test]
fn lists_tables_and_line_breaks_stay() {
    assert_eq!(html("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    assert_eq!(html("a\nb"), "<p>a<br>\nb</p>\n");
    assert_eq!(html("3. a"), "<ol start=\"3\">\n<li>a</li>\n</ol>\n");
    assert_eq!(
        html("|a|b|\n|-|:-:|\n|1|2|"),
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>1</td><td>2</td></tr>\n\
         </tbody></table>\n"
    );
}

/// What leads where in a text: "words -> address".
fn leads(text: &str) -> Vec<String> {
    let found = pieces(text);
    let whole: String = found
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) | Piece::Link { words, .. } => *words,
        })
        .collect();
    assert_eq!(whole, text, "no letter is lost");
    let links = found.into_iter().filter_map(|piece| match piece {
        Piece::Link { words, address } => Some(format!("{words} -> {address}")),
        Piece::Words(_) => None,
    });
    links.collect()
}

#[rstest]
#[case("tel. 501 502 503", "501 502 503 -> tel:501502503")]
#[case("501-502-503", "501-502-503 -> tel:501502503")]
#[case("501502503", "501502503 -> tel:501502503")]
#[case("(22) 123 45 67", "(22) 123 45 67 -> tel:221234567")]
#[case("22 123 45 67.", "22 123 45 67 -> tel:221234567")]
#[case("Zadzwoń: +48 501 502 503!", "+48 501 502 503 -> tel:+48501502503")]
#[case("+48501502503", "+48501502503 -> tel:+48501502503")]
#[case("+48-22-123-45-67", "+48-22-123-45-67 -> tel:+48221234567")]
#[case("+44 20 7946 0958", "+44 20 7946 0958 -> tel:+442079460958")]
#[case("+1 (555) 123-4567", "+1 (555) 123-4567 -> tel:+15551234567")]
#[case("501\u{a0}502\u{a0}503", "501\u{a0}502\u{a0}503 -> tel:501502503")]
#[case(
    "pisz na jan.kowalski@firma.com.pl.",
    "jan.kowalski@firma.com.pl -> mailto:jan.kowalski@firma.com.pl"
)]
#[case("(a+b@x-y.pl)", "a+b@x-y.pl -> mailto:a+b@x-y.pl")]
#[case("zob. www.firma.pl, dział B", "www.firma.pl -> https://www.firma.pl")]
#[case("http://firma.pl/a?b=c#d.", "http://firma.pl/a?b=c#d -> http://firma.pl/a?b=c#d")]
#[case(
    "(https://pl.wikipedia.org/wiki/Świt_(film))",
    "https://pl.wikipedia.org/wiki/Świt_(film) -> https://pl.wikipedia.org/wiki/Świt_(film)"
)]
#[case("HTTPS://FIRMA.PL", "HTTPS://FIRMA.PL -> HTTPS://FIRMA.PL")]
fn is_found(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(leads(text), [expected]);
}

#[rstest]
#[case::tax_id("NIP 526-000-12-46")]
#[case::tax_id_bare("5260001246")]
#[case::tax_id_said("NIP: 526 000 124")]
#[case::registry("REGON 123456785")]
#[case::account("12 1020 1026 0000 0422 7020 1111")]
#[case::date("2026-11-25")]
#[case::dotted_date("25.11.2026 10:00")]
#[case::date_and_time("25-11-2026 10:30")]
#[case::amount("123 456 789 zł")]
#[case::amount_with_pence("123 456 789,00")]
#[case::amount_in_euro("501 502 503 EUR")]
#[case::short("12 400 zł i 7 szt.")]
#[case::order("zamówienie 2026/11/0042")]
#[case::longer("501 502 503 504")]
#[case::in_a_word("abc501502503")]
#[case::ends_in_a_word("501502503x")]
#[case::zeros("012 345 678")]
#[case::plus("2+2 = 4, +10%")]
#[case::no_host("@jan i jan@ oraz jan@firma")]
#[case::no_page("www. i http:// oraz https://x")]
#[case::scheme("javascript://example.com javascript:alert(1)")]
#[case::bank("https://bank.pl@evil.example")]
fn is_not_found(#[case] text: &str) {
    let found = leads(text);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn nothing_is_found_in_code_and_links() {
    for text in ["`501 502 503`", "    501 502 503", "```\njan@x.pl\n```"] {
        assert!(!html(text).contains("<a"), "{text}: {}", html(text));
    }
    let link = html("[zadzwoń 501 502 503](https://example.com)");
    assert_eq!(link.matches("<a ").count(), 1, "{link}");
}

#[test]
fn what_is_found_is_linked() {
    assert_eq!(
        html("Tel. 501 502 503, **jan@x.pl**"),
        "<p>Tel. <a href=\"tel:501502503\" rel=\"noopener noreferrer\">501 502 503</a>, \
         <strong><a href=\"mailto:jan@x.pl\" rel=\"noopener noreferrer\">jan@x.pl</a></strong></p>\n"
            .replace(" title=\"\"", "")
    );
    assert!(html("<jan@x.pl>").contains("href=\"mailto:jan@x.pl\""));
}

#[test]
fn what_is_too_long_to_lead_anywhere_stays_words() {
    let path = "a".repeat(2_000);
    assert_eq!(leads(&format!("https://a.pl/{path} www.b.pl")).len(), 2);
    assert_eq!(
        leads(&format!("https://a.pl/{path}{path} www.b.pl")),
        ["www.b.pl -> https://www.b.pl"]
    );
    assert_eq!(leads(&format!("{}@a.pl", "a".repeat(64))).len(), 1);
    assert!(leads(&format!("{}@a.pl", "a".repeat(65))).is_empty());
}

/// As much as a body may hold of what makes careless parsers slow, and a megabyte.
#[rstest]
#[case::words("słowo ")]
#[case::quotes(">")]
#[case::spaced_quotes("> ")]
#[case::lists("- ")]
#[case::numbers("1) ")]
#[case::stars("*")]
#[case::open_emphasis("*a ")]
#[case::emphasis("*a_b")]
#[case::strike("~~a")]
#[case::brackets("[")]
#[case::images("![")]
#[case::links("[a](")]
#[case::nested_links("[a](b")]
#[case::ticks("`")]
#[case::tags("<a ")]
#[case::elements("<b>")]
#[case::comments("<!--")]
#[case::declarations("<![CDATA[")]
#[case::instructions("<?")]
#[case::entities("&amp")]
#[case::escapes("\\")]
#[case::pipes("|")]
#[case::lines("\n")]
#[case::references("[a]: b\n")]
#[case::digits("5")]
#[case::phones("501 502 503 ")]
#[case::pluses("+1")]
#[case::groups("1 ")]
#[case::signs("@")]
#[case::mails("a@b.pl ")]
#[case::dots("a.b@")]
#[case::pages("https://")]
#[case::indents("  ")]
#[case::headings("# ")]
#[case::ampersands("&")]
#[case::angles("<")]
#[case::quotation("\"")]
#[case::percents("a%")]
#[case::bracketed_pages("(http://")]
#[case::bracketed_hosts("(http://a.b")]
#[case::bracketed_www("(www.a.")]
#[case::closing(")")]
#[case::hard_spaces("\u{a0}")]
fn the_longest_text_takes_bounded_time(#[case] piece: &str) {
    for size in [BODY_LIMIT as usize, 1_048_576] {
        is_quick(&piece.repeat(size / piece.chars().count()));
    }
}

/// At least one of three times the text takes no more than a second, whatever else the machine does.
fn is_quick(text: &str) {
    let piece: String = text.chars().take(20).collect();
    let mut times = (0..3).map(|_| {
        let start = Instant::now();
        let made = html(text);
        (start.elapsed(), made)
    });
    let quick = times.find(|(took, _)| *took <= Duration::from_secs(1));
    let Some((_, made)) = quick else { panic!("{piece:?} took more than a second") };
    assert!(made.len() < 16 * 1_048_576, "{piece:?} became {} bytes", made.len());
}

#[rstest]
#[case::brackets_after_a_page("www.a.pl", ")", "")]
#[case::squares_after_a_page("www.a.pl", "]", "")]
#[case::a_link_to_ampersands("[a](", "&", ")")]
#[case::signs_in_a_long_run("słowo &", "°", " ")]
#[case::long_mailbox("", "a", "@a.pl")]
fn one_long_thing_takes_bounded_time(#[case] head: &str, #[case] piece: &str, #[case] tail: &str) {
    is_quick(&format!("{head}{}{tail}", piece.repeat(BODY_LIMIT as usize - 20)));
}

#[test]
fn many_special_signs_stay_formatted_and_too_many_are_shown_as_written() {
    let line = "**A** & B\u{a0}§ <c>\n";
    assert!(html(&line.repeat(2_000)).contains("<strong>"), "in lines as a person writes them");
    assert!(html(&"&".repeat(20_001)).starts_with("<pre>"));
    assert!(html(&format!("**a** {}", "\u{a0}".repeat(6_000))).starts_with("<pre>"));
}

#[test]
fn a_table_of_empty_cells_takes_bounded_time() {
    let wide = "|a".repeat(8_000);
    let text = format!("{wide}\n{}\n{}", "|-".repeat(8_000), "|\n".repeat(8_000));
    assert!(text.len() <= BODY_LIMIT as usize, "{}", text.len());
    is_quick(&text);
}
