//! Reminders as the desktop shows them: the buttons, taking back, many at once.

use std::time::Duration;

use serde_json::{Value, json};
use watek_tests::notification::NotificationServer;

use crate::app::{App, Start};
use crate::example::{HOUR, NOW, partner_with_thread, plan_today};
use crate::home::Home;
use crate::ready::{until, within};

const MINUTE: i64 = HOUR / 60;

#[test]
fn a_snoozed_reminder_comes_again_and_the_task_stays_overdue() {
    within(Duration::from_mins(3), async {
        let (desktop, home, app) = started().await;
        let thread = partner_with_thread(&app, "A&B <Świt>", "Meble").await;
        let event_id = plan_today(&app, &thread, "15:00", "Zadzwonić").await;
        let due_at = due_of(&app, &event_id).await;
        app.move_clock(due_at + 1_000).await;
        let shown = desktop.wait_for(1).await;
        assert!(shown[0].body.contains("A&amp;B &lt;Świt&gt;"), "no markup: {}", shown[0].body);
        let until_when = until("the reminder is snoozed", async || {
            desktop.press(&shown[0], "snooze").await.expect("the press is told");
            let event =
                app.call("event", json!({ "event_id": event_id })).await.expect("the event");
            event["reminders"][0]["snoozed_until"].as_i64()
        })
        .await;
        let minutes = (until_when - due_at) / MINUTE;
        assert_eq!(minutes, 10, "as the button says");
        app.move_clock(until_when + 1_000).await;
        let again = desktop.wait_for(2).await;
        assert_eq!(again[1].summary, shown[0].summary, "the same task");
        let today = app.call("today", json!({})).await.expect("today");
        assert_eq!(today["overdue"][0]["event_id"], json!(event_id), "its due time stayed");
        app.quit().await;
        drop(home);
        desktop.stop().await.expect("the desktop leaves the bus");
    });
}

#[test]
fn a_task_that_ends_elsewhere_takes_its_notification_back() {
    within(Duration::from_mins(3), async {
        let (desktop, home, app) = started().await;
        let thread = partner_with_thread(&app, "Stolarnia Świt", "Meble").await;
        let event_id = plan_today(&app, &thread, "15:00", "Zadzwonić").await;
        app.move_clock(due_of(&app, &event_id).await + 1_000).await;
        let shown = desktop.wait_for(1).await;
        let params = json!({ "event_id": event_id }).to_string();
        home.watekctl(&["call", "cancel_event", &params]);
        until("the notification is taken back", async || {
            desktop.taken_back().contains(&shown[0].id).then_some(())
        })
        .await;
        app.quit().await;
        desktop.stop().await.expect("the desktop leaves the bus");
    });
}

#[test]
fn many_missed_reminders_are_one_digest_that_opens_the_inbox() {
    within(Duration::from_mins(3), async {
        let (desktop, home, app) = started().await;
        let thread = partner_with_thread(&app, "Stolarnia Świt", "Meble").await;
        let mut last = 0;
        for time in ["15:00", "15:10", "15:20", "15:30", "15:40"] {
            let event_id = plan_today(&app, &thread, time, &format!("Zadanie {time}")).await;
            last = last.max(due_of(&app, &event_id).await);
        }
        app.move_clock(last + MINUTE).await;
        let shown = desktop.wait_for(1).await;
        assert!(shown[0].summary.contains('5'), "how many: {}", shown[0].summary);
        assert!(shown[0].body.contains("Zadanie 15:00"), "the first of them: {}", shown[0].body);
        until("the inbox", async || {
            desktop.press(&shown[0], "default").await.expect("the press is told");
            let there = "document.querySelector('[data-testid=screen-inbox]') !== null";
            app.see(there).await.as_bool().filter(|there| *there)
        })
        .await;
        let inbox = app.call("inbox", json!({})).await.expect("the inbox");
        assert_eq!(inbox["count"], 5, "each waits for its own answer");
        assert_eq!(desktop.shown().len(), 1, "and was not shown by itself");
        app.quit().await;
        drop(home);
        desktop.stop().await.expect("the desktop leaves the bus");
    });
}

async fn started() -> (NotificationServer, Home, App) {
    let desktop = NotificationServer::start().await.expect("a desktop on the bus");
    let home = Home::new();
    let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
    app.wait_for_screen("today").await;
    (desktop, home, app)
}

async fn due_of(app: &App, event_id: &str) -> i64 {
    let event: Value = app.call("event", json!({ "event_id": event_id })).await.expect("the event");
    event["reminders"][0]["at"].as_i64().expect("an instant")
}
