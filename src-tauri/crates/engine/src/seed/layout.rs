//! How the events spread over partners and threads, before any of them is written.

use super::dice::{Dice, Stream};

const DAY_MILLIS: i64 = 86_400_000;
const MINUTE_MILLIS: i64 = 60_000;
/// What the largest partner has of all events, in percent.
const LARGEST_PERCENT: u64 = 2;
/// What is still to be done of all events, in percent.
const OPEN_PERCENT: u64 = 2;
/// One thread hangs for so many with a next step.
const PLANNED_PER_HANGING: usize = 10;
/// How far back closed threads reach, in days.
const YEARS: u32 = 5 * 365;

/// How a thread stands at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Open, its last event is still to be done.
    Planned,
    /// Open with nothing planned.
    Hanging,
    Closed,
}

/// A thread to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outline {
    /// Its partner's number.
    pub(super) partner: u32,
    /// Its own number, from which its throws follow.
    pub(super) number: u32,
    /// How many events it has, the planned one among them.
    pub(super) length: u32,
    pub(super) ending: Ending,
    /// When its first event happened, in milliseconds.
    pub(super) opened: i64,
}

/// All threads, partner by partner, each partner's longest ago begun first. Those of the largest stand
/// between all others: nobody works with one partner at a time.
pub(super) fn threads(seed: u64, partners: u32, events: u32, today: i64) -> Vec<Outline> {
    let mut threads = Vec::new();
    let (largest, shares) = shares(seed, partners, events);
    for (partner, share) in (0..).zip(shares) {
        let mut dice = Dice::of(seed, Stream::Length, u64::from(partner));
        let mut left = share;
        while left > 0 {
            let length = length(&mut dice, left);
            left -= length;
            let number = u32::try_from(threads.len()).unwrap_or(u32::MAX);
            threads.push(Outline { partner, number, length, ending: Ending::Closed, opened: 0 });
        }
    }
    end(seed, &mut threads, events);
    for thread in &mut threads {
        let mut dice = Dice::of(seed, Stream::Time, thread.number.into());
        let times = times(&mut dice, thread, today);
        thread.opened = times.first().copied().unwrap_or(today);
    }
    threads.sort_unstable_by_key(|thread| (thread.partner, thread.opened, thread.number));
    spread_largest(threads, partners, largest)
}

fn spread_largest(threads: Vec<Outline>, partners: u32, largest: u32) -> Vec<Outline> {
    let (of_largest, mut others): (Vec<_>, Vec<_>) =
        threads.into_iter().partition(|thread| thread.partner == largest);
    let count = of_largest.len().max(1);
    let places = (0_usize..).map(|place| place * partners as usize / count);
    let mut spread: Vec<_> = places.zip(of_largest).collect();
    spread.extend(others.drain(..).map(|thread| (thread.partner as usize, thread)));
    spread.sort_by_key(|(place, _)| *place);
    spread.into_iter().map(|(_, thread)| thread).collect()
}

/// Which partner is the largest, and how many events each has: that one two percent, the others along a
/// curve with chance in it.
fn shares(seed: u64, partners: u32, events: u32) -> (u32, Vec<u32>) {
    let mut dice = Dice::of(seed, Stream::Size, 0);
    let largest = dice.below(partners);
    let of_largest =
        if partners == 1 { u64::from(events) } else { u64::from(events) * LARGEST_PERCENT / 100 };
    let mut weights: Vec<u64> = (0..u64::from(partners))
        .map(|rank| 1_000_000_000 / ((rank + 10) * 1_000_000).isqrt())
        .map(|weight| weight * u64::from(30 + dice.below(140)))
        .collect();
    dice.shuffle(&mut weights);
    if let Some(weight) = weights.get_mut(largest as usize) {
        *weight = 0;
    }
    let total = weights.iter().sum::<u64>().max(1);
    let rest = u128::from(u64::from(events) - of_largest);
    let (mut passed, mut given) = (0_u64, 0_u64);
    let shares = (0..)
        .zip(weights)
        .map(|(partner, weight)| {
            passed += weight;
            let until = u64::try_from(rest * u128::from(passed) / u128::from(total));
            let share = until.unwrap_or_default() - given;
            given += share;
            let share = if partner == largest { of_largest } else { share };
            u32::try_from(share).unwrap_or(u32::MAX)
        })
        .collect();
    (largest, shares)
}

/// Five to forty events; a rest too small for a thread of its own goes along.
fn length(dice: &mut Dice, left: u32) -> u32 {
    let length = 5 + dice.below(36).min(dice.below(36));
    if left < length + 5 { left } else { length }
}

/// Chooses which threads are still open.
fn end(seed: u64, threads: &mut [Outline], events: u32) {
    let mut order: Vec<usize> = (0..threads.len()).collect();
    Dice::of(seed, Stream::Ending, 0).shuffle(&mut order);
    let planned = usize::try_from(u64::from(events) * OPEN_PERCENT / 100).unwrap_or(usize::MAX);
    let open = planned + planned / PLANNED_PER_HANGING;
    for (place, chosen) in order.into_iter().enumerate().take(open) {
        if let Some(thread) = threads.get_mut(chosen) {
            thread.ending = if place < planned { Ending::Planned } else { Ending::Hanging };
        }
    }
}

/// When the events of a thread happened, in order: in the working hours of working days, a few days
/// apart, yesterday at the latest. A planned event has no such time.
pub(super) fn times(dice: &mut Dice, thread: &Outline, today: i64) -> Vec<i64> {
    let done = thread.length - u32::from(thread.ending == Ending::Planned);
    let mut days_ago = match thread.ending {
        Ending::Planned => 1 + dice.below(25),
        Ending::Hanging => 1 + dice.below(60),
        Ending::Closed => 1 + dice.below(YEARS).min(dice.below(2 * YEARS)),
    };
    let mut times = Vec::with_capacity(done as usize);
    for _ in 0..done {
        let day = today / DAY_MILLIS - i64::from(days_ago);
        let day = day - weekend(day);
        let minute = i64::from(420 + dice.below(540));
        times.push(day * DAY_MILLIS + minute * MINUTE_MILLIS);
        // More than a weekend, so that the order of days is the order of events.
        days_ago += 3 + dice.below(9) + if dice.chance(10) { dice.below(40) } else { 0 };
    }
    times.reverse();
    times
}

/// How many days after Friday a day is, counted from 1970, a Thursday; 0 on a working day.
pub(super) fn weekend(day: i64) -> i64 {
    ((day + 3).rem_euclid(7) - 4).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Monday 23 November 2026.
    const TODAY: i64 = 1_795_392_000_000;

    #[test]
    fn every_event_has_its_place_and_the_largest_partner_two_percent() {
        for (partners, events) in [(1, 7), (3, 0), (10, 200), (500, 10_000), (5_000, 100_000)] {
            let (_, shares) = shares(1, partners, events);
            assert_eq!(shares.len(), partners as usize);
            assert_eq!(shares.iter().sum::<u32>(), events, "{partners} partners, {events} events");
        }
        let (_, mut sorted) = shares(1, 5_000, 100_000);
        sorted.sort_unstable();
        assert_eq!(sorted.last(), Some(&2_000));
        assert!(sorted[4_998] < 1_000, "the second largest has {}", sorted[4_998]);
    }

    #[test]
    fn two_percent_are_planned() {
        let threads = threads(1, 500, 10_000, TODAY);
        let of = |ending| threads.iter().filter(|thread| thread.ending == ending).count();
        assert_eq!((of(Ending::Planned), of(Ending::Hanging)), (200, 20));
        assert!(threads.iter().all(|thread| thread.length <= 45));
        assert_eq!(threads.iter().map(|thread| thread.length).sum::<u32>(), 10_000);
    }

    #[test]
    fn events_happen_one_after_the_other_on_working_days() {
        for thread in threads(1, 50, 2_000, TODAY) {
            let mut dice = Dice::of(1, Stream::Time, thread.number.into());
            let times = times(&mut dice, &thread, TODAY);
            assert!(times.is_sorted_by(|one, other| one < other), "{times:?}");
            assert!(times.iter().all(|time| *time < TODAY));
            assert!(times.iter().all(|time| weekend(time / DAY_MILLIS) == 0), "{times:?}");
        }
    }

    #[test]
    fn saturday_and_sunday_come_after_friday() {
        // 1 January 1970 was a Thursday.
        assert_eq!([0, 1, 2, 3, 4].map(weekend), [0, 0, 1, 2, 0]);
        assert_eq!(weekend(-5), 1, "27 December 1969 was a Saturday");
    }
}
