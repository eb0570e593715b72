mod back;
mod everyday;
mod phrases;

use rstest::rstest;

use super::*;
use crate::working_days::Country;

/// Monday morning.
const NOW: &str = "2026-11-23T10:00:00+01:00";

fn read_at(now: &str, language: Language, text: &str) -> Result<Due, Invalid> {
    let now = Timestamp::from(chrono::DateTime::parse_from_rfc3339(now).unwrap());
    parse(text, language, now, Tz::Europe__Warsaw, &Calendar::new(Country::Pl, []))
}

fn shown(read: Result<Due, Invalid>) -> String {
    match read {
        Ok(Due { date, time: None, .. }) => date.to_string(),
        Ok(Due { date, time: Some(time), .. }) => format!("{date} {time}"),
        Err(Invalid { reason: Reason::NotUnderstood { words }, .. }) => format!("? {words}"),
        Err(Invalid { field, reason }) => format!("{field} {reason:?}"),
    }
}

/// Both languages understand each phrase of `table`, alike.
fn means(now: &str, table: &[(&str, &str)]) {
    for (text, expected) in table {
        for language in [Language::Pl, Language::En] {
            assert_eq!(shown(read_at(now, language, text)), *expected, "{text:?} at {now}");
        }
    }
}

#[test]
fn only_english_reads_the_month_first() {
    assert_eq!(shown(read_at(NOW, Language::En, "11/25")), "2026-11-25");
    assert_eq!(shown(read_at(NOW, Language::En, "11/25/2027")), "2027-11-25");
    assert_eq!(shown(read_at(NOW, Language::Pl, "11/25")), "text OutOfRange");
    assert_eq!(shown(read_at(NOW, Language::En, "25/30")), "text OutOfRange");
}

#[test]
fn month_ends() {
    means(
        "2027-01-31T10:00:00+01:00",
        &[
            ("+1m", "2027-02-28"),
            ("za miesiąc", "2027-02-28"),
            ("in 3 months", "2027-04-30"),
            ("jutro", "2027-02-01"),
            ("31.01", "2027-01-31"),
            ("30.01", "2028-01-30"),
        ],
    );
}

#[test]
fn leap_days() {
    means(
        "2028-02-29T10:00:00+01:00",
        &[
            ("29.02", "2028-02-29"),
            ("jutro", "2028-03-01"),
            ("+1y", "2029-02-28"),
            ("+12m", "2029-02-28"),
            ("28 lutego", "2029-02-28"),
        ],
    );
    means("2028-03-01T10:00:00+01:00", &[("29.02", "2032-02-29")]);
    means("2096-03-01T10:00:00+01:00", &[("29.02", "2104-02-29")]);
}

#[test]
fn ends_of_years() {
    means(
        "2026-12-31T23:30:00+01:00",
        &[
            ("jutro", "2027-01-01"),
            ("za godzinę", "2027-01-01 00:30"),
            ("+1wd", "2027-01-04"),
            ("23", "2027-01-01 23:00"),
        ],
    );
    means(
        "9999-12-31T10:00:00+01:00",
        &[
            ("dziś", "9999-12-31"),
            ("jutro", "text OutOfRange"),
            ("pn", "text OutOfRange"),
            ("30.12", "text OutOfRange"),
        ],
    );
}

#[test]
fn nights_when_clocks_change() {
    // 2026-03-29: 02:00 becomes 03:00.
    means(
        "2026-03-28T22:00:00+01:00",
        &[
            ("jutro 2:30", "2026-03-29 02:30"),
            ("+4h", "2026-03-29 03:00"),
            ("+5h", "2026-03-29 04:00"),
            ("za dzień 9:00", "2026-03-29 09:00"),
        ],
    );
    means(
        "2026-03-29T01:30:00+01:00",
        &[("+1h", "2026-03-29 03:30"), ("2:30", "2026-03-29 02:30"), ("1", "2026-03-30 01:00")],
    );
    // 2026-10-25: 03:00 becomes 02:00.
    means(
        "2026-10-24T22:00:00+02:00",
        &[("+6h", "2026-10-25 03:00"), ("jutro 2:30", "2026-10-25 02:30")],
    );
    means(
        "2026-10-25T02:15:00+02:00",
        &[("2:30", "2026-10-25 02:30"), ("+2h", "2026-10-25 03:15")],
    );
    means(
        "2026-10-25T02:15:00+01:00",
        &[
            ("2:30", "2026-10-26 02:30"), // half past two was first, an hour ago
            ("+1h", "2026-10-25 03:15"),
        ],
    );
}

#[rstest]
#[case::spring("2026-03-28T22:00:00+01:00", "jutro 2:30", "2026-03-29T01:00:00+00:00")]
#[case::autumn("2026-10-24T22:00:00+02:00", "jutro 2:30", "2026-10-25T00:30:00+00:00")]
fn its_instant_follows_the_rule(#[case] now: &str, #[case] text: &str, #[case] expected: &str) {
    let due = read_at(now, Language::Pl, text).unwrap();
    assert_eq!(due.instant().unwrap().utc().to_rfc3339(), expected);
}

#[test]
fn today_is_the_zones_own() {
    let now =
        Timestamp::from(chrono::DateTime::parse_from_rfc3339("2026-11-23T23:30:00Z").unwrap());
    let calendar = Calendar::new(Country::Pl, []);
    let date = |zone| parse("dziś", Language::Pl, now, zone, &calendar).unwrap().date.to_string();
    assert_eq!(date(Tz::Europe__Warsaw), "2026-11-24");
    assert_eq!(date(Tz::America__New_York), "2026-11-23");
}

/// As the interface writes a due time into the field: `typedDue` of its `format.ts`.
fn typed(due: Due, language: Language) -> String {
    let date = match language {
        Language::Pl => due.date.format("%d.%m.%Y"),
        Language::En => due.date.format("%Y-%m-%d"),
    };
    let time = due.time.map(|time| time.to_string()).unwrap_or_default();
    let time = if language == Language::Pl { time.trim_start_matches('0') } else { &time };
    // "0:30", not ":30".
    let time = if time.starts_with(':') { format!("0{time}") } else { time.to_owned() };
    format!("{date} {time}").trim_end().to_owned()
}

proptest::proptest! {
    #[test]
    fn what_was_read_is_read_again_from_the_field(
        days in 0..2_932_896_u64, minutes in proptest::option::of(0..1_440_u32), polish: bool,
    ) {
        let date = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Days::new(days);
        let time = minutes.map(|minutes| crate::due::TimeOfDay::new(minutes / 60, minutes % 60).unwrap());
        let due = Due { date, time, zone: Tz::Europe__Warsaw };
        let language = if polish { Language::Pl } else { Language::En };
        proptest::prop_assert_eq!(read_at(NOW, language, &typed(due, language)), Ok(due));
    }

    #[test]
    fn what_is_read_from_likely_words_is_read_again_from_the_field(
        text in "(koniec|po|za|w|pierwszy|ostatni|pt|jutro|next|2|49|w49|7)( (miesiąca|świętach|tydzień|grudnia|dzień roboczy|piątek|rano|10:30|roku|XII)){0,3}",
    ) {
        if let Ok(due) = read_at(NOW, Language::Pl, &text) {
            proptest::prop_assert_eq!(read_at(NOW, Language::Pl, &typed(due, Language::Pl)), Ok(due));
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC*") {
        let _ = read_at(NOW, Language::En, &text);
    }

    #[test]
    fn no_likely_text_panics(
        text in "([0-9]{1,4}|[.:/+,-]| |jutro|za|in|dni|robocze|lis|pt|next|o|pm){0,8}",
    ) {
        if let Ok(due) = read_at(NOW, Language::Pl, &text) {
            proptest::prop_assert_eq!(due.checked("due"), Ok(due));
        }
    }
}
