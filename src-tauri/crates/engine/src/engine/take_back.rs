//! Taking back what the journal holds: exactly, or without the reservations for which there is no room any more
//! (R8 before R11).

use std::collections::BTreeSet;

use chrono_tz::Tz;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{EventId, OperationId, ReservationId, ThreadId},
};
use watek_store::{
    Group, ReadTx, Table, Violation, WriteTx,
    journal::read,
    table::{event, reservation, thread},
};

use super::{Engine, Person, Recorded};
use crate::{
    command::undo,
    error::{Error, Result},
};

/// How something is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exactness {
    /// All of it, or nothing.
    Exact,
    /// Without reservations that would overbook.
    WithoutReservations,
}

/// Who takes what back, when, under which name.
#[derive(Clone, Copy)]
struct Act<'a> {
    person: Person,
    kind: &'a str,
    id: OperationId,
    at: Timestamp,
    zone: Tz,
    target: OperationId,
}

impl Engine {
    /// Takes an operation or an undo back under the given name.
    pub(crate) fn take_back(
        &self,
        person: Person,
        kind: &str,
        target: OperationId,
        exactness: Exactness,
    ) -> Result<Option<OperationId>> {
        let (id, at) = self.next_operation();
        let zone = self.store.read(|tx| self.zone_of(tx, person))?;
        let act = Act { person, kind, id, at, zone, target };
        let mut without = BTreeSet::new();
        loop {
            let violation = match self.take_back_as(act, &without) {
                Ok(done) => return Ok(done),
                Err(TakeBack::Broken(violation)) => violation,
                Err(other) => return Err(self.refusal(act, other)),
            };
            let in_the_way =
                self.read(person, |tx, _| own_reservations(tx, &touched(tx, target)?, &violation))?;
            let more = in_the_way.difference(&without).count();
            if exactness == Exactness::Exact || more == 0 {
                let refused = self.refusal(act, TakeBack::Broken(violation));
                return Err(of_taking_back(refused, target, more > 0));
            }
            without.extend(in_the_way);
        }
    }

    /// Takes back what the journal says was taken back as `id`.
    pub(crate) fn take_back_again(
        &self,
        person: Person,
        kind: &str,
        id: OperationId,
        params: &str,
    ) -> Result<()> {
        let Recorded { at, zone, request: target, without } = serde_json::from_str(params)
            .map_err(|error| watek_store::Error::Unexpected(error.to_string()))?;
        let act = Act { person, kind, id, at, zone, target };
        match self.take_back_as(act, &without) {
            Ok(_) => Ok(()),
            Err(refused) => Err(self.refusal(act, refused)),
        }
    }

    fn take_back_as(
        &self,
        act: Act<'_>,
        without: &BTreeSet<ReservationId>,
    ) -> std::result::Result<Option<OperationId>, TakeBack> {
        let Act { person, kind, id, at, zone, target } = act;
        let recorded = Recorded { at, zone, request: target, without: without.clone() };
        let entry =
            self.entry(id, kind, &recorded, person, at, Some(target)).map_err(TakeBack::Other)?;
        let (schema, without) = (self.store.schema(), without.clone());
        let ((), committed) = self.store.change(entry, move |tx: &WriteTx<'_>| {
            watek_store::undo(tx, schema, target)?.map_err(TakeBack::Refused)?;
            for left_out in &without {
                reservation::delete(tx, *left_out)?;
                // So it is known that this was not exact, also where the row would have come back.
                tx.relies_on(Table::Reservation, *left_out, Group::Row);
            }
            Ok::<_, TakeBack>(())
        })?;
        Ok(self.tell(committed))
    }

    fn refusal(&self, act: Act<'_>, refused: TakeBack) -> Error {
        let told = match refused {
            TakeBack::Refused(refusal) => {
                self.read(act.person, |tx, viewer| undo::refused(tx, viewer, refusal))
            },
            TakeBack::Broken(violation) if violation.overbooking.is_some() => {
                Ok(self.explained(act.person, violation.into()))
            },
            TakeBack::Broken(violation) => self
                .read(act.person, |tx, viewer| {
                    undo::rule_in_the_way(tx, viewer, act.target, violation)
                })
                .map(|error| self.explained(act.person, error)),
            TakeBack::Failed(error) => Err(error.into()),
            TakeBack::Other(error) => Err(error),
        };
        told.unwrap_or_else(|failed| failed)
    }
}

/// What is taken back where `target` shall be: itself, or what did it again without some reservations. Only
/// that knows what it left out.
pub(crate) fn taken_back_for(tx: &ReadTx<'_>, target: OperationId) -> Result<OperationId> {
    let Some(redo) = read::standing_redo_of(tx, target)? else { return Ok(target) };
    let Some(operation) = read::operation(tx, redo)? else { return Ok(target) };
    match serde_json::from_str::<Recorded<OperationId>>(&operation.params) {
        Ok(Recorded { without, .. }) if !without.is_empty() => Ok(redo),
        Ok(_) | Err(_) => Ok(target),
    }
}

/// The refusal to overbook, of an operation that was to be taken back.
fn of_taking_back(refused: Error, target: OperationId, may_leave_out: bool) -> Error {
    match refused {
        Error::Overbooked(mut told) => {
            told.operation_id = Some(target);
            told.may_leave_out = may_leave_out;
            Error::Overbooked(told)
        },
        other => other,
    }
}

/// The rows that an operation touched, be they there or not, and the records they belong to.
fn touched(tx: &ReadTx<'_>, target: OperationId) -> Result<BTreeSet<(Table, Uuid)>> {
    let mut rows = BTreeSet::new();
    read::each_row(tx, target, |touched| {
        rows.extend(touched.row.into_iter().chain([touched.record]));
        Ok(false)
    })?;
    Ok(rows)
}

/// Of the reservations that would overbook, those that the touched `rows` are about: by themselves, or through their event,
/// its thread or its partner. Others are not its to give up.
pub(super) fn own_reservations(
    tx: &ReadTx<'_>,
    rows: &BTreeSet<(Table, Uuid)>,
    violation: &Violation,
) -> Result<BTreeSet<ReservationId>> {
    if violation.overbooking.is_none() {
        return Ok(BTreeSet::new());
    }
    let mut own = BTreeSet::new();
    for row in &violation.rows {
        let id = ReservationId(row.id());
        if rows.contains(&(Table::Reservation, id.0)) || hangs_on(tx, id, rows)? {
            own.insert(id);
        }
    }
    Ok(own)
}

fn hangs_on(tx: &ReadTx<'_>, id: ReservationId, rows: &BTreeSet<(Table, Uuid)>) -> Result<bool> {
    let Some(EventId(event_id)) = reservation::get(tx, id)?.map(|row| row.event_id) else {
        return Ok(false);
    };
    if rows.contains(&(Table::Event, event_id)) {
        return Ok(true);
    }
    let Some(ThreadId(thread_id)) = event::get(tx, EventId(event_id))?.map(|row| row.thread_id)
    else {
        return Ok(false);
    };
    if rows.contains(&(Table::Thread, thread_id)) {
        return Ok(true);
    }
    let partner = thread::get(tx, ThreadId(thread_id))?.map(|row| row.partner_id.0);
    Ok(partner.is_some_and(|partner| rows.contains(&(Table::Partner, partner))))
}

/// Why taking back did not come about.
enum TakeBack {
    Refused(watek_store::Refusal),
    Broken(Violation),
    Failed(watek_store::Error),
    Other(Error),
}

impl From<watek_store::Error> for TakeBack {
    fn from(error: watek_store::Error) -> Self {
        Self::Failed(error)
    }
}

impl From<Violation> for TakeBack {
    fn from(violation: Violation) -> Self {
        Self::Broken(violation)
    }
}
