//! Reads of one screen: a partner's newest events, and Today.

use std::time::Duration;

use chrono::Days;
use rusqlite::params;
use watek_api::Person;
use watek_domain::{due::end_of_day, id::PartnerId};
use watek_engine::view::{self, timeline::TimelinePage, today::TodayView};

use crate::{
    hand,
    measure::{Duel, Times, ratio},
    report::Report,
    site::Site,
};

const ROUNDS: usize = 5;
const RUNS: usize = 120;
const LIMIT: f64 = 1.5;
const LONGEST: Duration = Duration::from_millis(2);
/// How much slower the largest size may be than the smallest.
pub(crate) const GROWTH: f64 = 1.5;
type Rows = Vec<Vec<rusqlite::types::Value>>;

/// How many events a page has.
pub(crate) const PAGE: u32 = 50;

/// Measures them at all sizes.
pub(crate) fn measure(sites: &[Site], report: &mut Report) {
    let work = "newest 50 events of a partner, typical";
    compare(sites, report, work, |site, run| {
        let partner = site.partners[run % site.partners.len()];
        (newest(site, site.head(), partner, PAGE), newest_by_hand(site, partner))
    });
    let work = "newest 50 events of a partner, largest";
    compare(sites, report, work, |site, _| {
        (newest(site, site.head(), site.largest, PAGE), newest_by_hand(site, site.largest))
    });
    today(sites, report);
}

/// Today as one person works with it: read again after each thing done. How much there is to read grows
/// with the firm, so the sizes are compared by the row.
fn today(sites: &[Site], report: &mut Report) {
    let work = "Today of one user";
    let duels = duels(sites, |site, run| {
        let user = site.users[run / 40 % site.users.len()];
        (today_of(site, user), today_by_hand(site, user))
    });
    for (site, duel) in sites.iter().zip(&duels) {
        report.duel(work, site.events, duel, Some(LIMIT), Some(LONGEST));
    }
    if let ([smallest, .., largest], [small, .., large]) = (&duels[..], sites) {
        let by_row = |site: &Site, duel: &Duel| duel.times().0.at(95).div_f64(rows_of_today(site));
        let ratio = ratio(by_row(large, largest), by_row(small, smallest));
        report.growth(&format!("{work}, by the row"), large.events, ratio, GROWTH);
    }
    for site in sites {
        let mut times = Times::default();
        for user in &site.users {
            times.take(today_of(site, *user));
        }
        report.time("Today of one user after those of 49 others", site.events, &times, None);
    }
}

/// How many rows Today shows, on average.
fn rows_of_today(site: &Site) -> f64 {
    let rows = site.users.iter().map(|user| {
        let today = today_of(site, *user)();
        today.overdue.len() + today.today.len() + today.upcoming.len() + today.hanging.len()
    });
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    count(rows.sum()) / count(site.users.len())
}

/// Two ways to one end, all sizes by turns.
fn compare<'s, A, B, P, Q>(
    sites: &'s [Site],
    report: &mut Report,
    work: &str,
    ways: impl Fn(&'s Site, usize) -> (P, Q),
) where
    P: FnOnce() -> A,
    Q: FnOnce() -> B,
{
    let duels = duels(sites, ways);
    for (site, duel) in sites.iter().zip(&duels) {
        report.duel(work, site.events, duel, Some(LIMIT), Some(LONGEST));
    }
    grown(sites, report, work, &duels);
}

fn duels<'s, A, B, P, Q>(sites: &'s [Site], ways: impl Fn(&'s Site, usize) -> (P, Q)) -> Vec<Duel>
where
    P: FnOnce() -> A,
    Q: FnOnce() -> B,
{
    let mut duels: Vec<Duel> = sites.iter().map(|_| Duel::new(ROUNDS)).collect();
    for site in sites {
        for run in 0..RUNS {
            let (ours, by_hand) = ways(site, run);
            std::hint::black_box((ours(), by_hand()));
        }
    }
    for round in 0..ROUNDS {
        for run in 0..RUNS {
            for (site, duel) in sites.iter().zip(&mut duels) {
                let (ours, by_hand) = ways(site, run);
                duel.run(round, run, ours, by_hand);
            }
        }
    }
    duels
}

/// Tells how much slower the largest size is than the smallest.
pub(crate) fn grown(sites: &[Site], report: &mut Report, work: &str, duels: &[Duel]) {
    if let ([smallest, .., largest], Some(site)) = (duels, sites.last()) {
        let (small, large) = (smallest.times().0, largest.times().0);
        report.growth(work, site.events, ratio(large.at(95), small.at(95)), GROWTH);
    }
}

/// A page of a partner's events as a person sees it.
pub(crate) fn newest(
    site: &Site,
    person: Person,
    partner: PartnerId,
    events: u32,
) -> impl FnOnce() -> TimelinePage + '_ {
    move || {
        let read = site.engine().read(person, |tx, viewer| {
            Ok(view::timeline::of_partner(tx, viewer, partner, None, events)?)
        });
        read.unwrap()
    }
}

fn newest_by_hand(site: &Site, partner: PartnerId) -> impl FnOnce() -> Rows + '_ {
    move || hand::rows(&site.hand, hand::NEWEST_OF_PARTNER, params![partner.0.as_bytes()])
}

/// Today as a person sees it.
pub(crate) fn today_of(site: &Site, person: Person) -> impl FnOnce() -> TodayView + '_ {
    move || {
        let read = site.engine().read_at_present(person, |tx, viewer, present| {
            Ok(view::today::read(tx, viewer, present)?)
        });
        read.unwrap()
    }
}

fn today_by_hand(site: &Site, person: Person) -> impl FnOnce() -> (Rows, Rows, Rows) + '_ {
    let present = site.engine().present(person).unwrap();
    let week = present.now.date_in(present.zone) + Days::new(7);
    let horizon = end_of_day(week, present.zone).millis();
    let user = person.0.0;
    move || {
        let user = user.as_bytes();
        let tasks = hand::rows(&site.hand, hand::TODAY_TASKS, params![user, horizon]);
        let hanging = hand::rows(&site.hand, hand::TODAY_HANGING, params![user]);
        let count = hand::rows(&site.hand, hand::TODAY_HANGING_COUNT, params![user]);
        (tasks, hanging, count)
    }
}
