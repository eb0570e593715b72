//! Notifications of Windows and macOS: a thread waits for each answer.

use std::sync::Once;
use std::time::Duration;

use notify_rust::Notification;
use tauri::AppHandle;
use tokio::sync::oneshot;
use watek_api::NotShown;

use super::{Answer, Delivery, Message};

/// Tells the system once whose notifications these are.
pub(super) fn introduce(app: &AppHandle) {
    static INTRODUCED: Once = Once::new();
    INTRODUCED.call_once(|| {
        // Without this the first notification on macOS may hang; an unbundled program borrows a name.
        #[cfg(target_os = "macos")]
        {
            let identifier = &app.config().identifier;
            let name = if tauri::is_dev() { "com.apple.Terminal" } else { identifier };
            let _ = notify_rust::set_application(name);
        }
        #[cfg(windows)]
        {
            // Only the installer makes this name known; else Windows would show nothing.
            if !tauri::is_dev() {
                let _ = APP_ID.set(app.config().identifier.clone());
            }
        }
    });
}

#[cfg(windows)]
static APP_ID: std::sync::OnceLock<String> = std::sync::OnceLock::new();

/// Both systems always have notifications; whether the person has switched them off they do not say.
#[expect(clippy::unused_async, reason = "other systems have to ask")]
pub(super) async fn is_there() -> bool {
    true
}

/// Shows the message and waits for its answer, at most for `life`.
pub(super) async fn present(delivery: Delivery, life: Duration) -> Answer {
    let Delivery { message, shown, withdrawn } = delivery;
    let (tell, answered) = oneshot::channel();
    let thread = std::thread::Builder::new().name("notification".to_owned());
    let started = thread.spawn(move || match notification(&message).show() {
        Ok(handle) => {
            let _ = shown.send(Ok(()));
            let mut answer = Answer::Nothing;
            let waited =
                handle.wait_for_response(|response: &notify_rust::NotificationResponse| {
                    answer = Answer::of(response);
                });
            if let Err(error) = waited {
                tracing::warn!("a notification gives no answer: {error}");
            }
            let _ = tell.send(answer);
        },
        Err(error) => {
            let _ = shown.send(Err(NotShown(error.to_string())));
        },
    });
    if let Err(error) = started {
        tracing::warn!("no thread for a notification: {error}");
        return Answer::Nothing;
    }
    tokio::select! {
        answer = answered => answer.unwrap_or(Answer::Nothing),
        // These systems can not take a notification back; its answer is no longer heard.
        _ = withdrawn => Answer::Nothing,
        () = tokio::time::sleep(life) => Answer::Nothing,
    }
}

fn notification(message: &Message) -> Notification {
    let mut notification = Notification::new();
    notification.summary(&message.title).body(&message.body).sound_name(SOUND);
    #[cfg(windows)]
    if let Some(app_id) = APP_ID.get() {
        notification.app_id(app_id);
    }
    for (answer, label) in &message.actions {
        // A click on the notification itself is reported without being declared.
        if *answer != Answer::Open {
            notification.action(answer.key(), label);
        }
    }
    notification
}

#[cfg(windows)]
const SOUND: &str = "Reminder";

#[cfg(not(windows))]
const SOUND: &str = "Ping";
