//! What hangs on an event whichever half it has (SPEC 2): asked for by every form of an event, written by one place.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::id::{CategoryId, StagedFileId};
use watek_store::table::event::Event;

use crate::{access::Context, error::Result};

pub(super) mod attachments;
pub(crate) mod category;
pub mod participant;
pub mod reservation;

/// What an event carries. A part that is not told stays as it is; of a new event it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// Files that were copied in and are added to the event; those that hang on it stay.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub attachments: Option<Vec<StagedFileId>>,
    /// Everybody who takes part; who is missing takes part no more.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub participants: Option<Vec<participant::ParticipantRequest>>,
    /// All that is booked for it; what is missing is given back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reservations: Option<Vec<reservation::ReservationRequest>>,
    /// All its categories.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub categories: Option<Vec<CategoryId>>,
}

impl Carried {
    /// Writes what was told of `event`, which is in its table. `path` is where this stands in the request.
    pub(super) fn write(&self, context: &Context<'_>, event: &Event, path: &str) -> Result<()> {
        if let Some(files) = &self.attachments {
            attachments::add(context, event, files, &field_of(path, "attachments"))?;
        }
        if let Some(told) = &self.participants {
            participant::write(context, event, told, &field_of(path, "participants"))?;
        }
        if let Some(told) = &self.reservations {
            reservation::write(context, event, told, &field_of(path, "reservations"))?;
        }
        if let Some(told) = &self.categories {
            category::write(context, event, told, &field_of(path, "categories"))?;
        }
        Ok(())
    }
}

/// The path of the field `name` within `path`.
pub(crate) fn field_of(path: &str, name: &str) -> String {
    if path.is_empty() { name.into() } else { format!("{path}.{name}") }
}
