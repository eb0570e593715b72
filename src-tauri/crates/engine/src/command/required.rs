//! What a kind of event requires of its outcome. Whoever reached nobody has nothing to tell. A correction may
//! leave out what its event, of the same kind, never had: the kind may have come to require it later.

use uuid::Uuid;
use watek_domain::{
    event::EventResult,
    id::EventTypeId,
    invalid::{Invalid, Reason},
};
use watek_store::{
    Group, ReadTx, Table, Viewer, Violation,
    table::{
        attachment,
        event::Event,
        event_type::{self, EventType, RequiredDictionary},
    },
    view,
};

use crate::{
    access::Context,
    error::{Error, Result},
};

/// Whether an event has a part.
type Has = fn(&Event) -> bool;

/// Refuses an outcome that lacks a part of its own which its kind requires.
pub(super) fn of_outcome(kind: &EventType, event: &Event, before: Option<&Event>) -> Result<()> {
    if event.outcome_result.is_some_and(EventResult::reached_nobody) {
        return Ok(());
    }
    let parts: [(&str, bool, Has); 3] = [
        ("contact_id", kind.requires_contact, |event| event.contact_id.is_some()),
        ("text", kind.requires_text, |event| {
            event.outcome_text.as_ref().is_some_and(|text| !text.is_empty())
        }),
        ("amount", kind.requires_amount, |event| event.outcome_minor.is_some()),
    ];
    let before = before.filter(|before| before.outcome_type_id == event.outcome_type_id);
    for (field, required, has) in parts {
        if required && !has(event) && before.is_none_or(has) {
            return Err(Invalid::new(field, Reason::Required).into());
        }
    }
    Ok(())
}

/// Refuses while the event, as it is in the tables, has lost the only file of an outcome whose kind requires one:
/// as a correction, so takes this nothing away that must be there. The change then rests on a file that is left.
pub(super) fn file_remains(context: &Context<'_>, event: &Event, field: &str) -> Result<()> {
    let Some(kind) = event.outcome_type_id else { return Ok(()) };
    let requires = event_type::get(context.tx, kind)?.is_some_and(|kind| kind.requires_attachment);
    if !requires || event.outcome_result.is_some_and(EventResult::reached_nobody) {
        return Ok(());
    }
    let Some((left, _)) = attachment::places(context.tx, event.id)?.into_iter().next() else {
        return Err(Invalid::new(field, Reason::OnlyFile).into());
    };
    context.tx.relies_on(Table::Attachment, left, Group::Row);
    context.tx.relies_on(Table::Attachment, left, Group::TRASHED);
    Ok(())
}

/// The refusal where the rule that what a kind requires can be chosen would be broken: which kinds require the dictionary, or would.
pub(crate) fn explain(tx: &ReadTx<'_>, viewer: &Viewer, violation: &Violation) -> Result<Error> {
    let language = view::user::settings(tx, viewer.user_id())?.language;
    let mut kinds = Vec::new();
    for row in &violation.rows {
        // A link's key is that of the kind, then that of the dictionary.
        let Some((kind, _)) = row.0.split_at_checked(16).filter(|(_, rest)| !rest.is_empty())
        else {
            continue;
        };
        let id = EventTypeId(Uuid::from_slice(kind).unwrap_or_default());
        if let Some(kind) = event_type::get(tx, id)? {
            kinds.push(language.choose(kind.name_pl, kind.name_en));
        }
    }
    Ok(Error::DictionaryRequired { kinds })
}

/// What an event lacks that would have to hang on it.
#[derive(Debug, Default)]
pub(super) struct Lacking {
    attachment: bool,
    participant: bool,
    dictionaries: Vec<RequiredDictionary>,
}

impl Lacking {
    /// What the event, as it is in the tables, lacks for an outcome of this kind.
    pub(super) fn of(context: &Context<'_>, kind: &EventType, event: &Event) -> Result<Self> {
        let dictionaries = event_type::lacking_dictionaries(context.tx, kind.id, event.id)?;
        if !kind.requires_attachment && !kind.requires_participant {
            return Ok(Self { dictionaries, ..Self::default() });
        }
        let hanging = event_type::hanging(context.tx, event.id)?;
        Ok(Self {
            attachment: kind.requires_attachment && !hanging.attachment,
            participant: kind.requires_participant && !hanging.participant,
            dictionaries,
        })
    }

    /// Refuses an outcome that lacks this, unless it was lacking `before`.
    pub(super) fn refuse(
        self,
        context: &Context<'_>,
        event: &Event,
        before: Option<&Self>,
    ) -> Result<()> {
        if event.outcome_result.is_some_and(EventResult::reached_nobody) {
            return Ok(());
        }
        if self.attachment && !before.is_some_and(|before| before.attachment) {
            return Err(Invalid::new("carried.attachments", Reason::Required).into());
        }
        if self.participant && !before.is_some_and(|before| before.participant) {
            return Err(Invalid::new("carried.participants", Reason::Required).into());
        }
        let lacked = |one: &RequiredDictionary| {
            before.is_some_and(|before| before.dictionaries.contains(one))
        };
        match self.dictionaries.into_iter().find(|one| !lacked(one)) {
            None => Ok(()),
            Some(dictionary) => {
                let language = view::user::settings(context.tx, context.actor())?.language;
                let name = language.choose(dictionary.name_pl, dictionary.name_en);
                Err(Invalid::new("carried.categories", Reason::RequiredOf { name }).into())
            },
        }
    }
}
