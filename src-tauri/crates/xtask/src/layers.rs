//! Which of our crates may use what: dependencies point one way.

use std::collections::BTreeSet;

use serde_json::Value;

/// What one of our packages may depend on.
struct Rule {
    package: &'static str,
    /// Other packages of ours.
    ours: &'static [&'static str],
    /// Outside crates that are kept out of everything else.
    guarded: &'static [&'static str],
}

/// domain ← store ← engine ← api ← { app, cli, testkit, tests }
const RULES: &[Rule] = &[
    Rule { package: "watek-domain", ours: &[], guarded: &["rusqlite"] },
    Rule { package: "watek-store", ours: &["watek-domain"], guarded: &["rusqlite"] },
    Rule { package: "watek-engine", ours: &["watek-domain", "watek-store"], guarded: &[] },
    Rule { package: "watek-api", ours: &["watek-domain", "watek-engine"], guarded: &[] },
    Rule { package: "watek-cli", ours: ABOVE_STORE, guarded: &[] },
    Rule { package: "watek-testkit", ours: ABOVE_STORE, guarded: &[] },
    Rule { package: "watek", ours: ABOVE_STORE, guarded: &["tauri", "notify-rust"] },
    Rule {
        package: "watek-tests",
        ours: &["watek-domain", "watek-engine", "watek-api", "watek-testkit"],
        guarded: &["rusqlite"],
    },
    Rule { package: "xtask", ours: &[], guarded: &[] },
];

const ABOVE_STORE: &[&str] = &["watek-domain", "watek-engine", "watek-api"];

/// Every forbidden arrow in the answer of `cargo metadata`.
pub(crate) fn violations(metadata: &Value) -> Vec<String> {
    let packages = list(metadata, "packages");
    let ours: BTreeSet<&str> =
        packages.iter().filter_map(|package| text(package, "name")).collect();
    packages.iter().flat_map(|package| violations_of(package, &ours)).collect()
}

fn violations_of(package: &Value, ours: &BTreeSet<&str>) -> Vec<String> {
    let Some(name) = text(package, "name") else {
        return vec!["a package without a name".to_owned()];
    };
    let Some(rule) = RULES.iter().find(|rule| rule.package == name) else {
        return vec![format!("{name} has no rule in xtask/src/layers.rs")];
    };
    list(package, "dependencies")
        .iter()
        .filter(|dependency| counts(rule, dependency))
        .filter_map(|dependency| text(dependency, "name"))
        .filter_map(|used| complaint(rule, used, ours.contains(used)))
        .collect()
}

/// What only a crate's tests use may come from anywhere; but `watek-tests` is nothing but tests.
fn counts(rule: &Rule, dependency: &Value) -> bool {
    text(dependency, "kind") != Some("dev") || rule.package == "watek-tests"
}

fn complaint(rule: &Rule, used: &str, is_ours: bool) -> Option<String> {
    let arrow = format!("{} -> {used}", rule.package);
    if is_ours {
        return (!rule.ours.contains(&used))
            .then(|| format!("{arrow}: may use {} of ours", words(rule.ours)));
    }
    let guard = guard_of(used)?;
    (!rule.guarded.contains(&guard))
        .then(|| format!("{arrow}: {guard} belongs to {} only", words(&owners_of(guard))))
}

/// Under which name a crate is guarded, if it is.
fn guard_of(used: &str) -> Option<&'static str> {
    match used {
        "rusqlite" | "libsqlite3-sys" => Some("rusqlite"),
        "notify-rust" => Some("notify-rust"),
        _ if used == "tauri" || used.starts_with("tauri-") => Some("tauri"),
        _ => None,
    }
}

fn owners_of(guard: &str) -> Vec<&'static str> {
    RULES.iter().filter(|rule| rule.guarded.contains(&guard)).map(|rule| rule.package).collect()
}

fn words(names: &[&str]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::{RULES, violations};
    use serde_json::{Value, json};

    /// All our packages, one of them with the given dependencies.
    fn metadata(package: &str, dependencies: &Value) -> Value {
        let packages: Vec<Value> = RULES
            .iter()
            .map(|rule| {
                let used = if rule.package == package { dependencies } else { &Value::Null };
                json!({ "name": rule.package, "dependencies": used })
            })
            .collect();
        json!({ "packages": packages })
    }

    fn arrows(package: &str, dependencies: &Value) -> Vec<String> {
        violations(&metadata(package, dependencies))
            .iter()
            .map(|line| line.split(':').next().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn arrows_that_point_down_are_fine() {
        let used = json!([
            { "name": "watek-domain", "kind": null },
            { "name": "watek-store", "kind": null },
            { "name": "serde", "kind": null },
        ]);
        assert!(arrows("watek-engine", &used).is_empty(), "the engine stands on store and domain");
    }

    #[test]
    fn arrows_that_point_up_or_skip_a_layer_are_named() {
        let up = json!([{ "name": "watek-api", "kind": null }]);
        assert_eq!(arrows("watek-store", &up), ["watek-store -> watek-api"], "up is forbidden");
        let skip = json!([{ "name": "watek-store", "kind": null }]);
        for package in ["watek", "watek-cli", "watek-api"] {
            let expected = format!("{package} -> watek-store");
            assert_eq!(arrows(package, &skip), [expected], "only the engine knows the store");
        }
    }

    #[test]
    fn guarded_crates_stay_where_they_belong() {
        let used = json!([
            { "name": "tauri-plugin-dialog", "kind": null },
            { "name": "tauri-build", "kind": "build" },
            { "name": "notify-rust", "kind": null },
            { "name": "rusqlite", "kind": null },
        ]);
        assert_eq!(arrows("watek-engine", &used).len(), 4, "the engine knows none of the four");
        assert_eq!(arrows("watek", &used), ["watek -> rusqlite"], "the app knows no database");
        let sql = json!([{ "name": "rusqlite", "kind": null }]);
        assert!(arrows("watek-store", &sql).is_empty(), "the store is where it belongs");
    }

    #[test]
    fn what_only_tests_use_does_not_count() {
        let used = json!([{ "name": "watek-testkit", "kind": "dev" }]);
        assert!(arrows("watek-engine", &used).is_empty(), "tests may use the test kit");
        let window = json!([{ "name": "watek", "kind": "dev" }]);
        assert_eq!(
            arrows("watek-tests", &window),
            ["watek-tests -> watek"],
            "it would link WebKit"
        );
    }

    #[test]
    fn a_new_package_needs_a_rule() {
        let unknown = json!({ "packages": [{ "name": "watek-hub", "dependencies": [] }] });
        let found = violations(&unknown);
        assert_eq!(found, ["watek-hub has no rule in xtask/src/layers.rs"], "it is not overlooked");
    }
}
