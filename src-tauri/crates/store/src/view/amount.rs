//! What the events of a thread or a partner come to, per currency (R9).

use rusqlite::{Row, named_params};
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    event::EventState,
    id::{PartnerId, ThreadId},
    money::Sum,
    thread::ThreadOutcome,
};

use super::Columns;
use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// What events of one kind come to, in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AmountRow {
    /// With what their threads ended; `null` while they go on.
    pub outcome: Option<ThreadOutcome>,
    /// Whether these are plans, plans given up, or what happened.
    pub state: EventState,
    /// What they come to.
    pub sum: Sum,
    /// How many they are.
    pub events: u32,
}

/// What a thread's events come to, if the viewer sees it.
pub fn of_thread(tx: &ReadTx<'_>, viewer: &Viewer, thread_id: ThreadId) -> Result<Vec<AmountRow>> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":thread_id": thread_id };
    tx.all(sql!("view/thread_amounts"), params, from_row)
}

/// What the events of a partner come to, in the threads the viewer sees.
pub fn of_partner(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    partner_id: PartnerId,
) -> Result<Vec<AmountRow>> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":sees_all": viewer.is_administrator(),
        ":partner_id": partner_id,
    };
    tx.all(sql!("view/partner_amounts"), params, from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<AmountRow> {
    let mut column = Columns::of(row);
    let outcome: String = column.next()?;
    let state = column.next()?;
    let (currency, billions, rest) = (column.next()?, column.next()?, column.next()?);
    Ok(AmountRow {
        outcome: outcome.parse().ok(),
        state,
        sum: Sum::of_parts(billions, rest, currency),
        events: column.next()?,
    })
}
