use std::collections::BTreeSet;

use chrono::Offset;
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> TimeOfDay {
    text.parse().unwrap()
}

fn instant(text: &str) -> Timestamp {
    Timestamp::from(chrono::DateTime::parse_from_rfc3339(text).unwrap())
}

/// What `resolve` must find, by trying every offset the zone has within thirty hours.
fn all_instants(wall: NaiveDateTime, zone: Tz) -> BTreeSet<Timestamp> {
    let middle = wall.and_utc().timestamp();
    (-30..=30)
        .map(|hour| offset(middle + hour * 3_600, zone))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|offset| self::offset(middle - offset, zone) == *offset)
        .map(|offset| at_second(middle - offset))
        .collect()
}

fn offset(second: i64, zone: Tz) -> i64 {
    i64::from(at_second(second).in_zone(zone).offset().fix().local_minus_utc())
}

fn obeys(wall: NaiveDateTime, zone: Tz) {
    let resolved = resolve(wall.date(), TimeOfDay::of(wall.time()), zone);
    let shown = resolved.in_zone(zone).naive_local();
    if let Some(first) = all_instants(wall, zone).first() {
        assert_eq!(resolved, *first, "{wall} {zone}: the first instant of that wall time");
    } else {
        let before = resolved.plus_millis(-1).in_zone(zone).naive_local();
        assert!(before < wall && wall < shown, "{wall} {zone}: the end of the gap");
    }
}

#[rstest]
#[case::plain("2026-11-25", "14:00", "Europe/Warsaw", "2026-11-25T13:00:00Z")]
#[case::gap("2026-03-29", "02:00", "Europe/Warsaw", "2026-03-29T01:00:00Z")]
#[case::gap_middle("2026-03-29", "02:30", "Europe/Warsaw", "2026-03-29T01:00:00Z")]
#[case::after_gap("2026-03-29", "03:00", "Europe/Warsaw", "2026-03-29T01:00:00Z")]
#[case::overlap("2026-10-25", "02:30", "Europe/Warsaw", "2026-10-25T00:30:00Z")]
#[case::after_overlap("2026-10-25", "03:00", "Europe/Warsaw", "2026-10-25T02:00:00Z")]
#[case::half_hour_gap("2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00Z")]
#[case::half_hour_overlap("2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00Z")]
#[case::no_such_day("2011-12-30", "12:00", "Pacific/Apia", "2011-12-30T10:00:00Z")]
#[case::no_such_day_either("1993-08-21", "12:00", "Pacific/Kwajalein", "1993-08-21T12:00:00Z")]
#[case::no_midnight("2018-11-04", "00:00", "America/Sao_Paulo", "2018-11-04T03:00:00Z")]
#[case::far("9999-12-31", "23:59", "UTC", "9999-12-31T23:59:00Z")]
fn resolves(#[case] day: &str, #[case] at: &str, #[case] zone: Tz, #[case] expected: &str) {
    assert_eq!(resolve(date(day), time(at), zone), instant(expected));
}

#[rstest]
#[case::plain("2026-11-25", "Europe/Warsaw", "2026-11-25T23:00:00Z")]
#[case::short_day("2026-03-29", "Europe/Warsaw", "2026-03-29T22:00:00Z")]
#[case::long_day("2026-10-25", "Europe/Warsaw", "2026-10-25T23:00:00Z")]
#[case::next_midnight_skipped("2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00Z")]
#[case::last_hour_twice("2018-02-17", "America/Sao_Paulo", "2018-02-18T03:00:00Z")]
#[case::next_midnight_twice("2025-11-01", "America/Havana", "2025-11-02T04:00:00Z")]
#[case::next_day_skipped("2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00Z")]
#[case::skipped_day("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z")]
fn days_end(#[case] day: &str, #[case] zone: Tz, #[case] expected: &str) {
    assert_eq!(end_of_day(date(day), zone), instant(expected));
}

#[test]
fn every_clock_change_of_odd_zones_is_resolved() {
    let zones = [
        "Europe/Warsaw",
        "Europe/Dublin",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Kwajalein",
        "America/Sao_Paulo",
        "America/Havana",
        "America/Caracas",
        "Africa/Cairo",
        "Africa/Casablanca",
        "Antarctica/Troll",
        "Asia/Beirut",
        "Asia/Gaza",
        "Asia/Kathmandu",
        "Asia/Pyongyang",
    ];
    for zone in zones.map(|name| name.parse::<Tz>().unwrap()) {
        // From 1985 to 2027; no zone here changed its clocks twice within a day.
        let day = 24 * 3_600;
        for second in (473_385_600..1_830_000_000_i64).step_by(24 * 3_600) {
            let (before, after) = (offset(second, zone), offset(second + day, zone));
            if before == after {
                continue;
            }
            for quarter in (-8..104).step_by(2) {
                let local = second + before.min(after) + quarter * 900;
                obeys(at_second(local).utc().naive_utc(), zone);
            }
        }
    }
}

#[test]
fn a_date_alone_is_overdue_when_it_ends_where_the_assignee_is() {
    let due = Due { date: date("2026-11-25"), time: None, zone: Tz::Europe__Warsaw };
    assert_eq!(due.instant(), None);
    assert_eq!(due.overdue_from(Tz::America__New_York), instant("2026-11-26T05:00:00Z"));
}

#[test]
fn a_timed_due_keeps_its_zone() {
    let due = Due { date: date("2026-11-25"), time: Some(time("14:00")), zone: Tz::Europe__Warsaw };
    assert_eq!(due.overdue_from(Tz::America__New_York), instant("2026-11-25T13:00:00Z"));
}

#[test]
fn the_example_of_the_crate_is_true() {
    let due: Due = serde_json::from_str(
        r#"{ "date": "2026-11-25", "time": "14:00", "zone": "Europe/Warsaw" }"#,
    )
    .unwrap();
    assert_eq!(due.instant(), Some(Timestamp::from_millis(1_795_611_600_000)));
}

#[rstest]
#[case("1969-12-31", false)]
#[case("1970-01-01", true)]
#[case("9999-12-31", true)]
#[case("+10000-01-01", false)]
fn years_are_bounded(#[case] day: &str, #[case] accepted: bool) {
    let due = Due { date: date(day), time: None, zone: Tz::UTC };
    let refusal = Invalid::new("plan.due.date", Reason::OutOfRange);
    assert_eq!(due.checked("plan.due"), if accepted { Ok(due) } else { Err(refusal) });
}

#[rstest]
#[case(r#"{ "date": "2026-02-31", "time": null, "zone": "UTC" }"#)]
#[case(r#"{ "date": "2026-02-01", "time": "24:00", "zone": "UTC" }"#)]
#[case(r#"{ "date": "2026-02-01", "time": "10:00:30", "zone": "UTC" }"#)]
#[case(r#"{ "date": "2026-02-01", "time": "10:00", "zone": "Europe/Atlantis" }"#)]
#[case(r#"{ "date": "2026-02-01", "zone": "UTC", "instant": 0 }"#)]
fn impossible_values_are_not_read(#[case] json: &str) {
    assert!(serde_json::from_str::<Due>(json).is_err());
}

#[test]
fn a_time_of_day_is_cut_to_the_minute_and_written_with_two_digits() {
    let time = TimeOfDay::of(NaiveTime::from_hms_opt(9, 5, 59).unwrap());
    assert_eq!(time.to_string(), "09:05");
    assert_eq!(serde_json::to_string(&time).unwrap(), r#""09:05""#);
    assert_eq!(TimeOfDay::new(24, 0), None);
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    for zone in [Tz::UTC, Tz::Pacific__Apia, Tz::Pacific__Kiritimati, Tz::America__New_York] {
        for date in [NaiveDate::MIN, NaiveDate::MAX] {
            let due = Due { date, time: TimeOfDay::new(23, 59), zone };
            let _ = (due.instant(), end_of_day(date, zone), start_of_day(date, zone));
        }
    }
}

fn zones() -> impl Strategy<Value = Tz> {
    prop::sample::select(&TZ_VARIANTS[..])
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0..40_000_u64).prop_map(|days| NaiveDate::default() + chrono::Days::new(days))
}

fn times() -> impl Strategy<Value = TimeOfDay> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| TimeOfDay::new(hour, minute).unwrap())
}

proptest! {
    #[test]
    fn any_time_is_resolved(zone in zones(), day in days(), time in times()) {
        obeys(day.and_time(time.naive()), zone);
    }

    #[test]
    fn times_around_any_clock_change_are_resolved(
        zone in zones(),
        from in 0..40_000_i64,
        quarters in prop::collection::vec(-200..200_i64, 8),
    ) {
        let change = (from * 4..from * 4 + 1_600)
            .map(|step| step * 21_600)
            .find(|second| offset(*second, zone) != offset(second + 21_600, zone));
        if let Some(second) = change {
            let local = second + offset(second, zone);
            for quarter in quarters {
                obeys(at_second(local + quarter * 900).utc().naive_utc(), zone);
            }
        }
    }

    #[test]
    fn later_wall_times_are_never_earlier_instants(
        zone in zones(), day in days(), one in times(), other in times(),
    ) {
        let (early, late) = (one.min(other), one.max(other));
        prop_assert!(resolve(day, early, zone) <= resolve(day, late, zone));
        prop_assert!(start_of_day(day, zone) <= resolve(day, early, zone));
        prop_assert!(resolve(day, late, zone) <= end_of_day(day, zone));
    }

    #[test]
    fn a_day_ends_where_the_next_begins(zone in zones(), day in days()) {
        prop_assert_eq!(end_of_day(day, zone), start_of_day(day.succ_opt().unwrap(), zone));
        prop_assert!(end_of_day(day, zone).plus_millis(-1).date_in(zone) <= day);
    }

    #[test]
    fn due_survives_the_wire(
        zone in zones(), date in days(), time in prop::option::of(times()),
    ) {
        let due = Due { date, time, zone };
        let wire = serde_json::to_string(&due).unwrap();
        prop_assert_eq!(serde_json::from_str::<Due>(&wire).unwrap(), due);
    }
}
