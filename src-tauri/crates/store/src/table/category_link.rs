//! Which records have which categories: four tables of one shape, so the statements name no table.

use rusqlite::{Params, named_params};
use uuid::Uuid;
use watek_domain::{
    dictionary::RecordKind,
    id::{CategoryId, ContactId, DictionaryId, EventId, PartnerId, ThreadId},
};

use crate::{
    error::Result,
    schema::Table,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

/// A record that has categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A partner.
    Partner(PartnerId),
    /// A contact.
    Contact(ContactId),
    /// A thread.
    Thread(ThreadId),
    /// An event.
    Event(EventId),
}

impl Owner {
    /// What kind of record it is.
    #[must_use]
    pub const fn kind(self) -> RecordKind {
        match self {
            Self::Partner(_) => RecordKind::Partner,
            Self::Contact(_) => RecordKind::Contact,
            Self::Thread(_) => RecordKind::Thread,
            Self::Event(_) => RecordKind::Event,
        }
    }

    const fn id(self) -> Uuid {
        match self {
            Self::Partner(PartnerId(id))
            | Self::Contact(ContactId(id))
            | Self::Thread(ThreadId(id))
            | Self::Event(EventId(id)) => id,
        }
    }
}

/// The table of such records' categories.
#[must_use]
pub const fn table(kind: RecordKind) -> Table {
    match kind {
        RecordKind::Partner => Table::PartnerCategory,
        RecordKind::Contact => Table::ContactCategory,
        RecordKind::Thread => Table::ThreadCategory,
        RecordKind::Event => Table::EventCategory,
    }
}

/// A statement about the table of such records. The names come from the schema.
fn on(kind: RecordKind, text: &str) -> String {
    let owner = match kind {
        RecordKind::Partner => "partner_id",
        RecordKind::Contact => "contact_id",
        RecordKind::Thread => "thread_id",
        RecordKind::Event => "event_id",
    };
    text.replace("{table}", table(kind).name()).replace("{owner}", owner)
}

fn execute(tx: &WriteTx<'_>, kind: RecordKind, text: &str, params: impl Params) -> Result<usize> {
    Ok(tx.connection.prepare_cached(&on(kind, text))?.execute(params)?)
}

/// The record's categories, in the order of dictionaries.
pub fn of(tx: &ReadTx<'_>, owner: Owner) -> Result<Vec<CategoryId>> {
    let text = on(owner.kind(), sql!("category_link/of_owner"));
    let mut statement = tx.connection.prepare_cached(&text)?;
    let rows = statement
        .query_map(named_params! { ":owner_id": owner.id().as_bytes() }, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives the record a category that it may have already.
pub fn insert(tx: &WriteTx<'_>, owner: Owner, category_id: CategoryId) -> Result<()> {
    let id = owner.id();
    let params = named_params! { ":owner_id": id.as_bytes(), ":category_id": category_id };
    execute(tx, owner.kind(), sql!("category_link/insert"), params)?;
    Ok(())
}

/// Takes a category from the record.
pub fn delete(tx: &WriteTx<'_>, owner: Owner, category_id: CategoryId) -> Result<()> {
    let id = owner.id();
    let params = named_params! { ":owner_id": id.as_bytes(), ":category_id": category_id };
    execute(tx, owner.kind(), sql!("category_link/delete"), params)?;
    Ok(())
}

/// Gives every record that has `other_id` the category `keep_id` instead.
pub fn join(
    tx: &WriteTx<'_>,
    kind: RecordKind,
    keep_id: CategoryId,
    other_id: CategoryId,
) -> Result<()> {
    let params = named_params! { ":keep_id": keep_id, ":other_id": other_id };
    execute(tx, kind, sql!("category_link/join"), params)?;
    let params = named_params! { ":category_id": other_id };
    execute(tx, kind, sql!("category_link/clear"), params)?;
    Ok(())
}

/// How many records of the kind have the category; counted up to `most`.
pub fn uses(tx: &ReadTx<'_>, kind: RecordKind, category_id: CategoryId, most: u32) -> Result<u32> {
    let mut statement = tx.connection.prepare_cached(&on(kind, sql!("category_link/uses")))?;
    let params = named_params! { ":category_id": category_id, ":most": most };
    Ok(statement.query_row(params, |row| row.get(0))?)
}

/// How many records of the kind have several categories of the dictionary.
pub fn owners_of_several(
    tx: &ReadTx<'_>,
    kind: RecordKind,
    dictionary_id: DictionaryId,
) -> Result<u32> {
    let text = on(kind, sql!("category_link/owners_of_several"));
    let params = named_params! { ":dictionary_id": dictionary_id };
    Ok(tx.connection.prepare_cached(&text)?.query_row(params, |row| row.get(0))?)
}
