//! The first start, by keyboard alone.

use std::time::Duration;

use serde_json::json;

use crate::app::{App, Start};
use crate::home::Home;
use crate::ready::within;

const FIRST: Start = Start { now: None, without_bus: false, first: true };

async fn wait_for_step(app: &App, step: &str) {
    let there =
        format!("document.querySelector('[data-testid=first-start]')?.dataset.step === '{step}'");
    app.wait_for(&format!("the step `{step}`"), &there).await;
    app.wait_for("the focus is in the form", "!!document.activeElement?.closest('form')").await;
}

#[test]
fn a_person_starts_a_workspace_with_sample_data_and_takes_them_back() {
    within(Duration::from_mins(3), async {
        let home = Home::new();
        let app = App::start(&home, FIRST).await;
        wait_for_step(&app, "who").await;
        assert!(
            !home.workspace().join("watek.db").exists(),
            "nothing is made before the last step"
        );
        let refusal = app.call("today", json!({})).await.expect_err("no call is answered yet");
        assert_eq!(refusal["code"], "not_started", "and says why");
        app.keys("{Ctrl+a}Ewa Lis").await;
        app.tab_until("the language", "document.activeElement.type === 'radio'", "{Tab}").await;
        app.keys("{Down}").await;
        app.wait_for_text("Welcome").await;
        app.tab_to("morning").await;
        app.keys("{Ctrl+a}25:99{Shift+Tab}{Ctrl+Enter}").await;
        let refused = "document.activeElement.dataset.field === 'morning' && \
                       document.activeElement.getAttribute('aria-invalid') === 'true'";
        app.wait_for("no such time is refused where it was typed", refused).await;
        app.keys("{Ctrl+a}7.30{Ctrl+Enter}").await;
        // The folder was named at the start, so there is nothing to choose.
        wait_for_step(&app, "what").await;
        app.wait_for("sample data", "document.activeElement.dataset.testid === 'content-sample'")
            .await;
        app.keys("{Ctrl+Enter}").await;
        app.wait_for_screen("today").await;
        app.wait_for_text("Confirm the date for variant B").await;
        let session = app.call("session", json!({})).await.expect("a session");
        assert_eq!(session["user_name"], "Ewa Lis", "the name");
        assert_eq!(session["settings"]["language"], "en", "the language");
        assert_eq!(session["settings"]["morning"], "07:30", "the morning");
        app.keys("{Ctrl+z}").await;
        let empty = "!document.querySelector('[data-testid=task-row]')";
        app.wait_for("one undo takes the sample data back", empty).await;
        app.kill().await;
        let app = App::start(&home, FIRST).await;
        app.wait_for_screen("today").await;
        app.quit().await;
    });
}

#[test]
fn a_first_start_that_is_killed_leaves_nothing() {
    within(Duration::from_mins(2), async {
        let home = Home::new();
        let app = App::start(&home, FIRST).await;
        wait_for_step(&app, "who").await;
        app.keys("{Ctrl+a}Ewa{Ctrl+Enter}").await;
        wait_for_step(&app, "what").await;
        app.kill().await;
        assert!(!home.workspace().exists(), "no workspace, not even its folder");
        let app = App::start(&home, FIRST).await;
        wait_for_step(&app, "who").await;
        app.quit().await;
    });
}
