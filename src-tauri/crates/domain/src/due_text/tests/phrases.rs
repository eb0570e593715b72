//! What phrases mean on one Monday morning.

use super::{NOW, means};

#[test]
fn relative_days() {
    means(
        NOW,
        &[
            ("dziś", "2026-11-23"),
            ("dzis", "2026-11-23"),
            ("Dzisiaj", "2026-11-23"),
            ("TODAY", "2026-11-23"),
            ("jutro", "2026-11-24"),
            ("  Tomorrow ", "2026-11-24"),
            ("pojutrze", "2026-11-25"),
            ("day after tomorrow", "2026-11-25"),
            ("the day after tomorrow", "2026-11-25"),
            ("na jutro", "2026-11-24"),
            ("jutro 10", "2026-11-24 10:00"),
            ("jutro o 10", "2026-11-24 10:00"),
            ("jutro, 10:30", "2026-11-24 10:30"),
            ("jutro 9.30", "2026-11-24 09:30"),
            ("jutro 9.10", "2026-11-24 09:10"),
            ("jutro 1430", "2026-11-24 14:30"),
            ("jutro 0930", "2026-11-24 09:30"),
            ("jutro o godz. 14", "2026-11-24 14:00"),
            ("tomorrow at 2pm", "2026-11-24 14:00"),
            ("tomorrow 2:30 pm", "2026-11-24 14:30"),
            ("tomorrow at 2 p.m.", "2026-11-24 14:00"),
            ("tomorrow @ 8", "2026-11-24 08:00"),
            ("dziś 9:00", "2026-11-23 09:00"), // past: allowed, overdue at once
            ("pojutrze 0:00", "2026-11-25 00:00"),
        ],
    );
}

#[test]
fn weekdays() {
    means(
        NOW,
        &[
            ("pn", "2026-11-30"), // today is Monday: the next one
            ("pon.", "2026-11-30"),
            ("poniedziałek", "2026-11-30"),
            ("monday", "2026-11-30"),
            ("next Monday", "2026-11-30"),
            ("wt", "2026-11-24"),
            ("wtorek", "2026-11-24"),
            ("we wtorek", "2026-11-24"),
            ("tue", "2026-11-24"),
            ("śr", "2026-11-25"),
            ("sr", "2026-11-25"),
            ("w środę", "2026-11-25"),
            ("w środę o 9", "2026-11-25 09:00"),
            ("wed", "2026-11-25"),
            ("on Wednesday", "2026-11-25"),
            ("czw", "2026-11-26"),
            ("w czwartek", "2026-11-26"),
            ("thu", "2026-11-26"),
            ("thurs 14", "2026-11-26 14:00"),
            ("pt 9:30", "2026-11-27 09:30"),
            ("piątek", "2026-11-27"),
            ("do piątku", "2026-11-27"),
            ("by friday", "2026-11-27"),
            ("next fri 1400", "2026-11-27 14:00"),
            ("w przyszły piątek", "2026-11-27"),
            ("następna środa", "2026-11-25"),
            ("sob", "2026-11-28"),
            ("w sobotę", "2026-11-28"),
            ("sat", "2026-11-28"),
            ("nd", "2026-11-29"),
            ("niedz.", "2026-11-29"),
            ("w niedzielę 12:00", "2026-11-29 12:00"),
            ("sunday", "2026-11-29"),
            ("this Thursday at 10 am", "2026-11-26 10:00"),
        ],
    );
}

#[test]
fn spans() {
    means(
        NOW,
        &[
            ("+3d", "2026-11-26"),
            ("+ 3 d", "2026-11-26"),
            ("+3 dni", "2026-11-26"),
            ("+0d", "2026-11-23"),
            ("+2w", "2026-12-07"),
            ("+2t", "2026-12-07"),
            ("+1m", "2026-12-23"),
            ("+1y", "2027-11-23"),
            ("+1000d", "2029-08-19"),
            ("za 3 dni", "2026-11-26"),
            ("za dzień", "2026-11-24"),
            ("za 3 dni o 9:15", "2026-11-26 09:15"),
            ("za tydzień", "2026-11-30"),
            ("za tydzień 10", "2026-11-30 10:00"),
            ("za jeden tydzień", "2026-11-30"),
            ("za 2 tygodnie", "2026-12-07"),
            ("za 5 tygodni", "2026-12-28"),
            ("za miesiąc", "2026-12-23"),
            ("za 3 miesiące", "2027-02-23"),
            ("za rok", "2027-11-23"),
            ("za 3 dni robocze", "2026-11-26"),
            ("za 10 dni roboczych", "2026-12-07"),
            ("za 1 dzień roboczy 8:00", "2026-11-24 08:00"),
            ("in 3 days", "2026-11-26"),
            ("in a day", "2026-11-24"),
            ("in 2 weeks", "2026-12-07"),
            ("in a week at 4pm", "2026-11-30 16:00"),
            ("in one month", "2026-12-23"),
            ("in 3 working days", "2026-11-26"),
            ("in 25 business days", "2026-12-30"), // Christmas Eve and Christmas between
            ("+25wd", "2026-12-30"),
        ],
    );
}

#[test]
fn elapsed_time() {
    means(
        NOW,
        &[
            ("+4h", "2026-11-23 14:00"),
            ("+15h", "2026-11-24 01:00"),
            ("za godzinę", "2026-11-23 11:00"),
            ("za 2 godziny", "2026-11-23 12:00"),
            ("za 5 godzin", "2026-11-23 15:00"),
            ("za 4 h", "2026-11-23 14:00"),
            ("in 2 hours", "2026-11-23 12:00"),
            ("in an hour", "2026-11-23 11:00"),
            ("+30min", "2026-11-23 10:30"),
            ("za 15 minut", "2026-11-23 10:15"),
            ("in 45 minutes", "2026-11-23 10:45"),
        ],
    );
}

#[test]
fn dates_in_numbers() {
    means(
        NOW,
        &[
            ("25.11", "2026-11-25"),
            ("25.11.", "2026-11-25"),
            ("23.11", "2026-11-23"), // today still counts
            ("22.11", "2027-11-22"),
            ("1.2", "2027-02-01"),
            ("01.02", "2027-02-01"),
            ("25.11.2026", "2026-11-25"),
            ("25.11.2026 r.", "2026-11-25"),
            ("25.11.26", "2026-11-25"),
            ("25.11.2020", "2020-11-25"),
            ("25/11", "2026-11-25"),
            ("25/11/2027", "2027-11-25"),
            ("10/11", "2027-11-10"),
            ("2026-11-25", "2026-11-25"),
            ("25-11-2026", "2026-11-25"),
            ("2026-11-25 14:00", "2026-11-25 14:00"),
            ("2026-11-25T14:00", "2026-11-25 14:00"),
            ("25.11 14:00", "2026-11-25 14:00"),
            ("25.11 9.30", "2026-11-25 09:30"),
            ("25.11. 9.30", "2026-11-25 09:30"),
            ("25.11 o 9", "2026-11-25 09:00"),
            ("25.11.26 9", "2026-11-25 09:00"),
            ("25/11 at 2pm", "2026-11-25 14:00"),
            ("29.02", "2028-02-29"),
            ("29.02.2028", "2028-02-29"),
            ("9.10", "2027-10-09"),
            ("11.12", "2026-12-11"),
        ],
    );
}

#[test]
fn dates_with_a_months_name() {
    means(
        NOW,
        &[
            ("25 lis", "2026-11-25"),
            ("25 lis.", "2026-11-25"),
            ("25 listopada", "2026-11-25"),
            ("25 listopada 2027", "2027-11-25"),
            ("25 listopada 2027 r.", "2027-11-25"),
            ("25 listopada 2027 roku, 10:30", "2027-11-25 10:30"),
            ("25 lis 10", "2026-11-25 10:00"),
            ("25 lis 1430", "2026-11-25 14:30"),
            ("25 lis 2030", "2030-11-25"), // a year, not half past eight
            ("1 stycznia", "2027-01-01"),
            ("3 maja o 12", "2027-05-03 12:00"),
            ("15 sierpnia", "2027-08-15"),
            ("5 paź", "2027-10-05"),
            ("6 gru", "2026-12-06"),
            ("6 kwi", "2027-04-06"),
            ("Nov 25", "2026-11-25"),
            ("November 25th, 2027", "2027-11-25"),
            ("Nov 25 at 2:30 pm", "2026-11-25 14:30"),
            ("25 November", "2026-11-25"),
            ("on the 25th of November", "2026-11-25"),
            ("1st Dec", "2026-12-01"),
            ("2nd of Jan 2028 9am", "2028-01-02 09:00"),
            ("Sept 3rd", "2027-09-03"),
            ("28 lutego", "2027-02-28"),
            ("29 lutego", "2028-02-29"),
            ("29 Feb 2028", "2028-02-29"),
        ],
    );
}

#[test]
fn times_alone() {
    means(
        NOW,
        &[
            ("11", "2026-11-23 11:00"),
            ("9", "2026-11-24 09:00"),
            ("10", "2026-11-24 10:00"), // now is not ahead
            ("10:30", "2026-11-23 10:30"),
            ("9:59", "2026-11-24 09:59"),
            ("o 14", "2026-11-23 14:00"),
            ("o 9.10", "2026-11-24 09:10"),
            ("o 1430", "2026-11-23 14:30"),
            ("godz. 15", "2026-11-23 15:00"),
            ("at 2pm", "2026-11-23 14:00"),
            ("2:30 pm", "2026-11-23 14:30"),
            ("9.10 am", "2026-11-24 09:10"),
            ("12am", "2026-11-24 00:00"),
            ("12pm", "2026-11-23 12:00"),
            ("9.30", "2026-11-24 09:30"), // no month 30
            ("10.15", "2026-11-23 10:15"),
            ("12.00", "2026-11-23 12:00"),
        ],
    );
}

#[test]
fn dates_and_times_that_do_not_exist() {
    means(
        NOW,
        &[
            ("31.02", "text OutOfRange"),
            ("31.4", "text OutOfRange"),
            ("29.02.2027", "text OutOfRange"),
            ("32.01.2027", "text OutOfRange"),
            ("1.13.2027", "text OutOfRange"),
            ("31 lutego", "text OutOfRange"),
            ("Feb 30", "text OutOfRange"),
            ("29 Feb 2027", "text OutOfRange"),
            ("2026-13-01", "text OutOfRange"),
            ("1969-12-31", "text OutOfRange"),
            ("25.11.1430", "text OutOfRange"),
            ("25", "text OutOfRange"),
            ("24:00", "text OutOfRange"),
            ("10:60", "text OutOfRange"),
            ("13pm", "text OutOfRange"),
            ("0am", "text OutOfRange"),
            ("jutro 25", "text OutOfRange"),
            ("jutro 2460", "text OutOfRange"),
            ("+1001d", "text OutOfRange"),
            ("+99999999999999d", "text OutOfRange"),
            ("+84y", "text OutOfRange"),
            ("+1001min", "text OutOfRange"),
            ("24.30", "text OutOfRange"),
        ],
    );
}

#[test]
fn what_is_no_due_time() {
    means(
        NOW,
        &[
            ("", "text Empty"),
            (" \t\u{a0} ", "text Empty"),
            ("kiedyś", "text Malformed"),
            ("jutro wieczorkiem", "text Malformed"),
            ("jutro pojutrze", "text Malformed"),
            ("jutro 10 11", "text Malformed"),
            ("jutro 10:5", "text Malformed"),
            ("jutro 100", "text Malformed"),
            ("10:5", "text Malformed"),
            ("1430", "text Malformed"), // a slip or a year as likely as a time
            ("2026", "text Malformed"),
            ("25.11 1430", "text Malformed"),
            ("25.11.2", "text Malformed"),
            ("25.11.202", "text Malformed"),
            ("+3", "text Malformed"),
            ("+d", "text Malformed"),
            ("-3d", "text Malformed"),
            ("3.5.", "2027-05-03"),
            ("za", "text Malformed"),
            ("za 3", "text Malformed"),
            ("za 3 robocze", "text Malformed"),
            ("in 3 working weeks", "text Malformed"),
            ("+4h 10:00", "text Malformed"),
            ("w", "text Malformed"),
            ("o", "text Malformed"),
            ("25 xyz", "text Malformed"),
            ("listopad", "text Malformed"),
            ("🎉", "text Malformed"),
            ("25.11.2026.", "text Malformed"),
            ("٢٥.١١", "text Malformed"),
        ],
    );
}
