//! Taking operations back and doing them again (R11): any, in any order, also after a restart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::id::{OperationId, ThreadId};
use watek_store::{
    ReadTx, Refusal, Scope, Table, Viewer, Violation,
    journal::read,
    table::thread,
    view::{
        self,
        operation::{OperationView, UndoState},
    },
};

use super::{Change, merge};
use crate::{
    engine::{Changed, Engine, Exactness, Person, taken_back_for},
    error::{Error, LaterOperation, Result},
};

/// Takes an operation back.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// The operation; the person's newest, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub operation_id: Option<OperationId>,
    /// Whether reservations that would now be too many are left out (R8).
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub without_reservations: bool,
}

/// Does an operation again that was taken back.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Redo {
    /// The operation; the one the person took back last, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub operation_id: Option<OperationId>,
    /// Whether reservations that would now be too many are left out (R8).
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub without_reservations: bool,
}

/// The name under which the journal keeps an undo.
pub const UNDO: &str = "undo";
/// The name under which the journal keeps a redo.
pub const REDO: &str = "redo";

impl Change for Undo {
    type Output = OperationView;

    /// Takes the operation back, or says on whose account not and changes nothing.
    fn make(self, engine: &Engine, person: Person) -> Result<Changed<OperationView>> {
        let (target, undone) = engine.read(person, |tx, viewer| {
            let target = match self.operation_id {
                Some(id) => id,
                None => next_undo(tx, viewer)?.ok_or(Error::NothingToUndo)?,
            };
            allow(tx, viewer, target)?;
            Ok((target, taken_back_for(tx, target)?))
        })?;
        let exactness = exactness(self.without_reservations);
        let done = engine.take_back(person, UNDO, undone, exactness);
        told(engine, person, done.map_err(|refused| known_by(refused, target))?, target)
    }

    fn again(engine: &Engine, person: Person, id: OperationId, params: &str) -> Result<()> {
        engine.take_back_again(person, UNDO, id, params)
    }
}

impl Change for Redo {
    type Output = OperationView;

    /// Does the operation again, or says on whose account not and changes nothing.
    fn make(self, engine: &Engine, person: Person) -> Result<Changed<OperationView>> {
        let (target, undo) = engine.read(person, |tx, viewer| {
            if let Some(target) = self.operation_id {
                allow(tx, viewer, target)?;
                let undo = read::standing_undo_of(tx, target)?.ok_or(Error::NotUndone)?;
                return Ok((target, undo));
            }
            next_redo(tx, viewer)?.ok_or(Error::NothingToRedo)
        })?;
        let exactness = exactness(self.without_reservations);
        let done = engine.take_back(person, REDO, undo, exactness);
        told(engine, person, done.map_err(|refused| known_by(refused, target))?, target)
    }

    fn again(engine: &Engine, person: Person, id: OperationId, params: &str) -> Result<()> {
        engine.take_back_again(person, REDO, id, params)
    }
}

fn exactness(without_reservations: bool) -> Exactness {
    if without_reservations { Exactness::WithoutReservations } else { Exactness::Exact }
}

/// The refusal of a person's wish to take back or do again `target`, whatever was to be taken back for that.
fn known_by(refused: Error, target: OperationId) -> Error {
    match refused {
        Error::Overbooked(mut found) => {
            found.operation_id = Some(target);
            Error::Overbooked(found)
        },
        other => other,
    }
}

fn told(
    engine: &Engine,
    person: Person,
    operation_id: Option<OperationId>,
    target: OperationId,
) -> Result<Changed<OperationView>> {
    let result = engine.read(person, |tx, viewer| {
        view::operation::get(tx, viewer, target)?.ok_or(Error::NotFound("operation"))
    })?;
    Ok(Changed { operation_id, result })
}

/// One's own operations are one's own to take back; another's are his superior's, an administrator's, and
/// of whoever answers for every thread they touched. What is the administrator's to change stays his, and
/// in a thread that is no longer seen nothing is taken back (R13).
fn allow(tx: &ReadTx<'_>, viewer: &Viewer, target: OperationId) -> Result<()> {
    let operation = read::operation(tx, target)?.ok_or(Error::NotFound("operation"))?;
    if matches!(operation.kind.as_str(), crate::start::START | crate::seed::SEED) {
        return Err(Error::Forbidden);
    }
    if merge::is_merge(&operation) {
        let may = merge::may_take_back(tx, viewer, &operation)?;
        return if may { Ok(()) } else { Err(Error::Forbidden) };
    }
    // From him nothing is hidden, and there is nothing that he may not change.
    if viewer.is_administrator() {
        return Ok(());
    }
    let mut rights = Rights::of(tx, viewer, &operation)?;
    read::each_row(tx, target, |touched| rights.ask(touched.record))?;
    match rights.refusal {
        Some(refusal) => Err(refusal),
        None if rights.answers_for_actor || rights.answers_for_threads() => Ok(()),
        None => Err(Error::Forbidden),
    }
}

/// What a person may do about an operation, from the records it touched, one by one.
struct Rights<'a> {
    tx: &'a ReadTx<'a>,
    viewer: &'a Viewer,
    operation: &'a read::Operation,
    answers_for_actor: bool,
    /// Whether something else than threads was touched.
    other: bool,
    /// Of each thread, whether he sees it and whether he answers for its owner.
    threads: BTreeMap<ThreadId, (bool, bool)>,
    refusal: Option<Error>,
}

impl<'a> Rights<'a> {
    fn of(tx: &'a ReadTx<'a>, viewer: &'a Viewer, operation: &'a read::Operation) -> Result<Self> {
        let answers_for_actor = viewer.answers_for(tx, operation.actor_id)?;
        let threads = BTreeMap::new();
        Ok(Self { tx, viewer, operation, answers_for_actor, other: false, threads, refusal: None })
    }

    fn answers_for_threads(&self) -> bool {
        !self.other
            && !self.threads.is_empty()
            && self.threads.values().all(|(_, answers)| *answers)
    }

    /// Takes a record into account, and tells whether that decides everything.
    fn ask(&mut self, (table, row): (Table, Uuid)) -> watek_store::Result<bool> {
        if table.is_administrators() {
            self.refusal = Some(Error::Forbidden);
            return Ok(true);
        }
        // Of many records these are most, and in no thread.
        let thread = match table.scope() {
            Scope::All | Scope::Person => None,
            Scope::Thread => view::operation::thread_of(self.tx, table, row)?,
        };
        let Some(thread) = thread else {
            self.other = true;
            return Ok(false);
        };
        let (sees, _) = self.thread(thread)?;
        // Who has lost sight of a thread by his own act may still take that act back.
        if !sees && !self.is_own_last_act(table, row)? {
            self.refusal = Some(Error::NotFound("operation"));
        }
        Ok(self.refusal.is_some())
    }

    fn thread(&mut self, id: ThreadId) -> watek_store::Result<(bool, bool)> {
        if let Some(known) = self.threads.get(&id) {
            return Ok(*known);
        }
        let answers = match thread::get(self.tx, id)? {
            Some(thread) => self.viewer.answers_for(self.tx, thread.owner_id)?,
            None => true,
        };
        let found = (self.viewer.sees(self.tx, id)?, answers);
        self.threads.insert(id, found);
        Ok(found)
    }

    fn is_own_last_act(&self, table: Table, row: Uuid) -> watek_store::Result<bool> {
        let is_own = self.operation.actor_id == self.viewer.user_id();
        Ok(is_own && read::token(self.tx, table, row)? == Some(self.operation.id))
    }
}

/// How far back a key looks for something that the person may still take back.
const LOOK_BACK: u32 = 200;

/// What a key takes back: the person's newest operation that stands, passing over those of which he has
/// lost sight. They are not his to take back any more, and must not bar the way to what is.
fn next_undo(tx: &ReadTx<'_>, viewer: &Viewer) -> Result<Option<OperationId>> {
    // Nearly always the first will do.
    for limit in [1, LOOK_BACK] {
        for target in read::newest_standing(tx, viewer.user_id(), limit)? {
            if is_allowed(tx, viewer, target)? {
                return Ok(Some(target));
            }
        }
    }
    Ok(None)
}

/// What a key does again, and the undo that it takes back for that.
fn next_redo(tx: &ReadTx<'_>, viewer: &Viewer) -> Result<Option<(OperationId, OperationId)>> {
    for (undo, target) in read::newest_undos(tx, viewer.user_id(), LOOK_BACK)? {
        if is_allowed(tx, viewer, target)? {
            return Ok(Some((target, undo)));
        }
    }
    Ok(None)
}

fn is_allowed(tx: &ReadTx<'_>, viewer: &Viewer, target: OperationId) -> Result<bool> {
    match allow(tx, viewer, target) {
        Ok(()) => Ok(true),
        Err(Error::NotFound(_) | Error::Forbidden) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What the keys would take back and do again.
pub fn state(tx: &ReadTx<'_>, viewer: &Viewer) -> Result<UndoState> {
    let words = |id: Option<OperationId>| match id {
        Some(id) => view::operation::get(tx, viewer, id),
        None => Ok(None),
    };
    let redo = next_redo(tx, viewer)?.map(|(target, _)| target);
    Ok(UndoState { undo: words(next_undo(tx, viewer)?)?, redo: words(redo)? })
}

/// A refusal of the store in the words a person may read.
pub(crate) fn refused(tx: &ReadTx<'_>, viewer: &Viewer, refusal: Refusal) -> Result<Error> {
    Ok(match refusal {
        Refusal::Unknown => Error::NotFound("operation"),
        Refusal::AlreadyUndone => Error::AlreadyUndone,
        Refusal::BeforeUpgrade => Error::UndoBeforeUpgrade,
        Refusal::Later(operations) => {
            let mut by = Vec::with_capacity(operations.len());
            for id in operations {
                if let Some(operation) = view::operation::get(tx, viewer, id)? {
                    by.push(later(tx, viewer, operation)?);
                }
            }
            Error::UndoRefused { by }
        },
    })
}

/// Of an operation in a thread that the viewer does not see, only who and when may be told.
fn later(tx: &ReadTx<'_>, viewer: &Viewer, operation: OperationView) -> Result<LaterOperation> {
    let mut hidden = false;
    read::each_row(tx, operation.id, |touched| {
        let (table, row) = touched.record;
        if let Some(thread) = view::operation::thread_of(tx, table, row)? {
            hidden = !viewer.sees(tx, thread)?;
        }
        Ok(hidden)
    })?;
    Ok(LaterOperation {
        kind: if hidden { String::new() } else { operation.kind },
        subject: if hidden { String::new() } else { operation.subject },
        actor_name: operation.actor_name,
        at: operation.at,
    })
}

/// The refusal of an undo that would break a rule: on account of what made the rows so since.
pub(crate) fn rule_in_the_way(
    tx: &ReadTx<'_>,
    viewer: &Viewer,
    target: OperationId,
    violation: Violation,
) -> Result<Error> {
    let later = watek_store::in_the_way(tx, target, &violation)?;
    if later.is_empty() {
        return Ok(violation.into());
    }
    refused(tx, viewer, Refusal::Later(later))
}
