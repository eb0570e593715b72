//! The window's program: the thin shell around the core.
//!
//! It opens the workspace, shows one window, passes its calls on, and shows reminders in the desktop's
//! own way. It must not know any rule of the trade: what a task is, when it is due and what may be
//! done with it is the core's.
//!
//! ```no_run
//! let code = watek_app::run();
//! ```

mod agenda;
mod arguments;
mod attachment;
mod boot;
mod call;
mod clock;
mod drag;
mod first_start;
mod graphics;
mod import;
mod link;
mod logging;
mod notifier;
mod page;
mod protocol;
mod push;
mod surroundings;
#[cfg(feature = "testing")]
mod testing;
mod tray;
mod tray_host;
mod window;
mod words;

use std::process::ExitCode;
use std::sync::Arc;

use tauri::{App, AppHandle, Manager, RunEvent, WindowEvent, async_runtime};
use watek_api::folders::Folders;

use crate::arguments::Arguments;
use crate::boot::Workspace;
use crate::clock::ProgramClock;
use crate::drag::Dropped;
use crate::first_start::Chosen;
use crate::notifier::DesktopNotifier;
use crate::page::Page;
use crate::tray::Tray;

/// Runs the program until the person ends it.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::read(std::env::args_os().skip(1));
    graphics::prepare(&arguments);
    let folders = Folders::find(arguments.workspace.as_deref());
    logging::start(&folders.logs);
    match build(folders) {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        },
        Err(error) => {
            tracing::error!("the program does not start: {error}");
            ExitCode::FAILURE
        },
    }
}

fn build(folders: Folders) -> tauri::Result<App> {
    tauri::Builder::default()
        // First: a second start must end before it touches the workspace.
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| window::show(app)))
        .plugin(window::remembering())
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(protocol::SCHEME, |context, request, responder| {
            protocol::serve(context.app_handle().clone(), request, responder);
        })
        .manage(Chosen::default())
        .manage(Dropped::default())
        .manage(Page::default())
        .manage(Tray::default())
        .invoke_handler(tauri::generate_handler![
            attachment::choose_files,
            attachment::open_attachment,
            attachment::paste_file,
            attachment::reveal_attachment,
            attachment::save_attachment_as,
            attachment::stage_dropped,
            call::call,
            link::open_link,
            first_start::check_first_user,
            first_start::choose_folder,
            first_start::first_start,
            first_start::start_workspace,
            import::choose_import_file,
            import::import_dropped,
            import::save_import_problems,
            page::ready,
            surroundings::surroundings,
            window::quit,
            reopen
        ])
        .setup(move |app| {
            start(app.handle(), folders);
            // Last: its page may call as soon as it is there.
            window::make(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!())
}

/// Starts everything that runs beside the window.
fn start(app: &AppHandle, folders: Folders) {
    let clock = ProgramClock::default();
    #[cfg(feature = "testing")]
    testing::start(&clock);
    app.manage(window::Closing::new(folders.person.clone()));
    #[cfg(feature = "testing")]
    app.manage(testing::NextPath::default());
    let workspace = Workspace::open(folders, &clock);
    app.manage(clock);
    app.manage(workspace);
    app.manage(DesktopNotifier::new(app.clone()));
    async_runtime::spawn(window::show_at_last(app.clone()));
    async_runtime::spawn(tray_host::watch(app.clone()));
    #[cfg(unix)]
    async_runtime::spawn(end_when_asked(app.clone()));
    begin_work(app);
}

/// Ends in order when the session ends, as it does on a logout.
#[cfg(unix)]
async fn end_when_asked(app: AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut asked) => {
            if asked.recv().await.is_some() {
                app.exit(0);
            }
        },
        Err(error) => tracing::warn!("a logout will not be noticed: {error}"),
    }
}

/// Does what needs the open workspace, until it is closed.
fn begin_work(app: &AppHandle) {
    let work = async_runtime::spawn(work(app.clone()));
    app.state::<Workspace>().runs(work);
}

/// What needs the open workspace. Given up as a whole when it is closed, so it keeps everything in its hands.
async fn work(app: AppHandle) {
    let Some(host) = app.state::<Workspace>().host_at_last().await else {
        // The program ends first.
        return;
    };
    let socket = host.serve();
    if let Err(error) = &socket {
        tracing::warn!("commands of the shell can not reach this program: {error}");
    }
    let notifier = Arc::new(app.state::<DesktopNotifier>().inner().clone());
    tokio::join!(
        push::pass_on(app.clone(), Arc::clone(&host)),
        Arc::clone(&host).remind(notifier),
        Arc::clone(&host).keep_backed_up(),
        attachment::keep_opened_swept(app.clone(), Arc::clone(&host)),
        tray::follow(app, host),
    );
}

/// Closes the workspace and opens it again, at the person's wish: a backup may take its place between.
#[tauri::command]
async fn reopen(app: AppHandle) {
    let workspace = app.state::<Workspace>().inner().clone();
    workspace.reopen(|| begin_work(&app)).await;
}

fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { api, .. }, .. } => {
            window::close(app, &api);
        },
        RunEvent::WindowEvent { event: WindowEvent::ThemeChanged(_), .. } => {
            app.state::<Tray>().refresh();
        },
        RunEvent::WindowEvent { event: WindowEvent::DragDrop(event), .. } => {
            drag::happened(app, &event);
        },
        // The last window is gone though nobody asked to end: the tray is still there.
        RunEvent::ExitRequested { code: None, api, .. } if app.state::<Tray>().is_reachable() => {
            api.prevent_exit();
        },
        // In order, so that the next start has nothing to look for.
        RunEvent::Exit => {
            let workspace = app.state::<Workspace>().inner().clone();
            async_runtime::block_on(workspace.close());
        },
        #[cfg(target_os = "macos")]
        RunEvent::Reopen { .. } => window::show(app),
        _ => {},
    }
}
