//! The list of partners; no limit yet, only told.

use watek_engine::view::{self, partner_list::Stretch};

use crate::{measure::Times, report::Report, site::Site};

const RUNS: usize = 60;
const PAGE: u32 = 100;

/// Measures stretches of the list at all sizes.
pub(crate) fn measure(sites: &[Site], report: &mut Report) {
    let zub = ["zub".to_owned()];
    for site in sites {
        let half = u32::try_from(site.partners.len()).unwrap_or(0) / 2;
        let far = if site.events >= 1_000_000 { 49_900 } else { half };
        for (work, words, offset) in [
            ("list of partners, first 100".to_owned(), &[][..], 0),
            (format!("list of partners, 100 from {far} on"), &[][..], far),
            ("list of partners, first 100 with \"zub\"".to_owned(), &zub[..], 0),
        ] {
            let mut times = Times::default();
            for run in 0..RUNS {
                let stretch = Stretch { words, offset, limit: PAGE };
                let user = site.users[run % site.users.len()];
                times.take(|| {
                    let read = site.engine().read_at_present(user, |tx, viewer, present| {
                        Ok(view::partner_list::read(tx, viewer, &stretch, present)?)
                    });
                    read.unwrap()
                });
            }
            report.time(&work, site.events, &times, None);
        }
    }
}
