//! A workspace that does not open, and a desktop that offers nothing.

use std::time::Duration;

use serde_json::json;

use crate::app::{App, Start};
use crate::home::Home;
use crate::ready::within;

#[test]
fn a_damaged_workspace_is_told_in_words() {
    within(Duration::from_mins(2), async {
        let home = Home::new();
        std::fs::create_dir_all(home.workspace()).expect("a folder for the workspace");
        std::fs::write(home.workspace().join("watek.db"), "this is no database ".repeat(1_000))
            .expect("a damaged file");
        let app = App::start(&home, Start::default()).await;
        let seen = app
            .wait_for(
                "the page says what is wrong",
                "document.querySelector('[data-testid=failure]')?.dataset.code",
            )
            .await;
        assert_eq!(seen, json!("damaged_workspace"), "by its code");
        app.wait_until_visible(true).await;
        let refusal = app.call("today", json!({})).await.expect_err("no call is answered");
        assert_eq!(refusal["code"], "damaged_workspace", "every call says the same");
        assert!(app.is_alive(), "the program does not crash");
        app.quit().await;
    });
}

#[test]
fn without_a_session_bus_the_program_works() {
    within(Duration::from_mins(2), async {
        let home = Home::new();
        let app = App::start(&home, Start { without_bus: true, ..Start::default() }).await;
        app.wait_for_screen("today").await;
        let around = app.invoke("surroundings", json!({})).await.expect("the surroundings");
        assert_eq!(around["tray"], false, "nobody draws icons");
        assert_eq!(around["notifications"], false, "nobody shows notifications");
        app.quit().await;
    });
}

#[test]
fn a_logout_closes_the_workspace_in_order() {
    within(Duration::from_mins(2), async {
        let home = Home::new();
        let app = App::start(&home, Start::default()).await;
        app.wait_for_screen("today").await;
        app.terminate().await;
        assert!(home.workspace().join("watek.seal").exists(), "the closed file is sealed");
        assert!(!home.workspace().join("watek.db-wal").exists(), "and nothing is left beside it");
    });
}
