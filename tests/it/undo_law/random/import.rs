//! Draws of imports.

use serde_json::{Value, json};

use super::World;

/// A name for a file: of a partner that is there, or a new one.
fn named(world: &mut World<'_>) -> Option<String> {
    if world.dice.once_in(2) {
        return Some(world.words());
    }
    let partner = world.any("partner")?;
    Some(world.database.row("partner", &partner)["name"].as_str()?.to_owned())
}

/// The choices for a file with these columns.
fn file(world: &World<'_>, header: &[&str], rows: &str, more: Value) -> Value {
    let import = world.test.admit("plik.csv", format!("{}\n{rows}", header.join(";")));
    let columns: Vec<Value> = header.iter().map(|field| json!({ "field": field })).collect();
    let source = json!({ "encoding": "utf8", "separator": "semicolon", "has_header": true });
    let mut choices = json!({ "import": import, "source": source, "columns": columns });
    choices.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    choices
}

pub(super) fn import_partners(world: &mut World<'_>) -> Option<Value> {
    let mut rows = Vec::new();
    for _ in 0..=world.dice.roll(3) {
        rows.push(format!("{};{};;{}\n", named(world)?, world.words(), world.words()));
    }
    let duplicates = json!({ "tax_id": "fill", "email": "fill", "name": "fill" });
    let header = ["name", "city", "phone", "contact_name"];
    Some(file(world, &header, &rows.concat(), json!({ "duplicates": duplicates })))
}

pub(super) fn import_events(world: &mut World<'_>) -> Option<Value> {
    let mut rows = Vec::new();
    for _ in 0..=world.dice.roll(3) {
        rows.push(format!(
            "2026-11-0{} 10:00;{};{}\n",
            1 + world.dice.roll(9),
            named(world)?,
            world.words()
        ));
    }
    let more = json!({
        "date_order": "day_first", "currency": "PLN", "thread_title": "Oferta",
        "creates_partners": true, "takes_over": true, "default_type_id": world.kind()?,
    });
    Some(file(world, &["date", "name", "text"], &rows.concat(), more))
}

pub(super) fn import_products(world: &mut World<'_>) -> Option<Value> {
    let mut rows = Vec::new();
    for _ in 0..=world.dice.roll(3) {
        rows.push(format!("K-{};x{};{}\n", world.dice.roll(6), world.words(), world.dice.roll(90)));
    }
    let more = json!({ "currency": "PLN", "on_known": world.dice.one(&["update", "skip"])? });
    Some(file(world, &["code", "product_name", "price"], &rows.concat(), more))
}
