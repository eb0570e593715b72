//! What the access rule costs: our own statements with it and without it, run the same way, and the
//! whole read through the eyes of people who see only some of the threads.

use std::time::Duration;

use rusqlite::{Connection, named_params, types::Value};
use watek_api::Person;
use watek_domain::id::PartnerId;

use crate::{
    measure::{Duel, Times},
    read::{self, grown},
    report::Report,
    site::Site,
};

const ROUNDS: usize = 5;
const RUNS: usize = 120;
const LIMIT: f64 = 1.3;
const LONGEST: Duration = Duration::from_millis(2);

const NEWEST: &str = include_str!("../../src-tauri/crates/store/sql/view/timeline_of_partner.sql");
const EVENT: &str = include_str!("../../src-tauri/crates/store/sql/view/event.sql");

/// Measures it at all sizes.
pub(crate) fn measure(sites: &[Site], report: &mut Report) {
    let typical = |site: &Site, run: usize| site.partners[run % site.partners.len()];
    let largest = |site: &Site, _: usize| site.largest;
    beside(sites, report, "newest 50, typical: statements with the rule, without", typical);
    beside(sites, report, "newest 50, largest: statements with the rule, without", largest);
    seen(sites, report, "newest 50, typical, seen by a member", typical);
    seen(sites, report, "newest 50, largest, seen by a member", largest);
}

/// Our statements with the rule, and without it for the same events.
fn beside(
    sites: &[Site],
    report: &mut Report,
    work: &str,
    partner: impl Fn(&Site, usize) -> PartnerId,
) {
    let freely = without_rule(NEWEST);
    for site in sites {
        let mut duel = Duel::new(ROUNDS);
        let members = site.members();
        for round in 0..ROUNDS {
            for run in 0..RUNS {
                let (member, partner) = (members[run % members.len()], partner(site, run));
                let seen = page(&site.hand, NEWEST, member, partner, 50);
                // Without the rule there are more: only as many are read as the member sees.
                let limit = seen.len();
                duel.run(
                    round,
                    run,
                    || page(&site.hand, NEWEST, member, partner, 50),
                    || page(&site.hand, &freely, member, partner, limit),
                );
            }
        }
        report.duel(work, site.events, &duel, Some(LIMIT), None);
    }
}

/// A page of events, each with all its columns.
fn page(
    connection: &Connection,
    newest: &str,
    person: Person,
    partner: PartnerId,
    limit: usize,
) -> Vec<Vec<Value>> {
    let viewer = person.0.0;
    let mut newest = connection.prepare_cached(newest).unwrap();
    let mut event = connection.prepare_cached(EVENT).unwrap();
    let ids = newest.query_map(
        named_params! {
            ":viewer_id": viewer.as_bytes(),
            ":partner_id": partner.0.as_bytes(),
            ":at": i64::MAX,
            ":event_id": [0xff_u8; 16],
            ":limit": i64::try_from(limit).unwrap(),
        },
        |row| row.get::<_, [u8; 16]>(1),
    );
    let columns = event.column_count();
    ids.unwrap()
        .map(|id| {
            let params =
                named_params! { ":viewer_id": viewer.as_bytes(), ":sees_all": false, ":event_id": id.unwrap() };
            event
                .query_row(params, |row| (0..columns).map(|column| row.get(column)).collect())
                .unwrap()
        })
        .collect()
}

/// The statement with the rule taken out. That it still knows the viewer keeps its parameters.
fn without_rule(sql: &str) -> String {
    let start = sql.find("EXISTS (\n        SELECT 1 FROM visible_thread").expect("the rule");
    let end = start + sql[start..].find("\n    )").expect("the end of the rule") + "\n    )".len();
    format!("{}:viewer_id IS NOT NULL{}", &sql[..start], &sql[end..])
}

/// The product's read as members see it, all of them by turns.
fn seen(
    sites: &[Site],
    report: &mut Report,
    work: &str,
    partner: impl Fn(&Site, usize) -> PartnerId,
) {
    let mut duels: Vec<Duel> = sites.iter().map(|_| Duel::new(1)).collect();
    for run in 0..RUNS * ROUNDS {
        for (site, duel) in sites.iter().zip(&mut duels) {
            let members = site.members();
            let member = members[run % members.len()];
            duel.run(0, run, read::newest(site, member, partner(site, run)), || ());
        }
    }
    for (site, duel) in sites.iter().zip(&duels) {
        let times: Times = duel.times().0;
        report.time(work, site.events, &times, Some(LONGEST));
    }
    grown(sites, report, work, &duels);
}
