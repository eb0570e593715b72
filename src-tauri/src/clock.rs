//! The program's clock: the system's, which a build for tests can move.

#[cfg(feature = "testing")]
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono_tz::Tz;
use watek_api::SystemClock;
use watek_domain::clock::{Clock, Timestamp};

#[cfg(all(feature = "testing", not(debug_assertions)))]
compile_error!(
    "the feature `testing` moves the program's clock; it must not be in a release build"
);

/// The present, as everything in the program sees it. Copies show the same time.
#[derive(Clone, Default)]
pub(crate) struct ProgramClock {
    system: SystemClock,
    #[cfg(feature = "testing")]
    ahead: Arc<AtomicI64>,
}

impl Clock for ProgramClock {
    #[cfg(not(feature = "testing"))]
    fn now(&self) -> Timestamp {
        self.system.now()
    }

    #[cfg(feature = "testing")]
    fn now(&self) -> Timestamp {
        self.system.now().plus_millis(self.ahead.load(Ordering::SeqCst))
    }

    fn zone(&self) -> Tz {
        self.system.zone()
    }
}

#[cfg(feature = "testing")]
impl ProgramClock {
    /// From now on it is `now`, and time goes on from there.
    pub(crate) fn move_to(&self, now: Timestamp) {
        let ahead = now.millis().saturating_sub(self.system.now().millis());
        self.ahead.store(ahead, Ordering::SeqCst);
    }
}
