//! Our times beside hand-written SQL: on the same kind of file, in the same run, on the same disk.
//!
//! `cargo bench -p watek-tests --bench store -- --events 10000,1000000 [--keep DIR] [--report FILE]
//! [--only read|rule|list|record|remind|filter|import|attach]`
//!
//! For each size a workspace is filled through the journalled door and copied: ours works on the one,
//! hand-written SQL (`sql/*.sql`: our indexes, prepared statements, the same settings) on the other.
//! Runs of both, and of all sizes, take turns, so that whatever else the computer does falls on all
//! alike. Any row that misses its limit says FAIL, and so does a baseline slower than what it measures.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a measurement that cannot be made must stop at once; it goes by the real clock"
)]

mod attach;
mod disk;
mod filter;
mod hand;
mod import;
mod list;
mod measure;
mod options;
mod read;
mod record;
mod remind;
mod report;
mod rule;
mod site;
mod sync;

use std::process::ExitCode;

use options::Options;
use report::Report;
use site::Site;

/// Measures one part at all sizes.
type Measure = fn(&mut [Site], &mut Report);

fn main() -> ExitCode {
    let options = Options::read();
    let disk = disk::of(&options.folder);
    let mut report = Report::new(&disk);
    let mut sites: Vec<Site> =
        options.events.iter().map(|events| Site::prepare(&options, *events, &mut report)).collect();
    hand::print_plans(sites.last().expect("a size"));
    let parts: [(&str, Measure); 6] = [
        ("read", |sites, report| read::measure(sites, report)),
        ("rule", |sites, report| rule::measure(sites, report)),
        ("list", |sites, report| list::measure(sites, report)),
        ("record", |sites, report| record::measure(sites, report)),
        ("remind", remind::measure),
        ("filter", filter::measure),
    ];
    for (part, measure) in parts {
        if options.wants(part) {
            measure(&mut sites, &mut report);
        }
    }
    if options.wants("import") {
        import::measure(&options.folder, &mut report);
    }
    if options.wants("attach") {
        attach::measure(&options.folder, &mut report);
    }
    print!("{}", report.text());
    if let Some(file) = &options.report {
        std::fs::write(file, report.markdown()).expect("the report can be written");
    }
    drop(sites);
    if report.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
