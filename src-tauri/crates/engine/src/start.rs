//! The first start of a workspace, and signing in to one that is there.

use std::path::Path;

use chrono_tz::Tz;
use serde::Serialize;
use watek_domain::{
    clock::Timestamp,
    due::TimeOfDay,
    event_type::{CALL, CONTRACT, EMAIL, MEETING, NOTE, OFFER},
    follow_up::DelayUnit,
    id::{DeviceId, EventTypeId, IdSource, OperationId, UserId, WorkspaceId},
    user::{AccessMode, Language, Role},
    working_days::Country,
};
use watek_store::{
    Entry, Store, WriteTx,
    table::{
        event_type::{self, EventType},
        setting,
        user::{self, User},
        workspace::{self, Workspace},
    },
};

use crate::{
    error::{Error, Result},
    identity::Identity,
};

/// The name under which the journal keeps the first start.
pub(crate) const START: &str = "start_workspace";

/// Who starts a workspace.
#[derive(Clone, Debug)]
pub struct FirstUser {
    /// First and last name.
    pub name: String,
    /// The language of his interface.
    pub language: Language,
}

/// Who works on which copy.
pub(crate) struct SignedIn {
    pub(crate) user_id: UserId,
    pub(crate) device_id: DeviceId,
    /// The folder came here by copying or restoring.
    pub(crate) copied: bool,
}

/// Starts the workspace where it is new, and finds out who works on which copy.
pub(crate) fn sign_in(
    store: &Store,
    person_folder: &Path,
    ids: &dyn IdSource,
    now: Timestamp,
    zone: Tz,
    first_user: &FirstUser,
) -> Result<SignedIn> {
    let mut identity = Identity::read(person_folder)?;
    let Some(found) = store.read(workspace::only)? else {
        let first = FirstStart {
            workspace_id: WorkspaceId(ids.next(now)),
            device_id: DeviceId(ids.next(now)),
            user_id: UserId(ids.next(now)),
            name: watek_domain::text::required_line("name", &first_user.name)?,
            language: first_user.language,
            zone,
            at: now,
        };
        let (device_id, user_id) = (first.device_id, first.user_id);
        identity.add(person_folder, first.workspace_id, store.folder(), device_id, user_id)?;
        first.run(store, OperationId(ids.next(now)))?;
        return Ok(SignedIn { user_id, device_id, copied: false });
    };
    if let Some(copy) = identity.copy(found.id, store.folder()) {
        return Ok(SignedIn { user_id: copy.user_id, device_id: copy.device_id, copied: false });
    }
    let user_id = match identity.any_copy(found.id) {
        Some(copy) => copy.user_id,
        None => store.read(user::first_administrator)?.ok_or(Error::NotFound("user"))?,
    };
    let device_id = DeviceId(ids.next(now));
    identity.add(person_folder, found.id, store.folder(), device_id, user_id)?;
    Ok(SignedIn { user_id, device_id, copied: true })
}

/// Every decision of a first start: the parameters of its operation.
#[derive(Clone, Debug, Serialize)]
struct FirstStart {
    workspace_id: WorkspaceId,
    #[serde(skip)]
    device_id: DeviceId,
    user_id: UserId,
    name: String,
    language: Language,
    zone: Tz,
    at: Timestamp,
}

impl FirstStart {
    fn run(self, store: &Store, id: OperationId) -> Result<()> {
        let params = serde_json::to_string(&self)
            .map_err(|error| watek_store::Error::Unexpected(error.to_string()))?;
        let entry = Entry {
            id,
            kind: START.into(),
            params,
            actor_id: self.user_id,
            device_id: self.device_id,
            at: self.at,
            undoes_id: None,
        };
        store.change(entry, move |tx: &WriteTx<'_>| self.write(tx))?;
        Ok(())
    }

    fn write(self, tx: &WriteTx<'_>) -> Result<()> {
        let workspace = Workspace {
            id: self.workspace_id,
            name: "Wątek".into(),
            country: Country::Pl,
            access_mode: AccessMode::Everyone,
        };
        workspace::insert(tx, &workspace)?;
        let person = User {
            id: self.user_id,
            name: self.name,
            role: Role::Administrator,
            supervisor_id: None,
            retired_at: None,
        };
        user::insert(tx, &person)?;
        setting::set(tx, self.user_id, setting::ZONE, self.zone.name())?;
        setting::set(tx, self.user_id, setting::LANGUAGE, self.language.as_str())?;
        for kind in STARTING_KINDS {
            event_type::insert(tx, &kind.row(self.language))?;
        }
        Ok(())
    }
}

/// A kind of event that every workspace starts with.
struct StartingKind {
    id: EventTypeId,
    name_pl: &'static str,
    name_en: &'static str,
    icon: &'static str,
    colour: i64,
    asks_result: bool,
    follow_up: Option<StartingRule>,
    place: &'static str,
}

/// What such a kind proposes: which kind, how long after, at what hour, with what note.
struct StartingRule {
    next: EventTypeId,
    count: u32,
    unit: DelayUnit,
    hour: Option<u32>,
    note_pl: &'static str,
    note_en: &'static str,
}

impl StartingKind {
    fn row(&self, language: Language) -> EventType {
        let rule = self.follow_up.as_ref();
        EventType {
            id: self.id,
            name_pl: self.name_pl.into(),
            name_en: self.name_en.into(),
            icon: self.icon.into(),
            colour: self.colour,
            place: self.place.into(),
            asks_result: self.asks_result,
            follow_up_type_id: rule.map(|rule| rule.next),
            follow_up_count: rule.map(|rule| rule.count),
            follow_up_unit: rule.map(|rule| rule.unit),
            follow_up_time: rule.and_then(|rule| TimeOfDay::new(rule.hour?, 0)),
            follow_up_note: rule.map(|rule| match language {
                Language::Pl => rule.note_pl.to_owned(),
                Language::En => rule.note_en.to_owned(),
            }),
            retired_at: None,
            requires_text: false,
            requires_contact: false,
            requires_amount: false,
        }
    }
}

const STARTING_KINDS: &[StartingKind] = &[
    StartingKind {
        id: CALL,
        name_pl: "Rozmowa telefoniczna",
        name_en: "Phone call",
        icon: "phone",
        colour: 0,
        asks_result: true,
        follow_up: Some(StartingRule {
            next: CALL,
            count: 3,
            unit: DelayUnit::WorkingDays,
            hour: None,
            note_pl: "Zadzwonić",
            note_en: "Call",
        }),
        place: "b",
    },
    StartingKind {
        id: EMAIL,
        name_pl: "E-mail",
        name_en: "E-mail",
        icon: "mail",
        colour: 2,
        asks_result: false,
        follow_up: Some(StartingRule {
            next: CALL,
            count: 2,
            unit: DelayUnit::WorkingDays,
            hour: None,
            note_pl: "Zapytać o odpowiedź na e-mail",
            note_en: "Ask about the e-mail",
        }),
        place: "d",
    },
    StartingKind {
        id: MEETING,
        name_pl: "Spotkanie",
        name_en: "Meeting",
        icon: "users",
        colour: 3,
        asks_result: false,
        follow_up: Some(StartingRule {
            next: EMAIL,
            count: 1,
            unit: DelayUnit::WorkingDays,
            hour: None,
            note_pl: "Wysłać podsumowanie spotkania",
            note_en: "Send a summary of the meeting",
        }),
        place: "f",
    },
    StartingKind {
        id: OFFER,
        name_pl: "Wysłanie oferty",
        name_en: "Offer sent",
        icon: "file-text",
        colour: 1,
        asks_result: false,
        follow_up: Some(StartingRule {
            next: CALL,
            count: 2,
            unit: DelayUnit::WorkingDays,
            hour: Some(10),
            note_pl: "Zapytać, czy zapoznali się z ofertą",
            note_en: "Ask whether they have read the offer",
        }),
        place: "h",
    },
    StartingKind {
        id: CONTRACT,
        name_pl: "Podpisanie umowy",
        name_en: "Contract signed",
        icon: "file-signature",
        colour: 4,
        asks_result: false,
        follow_up: Some(StartingRule {
            next: CALL,
            count: 1,
            unit: DelayUnit::Months,
            hour: None,
            note_pl: "Zapytać o wrażenia",
            note_en: "Ask how it is going",
        }),
        place: "j",
    },
    StartingKind {
        id: NOTE,
        name_pl: "Notatka",
        name_en: "Note",
        icon: "sticky-note",
        colour: 5,
        asks_result: false,
        follow_up: None,
        place: "l",
    },
];
