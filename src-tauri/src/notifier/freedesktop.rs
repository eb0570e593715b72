//! Notifications of Linux desktops: over the session bus.
//!
//! The connection of a notification stays open until it is answered; where it closes, some desktops
//! take the notification away, and none can report a click.

use std::time::Duration;

use notify_rust::{Hint, Notification, NotificationHandle, Timeout, Urgency};
use tauri::AppHandle;
use watek_api::NotShown;
use zbus::Connection;
use zbus::fdo::DBusProxy;

use super::{Answer, Delivery, Message, PRODUCT};

const SERVICE: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// The desktop file's name, by which desktops find our name and icon.
const DESKTOP_FILE: &str = "watek";

/// Linux desktops need no introduction.
pub(super) fn introduce(_app: &AppHandle) {}

/// Whether someone shows notifications, or could be started to do so.
pub(super) async fn is_there() -> bool {
    let known = async || -> zbus::Result<bool> {
        let names = DBusProxy::new(&Connection::session().await?).await?;
        if names.name_has_owner(SERVICE.try_into()?).await? {
            return Ok(true);
        }
        Ok(names.list_activatable_names().await?.iter().any(|name| name.as_str() == SERVICE))
    };
    known().await.unwrap_or(false)
}

/// Shows the message and waits for its answer, at most for `life`.
pub(super) async fn present(delivery: Delivery, life: Duration) -> Answer {
    let Delivery { message, shown, withdrawn } = delivery;
    let taken = take(&message).await;
    let handle = match taken {
        Ok(handle) => handle,
        Err(error) => {
            let _ = shown.send(Err(NotShown(error)));
            return Answer::Nothing;
        },
    };
    let _ = shown.send(Ok(()));
    let mut answer = Answer::Nothing;
    tokio::select! {
        () = handle.wait_for_action_async(|response| answer = Answer::of(response)) => return answer,
        _ = withdrawn => {},
        () = tokio::time::sleep(life) => {},
    }
    handle.close_async().await;
    Answer::Nothing
}

async fn take(message: &Message) -> Result<NotificationHandle, String> {
    let abilities = abilities().await.map_err(|error| error.to_string())?;
    let can = |ability: &str| abilities.iter().any(|known| known == ability);
    let body = if can("body-markup") { escaped(&message.body) } else { message.body.clone() };
    let mut notification = Notification::new();
    notification
        .appname(PRODUCT)
        .icon(DESKTOP_FILE)
        .summary(&message.title)
        .body(&body)
        .timeout(Timeout::Default)
        .urgency(Urgency::Normal)
        .hint(Hint::DesktopEntry(DESKTOP_FILE.to_owned()))
        .hint(Hint::Category("x-watek.reminder".to_owned()))
        .hint(Hint::SoundName("message-new-instant".to_owned()));
    if can("actions") {
        for (answer, label) in &message.actions {
            notification.action(answer.key(), label);
        }
    }
    notification.show_async().await.map_err(|error| error.to_string())
}

async fn abilities() -> zbus::Result<Vec<String>> {
    let bus = Connection::session().await?;
    let answer =
        bus.call_method(Some(SERVICE), PATH, Some(SERVICE), "GetCapabilities", &()).await?;
    answer.body().deserialize()
}

/// What a person wrote must not become markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_partners_name_is_no_markup() {
        assert_eq!(escaped("A&B <b>"), "A&amp;B &lt;b&gt;", "shown as it was written");
    }
}
