//! A workspace with something in it, as most tests and all pictures need one.

use std::path::Path;

use serde_json::{Value, json};

use crate::app::App;
use crate::home::Home;
use crate::ready::until;

/// Tuesday, 24 November 2026, 10:00 UTC: the instant at which the programs of most tests start.
pub(crate) const NOW: i64 = 1_795_514_400_000;

/// One hour in milliseconds.
pub(crate) const HOUR: i64 = 3_600_000;

/// Writes a partner and an open thread through the running program; the thread's id.
pub(crate) async fn partner_with_thread(app: &App, name: &str, title: &str) -> String {
    let partner_id =
        made(app, "create_partner", json!({ "fields": { "name": name } }), "partner_id").await;
    let params = json!({ "partner_id": partner_id, "title": title });
    made(app, "create_thread", params, "thread_id").await
}

/// Plans a call in a thread, due at a time of today.
pub(crate) async fn plan_today(app: &App, thread_id: &str, time: &str, note: &str) -> String {
    let session = app.call("session", json!({})).await.expect("a session");
    let types = app.call("event_types", json!({})).await.expect("event types");
    let due = json!({ "date": session["today"], "time": time, "zone": session["zone"] });
    let plan = json!({ "event_type_id": types[0]["id"], "due": due, "note": note });
    let params = json!({ "thread_id": thread_id, "plan": plan });
    made(app, "plan_event", params, "event_id").await
}

/// Writes down that something happened in a thread, and leaves it hanging; the event's id.
pub(crate) async fn happened(app: &App, thread_id: &str, text: &str) -> String {
    let types = app.call("event_types", json!({})).await.expect("event types");
    let next = json!({ "choice": "leave_hanging" });
    let params = json!({
        "thread_id": thread_id, "event_type_id": types[0]["id"], "text": text, "next": next,
    });
    made(app, "record_event", params, "event_id").await
}

/// Hangs a file on an event, as the button that chooses one does.
pub(crate) async fn attach_file(app: &App, event_id: &str, path: &Path) {
    app.call("test_path", json!({ "path": path })).await.expect("the program is built for tests");
    let staging = app.invoke("choose_files", json!({})).await.expect("the file is taken in");
    let of = json!({ "token": staging["token"] });
    let staged_id = until("the file is copied", async || {
        let state = app.call("staging_state", of.clone()).await.expect("its state");
        state["files"][0]["state"]["staged_id"].as_str().map(str::to_owned)
    })
    .await;
    let params = json!({ "event_id": event_id, "files": [staged_id] });
    app.call("attach_files", params).await.expect("the file hangs there");
}

/// A page with a line of text in a font that is not in the file, and a bar.
pub(crate) fn pdf() -> Vec<u8> {
    include_bytes!("page.pdf").to_vec()
}

/// A picture of 8 × 8 dots.
pub(crate) fn png() -> Vec<u8> {
    include_bytes!("dots.png").to_vec()
}

/// Fills a workspace with made-up content, before the program opens it.
pub(crate) fn seed(home: &Home, partners: u32, events: u32) {
    let numbers = [partners.to_string(), events.to_string()];
    home.watekctl(&["seed", "--partners", &numbers[0], "--events", &numbers[1]]);
}

/// A partner at the top of the list whose events carry all that an event can.
pub(crate) async fn carry_everything(app: &App, home: &Home) {
    let thread = partner_with_thread(app, "Abakus Meble sp. z o.o.", "Wyposażenie biura").await;
    let event = happened(app, &thread, "Wysłaliśmy ofertę i zdjęcie próbek.").await;
    for (name, content) in [("Oferta.pdf", pdf()), ("Próbki.png", png())] {
        let path = home.path().join(name);
        std::fs::write(&path, content).expect("a file");
        attach_file(app, &event, &path).await;
    }
    let partner = done(app, "find", json!({ "text": "abakus", "among": "partner" })).await;
    let partner = partner[0]["id"].clone();
    let (carried, lines) = what_is_carried(app, &partner).await;
    let session = done(app, "session", json!({})).await;
    let types = done(app, "event_types", json!({})).await;
    let meeting =
        types.as_array().and_then(|all| all.iter().find(|one| one["name_pl"] == "Spotkanie"));
    let day = &session["today"];
    let plan = json!({
        "event_type_id": meeting.expect("a meeting")["id"], "note": "Przegląd oferty",
        "due": { "date": day, "time": "17:00", "zone": session["zone"] },
        "end": { "date": day, "time": "18:00" }, "lines": lines,
        "amount": { "minor": 1_367_280, "currency": "PLN" }, "carried": carried,
    });
    done(app, "plan_event", json!({ "thread_id": thread, "plan": plan })).await;
}

/// All that is not in the event itself, and what its fields say of it: what it carries, and its products.
async fn what_is_carried(app: &App, partner: &Value) -> (Value, Value) {
    let fields = json!({ "name": "Jan Kowal", "position": "właściciel" });
    let params = json!({ "partner_id": partner, "fields": fields });
    let contact = done(app, "create_contact", params).await["result"]["contact_id"].take();
    let session = done(app, "session", json!({})).await;
    let fields = json!({
        "name": "Sala Zielona", "kind": "room", "capacity": 1, "zone": session["zone"],
        "colour": 2, "note": "I piętro, rzutnik, 8 miejsc",
    });
    let params = json!({ "fields": fields });
    let room = done(app, "create_resource", params).await["result"]["resource_id"].take();
    let fields = json!({ "name_pl": "Temat", "name_en": "Subject", "of_event": true });
    let made = done(app, "create_dictionary", json!({ "fields": fields })).await;
    let params = json!({
        "dictionary_id": made["result"]["dictionary_id"], "parent_id": null,
        "fields": { "name_pl": "Oferta", "name_en": "Offer", "colour": 1 },
    });
    let category = done(app, "create_category", params).await["result"]["category_id"].take();
    let price = json!({ "minor": 189_900, "currency": "PLN" });
    let fields = json!({
        "code": "B-120", "name": "Biurko regulowane", "unit": "szt.", "price": price,
    });
    done(app, "create_product", json!({ "fields": fields })).await;
    let lines = json!([{
        "name": "Biurko regulowane", "unit": "szt.", "quantity": "8", "price": price,
        "discount": 1_000,
    }]);
    let carried = json!({
        "participants": [{ "contact_id": contact, "part": "attends" }],
        "categories": [category], "reservations": [{ "resource_id": room }],
    });
    (carried, lines)
}

async fn done(app: &App, command: &str, params: Value) -> Value {
    app.call(command, params).await.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
}

async fn made(app: &App, command: &str, params: Value, id: &str) -> String {
    let changed =
        app.call(command, params).await.unwrap_or_else(|refusal| panic!("{command}: {refusal}"));
    changed["result"][id].as_str().expect("a new id").to_owned()
}
