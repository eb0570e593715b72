//! Large change sets in pieces: the first stands in the operation, the others follow it.
//!
//! An import changes more rows than one value of a database should hold, or than memory should hold
//! twice. Small operations are one piece and never touch the table of the others.

use std::io::{self, Read, Write};

use rusqlite::{Connection, named_params};

use super::changeset::{self, RowChange};
use crate::{
    error::{Error, Result},
    sql::sql,
};

/// The longest piece, in bytes.
pub(crate) const CHUNK: usize = 8 * 1024 * 1024;

/// Takes in a change set, piece by piece.
pub(super) struct Spool<'c, B> {
    connection: &'c Connection,
    /// Writes the operation down with its first piece and answers its number.
    begin: B,
    /// The operation's number, once its first piece is written.
    seq: Option<i64>,
    number: i64,
    piece: Vec<u8>,
    /// Why the last piece was not written; the session knows only that it was not.
    failed: Option<Error>,
}

impl<'c, B: FnMut(&[u8]) -> Result<i64>> Spool<'c, B> {
    pub(super) fn new(connection: &'c Connection, begin: B) -> Self {
        Self { connection, begin, seq: None, number: 0, piece: Vec::new(), failed: None }
    }

    /// What was taken in: the whole of it where it is one piece, else the operation that holds it.
    pub(super) fn end(mut self, written: rusqlite::Result<()>) -> Result<Taken> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        written?;
        if let Some(seq) = self.seq {
            self.flush()?;
            return Ok(Taken::Written(seq));
        }
        Ok(Taken::Whole(self.piece))
    }

    fn flush(&mut self) -> Result<()> {
        match self.seq {
            None => self.seq = Some((self.begin)(&self.piece)?),
            Some(seq) => {
                self.number += 1;
                self.connection.prepare_cached(sql!("journal/insert_chunk"))?.execute(
                    named_params! { ":seq": seq, ":number": self.number, ":changeset": self.piece },
                )?;
            },
        }
        self.piece.clear();
        Ok(())
    }
}

impl<B: FnMut(&[u8]) -> Result<i64>> Write for Spool<'_, B> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.piece.len() == CHUNK
            && let Err(error) = self.flush()
        {
            self.failed = Some(error);
            return Err(io::ErrorKind::Other.into());
        }
        let count = bytes.len().min(CHUNK - self.piece.len());
        self.piece.extend_from_slice(bytes.get(..count).unwrap_or(bytes));
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A change set that was taken in.
pub(super) enum Taken {
    /// It is one piece, not written yet.
    Whole(Vec<u8>),
    /// It stands under this operation.
    Written(i64),
}

impl Taken {
    /// Which rows it touches.
    pub(super) fn changes(&self, connection: &Connection, schema: i64) -> Result<Vec<RowChange>> {
        match self {
            Self::Whole(changeset) => {
                changeset::read_keys(connection, schema, changeset.as_slice())
            },
            Self::Written(seq) => {
                changeset::read_keys(connection, schema, Pieces::written(connection, *seq)?)
            },
        }
    }
}

/// A recorded change set from its start.
#[derive(Debug)]
pub(crate) struct Pieces<'c> {
    connection: &'c Connection,
    seq: i64,
    number: i64,
    piece: Vec<u8>,
    read: usize,
    is_over: bool,
}

impl<'c> Pieces<'c> {
    /// The change set of the operation `seq`, whose first piece is known.
    pub(crate) fn new(connection: &'c Connection, seq: i64, first: Vec<u8>) -> Self {
        // A first piece that is not full has none after it.
        let is_over = first.len() < CHUNK;
        Self { connection, seq, number: 0, piece: first, read: 0, is_over }
    }

    /// The change set of the operation `seq`.
    fn written(connection: &'c Connection, seq: i64) -> Result<Self> {
        let mut statement = connection.prepare_cached(sql!("journal/first_chunk"))?;
        let first = statement.query_row(named_params! { ":seq": seq }, |row| row.get(0))?;
        Ok(Self::new(connection, seq, first))
    }

    fn next(&mut self) -> rusqlite::Result<()> {
        self.number += 1;
        let mut statement = self.connection.prepare_cached(sql!("journal/chunk"))?;
        let params = named_params! { ":seq": self.seq, ":number": self.number };
        let piece = statement.query_row(params, |row| row.get(0));
        self.piece = match piece {
            Err(rusqlite::Error::QueryReturnedNoRows) => {
                self.is_over = true;
                Vec::new()
            },
            piece => piece?,
        };
        self.read = 0;
        Ok(())
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read == self.piece.len() && !self.is_over {
            self.next().map_err(io::Error::other)?;
        }
        let mut rest = self.piece.get(self.read..).unwrap_or_default();
        let count = rest.read(buffer)?;
        self.read += count;
        Ok(count)
    }
}
