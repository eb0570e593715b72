//! Lists narrowed by dictionaries (R10): the same as a model that looks at every row, through every pair of
//! eyes (R13).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::CALL;
use watek_testkit::{TestEngine, string};

use self::model::Model;
use crate::rows::Database;

mod model;

type Ids = BTreeSet<String>;

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn one_of<'l>(&mut self, list: &'l [String]) -> &'l str {
        &list[self.below(list.len())]
    }

    fn some_of(&mut self, list: &[String], most: usize) -> Vec<String> {
        if list.is_empty() {
            return Vec::new();
        }
        let chosen: Ids = (0..self.below(most + 1)).map(|_| self.one_of(list).to_owned()).collect();
        chosen.into_iter().collect()
    }
}

/// What a dictionary applies to, in this order.
const KINDS: [&str; 4] = ["of_partner", "of_contact", "of_thread", "of_event"];

/// A firm with dictionaries and rows that have some of their categories. Bogdan stands below Dorota, who
/// sees a part; Celina sees her own; Anna is the administrator.
struct Firm {
    test: TestEngine,
    people: Vec<String>,
    partners: Vec<String>,
    /// Each with its categories, and what it applies to.
    dictionaries: Vec<(String, Vec<String>, [bool; 4])>,
    numbers: Numbers,
}

impl Firm {
    fn new(seed: u64) -> Self {
        let test = TestEngine::new();
        let person = |name: &str, supervisor: Option<&str>, mode: Option<&str>| {
            let params = json!({
                "name": name, "role": "member", "supervisor_id": supervisor, "access_mode": mode,
            });
            string(&test.ok("create_user", params), "/result/user_id")
        };
        let dorota = person("Dorota Lis", None, Some("reporting_tree"));
        let bogdan = person("Bogdan Nowak", Some(&dorota), None);
        let celina = person("Celina Wójcik", None, None);
        let people = vec![test.user(), dorota, bogdan, celina];
        let mut firm = Self {
            test,
            people,
            partners: Vec::new(),
            dictionaries: Vec::new(),
            numbers: Numbers(seed),
        };
        let applies =
            [[true, false, false, false], [true, true, false, true], [false, false, true, true]];
        for (place, kinds) in applies.into_iter().enumerate() {
            firm.dictionary(&format!("Słownik {place}"), kinds);
        }
        for number in 0..14 {
            firm.partner(number);
        }
        firm
    }

    fn ok(&self, who: &str, name: &str, params: Value) -> Value {
        let done = self.test.call_as(who, name, params.clone());
        done.unwrap_or_else(|error| panic!("{name} {params}: {error:?}"))
    }

    fn dictionary(&mut self, name: &str, kinds: [bool; 4]) {
        let mut fields = json!({ "name_pl": name, "is_multiple": true });
        for (kind, applies) in KINDS.iter().zip(kinds) {
            fields[kind] = json!(applies);
        }
        let made = self.test.ok("create_dictionary", json!({ "fields": fields }));
        let dictionary = string(&made, "/result/dictionary_id");
        let mut categories: Vec<String> = Vec::new();
        for number in 0..6 {
            let parent = match self.numbers.below(3) {
                0 => None,
                _ => self.numbers.some_of(&categories, 1).pop(),
            };
            let params = json!({
                "dictionary_id": dictionary, "parent_id": parent,
                "fields": { "name_pl": format!("Kategoria {number}") },
            });
            categories
                .push(string(&self.test.ok("create_category", params), "/result/category_id"));
        }
        self.dictionaries.push((dictionary, categories, kinds));
    }

    /// Some categories that a record of the kind can have.
    fn some(&mut self, kind: usize) -> Vec<String> {
        let all: Vec<String> = self
            .dictionaries
            .iter()
            .filter(|(_, _, kinds)| kinds[kind])
            .flat_map(|(_, categories, _)| categories.clone())
            .collect();
        self.numbers.some_of(&all, 3)
    }

    fn partner(&mut self, number: usize) {
        let who = self.people[self.numbers.below(3) + 1].clone();
        let fields = json!({
            "name": format!("Firma {}", number * 5 % 14), "city": "Łódź", "categories": self.some(0),
        });
        let made = self.ok(&who, "create_partner", json!({ "fields": fields }));
        let partner = string(&made, "/result/partner_id");
        for _ in 0..self.numbers.below(3) {
            let fields = json!({ "name": "Jan Kos", "categories": self.some(1) });
            let made =
                self.ok(&who, "create_contact", json!({ "partner_id": partner, "fields": fields }));
            if self.numbers.below(4) == 0 {
                let contact = string(&made, "/result/contact_id");
                self.ok(&who, "trash_contact", json!({ "contact_id": contact }));
            }
        }
        for _ in 0..self.numbers.below(4) {
            let who = self.people[self.numbers.below(3) + 1].clone();
            self.thread(&who, &partner);
        }
        self.partners.push(partner);
    }

    fn thread(&mut self, who: &str, partner: &str) {
        let params =
            json!({ "partner_id": partner, "title": "Oferta", "categories": self.some(2) });
        let thread = string(&self.ok(who, "create_thread", params), "/result/thread_id");
        for _ in 0..self.numbers.below(4) {
            let params = json!({
                "thread_id": thread, "event_type_id": CALL, "text": "Rozmowa",
                "next": { "choice": "leave_hanging" }, "carried": { "categories": self.some(3) },
            });
            self.test.clock.advance_minutes(1);
            self.ok(who, "record_event", params);
        }
        for _ in 0..self.numbers.below(3) {
            let day =
                ["2026-11-20", "2026-11-25", "2026-11-27", "2027-02-01"][self.numbers.below(4)];
            let plan = json!({
                "event_type_id": CALL, "note": "", "due": { "date": day, "zone": "Europe/Warsaw" },
                "carried": { "categories": self.some(3) },
            });
            self.ok(who, "plan_event", json!({ "thread_id": thread, "plan": plan }));
        }
    }

    /// A filter of one to three dictionaries.
    fn choices(&mut self) -> Vec<Value> {
        let mut choices = Vec::new();
        for place in 0..self.dictionaries.len() {
            if self.numbers.below(2) == 0 {
                continue;
            }
            let (dictionary, categories, _) = self.dictionaries[place].clone();
            let chosen = self.numbers.some_of(&categories, 2);
            let none = self.numbers.below(3) == 0;
            choices.push(json!({
                "dictionary_id": dictionary, "category_ids": chosen, "none": none,
            }));
        }
        choices
    }

    fn is_clean(&self) {
        let report = self.test.host().check().unwrap();
        assert!(report.is_clean(), "what follows follows from the rows: {report:?}");
    }
}

fn ids(list: &Value, id: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|row| row[id].as_str().unwrap().to_owned()).collect()
}

/// Those of a list that pass, in the order of the list.
fn kept(list: &[String], holds: impl Fn(&str) -> bool) -> Vec<String> {
    list.iter().filter(|id| holds(id)).cloned().collect()
}

fn compare(firm: &Firm, model: &Model, who: &str, choices: &[Value]) {
    compare_partners(firm, model, who, choices);
    for partner in &firm.partners {
        compare_timeline(firm, model, who, partner, choices);
    }
    compare_today(firm, model, who, choices);
}

fn compare_partners(firm: &Firm, model: &Model, who: &str, choices: &[Value]) {
    for sort in ["name", "last_contact"] {
        let list = |only: Value| {
            let params = json!({ "sort": sort, "only": only, "offset": 0, "limit": 500 });
            let page = firm.ok(who, "partner_list", params);
            let found = ids(&page["rows"], "id");
            assert_eq!(page["total"], found.len());
            found
        };
        let all = list(json!({}));
        let wanted = kept(&all, |id| model.passes(&model.of_partner(id), choices));
        assert_eq!(list(json!({ "dictionaries": choices })), wanted, "{choices:?}");
        let with = list(json!({ "open_threads": true, "dictionaries": choices }));
        let open = list(json!({ "open_threads": true }));
        assert_eq!(with, kept(&open, |id| wanted.iter().any(|other| other == id)));
        let only = json!({ "open_threads": true, "dictionaries": choices });
        let found = firm.ok(who, "partner_choices", json!({ "only": only }));
        let rows: Vec<Ids> = open.iter().map(|id| model.of_partner(id)).collect();
        model.counts(&found, &rows, choices);
    }
}

fn compare_timeline(firm: &Firm, model: &Model, who: &str, partner: &str, choices: &[Value]) {
    let filter = json!({ "dictionaries": choices });
    let read = |name: &str, filter: &Value| {
        let mut params = json!({ "partner_id": partner, "filter": filter });
        if name == "timeline" {
            params["limit"] = json!(100);
        }
        firm.ok(who, name, params)
    };
    let done = ids(&read("timeline", &json!({}))["events"], "id");
    let plans = ids(&read("open_plans", &json!({})), "event_id");
    let holds = |id: &str| model.passes(&model.of_event(id), choices);
    assert_eq!(ids(&read("timeline", &filter)["events"], "id"), kept(&done, holds), "{filter}");
    assert_eq!(ids(&read("open_plans", &filter), "event_id"), kept(&plans, holds), "{filter}");
    let rows: Vec<Ids> = done.iter().chain(&plans).map(|id| model.of_event(id)).collect();
    let facets = read("timeline_facets", &filter);
    model.counts(&facets["dictionaries"], &rows, choices);
    let shown: u64 = facets["states"]
        .as_array()
        .unwrap()
        .iter()
        .map(|state| state["count"].as_u64().unwrap())
        .sum();
    let passing = rows.iter().filter(|had| model.passes(had, choices)).count();
    assert_eq!(shown, u64::try_from(passing).unwrap(), "the other lists count what is shown");
}

fn compare_today(firm: &Firm, model: &Model, who: &str, choices: &[Value]) {
    let filter = json!({ "dictionaries": choices });
    let (all, found) = (firm.ok(who, "today", json!({})), firm.ok(who, "today", filter.clone()));
    let mut rows = Vec::new();
    for section in ["overdue", "today", "upcoming"] {
        let tasks = ids(&all[section], "event_id");
        let wanted = kept(&tasks, |id| model.passes(&model.of_task(id), choices));
        assert_eq!(ids(&found[section], "event_id"), wanted, "{section} {filter}");
        assert_eq!(found[format!("{section}_count")], wanted.len());
        rows.extend(tasks.iter().map(|id| model.of_task(id)));
    }
    let hanging = ids(&all["hanging"], "thread_id");
    let wanted = kept(&hanging, |id| model.passes(&model.of_hanging(id), choices));
    assert_eq!(ids(&found["hanging"], "thread_id"), wanted, "{filter}");
    assert_eq!(found["hanging_count"], wanted.len());
    rows.extend(hanging.iter().map(|id| model.of_hanging(id)));
    model.counts(&firm.ok(who, "today_choices", filter), &rows, choices);
}

#[test]
fn every_list_is_what_a_model_says_through_every_pair_of_eyes() {
    for seed in [1, 2] {
        let mut firm = Firm::new(seed);
        let mut narrowed = 0;
        for round in 0..8 {
            if round == 4 {
                change(&mut firm);
            }
            let model = Model::of(&firm);
            let choices = firm.choices();
            narrowed += usize::from(!choices.is_empty());
            for who in firm.people.clone() {
                compare(&firm, &model, &who, &choices);
            }
        }
        assert!(narrowed > 4, "filters were asked for");
        firm.is_clean();
    }
}

/// Merges, moves and retires categories, gives some to many at once, and takes the last of it back.
fn change(firm: &mut Firm) {
    for place in 0..firm.dictionaries.len() {
        let (_, categories, kinds) = firm.dictionaries[place].clone();
        let merge = json!({ "keep_id": categories[1], "other_id": categories[4] });
        firm.test.ok("merge_categories", merge);
        firm.test.ok("retire_category", json!({ "category_id": categories[5], "retired": true }));
        firm.test.ok("move_category", json!({ "category_id": categories[3], "parent_id": null }));
        if kinds[0] {
            let params = json!({
                "selection": { "all": { "filter": "firma 1" } }, "category_id": categories[0],
            });
            firm.test.ok("categorize_partners", params);
            let params = json!({
                "selection": { "partner_ids": firm.partners[..4] }, "category_id": categories[1],
                "take_off": true,
            });
            firm.test.ok("categorize_partners", params);
        }
    }
    let contact = Database::open(&firm.test.database())
        .ids("SELECT id FROM contact WHERE trashed_at IS NOT NULL LIMIT 1");
    for contact in contact {
        firm.test.ok("restore_contact", json!({ "contact_id": contact }));
    }
    firm.is_clean();
    firm.test.ok("undo", json!({}));
    firm.is_clean();
}

/// Two partners of Anna's, one of Bogdan's, and a dictionary of one choice and of several.
struct Few {
    test: TestEngine,
    bogdan: String,
    partners: Vec<String>,
    his: String,
    segment: [String; 2],
}

impl Few {
    fn new() -> Self {
        let test = TestEngine::new();
        let params = json!({ "name": "Bogdan", "role": "member", "access_mode": "reporting_tree" });
        let bogdan = string(&test.ok("create_user", params), "/result/user_id");
        let partners = ["Alfa", "Beta"].map(|name| test.partner(name)).to_vec();
        let params = json!({ "fields": { "name": "Omega" } });
        let his = test.call_as(&bogdan, "create_partner", params).unwrap();
        let fields = json!({ "name_pl": "Wielkość", "of_partner": true, "of_event": true });
        let made = test.ok("create_dictionary", json!({ "fields": fields }));
        let dictionary = string(&made, "/result/dictionary_id");
        let segment = ["Mała", "Duża"].map(|name| {
            let params = json!({ "dictionary_id": dictionary, "fields": { "name_pl": name } });
            string(&test.ok("create_category", params), "/result/category_id")
        });
        let his = string(&his, "/result/partner_id");
        Self { test, bogdan, partners, his, segment }
    }

    fn categorize(&self, partners: &[&String], category: usize, take_off: bool) -> Value {
        let params = json!({
            "selection": { "partner_ids": partners }, "category_id": self.segment[category],
            "take_off": take_off,
        });
        self.test.ok("categorize_partners", params)["result"].clone()
    }

    fn had(&self) -> Vec<(String, Option<String>)> {
        let rows = Database::open(&self.test.database());
        rows.links("SELECT partner_id, category_id FROM partner_category ORDER BY partner_id")
    }
}

#[test]
fn one_choice_replaces_and_says_how_many_and_one_undo_takes_it_back() {
    let few = Few::new();
    let [one, two] = [&few.partners[0], &few.partners[1]];
    assert_eq!(few.categorize(&[one], 0, false), json!({ "changed": 1, "replaced": 0 }));
    let before = few.had();
    let done = few.categorize(&[one, two, &few.his], 1, false);
    assert_eq!(done, json!({ "changed": 3, "replaced": 1 }));
    assert!(few.had().iter().all(|(_, category)| *category == Some(few.segment[1].clone())));
    assert_eq!(few.categorize(&[one, two], 1, false)["changed"], 0, "they have it");
    let undone = few.test.ok("undo", json!({}));
    assert_eq!(undone["result"]["subject"], "", "of several none is named");
    assert_eq!(few.had(), before, "as one");
    assert_eq!(few.categorize(&[one, two], 0, true), json!({ "changed": 1, "replaced": 0 }));
    assert!(few.had().is_empty(), "taken off who had it");
}

#[test]
fn what_is_not_ones_own_refuses_the_whole_with_its_number() {
    let few = Few::new();
    let all: Vec<&String> = few.partners.iter().chain([&few.his]).collect();
    let params = json!({ "selection": { "partner_ids": all }, "category_id": few.segment[0] });
    let refused = few.test.call_as(&few.bogdan, "categorize_partners", params).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotAllHis);
    assert_eq!(refused.args, json!({ "count": 2, "of": 3 }));
    assert!(few.had().is_empty(), "not even his own");
}

#[test]
fn marked_tasks_get_a_category_at_once() {
    let few = Few::new();
    let thread = few.test.thread(&few.partners[0], "Oferta");
    let tasks: Vec<String> =
        ["2026-11-26", "2026-11-27"].map(|day| few.test.plan(&thread, day, None)).to_vec();
    let params =
        |category: usize| json!({ "event_ids": tasks, "category_id": few.segment[category] });
    let done = few.test.ok("categorize_events", params(0));
    assert_eq!(done["result"], json!({ "changed": 2, "replaced": 0 }));
    let done = few.test.ok("categorize_events", params(1));
    assert_eq!(done["result"], json!({ "changed": 2, "replaced": 2 }));
    let refused = few.test.call_as(&few.bogdan, "categorize_events", params(0)).unwrap_err();
    assert_eq!(
        (refused.code, refused.field.as_deref()),
        (ErrorCode::NotFound, Some("event_ids.0"))
    );
    few.test.ok("retire_category", json!({ "category_id": few.segment[0], "retired": true }));
    let refused = few.test.refused("categorize_events", params(0));
    assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some("category_id")));
}

#[test]
fn all_that_a_filter_finds_are_as_many_as_was_said() {
    let few = Few::new();
    let select =
        |expected: u32| json!({ "selection": { "all": { "filter": "", "expected": expected } } });
    let refused = few.test.refused("trash_partners", select(2));
    assert_eq!((refused.code, &refused.args), (ErrorCode::OthersFound, &json!({ "count": 3 })));
    assert_eq!(few.test.ok("trash_partners", select(3))["result"]["count"], 3);
}

#[test]
fn a_filter_of_what_is_not_there_is_refused_with_its_place() {
    let few = Few::new();
    let nobody = "00000000-0000-4000-8000-000000000000";
    let dictionary = few.test.ok("dictionaries", json!({}))[0]["id"].clone();
    let cases = [
        (json!([{ "dictionary_id": nobody }]), "dictionaries.0.dictionary_id"),
        (
            json!([{ "dictionary_id": dictionary, "category_ids": [nobody] }]),
            "dictionaries.0.category_ids.0",
        ),
        (
            json!([{ "dictionary_id": dictionary }, { "dictionary_id": dictionary }]),
            "dictionaries.1.dictionary_id",
        ),
    ];
    for (choices, field) in cases {
        let refused = few.test.refused("today", json!({ "dictionaries": choices }));
        assert_eq!(refused.field.as_deref(), Some(field));
        let only = json!({ "dictionaries": choices });
        let refused = few.test.refused("partner_choices", json!({ "only": only }));
        assert_eq!(refused.field, Some(format!("only.{field}")));
    }
}
