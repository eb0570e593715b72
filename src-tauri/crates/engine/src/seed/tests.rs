use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use chrono_tz::Tz;
use uuid::Uuid;
use watek_domain::{
    clock::{Clock, Timestamp},
    id::{IdSource, UserId},
    user::Language,
};

use super::{Error, Operations, Size, fill};
use crate::{Engine, FirstUser, Opening};

/// Monday 23 November 2026, 10:00 in Warsaw.
const NOW: Timestamp = Timestamp::from_millis(1_795_424_400_000);
const SIZE: Size = Size { partners: 60, events: 1_500, users: 12 };

struct Standing;

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        NOW
    }

    fn zone(&self) -> Tz {
        Tz::Europe__Warsaw
    }
}

#[derive(Default)]
struct Counted(AtomicU64);

impl IdSource for Counted {
    fn next(&self, _at: Timestamp) -> Uuid {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        Uuid::from_u128((0x7000_u128 << 64) + (u128::from(number) << 24))
    }
}

fn open(folder: &std::path::Path) -> Engine {
    Engine::open(Opening {
        workspace: folder.join("workspace"),
        person_folder: folder.join("person"),
        clock: Arc::new(Standing),
        ids: Arc::new(Counted::default()),
        first_user: Some(FirstUser {
            name: "Anna Kowalska".into(),
            language: Language::Pl,
            morning: None,
        }),
    })
    .unwrap()
}

#[test]
fn what_was_made_up_hangs_together_and_is_made_up_once() {
    let folder = tempfile::tempdir().unwrap();
    let engine = open(folder.path());
    let mut events = 0;
    fill(&engine, engine.person(), SIZE, |so_far| events = so_far).unwrap();
    assert_eq!(events, 1_500, "as many events as asked for");
    let report = engine.check().unwrap();
    assert!(report.is_clean(), "{report:?}");
    let again = fill(&engine, engine.person(), SIZE, |_| {});
    assert!(matches!(again, Err(Error::NotEmpty)), "{again:?}: nothing is added to what is there");
}

#[test]
fn events_need_a_partner() {
    let folder = tempfile::tempdir().unwrap();
    let engine = open(folder.path());
    let refused = fill(&engine, engine.person(), Size { partners: 0, ..SIZE }, |_| {});
    assert!(matches!(refused, Err(Error::NoPartner)), "{refused:?}");
}

#[test]
fn the_same_day_makes_the_same_rows() {
    let head = UserId(Uuid::from_u128(1));
    let rows = || format!("{:?}", Operations::new(head, SIZE, NOW).collect::<Vec<_>>());
    assert!(rows() == rows(), "chance falls the same way every time");
}
