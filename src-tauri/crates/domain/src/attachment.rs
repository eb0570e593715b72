//! Names of files on events, and what they say about what is in them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::invalid::{Invalid, Reason};

/// The longest name, in bytes: what the file systems of today can hold.
pub const NAME_LIMIT: usize = 255;
/// What a file without a name that can be shown is called.
const UNNAMED: &str = "_";
/// The longest ending that is kept when a name is cut.
const LONGEST_ENDING: usize = 24;

/// What can be shown of a file without another program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A picture.
    Image,
    /// A PDF document.
    Pdf,
    /// Text.
    Text,
    /// Anything else.
    Other,
}

/// Endings of pictures that every webview shows, and their media types.
const IMAGES: [(&str, &str); 10] = [
    ("avif", "image/avif"),
    ("bmp", "image/bmp"),
    ("gif", "image/gif"),
    ("ico", "image/x-icon"),
    ("jfif", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("webp", "image/webp"),
];

/// Endings of files that are text, whatever else they are.
const TEXTS: [&str; 32] = [
    "bat", "c", "cfg", "conf", "cpp", "css", "csv", "eml", "htm", "html", "ics", "ini", "java",
    "js", "json", "log", "markdown", "md", "ps1", "py", "rs", "sh", "sql", "tex", "toml", "ts",
    "tsv", "txt", "vcf", "xml", "yaml", "yml",
];

/// Endings of files that the system would run rather than show, or that open what runs in them: programs,
/// scripts, links to either, installers, pages, whole disks, documents made to carry macros or to fetch from
/// elsewhere.
const RUN: [&str; 169] = [
    "accda",
    "accde",
    "accdr",
    "action",
    "apk",
    "app",
    "appcontent-ms",
    "appimage",
    "appinstaller",
    "applescript",
    "application",
    "appref-ms",
    "appx",
    "appxbundle",
    "awk",
    "bas",
    "bash",
    "bat",
    "bin",
    "cdxml",
    "chm",
    "cmd",
    "com",
    "command",
    "cpl",
    "crx",
    "csh",
    "deb",
    "deskthemepack",
    "desktop",
    "diagcab",
    "diagcfg",
    "diagpkg",
    "dll",
    "dmg",
    "docm",
    "dotm",
    "dylib",
    "elf",
    "exe",
    "fileloc",
    "fish",
    "flatpak",
    "flatpakref",
    "gadget",
    "grp",
    "hlp",
    "hta",
    "htm",
    "html",
    "img",
    "inetloc",
    "inf",
    "ins",
    "iqy",
    "iso",
    "isp",
    "jar",
    "jnlp",
    "js",
    "jse",
    "kext",
    "ksh",
    "library-ms",
    "lnk",
    "lua",
    "mde",
    "mht",
    "mhtml",
    "mjs",
    "mpkg",
    "msc",
    "msh",
    "msh1",
    "msh1xml",
    "msh2",
    "msh2xml",
    "mshxml",
    "msi",
    "msix",
    "msixbundle",
    "msp",
    "mst",
    "msu",
    "ocx",
    "one",
    "onepkg",
    "oqy",
    "out",
    "php",
    "pif",
    "pkg",
    "pl",
    "potm",
    "ppam",
    "ppkg",
    "ppsm",
    "pptm",
    "prf",
    "ps1",
    "ps1xml",
    "ps2",
    "ps2xml",
    "psc1",
    "psc2",
    "psd1",
    "psm1",
    "py",
    "pyc",
    "pyw",
    "pyz",
    "pyzw",
    "rb",
    "rbw",
    "rdp",
    "reg",
    "rpm",
    "rqy",
    "run",
    "scf",
    "scpt",
    "scptd",
    "scr",
    "sct",
    "search-ms",
    "searchconnector-ms",
    "settingcontent-ms",
    "sh",
    "shb",
    "shs",
    "shtml",
    "sldm",
    "slk",
    "snap",
    "so",
    "svg",
    "svgz",
    "sys",
    "tcl",
    "terminal",
    "theme",
    "themepack",
    "udl",
    "url",
    "vb",
    "vbe",
    "vbs",
    "vhd",
    "vhdx",
    "vsto",
    "vxd",
    "webloc",
    "website",
    "workflow",
    "ws",
    "wsb",
    "wsc",
    "wsf",
    "wsh",
    "xbap",
    "xhtml",
    "xla",
    "xlam",
    "xll",
    "xlm",
    "xlsm",
    "xltm",
    "xpi",
    "zsh",
];

/// How programs begin: Windows, Linux, scripts, macOS.
const PROGRAMS: [&[u8]; 8] = [
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
];

/// How many bytes of a file [`is_program`] wants to see.
pub const HEAD: usize = 4;

/// A name from outside as it is kept: never a path, on one line, nothing in it that turns other characters
/// round, at most [`NAME_LIMIT`] bytes with its ending.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().map(|c| if is_hostile(c) { '_' } else { c }).collect();
    let trimmed = shown.trim_start().trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    if trimmed.is_empty() { UNNAMED.to_owned() } else { cut(trimmed) }
}

/// A name that a person gives to a file.
pub fn chosen_name(field: &str, name: &str) -> Result<String, Invalid> {
    let refused = |reason| Err(Invalid::new(field, reason));
    let name = name.trim();
    if name.is_empty() || name.chars().all(|c| c == '.') {
        return refused(Reason::Empty);
    }
    if name.contains(['/', '\\', '\0']) {
        return refused(Reason::BadCharacter);
    }
    if name.len() > NAME_LIMIT {
        return refused(Reason::TooLong { limit: 255 });
    }
    Ok(safe_name(name))
}

/// The same name for a file of its own on a system that refuses some characters and names in file names.
#[must_use]
pub fn name_on_windows(name: &str) -> String {
    let allowed: String =
        name.chars().map(|c| if "<>:\"|?*".contains(c) { '_' } else { c }).collect();
    let stem = allowed.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_numbered = |stem: &str, device: &str| {
        stem.strip_prefix(device).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    let is_device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || is_numbered(&stem, "com")
        || is_numbered(&stem, "lpt");
    if is_device { cut(&format!("_{allowed}")) } else { allowed }
}

/// Control characters and those that turn others round: a name with them looks like another.
fn is_hostile(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

/// The name in at most [`NAME_LIMIT`] bytes; its ending stays.
fn cut(name: &str) -> String {
    if name.len() <= NAME_LIMIT {
        return name.to_owned();
    }
    let (stem, ending) = match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= LONGEST_ENDING => name.split_at(dot),
        _ => (name, ""),
    };
    let stem = stem.get(..stem.floor_char_boundary(NAME_LIMIT - ending.len()));
    format!("{}{ending}", stem.unwrap_or_default())
}

/// What is after the last dot, in small letters.
fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    ending.trim().to_lowercase()
}

/// What can be shown of a file of this name.
#[must_use]
pub fn kind(name: &str) -> FileKind {
    let ending = ending(name);
    if IMAGES.iter().any(|(known, _)| *known == ending) {
        FileKind::Image
    } else if ending == "pdf" {
        FileKind::Pdf
    } else if TEXTS.contains(&ending.as_str()) {
        FileKind::Text
    } else {
        FileKind::Other
    }
}

/// The media type under which a file of this name is handed to the page: one of a few, never one that runs.
#[must_use]
pub fn media_type(name: &str) -> &'static str {
    let ending = ending(name);
    match kind(name) {
        FileKind::Image => IMAGES
            .iter()
            .find(|(known, _)| *known == ending)
            .map_or("application/octet-stream", |(_, media_type)| media_type),
        FileKind::Pdf => "application/pdf",
        FileKind::Text => "text/plain; charset=utf-8",
        FileKind::Other => "application/octet-stream",
    }
}

/// Whether the system might run a file of this name rather than show it.
#[must_use]
pub fn is_executable(name: &str) -> bool {
    RUN.contains(&ending(name).as_str())
}

/// Whether a file that begins so is a program or a script, whatever its name says.
#[must_use]
pub fn is_program(head: &[u8]) -> bool {
    PROGRAMS.iter().any(|start| head.starts_with(start))
}

#[cfg(test)]
mod tests;
