//! axe-core finds nothing, on any screen, in either theme.

use std::time::Duration;

use crate::app::{App, Start};
use crate::axe;
use crate::example::{NOW, carry_everything, partner_with_thread, plan_today};
use crate::home::Home;
use crate::ready::within;

/// Where to go, and by which keys from a screen with nothing over it.
const PLACES: [(&str, &str, &str); 20] = [
    ("today", "{Alt+1}", "[data-testid=screen-today] [data-testid=task-row]"),
    ("snooze", "{Alt+1}s", "[data-testid=snooze-menu]"),
    ("done, first step", "{Alt+1}d", "[data-testid=done-dialog] [data-testid=what-happened]"),
    ("keys", "{Alt+1}?", "dialog[open]"),
    ("settings", "{Ctrl+,}", "[data-testid=screen-settings] [data-field=morning]"),
    (
        "event types",
        "{Ctrl+,}{Down}{Down}{Down}",
        "[data-testid=screen-settings] [data-testid=type-row]",
    ),
    (
        "an event type",
        "{Ctrl+,}{Down}{Down}{Down}{Right}{Tab}{Enter}",
        "[data-testid=screen-settings] [data-testid=type-editor]",
    ),
    ("palette", "{Ctrl+k}", "[data-testid=palette]"),
    ("inbox", "{Alt+3}", "[data-testid=screen-inbox] [data-testid=inbox-list]"),
    ("partners", "{Alt+2}", "[data-testid=screen-partners] [data-testid=partner-row]"),
    ("new partner", "{Alt+2}n", "[data-testid=partner-dialog]"),
    ("partner", "{Alt+2}{Enter}", "[data-testid=screen-partner] [data-testid=timeline-event]"),
    ("a filter of Today", "{Alt+1}f", "[data-testid=filter-panel] [data-choice]"),
    ("a filter of a partner", "{Alt+2}{Enter}f", "[data-testid=filter-panel] [data-choice]"),
    ("all files", "{Alt+2}{Enter}{Shift+f}", "[data-testid=files-count]"),
    ("a plan", "{Alt+2}{Enter}{Shift+e}", "[data-testid=edit-plan-dialog] [data-testid=line]"),
    ("done, all carried", "{Alt+2}{Enter}d", "[data-testid=done-dialog] [data-testid=participant]"),
    ("resources", "{Ctrl+,}{Down}{Down}{Down}{Down}{Down}{Down}", "[data-testid=resource-row]"),
    ("dictionaries", "{Ctrl+,}{Down}{Down}{Down}{Down}", "[data-testid=dictionary-row]"),
    ("price list", "{Ctrl+,}{Down}{Down}{Down}{Down}{Down}", "[data-testid=product]"),
];

#[test]
fn axe_finds_nothing_in_either_theme() {
    within(Duration::from_mins(8), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        let thread = partner_with_thread(&app, "Hurtownia Żubr", "Oferta: regały").await;
        plan_today(&app, &thread, "09:30", "Zadzwonić w sprawie oferty").await;
        plan_today(&app, &thread, "15:00", "Wysłać kosztorys").await;
        carry_everything(&app, &home).await;
        let mut found = Vec::new();
        for theme in ["light", "dark"] {
            app.set_look("pl", theme).await;
            for (place, keys, there) in PLACES {
                app.close_all().await;
                app.walk(keys).await;
                app.wait_for(place, &format!("document.querySelector('{there}')")).await;
                // What fades in has not its colours yet.
                app.wait_until_still().await;
                let lines = axe::findings(&app).await;
                found.extend(lines.into_iter().map(|line| format!("{place}, {theme}: {line}")));
            }
        }
        assert!(found.is_empty(), "axe finds:\n{}", found.join("\n"));
        app.quit().await;
    });
}
