//! Why a command was refused or failed.

use serde::Serialize;
use serde_json::Value;
use watek_domain::{clock::Timestamp, invalid::Invalid};
use watek_store::Violation;

use crate::{import::FileProblem, query::booking::Overbooked};

/// An engine's result.
pub type Result<T> = std::result::Result<T, Error>;

/// A later operation on whose account an undo is refused, as far as the viewer may know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LaterOperation {
    /// The command's name; empty where the viewer does not see what it was about.
    pub kind: String,
    /// Who did it.
    pub actor_name: String,
    /// When.
    pub at: Timestamp,
    /// What it was about; empty where the viewer does not see it.
    pub subject: String,
}

/// Why a command was refused or failed. All but the last two are advice to a person.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A field's value is refused.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// There is nothing under this id that the person may see.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// The person sees it but may not change it.
    #[error("not his to change")]
    Forbidden,
    /// Some of several records the person may not change, and so he changes none.
    #[error("{count} of {of} are not his to change")]
    NotAllHis {
        /// How many.
        count: u32,
        /// Of how many.
        of: u32,
    },
    /// By now a filter finds more or fewer than the person was told.
    #[error("{count} are found by now")]
    OthersFound {
        /// How many.
        count: u32,
    },
    /// Somebody changed the record meanwhile.
    #[error("the record was changed at `{at:?}`")]
    Stale {
        /// Who changed it.
        by: String,
        /// When.
        at: Timestamp,
        /// The record as it is now.
        current: Value,
    },
    /// `Keep` was chosen, but nothing else is planned in the thread (R2).
    #[error("the thread has no open plan to keep")]
    NoOpenPlan,
    /// `LeaveHanging` was chosen, but something is planned in the thread (R2).
    #[error("the thread has an open plan")]
    OpenPlanExists,
    /// The thread is closed.
    #[error("the thread is closed")]
    ThreadClosed,
    /// The thread is open already.
    #[error("the thread is open")]
    ThreadOpen,
    /// The event is done or cancelled.
    #[error("the event is not planned")]
    NotPlanned,
    /// The event is not done.
    #[error("the event is not done")]
    NotDone,
    /// The record, or what it belongs to, is in the trash.
    #[error("in the trash")]
    InTrash,
    /// What the record belongs to is in the trash, so that taking it out alone would show it nowhere.
    #[error("the {what} `{name}` is in the trash")]
    ParentInTrash {
        /// `partner`, `thread` or `event`.
        what: &'static str,
        /// Its name or title; of an event, the title of its thread.
        name: String,
    },
    /// The record is not in the trash.
    #[error("not in the trash")]
    NotInTrash,
    /// The partner has open tasks (R11).
    #[error("the partner has {count} open tasks")]
    OpenTasks {
        /// How many.
        count: usize,
        /// Those the person sees, in words.
        tasks: Vec<String>,
    },
    /// Records have several categories of a dictionary that shall allow one.
    #[error("{count} records have several categories")]
    SeveralChosen {
        /// How many records.
        count: u32,
    },
    /// Kinds of event require a dictionary that shall not be asked of events any more.
    #[error("{} kinds require the dictionary", kinds.len())]
    DictionaryRequired {
        /// What they are called.
        kinds: Vec<String>,
    },
    /// Records have the category, or others stand below it.
    #[error("the category is in use")]
    CategoryInUse,
    /// No administrator would remain.
    #[error("no administrator would remain")]
    LastAdministrator,
    /// With the second person, somebody must choose who sees whose threads (R13).
    #[error("an access mode must be chosen")]
    AccessModeNeeded,
    /// The person has nothing to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The person has nothing to do again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The operation is taken back already.
    #[error("undone already")]
    AlreadyUndone,
    /// The operation is not taken back, so it cannot be done again.
    #[error("not undone")]
    NotUndone,
    /// Later operations touched the same values or depend on them (R11).
    #[error("{} later operations stand in the way", by.len())]
    UndoRefused {
        /// Those operations, newest first.
        by: Vec<LaterOperation>,
    },
    /// More would be booked of a resource at one instant than there is (R8).
    #[error("`{}` is booked", .0.resource_name)]
    Overbooked(Box<Overbooked>),
    /// The operation cannot be mapped across an upgrade.
    #[error("the operation is older than an upgrade")]
    UndoBeforeUpgrade,
    /// A file cannot be imported.
    #[error("the file cannot be imported: {0}")]
    File(#[from] FileProblem),
    /// What is in a file on an event is not here.
    #[error("the content of the file is not here")]
    ContentMissing,
    /// The system might run the file rather than show it; the person has not confirmed that.
    #[error("`{name}` might be run")]
    MayRun {
        /// What it is called.
        name: String,
    },
    /// An import of this file is under way.
    #[error("an import of this file is under way")]
    ImportRuns,
    /// The person ended it; nothing of it is kept.
    #[error("ended by the person")]
    Cancelled,
    /// A rule over several rows would break, and no command explains it better.
    #[error(transparent)]
    Broken(Violation),
    /// There is no workspace yet, and nobody starts it.
    #[error("the workspace has not been started")]
    NotStarted,
    /// One of several records is refused, and so is the whole.
    #[error("`{field}`: {source}")]
    Of {
        /// Which of them.
        field: String,
        /// Why.
        source: Box<Self>,
    },
    /// The store failed or refused to open.
    #[error(transparent)]
    Store(#[from] watek_store::Error),
    /// What is kept beside the workspace could not be read or written.
    #[error("{0}")]
    Identity(#[from] crate::identity::Error),
}

impl Error {
    /// The same error, of the record that stands at `field` of the request.
    #[must_use]
    pub(crate) fn of(self, field: impl Into<String>) -> Self {
        Self::Of { field: field.into(), source: Box::new(self) }
    }
}

impl From<Violation> for Error {
    fn from(violation: Violation) -> Self {
        match violation.rule {
            "closed_thread_has_no_plan" => Self::ThreadClosed,
            "administrator_remains" => Self::LastAdministrator,
            "supervisors_form_no_ring" => Self::Invalid(Invalid::new(
                "supervisor_id",
                watek_domain::invalid::Reason::Circular,
            )),
            "categories_form_no_ring" => {
                Self::Invalid(Invalid::new("parent_id", watek_domain::invalid::Reason::Circular))
            },
            _ => Self::Broken(violation),
        }
    }
}
