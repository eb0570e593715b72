//! The copying: one thread for each handful, one file after the other, a piece at a time.

use std::{
    fs::File,
    io::Read,
    sync::{Arc, Weak},
};

use watek_store::{
    Error as StoreError,
    content::{Contents, Incoming},
    table::staged_file::{self, StagedFile},
};

use super::{
    StagingRefusal, StagingState,
    session::{Session, Source, is_same},
};
use crate::engine::Engine;

/// How much of a file is in memory at a time.
const PIECE: usize = 1 << 20;

/// Begins to copy. The workspace may be closed meanwhile: then what is not ready is forgotten.
pub(super) fn start(engine: &Arc<Engine>, session: &Arc<Session>) {
    let (engine, contents) = (Arc::downgrade(engine), engine.contents().clone());
    let copying = Arc::clone(session);
    let copy = move || all(&engine, &contents, &copying);
    if let Err(error) = std::thread::Builder::new().name("watek-files".into()).spawn(copy) {
        tracing::error!(%error, "no file is copied");
        while let Some((number, ..)) = session.next() {
            session.end(number, StagingState::Refused { reason: StagingRefusal::Failed });
        }
    }
}

fn all(engine: &Weak<Engine>, contents: &Contents, session: &Session) {
    while let Some((number, name, source)) = session.next() {
        let copy = Copy { engine, contents, session, number };
        if let Err(reason) = copy.one(name, source) {
            session.end(number, StagingState::Refused { reason });
        }
    }
}

/// The copying of one file.
struct Copy<'c> {
    engine: &'c Weak<Engine>,
    contents: &'c Contents,
    session: &'c Session,
    number: usize,
}

impl Copy<'_> {
    fn one(&self, name: String, source: Source) -> Result<(), StagingRefusal> {
        let room = self.contents.need_room(source.size());
        room.map_err(|error| match error {
            StoreError::DiskFull => StagingRefusal::TooLarge,
            error => refusal(&error),
        })?;
        let mut incoming = self.contents.receive().map_err(|error| refusal(&error))?;
        match source {
            Source::Bytes(bytes) => self.pour(bytes.as_slice(), &mut incoming)?,
            Source::Path { path, size, modified } => {
                let file = File::open(&path).map_err(|error| StagingRefusal::from(&error))?;
                if !is_same(&file, size, modified) {
                    return Err(StagingRefusal::Changed);
                }
                self.pour(&file, &mut incoming)?;
                if incoming.size() != size || !is_same(&file, size, modified) {
                    return Err(StagingRefusal::Changed);
                }
            },
        }
        self.keep(name, incoming)
    }

    /// Copies to the end, or until the person ends it.
    fn pour(&self, mut from: impl Read, into: &mut Incoming) -> Result<(), StagingRefusal> {
        let mut piece = vec![0; PIECE];
        loop {
            if !self.session.go_on(self.number, into.size()) {
                return Err(StagingRefusal::Cancelled);
            }
            let read = match from.read(&mut piece) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                read => read.map_err(|error| StagingRefusal::from(&error))?,
            };
            let Some(read) = piece.get(..read).filter(|read| !read.is_empty()) else {
                return Ok(());
            };
            into.write(read).map_err(|error| refusal(&error))?;
        }
    }

    /// Gives the content its place, and then writes it down.
    fn keep(&self, name: String, mut incoming: Incoming) -> Result<(), StagingRefusal> {
        incoming.flush().map_err(|error| refusal(&error))?;
        let engine = self.engine.upgrade().ok_or(StagingRefusal::Cancelled)?;
        if !self.session.go_on(self.number, incoming.size()) {
            return Err(StagingRefusal::Cancelled);
        }
        let _held = self.contents.hold();
        let kept = incoming.keep().map_err(|error| refusal(&error))?;
        let staged_at = engine.now();
        let row = StagedFile {
            id: engine.ids().next(staged_at).into(),
            user_id: self.session.person.0,
            hash: kept.hash,
            size: i64::try_from(kept.size).unwrap_or(i64::MAX),
            name,
            staged_at,
        };
        let staged_id = row.id;
        engine.note(move |tx| Ok(staged_file::insert(tx, &row)?)).map_err(|error| {
            tracing::error!(%error, "a file is not written down");
            StagingRefusal::Failed
        })?;
        self.session.end(self.number, StagingState::Ready { staged_id });
        Ok(())
    }
}

/// Why the contents of the workspace did not take a file.
fn refusal(error: &StoreError) -> StagingRefusal {
    if matches!(error, StoreError::DiskFull) {
        return StagingRefusal::DiskFull;
    }
    tracing::error!(%error, "a file is not taken in");
    StagingRefusal::Failed
}
