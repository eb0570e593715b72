//! Lines of events: what, how much of it, and for how much.

use watek_domain::{
    id::{EventId, LineId, ProductId},
    money::{Currency, Money},
    product::{Discount, Half, Quantity},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `product_line`.
    ProductLine {
        /// Its id.
        id: LineId,
        /// Of which event.
        event_id: EventId,
        /// Of which half of it.
        half: Half,
        /// Where it stands among the others: a text key.
        place: String,
        /// The product, if it is one of the price list.
        product_id: Option<ProductId>,
        /// What it was called then.
        name: String,
        /// In what it was counted then; may be empty.
        unit: String,
        /// How much of it.
        quantity: Quantity,
        /// The price of one then, in minor units.
        price_minor: i64,
        /// Its currency.
        price_currency: Currency,
        /// What was taken off.
        discount: Discount,
    }
}

impl ProductLine {
    /// The price of one.
    #[must_use]
    pub fn price(&self) -> Money {
        Money { minor: self.price_minor, currency: self.price_currency }
    }
}

/// The lines of one half of an event, in their order.
pub fn of_half(tx: &ReadTx<'_>, event_id: EventId, half: Half) -> Result<Vec<ProductLine>> {
    let params = rusqlite::named_params! { ":event_id": event_id, ":half": half };
    tx.all(sql!("product_line/of_half"), params, ProductLine::from_row)
}

/// Adds the line.
pub fn insert(tx: &WriteTx<'_>, row: &ProductLine) -> Result<()> {
    tx.execute(sql!("product_line/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the line as it now is.
pub fn update(tx: &WriteTx<'_>, row: &ProductLine) -> Result<()> {
    tx.execute(sql!("product_line/update"), row.params().as_slice())?;
    Ok(())
}

/// Takes the line out.
pub fn delete(tx: &WriteTx<'_>, id: LineId) -> Result<()> {
    tx.execute(sql!("product_line/delete"), rusqlite::named_params! { ":id": id })?;
    Ok(())
}
