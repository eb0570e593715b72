//! Threads and what happened in them.

use chrono::{DateTime, Datelike};
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    event::{EventResult, EventState},
    event_type::{CALL, CONTRACT, EMAIL, MEETING, NOTE, OFFER},
    id::{ContactId, EventId, EventTypeId, PartnerId, ThreadId, UserId},
    money::Currency,
    thread::{ThreadOutcome, ThreadState},
};
use watek_store::table::{event::Event, thread::Thread};

use super::{
    dice::{Dice, Stream},
    english,
    layout::{self, Ending, Outline},
    names::Tongue,
    operations::World,
    partner::Known,
    plan, polish,
    words::{Speaker, Words},
};

const MINUTE_MILLIS: i64 = 60_000;

/// A thread with its events, oldest first. The ids of thread and events are still to be given.
#[derive(Debug)]
pub(super) struct Story {
    pub(super) thread: Thread,
    pub(super) events: Vec<Event>,
}

/// What the events of one thread have in common.
struct Teller<'w> {
    world: &'w World,
    partner: &'w Known,
    speaker: Speaker<'w>,
    owner: u32,
}

/// Tells the thread of an outline.
pub(super) fn tell(world: &World, partner: &Known, outline: &Outline) -> Story {
    let mut dice = Dice::of(world.seed, Stream::Thread, outline.number.into());
    let words: &Words =
        if partner.tongue == Tongue::Polish { &polish::WORDS } else { &english::WORDS };
    let mut clock = Dice::of(world.seed, Stream::Time, outline.number.into());
    let times = layout::times(&mut clock, outline, world.today);
    let speaker = Speaker { words, topic: dice.pick(words.topics), year: year(outline.opened) };
    let owner = match dice.below(100) {
        0..75 => partner.owner,
        75..95 => world.people.teammate(&mut dice, partner.owner),
        _ => dice.below(world.people.count()),
    };
    let teller = Teller { world, partner, speaker, owner };
    let mut events = Vec::with_capacity(outline.length as usize);
    for (place, at) in times.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| times.get(before)).copied();
        let is_last = place + 1 == times.len();
        events.push(teller.past(
            &mut dice,
            before,
            *at,
            is_last && outline.ending == Ending::Closed,
        ));
    }
    if outline.ending == Ending::Planned {
        let last = times.last().copied().unwrap_or(world.today);
        events.push(teller.open_plan(&mut dice, last));
    }
    let closed_at = (outline.ending == Ending::Closed).then(|| times.last().copied()).flatten();
    Story { thread: teller.thread(&mut dice, outline, closed_at), events }
}

fn year(millis: i64) -> i32 {
    DateTime::from_timestamp_millis(millis).unwrap_or_default().year()
}

impl Teller<'_> {
    fn thread(&self, dice: &mut Dice, outline: &Outline, closed_at: Option<i64>) -> Thread {
        let words = self.speaker.words;
        let (outcome, reasons) = match dice.below(10) {
            0..4 => (ThreadOutcome::Won, words.won),
            4..7 => (ThreadOutcome::Lost, words.lost),
            _ => (ThreadOutcome::Ended, words.ended),
        };
        let is_closed = closed_at.is_some();
        Thread {
            id: ThreadId(Uuid::nil()),
            partner_id: PartnerId(self.partner.id.0),
            title: capital(self.speaker.say(dice, words.titles)),
            owner_id: self.world.user(self.owner),
            opened_at: Timestamp::from_millis(outline.opened),
            state: if is_closed { ThreadState::Closed } else { ThreadState::Open },
            outcome: is_closed.then_some(outcome),
            reason: is_closed.then(|| self.speaker.say(dice, reasons)),
            closed_at: closed_at.map(|at| Timestamp::from_millis(at + 2 * MINUTE_MILLIS)),
            trashed_at: None,
        }
    }

    /// An event that is over at `at`: done, or now and then cancelled. Most were planned `before`.
    fn past(&self, dice: &mut Dice, before: Option<i64>, at: i64, closing: bool) -> Event {
        let author = self.author(dice);
        let mut event = blank(author, at);
        event.contact_id = self.contact(dice);
        let kind = kind(dice, before.is_none(), closing);
        let planned = before.filter(|_| kind != NOTE && dice.chance(70));
        if let Some(before) = planned {
            event.created_at = Timestamp::from_millis(before + MINUTE_MILLIS);
            plan::was(&mut event, dice, &self.speaker, kind, at);
        }
        if planned.is_some() && !closing && dice.chance(4) {
            event.state = EventState::Cancelled;
            event.cancelled_at = Some(Timestamp::from_millis(at));
            event.cancelled_by = Some(author);
            event.cancel_reason = Some(self.speaker.say(dice, self.speaker.words.given_up));
        } else {
            self.happen(&mut event, dice, kind, author, at);
        }
        event
    }

    fn happen(
        &self,
        event: &mut Event,
        dice: &mut Dice,
        kind: EventTypeId,
        author: UserId,
        at: i64,
    ) {
        let words = self.speaker.words;
        let result = (kind == CALL).then(|| match dice.below(10) {
            0..7 => EventResult::Answered,
            7..9 => EventResult::NoAnswer,
            _ => EventResult::CallBack,
        });
        let first = match kind {
            EMAIL => words.mails,
            MEETING => words.meetings,
            OFFER => words.offers,
            CONTRACT => words.contracts,
            NOTE => words.notes,
            _ => words.calls,
        };
        event.state = EventState::Done;
        event.outcome_type_id = Some(kind);
        event.happened_at = Some(Timestamp::from_millis(at));
        event.outcome_author_id = Some(author);
        event.outcome_result = result;
        event.outcome_text = Some(if result == Some(EventResult::NoAnswer) {
            self.speaker.say(dice, words.unanswered)
        } else {
            capital(self.speaker.tell(dice, first))
        });
        if kind == OFFER || kind == CONTRACT {
            let (minor, currency) = self.amount(dice);
            event.outcome_minor = Some(minor);
            event.outcome_currency = currency;
        }
    }

    /// The next step of an open thread.
    fn open_plan(&self, dice: &mut Dice, last: i64) -> Event {
        let mut event = blank(self.author(dice), last + MINUTE_MILLIS);
        let assignee =
            if dice.chance(90) { self.owner } else { self.world.people.teammate(dice, self.owner) };
        event.contact_id = self.contact(dice);
        let kind = kind(dice, false, false);
        let kind = if kind == NOTE { CALL } else { kind };
        plan::open(&mut event, dice, &self.speaker, kind, self.world.today);
        event.plan_assignee_id = Some(self.world.user(assignee));
        if kind == OFFER {
            let (minor, currency) = self.amount(dice);
            event.plan_minor = Some(minor);
            event.plan_currency = currency;
        }
        event
    }

    fn author(&self, dice: &mut Dice) -> UserId {
        let number = match dice.below(100) {
            0..88 => self.owner,
            88..97 => self.world.people.teammate(dice, self.owner),
            _ => self.world.people.lead_of(self.owner),
        };
        self.world.user(number)
    }

    fn contact(&self, dice: &mut Dice) -> Option<ContactId> {
        if dice.chance(15) {
            return None;
        }
        let place = dice.below(u32::try_from(self.partner.contacts.len()).unwrap_or(u32::MAX));
        self.partner.contacts.get(place as usize).copied()
    }

    fn amount(&self, dice: &mut Dice) -> (i64, Option<Currency>) {
        let currency = match self.partner.tongue {
            Tongue::Polish => "PLN",
            Tongue::English => "EUR",
        };
        (5_000 * i64::from(10 + dice.below(1_900)), currency.parse().ok())
    }
}

/// What kind of event comes about.
fn kind(dice: &mut Dice, is_first: bool, closing: bool) -> EventTypeId {
    match dice.below(100) {
        _ if closing && dice.chance(40) => CONTRACT,
        0..48 => CALL,
        72..84 => MEETING,
        84..92 if !is_first => OFFER,
        92..94 if !is_first => CONTRACT,
        94.. => NOTE,
        _ => EMAIL,
    }
}

/// An event without plan and outcome, written down at `at` and done then.
fn blank(author: UserId, at: i64) -> Event {
    Event {
        id: EventId(Uuid::nil()),
        thread_id: ThreadId(Uuid::nil()),
        follows_id: None,
        contact_id: None,
        state: EventState::Planned,
        created_at: Timestamp::from_millis(at),
        created_by: author,
        plan_type_id: None,
        plan_date: None,
        plan_time: None,
        plan_zone: None,
        plan_end_date: None,
        plan_end_time: None,
        plan_assignee_id: None,
        plan_note: None,
        plan_minor: None,
        plan_currency: None,
        outcome_type_id: None,
        happened_at: None,
        outcome_author_id: None,
        outcome_text: None,
        outcome_result: None,
        outcome_minor: None,
        outcome_currency: None,
        cancelled_at: None,
        cancelled_by: None,
        cancel_reason: None,
        trashed_at: None,
    }
}

/// A text that begins with a capital letter, whatever a topic brought to its start.
fn capital(text: String) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(letters).collect(),
        _ => text,
    }
}
