//! Paths in requests: a text or, where a name is none, the numbers that the system knows it by.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// The path as it stands in a request.
#[must_use]
pub fn written(path: &Path) -> Value {
    path.to_str().map_or_else(|| json!(system::units(path)), |text| json!(text))
}

/// The path that stands in a request; `None` where none does.
pub(crate) fn read(value: &Value) -> Option<PathBuf> {
    if let Some(text) = value.as_str() {
        return Some(PathBuf::from(text));
    }
    let units = value.as_array()?.iter().map(|unit| unit.as_u64()?.try_into().ok());
    Some(system::path(&units.collect::<Option<Vec<_>>>()?))
}

#[cfg(unix)]
mod system {
    use std::{
        ffi::OsStr,
        os::unix::ffi::OsStrExt,
        path::{Path, PathBuf},
    };

    pub(super) fn units(path: &Path) -> &[u8] {
        path.as_os_str().as_bytes()
    }

    pub(super) fn path(units: &[u8]) -> PathBuf {
        PathBuf::from(OsStr::from_bytes(units))
    }
}

#[cfg(windows)]
mod system {
    use std::{
        ffi::OsString,
        os::windows::ffi::{OsStrExt, OsStringExt},
        path::{Path, PathBuf},
    };

    pub(super) fn units(path: &Path) -> Vec<u16> {
        path.as_os_str().encode_wide().collect()
    }

    pub(super) fn path(units: &[u16]) -> PathBuf {
        PathBuf::from(OsString::from_wide(units))
    }
}
