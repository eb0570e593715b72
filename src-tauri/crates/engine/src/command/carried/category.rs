//! The categories of an event.

use watek_domain::{
    event::EventResult,
    id::{CategoryId, EventId},
};
use watek_store::table::{
    category_link::{self, Owner},
    event::Event,
};

use crate::{access::Context, command::category::assign, error::Result};

/// Writes the event's categories.
pub(super) fn write(
    context: &Context<'_>,
    event: &Event,
    told: &[CategoryId],
    field: &str,
) -> Result<()> {
    assign::assign(context, Owner::Event(event.id), Some(told), field)
}

/// Refuses an outcome that lacks a category it must have. A plan may lack it still, and whoever reached nobody
/// has nothing to sort.
pub(crate) fn require(context: &Context<'_>, event: &Event) -> Result<()> {
    if event.outcome_result.is_some_and(EventResult::reached_nobody) {
        return Ok(());
    }
    assign::require(context, Owner::Event(event.id), "carried.categories")
}

/// Gives an event the categories of the one before it, also those that are no longer offered (R4).
pub(crate) fn pass_on(context: &Context<'_>, from: EventId, to: EventId) -> Result<()> {
    for id in category_link::of(context.tx, Owner::Event(from))? {
        category_link::insert(context.tx, Owner::Event(to), id)?;
    }
    Ok(())
}
