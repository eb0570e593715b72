//! Lists narrowed by dictionaries: a common category, a rare one, both at once and none, of partners, of
//! the largest timeline and of Today, beside plain SQL over the rows that say who has what.

use std::time::Duration;

use rusqlite::{Connection, params};
use uuid::Uuid;
use watek_domain::{
    category_filter::DictionaryChoice,
    id::{CategoryId, DictionaryId},
};
use watek_engine::view::{
    self,
    partner_list::{PartnerFilter, PartnerQuery, Stretch},
    timeline::filter::{self, TimelineFilter},
    today::{FIRST_ROWS, Limits},
};

use crate::{
    hand,
    measure::{Duel, Times},
    report::Report,
    site::Site,
};

const ROUNDS: usize = 3;
const RUNS: usize = 30;
const PAGE: u32 = 100;
/// What the first page of a filter may take.
const LONGEST: Duration = Duration::from_millis(20);

/// Two dictionaries: one with a common and a rare category, one with a common category alone.
const SEGMENT: u128 = 0xd1;
const REGION: u128 = 0xd2;
const COMMON: u128 = 0xc1;
const RARE: u128 = 0xc2;
const EAST: u128 = 0xc3;

fn key(id: u128) -> Vec<u8> {
    Uuid::from_u128(id).as_bytes().to_vec()
}

/// Gives two of five partners and events the common category, one in a thousand the rare one, every third
/// the one of the other dictionary; and makes what follows, as the program does.
fn categorize(connection: &Connection) {
    let mut sql = vec!["BEGIN;".to_owned()];
    for (dictionary, place) in [(SEGMENT, "a"), (REGION, "b")] {
        sql.push(format!(
            "INSERT INTO dictionary VALUES (x'{dictionary:032x}', '{place}', '{place}', '{place}', 1, 0, 1, 1, 1, 0, NULL);"
        ));
    }
    for (category, dictionary) in [(COMMON, SEGMENT), (RARE, SEGMENT), (EAST, REGION)] {
        sql.push(format!(
            "INSERT INTO category VALUES (x'{category:032x}', x'{dictionary:032x}', NULL, 'k', 'k', NULL, 'k', NULL, NULL);
             INSERT INTO category_below VALUES (x'{category:032x}', x'{category:032x}');"
        ));
    }
    for (category, chance) in [(COMMON, "% 5 < 2"), (RARE, "% 1000 = 7"), (EAST, "% 3 = 0")] {
        sql.push(format!(
            "INSERT INTO partner_category
                SELECT partner_id, x'{category:032x}' FROM partner_index WHERE rowid {chance};
             INSERT INTO event_category
                SELECT id, x'{category:032x}' FROM event WHERE rowid * 7 {chance};"
        ));
    }
    for (table, key, links) in [
        ("partner_index", "partner_id", "partner_category"),
        ("timeline", "event_id", "event_category"),
    ] {
        sql.push(format!(
            "UPDATE {table} SET categories = unhex((SELECT group_concat(hex(category_id), '')
                FROM {links} WHERE {links}.{key} = {table}.{key}));"
        ));
    }
    sql.push("COMMIT;".to_owned());
    connection.execute_batch(&sql.concat()).expect("categories are given");
}

fn choice(dictionary: u128, categories: &[u128], none: bool) -> DictionaryChoice {
    DictionaryChoice {
        dictionary_id: DictionaryId(Uuid::from_u128(dictionary)),
        category_ids: categories.iter().map(|id| CategoryId(Uuid::from_u128(*id))).collect(),
        none,
    }
}

/// A filter: its name, its choices, and the same by hand for rows whose links lie in `{links}` under `{key}`.
type Case = (&'static str, Vec<DictionaryChoice>, String);

fn cases() -> Vec<Case> {
    let has = |id: u128| {
        format!(
            "EXISTS (SELECT 1 FROM {{links}} WHERE {{key}} = {{row}} AND category_id = x'{id:032x}')"
        )
    };
    let in_none = format!("NOT {} AND NOT {}", has(COMMON), has(RARE));
    vec![
        ("a common category", vec![choice(SEGMENT, &[COMMON], false)], has(COMMON)),
        ("a rare category", vec![choice(SEGMENT, &[RARE], false)], has(RARE)),
        (
            "two common ones at once",
            vec![choice(SEGMENT, &[COMMON], false), choice(REGION, &[EAST], false)],
            format!("{} AND {}", has(COMMON), has(EAST)),
        ),
        (
            "a rare and a common one at once",
            vec![choice(SEGMENT, &[RARE], false), choice(REGION, &[EAST], false)],
            format!("{} AND {}", has(RARE), has(EAST)),
        ),
        ("no category of a dictionary", vec![choice(SEGMENT, &[], true)], in_none),
    ]
}

fn on(condition: &str, links: &str, key: &str, row: &str) -> String {
    condition.replace("{links}", links).replace("{key}", key).replace("{row}", row)
}

/// Measures all filters at all sizes.
pub(crate) fn measure(sites: &mut [Site], report: &mut Report) {
    for site in sites {
        categorize(&site.hand);
        site.reopen(categorize);
        for (name, choices, condition) in cases() {
            partners(site, report, name, &choices, &condition);
            timeline(site, report, name, &choices, &condition);
            today(site, report, name, &choices);
        }
        counts(site, report);
    }
}

fn partners(
    site: &Site,
    report: &mut Report,
    name: &str,
    choices: &[DictionaryChoice],
    condition: &str,
) {
    let filter = PartnerFilter { dictionaries: choices.to_vec(), ..PartnerFilter::default() };
    let query = PartnerQuery { filter, ..PartnerQuery::default() };
    let stretch = Stretch { offset: 0, limit: PAGE, soon: None };
    let condition = on(condition, "partner_category", "partner_id", "partner_index.partner_id");
    let rows = format!(
        "SELECT partner.name, partner.city, partner.phone, user_account.name, partner_index.last_at
         FROM partner_index
         JOIN partner ON partner.id = partner_index.partner_id
         JOIN user_account ON user_account.id = partner.owner_id
         WHERE {condition} ORDER BY partner_index.name_key, partner_index.partner_id LIMIT {PAGE}"
    );
    let count = format!("SELECT count(*) FROM partner_index WHERE {condition}");
    let work = format!("list of partners, {name}, first {PAGE}");
    duel(
        site,
        report,
        &work,
        || {
            let read = site.engine().read_at_present(site.head(), |tx, viewer, present| {
                Ok(view::partner_list::read(tx, viewer, &query, stretch, present)?)
            });
            let page = read.unwrap();
            (page.total.unwrap(), page.rows.len())
        },
        || {
            let total = hand::rows(&site.hand, &count, params![]);
            (number(&total[0][0]), hand::rows(&site.hand, &rows, params![]).len())
        },
    );
}

fn number(value: &rusqlite::types::Value) -> u32 {
    match value {
        rusqlite::types::Value::Integer(number) => u32::try_from(*number).unwrap(),
        other => panic!("no number: {other:?}"),
    }
}

fn timeline(
    site: &Site,
    report: &mut Report,
    name: &str,
    choices: &[DictionaryChoice],
    condition: &str,
) {
    let filter = TimelineFilter { dictionaries: choices.to_vec(), ..TimelineFilter::default() };
    let condition = on(condition, "event_category", "event_id", "timeline.event_id");
    let sql = format!(
        "SELECT timeline.at, event.outcome_text, user_account.name
         FROM timeline
         JOIN event ON event.id = timeline.event_id
         LEFT JOIN user_account ON user_account.id = event.outcome_author_id
         WHERE timeline.partner_id = ?1 AND {condition}
         ORDER BY timeline.at DESC, timeline.event_id DESC LIMIT 50"
    );
    let largest = key(site.largest.0.as_u128());
    let work = format!("timeline of the largest partner, {name}, first 50");
    duel(
        site,
        report,
        &work,
        || {
            let read = site.engine().read_at_present(site.head(), |tx, viewer, present| {
                let stretch = filter::Stretch {
                    partner_id: site.largest,
                    thread_id: None,
                    filter: &filter,
                    zone: present.zone,
                };
                Ok(filter::read(tx, viewer, &stretch, None, 50)?)
            });
            read.unwrap().events.len()
        },
        || hand::rows(&site.hand, &sql, params![largest]).len(),
    );
}

fn today(site: &Site, report: &mut Report, name: &str, choices: &[DictionaryChoice]) {
    let limits = Limits { upcoming: 0, ..Limits::default() };
    let read = |run: usize| {
        let user = site.users[run % site.users.len()];
        let read = site.engine().read_at_present(user, |tx, viewer, present| {
            Ok(view::today::read_chosen(tx, viewer, present, limits, choices)?)
        });
        read.unwrap()
    };
    let mut times = Times::default();
    for run in 0..2 * site.users.len() {
        times.take(|| read(run));
    }
    let work = format!("Today of one user, {name}, first {FIRST_ROWS} of a section");
    report.time(&work, site.events, &times, Some(LONGEST));
}

/// What stands beside each choice.
fn counts(site: &Site, report: &mut Report) {
    let query = PartnerQuery::default();
    let mut times = Times::default();
    for _ in 0..RUNS {
        times.take(|| {
            let read = site.engine().read_at_present(site.head(), |tx, viewer, present| {
                Ok(view::partner_list::dictionaries(tx, viewer, &query, present)?)
            });
            read.unwrap()
        });
    }
    report.time("counts beside the choices of partners", site.events, &times, Some(LONGEST * 2));
    let filter = TimelineFilter::default();
    let mut times = Times::default();
    for _ in 0..RUNS {
        times.take(|| {
            let read = site.engine().read_at_present(site.head(), |tx, viewer, present| {
                let stretch = filter::Stretch {
                    partner_id: site.largest,
                    thread_id: None,
                    filter: &filter,
                    zone: present.zone,
                };
                Ok(view::timeline::facet::read(tx, viewer, &stretch)?)
            });
            read.unwrap()
        });
    }
    report.time("counts beside the choices of the largest timeline", site.events, &times, None);
}

fn duel<T: PartialEq + std::fmt::Debug>(
    site: &Site,
    report: &mut Report,
    work: &str,
    ours: impl Fn() -> T,
    by_hand: impl Fn() -> T,
) {
    assert_eq!(ours(), by_hand(), "{work}: both find the same");
    let mut duel = Duel::new(ROUNDS);
    for round in 0..ROUNDS {
        for run in 0..RUNS {
            duel.run(round, run, &ours, &by_hand);
        }
    }
    report.duel(work, site.events, &duel, None, Some(LONGEST));
}
