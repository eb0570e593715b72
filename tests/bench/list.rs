//! The list of partners: every order, near and far, and every filter, beside plain SQL over the same rows.

use std::time::Duration;

use rusqlite::params;
use watek_engine::view::{
    self,
    partner_list::{PartnerFilter, PartnerPage, PartnerQuery, PartnerSort, Stretch},
};

use crate::{
    hand,
    measure::{Duel, Times},
    report::Report,
    site::Site,
};

const ROUNDS: usize = 3;
const RUNS: usize = 20;
const PAGE: u32 = 100;
/// How many rows a window shows.
const SEEN: u32 = 22;
/// What a page may take, wherever it lies, so that the window can paint it in time.
const LONGEST: Duration = Duration::from_millis(10);
/// The same where words are looked for in every text.
const LONGEST_WITH_WORDS: Duration = Duration::from_millis(30);

/// An order: what it is called, the sort, its direction, and the same by hand.
const ORDERS: [(&str, PartnerSort, bool, &str); 7] = [
    ("name", PartnerSort::Name, false, "name_key"),
    ("city", PartnerSort::City, false, "city_key NULLS LAST, name_key"),
    ("owner", PartnerSort::Owner, false, "owner_key, owner_id, name_key"),
    ("last contact", PartnerSort::LastContact, true, "last_at DESC NULLS LAST, name_key"),
    ("next step", PartnerSort::NextStep, false, "next_at NULLS LAST, name_key"),
    ("open threads", PartnerSort::OpenThreads, true, "open_count DESC NULLS LAST, name_key"),
    ("created", PartnerSort::Created, true, "created_at DESC, name_key"),
];

/// Measures stretches of the list at all sizes.
pub(crate) fn measure(sites: &[Site], report: &mut Report) {
    for site in sites {
        let count = count(site);
        let far = count - count.min(PAGE);
        for (name, sort, descending, order) in ORDERS {
            let query = PartnerQuery { sort, descending, ..PartnerQuery::default() };
            for (place, offset) in [("first", 0), ("last", far)] {
                let work = format!("list of partners by {name}, {place} {PAGE}");
                compare(site, report, &work, &query, order, offset);
            }
            let turned = PartnerQuery { descending: !descending, ..query };
            let work = format!("list of partners by {name} turned round");
            alone(site, report, &format!("{work}, first {PAGE}"), &turned, 0, LONGEST);
            alone(site, report, &format!("{work}, last {PAGE}"), &turned, far, LONGEST);
        }
        filters(site, report);
        for_a_member(site, report);
    }
}

/// Each filter, by name and by last contact.
fn filters(site: &Site, report: &mut Report) {
    let owner_id = Some(site.members()[0].0);
    let none = PartnerFilter::default;
    let filters = [
        ("one owner", PartnerFilter { owner_id, ..none() }),
        ("one city", PartnerFilter { city: "Kraków".to_owned(), ..none() }),
        ("overdue", PartnerFilter { overdue: true, ..none() }),
        ("hanging", PartnerFilter { hanging: true, ..none() }),
        ("open threads", PartnerFilter { open_threads: true, ..none() }),
        ("silent for 90 days", PartnerFilter { silent_days: Some(90), ..none() }),
        ("never contacted", PartnerFilter { no_contact: true, ..none() }),
    ];
    for (name, filter) in filters {
        for (order, sort) in [("name", PartnerSort::Name), ("contact", PartnerSort::LastContact)] {
            let query = PartnerQuery { filter: filter.clone(), sort, ..PartnerQuery::default() };
            let work = format!("list of partners, {name}, by {order}");
            alone(site, report, &work, &query, 0, LONGEST);
        }
    }
    for words in ["zub", "sp", "drukarnia kow"] {
        with_words(site, report, words);
    }
}

/// Words: when something else was found before, the same once more, and one letter more.
fn with_words(site: &Site, report: &mut Report, words: &str) {
    let query = |words: &str| PartnerQuery {
        words: words.split(' ').map(str::to_owned).collect(),
        ..PartnerQuery::default()
    };
    // What is found last is kept, so something that covers nothing is looked for in between.
    let other = || drop(page(site, site.head(), &query("qq"), 0));
    let shorter = words.get(..words.len() - 1).expect("a letter less");
    let before = || {
        other();
        drop(page(site, site.head(), &query(shorter), 0));
    };
    let wanted = query(words);
    let whole = || drop(page(site, site.head(), &wanted, 0));
    let first = Stretch { offset: 0, limit: PAGE, soon: Some(SEEN) };
    let soon = || drop(read(site, site.head(), &wanted, first));
    let work = format!("list of partners with \"{words}\"");
    told(site, report, &work, &other, &whole, LONGEST_WITH_WORDS);
    told(site, report, &format!("{work}, once more"), &whole, &whole, LONGEST);
    told(
        site,
        report,
        &format!("{work}, after a letter less"),
        &before,
        &whole,
        LONGEST_WITH_WORDS,
    );
    told(site, report, &format!("{work}, {SEEN} soon"), &other, &soon, LONGEST_WITH_WORDS);
}

/// Times `work`, each time after `before`.
fn told(
    site: &Site,
    report: &mut Report,
    name: &str,
    before: &dyn Fn(),
    work: &dyn Fn(),
    longest: Duration,
) {
    let mut times = Times::default();
    for _ in 0..RUNS {
        before();
        times.take(work);
    }
    report.time(name, site.events, &times, Some(longest));
}

/// What follows from threads, for somebody who sees his own alone: told, without a limit.
fn for_a_member(site: &Site, report: &mut Report) {
    let members = site.members();
    for (name, sort, descending, _) in &ORDERS[3..6] {
        let query =
            PartnerQuery { sort: *sort, descending: *descending, ..PartnerQuery::default() };
        let mut times = Times::default();
        for run in 0..RUNS {
            let member = members[run % members.len()];
            times.take(|| page(site, member, &query, 0));
        }
        report.time(&format!("list of partners by {name}, a member's"), site.events, &times, None);
    }
}

fn count(site: &Site) -> u32 {
    let rows = hand::rows(&site.hand, "SELECT count(*) FROM partner_index", params![]);
    match rows[0][0] {
        rusqlite::types::Value::Integer(count) => u32::try_from(count).unwrap(),
        _ => 0,
    }
}

fn page(site: &Site, person: watek_api::Person, query: &PartnerQuery, offset: u32) -> PartnerPage {
    read(site, person, query, Stretch { offset, limit: PAGE, soon: None })
}

fn read(
    site: &Site,
    person: watek_api::Person,
    query: &PartnerQuery,
    stretch: Stretch,
) -> PartnerPage {
    let read = site.engine().read_at_present(person, |tx, viewer, present| {
        Ok(view::partner_list::read(tx, viewer, query, stretch, present)?)
    });
    read.unwrap()
}

/// The same page as one statement that names the order and leaves the rest to SQLite.
fn by_hand(site: &Site, order: &str, offset: u32) -> usize {
    let sql = format!(
        "SELECT partner.name, partner.city, partner.phone, user_account.name, partner.created_at, \
         partner_index.last_at, partner_index.open_count, event.plan_date, event.plan_note \
         FROM (SELECT partner_id, last_at, next_at, open_count FROM partner_index \
               ORDER BY {order}, partner_id LIMIT {PAGE} OFFSET {offset}) AS partner_index \
         JOIN partner ON partner.id = partner_index.partner_id \
         JOIN user_account ON user_account.id = partner.owner_id \
         LEFT JOIN thread_summary ON thread_summary.partner_id = partner.id \
            AND thread_summary.is_open = 1 AND thread_summary.next_at = partner_index.next_at \
         LEFT JOIN event ON event.id = thread_summary.next_event_id"
    );
    let rows = hand::rows(&site.hand, &sql, params![]).len();
    rows + hand::rows(&site.hand, "SELECT count(*) FROM partner_index", params![]).len()
}

fn compare(
    site: &Site,
    report: &mut Report,
    work: &str,
    query: &PartnerQuery,
    order: &str,
    offset: u32,
) {
    let mut duel = Duel::new(ROUNDS);
    page(site, site.head(), query, offset);
    by_hand(site, order, offset);
    for round in 0..ROUNDS {
        for run in 0..RUNS {
            let ours = || page(site, site.head(), query, offset);
            duel.run(round, run, ours, || by_hand(site, order, offset));
        }
    }
    report.duel(work, site.events, &duel, None, Some(LONGEST));
}

fn alone(
    site: &Site,
    report: &mut Report,
    work: &str,
    query: &PartnerQuery,
    offset: u32,
    longest: Duration,
) {
    let mut times = Times::default();
    page(site, site.head(), query, offset);
    for _ in 0..RUNS {
        times.take(|| page(site, site.head(), query, offset));
    }
    report.time(work, site.events, &times, Some(longest));
}
