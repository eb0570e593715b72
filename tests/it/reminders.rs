//! A reminder is never dropped: shown once without a crash, at least once across one (R15, R6).

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::{Value, json};
use watek_api::{NotShown, Notifier, Toast};
use watek_domain::{event_type::CALL, id::EventId};
use watek_testkit::{RecordingNotifier, TestEngine, string};

use crate::sample::recorded;

/// One task due at `time` today, reminded of at its time. It is ten in the morning.
struct Desk {
    test: TestEngine,
    notifier: RecordingNotifier,
    thread: String,
}

impl Desk {
    fn new() -> Self {
        let test = TestEngine::new();
        let thread = test.thread(&test.partner("Świt"), "Oferta");
        Self { test, notifier: RecordingNotifier::default(), thread }
    }

    fn task(&self, time: &str) -> String {
        self.test.plan(&self.thread, "2026-11-23", Some(time))
    }

    /// What is shown now, in words.
    fn shown(&self) -> Vec<String> {
        self.test.host().engine().show_due(&self.notifier).unwrap();
        self.notifier.take().iter().map(words).collect()
    }

    fn inbox(&self) -> Vec<Value> {
        self.test.ok("inbox", json!({}))["items"].as_array().unwrap().clone()
    }

    fn at(&self, minutes: i64) {
        self.test.clock.advance_minutes(minutes);
    }
}

fn words(toast: &Toast) -> String {
    match toast {
        Toast::Reminder { task, maybe_seen: false, .. } => format!("reminder {}", task.event_id),
        Toast::Reminder { task, maybe_seen: true, .. } => format!("maybe seen {}", task.event_id),
        Toast::Digest { count, first } => format!("digest of {count}, naming {}", first.len()),
    }
}

#[test]
fn it_is_shown_once_at_its_time_and_stays_in_the_inbox() {
    let desk = Desk::new();
    let task = desk.task("10:30");
    assert!(desk.shown().is_empty(), "not before its time");
    desk.at(30);
    assert_eq!(desk.shown(), [format!("reminder {task}")], "at its time");
    desk.at(1);
    assert!(desk.shown().is_empty(), "and not again");
    assert_eq!(string(&desk.inbox()[0], "/task/event_id"), task, "it waits for its person's act");
}

#[test]
fn a_restart_does_not_show_it_again() {
    let mut desk = Desk::new();
    desk.task("10:30");
    desk.at(30);
    assert_eq!(desk.shown().len(), 1, "shown");
    desk.test.restart();
    assert!(desk.shown().is_empty(), "what was shown is noted on the disk");
}

#[test]
fn a_snooze_moves_the_reminder_and_not_the_task() {
    let desk = Desk::new();
    let task = desk.task("10:30");
    desk.at(30);
    desk.shown();
    let until = desk.test.clock_millis() + 15 * 60_000;
    desk.test.ok("snooze_reminder", json!({ "event_id": task, "until": until }));
    assert!(desk.inbox().is_empty(), "put off");
    desk.at(14);
    assert!(desk.shown().is_empty(), "not before the time it was put off to");
    desk.at(1);
    assert_eq!(desk.shown(), [format!("reminder {task}")], "then once more");
    assert!(desk.shown().is_empty(), "and once only");
    let view = desk.test.ok("event", json!({ "event_id": task }));
    assert_eq!(view["plan"]["due"]["time"], "10:30", "the due time stays (R6)");
    assert_eq!(view["moves"], 0, "a snooze is no move");
    let today = desk.test.ok("today", json!({}));
    assert_eq!(string(&today, "/overdue/0/event_id"), task, "the task stays overdue");
}

#[test]
fn a_move_to_another_time_makes_it_speak_anew() {
    let desk = Desk::new();
    let task = desk.task("10:30");
    desk.at(30);
    desk.shown();
    let due = json!({ "date": "2026-11-23", "time": "11:30", "zone": "Europe/Warsaw" });
    let moved = desk.test.ok("reschedule_event", json!({ "event_id": task, "due": due }));
    assert!(desk.shown().is_empty(), "not before");
    desk.at(60);
    assert_eq!(desk.shown(), [format!("reminder {task}")], "at the new time");
    desk.test.ok("undo", json!({ "operation_id": string(&moved, "/operation_id") }));
    assert!(desk.shown().is_empty(), "the old time was shown already");
}

#[test]
fn more_than_three_at_once_are_one_digest() {
    let desk = Desk::new();
    for minute in 0..6 {
        desk.task(&format!("10:{minute}1"));
    }
    desk.at(24 * 60);
    assert_eq!(desk.shown(), ["digest of 6, naming 5"], "missed while the computer slept");
    assert!(desk.shown().is_empty(), "once");
    assert_eq!(desk.inbox().len(), 6, "all of them wait in the inbox");
}

/// Breaks off in the middle of showing, as a crash does.
struct Crashing;

impl Notifier for Crashing {
    fn show(&self, _: Toast) -> Result<(), NotShown> {
        panic!("the power is gone");
    }

    fn withdraw(&self, _: EventId) {}
}

fn crash(desk: &mut Desk) {
    let engine = desk.test.host().engine();
    let crashed = catch_unwind(AssertUnwindSafe(|| engine.show_due(&Crashing)));
    assert!(crashed.is_err(), "it broke off after the claim");
    desk.test.restart();
}

#[test]
fn claimed_but_not_shown_it_is_shown_as_maybe_seen() {
    let mut desk = Desk::new();
    let task = desk.task("10:30");
    desk.at(30);
    crash(&mut desk);
    assert_eq!(desk.inbox()[0]["seen_before"], true, "the inbox says so too");
    assert_eq!(desk.shown(), [format!("maybe seen {task}")], "at least once across a crash");
    assert!(desk.shown().is_empty(), "and then no more");
}

#[test]
fn a_clock_set_back_shows_nothing_twice() {
    let mut desk = Desk::new();
    let task = desk.task("10:30");
    desk.at(30);
    assert_eq!(desk.shown().len(), 1, "shown");
    desk.at(-20);
    assert!(desk.shown().is_empty(), "its time is not yet");
    desk.at(20);
    assert!(desk.shown().is_empty(), "its time comes a second time, the reminder does not");
    let late = desk.task("10:35");
    desk.at(60);
    crash(&mut desk);
    desk.at(-50);
    assert_eq!(desk.shown(), [format!("maybe seen {late}")], "claimed in what is the future now");
    assert!(desk.shown().is_empty(), "and shown once: {task}");
}

#[test]
fn a_date_alone_speaks_in_the_morning_where_its_person_is_and_once() {
    let desk = Desk::new();
    let task = desk.test.plan(&desk.thread, "2026-11-24", None);
    desk.at(22 * 60 - 1);
    assert!(desk.shown().is_empty(), "before eight in Warsaw");
    desk.at(1);
    assert_eq!(desk.shown(), [format!("reminder {task}")], "at eight in Warsaw");
    desk.test.clock.travel(chrono_tz::America::New_York);
    assert!(desk.shown().is_empty(), "it is two at night in New York");
    desk.at(6 * 60);
    assert!(desk.shown().is_empty(), "the morning comes a second time, the reminder does not");
    let settings = json!({
        "language": "pl", "theme": "system", "density": "compact", "morning": "09:00", "single_keys": true,
    });
    desk.test.ok("update_settings", json!({ "settings": settings }));
    desk.at(60);
    assert!(desk.shown().is_empty(), "nor because the morning begins at another hour");
}

#[test]
fn a_zone_further_east_shows_at_once_what_is_due_there() {
    let desk = Desk::new();
    let task = desk.test.plan(&desk.thread, "2026-11-24", None);
    desk.at(15 * 60);
    assert!(desk.shown().is_empty(), "one at night in Warsaw");
    desk.test.clock.travel(chrono_tz::Asia::Tokyo);
    assert_eq!(desk.shown(), [format!("reminder {task}")], "nine in the morning in Tokyo");
}

#[test]
fn only_the_signed_in_persons_are_shown() {
    let desk = Desk::new();
    let second = json!({ "name": "Bogdan", "role": "member", "access_mode": "everyone" });
    let bogdan = string(&desk.test.ok("create_user", second), "/result/user_id");
    let plan = json!({
        "event_type_id": CALL, "assignee_id": bogdan,
        "due": { "date": "2026-11-23", "time": "10:30", "zone": "Europe/Warsaw" },
    });
    desk.test.ok("plan_event", json!({ "thread_id": desk.thread, "plan": plan }));
    desk.at(30);
    assert!(desk.shown().is_empty(), "Bogdan is not at this computer");
    assert!(desk.inbox().is_empty(), "nor is it Anna's to answer");
    let his = desk.test.call_as(&bogdan, "inbox", json!({})).unwrap();
    assert_eq!(his["count"], 1, "it waits for him");
}

/// Anna's task that was shown to her, and the id of Bogdan, who may take it.
fn shown_task(desk: &Desk) -> (String, String) {
    let second = json!({ "name": "Bogdan", "role": "member", "access_mode": "everyone" });
    let bogdan = string(&desk.test.ok("create_user", second), "/result/user_id");
    let task = desk.task("10:30");
    desk.at(30);
    assert_eq!(desk.shown(), [format!("reminder {task}")], "Anna is reminded first");
    (task, bogdan)
}

fn edit(desk: &Desk, task: &str, change: &Value) {
    let view = desk.test.ok("event", json!({ "event_id": task }));
    let mut edit = json!({
        "event_id": task, "event_type_id": CALL, "note": "", "token": view["token"],
        "assignee_id": view["plan"]["assignee_id"],
    });
    edit.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    desk.test.ok("edit_plan", edit);
}

#[test]
fn who_takes_a_task_over_is_reminded_of_it_whatever_the_other_did() {
    let desk = Desk::new();
    let (task, bogdan) = shown_task(&desk);
    let reminder = string(&desk.inbox()[0], "/reminder_id");
    desk.test.ok("dismiss_reminder", json!({ "reminder_id": reminder }));
    edit(&desk, &task, &json!({ "assignee_id": bogdan }));
    let his = desk.test.call_as(&bogdan, "inbox", json!({})).unwrap();
    assert_eq!(string(&his, "/items/0/task/event_id"), task, "Anna waved it away, Bogdan did not");
    let his = string(&his, "/items/0/reminder_id");
    assert_ne!(his, reminder, "it is another one");
    desk.test.ok("undo", json!({}));
    assert!(desk.inbox().is_empty(), "what Anna waved away stays so when the change is undone");
    let his = desk.test.call_as(&bogdan, "inbox", json!({})).unwrap();
    assert_eq!(his["count"], 0, "and Bogdan has nothing");
}

#[test]
fn what_was_shown_to_one_person_is_shown_to_the_next() {
    let desk = Desk::new();
    let (task, bogdan) = shown_task(&desk);
    let view = desk.test.ok("event", json!({ "event_id": task }));
    let anna = view["plan"]["assignee_id"].clone();
    edit(&desk, &task, &json!({ "assignee_id": bogdan, "reminders": [0] }));
    assert!(desk.inbox().is_empty(), "it is Anna's no more");
    let inbox = desk.test.call_as(&bogdan, "inbox", json!({})).unwrap();
    assert_eq!(inbox["items"][0]["seen_before"], false, "nothing was shown to Bogdan: {inbox}");
    let view = desk.test.ok("event", json!({ "event_id": task }));
    assert_eq!(view["reminders"].as_array().unwrap().len(), 1, "one, for one person");
    edit(&desk, &task, &json!({ "assignee_id": anna }));
    assert_eq!(desk.shown(), [format!("reminder {task}")], "nor does it count when it comes back");
}

#[test]
fn a_reminder_set_again_after_it_was_waved_away_speaks_again() {
    let desk = Desk::new();
    let (task, _) = shown_task(&desk);
    let reminder = string(&desk.inbox()[0], "/reminder_id");
    desk.test.ok("dismiss_reminder", json!({ "reminder_id": reminder }));
    edit(&desk, &task, &json!({ "reminders": [0] }));
    assert_eq!(desk.shown(), [format!("reminder {task}")], "whoever sets it wants it");
}

#[test]
fn without_a_notification_service_it_waits_in_the_inbox() {
    let desk = Desk::new();
    let task = desk.task("10:30");
    desk.notifier.break_down();
    desk.at(30);
    assert!(desk.shown().is_empty(), "nothing could be shown");
    assert_eq!(string(&desk.inbox()[0], "/task/event_id"), task, "the inbox carries it");
}

#[test]
fn a_dismissed_reminder_is_gone_and_its_task_stays() {
    let desk = Desk::new();
    let task = desk.task("10:30");
    desk.at(30);
    desk.shown();
    let reminder = string(&desk.inbox()[0], "/reminder_id");
    desk.test.ok("dismiss_reminder", json!({ "reminder_id": reminder }));
    assert!(desk.inbox().is_empty(), "waved away");
    let today = desk.test.ok("today", json!({}));
    assert_eq!(string(&today, "/overdue/0/event_id"), task, "the task is still to be done");
}

/// The events whose notifications `act` makes needless.
fn settled(desk: &Desk, act: impl FnOnce()) -> Vec<String> {
    let mut notices = desk.test.host().notices();
    act();
    let mut events = Vec::new();
    while let Ok(notice) = notices.try_recv() {
        events.extend(notice.settles.iter().map(ToString::to_string));
    }
    events
}

#[test]
fn a_notification_is_taken_back_by_whatever_ends_its_task() {
    let desk = Desk::new();
    let shown = |time: &str| {
        let task = desk.task(time);
        desk.at(20);
        assert_eq!(desk.shown(), [format!("reminder {task}")], "shown first");
        task
    };
    let task = shown("10:20");
    let plan = json!({
        "thread_id": desk.thread, "fulfils": task, "event_type_id": CALL, "text": "",
        "next": { "choice": "leave_hanging" },
    });
    let done = settled(&desk, || drop(desk.test.ok("record_event", plan)));
    assert_eq!(done, std::slice::from_ref(&task), "done");
    let undone = settled(&desk, || drop(desk.test.ok("undo", json!({}))));
    assert!(undone.is_empty(), "it is to be done again");
    let redone = settled(&desk, || drop(desk.test.ok("redo", json!({}))));
    assert_eq!(redone, [task], "done again");
    let task = shown("10:40");
    let planned = settled(&desk, || drop(desk.test.ok("undo", json!({}))));
    assert_eq!(planned, [task], "planning it was taken back");
    let tasks = [shown("11:00"), desk.task("12:00")];
    let close = json!({ "thread_id": desk.thread, "outcome": "lost", "reason": "Cena" });
    let closed = settled(&desk, || drop(desk.test.ok("close_thread", close)));
    assert!(closed.contains(&tasks[0]), "its thread was closed");
    assert!(!closed.contains(&tasks[1]), "of the later one nothing was shown yet");
}

#[test]
fn what_leaves_the_task_open_leaves_its_notification() {
    let desk = Desk::new();
    let task = desk.task("10:30");
    desk.at(30);
    desk.shown();
    let other = settled(&desk, || {
        recorded(&desk.test, &desk.thread, json!({ "choice": "keep" }));
    });
    assert!(other.is_empty(), "another event in the thread settles nothing");
    let until = desk.test.clock_millis() + 60_000;
    let snooze = json!({ "event_id": task, "until": until });
    let snoozed = settled(&desk, || drop(desk.test.ok("snooze_reminder", snooze)));
    assert_eq!(snoozed, [task], "its person answered it");
}
