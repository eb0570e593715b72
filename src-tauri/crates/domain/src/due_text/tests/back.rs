//! What phrases mean of something that already happened.

use super::*;

/// Thursday morning.
const THURSDAY: &str = "2026-11-26T10:00:00+01:00";

/// Both languages understand each phrase of `table`, alike.
fn meant(now: &str, table: &[(&str, &str)]) {
    let at = Timestamp::from(chrono::DateTime::parse_from_rfc3339(now).unwrap());
    let calendar = Calendar::new(Country::Pl, []);
    for (text, expected) in table {
        for language in [Language::Pl, Language::En] {
            let read = parse_back(text, language, at, Tz::Europe__Warsaw, &calendar);
            assert_eq!(shown(read), *expected, "{text:?} at {now}");
        }
    }
}

#[test]
fn weekdays_are_the_last_ones() {
    meant(
        THURSDAY,
        &[
            ("pon 10", "2026-11-23 10:00"),
            ("pn", "2026-11-23"),
            ("w poniedziałek", "2026-11-23"),
            ("w poniedzialek o 9:30", "2026-11-23 09:30"),
            ("mon 10", "2026-11-23 10:00"),
            ("on Monday at 2pm", "2026-11-23 14:00"),
            ("we środę", "2026-11-25"),
            ("we srode", "2026-11-25"),
            ("pt", "2026-11-20"),
            ("friday", "2026-11-20"),
            ("w niedzielę wieczorem", "2026-11-22 18:00"),
            // Today only with a time that has passed.
            ("czw", "2026-11-19"),
            ("thursday", "2026-11-19"),
            ("czw 9", "2026-11-26 09:00"),
            ("thu 10:00", "2026-11-26 10:00"),
            ("czw 10:01", "2026-11-19 10:01"),
            ("w czwartek o 15", "2026-11-19 15:00"),
            ("thursday 1430", "2026-11-19 14:30"),
            // Dates, weeks and words for what is to come say more than the weekday.
            ("pn 23.11.2026", "2026-11-23"),
            ("pt 20 lis", "2026-11-20"),
            ("pt 27 lis", "text OutOfRange"),
            ("pn w49", "2026-11-30"),
            ("next monday", "2026-11-30"),
            ("w przyszły poniedziałek", "2026-11-30"),
            ("poniedziałek za tydzień", "2026-11-30"),
            ("pn rwa", "? rwa"),
        ],
    );
}

#[test]
fn named_last_weekdays_are_before_today() {
    meant(
        THURSDAY,
        &[
            ("last friday", "2026-11-20"),
            ("last Friday at 14:00", "2026-11-20 14:00"),
            ("zeszły piątek", "2026-11-20"),
            ("zeszly piatek", "2026-11-20"),
            ("w zeszły piątek", "2026-11-20"),
            ("w zeszly piatek 9:30", "2026-11-20 09:30"),
            ("w zeszłą środę", "2026-11-25"),
            ("w zeszla srode", "2026-11-25"),
            ("ostatni wtorek", "2026-11-24"),
            ("w ostatnią sobotę", "2026-11-21"),
            ("w ostatnia sobote", "2026-11-21"),
            ("w ubiegły poniedziałek", "2026-11-23"),
            ("w minioną niedzielę", "2026-11-22"),
            ("previous tuesday", "2026-11-24"),
            ("ostatni czwartek", "2026-11-19"),
            ("last thursday 9", "2026-11-19 09:00"),
            ("ostatni piątek listopada", "2026-11-27"),
            ("last friday of november", "2026-11-27"),
        ],
    );
    meant("2026-12-01T08:00:00+01:00", &[("pn", "2026-11-30"), ("last friday", "2026-11-27")]);
    meant("2027-01-01T08:00:00+01:00", &[("czw", "2026-12-31"), ("zeszły piątek", "2026-12-25")]);
}

#[test]
fn spans_count_back() {
    meant(
        THURSDAY,
        &[
            ("15 minutes ago", "2026-11-26 09:45"),
            ("an hour ago", "2026-11-26 09:00"),
            ("2 hours ago", "2026-11-26 08:00"),
            ("two hours ago", "2026-11-26 08:00"),
            ("half an hour ago", "2026-11-26 09:30"),
            ("an hour and a half ago", "2026-11-26 08:30"),
            ("a quarter of an hour ago", "2026-11-26 09:45"),
            ("11h ago", "2026-11-25 23:00"),
            ("just now", "2026-11-26 10:00"),
            ("a moment ago", "2026-11-26 10:00"),
            ("now", "2026-11-26 10:00"),
            ("2 hours", "2026-11-26 12:00"),
            ("15 minutes ago 10:00", "? 10:00"),
            ("2 working days ago", "2026-11-24"),
            ("two business days ago 9:15", "2026-11-24 09:15"),
            ("a working day ago", "2026-11-25"),
            ("4 working days ago", "2026-11-20"),
            ("2 working weeks ago", "? ago"),
            ("1001 days ago", "text OutOfRange"),
        ],
    );
}

#[test]
fn polish_spans_count_back() {
    meant(
        THURSDAY,
        &[
            ("15 minut temu", "2026-11-26 09:45"),
            ("15 min. temu", "2026-11-26 09:45"),
            ("kwadrans temu", "2026-11-26 09:45"),
            ("przed kwadransem", "2026-11-26 09:45"),
            ("pół godziny temu", "2026-11-26 09:30"),
            ("pol godziny temu", "2026-11-26 09:30"),
            ("półtorej godziny temu", "2026-11-26 08:30"),
            ("godzinę temu", "2026-11-26 09:00"),
            ("godzine temu", "2026-11-26 09:00"),
            ("2 godziny temu", "2026-11-26 08:00"),
            ("dwie godziny temu", "2026-11-26 08:00"),
            ("przed godziną", "2026-11-26 09:00"),
            ("przed godzina", "2026-11-26 09:00"),
            ("przed 2 godzinami", "2026-11-26 08:00"),
            ("przed dwiema godzinami", "2026-11-26 08:00"),
            ("przed chwilą", "2026-11-26 10:00"),
            ("przed chwila", "2026-11-26 10:00"),
            ("chwilę temu", "2026-11-26 10:00"),
            ("-1h", "2026-11-26 09:00"),
            ("-15 min", "2026-11-26 09:45"),
            ("- 15 m", "2026-11-26 09:45"),
        ],
    );
}

#[test]
fn days_count_back() {
    meant(
        THURSDAY,
        &[
            ("3 days ago", "2026-11-23"),
            ("3 days ago 14:00", "2026-11-23 14:00"),
            ("a day ago", "2026-11-25"),
            ("a week ago", "2026-11-19"),
            ("a month ago", "2026-10-26"),
            ("2 years ago", "2024-11-26"),
            ("3 dni temu", "2026-11-23"),
            ("trzy dni temu o 14", "2026-11-23 14:00"),
            ("przed trzema dniami", "2026-11-23"),
            ("tydzień temu", "2026-11-19"),
            ("tydzien temu", "2026-11-19"),
            ("przed tygodniem", "2026-11-19"),
            ("miesiąc temu", "2026-10-26"),
            ("miesiac temu", "2026-10-26"),
            ("kwartał temu", "2026-08-26"),
            ("pół roku temu", "2026-05-26"),
            ("rok temu", "2025-11-26"),
            ("wczoraj", "2026-11-25"),
            ("wczoraj 15", "2026-11-25 15:00"),
            ("yesterday", "2026-11-25"),
            ("yesterday 14:00", "2026-11-25 14:00"),
            ("3 dni robocze temu", "2026-11-23"),
            ("5 dni roboczych temu o 14", "2026-11-19 14:00"),
            ("dzień roboczy temu", "2026-11-25"),
            ("przed 2 dniami roboczymi", "2026-11-24"),
            ("2 wd ago", "2026-11-24"),
            ("przedwczoraj", "2026-11-24"),
            ("the day before yesterday", "2026-11-24"),
            ("dziś 9", "2026-11-26 09:00"),
            ("przed świętami", "2026-12-23"),
            ("przed weekendem", "2026-11-27"),
        ],
    );
}

#[test]
fn working_days_count_back_over_free_days_and_the_clocks() {
    // 11 November is free, and a Wednesday; 7 and 8 are a weekend.
    meant(
        "2026-11-12T10:00:00+01:00",
        &[("1 working day ago", "2026-11-10"), ("3 dni robocze temu", "2026-11-06")],
    );
    // On a Sunday "a working day ago" is Friday.
    meant(
        "2026-11-22T10:00:00+01:00",
        &[("a working day ago", "2026-11-20"), ("2 dni robocze temu", "2026-11-19")],
    );
    // Over Christmas, when the 24th is free too, and over the night of the clocks.
    meant("2027-01-04T10:00:00+01:00", &[("3 working days ago", "2026-12-29")]);
    meant("2026-12-28T10:00:00+01:00", &[("dzień roboczy temu", "2026-12-23")]);
    meant(
        "2026-03-30T08:00:00+02:00",
        &[("a working day ago 2:30", "2026-03-27 02:30"), ("tydzień temu", "2026-03-23")],
    );
    meant("2026-10-26T08:00:00+01:00", &[("a week ago 9", "2026-10-19 09:00")]);
}

#[test]
fn a_whole_week_is_no_day_but_a_weekday_of_it_is() {
    meant(
        THURSDAY,
        &[
            ("zeszły tydzień", "text SeveralDays"),
            ("w zeszłym tygodniu", "text SeveralDays"),
            ("w ubiegłym tygodniu", "text SeveralDays"),
            ("last week", "text SeveralDays"),
            ("last month", "text SeveralDays"),
            ("w zeszłym roku", "text SeveralDays"),
            ("last week friday", "2026-11-20"),
            ("w zeszłym tygodniu w piątek o 9", "2026-11-20 09:00"),
            ("w poniedziałek w zeszłym tygodniu", "2026-11-16"),
            ("monday of last week 14:00", "2026-11-16 14:00"),
            ("friday last week", "2026-11-20"),
            ("w niedzielę zeszłego tygodnia", "2026-11-22"),
            ("last week 10:00", "text SeveralDays"),
            ("last month 15", "text SeveralDays"),
            ("ostatni tydzień o 10", "text SeveralDays"),
            ("last week rwa", "? rwa"),
            ("last month rwa", "? rwa"),
        ],
    );
    meant("2027-01-01T08:00:00+01:00", &[("last week sunday", "2026-12-27")]);
}

#[test]
fn months_count_back_to_their_ends() {
    meant(
        "2027-03-31T10:00:00+02:00",
        &[
            ("miesiąc temu", "2027-02-28"),
            ("a month ago", "2027-02-28"),
            ("31 days ago", "2027-02-28"),
            ("2 months ago", "2027-01-31"),
            ("przed miesiącem", "2027-02-28"),
        ],
    );
    meant("2027-03-01T00:10:00+01:00", &[("15 min ago", "2027-02-28 23:55")]);
    meant("2028-02-29T10:00:00+01:00", &[("rok temu", "2027-02-28")]);
}

#[test]
fn dates_are_the_last_ones() {
    meant(
        THURSDAY,
        &[
            ("23.11", "2026-11-23"),
            ("23.11 15:00", "2026-11-23 15:00"),
            ("26.11", "2026-11-26"),
            ("27.11", "2025-11-27"),
            ("27.11.2026", "2026-11-27"),
            ("25 lis", "2026-11-25"),
            ("Dec 24", "2025-12-24"),
            ("29.02", "2024-02-29"),
            ("15-go", "2026-11-15"),
            ("the 27th", "2026-10-27"),
            ("31-go", "2026-10-31"),
            ("+3d", "2026-11-29"),
            ("jutro 10", "2026-11-27 10:00"),
            // A time alone is today's on both sides of now.
            ("9:30", "2026-11-26 09:30"),
            ("10:30", "2026-11-26 10:30"),
            ("8am", "2026-11-26 08:00"),
            ("rano", "2026-11-26 09:00"),
        ],
    );
}

#[test]
fn hours_back_over_nights_when_clocks_change() {
    // 2026-03-29: 02:00 becomes 03:00.
    meant(
        "2026-03-29T08:00:00+02:00",
        &[
            ("6 hours ago", "2026-03-29 01:00"),
            ("5 godzin temu", "2026-03-29 03:00"),
            ("8 godzin temu", "2026-03-28 23:00"),
            ("a day ago", "2026-03-28"),
            ("sob 23:00", "2026-03-28 23:00"),
        ],
    );
    meant("2026-03-29T03:10:00+02:00", &[("15 minut temu", "2026-03-29 01:55")]);
    // 2026-10-25: 03:00 becomes 02:00.
    meant(
        "2026-10-25T08:00:00+01:00",
        &[
            ("6 hours ago", "2026-10-25 02:00"),
            ("7 hours ago", "2026-10-25 02:00"),
            ("8 godzin temu", "2026-10-25 01:00"),
        ],
    );
}

#[test]
fn only_looking_back_counts_back() {
    means(
        THURSDAY,
        &[
            ("wczoraj", "2026-11-25"),
            ("yesterday", "2026-11-25"),
            ("yesterday 14:00", "2026-11-25 14:00"),
            ("wczoraj o 14", "2026-11-25 14:00"),
            ("przedwczoraj", "2026-11-24"),
            ("day before yesterday", "2026-11-24"),
            ("pon 10", "2026-11-30 10:00"),
            ("25.11", "2027-11-25"),
            ("3 dni temu", "? temu"),
            ("last friday", "? last friday"),
            ("2 working days ago", "? ago"),
        ],
    );
}

proptest::proptest! {
    #[test]
    fn no_likely_text_panics_looking_back(
        text in "([0-9]{1,4}|[.:/+,-]| |przed|temu|ago|last|dni|lis|pt|m|pm|godziny){0,8}",
    ) {
        let now = Timestamp::from(chrono::DateTime::parse_from_rfc3339(THURSDAY).unwrap());
        let calendar = Calendar::new(Country::Pl, []);
        if let Ok(due) = parse_back(&text, Language::Pl, now, Tz::Europe__Warsaw, &calendar) {
            proptest::prop_assert_eq!(due.checked("due"), Ok(due));
        }
    }
}
