//! Whether every colour of the window can be read on what it is shown on (WCAG 2, ratios).

use std::collections::BTreeMap;

/// Text: WCAG AA.
const TEXT: f64 = 4.5;
/// Borders of controls: WCAG AA for what is not text.
const CONTROL: f64 = 3.0;

const THEMES: &[&str] = &["light", "dark"];

/// Which colours must stand out from which grounds, and how much.
const PAIRS: &[(&[&str], &[&str], f64)] = &[
    (
        &["text", "text-2", "text-3", "accent", "bad", "warn", "ok"],
        &["bg", "bg-sub", "hover", "selected"],
        TEXT,
    ),
    (&["line-ctl"], &["bg", "hover", "selected"], CONTROL),
    (&["on-accent"], &["accent"], TEXT),
    (&["bad"], &["bad-soft"], TEXT),
    (&["warn"], &["warn-soft"], TEXT),
    (&["ok"], &["ok-soft"], TEXT),
];

/// Every pair of the style sheet that is too weak, or has no colour we can read.
pub(crate) fn violations(css: &str) -> Vec<String> {
    THEMES.iter().flat_map(|theme| violations_of(theme, &tokens(css, theme))).collect()
}

fn violations_of(theme: &str, tokens: &BTreeMap<String, String>) -> Vec<String> {
    let mut found = Vec::new();
    for (colours, grounds, least) in PAIRS {
        for (colour, ground) in colours.iter().flat_map(|c| grounds.iter().map(move |g| (c, g))) {
            match (luminance_of(tokens, colour), luminance_of(tokens, ground)) {
                (Ok(a), Ok(b)) if ratio(a, b) >= *least => {},
                (Ok(a), Ok(b)) => found.push(format!(
                    "{theme}: --{colour} on --{ground} is {:.2}, needs {least}",
                    ratio(a, b)
                )),
                (Err(missing), _) | (_, Err(missing)) => found.push(format!("{theme}: {missing}")),
            }
        }
    }
    found.dedup();
    found
}

/// The custom properties of one theme. A theme may be written in several blocks.
fn tokens(css: &str, theme: &str) -> BTreeMap<String, String> {
    let css = without_comments(css).replace('"', "'");
    let selector = format!("[data-theme='{theme}']");
    css.split('}')
        .filter_map(|block| block.rsplit_once('{').map(|(head, body)| (last_selector(head), body)))
        .filter(|(head, _)| head.split(',').any(|one| one.trim().ends_with(&selector)))
        .flat_map(|(_, body)| body.split(';'))
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// What stands directly before a block's brace, without a surrounding `@layer {`.
fn last_selector(head: &str) -> &str {
    head.rsplit(['{', ';']).next().unwrap_or(head)
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, left)| left);
    }
    kept.push_str(rest);
    kept
}

fn luminance_of(tokens: &BTreeMap<String, String>, name: &str) -> Result<f64, String> {
    let value = tokens.get(name).ok_or_else(|| format!("--{name} is missing"))?;
    luminance(value).ok_or_else(|| format!("--{name} is `{value}`, not #rgb or #rrggbb"))
}

/// Relative luminance as WCAG 2 defines it.
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    let digits: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let part = |from: usize| {
        let value = u8::from_str_radix(digits.get(from..from + 2)?, 16).ok()?;
        let share = f64::from(value) / 255.0;
        Some(if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

fn ratio(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::{luminance, ratio, tokens, violations};

    const LIGHT: &str = "--bg:#fff;--bg-sub:#f7f7f8;--hover:#f0f1f3;--selected:#e6eefc;\
        --line-ctl:#7c838d;--text:#1b1d21;--text-2:#525963;--text-3:#646b76;--accent:#2a5bd0;\
        --on-accent:#fff;--bad:#b3261e;--bad-soft:#fdecea;--warn:#855600;--warn-soft:#fdf1d8;\
        --ok:#17703f;--ok-soft:#e3f4ea;";
    const DARK: &str = "--bg:#15171b;--bg-sub:#1a1d22;--hover:#262a31;--selected:#22304d;\
        --line-ctl:#767e8a;--text:#e7e9ed;--text-2:#abb2bd;--text-3:#949ca8;--accent:#84a9ff;\
        --on-accent:#0b1a3b;--bad:#ff8f88;--bad-soft:#3a2022;--warn:#eab75c;--warn-soft:#352a15;\
        --ok:#71cf99;--ok-soft:#18301f;";

    fn sheet(light: &str) -> String {
        format!(
            "@layer tokens {{ /* --bg: #000; */\n:root, [data-theme=\"light\"] {{ {light} }}\n\
             [data-theme='dark'] {{ {DARK} }} }}"
        )
    }

    #[test]
    fn the_ratio_is_that_of_wcag() {
        let of = |a, b| ratio(luminance(a).unwrap(), luminance(b).unwrap());
        assert!((of("#000", "#ffffff") - 21.0).abs() < 0.001, "black on white is 21 by definition");
        assert!((of("#777777", "#fff") - 4.48).abs() < 0.01, "the best-known value just too weak");
    }

    #[test]
    fn both_themes_are_read_and_comments_are_not() {
        let css = sheet(LIGHT);
        assert_eq!(tokens(&css, "light")["bg"], "#fff", "quotes of either kind, among selectors");
        assert_eq!(tokens(&css, "dark")["bg"], "#15171b", "the other theme has its own");
        assert_eq!(violations(&css), [""; 0], "the chosen colours pass");
    }

    #[test]
    fn a_weak_or_missing_colour_is_named() {
        let weak = sheet(&LIGHT.replace("#7c838d", "#868d97"));
        let found = violations(&weak).join("\n");
        assert!(found.contains("light: --line-ctl on --hover is 2.96, needs 3"), "got: {found}");
        let missing = sheet(&LIGHT.replace("--ok:", "--fine:"));
        assert!(violations(&missing).contains(&"light: --ok is missing".to_owned()), "named once");
    }
}
