//! What a person goes to by name: partners, people there, threads.

use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::id::{ContactId, PartnerId, ThreadId, UserId};

use super::Columns;
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// A kind of record that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// A partner.
    Partner,
    /// A person at a partner.
    Contact,
    /// A thread.
    Thread,
}

/// A record by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// What it is.
    pub kind: FoundKind,
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// A record to go to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// The partner it is, or belongs to.
    pub partner_id: PartnerId,
    /// Its name or title.
    pub name: String,
    /// Where: a partner's city, else the partner; may be empty.
    pub aside: String,
    /// Whether a thread goes on; true for all others.
    pub open: bool,
    /// How well it fits: 0 where its name begins with what was looked for, 1 where words do, 2 else.
    pub rank: u8,
}

/// Among how many partners their people are looked for, and among how many threads the best.
const CANDIDATES: u32 = 400;

/// Partners with the words of `wanted`, folded, in their name, city, numbers, addresses or people.
pub fn partners(tx: &ReadTx<'_>, wanted: &str, limit: u32) -> Result<Vec<Found>> {
    let params = named_params! { ":wanted": wanted, ":limit": limit };
    tx.all(sql!("find/partners"), params, partner_row)
}

/// People at partners with the words of `wanted`, folded, in their name.
pub fn contacts(tx: &ReadTx<'_>, wanted: &str, limit: u32) -> Result<Vec<Found>> {
    let params = named_params! { ":wanted": wanted, ":partners": CANDIDATES, ":limit": limit };
    tx.all(sql!("find/contacts"), params, contact_row)
}

/// Somebody who can be named to take part in an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonToPick {
    /// The contact.
    pub contact_id: Option<ContactId>,
    /// The one of our own people.
    pub user_id: Option<UserId>,
    /// The name.
    pub name: String,
    /// What the person does there, or at which partner, where that is another; may be empty.
    pub aside: String,
}

/// People at a partner with the words of `wanted`, folded, in their name; all, where nothing is looked for.
pub fn people_there(
    tx: &ReadTx<'_>,
    partner_id: PartnerId,
    wanted: &str,
    limit: u32,
) -> Result<Vec<PersonToPick>> {
    let params = named_params! { ":partner_id": partner_id, ":wanted": wanted, ":limit": limit };
    tx.all(sql!("find/people_there"), params, |row| {
        Ok(PersonToPick {
            contact_id: Some(row.get(0)?),
            user_id: None,
            name: row.get(1)?,
            aside: row.get(2)?,
        })
    })
}

/// Our own people, likewise.
pub fn colleagues(tx: &ReadTx<'_>, wanted: &str, limit: u32) -> Result<Vec<PersonToPick>> {
    let params = named_params! { ":wanted": wanted, ":limit": limit };
    tx.all(sql!("find/colleagues"), params, |row| {
        Ok(PersonToPick {
            contact_id: None,
            user_id: Some(row.get(0)?),
            name: row.get(1)?,
            aside: String::new(),
        })
    })
}

/// Threads that the viewer sees with the words of `wanted`, folded, in their title.
pub fn threads(tx: &ReadTx<'_>, viewer: &Viewer, wanted: &str, limit: u32) -> Result<Vec<Found>> {
    let params = named_params! {
        ":wanted": wanted, ":viewer_id": viewer.user_id(), ":newest": CANDIDATES, ":limit": limit,
    };
    tx.all(sql!("find/threads"), params, thread_row)
}

/// A record as it is now, unless it is gone, in the trash or out of the viewer's sight.
pub fn named(tx: &ReadTx<'_>, viewer: &Viewer, record: Named) -> Result<Option<Found>> {
    let params = named_params! { ":id": record.id.as_bytes().as_slice() };
    match record.kind {
        FoundKind::Partner => tx.first(sql!("find/partner"), params, partner_row),
        FoundKind::Contact => tx.first(sql!("find/contact"), params, contact_row),
        FoundKind::Thread if viewer.sees(tx, ThreadId(record.id))? => {
            tx.first(sql!("find/thread"), params, thread_row)
        },
        FoundKind::Thread => Ok(None),
    }
}

fn partner_row(row: &Row<'_>) -> rusqlite::Result<Found> {
    let mut column = Columns::of(row);
    let partner_id: PartnerId = column.next()?;
    Ok(Found {
        kind: FoundKind::Partner,
        id: partner_id.0,
        partner_id,
        name: column.next()?,
        aside: column.next()?,
        open: true,
        rank: column.next()?,
    })
}

fn contact_row(row: &Row<'_>) -> rusqlite::Result<Found> {
    let mut column = Columns::of(row);
    Ok(Found {
        kind: FoundKind::Contact,
        id: column.next::<ContactId>()?.0,
        partner_id: column.next()?,
        name: column.next()?,
        aside: column.next()?,
        open: true,
        rank: column.next()?,
    })
}

fn thread_row(row: &Row<'_>) -> rusqlite::Result<Found> {
    let mut column = Columns::of(row);
    Ok(Found {
        kind: FoundKind::Thread,
        id: column.next::<ThreadId>()?.0,
        partner_id: column.next()?,
        name: column.next()?,
        aside: column.next()?,
        open: column.next()?,
        rank: column.next()?,
    })
}
