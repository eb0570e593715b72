//! How long before a plan who is reminded of it.

use watek_domain::{
    id::{EventId, UserId},
    invalid::{Invalid, Reason},
    reminder::LONGEST_LEAD,
};
use watek_store::table::reminder::{self, Reminder};

use crate::{access::Context, error::Result};

/// The most reminders of one task.
const REMINDERS_LIMIT: usize = 10;

/// Refuses too many reminders, or too early ones.
pub(super) fn check_leads(field: &str, leads: &[u32]) -> Result<()> {
    if leads.len() > REMINDERS_LIMIT || leads.iter().any(|lead| *lead > LONGEST_LEAD) {
        return Err(Invalid::new(field, Reason::OutOfRange).into());
    }
    Ok(())
}

/// Adds reminders of `person` about the planned event.
pub(in crate::command) fn add_reminders(
    context: &Context<'_>,
    event_id: EventId,
    person: UserId,
    leads: &[u32],
) -> Result<()> {
    for lead in leads {
        let row = Reminder {
            id: context.ids.next(),
            event_id,
            user_id: person,
            lead_minutes: *lead,
            snoozed_until: None,
            dismissed_at: None,
        };
        reminder::insert(context.tx, &row)?;
    }
    Ok(())
}

/// Gives the reminders of one person to another. They are new ones: what the first answered or was shown
/// says nothing about the second, who is reminded too (R15).
pub(super) fn hand_over(
    context: &Context<'_>,
    event_id: EventId,
    from: UserId,
    to: UserId,
) -> Result<()> {
    let mut leads = Vec::new();
    let mut has = Vec::new();
    for row in reminder::of_event(context.tx, event_id)? {
        if row.user_id == from {
            leads.push(row.lead_minutes);
            reminder::delete(context.tx, row.id)?;
        } else if row.user_id == to && row.dismissed_at.is_none() {
            has.push(row.lead_minutes);
        }
    }
    leads.retain(|lead| !has.contains(lead));
    add_reminders(context, event_id, to, &leads)
}

/// Leaves a person the reminders of the event that `leads` says: those that have not ended stay as they are.
pub(super) fn set_reminders(
    context: &Context<'_>,
    event_id: EventId,
    person: UserId,
    leads: &[u32],
) -> Result<()> {
    check_leads("reminders", leads)?;
    let mut missing = leads.to_vec();
    for row in reminder::of_event(context.tx, event_id)? {
        if row.user_id != person {
            continue;
        }
        let stays = missing.iter().position(|lead| *lead == row.lead_minutes);
        match stays.filter(|_| row.dismissed_at.is_none()) {
            Some(found) => {
                missing.swap_remove(found);
            },
            None => reminder::delete(context.tx, row.id)?,
        }
    }
    add_reminders(context, event_id, person, &missing)
}
