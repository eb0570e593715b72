//! Operations on dictionaries and their categories.

use serde_json::{Value, json};
use watek_domain::dictionary::starter;

use super::{World, take};

#[expect(clippy::unnecessary_wraps, reason = "a draw may find nothing; this one never does")]
pub(super) fn create(world: &mut World<'_>) -> Option<Value> {
    Some(json!({ "fields": world.dictionary_fields() }))
}

pub(super) fn update(world: &mut World<'_>) -> Option<Value> {
    let dictionary = world.any("dictionary")?;
    let token = world.database.token("dictionary", &dictionary);
    let mut fields = world.dictionary_fields();
    if world.dice.once_in(2) {
        fields["name_pl"] = take(&mut world.database.row("dictionary", &dictionary), "name_pl");
    }
    Some(json!({ "dictionary_id": dictionary, "fields": fields, "token": token }))
}

pub(super) fn retire(world: &mut World<'_>) -> Option<Value> {
    // Most stay offered, so that records can have categories of them.
    let retired = world.dice.once_in(4);
    Some(json!({ "dictionary_id": world.any("dictionary")?, "retired": retired }))
}

pub(super) fn move_after(world: &mut World<'_>) -> Option<Value> {
    let after = if world.dice.once_in(4) { None } else { world.any("dictionary") };
    Some(json!({ "dictionary_id": world.any("dictionary")?, "after_id": after }))
}

pub(super) fn create_category(world: &mut World<'_>) -> Option<Value> {
    let dictionary = world.busy_dictionary()?;
    let parent = if world.dice.once_in(2) { world.category_of(&dictionary) } else { None };
    let fields = json!({ "name_pl": world.words(), "colour": world.dice.roll(6) });
    Some(json!({ "dictionary_id": dictionary, "parent_id": parent, "fields": fields }))
}

pub(super) fn update_category(world: &mut World<'_>) -> Option<Value> {
    let category = world.any("category")?;
    let token = world.database.token("category", &category);
    let mut row = world.database.row("category", &category);
    let name = if world.dice.once_in(2) { json!(world.words()) } else { take(&mut row, "name_pl") };
    let fields =
        json!({ "name_pl": name, "name_en": row["name_en"], "colour": world.dice.roll(6) });
    Some(json!({ "category_id": category, "fields": fields, "token": token }))
}

pub(super) fn retire_category(world: &mut World<'_>) -> Option<Value> {
    let retired = world.dice.once_in(2);
    Some(json!({ "category_id": world.any("category")?, "retired": retired }))
}

pub(super) fn move_category(world: &mut World<'_>) -> Option<Value> {
    let dictionary = world.busy_dictionary()?;
    let category = world.category_of(&dictionary)?;
    let parent = if world.dice.once_in(3) { None } else { world.category_of(&dictionary) };
    Some(json!({ "category_id": category, "parent_id": parent }))
}

pub(super) fn merge_categories(world: &mut World<'_>) -> Option<Value> {
    let dictionary = world.busy_dictionary()?;
    let (keep, other) = (world.category_of(&dictionary)?, world.category_of(&dictionary)?);
    Some(json!({ "keep_id": keep, "other_id": other }))
}

pub(super) fn remove_category(world: &mut World<'_>) -> Option<Value> {
    Some(json!({ "category_id": world.any("category")? }))
}

impl World<'_> {
    fn dictionary_fields(&mut self) -> Value {
        json!({
            "name_pl": self.words(), "of_partner": true, "of_contact": self.dice.once_in(2),
            "of_thread": true, "of_event": true, "is_multiple": !self.dice.once_in(3),
            "is_required": self.dice.once_in(8),
        })
    }

    /// A dictionary that is more likely one of the first.
    fn busy_dictionary(&mut self) -> Option<String> {
        if self.dice.once_in(2) {
            return Some(starter::dictionary(starter::SEGMENT).to_string());
        }
        self.any("dictionary")
    }

    fn category_of(&mut self, dictionary: &str) -> Option<String> {
        let dictionary = dictionary.replace('-', "");
        self.where_("category", &format!("dictionary_id = x'{dictionary}'"))
    }

    /// What a form says of categories: nothing, none, or one or two of those for such records.
    pub(super) fn categories(&mut self, of: &str) -> Value {
        let fits = format!(
            "retired_at IS NULL AND dictionary_id IN \
             (SELECT id FROM dictionary WHERE {of} = 1 AND retired_at IS NULL)"
        );
        let (one, other) = (self.where_("category", &fits), self.where_("category", &fits));
        match (self.dice.roll(4), one, other) {
            (0, Some(one), _) => json!([one]),
            (1, Some(one), Some(other)) => json!([one, other]),
            (2, ..) => json!([]),
            _ => Value::Null,
        }
    }

    /// Of which of two records a value is taken that go into one.
    pub(super) fn side(&mut self) -> &'static str {
        ["keep", "other"][self.dice.roll(2)]
    }
}
