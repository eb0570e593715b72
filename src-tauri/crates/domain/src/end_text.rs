//! Until when something lasts, as people write it: "1h", "1,5 godz", "1h30", "90 min", "do 11:30",
//! "until tomorrow 9:00".
//!
//! A length is elapsed time (R7). Anything else is a due time as [`due_text`] reads it, seen from the start: a
//! time alone is the next such time.

use crate::{
    due::Due,
    due_text,
    fold::fold,
    invalid::{Invalid, Reason},
    reservation::Civil,
    user::Language,
    working_days::Calendar,
};

/// The longest length that can be written, in minutes: a year.
const LONGEST: u32 = 366 * 24 * 60;
/// A time alone that lies before the start is meant for the next day only if it comes this soon, in milliseconds.
const OVERNIGHT: i64 = 12 * 3_600_000;

const UNTIL: &[&str] =
    &["do godziny ", "do godz. ", "do godz ", "do ", "until ", "till ", "to ", "-", "–"];
const DURING: &[&str] = &["przez ", "for ", "+"];
const HALF_HOUR: &[&str] = &["pol godziny", "pol h", "half an hour", "half hour"];
const HOUR_AND_HALF: &[&str] =
    &["poltorej godziny", "poltora h", "hour and a half", "an hour and a half"];
const HOUR: &[&str] = &["godzina", "godzine", "hour", "an hour"];
const HOURS: &[&str] = &[
    "h", "hr", "hrs", "g", "godz", "godz.", "godzina", "godzine", "godziny", "godzin", "hour",
    "hours",
];
const MINUTES: &[&str] =
    &["m", "min", "min.", "minut", "minuta", "minute", "minuty", "minutes", "mins", "'"];

/// The end that `text` means for something that begins at `start`.
///
/// # Errors
///
/// The field is `text`: empty, not understood, out of range, or not after the start. A start without a time of
/// day has no end: [`Reason::TimeNeeded`].
pub fn parse(
    text: &str,
    start: &Due,
    language: Language,
    calendar: &Calendar,
) -> Result<Civil, Invalid> {
    let refused = |reason| Invalid::new("text", reason);
    let from = start.instant().ok_or_else(|| refused(Reason::TimeNeeded))?;
    let folded = fold(text.trim());
    if folded.is_empty() {
        return Err(refused(Reason::Empty));
    }
    if let Some(minutes) = length(&folded) {
        let minutes = minutes.map_err(refused)?;
        return Ok(Civil::of(from.plus_minutes(i64::from(minutes)), start.zone));
    }
    let until = UNTIL.iter().find_map(|word| folded.strip_prefix(word)).map(str::trim);
    let alone = until.unwrap_or(&folded);
    let due = due_text::parse(alone, language, from, start.zone, calendar)?;
    let time = due.time.ok_or_else(|| refused(Reason::TimeNeeded))?;
    let end = Civil { date: due.date, time };
    let length = end.instant(start.zone).millis() - from.millis();
    let too_late = end.date != start.date && length > OVERNIGHT && is_clock(alone);
    if length <= 0 || too_late { Err(refused(Reason::EndBeforeStart)) } else { Ok(end) }
}

/// Whether only a time of day is written.
fn is_clock(text: &str) -> bool {
    let text = text.trim_end_matches(['a', 'p', 'm', ' ']);
    text.bytes().all(|letter| matches!(letter, b'0'..=b'9' | b':' | b'.' | b' '))
}

/// The length in minutes, where `text` is one.
fn length(text: &str) -> Option<Result<u32, Reason>> {
    let text = DURING.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim();
    let said = |words: &[&str]| words.contains(&text);
    let minutes = match text {
        _ if said(HALF_HOUR) => Some(30),
        _ if said(HOUR_AND_HALF) => Some(90),
        _ if said(HOUR) => Some(60),
        _ => counted(text),
    }?;
    Some(if (1..=LONGEST).contains(&minutes) { Ok(minutes) } else { Err(Reason::OutOfRange) })
}

/// "90 min", "1,5h", "1h30", "1 h 30 min".
fn counted(text: &str) -> Option<u32> {
    let (count, rest) = number(text)?;
    let (unit, rest) = word(rest);
    if MINUTES.contains(&unit) {
        return rest.is_empty().then(|| whole(count)).flatten();
    }
    if !HOURS.contains(&unit) {
        return None;
    }
    let hours = count.0.checked_mul(60)?.checked_add(count.1.checked_mul(60)? / 100)?;
    if rest.is_empty() {
        return Some(hours);
    }
    let (more, rest) = number(rest)?;
    let (unit, rest) = word(rest);
    let ends = rest.is_empty() && (unit.is_empty() || MINUTES.contains(&unit));
    let minutes = whole(more).filter(|minutes| ends && count.1 == 0 && *minutes < 60)?;
    hours.checked_add(minutes)
}

fn whole(count: (u32, u32)) -> Option<u32> {
    (count.1 == 0).then_some(count.0)
}

/// A number with at most two decimals, these in hundredths, and what follows it.
fn number(text: &str) -> Option<((u32, u32), &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (before, rest) = text.split_at_checked(digits(text))?;
    let count = before.parse().ok()?;
    let Some(decimals) = rest.strip_prefix(['.', ',']) else {
        return Some(((count, 0), rest.trim_start()));
    };
    let (after, rest) = decimals.split_at_checked(digits(decimals))?;
    let hundredths = match after.len() {
        1 => after.parse::<u32>().ok()? * 10,
        2 => after.parse().ok()?,
        _ => return None,
    };
    Some(((count, hundredths), rest.trim_start()))
}

/// The letters with which `text` begins, and what follows them.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| letter.is_ascii_digit() || letter.is_whitespace());
    let (word, rest) = text.split_at_checked(end.unwrap_or(text.len())).unwrap_or((text, ""));
    (word, rest.trim_start())
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;
    use rstest::rstest;

    use super::*;
    use crate::working_days::Country;

    fn read(text: &str, start: &str, language: Language) -> Result<String, Reason> {
        let (date, time) = start.split_once(' ').unwrap();
        let zone = Tz::Europe__Warsaw;
        let start = Due { date: date.parse().unwrap(), time: time.parse().ok(), zone };
        let calendar = Calendar::new(Country::Pl, Vec::new());
        let end = parse(text, &start, language, &calendar).map_err(|refused| refused.reason)?;
        Ok(format!("{} {}", end.date, end.time))
    }

    #[rstest]
    #[case("1h", "2026-11-25 11:00")]
    #[case("1 h", "2026-11-25 11:00")]
    #[case("1,5h", "2026-11-25 11:30")]
    #[case("1.5 godz", "2026-11-25 11:30")]
    #[case("0,25 h", "2026-11-25 10:15")]
    #[case("90 min", "2026-11-25 11:30")]
    #[case("45m", "2026-11-25 10:45")]
    #[case("+45 minut", "2026-11-25 10:45")]
    #[case("1h30", "2026-11-25 11:30")]
    #[case("2 godziny 15 min", "2026-11-25 12:15")]
    #[case("pół godziny", "2026-11-25 10:30")]
    #[case("półtorej godziny", "2026-11-25 11:30")]
    #[case("godzina", "2026-11-25 11:00")]
    #[case("half an hour", "2026-11-25 10:30")]
    #[case("for 2 hours", "2026-11-25 12:00")]
    #[case("przez 2 godziny", "2026-11-25 12:00")]
    #[case("do 11:30", "2026-11-25 11:30")]
    #[case("11:30", "2026-11-25 11:30")]
    #[case("-11:30", "2026-11-25 11:30")]
    #[case("do 12", "2026-11-25 12:00")]
    #[case("to 2pm", "2026-11-25 14:00")]
    #[case("do jutra 9:00", "2026-11-26 09:00")]
    #[case("do pt 15:00", "2026-11-27 15:00")]
    fn ends_as_people_write_them(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(read(text, "2026-11-25 10:00", Language::Pl).as_deref(), Ok(expected), "{text}");
    }

    #[test]
    fn a_time_before_the_start_is_of_the_next_day_only_at_night() {
        let end = read("do 2:00", "2026-11-25 22:00", Language::Pl);
        assert_eq!(end.as_deref(), Ok("2026-11-26 02:00"));
        assert_eq!(read("9:00", "2026-11-25 10:00", Language::Pl), Err(Reason::EndBeforeStart));
    }

    #[test]
    fn a_length_is_elapsed_time() {
        let end = read("3h", "2026-10-25 01:00", Language::Pl);
        assert_eq!(end.as_deref(), Ok("2026-10-25 03:00"), "the clocks go back by an hour");
    }

    #[rstest]
    #[case("", Reason::Empty)]
    #[case("0 min", Reason::OutOfRange)]
    #[case("9999999 h", Reason::OutOfRange)]
    #[case("do jutra", Reason::TimeNeeded)]
    #[case("zielony", Reason::NotUnderstood { words: "zielony".into() })]
    fn what_is_no_end_is_refused(#[case] text: &str, #[case] expected: Reason) {
        assert_eq!(read(text, "2026-11-25 10:00", Language::Pl), Err(expected));
    }

    proptest::proptest! {
        #[test]
        fn nothing_written_by_anybody_panics(text in "\\PC{0,30}") {
            let _ = read(&text, "2026-11-25 10:00", Language::En);
        }

        #[test]
        fn what_is_near_an_end_neither(text in "(do |to |\\+|-)?[0-9]{0,9}[.,:]?[0-9]{0,3} ?(h|min|godz)?[0-9]{0,3}") {
            let _ = read(&text, "2026-11-25 10:00", Language::Pl);
        }
    }
}
