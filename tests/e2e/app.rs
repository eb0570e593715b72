//! The running program, seen and driven through its window.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::actions::Actions;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::home::{Home, program};
use crate::keys;
use crate::ready::{PATIENCE, POLL, until};
use crate::screen;

/// What a session of the driver may take to begin; without automation in the program it never does.
const BEGINNING: Duration = Duration::from_mins(1);

/// The program with its window, driven through the web view's own driver.
pub(crate) struct App {
    client: Client,
    // Ends with the program.
    _driver: Driver,
    pid: u32,
}

/// How to start the program.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Start {
    /// The instant that its clock shows, in milliseconds; none: the present.
    pub(crate) now: Option<i64>,
    /// Whether it finds no session bus.
    pub(crate) without_bus: bool,
    /// Whether it finds no workspace, so that the person starts one in the window.
    pub(crate) first: bool,
}

impl App {
    /// Starts the program and waits for its page.
    pub(crate) async fn start(home: &Home, start: Start) -> Self {
        if !start.first {
            home.begin();
        }
        let driver = Driver::start(home, start).await;
        let options = json!({ "binary": program("WATEK_APP", "watek"), "args": [] });
        let Value::Object(capabilities) = json!({ "webkitgtk:browserOptions": options }) else {
            unreachable!("it is written as an object");
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connecting = builder.capabilities(capabilities).connect(&driver.address);
        let client = tokio::time::timeout(BEGINNING, connecting).await;
        let client = client
            .expect("the driver does not begin a session")
            .expect("the driver refuses a session");
        let pid = driver.child_pid().expect("the driver started no program");
        let app = Self { client, _driver: driver, pid };
        // A window that is not there yet can not take keys.
        app.wait_until_visible(true).await;
        app
    }

    /// Types; names of keys stand in braces: `{Tab}`, `{Ctrl+Enter}`.
    pub(crate) async fn keys(&self, text: &str) {
        let typed = self.client.perform_actions(Actions::from(keys::presses(text))).await;
        typed.unwrap_or_else(|error| panic!("typing `{text}`: {error}"));
    }

    /// Types one key after another, each once what it is for is there.
    pub(crate) async fn walk(&self, keys: &str) {
        for key in keys.split_inclusive('}') {
            self.keys(key).await;
            // Its keys are the list's, once that is there.
            let there = match key {
                "{Alt+1}" => "[data-testid=screen-today] [data-testid=task-row]",
                "{Alt+2}" => "[data-testid=screen-partners] [data-testid=partner-row]",
                // And of a partner's page, once that is there.
                "{Enter}" if keys.starts_with("{Alt+2}") => {
                    "[data-testid=screen-partner] [data-testid=thread-head]"
                },
                "{Right}" => "[data-testid=screen-settings] [role=grid] [role=row]",
                _ => "body",
            };
            self.wait_for(key, &format!("!!document.querySelector('{there}')")).await;
        }
    }

    /// What an expression in the page gives.
    pub(crate) async fn see(&self, expression: &str) -> Value {
        let script = format!("return ({expression});");
        let seen = self.client.execute(&script, Vec::new()).await;
        seen.unwrap_or_else(|error| panic!("looking at `{expression}`: {error}"))
    }

    /// What a script in the page answers in its own time, through its last argument.
    pub(crate) async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.expect("the script answers")
    }

    /// Waits until an expression in the page is true; shows the page if it never is.
    pub(crate) async fn wait_for(&self, what: &str, expression: &str) -> Value {
        let started = Instant::now();
        loop {
            let seen = self.see(expression).await;
            if !matches!(seen, Value::Null | Value::Bool(false))
                && seen != json!(0)
                && seen != json!("")
            {
                return seen;
            }
            if started.elapsed() > PATIENCE {
                let picture = self.keep_picture(what).await;
                let text = self.see("document.body.innerText").await;
                panic!(
                    "waited in vain: {what}\nlast: {seen}\npicture: {}\npage: {text}",
                    picture.display()
                );
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Waits until the page shows a text.
    pub(crate) async fn wait_for_text(&self, text: &str) {
        let expression = format!("document.body.innerText.includes({})", json!(text));
        self.wait_for(&format!("the page shows `{text}`"), &expression).await;
    }

    /// Waits until a screen is there and takes keys.
    pub(crate) async fn wait_for_screen(&self, screen: &str) {
        let there = format!(
            "document.querySelector('[data-testid=screen-{screen}]') && document.readyState === 'complete'"
        );
        self.wait_for(&format!("the screen `{screen}`"), &there).await;
    }

    /// Waits until a dialog is open and has the focus.
    pub(crate) async fn wait_for_dialog(&self, testid: &str) {
        let there = format!("document.activeElement?.closest('[data-testid=\"{testid}\"]')");
        self.wait_for(&format!("the dialog `{testid}`"), &format!("!!{there}")).await;
    }

    /// Waits until nothing lies over the screen.
    pub(crate) async fn wait_for_no_dialog(&self) {
        self.wait_for("no dialog", "!document.querySelector('dialog[open]')").await;
    }

    /// Leaves whatever lies over the screen.
    pub(crate) async fn close_all(&self) {
        for _ in 0..4 {
            if self.see("!document.querySelector('dialog[open]')").await == json!(true) {
                return;
            }
            self.keys("{Esc}").await;
        }
        self.wait_for_no_dialog().await;
    }

    /// Presses Tab until a field has the focus.
    pub(crate) async fn tab_to(&self, field: &str) {
        self.tab_until(
            field,
            &format!("document.activeElement.dataset.field === '{field}'"),
            "{Tab}",
        )
        .await;
    }

    /// Presses Shift+Tab until a field has the focus.
    pub(crate) async fn tab_back_to(&self, field: &str) {
        let there = format!("document.activeElement.dataset.field === '{field}'");
        self.tab_until(field, &there, "{Shift+Tab}").await;
    }

    /// Presses a key until an expression is true.
    pub(crate) async fn tab_until(&self, what: &str, expression: &str, key: &str) {
        const MOST: usize = 40;
        for _ in 0..MOST {
            if self.see(expression).await == json!(true) {
                return;
            }
            self.keys(key).await;
        }
        let at = self.see("document.activeElement.outerHTML").await;
        let picture = self.keep_picture(what).await;
        panic!("`{key}` does not lead to {what}; at {at}; picture: {}", picture.display());
    }

    /// Changes the language and the theme.
    pub(crate) async fn set_look(&self, language: &str, theme: &str) {
        let session = self.call("session", json!({})).await.expect("a session");
        let mut settings = session["settings"].clone();
        settings["language"] = json!(language);
        settings["theme"] = json!(theme);
        self.call("update_settings", json!({ "settings": settings }))
            .await
            .expect("the settings change");
        let shown = format!(
            "document.documentElement.lang === '{language}' && document.documentElement.dataset.theme === '{theme}'"
        );
        self.wait_for(&format!("{language} and {theme}"), &shown).await;
    }

    /// Waits until nothing moves and all letters are there.
    pub(crate) async fn wait_until_still(&self) {
        let still = "document.fonts.status === 'loaded' && document.getAnimations().length === 0";
        self.wait_for("nothing moves", still).await;
        // A picture shows what was painted last, not what is to be painted next.
        let script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.client.execute_async(script, Vec::new()).await.expect("the page is painted");
    }

    /// Calls a command of the core as the page does.
    pub(crate) async fn call(&self, name: &str, params: Value) -> Result<Value, Value> {
        self.invoke("call", json!({ "name": name, "params": params })).await
    }

    /// Calls a command of the shell as the page does.
    pub(crate) async fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let script = "const [command, params, done] = arguments;\
             window.__TAURI_INTERNALS__.invoke(command, params)\
             .then((ok) => done({ ok }), (refusal) => done({ refusal }));";
        let answer = self.client.execute_async(script, vec![json!(command), arguments]).await;
        let mut answer = answer.unwrap_or_else(|error| panic!("calling `{command}`: {error}"));
        match answer.get_mut("refusal") {
            Some(refusal) => Err(refusal.take()),
            None => Ok(answer["ok"].take()),
        }
    }

    /// Runs axe-core over the page; its list of violations.
    pub(crate) async fn run_axe(&self, source: &str) -> Value {
        self.client.execute(source, Vec::new()).await.expect("axe-core loads");
        let script = "const done = arguments[0];\
             axe.run().then((all) => done(all.violations), (error) => done(String(error)));";
        self.client.execute_async(script, Vec::new()).await.expect("axe-core answers")
    }

    /// Moves the program's clock.
    pub(crate) async fn move_clock(&self, now: i64) {
        self.call("test_clock", json!({ "now": now }))
            .await
            .expect("the program is built for tests");
    }

    /// Closes the window as its close button does.
    pub(crate) async fn close_window(&self) {
        self.end_by("test_close").await;
    }

    /// Ends the program.
    pub(crate) async fn quit(self) {
        self.end_by("test_quit").await;
        self.wait_until_gone().await;
    }

    /// The program may be gone before the driver hears of it, so nobody waits for the answer.
    async fn end_by(&self, name: &str) {
        let script = format!(
            "setTimeout(() => window.__TAURI_INTERNALS__.invoke('call', {{ name: '{name}', params: {{}} }}))"
        );
        let _ = self.client.execute(&script, Vec::new()).await;
    }

    /// Waits until the program has ended.
    pub(crate) async fn wait_for_end(&self) {
        until("the program ends", async || (!self.is_alive()).then_some(())).await;
    }

    /// Ends the program without asking, as a power cut does.
    pub(crate) async fn kill(self) {
        kill(self.pid, "-9");
        self.wait_until_gone().await;
    }

    /// Asks the program to end, as a logout does.
    pub(crate) async fn terminate(self) {
        kill(self.pid, "-TERM");
        self.wait_until_gone().await;
    }

    /// Waits until the program has ended and the bus knows it: as long as its name has an owner, a new start
    /// would hand over to that.
    async fn wait_until_gone(&self) {
        self.wait_for_end().await;
        until("the program's name on the bus is free", async || {
            (!is_name_taken().await).then_some(())
        })
        .await;
    }

    /// Whether the program runs.
    pub(crate) fn is_alive(&self) -> bool {
        state_of(self.pid).is_some_and(|state| state != 'Z')
    }

    /// Waits until the window is on the screen, or is not.
    pub(crate) async fn wait_until_visible(&self, expected: bool) {
        let what = if expected { "the window is on the screen" } else { "the window is gone" };
        until(what, async || (screen::is_visible() == expected).then_some(())).await;
    }

    /// Makes the window as large as asked.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        self.client
            .set_window_rect(0, 0, width, height)
            .await
            .expect("the window changes its size");
        let expression =
            format!("window.innerWidth === {width} && window.innerHeight === {height}");
        self.wait_for(&format!("the window is {width} × {height}"), &expression).await;
    }

    /// A picture of the window.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        screen::picture().await.expect("the window is on the screen")
    }

    async fn keep_picture(&self, what: &str) -> PathBuf {
        let name: String = what
            .chars()
            .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
            .collect();
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        // A window that is gone is no reason to hide why the test failed.
        if let Some(picture) = screen::picture().await {
            std::fs::write(&path, picture).expect("the picture is kept");
        }
        path
    }
}

impl Drop for App {
    fn drop(&mut self) {
        kill(self.pid, "-9");
    }
}

/// WebKit's driver, which starts the program and ends with the test.
struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    async fn start(home: &Home, start: Start) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("the port's number").port();
        drop(listener);
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .envs(home.variables())
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env("GDK_BACKEND", "x11")
            // Every system has it, and without a locale GTK can not write the window's title.
            .env("LC_ALL", "C.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
            // The program decides by itself.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .stdout(Stdio::null());
        if start.without_bus {
            command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        }
        if let Some(now) = start.now {
            command.env("WATEK_TEST_NOW", now.to_string());
        }
        let process = command.spawn().expect("WebKitWebDriver does not start");
        let address = format!("127.0.0.1:{port}");
        until("the driver listens", async || tokio::net::TcpStream::connect(&address).await.ok())
            .await;
        Self { process, address: format!("http://{address}") }
    }

    fn child_pid(&self) -> Option<u32> {
        let folder = format!("/proc/{}/task", self.process.id());
        let threads = std::fs::read_dir(folder).ok()?;
        let children = threads
            .flatten()
            .filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
        children
            .flat_map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .find_map(|pid| pid.parse().ok())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

async fn is_name_taken() -> bool {
    let Ok(bus) = zbus::Connection::session().await else { return false };
    let names = zbus::fdo::DBusProxy::new(&bus).await.expect("the bus itself");
    let name = "pl.watek.desktop.SingleInstance".try_into().expect("a name");
    names.name_has_owner(name).await.expect("the bus answers")
}

fn kill(pid: u32, signal: &str) {
    let _ = Command::new("kill").args([signal, &pid.to_string()]).stderr(Stdio::null()).status();
}

fn state_of(pid: u32) -> Option<char> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    text.rsplit_once(") ")?.1.chars().next()
}
