//! The price list.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    fold::fold,
    id::{OperationId, ProductId},
    money::Money,
};

use crate::{error::Result, sql::sql, table::product::Product, tx::ReadTx};

/// A product.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductView {
    /// Its id.
    pub id: ProductId,
    /// What it is called.
    pub name: String,
    /// By what the firm knows it; may be empty.
    pub code: String,
    /// In what it is counted; may be empty.
    pub unit: String,
    /// The price of one.
    pub price: Money,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// Products, a stretch of them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductPage {
    /// How many there are in all.
    pub total: u32,
    /// Those of the stretch.
    pub products: Vec<ProductView>,
}

/// Which products, and how many of them.
#[derive(Clone, Debug)]
pub struct ProductQuery<'q> {
    /// Words that name or code hold; empty for all.
    pub words: &'q str,
    /// Also those no longer offered.
    pub retired: bool,
    /// How many to leave out.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// The products, those first whose code is looked for, then by name.
pub fn page(tx: &ReadTx<'_>, query: &ProductQuery<'_>) -> Result<ProductPage> {
    let words = fold(query.words);
    let params = named_params! { ":words": words, ":retired": query.retired };
    let total = tx.only(sql!("view/product_count"), params, |row| row.get(0))?;
    let params = named_params! {
        ":words": words,
        ":retired": query.retired,
        ":offset": query.offset,
        ":limit": query.limit,
    };
    let products = tx.all(sql!("view/products"), params, |row| {
        let token = row.get("token")?;
        Ok(of_row(Product::from_row(row)?, token))
    })?;
    Ok(ProductPage { total, products })
}

fn of_row(row: Product, token: OperationId) -> ProductView {
    let price = row.price();
    let Product { id, name, code, unit, retired_at, .. } = row;
    ProductView { id, name, code, unit, price, retired: retired_at.is_some(), token }
}
