//! Times of day.

use super::{
    Found,
    day::is_possible,
    token::{Cursor, Number},
    words::{self, Part},
};
use crate::{due::TimeOfDay, invalid::Reason};

/// A time as written, before it is known to exist.
#[derive(Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    half: Option<Half>,
    /// Written as "9.30", which may be a date.
    dotted: bool,
    /// Written as "1430", which may be a year or a slip.
    run_together: bool,
}

/// Half of the day, in English.
#[derive(Clone, Copy)]
enum Half {
    Am,
    Pm,
}

/// A time that is the whole text. "9.30" is one if it can be no date, "o 9.10" always.
pub(super) fn alone(cursor: &mut Cursor<'_>) -> Found<TimeOfDay> {
    cursor.one_of(&["this"]);
    if let Some(part) = cursor.phrase_of(words::PARTS) {
        return after_part(part, cursor).map(Some);
    }
    let announced = announced(cursor);
    let Some(clock) = clock(cursor, announced) else {
        return Ok(None);
    };
    let part = cursor.phrase_of(words::PARTS);
    if !cursor.at_end() {
        return Ok(None);
    }
    if announced || part.is_some() {
        return clock.time_in(part).map(Some);
    }
    let maybe_date = clock.dotted && clock.half.is_none() && is_possible(clock.minute, clock.hour);
    if maybe_date || clock.run_together {
        return Ok(None);
    }
    clock.time().map(Some)
}

/// A time after a day. "1430" is one after a day in words, "9.30" after any.
pub(super) fn after_day(cursor: &mut Cursor<'_>, in_words: bool) -> Result<TimeOfDay, Reason> {
    if let Some(part) = cursor.phrase_of(words::PARTS) {
        return after_part(part, cursor);
    }
    let announced = announced(cursor);
    let clock = clock(cursor, announced).ok_or(Reason::Malformed)?;
    if clock.run_together && !in_words && !announced {
        return Err(Reason::Malformed);
    }
    clock.time_in(cursor.phrase_of(words::PARTS))
}

/// "rano", "wieczorem o 8".
fn after_part(part: Part, cursor: &mut Cursor<'_>) -> Result<TimeOfDay, Reason> {
    if cursor.at_end() {
        return part.by_itself();
    }
    let announced = announced(cursor);
    clock(cursor, announced).ok_or(Reason::Malformed)?.time_in(Some(part))
}

impl Part {
    /// The time that a part of the day means if no hour is named.
    fn by_itself(self) -> Result<TimeOfDay, Reason> {
        let hour = match self {
            Self::Morning => 9,
            Self::Noon => 12,
            Self::Afternoon => 15,
            Self::EndOfDay => 17,
            Self::Evening => 18,
        };
        TimeOfDay::new(hour, 0).ok_or(Reason::OutOfRange)
    }
}

/// Whether words before a time stand here: "o", "at", "o godz.".
fn announced(cursor: &mut Cursor<'_>) -> bool {
    cursor.mark(&['@']).is_some() || cursor.skip(words::BEFORE_TIME)
}

fn clock(cursor: &mut Cursor<'_>, announced: bool) -> Option<Clock> {
    let plain = Clock { hour: 0, minute: 0, half: None, dotted: false, run_together: false };
    if announced && let Some(hour) = cursor.word(words::hour) {
        return Some(Clock { hour, ..plain });
    }
    let number = cursor.number()?;
    let plain = Clock { hour: number.value, ..plain };
    if number.digits == 4 {
        let (hour, minute) = (number.value / 100, number.value % 100);
        return Some(Clock { hour, minute, run_together: true, ..plain });
    }
    if number.digits > 2 {
        return None;
    }
    let clock = match minutes(cursor) {
        Some((mark, minute)) => Clock { minute, dotted: mark == '.', ..plain },
        None => plain,
    };
    // "10-tej", "14 h".
    cursor.attempt(|cursor| {
        cursor.mark(&['-']);
        cursor.one_of(&["tej", "ej", "h", "stej", "szej", "giej"]).then_some(())
    });
    Some(Clock { half: half(cursor), ..clock })
}

fn minutes(cursor: &mut Cursor<'_>) -> Option<(char, u32)> {
    let mut probe = *cursor;
    let mark = probe.mark(&[':', '.'])?;
    let minute = probe.glued_number().filter(|Number { digits, .. }| *digits == 2)?;
    *cursor = probe;
    Some((mark, minute.value))
}

fn half(cursor: &mut Cursor<'_>) -> Option<Half> {
    if cursor.one_of(&["am"]) || cursor.phrase(&["a", "m"]) {
        Some(Half::Am)
    } else if cursor.one_of(&["pm"]) || cursor.phrase(&["p", "m"]) {
        Some(Half::Pm)
    } else {
        None
    }
}

impl Clock {
    /// The time in a part of the day: "8 wieczorem" is 20:00.
    fn time_in(self, part: Option<Part>) -> Result<TimeOfDay, Reason> {
        let half = match part {
            Some(Part::Afternoon | Part::Evening | Part::EndOfDay) if self.hour < 12 => {
                Some(Half::Pm)
            },
            Some(Part::Morning) if self.hour > 12 => return Err(Reason::OutOfRange),
            Some(Part::Noon) if self.hour != 12 => return Err(Reason::OutOfRange),
            _ => self.half,
        };
        Self { half, ..self }.time()
    }

    fn time(self) -> Result<TimeOfDay, Reason> {
        let hour = match (self.half, self.hour) {
            (Some(Half::Am), 12) => 0,
            (Some(Half::Pm), 12) => 12,
            (None, hour) | (Some(Half::Am), hour @ 1..12) => hour,
            (Some(Half::Pm), hour @ 1..12) => hour + 12,
            _ => return Err(Reason::OutOfRange),
        };
        TimeOfDay::new(hour, self.minute).ok_or(Reason::OutOfRange)
    }
}
