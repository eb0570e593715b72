//! Files on events: one, all of a partner, and where the same content was used before.

use std::cmp::Ordering;

use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    attachment::{self, FileKind},
    clock::Timestamp,
    fold::sort_key,
    id::{AttachmentId, EventId, OperationId, PartnerId, StagedFileId, ThreadId, UserId},
};

use super::{Columns, event::Label};
use crate::{
    Viewer, content::ContentHash, error::Result, sql::sql, table::staged_file::StagedFile,
    tx::ReadTx,
};

/// A file on an event.
#[derive(Clone, Debug, Serialize, TS)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct AttachmentView {
    /// Its id.
    pub id: AttachmentId,
    /// The event.
    pub event_id: EventId,
    /// What it is called.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// What can be shown of it without another program.
    pub kind: FileKind,
    /// Whether the system might run it rather than show it.
    pub executable: bool,
    /// When it was added.
    pub added_at: Timestamp,
    /// By whom.
    pub added_by_id: UserId,
    /// His name.
    pub added_by_name: String,
    /// Whether what is in it is not here.
    pub missing: bool,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// Whether the viewer may rename it, move it, or put it into the trash.
    pub may_edit: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// Where a file hangs, in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttachmentPlace {
    /// The event.
    pub event_id: EventId,
    /// The event in words.
    pub event: Label,
    /// Its thread.
    pub thread_id: ThreadId,
    /// The thread's title.
    pub thread_title: String,
    /// The partner.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner_name: String,
}

/// A file with where it hangs.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlacedFile {
    /// The file.
    pub file: AttachmentView,
    /// Where it hangs.
    pub place: AttachmentPlace,
}

/// A stretch of a partner's files.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartnerFilesPage {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<PlacedFile>,
}

/// By what a partner's files are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileOrder {
    /// When they were added.
    #[default]
    Added,
    /// Their names.
    Name,
    /// Their sizes.
    Size,
    /// What they are: pictures, documents, texts, then the ending.
    Kind,
    /// When the events they hang on happened.
    Event,
}

/// A file that was copied in and hangs on no event yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StagedFileView {
    /// Its id.
    pub id: StagedFileId,
    /// What it is called.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// What can be shown of it without another program.
    pub kind: FileKind,
    /// Whether the system might run it rather than show it.
    pub executable: bool,
    /// Whether what is in it is not here.
    pub missing: bool,
}

/// Where the viewer can see that the content of a file was used before.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SameContent {
    /// The file that was copied in.
    pub staged_id: StagedFileId,
    /// Earlier uses, the newest first.
    pub uses: Vec<PlacedFile>,
}

/// A file and what is in it.
#[derive(Clone, Debug)]
pub struct Found {
    view: AttachmentView,
    hash: ContentHash,
}

/// A row; whether its content is here is not known yet.
pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Found> {
    let mut column = Columns::of(row);
    let (id, event_id, hash) = (column.next()?, column.next()?, column.next()?);
    let size: i64 = column.next()?;
    let name: String = column.next()?;
    let view = AttachmentView {
        id,
        event_id,
        size: u64::try_from(size).unwrap_or_default(),
        kind: attachment::kind(&name),
        executable: attachment::is_executable(&name),
        name,
        added_at: column.next()?,
        added_by_id: column.next()?,
        added_by_name: column.next()?,
        missing: false,
        trashed: column.next()?,
        may_edit: column.next()?,
        token: column.next()?,
    };
    Ok(Found { view, hash })
}

/// The file, with whether its content is here.
pub(super) fn told(tx: &ReadTx<'_>, found: Found) -> AttachmentView {
    let Found { mut view, hash } = found;
    view.missing = is_missing(tx, &hash, view.size);
    view
}

/// Whether a content is not here, or is not what it was.
fn is_missing(tx: &ReadTx<'_>, hash: &ContentHash, size: u64) -> bool {
    tx.contents().is_none_or(|contents| !contents.has(hash, size))
}

/// The file `id` and its content's hash, if the viewer sees its thread.
pub fn content(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    id: AttachmentId,
) -> Result<Option<(AttachmentView, ContentHash)>> {
    let params = named_params! {
        ":viewer_id": viewer.user_id(),
        ":sees_all": viewer.is_administrator(),
        ":attachment_id": id,
    };
    let found = tx.first(sql!("view/attachment"), params, from_row)?;
    Ok(found.map(|found| {
        let hash = found.hash;
        (told(tx, found), hash)
    }))
}

/// The file `id`, if the viewer sees its thread.
pub fn get(tx: &ReadTx<'_>, viewer: &Viewer, id: AttachmentId) -> Result<Option<AttachmentView>> {
    Ok(content(tx, viewer, id)?.map(|(view, _)| view))
}

/// A file that was copied in, as forms show it.
#[must_use]
pub fn staged(tx: &ReadTx<'_>, row: &StagedFile) -> StagedFileView {
    let size = u64::try_from(row.size).unwrap_or_default();
    StagedFileView {
        id: row.id,
        name: row.name.clone(),
        size,
        kind: attachment::kind(&row.name),
        executable: attachment::is_executable(&row.name),
        missing: is_missing(tx, &row.hash, size),
    }
}

/// Where the content was used before, as far as the viewer sees it (R13).
pub fn uses(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    hash: &ContentHash,
    limit: u32,
) -> Result<Vec<PlacedFile>> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":hash": hash, ":limit": limit };
    let ids: Vec<AttachmentId> = tx.all(sql!("view/same_content"), params, |row| row.get(0))?;
    placed(tx, viewer, ids)
}

/// What a file is sorted by.
struct Sorted {
    id: AttachmentId,
    name: String,
    size: i64,
    added_at: Timestamp,
    event_at: Timestamp,
}

/// The files of all threads of a partner that the viewer sees, none of them in the trash.
pub fn of_partner(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    partner_id: PartnerId,
    (order, descending): (FileOrder, bool),
    (offset, limit): (u32, u32),
) -> Result<PartnerFilesPage> {
    let params = named_params! { ":viewer_id": viewer.user_id(), ":partner_id": partner_id };
    let mut found = tx.all(sql!("view/files_of_partner"), params, |row| {
        Ok(Sorted {
            id: row.get(0)?,
            name: row.get(1)?,
            size: row.get(2)?,
            added_at: row.get(3)?,
            event_at: row.get(4)?,
        })
    })?;
    sort(&mut found, order, descending);
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let stretch = found.into_iter().skip(offset as usize).take(limit as usize);
    let rows = placed(tx, viewer, stretch.map(|file| file.id))?;
    Ok(PartnerFilesPage { total, rows })
}

/// What is equal stands in the order of names, then of ids, so that no page shows a file twice.
fn sort(files: &mut [Sorted], order: FileOrder, descending: bool) {
    let ending = |name: &str| name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    files.sort_by_cached_key(|file| (sort_key(&file.name), file.id));
    let compare = |one: &Sorted, other: &Sorted| match order {
        FileOrder::Name => Ordering::Equal,
        FileOrder::Added => one.added_at.cmp(&other.added_at),
        FileOrder::Size => one.size.cmp(&other.size),
        FileOrder::Event => one.event_at.cmp(&other.event_at),
        FileOrder::Kind => (attachment::kind(&one.name), ending(&one.name))
            .cmp(&(attachment::kind(&other.name), ending(&other.name))),
    };
    match (order, descending) {
        (FileOrder::Name, true) => files.reverse(),
        (_, true) => files.sort_by(|one, other| compare(other, one)),
        (_, false) => files.sort_by(compare),
    }
}

fn placed(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    ids: impl IntoIterator<Item = AttachmentId>,
) -> Result<Vec<PlacedFile>> {
    let mut rows = Vec::new();
    for id in ids {
        let Some(file) = get(tx, viewer, id)? else { continue };
        let params = named_params! { ":attachment_id": id };
        let place = tx.first(sql!("view/place_of_attachment"), params, place_from_row)?;
        rows.extend(place.map(|place| PlacedFile { file, place }));
    }
    Ok(rows)
}

fn place_from_row(row: &Row<'_>) -> rusqlite::Result<AttachmentPlace> {
    let mut column = Columns::of(row);
    Ok(AttachmentPlace {
        event_id: column.next()?,
        event: Label { event_type_id: column.next()?, at: column.next()?, text: column.next()? },
        thread_id: column.next()?,
        thread_title: column.next()?,
        partner_id: column.next()?,
        partner_name: column.next()?,
    })
}
