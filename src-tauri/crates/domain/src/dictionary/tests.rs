use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn id(number: usize) -> CategoryId {
    CategoryId(Uuid::from_u128(1 + number as u128))
}

fn node(number: usize, parent: Option<usize>) -> Node {
    Node { id: id(number), parent_id: parent.map(id) }
}

/// A tree: each hangs on one before it, or on nothing.
fn tree() -> impl Strategy<Value = Vec<Node>> {
    prop::collection::vec(any::<prop::sample::Index>(), 0..30).prop_map(|picks| {
        let parent = |at: usize, pick: prop::sample::Index| match pick.index(at + 1) {
            0 => None,
            above => Some(above - 1),
        };
        picks.into_iter().enumerate().map(|(at, pick)| node(at, parent(at, pick))).collect()
    })
}

#[test]
fn a_tree_is_read_from_the_top() {
    let nodes = [
        node(0, None),
        node(1, None),
        node(2, Some(0)),
        node(3, Some(2)),
        node(4, Some(0)),
        node(5, Some(99)),
    ];
    let order = tree_order(&nodes);
    assert_eq!(
        order,
        [(0, 0), (2, 1), (3, 2), (4, 1), (1, 0), (5, 0)],
        "siblings keep their order"
    );
    assert_eq!(line_up(&nodes, id(3)), [id(3), id(2), id(0)]);
    assert_eq!(branch(&nodes, id(0)), [id(0), id(2), id(3), id(4)]);
}

#[test]
fn a_ring_is_walked_once() {
    let nodes = [node(0, Some(1)), node(1, Some(0))];
    assert_eq!(line_up(&nodes, id(0)), [id(0), id(1)]);
    assert_eq!(tree_order(&nodes), [], "nothing of it is at the top");
}

proptest! {
    #[test]
    fn every_category_stands_once_and_after_what_is_above_it(nodes in tree()) {
        let order = tree_order(&nodes);
        let mut places: Vec<_> = order.iter().map(|(at, _)| *at).collect();
        for (place, (at, depth)) in order.iter().enumerate() {
            let above = line_up(&nodes, nodes[*at].id);
            prop_assert_eq!(above.len() as u32, depth + 1);
            if let Some(parent) = nodes[*at].parent_id {
                let earlier = &order[..place];
                prop_assert!(earlier.iter().any(|(other, _)| nodes[*other].id == parent));
            }
        }
        places.sort_unstable();
        prop_assert_eq!(places, (0..nodes.len()).collect::<Vec<_>>());
    }

    #[test]
    fn below_is_the_other_side_of_above(nodes in tree()) {
        for one in &nodes {
            let below = branch(&nodes, one.id);
            for other in &nodes {
                let is_above = line_up(&nodes, other.id).contains(&one.id);
                prop_assert_eq!(below.contains(&other.id), is_above);
            }
        }
    }
}
