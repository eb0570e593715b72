//! What is being typed into a form (R17). Of this copy alone.

use rusqlite::named_params;
use watek_domain::{clock::Timestamp, id::UserId};

use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

/// The draft of a form: its content as JSON, and when it was kept.
pub fn get(tx: &ReadTx<'_>, user_id: UserId, form: &str) -> Result<Option<(String, Timestamp)>> {
    let params = named_params! { ":user_id": user_id, ":form": form };
    tx.first(sql!("draft/get"), params, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Keeps the draft of a form.
pub fn save(
    tx: &WriteTx<'_>,
    user_id: UserId,
    form: &str,
    body: &str,
    saved_at: Timestamp,
) -> Result<()> {
    let params = named_params! {
        ":user_id": user_id, ":form": form, ":body": body, ":saved_at": saved_at,
    };
    tx.execute(sql!("draft/save"), params)?;
    Ok(())
}

/// Throws the draft of a form away.
pub fn discard(tx: &WriteTx<'_>, user_id: UserId, form: &str) -> Result<()> {
    tx.execute(sql!("draft/discard"), named_params! { ":user_id": user_id, ":form": form })?;
    Ok(())
}
