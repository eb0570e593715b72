//! Lists of participants drawn at random, recorded, corrected, taken back, done again and merged.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use watek_domain::event_type::{CALL, MEETING};

use super::{Firm, contact, ours, there};
use crate::{
    rows::{Database, standing, taken_back},
    undo_law::runner,
};

/// What one step does: to which thread, with whom, and how.
type Step = (u8, u8, Vec<(u8, u8)>);

const PARTS: [&str; 4] = ["leads", "attends", "optional", "informed"];

/// Who sees what by the words of R13, without any code of the program's: owners, authors, assignees of open
/// plans, and who takes part or took part.
const MODEL: &str = "
    SELECT id, owner_id FROM thread
    UNION SELECT thread_id, created_by FROM event
    UNION SELECT thread_id, outcome_author_id FROM event WHERE outcome_author_id IS NOT NULL
    UNION SELECT event.thread_id, user_id FROM participant JOIN event ON event.id = event_id
        WHERE user_id IS NOT NULL
    UNION SELECT thread_id, plan_assignee_id FROM event JOIN thread ON thread.id = thread_id
        JOIN partner ON partner.id = thread.partner_id
        WHERE event.state = 'planned' AND event.trashed_at IS NULL AND thread.state = 'open'
        AND thread.trashed_at IS NULL AND partner.trashed_at IS NULL
    UNION SELECT id, zeroblob(16) FROM thread";

struct Life<'f> {
    firm: &'f Firm,
    threads: [String; 2],
    people: Vec<Value>,
}

impl Life<'_> {
    fn list(&self, drawn: &[(u8, u8)]) -> Value {
        let mut named = BTreeSet::new();
        let told =
            drawn.iter().filter(|(who, _)| named.insert(usize::from(*who) % self.people.len()));
        let told = told.map(|(who, part)| {
            let mut one = self.people[usize::from(*who) % self.people.len()].clone();
            one["part"] = json!(PARTS[usize::from(*part) % 4]);
            one
        });
        json!(told.collect::<Vec<_>>())
    }

    fn event(&self, thread: &str, condition: &str, pick: u8) -> Option<String> {
        let thread = thread.replace('-', "");
        let sql = format!(
            "SELECT id FROM event WHERE hex(thread_id) = upper('{thread}') AND {condition} ORDER BY id"
        );
        let found = Database::open(&self.firm.test.database()).ids(&sql);
        found.get(usize::from(pick) % found.len().max(1)).cloned()
    }

    /// A refusal is as good as no step.
    fn take(&self, (kind, pick, drawn): &Step) -> Option<()> {
        let test = &self.firm.test;
        test.clock.advance_minutes(1);
        let thread = &self.threads[usize::from(pick % 2)];
        let carried = json!({ "participants": self.list(drawn) });
        let journal = Database::open(&test.database()).journal();
        let token = |table: &str, id: &str| Database::open(&test.database()).token(table, id);
        let (name, params) = match kind {
            0 => (
                "record_event",
                json!({
                    "thread_id": thread, "event_type_id": CALL, "carried": carried,
                    "next": { "choice": if pick % 3 == 0 { "keep" } else { "leave_hanging" } },
                }),
            ),
            1 => (
                "plan_event",
                json!({ "thread_id": thread, "plan": {
                "event_type_id": MEETING, "carried": carried,
                "due": { "date": "2026-11-25", "time": null, "zone": "Europe/Warsaw" },
            } }),
            ),
            2 => {
                let event = self.event(thread, "state = 'planned'", *pick)?;
                (
                    "edit_plan",
                    json!({
                        "event_id": event, "event_type_id": MEETING, "assignee_id": test.user(),
                        "note": "", "carried": carried, "token": token("event", &event),
                    }),
                )
            },
            3 => {
                let event = self.event(thread, "state = 'done'", *pick)?;
                (
                    "edit_outcome",
                    json!({
                        "event_id": event, "event_type_id": CALL, "text": "", "carried": carried,
                        "happened_at": test.clock_millis(), "token": token("event", &event),
                    }),
                )
            },
            4 | 5 => {
                let targets = standing(&journal);
                let target = targets.get(targets.len().checked_sub(1 + usize::from(pick % 6))?)?;
                ("undo", json!({ "operation_id": target.id }))
            },
            6 => {
                let targets = taken_back(&journal);
                let target = targets.get(usize::from(*pick) % targets.len().max(1))?;
                ("redo", json!({ "operation_id": target.id }))
            },
            7 => (
                "merge_contacts",
                json!({
                    "keep_id": self.firm.jan, "other_id": self.firm.ewa,
                    "keep_token": token("contact", &self.firm.jan),
                    "other_token": token("contact", &self.firm.ewa),
                }),
            ),
            _ => ("trash_event", json!({ "event_id": self.event(thread, "true", *pick)? })),
        };
        test.call(name, params).ok().map(|_| ())
    }
}

#[test]
fn whatever_is_done_with_lists_the_rows_that_follow_are_those_of_a_naive_model() {
    let who = prop::collection::vec((any::<u8>(), any::<u8>()), 0..5);
    let steps = prop::collection::vec((0..9_u8, any::<u8>(), who), 10..25);
    runner(25)
        .run(&steps, |steps| {
            let firm = Firm::new();
            let second = firm.test.thread(&firm.partner, "Druga");
            let own = json!({ "partner_id": firm.partner, "title": "Celiny" });
            firm.test.call_as(&firm.celina, "create_thread", own).unwrap();
            let ola = contact(&firm.test, &firm.partner, "Ola");
            let people = vec![
                ours(&firm.bogdan, ""),
                ours(&firm.celina, ""),
                there(&firm.jan, ""),
                there(&firm.ewa, ""),
                there(&firm.obcy, ""),
                there(&ola, ""),
            ];
            let life = Life { threads: [firm.thread.clone(), second], people, firm: &firm };
            for step in &steps {
                life.take(step);
            }
            firm.is_clean();
            let database = Database::open(&firm.test.database());
            let found = database.pairs("SELECT thread_id, person_id FROM thread_person");
            assert_eq!(found, database.pairs(MODEL), "who sees what");
            for thread in &life.threads {
                let is_listed = found.contains(&(thread.clone(), firm.bogdan.clone()));
                assert_eq!(firm.sees_thread(&firm.bogdan, thread), is_listed, "and he does");
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}
