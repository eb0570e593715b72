//! Calls at the same time.

use super::*;

#[test]
fn calls_at_the_same_time_never_book_more_than_there_is() {
    let tally = RefCell::new(BTreeMap::new());
    let law = Law::new(&tally, 7);
    let host = law.test.host();
    let (rooms, thread) = (law.capacities.keys().collect::<Vec<_>>(), &law.threads[0]);
    std::thread::scope(|scope| {
        for worker in 0..4_u64 {
            let (rooms, host) = (&rooms, host.clone());
            scope.spawn(move || {
                let mut dice = Dice::of(worker * 77 + 1);
                for _ in 0..40 {
                    let (start, end) = span(&mut dice);
                    let room = dice.one(rooms).unwrap();
                    let plan = json!({
                        "event_type_id": MEETING, "due": due(start), "end": { "date": DAY, "time": clock(end) },
                        "carried": { "reservations": [{ "resource_id": room }] },
                    });
                    let result = host.call("plan_event", json!({ "thread_id": thread, "plan": plan }));
                    if let Err(error) = result {
                        assert_eq!(error.code, ErrorCode::Overbooked, "{error:?}");
                    }
                }
            });
        }
    });
    let held = held(&law.database());
    assert!(held.len() > 10, "some were booked");
    assert_eq!(too_much(&held, &law.capacities), None);
}
