//! People of our own firm.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person may do besides his own work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Works with partners.
    Member,
    /// Also sees everything and owns settings, dictionaries and users.
    Administrator,
}

/// Who sees whose threads (R13). Chosen when the second user is added; never changes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccessMode {
    /// Everyone sees every thread.
    Everyone,
    /// A person sees his own threads and those of the people below him.
    ReportingTree,
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Polish.
    Pl,
    /// English.
    En,
}

impl Language {
    /// What is for a reader of this language.
    pub fn choose<T>(self, polish: T, english: T) -> T {
        match self {
            Self::Pl => polish,
            Self::En => english,
        }
    }
}

/// The look of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    System,
    /// Dark text on light.
    Light,
    /// Light text on dark.
    Dark,
}

/// How much room a row of a list takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// As many rows as can be read.
    Compact,
    /// Fewer, with more room.
    Comfortable,
}

crate::names::names! {
    Role { Member = "member", Administrator = "administrator" }
    AccessMode { Everyone = "everyone", ReportingTree = "reporting_tree" }
    Language { Pl = "pl", En = "en" }
    Density { Compact = "compact", Comfortable = "comfortable" }
    Theme { System = "system", Light = "light", Dark = "dark" }
}
