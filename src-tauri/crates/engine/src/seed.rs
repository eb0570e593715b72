//! Made-up content: lifelike partners, threads and events, the same in every run of the same day.
//!
//! Rows go through the journal like any other change, a few megabytes at a time.

use std::sync::mpsc::{self, Receiver};

use chrono_tz::Tz;
use serde::Serialize;
use watek_domain::due::start_of_day;
use watek_store::{Entry, Error as StoreError};

use crate::{
    engine::{Engine, Person},
    error::Error as EngineError,
};

mod chunk;
mod dice;
mod english;
mod layout;
mod names;
mod operations;
mod partner;
mod people;
mod plan;
mod polish;
mod tax;
mod thread;
mod words;

use operations::{Operation, Operations};

/// The name under which the journal keeps it.
pub(crate) const SEED: &str = "seed";
/// Where the firm is.
const ZONE: Tz = Tz::Europe__Warsaw;

/// How much to make up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Size {
    /// How many partners; at least one, if there are events.
    pub partners: u32,
    /// How many events.
    pub events: u32,
    /// How many people of the firm, whoever started the workspace among them.
    pub users: u32,
}

/// Why nothing, or not everything, was made up.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Made-up rows never mix with those that people wrote.
    #[error("the workspace has partners or people already; choose an empty folder")]
    NotEmpty,
    /// There is nobody the events could be about.
    #[error("events need at least one partner")]
    NoPartner,
    /// Only an administrator may fill a workspace.
    #[error("only an administrator may fill the workspace")]
    Forbidden,
    /// The store failed.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

/// Fills the workspace; `progress` hears how many events there are so far.
pub fn fill(
    engine: &Engine,
    person: Person,
    size: Size,
    mut progress: impl FnMut(usize),
) -> Result<(), Error> {
    refuse(engine, person, size)?;
    let today = start_of_day(engine.now().date_in(ZONE), Tz::UTC);
    let operations = Operations::new(person.0, size, today);
    // Rows are made up while those before them are written.
    let (ready, made) = mpsc::sync_channel(1);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for operation in operations {
                // Nobody waits any more where writing failed.
                if ready.send(operation).is_err() {
                    return;
                }
            }
        });
        write_all(engine, person, made, &mut progress)
    })
}

fn refuse(engine: &Engine, person: Person, size: Size) -> Result<(), Error> {
    let (is_administrator, is_empty) = engine.read(person, |tx, viewer| {
        Ok((viewer.is_administrator(), people::is_alone(tx)? && partner::are_none(tx)?))
    })?;
    match (is_administrator, is_empty) {
        (_, false) => Err(Error::NotEmpty),
        (false, _) => Err(Error::Forbidden),
        _ if size.partners == 0 && size.events > 0 => Err(Error::NoPartner),
        _ => Ok(()),
    }
}

fn write_all(
    engine: &Engine,
    person: Person,
    made: Receiver<Operation>,
    progress: &mut impl FnMut(usize),
) -> Result<(), Error> {
    let mut events = 0;
    for operation in made {
        events += operation.chunk.events.len();
        write(engine, person, operation)?;
        progress(events);
    }
    Ok(())
}

/// The one door, an operation at a time.
fn write(engine: &Engine, person: Person, operation: Operation) -> Result<(), Error> {
    let params = serde_json::to_string(&operation.params)
        .map_err(|error| EngineError::from(StoreError::Unexpected(error.to_string())))?;
    let entry = Entry {
        id: operation.id,
        kind: SEED.into(),
        params,
        actor_id: person.0,
        device_id: engine.device_id(),
        at: engine.now(),
        undoes_id: None,
    };
    let chunk = operation.chunk;
    engine.store().change(entry, move |tx| chunk.write(tx))?;
    Ok(())
}

#[cfg(test)]
mod tests;
