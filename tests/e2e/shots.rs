//! Pictures of every screen, in both languages, both themes and two sizes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use crate::app::{App, Start};
use crate::example::{NOW, carry_everything, partner_with_thread, plan_today, seed};
use crate::home::Home;
use crate::ready::within;

/// Name of the picture, keys from a screen with nothing over it, and what must be there.
const SCREENS: &[(&str, &str, &str)] = &[
    ("today", "{Alt+1}", "[data-testid=screen-today] [data-testid=task-row]"),
    ("done-1", "{Alt+1}d", "[data-testid=what-happened]"),
    ("done-2", "{Alt+1}d{Ctrl+Enter}", "[data-testid=what-next]"),
    ("inbox", "{Alt+3}", "[data-testid=screen-inbox]"),
    ("partners", "{Alt+2}", "[data-testid=screen-partners] [data-testid=partner-row]"),
    ("partners-selected", "{Alt+2}x{Shift+j}{Shift+j}", "[data-testid=selected-count]"),
    ("partners-filter", "{Alt+2}f", "[data-testid=filter-dialog]"),
    ("partners-sort", "{Alt+2}o", "[data-testid=sort-dialog]"),
    ("partners-columns", "{Alt+2}c", "[data-testid=columns-dialog]"),
    ("trash", "{Alt+9}", "[data-testid=screen-trash]"),
    ("partner", "{Alt+2}{Home}{Enter}", "[data-testid=screen-partner] [data-testid=partner-name]"),
    ("palette", "{Alt+1}{Ctrl+k}", "[data-testid=palette]"),
    ("keys", "{Alt+1}?", "dialog[open]"),
    ("settings", "{Alt+1}{Ctrl+,}", "[data-testid=screen-settings] [data-field=morning]"),
    (
        "event-types",
        "{Alt+1}{Ctrl+,}{Down}{Down}{Down}",
        "[data-testid=screen-settings] [data-testid=type-row]",
    ),
    (
        "resources",
        "{Alt+1}{Ctrl+,}{Down}{Down}{Down}{Down}{Down}{Down}",
        "[data-testid=screen-settings] [data-testid=resource-row]",
    ),
    (
        "resource-page",
        "{Alt+1}{Ctrl+,}{Down}{Down}{Down}{Down}{Down}{Down}{Right}o",
        "[data-testid=resource-page] [data-testid=booking]",
    ),
    (
        "resource",
        "{Alt+1}{Ctrl+,}{Down}{Down}{Down}{Down}{Down}{Down}{Right}n",
        "dialog[open][data-testid=resource-dialog]",
    ),
    (
        "dictionaries",
        "{Alt+1}{Ctrl+,}{Down}{Down}{Down}{Down}",
        "[data-testid=screen-settings] [data-testid=dictionary-row]",
    ),
    (
        "products",
        "{Alt+1}{Ctrl+,}{Down}{Down}{Down}{Down}{Down}",
        "[data-testid=screen-settings] [data-testid=product]",
    ),
    ("calendar", "{Alt+1}{Ctrl+,}{Down}{Down}", "[data-testid=calendar-settings] li"),
    (
        "backups",
        "{Alt+1}{Ctrl+,}{Down}{Down}{Down}{Down}{Down}{Down}{Down}",
        "[data-testid=backup-settings]",
    ),
    ("import", "{Alt+1}{Ctrl+k}>import{Enter}", "[data-testid=import-choose]"),
    ("timeline-filter", "{Alt+2}{Home}{Enter}f", "[data-testid=filter-panel]"),
    ("files", "{Alt+2}{Home}{Enter}{Shift+f}", "[data-testid=files-count]"),
    ("plan", "{Alt+2}{Home}{Enter}t", "dialog[open][data-testid=plan-dialog]"),
    (
        "edit-plan",
        "{Alt+2}{Home}{Enter}{Shift+e}",
        "[data-testid=edit-plan-dialog] [data-testid=line]",
    ),
    ("today-filter", "{Alt+1}f", "[data-testid=filter-panel]"),
    ("reschedule", "{Alt+1}r", "dialog[open]"),
];

const SIZES: [(u32, u32); 2] = [(1280, 800), (900, 600)];

#[test]
fn shots() {
    let Some(folder) = std::env::var_os("WATEK_SHOTS").map(PathBuf::from) else {
        // Only asked for by `cargo xtask shots`; there is nothing to test here.
        return;
    };
    within(Duration::from_mins(15), async move {
        let home = Home::new();
        seed(&home, 40, 400);
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        let thread = partner_with_thread(&app, "Drukarnia Łącznik", "Katalog jesienny").await;
        plan_today(&app, &thread, "14:30", "Zadzwonić w sprawie korekty katalogu").await;
        plan_today(&app, &thread, "16:00", "Wysłać poprawiony kosztorys").await;
        carry_everything(&app, &home).await;
        for language in ["pl", "en"] {
            for theme in ["light", "dark"] {
                app.set_look(language, theme).await;
                for size in SIZES {
                    take_all(&app, &folder, language, theme, size).await;
                }
            }
        }
        app.quit().await;
    });
}

async fn take_all(
    app: &App,
    folder: &Path,
    language: &str,
    theme: &str,
    (width, height): (u32, u32),
) {
    app.resize(width, height).await;
    for (screen, keys, there) in SCREENS {
        app.close_all().await;
        if app.see("!!document.querySelector('[data-testid=filter-panel]')").await == json!(true) {
            // The filter of the last picture.
            app.keys("{Esc}").await;
        }
        forget_draft(app).await;
        app.walk(keys).await;
        app.wait_for(screen, &format!("document.querySelector('{there}')")).await;
        app.wait_until_still().await;
        let path = folder.join(format!("{screen}-{language}-{theme}-{width}x{height}.png"));
        std::fs::write(&path, app.picture().await)
            .unwrap_or_else(|error| panic!("`{}`: {error}", path.display()));
    }
}

/// The dialog of the first task opens where it was left; every picture begins anew.
async fn forget_draft(app: &App) {
    let today = app.call("today", json!({})).await.expect("today");
    let first =
        [&today["overdue"][0], &today["today"][0]].into_iter().find(|task| task.is_object());
    if let Some(event_id) = first.and_then(|task| task["event_id"].as_str()) {
        let form = format!("event:{event_id}:done");
        app.call("discard_draft", json!({ "form": form })).await.expect("the draft goes");
    }
}
