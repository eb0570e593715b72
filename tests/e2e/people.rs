//! A meeting with people of both sides: planned, done, seen on a contact's page, and required by its kind.

use std::time::Duration;

use serde_json::{Value, json};

use crate::app::{App, Start};
use crate::example::{NOW, partner_with_thread};
use crate::home::Home;
use crate::ready::within;

#[test]
fn a_meeting_has_people_of_both_sides_and_its_kind_may_require_them() {
    within(Duration::from_mins(6), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        let thread = a_partner_with_people(&app).await;
        plan_with_two(&app, &thread).await;
        do_it(&app).await;
        see_the_page_of_a_contact(&app).await;
        be_asked_for_somebody(&app, &thread).await;
        app.quit().await;
        home.watekctl(&["check"]);
    });
}

async fn done(app: &App, command: &str, params: Value) -> Value {
    app.call(command, params).await.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
}

async fn a_partner_with_people(app: &App) -> String {
    let thread = partner_with_thread(app, "Stolarnia Świt", "Meble biurowe").await;
    let partner = done(app, "find", json!({ "text": "swit", "among": "partner" })).await;
    let partner = partner[0]["id"].clone();
    for (name, position) in [("Jan Kowal", "właściciel"), ("Ewa Łącka", "biuro")] {
        let fields = json!({
            "name": name, "position": position, "note": "Dzwonić przed południem.",
            "phones": [{ "value": "601 220 118" }], "emails": [{ "value": "jan@swit.pl" }],
        });
        done(app, "create_contact", json!({ "partner_id": partner, "fields": fields })).await;
    }
    let colleague = json!({
        "name": "Bogdan Nowak", "role": "member", "access_mode": "reporting_tree",
    });
    done(app, "create_user", colleague).await;
    app.keys("{Alt+2}").await;
    app.wait_for_screen("partners").await;
    app.wait_for("the partner", "document.querySelector('[data-testid=partner-row]')").await;
    app.keys("{Enter}").await;
    app.wait_for_screen("partner").await;
    app.wait_for_text("Meble biurowe").await;
    thread
}

async fn plan_with_two(app: &App, thread: &str) {
    app.keys("t").await;
    app.wait_for_dialog("plan-dialog").await;
    app.tab_to("plan.due").await;
    app.keys("{Ctrl+a}dziś 9").await;
    app.tab_to("plan.carried.participants").await;
    app.keys("{Enter}").await;
    pick(app, "kowal", "Jan Kowal").await;
    pick(app, "bogdan", "Bogdan Nowak").await;
    keep(app, "plan-pl").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    let plans = done(app, "find", json!({ "text": "meble", "among": "thread" })).await;
    let partner = plans[0]["partner_id"].clone();
    let open = json!({ "partner_id": partner, "thread_id": thread });
    let plans = done(app, "open_plans", open).await;
    let event = done(app, "event", json!({ "event_id": plans[0]["event_id"] })).await;
    assert_eq!(event["participants"].as_array().map(Vec::len), Some(2), "both: {event}");
}

/// Types and takes the person who is found.
async fn pick(app: &App, text: &str, name: &str) {
    app.wait_for("the cursor", &has_testid_focus("participants-input")).await;
    app.keys(text).await;
    let option = format!(
        "[...document.querySelectorAll('[data-testid=person-option]')].length === 1 \
         && document.querySelector('[data-testid=person-option]').textContent.includes({})",
        json!(name)
    );
    app.wait_for(name, &option).await;
    app.keys("{Enter}").await;
    let taken = format!(
        "[...document.querySelectorAll('[data-testid=participant]')].some((one) => one.textContent.includes({}))",
        json!(name)
    );
    app.wait_for("he takes part", &taken).await;
}

async fn do_it(app: &App) {
    app.keys("d").await;
    app.wait_for_dialog("done-dialog").await;
    let both = "document.querySelectorAll('[data-testid=participant]').length === 2";
    app.wait_for("those of the plan", both).await;
    app.tab_to("text").await;
    app.keys("Pokazaliśmy próbki.").await;
    keep(app, "done-pl").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("what next", "document.querySelector('[data-testid=what-next]')").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    let chips = "document.querySelector('[data-testid=event-participants]')?.textContent.includes('Bogdan Nowak')";
    app.wait_for("who was there", chips).await;
    keep(app, "timeline-pl").await;
}

async fn see_the_page_of_a_contact(app: &App) {
    app.keys("{Ctrl+k}").await;
    app.wait_for_dialog("palette").await;
    app.keys("jan kowal").await;
    app.wait_for_text("Jan Kowal").await;
    app.keys("{Enter}").await;
    app.wait_for_dialog("person-dialog").await;
    let line = "document.querySelectorAll('[data-testid=person-event]').length === 1";
    app.wait_for("the meeting", line).await;
    for (language, theme) in [("en", "dark"), ("pl", "light")] {
        app.set_look(language, theme).await;
        keep(app, &format!("person-{language}-{theme}")).await;
    }
    app.keys("{Down}{Down}{Enter}").await;
    app.wait_for_no_dialog().await;
}

async fn be_asked_for_somebody(app: &App, thread: &str) {
    let types = done(app, "event_types", json!({})).await;
    let kind = &types[0];
    let mut fields = kind.clone();
    for not_told in ["id", "retired", "token"] {
        fields.as_object_mut().expect("an object").remove(not_told);
    }
    fields["requires_participant"] = json!(true);
    let params = json!({ "event_type_id": kind["id"], "fields": fields, "token": kind["token"] });
    done(app, "update_event_type", params).await;
    app.wait_for("the thread", "document.querySelector('[data-testid=composer-open]')").await;
    app.wait_until_still().await;
    app.keys("e").await;
    app.wait_for("the composer", "document.activeElement.dataset.field === 'text'").await;
    app.keys("Telefon w sprawie montażu.{Ctrl+Enter}").await;
    app.wait_for("what next", "document.querySelector('[data-testid=what-next]')").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("it asks who", &has_testid_focus("participants-input")).await;
    app.wait_for_text("Ten rodzaj zdarzenia tego wymaga.").await;
    keep(app, "required-pl").await;
    pick(app, "lacka", "Ewa Łącka").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("what next", "document.querySelector('[data-testid=what-next]')").await;
    app.keys("{Ctrl+Enter}").await;
    let chips = "[...document.querySelectorAll('[data-testid=event-participants]')].some((one) => one.textContent.includes('Ewa Łącka'))";
    app.wait_for("who was there", chips).await;
    let params = json!({ "thread_id": thread });
    let facts = done(app, "thread_facts", params).await;
    assert!(facts.is_object(), "the thread is there: {facts}");
}

fn has_testid_focus(testid: &str) -> String {
    format!("document.activeElement.dataset.testid === '{testid}'")
}

/// A picture to look at, where one is asked for.
async fn keep(app: &App, name: &str) {
    if let Some(folder) = std::env::var_os("WATEK_LOOK") {
        app.wait_until_still().await;
        let path = std::path::Path::new(&folder).join(format!("people-{name}.png"));
        std::fs::write(path, app.picture().await).expect("the picture is kept");
    }
}
