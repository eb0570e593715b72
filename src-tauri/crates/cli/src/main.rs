//! `watekctl`: the program's operations from the shell, as JSON, without a window.
//!
//! It must not know rules or tables: it calls what `watek-api` lists, through the running program's
//! socket where that holds the workspace.
//!
//! ```text
//! watekctl call today
//! watekctl call create_partner '{"fields": {"name": "Stolarnia Świt"}}' --workspace ~/crm
//! ```
#![expect(clippy::print_stderr, reason = "a command line speaks on its standard streams")]

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::{Parser, Subcommand};
use serde_json::{Value, json};
use watek_api::{
    COMMANDS, FirstUser, Host, Opening, SystemClock, SystemIds, WireError, folders::Folders, socket,
};
use watek_domain::user::Language;

mod attach;
mod backup;
mod import;
mod program;
mod seed;

/// Wątek from the shell: the same operations as in the window, as JSON.
#[derive(Parser)]
#[command(name = "watekctl", version)]
struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Call a command and print its result as JSON.
    Call {
        /// The command's name; `watekctl commands` lists them.
        name: String,
        /// Its parameters as JSON.
        #[arg(default_value = "{}")]
        params: String,
        /// The workspace; the person's own, unless told otherwise.
        #[arg(long, env = "WATEK_WORKSPACE")]
        workspace: Option<PathBuf>,
    },
    /// Print every command with the shape of its parameters and its result.
    Commands,
    /// Prove derived tables, references and rules against the rows.
    Check {
        /// The workspace; the person's own, unless told otherwise.
        #[arg(long, env = "WATEK_WORKSPACE")]
        workspace: Option<PathBuf>,
    },
    /// Make a backup, also while the program is open.
    Backup(backup::Backup),
    /// Read the backups, or one, and say what they are worth.
    Verify(backup::Verify),
    /// Put a backup in the place of the database; not while the program is open.
    Restore(backup::Restore),
    /// Hang files on an event.
    Attach(attach::Attach),
    /// Import partners or history from a CSV file.
    Import(import::Import),
    /// Fill a new workspace with made-up content.
    Seed(seed::Seed),
    /// Print the interface's types.
    #[command(hide = true)]
    Typescript,
}

fn main() -> ExitCode {
    let logs = tracing_subscriber::EnvFilter::from_default_env();
    tracing_subscriber::fmt().with_env_filter(logs).with_writer(std::io::stderr).init();
    match run(Arguments::parse().action) {
        Ok(code) => code,
        // Whoever reads has read enough, like `head`.
        Err(Failure::Print(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        },
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        },
    }
}

/// What the command line can fail at.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// The parameters are no JSON.
    #[error("the parameters are no JSON: {0}")]
    Params(serde_json::Error),
    /// The workspace does not open, or a command ends without a result.
    #[error("{}", serde_json::to_string(.0).unwrap_or_else(|_| .0.to_string()))]
    Refused(#[from] WireError),
    /// The running program answers with an error.
    #[error("{0:#}")]
    Answered(Value),
    /// The running program could not be reached.
    #[error("the running program does not answer: {0}")]
    Socket(std::io::Error),
    /// Nobody takes what is printed.
    #[error("nothing can be printed: {0}")]
    Print(std::io::Error),
    /// The workspace could not be filled.
    #[error("not filled: {0}")]
    Seed(#[from] watek_engine::seed::Error),
}

fn run(action: Action) -> Result<ExitCode, Failure> {
    match action {
        Action::Call { name, params, workspace } => call(&name, &params, workspace.as_deref()),
        Action::Commands => {
            let config = ts_rs::Config::new().with_large_int("number");
            for command in COMMANDS {
                let (params, result) = ((command.params)(&config), (command.result)(&config));
                print(&format!("{}({params}) -> {result}", command.name))?;
            }
            print(&watek_api::typescript())?;
            Ok(ExitCode::SUCCESS)
        },
        Action::Check { workspace } => check(workspace.as_deref()),
        Action::Backup(backup) => backup.run(),
        Action::Verify(verify) => verify.run(),
        Action::Restore(restore) => restore.run(),
        Action::Attach(attach) => attach.run(),
        Action::Import(import) => import.run(),
        Action::Seed(seed) => seed.run(),
        Action::Typescript => {
            print(watek_api::typescript().trim_end())?;
            Ok(ExitCode::SUCCESS)
        },
    }
}

/// Prints a line.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    use std::io::Write;
    writeln!(std::io::stdout(), "{text}").map_err(Failure::Print)
}

fn call(name: &str, params: &str, workspace: Option<&Path>) -> Result<ExitCode, Failure> {
    let params: Value = serde_json::from_str(params).map_err(Failure::Params)?;
    let folders = Folders::find(workspace);
    let answer =
        match socket::call(&folders.workspace, name, params.clone()).map_err(Failure::Socket)? {
            Some(answer) => answer,
            None => open(&folders)?
                .call(name, params)
                .map_err(|error| serde_json::to_value(error).unwrap_or_default()),
        };
    match answer {
        Ok(result) => {
            print(&format!("{result:#}"))?;
            Ok(ExitCode::SUCCESS)
        },
        Err(error) => {
            eprintln!("{error:#}");
            Ok(ExitCode::FAILURE)
        },
    }
}

fn check(workspace: Option<&Path>) -> Result<ExitCode, Failure> {
    let folders = Folders::find(workspace);
    let answer = socket::call(&folders.workspace, socket::CHECK, Value::Null);
    let report = match answer.map_err(Failure::Socket)? {
        Some(Ok(report)) => report,
        Some(Err(error)) => {
            eprintln!("{error:#}");
            return Ok(ExitCode::FAILURE);
        },
        None => json!(open(&folders)?.check()?),
    };
    print(&format!("{report:#}"))?;
    let clean = report.as_object().is_some_and(|found| {
        found.iter().all(|(what, problems)| {
            // A file that is not here is no fault of the database.
            what == "missing_files" || problems.as_array().is_some_and(Vec::is_empty)
        })
    });
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Opens the workspace in this process. The program must not hold it.
fn open(folders: &Folders) -> Result<Arc<Host>, WireError> {
    Host::open(Opening {
        workspace: folders.workspace.clone(),
        person_folder: folders.person.clone(),
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds::default()),
        first_user: Some(FirstUser { name: first_name(), language: Language::Pl, morning: None }),
    })
}

/// Who works in a workspace that this starts.
fn first_name() -> String {
    ["USER", "USERNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|name| !name.trim().is_empty()))
        .unwrap_or_else(|| "Ja".to_owned())
}
