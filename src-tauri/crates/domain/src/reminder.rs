//! When a reminder speaks, and by what act it ends (R15).

use chrono_tz::Tz;

use crate::{
    clock::Timestamp,
    due::{Due, TimeOfDay, resolve},
};

/// The longest lead of a reminder: four weeks, in minutes.
pub const LONGEST_LEAD: u32 = 28 * 24 * 60;

/// When a reminder of a plan due at `due` speaks first: `lead` minutes before a timed due; for a date
/// alone `lead` minutes before the person's `morning` of that date in his current zone.
#[must_use]
pub fn first_at(due: &Due, lead: u32, morning: TimeOfDay, person_zone: Tz) -> Timestamp {
    let instant = due.instant().unwrap_or_else(|| resolve(due.date, morning, person_zone));
    instant.plus_minutes(-i64::from(lead))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(time: Option<TimeOfDay>) -> Due {
        Due { date: "2026-11-25".parse().unwrap(), time, zone: Tz::Europe__Warsaw }
    }

    fn shown(due: &Due, lead: u32, person_zone: Tz) -> String {
        let morning = TimeOfDay::new(8, 30).unwrap();
        first_at(due, lead, morning, person_zone).utc().to_rfc3339()
    }

    #[test]
    fn a_timed_plan_is_announced_by_its_lead_wherever_the_person_is() {
        let due = due(TimeOfDay::new(14, 0));
        assert_eq!(shown(&due, 0, Tz::Europe__Warsaw), "2026-11-25T13:00:00+00:00");
        assert_eq!(shown(&due, 15, Tz::America__New_York), "2026-11-25T12:45:00+00:00");
    }

    #[test]
    fn a_date_alone_is_announced_in_the_persons_morning() {
        let due = due(None);
        assert_eq!(shown(&due, 0, Tz::Europe__Warsaw), "2026-11-25T07:30:00+00:00");
        assert_eq!(shown(&due, 0, Tz::America__New_York), "2026-11-25T13:30:00+00:00");
        assert_eq!(shown(&due, 24 * 60, Tz::Europe__Warsaw), "2026-11-24T07:30:00+00:00");
    }
}
