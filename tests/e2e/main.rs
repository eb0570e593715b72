//! The real program in a real window, driven by the keyboard.
//!
//! Each test starts the built program on the display and the session bus that it finds, in a home
//! of its own, with stand-ins for the desktop's services. It must not know the program's crates but
//! the one that makes files for tests:
//! what it sees is what a person sees, and what `watekctl` answers.
//!
//! `cargo xtask test` makes the display and the bus, builds the programs and sets the variables.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails in the shortest way, its tools too"
)]

mod app;
mod axe;
mod example;
mod home;
mod keys;
mod ready;
mod screen;

mod accessibility;
mod bad_days;
mod choices;
mod dictionaries;
mod drafts;
mod everyday;
mod files;
mod first_start;
mod list_frames;
mod main_job;
mod money;
mod people;
mod recovery;
mod reminders;
mod rooms;
mod second_start;
mod shots;
mod tray;
