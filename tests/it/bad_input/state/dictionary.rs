//! What commands about dictionaries and categories say to what is in the wrong state.

use serde_json::json;
use watek_api::ErrorCode::{CategoryInUse, NotFound};

use super::{
    Row, at, row,
    spoil::{below_itself, below_retired, merge_elsewhere, name, no_names, of_nothing},
};

pub(super) const STATES: &[Row] = &[
    at("create_dictionary", "blank", no_names, "fields.name_pl"),
    at("create_dictionary", "a name there is", |_, p| name(p, "segment"), "fields.name_pl"),
    at("create_dictionary", "for nothing", of_nothing, "fields.of_partner"),
    at("update_dictionary", "a name there is", |_, p| name(p, "ŹRÓDŁO"), "fields.name_pl"),
    row("retire_dictionary", "not there", |s, p| p["dictionary_id"] = json!(s.anna), NotFound),
    at(
        "move_dictionary",
        "after itself",
        |_, p| p["after_id"] = p["dictionary_id"].clone(),
        "after_id",
    ),
    row("category_uses", "not there", |s, p| p["dictionary_id"] = json!(s.anna), NotFound),
    at("create_category", "a name there is", |_, p| name(p, "krzesla"), "fields.name_pl"),
    at("create_category", "colour 6", |_, p| p["fields"]["colour"] = json!(6), "fields.colour"),
    at("create_category", "below a retired one", below_retired, "parent_id"),
    at("update_category", "blank", no_names, "fields.name_pl"),
    at("update_category", "a name there is", |_, p| name(p, "DREWNO"), "fields.name_pl"),
    row("retire_category", "not there", |s, p| p["category_id"] = json!(s.anna), NotFound),
    at("move_category", "below itself", below_itself, "parent_id"),
    at("move_category", "below a retired one", below_retired, "parent_id"),
    at("merge_categories", "itself", |_, p| p["other_id"] = p["keep_id"].clone(), "other_id"),
    at(
        "merge_categories",
        "into a retired one",
        |s, p| p["keep_id"] = json!(s.retired_category),
        "keep_id",
    ),
    at("merge_categories", "of another dictionary", merge_elsewhere, "other_id"),
    row(
        "remove_category",
        "in use",
        |s, p| p["category_id"] = json!(s.other_category),
        CategoryInUse,
    ),
    row(
        "remove_category",
        "above another",
        |s, p| p["category_id"] = json!(s.category),
        CategoryInUse,
    ),
];
