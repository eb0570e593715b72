//! Every change a person can make, one struct each, a file per noun.

use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;
use watek_domain::{id::OperationId, invalid::Invalid};
use watek_store::Table;

use crate::{
    access::Context,
    engine::{Changed, Engine, Person},
    error::Result,
};

pub mod attachment;
pub mod carried;
pub mod category;
pub mod contact;
pub mod dictionary;
pub mod draft;
pub mod event_type;
pub mod fork;
pub mod free_day;
pub mod lines;
mod listed;
pub mod merge;
pub mod outcome;
pub mod partner;
pub mod partners;
pub mod plan;
pub mod product;
pub mod reminder;
pub(crate) mod required;
pub mod reschedule;
pub mod resource;
pub mod sample;
pub mod setting;
pub mod thread;
pub mod undo;
pub mod user;
pub mod workspace;

/// A change. What it holds, with its [`Context`], decides wholly what it does to the same rows.
pub trait Command: Serialize + DeserializeOwned + Send + 'static {
    /// Its name: on the wire, in the journal, in the interface's words.
    const KIND: &'static str;

    /// What it answers.
    type Output: Serialize + Send + 'static;

    /// Makes the change, or refuses and leaves nothing.
    fn run(&self, context: &Context<'_>) -> Result<Self::Output>;

    /// What comes back with its reservations, for which there may be no room any more; nothing of most.
    fn brings_back(&self) -> Vec<(Table, Uuid)> {
        Vec::new()
    }

    /// Whether such reservations are left out (R8).
    fn is_without_reservations(&self) -> bool {
        false
    }
}

/// Whatever goes through the one door: a [`Command`], or taking one back.
pub trait Change: Sized {
    /// What it answers.
    type Output: Serialize;

    /// Makes the change on a person's behalf.
    fn make(self, engine: &Engine, person: Person) -> Result<Changed<Self::Output>>;

    /// Makes the change again that the journal keeps as `id` with `params`: the same rows, under the
    /// same ids.
    fn again(engine: &Engine, person: Person, id: OperationId, params: &str) -> Result<()>;
}

impl<C: Command> Change for C {
    type Output = C::Output;

    fn make(self, engine: &Engine, person: Person) -> Result<Changed<C::Output>> {
        engine.run(person, self)
    }

    fn again(engine: &Engine, person: Person, id: OperationId, params: &str) -> Result<()> {
        engine.replay::<C>(person, id, params).map(|_| ())
    }
}

/// Adds the fields of a nested struct to the path of a refusal.
fn within<T>(parent: &str, result: std::result::Result<T, Invalid>) -> Result<T> {
    Ok(result.map_err(|invalid| invalid.within(parent))?)
}
