//! The price list.

use watek_domain::{
    clock::Timestamp,
    id::ProductId,
    money::{Currency, Money},
};

use super::row;
use crate::{
    error::Result,
    sql::sql,
    tx::{ReadTx, WriteTx},
};

row! {
    /// A row of `product`.
    Product {
        /// Its id.
        id: ProductId,
        /// What it is called.
        name: String,
        /// By what the firm knows it; empty, or no other product has it.
        code: String,
        /// In what it is counted; may be empty.
        unit: String,
        /// The price of one, in minor units.
        price_minor: i64,
        /// Its currency.
        price_currency: Currency,
        /// Since when it is no longer offered.
        retired_at: Option<Timestamp>,
    }
}

impl Product {
    /// The price of one.
    #[must_use]
    pub fn price(&self) -> Money {
        Money { minor: self.price_minor, currency: self.price_currency }
    }
}

/// The row `id`, if it is there.
pub fn get(tx: &ReadTx<'_>, id: ProductId) -> Result<Option<Product>> {
    tx.first(sql!("product/get"), rusqlite::named_params! { ":id": id }, Product::from_row)
}

/// A product other than `id` that has the folded `code`.
pub fn with_code(tx: &ReadTx<'_>, code: &str, id: ProductId) -> Result<Option<Product>> {
    let params = rusqlite::named_params! { ":code": code, ":id": id };
    tx.first(sql!("product/with_code"), params, Product::from_row)
}

/// All of them, in no order.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<Product>> {
    tx.all(sql!("product/all"), [], Product::from_row)
}

/// Adds the product.
pub fn insert(tx: &WriteTx<'_>, row: &Product) -> Result<()> {
    tx.execute(sql!("product/insert"), row.params().as_slice())?;
    Ok(())
}

/// Writes the product as it now is.
pub fn update(tx: &WriteTx<'_>, row: &Product) -> Result<()> {
    tx.execute(sql!("product/update"), row.params().as_slice())?;
    Ok(())
}
