use chrono_tz::Tz;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::working_days::Country;

fn instant(text: &str) -> Timestamp {
    Timestamp::from(chrono::DateTime::parse_from_rfc3339(text).unwrap())
}

fn calendar() -> Calendar {
    Calendar::new(Country::Pl, [])
}

fn shown(due: Due) -> String {
    due.time.map_or_else(|| due.date.to_string(), |time| format!("{} {time}", due.date))
}

#[rstest]
#[case::hours(DelayUnit::Hours, 4, None, "2026-11-23T10:00:59+01:00", "2026-11-23 14:00")]
#[case::hours_ignore_time(
    DelayUnit::Hours,
    4,
    Some("09:00"),
    "2026-11-23T10:00:00+01:00",
    "2026-11-23 14:00"
)]
#[case::hours_over_midnight(
    DelayUnit::Hours,
    4,
    None,
    "2026-11-23T22:30:00+01:00",
    "2026-11-24 02:30"
)]
#[case::hours_over_spring(
    DelayUnit::Hours,
    2,
    None,
    "2026-03-29T01:30:00+01:00",
    "2026-03-29 04:30"
)]
#[case::hours_over_autumn(
    DelayUnit::Hours,
    2,
    None,
    "2026-10-25T01:30:00+02:00",
    "2026-10-25 02:30"
)]
#[case::day_over_spring(
    DelayUnit::Days,
    1,
    Some("09:00"),
    "2026-03-28T09:00:00+01:00",
    "2026-03-29 09:00"
)]
#[case::no_days(DelayUnit::Days, 0, None, "2026-11-23T10:00:00+01:00", "2026-11-23")]
#[case::days(DelayUnit::Days, 10, None, "2026-12-28T10:00:00+01:00", "2027-01-07")]
#[case::local_date_counts(DelayUnit::Days, 1, None, "2026-11-23T23:30:00Z", "2026-11-25")]
#[case::weeks(DelayUnit::Weeks, 2, Some("08:15"), "2026-11-23T10:00:00+01:00", "2026-12-07 08:15")]
#[case::month_end(DelayUnit::Months, 1, None, "2027-01-31T10:00:00+01:00", "2027-02-28")]
#[case::leap_month_end(DelayUnit::Months, 1, None, "2028-01-31T10:00:00+01:00", "2028-02-29")]
#[case::leap_year(DelayUnit::Months, 12, None, "2028-02-29T10:00:00+01:00", "2029-02-28")]
#[case::working_days(DelayUnit::WorkingDays, 3, None, "2026-12-22T10:00:00+01:00", "2026-12-29")]
#[case::no_working_days(DelayUnit::WorkingDays, 0, None, "2026-11-23T10:00:00+01:00", "2026-11-23")]
#[case::no_working_days_on_sunday(
    DelayUnit::WorkingDays,
    0,
    None,
    "2026-11-22T10:00:00+01:00",
    "2026-11-23"
)]
#[case::one_working_day_from_sunday(
    DelayUnit::WorkingDays,
    1,
    None,
    "2026-11-22T10:00:00+01:00",
    "2026-11-23"
)]
fn delays(
    #[case] unit: DelayUnit,
    #[case] count: u32,
    #[case] time: Option<&str>,
    #[case] happened_at: &str,
    #[case] expected: &str,
) {
    let time = time.map(|time| time.parse().unwrap());
    let delay = Delay { count, unit };
    let due = due_after(delay, time, instant(happened_at), Tz::Europe__Warsaw, &calendar());
    assert_eq!(shown(due), expected);
}

#[rstest]
#[case::same_day("2026-11-23T10:00:00+01:00", "2026-11-23 12:00")]
#[case::just_in_time("2026-11-23T14:59:59+01:00", "2026-11-23 16:59")]
#[case::too_late("2026-11-23T15:00:00+01:00", "2026-11-24 09:00")]
#[case::past_midnight("2026-11-23T22:30:00+01:00", "2026-11-24 09:00")]
#[case::early_morning("2026-11-23T00:30:00+01:00", "2026-11-23 02:30")]
#[case::friday("2026-11-20T16:00:00+01:00", "2026-11-23 09:00")]
#[case::saturday("2026-11-21T10:00:00+01:00", "2026-11-23 09:00")]
#[case::holiday("2026-11-11T10:00:00+01:00", "2026-11-12 09:00")]
#[case::before_christmas("2026-12-23T16:00:00+01:00", "2026-12-28 09:00")]
fn nobody_answered(#[case] happened_at: &str, #[case] expected: &str) {
    let due = no_answer_due(instant(happened_at), Tz::Europe__Warsaw, &calendar());
    assert_eq!(shown(due), expected);
}

#[rstest]
#[case::morning("2026-11-23T10:00:00+01:00", "2026-11-23 15:00")]
#[case::noon("2026-11-23T12:59:00+01:00", "2026-11-23 15:00")]
#[case::afternoon("2026-11-23T13:00:00+01:00", "2026-11-24 10:00")]
#[case::friday_afternoon("2026-11-27T16:00:00+01:00", "2026-11-30 10:00")]
#[case::sunday("2026-11-22T09:00:00+01:00", "2026-11-23 10:00")]
#[case::holiday("2026-11-11T09:00:00+01:00", "2026-11-12 10:00")]
fn who_asked_is_called_back(#[case] happened_at: &str, #[case] expected: &str) {
    let due = call_back_due(instant(happened_at), Tz::Europe__Warsaw, &calendar());
    assert_eq!(shown(due), expected);
}

#[test]
fn delays_are_bounded() {
    let delay = Delay { count: 1_000, unit: DelayUnit::Months };
    assert_eq!(delay.checked("delay"), Ok(delay));
    let delay = Delay { count: 1_001, ..delay };
    assert_eq!(delay.checked("delay"), Err(Invalid::new("delay.count", Reason::OutOfRange)));
}

#[test]
fn a_rule_proposes_its_time() {
    let rule = FollowUpRule {
        next_type_id: crate::event_type::CALL,
        delay: Delay { count: 1, unit: DelayUnit::Weeks },
        time: TimeOfDay::new(9, 0),
        note: String::new(),
    };
    let due = rule.due(instant("2026-11-23T10:00:00+01:00"), Tz::Europe__Warsaw, &calendar());
    assert_eq!(shown(due), "2026-11-30 09:00");
}

#[test]
fn the_end_of_the_calendar_does_not_panic() {
    for unit in DelayUnit::ALL {
        let delay = Delay { count: u32::MAX, unit: *unit };
        let delay =
            if *unit == DelayUnit::WorkingDays { Delay { count: 9, ..delay } } else { delay };
        for at in [i64::MIN, 0, i64::MAX] {
            let _ = due_after(delay, None, Timestamp::from_millis(at), Tz::UTC, &calendar());
        }
    }
}

proptest! {
    #[test]
    fn hours_are_elapsed_time(hours in 0..1_000_u32, minutes in 0..30_000_000_i64) {
        let from = Timestamp::default().plus_minutes(minutes);
        let zone = Tz::Europe__Warsaw;
        let delay = Delay { count: hours, unit: DelayUnit::Hours };
        let due = due_after(delay, None, from, zone, &calendar());
        let exact = from.plus_minutes(i64::from(hours) * 60);
        let lead = exact.millis() - due.instant().unwrap().millis();
        // Only the second round of a repeated hour has no civil name of its own.
        prop_assert!(lead == 0 || lead == 3_600_000, "lead {lead} ms");
    }

    #[test]
    fn another_attempt_is_in_working_hours(minutes in 0..30_000_000_i64) {
        let from = Timestamp::default().plus_minutes(minutes);
        let due = no_answer_due(from, Tz::Europe__Warsaw, &calendar());
        prop_assert!(calendar().is_working(due.date));
        prop_assert!(due.time < TimeOfDay::new(17, 0));
        prop_assert!(due.instant() > Some(from));
        let asked = call_back_due(from, Tz::Europe__Warsaw, &calendar());
        prop_assert!(calendar().is_working(asked.date));
        prop_assert!(asked.instant() > Some(from));
    }
}
