//! What comes in goes to the disk while more of it comes in, where it is large: the wait at the end is short.

use std::{
    fs::File,
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread::{Builder, JoinHandle},
};

/// How much is written between two flushes. What is smaller waits for the one at the end.
const STRETCH: u64 = 32 << 20;

/// Flushes a file beside the writing.
#[derive(Debug, Default)]
pub(super) struct Flushing {
    /// How much was written since the last flush was asked for.
    waiting: u64,
    beside: Option<Beside>,
}

/// A thread that flushes when it is told.
#[derive(Debug)]
struct Beside {
    due: SyncSender<()>,
    /// Nobody waits for the file any more.
    given_up: Arc<AtomicBool>,
    thread: JoinHandle<io::Result<()>>,
}

impl Flushing {
    /// So many bytes were written to `file`.
    pub(super) fn wrote(&mut self, file: &File, bytes: usize) {
        self.waiting += bytes as u64;
        // Elsewhere a flush holds up the writing, or the whole drive.
        if !cfg!(target_os = "linux") || self.waiting < STRETCH {
            return;
        }
        self.waiting = 0;
        if self.beside.is_none() {
            match Beside::begin(file) {
                Ok(beside) => self.beside = Some(beside),
                Err(error) => tracing::debug!(%error, "flushed at the end only"),
            }
        }
        if let Some(beside) = &self.beside {
            // Where one is waiting already, it flushes this too. Where the thread gave up, the end says why.
            let _ = beside.due.try_send(());
        }
    }

    /// Nobody waits for the file to be on the disk any more: what is under way ends by itself.
    pub(super) fn give_up(&mut self) {
        if let Some(beside) = self.beside.take() {
            beside.given_up.store(true, Ordering::Relaxed);
        }
    }

    /// Waits for the flush under way, and answers whether all were done: the system tells a failure once, so the
    /// flush at the end may know nothing of it.
    pub(super) fn end(&mut self) -> io::Result<()> {
        self.waiting = 0;
        self.beside.take().map_or(Ok(()), Beside::end)
    }
}

impl Beside {
    fn begin(file: &File) -> io::Result<Self> {
        let file = file.try_clone()?;
        let (due, told) = sync_channel(1);
        let given_up = Arc::new(AtomicBool::new(false));
        let is_given_up = Arc::clone(&given_up);
        let flush = move || all(&file, &told, &is_given_up);
        let thread = Builder::new().name("watek-flush".into()).spawn(flush)?;
        Ok(Self { due, given_up, thread })
    }

    fn end(self) -> io::Result<()> {
        drop(self.due);
        let gone = |_| io::Error::other("the thread that flushes is gone");
        self.thread.join().map_err(gone)?
    }
}

fn all(file: &File, told: &Receiver<()>, given_up: &AtomicBool) -> io::Result<()> {
    told.iter()
        .take_while(|()| !given_up.load(Ordering::Relaxed))
        .try_for_each(|()| file.sync_data())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_large_is_flushed_beside() {
        let file = tempfile::tempfile().unwrap();
        let mut flushing = Flushing::default();
        for _ in 0..31 {
            flushing.wrote(&file, 1 << 20);
        }
        assert!(flushing.beside.is_none());
        flushing.wrote(&file, 1 << 20);
        assert!(flushing.beside.is_some());
        flushing.end().unwrap();
        assert!(flushing.beside.is_none());
    }

    /// A pipe cannot be flushed to a disk.
    #[test]
    fn a_flush_that_failed_is_told_at_the_end() {
        let (_reader, writer) = io::pipe().unwrap();
        let file = File::from(std::os::fd::OwnedFd::from(writer));
        let mut flushing = Flushing::default();
        flushing.wrote(&file, 1 << 30);
        assert!(flushing.end().is_err());
        assert!(flushing.end().is_ok(), "it was told");
    }
}
