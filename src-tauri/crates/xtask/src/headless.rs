//! A display and a session bus of our own, for what needs a real window.

use std::ffi::OsStr;

use crate::tool::Tool;

/// Whether the real window can be tested on this system.
pub(crate) const IS_POSSIBLE: bool = cfg!(target_os = "linux");

/// Runs a program on its own display and bus, and ends it after `minutes`.
///
/// A driver that hangs must not take the whole run's time with it.
pub(crate) fn within(minutes: u32, program: impl AsRef<OsStr>) -> Tool {
    Tool::new("timeout")
        .args(["--kill-after=15", &format!("{minutes}m")])
        .args(["dbus-run-session", "--"])
        .args(["xvfb-run", "-a", "-s", "-screen 0 1280x800x24"])
        .arg(program)
        // Otherwise GTK prefers the display of the person who runs the tests.
        .without_env("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        // There is no accessibility bus here, and waiting for one takes seconds.
        .env("NO_AT_BRIDGE", "1")
}
