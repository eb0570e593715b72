//! The hash of what comes in, made beside the writing where it is large.

use std::{
    mem,
    sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    thread::{Builder, JoinHandle},
};

use super::ContentHash;
use crate::error::{Error, Result};

/// What is smaller is hashed before a thread would have begun.
const LARGE: u64 = 4 << 20;

/// How many pieces may wait to be hashed. They, the one in hand and the one being filled are all that is in
/// memory, however large the content.
const WAITING: usize = 2;

/// What makes the hash of a content, piece by piece.
#[derive(Debug)]
pub(super) struct Hashing {
    hasher: Hasher,
    size: u64,
}

#[derive(Debug)]
enum Hasher {
    /// On the thread that writes.
    Here(Box<blake3::Hasher>),
    /// On a thread of its own.
    Beside(Beside),
    /// It was lost with its thread.
    Gone,
}

/// A thread that hashes, what goes to it, and the memory that comes back for the next piece.
#[derive(Debug)]
struct Beside {
    pieces: SyncSender<Vec<u8>>,
    emptied: Receiver<Vec<u8>>,
    thread: JoinHandle<Box<blake3::Hasher>>,
}

impl Default for Hashing {
    fn default() -> Self {
        Self { hasher: Hasher::Here(Box::default()), size: 0 }
    }
}

impl Hashing {
    /// Takes the next piece. It need not be hashed when this returns.
    pub(super) fn take(&mut self, piece: &[u8]) -> Result<()> {
        self.size += piece.len() as u64;
        if self.size > LARGE {
            self.go_beside();
        }
        match &mut self.hasher {
            Hasher::Here(hasher) => {
                hasher.update(piece);
                Ok(())
            },
            Hasher::Beside(beside) => beside.take(piece),
            Hasher::Gone => Err(gone()),
        }
    }

    /// The hash of all pieces so far.
    pub(super) fn hash(&mut self) -> Result<ContentHash> {
        self.hasher = match mem::replace(&mut self.hasher, Hasher::Gone) {
            Hasher::Beside(beside) => Hasher::Here(beside.end()?),
            hasher => hasher,
        };
        match &self.hasher {
            Hasher::Here(hasher) => Ok(*hasher.finalize().as_bytes()),
            Hasher::Beside(_) | Hasher::Gone => Err(gone()),
        }
    }

    fn go_beside(&mut self) {
        if let Hasher::Here(hasher) = &self.hasher {
            match Beside::begin(hasher.clone()) {
                Ok(beside) => self.hasher = Hasher::Beside(beside),
                Err(error) => tracing::debug!(%error, "hashed where it is written"),
            }
        }
    }
}

impl Beside {
    fn begin(hasher: Box<blake3::Hasher>) -> std::io::Result<Self> {
        let (pieces, waiting) = sync_channel(WAITING);
        let (back, emptied) = channel();
        let hash = move || all(hasher, &waiting, &back);
        let thread = Builder::new().name("watek-hash".into()).spawn(hash)?;
        Ok(Self { pieces, emptied, thread })
    }

    fn take(&self, piece: &[u8]) -> Result<()> {
        let mut memory = self.emptied.try_recv().unwrap_or_default();
        memory.clear();
        memory.extend_from_slice(piece);
        self.pieces.send(memory).map_err(|_| gone())
    }

    fn end(self) -> Result<Box<blake3::Hasher>> {
        drop(self.pieces);
        self.thread.join().map_err(|_| gone())
    }
}

fn all(
    mut hasher: Box<blake3::Hasher>,
    pieces: &Receiver<Vec<u8>>,
    back: &Sender<Vec<u8>>,
) -> Box<blake3::Hasher> {
    for piece in pieces {
        hasher.update(&piece);
        // Whoever is done writing needs no memory any more.
        let _ = back.send(piece);
    }
    hasher
}

fn gone() -> Error {
    Error::Unexpected("the hash of a content was given up".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// On both sides of the size from which on a thread hashes, and after a look in between.
    #[test]
    fn the_hash_is_that_of_all_pieces_in_their_order() {
        for pieces in [0, 1, 3, 4, 5, 40] {
            let mut hashing = Hashing::default();
            let mut whole = blake3::Hasher::new();
            for number in 0..pieces {
                let piece = vec![number; (1 << 20) - usize::from(number)];
                hashing.take(&piece).unwrap();
                whole.update(&piece);
                if number % 7 == 6 {
                    assert_eq!(hashing.hash().unwrap(), *whole.finalize().as_bytes());
                }
            }
            assert_eq!(hashing.hash().unwrap(), *whole.finalize().as_bytes(), "{pieces}");
        }
    }

    #[test]
    fn what_is_large_is_hashed_beside_and_given_up_when_dropped() {
        let mut hashing = Hashing::default();
        for _ in 0..6 {
            hashing.take(&vec![7; 1 << 20]).unwrap();
        }
        assert!(matches!(hashing.hasher, Hasher::Beside(_)));
    }
}
