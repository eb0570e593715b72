//! kill -9 at any moment: what was confirmed is there, nothing is there by half (R17, SPEC §5).

use std::{
    io::{BufRead, BufReader},
    path::Path,
    sync::Arc,
};

use serde_json::{Value, json};
use watek_api::{FirstUser, Host, Opening, SystemClock, SystemIds};
use watek_domain::{event_type::CALL, user::Language};
use watek_testkit::string;

use crate::{child, rows::Database, undo_law::random::Dice};

/// Never so many are confirmed before the child is killed.
const STREAM: usize = 1_000;
/// The child is killed so often.
const KILLS: u64 = 10;

fn open(folder: &Path) -> Arc<Host> {
    let opening = Opening {
        workspace: folder.join("workspace"),
        person_folder: folder.join("person"),
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds::default()),
        first_user: Some(FirstUser {
            name: "Anna Kowalska".into(),
            language: Language::Pl,
            morning: None,
        }),
    };
    Host::open(opening).unwrap_or_else(|error| panic!("the database must open: {error:?}"))
}

/// The thread of the stream and its open plan, made by whoever comes first.
fn thread(host: &Host) -> (String, Option<String>) {
    let list = host.call("partner_list", json!({ "offset": 0, "limit": 1 })).unwrap();
    let Some(partner) = list["rows"][0]["id"].as_str() else {
        let fields = json!({ "name": "Stolarnia Świt" });
        let made = host.call("create_partner", json!({ "fields": fields })).unwrap();
        let partner = string(&made, "/result/partner_id");
        let thread = json!({ "partner_id": partner, "title": "Strumień" });
        let made = host.call("create_thread", thread).unwrap();
        return (string(&made, "/result/thread_id"), None);
    };
    let view = host.call("partner", json!({ "partner_id": partner })).unwrap();
    let Some(thread) = view["threads"][0]["id"].as_str() else {
        // Killed between the two: the partner is there, its thread is not.
        let thread = json!({ "partner_id": partner, "title": "Strumień" });
        let made = host.call("create_thread", thread).unwrap();
        return (string(&made, "/result/thread_id"), None);
    };
    let plan = view["threads"][0]["plans"][0]["event_id"].as_str();
    (thread.to_owned(), plan.map(str::to_owned))
}

/// The child: calls and confirms until it is killed.
#[test]
fn the_stream() {
    let Some(folder) = child::folder() else { return };
    let host = open(&folder);
    let (thread, mut plan) = thread(&host);
    for number in 0..STREAM {
        let draft = json!({ "form": "event:stream", "body": { "typed": number } });
        host.call("save_draft", draft).unwrap();
        child::say(&format!("typed {number}"));
        let recorded = host.call("record_event", call(&thread, plan.as_deref(), number)).unwrap();
        let next = string(&recorded, "/result/next_event_id");
        child::say(&format!("recorded {} {next}", string(&recorded, "/result/event_id")));
        plan = Some(next);
    }
}

fn call(thread: &str, fulfils: Option<&str>, number: usize) -> Value {
    json!({
        "thread_id": thread, "fulfils": fulfils, "event_type_id": CALL,
        "text": format!("Rozmowa {number}: prosi o **kosztorys**."),
        "next": { "choice": "plan", "plan": {
            "event_type_id": CALL, "note": "Zapytać",
            "due": { "date": "2030-01-01", "time": "14:00", "zone": "Europe/Warsaw" },
        } },
    })
}

/// What a child confirmed before it was killed.
#[derive(Default)]
struct Confirmed {
    recorded: Vec<(String, String)>,
    typed: Option<u64>,
}

/// Lets a child confirm `count` calls, and kills it in the middle of what it does then.
fn killed_after(folder: &Path, count: usize, dice: &mut Dice) -> Confirmed {
    let mut process = child::command("crash::the_stream", folder).spawn().unwrap();
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let mut confirmed = Confirmed::default();
    while confirmed.recorded.len() < count {
        let line = lines.next().unwrap_or_else(|| panic!("the child ended by itself")).unwrap();
        hear(&line, &mut confirmed);
    }
    // Not always at the same point of the next call.
    for _ in 0..dice.roll(1_000_000) {
        std::hint::spin_loop();
    }
    process.kill().unwrap();
    process.wait().unwrap();
    // What it said before the kill was confirmed as well.
    for line in lines.map_while(Result::ok) {
        hear(&line, &mut confirmed);
    }
    confirmed
}

fn hear(line: &str, confirmed: &mut Confirmed) {
    let mut words = child::said(line).unwrap_or_default().split(' ');
    match (words.next(), words.next(), words.next()) {
        (Some("recorded"), Some(event), Some(next)) => {
            confirmed.recorded.push((event.to_owned(), next.to_owned()));
        },
        (Some("typed"), Some(number), None) => confirmed.typed = number.parse().ok(),
        _ => {},
    }
}

#[test]
fn whatever_was_confirmed_before_a_kill_is_there_and_nothing_by_half() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = Vec::new();
    for kill in 0..KILLS {
        let mut dice = Dice::of(kill * 7_919 + u64::from(std::process::id()));
        let count = 1 + dice.roll(STREAM / 10);
        let confirmed = killed_after(folder.path(), count, &mut dice);
        all.extend(confirmed.recorded);
        let host = open(folder.path());
        let report = host.check().unwrap();
        assert!(report.is_clean(), "kill {kill} after {count}: {report:?}");
        let draft = host.call("draft", json!({ "form": "event:stream" })).unwrap();
        let typed = draft["body"]["typed"].as_u64();
        assert!(typed >= confirmed.typed, "what was typed and kept is found: {draft}");
        drop(host);
        nothing_lost(folder.path(), &all);
    }
}

fn nothing_lost(folder: &Path, confirmed: &[(String, String)]) {
    let database = Database::open(&folder.join("workspace/watek.db"));
    let there = database.ids("SELECT id FROM event");
    for (event, next) in confirmed {
        assert!(there.contains(event), "{event} was confirmed and is lost");
        assert!(there.contains(next), "{next}, the next step of a confirmed call, is lost");
    }
    let half = database.number(
        "SELECT count(*) FROM event AS done WHERE done.state = 'done'
            AND NOT EXISTS (SELECT 1 FROM event AS next WHERE next.follows_id = done.id)",
    );
    assert_eq!(half, 0, "an outcome without the next step that was chosen with it");
    let unheard = database.number("SELECT count(*) FROM event WHERE state = 'done'");
    let heard = i64::try_from(confirmed.len()).unwrap();
    // Between two kills at most one call was durable and not yet confirmed.
    let between = i64::try_from(KILLS).unwrap();
    assert!((heard..=heard + between).contains(&unheard), "{heard} heard of, {unheard} there");
}
