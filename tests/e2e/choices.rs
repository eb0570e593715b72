//! Dictionaries at work: the filter by two of them finds exactly the right events, tasks and partners.

use std::time::Duration;

use serde_json::{Value, json};

use crate::app::{App, Start};
use crate::example::NOW;
use crate::home::Home;
use crate::ready::within;

/// The dictionaries of events and partners, with their categories; the last stands below the one before it.
const DICTIONARIES: [(&str, [&str; 3]); 2] =
    [("Temat", ["Reklamacja", "Oferta", "Rabat"]), ("Waga", ["Pilne", "Zwykłe", "Błahe"])];

/// What was done, and in which categories of the two dictionaries it is.
const EVENTS: [(&str, &str, &str); 6] = [
    ("pilna oferta", "Oferta", "Pilne"),
    ("pilny rabat", "Rabat", "Pilne"),
    ("zwykła oferta", "Oferta", "Zwykłe"),
    ("pilna reklamacja", "Reklamacja", "Pilne"),
    ("oferta bez wagi", "Oferta", ""),
    ("nic z tego", "", ""),
];

#[test]
fn two_dictionaries_find_exactly_the_right_events() {
    within(Duration::from_mins(5), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        write_down(&app).await;
        narrow_the_timeline(&app).await;
        narrow_today(&app).await;
        categorize_partners(&app).await;
        narrow_the_partners(&app).await;
        app.quit().await;
        home.watekctl(&["check"]);
    });
}

async fn ok(app: &App, command: &str, params: Value) -> Value {
    let done = app.call(command, params).await;
    done.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))["result"].take()
}

/// The id of a category by its name; nothing for no name.
async fn category(app: &App, name: &str) -> Vec<Value> {
    let dictionaries = app.call("dictionaries", json!({})).await.expect("dictionaries");
    let dictionaries = dictionaries.as_array().expect("a list").iter();
    let all = dictionaries.flat_map(|one| one["categories"].as_array().expect("a list"));
    all.filter(|one| one["name_pl"] == name).map(|one| one["id"].clone()).collect()
}

async fn write_down(app: &App) {
    for (dictionary, categories) in DICTIONARIES {
        let fields = json!({
            "name_pl": dictionary, "of_event": true, "of_partner": true, "is_multiple": true,
        });
        let made = ok(app, "create_dictionary", json!({ "fields": fields })).await;
        let mut above = Value::Null;
        for (place, name) in categories.into_iter().enumerate() {
            let parent = if place == 2 { above.clone() } else { Value::Null };
            let params = json!({
                "dictionary_id": made["dictionary_id"], "parent_id": parent,
                "fields": { "name_pl": name, "colour": place },
            });
            above = ok(app, "create_category", params).await["category_id"].take();
        }
    }
    let params = json!({ "fields": { "name": "Stolarnia Świt" } });
    let partner = ok(app, "create_partner", params).await;
    let params = json!({ "partner_id": partner["partner_id"], "title": "Meble" });
    let thread = ok(app, "create_thread", params).await["thread_id"].take();
    let types = app.call("event_types", json!({})).await.expect("event types");
    let session = app.call("session", json!({})).await.expect("a session");
    for (words, topic, weight) in EVENTS {
        let mut categories = category(app, topic).await;
        categories.extend(category(app, weight).await);
        let carried = json!({ "categories": categories });
        let due = json!({ "date": session["today"], "time": "16:00", "zone": session["zone"] });
        let plan = json!({
            "event_type_id": types[0]["id"], "due": due, "note": words, "carried": carried,
        });
        let params = json!({
            "thread_id": thread, "event_type_id": types[0]["id"], "text": words,
            "carried": carried, "next": { "choice": "plan", "plan": plan },
        });
        ok(app, "record_event", params).await;
    }
}

/// Chooses a category in the open panel with the keyboard, below the one where the cursor is.
async fn choose(app: &App, name: &str) {
    choose_with(app, name, "{Tab}").await;
}

async fn choose_with(app: &App, name: &str, key: &str) {
    let id = &category(app, name).await[0];
    let there = format!("document.activeElement?.dataset.choice === {id}");
    app.wait_for("the choices", &format!("!!document.querySelector('[data-choice={id}]')")).await;
    app.tab_until(name, &there, key).await;
    app.keys(" ").await;
}

/// The words of all that is shown under a selector, in the order of the alphabet.
fn shown(selector: &str) -> String {
    let words: Vec<&str> = EVENTS.iter().map(|(words, _, _)| *words).collect();
    format!(
        "(() => {{ const rows = [...document.querySelectorAll('{selector}')].map((row) => row.textContent); \
         return {}.filter((words) => rows.some((row) => row.includes(words))).sort().join('; '); }})()",
        json!(words)
    )
}

async fn narrow_the_timeline(app: &App) {
    app.keys("{Alt+2}").await;
    app.wait_for("the partner", "!!document.querySelector('[data-testid=partner-row]')").await;
    app.keys("{Enter}").await;
    app.wait_for_screen("partner").await;
    let events = shown("[data-testid=timeline-event]");
    app.wait_for("all events", &format!("{events}.split('; ').length === 6")).await;
    app.keys("f").await;
    choose(app, "Oferta").await;
    let offers = "oferta bez wagi; pilna oferta; pilny rabat; zwykła oferta";
    app.wait_for("offers and what is below them", &format!("{events} === '{offers}'")).await;
    choose(app, "Pilne").await;
    let urgent = "pilna oferta; pilny rabat";
    app.wait_for("the urgent ones of them", &format!("{events} === '{urgent}'")).await;
    choose_with(app, "Reklamacja", "{Shift+Tab}").await;
    let either = "pilna oferta; pilna reklamacja; pilny rabat";
    app.wait_for("one or the other of a dictionary", &format!("{events} === '{either}'")).await;
    choose(app, "Oferta").await;
    app.wait_for("complaints alone", &format!("{events} === 'pilna reklamacja'")).await;
    let facets = "[...document.querySelectorAll('[data-testid=filter-chip]')].length === 2";
    app.wait_for("a chip for each dictionary", facets).await;
    keep(app, "timeline").await;
    app.keys("{Esc}").await;
}

async fn narrow_today(app: &App) {
    app.keys("{Alt+1}").await;
    app.wait_for_screen("today").await;
    app.keys("f").await;
    choose(app, "Rabat").await;
    let tasks = shown("[data-testid=task-row]");
    app.wait_for("one task", &format!("{tasks} === 'pilny rabat'")).await;
    choose(app, "Pilne").await;
    app.wait_for("the same task", &format!("{tasks} === 'pilny rabat'")).await;
    keep(app, "today").await;
    app.keys("{Esc}").await;
    let clear = "document.activeElement?.dataset.testid === 'filter-clear'";
    app.tab_until("the button that clears", clear, "{Tab}").await;
    app.keys("{Enter}").await;
    app.wait_for("all tasks", &format!("{tasks}.split('; ').length === 6")).await;
}

async fn categorize_partners(app: &App) {
    app.keys("{Alt+2}").await;
    app.wait_for("the partner", "!!document.querySelector('[data-testid=partner-row]')").await;
    app.keys("{Ctrl+a}l").await;
    app.wait_for_dialog("categorize-dialog").await;
    app.tab_to("category_id").await;
    app.keys("Temat: Rek").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    let complaint = category(app, "Reklamacja").await;
    let page = app.call("partner_list", json!({ "offset": 0, "limit": 9 })).await.expect("rows");
    assert_eq!(page["rows"][0]["categories"], json!(complaint), "given to all");
    app.keys("{Ctrl+z}").await;
    app.wait_for_text("Cofnięto").await;
    let page = app.call("partner_list", json!({ "offset": 0, "limit": 9 })).await.expect("rows");
    assert_eq!(page["rows"][0]["categories"], json!([]), "and taken back");
}

/// Partners of both dictionaries, found by both.
async fn narrow_the_partners(app: &App) {
    for (name, topic, weight) in
        [("Tartak Dąb", "Rabat", "Pilne"), ("Huta Szkła", "Oferta", "Zwykłe")]
    {
        let mut categories = category(app, topic).await;
        categories.extend(category(app, weight).await);
        let params = json!({ "fields": { "name": name, "categories": categories } });
        ok(app, "create_partner", params).await;
    }
    let rows = "[...document.querySelectorAll('[data-testid=partner-row]')]";
    app.wait_for("all partners", &format!("{rows}.length === 3")).await;
    app.keys("f").await;
    app.wait_for_dialog("filter-dialog").await;
    choose(app, "Oferta").await;
    choose(app, "Pilne").await;
    keep(app, "partners").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    let right = format!("{rows}.length === 1 && {rows}[0].textContent.includes('Tartak Dąb')");
    app.wait_for("the one that is in both", &right).await;
}

/// Pictures to look at, where they are asked for.
async fn keep(app: &App, name: &str) {
    let Some(folder) = std::env::var_os("WATEK_LOOK") else { return };
    for (language, theme) in [("en", "dark"), ("pl", "light")] {
        app.set_look(language, theme).await;
        app.wait_until_still().await;
        let path =
            std::path::Path::new(&folder).join(format!("choices-{name}-{language}-{theme}.png"));
        std::fs::write(path, app.picture().await).expect("the picture is kept");
    }
}
