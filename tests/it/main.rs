//! The whole program below the window, through the same dispatcher as the window.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail in the shortest way, also in its helpers"
)]

mod everyday;
mod rows;
mod undo_law;
