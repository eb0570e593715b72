//! The whole program below the window, through the same dispatcher as the window.

mod everyday;
