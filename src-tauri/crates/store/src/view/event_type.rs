//! Kinds of event, in the order people gave them.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    follow_up::{Delay, FollowUpRule},
    id::{DictionaryId, EventTypeId, OperationId},
};

use crate::{
    Viewer,
    error::Result,
    sql::sql,
    table::event_type::{self, EventType},
    tx::ReadTx,
};

/// A kind of event.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing by itself")]
#[derive(Clone, Debug, Serialize, TS)]
pub struct EventTypeView {
    /// Its id; built-in kinds have the same one everywhere.
    pub id: EventTypeId,
    /// Its Polish name.
    pub name_pl: String,
    /// Its English name.
    pub name_en: String,
    /// Name of its icon.
    pub icon: String,
    /// Its colour, 0 to 5.
    #[ts(type = "number")]
    pub colour: i64,
    /// Whether it asks how the attempt ended.
    pub asks_result: bool,
    /// Whether an outcome must be described.
    pub requires_text: bool,
    /// Whether an outcome must name a contact.
    pub requires_contact: bool,
    /// Whether an outcome must have an amount.
    pub requires_amount: bool,
    /// Whether an outcome must have a file.
    pub requires_attachment: bool,
    /// Whether an outcome must say who took part.
    pub requires_participant: bool,
    /// Of which dictionaries an outcome must have a category.
    pub required_dictionary_ids: Vec<DictionaryId>,
    /// What it proposes to do next.
    pub follow_up: Option<FollowUpRule>,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// All kinds, retired ones too.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<EventTypeView>> {
    let mut kinds = tx.all(sql!("view/event_types"), [], |row| {
        let kind = EventType::from_row(row)?;
        Ok(EventTypeView {
            id: kind.id,
            follow_up: follow_up(&kind),
            name_pl: kind.name_pl,
            name_en: kind.name_en,
            icon: kind.icon,
            colour: kind.colour,
            asks_result: kind.asks_result,
            requires_text: kind.requires_text,
            requires_contact: kind.requires_contact,
            requires_amount: kind.requires_amount,
            requires_attachment: kind.requires_attachment,
            requires_participant: kind.requires_participant,
            required_dictionary_ids: Vec::new(),
            retired: row.get::<_, Option<Timestamp>>("retired_at")?.is_some(),
            token: row.get("token")?,
        })
    })?;
    for kind in &mut kinds {
        kind.required_dictionary_ids = event_type::dictionaries(tx, kind.id)?;
    }
    Ok(kinds)
}

/// What the kind proposes to do next.
#[must_use]
pub fn follow_up(kind: &EventType) -> Option<FollowUpRule> {
    Some(FollowUpRule {
        next_type_id: kind.follow_up_type_id?,
        delay: Delay { count: kind.follow_up_count?, unit: kind.follow_up_unit? },
        time: kind.follow_up_time,
        note: kind.follow_up_note.clone().unwrap_or_default(),
    })
}

/// Beyond this many uses a kind is simply used a lot.
const MOST_USES: u32 = 10_000;

/// In how many events a kind occurs, as far as the viewer sees them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Uses {
    /// How many; counted up to ten thousand.
    pub count: u32,
    /// Whether there are more than that.
    pub more: bool,
}

/// In how many events the kind occurs that the viewer sees and that are not in the trash: the kind of
/// the outcome where there is one, else of the plan.
pub fn uses(tx: &ReadTx<'_>, viewer: &Viewer, id: EventTypeId) -> Result<Uses> {
    let params = named_params! {
        ":event_type_id": id, ":viewer_id": viewer.user_id(), ":most": MOST_USES + 1,
    };
    let found: u32 = tx.only(sql!("view/event_type_uses"), params, |row| row.get(0))?;
    Ok(Uses { count: found.min(MOST_USES), more: found > MOST_USES })
}
