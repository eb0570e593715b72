//! The holidays of whole years as the countries' own lists have them; `*` marks a substitute.

use chrono::Weekday;
use proptest::prelude::*;
use rstest::rstest;

use super::super::*;

/// Month, day and name, one a line.
fn listed(country: Country, year: i32) -> Vec<String> {
    let line = |(date, holiday): (NaiveDate, Holiday)| {
        let mark = if holiday.substitute { "*" } else { "" };
        format!("{} {}{mark}", date.format("%m-%d"), holiday.name)
    };
    country.holidays(year).into_iter().map(line).collect()
}

fn lists(country: Country, year: i32, expected: &str) {
    let expected: Vec<_> = expected.split(", ").collect();
    assert_eq!(listed(country, year), expected, "{country} {year}");
}

#[rstest]
#[case(2024, ["03-31", "04-01", "05-19", "05-30"], "")]
#[case(2025, ["04-20", "04-21", "06-08", "06-19"], "12-24 christmas_eve, ")]
#[case(2026, ["04-05", "04-06", "05-24", "06-04"], "12-24 christmas_eve, ")]
#[case(2027, ["03-28", "03-29", "05-16", "05-27"], "12-24 christmas_eve, ")]
fn poland(#[case] year: i32, #[case] movable: [&str; 4], #[case] christmas_eve: &str) {
    let [sunday, monday, whit, corpus] = movable;
    let expected = format!(
        "01-01 new_year, 01-06 epiphany, {sunday} easter_sunday, {monday} easter_monday, \
         05-01 labour_day, 05-03 constitution_day, {whit} whit_sunday, {corpus} corpus_christi, \
         08-15 assumption, 11-01 all_saints, 11-11 independence_day, {christmas_eve}\
         12-25 christmas_day, 12-26 second_christmas_day"
    );
    lists(Country::Pl, year, &expected);
}

#[rstest]
#[case(2017, ["04-14", "04-17", "05-25", "06-05"], "10-31 reformation_day, ")]
#[case(1994, ["04-01", "04-04", "05-12", "05-23"], "11-16 repentance_day, ")]
#[case(2024, ["03-29", "04-01", "05-09", "05-20"], "")]
#[case(2025, ["04-18", "04-21", "05-29", "06-09"], "")]
#[case(2026, ["04-03", "04-06", "05-14", "05-25"], "")]
fn germany(#[case] year: i32, #[case] movable: [&str; 4], #[case] further: &str) {
    let [friday, monday, ascension, whit] = movable;
    let expected = format!(
        "01-01 new_year, {friday} good_friday, {monday} easter_monday, 05-01 labour_day, \
         {ascension} ascension, {whit} whit_monday, 10-03 german_unity, {further}\
         12-25 christmas_day, 12-26 second_christmas_day"
    );
    lists(Country::De, year, &expected);
}

#[rstest]
#[case(2015, "", "04-06")]
#[case(2024, "03-29 good_friday, ", "04-01")]
#[case(2025, "04-18 good_friday, ", "04-21")]
#[case(2026, "04-03 good_friday, ", "04-06")]
fn czechia(#[case] year: i32, #[case] friday: &str, #[case] monday: &str) {
    let expected = format!(
        "01-01 new_year, {friday}{monday} easter_monday, 05-01 labour_day, 05-08 victory_day, \
         07-05 cyril_and_methodius, 07-06 jan_hus, 09-28 czech_statehood, \
         10-28 czechoslovak_state, 11-17 freedom_and_democracy, 12-24 christmas_eve, \
         12-25 christmas_day, 12-26 second_christmas_day"
    );
    lists(Country::Cz, year, &expected);
}

#[rstest]
#[case(
    2018,
    "03-30 good_friday, 04-02 easter_monday, 05-01 labour_day, 05-08 victory_day",
    "09-01 slovak_constitution, 09-15 lady_of_sorrows, 10-30 martin_declaration, 11-01 all_saints, \
     11-17 freedom_and_democracy"
)]
#[case(
    2023,
    "04-07 good_friday, 04-10 easter_monday, 05-01 labour_day, 05-08 victory_day",
    "09-01 slovak_constitution, 09-15 lady_of_sorrows, 11-01 all_saints, 11-17 freedom_and_democracy"
)]
#[case(
    2024,
    "03-29 good_friday, 04-01 easter_monday, 05-01 labour_day, 05-08 victory_day",
    "09-15 lady_of_sorrows, 11-01 all_saints, 11-17 freedom_and_democracy"
)]
#[case(
    2025,
    "04-18 good_friday, 04-21 easter_monday, 05-01 labour_day, 05-08 victory_day",
    "09-15 lady_of_sorrows, 11-01 all_saints"
)]
#[case(2026, "04-03 good_friday, 04-06 easter_monday, 05-01 labour_day", "11-01 all_saints")]
#[case(
    2027,
    "03-26 good_friday, 03-29 easter_monday, 05-01 labour_day, 05-08 victory_day",
    "09-15 lady_of_sorrows, 11-01 all_saints"
)]
fn slovakia(#[case] year: i32, #[case] spring: &str, #[case] autumn: &str) {
    let expected = format!(
        "01-01 new_year, 01-06 epiphany, {spring}, 07-05 cyril_and_methodius, \
         08-29 slovak_uprising, {autumn}, 12-24 christmas_eve, 12-25 christmas_day, \
         12-26 second_christmas_day"
    );
    lists(Country::Sk, year, &expected);
}

#[rstest]
#[case(
    2012,
    "01-01 new_year, 01-02 new_year*, 04-06 good_friday, 04-09 easter_monday, 05-07 early_may, \
     06-04 spring_bank, 06-05 royal_jubilee, 08-27 summer_bank, 12-25 christmas_day, \
     12-26 boxing_day"
)]
#[case(
    2020,
    "01-01 new_year, 04-10 good_friday, 04-13 easter_monday, 05-08 early_may, 05-25 spring_bank, \
     08-31 summer_bank, 12-25 christmas_day, 12-26 boxing_day, 12-28 boxing_day*"
)]
#[case(
    2021,
    "01-01 new_year, 04-02 good_friday, 04-05 easter_monday, 05-03 early_may, 05-31 spring_bank, \
     08-30 summer_bank, 12-25 christmas_day, 12-26 boxing_day, 12-27 christmas_day*, \
     12-28 boxing_day*"
)]
#[case(
    2022,
    "01-01 new_year, 01-03 new_year*, 04-15 good_friday, 04-18 easter_monday, 05-02 early_may, \
     06-02 spring_bank, 06-03 royal_jubilee, 08-29 summer_bank, 09-19 state_funeral, \
     12-25 christmas_day, 12-26 boxing_day, 12-27 christmas_day*"
)]
#[case(
    2023,
    "01-01 new_year, 01-02 new_year*, 04-07 good_friday, 04-10 easter_monday, 05-01 early_may, \
     05-08 coronation, 05-29 spring_bank, 08-28 summer_bank, 12-25 christmas_day, 12-26 boxing_day"
)]
#[case(
    2026,
    "01-01 new_year, 04-03 good_friday, 04-06 easter_monday, 05-04 early_may, 05-25 spring_bank, \
     08-31 summer_bank, 12-25 christmas_day, 12-26 boxing_day, 12-28 boxing_day*"
)]
fn england_and_wales(#[case] year: i32, #[case] expected: &str) {
    lists(Country::Gb, year, expected);
}

#[rstest]
#[case(
    2020,
    "01-01 new_year, 01-20 martin_luther_king, 02-17 washingtons_birthday, 05-25 memorial_day, \
     07-03 american_independence*, 07-04 american_independence, 09-07 american_labour, \
     10-12 columbus_day, 11-11 veterans_day, 11-26 thanksgiving, 12-25 christmas_day"
)]
#[case(
    2021,
    "01-01 new_year, 01-18 martin_luther_king, 02-15 washingtons_birthday, 05-31 memorial_day, \
     06-18 juneteenth*, 06-19 juneteenth, 07-04 american_independence, \
     07-05 american_independence*, 09-06 american_labour, 10-11 columbus_day, 11-11 veterans_day, \
     11-25 thanksgiving, 12-24 christmas_day*, 12-25 christmas_day, 12-31 new_year*"
)]
#[case(
    2023,
    "01-01 new_year, 01-02 new_year*, 01-16 martin_luther_king, 02-20 washingtons_birthday, \
     05-29 memorial_day, 06-19 juneteenth, 07-04 american_independence, 09-04 american_labour, \
     10-09 columbus_day, 11-10 veterans_day*, 11-11 veterans_day, 11-23 thanksgiving, \
     12-25 christmas_day"
)]
#[case(
    2026,
    "01-01 new_year, 01-19 martin_luther_king, 02-16 washingtons_birthday, 05-25 memorial_day, \
     06-19 juneteenth, 07-03 american_independence*, 07-04 american_independence, \
     09-07 american_labour, 10-12 columbus_day, 11-11 veterans_day, 11-26 thanksgiving, \
     12-25 christmas_day"
)]
fn united_states(#[case] year: i32, #[case] expected: &str) {
    lists(Country::Us, year, expected);
}

#[rstest]
#[case(Country::Gb, 1995, "05-08 early_may")]
#[case(Country::Gb, 1999, "12-31 millennium")]
#[case(Country::Gb, 2002, "06-03 royal_jubilee")]
#[case(Country::Gb, 2011, "04-29 royal_wedding")]
#[case(Country::Us, 1986, "01-20 martin_luther_king")]
fn once(#[case] country: Country, #[case] year: i32, #[case] expected: &str) {
    assert!(listed(country, year).contains(&expected.to_owned()), "{country} {year} {expected}");
}

#[test]
fn two_holidays_on_one_day_are_one_free_day() {
    // 1 May 2008 was Ascension Day, too.
    let date = NaiveDate::from_ymd_opt(2008, 5, 1).unwrap();
    let holiday = Calendar::new(Country::De, []).holiday(date).unwrap();
    assert_eq!(holiday.name, HolidayName::LabourDay);
}

fn countries() -> impl Strategy<Value = Country> {
    proptest::sample::select(Country::ALL)
}

proptest! {
    #[test]
    fn a_substitute_is_a_weekday_of_its_own(country in countries(), year in 1978..=2200_i32) {
        let holidays = country.holidays(year);
        for (date, _) in holidays.iter().filter(|(_, holiday)| holiday.substitute) {
            prop_assert!(!matches!(date.weekday(), Weekday::Sat | Weekday::Sun), "{date}");
            prop_assert_eq!(holidays.iter().filter(|(other, _)| other == date).count(), 1, "{}", date);
        }
    }

    #[test]
    fn holidays_are_of_their_year_and_in_order(country in countries(), year in 1970..=9999_i32) {
        let holidays = country.holidays(year);
        prop_assert!(holidays.iter().all(|(date, _)| date.year() == year));
        prop_assert!(holidays.is_sorted_by_key(|(date, _)| *date));
        // England had six before the New Year (1974) and May Day (1978) came.
        let fewest = if year < 1978 { 6 } else { 8 };
        prop_assert!((fewest..=17).contains(&holidays.len()), "{}", holidays.len());
    }

    #[test]
    fn what_is_listed_is_free(country in countries(), year in 1970..=2200_i32) {
        let calendar = Calendar::new(country, []);
        for (date, _) in country.holidays(year) {
            prop_assert!(calendar.holiday(date).is_some() && !calendar.is_working(date));
        }
    }

    #[test]
    fn no_year_panics(country in countries(), year: i32) {
        let _ = country.holidays(year);
    }
}

fn free(first: &str, last: &str) -> FreeDays {
    FreeDays { first: first.parse().unwrap(), last: last.parse().unwrap(), name: " Urlop\n".into() }
}

#[rstest]
#[case::a_day("2026-12-24", "2026-12-24")]
#[case::over_the_year("2026-12-28", "2027-01-05")]
#[case::a_leap_year("2028-01-01", "2028-12-31")]
fn free_days_may_be(#[case] first: &str, #[case] last: &str) {
    let checked = free(first, last).checked().unwrap();
    assert_eq!(checked.name, "Urlop");
}

#[rstest]
#[case("2026-12-24", "2026-12-23", "last_date", Reason::EndBeforeStart)]
#[case("2026-01-01", "2027-01-02", "last_date", Reason::OutOfRange)]
#[case("1969-12-31", "1970-01-01", "first_date", Reason::OutOfRange)]
#[case("9999-12-31", "+10000-01-01", "last_date", Reason::OutOfRange)]
fn free_days_may_not_be(
    #[case] first: &str,
    #[case] last: &str,
    #[case] field: &str,
    #[case] reason: Reason,
) {
    assert_eq!(free(first, last).checked(), Err(Invalid::new(field, reason)));
}
