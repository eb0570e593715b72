//! Chance that falls the same way in every run.

use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{Rng, SeedableRng},
};
use uuid::{Builder, Uuid};

/// What a row of throws is for, so that more throws for one thing change nothing of another.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stream {
    Operation = 1,
    User,
    Size,
    Partner,
    Length,
    Ending,
    Time,
    Thread,
    Plan,
}

/// A row of throws.
#[derive(Debug)]
pub(super) struct Dice(Xoshiro256PlusPlus);

impl Dice {
    /// The throws of the `number`-th thing of a stream.
    pub(super) fn of(seed: u64, stream: Stream, number: u64) -> Self {
        // Two odd factors keep neighbouring streams and numbers apart; the generator mixes the rest.
        let place = (stream as u64)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .wrapping_add(number.wrapping_mul(0xd134_2543_de82_ef95));
        Self(Xoshiro256PlusPlus::seed_from_u64(seed ^ place))
    }

    /// A number from 0 to `limit` - 1; 0 where the limit is 0.
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        let scaled = (self.0.next_u64() >> 32) * u64::from(limit);
        u32::try_from(scaled >> 32).unwrap_or_default()
    }

    /// Whether something comes about that does so `percent` times in a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of the list; the default where there is none.
    pub(super) fn pick<T: Copy + Default>(&mut self, list: &[T]) -> T {
        let place = self.below(u32::try_from(list.len()).unwrap_or(u32::MAX));
        list.get(place as usize).copied().unwrap_or_default()
    }

    /// The list in another order.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            let other = self.below(u32::try_from(place + 1).unwrap_or(u32::MAX));
            list.swap(place, other as usize);
        }
    }

    /// A `UUIDv7` of the millisecond, with room for the ids of a thousand million rows after it.
    pub(super) fn id(&mut self, millis: i64) -> Uuid {
        let random = u128::from(self.0.next_u64()) << 32;
        let mut bytes = [0; 10];
        bytes.copy_from_slice(random.to_be_bytes().get(6..).unwrap_or(&[0; 10]));
        Builder::from_unix_timestamp_millis(u64::try_from(millis).unwrap_or_default(), &bytes)
            .into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn throws_are_the_same_in_every_version() {
        let mut dice = Dice::of(1, Stream::Thread, 7);
        let throws: Vec<u32> = (0..8).map(|_| dice.below(1_000)).collect();
        assert_eq!(throws, THROWN, "another generator would make another workspace");
    }

    const THROWN: [u32; 8] = [879, 476, 923, 598, 126, 789, 157, 368];

    #[test]
    fn ids_are_version_7_and_leave_room() {
        let id = Dice::of(1, Stream::Operation, 0).id(1_795_424_400_000);
        assert_eq!(id.get_version_num(), 7);
        assert_eq!(id.as_u128() & 0xffff_ffff, 0, "rows are counted in the last four bytes");
    }

    #[test]
    fn every_place_is_met() {
        let mut dice = Dice::of(1, Stream::Size, 0);
        let mut list: Vec<u32> = (0..50).collect();
        dice.shuffle(&mut list);
        assert!(!list.is_sorted(), "shuffled");
        list.sort_unstable();
        assert_eq!(list, (0..50).collect::<Vec<_>>(), "nothing is lost by shuffling");
        assert!((0..1_000).map(|_| dice.below(3)).all(|throw| throw < 3));
        assert_eq!(dice.below(0), 0);
        assert_eq!(dice.pick::<u32>(&[]), 0);
    }
}
