//! The products of an event, per half.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    id::{EventId, ProductId},
    money::{Money, Sum},
    product::{self, Discount, Half, Quantity},
};

use super::super::Columns;
use crate::{error::Result, sql::sql, tx::ReadTx};

/// A line: what, how much of it, and for how much, as it was then.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LineView {
    /// The product, if it is one of the price list.
    pub product_id: Option<ProductId>,
    /// What it was called.
    pub name: String,
    /// In what it was counted; may be empty.
    pub unit: String,
    /// How much of it.
    pub quantity: Quantity,
    /// The price of one.
    pub price: Money,
    /// What was taken off.
    pub discount: Discount,
    /// What it comes to.
    pub total: Money,
}

/// The lines of one half.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Lines {
    /// In their order.
    pub lines: Vec<LineView>,
    /// What they come to, one sum per currency.
    pub totals: Vec<Sum>,
}

impl Lines {
    fn of(lines: Vec<LineView>) -> Self {
        let totals = product::totals(lines.iter().map(|line| line.total));
        Self { lines, totals }
    }
}

/// The lines of the plan, and those of the outcome.
pub(super) fn of_event(tx: &ReadTx<'_>, event_id: EventId) -> Result<(Lines, Lines)> {
    let params = named_params! { ":event_id": event_id };
    let lines = tx.all(sql!("view/lines_of_event"), params, |row| {
        let mut column = Columns::of(row);
        let half: Half = column.next()?;
        let (product_id, name, unit) = (column.next()?, column.next()?, column.next()?);
        let quantity = column.next()?;
        let price = Money { minor: column.next()?, currency: column.next()? };
        let discount = column.next()?;
        // What could not be reckoned was never written.
        let total = product::total(quantity, price, discount).unwrap_or(price);
        Ok((half, LineView { product_id, name, unit, quantity, price, discount, total }))
    })?;
    if lines.is_empty() {
        return Ok((Lines::default(), Lines::default()));
    }
    let (plan, outcome): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|(half, _)| *half == Half::Plan);
    let of_half =
        |lines: Vec<(Half, LineView)>| Lines::of(lines.into_iter().map(|(_, line)| line).collect());
    Ok((of_half(plan), of_half(outcome)))
}
