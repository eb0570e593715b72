//! The icon in the system's tray: how much is due, the next tasks, the way back to the window.
//!
//! An icon that was made is no proof that anyone can see it; [`Tray::is_reachable`] is asked before
//! the window hides behind it.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tauri::image::Image;
use tauri::menu::{Menu, MenuEvent, MenuItem, PredefinedMenuItem};
use tauri::tray::{TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager, Theme, Wry, async_runtime, include_image};
use tokio::sync::Notify;
use watek_api::Host;
use watek_domain::id::EventId;

use crate::agenda::Agenda;
use crate::page::{self, OpenKind, OpenRequest, Page};
use crate::window;

/// How many tasks the menu shows.
const LINES: usize = 5;

/// The first task's place in the menu: below the status and a line.
const FIRST_LINE: usize = 2;

/// No change may have been told, for instance while the computer slept.
const LONGEST_REST: Duration = Duration::from_mins(10);

/// Several changes at once are one look at the tasks.
const TOGETHER: Duration = Duration::from_millis(250);

const OPEN: &str = "open";
const QUIT: &str = "quit";
const TASK: &str = "task:";

const LIGHT: Image<'_> = include_image!("icons/tray-light.png");
const LIGHT_DUE: Image<'_> = include_image!("icons/tray-light-due.png");
const DARK: Image<'_> = include_image!("icons/tray-dark.png");
const DARK_DUE: Image<'_> = include_image!("icons/tray-dark-due.png");

/// A line of the menu: its task, if it is one, and what it says.
type Line = (Option<EventId>, String);

/// What the tray says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Content {
    status: String,
    lines: Vec<Line>,
    open: String,
    quit: String,
    is_due: bool,
    is_panel_dark: bool,
}

impl Content {
    fn of(agenda: &Agenda, is_panel_dark: bool) -> Self {
        let Agenda { setting, tasks, waiting, is_overdue, .. } = agenda;
        let words = setting.words;
        let line = |task| words.task(task, setting.type_name(task), setting.today);
        let mut lines: Vec<Line> =
            tasks.iter().map(|task| (Some(task.event_id), line(task))).collect();
        if lines.is_empty() {
            lines.push((None, words.say("tray-next-none", None)));
        }
        Self {
            status: words.count("tray-count", *waiting),
            lines,
            open: words.say("tray-open", None),
            quit: words.say("tray-quit", None),
            is_due: *is_overdue || *waiting > 0,
            is_panel_dark,
        }
    }

    fn icon(&self) -> Image<'static> {
        match (self.is_panel_dark, self.is_due) {
            (true, false) => DARK,
            (true, true) => DARK_DUE,
            (false, false) => LIGHT,
            (false, true) => LIGHT_DUE,
        }
    }
}

/// The icon that was made, its menu, and what they say now.
struct Shown {
    icon: TrayIcon,
    menu: Menu<Wry>,
    status: MenuItem<Wry>,
    open: MenuItem<Wry>,
    quit: MenuItem<Wry>,
    content: Content,
}

/// The tray, whether or not this computer has one.
#[derive(Default)]
pub(crate) struct Tray {
    has_host: AtomicBool,
    shown: Arc<Mutex<Option<Shown>>>,
    changed: Notify,
}

impl Tray {
    /// Whether our icon is where the person can click it.
    pub(crate) fn is_reachable(&self) -> bool {
        self.has_host.load(Ordering::SeqCst) && self.lock().is_some()
    }

    /// A place for icons came or went.
    pub(crate) fn set_host(&self, app: &AppHandle, has_host: bool) {
        if self.has_host.swap(has_host, Ordering::SeqCst) == has_host {
            return;
        }
        tracing::info!(has_host, "tray");
        if has_host {
            self.refresh();
        } else {
            window::unhide(app);
        }
    }

    /// The tasks may have changed.
    pub(crate) fn refresh(&self) {
        self.changed.notify_one();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Shown>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps the tray true for as long as the program runs.
pub(crate) async fn follow(app: AppHandle, host: Arc<Host>) {
    let tray = app.state::<Tray>();
    loop {
        let rest = if tray.has_host.load(Ordering::SeqCst) {
            update(&app, Arc::clone(&host)).await
        } else {
            LONGEST_REST
        };
        tokio::select! {
            () = tray.changed.notified() => tokio::time::sleep(TOGETHER).await,
            () = tokio::time::sleep(rest) => {},
        }
    }
}

/// Shows the tasks as they are; how long that stays true if nothing changes.
async fn update(app: &AppHandle, host: Arc<Host>) -> Duration {
    let agenda = async_runtime::spawn_blocking(move || Agenda::read(&host, LINES)).await;
    let Ok(Ok(agenda)) = agenda else {
        return LONGEST_REST;
    };
    let is_panel_dark = is_panel_dark(app);
    let content = Content::of(&agenda, is_panel_dark);
    let shown = Arc::clone(&app.state::<Tray>().shown);
    let main = app.clone();
    // Menus and icons belong to the main thread.
    let told = app.run_on_main_thread(move || {
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = match shown.as_mut() {
            Some(shown) => shown.change(&main, content),
            None => appear(&main, content).map(|new| *shown = new),
        };
        if let Err(error) = outcome {
            tracing::warn!("the tray does not show the tasks: {error}");
        }
    });
    if let Err(error) = told {
        tracing::warn!("the tray can not be reached: {error}");
    }
    let until = agenda.changes_at.map(|at| at.millis().saturating_sub(agenda.setting.now.millis()));
    let until = until.and_then(|millis| u64::try_from(millis).ok()).map(Duration::from_millis);
    // A little later than the due time, so that it has passed.
    until.map_or(LONGEST_REST, |until| LONGEST_REST.min(until + TOGETHER))
}

/// Makes the icon. `None` if this computer lacks the library for it.
fn appear(app: &AppHandle, content: Content) -> tauri::Result<Option<Shown>> {
    // The library for icons is loaded now, and its loader panics where there is none.
    if let Ok(made) = std::panic::catch_unwind(AssertUnwindSafe(|| Shown::new(app, content))) {
        return made.map(Some);
    }
    tracing::warn!("there is no library for tray icons");
    Ok(None)
}

impl Shown {
    fn new(app: &AppHandle, content: Content) -> tauri::Result<Self> {
        let status = MenuItem::new(app, &content.status, false, None::<&str>)?;
        let open = MenuItem::with_id(app, OPEN, &content.open, true, None::<&str>)?;
        let quit = MenuItem::with_id(app, QUIT, &content.quit, true, None::<&str>)?;
        let line = PredefinedMenuItem::separator(app)?;
        let last_line = PredefinedMenuItem::separator(app)?;
        let menu = Menu::with_items(app, &[&status, &line, &last_line, &open, &quit])?;
        let icon = TrayIconBuilder::with_id("watek")
            .icon(content.icon())
            .icon_as_template(true)
            .tooltip(&content.status)
            .menu(&menu)
            .show_menu_on_left_click(false)
            .on_menu_event(choose)
            .on_tray_icon_event(|icon, event| {
                if is_left_click(&event) {
                    window::show(icon.app_handle());
                }
            })
            .build(app)?;
        let shown = Self { icon, menu, status, open, quit, content };
        shown.add_lines(app)?;
        Ok(shown)
    }

    /// Changes only what differs: panels flicker, and some lose memory with each new icon.
    fn change(&mut self, app: &AppHandle, content: Content) -> tauri::Result<()> {
        let before = std::mem::replace(&mut self.content, content);
        if self.content.status != before.status {
            self.status.set_text(&self.content.status)?;
            self.icon.set_tooltip(Some(&self.content.status))?;
        }
        if self.content.open != before.open {
            self.open.set_text(&self.content.open)?;
            self.quit.set_text(&self.content.quit)?;
        }
        if self.content.icon().rgba() != before.icon().rgba() {
            self.icon.set_icon_with_as_template(Some(self.content.icon()), true)?;
        }
        if self.content.lines != before.lines {
            for _ in &before.lines {
                self.menu.remove_at(FIRST_LINE)?;
            }
            self.add_lines(app)?;
        }
        Ok(())
    }

    fn add_lines(&self, app: &AppHandle) -> tauri::Result<()> {
        for (place, (event_id, text)) in self.content.lines.iter().enumerate() {
            // A lone & would underline the letter after it.
            let text = text.replace('&', "&&");
            let id = event_id.map(|id| format!("{TASK}{id}")).unwrap_or_default();
            let item = MenuItem::with_id(app, id, text, event_id.is_some(), None::<&str>)?;
            self.menu.insert(&item, FIRST_LINE + place)?;
        }
        Ok(())
    }
}

fn is_left_click(event: &TrayIconEvent) -> bool {
    use tauri::tray::{MouseButton, MouseButtonState};
    matches!(
        event,
        TrayIconEvent::Click { button: MouseButton::Left, button_state: MouseButtonState::Up, .. }
    )
}

#[expect(clippy::needless_pass_by_value, reason = "Tauri hands the event over")]
fn choose(app: &AppHandle, event: MenuEvent) {
    match event.id().as_ref() {
        OPEN => window::show(app),
        QUIT => app.exit(0),
        id => {
            let event_id = id.strip_prefix(TASK).and_then(|id| id.parse().ok()).map(EventId);
            if event_id.is_some() {
                page::open(
                    app,
                    &app.state::<Page>(),
                    OpenRequest { kind: OpenKind::Task, event_id },
                );
            }
        },
    }
}

/// Whether the bar that holds the icon is dark.
fn is_panel_dark(app: &AppHandle) -> bool {
    let desktop = std::env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
    // These have a dark bar in every theme.
    if ["GNOME", "Unity", "Cinnamon"].iter().any(|name| desktop.contains(name)) {
        return true;
    }
    window::main(app).and_then(|window| window.theme().ok()) == Some(Theme::Dark)
}
