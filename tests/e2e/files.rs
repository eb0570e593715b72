//! Files on events: dropped, looked at, taken off again, pasted.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::app::{App, Start};
use crate::axe;
use crate::example::{NOW, attach_file, happened, partner_with_thread, pdf, png};
use crate::home::Home;
use crate::ready::{until, within};

/// What the first page of the PDF that is shown looks like: how many dots of it are not white.
const INK: &str = "(() => { const page = document.querySelector('[data-testid=pdf-preview] canvas[data-painted]');\
    if (!page?.width) return 0;\
    const dots = page.getContext('2d').getImageData(0, 0, page.width, page.height).data;\
    let ink = 0; for (let at = 0; at < dots.length; at += 4) if (dots[at] < 128) ink += 1; return ink; })()";

/// Whether the file is in the form.
const IN_FORM: &str =
    "document.querySelector('[data-testid=form-file]')?.innerText.includes('szkic')";

/// The names of the files on the screen.
const CHIPS: &str = "[...document.querySelectorAll('[data-testid=file-chip]')].map((chip) => chip.ariaLabel).join('|')";

#[test]
fn files_are_dropped_on_an_event_looked_at_and_taken_off_again() {
    within(Duration::from_mins(4), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        app.call("update_settings", polish(&app).await).await.expect("Polish");
        let event = open_a_thread_with_an_event(&app).await;
        let paths = files_in(&home);
        drop_them_on_the_event(&app, &event, &paths).await;
        see_what_was_refused(&app).await;
        look_at_them(&app).await;
        take_them_off(&app).await;
        paste_a_picture(&app).await;
        app.quit().await;
        home.watekctl(&["check"]);
    });
}

#[test]
fn a_drop_on_nothing_asks_where_to() {
    within(Duration::from_mins(3), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        let thread = partner_with_thread(&app, "Hurtownia Żubr", "Oferta: regały").await;
        let event = happened(&app, &thread, "Prosi o zdjęcia regałów.").await;
        let path = home.path().join("regał.png");
        std::fs::write(&path, png()).expect("a picture");
        app.keys("{Alt+1}").await;
        let at = json!({ "paths": [path], "x": 600, "y": 500 });
        app.call("test_drop", at).await.expect("the program is built for tests");
        app.wait_for_dialog("attach-dialog").await;
        app.keys("regały").await;
        let found = "document.querySelector('[data-testid=attach-option][aria-selected=true]')?.innerText.includes('regały')";
        app.wait_for("the thread is found", found).await;
        app.keys("{Enter}").await;
        let event_there = "document.querySelector('[data-testid=attach-option][aria-selected=true]')?.innerText.includes('zdjęcia')";
        app.wait_for("its newest event", event_there).await;
        app.keys("{Enter}").await;
        app.wait_for_no_dialog().await;
        app.wait_for_text("regał.png").await;
        let shown = app.call("event", json!({ "event_id": event })).await.expect("the event");
        assert_eq!(shown["attachments"][0]["name"], "regał.png", "it hangs there");
        app.quit().await;
    });
}

/// A file that a form is given outlives the program's death, and is saved with the form.
#[test]
fn files_of_a_draft_are_there_after_a_power_cut() {
    within(Duration::from_mins(3), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        let thread = partner_with_thread(&app, "Hurtownia Żubr", "Oferta: regały").await;
        let path = home.path().join("szkic.pdf");
        std::fs::write(&path, pdf()).expect("a PDF");
        begin_with_a_file(&app, &thread, &path).await;
        app.kill().await;
        std::fs::remove_file(&path).expect("what was copied is not needed any more");
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        open_the_partner(&app).await;
        app.wait_for("the file is found again", IN_FORM).await;
        app.keys("e{Ctrl+Enter}").await;
        app.wait_for("the second step", "document.querySelector('[data-testid=what-next]')").await;
        app.keys("{Ctrl+Enter}").await;
        app.wait_for("the event has the file", &format!("{CHIPS} === 'szkic.pdf'")).await;
        app.quit().await;
        home.watekctl(&["check"]);
    });
}

/// Begins to write an event down, gives it a file, and waits until a draft keeps both.
async fn begin_with_a_file(app: &App, thread: &str, path: &Path) {
    open_the_partner(app).await;
    app.wait_for("the composer", "document.querySelector('[data-testid=composer-open]')").await;
    app.keys("e").await;
    app.wait_for("the text", "document.activeElement.dataset.field === 'text'").await;
    app.keys("Wysłał szkic.").await;
    app.call("test_path", json!({ "path": path })).await.expect("the program is built for tests");
    app.tab_to("carried.attachments").await;
    app.keys("{Enter}").await;
    app.wait_for("the file is in the form", IN_FORM).await;
    let draft = json!({ "form": format!("thread:{thread}:event") });
    until("the draft names the file", async || {
        let kept = app.call("draft", draft.clone()).await.ok()?;
        kept["body"]["carried"]["files"][0].is_string().then_some(())
    })
    .await;
}

/// The only one there is.
async fn open_the_partner(app: &App) {
    app.keys("{Alt+2}").await;
    let row = "document.activeElement.dataset.testid === 'virtual-grid' && document.querySelector('[data-testid=partner-row]')";
    app.wait_for("the list", row).await;
    app.keys("{Enter}").await;
    let head = "document.querySelector('[data-testid=screen-partner] [data-testid=thread-head]')";
    app.wait_for("the partner's thread", head).await;
}

async fn polish(app: &App) -> Value {
    let mut settings = app.call("session", json!({})).await.expect("a session")["settings"].clone();
    settings["language"] = json!("pl");
    json!({ "settings": settings })
}

async fn open_a_thread_with_an_event(app: &App) -> String {
    let thread = partner_with_thread(app, "Stolarnia Świt", "Oferta: meble").await;
    let event = happened(app, &thread, "Przysłali projekt.").await;
    open_the_partner(app).await;
    let there = format!("document.querySelector('[data-event=\"{event}\"]')");
    app.wait_for("the event", &there).await;
    event
}

/// A PDF, a picture, a text as Polish Windows writes it, an empty file and a folder.
fn files_in(home: &Home) -> Vec<PathBuf> {
    let named = |name: &str| home.path().join(name);
    std::fs::write(named("Oferta wstępna.pdf"), pdf()).expect("a PDF");
    std::fs::write(named("próbka.png"), png()).expect("a picture");
    std::fs::write(named("notatka.txt"), b"Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9").expect("a text");
    std::fs::create_dir(named("Zdjęcia")).expect("a folder");
    ["Oferta wstępna.pdf", "próbka.png", "notatka.txt", "Zdjęcia"].map(named).to_vec()
}

async fn drop_them_on_the_event(app: &App, event: &str, paths: &[PathBuf]) {
    let spot = app
        .see(&format!(
            "(({{ left, top, width, height }}) => [left + width / 2, top + height / 2])\
             (document.querySelector('[data-event=\"{event}\"] article').getBoundingClientRect())"
        ))
        .await;
    let at = json!({ "paths": paths, "x": spot[0], "y": spot[1] });
    app.call("test_drag", at.clone()).await.expect("the program is built for tests");
    let named = "document.querySelector('[data-testid=drop-words]')?.innerText.startsWith('Upuść, aby dołączyć do: ')";
    app.wait_for("what takes them is named", named).await;
    app.call("test_drag", json!({})).await.expect("they leave");
    app.wait_for("nothing hovers", "!document.querySelector('[data-testid=drop-words]')").await;
    app.call("test_drop", at).await.expect("they are let go");
    app.wait_for(
        "three of them hang there",
        &format!("{CHIPS} === 'Oferta wstępna.pdf|próbka.png|notatka.txt'"),
    )
    .await;
    app.wait_for_text("Dołączono 3 pliki do:").await;
}

async fn see_what_was_refused(app: &App) {
    let refused =
        "document.querySelector('[data-testid=staging-file][data-state=refused]')?.innerText";
    let words = app.wait_for("the folder is refused", refused).await;
    assert!(words.as_str().is_some_and(|words| words.contains("To jest folder.")), "why: {words}");
    let findings = axe::findings(app).await;
    assert!(findings.is_empty(), "axe finds: {findings:?}");
}

async fn look_at_them(app: &App) {
    let first = "document.activeElement.closest('[data-testid=file-chip]')?.ariaLabel === 'Oferta wstępna.pdf'";
    app.keys("{Enter}").await;
    app.tab_until("the PDF", first, "{Tab}").await;
    app.keys("{Enter}").await;
    app.wait_for_dialog("preview-dialog").await;
    app.wait_for("the page has ink on it", &format!("{INK} > 500")).await;
    let findings = axe::findings(app).await;
    assert!(findings.is_empty(), "axe finds: {findings:?}");
    app.keys("{Right}").await;
    let picture = "document.querySelector('[data-testid=image-preview] img')?.naturalWidth === 8";
    app.wait_for("the picture is shown", picture).await;
    app.keys("{Right}").await;
    let text =
        "document.querySelector('[data-testid=text-preview]')?.innerText.includes('Zażółć gęślą')";
    app.wait_for("the text is read as it was written", text).await;
    app.keys("{Esc}").await;
    app.wait_for_no_dialog().await;
    app.wait_for("the focus is back on the PDF", first).await;
}

async fn take_them_off(app: &App) {
    app.keys("{Delete}").await;
    app.wait_for("it is in the trash", &format!("{CHIPS} === 'próbka.png|notatka.txt'")).await;
    app.keys("{Ctrl+z}").await;
    app.wait_for("it is back", &format!("{CHIPS} === 'Oferta wstępna.pdf|próbka.png|notatka.txt'"))
        .await;
    app.keys("{Ctrl+z}").await;
    app.wait_for("one undo takes all off", &format!("{CHIPS} === ''")).await;
    app.keys("{Ctrl+y}").await;
    app.wait_for("and one redo brings them", &format!("{CHIPS}.split('|').length === 3")).await;
}

/// As a screenshot is pasted: a picture without a name of its own.
async fn paste_a_picture(app: &App) {
    app.keys("e").await;
    app.wait_for("the text", "document.activeElement.dataset.field === 'text'").await;
    let paste = "const [bytes, done] = arguments; const data = new DataTransfer();\
        data.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));\
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));\
        done(true);";
    app.run_async(paste, vec![json!(png())]).await;
    let name = "document.querySelector('[data-testid=form-file] [title]')?.title";
    let name = app.wait_for("the picture is in the form", name).await;
    let name = name.as_str().expect("a name");
    assert!(
        name.starts_with("Zrzut ekranu 2026-11-24 10.00") && name.rsplit('.').next() == Some("png"),
        "its name: {name}"
    );
    app.wait_for_text("Ten sam plik jest już tu: Stolarnia Świt").await;
}

/// Pictures of files: on an event, previewed, of the partner, and where they are dropped.
#[test]
fn pictures_of_files() {
    let Some(folder) = std::env::var_os("WATEK_SHOTS").map(PathBuf::from) else { return };
    within(Duration::from_mins(8), async move {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        let event = open_a_thread_with_an_event(&app).await;
        let paths = files_in(&home);
        for path in &paths[..3] {
            attach_file(&app, &event, path).await;
        }
        for language in ["pl", "en"] {
            for theme in ["light", "dark"] {
                app.set_look(language, theme).await;
                for (width, height) in [(1280, 800), (900, 600)] {
                    app.resize(width, height).await;
                    let take = async |name: &str| {
                        app.wait_until_still().await;
                        let path =
                            folder.join(format!("{name}-{language}-{theme}-{width}x{height}.png"));
                        std::fs::write(path, app.picture().await).expect("the picture is kept");
                    };
                    take_each(&app, &event, &paths, take).await;
                }
            }
        }
        app.quit().await;
    });
}

async fn take_each(app: &App, event: &str, paths: &[PathBuf], take: impl AsyncFn(&str)) {
    app.close_all().await;
    open_the_partner(app).await;
    app.wait_for("the files", &format!("{CHIPS}.split('|').length >= 3")).await;
    take("event-files").await;
    let at = json!({ "paths": paths, "x": 800, "y": 300 });
    app.call("test_drag", at).await.expect("the program is built for tests");
    app.wait_for("the frame", "document.querySelector('[data-testid=drop-words]')").await;
    take("files-hover").await;
    app.call("test_drag", json!({})).await.expect("they leave");
    let chip =
        format!("document.querySelector('[data-event=\"{event}\"] [data-file-open]').click()");
    app.see(&chip).await;
    app.wait_for("the page", &format!("{INK} > 500")).await;
    take("preview-pdf").await;
    app.keys("{Right}").await;
    app.wait_for(
        "the picture",
        "document.querySelector('[data-testid=image-preview] img')?.naturalWidth",
    )
    .await;
    take("preview-image").await;
    app.keys("{Esc}").await;
    app.wait_for_no_dialog().await;
    app.keys("{Shift+F}").await;
    app.wait_for("the panel", "document.querySelector('[data-testid=files-row]')").await;
    take("files-panel").await;
    app.keys("{Esc}").await;
    take_forms(app, paths, take).await;
}

async fn take_forms(app: &App, paths: &[PathBuf], take: impl AsyncFn(&str)) {
    app.keys("e").await;
    app.wait_for("the form", "document.querySelector('[data-testid=form-attach]')").await;
    app.call("test_path", json!({ "path": paths[0] }))
        .await
        .expect("the program is built for tests");
    app.see("document.querySelector('[data-testid=form-attach]').click()").await;
    app.wait_for("the file", "document.querySelector('[data-testid=same-content]')").await;
    take("form-files").await;
    app.see("document.querySelector('[data-testid=form-file] .icon.button').click()").await;
    app.keys("{Esc}{Alt+1}").await;
    let nowhere = json!({ "paths": paths, "x": 600, "y": 500 });
    app.call("test_drop", nowhere).await.expect("the program is built for tests");
    app.wait_for_dialog("attach-dialog").await;
    take("attach").await;
    app.close_all().await;
}
