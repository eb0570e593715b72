use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::clock::Timestamp;

const WARSAW: Tz = Tz::Europe__Warsaw;

fn week(monday: &str) -> Result<OpeningHours, Invalid> {
    let mut week = vec![String::new(); 7];
    monday.clone_into(&mut week[0]);
    OpeningHours::of_week("hours", &week)
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn span(from: &str, to: &str) -> Span {
    let at = |text: &str| {
        let (day, time) = text.split_once(' ').unwrap();
        resolve(date(day), time.parse().unwrap(), WARSAW)
    };
    Span::new(at(from), at(to))
}

#[rstest]
#[case("", "")]
#[case("8-16", "08:00-16:00")]
#[case(" 8.30 – 16 ", "08:30-16:00")]
#[case("18-22, 8:00-16:00", "08:00-16:00, 18:00-22:00")]
#[case("0-24", "00:00-24:00")]
#[case("22-2", "22:00-02:00")]
#[case("16-0", "16:00-24:00")]
#[case("8-12,12-16", "08:00-12:00, 12:00-16:00")]
fn hours_are_written_in_one_way(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(week(text).unwrap().week()[0], expected);
}

#[rstest]
#[case("8", Reason::Malformed)]
#[case("8-x", Reason::Malformed)]
#[case("8:5-9", Reason::Malformed)]
#[case("-9", Reason::Malformed)]
#[case("8-25", Reason::OutOfRange)]
#[case("8:60-9", Reason::OutOfRange)]
#[case("8-8", Reason::OutOfRange)]
#[case("24-8", Reason::OutOfRange)]
#[case("8-16, 15-20", Reason::Repeated)]
fn what_is_no_hours_is_refused(#[case] text: &str, #[case] reason: Reason) {
    assert_eq!(week(text), Err(Invalid::new("hours.0", reason)));
}

#[test]
fn nothing_written_is_always() {
    let hours = week("").unwrap();
    assert!(hours.is_always());
    assert!(hours.covers(span("2026-11-25 00:00", "2027-01-25 00:00"), WARSAW));
    assert_eq!(hours.to_string(), "");
}

#[test]
fn a_day_is_open_from_its_start_to_its_end() {
    // A Monday.
    let hours = week("8-16, 18-22").unwrap();
    assert!(hours.covers(span("2026-11-23 08:00", "2026-11-23 16:00"), WARSAW));
    assert!(!hours.covers(span("2026-11-23 07:59", "2026-11-23 16:00"), WARSAW));
    assert!(!hours.covers(span("2026-11-23 08:00", "2026-11-23 16:01"), WARSAW));
    assert!(!hours.covers(span("2026-11-23 15:00", "2026-11-23 19:00"), WARSAW));
    assert!(!hours.covers(span("2026-11-24 09:00", "2026-11-24 10:00"), WARSAW));
}

#[test]
fn a_stretch_over_midnight_is_of_the_day_on_which_it_begins() {
    let hours = week("22-2").unwrap();
    assert!(hours.covers(span("2026-11-23 23:00", "2026-11-24 02:00"), WARSAW));
    assert!(hours.covers(span("2026-11-24 00:30", "2026-11-24 01:00"), WARSAW));
    assert!(!hours.covers(span("2026-11-23 00:30", "2026-11-23 01:00"), WARSAW));
}

#[test]
fn days_that_touch_at_midnight_are_one_stretch() {
    let hours = OpeningHours::of_week("hours", &vec!["0-24".to_owned(); 7]).unwrap();
    assert!(
        hours.covers(span("2026-10-24 10:00", "2026-10-27 10:00"), WARSAW),
        "the clocks go back"
    );
    assert!(hours.covers(span("2026-03-28 10:00", "2026-03-30 10:00"), WARSAW), "the clocks go on");
}

#[test]
fn the_clocks_of_the_zone_count() {
    // Sunday 2026-10-25 has 25 hours.
    let mut days = vec![String::new(); 7];
    "1-4".clone_into(&mut days[6]);
    let hours = OpeningHours::of_week("hours", &days).unwrap();
    let open = hours.open(WARSAW, date("2026-10-25"), date("2026-10-25"));
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].millis(), 4 * 3_600_000);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(days in prop::collection::vec((0_u32..1440, 1_u32..1440), 7)) {
        let week: Vec<String> = days
            .iter()
            .map(|(from, length)| {
                let to = (from + length) % 1440;
                format!("{}:{:02}-{}:{:02}", from / 60, from % 60, to / 60, to % 60)
            })
            .collect();
        let hours = OpeningHours::of_week("hours", &week).unwrap();
        prop_assert_eq!(hours.to_string().parse::<OpeningHours>().unwrap(), hours.clone());
        prop_assert_eq!(OpeningHours::of_week("hours", &hours.week()).unwrap(), hours);
    }

    #[test]
    fn nothing_written_by_anybody_panics(text in "\\PC{0,20}", at in any::<i64>(), length in 0_i64..1_000_000_000) {
        let start = Timestamp::from_millis(at);
        if let Ok(hours) = week(&text) {
            let _ = hours.covers(Span::new(start, start.plus_millis(length)), WARSAW);
        }
    }
}
