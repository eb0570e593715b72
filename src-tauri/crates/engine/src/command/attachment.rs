//! Files on events: add, rename, put in order, and their trash.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    attachment::chosen_name,
    id::{AttachmentId, EventId, OperationId, StagedFileId},
    invalid::{Invalid, Reason},
};
use watek_store::{
    Group, Table,
    table::{
        attachment::{self, Attachment},
        event::Event,
        thread::Thread,
    },
    view,
};

use super::{Command, carried::attachments, listed, required};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// Adds files that were copied in to an event, planned or done. Whoever sees the event may.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachFiles {
    /// The event.
    pub event_id: EventId,
    /// The files, in their order.
    pub files: Vec<StagedFileId>,
}

/// The files on the event.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AttachedFiles {
    /// Their ids, in the order of the request.
    pub attachment_ids: Vec<AttachmentId>,
}

impl Command for AttachFiles {
    const KIND: &'static str = "attach_files";
    type Output = AttachedFiles;

    fn run(&self, context: &Context<'_>) -> Result<AttachedFiles> {
        let event = present_event(context, self.event_id)?;
        if self.files.is_empty() {
            return Err(Invalid::new("files", Reason::Empty).into());
        }
        let attachment_ids = attachments::add(context, &event, &self.files, "files")?;
        Ok(AttachedFiles { attachment_ids })
    }
}

/// An event that is in no trash, on which the change relies.
fn present_event(context: &Context<'_>, id: EventId) -> Result<Event> {
    let (event, thread) = context.event(id)?;
    context.present_thread(thread.id)?;
    if event.trashed_at.is_some() {
        return Err(Error::InTrash);
    }
    context.tx.relies_on(Table::Event, id, Group::TRASHED);
    Ok(event)
}

/// A file on an event that is in no trash, which the actor may change.
fn own_file(context: &Context<'_>, id: AttachmentId) -> Result<Attachment> {
    let (file, _, thread) = context.attachment(id)?;
    context.own_attachment(&file, &thread)?;
    present_event(context, file.event_id)?;
    if file.trashed_at.is_some() {
        return Err(Error::InTrash);
    }
    Ok(file)
}

/// Gives a file another name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenameAttachment {
    /// The file.
    pub attachment_id: AttachmentId,
    /// What it is called now.
    pub name: String,
    /// The file's token, as the form saw it.
    pub token: OperationId,
}

impl Command for RenameAttachment {
    const KIND: &'static str = "rename_attachment";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut file = own_file(context, self.attachment_id)?;
        context.fresh(Table::Attachment, self.attachment_id, self.token, || {
            let current = view::attachment::get(context.tx, &context.viewer, self.attachment_id)?;
            Ok(serde_json::to_value(current).unwrap_or_default())
        })?;
        file.name = chosen_name("name", &self.name)?;
        Ok(attachment::update(context.tx, &file)?)
    }
}

/// Moves a file to another place among the files of its event.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveAttachment {
    /// The file.
    pub attachment_id: AttachmentId,
    /// After which other file it stands from now on; first of all, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after_id: Option<AttachmentId>,
}

impl Command for MoveAttachment {
    const KIND: &'static str = "move_attachment";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let file = own_file(context, self.attachment_id)?;
        let order = attachment::places(context.tx, file.event_id)?;
        listed::put_after(&order, "attachment", self.attachment_id, self.after_id, |id, place| {
            let row = attachment::get(context.tx, id)?.ok_or(Error::NotFound("attachment"))?;
            Ok(attachment::update(context.tx, &Attachment { place, ..row })?)
        })
    }
}

/// Puts a file into the trash.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrashAttachment {
    /// The file.
    pub attachment_id: AttachmentId,
}

impl Command for TrashAttachment {
    const KIND: &'static str = "trash_attachment";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut file = own_file(context, self.attachment_id)?;
        file.trashed_at = Some(context.at);
        attachment::update(context.tx, &file)?;
        let (event, _) = context.event(file.event_id)?;
        required::file_remains(context, &event, "attachment_id")
    }
}

/// Takes a file out of the trash.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreAttachment {
    /// The file.
    pub attachment_id: AttachmentId,
}

impl Command for RestoreAttachment {
    const KIND: &'static str = "restore_attachment";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let (mut file, event, thread) = context.attachment(self.attachment_id)?;
        context.own_attachment(&file, &thread)?;
        if file.trashed_at.take().is_none() {
            return Err(Error::NotInTrash);
        }
        reachable(context, &event, &thread)?;
        Ok(attachment::update(context.tx, &file)?)
    }
}

/// Refuses while the event, or what that belongs to, is in the trash: the file would stay out of sight.
fn reachable(context: &Context<'_>, event: &Event, thread: &Thread) -> Result<()> {
    context.reachable(thread.partner_id, Some(thread))?;
    if event.trashed_at.is_some() {
        return Err(Error::ParentInTrash { what: "event", name: thread.title.clone() });
    }
    context.tx.relies_on(Table::Event, event.id, Group::TRASHED);
    Ok(())
}
