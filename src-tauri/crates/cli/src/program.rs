//! Who answers: the program that holds the workspace, through its socket, or this process.

use std::sync::Arc;

use serde_json::{Value, json};
use watek_api::{Host, folders::Folders, socket};

use crate::{Failure, open};

/// Who does it: the program that holds the workspace, or this process.
pub(crate) enum Program {
    Running(Folders),
    Own(Arc<Host>),
}

impl Program {
    pub(crate) fn find(folders: Folders) -> Result<Self, Failure> {
        let answer = socket::call(&folders.workspace, "session", json!({}));
        Ok(match answer.map_err(Failure::Socket)? {
            Some(_) => Self::Running(folders),
            None => Self::Own(open(&folders)?),
        })
    }

    pub(crate) fn call(&self, name: &str, params: Value) -> Result<Value, Failure> {
        match self {
            Self::Running(folders) => {
                let answer = socket::call(&folders.workspace, name, params);
                let gone = || Failure::Socket(std::io::ErrorKind::NotConnected.into());
                answer.map_err(Failure::Socket)?.ok_or_else(gone)?.map_err(Failure::Answered)
            },
            Self::Own(host) if name == socket::ADMIT => Ok(host.admit(&params)?),
            Self::Own(host) if name == socket::STAGE => Ok(host.stage(&params)?),
            Self::Own(host) => Ok(host.call(name, params)?),
        }
    }
}

/// A part of an answer; its name may lead into others, as `settings/language`.
pub(crate) fn part<'v>(answer: &'v Value, name: &str) -> &'v Value {
    answer.pointer(&format!("/{name}")).unwrap_or(&Value::Null)
}
