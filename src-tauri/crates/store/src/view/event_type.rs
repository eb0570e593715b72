//! Kinds of event, in the order people gave them.

use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    follow_up::{Delay, FollowUpRule},
    id::{EventTypeId, OperationId},
};

use crate::{error::Result, sql::sql, table::event_type::EventType, tx::ReadTx};

/// A kind of event.
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
    /// What it proposes to do next.
    pub follow_up: Option<FollowUpRule>,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// All kinds, retired ones too.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<EventTypeView>> {
    tx.all(sql!("view/event_types"), [], |row| {
        let kind = EventType::from_row(row)?;
        Ok(EventTypeView {
            id: kind.id,
            follow_up: follow_up(&kind),
            name_pl: kind.name_pl,
            name_en: kind.name_en,
            icon: kind.icon,
            colour: kind.colour,
            asks_result: kind.asks_result,
            retired: row.get::<_, Option<Timestamp>>("retired_at")?.is_some(),
            token: row.get("token")?,
        })
    })
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
