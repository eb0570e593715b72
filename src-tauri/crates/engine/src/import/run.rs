//! Trials and imports: one thread reads and checks rows, the writer takes them in. A trial does all that an
//! import does, and takes it back.

use std::{
    convert::Infallible,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    },
};

use chrono_tz::Tz;
use serde::Serialize;
use watek_domain::{
    backup::Kind,
    clock::Timestamp,
    id::{IdRow, OperationId},
};
use watek_store::{Error as StoreError, Viewer, WriteTx};

use super::{
    field::Column,
    file::{FileProblem, Session, Source},
    problem::{Fault, RowProblem},
    report::{ImportReport, Unknown},
    row::Row,
};
use crate::{
    access::Context,
    engine::{Changed, Engine, Person},
    error::{Error, Result},
};

/// How many rows travel together.
const TOGETHER: usize = 256;
/// How many such heaps wait for the writer.
const AHEAD: usize = 8;

/// A row as the reading thread hands it on: its number, and what it says or why not.
type Read<R> = (u32, std::result::Result<R, Fault>);

/// What the reading thread says.
enum Heard<R> {
    /// Rows, and how many of them were short.
    Rows(Vec<Read<R>>, u32),
    /// That was all. Without it nothing is confirmed.
    End(Unknown),
    /// The file cannot be read on.
    Failed(FileProblem),
}

/// What is imported, and how.
pub(super) trait Import: Clone + Serialize + Send + Sync + 'static {
    /// The name under which the journal keeps it.
    const KIND: &'static str;
    /// How often every row is gone through.
    const PASSES: u32;
    /// What a row says.
    type Row: Send + 'static;
    /// What rows are understood with.
    type Understanding: Sync;

    /// The file, how to read it, and what its columns mean.
    fn table(&self) -> (super::ImportToken, Source, &[Column]);
    /// Refuses choices that do not hold, and gathers what it takes to understand rows.
    fn understand(
        &self,
        engine: &Engine,
        person: Person,
        at: Timestamp,
        zone: Tz,
    ) -> Result<Self::Understanding>;
    /// What a row says, checked.
    fn read(known: &Self::Understanding, row: Row<'_>) -> std::result::Result<Self::Row, Fault>;
    /// Writes down what the rows say.
    fn write(
        &self,
        context: &Context<'_>,
        rows: &mut Rows<'_, Self::Row>,
        report: &mut ImportReport,
    ) -> Result<()>;
}

/// What the writer hears the reading thread through.
struct Writer<R> {
    heard: Receiver<Heard<R>>,
    /// Rows go back to be freed where they were made: freed here, both threads wait for each other's memory.
    done: Sender<Vec<Read<R>>>,
}

/// Rows as they come to the writer.
pub(super) struct Rows<'r, R> {
    writer: &'r Writer<R>,
    pub(super) session: &'r Session,
    problems: Vec<RowProblem>,
}

impl<R> Rows<'_, R> {
    /// Lends every good row to `take`, and notes those in error.
    pub(super) fn each(
        &mut self,
        report: &mut ImportReport,
        mut take: impl FnMut(&R, &mut ImportReport) -> Result<std::result::Result<(), Fault>>,
    ) -> Result<()> {
        loop {
            let rows = match self.writer.heard.recv() {
                Ok(Heard::Rows(rows, short)) => {
                    report.short_rows += short;
                    rows
                },
                Ok(Heard::End(unknown)) => {
                    unknown.tell(report);
                    return Ok(());
                },
                Ok(Heard::Failed(problem)) => return Err(problem.into()),
                Err(_) => return Err(StoreError::Panicked.into()),
            };
            self.session.progress.go_on(rows.len())?;
            for (number, row) in &rows {
                report.rows += 1;
                let taken = match row {
                    Ok(row) => take(row, report)?,
                    Err(fault) => Err(*fault),
                };
                if let Err(fault) = taken {
                    report.problems += 1;
                    self.problems.push(RowProblem::at(*number, fault));
                }
            }
            // The reading thread may have ended already.
            let _ = self.writer.done.send(rows);
        }
    }
}

/// What the writer does with the rows.
type Script = Box<dyn FnOnce(&WriteTx<'_>) -> Result<ImportReport> + Send>;

/// Imports in earnest: one operation, or nothing.
pub(super) fn import<I: Import>(
    engine: &Engine,
    person: Person,
    import: &I,
) -> Result<Changed<ImportReport>> {
    let session = engine.files().get(import.table().0)?;
    let _occupied = session.occupy(I::PASSES)?;
    engine.back_up_if_due(Kind::BeforeImport)?;
    session.progress.go_on_to_rows()?;
    // The operation begins after the backup: what was done meanwhile came before it.
    let (id, at) = engine.next_operation();
    let done = with_rows(engine, person, import, &session, (id, at), |script, zone| {
        let kept = Kept { file: &session.name, size: session.size, choices: import };
        let entry = engine.entry_of(id, I::KIND, &kept, person, at, zone)?;
        engine.store().change(entry, script)
    });
    let (result, committed) = done?;
    Ok(Changed { operation_id: engine.tell(committed), result })
}

/// Does all that an import does, and takes it back.
pub(super) fn try_out<I: Import>(
    engine: &Engine,
    person: Person,
    import: &I,
) -> Result<ImportReport> {
    let session = engine.files().get(import.table().0)?;
    let _occupied = session.occupy(I::PASSES)?;
    session.progress.go_on_to_rows()?;
    with_rows(engine, person, import, &session, engine.next_operation(), |script, _| {
        let Err(ended) = engine.store().note::<Infallible, Tried>(move |tx| {
            Err(script(tx).map_or_else(Tried::Failed, |report| Tried::Done(Box::new(report))))
        });
        match ended {
            Tried::Done(report) => Ok(*report),
            Tried::Failed(error) => Err(error),
        }
    })
}

/// How a trial ends: never with its rows kept.
enum Tried {
    Done(Box<ImportReport>),
    Failed(Error),
}

impl From<StoreError> for Tried {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// An import as the journal keeps it. The file itself is not kept, so it cannot be made again.
#[derive(Serialize)]
struct Kept<'k, I> {
    file: &'k str,
    size: u64,
    choices: &'k I,
}

/// Reads the file on a thread of its own, while `hand` gives the script to the writer.
fn with_rows<I: Import, T>(
    engine: &Engine,
    person: Person,
    import: &I,
    session: &Arc<Session>,
    (id, at): (OperationId, Timestamp),
    hand: impl FnOnce(Script, Tz) -> Result<T>,
) -> Result<T> {
    let zone = engine.present(person)?.zone;
    let known = import.understand(engine, person, at, zone)?;
    let (say, heard) = sync_channel(AHEAD);
    let (done, back) = channel();
    std::thread::scope(|scope| {
        let known = &known;
        scope.spawn(move || read_all(session, import, known, &Reader { say, back }));
        let writer = Writer { heard, done };
        hand(script(import.clone(), Arc::clone(session), writer, (person, id, at, zone)), zone)
    })
}

fn script<I: Import>(
    import: I,
    session: Arc<Session>,
    writer: Writer<I::Row>,
    (person, id, at, zone): (Person, OperationId, Timestamp, Tz),
) -> Script {
    Box::new(move |tx| {
        let viewer = Viewer::of(tx, person.0)?.ok_or(Error::NotFound("user"))?;
        let context = Context { tx, viewer, at, zone, ids: &IdRow::after(id) };
        let mut rows = Rows { writer: &writer, session: &session, problems: Vec::new() };
        let mut report = ImportReport::default();
        import.write(&context, &mut rows, &mut report)?;
        // From here on nobody is asked whether to go on.
        session.progress.finish()?;
        session.remember(import.table().1, rows.problems);
        Ok(report)
    })
}

/// What the reading thread speaks to the writer through.
struct Reader<R> {
    say: SyncSender<Heard<R>>,
    /// Rows that the writer is done with.
    back: Receiver<Vec<Read<R>>>,
}

/// Reads and checks all rows, until nobody listens any more.
fn read_all<I: Import>(
    session: &Session,
    import: &I,
    known: &I::Understanding,
    reader: &Reader<I::Row>,
) {
    let last = match read_rows(session, import, known, reader) {
        Ok(Some(unknown)) => Heard::End(unknown),
        Ok(None) => return,
        Err(problem) => Heard::Failed(problem),
    };
    // Whoever does not listen has ended before.
    let _ = reader.say.send(last);
}

/// The same; `None` where nobody listens.
fn read_rows<I: Import>(
    session: &Session,
    import: &I,
    known: &I::Understanding,
    reader: &Reader<I::Row>,
) -> std::result::Result<Option<Unknown>, FileProblem> {
    let (_, source, columns) = import.table();
    let mut rows = session.rows(source)?;
    if source.has_header {
        rows.next()?;
    }
    let mut unknown = Unknown::default();
    let (mut heap, mut short) = (Vec::with_capacity(TOGETHER), 0);
    while let Some((number, record)) = rows.next()? {
        short += u32::from(record.len() < columns.len());
        let read = Row::new(columns, record).and_then(|row| I::read(known, row));
        if let Err(fault) = &read {
            unknown.note(*fault, record);
        }
        heap.push((number, read));
        if heap.len() == TOGETHER {
            let full = std::mem::replace(&mut heap, Vec::with_capacity(TOGETHER));
            if reader.say.send(Heard::Rows(full, std::mem::take(&mut short))).is_err() {
                return Ok(None);
            }
            reader.back.try_iter().for_each(drop);
        }
    }
    Ok(reader.say.send(Heard::Rows(heap, short)).is_ok().then_some(unknown))
}
