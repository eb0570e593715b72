//! The main job from end to end: what happened, what next, the reminder, done, closed, undone.

use std::time::Duration;

use serde_json::{Value, json};
use watek_tests::notification::{Notification, NotificationServer};

use crate::app::{App, Start};
use crate::example::{HOUR, NOW};
use crate::home::Home;
use crate::ready::{until, within};

const PARTNER: &str = "Stolarnia Świt";
const THREAD: &str = "Meble biurowe";
const TASK: &str = "Zadzwonić z ceną";

#[test]
fn no_client_is_forgotten() {
    within(Duration::from_mins(6), async {
        let desktop = NotificationServer::start().await.expect("a desktop on the bus");
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        create_partner_and_thread(&app).await;
        record_call_of_an_hour_ago_and_plan_the_next(&app).await;
        let due_at = see_the_task_on_today(&app).await;
        app.move_clock(due_at + 1_000).await;
        let shown = desktop.wait_for(1).await;
        check_notification(&shown[0]);
        press_done(&desktop, &shown[0], &app).await;
        pass_both_steps(&app).await;
        close_thread_and_undo(&app).await;
        let before = thread_of(&app).await;
        app.quit().await;
        let again = App::start(&home, Start { now: Some(due_at + HOUR), ..Start::default() }).await;
        find_everything(&again, &before).await;
        again.quit().await;
        home.watekctl(&["check"]);
        desktop.stop().await.expect("the desktop leaves the bus");
    });
}

async fn create_partner_and_thread(app: &App) {
    app.keys("{Alt+2}").await;
    app.wait_for_screen("partners").await;
    app.keys("n").await;
    app.wait_for_dialog("partner-dialog").await;
    app.keys(PARTNER).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_screen("partner").await;
    app.wait_for("the new partner's name", &shows("partner-name", PARTNER)).await;
    app.wait_for_no_dialog().await;
    app.keys("w").await;
    app.wait_for_dialog("thread-dialog").await;
    app.keys(THREAD).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    app.wait_for("the cursor in the composer", &has_focus("text")).await;
}

async fn record_call_of_an_hour_ago_and_plan_the_next(app: &App) {
    app.tab_back_to("happened_at").await;
    app.tab_until(
        "the button for an hour ago",
        "document.activeElement.matches('.ago button:nth-child(2)')",
        "{Tab}",
    )
    .await;
    app.keys("{Enter}").await;
    app.wait_for(
        "the time of the call",
        &format!("{} && document.activeElement.value !== ''", has_focus("happened_at")),
    )
    .await;
    app.tab_to("result").await;
    app.keys("{Space}").await;
    app.tab_to("text").await;
    app.keys("Pani Anna prosi o cenę za 12 biurek. Źródło: targi.").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the second step", "document.querySelector('[data-testid=what-next]')").await;
    plan(app, "dziś 15:00", TASK).await;
}

/// Chooses a plan of one's own in the second step and saves.
async fn plan(app: &App, due: &str, note: &str) {
    choose(app, "next-plan").await;
    app.tab_to("next.plan.due").await;
    app.keys(due).await;
    app.wait_for(
        "the date as it was understood",
        "document.querySelector('[data-testid=due-preview]')?.innerText",
    )
    .await;
    app.tab_to("next.plan.note").await;
    app.keys(note).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("everything is saved", "!document.querySelector('[data-testid=what-next]')").await;
}

async fn choose(app: &App, choice: &str) {
    let chosen = format!("document.activeElement.dataset.testid === '{choice}'");
    app.wait_for(
        "the cursor on a choice",
        "document.activeElement.matches('[data-testid^=next-]')",
    )
    .await;
    app.tab_until(choice, &chosen, "{Down}").await;
}

/// Returns when the task is due.
async fn see_the_task_on_today(app: &App) -> i64 {
    app.keys("{Alt+1}").await;
    app.wait_for_screen("today").await;
    app.wait_for("the task among today's", &shows("section-today", TASK)).await;
    let today = app.call("today", json!({})).await.expect("today");
    let task = &today["today"][0];
    assert_eq!(task["partner_name"], PARTNER, "the task of this partner");
    let happened =
        app.call("timeline", json!({ "partner_id": task["partner_id"], "limit": 10 })).await;
    let happened = happened.expect("the timeline")["events"][0]["outcome"]["happened_at"].as_i64();
    let ago = NOW + HOUR / 2 - happened.expect("an instant");
    assert!((HOUR..2 * HOUR).contains(&ago), "the call was an hour ago, not {} min", ago / 60_000);
    task["due_at"].as_i64().expect("a timed task has an instant")
}

fn check_notification(notification: &Notification) {
    assert_eq!(notification.summary, TASK, "what is to be done stands first");
    assert!(notification.body.contains(PARTNER), "with whom: {}", notification.body);
    assert!(notification.body.contains("15:00"), "when: {}", notification.body);
    let actions: Vec<&str> = notification.actions.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(actions, ["default", "done", "snooze"], "click, and two buttons");
    assert_eq!(notification.app_name, "Wątek", "whose it is");
    assert_eq!(notification.hint("desktop-entry"), Some("watek"), "whose name and icon");
    assert_eq!(notification.replaces, 0, "it replaces nothing");
}

async fn press_done(desktop: &NotificationServer, notification: &Notification, app: &App) {
    // The program listens a moment after it has shown; a person is slower than that.
    until("the dialog that asks what happened", async || {
        desktop.press(notification, "done").await.expect("the press is told");
        app.see("document.querySelector('[data-testid=done-dialog]') !== null")
            .await
            .as_bool()
            .filter(|there| *there)
    })
    .await;
    app.wait_until_visible(true).await;
}

async fn pass_both_steps(app: &App) {
    app.wait_for("the cursor in the text", &has_focus("text")).await;
    app.keys("Cena przyjęta, zamówienie w przyszłym tygodniu.").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the second step", "document.querySelector('[data-testid=what-next]')").await;
    plan(app, "jutro 9:00", "Potwierdzić zamówienie").await;
    app.wait_for_no_dialog().await;
}

async fn close_thread_and_undo(app: &App) {
    app.wait_for_screen("partner").await;
    app.keys("c").await;
    app.wait_for_dialog("close-dialog").await;
    app.tab_to("reason").await;
    app.keys("Kupili gdzie indziej").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    let closed = thread_of(app).await;
    assert_eq!(closed["state"], "closed", "the thread is closed");
    assert_eq!(closed["plans"], json!([]), "its plan is cancelled");
    app.keys("{Ctrl+z}").await;
    until("the closing is undone", async || {
        (thread_of(app).await["state"] == "open").then_some(())
    })
    .await;
    let open = thread_of(app).await;
    assert_eq!(open["plans"][0]["note"], "Potwierdzić zamówienie", "the plan is back");
}

async fn find_everything(app: &App, before: &Value) {
    app.wait_for_screen("today").await;
    app.keys("{Alt+2}").await;
    app.wait_for_screen("partners").await;
    app.wait_for_text(PARTNER).await;
    app.keys("{Enter}").await;
    app.wait_for_screen("partner").await;
    for text in [
        THREAD,
        "Pani Anna prosi o cenę za 12 biurek. Źródło: targi.",
        "Cena przyjęta",
        "Potwierdzić zamówienie",
    ] {
        app.wait_for_text(text).await;
    }
    assert_eq!(&thread_of(app).await, before, "the thread is as it was left");
}

async fn thread_of(app: &App) -> Value {
    let list =
        app.call("partner_list", json!({ "offset": 0, "limit": 1 })).await.expect("the list");
    let partner = app.call("partner", json!({ "partner_id": list["rows"][0]["id"] })).await;
    let mut thread = partner.expect("the partner")["threads"][0].take();
    // With the clock tasks become overdue; everything else stays.
    for plan in thread["plans"].as_array_mut().expect("plans") {
        plan["overdue"] = Value::Null;
        plan["days_late"] = Value::Null;
    }
    thread
}

fn shows(testid: &str, text: &str) -> String {
    format!(
        "document.querySelector('[data-testid=\"{testid}\"]')?.innerText.includes({})",
        json!(text)
    )
}

fn has_focus(field: &str) -> String {
    format!("document.activeElement.dataset.field === '{field}'")
}
