//! What a list is narrowed by in dictionaries (R10): all of them must hold, any category of one will do.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    id::{CategoryId, DictionaryId},
    invalid::{Invalid, Reason},
};

/// The most dictionaries that a list is narrowed by at once.
pub const DICTIONARIES_LIMIT: usize = 20;
/// The most categories of one of them.
pub const CATEGORIES_LIMIT: usize = 100;

/// What is asked for in one dictionary: something in one of these categories or below, or in none at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DictionaryChoice {
    /// The dictionary.
    pub dictionary_id: DictionaryId,
    /// Its categories, each with those below it.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<CategoryId>>")]
    pub category_ids: Vec<CategoryId>,
    /// Also what is in no category of it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub none: bool,
}

impl DictionaryChoice {
    /// Whether it lets everything through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.category_ids.is_empty() && !self.none
    }
}

/// Refuses too many choices, and two in one dictionary.
pub fn check(field: &str, choices: &[DictionaryChoice]) -> Result<(), Invalid> {
    if choices.len() > DICTIONARIES_LIMIT {
        return Err(Invalid::new(field, Reason::OutOfRange));
    }
    let mut seen = BTreeSet::new();
    for (place, choice) in choices.iter().enumerate() {
        if !seen.insert(choice.dictionary_id) {
            return Err(Invalid::new(format!("{field}.{place}.dictionary_id"), Reason::Repeated));
        }
        if choice.category_ids.len() > CATEGORIES_LIMIT {
            return Err(Invalid::new(format!("{field}.{place}.category_ids"), Reason::OutOfRange));
        }
    }
    Ok(())
}

/// A choice in one dictionary, spelled out: every category that will do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// One of these.
    pub any_of: BTreeSet<CategoryId>,
    /// Or none of these: all of the dictionary.
    pub or_none_of: Option<BTreeSet<CategoryId>>,
}

impl Clause {
    /// Whether something with these categories is among what is asked for.
    pub fn passes(&self, mut carried: impl Iterator<Item = CategoryId> + Clone) -> bool {
        carried.clone().any(|category| self.any_of.contains(&category))
            || self
                .or_none_of
                .as_ref()
                .is_some_and(|all| !carried.any(|category| all.contains(&category)))
    }
}

/// Choices in several dictionaries, spelled out. All of them must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryTest(pub Vec<Clause>);

impl CategoryTest {
    /// Whether something with these categories is among what is asked for.
    pub fn passes(&self, carried: &(impl Iterator<Item = CategoryId> + Clone)) -> bool {
        self.0.iter().all(|clause| clause.passes(carried.clone()))
    }
}

/// The categories of a row, as a column keeps them: their ids one after the other.
pub fn ids_in(column: &[u8]) -> impl Iterator<Item = CategoryId> + Clone {
    column.chunks_exact(16).filter_map(|id| Uuid::from_slice(id).ok()).map(CategoryId)
}

/// The column for a list of ids that are written in hexadecimal digits without anything between: each
/// once, in order.
#[must_use]
pub fn column_of(digits: &str) -> Vec<u8> {
    let ids: BTreeSet<[u8; 16]> = digits
        .as_bytes()
        .chunks_exact(32)
        .filter_map(|id| Uuid::try_parse_ascii(id).ok())
        .map(Uuid::into_bytes)
        .collect();
    ids.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn categories(numbers: &[u128]) -> BTreeSet<CategoryId> {
        numbers.iter().map(|number| CategoryId(Uuid::from_u128(*number))).collect()
    }

    /// 1 and 2 of a dictionary of 1 to 4; the second choice is 11 or none of 11 and 12.
    fn test() -> CategoryTest {
        CategoryTest(vec![
            Clause { any_of: categories(&[1, 2]), or_none_of: None },
            Clause { any_of: categories(&[11]), or_none_of: Some(categories(&[11, 12])) },
        ])
    }

    #[rstest]
    #[case::nothing(&[], false)]
    #[case::one_and_none_of_the_other(&[1], true)]
    #[case::both(&[2, 11], true)]
    #[case::the_wrong_one_of_the_other(&[1, 12], false)]
    #[case::any_within_will_do(&[1, 11, 12], true)]
    #[case::another_of_the_first(&[3, 11], false)]
    #[case::a_stranger_does_not_matter(&[1, 99], true)]
    fn all_dictionaries_must_hold(#[case] carried: &[u128], #[case] passes: bool) {
        assert_eq!(test().passes(&categories(carried).iter().copied()), passes);
    }

    #[test]
    fn no_choice_lets_everything_through() {
        assert!(CategoryTest::default().passes(&std::iter::empty()));
    }

    #[test]
    fn a_dictionary_is_asked_once() {
        let choice = |id| DictionaryChoice {
            dictionary_id: DictionaryId(Uuid::from_u128(id)),
            category_ids: Vec::new(),
            none: true,
        };
        assert_eq!(check("only", &[choice(1), choice(2)]), Ok(()));
        let refused = check("only", &[choice(1), choice(2), choice(1)]);
        assert_eq!(refused, Err(Invalid::new("only.2.dictionary_id", Reason::Repeated)));
    }

    proptest! {
        #[test]
        fn a_column_keeps_each_id_once(ids in prop::collection::vec(any::<u128>(), 0..20)) {
            let digits: Vec<String> = ids.iter().map(|id| format!("{id:032X}")).collect();
            let digits = digits.concat();
            let kept: Vec<CategoryId> = ids_in(&column_of(&digits)).collect();
            prop_assert_eq!(kept, Vec::from_iter(categories(&ids)));
        }
    }
}
