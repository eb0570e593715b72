//! Rows that go into the journal together, as one operation.

use watek_domain::{
    event::EventState,
    id::{EventId, IdRow, ThreadId},
};
use watek_store::{
    WriteTx,
    table::{
        contact::{self, Contact},
        event::{self, Event},
        partner::{self, Partner},
        reminder::{self, Reminder},
        reschedule::{self, Reschedule},
        thread::{self, Thread},
        user::User,
    },
};

use super::{
    dice::{Dice, Stream},
    english,
    layout::Outline,
    names::Tongue,
    operations::World,
    partner::Known,
    people, plan, polish,
    thread::Story,
};
use crate::error::Result;

/// How many bytes of change an operation may hold, estimated.
const LIMIT: usize = 7 * 1024 * 1024;
/// What a row takes besides its texts, at most.
const ROW: usize = 250;

/// Rows, parents first.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    people: Vec<User>,
    partners: Vec<Partner>,
    contacts: Vec<Contact>,
    threads: Vec<Thread>,
    pub(super) events: Vec<Event>,
    reminders: Vec<Reminder>,
    reschedules: Vec<Reschedule>,
    size: usize,
}

/// An event with the place of its thread among those told with it.
#[derive(Debug)]
struct Placed {
    thread: usize,
    tongue: Tongue,
    number: u32,
    event: Event,
}

impl Chunk {
    pub(super) fn is_full(&self) -> bool {
        self.size >= LIMIT
    }

    pub(super) fn of_people(people: Vec<User>) -> Self {
        Self { people, ..Self::default() }
    }

    pub(super) fn add_partner(&mut self, partner: Partner, contacts: Vec<Contact>) {
        self.size += ROW * (1 + contacts.len());
        self.partners.push(partner);
        self.contacts.extend(contacts);
    }

    fn add_plan(
        &mut self,
        world: &World,
        event: &Event,
        (tongue, number): (Tongue, u32),
        waiting: &mut [u32],
        ids: &IdRow,
    ) {
        let mut dice = Dice::of(world.seed, Stream::Plan, number.into());
        let words = if tongue == Tongue::Polish { &polish::WORDS } else { &english::WORDS };
        self.reminders.extend(plan::reminder(world, waiting, &mut dice, event, ids));
        self.reschedules.extend(plan::moves(&mut dice, event, ids, words.moved));
    }

    /// Writes the rows.
    pub(super) fn write(&self, tx: &WriteTx<'_>) -> Result<()> {
        people::write(tx, &self.people)?;
        self.partners.iter().try_for_each(|row| partner::insert(tx, row))?;
        self.contacts.iter().try_for_each(|row| contact::insert(tx, row))?;
        self.threads.iter().try_for_each(|row| thread::insert(tx, row))?;
        self.events.iter().try_for_each(|row| event::insert(tx, row))?;
        self.reminders.iter().try_for_each(|row| reminder::insert(tx, row))?;
        self.reschedules.iter().try_for_each(|row| reschedule::insert(tx, row))?;
        Ok(())
    }
}

/// Threads as they are told one by one.
#[derive(Debug, Default)]
pub(super) struct Told {
    threads: Vec<Thread>,
    events: Vec<Placed>,
    size: usize,
}

impl Told {
    pub(super) fn is_full(&self) -> bool {
        self.size >= LIMIT
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.threads.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn add(&mut self, partner: &Known, outline: &Outline, story: Story) {
        let thread = self.threads.len();
        self.size += ROW;
        for event in story.events {
            self.size += size(&event);
            let (tongue, number) = (partner.tongue, outline.number);
            self.events.push(Placed { thread, tongue, number, event });
        }
        self.threads.push(story.thread);
    }

    /// Gives threads and events their ids and their order: events of all threads mixed, as a firm
    /// writes them down day by day.
    pub(super) fn ordered(self, world: &World, waiting: &mut [u32], ids: &IdRow) -> Chunk {
        let Self { mut threads, events: mut placed, .. } = self;
        for thread in &mut threads {
            thread.id = ids.next();
        }
        placed.sort_by_key(|placed| (moment(&placed.event), placed.thread));
        let mut last: Vec<(ThreadId, Option<EventId>)> =
            threads.iter().map(|thread| (thread.id, None)).collect();
        let mut chunk = Chunk { threads, ..Chunk::default() };
        for Placed { thread, tongue, number, mut event } in placed {
            let Some((thread_id, last)) = last.get_mut(thread) else { continue };
            event.id = ids.next();
            event.thread_id = *thread_id;
            event.follows_id = last.replace(event.id);
            if event.state == EventState::Planned {
                chunk.add_plan(world, &event, (tongue, number), waiting, ids);
            }
            chunk.events.push(event);
        }
        chunk
    }
}

/// About how many bytes a change says about an event.
fn size(event: &Event) -> usize {
    let text = |text: &Option<String>| text.as_ref().map_or(0, String::len);
    ROW + text(&event.outcome_text) + text(&event.plan_note)
}

/// When an event was last written to.
fn moment(event: &Event) -> i64 {
    event.happened_at.or(event.cancelled_at).unwrap_or(event.created_at).millis()
}
