//! How far an import is, and the wish to end it: shared between who imports and who watches.

use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, Ordering};

use serde::Serialize;
use ts_rs::TS;

use crate::error::{Error, Result};

/// What an import is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Nothing.
    Idle,
    /// A backup is made before anything is changed.
    BackingUp,
    /// Rows are read and written.
    Rows,
    /// What follows from the rows is made, and all is confirmed together: too late to end it.
    Finishing,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ImportState {
    /// What it is doing.
    pub phase: Phase,
    /// How many rows are done.
    pub done: u32,
    /// Of how many.
    pub total: u32,
}

/// The same, as it changes.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    phase: AtomicU8,
    done: AtomicU32,
    total: AtomicU32,
    is_cancelled: AtomicBool,
}

impl Progress {
    pub(crate) fn state(&self) -> ImportState {
        ImportState {
            phase: match self.phase.load(Ordering::Relaxed) {
                0 => Phase::Idle,
                1 => Phase::BackingUp,
                2 => Phase::Rows,
                _ => Phase::Finishing,
            },
            done: self.done.load(Ordering::Relaxed),
            total: self.total.load(Ordering::Relaxed),
        }
    }

    pub(crate) fn begin(&self, total: u32) {
        self.is_cancelled.store(false, Ordering::SeqCst);
        self.total.store(total, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
        self.phase.store(1, Ordering::Relaxed);
    }

    /// From here on rows are read; the error ends the import where that was wished meanwhile.
    pub(crate) fn go_on_to_rows(&self) -> Result<()> {
        self.phase.store(2, Ordering::Relaxed);
        self.go_on(0)
    }

    /// Counts rows as done; the error ends the import where that was wished.
    pub(crate) fn go_on(&self, rows: usize) -> Result<()> {
        self.done.fetch_add(u32::try_from(rows).unwrap_or(u32::MAX), Ordering::Relaxed);
        if self.is_cancelled.load(Ordering::SeqCst) { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// The last moment to end it.
    pub(crate) fn finish(&self) -> Result<()> {
        self.go_on(0)?;
        self.phase.store(3, Ordering::Relaxed);
        Ok(())
    }

    pub(crate) fn end(&self) {
        self.phase.store(0, Ordering::Relaxed);
    }

    pub(crate) fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::SeqCst);
    }
}
