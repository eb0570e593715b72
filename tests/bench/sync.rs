//! The way to measure without the disk: this program's own `fsync`, which SQLite and the standard
//! library call too, can be told to answer at once. The product knows nothing of it.

use std::{
    ffi::{c_int, c_long},
    sync::atomic::{AtomicBool, Ordering},
};

static WAITS: AtomicBool = AtomicBool::new(true);

/// Runs `work` while no write waits for the disk.
pub(crate) fn without<T>(work: impl FnOnce() -> T) -> T {
    WAITS.store(false, Ordering::SeqCst);
    let result = work();
    WAITS.store(true, Ordering::SeqCst);
    result
}

/// Whether this system lets the program bring its own `fsync`.
pub(crate) const CAN: bool = cfg!(target_os = "linux");

#[cfg(target_os = "linux")]
mod own {
    #![expect(unsafe_code, reason = "only a symbol of this name takes the place of the system's")]

    use super::{AtomicBool, Ordering, WAITS, c_int, c_long};

    unsafe extern "C" {
        fn syscall(number: c_long, ...) -> c_long;
    }

    /// Answers at once where nobody waits, else does what the system's own does.
    #[unsafe(no_mangle)]
    pub(crate) extern "C" fn fsync(file: c_int) -> c_int {
        forward(libc::SYS_fsync, file, &WAITS)
    }

    /// The same for a file whose length did not change.
    #[unsafe(no_mangle)]
    pub(crate) extern "C" fn fdatasync(file: c_int) -> c_int {
        forward(libc::SYS_fdatasync, file, &WAITS)
    }

    fn forward(number: c_long, file: c_int, waits: &AtomicBool) -> c_int {
        if !waits.load(Ordering::SeqCst) {
            return 0;
        }
        // SAFETY: both calls take a file descriptor and nothing else, and refuse one that is not open.
        let answer = unsafe { syscall(number, file) };
        if answer == 0 { 0 } else { -1 }
    }
}
