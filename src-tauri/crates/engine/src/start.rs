//! The first start of a workspace, and signing in to one that is there.

use std::path::Path;

use chrono_tz::Tz;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::TimeOfDay,
    id::{DeviceId, IdSource, OperationId, UserId, WorkspaceId},
    invalid::{Invalid, Reason},
    text::required_line,
    user::{AccessMode, Language, Role},
    working_days::Country,
};
use watek_store::{
    Entry, Store, WriteTx,
    table::{
        event_type, setting,
        user::{self, User},
        workspace::{self, Workspace},
    },
};

use crate::{
    error::{Error, Result},
    identity::Identity,
};

mod dictionaries;
mod kinds;

/// The name under which the journal keeps the first start.
pub(crate) const START: &str = "start_workspace";

/// Who starts a workspace.
#[derive(Clone, Debug)]
pub struct FirstUser {
    /// First and last name.
    pub name: String,
    /// The language of his interface.
    pub language: Language,
    /// When his day begins; as usual, unless told.
    pub morning: Option<TimeOfDay>,
}

impl FirstUser {
    /// Whoever is described as a person types it; refuses what the start itself would refuse, by its field.
    pub fn typed(
        name: &str,
        language: Language,
        morning: &str,
    ) -> std::result::Result<Self, Invalid> {
        let name = required_line("name", name)?;
        let morning = morning.parse().map_err(|_| Invalid::new("morning", Reason::Malformed))?;
        Ok(Self { name, language, morning: Some(morning) })
    }
}

/// How the folder became another one than the program last worked with: it is a new device then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Arrival {
    /// It was copied or moved here.
    Copied,
    /// Another database took its place: a backup, or one that a person accepted.
    Replaced,
}

/// Who works on which copy.
pub(crate) struct SignedIn {
    pub(crate) user_id: UserId,
    pub(crate) device_id: DeviceId,
    /// None where it is the one that was here.
    pub(crate) arrival: Option<Arrival>,
}

/// Finds out who works on which copy, and starts the workspace where it is new and somebody starts it.
pub(crate) fn sign_in(
    store: &Store,
    person_folder: &Path,
    ids: &dyn IdSource,
    now: Timestamp,
    zone: Tz,
    first_user: Option<&FirstUser>,
) -> Result<SignedIn> {
    let mut identity = Identity::read(person_folder)?;
    let Some(found) = store.read(workspace::only)? else {
        let first_user = first_user.ok_or(Error::NotStarted)?;
        let first = FirstStart {
            workspace_id: WorkspaceId(ids.next(now)),
            device_id: DeviceId(ids.next(now)),
            user_id: UserId(ids.next(now)),
            name: required_line("name", &first_user.name)?,
            language: first_user.language,
            morning: first_user.morning,
            zone,
            at: now,
        };
        let (device_id, user_id) = (first.device_id, first.user_id);
        identity.add(person_folder, first.workspace_id, store.folder(), device_id, user_id)?;
        first.run(store, OperationId(ids.next(now)))?;
        return Ok(SignedIn { user_id, device_id, arrival: None });
    };
    // A restored database is a new device, though it lies where another one lay.
    let known = identity.copy(found.id, store.folder()).filter(|_| !store.is_restored());
    if let Some(copy) = known {
        return Ok(SignedIn { user_id: copy.user_id, device_id: copy.device_id, arrival: None });
    }
    let user_id = who_signs_in(store, &identity, found.id)?;
    let device_id = DeviceId(ids.next(now));
    identity.add(person_folder, found.id, store.folder(), device_id, user_id)?;
    let arrival = if store.is_restored() { Arrival::Replaced } else { Arrival::Copied };
    store.settle_restore()?;
    Ok(SignedIn { user_id, device_id, arrival: Some(arrival) })
}

/// Who signed in to another copy of the workspace on this computer, if this one knows him.
fn who_signs_in(store: &Store, identity: &Identity, workspace: WorkspaceId) -> Result<UserId> {
    if let Some(copy) = identity.any_copy(workspace)
        && store.read(|tx| user::get(tx, copy.user_id))?.is_some()
    {
        return Ok(copy.user_id);
    }
    store.read(user::first_administrator)?.ok_or(Error::NotFound("user"))
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
    #[serde(skip_serializing_if = "Option::is_none")]
    morning: Option<TimeOfDay>,
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
            currency: Country::Pl.currency(),
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
        if let Some(morning) = self.morning {
            setting::set(tx, self.user_id, setting::MORNING, &morning.to_string())?;
        }
        kinds::rows(self.language).try_for_each(|kind| event_type::insert(tx, &kind))?;
        dictionaries::write(tx)
    }
}
