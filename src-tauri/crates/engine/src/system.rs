//! The computer's own clock and ids.

use chrono_tz::Tz;
use uuid::{ContextV7, Uuid};
use watek_domain::{
    clock::{Clock, Timestamp},
    id::IdSource,
};

/// The system's clock and zone.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the port behind which the clock stands")]
    fn now(&self) -> Timestamp {
        chrono::Utc::now().into()
    }

    fn zone(&self) -> Tz {
        iana_time_zone::get_timezone()
            .ok()
            .and_then(|name| name.parse().ok())
            .unwrap_or(chrono_tz::UTC)
    }
}

/// Random UUIDv7, rising within a millisecond.
#[derive(Debug, Default)]
pub struct SystemIds {
    context: std::sync::Mutex<ContextV7>,
}

impl IdSource for SystemIds {
    fn next(&self, at: Timestamp) -> Uuid {
        let millis = u64::try_from(at.millis()).unwrap_or_default();
        let nanos = u32::try_from(millis % 1_000).unwrap_or_default() * 1_000_000;
        let context = self.context.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Uuid::new_v7(uuid::Timestamp::from_unix(&*context, millis / 1_000, nanos))
    }
}
