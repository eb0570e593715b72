//! An open workspace as a program holds it: calls on behalf of whoever is signed in.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use serde_json::Value;
use tokio::sync::broadcast;
use watek_domain::clock::Timestamp;
use watek_engine::{Engine, Notice, Opening, Report, notifier::Notifier};

use crate::{
    dispatch::dispatch,
    error::{ErrorCode, WireError},
    paths,
    socket::Socket,
};

/// An open workspace, held by this process alone.
#[derive(Debug)]
pub struct Host {
    engine: Arc<Engine>,
}

impl Host {
    /// Opens the workspace, starting it where it is new.
    pub fn open(opening: Opening) -> Result<Arc<Self>, WireError> {
        Ok(Arc::new(Self { engine: Arc::new(Engine::open(opening)?) }))
    }

    /// Calls a command on behalf of the signed-in person. Blocks until it is done and durable.
    pub fn call(&self, name: &str, params: Value) -> Result<Value, WireError> {
        let answer = dispatch(&self.engine, self.engine.person(), name, params);
        if let Err(refusal) = &answer
            && refusal.code == ErrorCode::DamagedWorkspace
        {
            self.engine.report_damage(format!("a call came upon it: {}", refusal.reference));
        }
        answer
    }

    /// Lets in the file at `params.path` for import, and answers its token.
    pub fn admit(&self, params: &Value) -> Result<Value, WireError> {
        let path = params.get("path").and_then(paths::read);
        let path = path.ok_or_else(|| WireError::of(ErrorCode::BadParams))?;
        let admitted = self.engine.admit_import(&path)?;
        serde_json::to_value(admitted).map_err(|error| WireError::internal(&error))
    }

    /// Lets in the files at `params.paths` for events, and answers their token.
    pub fn stage(&self, params: &Value) -> Result<Value, WireError> {
        let paths = params.get("paths").and_then(Value::as_array);
        let paths = paths.and_then(|paths| paths.iter().map(paths::read).collect());
        let paths: Vec<PathBuf> = paths.ok_or_else(|| WireError::of(ErrorCode::BadParams))?;
        let staging = self.engine.stage_paths(self.engine.person(), paths)?;
        serde_json::to_value(staging).map_err(|error| WireError::internal(&error))
    }

    /// What changes, from now on.
    #[must_use]
    pub fn notices(&self) -> broadcast::Receiver<Notice> {
        self.engine.notices()
    }

    /// Reminds for as long as the program runs. To be spawned on the runtime.
    pub async fn remind(self: Arc<Self>, notifier: Arc<dyn Notifier>) {
        Arc::clone(&self.engine).remind(notifier).await;
    }

    /// Backs up after the start and daily, for as long as the program runs. To be spawned on the runtime.
    pub async fn keep_backed_up(self: Arc<Self>) {
        Arc::clone(&self.engine).keep_backed_up().await;
    }

    /// Makes the scheduler look at the clock now.
    pub fn wake(&self) {
        self.engine.wake();
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.engine.now()
    }

    /// The folder of the workspace.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.engine.folder()
    }

    /// Proves derived tables, references, rules and pages.
    pub fn check(&self) -> Result<Report, WireError> {
        Ok(self.engine.check()?)
    }

    /// The rules behind the calls.
    #[must_use]
    pub fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    /// Lets `watekctl` call through this process, over a socket that only this person can reach.
    pub fn serve(self: &Arc<Self>) -> std::io::Result<Socket> {
        Socket::serve(self)
    }
}
