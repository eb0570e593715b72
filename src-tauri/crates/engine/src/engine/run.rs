//! Making a change: as it is wished, or without the reservations of what comes back for which there is no room any
//! more (R8).

use std::collections::BTreeSet;

use chrono_tz::Tz;
use uuid::Uuid;
use watek_domain::{
    clock::Timestamp,
    id::{IdRow, OperationId, ReservationId},
};
use watek_store::{Table, Viewer, Violation, WriteTx, table::reservation};

use super::{Changed, Engine, Person, Recorded, take_back::own_reservations};
use crate::{
    access::Context,
    command::Command,
    error::{Error, Result},
};

impl Engine {
    /// Makes a change on a person's behalf. When this answers `Ok`, the change is durable.
    pub fn run<C: Command>(&self, person: Person, command: C) -> Result<Changed<C::Output>> {
        let (id, at) = self.next_operation();
        let zone = self.store.read(|tx| self.zone_of(tx, person))?;
        let rows: BTreeSet<_> = command.brings_back().into_iter().collect();
        if rows.is_empty() {
            let recorded = Recorded::whole(at, zone, command);
            return self
                .run_as(person, id, recorded)
                .map_err(|error| self.explained(person, error));
        }
        self.bring_back(person, (id, at, zone), &command, &rows)
    }

    /// Makes a change that brings `rows` back, and leaves out their reservations as long as these overbook.
    fn bring_back<C: Command>(
        &self,
        person: Person,
        (id, at, zone): (OperationId, Timestamp, Tz),
        command: &C,
        rows: &BTreeSet<(Table, Uuid)>,
    ) -> Result<Changed<C::Output>> {
        let unreadable =
            |error: serde_json::Error| watek_store::Error::Unexpected(error.to_string());
        let request = serde_json::to_value(command).map_err(unreadable)?;
        let mut without = BTreeSet::new();
        loop {
            let again = serde_json::from_value(request.clone()).map_err(unreadable)?;
            let recorded =
                Recorded { without: without.clone(), ..Recorded::whole(at, zone, again) };
            let violation = match self.run_as::<C>(person, id, recorded) {
                Err(Error::Broken(violation)) => violation,
                done_or_refused => return done_or_refused,
            };
            let own = self.read(person, |tx, _| own_reservations(tx, rows, &violation))?;
            let more = own.difference(&without).count() > 0;
            if !more || !command.is_without_reservations() {
                return Err(self.refused_to_bring_back(person, violation, more));
            }
            without.extend(own);
        }
    }

    fn refused_to_bring_back(&self, person: Person, violation: Violation, more: bool) -> Error {
        match self.explained(person, violation.into()) {
            Error::Overbooked(mut told) => {
                told.may_leave_out = more;
                Error::Overbooked(told)
            },
            other => other,
        }
    }

    /// Makes the change that the journal describes, with the same ids, at the same instant.
    pub fn replay<C: Command>(
        &self,
        person: Person,
        id: OperationId,
        params: &str,
    ) -> Result<Changed<C::Output>> {
        let recorded = serde_json::from_str::<Recorded<C>>(params)
            .map_err(|error| watek_store::Error::Unexpected(error.to_string()))?;
        self.run_as(person, id, recorded).map_err(|error| self.explained(person, error))
    }

    fn run_as<C: Command>(
        &self,
        person: Person,
        id: OperationId,
        recorded: Recorded<C>,
    ) -> Result<Changed<C::Output>> {
        let (at, zone) = (recorded.at, recorded.zone);
        let entry = self.entry(id, C::KIND, &recorded, person, at, None)?;
        let (result, committed) = self.store.change(entry, move |tx: &WriteTx<'_>| {
            let viewer = Viewer::of(tx, person.0)?.ok_or(Error::NotFound("user"))?;
            let ids = IdRow::after(id);
            let result = recorded.request.run(&Context { tx, viewer, at, zone, ids: &ids })?;
            leave_out(tx, &recorded.without)?;
            Ok::<_, Error>(result)
        })?;
        Ok(Changed { operation_id: self.tell(committed), result })
    }
}

fn leave_out(tx: &WriteTx<'_>, without: &BTreeSet<ReservationId>) -> Result<()> {
    for id in without {
        reservation::delete(tx, *id)?;
    }
    Ok(())
}
