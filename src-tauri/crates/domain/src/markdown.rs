//! Descriptions as people write them, made into harmless HTML.
//!
//! Two walls. The first makes the HTML: what was written as HTML is shown as text, pictures become their
//! words, and a link stays only with an address that [`link::is_safe`] lets through. The second,
//! `ammonia`, parses what came of it as a browser would and keeps only the elements and attributes of a
//! short list. Telephones, e-mail addresses and bare web addresses become links.

mod found;

use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{
    CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream, html,
};

use self::found::{Piece, pieces};
use crate::{link, text::BODY_LIMIT};

/// Deeper quotes, lists and emphasis are shown as if they stood at this depth.
const DEEPEST: usize = 24;

/// More pieces no text that a person wrote is made of; a table of empty cells can be.
const MOST_EVENTS: usize = 400_000;

/// More signs that HTML escapes no text that a person wrote has.
const MOST_ESCAPES: usize = 20_000;

/// The serialiser looks through the rest of a run of text, up to the next tag, at each "&" and at each
/// letter that begins with the byte of a hard space: so many bytes it may look at.
const LONGEST_LOOK: usize = 50_000_000;

/// The Markdown `text` as HTML without scripts, styles, pictures, frames or forms. A text that is longer
/// than a body may be is shown as it was written; so is one with more than 20,000 signs that HTML escapes,
/// or with thousands of "&" or hard spaces in one unbroken run: the second wall would take too long over it.
#[must_use]
pub fn html(text: &str) -> String {
    if is_plain(text) {
        return format!("<p>{text}</p>\n");
    }
    if text.chars().nth(BODY_LIMIT as usize).is_some() {
        return as_written(text);
    }
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let parser = TextMergeStream::new(Parser::new_ext(text, options)).take(MOST_EVENTS);
    let mut kept = Kept::default();
    let events = parser.flat_map(|event| kept.of(event));
    let mut made = String::with_capacity(text.len() * 2);
    html::push_html(&mut made, events);
    if is_costly(&made) {
        return as_written(text);
    }
    WALL.clean(&made).to_string()
}

/// Whether the HTML has more than [`MOST_ESCAPES`] escaped signs, or so many in so long runs of text that
/// serialising it means looking at more than [`LONGEST_LOOK`] bytes.
fn is_costly(made: &str) -> bool {
    const HARD_SPACE: u8 = 0xC2;
    if made.bytes().filter(|byte| *byte == b'&').count() > MOST_ESCAPES {
        return true;
    }
    let looks = made.split('<').map(|run| {
        let hard = run.bytes().filter(|byte| *byte == HARD_SPACE).count();
        (run.matches("&amp;").count() + hard).saturating_mul(run.len())
    });
    looks.fold(0, usize::saturating_add) > LONGEST_LOOK
}

fn as_written(text: &str) -> String {
    let mut made = String::with_capacity(text.len() + text.len() / 8);
    made.push_str("<pre>");
    for letter in text.chars() {
        match letter {
            '&' => made.push_str("&amp;"),
            '<' => made.push_str("&lt;"),
            '>' => made.push_str("&gt;"),
            '\0' => made.push(char::REPLACEMENT_CHARACTER),
            other => made.push(other),
        }
    }
    made.push_str("</pre>\n");
    made
}

/// One paragraph in which no character means anything to Markdown, to HTML or to who looks for links.
fn is_plain(text: &str) -> bool {
    const FEWEST_DIGITS: usize = 8;
    !text.is_empty()
        && text.trim() == text
        && text.starts_with(char::is_alphabetic)
        && !text.contains([
            '\n', '\r', '\0', '<', '>', '&', '"', '*', '_', '`', '[', ']', '\\', '~', '|', '#',
            '!', '@',
        ])
        && !text.contains("://")
        && !text.contains("www.")
        && text.bytes().filter(u8::is_ascii_digit).take(FEWEST_DIGITS).count() < FEWEST_DIGITS
}

/// The second wall.
static WALL: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "p",
        "br",
        "hr",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "a",
    ];
    let attributes = [("a", ["href", "title"].into()), ("ol", ["start"].into())];
    let mut wall = Builder::empty();
    wall.tags(tags.into())
        .tag_attributes(attributes.into())
        .clean_content_tags(["script", "style"].into())
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer"));
    wall
});

/// Which of the open elements are written.
#[derive(Default)]
struct Kept {
    open: Vec<bool>,
    /// How many of them are.
    depth: usize,
    /// How many open links are written, and how many blocks of code.
    links: usize,
    code: usize,
}

impl Kept {
    /// What is written for an event of the parser.
    fn of<'a>(&mut self, event: Event<'a>) -> Vec<Event<'a>> {
        match event {
            Event::Start(tag) => self.start(tag).into_iter().collect(),
            Event::End(end) => self.end(end).into_iter().collect(),
            Event::Html(markup) | Event::InlineHtml(markup) => vec![Event::Text(markup)],
            // A line break that a person typed is meant.
            Event::SoftBreak => vec![Event::HardBreak],
            Event::Text(text) if self.links == 0 && self.code == 0 => linked(text),
            other => vec![other],
        }
    }

    fn start<'a>(&mut self, tag: Tag<'a>) -> Option<Event<'a>> {
        let tag = match tag {
            Tag::Image { .. } | Tag::HtmlBlock => None,
            Tag::Link { link_type, dest_url, id, .. } => {
                followed(link_type, &dest_url).then(|| {
                    // Whoever points at the link reads where it leads.
                    let title = dest_url.clone();
                    Tag::Link { link_type, dest_url, title, id }
                })
            },
            other => Some(other),
        };
        let tag = tag.filter(|tag| self.depth < DEEPEST || is_part(tag));
        self.open.push(tag.is_some());
        self.depth += usize::from(tag.is_some());
        self.links += usize::from(matches!(tag, Some(Tag::Link { .. })));
        self.code += usize::from(matches!(tag, Some(Tag::CodeBlock(_))));
        tag.map(Event::Start)
    }

    fn end<'a>(&mut self, end: TagEnd) -> Option<Event<'a>> {
        let kept = self.open.pop().unwrap_or(false);
        if !kept {
            return None;
        }
        self.depth = self.depth.saturating_sub(1);
        self.links = self.links.saturating_sub(usize::from(end == TagEnd::Link));
        self.code = self.code.saturating_sub(usize::from(end == TagEnd::CodeBlock));
        Some(Event::End(end))
    }
}

/// Parts that make no sense without the whole in which they stand, at any depth.
fn is_part(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph | Tag::CodeBlock(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell
    )
}

/// Whether a link that somebody wrote may stay one.
fn followed(link_type: LinkType, address: &str) -> bool {
    match link_type {
        // The address of `<jan@example.com>`, without the scheme.
        LinkType::Email => link::is_safe(&format!("mailto:{address}")),
        _ => link::is_safe(address),
    }
}

/// The text with what is found in it as links.
fn linked(text: CowStr<'_>) -> Vec<Event<'_>> {
    let found = pieces(&text);
    if !found.iter().any(|piece| matches!(piece, Piece::Link { .. })) {
        return vec![Event::Text(text)];
    }
    let mut events = Vec::new();
    for piece in found {
        match piece {
            Piece::Words(words) => events.push(Event::Text(words.to_owned().into())),
            Piece::Link { words, address } => {
                events.push(Event::Start(Tag::Link {
                    link_type: LinkType::Inline,
                    dest_url: address.into(),
                    title: CowStr::Borrowed(""),
                    id: CowStr::Borrowed(""),
                }));
                events.push(Event::Text(words.to_owned().into()));
                events.push(Event::End(TagEnd::Link));
            },
        }
    }
    events
}

#[cfg(test)]
mod tests;
