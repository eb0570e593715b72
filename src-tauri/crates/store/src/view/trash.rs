//! The trash: what can be taken out again, newest first.

use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{EventTypeId, PartnerId, ThreadId, UserId},
};

use super::Columns;
use crate::{
    Viewer,
    error::Result,
    schema::{Group, Table},
    sql::sql,
    tx::ReadTx,
};

/// What lies in the trash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrashKind {
    /// A partner.
    Partner,
    /// A person at a partner.
    Contact,
    /// A thread.
    Thread,
    /// An event, planned or done.
    Event,
    /// A file on an event.
    Attachment,
}

impl TrashKind {
    const ALL: [Self; 5] =
        [Self::Partner, Self::Contact, Self::Thread, Self::Event, Self::Attachment];

    const fn table(self) -> Table {
        match self {
            Self::Partner => Table::Partner,
            Self::Contact => Table::Contact,
            Self::Thread => Table::Thread,
            Self::Event => Table::Event,
            Self::Attachment => Table::Attachment,
        }
    }

    const fn row(self) -> &'static str {
        match self {
            Self::Partner => sql!("view/trash_partner"),
            Self::Contact => sql!("view/trash_contact"),
            Self::Thread => sql!("view/trash_thread"),
            Self::Event => sql!("view/trash_event"),
            Self::Attachment => sql!("view/trash_attachment"),
        }
    }
}

/// One record in the trash.
#[derive(Clone, Debug, Serialize, TS)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct TrashRow {
    /// What it is.
    pub kind: TrashKind,
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Its name or title; of an event the first words, which may be none.
    pub name: String,
    /// Of an event, or of the event a file hangs on, what kind.
    pub event_type_id: Option<EventTypeId>,
    /// The partner it is, or is at.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner_name: String,
    /// Whether that partner is in the trash, besides the record itself.
    pub partner_trashed: bool,
    /// The thread it is, or is in.
    pub thread_id: Option<ThreadId>,
    /// The thread's title.
    pub thread_title: Option<String>,
    /// Whether that thread is in the trash, besides the record itself.
    pub thread_trashed: bool,
    /// Whether the event a file hangs on is in the trash.
    pub event_trashed: bool,
    /// Since when it is in the trash.
    pub trashed_at: Timestamp,
    /// Who put it there.
    pub trashed_by: Option<String>,
    /// Whether the viewer may take it out, once what it belongs to is out.
    pub may_restore: bool,
}

/// A stretch of the trash.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrashPage {
    /// How many records there are in all.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<TrashRow>,
}

/// Records in the trash that the viewer sees, of one kind or of all, the last one put there first. A partner
/// that was merged into another is left out: its card leads there, and taking the merge back is what gives it
/// back whole. Restored by itself it would be a card alone, because what moved stays with the other.
pub fn read(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    kind: Option<TrashKind>,
    (offset, limit): (u32, u32),
) -> Result<TrashPage> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":kind": kind.map(|kind| kind.table().name()),
        ":limit": limit,
        ":offset": offset,
    };
    let counted = params.split_at(2).0;
    let total = tx.only(sql!("view/trash_count"), counted, |row| row.get(0))?;
    let found: Vec<(String, Uuid)> =
        tx.all(sql!("view/trash"), params, |row| Ok((row.get(0)?, id(row)?)))?;
    let mut rows = Vec::with_capacity(found.len());
    for (name, id) in found {
        let kind = TrashKind::ALL.into_iter().find(|kind| kind.table().name() == name);
        if let Some(kind) = kind {
            rows.push(row(tx, viewer, kind, id)?);
        }
    }
    Ok(TrashPage { total, rows })
}

fn id(row: &Row<'_>) -> rusqlite::Result<Uuid> {
    row.get::<_, [u8; 16]>(1).map(Uuid::from_bytes)
}

fn row(tx: &ReadTx<'_>, viewer: &Viewer, kind: TrashKind, id: Uuid) -> Result<TrashRow> {
    let params = named_params! { ":id": id.as_bytes() };
    let (mut found, people) = tx.only(kind.row(), params, |row| from_row(kind, id, row))?;
    for person in people.into_iter().flatten() {
        found.may_restore |= viewer.answers_for(tx, person)?;
    }
    let params = named_params! {
        ":table_name": kind.table().name(),
        ":id": id.as_bytes(),
        ":trashed": Group::TRASHED.bits(),
    };
    found.trashed_by = tx.first(sql!("view/trashed_by"), params, |row| row.get(0))?;
    Ok(found)
}

/// A row, and the people of whom one must be the viewer's to answer for.
fn from_row(
    kind: TrashKind,
    id: Uuid,
    row: &Row<'_>,
) -> rusqlite::Result<(TrashRow, [Option<UserId>; 4])> {
    let mut column = Columns::of(row);
    let found = TrashRow {
        kind,
        id,
        name: column.next()?,
        event_type_id: column.next()?,
        partner_id: column.next()?,
        partner_name: column.next()?,
        partner_trashed: column.next()?,
        thread_id: column.next()?,
        thread_title: column.next()?,
        thread_trashed: column.next()?,
        event_trashed: column.next()?,
        trashed_at: column.next()?,
        trashed_by: None,
        may_restore: false,
    };
    Ok((found, [column.next()?, column.next()?, column.next()?, column.next()?]))
}
