//! Rows of history become done events, chained thread by thread in the order of time.

use std::collections::{HashMap, HashSet};

use watek_domain::{
    clock::Timestamp,
    event::EventState,
    fold::fold,
    id::{ContactId, EventId, PartnerId, ThreadId, UserId},
    thread::ThreadState,
};
use watek_store::{
    Group, Table,
    table::{
        contact::{self, Contact},
        event::{self, Event},
        partner::{self, Partner},
        thread::{self, Thread},
    },
};

use super::{
    event_row::{EventRow, Happened},
    known::{Known, Met},
    partners::kept_tax_id,
    people::People,
    problem::{Fault, ProblemReason},
    progress::Progress,
    report::ImportReport,
};
use crate::{access::Context, command::plan, error::Result};

/// After how many events it is asked whether to go on.
const TOGETHER: usize = 500;

/// A thread that events go into.
struct Place {
    id: ThreadId,
    partner_id: PartnerId,
    owner_id: UserId,
    title: String,
    is_new: bool,
}

/// An event whose thread is known, without what its row said besides: a file is as long as it likes.
struct Told {
    place: usize,
    happened: Happened,
    contact_id: Option<ContactId>,
}

/// Gathers events, then writes them.
pub(crate) struct Events<'c> {
    context: &'c Context<'c>,
    creates_partners: bool,
    title: &'c str,
    known: Known,
    places: Vec<Place>,
    /// Threads by partner and folded title.
    by_title: HashMap<(PartnerId, String), usize>,
    people: People,
    /// The partners whose threads were looked up.
    looked_up: HashSet<PartnerId>,
    told: Vec<Told>,
}

impl<'c> Events<'c> {
    pub(crate) fn new(
        context: &'c Context<'c>,
        creates_partners: bool,
        title: &'c str,
    ) -> Result<Self> {
        Ok(Self {
            known: Known::read(context.tx)?,
            context,
            creates_partners,
            title,
            places: Vec::new(),
            by_title: HashMap::new(),
            people: People::default(),
            looked_up: HashSet::new(),
            told: Vec::new(),
        })
    }

    /// Takes in a row, or says why not and leaves nothing of it.
    pub(crate) fn take(
        &mut self,
        row: &EventRow,
        report: &mut ImportReport,
    ) -> Result<std::result::Result<(), Fault>> {
        let partner = match self.partner(row, report)? {
            Ok(partner) => partner,
            Err(reason) => return Ok(Err(Fault::new(row.partner_column, reason))),
        };
        let contact_id = self.contact(&partner, &row.contact, report)?;
        let place = self.place(&partner, &row.thread, report)?;
        self.told.push(Told { place, happened: row.happened.clone(), contact_id });
        Ok(Ok(()))
    }

    fn partner(
        &mut self,
        row: &EventRow,
        report: &mut ImportReport,
    ) -> Result<std::result::Result<Met, ProblemReason>> {
        if let Some(found) = self.known.find(&row.keys) {
            let is_certain = !found.is_shared;
            return Ok(is_certain.then(|| found.met.clone()).ok_or(ProblemReason::Ambiguous));
        }
        if !self.creates_partners || row.partner.is_empty() {
            return Ok(Err(ProblemReason::UnknownPartner));
        }
        let context = self.context;
        let (tax_id, is_doubtful) = kept_tax_id(&row.tax_id, context.country()?);
        let partner = Partner {
            id: context.ids.next(),
            name: row.partner.clone(),
            tax_id,
            city: String::new(),
            phone: String::new(),
            email: String::new(),
            website: String::new(),
            note: String::new(),
            owner_id: context.actor(),
            created_at: context.at,
            trashed_at: None,
            address: String::new(),
            merged_into_id: None,
        };
        partner::insert(context.tx, &partner)?;
        if is_doubtful {
            report.doubt(&partner.name, &partner.tax_id);
        }
        report.created += 1;
        self.known.add(partner.id, partner.owner_id, true, &row.keys);
        let made = self.known.find(&row.keys).map(|found| found.met.clone());
        Ok(made.ok_or(ProblemReason::UnknownPartner))
    }

    /// The person of that name at the partner, written down where there is none.
    fn contact(
        &mut self,
        partner: &Met,
        name: &str,
        report: &mut ImportReport,
    ) -> Result<Option<ContactId>> {
        if name.is_empty() {
            return Ok(None);
        }
        let context = self.context;
        if let Some(id) = self.people.find(context.tx, partner.id, name)? {
            context.tx.relies_on(Table::Contact, id, Group::TRASHED);
            return Ok(Some(id));
        }
        let row = Contact {
            id: context.ids.next(),
            partner_id: partner.id,
            name: name.to_owned(),
            position: String::new(),
            phone: String::new(),
            email: String::new(),
            note: String::new(),
            created_at: context.at,
            trashed_at: None,
            address: String::new(),
        };
        contact::insert(context.tx, &row)?;
        report.contacts += 1;
        self.people.add(partner.id, &row.name, row.id);
        Ok(Some(row.id))
    }

    /// The open thread of that title that the importer sees, or a new one.
    fn place(&mut self, partner: &Met, title: &str, report: &mut ImportReport) -> Result<usize> {
        self.look_up(partner)?;
        let title = if title.is_empty() { self.title } else { title };
        let key = (partner.id, fold(title));
        if let Some(place) = self.by_title.get(&key) {
            return Ok(*place);
        }
        report.threads += 1;
        self.places.push(Place {
            id: self.context.ids.next(),
            partner_id: partner.id,
            owner_id: partner.owner_id,
            title: title.to_owned(),
            is_new: true,
        });
        self.by_title.insert(key, self.places.len() - 1);
        Ok(self.places.len() - 1)
    }

    fn look_up(&mut self, partner: &Met) -> Result<()> {
        if !self.looked_up.insert(partner.id) || partner.is_new {
            return Ok(());
        }
        let tx = self.context.tx;
        tx.relies_on(Table::Partner, partner.id, Group::TRASHED);
        for row in thread::open_of_partner(tx, partner.id)? {
            if !self.context.viewer.sees(tx, row.id)? {
                continue;
            }
            self.by_title.entry((partner.id, fold(&row.title))).or_insert(self.places.len());
            self.places.push(Place {
                id: row.id,
                partner_id: partner.id,
                owner_id: row.owner_id,
                title: row.title,
                is_new: false,
            });
        }
        Ok(())
    }

    /// Writes all events down, thread by thread, each after what led to it.
    pub(crate) fn write(self, progress: &Progress, report: &mut ImportReport) -> Result<()> {
        let Self { context, places, mut told, .. } = self;
        // Rows of the same moment stay in the order of the file, which newest-first turns round.
        if is_newest_first(&told) {
            told.reverse();
        }
        told.sort_by_key(|told| (told.place, told.happened.at));
        let mut follows: Option<(usize, EventId)> = None;
        for (number, told) in told.into_iter().enumerate() {
            let Some(place) = places.get(told.place) else { continue };
            let before = match follows {
                Some((same, before)) if same == told.place => Some(before),
                _ => begin(context, place, told.happened.at)?,
            };
            let at = told.place;
            let event = done(context, place.id, before, told);
            event::insert(context.tx, &event)?;
            follows = Some((at, event.id));
            report.events += 1;
            if number % TOGETHER == 0 {
                progress.go_on(TOGETHER)?;
            }
        }
        Ok(())
    }
}

/// Whether the file begins with what happened last.
fn is_newest_first(told: &[Told]) -> bool {
    match (told.first(), told.last()) {
        (Some(first), Some(last)) => first.happened.at > last.happened.at,
        _ => false,
    }
}

/// Before its first event a new thread is written down; of one that is there the event follows what had
/// happened by then.
fn begin(context: &Context<'_>, place: &Place, first: Timestamp) -> Result<Option<EventId>> {
    if !place.is_new {
        context.tx.relies_on(Table::Thread, place.id, Group::STATE);
        context.tx.relies_on(Table::Thread, place.id, Group::TRASHED);
        return Ok(event::last_until(context.tx, place.id, first)?);
    }
    let row = Thread {
        id: place.id,
        partner_id: place.partner_id,
        title: place.title.clone(),
        owner_id: place.owner_id,
        opened_at: first,
        state: ThreadState::Open,
        outcome: None,
        reason: None,
        closed_at: None,
        trashed_at: None,
    };
    thread::insert(context.tx, &row)?;
    Ok(None)
}

fn done(context: &Context<'_>, thread_id: ThreadId, follows: Option<EventId>, told: Told) -> Event {
    let Told { happened, contact_id, .. } = told;
    Event {
        follows_id: follows,
        contact_id,
        outcome_type_id: Some(happened.event_type_id),
        happened_at: Some(happened.at),
        outcome_author_id: Some(happened.author),
        outcome_text: Some(happened.text),
        outcome_minor: happened.amount.map(|amount| amount.minor),
        outcome_currency: happened.amount.map(|amount| amount.currency),
        ..plan::blank(context, thread_id, EventState::Done)
    }
}
