//! Why a row is not imported.

use serde::Serialize;
use ts_rs::TS;
use watek_domain::invalid::Reason;

/// What is wrong with a row. The interface owns the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProblemReason {
    /// Nothing stands where something must.
    Empty,
    /// Longer than the field allows.
    TooLong,
    /// A character that no text may hold, or one that the encoding does not have.
    BadCharacter,
    /// More fields than the first row has columns.
    TooManyFields,
    /// More phones, e-mail addresses or postal addresses than a record may have.
    TooManyEntries,
    /// Not of the field's form.
    Malformed,
    /// A date or a time that does not exist, like 31 February.
    NoSuchDate,
    /// In the future.
    InFuture,
    /// Outside what the field allows.
    OutOfRange,
    /// Names nobody of the firm.
    UnknownPerson,
    /// Names no kind of event, and none was chosen for it.
    UnknownType,
    /// Names no partner.
    UnknownPartner,
    /// An earlier row tells of the same.
    Repeated,
    /// It fits several partners.
    Ambiguous,
    /// The partner is there, but only its owner, his superiors and administrators may change it.
    NotYours,
}

impl From<&Reason> for ProblemReason {
    fn from(reason: &Reason) -> Self {
        match reason {
            Reason::Empty => Self::Empty,
            Reason::TooLong { .. } => Self::TooLong,
            Reason::BadCharacter => Self::BadCharacter,
            Reason::OutOfRange => Self::OutOfRange,
            Reason::InFuture => Self::InFuture,
            _ => Self::Malformed,
        }
    }
}

/// A fault within a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The column, by number from 0; `None` where it is about the whole row.
    pub(crate) column: Option<usize>,
    /// What is wrong.
    pub(crate) reason: ProblemReason,
}

impl Fault {
    pub(crate) fn new(column: Option<usize>, reason: ProblemReason) -> Self {
        Self { column, reason }
    }
}

/// A row in error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RowProblem {
    /// Its number, as a spreadsheet shows it: the file's first row is 1.
    pub row: u32,
    /// The column, by number from 0; `null` where it is about the whole row.
    pub column: Option<u32>,
    /// What is wrong.
    pub reason: ProblemReason,
}

impl RowProblem {
    pub(crate) fn at(row: u32, fault: Fault) -> Self {
        let column = fault.column.and_then(|column| u32::try_from(column).ok());
        Self { row, column, reason: fault.reason }
    }
}
