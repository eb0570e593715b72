//! What the window is told of files that are dragged over it.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

/// The name of what was dropped, good for one use. The paths stay on the other side.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize, TS,
)]
#[ts(type = "string")]
pub struct DropToken(pub Uuid);

/// Where in the window the pointer is, in the units of its page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct Pointer {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// What happens with files that are dragged over the window: `watek://dragged`.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "phase", rename_all = "snake_case")]
pub enum Dragged {
    /// They come into the window.
    Enter {
        /// Where.
        at: Pointer,
        /// How many.
        count: u32,
        /// What the first of them are called.
        names: Vec<String>,
    },
    /// They are moved.
    Over {
        /// Where to.
        at: Pointer,
    },
    /// They leave the window, or the person gave it up.
    Leave,
    /// They are let go. Whoever takes them in calls `stage_dropped` or `import_dropped`.
    Drop {
        /// Where.
        at: Pointer,
        /// By what they are called.
        token: DropToken,
        /// How many.
        count: u32,
        /// What the first of them are called.
        names: Vec<String>,
    },
}
