//! What a list should hold, told without any cleverness.

use super::*;

/// What the rows say, by looking at each.
pub(super) struct Model {
    /// What a category counts under besides itself: what it was merged into, or what is above it.
    pub(super) up: BTreeMap<String, Option<String>>,
    pub(super) merged: Ids,
    pub(super) of: BTreeMap<String, Option<String>>,
    pub(super) carried: [BTreeMap<String, Ids>; 4],
    pub(super) contacts: Vec<(String, Option<String>)>,
    pub(super) thread_of: BTreeMap<String, Option<String>>,
    pub(super) partner_of: BTreeMap<String, Option<String>>,
}

impl Model {
    pub(super) fn of(firm: &Firm) -> Self {
        let rows = Database::open(&firm.test.database());
        let map = |sql: &str| rows.links(sql).into_iter().collect::<BTreeMap<_, _>>();
        let carried = |table: &str, owner: &str| {
            let mut found: BTreeMap<String, Ids> = BTreeMap::new();
            for (owner, category) in
                rows.links(&format!("SELECT {owner}_id, category_id FROM {table}"))
            {
                found.entry(owner).or_default().extend(category);
            }
            found
        };
        Self {
            up: map("SELECT id, coalesce(merged_into_id, parent_id) FROM category"),
            merged: rows
                .ids("SELECT id FROM category WHERE merged_into_id IS NOT NULL")
                .into_iter()
                .collect(),
            of: map("SELECT id, dictionary_id FROM category"),
            carried: [
                carried("partner_category", "partner"),
                carried("contact_category", "contact"),
                carried("thread_category", "thread"),
                carried("event_category", "event"),
            ],
            contacts: rows.links("SELECT id, partner_id FROM contact WHERE trashed_at IS NULL"),
            thread_of: map("SELECT id, thread_id FROM event"),
            partner_of: map("SELECT id, partner_id FROM thread"),
        }
    }

    pub(super) fn had(&self, kind: usize, id: &str) -> Ids {
        self.carried[kind].get(id).cloned().unwrap_or_default()
    }

    pub(super) fn of_partner(&self, id: &str) -> Ids {
        let mut had = self.had(0, id);
        for (contact, at) in &self.contacts {
            if at.as_deref() == Some(id) {
                had.extend(self.had(1, contact));
            }
        }
        had
    }

    pub(super) fn of_event(&self, id: &str) -> Ids {
        let thread = self.thread_of[id].clone().unwrap();
        &self.had(3, id) | &self.had(2, &thread)
    }

    pub(super) fn of_task(&self, id: &str) -> Ids {
        &self.of_event(id) | &self.of_hanging(&self.thread_of[id].clone().unwrap())
    }

    pub(super) fn of_hanging(&self, thread: &str) -> Ids {
        let partner = self.partner_of[thread].clone().unwrap();
        &self.had(2, thread) | &self.had(0, &partner)
    }

    /// Where a category went in the end.
    pub(super) fn kept(&self, id: &str) -> String {
        let mut id = id.to_owned();
        while self.merged.contains(&id) {
            id = self.up[&id].clone().unwrap();
        }
        id
    }

    /// Whether a category is another, or is below it.
    pub(super) fn is_within(&self, id: &str, above: &str) -> bool {
        let mut at = Some(id.to_owned());
        while let Some(id) = at {
            if id == above {
                return true;
            }
            at = self.up.get(&id).cloned().flatten();
        }
        false
    }

    pub(super) fn passes(&self, had: &Ids, choices: &[Value]) -> bool {
        choices.iter().all(|choice| {
            let chosen = choice["category_ids"].as_array().unwrap();
            let none = choice["none"] == true;
            let any = chosen.iter().any(|wanted| {
                let wanted = self.kept(wanted.as_str().unwrap());
                had.iter().any(|category| self.is_within(category, &wanted))
            });
            let is_in_none = !had
                .iter()
                .any(|category| self.of[category].as_deref() == choice["dictionary_id"].as_str());
            any || (none && is_in_none) || (chosen.is_empty() && !none)
        })
    }

    /// Compares every number beside a choice with how many rows that choice would show.
    pub(super) fn counts(&self, found: &Value, rows: &[Ids], choices: &[Value]) {
        for dictionary in found.as_array().unwrap() {
            let id = &dictionary["dictionary_id"];
            let others = choices.iter().filter(|choice| choice["dictionary_id"] != *id).cloned();
            let others: Vec<Value> = others.collect();
            let would_show = |choice: Value| {
                let all: Vec<Value> = others.iter().cloned().chain([choice]).collect();
                rows.iter().filter(|had| self.passes(had, &all)).count()
            };
            let none = json!({ "dictionary_id": id, "category_ids": [], "none": true });
            assert_eq!(dictionary["none"], would_show(none), "in none of {id}");
            let counts: BTreeMap<&str, &Value> = dictionary["categories"]
                .as_array()
                .unwrap()
                .iter()
                .map(|count| (count["category_id"].as_str().unwrap(), &count["count"]))
                .collect();
            let own = self.of.iter().filter(|(_, of)| of.as_deref() == id.as_str());
            for (category, _) in own.filter(|(category, _)| !self.merged.contains(*category)) {
                let choice = json!({ "dictionary_id": id, "category_ids": [category] });
                let count =
                    counts.get(category.as_str()).map_or(0, |count| count.as_u64().unwrap());
                assert_eq!(count, u64::try_from(would_show(choice)).unwrap(), "of {category}");
            }
        }
    }
}
