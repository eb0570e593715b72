//! Places in an order people make: text keys, between any two of which there is room for another.
//!
//! Moving a row writes that row alone. A key is a fraction written in the letters `a` to `z`, where `a`
//! is nothing; it never ends with `a`, so that there is always room before it.

/// The digits' base.
const LETTERS: u8 = 26;

/// A key after `low` and before `high`, as short as can be; `None` is the end of the order there.
///
/// Answers `None` where nothing lies between: the two are equal, stand the wrong way round, or were not
/// made here.
#[must_use]
pub fn between(low: Option<&str>, high: Option<&str>) -> Option<String> {
    let low = digits(low.unwrap_or_default())?;
    let high = match high {
        Some(high) => Some(digits(high)?),
        None => None,
    };
    if high.as_ref().is_some_and(|high| low >= *high) {
        return None;
    }
    let mut key = Vec::new();
    let mut high = high.as_deref();
    for position in 0.. {
        let from = low.get(position).copied().unwrap_or(0);
        let to = match high {
            Some(high) => high.get(position).copied().unwrap_or(0),
            None => LETTERS,
        };
        if to > from + 1 {
            key.push(from + (to - from) / 2);
            break;
        }
        // No digit lies between: this one is `low`'s. Where it is less than `high`'s, all that begins
        // with it is less, too.
        key.push(from);
        if to > from {
            high = None;
        }
    }
    Some(key.into_iter().map(|digit| char::from(b'a' + digit)).collect())
}

/// `count` keys in order, with equal room around each.
#[must_use]
pub fn spread(count: usize) -> Vec<String> {
    let mut keys = vec![String::new(); count];
    fill(&mut keys, None, None);
    keys
}

/// Halves the room until each has its key.
fn fill(keys: &mut [String], low: Option<&str>, high: Option<&str>) {
    let (before, rest) = keys.split_at_mut(keys.len() / 2);
    let Some((middle, after)) = rest.split_first_mut() else { return };
    *middle = between(low, high).unwrap_or_default();
    fill(before, low, Some(middle));
    fill(after, Some(middle), high);
}

/// Puts `item`, which may be in the order already, after another, or first of all. Answers what gets a new
/// place: the item alone, or all where there is no room, because two stand in one place; nothing, where it
/// stands there already; `None`, where the other is not in the order.
#[must_use]
pub fn put_after<T: Copy + PartialEq>(
    order: &[(T, String)],
    item: T,
    after: Option<T>,
) -> Option<Vec<(T, String)>> {
    let rest: Vec<_> = order.iter().filter(|(other, _)| *other != item).collect();
    let at = match after {
        None => 0,
        Some(after) => rest.iter().position(|(other, _)| *other == after)? + 1,
    };
    if order.get(at).is_some_and(|(other, _)| *other == item) {
        return Some(Vec::new());
    }
    let place_of = |index: usize| rest.get(index).map(|(_, place)| place.as_str());
    if let Some(place) = between(at.checked_sub(1).and_then(place_of), place_of(at)) {
        return Some(vec![(item, place)]);
    }
    let mut all: Vec<T> = rest.iter().map(|(other, _)| *other).collect();
    all.insert(at, item);
    Some(all.into_iter().zip(spread(rest.len() + 1)).collect())
}

fn digits(key: &str) -> Option<Vec<u8>> {
    if key.ends_with('a') {
        return None;
    }
    key.bytes().map(|letter| letter.checked_sub(b'a').filter(|digit| *digit < LETTERS)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key() -> impl Strategy<Value = String> {
        "[a-z]{0,6}[b-z]"
    }

    #[test]
    fn a_key_is_as_short_as_can_be() {
        for (low, high, expected) in [
            (None, None, "n"),
            (Some("b"), Some("d"), "c"),
            (Some("b"), Some("c"), "bn"),
            (Some("z"), None, "zn"),
            (None, Some("b"), "an"),
            (None, Some("ab"), "aan"),
            (Some("bz"), Some("c"), "bzn"),
            (Some("b"), Some("bb"), "ban"),
        ] {
            assert_eq!(
                between(low, high).as_deref(),
                Some(expected),
                "between {low:?} and {high:?}"
            );
        }
    }

    #[test]
    fn where_there_is_no_room_none_is_invented() {
        for (low, high) in [("b", "b"), ("c", "b"), ("b", "ba"), ("B", "c"), ("b", "ż")] {
            assert_eq!(between(Some(low), Some(high)), None, "between {low} and {high}");
        }
    }

    #[test]
    fn an_item_is_put_after_another() {
        let order = [('a', "d".to_owned()), ('b', "n".to_owned()), ('c', "t".to_owned())];
        let put = |item, after| put_after(&order, item, after);
        assert_eq!(put('c', None), Some(vec![('c', "b".to_owned())]), "first of all");
        assert_eq!(put('a', Some('b')), Some(vec![('a', "q".to_owned())]), "between the two");
        assert_eq!(put('x', Some('c')), Some(vec![('x', "w".to_owned())]), "a new one, last");
        assert_eq!(put('b', Some('a')), Some(vec![]), "it stands there");
        assert_eq!(put('b', Some('y')), None, "after nothing");
        assert_eq!(put('b', Some('b')), None, "after itself");
        let crowded = [('a', "n".to_owned()), ('b', "n".to_owned())];
        let moved = put_after(&crowded, 'x', Some('a')).unwrap();
        assert_eq!(moved.iter().map(|(item, _)| *item).collect::<String>(), "axb", "all make room");
    }

    proptest! {
        #[test]
        fn a_key_lies_between_its_neighbours(one in key(), other in key()) {
            prop_assume!(one != other);
            let (low, high) = if one < other { (one, other) } else { (other, one) };
            let made = between(Some(&low), Some(&high)).unwrap();
            prop_assert!(low < made && made < high, "{low} < {made} < {high}");
            prop_assert!(!made.ends_with('a'), "there is room before {made}");
        }

        #[test]
        fn there_is_room_at_both_ends(key in key()) {
            prop_assert!(between(None, Some(&key)).unwrap() < key);
            prop_assert!(between(Some(&key), None).unwrap() > key);
        }

        #[test]
        fn moving_to_the_same_gap_again_and_again_always_works(sides in prop::collection::vec(any::<bool>(), 1..60)) {
            let (mut low, mut high) = ("b".to_owned(), "d".to_owned());
            for side in sides {
                let made = between(Some(&low), Some(&high)).unwrap();
                prop_assert!(low < made && made < high);
                if side { low = made } else { high = made }
            }
        }

        #[test]
        fn keys_are_spread_in_order(count in 0_usize..80) {
            let keys = spread(count);
            prop_assert_eq!(keys.len(), count);
            prop_assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", keys);
        }
    }
}
