//! A partner's timeline across threads, filtered, and what its filter offers.

use serde_json::{Value, json};
use watek_domain::event_type::{CALL, EMAIL, NOTE};
use watek_testkit::{TestEngine, string};

/// A partner with two threads of Anna's, who sees everything, and one of Bogdan's.
struct Talks {
    test: TestEngine,
    partner: String,
    offer: String,
    service: String,
    bogdan: String,
}

const HOUR: i64 = 3_600_000;

impl Talks {
    fn new() -> Self {
        let test = TestEngine::new();
        let person = json!({
            "name": "Bogdan Nowak", "role": "member", "access_mode": "reporting_tree",
        });
        let bogdan = string(&test.ok("create_user", person), "/result/user_id");
        let partner = test.partner("Stolarnia Świt");
        let offer = test.thread(&partner, "Oferta");
        let service = test.thread(&partner, "Serwis");
        let talks = Self { test, partner, offer, service, bogdan };
        talks.record(&talks.offer, CALL, 5 * 24, json!("no_answer"));
        talks.record(&talks.service, EMAIL, 3 * 24, Value::Null);
        talks.record(&talks.offer, CALL, 2 * 24, json!("answered"));
        talks.record(&talks.offer, EMAIL, 1, Value::Null);
        talks
    }

    fn record(&self, thread: &str, kind: impl serde::Serialize, hours_ago: i64, result: Value) {
        let happened_at = self.test.clock_millis() - hours_ago * HOUR;
        self.test.ok(
            "record_event",
            json!({
                "thread_id": thread, "event_type_id": kind, "happened_at": happened_at,
                "text": "", "result": result, "next": { "choice": "leave_hanging" },
            }),
        );
    }

    fn page(&self, who: &str, filter: Value) -> Vec<Value> {
        let params = json!({ "partner_id": self.partner, "filter": filter, "limit": 50 });
        let page = self.test.call_as(who, "timeline", params).unwrap();
        page["events"].as_array().unwrap().clone()
    }

    /// How many events the signed-in person finds.
    fn count(&self, filter: Value) -> usize {
        self.page(&self.test.user(), filter).len()
    }

    fn facets(&self, filter: Value) -> Value {
        let params = json!({ "partner_id": self.partner, "filter": filter });
        self.test.ok("timeline_facets", params)
    }
}

#[test]
fn all_threads_of_a_partner_stand_in_one_timeline_newest_first() {
    let talks = Talks::new();
    let page = talks.page(&talks.test.user(), json!({}));
    let titles: Vec<_> = page.iter().map(|event| event["thread_title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Oferta", "Oferta", "Serwis", "Oferta"], "each names its thread");
}

#[test]
fn each_filter_keeps_what_it_asks_for() {
    let talks = Talks::new();
    let anna = talks.test.user();
    assert_eq!(talks.count(json!({ "event_type_ids": [CALL] })), 2, "one kind");
    assert_eq!(talks.count(json!({ "event_type_ids": [CALL, EMAIL] })), 4, "or another");
    assert_eq!(talks.count(json!({ "event_type_ids": [NOTE] })), 0);
    assert_eq!(talks.count(json!({ "person_ids": [anna] })), 4, "whoever did it");
    assert_eq!(talks.count(json!({ "person_ids": [talks.bogdan] })), 0);
    assert_eq!(talks.count(json!({ "results": ["answered"] })), 1, "how it ended");
    assert_eq!(talks.count(json!({ "results": ["answered", "no_answer"] })), 2);
    assert_eq!(talks.count(json!({ "states": ["cancelled"] })), 0, "how it stands");
    assert_eq!(talks.count(json!({ "states": ["done"] })), 4);
    let both = json!({ "event_type_ids": [CALL], "results": ["no_answer"] });
    assert_eq!(talks.count(both), 1, "all at once");
}

#[test]
fn dates_are_meant_in_the_viewers_zone_and_both_ends_belong() {
    let talks = Talks::new();
    // Today is Monday 23 November; what happened stands at 10:00 of the 18th, 20th and 21st, and at 9:00.
    assert_eq!(talks.count(json!({ "from": "2026-11-20", "to": "2026-11-21" })), 2);
    assert_eq!(talks.count(json!({ "to": "2026-11-18" })), 1);
    assert_eq!(talks.count(json!({ "from": "2026-11-23" })), 1);
    assert_eq!(talks.count(json!({ "from": "2026-11-24" })), 0);
    assert_eq!(talks.count(json!({ "to": "2026-11-17" })), 0);
}

#[test]
fn pages_of_a_filtered_timeline_follow_each_other_without_gap() {
    let talks = Talks::new();
    let mut found = Vec::new();
    let mut after = Value::Null;
    loop {
        let params = json!({
            "partner_id": talks.partner, "limit": 1, "after": after,
            "filter": { "event_type_ids": [CALL], "to": "2026-11-23" },
        });
        let page = talks.test.ok("timeline", params);
        found.extend(page["events"].as_array().unwrap().iter().map(|event| string(event, "/id")));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    let whole = talks.page(&talks.test.user(), json!({ "event_type_ids": [CALL] }));
    let whole: Vec<_> = whole.iter().map(|event| string(event, "/id")).collect();
    assert_eq!(found, whole, "the pages are the whole");
}

#[test]
fn a_corrected_kind_and_a_cancelled_plan_are_found_as_what_they_are() {
    let talks = Talks::new();
    let event = talks.test.plan(&talks.offer, "2026-11-24", None);
    let cancel = json!({ "event_id": event, "reason": "Zbędne" });
    talks.test.ok("cancel_event", cancel);
    assert_eq!(talks.count(json!({ "states": ["cancelled"], "event_type_ids": [CALL] })), 1);
    let calls = talks.page(&talks.test.user(), json!({ "results": ["answered"] }));
    let call = &calls[0];
    talks.test.ok(
        "edit_outcome",
        json!({
            "event_id": call["id"], "event_type_id": EMAIL, "text": "", "result": "message_left",
            "happened_at": call["outcome"]["happened_at"], "token": call["token"],
        }),
    );
    assert_eq!(talks.count(json!({ "results": ["answered"] })), 0, "no longer");
    assert_eq!(talks.count(json!({ "results": ["message_left"], "event_type_ids": [EMAIL] })), 1);
    assert!(talks.test.host().check().unwrap().is_clean(), "the filter follows the rows");
}

#[test]
fn plans_are_filtered_beside_the_timeline() {
    let talks = Talks::new();
    let first = talks.test.plan(&talks.service, "2026-11-24", None);
    let second = talks.test.plan(&talks.offer, "2026-11-25", None);
    let plans = |filter: Value, thread: Option<&str>| -> Vec<String> {
        let params = json!({ "partner_id": talks.partner, "thread_id": thread, "filter": filter });
        let found = talks.test.ok("open_plans", params);
        found.as_array().unwrap().iter().map(|task| string(task, "/event_id")).collect()
    };
    assert_eq!(plans(json!({}), None), [first.as_str(), second.as_str()], "earliest first");
    assert_eq!(plans(json!({}), Some(&talks.offer)), [second.as_str()], "of one thread");
    assert_eq!(plans(json!({ "from": "2026-11-25" }), None), [second.as_str()], "by due date");
    assert_eq!(plans(json!({ "event_type_ids": [CALL] }), None).len(), 2, "by kind");
    assert_eq!(plans(json!({ "person_ids": [talks.bogdan] }), None).len(), 0, "by assignee");
    assert_eq!(plans(json!({ "states": ["planned"] }), None).len(), 2, "planned alone");
    assert_eq!(talks.count(json!({ "states": ["planned"] })), 0, "what happened is not planned");
    assert_eq!(plans(json!({ "states": ["done"] }), None).len(), 0, "a plan is not done");
    assert_eq!(plans(json!({ "results": ["answered"] }), None).len(), 0, "and has no result");
}

#[test]
fn the_filter_offers_what_there_is_with_how_many_it_would_show() {
    let talks = Talks::new();
    talks.test.plan(&talks.offer, "2026-11-24", None);
    let all = talks.facets(json!({}));
    let expected =
        json!([{ "event_type_id": CALL, "count": 3 }, { "event_type_id": EMAIL, "count": 2 }]);
    assert_eq!(all["event_types"], expected, "plans too, the most frequent first");
    let anna = talks.test.user();
    let expected = json!([{ "user_id": anna, "name": "Anna Kowalska", "count": 5 }]);
    assert_eq!(all["people"], expected);
    let expected = json!([{ "state": "done", "count": 4 }, { "state": "planned", "count": 1 }]);
    assert_eq!(all["states"], expected);
    let emails = talks.facets(json!({ "event_type_ids": [EMAIL] }));
    assert_eq!(emails["event_types"], all["event_types"], "a list does not narrow itself");
    assert_eq!(emails["people"][0]["count"], 2, "but every other");
    assert_eq!(emails["results"], json!([]), "no e-mail was answered or not");
    let recent = talks.facets(json!({ "from": "2026-11-21" }));
    assert_eq!(recent["people"][0]["count"], 3, "dates narrow all of them");
}

/// The same filters through the eyes of who sees all of a partner, some of it and nothing.
#[test]
fn filter_and_facets_are_of_visible_threads_alone() {
    let talks = Talks::new();
    let begin = json!({ "partner_id": talks.partner, "title": "Bogdana" });
    let made = talks.test.call_as(&talks.bogdan, "create_thread", begin).unwrap();
    let his = string(&made, "/result/thread_id");
    talks.test.clock.advance_minutes(1);
    talks
        .test
        .call_as(
            &talks.bogdan,
            "record_event",
            json!({
                "thread_id": his, "event_type_id": CALL, "text": "", "result": "answered",
                "next": { "choice": "leave_hanging" },
            }),
        )
        .unwrap();
    let calls = json!({ "event_type_ids": [CALL] });
    assert_eq!(talks.page(&talks.bogdan, calls.clone()).len(), 1, "his own");
    assert_eq!(talks.count(calls), 3, "the administrator sees all");
    let of = json!({ "partner_id": talks.partner });
    let facets = talks.test.call_as(&talks.bogdan, "timeline_facets", of).unwrap();
    let expected = json!([{ "event_type_id": CALL, "count": 1 }]);
    assert_eq!(facets["event_types"], expected, "only what he sees is counted");
    let people = json!([{ "user_id": talks.bogdan, "name": "Bogdan Nowak", "count": 1 }]);
    assert_eq!(facets["people"], people, "Anna is not among them");
}
