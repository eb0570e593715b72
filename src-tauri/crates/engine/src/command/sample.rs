//! Made-up content for who wants to look around first: one operation, taken back as one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    dictionary::starter::{self, LOSS_REASON, SEGMENT, SOURCE},
    due::{Due, TimeOfDay},
    event::EventState,
    id::{ContactId, EventId, PartnerId, ThreadId},
    money::Currency,
    sql::{CivilDate, ZoneName},
    thread::{ThreadOutcome, ThreadState},
    user::Language,
    working_days::Calendar,
};
use watek_store::{
    table::{
        category,
        category_link::{self, Owner},
        contact::{self, Contact},
        dictionary, event,
        partner::{self, Partner},
        thread::{self, Thread},
    },
    view,
};

use super::{Command, plan};
use crate::{access::Context, error::Result};

mod story;

use story::{Fact, PARTNERS, Plan, SamplePartner, SampleThread, Words};

/// Adds a dozen made-up partners with threads and plans around today, in the person's language.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddSampleData {}

/// What was added.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct AddedSampleData {
    /// How many partners.
    pub partners: u32,
}

impl Command for AddSampleData {
    const KIND: &'static str = "add_sample_data";
    type Output = AddedSampleData;

    fn run(&self, context: &Context<'_>) -> Result<AddedSampleData> {
        let teller = Teller {
            context,
            calendar: context.calendar()?,
            language: view::user::settings(context.tx, context.actor())?.language,
        };
        PARTNERS.iter().try_for_each(|partner| teller.tell(partner))?;
        Ok(AddedSampleData { partners: u32::try_from(PARTNERS.len()).unwrap_or(u32::MAX) })
    }
}

/// Writes the story down as of today.
struct Teller<'c> {
    context: &'c Context<'c>,
    calendar: Calendar,
    language: Language,
}

impl Teller<'_> {
    fn say(&self, words: Words) -> String {
        self.language.choose(words.0, words.1).to_owned()
    }

    /// The date so many days from today; ahead of today always a working day.
    fn date(&self, days: i64) -> chrono::NaiveDate {
        let today = self.context.at.date_in(self.context.zone);
        let date = today.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(today);
        if days > 0 && !self.calendar.is_working(date) {
            self.calendar.next_working(date)
        } else {
            date
        }
    }

    fn instant(&self, days: i64, hour: u32, minute: u32) -> Timestamp {
        let time = TimeOfDay::new(hour, minute);
        let due = Due { date: self.date(days), time, zone: self.context.zone };
        due.instant().unwrap_or(self.context.at).min(self.context.at)
    }

    fn tell(&self, sample: &SamplePartner) -> Result<()> {
        let context = self.context;
        let id: PartnerId = context.ids.next();
        let row = Partner {
            id,
            name: sample.name.into(),
            tax_id: String::new(),
            city: sample.city.into(),
            phone: sample.phone.into(),
            email: sample.email.into(),
            website: String::new(),
            note: self.say(sample.note),
            owner_id: context.actor(),
            created_at: context.at,
            trashed_at: None,
            address: String::new(),
            merged_into_id: None,
        };
        partner::insert(context.tx, &row)?;
        self.sort(Owner::Partner(id), SEGMENT, sample.segment)?;
        self.sort(Owner::Partner(id), SOURCE, sample.source)?;
        let person = self.tell_person(id, sample)?;
        sample.threads.iter().try_for_each(|thread| self.tell_thread(id, person, thread))
    }

    /// Gives a record one of the categories that workspaces start with, where there still is that.
    fn sort(&self, owner: Owner, number: u8, place: Option<u8>) -> Result<()> {
        let Some(place) = place else { return Ok(()) };
        let (tx, id) = (self.context.tx, starter::category(number, place));
        let dictionary = dictionary::get(tx, starter::dictionary(number))?;
        let is_offered = dictionary
            .is_some_and(|row| row.retired_at.is_none() && row.is_of(owner.kind()))
            && category::get(tx, id)?.is_some_and(|row| row.retired_at.is_none());
        if is_offered {
            category_link::insert(tx, owner, id)?;
        }
        Ok(())
    }

    fn tell_person(
        &self,
        partner_id: PartnerId,
        sample: &SamplePartner,
    ) -> Result<Option<ContactId>> {
        let Some((name, position)) = sample.person else { return Ok(None) };
        let row = Contact {
            id: self.context.ids.next(),
            partner_id,
            name: name.into(),
            position: self.say(position),
            phone: String::new(),
            email: String::new(),
            note: String::new(),
            created_at: self.context.at,
            trashed_at: None,
            address: String::new(),
        };
        contact::insert(self.context.tx, &row)?;
        Ok(Some(row.id))
    }

    fn tell_thread(
        &self,
        partner_id: PartnerId,
        person: Option<ContactId>,
        sample: &SampleThread,
    ) -> Result<()> {
        let begun = sample.facts.first().map_or(0, |fact| fact.days);
        let opened_at = self.instant(begun, 8, 0);
        let ended = sample.ended;
        let last = sample.facts.last().map_or(0, |fact| fact.days);
        let row = Thread {
            id: self.context.ids.next(),
            partner_id,
            title: self.say(sample.title),
            owner_id: self.context.actor(),
            opened_at,
            state: if ended.is_some() { ThreadState::Closed } else { ThreadState::Open },
            outcome: ended.map(|(outcome, _)| outcome),
            reason: ended.map(|(_, reason)| self.say(reason)),
            closed_at: ended.map(|_| self.instant(last, 17, 0)),
            trashed_at: None,
        };
        thread::insert(self.context.tx, &row)?;
        // Only the price is ever told as a reason.
        let is_lost = ended.is_some_and(|(outcome, _)| outcome == ThreadOutcome::Lost);
        self.sort(Owner::Thread(row.id), LOSS_REASON, is_lost.then_some(0))?;
        let mut follows = None;
        for fact in sample.facts {
            follows = Some(self.tell_fact(row.id, person, follows, fact)?);
        }
        sample.plan.as_ref().map_or(Ok(()), |plan| self.tell_plan(row.id, person, follows, plan))
    }

    fn tell_fact(
        &self,
        thread: ThreadId,
        person: Option<ContactId>,
        follows: Option<EventId>,
        fact: &Fact,
    ) -> Result<EventId> {
        let happened_at = self.instant(fact.days, fact.at.0, fact.at.1);
        let mut event = plan::blank(self.context, thread, EventState::Done);
        event.created_at = happened_at;
        event.follows_id = follows;
        event.contact_id = person;
        event.outcome_type_id = Some(fact.kind);
        event.happened_at = Some(happened_at);
        event.outcome_author_id = Some(self.context.actor());
        event.outcome_text = Some(self.say(fact.text));
        event.outcome_result = fact.result;
        event.outcome_minor = fact.amount;
        event.outcome_currency = fact.amount.map(|_| self.currency());
        event::insert(self.context.tx, &event)?;
        Ok(event.id)
    }

    fn tell_plan(
        &self,
        thread: ThreadId,
        person: Option<ContactId>,
        follows: Option<EventId>,
        sample: &Plan,
    ) -> Result<()> {
        let mut event = plan::blank(self.context, thread, EventState::Planned);
        event.follows_id = follows;
        event.contact_id = person;
        event.plan_type_id = Some(sample.kind);
        event.plan_date = Some(CivilDate(self.date(sample.days)));
        event.plan_time = sample.at.and_then(|(hour, minute)| TimeOfDay::new(hour, minute));
        event.plan_zone = Some(ZoneName(self.context.zone));
        event.plan_assignee_id = Some(self.context.actor());
        event.plan_note = Some(self.say(sample.note));
        event::insert(self.context.tx, &event)?;
        // What is late is seen; only what is to come needs to speak.
        if sample.days > 0 {
            plan::add_reminders(self.context, event.id, self.context.actor(), &[0])?;
        }
        Ok(())
    }

    fn currency(&self) -> Currency {
        self.language.choose(Currency::PLN, Currency::EUR)
    }
}
