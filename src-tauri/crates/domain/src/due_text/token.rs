//! A text cut into numbers, words and marks, each folded, and a cursor over them.

use std::cell::Cell;

use crate::fold::fold;

/// A piece of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    /// Whether nothing stands between this token and the one before.
    pub glued: bool,
    /// Which word of the text, as it was written, it is of.
    pub of: usize,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Number(Number),
    Word(String),
    Mark(char),
}

/// A number and with how many digits it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    pub digits: usize,
}

/// The tokens of `text`. Commas only separate, and so does the point after a word: "pn.", "p.m.".
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (of, word) in text.split_whitespace().enumerate() {
        let folded = fold(word);
        let mut rest = folded.as_str();
        let mut glued = false;
        while let Some(first) = rest.chars().next() {
            let after_word = matches!(tokens.last(), Some(Token { kind: Kind::Word(_), .. }));
            let length = run(rest, first);
            let (piece, next) = rest.split_at_checked(length).unwrap_or((rest, ""));
            rest = next;
            if first.is_whitespace() || first == ',' || (first == '.' && glued && after_word) {
                glued = false;
                continue;
            }
            tokens.push(Token { kind: kind(piece, first), glued, of });
            glued = true;
        }
    }
    tokens
}

/// The length in bytes of the token that starts `text` with `first`.
fn run(text: &str, first: char) -> usize {
    let end = if first.is_ascii_digit() {
        text.find(|letter: char| !letter.is_ascii_digit())
    } else if first.is_alphabetic() {
        text.find(|letter: char| !letter.is_alphabetic())
    } else {
        Some(first.len_utf8())
    };
    end.unwrap_or(text.len())
}

fn kind(piece: &str, first: char) -> Kind {
    if first.is_ascii_digit() {
        // A number too long for the type is too large for every rule.
        let value = piece.parse().unwrap_or(u32::MAX);
        Kind::Number(Number { value, digits: piece.len() })
    } else if first.is_alphabetic() {
        Kind::Word(piece.to_owned())
    } else {
        Kind::Mark(first)
    }
}

/// A place between tokens. It is copied to try a rule and moved on only if that fits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    rest: &'a [Token],
    /// How few tokens were left where any rule has come furthest.
    least: &'a Cell<usize>,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(tokens: &'a [Token], least: &'a Cell<usize>) -> Self {
        Self { rest: tokens, least }
    }

    pub(super) fn at_end(self) -> bool {
        self.rest.is_empty()
    }

    /// The number here.
    pub(super) fn number(&mut self) -> Option<Number> {
        self.take(|token| match token.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        })
    }

    /// The number here, if nothing stands before it.
    pub(super) fn glued_number(&mut self) -> Option<Number> {
        self.take(|token| match token.kind {
            Kind::Number(number) if token.glued => Some(number),
            _ => None,
        })
    }

    /// What `meaning` finds for the word here.
    pub(super) fn word<T>(&mut self, meaning: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.take(|token| match &token.kind {
            Kind::Word(word) => meaning(word),
            _ => None,
        })
    }

    /// Whether one of `words` stands here.
    pub(super) fn one_of(&mut self, words: &[&str]) -> bool {
        self.word(|word| words.contains(&word).then_some(())).is_some()
    }

    /// Passes over `words`, however many stand here, and tells whether any did.
    pub(super) fn skip(&mut self, words: &[&str]) -> bool {
        let mut any = false;
        while self.one_of(words) {
            any = true;
        }
        any
    }

    /// Whether all of `words` stand here, in this order.
    pub(super) fn phrase(&mut self, words: &[&str]) -> bool {
        let mut probe = *self;
        let found = words.iter().all(|word| probe.one_of(&[word]));
        if found {
            *self = probe;
        }
        found
    }

    /// The value of the first of `phrases` that stands here.
    pub(super) fn phrase_of<T: Copy>(&mut self, phrases: &[(&[&str], T)]) -> Option<T> {
        phrases.iter().find(|(words, _)| self.phrase(words)).map(|(_, value)| *value)
    }

    /// The mark here, if it is one of `marks`.
    pub(super) fn mark(&mut self, marks: &[char]) -> Option<char> {
        self.take(|token| match token.kind {
            Kind::Mark(mark) if marks.contains(&mark) => Some(mark),
            _ => None,
        })
    }

    /// What `rule` finds here; where it finds nothing, the cursor stays.
    pub(super) fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut probe = *self;
        let found = rule(&mut probe)?;
        *self = probe;
        Some(found)
    }

    fn take<T>(&mut self, meaning: impl FnOnce(&Token) -> Option<T>) -> Option<T> {
        let (first, rest) = self.rest.split_first()?;
        let found = meaning(first)?;
        self.rest = rest;
        self.least.set(self.least.get().min(rest.len()));
        Some(found)
    }
}
