//! The whole program below the window, through the same dispatcher as the window.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail in the shortest way, also in its helpers"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "a call reads best with its parameters written in place"
)]

mod access;
mod attachments;
mod backup;
mod bad_input;
mod card;
mod category_filter;
mod child;
mod contract;
mod crash;
mod dictionaries;
mod disk;
mod due_time;
mod event_types;
mod everyday;
mod find;
mod first_start;
mod fixture;
mod fork;
mod history;
mod import;
mod many_partners;
mod merge;
mod money;
mod moves;
mod open;
mod participants;
mod partner_list;
mod parts;
mod reminders;
mod replay;
mod required;
mod rooms;
mod rows;
mod sample;
mod socket;
mod timeline;
mod today;
mod trash;
mod undo_cases;
mod undo_law;
mod undo_of_others;
mod working_days;
