//! A second start does not make a second program.

use std::process::Command;
use std::time::Duration;

use watek_tests::tray::TrayHost;

use crate::app::{App, Start};
use crate::home::{Home, program};
use crate::ready::{until, within};

#[test]
fn a_second_start_brings_the_first_to_front() {
    within(Duration::from_mins(3), async {
        let tray = TrayHost::start().await.expect("a tray on the bus");
        let home = Home::new();
        let app = App::start(&home, Start::default()).await;
        tray.wait_for_item().await;
        app.wait_until_visible(true).await;
        app.close_window().await;
        app.wait_until_visible(false).await;
        let mut second = Command::new(program("WATEK_APP", "watek"))
            .envs(home.variables())
            .spawn()
            .expect("the program starts a second time");
        let status =
            until("the second start ends", async || second.try_wait().ok().flatten()).await;
        assert!(status.success(), "it handed over to the first: {status}");
        app.wait_until_visible(true).await;
        assert!(app.is_alive(), "the first goes on");
        app.quit().await;
        tray.stop().await.expect("the tray leaves the bus");
    });
}
