//! The nearest times at which everything needed is free (R8).

use crate::{
    clock::Timestamp,
    load::{Held, Span, merged, steps},
};

/// How many slots are proposed.
pub const PROPOSED: usize = 3;
/// How far before and after the wanted time slots are looked for, in days.
pub const HORIZON_DAYS: i64 = 14;
/// The same in milliseconds.
pub const HORIZON_MILLIS: i64 = HORIZON_DAYS * 86_400_000;

/// Something of which some are needed.
#[derive(Clone, Debug)]
pub struct Need {
    /// How many are needed.
    pub units: u32,
    /// How many there are.
    pub capacity: u32,
    /// What is held of it already.
    pub held: Vec<Held>,
    /// When it may be used, in order and apart; always, unless told.
    pub open: Option<Vec<Span>>,
}

/// What slots are looked for.
#[derive(Clone, Debug)]
pub struct Search {
    /// The time that was wanted; slots are as long as it.
    pub wanted: Span,
    /// What must be free.
    pub needs: Vec<Need>,
    /// When the people who take part have other plans.
    pub busy: Vec<Span>,
    /// Before when nothing is proposed.
    pub not_before: Option<Timestamp>,
    /// How far from the wanted start a slot may begin, in milliseconds.
    pub horizon: i64,
}

impl Search {
    /// Up to [`PROPOSED`] slots, the nearest first; of two as near the later. They do not overlap.
    #[must_use]
    pub fn nearest(&self) -> Vec<Span> {
        let length = self.wanted.millis();
        let Some(mut taken) = self.taken().filter(|_| length > 0) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        while found.len() < PROPOSED {
            let Some(slot) = self.next(&taken, length) else { break };
            found.push(slot);
            taken.push(slot);
            taken = merged(taken);
        }
        found
    }

    /// Whether everything needed is free at the wanted time itself.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.taken().is_some_and(|taken| !taken.iter().any(|span| span.meets(self.wanted)))
    }

    /// From where to where a slot may lie.
    fn window(&self) -> Span {
        let start = self.wanted.start.plus_millis(-self.horizon);
        let start = self.not_before.map_or(start, |first| first.max(start));
        Span::new(start, self.wanted.end.plus_millis(self.horizon))
    }

    /// When something is missing, in order and apart; nothing where it never suffices.
    fn taken(&self) -> Option<Vec<Span>> {
        let mut taken = self.busy.clone();
        for need in &self.needs {
            let left = need.capacity.checked_sub(need.units)?;
            let too_many =
                steps(&need.held).into_iter().filter(|(_, load)| *load > u64::from(left));
            taken.extend(too_many.map(|(span, _)| span));
            if let Some(open) = &need.open {
                taken.extend(gaps(open, self.window().around(self.wanted)));
            }
        }
        Some(merged(taken))
    }

    fn next(&self, taken: &[Span], length: i64) -> Option<Span> {
        let wanted = self.wanted.start;
        let starts = gaps(taken, self.window())
            .into_iter()
            .filter(|gap| gap.millis() >= length)
            .map(|gap| wanted.clamp(gap.start, gap.end.plus_millis(-length)));
        let away = |start: Timestamp| (start.millis() - wanted.millis()).unsigned_abs();
        let start = starts.min_by_key(|start| (away(*start), std::cmp::Reverse(*start)))?;
        Some(Span::new(start, start.plus_millis(length)))
    }
}

impl Span {
    /// The shortest span that holds both.
    fn around(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// What lies between `spans`, which are in order and apart, within `window`.
fn gaps(spans: &[Span], window: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = window.start;
    for span in spans {
        let gap = Span::new(from, span.start.min(window.end));
        if !gap.is_empty() {
            found.push(gap);
        }
        from = from.max(span.end);
    }
    let rest = Span::new(from, window.end);
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn minute(minute: i64) -> Timestamp {
        Timestamp::from_millis(minute * 60_000)
    }

    fn span(start: i64, length: i64) -> Span {
        Span::new(minute(start), minute(start + length))
    }

    fn search(wanted: Span, needs: Vec<Need>) -> Search {
        Search { wanted, needs, busy: Vec::new(), not_before: None, horizon: 100 * 60_000 }
    }

    fn room(held: &[(i64, i64)]) -> Need {
        let held =
            held.iter().map(|(start, length)| Held { span: span(*start, *length), units: 1 });
        Need { units: 1, capacity: 1, held: held.collect(), open: None }
    }

    #[test]
    fn the_nearest_are_back_to_back_with_what_is_there() {
        let slots = search(span(60, 30), vec![room(&[(60, 60)])]).nearest();
        assert_eq!(slots, [span(30, 30), span(120, 30), span(0, 30)]);
    }

    #[test]
    fn of_two_as_near_the_later_comes_first() {
        let slots = search(span(60, 30), vec![room(&[(60, 30)])]).nearest();
        assert_eq!(slots, [span(90, 30), span(30, 30), span(120, 30)]);
    }

    #[test]
    fn nothing_is_proposed_before_the_present() {
        let mut search = search(span(60, 30), vec![room(&[(60, 30)])]);
        search.not_before = Some(minute(60));
        assert_eq!(search.nearest(), [span(90, 30), span(120, 30), span(150, 30)]);
    }

    #[test]
    fn more_than_there_is_never_becomes_free() {
        let mut need = room(&[]);
        need.units = 2;
        let search = search(span(60, 30), vec![need]);
        assert_eq!(search.nearest(), []);
        assert!(!search.is_free());
    }

    #[test]
    fn people_and_opening_hours_count_too() {
        let mut need = room(&[]);
        need.open = Some(vec![span(60, 60)]);
        let mut search = search(span(60, 30), vec![need]);
        search.busy = vec![span(50, 20)];
        assert!(!search.is_free());
        assert_eq!(search.nearest(), [span(70, 30)]);
    }

    const WINDOW: i64 = 90;

    fn need() -> impl Strategy<Value = Need> {
        let held = prop::collection::vec((0_i64..200, 1_i64..40, 1_u32..4), 0..8);
        let open = prop::option::of(prop::collection::vec((0_i64..200, 5_i64..80), 0..4));
        (1_u32..4, 1_u32..5, held, open).prop_map(|(units, capacity, held, open)| Need {
            units,
            capacity,
            held: held
                .into_iter()
                .map(|(start, length, units)| Held { span: span(start, length), units })
                .collect(),
            open: open.map(|open| {
                merged(open.into_iter().map(|(start, length)| span(start, length)).collect())
            }),
        })
    }

    /// Whether a slot of `length` minutes may begin at `start`, minute by minute.
    fn fits(search: &Search, start: i64, length: i64) -> bool {
        (start..start + length).all(|at| {
            let at = span(at, 1);
            let no_plan = !search.busy.iter().any(|span| span.meets(at));
            no_plan
                && search.needs.iter().all(|need| {
                    let held = need.held.iter().filter(|held| held.span.meets(at));
                    let load = held.map(|held| held.units).sum::<u32>();
                    let open = need.open.as_ref();
                    load + need.units <= need.capacity
                        && open.is_none_or(|open| open.iter().any(|span| span.meets(at)))
                })
        })
    }

    fn naive(search: &Search, wanted: i64, length: i64, first: i64) -> Vec<Span> {
        let mut found: Vec<i64> = Vec::new();
        while found.len() < PROPOSED {
            let free = (wanted - WINDOW..=wanted + WINDOW)
                .filter(|start| *start >= first && fits(search, *start, length))
                .filter(|start| found.iter().all(|other| (start - other).abs() >= length))
                .min_by_key(|start| ((start - wanted).abs(), -start));
            let Some(free) = free else { break };
            found.push(free);
        }
        found.into_iter().map(|start| span(start, length)).collect()
    }

    proptest! {
        #[test]
        fn it_finds_what_trying_every_minute_finds(
            needs in prop::collection::vec(need(), 1..3),
            busy in prop::collection::vec((0_i64..200, 1_i64..40), 0..4),
            wanted in 50_i64..150,
            length in 1_i64..40,
            first in prop::option::of(0_i64..200),
        ) {
            let search = Search {
                wanted: span(wanted, length),
                needs,
                busy: busy.into_iter().map(|(start, length)| span(start, length)).collect(),
                not_before: first.map(minute),
                horizon: WINDOW * 60_000,
            };
            prop_assert_eq!(search.is_free(), fits(&search, wanted, length));
            prop_assert_eq!(search.nearest(), naive(&search, wanted, length, first.unwrap_or(-1_000)));
        }
    }
}
