//! Whether the .deb installs and the installed program shows its window.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, Instant};

use crate::bundle;
use crate::failure::Failure;
use crate::headless;
use crate::packages;
use crate::tool::Tool;
use crate::workspace::Workspace;

/// The hidden command that looks at the window from inside the display.
pub(crate) const WATCH: &str = "watch-window";

const TITLE: &str = "Wątek";

/// A cold start of an unoptimised program on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

const POLL: Duration = Duration::from_millis(100);

/// Makes a .deb, installs it, looks at its window, removes it.
pub(crate) fn deb_smoke(workspace: &Workspace) -> Result<(), Failure> {
    let deb = bundle::debug_deb(workspace)?;
    let scratch = Scratch::new()?;
    let installed = Installed::new(&deb, &scratch.0)?;
    let xtask = std::env::current_exe().map_err(Failure::io("find", Path::new("xtask")))?;
    let outcome = headless::within(3, xtask)
        .arg(WATCH)
        .arg(&installed.program)
        .arg(scratch.0.join("home"))
        .run();
    let removed = installed.remove();
    outcome.and(removed)
}

/// A folder that goes away by itself.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, Failure> {
        let folder = std::env::temp_dir().join(format!("watek-deb-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(Failure::io("make", &folder))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("could not remove `{}`: {error}", self.0.display());
        }
    }
}

/// The package's program, and the package to remove afterwards.
struct Installed {
    program: PathBuf,
    package: Option<String>,
}

impl Installed {
    /// Installs it as root; otherwise, or where somebody uses the program, only unpacks it.
    fn new(deb: &Path, scratch: &Path) -> Result<Self, Failure> {
        let name = Tool::new("dpkg-deb").arg("-f").arg(deb).arg("Package").output()?;
        let name = name.trim().to_owned();
        let is_used = Tool::new("dpkg-query").args(["-W", &name]).probe().is_some();
        if !packages::is_root() || is_used {
            println!(
                "not installed (needs root, and no other {name} on the machine): only unpacked"
            );
            let folder = scratch.join("unpacked");
            Tool::new("dpkg").arg("-x").arg(deb).arg(&folder).run()?;
            return Ok(Self { program: folder.join("usr/bin/watek"), package: None });
        }
        let installed = Self { program: "/usr/bin/watek".into(), package: Some(name) };
        if let Err(failure) = Tool::new("dpkg").arg("-i").arg(deb).run() {
            installed.remove()?;
            return Err(failure);
        }
        Ok(installed)
    }

    fn remove(&self) -> Result<(), Failure> {
        match &self.package {
            Some(name) => Tool::new("dpkg").args(["--purge", name]).run(),
            None => Ok(()),
        }
    }
}

/// Starts a program in an empty home and waits until its window asks for the first start.
pub(crate) fn watch(arguments: &[String]) -> Result<(), Failure> {
    let [program, home] = arguments else {
        return Err(Failure::Usage(format!("cargo xtask {WATCH} PROGRAM HOME")));
    };
    let home = Path::new(home);
    let ready = home.join("ready");
    let mut child = started(program, home, &ready)?;
    let outcome = wait_for_first_start(&mut child, &ready);
    // It may stay in the tray after its window is closed, so it is not asked but ended.
    let ended = child.kill().and_then(|()| child.wait());
    outcome?;
    ended.map(|_| ()).map_err(Failure::io("end", Path::new(program)))
}

fn started(program: &str, home: &Path, ready: &Path) -> Result<Child, Failure> {
    let mut tool = Tool::new(program)
        .env("HOME", home)
        // Without a UTF-8 locale the title "Wątek" cannot be found.
        .env("LC_ALL", "C.UTF-8")
        .env("WATEK_READY_FILE", ready);
    for (name, folder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "run"),
    ] {
        let folder = home.join(folder);
        fs::create_dir_all(&folder).map_err(Failure::io("make", &folder))?;
        tool = tool.env(name, &folder);
    }
    tool.start()
}

fn wait_for_first_start(child: &mut Child, ready: &Path) -> Result<(), Failure> {
    let started = Instant::now();
    let mut window = None;
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return Err(unseen(&format!("the program ended with {status}")));
        }
        window = window.or_else(|| has_window().then(|| started.elapsed()));
        let shown = fs::read_to_string(ready).unwrap_or_default();
        if let (Some(window), "first-start") = (window, shown.trim()) {
            let (window, page) = (window.as_secs_f64(), started.elapsed().as_secs_f64());
            println!("window `{TITLE}` after {window:.1} s, its page after {page:.1} s");
            return Ok(());
        }
        if started.elapsed() > PATIENCE {
            let window = if window.is_some() { "there" } else { "not there" };
            return Err(unseen(&format!(
                "after {} s the window is {window}, and the ready file says `{shown}`",
                PATIENCE.as_secs()
            )));
        }
        std::thread::sleep(POLL);
    }
}

fn has_window() -> bool {
    let title: OsString = format!("^{TITLE}$").into();
    let tool = Tool::new("xdotool").args(["search", "--onlyvisible", "--name"]).arg(title);
    // Without it xdotool can not read letters beyond ASCII.
    tool.env("LC_ALL", "C.UTF-8").probe().is_some_and(|windows| !windows.trim().is_empty())
}

fn unseen(why: &str) -> Failure {
    Failure::Unreadable {
        what: "the first start in the installed program's window".to_owned(),
        why: why.to_owned(),
    }
}
