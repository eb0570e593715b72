//! Going to a record by its name.

use watek_domain::{fold, text};
use watek_store::{
    ReadTx, Viewer,
    view::find::{self, Found, FoundKind, Named},
};

use crate::error::Result;

/// How many records of each kind are answered.
const MOST: u32 = 8;
/// How many records are answered anew.
const RECENT_LIMIT: usize = 20;

/// Records whose names fit what is looked for, the best first within each kind; where nothing is looked
/// for, those of `recent` that the viewer can still go to.
pub fn find(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    wanted: &str,
    among: Option<FoundKind>,
    recent: &[Named],
) -> Result<Vec<Found>> {
    let wanted = fold::fold(&text::line("text", wanted)?);
    if wanted.is_empty() {
        return anew(tx, viewer, recent);
    }
    let is_asked = |kind| among.is_none_or(|among| among == kind);
    let mut found = Vec::new();
    if is_asked(FoundKind::Partner) {
        found.extend(find::partners(tx, &wanted, MOST)?);
    }
    if is_asked(FoundKind::Thread) {
        found.extend(find::threads(tx, viewer, &wanted, MOST)?);
    }
    if is_asked(FoundKind::Contact) {
        found.extend(find::contacts(tx, &wanted, MOST)?);
    }
    Ok(found)
}

fn anew(tx: &ReadTx<'_>, viewer: &Viewer, recent: &[Named]) -> Result<Vec<Found>> {
    let known = recent.iter().take(RECENT_LIMIT);
    let found = known.filter_map(|record| find::named(tx, viewer, *record).transpose());
    Ok(found.collect::<watek_store::Result<_>>()?)
}
