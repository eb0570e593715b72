//! The whole program below the window, through the same dispatcher as the window.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail in the shortest way, also in its helpers"
)]

mod bad_input;
mod child;
mod contract;
mod crash;
mod disk;
mod everyday;
mod fixture;
mod open;
mod replay;
mod rows;
mod sample;
mod socket;
mod undo_cases;
mod undo_law;
mod undo_of_others;
