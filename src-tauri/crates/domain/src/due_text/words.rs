//! The words of the grammar in both languages, folded: small letters, no accents.

use chrono::Weekday;

use crate::follow_up::DelayUnit;

/// Words before a day that say nothing more.
pub(super) const BEFORE_DAY: &[&str] = &[
    "w", "we", "na", "do", "od", "z", "pod", "dnia", "on", "by", "from", "this", "the", "ten",
    "ta", "te",
];

/// Words before a weekday, a week or a month that mean the coming one.
pub(super) const NEXT: &[&str] = &[
    "next",
    "coming",
    "nast",
    "nastepny",
    "nastepna",
    "nastepnej",
    "nastepne",
    "nastepnego",
    "nastepnym",
    "przyszly",
    "przyszla",
    "przyszlej",
    "przyszle",
    "przyszlego",
    "przyszlym",
    "najblizszy",
    "najblizsza",
    "najblizsze",
    "najblizszej",
    "najblizszego",
    "najblizszym",
];

/// Words before a weekday that mean the last one that has passed.
pub(super) const LAST: &[&str] = &[
    "last",
    "previous",
    "past",
    "zeszly",
    "zeszla",
    "zeszlej",
    "zeszlego",
    "zeszlym",
    "ubiegly",
    "ubiegla",
    "ubieglej",
    "ubieglego",
    "ubieglym",
    "miniony",
    "miniona",
    "minionej",
    "minionego",
    "minionym",
    "poprzedni",
    "poprzednia",
    "poprzedniej",
    "poprzedniego",
    "poprzednim",
    "ostatni",
    "ostatnia",
    "ostatniej",
    "ostatniego",
    "ostatnim",
];

/// Words before a week or a month that mean the present one.
pub(super) const THIS: &[&str] =
    &["the", "this", "of", "tego", "tej", "biezacego", "biezacy", "ten"];

/// Words before a span of time.
pub(super) const AFTER: &[&str] = &["za", "in"];

/// Words after a span that say from when it is counted, which is now.
pub(super) const FROM_NOW: &[(&[&str], ())] = &[
    (&["from", "now"], ()),
    (&["from", "today"], ()),
    (&["od", "teraz"], ()),
    (&["od", "dzis"], ()),
    (&["od", "dzisiaj"], ()),
];

/// Words after a span of time that has passed.
pub(super) const AGO: &[&str] = &["temu", "ago"];

/// Half an amount of time that has passed, as "przed" asks for it.
pub(super) const FRACTIONS_PASSED: &[(&[&str], (u32, Unit))] = &[
    (&["kwadransem"], (15, Unit::Minutes)),
    (&["an", "hour", "and", "a", "half"], (90, Unit::Minutes)),
];

/// What happened a moment ago.
pub(super) const JUST_NOW: &[(&[&str], ())] = &[
    (&["przed", "chwila"], ()),
    (&["przed", "chwilka"], ()),
    (&["chwile", "temu"], ()),
    (&["chwilke", "temu"], ()),
    (&["just", "now"], ()),
    (&["a", "moment", "ago"], ()),
    (&["a", "while", "ago"], ()),
];

/// Words before a time of day; the last one is ISO's: "2026-11-25T10:00".
pub(super) const BEFORE_TIME: &[&str] = &[
    "o", "at", "od", "from", "ok", "okolo", "around", "godz", "godzina", "godzinie", "godziny",
    "g", "t",
];

/// Words after a year.
pub(super) const AFTER_YEAR: &[&str] = &["r", "roku"];

/// Endings of an ordinal.
pub(super) const ORDINAL: &[&str] =
    &["st", "nd", "rd", "th", "go", "ego", "tego", "szego", "ciego"];

/// Words that make days working days, after the days (Polish) or before them (English).
pub(super) const WORKING: &[&str] = &[
    "robocze",
    "roboczych",
    "roboczy",
    "roboczego",
    "roboczym",
    "roboczymi",
    "rob",
    "working",
    "business",
    "work",
];

/// Words for a day.
pub(super) const DAY: &[&str] = &["dzien", "dnia", "dniu", "day"];

/// Half an amount of time, in minutes or in months.
pub(super) const FRACTIONS: &[(&[&str], (u32, Unit))] = &[
    (&["pol", "godziny"], (30, Unit::Minutes)),
    (&["pol", "godz"], (30, Unit::Minutes)),
    (&["pol", "h"], (30, Unit::Minutes)),
    (&["half", "an", "hour"], (30, Unit::Minutes)),
    (&["half", "hour"], (30, Unit::Minutes)),
    (&["poltorej", "godziny"], (90, Unit::Minutes)),
    (&["poltora", "godziny"], (90, Unit::Minutes)),
    (&["kwadrans"], (15, Unit::Minutes)),
    (&["a", "quarter", "of", "an", "hour"], (15, Unit::Minutes)),
    (&["pol", "roku"], (6, Unit::Of(DelayUnit::Months))),
    (&["half", "a", "year"], (6, Unit::Of(DelayUnit::Months))),
    (&["six", "months"], (6, Unit::Of(DelayUnit::Months))),
];

/// How many days ahead a relative day is; one that has passed may be typed anywhere, as any date may.
pub(super) const RELATIVE_DAYS: &[(&[&str], i64)] = &[
    (&["wczoraj"], -1),
    (&["yesterday"], -1),
    (&["przedwczoraj"], -2),
    (&["day", "before", "yesterday"], -2),
    (&["dzis"], 0),
    (&["dzisiaj"], 0),
    (&["today"], 0),
    (&["jutro"], 1),
    (&["jutra"], 1),
    (&["tomorrow"], 1),
    (&["tmrw"], 1),
    (&["pojutrze"], 2),
    (&["day", "after", "tomorrow"], 2),
];

/// A small number written out.
pub(super) fn count(word: &str) -> Option<u32> {
    Some(match word {
        "a" | "an" | "one" | "jeden" | "jedna" | "jedno" | "1" => 1,
        "dwa" | "dwie" | "two" => 2,
        "trzy" | "three" => 3,
        "cztery" | "four" => 4,
        "piec" | "five" => 5,
        "szesc" | "six" => 6,
        "siedem" | "seven" => 7,
        "osiem" | "eight" => 8,
        "dziewiec" | "nine" => 9,
        "dziesiec" | "ten" => 10,
        _ => return None,
    })
}

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
        "nd" | "ndz" | "nie" | "niedz" | "niedziela" | "niedziele" | "niedzieli" | "sun"
        | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

/// A month by its number: in full, as in a Polish date, and by its first three letters or more.
pub(super) fn month(word: &str) -> Option<u32> {
    const MONTHS: [[&str; 4]; 12] = [
        ["styczen", "stycznia", "styczniu", "january"],
        ["luty", "lutego", "lutym", "february"],
        ["marzec", "marca", "marcu", "march"],
        ["kwiecien", "kwietnia", "kwietniu", "april"],
        ["maj", "maja", "maju", "may"],
        ["czerwiec", "czerwca", "czerwcu", "june"],
        ["lipiec", "lipca", "lipcu", "july"],
        ["sierpien", "sierpnia", "sierpniu", "august"],
        ["wrzesien", "wrzesnia", "wrzesniu", "september"],
        ["pazdziernik", "pazdziernika", "pazdzierniku", "october"],
        ["listopad", "listopada", "listopadzie", "november"],
        ["grudzien", "grudnia", "grudniu", "december"],
    ];
    if word.len() < 3 {
        return None;
    }
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| names.iter().any(|name| name.starts_with(word)))
        .map(|(number, _)| number)
}

/// A month by its Roman number, as in "1 XII".
pub(super) fn roman_month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    (1..).zip(MONTHS).find(|(_, name)| *name == word).map(|(number, _)| number)
}

/// In what a span is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minutes,
    Of(DelayUnit),
    Quarters,
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
        "m" | "mo" | "month" | "months" | "mies" | "mc" | "mce" | "mcy" | "miesiac"
        | "miesiace" | "miesiecy" => Unit::Of(DelayUnit::Months),
        "q" | "kw" | "kwartal" | "kwartaly" | "kwartalow" | "quarter" | "quarters" => {
            Unit::Quarters
        },
        "y" | "yr" | "year" | "years" | "r" | "rok" | "lata" | "lat" => Unit::Years,
        _ => return None,
    })
}

/// The unit of a span after "przed", which asks for another case: "przed godziną", "przed 2 dniami".
pub(super) fn unit_passed(word: &str) -> Option<Unit> {
    Some(match word {
        "minutami" => Unit::Minutes,
        "godzinami" => Unit::Of(DelayUnit::Hours),
        "dniem" | "dniami" => Unit::Of(DelayUnit::Days),
        "tygodniem" | "tygodniami" => Unit::Of(DelayUnit::Weeks),
        "miesiacem" | "miesiacami" => Unit::Of(DelayUnit::Months),
        "kwartalem" | "kwartalami" => Unit::Quarters,
        "rokiem" | "latami" => Unit::Years,
        _ => return unit(word),
    })
}

/// A small number after "przed".
pub(super) fn count_passed(word: &str) -> Option<u32> {
    Some(match word {
        "jednym" => 1,
        "dwoma" | "dwiema" => 2,
        "trzema" => 3,
        "czterema" => 4,
        "piecioma" => 5,
        _ => return count(word),
    })
}

/// A part of the day, with the hour that it means by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Noon,
    Afternoon,
    EndOfDay,
    Evening,
}

/// Names of parts of the day.
pub(super) const PARTS: &[(&[&str], Part)] = &[
    (&["rano"], Part::Morning),
    (&["z", "rana"], Part::Morning),
    (&["in", "the", "morning"], Part::Morning),
    (&["morning"], Part::Morning),
    (&["w", "poludnie"], Part::Noon),
    (&["poludnie"], Part::Noon),
    (&["at", "noon"], Part::Noon),
    (&["noon"], Part::Noon),
    (&["midday"], Part::Noon),
    (&["po", "poludniu"], Part::Afternoon),
    (&["popoludniu"], Part::Afternoon),
    (&["in", "the", "afternoon"], Part::Afternoon),
    (&["afternoon"], Part::Afternoon),
    (&["koniec", "dnia"], Part::EndOfDay),
    (&["na", "koniec", "dnia"], Part::EndOfDay),
    (&["pod", "koniec", "dnia"], Part::EndOfDay),
    (&["do", "konca", "dnia"], Part::EndOfDay),
    (&["end", "of", "day"], Part::EndOfDay),
    (&["end", "of", "the", "day"], Part::EndOfDay),
    (&["by", "end", "of", "day"], Part::EndOfDay),
    (&["eod"], Part::EndOfDay),
    (&["cob"], Part::EndOfDay),
    (&["wieczorem"], Part::Evening),
    (&["wieczor"], Part::Evening),
    (&["in", "the", "evening"], Part::Evening),
    (&["evening"], Part::Evening),
    (&["tonight"], Part::Evening),
];

/// An hour written out, as Polish says it: "o czternastej".
pub(super) fn hour(word: &str) -> Option<u32> {
    Some(match word {
        "osmej" => 8,
        "dziewiatej" => 9,
        "dziesiatej" => 10,
        "jedenastej" => 11,
        "dwunastej" => 12,
        "trzynastej" => 13,
        "czternastej" => 14,
        "pietnastej" => 15,
        "szesnastej" => 16,
        "siedemnastej" => 17,
        "osiemnastej" => 18,
        "dziewietnastej" => 19,
        "dwudziestej" => 20,
        _ => return None,
    })
}

/// Where in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Begin,
    Middle,
    End,
}

/// The edge of a stretch of time.
pub(super) fn edge(word: &str) -> Option<Edge> {
    Some(match word {
        "poczatek" | "poczatku" | "poczatkiem" | "beginning" | "start" | "early" => Edge::Begin,
        "polowa" | "polowie" | "polowe" | "polowy" | "middle" | "mid" => Edge::Middle,
        "koniec" | "konca" | "koncu" | "koncem" | "koncowka" | "koncowce" | "end" | "late" => {
            Edge::End
        },
        _ => return None,
    })
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    Week,
    Month,
    Quarter,
    Year,
}

/// A stretch of the calendar by its name.
pub(super) fn stretch(word: &str) -> Option<Stretch> {
    Some(match word {
        "week" | "tydzien" | "tygodnia" | "tygodniu" | "tyg" | "tydz" => Stretch::Week,
        "month" | "miesiac" | "miesiaca" | "miesiacu" | "mies" => Stretch::Month,
        "quarter" | "kwartal" | "kwartalu" => Stretch::Quarter,
        "year" | "rok" | "roku" => Stretch::Year,
        _ => return None,
    })
}

/// The end of a stretch in one English word.
pub(super) fn end_of(word: &str) -> Option<Stretch> {
    Some(match word {
        "eow" => Stretch::Week,
        "eom" => Stretch::Month,
        "eoq" => Stretch::Quarter,
        "eoy" => Stretch::Year,
        _ => return None,
    })
}

/// A place in a row; 0 is the last.
pub(super) fn place(word: &str) -> Option<u8> {
    Some(match word {
        "ostatni" | "ostatnia" | "ostatniego" | "ostatniej" | "ostatnim" | "last" => 0,
        "pierwszy" | "pierwsza" | "pierwszego" | "pierwszej" | "pierwszym" | "first" => 1,
        "drugi" | "druga" | "drugiego" | "drugiej" | "drugim" | "second" => 2,
        "trzeci" | "trzecia" | "trzeciego" | "trzeciej" | "trzecim" | "third" => 3,
        "czwarty" | "czwarta" | "czwartego" | "czwartej" | "czwartym" | "fourth" => 4,
        "piaty" | "piata" | "piatego" | "piatej" | "piatym" | "fifth" => 5,
        _ => return None,
    })
}

/// Words for an ISO week before its number.
pub(super) const WEEK: &[&str] = &["tydzien", "tydz", "tyg", "tygodniu", "week", "wk"];
/// The same in one letter, to which the number must be glued: "w49".
pub(super) const WEEK_LETTER: &[&str] = &["w", "t", "kw"];

/// What free days somebody speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Free {
    /// The next days off with a holiday.
    Holiday,
    /// The next days off with several holidays: Christmas, Easter.
    Holidays,
    Weekend,
    Easter,
    Christmas,
    NewYear,
}

/// Names of free days after "po", "przed", "after", "before".
pub(super) const FREE: &[(&[&str], Free)] = &[
    (&["swietach"], Free::Holidays),
    (&["swietami"], Free::Holidays),
    (&["the", "holidays"], Free::Holidays),
    (&["holidays"], Free::Holidays),
    (&["swiecie"], Free::Holiday),
    (&["swietem"], Free::Holiday),
    (&["the", "holiday"], Free::Holiday),
    (&["the", "public", "holiday"], Free::Holiday),
    (&["holiday"], Free::Holiday),
    (&["weekendzie"], Free::Weekend),
    (&["weekendem"], Free::Weekend),
    (&["niedzieli"], Free::Weekend),
    (&["the", "weekend"], Free::Weekend),
    (&["weekend"], Free::Weekend),
    (&["wielkanocy"], Free::Easter),
    (&["wielkanoca"], Free::Easter),
    (&["easter"], Free::Easter),
    (&["bozym", "narodzeniu"], Free::Christmas),
    (&["bozym", "narodzeniem"], Free::Christmas),
    (&["christmas"], Free::Christmas),
    (&["xmas"], Free::Christmas),
    (&["nowym", "roku"], Free::NewYear),
    (&["nowym", "rokiem"], Free::NewYear),
    (&["new", "year"], Free::NewYear),
    (&["the", "new", "year"], Free::NewYear),
];
