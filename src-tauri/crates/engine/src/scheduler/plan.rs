//! What is shown for which due reminders. Pure.

use watek_store::table::delivery::Due;

/// From how many on there is one digest instead of many notifications.
const DIGEST_FROM: usize = 4;
/// How many tasks a digest names.
const DIGEST_NAMES: usize = 5;

/// One thing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Showing<'a> {
    /// A reminder by itself.
    One(&'a Due),
    /// Many at once.
    Digest {
        /// How many.
        count: u32,
        /// Those that are named.
        first: &'a [Due],
    },
}

/// One notification each for up to three reminders, one digest for more.
pub(super) fn showings(due: &[Due]) -> Vec<Showing<'_>> {
    if due.len() < DIGEST_FROM {
        return due.iter().map(Showing::One).collect();
    }
    vec![Showing::Digest {
        count: u32::try_from(due.len()).unwrap_or(u32::MAX),
        first: due.get(..DIGEST_NAMES).unwrap_or(due),
    }]
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;
    use watek_domain::{
        clock::Timestamp,
        id::{EventId, ReminderId},
    };

    use super::*;

    fn due(count: u128) -> Vec<Due> {
        (0..count)
            .map(|number| Due {
                reminder_id: ReminderId(Uuid::from_u128(number)),
                event_id: EventId(Uuid::from_u128(number)),
                occurrence: Timestamp::from_millis(0),
                snoozed_until: Timestamp::from_millis(0),
                at: Timestamp::from_millis(0),
                claimed_before: false,
            })
            .collect()
    }

    #[test]
    fn three_are_shown_one_by_one() {
        let due = due(3);
        assert_eq!(showings(&due), due.iter().map(Showing::One).collect::<Vec<_>>());
    }

    #[test]
    fn more_than_three_are_one_digest() {
        for count in [4, 5, 6, 10_000] {
            let due = due(count);
            let first = &due[..due.len().min(5)];
            let digest = Showing::Digest { count: u32::try_from(count).unwrap(), first };
            assert_eq!(showings(&due), vec![digest], "{count} reminders due at once");
        }
    }

    #[test]
    fn nothing_is_shown_for_nothing() {
        assert_eq!(showings(&[]), vec![]);
    }
}
