//! Rows of a price list become products.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    fold::fold,
    money::{Currency, Money},
    product::price,
};
use watek_store::table::product::{self, Product};

use super::{
    amount,
    field::Field,
    problem::{Fault, ProblemReason},
    report::ImportReport,
    row::Row,
};
use crate::{access::Context, error::Result};

/// What becomes of a row whose product is there already: one with its code, or, where it has none, one of
/// its name without a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OnKnown {
    /// Nothing.
    Skip,
    /// The product becomes what the row says; what it does not say stays.
    Update,
}

/// What a row says, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProductRow {
    name: String,
    code: String,
    unit: String,
    price: Option<Money>,
    /// The columns by which it is known and named.
    code_column: Option<usize>,
    name_column: Option<usize>,
    price_column: Option<usize>,
}

impl ProductRow {
    pub(crate) fn read(row: Row<'_>, currency: Currency) -> std::result::Result<Self, Fault> {
        let read = Self {
            name: row.line(Field::ProductName)?,
            code: row.line(Field::Code)?,
            unit: row.line(Field::Unit)?,
            price: amount::read(row, Field::Price, currency)?,
            code_column: row.column(Field::Code),
            name_column: row.column(Field::ProductName),
            price_column: row.column(Field::Price),
        };
        if read.price.is_some_and(|asked| price("", asked).is_err()) {
            return Err(Fault::new(read.price_column, ProblemReason::OutOfRange));
        }
        if read.name.is_empty() && read.code.is_empty() {
            return Err(Fault::new(read.name_column, ProblemReason::Empty));
        }
        Ok(read)
    }

    fn key(&self) -> Key {
        Key::of(&self.code, &self.name)
    }
}

/// By what a product is known again.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Code(String),
    Name(String),
}

impl Key {
    fn of(code: &str, name: &str) -> Self {
        let code = fold(code);
        if code.is_empty() { Self::Name(fold(name)) } else { Self::Code(code) }
    }
}

/// A product that is known, and whether a row of this file has told of it.
struct Known {
    product: Product,
    is_told: bool,
}

/// Writes products.
pub(crate) struct Products<'c> {
    context: &'c Context<'c>,
    on_known: OnKnown,
    known: HashMap<Key, Known>,
}

impl<'c> Products<'c> {
    pub(crate) fn new(context: &'c Context<'c>, on_known: OnKnown) -> Result<Self> {
        context.as_administrator()?;
        let all = product::all(context.tx)?;
        let known = all.into_iter().map(|product| {
            (Key::of(&product.code, &product.name), Known { product, is_told: false })
        });
        Ok(Self { context, on_known, known: known.collect() })
    }

    /// Takes in a row, or says why not and leaves nothing of it.
    pub(crate) fn take(
        &mut self,
        row: &ProductRow,
        report: &mut ImportReport,
    ) -> Result<std::result::Result<(), Fault>> {
        let Some(known) = self.known.get_mut(&row.key()) else { return self.add(row, report) };
        if std::mem::replace(&mut known.is_told, true) {
            let column = row.code_column.filter(|_| !row.code.is_empty()).or(row.name_column);
            return Ok(Err(Fault::new(column, ProblemReason::Repeated)));
        }
        let told = updated(&known.product, row);
        if self.on_known == OnKnown::Skip || told == known.product {
            report.skipped += 1;
            return Ok(Ok(()));
        }
        product::update(self.context.tx, &told)?;
        known.product = told;
        report.filled += 1;
        Ok(Ok(()))
    }

    fn add(
        &mut self,
        row: &ProductRow,
        report: &mut ImportReport,
    ) -> Result<std::result::Result<(), Fault>> {
        if row.name.is_empty() {
            return Ok(Err(Fault::new(row.name_column, ProblemReason::Empty)));
        }
        let Some(asked) = row.price else {
            return Ok(Err(Fault::new(row.price_column, ProblemReason::Empty)));
        };
        let key = row.key();
        let product = Product {
            id: self.context.ids.next(),
            name: row.name.clone(),
            code: row.code.clone(),
            unit: row.unit.clone(),
            price_minor: asked.minor,
            price_currency: asked.currency,
            retired_at: None,
        };
        product::insert(self.context.tx, &product)?;
        report.created += 1;
        self.known.insert(key, Known { product, is_told: true });
        Ok(Ok(()))
    }
}

/// The product as the row tells of it. It is offered again: the list has it.
fn updated(there: &Product, row: &ProductRow) -> Product {
    let asked = row.price.unwrap_or(there.price());
    let or =
        |told: &String, kept: &String| if told.is_empty() { kept.clone() } else { told.clone() };
    Product {
        id: there.id,
        name: or(&row.name, &there.name),
        code: there.code.clone(),
        unit: or(&row.unit, &there.unit),
        price_minor: asked.minor,
        price_currency: asked.currency,
        retired_at: None,
    }
}
