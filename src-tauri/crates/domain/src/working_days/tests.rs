mod holidays;

use chrono::Weekday;
use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn poland() -> Calendar {
    Calendar::new(Country::Pl, [])
}

#[rstest]
#[case("1818-03-22")] // the earliest possible
#[case("1943-04-25")] // the latest possible
#[case("1954-04-18")]
#[case("1961-04-02")]
#[case("1970-03-29")]
#[case("1981-04-19")]
#[case("2000-04-23")]
#[case("2008-03-23")]
#[case("2011-04-24")]
#[case("2016-03-27")]
#[case("2019-04-21")]
#[case("2024-03-31")]
#[case("2025-04-20")]
#[case("2026-04-05")]
#[case("2027-03-28")]
#[case("2028-04-16")]
#[case("2029-04-01")]
#[case("2030-04-21")]
#[case("2038-04-25")]
#[case("2049-04-18")]
#[case("2076-04-19")]
#[case("2100-03-28")]
fn easter_falls_on(#[case] day: &str) {
    let day = date(day);
    assert_eq!(easter(day.year()), Some(day));
}

#[rstest]
#[case("2010-01-06", None)]
#[case("2011-01-06", Some(HolidayName::Epiphany))]
#[case("2024-12-24", None)]
#[case("2025-12-24", Some(HolidayName::ChristmasEve))]
#[case("1989-05-03", None)]
#[case("1990-05-03", Some(HolidayName::ConstitutionDay))]
#[case("1989-07-22", Some(HolidayName::RebirthDay))]
#[case("1990-07-22", None)]
#[case("1988-11-11", None)]
#[case("1989-11-11", Some(HolidayName::IndependenceDay))]
#[case("1988-08-15", None)]
#[case("1989-08-15", Some(HolidayName::Assumption))]
fn laws_change(#[case] day: &str, #[case] expected: Option<HolidayName>) {
    assert_eq!(poland().holiday(date(day)).map(|holiday| holiday.name), expected);
}

#[rstest]
#[case::weekday("2026-11-23", true)]
#[case::saturday("2026-11-21", false)]
#[case::sunday("2026-11-22", false)]
#[case::holiday("2026-11-11", false)]
#[case::christmas_eve("2026-12-24", false)]
#[case::before_the_law("2024-12-24", true)]
#[case::corpus_christi("2026-06-04", false)]
fn works(#[case] day: &str, #[case] expected: bool) {
    assert_eq!(poland().is_working(date(day)), expected);
}

#[rstest]
#[case::monday("2026-11-23", 0, "2026-11-23")]
#[case::next_day("2026-11-23", 1, "2026-11-24")]
#[case::over_weekend("2026-11-20", 1, "2026-11-23")]
#[case::saturday_itself("2026-11-21", 0, "2026-11-23")]
#[case::from_saturday("2026-11-21", 1, "2026-11-23")]
#[case::from_saturday_two("2026-11-21", 2, "2026-11-24")]
#[case::over_easter("2026-04-03", 1, "2026-04-07")]
#[case::over_christmas("2026-12-23", 1, "2026-12-28")]
#[case::long_may("2026-04-30", 1, "2026-05-04")]
#[case::whole_week("2026-11-23", 5, "2026-11-30")]
// 2026 has 261 weekdays, 8 of them holidays.
#[case::a_year("2025-12-31", 253, "2026-12-31")]
fn adds(#[case] from: &str, #[case] count: u32, #[case] expected: &str) {
    assert_eq!(poland().add_working(date(from), count), date(expected));
}

#[test]
fn the_users_own_days_are_free() {
    let (first, last) = (date("2026-11-12"), date("2026-11-13"));
    let free = FreeDays { first, last, name: "Inwentaryzacja".to_owned() };
    let calendar = Calendar::new(Country::Pl, [free]);
    for free in [first, last] {
        assert!(!calendar.is_working(free));
        assert_eq!(calendar.free_day(free), Some("Inwentaryzacja"));
        assert_eq!(calendar.holiday(free), None, "a free day is no public holiday");
    }
    assert_eq!(calendar.free_day(date("2026-11-14")), None);
    assert_eq!(calendar.next_working(date("2026-11-10")), date("2026-11-16"));
}

#[test]
fn a_country_is_its_iso_code() {
    assert_eq!(serde_json::to_string(&Country::Pl).unwrap(), r#""PL""#);
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    assert_eq!(poland().add_working(NaiveDate::MAX, 5), NaiveDate::MAX);
    let _ = poland().is_working(NaiveDate::MIN);
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0..60_000_u64).prop_map(|days| NaiveDate::default() + Days::new(days))
}

proptest! {
    #[test]
    fn easter_is_a_spring_sunday(year in 1583..=9999_i32) {
        let easter = easter(year).unwrap();
        prop_assert_eq!(easter.weekday(), Weekday::Sun);
        let first = NaiveDate::from_ymd_opt(year, 3, 22).unwrap();
        prop_assert!((0..35).contains(&(easter - first).num_days()));
    }

    #[test]
    fn counted_days_are_the_days_between(from in days(), count in 0..=1_000_u32) {
        let calendar = poland();
        let to = calendar.add_working(from, count);
        prop_assert!(calendar.is_working(to));
        let between = from.iter_days().skip(1).take_while(|day| *day <= to);
        let counted = between.filter(|day| calendar.is_working(*day)).count();
        let expected = if calendar.is_working(from) { count } else { count.max(1) };
        prop_assert_eq!(counted, expected as usize);
    }

    #[test]
    fn counting_goes_step_by_step(from in days(), one in 1..300_u32, other in 1..300_u32) {
        let calendar = poland();
        let stepped = calendar.add_working(calendar.add_working(from, one), other);
        prop_assert_eq!(calendar.add_working(from, one + other), stepped);
    }
}
