//! The price list, lines and amounts in the wrong state.

use serde_json::json;

use super::{
    Row, at, row,
    spoil::{below_nothing, no_column, retired_line, too_many_lines},
};
use watek_api::ErrorCode::{NotFound, Stale};

/// The rows, as in `STATES`.
pub(super) const MONEY: &[Row] = &[
    at("create_product", "no name", |_, p| p["fields"]["name"] = json!(" "), "fields.name"),
    at("create_product", "code is there", |_, p| p["fields"]["code"] = json!("d-1"), "fields.code"),
    at("create_product", "below nothing", below_nothing, "fields.price.minor"),
    at("update_product", "code is there", |_, p| p["fields"]["code"] = json!("G-1"), "fields.code"),
    row("update_product", "not there", |s, p| p["product_id"] = json!(s.anna), NotFound),
    row("update_product", "stale", |s, p| p["token"] = json!(s.standing), Stale),
    row("retire_product", "not there", |s, p| p["product_id"] = json!(s.anna), NotFound),
    at("parse_amount", "no amount", |_, p| p["text"] = json!("sto"), "text"),
    at("parse_amount", "too precise", |_, p| p["text"] = json!("1,234"), "text"),
    at("price_lines", "too many", too_many_lines, "lines"),
    at("products", "too many", |_, p| p["limit"] = json!(201), "limit"),
    row("partner_amounts", "not there", |s, p| p["partner_id"] = json!(s.anna), NotFound),
    at("record_event", "retired product", retired_line, "lines.0.product_id"),
    at(
        "record_event",
        "no quantity",
        |_, p| p["lines"][0]["quantity"] = json!("0"),
        "lines.0.quantity",
    ),
    at(
        "edit_plan",
        "line without a name",
        |_, p| p["lines"][1]["name"] = json!(""),
        "lines.1.name",
    ),
    at(
        "edit_outcome",
        "more off than all",
        |_, p| p["lines"][0]["discount"] = json!(10_001),
        "lines.0.discount",
    ),
    at("try_import_products", "no column", no_column, "columns"),
    at("import_products", "no column", no_column, "columns"),
];
