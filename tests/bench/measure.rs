//! Times, and how they spread.

use std::time::{Duration, Instant};

/// Times of one thing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// Times `work` once; what it answers is dropped after the clock was read.
    pub(crate) fn take<T>(&mut self, work: impl FnOnce() -> T) {
        let start = Instant::now();
        let result = std::hint::black_box(work());
        self.0.push(start.elapsed());
        drop(result);
    }

    /// Adds the times of another round.
    pub(crate) fn add(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    /// The time that `percent` of a hundred stay below.
    pub(crate) fn at(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted.get(place).copied().unwrap_or_default()
    }
}

/// How many times as long as `other`.
pub(crate) fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64().max(1e-9)
}

/// The middle one of some ratios.
pub(crate) fn middle(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_unstable_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

/// Rounds of two things that take turns; which goes first changes from run to run.
pub(crate) struct Duel {
    rounds: Vec<(Times, Times)>,
}

impl Duel {
    /// A number of rounds, none run yet.
    pub(crate) fn new(rounds: usize) -> Self {
        Self { rounds: vec![(Times::default(), Times::default()); rounds] }
    }

    /// One run of each in round `round`.
    pub(crate) fn run<A, B>(
        &mut self,
        round: usize,
        run: usize,
        ours: impl FnOnce() -> A,
        other: impl FnOnce() -> B,
    ) {
        let (times, others) = &mut self.rounds[round];
        if run.is_multiple_of(2) {
            times.take(ours);
            others.take(other);
        } else {
            others.take(other);
            times.take(ours);
        }
    }

    /// All times of ours and of the other.
    pub(crate) fn times(&self) -> (Times, Times) {
        let (mut ours, mut other) = (Times::default(), Times::default());
        for (one, two) in &self.rounds {
            ours.add(one);
            other.add(two);
        }
        (ours, other)
    }

    /// How many times as long ours takes at a percentile: the middle of the rounds, because a pause of
    /// the whole computer falls on one side of one round.
    pub(crate) fn ratio(&self, percent: usize) -> f64 {
        let ratios = self.rounds.iter().map(|(one, two)| ratio(one.at(percent), two.at(percent)));
        middle(ratios.collect())
    }
}
