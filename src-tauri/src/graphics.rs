//! How the page is drawn, decided before the window system starts.
//!
//! A variable can not be changed safely in a running program, so the program starts itself again,
//! in the same process, with the variable set.

use crate::arguments::Arguments;

/// Starts the program again with other graphics if this computer needs it; else does nothing.
#[cfg(target_os = "linux")]
pub(crate) fn prepare(arguments: &Arguments) {
    use std::os::unix::process::CommandExt;

    let variable = wanted(arguments.safe_graphics, has_nvidia_driver(), has_card(), is_set);
    let Some(variable) = variable else {
        return;
    };
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let words = std::env::args_os().skip(1);
    // It returns only where it fails, and then the program goes on as it is.
    let _ = std::process::Command::new(program).args(words).env(variable, "1").exec();
}

/// Other systems draw with their own web view, which needs no help.
#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare(_arguments: &Arguments) {}

#[cfg(target_os = "linux")]
const WITHOUT_CARD: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

#[cfg(target_os = "linux")]
const SHARED_MEMORY: &str = "WEBKIT_DMABUF_RENDERER_FORCE_SHM";

/// The variable to set, if one is wanted and the person has set none himself.
#[cfg(target_os = "linux")]
fn wanted(
    safe: bool,
    nvidia: bool,
    card: bool,
    is_set: impl Fn(&str) -> bool,
) -> Option<&'static str> {
    if is_set(WITHOUT_CARD) || (is_set(SHARED_MEMORY) && !safe) {
        return None;
    }
    if safe {
        return Some(WITHOUT_CARD);
    }
    // Its buffers show as a blank window; through shared memory they show, and still fast.
    if nvidia {
        return Some(SHARED_MEMORY);
    }
    // The processor would do the work of a card, which takes longer than painting (decision 0013).
    (!card).then_some(WITHOUT_CARD)
}

#[cfg(target_os = "linux")]
fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some()
}

#[cfg(target_os = "linux")]
fn has_nvidia_driver() -> bool {
    std::path::Path::new("/proc/driver/nvidia/version").exists()
}

/// Whether there is a graphics card that this person may draw with: another's session, a remote desktop and many
/// a virtual machine have none. In the Linux of Windows it goes by another name.
#[cfg(target_os = "linux")]
fn has_card() -> bool {
    let Ok(nodes) = std::fs::read_dir("/dev/dri") else {
        return std::path::Path::new("/dev/dxg").exists();
    };
    nodes
        .flatten()
        .filter(|node| node.file_name().as_encoded_bytes().starts_with(b"render"))
        .any(|node| std::fs::OpenOptions::new().read(true).write(true).open(node.path()).is_ok())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{SHARED_MEMORY, WITHOUT_CARD, wanted};

    #[test]
    fn only_a_computer_that_needs_it_gets_it() {
        let unset = |_: &str| false;
        assert_eq!(wanted(false, false, true, unset), None, "others are drawn fastest as they are");
        let of_nvidia = wanted(false, true, true, unset);
        assert_eq!(of_nvidia, Some(SHARED_MEMORY), "the driver of the blank window");
        let without = wanted(false, false, false, unset);
        assert_eq!(without, Some(WITHOUT_CARD), "no card does the work of one");
        assert_eq!(wanted(true, true, true, unset), Some(WITHOUT_CARD), "the person asked for it");
    }

    #[test]
    fn what_the_person_set_stays() {
        for card in [true, false] {
            assert_eq!(wanted(false, true, card, |_| true), None, "both are set");
            let only_memory = |name: &str| name == SHARED_MEMORY;
            assert_eq!(wanted(false, true, card, only_memory), None, "no second start for ever");
            let asked = wanted(true, true, card, only_memory);
            assert_eq!(asked, Some(WITHOUT_CARD), "asked for beyond it");
            let only_card = |name: &str| name == WITHOUT_CARD;
            assert_eq!(wanted(true, true, card, only_card), None, "no second start for ever");
            assert_eq!(wanted(false, false, card, only_card), None, "nor for want of a card");
        }
    }
}
