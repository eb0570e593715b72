//! A folded text cut into numbers, words and marks, and a cursor over them.

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub kind: Kind<'a>,
    /// Whether nothing stands between this token and the one before.
    pub glued: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    Number(Number),
    Word(&'a str),
    Mark(char),
}

/// A number and with how many digits it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    pub digits: usize,
}

/// The tokens of `text`. Commas only separate, and so does the point after a word: "pn.", "p.m.".
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut rest = text;
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
        tokens.push(Token { kind: kind(piece, first), glued });
        glued = true;
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

fn kind(piece: &str, first: char) -> Kind<'_> {
    if first.is_ascii_digit() {
        // A number too long for the type is too large for every rule.
        let value = piece.parse().unwrap_or(u32::MAX);
        Kind::Number(Number { value, digits: piece.len() })
    } else if first.is_alphabetic() {
        Kind::Word(piece)
    } else {
        Kind::Mark(first)
    }
}

/// A place between tokens. It is copied to try a rule and moved on only if that fits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a>(&'a [Token<'a>]);

impl<'a> Cursor<'a> {
    pub(super) fn new(tokens: &'a [Token<'a>]) -> Self {
        Self(tokens)
    }

    pub(super) fn at_end(self) -> bool {
        self.0.is_empty()
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
        self.take(|token| match token.kind {
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

    /// The mark here, if it is one of `marks`.
    pub(super) fn mark(&mut self, marks: &[char]) -> Option<char> {
        self.take(|token| match token.kind {
            Kind::Mark(mark) if marks.contains(&mark) => Some(mark),
            _ => None,
        })
    }

    fn take<T>(&mut self, meaning: impl FnOnce(&Token<'a>) -> Option<T>) -> Option<T> {
        let (first, rest) = self.0.split_first()?;
        let found = meaning(first)?;
        self.0 = rest;
        Some(found)
    }
}
