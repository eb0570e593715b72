//! Dictionaries and the trees of their categories (R10).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::CategoryId;

/// How many colours there are to choose from.
pub const COLOURS: u8 = 6;

/// The kinds of record that can have categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// Partners.
    Partner,
    /// Contacts.
    Contact,
    /// Threads.
    Thread,
    /// Events.
    Event,
}

impl RecordKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Partner, Self::Contact, Self::Thread, Self::Event];
}

/// Where a category stands: below which other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The category.
    pub id: CategoryId,
    /// The one above it.
    pub parent_id: Option<CategoryId>,
}

/// The positions of `nodes`, given with siblings in their order, as a tree is read from the top: each
/// before what is below it, with how deep it stands. What hangs on nothing that is here stands at the top.
#[must_use]
pub fn tree_order(nodes: &[Node]) -> Vec<(usize, u32)> {
    let mut order = Vec::with_capacity(nodes.len());
    let is_top = |node: &Node| {
        node.parent_id.is_none_or(|parent| nodes.iter().all(|other| other.id != parent))
    };
    let mut waiting: Vec<(usize, u32)> = positions(nodes, is_top).map(|at| (at, 0)).collect();
    waiting.reverse();
    while let Some((at, depth)) = waiting.pop() {
        order.push((at, depth));
        let Some(above) = nodes.get(at) else { continue };
        let below: Vec<_> = positions(nodes, |node| node.parent_id == Some(above.id)).collect();
        waiting.extend(below.into_iter().rev().map(|at| (at, depth.saturating_add(1))));
    }
    order
}

fn positions(nodes: &[Node], is_meant: impl Fn(&Node) -> bool) -> impl Iterator<Item = usize> {
    nodes.iter().enumerate().filter(move |(_, node)| is_meant(node)).map(|(at, _)| at)
}

/// The category and all above it, the nearest first.
#[must_use]
pub fn line_up(nodes: &[Node], id: CategoryId) -> Vec<CategoryId> {
    let mut line: Vec<CategoryId> = Vec::new();
    let mut next = Some(id);
    // A ring would lead back to one that is in the line already.
    while let Some(at) = next.filter(|at| !line.contains(at)) {
        line.push(at);
        next = nodes.iter().find(|node| node.id == at).and_then(|node| node.parent_id);
    }
    line
}

/// The category and all below it.
#[must_use]
pub fn branch(nodes: &[Node], id: CategoryId) -> Vec<CategoryId> {
    let below = nodes.iter().filter(|node| line_up(nodes, node.id).contains(&id));
    below.map(|node| node.id).collect()
}

/// Dictionaries and categories that a new workspace starts with. Their ids are the same everywhere.
pub mod starter {
    use uuid::Uuid;

    use crate::id::{CategoryId, DictionaryId};

    const BASE: u128 = 0x0190_0000_0000_7000_8000_0000_0001_0000;

    /// The `number`-th dictionary, from 0.
    #[must_use]
    pub const fn dictionary(number: u8) -> DictionaryId {
        DictionaryId(Uuid::from_u128(BASE + ((number as u128) << 8)))
    }

    /// The `place`-th category of that dictionary, from 0.
    #[must_use]
    pub const fn category(number: u8, place: u8) -> CategoryId {
        CategoryId(Uuid::from_u128(BASE + ((number as u128) << 8) + 1 + place as u128))
    }

    /// How close a partner is.
    pub const SEGMENT: u8 = 0;
    /// How a partner was found.
    pub const SOURCE: u8 = 1;
    /// Why a matter was lost.
    pub const LOSS_REASON: u8 = 2;
}

#[cfg(test)]
mod tests;
