//! `watekctl seed`: fills a new workspace with made-up content and says how long that took.

use std::{
    path::PathBuf,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use chrono::DateTime;
use chrono_tz::Tz;
use uuid::Uuid;
use watek_api::{FirstUser, Host, Opening, SystemClock, SystemIds, folders::Folders};
use watek_domain::{
    clock::{Clock, Timestamp},
    id::IdSource,
    user::Language,
};
use watek_engine::seed::{self, Size};

use crate::Failure;

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
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    users: u32,
    /// The workspace; the person's own, unless told otherwise.
    #[arg(long, env = "WATEK_WORKSPACE")]
    workspace: Option<PathBuf>,
    /// The present, for a workspace that is the same to the last byte of its rows.
    #[arg(long, hide = true, value_parser = instant)]
    now: Option<Timestamp>,
}

fn instant(text: &str) -> Result<Timestamp, chrono::ParseError> {
    DateTime::parse_from_rfc3339(text).map(Timestamp::from)
}

impl Seed {
    pub(crate) fn run(&self) -> Result<ExitCode, Failure> {
        let start = Instant::now();
        let folders = Folders::find(self.workspace.as_deref());
        let host = self.open(&folders)?;
        let size = Size { partners: self.partners, events: self.events, users: self.users };
        let mut told = start;
        seed::fill(host.engine(), host.engine().person(), size, |events| {
            // A long run shows that it goes on.
            if told.elapsed().as_secs() >= 5 {
                told = Instant::now();
                eprintln!("{events} of {} events", size.events);
            }
        })?;
        // Closing writes everything into the one file, and belongs to the time it took.
        drop(host);
        self.tell(start, &folders)?;
        Ok(ExitCode::SUCCESS)
    }

    fn tell(&self, start: Instant, folders: &Folders) -> Result<(), Failure> {
        let took = start.elapsed();
        let database = std::fs::metadata(folders.workspace.join("watek.db"));
        let megabytes = database.map_or(0, |file| file.len() / 1_000_000);
        let per_second = u128::from(self.events) * 1_000 / took.as_millis().max(1);
        crate::print(&format!(
            "{} partners, {} events, {} people in {:.1} s: {per_second} events/s; {megabytes} MB",
            self.partners,
            self.events,
            self.users,
            took.as_secs_f64(),
        ))
    }

    fn open(&self, folders: &Folders) -> Result<Arc<Host>, Failure> {
        let (clock, ids): (Arc<dyn Clock>, Arc<dyn IdSource>) = match self.now {
            Some(now) => (Arc::new(Standing(now)), Arc::new(Counted(AtomicU64::new(1)))),
            None => (Arc::new(SystemClock), Arc::new(SystemIds::default())),
        };
        Ok(Host::open(Opening {
            workspace: folders.workspace.clone(),
            person_folder: folders.person.clone(),
            clock,
            ids,
            first_user: Some(FirstUser {
                name: "Anna Kowalska".to_owned(),
                language: Language::Pl,
                morning: None,
            }),
        })?)
    }
}

/// A clock that stands still.
struct Standing(Timestamp);

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn zone(&self) -> Tz {
        Tz::Europe__Warsaw
    }
}

/// Ids by number.
struct Counted(AtomicU64);

impl IdSource for Counted {
    fn next(&self, at: Timestamp) -> Uuid {
        let millis = u64::try_from(at.millis()).unwrap_or_default();
        // The number stands high in the id: below it the rows of an operation are counted.
        let number = u128::from(self.0.fetch_add(1, Ordering::Relaxed)) << 32;
        let mut bytes = [0; 10];
        for (byte, of_number) in bytes.iter_mut().zip(number.to_be_bytes().into_iter().skip(6)) {
            *byte = of_number;
        }
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}
