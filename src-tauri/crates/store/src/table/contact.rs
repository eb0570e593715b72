//! People at partners.

use watek_domain::{
    clock::Timestamp,
    id::{ContactId, PartnerId},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `contact`.
    Contact {
        /// Its id.
        id: ContactId,
        /// Where the person works.
        partner_id: PartnerId,
        /// First and last name.
        name: String,
        /// What the person does there, or empty.
        position: String,
        /// Phones, as `Labels` writes them.
        phone: String,
        /// E-mail addresses, likewise.
        email: String,
        /// Free text, or empty.
        note: String,
        /// When it was written down.
        created_at: Timestamp,
        /// Since when it is in the trash.
        trashed_at: Option<Timestamp>,
        /// Postal addresses, likewise.
        address: String,
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: ContactId) -> Result<Option<Contact>> {
    tx.first(sql!("contact/get"), rusqlite::named_params! { ":id": id }, Contact::from_row)
}

/// Adds the contact.
pub fn insert(tx: &WriteTx<'_>, row: &Contact) -> Result<()> {
    tx.execute(sql!("contact/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the contact as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Contact) -> Result<()> {
    tx.execute(sql!("contact/update"), row.params().as_slice())?;
    Ok(())
}

/// Makes every contact of one partner another partner's.
pub fn move_to_partner(tx: &WriteTx<'_>, from: PartnerId, to: PartnerId) -> Result<()> {
    tx.execute(
        sql!("contact/move_to_partner"),
        rusqlite::named_params! { ":from": from, ":to": to },
    )?;
    Ok(())
}

/// The contacts of a partner that are not in the trash.
pub fn of_partner(tx: &ReadTx<'_>, partner_id: PartnerId) -> Result<Vec<Contact>> {
    let params = rusqlite::named_params! { ":partner_id": partner_id };
    tx.all(sql!("contact/of_partner"), params, Contact::from_row)
}

/// The e-mail addresses of all contacts that have some and are not in the trash, by partner.
pub fn emails(tx: &ReadTx<'_>) -> Result<Vec<(PartnerId, String)>> {
    tx.all(sql!("contact/emails"), [], |row| Ok((row.get("partner_id")?, row.get("email")?)))
}
