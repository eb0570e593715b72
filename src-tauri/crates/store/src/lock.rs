//! One process per workspace: an operating-system lock, held for the life of the process.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use crate::error::{Error, Result};

/// The lock of a workspace; let go when dropped or when the process dies.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock of `folder`, or says that somebody else has it.
    pub(crate) fn take(folder: &Path) -> Result<Self> {
        let path = folder.join("lock");
        let file =
            OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(
                |source| Error::File { action: "opening the lock", path: path.clone(), source },
            )?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(source)) => {
                Err(Error::File { action: "locking", path, source })
            },
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a process that is just being started holds a copy of it for a
        // moment. A lock that cannot be let go ends with this process.
        let _ = self.file.unlock();
    }
}
