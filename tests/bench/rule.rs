//! What the access rule costs: the same read by somebody who sees some of the threads, and by the
//! administrator, of whom nothing is asked; both answer equally many events of the same partner.

use std::time::Duration;

use watek_api::Person;
use watek_domain::id::PartnerId;

use crate::{
    measure::Duel,
    read::{self, PAGE, grown},
    report::Report,
    site::Site,
};

const ROUNDS: usize = 5;
const RUNS: usize = 120;
const LIMIT: f64 = 1.3;
const LONGEST: Duration = Duration::from_millis(2);

/// Measures it at all sizes.
pub(crate) fn measure(sites: &[Site], report: &mut Report) {
    let typical = |site: &Site| -> Vec<(Person, PartnerId)> {
        let threads = site.threads.iter().filter(|thread| Person(thread.owner_id) != site.head());
        threads.map(|thread| (Person(thread.owner_id), thread.partner_id)).take(RUNS).collect()
    };
    let largest = |site: &Site| -> Vec<(Person, PartnerId)> {
        site.members().into_iter().map(|member| (member, site.largest)).collect()
    };
    compare(sites, report, "newest 50, typical: by a member, by an administrator", typical);
    compare(sites, report, "newest 50, largest: by a member, by an administrator", largest);
}

fn compare(
    sites: &[Site],
    report: &mut Report,
    work: &str,
    pairs: impl Fn(&Site) -> Vec<(Person, PartnerId)>,
) {
    let mut duels: Vec<Duel> = sites.iter().map(|_| Duel::new(ROUNDS)).collect();
    for (site, duel) in sites.iter().zip(&mut duels) {
        let seen: Vec<_> = pairs(site)
            .into_iter()
            .map(|(member, partner)| {
                let page = read::newest(site, member, partner, PAGE)();
                (member, partner, u32::try_from(page.events.len()).unwrap())
            })
            // Who sees nothing there reads nothing.
            .filter(|(_, _, events)| *events > 0)
            .collect();
        for round in 0..ROUNDS {
            for run in 0..RUNS {
                let (member, partner, events) = seen[run % seen.len()];
                duel.run(
                    round,
                    run,
                    read::newest(site, member, partner, PAGE),
                    read::newest(site, site.head(), partner, events),
                );
            }
        }
    }
    for (site, duel) in sites.iter().zip(&duels) {
        report.duel(work, site.events, duel, Some(LIMIT), Some(LONGEST));
    }
    grown(sites, report, work, &duels);
}
