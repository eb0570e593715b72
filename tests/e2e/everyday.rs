//! Everyday work from the first start on: an import, a merge, a day of calls, and all of it taken back.

use std::time::Duration;

use serde_json::{Value, json};
use watek_testkit::import::windows_1250_partners;

use crate::app::{App, Start};
use crate::example::{HOUR, NOW};
use crate::home::Home;
use crate::ready::{until, within};

/// How many rows the file has, and how many of them are good.
const ROWS: usize = 5_000;
const GOOD: u64 = 4_960;

/// An imported partner that the person writes down once more.
const TWICE: &str = "Zakład Świt; Łódź 4999";

/// What is typed as the next step of each call on Tuesday, 24 November 2026, and the day and time
/// it means.
const CALLS: [(&str, &str, Option<&str>); 10] = [
    ("jutro 10", "2026-11-25", Some("10:00")),
    ("pt 9:30", "2026-11-27", Some("09:30")),
    ("za 3 dni robocze", "2026-11-27", None),
    ("po świętach", "2026-12-28", None),
    ("koniec miesiąca", "2026-11-30", None),
    ("+2w", "2026-12-08", None),
    ("w przyszły piątek o 14", "2026-11-27", Some("14:00")),
    ("pojutrze rano", "2026-11-26", Some("09:00")),
    ("za tydzień", "2026-12-01", None),
    ("1 grudnia", "2026-12-01", None),
];

/// The first of December: the day when what was planned has piled up.
const LATER: i64 = NOW + 7 * 24 * HOUR;

/// What is typed then, and the day it means.
const BETTER: (&str, &str) = ("za 2 dni robocze", "2026-12-03");

#[test]
fn a_salesperson_starts_imports_works_and_takes_it_back() {
    within(Duration::from_mins(8), async {
        let home = Home::new();
        let start = Start { now: Some(NOW), first: true, ..Start::default() };
        let app = App::start(&home, start).await;
        start_with_nothing(&app).await;
        import_partners(&app, &home).await;
        write_a_partner_down_twice(&app).await;
        merge_them(&app).await;
        let partners = call_ten_partners(&app).await;
        move_what_has_piled_up(&app, &partners).await;
        see_the_undo_refused(&app).await;
        undo_everything(&app).await;
        app.quit().await;
        home.watekctl(&["check"]);
    });
}

async fn start_with_nothing(app: &App) {
    let step = |name: &str| {
        let there = format!("[data-testid=first-start][data-step={name}]");
        format!("!!document.activeElement?.closest('{there}')")
    };
    app.wait_for("the first step", &step("who")).await;
    app.keys("{Ctrl+a}Ewa Lis{Ctrl+Enter}").await;
    app.wait_for("the last step", &has_focus("content-sample")).await;
    app.keys("{Down}").await;
    app.wait_for("an empty workspace is chosen", &has_focus("content-empty")).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_screen("today").await;
    let session = app.call("session", json!({})).await.expect("a session");
    assert_eq!(session["user_name"], "Ewa Lis", "the name");
    assert_eq!(session["settings"]["language"], "pl", "the language");
    assert_eq!(partner_count(app).await, 0, "nothing is there yet");
}

async fn import_partners(app: &App, home: &Home) {
    let path = home.path().join("Kontrahenci.csv");
    std::fs::write(&path, windows_1250_partners(ROWS)).expect("the file is written");
    app.call("test_path", json!({ "path": path })).await.expect("the program is built for tests");
    from_palette(app, "Importuj kontrahentów").await;
    app.wait_for("the button that chooses", &has_focus("import-choose")).await;
    app.keys("{Enter}").await;
    app.wait_for("all rows are seen", &is_number("import-total", ROWS)).await;
    let encoding = "document.querySelector('[data-field=encoding]').value";
    assert_eq!(app.see(encoding).await, "windows1250", "the encoding is guessed");
    app.wait_for_text("Zażółć Gęślą 1").await;
    for step in ["columns", "choices", "trial"] {
        app.keys("{Ctrl+Enter}").await;
        app.wait_for(step, &is_there(&format!("import-{step}"))).await;
    }
    see_the_counts(app).await;
    assert_eq!(partner_count(app).await, 0, "a trial keeps nothing");
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the import is done", &is_there("import-done")).await;
    see_the_counts(app).await;
    assert_eq!(partner_count(app).await, GOOD, "every good row is a partner");
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the import is left", &format!("!{}", is_there("import-result"))).await;
}

/// The same before and after: an import does what its trial foretold.
async fn see_the_counts(app: &App) {
    for (count, number) in [("rows", 5_000), ("problems", 40), ("created", 4_960)] {
        app.wait_for(count, &is_number(&format!("count-{count}"), number)).await;
    }
}

async fn write_a_partner_down_twice(app: &App) {
    app.keys("{Alt+2}").await;
    app.wait_for_screen("partners").await;
    app.keys("n").await;
    app.wait_for_dialog("partner-dialog").await;
    app.keys(TWICE).await;
    app.wait_for("a warning", &shows("similar-name", TWICE)).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_screen("partner").await;
    app.wait_for("the new partner", &shows("partner-name", TWICE)).await;
    app.wait_for_no_dialog().await;
    app.keys("p").await;
    app.wait_for_dialog("contact-dialog").await;
    app.keys("Jan Nowak{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    begin_thread(app, "Meble biurowe").await;
    app.keys("{Esc}").await;
    assert_eq!(partner_count(app).await, GOOD + 1, "one more partner");
}

async fn merge_them(app: &App) {
    from_palette(app, "Połącz z innym").await;
    app.wait_for_dialog("merge-dialog").await;
    let same =
        "document.querySelector('[data-testid=merge-dialog] [aria-selected=true]')?.innerText";
    app.wait_for("the same name is proposed", &format!("{same}?.includes({})", json!(TWICE))).await;
    app.keys("{Enter}").await;
    app.wait_for("the second step", &has_focus("merge-go")).await;
    // The partner that was there first is to stay.
    let swap = "document.activeElement.innerText.includes('Zamień strony')";
    app.tab_until("the button that swaps", swap, "{Shift+Tab}").await;
    app.keys("{Enter}").await;
    app.wait_for("a thread is to move", &shows("merge-moves", "1 wątek")).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    app.wait_for_text("Połączono").await;
    let page = list(app, json!({ "filter": TWICE })).await;
    let rows = page["rows"].as_array().expect("rows").iter();
    let same: Vec<&Value> = rows.filter(|row| row["name"] == TWICE).collect();
    assert_eq!(same.len(), 1, "one of the two is left");
    assert_ne!(same[0]["tax_id"], "", "with what the imported one knew");
    let kept = partner(app, &same[0]["id"]).await;
    let contacts = names(&kept["contacts"], "name");
    assert_eq!(contacts, ["Jan Nowak", "Zażółć Gęślą 4999"], "the people of both");
    assert_eq!(names(&kept["threads"], "title"), ["Meble biurowe"], "the thread moved");
    assert_eq!(partner_count(app).await, GOOD, "one less");
}

/// Returns the partners, in the order of the calls.
async fn call_ten_partners(app: &App) -> Vec<Value> {
    let page = list(app, json!({})).await;
    let mut called = Vec::new();
    for ((words, date, time), row) in CALLS.iter().zip(page["rows"].as_array().expect("rows")) {
        app.keys("{Alt+2}").await;
        app.wait_for("the list", &has_focus("virtual-grid")).await;
        app.keys(if called.is_empty() { "{Home}" } else { "{Down}" }).await;
        app.keys("{Enter}").await;
        let name = row["name"].as_str().expect("a name");
        app.wait_for("the partner", &shows("partner-name", name)).await;
        begin_thread(app, "Oferta na jesień").await;
        record_call(app, words).await;
        let plans = plans_of(app, &row["id"]).await;
        assert_eq!(plans.len(), 1, "one next step for `{words}`");
        assert_eq!(plans[0]["due"]["date"], *date, "the day of `{words}`");
        assert_eq!(plans[0]["due"]["time"], json!(time), "the time of `{words}`");
        called.push(row["id"].clone());
    }
    called
}

async fn begin_thread(app: &App, title: &str) {
    app.keys("w").await;
    app.wait_for_dialog("thread-dialog").await;
    app.keys(title).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    let composing = "document.activeElement.dataset.field === 'text'";
    app.wait_for("the cursor in the composer", composing).await;
}

async fn record_call(app: &App, words: &str) {
    app.keys("Prosi o kosztorys, zdecyduje po naradzie.{Ctrl+Enter}").await;
    let choosing = "document.activeElement.matches('[data-testid^=next-]')";
    app.wait_for("the second step", choosing).await;
    app.tab_until("a plan of one's own", &has_focus("next-plan"), "{Down}").await;
    app.tab_to("next.plan.due").await;
    app.keys(words).await;
    let understood = "document.querySelector('[data-testid=due-preview]')?.innerText";
    app.wait_for(&format!("`{words}` is understood"), understood).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the call is saved", &format!("!{}", is_there("what-next"))).await;
}

/// A week later eight of the ten are late or due: all of them go to one day at once.
async fn move_what_has_piled_up(app: &App, partners: &[Value]) {
    app.move_clock(LATER).await;
    app.keys("{Alt+1}").await;
    app.wait_for_screen("today").await;
    app.wait_for("what is late", &has_rows("overdue", 6)).await;
    app.wait_for("what is due", &has_rows("today", 2)).await;
    app.keys("{Home}x").await;
    app.keys(&"{Shift+J}".repeat(7)).await;
    app.wait_for("eight marks", &shows("marks", "8")).await;
    app.keys("r").await;
    app.wait_for_dialog("bulk-dialog").await;
    app.tab_to("due").await;
    let before = next_undo(app).await;
    app.keys(BETTER.0).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    app.wait_for("nothing is late", &is_there("today-clear")).await;
    let moved = next_undo(app).await;
    assert_eq!(moved["kind"], "reschedule_events", "one operation for all");
    assert_ne!(moved["id"], before["id"], "and a new one");
    for (partner, (words, date, time)) in partners.iter().zip(CALLS) {
        let expected = if date <= "2026-12-01" { BETTER.1 } else { date };
        let plan = plans_of(app, partner).await.remove(0);
        assert_eq!(plan["due"]["date"], expected, "where `{words}` is now");
        assert_eq!(plan["due"]["time"], json!(time), "a time of day stays as it was");
    }
}

/// Much was built on the import: it says on what, and nothing changes.
async fn see_the_undo_refused(app: &App) {
    let before = next_undo(app).await;
    app.keys("{Alt+2}").await;
    app.wait_for("the list", &has_focus("virtual-grid")).await;
    app.keys("{Home}{Enter}").await;
    app.wait_for("the partner's thread", &is_there("thread-head")).await;
    app.keys("k").await;
    app.wait_for("the partner alone", &format!("!{}", is_there("thread-head"))).await;
    app.keys("h").await;
    app.wait_for_dialog("history-dialog").await;
    app.wait_for_text("import kontrahentów").await;
    let undo = "document.activeElement.innerText === 'Cofnij'";
    app.tab_until("the button that undoes the import", undo, "{Tab}").await;
    app.keys("{Enter}").await;
    app.wait_for("the refusal", &shows("toasts", "Nie można tego cofnąć")).await;
    // Eight plans were moved at once, and ten partners have a thread with a call; before was a merge.
    for later in ["przełożenie kilku zadań", "zapis zdarzenia", "nowy wątek", "i jeszcze 17"] {
        app.wait_for("what stands in the way", &shows("toasts", later)).await;
    }
    let top = "document.querySelector('[data-testid=toast]').getBoundingClientRect().top";
    assert!(app.see(top).await.as_f64() > Some(0.0), "the words fit into the window");
    assert_eq!(next_undo(app).await, before, "nothing was undone");
    assert_eq!(partner_count(app).await, GOOD, "all partners are there");
}

/// Ctrl+Z, newest first, until the import is undone too.
async fn undo_everything(app: &App) {
    let mut expected = vec!["reschedule_events"];
    expected.extend(["record_event", "create_thread"].repeat(CALLS.len()));
    expected.extend(["merge_partners", "create_thread", "create_contact", "create_partner"]);
    expected.push("import_partners");
    for kind in expected {
        let next = next_undo(app).await;
        assert_eq!(next["kind"], kind, "the newest that stands");
        app.keys("{Ctrl+z}").await;
        until("it is undone", async || (next_undo(app).await["id"] != next["id"]).then_some(()))
            .await;
    }
    assert_eq!(partner_count(app).await, 0, "the import is undone");
    app.keys("{Alt+2}").await;
    app.wait_for("the empty list", &is_there("partners-empty")).await;
}

/// Gives a command through the palette.
async fn from_palette(app: &App, words: &str) {
    app.keys("{Ctrl+k}").await;
    app.wait_for_dialog("palette").await;
    app.keys(words).await;
    let first = "document.querySelector('[data-testid=palette] [aria-selected=true]')?.innerText";
    app.wait_for("the command", &format!("{first}?.includes({})", json!(words))).await;
    app.keys("{Enter}").await;
}

async fn list(app: &App, mut asked: Value) -> Value {
    asked["offset"] = json!(0);
    asked["limit"] = json!(50);
    app.call("partner_list", asked).await.expect("the list")
}

async fn partner_count(app: &App) -> u64 {
    list(app, json!({})).await["total"].as_u64().expect("a total")
}

async fn partner(app: &App, id: &Value) -> Value {
    app.call("partner", json!({ "partner_id": id })).await.expect("the partner")
}

async fn plans_of(app: &App, partner_id: &Value) -> Vec<Value> {
    let mut partner = partner(app, partner_id).await;
    match partner["threads"][0]["plans"].take() {
        Value::Array(plans) => plans,
        other => panic!("no plans but {other}"),
    }
}

/// What Ctrl+Z would take back.
async fn next_undo(app: &App) -> Value {
    app.call("undo_state", json!({})).await.expect("the state of undoing")["undo"].take()
}

fn names(records: &Value, field: &str) -> Vec<String> {
    let records = records.as_array().expect("records").iter();
    let mut names: Vec<String> =
        records.map(|record| record[field].as_str().expect("a name").to_owned()).collect();
    names.sort_unstable();
    names
}

fn is_there(testid: &str) -> String {
    format!("!!document.querySelector('[data-testid={testid}]')")
}

fn has_focus(testid: &str) -> String {
    format!("document.activeElement?.dataset.testid === '{testid}'")
}

fn shows(testid: &str, text: &str) -> String {
    let place = format!("document.querySelector('[data-testid={testid}]')");
    format!("{place}?.innerText.includes({})", json!(text))
}

/// Whether a place shows this number, however its digits are grouped.
fn is_number(testid: &str, number: usize) -> String {
    let place = format!("document.querySelector('[data-testid={testid}]')");
    format!("{place}?.innerText.replace(/\\D/g, '') === '{number}'")
}

fn has_rows(section: &str, count: usize) -> String {
    let rows = format!("[data-testid=section-{section}] [data-testid=task-row]");
    format!("document.querySelectorAll('{rows}').length === {count}")
}
