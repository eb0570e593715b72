//! Draws of the price list, and of lines of events.

use serde_json::{Value, json};

use super::World;

fn fields(world: &mut World<'_>) -> Value {
    let code = format!("K-{}", world.dice.roll(6));
    let minor = world.dice.roll(10_000);
    let currency = world.dice.one(&["PLN", "EUR"]);
    json!({
        "name": world.words(), "code": if world.dice.once_in(3) { String::new() } else { code },
        "unit": "szt.", "price": { "minor": minor, "currency": currency },
    })
}

#[expect(clippy::unnecessary_wraps, reason = "a draw may find nothing; this one never does")]
pub(super) fn create(world: &mut World<'_>) -> Option<Value> {
    Some(json!({ "fields": fields(world) }))
}

pub(super) fn update(world: &mut World<'_>) -> Option<Value> {
    let product = world.any("product")?;
    let token = world.database.token("product", &product);
    Some(json!({ "product_id": product, "fields": fields(world), "token": token }))
}

pub(super) fn retire(world: &mut World<'_>) -> Option<Value> {
    let retired = world.dice.once_in(2);
    Some(json!({ "product_id": world.any("product")?, "retired": retired }))
}

/// Lines of an event, or none told.
pub(super) fn lines(world: &mut World<'_>) -> Value {
    if world.dice.once_in(2) {
        return Value::Null;
    }
    let mut lines = Vec::new();
    for _ in 0..world.dice.roll(4) {
        let product = if world.dice.once_in(3) { None } else { world.any("product") };
        lines.push(json!({
            "product_id": product, "name": format!("x{}", world.words()), "unit": "kg",
            "quantity": format!("{}.5", world.dice.roll(4)),
            "price": { "minor": world.dice.roll(500), "currency": "PLN" },
            "discount": world.dice.roll(10_000),
        }));
    }
    json!(lines)
}
