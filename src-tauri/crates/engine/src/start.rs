//! The first start of a workspace, and signing in to one that is there.

use std::path::Path;

use chrono_tz::Tz;
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
    let found = store.read(|tx| workspace::only(tx))?;
    let Some(found) = found else {
        let (workspace_id, device_id, user_id) = (
            WorkspaceId(ids.next(now)),
            DeviceId(ids.next(now)),
            UserId(ids.next(now)),
        );
        start(
            store,
            ids,
            now,
            zone,
            first_user,
            workspace_id,
            device_id,
            user_id,
        )?;
        identity.add(
            person_folder,
            workspace_id,
            store.folder(),
            device_id,
            user_id,
        )?;
        return Ok(SignedIn {
            user_id,
            device_id,
            copied: false,
        });
    };
    if let Some(copy) = identity.copy(found.id, store.folder()) {
        return Ok(SignedIn {
            user_id: copy.user_id,
            device_id: copy.device_id,
            copied: false,
        });
    }
    let known = identity.any_copy(found.id).map(|copy| copy.user_id);
    let user_id = match known {
        Some(user_id) => user_id,
        None => store
            .read(|tx| user::first_administrator(tx))?
            .ok_or(Error::NotFound("user"))?,
    };
    let device_id = DeviceId(ids.next(now));
    identity.add(person_folder, found.id, store.folder(), device_id, user_id)?;
    Ok(SignedIn {
        user_id,
        device_id,
        copied: true,
    })
}

#[expect(
    clippy::too_many_arguments,
    reason = "each is one decision of the first start"
)]
fn start(
    store: &Store,
    ids: &dyn IdSource,
    now: Timestamp,
    zone: Tz,
    first_user: &FirstUser,
    workspace_id: WorkspaceId,
    device_id: DeviceId,
    user_id: UserId,
) -> Result<()> {
    let name = watek_domain::text::required_line("name", &first_user.name)?;
    let language = first_user.language;
    let entry = Entry {
        id: OperationId(ids.next(now)),
        kind: START.into(),
        params: serde_json::json!({
            "at": now, "zone": zone, "workspace_id": workspace_id, "user_id": user_id,
            "name": name, "language": language,
        })
        .to_string(),
        actor_id: user_id,
        device_id,
        at: now,
        undoes_id: None,
    };
    store.change(entry, move |tx: &WriteTx<'_>| -> Result<()> {
        let row = Workspace {
            id: workspace_id,
            name: "Wątek".into(),
            country: Country::Pl,
            access_mode: AccessMode::Everyone,
        };
        workspace::insert(tx, &row)?;
        let person = User {
            id: user_id,
            name,
            role: Role::Administrator,
            supervisor_id: None,
            retired_at: None,
        };
        user::insert(tx, &person)?;
        setting::set(tx, user_id, setting::ZONE, zone.name())?;
        setting::set(tx, user_id, setting::LANGUAGE, language.as_str())?;
        for kind in kinds(language) {
            event_type::insert(tx, &kind)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// What a kind proposes: the next kind, after how many of which unit, at what hour, with what note.
type Rule = (
    EventTypeId,
    u32,
    DelayUnit,
    Option<u32>,
    &'static str,
    &'static str,
);

/// The kinds of event every workspace starts with.
fn kinds(language: Language) -> Vec<EventType> {
    use DelayUnit::{Months, WorkingDays};
    let rows: [(EventTypeId, &str, &str, &str, i64, bool, Option<Rule>); 6] = [
        (
            CALL,
            "Rozmowa telefoniczna",
            "Phone call",
            "phone",
            0,
            true,
            Some((CALL, 3, WorkingDays, None, "Zadzwonić", "Call")),
        ),
        (
            EMAIL,
            "E-mail",
            "E-mail",
            "mail",
            2,
            false,
            Some((
                CALL,
                2,
                WorkingDays,
                None,
                "Zapytać o odpowiedź na e-mail",
                "Ask about the e-mail",
            )),
        ),
        (
            MEETING,
            "Spotkanie",
            "Meeting",
            "users",
            3,
            false,
            Some((
                EMAIL,
                1,
                WorkingDays,
                None,
                "Wysłać podsumowanie spotkania",
                "Send a summary of the meeting",
            )),
        ),
        (
            OFFER,
            "Wysłanie oferty",
            "Offer sent",
            "file-text",
            1,
            false,
            Some((
                CALL,
                2,
                WorkingDays,
                Some(10),
                "Zapytać, czy zapoznali się z ofertą",
                "Ask whether they have read the offer",
            )),
        ),
        (
            CONTRACT,
            "Podpisanie umowy",
            "Contract signed",
            "file-signature",
            4,
            false,
            Some((
                CALL,
                1,
                Months,
                None,
                "Zapytać o wrażenia",
                "Ask how it is going",
            )),
        ),
        (NOTE, "Notatka", "Note", "sticky-note", 5, false, None),
    ];
    rows.into_iter()
        .zip(["b", "d", "f", "h", "j", "l"])
        .map(
            |((id, name_pl, name_en, icon, colour, asks_result, rule), place)| EventType {
                id,
                name_pl: name_pl.into(),
                name_en: name_en.into(),
                icon: icon.into(),
                colour,
                place: place.into(),
                asks_result,
                follow_up_type_id: rule.map(|rule| rule.0),
                follow_up_count: rule.map(|rule| rule.1),
                follow_up_unit: rule.map(|rule| rule.2),
                follow_up_time: rule.and_then(|rule| TimeOfDay::new(rule.3?, 0)),
                follow_up_note: rule.map(|rule| {
                    if language == Language::Pl {
                        rule.4
                    } else {
                        rule.5
                    }
                    .to_owned()
                }),
                retired_at: None,
            },
        )
        .collect()
}
