//! What was typed is found again after a power cut.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::app::{App, Start};
use crate::example::{NOW, partner_with_thread};
use crate::home::Home;
use crate::ready::{until, within};

const HALF: &str = "Pół zdania, którego nikt jeszcze nie zapisał: żółć";
const NAME: &str = "Kancelaria Źródło";

/// How long after the last key everything must be kept (R17).
const AT_MOST: Duration = Duration::from_secs(1);

#[test]
fn what_was_typed_a_second_ago_survives_a_power_cut() {
    within(Duration::from_mins(4), async {
        let home = Home::new();
        let start = Start { now: Some(NOW), ..Start::default() };
        let app = App::start(&home, start).await;
        app.wait_for_screen("today").await;
        partner_with_thread(&app, "Stolarnia Świt", "Meble biurowe").await;
        open_composer(&app).await;
        app.keys(HALF).await;
        wait_a_second().await;
        app.kill().await;

        let again = App::start(&home, start).await;
        again.wait_for_screen("today").await;
        open_composer(&again).await;
        again
            .wait_for(
                "the text in the composer",
                &format!("document.activeElement.value === {}", json!(HALF)),
            )
            .await;
        again.keys("{Esc}{Alt+2}").await;
        again.wait_for_screen("partners").await;
        again.keys("n").await;
        again.wait_for_dialog("partner-dialog").await;
        again.keys(NAME).await;
        wait_a_second().await;
        again.kill().await;

        let third = App::start(&home, start).await;
        third.wait_for_screen("today").await;
        third.keys("{Alt+2}").await;
        third.wait_for_screen("partners").await;
        third.keys("n").await;
        third.wait_for_dialog("partner-dialog").await;
        let name = "document.querySelector('[data-testid=partner-dialog] [data-field=name]').value";
        third.wait_for("the name in the dialog", &format!("{name} === {}", json!(NAME))).await;
        third.quit().await;
    });
}

async fn open_composer(app: &App) {
    app.keys("{Alt+2}").await;
    app.wait_for_screen("partners").await;
    app.wait_for_text("Stolarnia Świt").await;
    app.keys("e").await;
    app.wait_for_screen("partner").await;
    app.wait_for("the cursor in the composer", "document.activeElement.dataset.field === 'text'")
        .await;
}

async fn wait_a_second() {
    let typed = Instant::now();
    until("a second has passed", async || (typed.elapsed() > AT_MOST).then_some(())).await;
}
