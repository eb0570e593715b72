//! Files on events. What is in them lies in the folder of attachments, under its hash.

use watek_domain::{
    clock::Timestamp,
    id::{AttachmentId, EventId, UserId},
};

use super::row;
use crate::{
    content::ContentHash,
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `attachment`.
    Attachment {
        /// Its id.
        id: AttachmentId,
        /// The event it hangs on; never another.
        event_id: EventId,
        /// What is in it.
        hash: ContentHash,
        /// How many bytes that are.
        size: i64,
        /// What it is called.
        name: String,
        /// Its place among the event's files: a text key between its neighbours.
        place: String,
        /// When it was added.
        added_at: Timestamp,
        /// By whom.
        added_by: UserId,
        /// Since when it is in the trash.
        trashed_at: Option<Timestamp>,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: AttachmentId) -> Result<Option<Attachment>> {
    tx.first(sql!("attachment/get"), rusqlite::named_params! { ":id": id }, Attachment::from_row)
}

/// Adds the file.
pub fn insert(tx: &WriteTx<'_>, row: &Attachment) -> Result<()> {
    tx.execute(sql!("attachment/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the file's name, place and whether it is in the trash; all else of it never changes.
pub fn update(tx: &WriteTx<'_>, row: &Attachment) -> Result<()> {
    tx.execute(sql!("attachment/update"), row.params().as_slice())?;
    Ok(())
}

/// The place of the event's last file, in the trash or not.
pub fn last_place(tx: &ReadTx<'_>, event_id: EventId) -> Result<Option<String>> {
    let params = rusqlite::named_params! { ":event_id": event_id };
    tx.only(sql!("attachment/last_place"), params, |row| row.get(0))
}

/// The event's files outside the trash and their places, in order.
pub fn places(tx: &ReadTx<'_>, event_id: EventId) -> Result<Vec<(AttachmentId, String)>> {
    let params = rusqlite::named_params! { ":event_id": event_id };
    tx.all(sql!("attachment/places"), params, |row| Ok((row.get(0)?, row.get(1)?)))
}
