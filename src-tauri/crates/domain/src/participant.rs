//! Who takes part in an event, and how.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most people who take part in one event.
pub const PARTICIPANTS_LIMIT: usize = 100;

/// How somebody takes part, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Leads it.
    Leads,
    /// Is there.
    Attends,
    /// May be there.
    Optional,
    /// Is only told of it.
    Informed,
}

impl Part {
    /// The part of somebody who had both.
    #[must_use]
    pub fn stronger(self, other: Self) -> Self {
        self.min(other)
    }
}

crate::names::names! {
    Part {
        Leads = "leads", Attends = "attends", Optional = "optional", Informed = "informed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_parts_the_stronger_one_remains() {
        for (at, &part) in Part::ALL.iter().enumerate() {
            for (other_at, &other) in Part::ALL.iter().enumerate() {
                let expected = if at <= other_at { part } else { other };
                assert_eq!(part.stronger(other), expected);
            }
        }
    }
}
