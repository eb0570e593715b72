//! What axe-core says about the page.

use std::path::Path;

use serde_json::Value;

use crate::app::App;

/// Everything axe-core finds against the page as it is, one line each.
pub(crate) async fn findings(app: &App) -> Vec<String> {
    let found = app.run_axe(&source()).await;
    let found = found.as_array().expect("axe answers with a list");
    found.iter().map(line).collect()
}

fn source() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("`{}`: {error}; run npm ci in ui/", path.display()))
}

fn line(finding: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = finding["nodes"].as_array().cloned().unwrap_or_default();
    let places: Vec<String> = nodes
        .iter()
        .map(|node| {
            format!("{} {}", node["target"], text(&node["failureSummary"]).replace('\n', " "))
        })
        .collect();
    format!("{} ({}): {}", text(&finding["id"]), text(&finding["impact"]), places.join(" | "))
}
