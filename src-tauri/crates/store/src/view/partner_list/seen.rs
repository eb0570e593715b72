//! What the list shows of threads to who does not see all of them: computed from those he sees (R13).

use rusqlite::named_params;
use watek_domain::{clock::Timestamp, id::PartnerId};

use crate::{Viewer, error::Result, sql::sql, tx::ReadTx};

/// A partner at which the viewer sees a thread, and what follows from the threads he sees there.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) row: i64,
    pub(super) partner_id: PartnerId,
    pub(super) name_key: String,
    pub(super) last_at: Option<Timestamp>,
    pub(super) next_at: Option<Timestamp>,
    pub(super) open: Option<i64>,
    pub(super) hangs: bool,
}

/// All such partners.
pub(super) fn all(tx: &ReadTx<'_>, viewer: &Viewer) -> Result<Vec<Seen>> {
    let params = named_params! { ":viewer_id": viewer.user_id() };
    tx.all(sql!("view/partner_seen"), params, |row| {
        let (open, hanging): (i64, i64) = (row.get(5)?, row.get(6)?);
        Ok(Seen {
            row: row.get(0)?,
            partner_id: row.get(1)?,
            name_key: row.get(2)?,
            last_at: row.get(3)?,
            next_at: row.get(4)?,
            open: (open > 0).then_some(open),
            hangs: hanging > 0,
        })
    })
}
