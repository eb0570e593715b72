//! The files that come with a form.

use watek_domain::{
    id::{AttachmentId, StagedFileId},
    invalid::{Invalid, Reason},
    place,
};
use watek_store::table::{
    attachment::{self, Attachment},
    event::Event,
    staged_file,
};

use crate::{
    access::Context,
    error::{Error, Result},
};

/// The most files that are added at a time.
const MOST: usize = 500;

/// Adds files that the actor copied in to `event`, at the end of its files. `field` is where they stand in the
/// request.
pub(in crate::command) fn add(
    context: &Context<'_>,
    event: &Event,
    files: &[StagedFileId],
    field: &str,
) -> Result<Vec<AttachmentId>> {
    if files.len() > MOST {
        return Err(Invalid::new(field, Reason::OutOfRange).into());
    }
    let mut added = Vec::with_capacity(files.len());
    let mut last = attachment::last_place(context.tx, event.id)?;
    for (number, id) in files.iter().enumerate() {
        let refused = |reason| Invalid::new(format!("{field}.{number}"), reason);
        if files.iter().take(number).any(|other| other == id) {
            return Err(refused(Reason::Repeated).into());
        }
        let staged = staged_file::get(context.tx, *id)?
            .filter(|staged| staged.user_id == context.actor())
            .ok_or_else(|| refused(Reason::Unknown))?;
        let place = place::between(last.as_deref(), None).ok_or(Error::NotFound("place"))?;
        let row = Attachment {
            id: context.ids.next(),
            event_id: event.id,
            hash: staged.hash,
            size: staged.size,
            name: staged.name,
            place: place.clone(),
            added_at: context.at,
            added_by: context.actor(),
            trashed_at: None,
        };
        attachment::insert(context.tx, &row)?;
        added.push(row.id);
        last = Some(place);
    }
    Ok(added)
}
