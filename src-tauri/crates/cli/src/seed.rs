//! Made-up content.
use std::{path::PathBuf, process::ExitCode};

/// Fill a new workspace with made-up content.
#[derive(clap::Args)]
pub(crate) struct Seed {
    /// How many partners.
    #[arg(long)]
    partners: u32,
    /// How many events.
    #[arg(long)]
    events: u32,
    /// How many people of the firm.
    #[arg(long, default_value_t = 1)]
    users: u32,
    /// The workspace; the person's own, unless told otherwise.
    #[arg(long, env = "WATEK_WORKSPACE")]
    workspace: Option<PathBuf>,
}

impl Seed {
    pub(crate) fn run(&self) -> Result<ExitCode, crate::Failure> {
        let _ = (self.partners, self.events, self.users, &self.workspace);
        Ok(ExitCode::FAILURE)
    }
}
