//! The files of an event, in their order.

use rusqlite::named_params;
use watek_domain::id::EventId;

use crate::{
    Viewer,
    error::Result,
    sql::sql,
    tx::ReadTx,
    view::attachment::{AttachmentView, from_row, told},
};

/// The files outside the trash. The caller has made sure that the viewer may see the event.
pub(super) fn of(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    event_id: EventId,
) -> Result<Vec<AttachmentView>> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":sees_all": viewer.is_administrator(),
        ":event_id": event_id,
    };
    let found = tx.all(sql!("view/attachments"), params, from_row)?;
    Ok(found.into_iter().map(|found| told(tx, found)).collect())
}
