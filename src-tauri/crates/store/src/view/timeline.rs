//! What happened at a partner or in one thread, newest first.

use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    id::{ContactId, EventId, PartnerId, ThreadId},
};

use super::event::{self, EventView};

pub mod facet;
pub mod filter;

use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// Where the next page begins: after this event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TimelineCursor {
    /// The event's time.
    pub at: Timestamp,
    /// The event.
    pub event_id: EventId,
}

/// A page of what happened.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TimelinePage {
    /// Done and cancelled events, newest first.
    pub events: Vec<EventView>,
    /// Where the next page begins; `null` on the last one.
    pub next: Option<TimelineCursor>,
}

/// The newest `limit` events of a partner after `after`, from the threads the viewer sees.
pub fn of_partner(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    partner_id: PartnerId,
    after: Option<TimelineCursor>,
    limit: u32,
) -> Result<TimelinePage> {
    let after = after.unwrap_or(END_OF_TIME);
    let whose = named_params! {
        ":viewer_id": viewer.user_id(),
        ":partner_id": partner_id,
        ":at": after.at,
        ":event_id": after.event_id,
        ":limit": limit,
    };
    let found = if viewer.sees_everything(tx)? {
        let (_, anyones) = whose.split_first().unzip();
        tx.all(sql!("view/timeline_of_partner_all"), anyones.unwrap_or(whose), cursor)?
    } else if viewer.sees_few_at(tx, partner_id)? {
        tx.all(sql!("view/timeline_of_partner_seen"), whose, cursor)?
    } else {
        tx.all(sql!("view/timeline_of_partner"), whose, cursor)?
    };
    page(tx, viewer, &found, limit)
}

/// The newest `limit` events of a thread after `after`, if the viewer sees it.
pub fn of_thread(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    thread_id: ThreadId,
    after: Option<TimelineCursor>,
    limit: u32,
) -> Result<TimelinePage> {
    let after = after.unwrap_or(END_OF_TIME);
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":thread_id": thread_id,
        ":at": after.at,
        ":event_id": after.event_id,
        ":limit": limit,
    };
    let found = tx.all(sql!("view/timeline_of_thread"), params, cursor)?;
    page(tx, viewer, &found, limit)
}

/// The newest `limit` events after `after` of which a contact is the main person or in which he takes part, from
/// the threads the viewer sees.
pub fn of_contact(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    contact_id: ContactId,
    after: Option<TimelineCursor>,
    limit: u32,
) -> Result<TimelinePage> {
    let after = after.unwrap_or(END_OF_TIME);
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":contact_id": contact_id,
        ":at": after.at,
        ":event_id": after.event_id,
        ":limit": limit,
    };
    let found = tx.all(sql!("view/timeline_of_contact"), params, cursor)?;
    page(tx, viewer, &found, limit)
}

const END_OF_TIME: TimelineCursor =
    TimelineCursor { at: Timestamp::from_millis(i64::MAX), event_id: EventId(uuid::Uuid::max()) };

fn cursor(row: &Row<'_>) -> rusqlite::Result<TimelineCursor> {
    Ok(TimelineCursor { at: row.get(0)?, event_id: row.get(1)? })
}

fn page(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    found: &[TimelineCursor],
    limit: u32,
) -> Result<TimelinePage> {
    let events = event::all(tx, viewer, found.iter().map(|cursor| cursor.event_id))?;
    let full = u32::try_from(found.len()).is_ok_and(|length| length == limit);
    Ok(TimelinePage { events, next: found.last().copied().filter(|_| full) })
}
