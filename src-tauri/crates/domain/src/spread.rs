//! Where several plans go when they are moved at once: all to one day, or so many on each working day.

use chrono::NaiveDate;

use crate::{due::Due, working_days::Calendar};

/// `before` moved to the day of `target`. Unless that says a time of day, the plan keeps its own.
#[must_use]
pub fn to_day(before: &Due, target: &Due) -> Due {
    if target.time.is_some() { *target } else { on_date(before, target.date) }
}

/// `before` on another date, at its own time of day.
#[must_use]
pub fn on_date(before: &Due, date: NaiveDate) -> Due {
    Due { date, ..*before }
}

/// The dates of plans in a row, `per_day` of them on each working day from `from` on.
pub fn over_working_days(
    from: NaiveDate,
    per_day: usize,
    calendar: &Calendar,
) -> impl Iterator<Item = NaiveDate> {
    let first = calendar.add_working(from, 0);
    std::iter::successors(Some(first), |day| Some(calendar.next_working(*day)))
        .flat_map(move |day| std::iter::repeat_n(day, per_day.max(1)))
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::{
        due::TimeOfDay,
        working_days::{Country, FreeDays},
    };

    fn due(date: &str, time: Option<TimeOfDay>, zone: Tz) -> Due {
        Due { date: date.parse().unwrap(), time, zone }
    }

    #[test]
    fn a_plan_keeps_its_time_of_day_unless_one_is_given() {
        let (ten, two) = (TimeOfDay::new(10, 0), TimeOfDay::new(14, 0));
        let before = due("2026-11-20", ten, Tz::America__New_York);
        let day = due("2026-11-27", None, Tz::Europe__Warsaw);
        assert_eq!(to_day(&before, &day), due("2026-11-27", ten, Tz::America__New_York));
        let at = due("2026-11-27", two, Tz::Europe__Warsaw);
        assert_eq!(to_day(&before, &at), at);
        let any_time = due("2026-11-20", None, Tz::Europe__Warsaw);
        assert_eq!(to_day(&any_time, &day), day);
    }

    #[test]
    fn plans_are_spread_over_working_days_alone() {
        // 11 November 2026 is a Wednesday and a holiday, 13 November a free day of the firm.
        let friday = "2026-11-13".parse().unwrap();
        let free = FreeDays { first: friday, last: friday, name: String::new() };
        let calendar = Calendar::new(Country::Pl, [free]);
        let from = "2026-11-08".parse().unwrap();
        let dates: Vec<String> =
            over_working_days(from, 2, &calendar).take(7).map(|date| date.to_string()).collect();
        let expected = [
            "2026-11-09",
            "2026-11-09",
            "2026-11-10",
            "2026-11-10",
            "2026-11-12",
            "2026-11-12",
            "2026-11-16",
        ];
        assert_eq!(dates, expected);
    }

    #[test]
    fn at_least_one_a_day() {
        let calendar = Calendar::new(Country::Pl, []);
        let from = "2026-11-23".parse().unwrap();
        let days: Vec<_> = over_working_days(from, 0, &calendar).take(2).collect();
        assert_eq!(days, ["2026-11-23".parse().unwrap(), "2026-11-24".parse().unwrap()]);
    }
}
