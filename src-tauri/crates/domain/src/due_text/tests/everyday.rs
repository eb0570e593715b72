//! What people say about days beyond dates: parts of the day, months' ends, days off, weeks.

use super::{NOW, means};

#[test]
fn spans_in_words() {
    means(
        NOW,
        &[
            ("za dwa dni", "2026-11-25"),
            ("za trzy tygodnie", "2026-12-14"),
            ("za trzy tygodnie o 9", "2026-12-14 09:00"),
            ("in two weeks", "2026-12-07"),
            ("in five working days", "2026-11-30"),
            ("in six months", "2027-05-23"),
            ("3 dni", "2026-11-26"),
            ("2 tyg", "2026-12-07"),
            ("za 2 tyg", "2026-12-07"),
            ("2 tygodnie od dziś", "2026-12-07"),
            ("3 days from now", "2026-11-26"),
            ("a week from today", "2026-11-30"),
            ("3 dni robocze 10:00", "2026-11-26 10:00"),
            ("za kwartał", "2027-02-23"),
            ("in 2 quarters", "2027-05-23"),
            ("za pół roku", "2027-05-23"),
            ("za pół godziny", "2026-11-23 10:30"),
            ("za pol godziny", "2026-11-23 10:30"),
            ("in half an hour", "2026-11-23 10:30"),
            ("za kwadrans", "2026-11-23 10:15"),
            ("za półtorej godziny", "2026-11-23 11:30"),
            ("45 min", "2026-11-23 10:45"),
            ("2 godziny", "2026-11-23 12:00"),
            ("teraz", "2026-11-23 10:00"),
            ("now", "2026-11-23 10:00"),
        ],
    );
}

#[test]
fn a_weekday_of_another_week() {
    means(
        NOW,
        &[
            ("za tydzień w piątek", "2026-12-04"),
            ("za tydzień w piątek o 14", "2026-12-04 14:00"),
            ("piątek za tydzień", "2026-12-04"),
            ("w piątek za 2 tygodnie 9", "2026-12-11 09:00"),
            ("in 2 weeks on Tuesday", "2026-12-08"),
            ("za tydzień w południe", "2026-11-30 12:00"),
            ("w przyszły piątek o 14", "2026-11-27 14:00"),
            ("next tue 2pm", "2026-11-24 14:00"),
            ("do środy", "2026-11-25"),
        ],
    );
}

#[test]
fn parts_of_the_day() {
    means(
        NOW,
        &[
            ("pojutrze rano", "2026-11-25 09:00"),
            ("jutro rano o 8", "2026-11-24 08:00"),
            ("jutro w południe", "2026-11-24 12:00"),
            ("jutro po południu", "2026-11-24 15:00"),
            ("jutro popołudniu", "2026-11-24 15:00"),
            ("jutro koniec dnia", "2026-11-24 17:00"),
            ("dziś wieczorem", "2026-11-23 18:00"),
            ("pt 3 po południu", "2026-11-27 15:00"),
            ("pt o 12 w południe", "2026-11-27 12:00"),
            ("w południe", "2026-11-23 12:00"),
            ("rano", "2026-11-24 09:00"),
            ("o 8 rano", "2026-11-24 08:00"),
            ("o 8 wieczorem", "2026-11-23 20:00"),
            ("koniec dnia", "2026-11-23 17:00"),
            ("tomorrow noon", "2026-11-24 12:00"),
            ("tomorrow at noon", "2026-11-24 12:00"),
            ("tomorrow morning", "2026-11-24 09:00"),
            ("tomorrow morning at 8:15", "2026-11-24 08:15"),
            ("tomorrow in the afternoon", "2026-11-24 15:00"),
            ("Friday 8 in the evening", "2026-11-27 20:00"),
            ("this afternoon", "2026-11-23 15:00"),
            ("tonight", "2026-11-23 18:00"),
            ("eod", "2026-11-23 17:00"),
            ("tomorrow eod", "2026-11-24 17:00"),
            ("jutro o czternastej", "2026-11-24 14:00"),
            ("o dziesiątej", "2026-11-24 10:00"),
            ("jutro o 10-tej", "2026-11-24 10:00"),
            ("jutro od 9", "2026-11-24 09:00"),
            ("jutro ok. 9", "2026-11-24 09:00"),
            ("14 rano", "text OutOfRange"),
        ],
    );
}

#[test]
fn ends_and_beginnings() {
    means(
        NOW,
        &[
            ("koniec miesiąca", "2026-11-30"),
            ("do końca miesiąca", "2026-11-30"),
            ("pod koniec miesiąca 15:00", "2026-11-30 15:00"),
            ("eom", "2026-11-30"),
            ("by eom", "2026-11-30"),
            ("end of month", "2026-11-30"),
            ("end of the month", "2026-11-30"),
            ("end of next month", "2026-12-31"),
            ("koniec przyszłego miesiąca", "2026-12-31"),
            ("koniec tygodnia", "2026-11-27"),
            ("end of week", "2026-11-27"),
            ("koniec przyszłego tygodnia", "2026-12-04"),
            ("koniec kwartału", "2026-12-31"),
            ("eoq", "2026-12-31"),
            ("koniec roku", "2026-12-31"),
            ("eoy", "2026-12-31"),
            ("koniec grudnia", "2026-12-31"),
            ("end of February", "2027-02-28"),
            ("koniec lutego 2028", "2028-02-29"),
            ("początek miesiąca", "2026-12-01"),
            ("na początku grudnia", "2026-12-01"),
            ("beginning of December", "2026-12-01"),
            ("start of next week", "2026-11-30"),
            ("połowa grudnia", "2026-12-15"),
            ("w połowie miesiąca", "2026-12-15"), // 15 November has passed
            ("mid December", "2026-12-15"),
            ("middle of next month", "2026-12-15"),
            ("w połowie przyszłego tygodnia", "2026-12-02"),
        ],
    );
}

#[test]
fn a_stretch_that_is_only_named_is_its_first_day() {
    means(
        NOW,
        &[
            ("next week", "2026-11-30"),
            ("w przyszłym tygodniu", "2026-11-30"),
            ("next month", "2026-12-01"),
            ("w przyszłym miesiącu", "2026-12-01"),
            ("w przyszłym roku", "2027-01-01"),
            ("next quarter", "2027-01-01"),
            ("w grudniu", "2026-12-01"),
            ("in December", "2026-12-01"),
            ("w lutym 2028", "2028-02-01"),
        ],
    );
}

#[test]
fn places_in_a_month() {
    means(
        NOW,
        &[
            ("ostatni dzień roboczy miesiąca", "2026-11-30"),
            ("ostatni dzień roboczy grudnia", "2026-12-31"),
            ("ostatni dzień roboczy roku", "2026-12-31"),
            ("last working day of the year", "2026-12-31"),
            ("pierwszy dzień roboczy grudnia", "2026-12-01"),
            ("first working day of december", "2026-12-01"),
            ("first working day of next month", "2026-12-01"),
            ("pierwszy dzień roboczy stycznia", "2027-01-04"),
            ("3rd working day of December", "2026-12-03"),
            ("ostatni dzień lutego", "2027-02-28"),
            ("last day of November", "2026-11-30"),
            ("pierwszy poniedziałek grudnia", "2026-12-07"),
            ("first Monday of December", "2026-12-07"),
            ("1st Friday of December", "2026-12-04"),
            ("ostatni piątek miesiąca", "2026-11-27"),
            ("drugi wtorek stycznia o 10", "2027-01-12 10:00"),
            ("third Thursday of January 2027", "2027-01-21"),
            ("pierwszego grudnia", "2026-12-01"),
            ("fifth Monday of February 2027", "text OutOfRange"),
            ("następny dzień roboczy", "2026-11-24"),
            ("next business day 9", "2026-11-24 09:00"),
        ],
    );
}

#[test]
fn days_off() {
    means(
        NOW,
        &[
            ("po świętach", "2026-12-28"),
            ("po swietach o 9", "2026-12-28 09:00"),
            ("after the holidays", "2026-12-28"),
            ("przed świętami", "2026-12-23"),
            ("before the holidays", "2026-12-23"),
            ("po święcie", "2026-12-28"),
            ("po weekendzie", "2026-11-30"),
            ("po niedzieli", "2026-11-30"),
            ("after the weekend", "2026-11-30"),
            ("przed weekendem", "2026-11-27"),
            ("po nowym roku", "2027-01-04"),
            ("after New Year", "2027-01-04"),
            ("przed nowym rokiem", "2026-12-31"),
            ("po Wielkanocy", "2027-03-30"),
            ("before Easter", "2027-03-26"),
            ("after Christmas", "2026-12-28"),
        ],
    );
    // 11 November 2026 is a Wednesday by itself.
    means(
        "2026-11-09T10:00:00+01:00",
        &[
            ("po święcie", "2026-11-12"),
            ("przed świętem", "2026-11-10"),
            ("po świętach", "2026-12-28"),
        ],
    );
    // On Boxing Day the days off last until Sunday; before them means before the next.
    means(
        "2026-12-26T10:00:00+01:00",
        &[
            ("po świętach", "2026-12-28"),
            ("przed świętami", "2027-03-26"),
            ("po weekendzie", "2026-12-28"),
        ],
    );
    // From Friday to Sunday, with 1 and 3 May.
    means("2026-04-29T10:00:00+02:00", &[("po świętach", "2026-05-04")]);
}

#[test]
fn weeks_by_number() {
    means(
        NOW,
        &[
            ("w49", "2026-11-30"),
            ("tydz 49", "2026-11-30"),
            ("tydz. 49", "2026-11-30"),
            ("tydzień 49", "2026-11-30"),
            ("w tygodniu 49", "2026-11-30"),
            ("week 49", "2026-11-30"),
            ("week 49 10:00", "2026-11-30 10:00"),
            ("w48", "2026-11-23"), // this week
            ("w47", "2027-11-22"),
            ("w49 pt", "2026-12-04"),
            ("pt w49", "2026-12-04"),
            ("week 50 on Wednesday", "2026-12-09"),
            ("w53", "2026-12-28"),
            ("2026-W53", "2026-12-28"),
            ("w1", "2027-01-04"),
            ("w54", "text OutOfRange"),
            ("2027-W53", "text OutOfRange"),
        ],
    );
    means("2026-11-25T10:00:00+01:00", &[("w48", "2026-11-25"), ("w48 pn", "2027-11-29")]);
}

#[test]
fn further_ways_to_write_a_date() {
    means(
        NOW,
        &[
            ("1 grudnia", "2026-12-01"),
            ("1 XII", "2026-12-01"),
            ("24 XII 12:00", "2026-12-24 12:00"),
            ("1.XII.2026", "2026-12-01"),
            ("6 i 2027", "2027-01-06"),
            ("2026-12-01", "2026-12-01"),
            ("2026.12.01", "2026-12-01"),
            ("2026/12/01", "2026-12-01"),
            ("12/1", "2027-01-12"),
            ("25.11 14:00", "2026-11-25 14:00"),
            ("15-go", "2026-12-15"),
            ("do 30-go", "2026-11-30"),
            ("the 25th", "2026-11-25"),
            ("by the 1st", "2026-12-01"),
            ("31st", "2026-12-31"),
            ("pt. 27 lis 2026 10:00", "2026-11-27 10:00"),
            ("Fri 27 Nov 2026 10:00", "2026-11-27 10:00"),
            ("pt 27.11.2026", "2026-11-27"),
            ("piątek, 27 listopada", "2026-11-27"),
            ("pn 27 lis", "text OutOfRange"), // a Friday
            ("pt 9.10", "2026-11-27 09:10"),
        ],
    );
}

#[test]
fn around_the_ends() {
    means(
        "2027-01-31T10:00:00+01:00", // a Sunday
        &[
            ("koniec miesiąca", "2027-01-31"),
            ("koniec tygodnia", "2027-02-05"),
            ("ostatni dzień roboczy miesiąca", "2027-02-26"), // Friday 29 January has passed
            ("początek miesiąca", "2027-02-01"),
            ("31st", "2027-01-31"),
            ("30-go", "2027-03-30"), // February has none
            ("next month", "2027-02-01"),
        ],
    );
    means(
        "2028-02-29T10:00:00+01:00",
        &[
            ("koniec lutego", "2028-02-29"),
            ("koniec przyszłego miesiąca", "2028-03-31"),
            ("za rok", "2029-02-28"),
            ("29 II", "2028-02-29"),
            ("za tydzień we wtorek", "2028-03-07"),
        ],
    );
    means(
        "2026-12-31T23:30:00+01:00",
        &[
            ("koniec roku", "2026-12-31"),
            ("początek roku", "2027-01-01"),
            ("w przyszłym tygodniu", "2027-01-04"),
            ("eom", "2026-12-31"),
            ("w południe", "2027-01-01 12:00"),
            ("po nowym roku", "2027-01-04"),
            ("w53", "2026-12-31"),
        ],
    );
    means("9999-12-31T10:00:00+01:00", &[("next week", "text OutOfRange"), ("eoy", "9999-12-31")]);
}

#[test]
fn days_on_which_clocks_change() {
    means(
        "2026-03-28T23:45:00+01:00",
        &[
            ("rano", "2026-03-29 09:00"),
            ("za pół godziny", "2026-03-29 00:15"),
            ("za 3 godziny", "2026-03-29 03:45"),
            ("po weekendzie 2:30", "2026-03-30 02:30"),
            ("2:30", "2026-03-29 02:30"), // its instant is 3:00, by the rule
        ],
    );
    means(
        "2026-10-25T01:45:00+02:00",
        &[
            ("za pół godziny", "2026-10-25 02:15"),
            ("za 2 godziny", "2026-10-25 02:45"),
            ("w południe", "2026-10-25 12:00"),
            ("koniec miesiąca", "2026-10-31"),
        ],
    );
}

#[test]
fn what_was_not_understood_is_repeated_as_it_was_written() {
    means(
        NOW,
        &[
            ("jutro wieczorkiem", "? wieczorkiem"),
            ("Jutro  żółwiem później", "? żółwiem później"),
            ("koniec świata", "? świata"),
            ("za 3 księżyce", "? księżyce"),
            ("pt 9 foo", "? foo"),
            ("25 xyz", "? xyz"),
        ],
    );
}
