//! A dictionary from nothing: its tree by keyboard, its categories on a partner and an event, a merge, an undo.

use std::time::Duration;

use serde_json::{Value, json};

use crate::app::{App, Start};
use crate::example::{NOW, partner_with_thread};
use crate::home::Home;
use crate::ready::{until, within};

#[test]
fn a_dictionary_grows_is_chosen_merged_and_undone() {
    within(Duration::from_mins(4), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        partner_with_thread(&app, "Stolarnia Świt", "Meble biurowe").await;
        make_a_dictionary(&app).await;
        grow_its_tree(&app).await;
        choose_of_it(&app).await;
        merge_and_undo(&app).await;
        app.quit().await;
        home.watekctl(&["check"]);
    });
}

async fn open_settings(app: &App) {
    app.keys("{Ctrl+k}").await;
    app.wait_for("the palette", "!!document.activeElement?.matches('dialog input')").await;
    app.keys(">Słowniki").await;
    app.wait_for_text("Słowniki").await;
    app.keys("{Enter}").await;
    app.wait_for("the list", &there("dictionary-list")).await;
}

fn there(testid: &str) -> String {
    format!("!!document.querySelector('[data-testid={testid}]')")
}

async fn make_a_dictionary(app: &App) {
    open_settings(app).await;
    app.keys("{Right}").await;
    app.keys("n").await;
    app.wait_for("its name", "document.activeElement?.dataset.field === 'name_pl'").await;
    app.keys("Branża").await;
    app.tab_to("of_event").await;
    app.keys(" {Ctrl+Enter}").await;
    app.wait_for("a place for the first category", &has_input()).await;
}

fn has_input() -> String {
    "document.activeElement?.dataset.testid === 'category-input' && !document.activeElement.value"
        .into()
}

async fn grow_its_tree(app: &App) {
    app.keys("Meble{Enter}").await;
    wait_for_tree(app, &["1 Meble"]).await;
    app.wait_for("the next one", &has_input()).await;
    app.keys("{Alt+Right}Stoły{Enter}").await;
    wait_for_tree(app, &["1 Meble", "2 Stoły"]).await;
    app.wait_for("the next one", &has_input()).await;
    app.keys("Stoły biurowe{Enter}").await;
    wait_for_tree(app, &["1 Meble", "2 Stoły", "2 Stoły biurowe"]).await;
    app.wait_for("the next one", &has_input()).await;
    app.keys("{Esc}").await;
    app.wait_for("the tree", "document.activeElement?.dataset.testid === 'category-tree'").await;
    app.keys("{Alt+Left}").await;
    wait_for_tree(app, &["1 Meble", "2 Stoły", "1 Stoły biurowe"]).await;
    app.keys("{Alt+Right}{Alt+Up}").await;
    wait_for_tree(app, &["1 Meble", "2 Stoły biurowe", "2 Stoły"]).await;
}

/// Waits until the tree shows these: level and name.
async fn wait_for_tree(app: &App, rows: &[&str]) {
    let seen = "JSON.stringify([...document.querySelectorAll('[data-testid=category-row]')]\
                .map((row) => `${row.getAttribute('aria-level')} ${row.querySelector('.name')?.textContent}`))";
    let wanted = serde_json::to_string(rows).expect("it is text");
    app.wait_for(&format!("the tree {wanted}"), &format!("{seen} === {}", json!(wanted))).await;
}

async fn choose_of_it(app: &App) {
    app.keys("{Alt+2}").await;
    app.wait_for_screen("partners").await;
    app.wait_for_text("Stolarnia Świt").await;
    app.keys("{Enter}").await;
    app.wait_for_screen("partner").await;
    app.wait_until_still().await;
    app.keys("i").await;
    app.wait_for_dialog("partner-dialog").await;
    let field = format!("categories.{}", dictionary(app).await["id"].as_str().expect("an id"));
    app.tab_to(&field).await;
    app.keys("stoly b{Enter}{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    app.wait_for_text("Meble › Stoły biurowe").await;
    app.keys("t").await;
    app.wait_for("the plan", "!!document.querySelector('[data-testid=add-categories]')").await;
    app.tab_until(
        "the button that adds categories",
        "document.activeElement?.dataset.testid === 'add-categories'",
        "{Tab}",
    )
    .await;
    app.keys("{Enter}").await;
    app.wait_for(
        "the field",
        &format!(
            "document.activeElement?.dataset.field === {}",
            json!(format!("plan.carried.{field}"))
        ),
    )
    .await;
    app.keys("stoly{Down}{Enter}").await;
    app.tab_back_to("plan.due").await;
    app.keys("jutro 10{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    assert_eq!(uses(app).await, [("Stoły biurowe".into(), 1, 0), ("Stoły".into(), 0, 1)]);
}

/// The dictionary that was made.
async fn dictionary(app: &App) -> Value {
    let all = app.call("dictionaries", json!({})).await.expect("dictionaries");
    let own = all.as_array().and_then(|all| all.iter().find(|one| one["name_pl"] == "Branża"));
    own.expect("it was made").clone()
}

/// How many partners and events have each category that any has.
async fn uses(app: &App) -> Vec<(String, u64, u64)> {
    let own = dictionary(app).await;
    let params = json!({ "dictionary_id": own["id"] });
    let uses = app.call("category_uses", params).await.expect("uses");
    let categories = own["categories"].as_array().expect("a tree").iter();
    let found = categories.filter_map(|row| {
        let one = uses.as_array()?.iter().find(|use_of| use_of["category_id"] == row["id"])?;
        Some((
            row["name_pl"].as_str()?.to_owned(),
            one["partners"].as_u64()?,
            one["events"].as_u64()?,
        ))
    });
    found.filter(|(_, partners, events)| partners + events > 0).collect()
}

async fn merge_and_undo(app: &App) {
    open_settings(app).await;
    app.keys("{Right}{Tab}{Down}{Down}{Down}{Enter}").await;
    wait_for_tree(app, &["1 Meble", "2 Stoły biurowe", "2 Stoły"]).await;
    app.wait_for("the tree", "document.activeElement?.dataset.testid === 'category-tree'").await;
    app.keys("{Down}m").await;
    app.wait_for_dialog("merge-categories").await;
    app.tab_to("keep_id").await;
    app.keys("meble stoly{Enter}").await;
    app.wait_for_text("1 kontrahent").await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for_no_dialog().await;
    wait_for_tree(app, &["1 Meble", "2 Stoły"]).await;
    assert_eq!(uses(app).await, [("Stoły".into(), 1, 1)], "what had the one has the other");
    app.keys("{Ctrl+z}").await;
    wait_for_tree(app, &["1 Meble", "2 Stoły biurowe", "2 Stoły"]).await;
    until("the merge is undone", async || (uses(app).await.len() == 2).then_some(())).await;
}
