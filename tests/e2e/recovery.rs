//! A damaged workspace with a backup: told in words, led back by the keyboard.

use std::time::Duration;

use serde_json::json;

use crate::app::{App, Start};
use crate::home::Home;
use crate::ready::within;

/// A workspace with a partner in a backup and one more that is not in it; its database damaged then.
async fn damaged(home: &Home) {
    let app = App::start(home, Start::default()).await;
    app.wait_for_screen("today").await;
    let partner = |name: &str| json!({ "fields": { "name": name } });
    app.call("create_partner", partner("Stolarnia Świt")).await.expect("a partner");
    app.call("back_up_now", json!({})).await.expect("a backup");
    app.call("create_partner", partner("Później")).await.expect("a partner");
    app.quit().await;
    let database = home.workspace().join("watek.db");
    let mut bytes = std::fs::read(&database).expect("the database is read");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&database, bytes).expect("the database is damaged");
}

async fn partners(app: &App) -> serde_json::Value {
    let list = app.call("partner_list", json!({ "offset": 0, "limit": 10 })).await;
    list.expect("the list of partners")["total"].clone()
}

#[test]
fn a_damaged_workspace_goes_back_to_its_newest_good_backup() {
    within(Duration::from_mins(3), async {
        let home = Home::new();
        damaged(&home).await;
        let app = App::start(&home, Start::default()).await;
        app.wait_for("the recovery", "document.querySelector('[data-testid=recovery-restore]')")
            .await;
        let chosen = app
            .see("document.querySelector('[data-testid=recovery-backups] input:checked')?.value")
            .await;
        let state = app.call("recovery_state", json!({})).await.expect("the state");
        assert_eq!(chosen, state["newest_good"], "the newest good one is chosen");
        let at_restore = "document.activeElement?.dataset.testid === 'recovery-restore'";
        app.tab_until("the restore button", at_restore, "{Tab}").await;
        app.keys("{Enter}").await;
        app.wait_for_screen("today").await;
        assert_eq!(partners(&app).await, 1, "as the backup has it");
        let kept = std::fs::read_dir(home.workspace()).expect("the folder").flatten();
        let aside = kept
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("damaged-"))
            .count();
        assert_eq!(aside, 1, "the damaged file is kept aside");
        app.quit().await;
        let app = App::start(&home, Start::default()).await;
        app.wait_for_screen("today").await;
        assert_eq!(partners(&app).await, 1, "and it opens normally from then on");
        app.quit().await;
    });
}

#[test]
fn an_open_workspace_goes_back_to_a_backup_without_a_restart() {
    within(Duration::from_mins(3), async {
        let home = Home::new();
        let app = App::start(&home, Start::default()).await;
        app.wait_for_screen("today").await;
        let made = app.call("back_up_now", json!({})).await.expect("a backup");
        let fields = json!({ "fields": { "name": "Później" } });
        app.call("create_partner", fields).await.expect("a partner");
        let of = json!({ "backup_id": made["id"] });
        app.call("restore_backup", of).await.expect("it is laid ready");
        app.invoke("reopen", json!({})).await.expect("it closes and opens");
        assert_eq!(partners(&app).await, 0, "as the backup has it");
        let session = app.call("session", json!({})).await.expect("a session");
        assert_eq!(session["arrival"], "replaced", "as a new device, and says why");
        app.quit().await;
    });
}
