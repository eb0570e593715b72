//! Errors as they cross the wire: a closed code, the field, the operands. The interface owns the words.

use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;
use watek_domain::invalid::Invalid;
use watek_engine::{Error, StoreError};

/// Every way a call can end without a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A field's value is refused; `args.reason` says why.
    Invalid,
    /// There is no such command.
    UnknownCommand,
    /// The parameters do not have the command's shape.
    BadParams,
    /// There is nothing under this id that the person may see.
    NotFound,
    /// The person sees it but may not change it.
    Forbidden,
    /// Some of several records the person may not change: `args.count` of `args.of`. None is changed.
    NotAllHis,
    /// By now a filter finds more or fewer than the person was told: `args.count`.
    OthersFound,
    /// Somebody changed the record meanwhile; `args` has who, when, and the present values.
    Stale,
    /// `keep` was chosen, but nothing else is planned.
    NoOpenPlan,
    /// `leave_hanging` was chosen, but something is planned.
    OpenPlanExists,
    /// The thread is closed.
    ThreadClosed,
    /// The thread is open.
    ThreadOpen,
    /// The event is done or cancelled.
    NotPlanned,
    /// The event is not done.
    NotDone,
    /// In the trash.
    InTrash,
    /// What the record belongs to is in the trash: `args` has `what` it is and its `name`.
    ParentInTrash,
    /// Not in the trash.
    NotInTrash,
    /// The partner has open tasks; `args` names them.
    OpenTasks,
    /// Records have several categories of a dictionary that shall allow one; `args.count` says how many.
    SeveralChosen,
    /// Kinds of event require the dictionary, which shall not be asked of events any more; `args.kinds` names them.
    DictionaryRequired,
    /// Records have the category, or others stand below it.
    CategoryInUse,
    /// No administrator would remain.
    LastAdministrator,
    /// With the second person an access mode must be chosen.
    AccessModeNeeded,
    /// Nothing to take back.
    NothingToUndo,
    /// Nothing to do again.
    NothingToRedo,
    /// Taken back already.
    AlreadyUndone,
    /// Not taken back.
    NotUndone,
    /// Later operations stand in the way; `args.by` names them.
    UndoRefused,
    /// More would be booked of a resource than there is; `args` says of what, when, on whose account, and when
    /// it is free.
    Overbooked,
    /// The operation is older than an upgrade that it cannot be mapped across.
    UndoBeforeUpgrade,
    /// There is no workspace yet: somebody must start it.
    NotStarted,
    /// The folder holds other things than a workspace.
    FolderNotEmpty,
    /// A file cannot be imported; `args.problem` says why.
    FileRefused,
    /// What is in a file on an event is not here.
    ContentMissing,
    /// The system might run the file; `args.name` says which. Only on a second word of the person.
    MayRun,
    /// An import of this file is under way.
    ImportRuns,
    /// The person ended it; nothing of it is kept.
    Cancelled,
    /// Another program holds the workspace.
    WorkspaceInUse,
    /// The workspace was written by a newer program.
    NewerWorkspace,
    /// The database is damaged.
    DamagedWorkspace,
    /// The backup is not what it was when it was made.
    BackupDamaged,
    /// The disk is full.
    DiskFull,
    /// The folder cannot be written.
    ReadOnly,
    /// No program of this computer opens such an address.
    NotOpened,
    /// Something failed that no person can mend; the log says what, under `reference`.
    Internal,
}

/// An error as it crosses the wire.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireError {
    /// What kind of error.
    pub code: ErrorCode,
    /// The refused field, with dots between its parts.
    pub field: Option<String>,
    /// What the words need.
    #[ts(type = "Record<string, unknown>")]
    pub args: Value,
    /// Under what the log tells more; empty where there is no more.
    pub reference: String,
}

impl WireError {
    /// An error without field and operands.
    #[must_use]
    pub fn of(code: ErrorCode) -> Self {
        Self { code, field: None, args: json!({}), reference: String::new() }
    }

    pub(crate) fn with(code: ErrorCode, args: Value) -> Self {
        Self { args, ..Self::of(code) }
    }

    /// A failure no person can mend: the cause goes to the log, its number to the person.
    #[must_use]
    pub fn internal(cause: &(dyn std::error::Error + 'static)) -> Self {
        let mut chain = cause.to_string();
        let mut source = cause.source();
        while let Some(inner) = source {
            chain = format!("{chain}: {inner}");
            source = inner.source();
        }
        let reference = reference(&chain);
        tracing::error!(%reference, cause = %chain, "a call failed");
        Self { reference, ..Self::of(ErrorCode::Internal) }
    }
}

impl std::fmt::Display for WireError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:?}", self.code)?;
        match &self.field {
            Some(field) => write!(formatter, " at `{field}`"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for WireError {}

/// A short name for a cause. The same cause has the same name, so that a log can be searched for it.
fn reference(cause: &str) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    cause.hash(&mut hasher);
    format!("{:08x}", hasher.finish() & 0xffff_ffff)
}

impl From<Invalid> for WireError {
    fn from(invalid: Invalid) -> Self {
        let args = serde_json::to_value(&invalid.reason).unwrap_or_default();
        Self { field: Some(invalid.field), ..Self::with(ErrorCode::Invalid, args) }
    }
}

impl From<Error> for WireError {
    #[expect(clippy::too_many_lines, reason = "an arm for every way to end")]
    fn from(error: Error) -> Self {
        match error {
            Error::Invalid(invalid) => invalid.into(),
            Error::NotFound(what) => Self::with(ErrorCode::NotFound, json!({ "what": what })),
            Error::Forbidden => Self::of(ErrorCode::Forbidden),
            Error::NotAllHis { count, of } => {
                Self::with(ErrorCode::NotAllHis, json!({ "count": count, "of": of }))
            },
            Error::OthersFound { count } => {
                Self::with(ErrorCode::OthersFound, json!({ "count": count }))
            },
            Error::Stale { by, at, current } => {
                Self::with(ErrorCode::Stale, json!({ "by": by, "at": at, "current": current }))
            },
            Error::NoOpenPlan => Self::of(ErrorCode::NoOpenPlan),
            Error::OpenPlanExists => Self::of(ErrorCode::OpenPlanExists),
            Error::ThreadClosed => Self::of(ErrorCode::ThreadClosed),
            Error::ThreadOpen => Self::of(ErrorCode::ThreadOpen),
            Error::NotPlanned => Self::of(ErrorCode::NotPlanned),
            Error::NotDone => Self::of(ErrorCode::NotDone),
            Error::InTrash => Self::of(ErrorCode::InTrash),
            Error::ParentInTrash { what, name } => {
                Self::with(ErrorCode::ParentInTrash, json!({ "what": what, "name": name }))
            },
            Error::NotInTrash => Self::of(ErrorCode::NotInTrash),
            Error::OpenTasks { count, tasks } => {
                Self::with(ErrorCode::OpenTasks, json!({ "count": count, "tasks": tasks }))
            },
            Error::SeveralChosen { count } => {
                Self::with(ErrorCode::SeveralChosen, json!({ "count": count }))
            },
            Error::DictionaryRequired { kinds } => {
                Self::with(ErrorCode::DictionaryRequired, json!({ "kinds": kinds }))
            },
            Error::CategoryInUse => Self::of(ErrorCode::CategoryInUse),
            Error::LastAdministrator => Self::of(ErrorCode::LastAdministrator),
            Error::AccessModeNeeded => {
                Self { field: Some("access_mode".into()), ..Self::of(ErrorCode::AccessModeNeeded) }
            },
            Error::NothingToUndo => Self::of(ErrorCode::NothingToUndo),
            Error::NothingToRedo => Self::of(ErrorCode::NothingToRedo),
            Error::AlreadyUndone => Self::of(ErrorCode::AlreadyUndone),
            Error::NotUndone => Self::of(ErrorCode::NotUndone),
            Error::UndoRefused { by } => Self::with(ErrorCode::UndoRefused, json!({ "by": by })),
            Error::Overbooked(found) => {
                Self::with(ErrorCode::Overbooked, serde_json::to_value(&*found).unwrap_or_default())
            },
            Error::UndoBeforeUpgrade => Self::of(ErrorCode::UndoBeforeUpgrade),
            Error::NotStarted => Self::of(ErrorCode::NotStarted),
            Error::File(problem) => {
                Self::with(ErrorCode::FileRefused, json!({ "problem": problem }))
            },
            Error::ContentMissing => Self::of(ErrorCode::ContentMissing),
            Error::MayRun { name } => Self::with(ErrorCode::MayRun, json!({ "name": name })),
            Error::ImportRuns => Self::of(ErrorCode::ImportRuns),
            Error::Cancelled => Self::of(ErrorCode::Cancelled),
            Error::Of { field, source } => {
                let inner = Self::from(*source);
                let path = inner.field.map_or_else(|| field.clone(), |at| format!("{field}.{at}"));
                Self { field: Some(path), ..inner }
            },
            Error::Broken(violation) => Self::internal(&violation),
            Error::Store(store) => store.into_wire(),
            Error::Identity(error) => Self::internal(&error),
        }
    }
}

/// Store errors of which a person can be told something, the rest under a reference.
trait IntoWire {
    fn into_wire(self) -> WireError;
}

impl IntoWire for StoreError {
    fn into_wire(self) -> WireError {
        let code = match &self {
            StoreError::DiskFull => ErrorCode::DiskFull,
            StoreError::ReadOnly => ErrorCode::ReadOnly,
            StoreError::Damaged(_) | StoreError::Foreign(_) => ErrorCode::DamagedWorkspace,
            StoreError::BackupDamaged(_) => ErrorCode::BackupDamaged,
            StoreError::InUse => ErrorCode::WorkspaceInUse,
            StoreError::Newer { .. } => ErrorCode::NewerWorkspace,
            StoreError::File { source, .. } => match source.kind() {
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    ErrorCode::ReadOnly
                },
                std::io::ErrorKind::StorageFull => ErrorCode::DiskFull,
                _ => ErrorCode::Internal,
            },
            StoreError::MigrationChanged(_)
            | StoreError::Pragma { .. }
            | StoreError::Unexpected(_)
            | StoreError::Panicked
            | StoreError::WriterGone
            | StoreError::Sqlite(_) => ErrorCode::Internal,
        };
        WireError { code, ..WireError::internal(&self) }
    }
}
