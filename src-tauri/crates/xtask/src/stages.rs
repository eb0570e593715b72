//! Stages run one after another; one that fails does not hide what the others would say.

use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::workspace::Workspace;

/// One step, and the steps without which it means nothing.
#[derive(Debug)]
pub(crate) struct Stage {
    /// Its name on the terminal.
    pub(crate) name: &'static str,
    /// Stages that must have passed before.
    pub(crate) needs: &'static [&'static str],
    /// What it does.
    pub(crate) work: fn(&Workspace) -> Result<(), Failure>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

struct Report {
    name: &'static str,
    outcome: Outcome,
    took: Duration,
}

/// Runs the stages in order and prints what became of each.
pub(crate) fn run_all<'a>(
    stages: impl IntoIterator<Item = &'a Stage>,
    workspace: &Workspace,
) -> Result<(), Failure> {
    let mut reports: Vec<Report> = Vec::new();
    for stage in stages {
        let started = Instant::now();
        let outcome = if is_ready(stage, &reports) {
            println!("\n== {}", stage.name);
            outcome_of(stage, workspace)
        } else {
            Outcome::Skipped
        };
        reports.push(Report { name: stage.name, outcome, took: started.elapsed() });
    }
    print_summary(&reports);
    if reports.iter().all(|report| report.outcome == Outcome::Passed) {
        return Ok(());
    }
    Err(Failure::Told)
}

fn outcome_of(stage: &Stage, workspace: &Workspace) -> Outcome {
    match (stage.work)(workspace) {
        Ok(()) => Outcome::Passed,
        Err(failure) => {
            println!("{}: {failure}", stage.name);
            Outcome::Failed
        },
    }
}

/// Whether everything the stage needs has passed; what is not in this run is taken as given.
fn is_ready(stage: &Stage, reports: &[Report]) -> bool {
    reports
        .iter()
        .filter(|report| stage.needs.contains(&report.name))
        .all(|report| report.outcome == Outcome::Passed)
}

fn print_summary(reports: &[Report]) {
    println!();
    for report in reports {
        let word = match report.outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "FAILED",
            Outcome::Skipped => "skipped: what it needs has failed",
        };
        println!("{:>7.1} s  {:<18} {word}", report.took.as_secs_f64(), report.name);
    }
    println!("{}", closing_line(reports));
}

fn closing_line(reports: &[Report]) -> String {
    let count = |outcome| reports.iter().filter(|report| report.outcome == outcome).count();
    let skipped = match count(Outcome::Skipped) {
        0 => String::new(),
        some => format!(", {some} skipped"),
    };
    format!("{} passed, {} failed{skipped}", count(Outcome::Passed), count(Outcome::Failed))
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Report, Stage, closing_line, is_ready};
    use std::time::Duration;

    fn report(name: &'static str, outcome: Outcome) -> Report {
        Report { name, outcome, took: Duration::ZERO }
    }

    #[test]
    fn a_stage_waits_for_what_it_needs_and_for_nothing_else() {
        let reports = [report("build", Outcome::Failed), report("lint", Outcome::Passed)];
        let stage = |needs| Stage { name: "test", needs, work: |_| Ok(()) };
        assert!(!is_ready(&stage(&["build"]), &reports), "its build failed");
        assert!(is_ready(&stage(&["lint"]), &reports), "a stranger's failure does not stop it");
        assert!(is_ready(&stage(&["absent"]), &reports), "what was not run is taken as given");
    }

    #[test]
    fn the_closing_line_counts_each_stage_once() {
        let mut reports = vec![report("a", Outcome::Passed), report("b", Outcome::Passed)];
        assert_eq!(closing_line(&reports), "2 passed, 0 failed", "nothing skipped, nothing said");
        reports.push(report("c", Outcome::Failed));
        reports.push(report("d", Outcome::Skipped));
        assert_eq!(
            closing_line(&reports),
            "2 passed, 1 failed, 1 skipped",
            "skipped is not passed"
        );
    }
}
