//! Chains of events about one matter with one partner.

use watek_domain::{
    clock::Timestamp,
    id::{PartnerId, ThreadId, UserId},
    thread::{ThreadOutcome, ThreadState},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `thread`.
    Thread {
        /// Its id.
        id: ThreadId,
        /// With whom.
        partner_id: PartnerId,
        /// About what.
        title: String,
        /// Whose thread it is.
        owner_id: UserId,
        /// When it was begun.
        opened_at: Timestamp,
        /// Whether it goes on.
        state: ThreadState,
        /// With what it ended; only when closed.
        outcome: Option<ThreadOutcome>,
        /// Why it ended; only when closed.
        reason: Option<String>,
        /// When it ended; only when closed.
        closed_at: Option<Timestamp>,
        /// Since when it is in the trash.
        trashed_at: Option<Timestamp>,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: ThreadId) -> Result<Option<Thread>> {
    tx.first(sql!("thread/get"), rusqlite::named_params! { ":id": id }, Thread::from_row)
}

/// Adds the thread.
pub fn insert(tx: &WriteTx<'_>, row: &Thread) -> Result<()> {
    tx.execute(sql!("thread/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the thread as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Thread) -> Result<()> {
    tx.execute(sql!("thread/update"), row.params().as_slice())?;
    Ok(())
}

/// Makes every thread of one partner another partner's.
pub fn move_to_partner(tx: &WriteTx<'_>, from: PartnerId, to: PartnerId) -> Result<()> {
    tx.execute(
        sql!("thread/move_to_partner"),
        rusqlite::named_params! { ":from": from, ":to": to },
    )?;
    Ok(())
}

/// The open threads of a partner that are not in the trash.
pub fn open_of_partner(tx: &ReadTx<'_>, partner_id: PartnerId) -> Result<Vec<Thread>> {
    let params = rusqlite::named_params! { ":partner_id": partner_id };
    tx.all(sql!("thread/open_of_partner"), params, Thread::from_row)
}
