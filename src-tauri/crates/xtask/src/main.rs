//! `cargo xtask …`: everything that is done to this repository.
//!
//! It builds and calls our crates but depends on none of them, nor on any system library, so that
//! it starts on a machine which has nothing but Rust. It must not know how the program works.
//!
//! ```text
//! cargo xtask run
//! ```
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "telling what happens on the terminal is this program's work"
)]

mod bench;
mod bundle;
mod check;
mod compile;
mod contrast;
mod deb_smoke;
mod failure;
mod generate;
mod headless;
mod layers;
mod messages;
mod node;
mod packages;
mod run;
mod seed;
mod setup;
mod shots;
mod source_rules;
mod stages;
mod test;
mod tool;
mod workspace;

use std::process::ExitCode;

use failure::Failure;
use workspace::Workspace;

const USAGE: &str = "cargo xtask COMMAND

  run [-- ARGS]          install what is missing, build, open the program
  test [--fast]          all tests; --fast leaves out the real window and the package
  setup [--run]          only install what is missing, and build the window's files
  check [--target T]     layers, source rules, contrast; or type-check for another system
  gen [--check]          write (or compare) the generated TypeScript
  seed --partners N --events M [--users U] [--workspace DIR]
  bench [--events N,M]   times beside hand-written SQL
  shots DIR              pictures of every screen
  bundle [--deb-smoke]   .deb and .rpm; or install a .deb and see that it shows Today";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Told) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        },
    }
}

fn dispatch(arguments: &[String]) -> Result<(), Failure> {
    let Some((command, rest)) = arguments.split_first() else {
        return Err(Failure::Usage(USAGE.to_owned()));
    };
    let workspace = Workspace::find()?;
    match command.as_str() {
        "run" => run::run(&workspace, rest),
        "test" => test::test(&workspace, rest),
        "setup" => setup::setup(&workspace, rest),
        "check" => check::check(&workspace, rest),
        "gen" => generate::generate(&workspace, rest),
        "seed" => seed::seed(&workspace, rest),
        "bench" => bench::bench(&workspace, rest),
        "shots" => shots::shots(&workspace, rest),
        "bundle" => bundle::bundle(&workspace, rest),
        // Called by `bundle --deb-smoke` itself, inside the display it made.
        deb_smoke::WATCH => deb_smoke::watch(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        },
        other => Err(Failure::Usage(format!("no command `{other}`\n\n{USAGE}"))),
    }
}
