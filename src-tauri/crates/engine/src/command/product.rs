//! The price list, which is the administrator's. Lines of events keep what a product was called and cost then.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    fold::fold,
    id::{OperationId, ProductId},
    invalid::{Invalid, Reason},
    money::Money,
    product::price,
    text,
};
use watek_store::{
    Table,
    table::product::{self, Product},
};

use super::{Command, listed};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// What an administrator writes about a product.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProductFields {
    /// What it is called; must not be empty.
    pub name: String,
    /// By what the firm knows it; may be empty, else no other product has it, however it is written.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub code: String,
    /// In what it is counted; may be empty.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub unit: String,
    /// The price of one; not below nothing.
    pub price: Money,
}

impl ProductFields {
    fn write(&self, context: &Context<'_>, row: &mut Product) -> Result<()> {
        row.name = text::required_line("fields.name", &self.name)?;
        row.unit = text::line("fields.unit", &self.unit)?;
        let price = price("fields.price", self.price)?;
        (row.price_minor, row.price_currency) = (price.minor, price.currency);
        row.code = text::line("fields.code", &self.code)?;
        let code = fold(&row.code);
        if !code.is_empty() && product::with_code(context.tx, &code, row.id)?.is_some() {
            return Err(Invalid::new("fields.code", Reason::Repeated).into());
        }
        Ok(())
    }
}

/// Adds a product to the price list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateProduct {
    /// What it is.
    pub fields: ProductFields,
}

/// The new product.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedProduct {
    /// Its id.
    pub product_id: ProductId,
}

impl Command for CreateProduct {
    const KIND: &'static str = "create_product";
    type Output = CreatedProduct;

    fn run(&self, context: &Context<'_>) -> Result<CreatedProduct> {
        context.as_administrator()?;
        let mut row = Product {
            id: context.ids.next(),
            name: String::new(),
            code: String::new(),
            unit: String::new(),
            price_minor: 0,
            price_currency: self.fields.price.currency,
            retired_at: None,
        };
        self.fields.write(context, &mut row)?;
        product::insert(context.tx, &row)?;
        Ok(CreatedProduct { product_id: row.id })
    }
}

/// Changes a product. Events keep what they said of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateProduct {
    /// Which.
    pub product_id: ProductId,
    /// What it is now.
    pub fields: ProductFields,
    /// Its token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateProduct {
    const KIND: &'static str = "update_product";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = present(context, self.product_id)?;
        context.fresh(Table::Product, self.product_id, self.token, || {
            let Product { name, code, unit, .. } = &row;
            Ok(serde_json::json!({ "name": name, "code": code, "unit": unit, "price": row.price() }))
        })?;
        self.fields.write(context, &mut row)?;
        Ok(product::update(context.tx, &row)?)
    }
}

/// Stops or starts offering a product. Events that name it keep it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetireProduct {
    /// Which.
    pub product_id: ProductId,
    /// Whether it is no longer offered.
    pub retired: bool,
}

impl Command for RetireProduct {
    const KIND: &'static str = "retire_product";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = present(context, self.product_id)?;
        row.retired_at = listed::retired_since(self.retired, row.retired_at, context.at);
        Ok(product::update(context.tx, &row)?)
    }
}

fn present(context: &Context<'_>, id: ProductId) -> Result<Product> {
    product::get(context.tx, id)?.ok_or(Error::NotFound("product"))
}
