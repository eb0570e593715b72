//! No room left, with a limit on the pages of the file in place of a small disk.

use super::{Failed, Fresh, add_partner, begin, entry, number_of};
use crate::{check, error::Error, journal, table::partner};

#[test]
fn a_change_that_finds_no_room_is_refused_whole() {
    let mut fresh = Fresh::new();
    let schema = fresh.schema;
    let first =
        journal::record(&mut fresh.connection, schema, &entry(1), |tx| -> Result<_, Failed> {
            begin(tx)?;
            Ok(add_partner(tx, 1, "Świt")?)
        });
    first.unwrap();
    let pages = number_of(&fresh.connection, "PRAGMA page_count");
    fresh.connection.pragma_update(None, "max_page_count", pages + 2).unwrap();
    let large = |tx: &crate::WriteTx<'_>| -> Result<(), Failed> {
        for number in 2..40 {
            let row = partner::Partner {
                note: "Długa notatka. ".repeat(500),
                ..super::partner_row(number, "Duży")
            };
            partner::insert(tx, &row)?;
        }
        Ok(())
    };
    let refused = journal::record(&mut fresh.connection, schema, &entry(2), large);
    let is_full = matches!(refused, Err(Failed::Store(Error::DiskFull)));
    assert!(is_full, "told as what it is: {refused:?}");
    assert_eq!(number_of(&fresh.connection, "SELECT count(*) FROM partner"), 1, "nothing by half");
    assert!(check::everything(&mut fresh.connection).unwrap().is_clean(), "the rest stands");
    fresh.connection.pragma_update(None, "max_page_count", 1_000_000).unwrap();
    journal::record(&mut fresh.connection, schema, &entry(3), large).unwrap();
    assert_eq!(
        number_of(&fresh.connection, "SELECT count(*) FROM partner"),
        39,
        "with room it goes"
    );
}
