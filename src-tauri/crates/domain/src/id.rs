//! One type per kind of id, so that a thread's id never stands where an event's belongs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
        )]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// A business partner.
    PartnerId;
    /// A person at a partner.
    ContactId;
    /// A chain of events about one matter.
    ThreadId;
    /// An event, planned or done.
    EventId;
    /// One move of a plan to another time.
    RescheduleId;
    /// Names a day on which the firm does not work.
    FreeDayId;
    /// A kind of event.
    EventTypeId;
    /// A reminder of one person about one planned event.
    ReminderId;
    /// A separate group of categories.
    DictionaryId;
    /// A category of a dictionary.
    CategoryId;
    /// A file on an event.
    AttachmentId;
    /// A file that was copied in and hangs on no event yet.
    StagedFileId;
    /// A room, a car, a projector.
    ResourceId;
    /// The booking of a resource for a time.
    ReservationId;
    /// A product of the price list.
    ProductId;
    /// A line of an event: a product, how much of it, and its price then.
    LineId;
    /// A person of our own firm.
    UserId;
    /// One user-visible change; its only name.
    OperationId;
    /// This copy of the workspace on this computer.
    DeviceId;
    /// The workspace, equal in all its copies.
    WorkspaceId;
}

/// Where new ids come from: the system in the program, a counted row in tests.
pub trait IdSource: Send + Sync {
    /// A fresh `UUIDv7` for something that happens at `at`.
    fn next(&self, at: crate::clock::Timestamp) -> Uuid;
}

/// Ids of one operation: its own, then its rows', each one higher than the one before.
///
/// The whole row of ids follows from the first, so an operation that keeps its id and its parameters
/// makes the same rows again.
#[derive(Debug)]
pub struct IdRow {
    next: std::cell::Cell<u128>,
}

impl IdRow {
    /// The row of ids that begins after `operation`.
    #[must_use]
    pub fn after(operation: OperationId) -> Self {
        Self { next: std::cell::Cell::new(operation.0.as_u128()) }
    }

    /// The next id of the row.
    pub fn next<T: From<Uuid>>(&self) -> T {
        let id = self.next.get().wrapping_add(1);
        self.next.set(id);
        T::from(Uuid::from_u128(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation() -> OperationId {
        OperationId(Uuid::from_u128(0x0190_1234_5678_7abc_8def_0123_4567_89ab))
    }

    #[test]
    fn ids_of_a_row_rise_from_its_operation() {
        let row = IdRow::after(operation());
        let ids: Vec<Uuid> = (0..1_000).map(|_| row.next()).collect();
        assert!(ids.is_sorted_by(|one, other| one < other), "each is higher than the one before");
        assert!(ids.iter().all(|id| *id > operation().0));
    }

    #[test]
    fn an_operation_makes_the_same_ids_again() {
        let row = |_| {
            let row = IdRow::after(operation());
            (row.next::<EventId>(), row.next::<ThreadId>(), row.next::<EventId>())
        };
        assert_eq!(row(1), row(2));
    }

    #[test]
    fn ids_travel_as_strings() {
        let wire = serde_json::to_string(&operation()).unwrap();
        assert_eq!(wire, r#""01901234-5678-7abc-8def-0123456789ab""#);
        assert_eq!(serde_json::from_str::<OperationId>(&wire).unwrap(), operation());
        assert!(serde_json::from_str::<OperationId>(r#""12""#).is_err());
    }
}
