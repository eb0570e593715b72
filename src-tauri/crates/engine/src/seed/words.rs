//! What the words of a language consist of, and how sentences are put together from them.

use super::dice::Dice;

/// A matter in the cases a sentence may need: nominative, genitive, locative.
pub(super) type Topic = [&'static str; 3];

/// The words of one language. In a pattern stand `@n`, `@g`, `@l` for the topic in its cases, `@d` for
/// a day, `@r` for somebody, `@a` for an amount, `@k` for a count, `@t` for a time, `@#` for a number
/// and `@y` for the year.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) topics: &'static [Topic],
    pub(super) days: &'static [&'static str],
    pub(super) roles: &'static [&'static str],
    pub(super) currency: &'static str,
    pub(super) titles: &'static [&'static str],
    pub(super) calls: &'static [&'static str],
    pub(super) mails: &'static [&'static str],
    pub(super) meetings: &'static [&'static str],
    pub(super) offers: &'static [&'static str],
    pub(super) contracts: &'static [&'static str],
    pub(super) notes: &'static [&'static str],
    pub(super) unanswered: &'static [&'static str],
    pub(super) more: &'static [&'static str],
    pub(super) headings: &'static [&'static str],
    pub(super) points: &'static [&'static str],
    pub(super) plans: &'static [&'static str],
    pub(super) won: &'static [&'static str],
    pub(super) lost: &'static [&'static str],
    pub(super) ended: &'static [&'static str],
    pub(super) given_up: &'static [&'static str],
    pub(super) moved: &'static [&'static str],
}

/// Who fills the places of a pattern.
#[derive(Debug)]
pub(super) struct Speaker<'w> {
    pub(super) words: &'w Words,
    /// What the thread is about; other topics come up now and then.
    pub(super) topic: Topic,
    pub(super) year: i32,
}

impl Speaker<'_> {
    /// One pattern of the list as a text.
    pub(super) fn say(&self, dice: &mut Dice, patterns: &[&'static str]) -> String {
        let mut said = String::with_capacity(80);
        self.add(dice, patterns, &mut said);
        said
    }

    /// What happened, in one to four sentences or with a list; `first` begins it.
    pub(super) fn tell(&self, dice: &mut Dice, first: &[&'static str]) -> String {
        let mut told = String::with_capacity(320);
        self.add(dice, first, &mut told);
        let mut place = dice.below(1_000);
        for _ in 0..dice.below(4) {
            told.push(' ');
            // Always further in the list, so that nothing is said twice.
            place += 1 + dice.below(4);
            self.add_pattern(dice, nth(self.words.more, place), &mut told);
        }
        if dice.chance(8) {
            told.push_str("\n\n");
            told.push_str(dice.pick(self.words.headings));
            told.push('\n');
            for _ in 0..2 + dice.below(3) {
                told.push_str("\n- ");
                place += 1;
                self.add_pattern(dice, nth(self.words.points, place), &mut told);
            }
        }
        told
    }

    fn add(&self, dice: &mut Dice, patterns: &[&'static str], text: &mut String) {
        let pattern = dice.pick(patterns);
        self.add_pattern(dice, pattern, text);
    }

    fn add_pattern(&self, dice: &mut Dice, pattern: &'static str, text: &mut String) {
        let topic = if dice.chance(70) { self.topic } else { dice.pick(self.words.topics) };
        let mut pieces = pattern.split('@');
        text.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let mut letters = piece.chars();
            self.fill(dice, letters.next(), &topic, text);
            text.push_str(letters.as_str());
        }
    }

    fn fill(&self, dice: &mut Dice, place: Option<char>, topic: &Topic, text: &mut String) {
        let [nominative, genitive, locative] = topic;
        match place {
            Some('n') => text.push_str(nominative),
            Some('g') => text.push_str(genitive),
            Some('l') => text.push_str(locative),
            Some('d') => text.push_str(dice.pick(self.words.days)),
            Some('r') => text.push_str(dice.pick(self.words.roles)),
            Some('a') => {
                add_number(text, 400 + 50 * dice.below(1_900));
                text.push(' ');
                text.push_str(self.words.currency);
            },
            Some('k') => add_number(text, 2 + dice.below(400)),
            Some('t') => {
                add_number(text, 8 + dice.below(9));
                text.push_str(dice.pick(&[":00", ":15", ":30", ":45"]));
            },
            Some('#') => add_number(text, 1 + dice.below(480)),
            Some('y') => text.push_str(&self.year.to_string()),
            _ => {},
        }
    }
}

/// The list's entry at `place`, counted round and round.
fn nth(list: &[&'static str], place: u32) -> &'static str {
    list.iter().cycle().nth(place as usize % list.len().max(1)).copied().unwrap_or_default()
}

/// Thousands are set apart by a space that does not break.
fn add_number(text: &mut String, number: u32) {
    if number >= 1_000 {
        let grouped = format!("{}\u{a0}{:03}", number / 1_000, number % 1_000);
        text.push_str(&grouped);
    } else {
        text.push_str(&number.to_string());
    }
}
