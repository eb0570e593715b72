//! What is being typed into forms (R17). Kept on this copy alone and not journalled.

use watek_domain::{
    clock::Timestamp,
    invalid::{Invalid, Reason},
    text,
};
use watek_store::table::draft;

use crate::{
    engine::{Engine, Person},
    error::Result,
};

/// The largest draft, in bytes of JSON.
const LARGEST: usize = 1_000_000;

/// Keeps what is typed into a form. `body` is JSON.
pub fn save(engine: &Engine, person: Person, form: &str, body: String) -> Result<()> {
    let form = text::required_line("form", form)?;
    if body.len() > LARGEST {
        return Err(Invalid::new("body", Reason::OutOfRange).into());
    }
    let now = engine.now();
    engine.note(move |tx| Ok(draft::save(tx, person.0, &form, &body, now)?))
}

/// Throws away what was typed into a form.
pub fn discard(engine: &Engine, person: Person, form: &str) -> Result<()> {
    let form = text::required_line("form", form)?;
    engine.note(move |tx| Ok(draft::discard(tx, person.0, &form)?))
}

/// What was typed into a form, as JSON, and when it was kept.
pub fn get(engine: &Engine, person: Person, form: &str) -> Result<Option<(String, Timestamp)>> {
    let form = text::required_line("form", form)?;
    engine.read(person, |tx, _| Ok(draft::get(tx, person.0, &form)?))
}
