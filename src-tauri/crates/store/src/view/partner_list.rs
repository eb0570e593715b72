//! The list of partners.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::Due,
    id::{EventId, EventTypeId, PartnerId, UserId},
    labelled, tax_id,
};

use super::{
    Columns,
    task::{self, Present},
};
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// The next step with a partner.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NextStep {
    /// The planned event.
    pub event_id: EventId,
    /// What is planned.
    pub event_type_id: EventTypeId,
    /// For when.
    pub due: Due,
    /// Whether that has passed.
    pub overdue: bool,
    /// What to do, in words; may be empty.
    pub note: String,
}

/// One partner in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartnerRow {
    /// Its id.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// Its city, or empty.
    pub city: String,
    /// Its tax number as people read it, or empty.
    pub tax_id: String,
    /// Its main phone, or empty.
    pub phone: String,
    /// Who looks after it.
    pub owner_id: UserId,
    /// His name.
    pub owner_name: String,
    /// When something last happened in a thread the viewer sees.
    pub last_at: Option<Timestamp>,
    /// What comes next in the threads the viewer sees.
    pub next: Option<NextStep>,
    /// How many open threads the viewer sees.
    pub open_threads: u32,
}

/// A stretch of the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartnerPage {
    /// How many partners the whole list has.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<PartnerRow>,
}

/// Which stretch of which list.
#[derive(Clone, Debug)]
pub struct Stretch<'a> {
    /// Words that must all occur, already folded.
    pub words: &'a [String],
    /// How many rows to pass over.
    pub offset: u32,
    /// How many rows to answer.
    pub limit: u32,
}

/// Partners by name, Polish order, without those in the trash.
pub fn read(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    stretch: &Stretch<'_>,
    present: Present,
) -> Result<PartnerPage> {
    let (total, ids) =
        if stretch.words.is_empty() { every(tx, stretch)? } else { filtered(tx, stretch)? };
    let rows =
        ids.into_iter().map(|id| row(tx, viewer, id, present)).collect::<Result<Vec<_>>>()?;
    Ok(PartnerPage { total, rows })
}

fn every(tx: &ReadTx<'_>, stretch: &Stretch<'_>) -> Result<(u32, Vec<PartnerId>)> {
    let params = named_params! { ":offset": stretch.offset, ":limit": stretch.limit };
    let total = tx.only(sql!("view/partner_count"), [], |row| row.get(0))?;
    Ok((total, tx.all(sql!("view/partner_ids"), params, |row| row.get(0))?))
}

fn filtered(tx: &ReadTx<'_>, stretch: &Stretch<'_>) -> Result<(u32, Vec<PartnerId>)> {
    let words = serde_json::to_string(stretch.words)
        .map_err(|error| crate::Error::Unexpected(error.to_string()))?;
    let counted = named_params! { ":words": words };
    let total = tx.only(sql!("view/partner_count_filtered"), counted, |row| row.get(0))?;
    let params = named_params! {
        ":words": words, ":offset": stretch.offset, ":limit": stretch.limit,
    };
    Ok((total, tx.all(sql!("view/partner_ids_filtered"), params, |row| row.get(0))?))
}

fn row(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    partner_id: PartnerId,
    present: Present,
) -> Result<PartnerRow> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":partner_id": partner_id };
    let (mut found, next) = tx.only(sql!("view/partner_row"), params, |row| {
        let mut column = Columns::of(row);
        let found = PartnerRow {
            id: partner_id,
            name: column.next()?,
            city: column.next()?,
            tax_id: tax_id::shown(&column.next::<String>()?),
            phone: labelled::main(&column.next::<String>()?).to_owned(),
            owner_id: column.next()?,
            owner_name: column.next()?,
            last_at: column.next()?,
            open_threads: column.next()?,
            next: None,
        };
        Ok((found, column.next::<Option<EventId>>()?))
    })?;
    if let Some(event_id) = next {
        found.next = task::get(tx, event_id, present)?.map(|task| NextStep {
            event_id,
            event_type_id: task.event_type_id,
            due: task.due,
            overdue: task.overdue,
            note: task.note,
        });
    }
    Ok(found)
}
