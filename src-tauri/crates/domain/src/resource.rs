//! Resources: what can be booked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most of a resource that there can be.
pub const LARGEST_CAPACITY: u32 = 10_000;

/// What kind of thing a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ResourceKind {
    /// A room, or places in it.
    Room,
    /// A car or another vehicle.
    Vehicle,
    /// A projector, a tool.
    Equipment,
    /// Anything else.
    Other,
}

crate::names::names! {
    ResourceKind { Room = "room", Vehicle = "vehicle", Equipment = "equipment", Other = "other" }
}
