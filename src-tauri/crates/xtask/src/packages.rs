//! The system's packages that building and testing need, and installing them.

use crate::failure::Failure;
use crate::tool::Tool;

/// For what a package is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Purpose {
    /// To build and run the program.
    Run,
    /// To run the tests as well.
    Test,
}

/// Debian's and Ubuntu's names.
const DEBIAN: &[(&str, Purpose)] = &[
    // The C compiler and linker, for SQLite and for rustc itself.
    ("build-essential", Purpose::Run),
    // Finds the C libraries below.
    ("pkg-config", Purpose::Run),
    // SQLite's session extension has its Rust declarations generated while it is built.
    ("libclang-dev", Purpose::Run),
    // The window: GTK 3 and WebKit.
    ("libwebkit2gtk-4.1-dev", Purpose::Run),
    // The tray icon, loaded at run time; the bundler asks pkg-config which kind to depend on.
    ("libayatana-appindicator3-dev", Purpose::Run),
    // The real window is tested on a display of its own …
    ("xvfb", Purpose::Test),
    // … to which xvfb-run lets only its own child in …
    ("xauth", Purpose::Test),
    // … with a session bus of its own (dbus-run-session) …
    ("dbus", Purpose::Test),
    // … driven through WebDriver …
    ("webkit2gtk-driver", Purpose::Test),
    // … with real keys and windows found by title …
    ("xdotool", Purpose::Test),
    // … and their properties read (xprop).
    ("x11-utils", Purpose::Test),
    // Letters for what the program's own font lacks.
    ("fonts-dejavu-core", Purpose::Test),
];

/// The C compiler for the target x86_64-pc-windows-gnu.
const WINDOWS_COMPILER: &str = "x86_64-w64-mingw32-gcc";

const FEDORA: &str = "gcc gcc-c++ make pkgconf-pkg-config clang-devel webkit2gtk4.1-devel \
                      libayatana-appindicator-gtk3-devel";
const ARCH: &str = "base-devel clang webkit2gtk-4.1 libayatana-appindicator";

/// Installs what is missing, or says what to install.
pub(crate) fn ensure(purpose: Purpose) -> Result<(), Failure> {
    if cfg!(target_os = "linux") {
        return if Tool::new("apt-get").arg("--version").probe().is_some() {
            ensure_debian(purpose)
        } else {
            ensure_other_linux()
        };
    }
    if cfg!(target_os = "macos") {
        return ensure_macos();
    }
    if cfg!(windows) {
        return ensure_windows();
    }
    Ok(())
}

/// Installs the C compiler for Windows, or says what to install. SQLite is compiled for every target.
pub(crate) fn ensure_windows_compiler() -> Result<(), Failure> {
    if Tool::new(WINDOWS_COMPILER).arg("--version").probe().is_some() {
        return Ok(());
    }
    if Tool::new("apt-get").arg("--version").probe().is_none() {
        return Err(Failure::Missing(format!("{WINDOWS_COMPILER} is missing (MinGW-w64)")));
    }
    ensure_installed(&["gcc-mingw-w64-x86-64"])
}

fn ensure_debian(purpose: Purpose) -> Result<(), Failure> {
    let wanted: Vec<&str> =
        DEBIAN.iter().filter(|(_, needed)| *needed <= purpose).map(|(name, _)| *name).collect();
    ensure_installed(&wanted)
}

fn ensure_installed(wanted: &[&str]) -> Result<(), Failure> {
    let missing = missing_of(wanted, &installed(wanted));
    if missing.is_empty() {
        println!("system packages: all {} are installed", wanted.len());
        return Ok(());
    }
    println!("system packages missing: {}", missing.join(" "));
    let by_hand = format!("apt-get update && apt-get install {}", missing.join(" "));
    let Some(prefix) = root_prefix() else {
        return Err(Failure::Missing(format!(
            "some system packages are missing; install them, then try again:\n  sudo sh -c '{by_hand}'"
        )));
    };
    apt_get(prefix).arg("update").run()?;
    apt_get(prefix)
        .args(["install", "--yes", "--no-install-recommends"])
        .args(&missing)
        .run()
        .map_err(|failure| Failure::Missing(format!("{failure}; try it by hand:\n  {by_hand}")))
}

fn apt_get(prefix: &[&str]) -> Tool {
    // `env`, because sudo drops variables.
    let mut words = prefix.iter().copied().chain(["env", "DEBIAN_FRONTEND=noninteractive"]);
    let first = words.next().unwrap_or("env");
    Tool::new(first).args(words).arg("apt-get").arg("-q")
}

/// What to put before a command that must be root's; `None` if we can not become root unasked.
fn root_prefix() -> Option<&'static [&'static str]> {
    if is_root() {
        return Some(&[]);
    }
    Tool::new("sudo").args(["-n", "true"]).probe().map(|_| ["sudo", "-n"].as_slice())
}

/// Whether we are root, who may install packages.
pub(crate) fn is_root() -> bool {
    Tool::new("id").arg("-u").probe().is_some_and(|user| user.trim() == "0")
}

/// What dpkg says of the wanted packages; those it never heard of are absent from the answer.
fn installed(wanted: &[&str]) -> String {
    wanted
        .iter()
        .filter_map(|name| {
            Tool::new("dpkg-query").args(["-W", "-f=${Package} ${Status}\n", name]).probe()
        })
        .collect()
}

fn missing_of<'a>(wanted: &[&'a str], answer: &str) -> Vec<&'a str> {
    let is_there = |name: &str| {
        answer.lines().any(|line| {
            line.split_once(' ').is_some_and(|(package, status)| {
                package == name && status == "install ok installed"
            })
        })
    };
    wanted.iter().copied().filter(|name| !is_there(name)).collect()
}

fn ensure_other_linux() -> Result<(), Failure> {
    let found = Tool::new("pkg-config")
        .args(["--exists", "webkit2gtk-4.1", "ayatana-appindicator3-0.1"])
        .probe()
        .is_some();
    if found {
        return Ok(());
    }
    Err(Failure::Missing(format!(
        "WebKitGTK 4.1 or Ayatana AppIndicator is missing; install what your distribution calls\n  \
         Fedora: sudo dnf install {FEDORA}\n  Arch:   sudo pacman -S {ARCH}\nthen try again"
    )))
}

fn ensure_macos() -> Result<(), Failure> {
    if Tool::new("xcode-select").arg("-p").probe().is_some() {
        return Ok(());
    }
    Err(Failure::Missing(
        "the Xcode command line tools are missing (C compiler and libclang): xcode-select --install"
            .to_owned(),
    ))
}

fn ensure_windows() -> Result<(), Failure> {
    if std::env::var_os("LIBCLANG_PATH").is_some()
        || Tool::new("clang").arg("--version").probe().is_some()
    {
        return Ok(());
    }
    Err(Failure::Missing(
        "LLVM is missing (libclang, for SQLite's session extension):\n  \
         winget install LLVM.LLVM\n  setx LIBCLANG_PATH \"C:\\Program Files\\LLVM\\bin\"\n\
         The C++ build tools of Visual Studio and, before Windows 11, the WebView2 runtime are \
         needed too:\n  winget install Microsoft.VisualStudio.2022.BuildTools\n  \
         winget install Microsoft.EdgeWebView2Runtime\nthen open a new terminal and try again"
            .to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::missing_of;

    #[test]
    fn a_removed_or_unknown_package_is_missing() {
        let answer = "xvfb install ok installed\nxauth deinstall ok config-files\n";
        assert_eq!(
            missing_of(&["xvfb", "xauth", "xdotool"], answer),
            ["xauth", "xdotool"],
            "only `install ok installed` counts as there"
        );
    }
}
