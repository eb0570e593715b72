//! How the page is drawn, decided before the window system starts.
//!
//! A variable can not be changed safely in a running program, so the program starts itself again,
//! in the same process, with the variable set.

use crate::arguments::Arguments;

/// Starts the program again with other graphics if this computer needs it; else does nothing.
#[cfg(target_os = "linux")]
pub(crate) fn prepare(arguments: &Arguments) {
    use std::os::unix::process::CommandExt;

    let safe = arguments.safe_graphics;
    let Some(variable) = wanted(safe, has_nvidia_driver, || has_card(DEVICES), is_set) else {
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
    has_nvidia_driver: impl Fn() -> bool,
    has_card: impl Fn() -> bool,
    is_set: impl Fn(&str) -> bool,
) -> Option<&'static str> {
    if is_set(WITHOUT_CARD) || (is_set(SHARED_MEMORY) && !safe) {
        return None;
    }
    if safe {
        return Some(WITHOUT_CARD);
    }
    // Its buffers show as a blank window; through shared memory they show, and still fast.
    if has_nvidia_driver() {
        return Some(SHARED_MEMORY);
    }
    // The processor would do the work of a card, which takes longer than painting (decision 0013).
    (!has_card()).then_some(WITHOUT_CARD)
}

#[cfg(target_os = "linux")]
fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some()
}

#[cfg(target_os = "linux")]
fn has_nvidia_driver() -> bool {
    std::path::Path::new("/proc/driver/nvidia/version").exists()
}

#[cfg(target_os = "linux")]
const DEVICES: &str = "/dev";

/// Whether there is a graphics card that this person may draw with: another's session, a remote desktop and some
/// virtual machines have none. In the Linux of Windows it goes by another name. Whether it is a real one only
/// drawing shows.
#[cfg(target_os = "linux")]
fn has_card(devices: impl AsRef<std::path::Path>) -> bool {
    let devices = devices.as_ref();
    let opens = |path: std::path::PathBuf| {
        std::fs::OpenOptions::new().read(true).write(true).open(path).is_ok()
    };
    let nodes = std::fs::read_dir(devices.join("dri")).into_iter().flatten().flatten();
    devices.join("dxg").exists()
        || nodes
            .filter(|node| node.file_name().as_encoded_bytes().starts_with(b"render"))
            .any(|node| opens(node.path()))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{SHARED_MEMORY, WITHOUT_CARD, has_card, wanted};

    /// What is wanted by a computer, of which each question is asked only if it matters.
    fn wants(
        safe: bool,
        nvidia: bool,
        card: bool,
        is_set: impl Fn(&str) -> bool,
    ) -> Option<&'static str> {
        wanted(safe, || nvidia, || card, is_set)
    }

    #[test]
    fn only_a_computer_that_needs_it_gets_it() {
        let unset = |_: &str| false;
        assert_eq!(wants(false, false, true, unset), None, "others are drawn fastest as they are");
        for card in [true, false] {
            let of_nvidia = wants(false, true, card, unset);
            assert_eq!(of_nvidia, Some(SHARED_MEMORY), "the driver of the blank window");
        }
        let without = wants(false, false, false, unset);
        assert_eq!(without, Some(WITHOUT_CARD), "no card does the work of one");
        assert_eq!(wants(true, true, true, unset), Some(WITHOUT_CARD), "the person asked for it");
    }

    #[test]
    fn what_the_person_set_stays() {
        for card in [true, false] {
            assert_eq!(wants(false, true, card, |_| true), None, "both are set");
            let only_memory = |name: &str| name == SHARED_MEMORY;
            assert_eq!(wants(false, true, card, only_memory), None, "no second start for ever");
            let asked = wants(true, true, card, only_memory);
            assert_eq!(asked, Some(WITHOUT_CARD), "asked for beyond it");
            let only_card = |name: &str| name == WITHOUT_CARD;
            assert_eq!(wants(true, true, card, only_card), None, "no second start for ever");
            assert_eq!(wants(false, false, card, only_card), None, "nor for want of a card");
        }
    }

    #[test]
    fn a_card_is_one_that_opens() {
        let folder = tempfile::tempdir().expect("a folder");
        let devices = folder.path();
        assert!(!has_card(devices), "there is no folder of cards");
        std::fs::create_dir(devices.join("dri")).expect("a folder");
        assert!(!has_card(devices), "nor a card in it");
        std::fs::write(devices.join("dri/card0"), "").expect("a screen");
        std::fs::create_dir(devices.join("dri/renderD128")).expect("what can not be written to");
        assert!(!has_card(devices), "a screen draws nothing, nor does what does not open");
        std::fs::write(devices.join("dri/renderD129"), "").expect("a card");
        assert!(has_card(devices), "one that opens is enough");
        std::fs::remove_dir_all(devices.join("dri")).expect("it goes");
        std::fs::write(devices.join("dxg"), "").expect("the card of Windows");
        assert!(has_card(devices), "by another name");
    }
}
