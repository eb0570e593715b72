//! Meetings in a room: planned with all that an event carries, moved out of each other's way, and taken back.

use std::time::Duration;

use serde_json::{Value, json};

use crate::app::{App, Start};
use crate::axe;
use crate::example::{NOW, partner_with_thread};
use crate::home::Home;
use crate::ready::{until, within};

#[test]
fn meetings_share_a_room_and_never_overlap() {
    within(Duration::from_mins(6), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        app.set_look("pl", "light").await;
        let partner = people_and_words(&app).await;
        make_a_room(&app).await;
        open_the_partner(&app).await;
        plan_with_everything(&app, &partner).await;
        be_refused_and_take_a_free_time(&app).await;
        stand_back_to_back(&app).await;
        see_the_bookings(&app).await;
        undo_what_would_overbook(&app, &partner).await;
        app.quit().await;
        home.watekctl(&["check"]);
    });
}

async fn done(app: &App, command: &str, params: Value) -> Value {
    app.call(command, params).await.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
}

/// A partner with a contact, a colleague, and a dictionary of events; the partner's id.
async fn people_and_words(app: &App) -> Value {
    partner_with_thread(app, "Stolarnia Świt", "Meble biurowe").await;
    let partner = done(app, "find", json!({ "text": "swit", "among": "partner" })).await;
    let partner = partner[0]["id"].clone();
    let fields = json!({ "name": "Jan Kowal", "position": "właściciel" });
    done(app, "create_contact", json!({ "partner_id": partner, "fields": fields })).await;
    let colleague = json!({
        "name": "Bogdan Nowak", "role": "member", "access_mode": "reporting_tree",
    });
    done(app, "create_user", colleague).await;
    let fields = json!({ "name_pl": "Temat", "of_event": true, "is_multiple": true });
    let made = done(app, "create_dictionary", json!({ "fields": fields })).await;
    for (place, name) in ["Oferta", "Reklamacja"].into_iter().enumerate() {
        let params = json!({
            "dictionary_id": made["result"]["dictionary_id"], "parent_id": null,
            "fields": { "name_pl": name, "colour": place },
        });
        done(app, "create_category", params).await;
    }
    partner
}

async fn make_a_room(app: &App) {
    app.keys("{Ctrl+k}").await;
    app.wait_for("the palette", "!!document.activeElement?.matches('dialog input')").await;
    app.keys(">Zasoby").await;
    let first = "document.querySelector('[data-testid=palette] [aria-selected=true]')?.innerText";
    app.wait_for("the command", &format!("{first}?.includes('Zasoby')")).await;
    app.keys("{Enter}").await;
    app.wait_for("the settings", &is_there("new-resource")).await;
    app.keys("{Right}").await;
    app.keys("n").await;
    app.wait_for_dialog("resource-dialog").await;
    app.keys("Sala Zielona").await;
    app.tab_to("note").await;
    app.keys("I piętro, rzutnik, 8 miejsc").await;
    for day in 0..5 {
        app.tab_to(&format!("hours.{day}")).await;
        app.keys("8-16").await;
    }
    look(app, "resource").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    app.wait_for_text("Dodano zasób: Sala Zielona").await;
    app.wait_for("its row", &is_there("resource-row")).await;
    look(app, "resources").await;
}

async fn open_the_partner(app: &App) {
    app.keys("{Alt+2}").await;
    app.wait_for_screen("partners").await;
    app.wait_for("the partner", &is_there("partner-row")).await;
    app.keys("{Enter}").await;
    app.wait_for_screen("partner").await;
    app.wait_for_text("Meble biurowe").await;
}

/// Opens the form of a plan and writes when it is and what for.
async fn begin_a_plan(app: &App, due: &str, note: &str) {
    app.keys("t").await;
    app.wait_for_dialog("plan-dialog").await;
    app.wait_for("the time", &has_field_focus("plan.due")).await;
    app.keys(&format!("{{Ctrl+a}}{due}")).await;
    app.tab_to("plan.note").await;
    app.keys(note).await;
    app.tab_to("plan.end").await;
    app.keys("1h").await;
}

/// Books the room for the time of the plan, and waits for what is said of it.
async fn reserve(app: &App, free: bool) {
    app.tab_until("the button that reserves", &has_focus("reserve"), "{Tab}").await;
    app.keys("{Enter}").await;
    let said =
        format!("document.querySelector('[data-testid=booking-free]')?.dataset.free === '{free}'");
    app.wait_for("whether it is free", &said).await;
}

async fn plan_with_everything(app: &App, partner: &Value) {
    begin_a_plan(app, "jutro 10", "Przegląd oferty").await;
    app.tab_to("plan.amount").await;
    app.keys("12 tys").await;
    app.tab_to("plan.carried.participants").await;
    app.keys("{Enter}").await;
    pick(app, "kowal", "Jan Kowal").await;
    pick(app, "bogdan", "Bogdan Nowak").await;
    reserve(app, true).await;
    app.tab_until("the button of categories", &has_focus("add-categories"), "{Tab}").await;
    app.keys("{Enter}").await;
    app.wait_for("the field", "document.activeElement?.getAttribute('role') === 'combobox'").await;
    app.keys("ofe{Enter}").await;
    app.wait_for("the category", &is_there("chosen-category")).await;
    look(app, "plan").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    let event = planned(app, partner, "Przegląd oferty").await;
    assert_eq!(event["participants"].as_array().map(Vec::len), Some(2), "both: {event}");
    assert_eq!(event["categories"].as_array().map(Vec::len), Some(1), "the category: {event}");
    assert_eq!(event["plan"]["amount"]["minor"], json!(1_200_000), "the amount: {event}");
    let hours = json!([["2026-11-25", "10:00"], ["2026-11-25", "11:00"]]);
    assert_eq!(booked(&event), hours, "the room: {event}");
    look(app, "planned").await;
}

/// Types and takes the person who is found.
async fn pick(app: &App, text: &str, name: &str) {
    app.wait_for("the cursor", &has_focus("participants-input")).await;
    app.keys(text).await;
    let all = "document.querySelectorAll('[data-testid=person-option]')";
    let found = format!("{all}.length === 1 && {all}[0].textContent.includes({})", json!(name));
    app.wait_for(name, &found).await;
    app.keys("{Enter}").await;
    let rows = "[...document.querySelectorAll('[data-testid=participant]')]";
    let taken = format!("{rows}.some((one) => one.textContent.includes({}))", json!(name));
    app.wait_for("he takes part", &taken).await;
}

/// The form says what is in the way before it is sent, and the refusal says it again, with free times to take.
async fn be_refused_and_take_a_free_time(app: &App) {
    begin_a_plan(app, "jutro 10:30", "Próbki tkanin").await;
    reserve(app, false).await;
    let conflict = "Stolarnia Świt";
    app.wait_for("who has it", &shows("booking-free", conflict)).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the refusal", &shows("refusal", "Sala Zielona: zajęte")).await;
    app.wait_for("the conflict", &shows("refusal", "10:00–11:00")).await;
    app.wait_for("whose it is", &shows("refusal", conflict)).await;
    let slots = "document.querySelectorAll('[data-testid=refusal] [data-testid=slot]')";
    app.wait_for("three free times", &format!("{slots}.length === 3")).await;
    look(app, "refused").await;
    let on_slot = format!(
        "{} && !!document.activeElement.closest('[data-testid=refusal]') \
         && document.activeElement.textContent.includes('11:00')",
        has_focus("slot")
    );
    app.tab_until("the time right after", &on_slot, "{Tab}").await;
    app.keys("{Enter}").await;
    let due = "document.querySelector('[data-field=\"plan.due\"]').value.includes('11:00')";
    app.wait_for("the time is in the form", due).await;
    let free = "document.querySelector('[data-testid=booking-free]')?.dataset.free === 'true'";
    app.wait_for("it is free", free).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    assert_eq!(bookings(app).await, ["10:00–11:00", "11:00–12:00"], "one after the other");
}

async fn stand_back_to_back(app: &App) {
    begin_a_plan(app, "jutro 9", "Umowa").await;
    reserve(app, true).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    let all = ["09:00–10:00", "10:00–11:00", "11:00–12:00"];
    assert_eq!(bookings(app).await, all, "one ends where the next begins");
}

async fn see_the_bookings(app: &App) {
    app.keys("{Ctrl+k}").await;
    app.wait_for("the palette", "!!document.activeElement?.matches('dialog input')").await;
    app.keys(">Zasoby").await;
    let first = "document.querySelector('[data-testid=palette] [aria-selected=true]')?.innerText";
    app.wait_for("the command", &format!("{first}?.includes('Zasoby')")).await;
    app.keys("{Enter}").await;
    app.wait_for("the list", &is_there("resource-row")).await;
    app.keys("{Right}").await;
    app.keys("o").await;
    app.wait_for_dialog("resource-page").await;
    let rows = "document.querySelectorAll('[data-testid=booking]').length";
    app.wait_for("three bookings", &format!("{rows} === 3")).await;
    for words in ["Umowa", "Przegląd oferty", "Próbki tkanin"] {
        app.wait_for(words, &shows("resource-page", words)).await;
    }
    look(app, "bookings").await;
    app.keys("{Right}").await;
    app.wait_for("nothing next week", &format!("{rows} === 0")).await;
    app.keys("{Left}").await;
    app.wait_for("this week again", &format!("{rows} === 3")).await;
    app.tab_until("a meeting", "document.activeElement?.textContent.includes('Umowa')", "{Tab}")
        .await;
    app.keys("{Enter}").await;
    app.wait_for_screen("partner").await;
    app.wait_for_no_dialog().await;
}

/// A plan is cancelled, its hour taken by another; then the cancelling is undone.
async fn undo_what_would_overbook(app: &App, partner: &Value) {
    let event = planned(app, partner, "Umowa").await;
    app.keys("{Delete}").await;
    app.wait_for_text("Odwołano").await;
    begin_a_plan(app, "jutro 9", "Odbiór").await;
    reserve(app, true).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    app.keys("e").await;
    app.wait_for("the composer", &has_field_focus("text")).await;
    let history = "document.activeElement?.closest('[data-testid=timeline-event]') !== null \
                   && document.activeElement?.title === 'Historia zmian'";
    app.tab_until("the history of the cancelled plan", history, "{Shift+Tab}").await;
    app.keys("{Enter}").await;
    app.wait_for_dialog("history-dialog").await;
    let undo = "document.activeElement?.textContent === 'Cofnij'";
    app.tab_until("what cancelled it", undo, "{Tab}").await;
    app.keys("{Enter}").await;
    app.wait_for("the way out", &is_there("toast-undo-without")).await;
    for words in ["Nie można cofnąć razem z rezerwacją", "Sala Zielona", "Stolarnia Świt"] {
        app.wait_for(words, &shows("toast", words)).await;
    }
    let again = done(app, "event", json!({ "event_id": event["id"] })).await;
    assert_eq!(again["state"], "cancelled", "nothing was undone: {again}");
    look(app, "undo").await;
    app.tab_until("the way out", &has_focus("toast-undo-without"), "{Tab}").await;
    app.keys("{Enter}").await;
    until("it is planned again", async || {
        let again = done(app, "event", json!({ "event_id": event["id"] })).await;
        (again["state"] == "planned").then_some(())
    })
    .await;
    let again = done(app, "event", json!({ "event_id": event["id"] })).await;
    assert_eq!(booked(&again), json!([]), "without the room: {again}");
    let all = ["09:00–10:00", "10:00–11:00", "11:00–12:00"];
    assert_eq!(bookings(app).await, all, "it stays with the other");
}

/// The plan with these words.
async fn planned(app: &App, partner: &Value, note: &str) -> Value {
    let plans = done(app, "open_plans", json!({ "partner_id": partner })).await;
    let plans = plans.as_array().expect("plans");
    let plan =
        plans.iter().find(|plan| plan["note"] == note).unwrap_or_else(|| panic!("{plans:?}"));
    done(app, "event", json!({ "event_id": plan["event_id"] })).await
}

/// From when until when an event has a room.
fn booked(event: &Value) -> Value {
    let all = event["reservations"].as_array().expect("a list").iter();
    let end = |time: &Value| json!([time["date"], time["time"]]);
    all.flat_map(|one| [end(&one["time"]["start"]), end(&one["time"]["end"])]).collect()
}

/// The hours of the room that are taken.
async fn bookings(app: &App) -> Vec<String> {
    let resources = done(app, "resources", json!({})).await;
    let params = json!({
        "resource_id": resources[0]["id"], "from": "2026-11-23", "to": "2026-11-29",
    });
    let found = done(app, "resource_bookings", params).await;
    let hour = |end: &Value| end["time"].as_str().expect("a time").to_owned();
    let rows = found.as_array().expect("bookings").iter();
    rows.map(|row| format!("{}–{}", hour(&row["start"]), hour(&row["end"]))).collect()
}

fn is_there(testid: &str) -> String {
    format!("!!document.querySelector('[data-testid={testid}]')")
}

fn has_focus(testid: &str) -> String {
    format!("document.activeElement?.dataset.testid === '{testid}'")
}

fn has_field_focus(field: &str) -> String {
    format!("document.activeElement?.dataset.field === '{field}'")
}

fn shows(testid: &str, text: &str) -> String {
    format!(
        "!!document.querySelector('[data-testid={testid}]')?.textContent.includes({})",
        json!(text)
    )
}

/// Nothing is wrong with what is shown; and a picture to look at, where one is asked for.
async fn look(app: &App, name: &str) {
    for (language, theme) in [("en", "dark"), ("pl", "light")] {
        app.set_look(language, theme).await;
        app.wait_until_still().await;
        let found = axe::findings(app).await;
        assert!(found.is_empty(), "axe finds in {name}, {theme}:\n{}", found.join("\n"));
        if let Some(folder) = std::env::var_os("WATEK_LOOK") {
            let file = format!("rooms-{name}-{language}-{theme}.png");
            let path = std::path::Path::new(&folder).join(file);
            std::fs::write(path, app.picture().await).expect("the picture is kept");
        }
    }
}
