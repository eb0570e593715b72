//! Many reminders due at once.

use std::time::Duration;

use rusqlite::params;
use watek_api::Toast;
use watek_testkit::RecordingNotifier;

use crate::{measure::Times, report::Report, site::Site};

const COUNT: i64 = 10_000;
const LONGEST: Duration = Duration::from_secs(1);

/// Reminders of one person, each of a task of its own as far as there are so many, all of the past.
const MANY: &str = "\
    INSERT INTO reminder_due (reminder_id, user_id, event_id, occurrence, snoozed_until, at) \
    SELECT randomblob(16), ?1, open_task.event_id, value, 0, value \
    FROM generate, open_task \
    LIMIT ?2";

/// Measures one digest of them at all sizes.
pub(crate) fn measure(sites: &mut [Site], report: &mut Report) {
    for site in sites {
        let (user, now) = (site.head().0.0, site.engine().now().millis());
        site.reopen(|connection| {
            let numbers = format!(
                "WITH RECURSIVE generate (value) AS (SELECT {now} - 60000 UNION ALL \
                 SELECT value - 1000 FROM generate LIMIT 10000) "
            );
            let sql = MANY.replacen("INSERT", &format!("{numbers}INSERT"), 1);
            let made = connection.execute(&sql, params![user.as_bytes(), COUNT]).unwrap();
            assert_eq!(made, 10_000, "so many reminders wait");
        });
        let notifier = RecordingNotifier::default();
        let mut times = Times::default();
        times.take(|| site.engine().show_due(&notifier).unwrap());
        let shown = notifier.take();
        assert!(
            matches!(shown.as_slice(), [Toast::Digest { count, .. }] if i64::from(*count) >= COUNT),
            "one digest of all"
        );
        report.time("10,000 reminders due at once: one digest", site.events, &times, Some(LONGEST));
    }
}
