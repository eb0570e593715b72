//! Business partners.

use watek_domain::{
    clock::Timestamp,
    id::{PartnerId, UserId},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `partner`.
    Partner {
        /// Its id.
        id: PartnerId,
        /// Its name.
        name: String,
        /// Its tax number, or empty.
        tax_id: String,
        /// Its city, or empty.
        city: String,
        /// Its phones, as `Labels` writes them.
        phone: String,
        /// Its e-mail addresses, likewise.
        email: String,
        /// Its web address, or empty.
        website: String,
        /// Free text, or empty.
        note: String,
        /// Who looks after it.
        owner_id: UserId,
        /// When it was written down.
        created_at: Timestamp,
        /// Since when it is in the trash.
        trashed_at: Option<Timestamp>,
        /// Its postal addresses, likewise.
        address: String,
        /// With which partner it was merged.
        merged_into_id: Option<PartnerId>,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: PartnerId) -> Result<Option<Partner>> {
    tx.first(sql!("partner/get"), rusqlite::named_params! { ":id": id }, Partner::from_row)
}

/// Adds the partner.
pub fn insert(tx: &WriteTx<'_>, row: &Partner) -> Result<()> {
    tx.execute(sql!("partner/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the partner as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Partner) -> Result<()> {
    tx.execute(sql!("partner/update"), row.params().as_slice())?;
    Ok(())
}

/// Whether there is no partner at all, not even in the trash.
pub fn is_empty(tx: &ReadTx<'_>) -> Result<bool> {
    tx.only(sql!("partner/is_empty"), [], |row| row.get(0))
}

/// By what a partner is known again.
#[derive(Clone, Debug)]
pub struct KnownPartner {
    /// Its id.
    pub id: PartnerId,
    /// Who looks after it.
    pub owner_id: UserId,
    /// Its name.
    pub name: String,
    /// Its tax number, or empty.
    pub tax_id: String,
    /// Its e-mail addresses.
    pub email: String,
}

/// All partners that are neither in the trash nor merged into another.
pub fn all_known(tx: &ReadTx<'_>) -> Result<Vec<KnownPartner>> {
    tx.all(sql!("partner/all_known"), [], |row| {
        Ok(KnownPartner {
            id: row.get("id")?,
            owner_id: row.get("owner_id")?,
            name: row.get("name")?,
            tax_id: row.get("tax_id")?,
            email: row.get("email")?,
        })
    })
}
