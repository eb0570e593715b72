//! Names, and what a rotation leaves.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn at(text: &str) -> Timestamp {
    let text = if text.contains('T') { text.to_owned() } else { format!("{text}T12:00:00") };
    Timestamp::from(NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S").unwrap().and_utc())
}

fn good(text: &str, kind: Kind) -> Kept {
    Kept { name: Name { at: at(text), kind }, is_good: true }
}

/// What is left of daily copies of `count` days in a row up to `last`.
fn left(copies: &[Kept], now: Timestamp) -> Vec<String> {
    let gone: BTreeSet<Name> = outlived(copies, now).into_iter().collect();
    let mut left: Vec<Name> =
        copies.iter().map(|copy| copy.name).filter(|name| !gone.contains(name)).collect();
    left.sort_unstable();
    left.iter().map(|name| name.at.utc().format("%Y-%m-%d").to_string()).collect()
}

fn days(last: &str, count: i64) -> Vec<Kept> {
    let last = at(last);
    let name = |back: i64| Name { at: last.plus_millis(-back * DAY_MILLIS), kind: Kind::Daily };
    (0..count).map(|back| Kept { name: name(back), is_good: true }).collect()
}

#[rstest]
#[case("2026-11-25T19-04-43.123Z-daily", true)]
#[case("2026-11-25T19-04-43.000Z-before_restore", true)]
#[case("2026-11-25T19-04-43.123Z-weekly", false)]
#[case("2026-11-25T19:04:43.123Z-daily", false)]
#[case("2026-11-25T19-04-43.12Z-daily", false)]
#[case("2026-02-30T19-04-43.123Z-daily", false)]
#[case("2026-11-25T19-04-43.123Z-daily/../../x", false)]
#[case("../2026-11-25T19-04-43.123Z-daily", false)]
#[case(" 2026-11-25T19-04-43.123Z-daily", false)]
#[case("", false)]
fn a_name_has_one_spelling(#[case] text: &str, #[case] is_name: bool) {
    let read = text.parse::<Name>();
    assert_eq!(read.is_ok(), is_name, "`{text}` is read as {read:?}");
    if let Ok(name) = read {
        assert_eq!(name.to_string(), text, "there and back");
    }
}

#[test]
fn a_year_of_days_leaves_seven_days_four_weeks_and_twelve_months() {
    let found = left(&days("2026-11-25", 400), at("2026-11-25T13:00:00"));
    let expected = [
        // months
        "2025-12-31",
        "2026-01-31",
        "2026-02-28",
        "2026-03-31",
        "2026-04-30",
        "2026-05-31",
        "2026-06-30",
        "2026-07-31",
        "2026-08-31",
        "2026-09-30",
        "2026-10-31",
        // weeks: Sundays
        "2026-11-08",
        "2026-11-15",
        // days; 22 November is a Sunday too, and the 25th is the newest of its week and month
        "2026-11-19",
        "2026-11-20",
        "2026-11-21",
        "2026-11-22",
        "2026-11-23",
        "2026-11-24",
        "2026-11-25",
    ];
    assert_eq!(found, expected);
}

#[test]
fn of_a_day_the_newest_is_left() {
    let copies = [
        good("2026-11-25T08:00:00", Kind::Start),
        good("2026-11-25T09:00:00", Kind::Start),
        good("2026-11-25T10:00:00", Kind::Daily),
    ];
    let gone = outlived(&copies, at("2026-11-25T11:00:00"));
    assert_eq!(gone, [], "what was there before a mistake of today stays");
    let gone = outlived(&copies, at("2026-11-26T10:30:00"));
    assert_eq!(gone, [copies[0].name, copies[1].name], "the day has a newer one");
}

#[rstest]
#[case::fresh("2026-11-20", true)]
#[case::thirty_days_before_the_day_before("2026-10-26", true)]
#[case::older("2026-09-15", false)]
fn what_was_made_for_a_reason_stays_a_month(#[case] made: &str, #[case] stays: bool) {
    for kind in [Kind::BeforeImport, Kind::BeforeMigration, Kind::BeforeRestore, Kind::ByHand] {
        let reason = good(&format!("{made}T06:00:00"), kind);
        let mut copies = days("2026-11-25", 90);
        copies.push(reason);
        let gone = outlived(&copies, at("2026-11-25T13:00:00")).contains(&reason.name);
        assert_eq!(!gone, stays, "{kind} of {made}");
    }
}

#[test]
fn a_damaged_copy_takes_nobodys_place_and_is_not_thrown_away_at_once() {
    let mut copies = days("2026-11-25", 3);
    copies[0].is_good = false;
    assert_eq!(outlived(&copies, at("2026-11-25T13:00:00")), [], "all are left");
    let mut later = days("2027-01-25", 20);
    later.extend(copies.clone());
    let gone = outlived(&later, at("2027-01-25T13:00:00"));
    assert!(gone.contains(&copies[0].name), "after a month it goes");
}

#[test]
fn months_without_a_copy_do_not_count() {
    let copies: Vec<_> =
        (2010..2027).map(|year| good(&format!("{year}-03-01"), Kind::Daily)).collect();
    let found = left(&copies, at("2026-11-25"));
    assert_eq!(found.len(), 12, "the newest twelve, however far apart: {found:?}");
}

#[rstest]
#[case::ahead("2076-11-25")]
#[case::back("1996-11-25")]
fn a_clock_that_jumps_costs_no_copy(#[case] jump: &str) {
    let mut copies = days("2026-11-25", 6);
    copies.push(good("2026-11-20T06:00:00", Kind::BeforeMigration));
    let before = copies.clone();
    copies.push(good(jump, Kind::Daily));
    let gone = outlived(&copies, at(jump));
    let lost: Vec<_> = before.iter().filter(|copy| gone.contains(&copy.name)).collect();
    assert_eq!(lost, Vec::<&Kept>::new(), "in {jump}");
    let gone = outlived(&copies, at("2026-11-25T13:00:00"));
    assert!(!gone.contains(&before[0].name), "back in time, the newest is there");
    assert!(!gone.contains(&before[6].name), "and what was kept for its reason");
}

#[rstest]
#[case(&[], "2026-11-25", true)]
#[case(&["2026-11-24T12:00:01"], "2026-11-25T12:00:00", false)]
#[case(&["2026-11-24T12:00:00"], "2026-11-25T12:00:00", true)]
#[case(&["2026-11-01T12:00:00", "2026-11-25T11:00:00"], "2026-11-25T12:00:00", false)]
#[case::made_under_a_wrong_clock(&["2030-01-01T12:00:00"], "2026-11-25T12:00:00", true)]
#[case::the_clock_was_set_back_a_little(&["2026-11-25T14:00:00"], "2026-11-25T12:00:00", false)]
fn a_day_after_the_newest_one_is_due(#[case] made: &[&str], #[case] now: &str, #[case] due: bool) {
    assert_eq!(is_due(made.iter().map(|text| at(text)), at(now)), due, "{made:?} at {now}");
}

proptest! {
    #[test]
    fn a_rotation_never_takes_the_newest_good_one(
        copies in prop::collection::vec((0_i64..900, 0..24_i64, 0..6_usize, any::<bool>()), 1..60),
        now in 0_i64..1_000,
    ) {
        let start = at("2024-01-01");
        let now = start.plus_millis(now * DAY_MILLIS);
        let copies: Vec<_> = copies.into_iter().map(|(day, hour, kind, is_good)| {
            let at = start.plus_millis(day * DAY_MILLIS + hour * 3_600_000);
            Kept { name: Name { at, kind: Kind::ALL[kind] }, is_good }
        }).collect();
        let gone = outlived(&copies, now);
        let newest = copies.iter().filter(|copy| copy.is_good && !is_ahead(copy.name.at, now))
            .map(|copy| copy.name.at).max();
        let rest: Vec<_> = copies.iter().filter(|copy| !gone.contains(&copy.name)).copied().collect();
        if let Some(newest) = newest {
            prop_assert!(rest.iter().any(|copy| copy.is_good && copy.name.at == newest));
        }
        prop_assert!(gone.iter().all(|name| !is_ahead(name.at, now)), "the future is left alone");
        prop_assert_eq!(outlived(&rest, now), vec![], "once more takes nothing more");
    }
}
