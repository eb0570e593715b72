//! Lists the window's commands, so that the access list covers them too, and watches the files that
//! are compiled in. It must not know what the commands do.

const COMMANDS: &[&str] = &[
    "call",
    "check_first_user",
    "choose_files",
    "choose_folder",
    "choose_import_file",
    "first_start",
    "import_dropped",
    "open_attachment",
    "open_link",
    "paste_file",
    "quit",
    "ready",
    "reopen",
    "reveal_attachment",
    "save_attachment_as",
    "save_import_problems",
    "stage_dropped",
    "start_workspace",
    "surroundings",
];

fn main() {
    // Tauri itself watches this folder only when it generates its code from here.
    println!("cargo::rerun-if-changed=ui/dist");
    println!("cargo::rerun-if-changed=src-tauri/capabilities");
    let attributes = tauri_build::Attributes::new()
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS))
        .capabilities_path_pattern("./src-tauri/capabilities/*.json");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
