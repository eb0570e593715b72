//! What every test needs around it: a display, a bus, and an end.

use std::time::{Duration, Instant};

/// How often a condition is looked at.
pub(crate) const POLL: Duration = Duration::from_millis(50);

/// How long a condition may take on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Runs a test, and ends it after `limit` at the latest.
pub(crate) fn within(limit: Duration, test: impl Future<Output = ()>) {
    for variable in ["DISPLAY", "DBUS_SESSION_BUS_ADDRESS"] {
        assert!(
            std::env::var_os(variable).is_some(),
            "{variable} is not set: run `cargo xtask test`, or this under dbus-run-session and xvfb-run"
        );
    }
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime for the test");
    let in_time = runtime.block_on(async { tokio::time::timeout(limit, test).await });
    assert!(in_time.is_ok(), "the test did not end within {} s", limit.as_secs());
}

/// Waits until `condition` gives something.
pub(crate) async fn until<T>(what: &str, mut condition: impl AsyncFnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = condition().await {
            return found;
        }
        assert!(started.elapsed() < PATIENCE, "waited {} s in vain: {what}", PATIENCE.as_secs());
        tokio::time::sleep(POLL).await;
    }
}
