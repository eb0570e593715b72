//! The window hides only where it can be found again.

use std::time::Duration;

use watek_tests::tray::{Item, TrayHost};

use crate::app::{App, Start};
use crate::home::Home;
use crate::ready::{until, within};

#[test]
fn with_a_tray_the_window_hides_there_and_comes_back() {
    within(Duration::from_mins(3), async {
        let tray = TrayHost::start().await.expect("a tray on the bus");
        let home = Home::new();
        let app = App::start(&home, Start::default()).await;
        app.wait_until_visible(true).await;
        let item = tray.wait_for_item().await;
        let open = line(&tray, &item, "Otwórz Wątek").await;
        app.close_window().await;
        app.wait_until_visible(false).await;
        assert!(app.is_alive(), "the program goes on and reminds");
        tray.choose(&item, open).await.expect("the menu takes a click");
        app.wait_until_visible(true).await;
        let quit = line(&tray, &item, "Zakończ").await;
        tray.choose(&item, quit).await.expect("the menu takes a click");
        app.wait_for_end().await;
        tray.stop().await.expect("the tray leaves the bus");
    });
}

#[test]
fn a_tray_that_ends_gives_the_window_back() {
    within(Duration::from_mins(3), async {
        let home = Home::new();
        let app = App::start(&home, Start::default()).await;
        app.wait_until_visible(true).await;
        // It comes after the program, as at the start of a session.
        let tray = TrayHost::start().await.expect("a tray on the bus");
        let item = tray.wait_for_item().await;
        line(&tray, &item, "Otwórz Wątek").await;
        app.close_window().await;
        app.wait_until_visible(false).await;
        tray.stop().await.expect("the tray leaves the bus");
        app.wait_until_visible(true).await;
        app.quit().await;
    });
}

#[test]
fn without_a_tray_closing_never_hides_the_window_for_ever() {
    within(Duration::from_mins(3), async {
        let home = Home::new();
        let app = App::start(&home, Start::default()).await;
        app.wait_until_visible(true).await;
        app.close_window().await;
        // On this display nothing minimises windows, so closing ends the program.
        app.wait_for_end().await;
    });
}

async fn line(tray: &TrayHost, item: &Item, label: &str) -> i32 {
    until(&format!("the menu has the line `{label}`"), async || {
        let menu = tray.menu(item).await.expect("the menu answers");
        menu.into_iter().find(|(_, text)| text == label).map(|(line, _)| line)
    })
    .await
}
