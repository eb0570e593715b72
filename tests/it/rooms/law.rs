//! Whatever happens, in whatever order: at no instant is more booked than there is, and nothing is refused for
//! which there would be room. Held against a model that only counts minutes, on the rows of the database.

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use proptest::prelude::*;
use rusqlite::{Connection, OpenFlags, backup::Backup, session::ConflictAction};
use serde_json::{Value, json};
use uuid::Uuid;
use watek_api::{ErrorCode, WireError};
use watek_domain::event_type::MEETING;
use watek_testkit::{TestEngine, string};

use super::{DAY, resource};
use crate::{
    rows::{Database, Operation, standing, taken_back},
    undo_law::{random::Dice, runner},
};

mod together;

/// The day goes from 8 to 15, in quarters of an hour.
const QUARTERS: usize = 28;

/// A reservation as the model sees it.
#[derive(Clone, Debug)]
struct Held {
    event: String,
    resource: String,
    start: i64,
    end: i64,
    units: i64,
}

/// What holds resources, by the rows of reservations, events, threads and partners alone.
fn held(database: &Connection) -> Vec<Held> {
    let minutes = |date: &str, time: &str| {
        format!(
            "CAST(round((julianday({date} || ' ' || {time}) - julianday('{DAY}')) * 1440) AS INTEGER)"
        )
    };
    let sql = format!(
        "SELECT reservation.event_id, resource_id, {}, {}, units
         FROM reservation
         JOIN event ON event.id = event_id
         JOIN thread ON thread.id = thread_id
         JOIN partner ON partner.id = partner_id
         WHERE event.state IN ('planned', 'done') AND event.trashed_at IS NULL
            AND thread.trashed_at IS NULL AND partner.trashed_at IS NULL",
        minutes("start_date", "start_time"),
        minutes("end_date", "end_time"),
    );
    let mut statement = database.prepare(&sql).unwrap();
    let id = |bytes: Vec<u8>| Uuid::from_slice(&bytes).unwrap().to_string();
    let rows = statement.query_map([], |row| {
        Ok(Held {
            event: id(row.get(0)?),
            resource: id(row.get(1)?),
            start: row.get(2)?,
            end: row.get(3)?,
            units: row.get(4)?,
        })
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// The first resource of which more is held at some minute than there is.
fn too_much(held: &[Held], capacities: &BTreeMap<String, i64>) -> Option<(String, i64)> {
    for (resource, capacity) in capacities {
        let of: Vec<&Held> = held.iter().filter(|held| held.resource == *resource).collect();
        for minute in (0..24 * 60).step_by(15) {
            let at_once = of.iter().filter(|held| held.start <= minute && minute < held.end);
            if at_once.map(|held| held.units).sum::<i64>() > *capacity {
                return Some((resource.clone(), minute));
            }
        }
    }
    None
}

struct Law<'t> {
    test: TestEngine,
    capacities: BTreeMap<String, i64>,
    threads: Vec<String>,
    partners: Vec<String>,
    tally: &'t RefCell<BTreeMap<String, u32>>,
}

impl<'t> Law<'t> {
    fn new(tally: &'t RefCell<BTreeMap<String, u32>>, seed: u64) -> Self {
        let test = TestEngine::new();
        let mut dice = Dice::of(seed);
        let capacities = (0..3)
            .map(|number| {
                let capacity = u32::try_from(dice.roll(5)).unwrap() + 1;
                let id = resource(&test, &format!("Sala {number}"), capacity, &[]);
                (id, i64::from(capacity))
            })
            .collect();
        let partners: Vec<String> =
            ["Świt", "Łąka"].iter().map(|name| test.partner(name)).collect();
        let threads = partners
            .iter()
            .flat_map(|partner| ["Oferta", "Serwis"].map(|title| test.thread(partner, title)));
        let threads = threads.collect();
        Self { test, capacities, threads, partners, tally }
    }

    fn database(&self) -> Connection {
        Connection::open_with_flags(self.test.database(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
    }

    fn copy(&self) -> Connection {
        let mut copy = Connection::open_in_memory().unwrap();
        let database = self.database();
        Backup::new(&database, &mut copy)
            .unwrap()
            .run_to_completion(1_000, Duration::ZERO, None)
            .unwrap();
        copy
    }

    fn some(&self, dice: &mut Dice, table: &str, condition: &str) -> Option<String> {
        let ids = Database::open(&self.test.database())
            .ids(&format!("SELECT id FROM {table} WHERE {condition} ORDER BY id"));
        dice.one(&ids).cloned()
    }

    fn count(&self, what: &str) {
        *self.tally.borrow_mut().entry(what.to_owned()).or_default() += 1;
    }

    fn journal(&self) -> Vec<Operation> {
        Database::open(&self.test.database()).journal()
    }

    /// One step: something is done, refused, taken back or done again.
    fn step(&self, seed: u64) {
        self.test.clock.advance_minutes(1);
        let dice = &mut Dice::of(seed);
        let Some((name, params, expected)) = self.draw(dice) else { return };
        let result = self.test.call(name, params.clone());
        match &result {
            Ok(_) => self.count(&format!("{name} done")),
            Err(error) if error.code == ErrorCode::Overbooked => {
                self.count(&format!("{name} overbooked"));
                assert!(
                    !error.args["by"].as_array().unwrap().is_empty() || told_by_itself(error),
                    "{error:?}"
                );
                if let Some(expected) = expected {
                    let would_be = expected(self);
                    assert!(
                        too_much(&would_be, &self.capacities).is_some(),
                        "{name} {params} is refused, though there is room: {would_be:#?}"
                    );
                }
            },
            Err(error) => assert!(
                !matches!(error.code, ErrorCode::Internal | ErrorCode::BadParams),
                "{name} {params}: {error:?}"
            ),
        }
        let found = too_much(&held(&self.database()), &self.capacities);
        assert_eq!(found, None, "{name} {params} was accepted: {result:?}");
    }
}

/// Whether only bookings of the same request are in the way, which are not there after the refusal.
fn told_by_itself(error: &WireError) -> bool {
    error.args["by"].as_array().unwrap().is_empty() && error.args["units"].is_number()
}

/// What the rows would be, had the command been accepted.
type WouldBe = Box<dyn Fn(&Law<'_>) -> Vec<Held>>;
type Drawn = (&'static str, Value, Option<WouldBe>);

/// Changes a copy by plain statements and answers what is held then.
fn after(statements: Vec<String>) -> WouldBe {
    Box::new(move |law: &Law<'_>| {
        let copy = law.copy();
        for statement in &statements {
            copy.execute_batch(statement).unwrap();
        }
        held(&copy)
    })
}

/// What is held once a record is out of the trash.
fn restored(table: &str, id: &str) -> WouldBe {
    after(vec![format!("UPDATE {table} SET trashed_at = NULL WHERE id = {}", blob(id))])
}

fn blob(id: &str) -> String {
    format!("x'{}'", id.replace('-', ""))
}

fn clock(quarter: usize) -> String {
    format!("{:02}:{:02}", 8 + quarter / 4, quarter % 4 * 15)
}

fn span(dice: &mut Dice) -> (usize, usize) {
    let start = dice.roll(QUARTERS - 8);
    (start, start + 1 + dice.roll(7))
}

fn due(start: usize) -> Value {
    json!({ "date": DAY, "time": clock(start), "zone": "Europe/Warsaw" })
}

impl Law<'_> {
    fn draw(&self, dice: &mut Dice) -> Option<Drawn> {
        match dice.roll(24) {
            0..6 => self.plan(dice),
            6..8 => self.edit(dice),
            8..10 => self.reschedule(dice),
            10 | 11 => self.swap(dice),
            12..15 => self.event(dice),
            15 => self.thread(dice),
            16 => self.partner(dice),
            17 => self.close(dice),
            18 => self.record(dice),
            19 if dice.once_in(6) => Some(self.merge(dice)),
            19 => Some(self.import()),
            _ => self.take_back(dice),
        }
    }

    /// Gives an event up, puts one into the trash or takes one out.
    fn event(&self, dice: &mut Dice) -> Option<Drawn> {
        let (name, condition) = [
            ("cancel_event", "state = 'planned'"),
            ("trash_event", "true"),
            ("restore_event", "trashed_at IS NOT NULL"),
        ][dice.roll(3)];
        let event = self.some(dice, "event", condition)?;
        let would_be = (name == "restore_event").then(|| restored("event", &event));
        Some((name, json!({ "event_id": event }), would_be))
    }

    fn thread(&self, dice: &mut Dice) -> Option<Drawn> {
        let thread = dice.one(&self.threads)?;
        let params = json!({ "thread_id": thread });
        if dice.once_in(2) {
            return Some(("trash_thread", params, None));
        }
        Some(("restore_thread", params, Some(restored("thread", thread))))
    }

    fn partner(&self, dice: &mut Dice) -> Option<Drawn> {
        let partner = dice.one(&self.partners)?;
        if dice.once_in(2) {
            let params = json!({ "partner_id": partner, "with_open_tasks": true });
            return Some(("trash_partner", params, None));
        }
        let params = json!({ "partner_id": partner });
        Some(("restore_partner", params, Some(restored("partner", partner))))
    }

    fn close(&self, dice: &mut Dice) -> Option<Drawn> {
        let thread = dice.one(&self.threads)?;
        if dice.once_in(2) {
            let params = json!({ "thread_id": thread, "outcome": "lost", "reason": "Cena" });
            return Some(("close_thread", params, None));
        }
        Some(("reopen_thread", json!({ "thread_id": thread }), None))
    }

    /// One or two resources, as the plan or for a time of their own.
    fn reservations(&self, dice: &mut Dice, planned: (usize, usize)) -> (Value, Vec<Held>) {
        let resources: Vec<&String> = self.capacities.keys().collect();
        let (mut told, mut model) = (Vec::new(), Vec::new());
        for _ in 0..=dice.roll(2) {
            let resource = (*dice.one(&resources).unwrap()).clone();
            let units = 1 + dice.roll(usize::try_from(self.capacities[&resource]).unwrap());
            let own = dice.once_in(4).then(|| span(dice));
            let (start, end) = own.unwrap_or(planned);
            let mut request = json!({ "resource_id": resource, "units": units });
            if own.is_some() {
                request["time"] = json!({
                    "start": { "date": DAY, "time": clock(start) }, "end": { "date": DAY, "time": clock(end) },
                });
            }
            told.push(request);
            let minute = |quarter: usize| i64::try_from(8 * 60 + quarter * 15).unwrap();
            let units = i64::try_from(units).unwrap();
            let (start, end) = (minute(start), minute(end));
            model.push(Held { event: String::new(), resource, start, end, units });
        }
        (json!(told), model)
    }

    fn plan(&self, dice: &mut Dice) -> Option<Drawn> {
        let thread = dice.one(&self.threads)?.clone();
        let (start, end) = span(dice);
        let (reservations, model) = self.reservations(dice, (start, end));
        let plan = json!({
            "event_type_id": MEETING, "due": due(start), "end": { "date": DAY, "time": clock(end) },
            "carried": { "reservations": reservations },
        });
        let would_be: WouldBe = Box::new(move |law| {
            let mut held = held(&law.database());
            held.extend(model.clone());
            held
        });
        Some(("plan_event", json!({ "thread_id": thread, "plan": plan }), Some(would_be)))
    }

    fn edit(&self, dice: &mut Dice) -> Option<Drawn> {
        let event = self.some(dice, "event", "state = 'planned'")?;
        let (start, end) = span(dice);
        let (reservations, model) = self.reservations(dice, (start, end));
        let params = json!({
            "event_id": event, "event_type_id": MEETING, "assignee_id": self.test.user(), "note": "",
            "time": { "due": due(start), "end": { "date": DAY, "time": clock(end) } },
            "carried": { "reservations": reservations },
            "token": Database::open(&self.test.database()).token("event", &event),
        });
        let would_be: WouldBe = Box::new(move |law| {
            let mut held = held(&law.database());
            held.retain(|held| held.event != event);
            held.extend(model.clone());
            held
        });
        Some(("edit_plan", params, Some(would_be)))
    }

    /// How the rows follow when an event is moved to `start` and keeps its length.
    fn moved(&self, event: &str, start: usize) -> String {
        let row = Database::open(&self.test.database()).row("event", event);
        let quarter = |column: &str| {
            let time = row[column].as_str().unwrap();
            let (hour, minute) = time.split_once(':').unwrap();
            (hour.parse::<usize>().unwrap() - 8) * 4 + minute.parse::<usize>().unwrap() / 15
        };
        let end = start + quarter("plan_end_time") - quarter("plan_time");
        format!(
            "UPDATE reservation SET start_time = '{}', end_time = '{}' WHERE follows_plan AND event_id = {}",
            clock(start),
            clock(end),
            blob(event)
        )
    }

    fn reschedule(&self, dice: &mut Dice) -> Option<Drawn> {
        let event = self.some(dice, "event", "state = 'planned' AND plan_end_time IS NOT NULL")?;
        let (start, _) = span(dice);
        let moved = Some(after(vec![self.moved(&event, start)]));
        Some(("reschedule_event", json!({ "event_id": event, "due": due(start) }), moved))
    }

    /// Two meetings change places, with whatever rooms they have.
    fn swap(&self, dice: &mut Dice) -> Option<Drawn> {
        let condition = "state = 'planned' AND plan_end_time IS NOT NULL AND trashed_at IS NULL";
        let (one, other) =
            (self.some(dice, "event", condition)?, self.some(dice, "event", condition)?);
        if one == other {
            return None;
        }
        let database = Database::open(&self.test.database());
        let starts = [&one, &other].map(|event| {
            let time = string(&json!(database.row("event", event)), "/plan_time");
            let (hour, minute) = time.split_once(':').unwrap();
            (hour.parse::<usize>().unwrap() - 8) * 4 + minute.parse::<usize>().unwrap() / 15
        });
        let change = |event: &str, start: usize| json!({ "event_id": event, "due": due(start), "token": database.token("event", event) });
        let events = json!([change(&one, starts[1]), change(&other, starts[0])]);
        let moved = vec![self.moved(&one, starts[1]), self.moved(&other, starts[0])];
        Some(("reschedule_events", json!({ "events": events }), Some(after(moved))))
    }

    fn record(&self, dice: &mut Dice) -> Option<Drawn> {
        let event = self.some(dice, "event", "state = 'planned'")?;
        let thread =
            Database::open(&self.test.database()).row("event", &event)["thread_id"].clone();
        let next = ["keep", "leave_hanging"][dice.roll(2)];
        let params = json!({
            "thread_id": thread, "fulfils": event, "event_type_id": MEETING, "next": { "choice": next },
        });
        Some(("record_event", params, None))
    }

    fn merge(&self, dice: &mut Dice) -> Drawn {
        let keep = dice.roll(2);
        let (keep, other) = (&self.partners[keep], &self.partners[1 - keep]);
        let database = Database::open(&self.test.database());
        let params = json!({
            "keep_id": keep, "other_id": other, "keep_token": database.token("partner", keep),
            "other_token": database.token("partner", other),
        });
        ("merge_partners", params, None)
    }

    fn import(&self) -> Drawn {
        let file = self.test.admit("z.csv", "Data;Firma;Rodzaj\n20.11.2026;Świt;Spotkanie\n");
        let column = |field: &str| json!({ "field": field, "label": "" });
        let params = json!({
            "import": file,
            "source": { "encoding": "utf8", "separator": "semicolon", "has_header": true },
            "columns": [column("date"), column("name"), column("event_type")],
            "date_order": "day_first", "currency": "PLN", "thread_title": "Historia",
            "creates_partners": true, "takes_over": true, "default_type_id": MEETING, "types": [],
        });
        ("import_events", params, None)
    }

    /// Takes something back or does it again, now and then without what does not fit.
    fn take_back(&self, dice: &mut Dice) -> Option<Drawn> {
        let journal = self.journal();
        let is_redo = dice.once_in(3);
        let (name, targets) =
            if is_redo { ("redo", taken_back(&journal)) } else { ("undo", standing(&journal)) };
        let newest = targets.len().saturating_sub(12);
        let target = (*dice.one(&targets[newest..])?).clone();
        let without = dice.once_in(3);
        let params = json!({ "operation_id": target.id, "without_reservations": without });
        let inexact = journal.iter().any(|operation| operation.params.contains("\"without\""));
        let would_be: Option<WouldBe> = if inexact {
            None
        } else {
            let standing_undo =
                journal.iter().rfind(|operation| operation.undoes.as_ref() == Some(&target.id));
            let undone = if is_redo { standing_undo?.clone() } else { target };
            Some(Box::new(move |law| {
                let copy = law.copy();
                let mut inverse = Vec::new();
                let mut bytes: &[u8] = &undone.changeset;
                rusqlite::session::invert_strm(&mut bytes as &mut dyn std::io::Read, &mut inverse)
                    .unwrap();
                let mut bytes: &[u8] = &inverse;
                let abort = |_, _| ConflictAction::SQLITE_CHANGESET_ABORT;
                copy.apply_strm(&mut bytes, None::<fn(&str) -> bool>, abort).unwrap();
                held(&copy)
            }))
        };
        Some((name, params, would_be))
    }
}

/// What must come about: a law that is never tried proves nothing.
const TRIED: &[&str] = &[
    "plan_event done",
    "plan_event overbooked",
    "edit_plan done",
    "edit_plan overbooked",
    "reschedule_event done",
    "reschedule_event overbooked",
    "reschedule_events done",
    "restore_event done",
    "undo done",
    "undo overbooked",
    "redo done",
    "import_events done",
    "trash_partner done",
    "restore_partner done",
];

/// Lives through a history and looks at its end.
fn live(tally: &RefCell<BTreeMap<String, u32>>, seed: u64, steps: &[u64]) {
    let law = Law::new(tally, seed);
    for step in steps {
        law.step(*step);
    }
    let report = law.test.host().check().unwrap();
    assert!(report.is_clean(), "{report:?}");
}

#[test]
fn no_instant_holds_more_than_there_is_and_nothing_that_fits_is_refused() {
    let tally = RefCell::new(BTreeMap::new());
    let strategy = (any::<u64>(), prop::collection::vec(any::<u64>(), 50..70));
    runner(25)
        .run(&strategy, |(seed, steps)| {
            live(&tally, seed, &steps);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    let untried = || TRIED.iter().find(|what| !tally.borrow().contains_key(**what));
    // What chance left out comes about in histories that are the same every time.
    let mut dice = Dice::of(1);
    for seed in 0..100 {
        if untried().is_none() {
            break;
        }
        let steps: Vec<u64> = (0..60).map(|_| dice.roll(usize::MAX) as u64).collect();
        live(&tally, seed, &steps);
    }
    assert_eq!(untried(), None, "never tried: {:?}", tally.borrow());
}
