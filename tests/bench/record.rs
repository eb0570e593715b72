//! Record an event with its next step: durable, journalled, with everything that follows from it.

use chrono::Days;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use uuid::Uuid;
use watek_api::{Person, SystemIds};
use watek_domain::{
    clock::Timestamp,
    due::{Due, TimeOfDay},
    event::EventResult,
    event_type::CALL,
    id::IdSource,
};
use watek_engine::command::{
    carried::Carried, fork::Next, outcome::RecordEvent, plan::PlanRequest,
};

use crate::{
    hand,
    measure::Duel,
    read::grown,
    report::Report,
    site::{OpenThread, Site},
    sync,
};

const ROUNDS: usize = 5;
const RUNS: usize = 80;
const LIMIT: f64 = 1.5;
const TEXT: &str =
    "Rozmowa o terminie montażu. Wrócą do nas do piątku. Decyduje dyrektor handlowy.";
const NOTE: &str = "Zadzwonić w sprawie terminu montażu";
const HOUR: i64 = 3_600_000;

/// Measures it at all sizes, with the disk and without.
pub(crate) fn measure(sites: &[Site], report: &mut Report) {
    let samples: Vec<Sample> = sites.iter().map(Sample::take).collect();
    let work = "record event + next step";
    let duels = rounds(sites, &samples);
    for (site, duel) in sites.iter().zip(&duels) {
        report.duel(work, site.events, duel, Some(LIMIT), None);
    }
    grown(sites, report, work, &duels);
    if sync::CAN {
        let duels = sync::without(|| rounds(sites, &samples));
        for (site, duel) in sites.iter().zip(&duels) {
            report.duel("the same without waiting for the disk", site.events, duel, None, None);
        }
    }
    for site in sites {
        assert_same_growth(site);
    }
}

fn rounds(sites: &[Site], samples: &[Sample]) -> Vec<Duel> {
    let ids = SystemIds::default();
    let mut duels: Vec<Duel> = sites.iter().map(|_| Duel::new(ROUNDS)).collect();
    for round in 0..ROUNDS {
        for run in 0..RUNS {
            for ((site, sample), duel) in sites.iter().zip(samples).zip(&mut duels) {
                let thread = next_thread(site);
                let now = site.engine().now();
                let made: Vec<Uuid> = (0..4).map(|_| ids.next(now)).collect();
                let request = request(thread, now);
                duel.run(
                    round,
                    run,
                    || site.engine().run(Person(thread.owner_id), request).unwrap(),
                    || sample.write(&site.hand, thread, &made, now),
                );
            }
        }
    }
    duels
}

fn next_thread(site: &Site) -> OpenThread {
    let place = site.next.get();
    site.next.set(place + 1);
    site.threads[place % site.threads.len()]
}

fn request(thread: OpenThread, now: Timestamp) -> RecordEvent {
    RecordEvent {
        thread_id: thread.thread_id,
        fulfils: None,
        event_type_id: CALL,
        happened_at: None,
        contact_id: None,
        text: TEXT.to_owned(),
        result: Some(EventResult::Answered),
        amount: None,
        lines: None,
        carried: Carried::default(),
        token: None,
        next: Next::Plan {
            plan: Box::new(PlanRequest {
                event_type_id: CALL,
                due: due(now),
                end: None,
                assignee_id: None,
                contact_id: None,
                note: NOTE.to_owned(),
                amount: None,
                reminders: None,
                lines: None,
                carried: Carried::default(),
            }),
        },
    }
}

/// Ten o'clock in three days.
fn due(now: Timestamp) -> Due {
    let zone = chrono_tz::Tz::Europe__Warsaw;
    Due { date: now.date_in(zone) + Days::new(3), time: TimeOfDay::new(10, 0), zone }
}

/// What the journal keeps of one such operation: hand-written SQL writes the same.
struct Sample {
    params: String,
    changeset: Vec<u8>,
    device: [u8; 16],
    /// Table, row where it is always the same, action and groups of each journalled row.
    rows: Vec<(String, [u8; 16], String, i64)>,
}

/// Which row of the sample's operation a journalled row is.
#[derive(Clone, Copy)]
struct Rows<'r> {
    done: &'r Uuid,
    planned: &'r Uuid,
    reminder: &'r Uuid,
}

impl Sample {
    /// Records one event and takes from the journal what that left.
    fn take(site: &Site) -> Self {
        let thread = next_thread(site);
        let request = request(thread, site.engine().now());
        let done = site.engine().run(Person(thread.owner_id), request).unwrap();
        // The copies must grow alike: what is done on the one is done on the other.
        let connection = site.ours();
        let id = done.operation_id.expect("an operation").0;
        let (seq, params, changeset, device) = connection
            .query_row(
                "SELECT seq, params, changeset, device_id FROM operation WHERE id = ?1",
                [id.as_bytes()],
                |row| Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
            )
            .unwrap();
        let mut statement = connection
            .prepare(
                "SELECT table_name, row_id, action, column_groups FROM operation_row WHERE seq = ?1 \
                 ORDER BY table_name, row_id",
            )
            .unwrap();
        let rows = statement
            .query_map([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let sample = Self { params, changeset, device, rows };
        let made: Vec<Uuid> = (1..5).map(|place| Uuid::from_u128(id.as_u128() + place)).collect();
        sample.write(&site.hand, thread, &made, site.engine().now());
        sample
    }

    /// The same rows by hand: operation, event, planned event and reminder under the `made` ids.
    fn write(&self, connection: &Connection, thread: OpenThread, made: &[Uuid], now: Timestamp) {
        let [operation, done, planned, reminder] = made else { panic!("four ids") };
        let transaction =
            Transaction::new_unchecked(connection, TransactionBehavior::Immediate).unwrap();
        let rows = Rows { done, planned, reminder };
        write_business(&transaction, thread, rows, now);
        self.write_journal(&transaction, thread, rows, operation, now);
        write_derived(&transaction, thread, rows, now);
        transaction.commit().unwrap();
    }

    fn write_journal(
        &self,
        connection: &Connection,
        thread: OpenThread,
        rows: Rows<'_>,
        operation: &Uuid,
        now: Timestamp,
    ) {
        let owner = thread.owner_id.0;
        run(
            connection,
            hand::INSERT_OPERATION,
            params![
                operation.as_bytes(),
                self.params,
                owner.as_bytes(),
                self.device,
                now.millis(),
                self.changeset
            ],
        );
        let seq = connection.last_insert_rowid();
        let mut events = [rows.done, rows.planned].into_iter();
        for (table, row, action, groups) in &self.rows {
            let row = match table.as_str() {
                "event" => *events.next().expect("two events").as_bytes(),
                "reminder" => *rows.reminder.as_bytes(),
                "thread" => *thread.thread_id.0.as_bytes(),
                "partner" => *thread.partner_id.0.as_bytes(),
                "user_account" => *owner.as_bytes(),
                _ => *row,
            };
            run(connection, hand::INSERT_OPERATION_ROW, params![table, row, seq, action, groups]);
        }
    }
}

fn write_business(connection: &Connection, thread: OpenThread, rows: Rows<'_>, now: Timestamp) {
    let (thread_id, owner) = (thread.thread_id.0, thread.owner_id.0);
    let due = due(now);
    run(
        connection,
        hand::INSERT_DONE_EVENT,
        params![
            rows.done.as_bytes(),
            thread_id.as_bytes(),
            None::<i64>,
            now.millis(),
            owner.as_bytes(),
            CALL.0.as_bytes(),
            TEXT
        ],
    );
    run(
        connection,
        hand::INSERT_PLANNED_EVENT,
        params![
            rows.planned.as_bytes(),
            thread_id.as_bytes(),
            rows.done.as_bytes(),
            None::<i64>,
            now.millis(),
            owner.as_bytes(),
            CALL.0.as_bytes(),
            due.date.to_string(),
            "10:00",
            due.zone.name(),
            NOTE
        ],
    );
    run(
        connection,
        hand::INSERT_REMINDER,
        params![rows.reminder.as_bytes(), rows.planned.as_bytes(), owner.as_bytes()],
    );
}

fn write_derived(connection: &Connection, thread: OpenThread, rows: Rows<'_>, now: Timestamp) {
    let (thread_id, partner_id) = (*thread.thread_id.0.as_bytes(), *thread.partner_id.0.as_bytes());
    let owner = *thread.owner_id.0.as_bytes();
    let (done, planned) = (rows.done.as_bytes(), rows.planned.as_bytes());
    let due = due(now).instant().map_or(now.millis() + HOUR, Timestamp::millis);
    let kind = CALL.0.as_bytes();
    run(
        connection,
        hand::INSERT_TIMELINE,
        params![done, partner_id, thread_id, now.millis(), kind, owner],
    );
    run(connection, hand::INSERT_OPEN_TASK, params![planned, thread_id, partner_id, owner, due]);
    run(
        connection,
        hand::INSERT_REMINDER_DUE,
        params![rows.reminder.as_bytes(), owner, planned, due],
    );
    run(connection, hand::INSERT_THREAD_PERSON, params![thread_id, owner, partner_id]);
    run(
        connection,
        hand::UPDATE_THREAD_SUMMARY,
        params![thread_id, done, now.millis(), planned, due],
    );
    run(connection, hand::UPDATE_PARTNER_INDEX, params![partner_id, now.millis(), due]);
}

fn run(connection: &Connection, sql: &str, params: impl rusqlite::Params) {
    connection.prepare_cached(sql).unwrap().execute(params).unwrap();
}

/// Both sides did the same work if every table has grown by the same number of rows.
fn assert_same_growth(site: &Site) {
    let ours = site.ours();
    for table in [
        "event",
        "reminder",
        "operation_row",
        "timeline",
        "open_task",
        "reminder_due",
        "thread_person",
        "thread_summary",
    ] {
        let count = |connection: &Connection| -> i64 {
            let sql = format!("SELECT count(*) FROM {table}");
            connection.query_row(&sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!(count(&ours), count(&site.hand), "{table} has the same rows on both sides");
    }
}
