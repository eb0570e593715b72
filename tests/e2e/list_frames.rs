//! A hundred thousand partners in the real window: how smooth the list is, and how soon a key is painted.
//!
//! Only where `WATEK_MEASURE` is set, because the numbers are of a machine with nothing else to do and of
//! programs built for speed: `WATEK_APP` and `WATEKCTL` name them.
#![expect(clippy::print_stdout, reason = "the numbers are measured to be read")]

use std::time::Duration;

use serde_json::{Value, json};

use crate::app::{App, Start};
use crate::example::seed;
use crate::home::Home;
use crate::ready::within;

const PARTNERS: u32 = 100_000;
/// Few events: it is the list that is measured, and filling takes long.
const EVENTS: u32 = 20_000;

/// Limits in milliseconds.
const MEDIAN_FRAME: f64 = 18.0;
const SLOW_FRAME: f64 = 34.0;
const KEY_TO_PAINT: f64 = 50.0;
const ROUNDS: usize = 7;

/// Scrolls for some seconds, a few rows with every frame and now and then far, and answers the times
/// between frames and how often a row in view was blank.
const SCROLL: &str = "
    const done = arguments[0];
    const grid = document.querySelector('[data-testid=virtual-scroller]');
    const names = grid.getElementsByClassName('name');
    if (names.length < 10) throw new Error('no rows');
    const frames = [];
    let blank = 0, before = performance.now(), count = 0;
    const step = (now) => {
        frames.push(now - before);
        before = now;
        for (const name of names) if (!name.textContent) blank += 1;
        count += 1;
        if (count > 360) return done({ frames: frames.slice(10), blank });
        grid.scrollTop += count % 60 === 0 ? 400_000 : 68;
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);";

/// Presses a key and answers after how long the page was painted with what the key does: then `HOLDS` holds.
/// That stands in the script itself, because the page evaluates no text.
const PRESS: &str = "
    const [key, done] = arguments;
    const holds = () => HOLDS;
    const target = document.activeElement;
    const start = performance.now();
    if (key.length > 1 || !(target instanceof HTMLInputElement)) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    } else {
        target.value += key;
        target.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const look = () => {
        // After that long no time is answered, which fails.
        if (!holds()) return performance.now() - start < 5_000 ? requestAnimationFrame(look) : done(null);
        // Painted: the frame after the one in which it stands.
        requestAnimationFrame(() => done(performance.now() - start));
    };
    requestAnimationFrame(look);";

/// Asks for rows as the list does, some times; answers the middle one of the times that it took.
const FETCH: &str = "
    const [filter, offset, soon, done] = arguments;
    const params = { filter, only: {}, sort: 'name', descending: false, offset, limit: 100, soon };
    const times = [];
    const call = (params) => window.__TAURI_INTERNALS__.invoke('call', { name: 'partner_list', params });
    // What was found last is kept: so something else is looked for before.
    const ask = () => call({ ...params, filter: 'qq', soon: null }).then(() => {
        const start = performance.now();
        return call(params).then(() => {
            times.push(performance.now() - start);
            return times.length < 9 ? ask() : done(times.sort((one, other) => one - other)[4]);
        });
    });
    ask().catch((error) => done(JSON.stringify(error)));";

#[test]
fn a_hundred_thousand_partners_scroll_without_a_blank_row() {
    if std::env::var_os("WATEK_MEASURE").is_none() {
        // There is nothing to learn from a busy machine.
        return;
    }
    within(Duration::from_mins(15), async {
        let home = Home::new();
        seed(&home, PARTNERS, EVENTS);
        let app = App::start(&home, Start::default()).await;
        app.wait_for_screen("today").await;
        app.keys("{Alt+2}").await;
        app.wait_for("rows", "document.querySelectorAll('[data-testid=partner-row]').length > 10")
            .await;
        app.wait_until_still().await;
        let (median, slow) = frames(&app).await;
        fetches(&app).await;
        let slowest = keys(&app).await;
        // A program that is built for speed has no word to end it by.
        app.kill().await;
        assert!(median <= MEDIAN_FRAME && slow <= SLOW_FRAME, "frames of {median} and {slow} ms");
        assert!(slowest <= KEY_TO_PAINT, "a key was painted after {slowest:.1} ms");
    });
}

/// Measures the frames; beside them what this machine needs to scroll the same place without our doing
/// anything, and to do nothing at all: no list is faster than that.
async fn frames(app: &App) -> (f64, f64) {
    let found = app.run_async(SCROLL, Vec::new()).await;
    let (median, slow) = shape(&found);
    println!("frames: median {median:.1} ms, p95 {slow:.1} ms, {} blank rows", found["blank"]);
    for (what, each) in [("scrolled without us", "grid.scrollTop += 68"), ("at rest", "0")] {
        let (median, slow) = shape(&app.run_async(&without_us(each), Vec::new()).await);
        println!("  the same page {what}: median {median:.1} ms, p95 {slow:.1} ms");
    }
    assert_eq!(found["blank"], 0, "a row was blank");
    (median, slow)
}

/// Tells how long the rows alone take, without painting, and how long they take with their count.
async fn fetches(app: &App) {
    for (filter, offset) in [("", 0), ("", PARTNERS - 100), ("h", 0), ("hu", 0), ("q", 0)] {
        for (soon, what) in [(json!(20), "soon"), (Value::Null, "counted")] {
            let arguments = vec![filter.into(), offset.into(), soon];
            let took = app.run_async(FETCH, arguments).await;
            println!("rows of \"{filter}\" from {offset}, {what}: there after {took} ms");
        }
    }
}

/// The median and the 95th percentile of the times between frames.
fn shape(found: &Value) -> (f64, f64) {
    let mut times: Vec<f64> =
        found["frames"].as_array().expect("frames").iter().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() * 95 / 100])
}

/// Does `each` with every frame while the page hears nothing of it.
fn without_us(each: &str) -> String {
    format!(
        "const done = arguments[0];
        const grid = document.querySelector('[data-testid=virtual-scroller]');
        const deaf = (event) => event.stopImmediatePropagation();
        grid.parentElement.addEventListener('scroll', deaf, true);
        const frames = [];
        let before = performance.now();
        const step = (now) => {{
            frames.push(now - before);
            before = now;
            if (frames.length > 360) {{
                grid.parentElement.removeEventListener('scroll', deaf, true);
                return done({{ frames: frames.slice(10) }});
            }}
            {each};
            requestAnimationFrame(step);
        }};
        requestAnimationFrame(step);"
    )
}

/// Where the cursor stands, as an expression of the page.
const CURSOR: &str = "document.querySelector('.row.cursor')?.dataset.index";

/// What a key is for, the key, and what holds once it did that.
type Press = (&'static str, &'static str, String);

/// The keys that are pressed one after another.
async fn presses(app: &App) -> Vec<Press> {
    let presses = vec![
        ("End", "End", format!("{CURSOR} === '99999'")),
        ("Home", "Home", format!("{CURSOR} === '0'")),
        ("a page down", "PageDown", format!("Number({CURSOR}) > 5")),
        ("one down", "j", format!("Number({CURSOR}) > 6")),
        ("the filter", "/", "document.activeElement.tagName === 'INPUT'".to_owned()),
        ("a letter in the filter", "h", first_rows(app, "h").await),
        ("a second letter", "u", first_rows(app, "hu").await),
        ("a third letter", "r", first_rows(app, "hur").await),
        (
            "one too many",
            "q",
            "!!document.querySelector('[data-testid=partners-empty]')".to_owned(),
        ),
    ];
    assert_ne!(presses[5].2, first_rows(app, "").await, "not what is there already");
    for typed in presses[5..].windows(2) {
        assert_ne!(typed[0].2, typed[1].2, "each shows other rows");
    }
    presses
}

/// Presses each key in some rounds; answers the middle time of the slowest one.
async fn keys(app: &App) -> f64 {
    let presses = presses(app).await;
    let mut times = vec![Vec::new(); presses.len()];
    for _ in 0..ROUNDS {
        app.see("document.querySelector('[data-testid=virtual-grid]').focus()").await;
        for ((_, key, holds), times) in presses.iter().zip(&mut times) {
            let press = PRESS.replace("HOLDS", holds);
            let took = app.run_async(&press, vec![(*key).into()]).await;
            times.push(took.as_f64().expect("a time"));
            // Who types faster than rows are counted is not measured here.
            app.wait_for("the count", COUNTED).await;
        }
        app.see(EMPTY).await;
        app.wait_for("all of them", &count_is(&format!("=== {PARTNERS}"))).await;
        app.wait_until_still().await;
    }
    let mut slowest: f64 = 0.0;
    for ((what, ..), mut times) in presses.iter().zip(times) {
        times.sort_by(f64::total_cmp);
        let (middle, worst) = (times[ROUNDS / 2], times[ROUNDS - 1]);
        println!("{what}: painted after {middle:.1} ms, once after {worst:.1} ms");
        slowest = slowest.max(middle);
    }
    slowest
}

/// Empties the filter's field.
const EMPTY: &str = "(() => {
    const input = document.activeElement;
    input.value = '';
    return input.dispatchEvent(new Event('input', { bubbles: true }));
})()";

/// The list shows the rows that a filter finds first, told by their names.
async fn first_rows(app: &App, filter: &str) -> String {
    const SHOWN: u32 = 12;
    let params = json!({ "filter": filter, "offset": 0, "limit": SHOWN });
    let page = app.call("partner_list", params).await.expect("the list");
    let rows = page["rows"].as_array().expect("rows");
    let names: Vec<&Value> = rows.iter().map(|row| &row["name"]).collect();
    assert!(!names.is_empty(), "nobody is found with `{filter}`");
    // Rows keep their elements, so these do not stand in the order of the list.
    let at = "(index) => document.querySelector(`[data-index=\"${index}\"] .name`)?.textContent";
    format!("{}.every((name, index) => ({at})(index) === name)", json!(names))
}

/// The list counts the partners that it shows.
const COUNTED: &str = "(() => {
    const count = document.querySelector('[data-testid=partner-count]').textContent.replace(/\\D/g, '');
    const rows = document.querySelector('[data-testid=virtual-grid]').getAttribute('aria-rowcount');
    return Number(count) + 1 === Number(rows);
})()";

/// The list counts so many partners.
fn count_is(such: &str) -> String {
    let text = "document.querySelector('[data-testid=partner-count]').textContent";
    format!("Number({text}.replace(/\\D/g, '')) {such}")
}
