//! The products of an event: lines of its plan, and lines of its outcome, which begins as the plan's copy.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::{EventId, LineId, ProductId},
    invalid::{Invalid, Reason},
    money::Money,
    place,
    product::{self as rules, Discount, Half, LINES_LIMIT, Quantity},
    text,
};
use watek_store::{
    Group, Table,
    table::{
        product,
        product_line::{self, ProductLine},
    },
};

use crate::{access::Context, error::Result};

/// A line as a person writes it. Name, unit and price stay what they are now, whatever becomes of the product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LineRequest {
    /// The product, if it is one of the price list.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub product_id: Option<ProductId>,
    /// What it is called; must not be empty.
    pub name: String,
    /// In what it is counted; may be empty.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub unit: String,
    /// How much of it, as a plain decimal with at most three decimals: `2`, `0.5`; less than nothing is a
    /// return.
    pub quantity: String,
    /// The price of one; not below nothing.
    pub price: Money,
    /// What is taken off, in hundredths of a per cent.
    #[serde(default)]
    #[ts(optional, as = "Option<i64>")]
    pub discount: i64,
}

impl LineRequest {
    /// The line that says what is written, at the place of its own in the half.
    fn row(
        &self,
        field: &str,
        (event_id, half): (EventId, Half),
        id: LineId,
        place: String,
    ) -> Result<ProductLine> {
        let at = |name: &str| format!("{field}.{name}");
        let within = |refusal: Invalid| refusal.within(field);
        let quantity: Quantity = self.quantity.parse().map_err(within)?;
        let discount = Discount::of_hundredths(self.discount).map_err(within)?;
        let price = rules::price(&at("price"), self.price)?;
        rules::total(quantity, price, discount).map_err(within)?;
        Ok(ProductLine {
            id,
            event_id,
            half,
            place,
            product_id: self.product_id,
            name: text::required_line(&at("name"), &self.name)?,
            unit: text::line(&at("unit"), &self.unit)?,
            quantity,
            price_minor: price.minor,
            price_currency: price.currency,
            discount,
        })
    }

    /// The same line again.
    pub(super) fn of(row: &ProductLine) -> Self {
        Self {
            product_id: row.product_id,
            name: row.name.clone(),
            unit: row.unit.clone(),
            quantity: row.quantity.to_string(),
            price: row.price(),
            discount: row.discount.hundredths(),
        }
    }
}

/// Makes `lines` those of one half of the event, if they are told. Products that are no longer offered stay
/// where they stood: in either half, or in the event before it.
pub(super) fn write(
    context: &Context<'_>,
    (event_id, half): (EventId, Half),
    before: Option<EventId>,
    lines: Option<&[LineRequest]>,
    field: &str,
) -> Result<()> {
    let Some(lines) = lines else { return Ok(()) };
    if lines.len() > LINES_LIMIT {
        return Err(Invalid::new(field, Reason::OutOfRange).into());
    }
    let there = product_line::of_half(context.tx, event_id, half)?;
    let stood = stood(context, event_id, before)?;
    let mut places = there.iter().map(|row| row.place.clone()).collect::<Vec<_>>();
    if lines.len() > there.len() {
        places = place::spread(lines.len());
    }
    for (number, (line, place)) in lines.iter().zip(places).enumerate() {
        let field = format!("{field}.{number}");
        offered(context, &format!("{field}.product_id"), line.product_id, &stood)?;
        let old = there.get(number);
        let id = old.map_or_else(|| context.ids.next(), |old| old.id);
        let row = line.row(&field, (event_id, half), id, place)?;
        match old {
            Some(old) if *old == row => {},
            Some(_) => product_line::update(context.tx, &row)?,
            None => product_line::insert(context.tx, &row)?,
        }
    }
    let surplus = there.iter().skip(lines.len());
    Ok(surplus.into_iter().try_for_each(|row| product_line::delete(context.tx, row.id))?)
}

/// Makes the plan's lines those of the outcome; the change relies on them.
pub(super) fn carry_over(context: &Context<'_>, event_id: EventId) -> Result<()> {
    for row in product_line::of_half(context.tx, event_id, Half::Plan)? {
        context.tx.relies_on(Table::ProductLine, row.id, Group::Row);
        let copy = ProductLine { id: context.ids.next(), half: Half::Outcome, ..row };
        product_line::insert(context.tx, &copy)?;
    }
    Ok(())
}

/// The lines of a plan, to be written once more.
pub(super) fn of_plan(context: &Context<'_>, event_id: EventId) -> Result<Vec<LineRequest>> {
    let rows = product_line::of_half(context.tx, event_id, Half::Plan)?;
    Ok(rows.iter().map(LineRequest::of).collect())
}

/// The products that stand in lines of the event, or of the one before it.
fn stood(
    context: &Context<'_>,
    event_id: EventId,
    before: Option<EventId>,
) -> Result<Vec<ProductId>> {
    let mut stood = Vec::new();
    for event in std::iter::once(event_id).chain(before) {
        for half in [Half::Plan, Half::Outcome] {
            let rows = product_line::of_half(context.tx, event, half)?;
            stood.extend(rows.iter().filter_map(|row| row.product_id));
        }
    }
    Ok(stood)
}

/// Refuses a field that names no product, or one no longer offered, unless it stood there.
fn offered(
    context: &Context<'_>,
    field: &str,
    id: Option<ProductId>,
    stood: &[ProductId],
) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let product = product::get(context.tx, id)?;
    let product = product.ok_or_else(|| Invalid::new(field, Reason::Unknown))?;
    if product.retired_at.is_some() && !stood.contains(&id) {
        return Err(Invalid::new(field, Reason::Retired).into());
    }
    context.tx.relies_on(Table::Product, id, Group::RETIRED);
    Ok(())
}
