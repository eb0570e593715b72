//! A filled workspace, its copy for hand-written SQL, and who and what is in it.

use std::{
    cell::Cell,
    path::{Path, PathBuf},
    sync::Arc,
    time::Instant,
};

use rusqlite::{Connection, params};
use uuid::Uuid;
use watek_api::{FirstUser, Host, Opening, Person, SystemClock, SystemIds};
use watek_domain::{
    id::{PartnerId, ThreadId, UserId},
    user::Language,
};
use watek_engine::{Engine, seed};

use crate::{hand, options::Options, report::Report};

/// How many events one partner has on average.
const EVENTS_PER_PARTNER: u32 = 20;
const USERS: u32 = 50;
/// How fast a workspace must fill.
const EVENTS_PER_SECOND: f64 = 20_000.0;

/// A thread in which something can be recorded.
#[expect(clippy::struct_field_names, reason = "they are the ids of three different things")]
#[derive(Clone, Copy)]
pub(crate) struct OpenThread {
    pub(crate) thread_id: ThreadId,
    pub(crate) partner_id: PartnerId,
    pub(crate) owner_id: UserId,
}

/// A workspace of one size.
pub(crate) struct Site {
    pub(crate) events: u32,
    folder: PathBuf,
    keep: bool,
    host: Option<Arc<Host>>,
    /// The copy, with the same settings as ours.
    pub(crate) hand: Connection,
    pub(crate) users: Vec<Person>,
    pub(crate) partners: Vec<PartnerId>,
    pub(crate) largest: PartnerId,
    pub(crate) threads: Vec<OpenThread>,
    /// The place in `threads` of the next run.
    pub(crate) next: Cell<usize>,
}

impl Site {
    /// Fills a workspace, or takes the one that was kept, and copies it.
    pub(crate) fn prepare(options: &Options, events: u32, report: &mut Report) -> Self {
        let folder = options.folder.join(events.to_string());
        let filled = folder.join("filled");
        if !options.keep || !filled.join("watek.db").exists() {
            fill(&folder, &filled, events, report);
        }
        for name in ["ours", "hand"] {
            let _ = std::fs::remove_dir_all(folder.join(name));
            std::fs::create_dir(folder.join(name)).expect("a folder");
            std::fs::copy(filled.join("watek.db"), folder.join(name).join("watek.db"))
                .expect("the copy is made");
        }
        let hand = hand::open(&folder.join("hand/watek.db"));
        let host = open(&folder, &folder.join("ours"));
        Self {
            events,
            keep: options.keep,
            host: Some(host),
            users: column(&hand, "SELECT id FROM user_account ORDER BY id", |id| {
                Person(UserId(id))
            }),
            partners: column(&hand, SOME_PARTNERS, PartnerId),
            largest: column(&hand, LARGEST, PartnerId)[0],
            threads: threads(&hand),
            next: Cell::new(0),
            hand,
            folder,
        }
    }

    /// The open workspace.
    pub(crate) fn engine(&self) -> &Engine {
        self.host.as_ref().expect("the workspace is open").engine()
    }

    /// The administrator who started it.
    pub(crate) fn head(&self) -> Person {
        self.engine().person()
    }

    /// Everyone else.
    pub(crate) fn members(&self) -> Vec<Person> {
        self.users.iter().copied().filter(|user| *user != self.head()).collect()
    }

    /// Closes our workspace, lets `change` work on its file, and opens it again.
    pub(crate) fn reopen(&mut self, change: impl FnOnce(&Connection)) {
        self.host = None;
        change(&hand::open(&self.folder.join("ours/watek.db")));
        // It is no longer the file that was closed; so it is read whole before it is opened, not beside what
        // is measured.
        let _ = std::fs::remove_file(self.folder.join("ours/watek.seal"));
        std::fs::write(self.folder.join("ours/suspicion"), "").expect("the next start looks");
        self.host = Some(open(&self.folder, &self.folder.join("ours")));
    }

    /// Another connection to our file, for counting its rows.
    pub(crate) fn ours(&self) -> Connection {
        hand::open(&self.folder.join("ours/watek.db"))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.host = None;
        let names: &[&str] = if self.keep { &["ours", "hand"] } else { &[""] };
        for name in names {
            let _ = std::fs::remove_dir_all(self.folder.join(name));
        }
    }
}

/// Spread over all partners by the end of their ids, which is chance.
const SOME_PARTNERS: &str = "SELECT id FROM partner WHERE id IN (SELECT partner_id FROM timeline) \
     ORDER BY hex(substr(id, 9, 8)) || name LIMIT 2000";
const LARGEST: &str = "SELECT partner_id FROM timeline GROUP BY 1 ORDER BY count(*) DESC LIMIT 1";

fn fill(folder: &Path, filled: &Path, events: u32, report: &mut Report) {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(filled).expect("a folder");
    let start = Instant::now();
    let host = open(folder, filled);
    let size = seed::Size { partners: events / EVENTS_PER_PARTNER, events, users: USERS };
    seed::fill(host.engine(), host.engine().person(), size, |_| {}).expect("it is filled");
    // Closing writes everything into the one file.
    drop(host);
    let seconds = start.elapsed().as_secs_f64();
    report.rate("fill a workspace through the journal", events, seconds, EVENTS_PER_SECOND);
}

fn open(folder: &Path, workspace: &Path) -> Arc<Host> {
    Host::open(Opening {
        workspace: workspace.to_owned(),
        person_folder: folder.join("person"),
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds::default()),
        first_user: Some(FirstUser {
            name: "Anna Kowalska".to_owned(),
            language: Language::Pl,
            morning: None,
        }),
    })
    .expect("the workspace opens")
}

fn column<T>(connection: &Connection, sql: &str, make: impl Fn(Uuid) -> T) -> Vec<T> {
    let mut statement = connection.prepare(sql).unwrap();
    let ids = statement.query_map([], |row| row.get::<_, [u8; 16]>(0)).unwrap();
    ids.map(|id| make(Uuid::from_bytes(id.unwrap()))).collect()
}

fn threads(connection: &Connection) -> Vec<OpenThread> {
    let sql = "SELECT id, partner_id, owner_id FROM thread WHERE state = 'open' \
               ORDER BY title, id LIMIT 3000";
    let mut statement = connection.prepare(sql).unwrap();
    let id = |bytes: [u8; 16]| Uuid::from_bytes(bytes);
    let rows = statement
        .query_map(params![], |row| {
            Ok(OpenThread {
                thread_id: ThreadId(id(row.get(0)?)),
                partner_id: PartnerId(id(row.get(1)?)),
                owner_id: UserId(id(row.get(2)?)),
            })
        })
        .unwrap();
    rows.map(Result::unwrap).collect()
}
