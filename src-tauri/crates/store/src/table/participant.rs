//! Who takes part in events: contacts and our own people. Who leaves keeps his row (R13).

use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{ContactId, EventId, UserId},
    participant::Part,
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `participant`.
    Participant {
        /// In what.
        event_id: EventId,
        /// Who: the contact's id or the user's.
        person_id: [u8; 16],
        /// The contact, if it is one.
        contact_id: Option<ContactId>,
        /// The one of our own people, if it is one.
        user_id: Option<UserId>,
        /// How.
        part: Part,
        /// Since when no more.
        removed_at: Option<Timestamp>,
    }
}

/// A contact or one of our own people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// A contact.
    Contact(ContactId),
    /// One of our own people.
    User(UserId),
}

impl Participant {
    /// Somebody who takes part in an event from now on.
    #[must_use]
    pub fn of(event_id: EventId, who: Who, part: Part) -> Self {
        let (contact_id, user_id) = match who {
            Who::Contact(id) => (Some(id), None),
            Who::User(id) => (None, Some(id)),
        };
        let person_id = contact_id.map(Uuid::from).or(user_id.map(Uuid::from)).unwrap_or_default();
        let person_id = person_id.into_bytes();
        Self { event_id, person_id, contact_id, user_id, part, removed_at: None }
    }

    /// Who it is.
    #[must_use]
    pub fn who(&self) -> Option<Who> {
        self.contact_id.map(Who::Contact).or(self.user_id.map(Who::User))
    }
}

/// Everybody of an event, also who takes part no more.
pub fn of_event(tx: &ReadTx<'_>, event_id: EventId) -> Result<Vec<Participant>> {
    let params = rusqlite::named_params! { ":event_id": event_id };
    tx.all(sql!("participant/of_event"), params, Participant::from_row)
}

/// Wherever a contact takes part, or took part.
pub fn of_contact(tx: &ReadTx<'_>, contact_id: ContactId) -> Result<Vec<Participant>> {
    let params = rusqlite::named_params! { ":contact_id": contact_id };
    tx.all(sql!("participant/of_contact"), params, Participant::from_row)
}

/// Adds the participant.
pub fn insert(tx: &WriteTx<'_>, row: &Participant) -> Result<()> {
    tx.execute(sql!("participant/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the participant as he now is.
pub fn update(tx: &WriteTx<'_>, row: &Participant) -> Result<()> {
    tx.execute(sql!("participant/update"), row.params().as_slice())?;
    Ok(())
}

/// Takes the row away; only for one that becomes another's.
pub fn delete(tx: &WriteTx<'_>, row: &Participant) -> Result<()> {
    let params = rusqlite::named_params! {
        ":event_id": row.event_id, ":person_id": row.person_id,
    };
    tx.execute(sql!("participant/delete"), params)?;
    Ok(())
}

/// Makes every row of one contact another's. Where both took part, the stronger part remains, and who still
/// takes part does so.
pub fn move_to_contact(tx: &WriteTx<'_>, from: ContactId, to: ContactId) -> Result<()> {
    for row in of_contact(tx, from)? {
        let moved = Participant::of(row.event_id, Who::Contact(to), row.part);
        let there = of_event(tx, row.event_id)?;
        delete(tx, &row)?;
        match there.into_iter().find(|other| other.person_id == moved.person_id) {
            None => insert(tx, &Participant { removed_at: row.removed_at, ..moved })?,
            Some(kept) => update(tx, &united(kept, &row))?,
        }
    }
    Ok(())
}

fn united(kept: Participant, other: &Participant) -> Participant {
    let (part, removed_at) = match (kept.removed_at, other.removed_at) {
        (None, Some(_)) => (kept.part, None),
        (Some(_), None) => (other.part, None),
        (one, two) => (kept.part.stronger(other.part), one.max(two)),
    };
    Participant { part, removed_at, ..kept }
}
