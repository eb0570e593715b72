//! Why a value was refused.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A refused field and the reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("field `{field}` is {reason:?}")]
pub struct Invalid {
    /// Path of the field in the request, dots between its parts: `next.plan.due`.
    pub field: String,
    /// What is wrong with it.
    pub reason: Reason,
}

impl Invalid {
    /// `field` refused for `reason`.
    #[must_use]
    pub fn new(field: impl Into<String>, reason: Reason) -> Self {
        Self { field: field.into(), reason }
    }

    /// The same refusal for a field nested in `parent`.
    #[must_use]
    pub fn within(mut self, parent: &str) -> Self {
        self.field = format!("{parent}.{}", self.field);
        self
    }
}

/// What can be wrong with a value. The interface owns the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// Nothing, or only white space, where something must stand.
    Empty,
    /// Longer than `limit` characters.
    TooLong {
        /// The longest allowed, in characters.
        limit: u32,
    },
    /// A character that no text may hold (U+0000).
    BadCharacter,
    /// Words that mean nothing to the program; it repeats them.
    NotUnderstood {
        /// The words, or the first of them.
        words: String,
    },
    /// Several days, where one is meant: "last week".
    SeveralDays,
    /// Outside what the field allows.
    OutOfRange,
    /// Not of the field's form: not a date, not a number, not an id.
    Malformed,
    /// The end lies before the start.
    EndBeforeStart,
    /// Names something that is not there, or that this person may not see.
    Unknown,
    /// Names something retired or in the trash.
    Retired,
    /// Belongs to another partner or thread than the record.
    Elsewhere,
    /// Would make a ring: a supervisor below himself, for example.
    Circular,
    /// In the future, where only the past makes sense.
    InFuture,
    /// Not a phone number: 3 to 20 digits with what stands between them, and a number within the house.
    BadPhone,
    /// Not an e-mail address: `name@domain.pl`.
    BadEmail,
    /// The digits of a tax number do not agree.
    BadTaxId,
    /// The same record twice, where two are needed.
    Same,
    /// Missing, though this kind of event must have it.
    Required,
    /// The only file of an event whose kind must have one.
    OnlyFile,
    /// No category of this dictionary, though this kind of event must have one.
    RequiredOf {
        /// The dictionary's name, in the person's language.
        name: String,
    },
    /// Stands in the list already.
    Repeated,
    /// Without the time and the end that a reservation needs.
    TimeNeeded,
    /// More than there is of a resource.
    MoreThanThereIs,
    /// When the resource may not be used.
    OutsideHours,
    /// What is booked is out of use, where the field does not name it.
    RetiredResource {
        /// The resource's name.
        name: String,
    },
    /// More is booked than there is, where the field does not name it.
    MoreThanThereIsOf {
        /// The resource's name.
        name: String,
    },
    /// When what is booked may not be used, where the field does not name it.
    OutsideHoursOf {
        /// The resource's name.
        name: String,
    },
    /// Longer than a resource may be booked.
    BookedTooLong,
    /// Several of what there can be only one of.
    Several,
    /// More decimals than the currency has, or than the field takes.
    TooPrecise {
        /// How many there may be.
        decimals: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_path_of_its_field() {
        let invalid = Invalid::new("due", Reason::Empty).within("plan").within("next");
        assert_eq!(invalid.field, "next.plan.due");
        assert_eq!(invalid.to_string(), "field `next.plan.due` is Empty");
    }

    #[test]
    fn a_reason_is_a_tagged_object() {
        let wire = serde_json::to_value(Reason::TooLong { limit: 200 }).unwrap();
        assert_eq!(wire, serde_json::json!({ "reason": "too_long", "limit": 200 }));
    }
}
