//! What came out, row by row.

use std::{fmt::Write, time::Duration};

use crate::measure::{Duel, Times};

/// Below this a baseline is not as good as hand-written SQL can be.
const BAD_BASELINE: f64 = 0.9;

/// One row of the table.
struct Row {
    work: String,
    events: u32,
    ours: String,
    other: String,
    ratio: String,
    limit: String,
    verdict: &'static str,
}

/// All rows.
pub(crate) struct Report {
    disk: String,
    rows: Vec<Row>,
}

impl Report {
    /// An empty report of measurements on the file system `disk`.
    pub(crate) fn new(disk: &str) -> Self {
        Self { disk: disk.to_owned(), rows: Vec::new() }
    }

    /// A rate that must reach `least` a second.
    pub(crate) fn rate(&mut self, work: &str, events: u32, seconds: f64, least: f64) {
        let rate = f64::from(events) / seconds;
        self.push(Row {
            work: work.to_owned(),
            events,
            ours: format!("{rate:.0} events/s, {seconds:.1} s"),
            other: String::new(),
            ratio: String::new(),
            limit: format!("≥ {least:.0}/s"),
            verdict: verdict(rate >= least),
        });
    }

    /// Rows of a file a second, which must be at least `least`.
    pub(crate) fn rows_a_second(&mut self, work: &str, rows: u32, seconds: f64, least: f64) {
        let rate = f64::from(rows) / seconds;
        self.push(Row {
            work: work.to_owned(),
            events: rows,
            ours: format!("{rate:.0} rows/s, {seconds:.1} s"),
            other: String::new(),
            ratio: String::new(),
            limit: format!("≥ {least:.0}/s"),
            verdict: verdict(rate >= least),
        });
    }

    /// KiB of memory, at most `most`.
    pub(crate) fn memory(&mut self, work: &str, grown: u64, most: u64) {
        self.push(Row {
            work: work.to_owned(),
            events: 0,
            ours: format!("{} MiB", grown >> 10),
            other: String::new(),
            ratio: String::new(),
            limit: format!("≤ {} MiB", most >> 10),
            verdict: verdict(grown <= most),
        });
    }

    /// Ours beside another way to the same end: at most `limit` times as long at the 95th percentile,
    /// and no longer than `longest`.
    pub(crate) fn duel(
        &mut self,
        work: &str,
        events: u32,
        duel: &Duel,
        limit: Option<f64>,
        longest: Option<Duration>,
    ) {
        let (ours, other) = duel.times();
        let ratio = duel.ratio(95);
        let bad = limit.is_some() && ratio < BAD_BASELINE;
        let holds = limit.is_none_or(|limit| ratio <= limit)
            && longest.is_none_or(|longest| ours.at(95) <= longest);
        let limits = [
            limit.map(|limit| format!("≤ {limit} ×")),
            longest.map(|longest| format!("p95 ≤ {} ms", longest.as_millis())),
        ];
        let limits: Vec<_> = limits.into_iter().flatten().collect();
        self.push(Row {
            work: work.to_owned(),
            events,
            ours: spread(&ours),
            other: spread(&other),
            ratio: format!("{ratio:.2}"),
            limit: limits.join(", "),
            verdict: match (limits.is_empty(), bad) {
                (true, _) => "",
                (false, true) => "FAIL: bad baseline",
                (false, false) => verdict(holds),
            },
        });
    }

    /// A time without a rival, no longer than `longest` if there is such a limit.
    pub(crate) fn time(
        &mut self,
        work: &str,
        events: u32,
        times: &Times,
        longest: Option<Duration>,
    ) {
        self.push(Row {
            work: work.to_owned(),
            events,
            ours: spread(times),
            other: String::new(),
            ratio: String::new(),
            limit: longest.map_or(String::new(), |most| format!("p95 ≤ {} ms", most.as_millis())),
            verdict: longest.map_or("", |longest| verdict(times.at(95) <= longest)),
        });
    }

    /// How a time grew from the smallest to the largest size.
    pub(crate) fn growth(&mut self, work: &str, events: u32, ratio: f64, limit: f64) {
        self.push(Row {
            work: format!("{work}: against the smallest size"),
            events,
            ours: String::new(),
            other: String::new(),
            ratio: format!("{ratio:.2}"),
            limit: format!("≤ {limit} ×"),
            verdict: verdict(ratio <= limit),
        });
    }

    fn push(&mut self, row: Row) {
        eprintln!(
            "{} · {} · {} · {} · {} · {} · {}",
            row.work, row.events, row.ours, row.other, row.ratio, row.limit, row.verdict
        );
        self.rows.push(row);
    }

    /// Whether any row missed its limit.
    pub(crate) fn failed(&self) -> bool {
        self.rows.iter().any(|row| row.verdict.starts_with("FAIL"))
    }

    /// The table for a terminal.
    pub(crate) fn text(&self) -> String {
        format!("\n{}\n", self.markdown())
    }

    /// The table as Markdown.
    pub(crate) fn markdown(&self) -> String {
        let processors = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
        let mut text = format!(
            "File system {}, {processors} processors. Times are p50 / p95 with warm caches; a ratio is \
             the middle of the rounds' ratios at p95.\n\n",
            self.disk
        );
        text.push_str("| work | events | ours | hand-written SQL | ratio | limit | |\n");
        text.push_str("| --- | ---: | --- | --- | ---: | --- | --- |\n");
        for row in &self.rows {
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} | {} | {} | {} |",
                row.work, row.events, row.ours, row.other, row.ratio, row.limit, row.verdict
            );
        }
        text
    }
}

fn verdict(holds: bool) -> &'static str {
    if holds { "ok" } else { "FAIL" }
}

fn spread(times: &Times) -> String {
    format!("{} / {}", shown(times.at(50)), shown(times.at(95)))
}

fn shown(time: Duration) -> String {
    if time < Duration::from_millis(100) {
        format!("{:.3} ms", time.as_secs_f64() * 1_000.0)
    } else {
        format!("{:.0} ms", time.as_secs_f64() * 1_000.0)
    }
}
