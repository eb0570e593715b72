//! The words of the grammar in both languages, folded: small letters, no accents.

use chrono::Weekday;

use crate::follow_up::DelayUnit;

/// Words before a day that say nothing more.
pub(super) const BEFORE_DAY: &[&str] = &["w", "we", "na", "do", "on", "by", "this", "the"];

/// Words before a weekday that mean the coming one.
pub(super) const NEXT: &[&str] = &[
    "next",
    "coming",
    "nastepny",
    "nastepna",
    "nastepnej",
    "nastepne",
    "nastepnego",
    "przyszly",
    "przyszla",
    "przyszlej",
    "przyszle",
    "przyszlego",
    "najblizszy",
    "najblizsza",
    "najblizsze",
    "najblizszej",
    "najblizszego",
];

/// Words before a span of time.
pub(super) const AFTER: &[&str] = &["za", "in"];

/// Words for one.
pub(super) const ONE: &[&str] = &["a", "an", "one", "jeden", "jedna", "jedno"];

/// Words before a time of day; the last one is ISO's: "2026-11-25T10:00".
pub(super) const BEFORE_TIME: &[&str] = &["o", "at", "godz", "godzina", "godzinie", "godziny", "t"];

/// Words after a year.
pub(super) const AFTER_YEAR: &[&str] = &["r", "roku"];

/// Endings of an English ordinal.
pub(super) const ORDINAL: &[&str] = &["st", "nd", "rd", "th"];

/// Words that make days working days, after the days (Polish) or before them (English).
pub(super) const WORKING: &[&str] =
    &["robocze", "roboczych", "roboczy", "rob", "working", "business", "work"];

/// How many days ahead a relative day is.
pub(super) fn days_ahead(word: &str) -> Option<u64> {
    Some(match word {
        "dzis" | "dzisiaj" | "today" => 0,
        "jutro" | "tomorrow" | "tmrw" => 1,
        "pojutrze" => 2,
        _ => return None,
    })
}

/// The English relative day that has no single word.
pub(super) const DAY_AFTER_TOMORROW: &[&str] = &["day", "after", "tomorrow"];

/// A day of the week.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "pn" | "pon" | "poniedzialek" | "poniedzialku" | "mon" | "monday" => Weekday::Mon,
        "wt" | "wto" | "wtorek" | "wtorku" | "tue" | "tues" | "tuesday" => Weekday::Tue,
        "sr" | "sro" | "sroda" | "srode" | "srody" | "wed" | "weds" | "wednesday" => Weekday::Wed,
        "cz" | "czw" | "czwartek" | "czwartku" | "thu" | "thur" | "thurs" | "thursday" => {
            Weekday::Thu
        },
        "pt" | "pia" | "piatek" | "piatku" | "fri" | "friday" => Weekday::Fri,
        "so" | "sb" | "sob" | "sobota" | "sobote" | "soboty" | "sat" | "saturday" => Weekday::Sat,
        "nd" | "ndz" | "niedz" | "niedziela" | "niedziele" | "niedzieli" | "sun" | "sunday" => {
            Weekday::Sun
        },
        _ => return None,
    })
}

/// A month by its number: in full, as in a Polish date, and by its first three letters or more.
pub(super) fn month(word: &str) -> Option<u32> {
    const MONTHS: [[&str; 3]; 12] = [
        ["styczen", "stycznia", "january"],
        ["luty", "lutego", "february"],
        ["marzec", "marca", "march"],
        ["kwiecien", "kwietnia", "april"],
        ["maj", "maja", "may"],
        ["czerwiec", "czerwca", "june"],
        ["lipiec", "lipca", "july"],
        ["sierpien", "sierpnia", "august"],
        ["wrzesien", "wrzesnia", "september"],
        ["pazdziernik", "pazdziernika", "october"],
        ["listopad", "listopada", "november"],
        ["grudzien", "grudnia", "december"],
    ];
    if word.len() < 3 {
        return None;
    }
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| names.iter().any(|name| name.starts_with(word)))
        .map(|(number, _)| number)
}

/// In what a span is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minutes,
    Of(DelayUnit),
    Years,
}

/// The unit of a span.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "min" | "mins" | "minute" | "minutes" | "minuta" | "minuty" | "minut" => Unit::Minutes,
        "h" | "hr" | "hrs" | "hour" | "hours" | "g" | "godz" | "godzina" | "godzine"
        | "godziny" | "godzin" => Unit::Of(DelayUnit::Hours),
        "d" | "day" | "days" | "dzien" | "dni" => Unit::Of(DelayUnit::Days),
        "wd" | "dr" | "workday" | "workdays" => Unit::Of(DelayUnit::WorkingDays),
        "w" | "wk" | "wks" | "week" | "weeks" | "t" | "tyg" | "tydz" | "tydzien" | "tygodnie"
        | "tygodni" => Unit::Of(DelayUnit::Weeks),
        "m" | "mo" | "month" | "months" | "mies" | "mc" | "miesiac" | "miesiace" | "miesiecy" => {
            Unit::Of(DelayUnit::Months)
        },
        "y" | "yr" | "year" | "years" | "r" | "rok" | "lata" | "lat" => Unit::Years,
        _ => return None,
    })
}
