use rusqlite::Connection;

use super::*;
use crate::{event_type::CALL, invalid::Invalid};

/// What SQLite keeps for `value`, and what is read back.
fn kept<T: ToSql + FromSql>(value: &T) -> (String, T) {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .query_row("SELECT typeof(?1) || ' ' || quote(?1), ?1", [value], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap()
}

fn read<T: FromSql>(sql: &str) -> rusqlite::Result<T> {
    let connection = Connection::open_in_memory().unwrap();
    connection.query_row(&format!("SELECT {sql}"), [], |row| row.get(0))
}

macro_rules! round_trip {
    ($value:expr, $kept:expr) => {
        let value = $value;
        let (kept, back) = kept(&value);
        assert_eq!(kept, $kept);
        assert_eq!(back, value);
    };
}

#[test]
fn values_are_kept_in_readable_columns() {
    round_trip!(CALL, "blob X'01900000000070008000000000000001'");
    round_trip!(Timestamp::from_millis(-5), "integer -5");
    round_trip!(TimeOfDay::new(9, 5).unwrap(), "text '09:05'");
    round_trip!(Currency::PLN, "text 'PLN'");
    round_trip!(CivilDate("2026-11-25".parse().unwrap()), "text '2026-11-25'");
    round_trip!(ZoneName(Tz::Europe__Warsaw), "text 'Europe/Warsaw'");
    round_trip!(Country::Pl, "text 'PL'");
    round_trip!(EventResult::NoAnswer, "text 'no_answer'");
    round_trip!(Option::<ThreadId>::None, "null NULL");
}

macro_rules! all_kept {
    ($($choice:ident)+) => {$(
        for choice in $choice::ALL {
            round_trip!(*choice, format!("text '{}'", choice.as_str()));
        }
    )+};
}

#[test]
fn choices_are_kept_by_name() {
    all_kept! {
        EventState EventResult ThreadState ThreadOutcome Role AccessMode Language Theme
        DelayUnit Country
    }
}

#[test]
fn every_zone_is_kept() {
    for zone in chrono_tz::TZ_VARIANTS {
        assert_eq!(kept(&ZoneName(zone)).1, ZoneName(zone));
    }
}

#[test]
fn damaged_columns_are_errors() {
    assert!(read::<EventId>("X'00'").is_err());
    assert!(read::<EventId>("'0190'").is_err());
    assert!(read::<Timestamp>("'now'").is_err());
    assert!(read::<TimeOfDay>("'25:00'").is_err());
    assert!(read::<Currency>("'ZZZ'").is_err());
    assert!(read::<CivilDate>("'2026-02-30'").is_err());
    assert!(read::<ZoneName>("'Europe/Atlantis'").is_err());
    let error = read::<EventState>("'later'").unwrap_err().to_string();
    assert!(error.contains("unknown EventState `later`"), "{error}");
    let error: Invalid = "ZZZ".parse::<Currency>().unwrap_err();
    assert_eq!(error.field, "currency");
}
