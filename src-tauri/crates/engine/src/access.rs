//! What a command's actor may see and change (R13), and the records it works on.

use chrono_tz::Tz;
use serde_json::Value;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    event::EventState,
    id::{
        AttachmentId, ContactId, EventId, EventTypeId, IdRow, OperationId, PartnerId, ThreadId,
        UserId,
    },
    invalid::{Invalid, Reason},
    thread::ThreadState,
    working_days::{Calendar, Country},
};
use watek_store::{
    Group, Table, Viewer, WriteTx,
    journal::read,
    table::{
        attachment::{self, Attachment},
        contact::{self, Contact},
        event::{self, Event},
        event_type::{self, EventType},
        partner::{self, Partner},
        thread::{self, Thread},
        user::{self, User},
        workspace,
    },
};

use crate::{
    calendar::calendar,
    error::{Error, Result},
};

/// What a command has in its hands: the transaction, its actor, and every decision that is not in its
/// own fields. The same context on the same rows makes the same change.
#[derive(Debug)]
pub struct Context<'t> {
    /// The transaction.
    pub tx: &'t WriteTx<'t>,
    /// Through whose eyes.
    pub viewer: Viewer,
    /// When.
    pub at: Timestamp,
    /// In which zone the actor is.
    pub zone: Tz,
    /// The ids of the rows it makes.
    pub ids: &'t IdRow,
}

impl Context<'_> {
    /// Who does it.
    #[must_use]
    pub fn actor(&self) -> UserId {
        self.viewer.user_id()
    }

    /// Refuses unless the actor is an administrator.
    pub fn as_administrator(&self) -> Result<()> {
        if self.viewer.is_administrator() { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// The workspace's working days.
    pub fn calendar(&self) -> Result<Calendar> {
        calendar(self.tx)
    }

    /// The country in which the firm is at home.
    pub fn country(&self) -> Result<Country> {
        Ok(workspace::only(self.tx)?.ok_or(Error::NotFound("workspace"))?.country)
    }

    /// A partner.
    pub fn partner(&self, id: PartnerId) -> Result<Partner> {
        partner::get(self.tx, id)?.ok_or(Error::NotFound("partner"))
    }

    /// A partner that is not in the trash, on which the change relies.
    pub fn present_partner(&self, id: PartnerId) -> Result<Partner> {
        let partner = self.partner(id)?;
        if partner.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        self.tx.relies_on(Table::Partner, id, Group::TRASHED);
        Ok(partner)
    }

    /// Refuses while the partner, or the thread at it, is in the trash: what belongs to them would stay
    /// out of sight.
    pub fn reachable(&self, partner: PartnerId, thread: Option<&Thread>) -> Result<()> {
        let partner = self.partner(partner)?;
        if partner.trashed_at.is_some() {
            return Err(Error::ParentInTrash { what: "partner", name: partner.name });
        }
        match thread {
            Some(thread) if thread.trashed_at.is_some() => {
                Err(Error::ParentInTrash { what: "thread", name: thread.title.clone() })
            },
            _ => Ok(()),
        }
    }

    /// A partner the actor may change: his own, of one below him, or any for an administrator.
    pub fn own_partner(&self, id: PartnerId) -> Result<Partner> {
        let partner = self.partner(id)?;
        self.answering_for([Some(partner.owner_id)])?;
        Ok(partner)
    }

    /// A contact.
    pub fn contact(&self, id: ContactId) -> Result<Contact> {
        contact::get(self.tx, id)?.ok_or(Error::NotFound("contact"))
    }

    /// A thread the actor sees.
    pub fn thread(&self, id: ThreadId) -> Result<Thread> {
        let thread = thread::get(self.tx, id)?.ok_or(Error::NotFound("thread"))?;
        if self.viewer.sees(self.tx, id)? { Ok(thread) } else { Err(Error::NotFound("thread")) }
    }

    /// A thread the actor sees that is neither in the trash nor at a trashed partner, on which the
    /// change relies.
    pub fn present_thread(&self, id: ThreadId) -> Result<Thread> {
        let thread = self.thread(id)?;
        self.present_partner(thread.partner_id)?;
        if thread.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        self.tx.relies_on(Table::Thread, id, Group::TRASHED);
        Ok(thread)
    }

    /// A present thread that is open, on which the change relies.
    pub fn open_thread(&self, id: ThreadId) -> Result<Thread> {
        let thread = self.present_thread(id)?;
        if thread.state == ThreadState::Closed {
            return Err(Error::ThreadClosed);
        }
        self.tx.relies_on(Table::Thread, id, Group::STATE);
        Ok(thread)
    }

    /// Refuses unless the thread is the actor's, of one below him, or he is an administrator.
    pub fn own_thread(&self, thread: &Thread) -> Result<()> {
        self.answering_for([Some(thread.owner_id)])
    }

    /// An event the actor sees, and its thread.
    pub fn event(&self, id: EventId) -> Result<(Event, Thread)> {
        let event = event::get(self.tx, id)?.ok_or(Error::NotFound("event"))?;
        let thread = match self.thread(event.thread_id) {
            Err(Error::NotFound(_)) => Err(Error::NotFound("event")),
            other => other,
        }?;
        Ok((event, thread))
    }

    /// A file on an event that the actor sees, the event, and its thread.
    pub fn attachment(&self, id: AttachmentId) -> Result<(Attachment, Event, Thread)> {
        let file = attachment::get(self.tx, id)?.ok_or(Error::NotFound("attachment"))?;
        let (event, thread) = match self.event(file.event_id) {
            Err(Error::NotFound(_)) => Err(Error::NotFound("attachment")),
            other => other,
        }?;
        Ok((file, event, thread))
    }

    /// Refuses unless the actor added the file, or answers for who did or for the owner of its thread.
    pub fn own_attachment(&self, file: &Attachment, thread: &Thread) -> Result<()> {
        self.answering_for([Some(file.added_by), Some(thread.owner_id)])
    }

    /// A planned event that is not in the trash, and its open thread. The change relies on both.
    pub fn planned_event(&self, id: EventId) -> Result<(Event, Thread)> {
        let (event, _) = self.event(id)?;
        let thread = self.present_thread(event.thread_id)?;
        if event.trashed_at.is_some() {
            return Err(Error::InTrash);
        }
        if event.state != EventState::Planned {
            return Err(Error::NotPlanned);
        }
        if thread.state == ThreadState::Closed {
            return Err(Error::ThreadClosed);
        }
        self.tx.relies_on(Table::Thread, thread.id, Group::STATE);
        self.tx.relies_on(Table::Event, id, Group::STATE);
        self.tx.relies_on(Table::Event, id, Group::TRASHED);
        Ok((event, thread))
    }

    /// A planned event that is now carried out. What was planned is read-only from then on, and the
    /// outcome begins as its copy, so the change relies on all of it.
    pub fn event_carried_out(&self, id: EventId) -> Result<(Event, Thread)> {
        let (event, thread) = self.planned_event(id)?;
        self.own_event(&event, &thread)?;
        for group in Group::PLAN {
            self.tx.relies_on(Table::Event, id, group);
        }
        Ok((event, thread))
    }

    /// Refuses unless the event is the actor's own, or he answers for its people or its thread.
    pub fn own_event(&self, event: &Event, thread: &Thread) -> Result<()> {
        self.answering_for([
            Some(event.created_by),
            event.outcome_author_id,
            event.plan_assignee_id,
            Some(thread.owner_id),
        ])
    }

    fn answering_for<const N: usize>(&self, people: [Option<UserId>; N]) -> Result<()> {
        for person in people.into_iter().flatten() {
            if self.viewer.answers_for(self.tx, person)? {
                return Ok(());
            }
        }
        Err(Error::Forbidden)
    }

    /// Refuses a field that names no kind of event, or one no longer offered, unless it `was` that.
    pub fn kind(
        &self,
        field: &str,
        id: EventTypeId,
        was: Option<EventTypeId>,
    ) -> Result<EventType> {
        let kind =
            event_type::get(self.tx, id)?.ok_or_else(|| Invalid::new(field, Reason::Unknown))?;
        if kind.retired_at.is_some() && was != Some(id) {
            return Err(Invalid::new(field, Reason::Retired).into());
        }
        self.tx.relies_on(Table::EventType, id, Group::RETIRED);
        Ok(kind)
    }

    /// Refuses a field that names nobody of the firm, or one who left, unless it `was` him.
    pub fn colleague(&self, field: &str, id: UserId, was: Option<UserId>) -> Result<User> {
        let user = user::get(self.tx, id)?.ok_or_else(|| Invalid::new(field, Reason::Unknown))?;
        if user.retired_at.is_some() && was != Some(id) {
            return Err(Invalid::new(field, Reason::Retired).into());
        }
        self.tx.relies_on(Table::User, id, Group::RETIRED);
        Ok(user)
    }

    /// Refuses a field that names no contact of the partner, or one in the trash, unless it `was` that.
    pub fn person_there(
        &self,
        field: &str,
        id: Option<ContactId>,
        partner: PartnerId,
        was: Option<ContactId>,
    ) -> Result<()> {
        let Some(id) = id else { return Ok(()) };
        let contact =
            contact::get(self.tx, id)?.ok_or_else(|| Invalid::new(field, Reason::Unknown))?;
        if contact.partner_id != partner {
            return Err(Invalid::new(field, Reason::Elsewhere).into());
        }
        if contact.trashed_at.is_some() && was != Some(id) {
            return Err(Invalid::new(field, Reason::Retired).into());
        }
        self.tx.relies_on(Table::Contact, id, Group::TRASHED);
        Ok(())
    }

    /// Refuses when the record was changed since the form saw it.
    pub fn fresh(
        &self,
        table: Table,
        row: impl Into<Uuid>,
        seen: OperationId,
        current: impl FnOnce() -> Result<Value>,
    ) -> Result<()> {
        let last = read::token(self.tx, table, row)?;
        if last == Some(seen) {
            return Ok(());
        }
        let operation = match last {
            Some(last) => read::operation(self.tx, last)?,
            None => None,
        };
        let operation = operation.ok_or(Error::NotFound("record"))?;
        Err(Error::Stale { by: operation.actor_name, at: operation.at, current: current()? })
    }
}
