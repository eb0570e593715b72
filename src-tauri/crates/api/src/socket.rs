//! The local socket through which `watekctl` reaches the program that holds the workspace.
//!
//! One request a line: `{"name": …, "params": …}`; one answer a line: `{"ok": …}` or `{"error": …}`.
//! Only the same person can connect: on Unix the socket stands in a folder of mode 0700.

use std::{
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    sync::{
        Arc, Weak,
        atomic::{AtomicBool, Ordering},
    },
};

use interprocess::local_socket::{
    GenericFilePath, GenericNamespaced, ListenerOptions, Name, Stream, ToFsName, ToNsName,
    traits::{ListenerExt, Stream as _},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::host::Host;

/// The longest request, in bytes.
const LONGEST: u64 = 16 * 1024 * 1024;

/// A socket that is served until the program ends.
#[derive(Debug)]
pub struct Socket {
    path: PathBuf,
    ended: Arc<AtomicBool>,
}

#[derive(Serialize, Deserialize)]
struct Request {
    name: String,
    #[serde(default)]
    params: Value,
}

impl Socket {
    /// Where it stands; on Windows its name.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Serves calls on a thread of its own, for as long as the host is there.
    pub(crate) fn serve(host: &Arc<Host>) -> std::io::Result<Self> {
        let path = path_of(host.folder())?;
        // Whoever holds the workspace's lock owns the name; what is left of a crash is in the way.
        if !cfg!(windows) && path.exists() {
            std::fs::remove_file(&path)?;
        }
        let listener = ListenerOptions::new().name(name_of(&path)?).create_sync()?;
        let (host, ended) = (Arc::downgrade(host), Arc::<AtomicBool>::default());
        let is_over = Arc::clone(&ended);
        std::thread::Builder::new().name("watek-socket".into()).spawn(move || {
            for stream in listener.incoming() {
                if is_over.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(stream), host) = (stream, Weak::clone(&host)) else { continue };
                let served = std::thread::Builder::new()
                    .name("watek-call".into())
                    .spawn(move || answer_all(&host, stream));
                if let Err(error) = served {
                    tracing::warn!(%error, "a call over the socket was not served");
                }
            }
        })?;
        Ok(Self { path, ended })
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        // Whoever waits for a call wakes with this one and sees that it is over.
        if let Ok(name) = name_of(&self.path) {
            drop(Stream::connect(name));
        }
        // Gone already is as good.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// The name under which a check is asked for; no command has it.
pub const CHECK: &str = "watekctl check";

/// The name under which a file is let in for import, by its path; no command has it, so no page can ask it.
pub const ADMIT: &str = "watekctl admit";

/// The name under which files are let in for events, by their paths; no command has it.
pub const STAGE: &str = "watekctl stage";

fn answer_one(host: &Host, request: Request) -> Result<Value, crate::WireError> {
    if request.name == CHECK {
        let report = host.check()?;
        return serde_json::to_value(report).map_err(|error| crate::WireError::internal(&error));
    }
    if request.name == ADMIT {
        return host.admit(&request.params);
    }
    if request.name == STAGE {
        return host.stage(&request.params);
    }
    host.call(&request.name, request.params)
}

fn answer_all(host: &Weak<Host>, stream: Stream) {
    let mut stream = BufReader::new(stream);
    loop {
        let mut line = String::new();
        match stream.by_ref().take(LONGEST).read_line(&mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) => {},
        }
        // The workspace may be closed between two calls of one line.
        let Some(host) = host.upgrade() else { return };
        let answer = match serde_json::from_str::<Request>(&line) {
            Ok(request) => match answer_one(&host, request) {
                Ok(result) => serde_json::json!({ "ok": result }),
                Err(error) => serde_json::json!({ "error": error }),
            },
            Err(_) => {
                serde_json::json!({ "error": crate::WireError::of(crate::ErrorCode::BadParams) })
            },
        };
        if writeln!(stream.get_mut(), "{answer}").is_err() {
            return;
        }
    }
}

/// Calls a command through the program that holds the workspace. `None` where none is listening.
pub fn call(
    workspace: &Path,
    name: &str,
    params: Value,
) -> std::io::Result<Option<Result<Value, Value>>> {
    let path = path_of(workspace)?;
    let Ok(stream) = Stream::connect(name_of(&path)?) else {
        return Ok(None);
    };
    let mut stream = BufReader::new(stream);
    let request = serde_json::to_string(&Request { name: name.to_owned(), params })?;
    writeln!(stream.get_mut(), "{request}")?;
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let mut answer: Value = serde_json::from_str(&line)?;
    Ok(Some(match answer.get_mut("error") {
        Some(error) => Err(error.take()),
        None => Ok(answer.get_mut("ok").map(Value::take).unwrap_or_default()),
    }))
}

/// Where the socket of a workspace stands: a short path, because socket paths are limited to about 100
/// bytes, in a folder that only this person can enter.
fn path_of(workspace: &Path) -> std::io::Result<PathBuf> {
    let workspace = workspace.canonicalize().unwrap_or_else(|_| workspace.to_owned());
    let hash = blake3::hash(workspace.as_os_str().as_encoded_bytes()).to_hex();
    let name = format!("watek-{}.sock", hash.get(..16).unwrap_or_default());
    if cfg!(windows) {
        return Ok(PathBuf::from(name));
    }
    let folder = match std::env::var_os("XDG_RUNTIME_DIR") {
        Some(folder) => PathBuf::from(folder).join("watek"),
        None => private_folder()?,
    };
    make_private(&folder)?;
    Ok(folder.join(name))
}

/// Without a runtime folder: one in the temporary folder that belongs to the person's home.
fn private_folder() -> std::io::Result<PathBuf> {
    let home = std::env::home_dir().ok_or(std::io::ErrorKind::NotFound)?;
    let hash = blake3::hash(home.as_os_str().as_encoded_bytes()).to_hex();
    let name = format!("watek-{}", hash.get(..16).unwrap_or_default());
    Ok(std::env::temp_dir().join(name))
}

#[cfg(unix)]
fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
    match std::fs::DirBuilder::new().mode(0o700).create(folder) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            // Somebody else's folder under this name would let him listen in.
            let found = std::fs::symlink_metadata(folder)?;
            let own = std::fs::metadata(std::env::home_dir().ok_or(error)?)?.uid();
            if !found.is_dir() || found.uid() != own {
                return Err(std::io::ErrorKind::PermissionDenied.into());
            }
            std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
        },
        Err(error) => Err(error),
    }
}

#[cfg(not(unix))]
fn make_private(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}

fn name_of(path: &Path) -> std::io::Result<Name<'_>> {
    if cfg!(windows) {
        path.as_os_str().to_ns_name::<GenericNamespaced>()
    } else {
        path.as_os_str().to_fs_name::<GenericFilePath>()
    }
}
