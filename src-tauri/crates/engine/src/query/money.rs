//! What typed amounts, quantities and discounts mean, and what lines of products come to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    invalid::{Invalid, Reason},
    money::{Currency, Money, Sum, entry},
    product::{Discount, LINES_LIMIT, Quantity, price, total, totals},
    text,
    user::Language,
};
use watek_store::{ReadTx, Viewer, view};

use crate::error::Result;

/// What a typed amount means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AmountPreview {
    /// The amount.
    pub money: Money,
    /// As people read it.
    pub shown: String,
    /// As one types it, without its currency.
    pub typed: String,
}

/// What a typed amount means for the person, who has chosen a currency.
pub fn parse_amount(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    text: &str,
    currency: Currency,
) -> Result<AmountPreview> {
    let language = view::user::settings(tx, viewer.user_id())?.language;
    let money = entry::read(text, language, currency)?;
    Ok(AmountPreview { money, shown: money.shown(language), typed: money.typed(language) })
}

/// A line as a person types it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypedLine {
    /// How much; one, where nothing is typed.
    pub quantity: String,
    /// The price of one; nothing, where nothing is typed.
    pub price: String,
    /// What is taken off, in per cent; nothing, where nothing is typed.
    pub discount: String,
    /// The currency of a price that names none.
    pub currency: Currency,
}

/// What is wrong with a field of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LineProblem {
    /// The field.
    pub field: String,
    /// Why.
    pub reason: Reason,
}

/// What a typed line means, as far as it means something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PricedLine {
    /// How much, as a plain decimal.
    pub quantity: Option<Quantity>,
    /// The price of one.
    pub price: Option<Money>,
    /// What is taken off, in hundredths of a per cent.
    pub discount: Option<Discount>,
    /// What the line comes to.
    pub total: Option<Money>,
    /// What is wrong with it.
    pub problems: Vec<LineProblem>,
}

/// What typed lines mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PricedLines {
    /// Each of them.
    pub lines: Vec<PricedLine>,
    /// What those come to that have a total, one sum per currency.
    pub totals: Vec<Sum>,
    /// The total as one types an amount, where all are of one currency and none is wrong.
    pub amount: Option<AmountPreview>,
}

/// What typed lines mean for the person.
pub fn price_lines(tx: &ReadTx<'_>, viewer: &Viewer, lines: &[TypedLine]) -> Result<PricedLines> {
    if lines.len() > LINES_LIMIT {
        return Err(Invalid::new("lines", Reason::OutOfRange).into());
    }
    for (number, line) in lines.iter().enumerate() {
        let TypedLine { quantity, price, discount, .. } = line;
        for (name, typed) in [("quantity", quantity), ("price", price), ("discount", discount)] {
            text::line(&format!("lines.{number}.{name}"), typed)?;
        }
    }
    let language = view::user::settings(tx, viewer.user_id())?.language;
    let lines: Vec<PricedLine> = lines.iter().map(|line| priced(line, language)).collect();
    let totals = totals(lines.iter().filter_map(|line| line.total));
    let is_whole = lines.iter().all(|line| line.total.is_some());
    let amount = match &totals[..] {
        [sum] if is_whole => amount(*sum, language),
        _ => None,
    };
    Ok(PricedLines { lines, totals, amount })
}

fn amount(sum: Sum, language: Language) -> Option<AmountPreview> {
    let minor = i64::try_from(sum.minor).ok()?;
    let money = Money { minor, currency: sum.currency }.checked("amount").ok()?;
    Some(AmountPreview { money, shown: money.shown(language), typed: money.typed(language) })
}

fn priced(line: &TypedLine, language: Language) -> PricedLine {
    let mut problems = Vec::new();
    let mut note = |field: &str, refusal: Invalid| {
        problems.push(LineProblem { field: field.into(), reason: refusal.reason });
    };
    let quantity = Quantity::read(&line.quantity, language);
    let quantity = quantity.map_err(|refusal| note("quantity", refusal)).ok();
    let cost = cost(line, language).map_err(|refusal| note("price", refusal)).ok();
    let discount = Discount::read(&line.discount, language);
    let discount = discount.map_err(|refusal| note("discount", refusal)).ok();
    let total = match (quantity, cost, discount) {
        (Some(quantity), Some(price), Some(discount)) => {
            total(quantity, price, discount).map_err(|refusal| note("quantity", refusal)).ok()
        },
        _ => None,
    };
    PricedLine { quantity, price: cost, discount, total, problems }
}

fn cost(line: &TypedLine, language: Language) -> std::result::Result<Money, Invalid> {
    if line.price.trim().is_empty() {
        return Ok(Money { minor: 0, currency: line.currency });
    }
    price("price", entry::read(&line.price, language, line.currency)?)
}
