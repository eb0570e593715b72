//! The form of texts people write: trimmed, bounded, without U+0000.

use crate::invalid::{Invalid, Reason};

/// Longest one-line text, in characters: names, titles, phones.
pub const LINE_LIMIT: u32 = 200;
/// Longest description, in characters.
pub const BODY_LIMIT: u32 = 100_000;

/// A one-line text that must not be empty, trimmed and with inner line breaks made spaces.
pub fn required_line(field: &str, text: &str) -> Result<String, Invalid> {
    let line = line(field, text)?;
    if line.is_empty() {
        return Err(Invalid::new(field, Reason::Empty));
    }
    Ok(line)
}

/// A one-line text that may be empty, trimmed and with inner line breaks made spaces.
pub fn line(field: &str, text: &str) -> Result<String, Invalid> {
    bounded(field, text, LINE_LIMIT)?;
    let seen: String = text.chars().filter(|character| !is_invisible(*character)).collect();
    Ok(seen.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text of many lines that may be empty, without white space at its end.
pub fn body(field: &str, text: &str) -> Result<String, Invalid> {
    bounded(field, text, BODY_LIMIT)?;
    Ok(text.replace("\r\n", "\n").trim_end().to_owned())
}

/// Characters that show nothing and turn others round: a name made of them looks empty or like another.
pub(crate) fn is_invisible(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(
            character,
            '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

fn bounded(field: &str, text: &str, limit: u32) -> Result<(), Invalid> {
    if text.contains('\0') {
        return Err(Invalid::new(field, Reason::BadCharacter));
    }
    if text.chars().nth(limit as usize).is_some() {
        return Err(Invalid::new(field, Reason::TooLong { limit }));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_trimmed_and_kept_on_one_line() {
        assert_eq!(line("name", "  Jan \n\t Kowalski "), Ok("Jan Kowalski".to_owned()));
        assert_eq!(line("name", " \n "), Ok(String::new()));
        assert_eq!(required_line("name", " x "), Ok("x".to_owned()));
    }

    #[test]
    fn a_required_line_must_say_something() {
        for text in ["", "  ", "\n\u{a0}"] {
            assert_eq!(required_line("name", text), Err(Invalid::new("name", Reason::Empty)));
        }
    }

    #[test]
    fn bodies_keep_their_lines() {
        assert_eq!(body("note", "  a\r\n\r\n b \n\n"), Ok("  a\n\n b".to_owned()));
    }

    #[test]
    fn limits_count_characters_not_bytes() {
        let longest = "ż".repeat(LINE_LIMIT as usize);
        assert_eq!(line("name", &longest), Ok(longest.clone()));
        let refusal = Invalid::new("name", Reason::TooLong { limit: LINE_LIMIT });
        assert_eq!(line("name", &format!("{longest}x")), Err(refusal));
    }

    #[test]
    fn no_text_holds_a_null_character() {
        let refusal = Err(Invalid::new("note", Reason::BadCharacter));
        assert_eq!(body("note", "a\0b"), refusal);
        assert_eq!(line("note", "\0"), refusal);
    }
}
