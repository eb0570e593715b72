//! Descriptions as people write them, made into harmless HTML.
//!
//! Harmless by construction: the parser's own HTML is written as text, pictures become their words,
//! and a link stays only with an address that cannot run anything.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// Addresses a link may have. Anything else keeps its words and loses its address.
const SAFE_SCHEMES: [&str; 4] = ["http://", "https://", "mailto:", "tel:"];

/// The Markdown `text` as HTML without scripts, styles, pictures, frames or forms.
#[must_use]
pub fn html(text: &str) -> String {
    if is_plain(text) {
        return format!("<p>{text}</p>\n");
    }
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let mut dropped_links = 0_u32;
    let events = Parser::new_ext(text, options).filter_map(|event| match event {
        Event::Html(markup) | Event::InlineHtml(markup) => Some(Event::Text(markup)),
        // A line break that a person typed is meant.
        Event::SoftBreak => Some(Event::HardBreak),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { ref dest_url, .. }) if !is_safe(dest_url) => {
            dropped_links += 1;
            None
        },
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
            Some(Event::Start(Tag::Link { link_type, dest_url, title: CowStr::Borrowed(""), id }))
        },
        Event::End(TagEnd::Link) if dropped_links > 0 => {
            dropped_links -= 1;
            None
        },
        other => Some(other),
    });
    let mut made = String::with_capacity(text.len() * 2);
    html::push_html(&mut made, events);
    made
}

/// One paragraph in which no character means anything to Markdown or HTML.
fn is_plain(text: &str) -> bool {
    !text.is_empty()
        && text.trim() == text
        && text.starts_with(char::is_alphabetic)
        && !text.contains([
            '\n', '\r', '<', '>', '&', '"', '*', '_', '`', '[', ']', '\\', '~', '|', '#', '!',
        ])
        && !text.contains("://")
}

fn is_safe(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    SAFE_SCHEMES.iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn plain_words_become_one_paragraph() {
        assert_eq!(html("Rozmowa z panem Nowakiem."), "<p>Rozmowa z panem Nowakiem.</p>\n");
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
    fn markup_of_a_person_is_shown_not_run() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "a <b onclick=x>b</b>",
            "![x](http://example.com/a.png)",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html,<script>1</script>)",
            "<javascript:alert(1)>",
            "[x]: javascript:1\n\n[x]",
            "<iframe src=//example.com></iframe>",
            "<style>*{display:none}</style>",
            "[a](http://x \"onmouseover=alert(1)\")",
        ] {
            let made = html(hostile).to_lowercase();
            for bad in
                ["<script", "<img", "<iframe", "<style", "<b ", "href=\"javascript", "href=\"data"]
            {
                assert!(!made.contains(bad), "{hostile} became {made}");
            }
        }
    }

    #[test]
    fn a_dropped_link_keeps_its_words_and_the_next_link_its_address() {
        assert_eq!(
            html("[bad](javascript:1) [good](https://example.com)"),
            "<p>bad <a href=\"https://example.com\">good</a></p>\n"
        );
    }

    #[test]
    fn lists_and_line_breaks_stay() {
        assert_eq!(html("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
        assert_eq!(html("a\nb"), "<p>a<br />\nb</p>\n");
    }
}
