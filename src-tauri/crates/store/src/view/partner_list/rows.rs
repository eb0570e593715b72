//! A set of rows of `partner_index`, a bit each: a hundred thousand are twelve kilobytes, and what two
//! filters have in common is found at once.

/// Rows by their number.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows(Vec<u64>);

impl Rows {
    /// Adds a row. SQLite numbers rows from 1 on.
    pub(super) fn insert(&mut self, row: i64) {
        let Some((word, bit)) = place(row) else { return };
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
        }
    }

    /// Whether the row is in the set.
    pub(super) fn contains(&self, row: i64) -> bool {
        place(row).is_some_and(|(word, bit)| self.0.get(word).is_some_and(|bits| bits & bit != 0))
    }

    /// Keeps what is in `other` too.
    pub(super) fn retain(&mut self, other: &Self) {
        self.0.truncate(other.0.len());
        for (bits, others) in self.0.iter_mut().zip(&other.0) {
            *bits &= others;
        }
    }

    /// Takes out what is in `other`.
    pub(super) fn remove(&mut self, other: &Self) {
        for (bits, others) in self.0.iter_mut().zip(&other.0) {
            *bits &= !others;
        }
    }

    /// Each row, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = i64> {
        (0_i64..).zip(&self.0).flat_map(|(word, bits)| {
            (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * 64 + bit)
        })
    }

    /// How many there are.
    pub(super) fn len(&self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }
}

impl FromIterator<i64> for Rows {
    fn from_iter<I: IntoIterator<Item = i64>>(rows: I) -> Self {
        let mut set = Self::default();
        rows.into_iter().for_each(|row| set.insert(row));
        set
    }
}

fn place(row: i64) -> Option<(usize, u64)> {
    Some((usize::try_from(row / 64).ok()?, 1 << row.rem_euclid(64)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of a set, in order.
    fn list(set: &Rows) -> Vec<i64> {
        (1..6_000).filter(|row| set.contains(*row)).collect()
    }

    #[test]
    fn a_set_holds_what_was_put_into_it() {
        let mut set: Rows = [1, 63, 64, 1_000].into_iter().collect();
        assert_eq!((list(&set), set.len()), (vec![1, 63, 64, 1_000], 4));
        assert_eq!(set.iter().collect::<Vec<_>>(), [1, 63, 64, 1_000], "each in order");
        set.retain(&[63, 64, 5_000].into_iter().collect());
        assert_eq!(list(&set), [63, 64], "what both have");
        set.remove(&[64].into_iter().collect());
        assert_eq!(list(&set), [63], "what the other has not");
        set.retain(&Rows::default());
        assert_eq!(set.len(), 0, "nothing has nothing in common");
    }
}
