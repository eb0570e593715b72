//! A hundred thousand partners in the real window: how smooth the list is, and how soon a key is painted.
//!
//! Only where `WATEK_MEASURE` is set, because the numbers are of a machine with nothing else to do and of
//! programs built for speed: `WATEK_APP` and `WATEKCTL` name them.
#![expect(clippy::print_stdout, reason = "the numbers are measured to be read")]

use std::time::Duration;

use serde_json::Value;

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
    const [filter, offset, done] = arguments;
    const params = { filter, only: {}, sort: 'name', descending: false, offset, limit: 100 };
    const times = [];
    const ask = () => {
        const start = performance.now();
        return window.__TAURI_INTERNALS__.invoke('call', { name: 'partner_list', params }).then(() => {
            times.push(performance.now() - start);
            return times.length < 9 ? ask() : done(times.sort((one, other) => one - other)[4]);
        }, (error) => done(JSON.stringify(error)));
    };
    void ask();";

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
        for (filter, offset) in [("", 0), ("", PARTNERS - 100), ("z", 0), ("zu", 0)] {
            let took = app.run_async(FETCH, vec![filter.into(), offset.into()]).await;
            println!("rows of \"{filter}\" from {offset}: there after {took} ms");
        }
        let slowest = keys(&app).await;
        app.quit().await;
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

/// Presses each key in some rounds; answers the middle time of the slowest one.
async fn keys(app: &App) -> f64 {
    let presses = [
        ("End", "End", format!("{CURSOR} === '99999'")),
        ("Home", "Home", format!("{CURSOR} === '0'")),
        ("a page down", "PageDown", format!("Number({CURSOR}) > 5")),
        ("one down", "j", format!("Number({CURSOR}) > 6")),
        ("the filter", "/", "document.activeElement.tagName === 'INPUT'".to_owned()),
        ("a letter in the filter", "z", count_is(&format!("< {PARTNERS}"))),
        ("another letter", "u", count_is("< 50000")),
    ];
    let mut times = vec![Vec::new(); presses.len()];
    for _ in 0..ROUNDS {
        app.see("document.querySelector('[data-testid=virtual-grid]').focus()").await;
        for ((_, key, holds), times) in presses.iter().zip(&mut times) {
            let press = PRESS.replace("HOLDS", holds);
            let took = app.run_async(&press, vec![(*key).into()]).await;
            times.push(took.as_f64().expect("a time"));
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

/// The list counts so many partners.
fn count_is(such: &str) -> String {
    let text = "document.querySelector('[data-testid=partner-count]').textContent";
    format!("Number({text}.replace(/\\D/g, '')) {such}")
}
