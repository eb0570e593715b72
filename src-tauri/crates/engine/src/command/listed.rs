//! What the lists have in common whose order people make, and whose entries are retired and not deleted.

use watek_domain::{
    clock::Timestamp,
    invalid::{Invalid, Reason},
    place,
};

use crate::error::{Error, Result};

/// Since when an entry is no longer offered: one that is not offered already stays so since then.
pub(super) fn retired_since(
    retired: bool,
    since: Option<Timestamp>,
    now: Timestamp,
) -> Option<Timestamp> {
    retired.then(|| since.unwrap_or(now))
}

/// Puts an entry after another, or first of all. `write` gets each that has a new place for that: mostly it
/// alone. `what` names the entry that is not in the order.
pub(super) fn put_after<T: Copy + PartialEq>(
    order: &[(T, String)],
    what: &'static str,
    entry: T,
    after_id: Option<T>,
    mut write: impl FnMut(T, String) -> Result<()>,
) -> Result<()> {
    if !order.iter().any(|(known, _)| *known == entry) {
        return Err(Error::NotFound(what));
    }
    let moved = place::put_after(order, entry, after_id)
        .ok_or_else(|| Invalid::new("after_id", Reason::Unknown))?;
    moved.into_iter().try_for_each(|(id, place)| write(id, place))
}
