//! A price list from a file, an offer with two of its products and a discount, and what it all comes to.

use std::time::Duration;

use serde_json::json;

use crate::app::{App, Start};
use crate::example::{NOW, partner_with_thread};
use crate::home::Home;
use crate::ready::within;

const LIST: &str = "Kod;Nazwa;J.m.;Cena netto\n\
                    B-120;Biurko regulowane;szt.;1 899,00\n\
                    K-7;Krzesło obrotowe;szt.;549,00 zł\n\
                    X;Bez ceny;szt.;dużo\n";

#[test]
fn an_offer_is_reckoned_from_the_price_list() {
    within(Duration::from_mins(6), async {
        let home = Home::new();
        let app = App::start(&home, Start { now: Some(NOW), ..Start::default() }).await;
        app.wait_for_screen("today").await;
        app.set_look("pl", "light").await;
        import_the_list(&app, &home).await;
        partner_with_thread(&app, "Stolarnia Świt", "Meble biurowe").await;
        record_an_offer(&app).await;
        see_the_sums(&app).await;
        app.quit().await;
        home.watekctl(&["check"]);
    });
}

async fn import_the_list(app: &App, home: &Home) {
    let path = home.path().join("Cennik.csv");
    std::fs::write(&path, LIST).expect("the file is written");
    app.call("test_path", json!({ "path": path })).await.expect("the program is built for tests");
    app.keys("{Ctrl+k}").await;
    app.wait_for_dialog("palette").await;
    app.keys("Importuj cennik").await;
    let first = "document.querySelector('[data-testid=palette] [aria-selected=true]')?.innerText";
    app.wait_for("the command", &format!("{first}?.includes('Importuj cennik')")).await;
    app.keys("{Enter}").await;
    app.wait_for(
        "the button that chooses",
        "document.activeElement?.dataset.testid === 'import-choose'",
    )
    .await;
    app.keys("{Enter}").await;
    app.wait_for_text("Biurko regulowane").await;
    for step in ["columns", "choices", "trial"] {
        app.keys("{Ctrl+Enter}").await;
        app.wait_for(step, &is_there(&format!("import-{step}"))).await;
    }
    for (count, number) in [("created", "2"), ("problems", "1")] {
        app.wait_for(count, &shows(&format!("count-{count}"), number)).await;
    }
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the import is done", &is_there("import-done")).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the import is left", &format!("!{}", is_there("import-result"))).await;
    let list = app.call("products", json!({})).await.expect("the price list");
    assert_eq!(list["total"], 2, "both good rows are products");
}

/// Two desks at a tenth less, and one chair found by its code.
async fn record_an_offer(app: &App) {
    app.keys("{Alt+2}").await;
    app.wait_for_screen("partners").await;
    app.wait_for_text("Stolarnia Świt").await;
    app.keys("e").await;
    app.wait_for_screen("partner").await;
    app.wait_for("the composer", "document.activeElement?.dataset.field === 'text'").await;
    app.keys("Oferta na biurka").await;
    let button = "document.activeElement?.dataset.testid === 'add-line'";
    app.tab_until("the button for products", button, "{Tab}").await;
    app.keys("{Enter}").await;
    take(app, 0, "biurko").await;
    app.keys("{Ctrl+a}2").await;
    app.tab_to("lines.0.discount").await;
    app.keys("10").await;
    app.wait_for(
        "the first line",
        &shows("line-total", "3418,20 zł".replace(' ', "\u{a0}").as_str()),
    )
    .await;
    app.keys("{Enter}").await;
    take(app, 1, "k-7").await;
    let total = "3967,20 zł".replace(' ', "\u{a0}");
    app.wait_for("the total", &shows("lines-total", &total)).await;
    app.wait_for("the amount follows", &shows("amount-preview", &total)).await;
    for (language, theme) in [("pl", "light"), ("pl", "dark")] {
        app.set_look(language, theme).await;
        app.wait_until_still().await;
        keep(app, &format!("lines-{language}-{theme}")).await;
    }
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the second step", &is_there("what-next")).await;
    app.keys("{Ctrl+Enter}").await;
    app.wait_for("the event", &is_there("timeline-event")).await;
    app.wait_for("its lines", &is_there("event-lines")).await;
}

/// Finds a product by typing and takes it: the cursor goes on to its quantity.
async fn take(app: &App, line: usize, words: &str) {
    app.wait_for("the name of the line", &has_focus(&format!("lines.{line}.name"))).await;
    app.keys(words).await;
    app.wait_for(
        "one product fits",
        "document.querySelectorAll('[data-testid=combo-option]').length === 1",
    )
    .await;
    app.keys("{Down}{Enter}").await;
    app.wait_for("its quantity", &has_focus(&format!("lines.{line}.quantity"))).await;
}

async fn see_the_sums(app: &App) {
    for (language, sum) in [("pl", "3967,20\u{a0}zł"), ("en", "PLN\u{a0}3,967.20")] {
        app.set_look(language, "light").await;
        let sums = "[...document.querySelectorAll('[data-testid=amount-sums]')]";
        let all = format!(
            "{sums}.length === 2 && {sums}.every((one) => one.textContent.includes('{sum}'))"
        );
        app.wait_for("the sums of thread and partner", &all).await;
        app.see(&format!("{sums}.forEach((one) => (one.open = true))")).await;
        app.wait_until_still().await;
        keep(app, &format!("sums-{language}")).await;
    }
}

/// Keeps a picture where somebody looks at it, if anybody wants to.
async fn keep(app: &App, name: &str) {
    if let Some(folder) = std::env::var_os("WATEK_PICTURES") {
        let path = std::path::Path::new(&folder).join(format!("money-{name}.png"));
        std::fs::write(path, app.picture().await).expect("the picture is written");
    }
}

fn is_there(testid: &str) -> String {
    format!("!!document.querySelector('[data-testid={testid}]')")
}

fn has_focus(field: &str) -> String {
    format!("document.activeElement?.dataset.field === '{field}'")
}

fn shows(testid: &str, text: &str) -> String {
    format!(
        "!!document.querySelector('[data-testid={testid}]')?.textContent.includes({})",
        json!(text)
    )
}
