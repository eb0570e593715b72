//! Who takes part in an event: contacts of any partner, and our own people.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    id::{ContactId, UserId},
    invalid::{Invalid, Reason},
    participant::{PARTICIPANTS_LIMIT, Part},
};
use watek_store::{
    Group, Table,
    table::{
        contact,
        event::Event,
        participant::{self, Participant, Who},
        partner, user,
    },
};

use super::field_of;
use crate::{access::Context, error::Result};

/// Somebody who takes part: a contact or one of our own people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ParticipantRequest {
    /// The contact.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact_id: Option<ContactId>,
    /// The one of our own people.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub user_id: Option<UserId>,
    /// How.
    pub part: Part,
}

impl ParticipantRequest {
    /// Who it is, and the name of the field that says it.
    fn who(&self, field: &str) -> std::result::Result<(Who, String), Invalid> {
        match (self.contact_id, self.user_id) {
            (Some(id), None) => Ok((Who::Contact(id), field_of(field, "contact_id"))),
            (None, Some(id)) => Ok((Who::User(id), field_of(field, "user_id"))),
            (None, None) | (Some(_), Some(_)) => Err(Invalid::new(field, Reason::Malformed)),
        }
    }
}

/// Leaves an event exactly these participants. Who is missing leaves and keeps his row; who comes back has
/// it again.
pub(super) fn write(
    context: &Context<'_>,
    event: &Event,
    told: &[ParticipantRequest],
    field: &str,
) -> Result<()> {
    if told.len() > PARTICIPANTS_LIMIT {
        return Err(Invalid::new(field, Reason::OutOfRange).into());
    }
    let before = participant::of_event(context.tx, event.id)?;
    // Who took part in the event before may go on, though he left meanwhile.
    let preceding = match event.follows_id {
        Some(id) if before.is_empty() => participant::of_event(context.tx, id)?,
        _ => Vec::new(),
    };
    let goes_on = |who: Who| {
        let mut known = before.iter().chain(&preceding);
        known.any(|row| row.removed_at.is_none() && row.who() == Some(who))
    };
    let mut named: Vec<Who> = Vec::with_capacity(told.len());
    for (place, request) in told.iter().enumerate() {
        let (who, path) = request.who(&field_of(field, &place.to_string()))?;
        if named.contains(&who) {
            return Err(Invalid::new(path, Reason::Repeated).into());
        }
        named.push(who);
        let was = before.iter().find(|row| row.who() == Some(who));
        may_take_part(context, who, &path, goes_on(who))?;
        let now = Participant::of(event.id, who, request.part);
        match was {
            None => participant::insert(context.tx, &now)?,
            Some(was) if *was == now => {},
            Some(_) => participant::update(context.tx, &now)?,
        }
    }
    for row in before {
        let stays = row.who().is_some_and(|who| named.contains(&who));
        if !stays && row.removed_at.is_none() {
            participant::update(context.tx, &Participant { removed_at: Some(context.at), ..row })?;
        }
    }
    Ok(())
}

/// Refuses who is not there, has left the firm or lies in the trash, unless he `goes_on`.
fn may_take_part(context: &Context<'_>, who: Who, field: &str, goes_on: bool) -> Result<()> {
    let unknown = || Invalid::new(field, Reason::Unknown);
    let tx = context.tx;
    if goes_on {
        return Ok(());
    }
    let gone = match who {
        Who::User(id) => {
            tx.relies_on(Table::User, id, Group::RETIRED);
            user::get(tx, id)?.ok_or_else(unknown)?.retired_at.is_some()
        },
        Who::Contact(id) => {
            let contact = contact::get(tx, id)?.ok_or_else(unknown)?;
            let partner = partner::get(tx, contact.partner_id)?.ok_or_else(unknown)?;
            tx.relies_on(Table::Contact, id, Group::TRASHED);
            tx.relies_on(Table::Partner, partner.id, Group::TRASHED);
            contact.trashed_at.or(partner.trashed_at).is_some()
        },
    };
    if gone { Err(Invalid::new(field, Reason::Retired).into()) } else { Ok(()) }
}
