//! Importing from files: partners with their contacts, what happened with them, and the price list.
//!
//! The interface knows a file by a token ([`Engine::admit_import`]); it asks how the file looks
//! ([`preview()`]), tries the import out ([`try_partners`], [`try_events`], [`try_products`]) and makes it, which is one operation that can be
//! taken back as a whole. A row that cannot be imported is listed with its number and the reason; all
//! others are imported together or, where something fails, none.

use std::{fs::File, io::Write, path::Path};

use serde::Serialize;
use ts_rs::TS;
use watek_store::{fill_whole, unfinished};

use crate::{
    engine::{Engine, Person},
    error::{Error, Result},
};

mod amount;
mod choices;
mod date;
mod encoding;
mod event_row;
mod events;
mod field;
mod file;
mod header;
mod known;
mod names;
mod partner_row;
mod partners;
mod people;
mod preview;
mod problem;
mod products;
mod progress;
mod report;
mod row;
mod run;
mod table;

pub use choices::{ImportEvents, ImportPartners, ImportProducts, TypeChoice};
pub use date::DateOrder;
pub use encoding::Encoding;
pub use field::{Column, Field, Kind};
pub use file::{Admitted, FileProblem, ImportToken, Source};
pub use partners::{Duplicates, OnDuplicate};
pub use preview::{Preview, PreviewColumn, PreviewRequest, PreviewRow, preview};
pub use problem::{ProblemReason, RowProblem};
pub use products::OnKnown;
pub use progress::{ImportState, Phase};
pub use report::{ImportReport, UnknownName};
pub use table::Separator;

pub(crate) use file::Files;

/// Does all that an import of partners does, keeps nothing of it, and answers what would come of it.
pub fn try_partners(
    engine: &Engine,
    person: Person,
    import: &ImportPartners,
) -> Result<ImportReport> {
    run::try_out(engine, person, import)
}

/// Does all that an import of history does, keeps nothing of it, and answers what would come of it.
pub fn try_events(engine: &Engine, person: Person, import: &ImportEvents) -> Result<ImportReport> {
    run::try_out(engine, person, import)
}

/// Does all that an import of a price list does, keeps nothing of it, and answers what would come of it.
pub fn try_products(
    engine: &Engine,
    person: Person,
    import: &ImportProducts,
) -> Result<ImportReport> {
    run::try_out(engine, person, import)
}

/// Rows in error, a stretch of them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProblemPage {
    /// How many there are.
    pub total: u32,
    /// Those of the stretch.
    pub problems: Vec<RowProblem>,
}

/// The rows in error of the last trial or import of a file.
pub fn problems(
    engine: &Engine,
    import: ImportToken,
    offset: u32,
    limit: u32,
) -> Result<ProblemPage> {
    let session = engine.files().get(import)?;
    let found = session.found().clone();
    let all = found.as_ref().map(|found| &*found.problems).unwrap_or_default();
    let stretch = all.iter().skip(offset as usize).take(limit as usize);
    Ok(ProblemPage {
        total: u32::try_from(all.len()).unwrap_or(u32::MAX),
        problems: stretch.copied().collect(),
    })
}

/// How far an import is.
pub fn state(engine: &Engine, import: ImportToken) -> Result<ImportState> {
    Ok(engine.files().get(import)?.progress.state())
}

/// Ends an import that is under way: nothing of it is kept. Too late where it is being confirmed.
pub fn cancel(engine: &Engine, import: ImportToken) -> Result<()> {
    engine.files().get(import)?.progress.cancel();
    Ok(())
}

/// Forgets a file.
pub fn close(engine: &Engine, import: ImportToken) -> Result<()> {
    engine.files().forget(import)
}

/// Writes the rows in error as CSV that spreadsheets open: the columns of the file, and the reason, in
/// `words`. The file that they are read from is never written over.
pub fn write_problems(
    engine: &Engine,
    import: ImportToken,
    target: &Path,
    heading: &str,
    words: impl Fn(&RowProblem) -> String,
) -> Result<()> {
    let session = engine.files().get(import)?;
    let found = session.found().clone().ok_or(Error::NotFound("import"))?;
    if session.is_at(target) || session.is_at(&unfinished(target)) {
        return Err(FileProblem::IsSource.into());
    }
    let rows = session.rows(found.source)?;
    fill_whole(target, |file| write_rows(rows, &found, target, file, heading, words))
}

fn write_rows(
    mut rows: table::Rows<File>,
    found: &file::Found,
    target: &Path,
    file: &mut File,
    heading: &str,
    words: impl Fn(&RowProblem) -> String,
) -> Result<()> {
    let failed =
        |source| watek_store::Error::File { action: "writing", path: target.to_owned(), source };
    // Without this mark Excel would take it for another encoding.
    file.write_all("\u{feff}".as_bytes()).map_err(failed)?;
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .delimiter(found.source.separator.byte())
        .from_writer(file);
    let mut waiting = found.problems.iter().peekable();
    let mut is_first = found.source.has_header;
    let mut width = 0;
    while let Some((number, record)) = rows.next().map_err(FileProblem::from)? {
        let reason = match waiting.peek() {
            _ if is_first => heading.to_owned(),
            Some(problem) if problem.row == number => words(problem),
            Some(_) => continue,
            None => break,
        };
        if !is_first {
            waiting.next();
        }
        is_first = false;
        width = width.max(record.len());
        let lacking = std::iter::repeat_n("", width - record.len());
        let fields = record.iter().chain(lacking).chain([reason.as_str()]);
        writer.write_record(fields).map_err(|error| failed(std::io::Error::other(error)))?;
    }
    Ok(writer.flush().map_err(failed)?)
}

impl Engine {
    /// Lets a file in for import. Its path stays here.
    pub fn admit_import(&self, path: &Path) -> Result<Admitted> {
        self.files().admit(path, self.ids(), self.now())
    }
}
