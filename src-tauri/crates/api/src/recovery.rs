//! What can be asked of a workspace that does not open. A list of its own, closed and short: what copies
//! there are, put one in the place of the database, accept the database as it is.
//!
//! Nothing here opens the workspace or knows who asks: whoever can call it holds the folder anyway. A
//! workspace that is open refuses what changes something (`workspace_in_use`).

use std::path::Path;

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;
use watek_domain::{backup::Name, clock::Timestamp};
use watek_engine::{Backup, Error, backup, restore};

use crate::{
    commands::CommandShape,
    dispatch::{Answer, answer},
    error::WireError,
    request::{Nothing, OfBackup},
};

/// What is left of a workspace that does not open.
#[derive(Clone, Debug, Serialize, TS)]
pub(crate) struct Recovery {
    /// The copies, newest first; read as far as it took to find a good one.
    pub(crate) backups: Vec<Backup>,
    /// The newest one that was read and is good.
    pub(crate) newest_good: Option<Name>,
    /// Whether the database itself is whole, though not the one that was closed last.
    pub(crate) may_accept: bool,
    /// Where all this lies.
    pub(crate) folder: String,
}

macro_rules! recoveries {
    ($($name:ident($params:ty) -> $result:ty = $run:expr;)+) => {
        /// Every command that works without an open workspace, in the order of the list.
        pub const RECOVERY_COMMANDS: &[CommandShape] = &[
            $(CommandShape {
                name: stringify!($name),
                changes: false,
                params: <$params as TS>::name,
                result: <$result as TS>::name,
                visit: |declarations| {
                    declarations.need::<$params>();
                    declarations.need::<$result>();
                },
            },)+
        ];

        /// Answers a call if it is one of these.
        #[must_use]
        pub fn recover(workspace: &Path, now: Timestamp, name: &str, params: Value) -> Option<Answer> {
            Some(match name {
                $(stringify!($name) => answer(params, |params: $params| {
                    let run: fn(&Path, Timestamp, &$params) -> Result<$result, WireError> = $run;
                    run(workspace, now, &params)
                }),)+
                _ => return None,
            })
        }
    };
}

recoveries! {
    recovery_state(Nothing) -> Recovery = |workspace, _, _| state(workspace);
    recovery_restore(OfBackup) -> () = |workspace, now, of| {
        if restore::restore(workspace, of.backup_id, now).map_err(Error::from)? {
            Ok(())
        } else {
            Err(Error::NotFound("backup").into())
        }
    };
    recovery_accept(Nothing) -> () = |workspace, now, _| {
        Ok(restore::accept(workspace, now).map_err(Error::from)?)
    };
}

fn state(workspace: &Path) -> Result<Recovery, WireError> {
    let mut backups = backup::all(workspace)?;
    let newest_good = backup::newest_good(workspace, &mut backups)?;
    let may_accept = restore::may_accept(workspace).map_err(Error::from)?;
    let folder = workspace.display().to_string();
    Ok(Recovery { backups, newest_good, may_accept, folder })
}
