//! How much of something is held at one instant: half-open spans of time, and what they add up to (R8).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::Timestamp;

/// A stretch of time: the start belongs to it, the end does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Span {
    /// Its first instant.
    pub start: Timestamp,
    /// The first instant after it.
    pub end: Timestamp,
}

impl Span {
    /// From `start` until before `end`.
    #[must_use]
    pub const fn new(start: Timestamp, end: Timestamp) -> Self {
        Self { start, end }
    }

    /// Whether no instant belongs to it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// How long it is, in milliseconds.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.end.millis().saturating_sub(self.start.millis())
    }

    /// Whether an instant belongs to both. Back-to-back they do not meet.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end && !self.is_empty() && !other.is_empty()
    }

    /// Whether all of `other` belongs to it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What belongs to both.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        Self { start: self.start.max(other.start), end: self.end.min(other.end) }
    }
}

/// So many of something, held for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Held {
    /// When.
    pub span: Span,
    /// How many.
    pub units: u32,
}

/// The spans in order, those that meet or touch made one, empty ones left out.
#[must_use]
pub fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| !span.is_empty());
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// From when to when how many are held at once: stretches in order, each with another number.
#[must_use]
pub fn steps(held: &[Held]) -> Vec<(Span, u64)> {
    let mut changes: Vec<(Timestamp, i64)> = held
        .iter()
        .filter(|held| !held.span.is_empty())
        .flat_map(|held| {
            let units = i64::from(held.units);
            [(held.span.start, units), (held.span.end, -units)]
        })
        .collect();
    // What ends at an instant is gone before what begins then.
    changes.sort_unstable();
    let mut found: Vec<(Span, u64)> = Vec::new();
    let mut load: i64 = 0;
    let mut since: Option<Timestamp> = None;
    for (at, change) in changes {
        if let Some(since) = since.filter(|since| *since < at && load > 0) {
            found.push((Span::new(since, at), load.unsigned_abs()));
        }
        load += change;
        since = Some(at);
    }
    found
}

/// The highest number held at one instant of `within`.
#[must_use]
pub fn peak(held: &[Held], within: Span) -> u64 {
    steps(held)
        .into_iter()
        .filter(|(span, _)| span.meets(within))
        .map(|(_, load)| load)
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(start: i64, end: i64) -> Span {
        let minute = |minute: i64| Timestamp::from_millis(minute * 60_000);
        Span::new(minute(start), minute(end))
    }

    fn held(start: i64, end: i64, units: u32) -> Held {
        Held { span: span(start, end), units }
    }

    #[test]
    fn back_to_back_is_not_at_once() {
        let day = span(0, 100);
        assert_eq!(peak(&[held(0, 10, 1), held(10, 20, 1)], day), 1);
        assert_eq!(peak(&[held(0, 11, 1), held(10, 20, 1)], day), 2);
        assert_eq!(peak(&[held(0, 11, 1), held(10, 20, 1)], span(0, 10)), 1);
        assert!(!span(0, 10).meets(span(10, 20)));
        assert!(!span(5, 5).meets(span(0, 10)));
    }

    #[test]
    fn an_empty_span_holds_nothing() {
        assert_eq!(peak(&[held(5, 5, 9), held(7, 6, 9)], span(0, 100)), 0);
        assert_eq!(peak(&[], span(0, 100)), 0);
    }

    proptest! {
        #[test]
        fn the_peak_is_what_counting_minutes_finds(
            all in prop::collection::vec((0_i64..60, 0_i64..20, 1_u32..5), 0..20),
            from in 0_i64..60,
            length in 1_i64..30,
        ) {
            let all: Vec<Held> =
                all.into_iter().map(|(start, length, units)| held(start, start + length, units)).collect();
            let within = span(from, from + length);
            let counted = (from..from + length)
                .map(|minute| {
                    let at = span(minute, minute + 1);
                    all.iter().filter(|held| held.span.meets(at)).map(|held| u64::from(held.units)).sum::<u64>()
                })
                .max()
                .unwrap_or(0);
            prop_assert_eq!(peak(&all, within), counted);
        }

        #[test]
        fn merged_spans_are_apart_and_cover_the_same(
            all in prop::collection::vec((0_i64..60, 0_i64..20), 0..20),
        ) {
            let all: Vec<Span> = all.into_iter().map(|(start, length)| span(start, start + length)).collect();
            let merged = merged(all.clone());
            prop_assert!(merged.windows(2).all(|pair| pair[0].end < pair[1].start));
            for minute in 0..90 {
                let at = span(minute, minute + 1);
                prop_assert_eq!(
                    all.iter().any(|span| span.meets(at)),
                    merged.iter().any(|span| span.meets(at))
                );
            }
        }
    }
}
