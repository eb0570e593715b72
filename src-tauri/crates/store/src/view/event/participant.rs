//! Who takes part in an event.

use rusqlite::{Row, named_params};
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    id::{ContactId, EventId, PartnerId, UserId},
    participant::Part,
};

use crate::{error::Result, sql::sql, tx::ReadTx, view::Columns};

/// Somebody who takes part in an event: a contact or one of our own people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ParticipantView {
    /// The contact.
    pub contact_id: Option<ContactId>,
    /// The one of our own people.
    pub user_id: Option<UserId>,
    /// The name.
    pub name: String,
    /// How.
    pub part: Part,
    /// Where the contact works.
    pub partner_id: Option<PartnerId>,
    /// That partner's name.
    pub partner_name: Option<String>,
    /// Whether the contact is in the trash, or the person left the firm.
    pub gone: bool,
}

/// Who takes part in an event. The caller has made sure that its thread may be seen.
pub fn of_event(tx: &ReadTx<'_>, event_id: EventId) -> Result<Vec<ParticipantView>> {
    tx.all(sql!("view/participants"), named_params! { ":event_id": event_id }, from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ParticipantView> {
    let mut column = Columns::of(row);
    Ok(ParticipantView {
        contact_id: column.next()?,
        user_id: column.next()?,
        name: column.next()?,
        part: column.next()?,
        partner_id: column.next()?,
        partner_name: column.next()?,
        gone: column.next::<Option<Timestamp>>()?.is_some(),
    })
}
