//! The list of partners: every order, every filter, and through whose eyes (R13).

use std::{cmp::Ordering, slice};

use serde_json::{Value, json};
use watek_domain::{event_type::CALL, fold};
use watek_engine::seed;
use watek_testkit::{TestEngine, string};

use crate::rows::Database;

const DAY: i64 = 24 * 3_600_000;
const SORTS: [&str; 7] =
    ["name", "city", "owner", "last_contact", "next_step", "open_threads", "created"];

/// Partners in every state. Dorota sees all their threads because all who have one stand below her; Anna
/// because she is the administrator; Celina sees none of them.
struct Firm {
    test: TestEngine,
    anna: String,
    bogdan: String,
    celina: String,
    dorota: String,
}

impl Firm {
    fn new() -> Self {
        let test = TestEngine::new();
        let anna = test.user();
        let person = |name: &str, supervisor: Option<&str>, mode: Option<&str>| {
            let params = json!({
                "name": name, "role": "member", "supervisor_id": supervisor, "access_mode": mode,
            });
            string(&test.ok("create_user", params), "/result/user_id")
        };
        let dorota = person("Dorota Lis", None, Some("reporting_tree"));
        let bogdan = person("Bogdan Nowak", Some(&dorota), None);
        let ewa = person("Ewa Żak", Some(&dorota), None);
        let celina = person("Celina Wójcik", None, None);
        let firm = Self { test, anna, bogdan, celina, dorota };
        let owners = [firm.bogdan.clone(), ewa, firm.dorota.clone()];
        let cities = ["Łódź", "Kraków", "", "kraków", "Ćmielów"];
        let names = ["Świt", "Żubr", "Łąka", "żubr", "Źródło", "Cedr"];
        for number in 0..30 {
            firm.test.clock.advance_minutes(i64::from(number % 3 == 0));
            let owner = &owners[number % owners.len()];
            let name = names[number * 5 % names.len()];
            let partner = firm.partner(owner, name, cities[number % cities.len()]);
            firm.fill(owner, &partner, number);
        }
        firm
    }

    fn partner(&self, owner: &str, name: &str, city: &str) -> String {
        let params = json!({ "fields": { "name": name, "city": city } });
        string(&self.ok(owner, "create_partner", params), "/result/partner_id")
    }

    /// Gives the partner none to three threads: with something done, planned, neither, or closed.
    fn fill(&self, owner: &str, partner: &str, number: usize) {
        for part in 0..number % 4 {
            let params = json!({ "partner_id": partner, "title": "Oferta" });
            let thread = string(&self.ok(owner, "create_thread", params), "/result/thread_id");
            match (number + part) % 5 {
                0 => self.plan(owner, &thread, "2026-11-20"),
                1 => self.plan(owner, &thread, "2026-12-01"),
                2 => self.record(owner, &thread, 10 + i64::try_from(number).unwrap() % 3, "close"),
                3 => self.record(owner, &thread, 100, "leave_hanging"),
                _ => {},
            }
        }
    }

    fn plan(&self, who: &str, thread: &str, date: &str) {
        let plan = json!({
            "event_type_id": CALL, "note": "", "due": { "date": date, "zone": "Europe/Warsaw" },
        });
        self.ok(who, "plan_event", json!({ "thread_id": thread, "plan": plan }));
    }

    fn record(&self, who: &str, thread: &str, days_ago: i64, choice: &str) {
        let next = match choice {
            "close" => json!({ "choice": choice, "outcome": "won", "reason": "Umowa" }),
            _ => json!({ "choice": choice }),
        };
        let at = self.test.clock_millis() - days_ago * DAY;
        let params = json!({
            "thread_id": thread, "event_type_id": CALL, "text": "", "next": next,
            "happened_at": at,
        });
        self.ok(who, "record_event", params);
    }

    fn ok(&self, who: &str, name: &str, params: Value) -> Value {
        let done = self.test.call_as(who, name, params.clone());
        done.unwrap_or_else(|error| panic!("{name} {params}: {error:?}"))
    }

    /// The whole list as somebody sees it.
    fn list(&self, who: &str, sort: &str, descending: bool, only: &Value) -> Vec<Value> {
        let page = self.page(who, sort, descending, only, (0, 500));
        let rows = page["rows"].as_array().unwrap().clone();
        assert_eq!(page["total"], rows.len(), "the count is of what is found");
        rows
    }

    fn page(
        &self,
        who: &str,
        sort: &str,
        descending: bool,
        only: &Value,
        (offset, limit): (u32, u32),
    ) -> Value {
        let params = json!({
            "sort": sort, "descending": descending, "only": only, "offset": offset, "limit": limit,
        });
        self.ok(who, "partner_list", params)
    }

    /// Asks for so many rows soon, and for all; answers whether they were counted at once.
    fn soon_and_whole(&self, who: &str, params: &Value, wanted: usize, known: bool) -> bool {
        // What was found last is known at once: so something else is looked for before.
        self.ok(who, "partner_list", json!({ "filter": "qq", "offset": 0, "limit": 1 }));
        let mut asked = params.clone();
        asked["soon"] = json!(wanted);
        let soon = self.ok(who, "partner_list", asked);
        let whole = self.ok(who, "partner_list", params.clone());
        let rows = whole["rows"].as_array().unwrap();
        assert_eq!(whole["total"], rows.len(), "{params}");
        let counted = known || rows.len() < wanted;
        let first = if counted { rows } else { &rows[..wanted] };
        assert_eq!(soon["rows"].as_array().unwrap(), first, "{params}");
        let total = if counted { json!(rows.len()) } else { Value::Null };
        assert_eq!(soon["total"], total, "only what takes longer is left out: {params}");
        counted
    }

    fn is_clean(&self) {
        let report = self.test.host().check().unwrap();
        assert!(report.is_clean(), "the list follows from the rows: {report:?}");
    }
}

/// Whether a filter lets a row through.
type Holds = fn(&Row<'_>) -> bool;

/// Every filter, and what it says of a row.
fn filters(firm: &Firm) -> Vec<(Value, Holds)> {
    vec![
        (json!({}), |_| true),
        (json!({ "overdue": true }), |row| row.0["next"]["overdue"] == true),
        (json!({ "open_threads": true }), |row| row.0["open_threads"] != 0),
        (json!({ "no_contact": true }), |row| row.0["last_at"].is_null()),
        (json!({ "silent_days": 50 }), |row| row.heard().is_some_and(|at| row.1 - at > 50 * DAY)),
        (json!({ "city": "KRAKÓW" }), |row| row.text("city").to_lowercase() == "kraków"),
        (json!({ "owner_id": firm.bogdan }), |row| row.text("owner_name") == "Bogdan Nowak"),
        (json!({ "owner_id": firm.dorota, "no_contact": true, "open_threads": true }), |row| {
            row.text("owner_name") == "Dorota Lis"
                && row.0["last_at"].is_null()
                && row.0["open_threads"] != 0
        }),
    ]
}

/// A row and the present.
struct Row<'r>(&'r Value, i64);

impl Row<'_> {
    fn text(&self, field: &str) -> &str {
        self.0[field].as_str().unwrap()
    }

    fn heard(&self) -> Option<i64> {
        self.0["last_at"].as_i64()
    }

    /// What a sort compares; nothing where the partner has none of it.
    fn key(&self, sort: &str) -> Option<String> {
        let number = |number: i64| format!("{number:020}");
        match sort {
            "name" => Some(fold::order_key(self.text("name"))),
            "city" => Some(fold::order_key(self.text("city"))).filter(|key| !key.is_empty()),
            "owner" => Some(fold::order_key(self.text("owner_name"))),
            "last_contact" => self.heard().map(number),
            "next_step" => self.0["next"]["due"]["date"].as_str().map(str::to_owned),
            "open_threads" => self.0["open_threads"].as_i64().filter(|open| *open > 0).map(number),
            _ => self.0["created_at"].as_i64().map(number),
        }
    }

    fn compare(&self, other: &Self, sort: &str, descending: bool) -> Ordering {
        let by_key = match (self.key(sort), other.key(sort)) {
            (Some(one), Some(other)) if descending => other.cmp(&one),
            (Some(one), Some(other)) => one.cmp(&other),
            (one, other) => one.is_none().cmp(&other.is_none()),
        };
        let names = || fold::order_key(self.text("name")).cmp(&fold::order_key(other.text("name")));
        by_key.then_with(names).then_with(|| self.text("id").cmp(other.text("id")))
    }
}

#[test]
fn every_order_and_filter_is_what_it_says_for_who_sees_all_threads_either_way() {
    let firm = Firm::new();
    let now = firm.test.clock_millis();
    let all = firm.list(&firm.anna, "name", false, &json!({}));
    assert_eq!(all.len(), 30);
    for (only, holds) in filters(&firm) {
        for (sort, descending) in SORTS.iter().flat_map(|sort| [(sort, false), (sort, true)]) {
            let what = format!("{sort}, descending: {descending}, {only}");
            let mut expected: Vec<Row<'_>> =
                all.iter().map(|row| Row(row, now)).filter(|row| holds(row)).collect();
            assert!(!expected.is_empty(), "a filter that finds nothing proves nothing: {only}");
            expected.sort_by(|one, other| one.compare(other, sort, descending));
            let expected: Vec<&Value> = expected.iter().map(|row| row.0).collect();
            let annas = firm.list(&firm.anna, sort, descending, &only);
            assert_eq!(annas.iter().collect::<Vec<_>>(), expected, "by the index: {what}");
            let dorotas = firm.list(&firm.dorota, sort, descending, &only);
            assert_eq!(dorotas, annas, "from the threads she sees: {what}");
        }
    }
    firm.is_clean();
}

#[test]
fn pages_of_any_length_are_the_list() {
    let firm = Firm::new();
    for only in [json!({}), json!({ "open_threads": true })] {
        for (sort, descending) in SORTS.iter().flat_map(|sort| [(sort, false), (sort, true)]) {
            for who in [&firm.anna, &firm.dorota] {
                let all = firm.list(who, sort, descending, &only);
                let mut paged = Vec::new();
                for offset in (0..=42).step_by(7) {
                    let page = firm.page(who, sort, descending, &only, (offset, 7));
                    assert_eq!(page["total"], all.len(), "every page knows the whole");
                    paged.extend(page["rows"].as_array().unwrap().clone());
                }
                assert_eq!(paged, all, "{sort}, descending: {descending}, {only}");
            }
        }
    }
}

#[test]
fn rows_asked_for_soon_are_the_first_of_the_list_and_come_without_their_count() {
    let firm = Firm::new();
    let (mut soon, mut whole) = (0, 0);
    for (words, only) in [
        ("z", json!({})),
        ("zubr", json!({})),
        ("r u", json!({ "open_threads": true })),
        ("krakow", json!({ "no_contact": true })),
        ("nigdzie", json!({})),
        ("", json!({ "city": "Łódź" })),
    ] {
        for (sort, descending) in SORTS.iter().flat_map(|sort| [(sort, false), (sort, true)]) {
            let params = json!({
                "filter": words, "sort": sort, "descending": descending, "only": only,
                "offset": 0, "limit": 500,
            });
            for who in [&firm.anna, &firm.dorota, &firm.celina] {
                for wanted in [3, 500] {
                    let counted = firm.soon_and_whole(who, &params, wanted, words.is_empty());
                    *(if counted { &mut whole } else { &mut soon }) += 1;
                }
            }
        }
    }
    assert!(soon > 80 && whole > 80, "both ways are walked: {soon} and {whole}");
}

#[test]
fn rows_that_stand_far_down_are_found_also_when_they_are_wanted_soon() {
    let test = TestEngine::new();
    let host = test.host();
    let size = seed::Size { partners: 4_300, events: 0, users: 1 };
    seed::fill(host.engine(), host.engine().person(), size, |_| {}).unwrap();
    let last: Vec<String> =
        ["Źdźbło Q", "Żyto Q", "Żywiec Q"].map(|name| test.partner(name)).to_vec();
    let ids = |filter: &str, descending: bool| {
        let params = json!({
            "filter": filter, "descending": descending, "offset": 0, "limit": 9, "soon": 2,
        });
        let page = test.ok("partner_list", params);
        let rows = page["rows"].as_array().unwrap().iter().map(|row| string(row, "/id"));
        (page["total"].clone(), rows.collect::<Vec<_>>())
    };
    assert_eq!(ids("z q", true).1, [last[2].clone(), last[1].clone()], "soon, from that end");
    assert_eq!(ids("zdzblo q", false), (json!(1), vec![last[0].clone()]), "after all were read");
    let (total, found) = ids("zy q", false);
    assert_eq!(
        (total, found),
        (json!(2), last[1..].to_vec()),
        "not among the first that are looked at"
    );
    test.ok("undo", json!({}));
    assert_eq!(ids("zy q", false), (json!(1), vec![last[1].clone()]), "one went");
}

#[test]
fn what_was_found_last_is_looked_through_only_as_long_as_nothing_changed() {
    let firm = Firm::new();
    let holds = |row: &Value, words: &str| {
        let text = fold::fold(&format!("{} {}", string(row, "/name"), string(row, "/city")));
        words.split(' ').all(|word| text.contains(word))
    };
    let is_right = |words: &str, when: &str| {
        let all = firm.list(&firm.anna, "name", false, &json!({}));
        let expected = all.iter().filter(|row| holds(row, words)).map(|row| &row["id"]);
        let expected: Vec<&Value> = expected.collect();
        for soon in [Value::Null, json!(2)] {
            let params = json!({ "filter": words, "offset": 0, "limit": 500, "soon": soon });
            let page = firm.ok(&firm.bogdan, "partner_list", params);
            let ids = page["rows"].as_array().unwrap().iter().map(|row| &row["id"]);
            assert!(page["total"] == json!(expected.len()), "it is known already: {words}, {when}");
            assert_eq!(ids.collect::<Vec<_>>(), expected, "`{words}`, {when}");
        }
    };
    // Narrower, wider, the same again, other words, words in another order.
    let typed = ["z", "zu", "zub", "zub k", "zub kr", "kr zub", "kr", "r", "zr", "zub", "q", "qq"];
    let all_are_right = |when: &str| typed.iter().for_each(|words| is_right(words, when));
    all_are_right("at the start");
    let zubr = firm.partner(&firm.bogdan, "Żubrówka", "Kraków");
    is_right("qq zub", "after nothing was found");
    all_are_right("with one more");
    is_right("zub", "before it goes");
    firm.ok(&firm.bogdan, "trash_partner", json!({ "partner_id": zubr }));
    is_right("zubr", "after it went");
    firm.ok(&firm.bogdan, "undo", json!({}));
    is_right("zubrow", "after it came back");
    all_are_right("in the end");
}

#[test]
fn neither_order_nor_filters_tell_of_threads_that_are_not_seen() {
    let firm = Firm::new();
    let by_name = firm.list(&firm.celina, "name", false, &json!({}));
    assert_eq!(by_name.len(), 30, "cards are for all");
    for sort in ["last_contact", "next_step", "open_threads"] {
        for descending in [false, true] {
            let found = firm.list(&firm.celina, sort, descending, &json!({}));
            assert_eq!(found, by_name, "{sort} is nothing to her, so the name decides");
        }
    }
    for only in ["overdue", "hanging", "open_threads"] {
        let found = firm.list(&firm.celina, "name", false, &json!({ only: true }));
        assert_eq!(found, Vec::<Value>::new(), "{only} of what she does not see");
    }
    let silent = firm.list(&firm.celina, "name", false, &json!({ "silent_days": 1 }));
    assert_eq!(silent, Vec::<Value>::new(), "nor that there was something long ago");
    let never = firm.list(&firm.celina, "name", false, &json!({ "no_contact": true }));
    assert_eq!(never, by_name, "to her nothing ever happened anywhere");
}

#[test]
fn what_one_sees_of_a_partner_orders_it_for_oneself_alone() {
    let firm = Firm::new();
    let partner = firm.partner(&firm.celina, "Zzz", "");
    let params = json!({ "partner_id": partner, "title": "Jej sprawa" });
    let hers = string(&firm.ok(&firm.celina, "create_thread", params.clone()), "/result/thread_id");
    firm.record(&firm.celina, &hers, 3, "leave_hanging");
    let bogdans = string(&firm.ok(&firm.bogdan, "create_thread", params), "/result/thread_id");
    firm.record(&firm.bogdan, &bogdans, 1, "leave_hanging");
    let first = |who: &str, sort: &str| firm.list(who, sort, true, &json!({}))[0].clone();
    let row = first(&firm.celina, "last_contact");
    assert_eq!((&row["id"], &row["open_threads"]), (&json!(partner), &json!(1)), "hers alone");
    assert_eq!(row["last_at"], firm.test.clock_millis() - 3 * DAY, "not his, which is newer");
    let row = first(&firm.anna, "last_contact");
    assert_eq!((&row["id"], &row["open_threads"]), (&json!(partner), &json!(2)), "both");
    let hanging = firm.list(&firm.celina, "name", false, &json!({ "hanging": true }));
    assert_eq!(hanging.len(), 1, "only where she sees one hang");
}

#[test]
fn the_list_follows_every_change_at_once_and_every_undo() {
    let test = TestEngine::new();
    let (one, two) = (test.partner("Alfa"), test.partner("Beta"));
    let ids = |sort: &str, only: Value| -> Vec<String> {
        let params = json!({ "sort": sort, "only": only, "offset": 0, "limit": 9 });
        let rows = test.ok("partner_list", params)["rows"].as_array().unwrap().clone();
        rows.iter().map(|row| string(row, "/id")).collect()
    };
    let thread = test.thread(&two, "Oferta");
    assert_eq!(ids("open_threads", json!({})), [two.clone(), one.clone()]);
    assert_eq!(ids("name", json!({ "hanging": true })), slice::from_ref(&two));
    test.plan(&thread, "2026-11-20", None);
    assert_eq!(ids("name", json!({ "hanging": true })), Vec::<String>::new());
    assert_eq!(ids("next_step", json!({ "overdue": true })), slice::from_ref(&two));
    test.ok("undo", json!({}));
    assert_eq!(
        ids("name", json!({ "hanging": true })),
        slice::from_ref(&two),
        "the plan is gone again"
    );
    let trashed = test.ok("trash_partner", json!({ "partner_id": one }));
    assert_eq!(ids("name", json!({})), slice::from_ref(&two), "the trash is no part of the list");
    test.ok("undo", json!({ "operation_id": trashed["operation_id"] }));
    assert_eq!(ids("name", json!({})), [one, two]);
    let report = test.host().check().unwrap();
    assert!(report.is_clean(), "{report:?}");
}

#[test]
fn a_new_name_of_a_person_moves_his_partners() {
    let firm = Firm::new();
    let first = |firm: &Firm| firm.list(&firm.anna, "owner", false, &json!({}))[0].clone();
    assert_eq!(first(&firm)["owner_name"], "Bogdan Nowak");
    let token = Database::open(&firm.test.database()).token("user_account", &firm.bogdan);
    let renamed = json!({
        "user_id": firm.bogdan, "name": "Zenon Nowak", "role": "member",
        "supervisor_id": firm.dorota, "token": token,
    });
    firm.ok(&firm.anna, "update_user", renamed);
    assert_eq!(first(&firm)["owner_name"], "Dorota Lis");
    let his = firm.list(&firm.anna, "name", false, &json!({ "owner_id": firm.bogdan }));
    assert_eq!(his.len(), 10, "he is found under his new name");
    firm.is_clean();
}

#[test]
fn cities_are_offered_once_each() {
    let firm = Firm::new();
    let cities = firm.ok(&firm.celina, "partner_cities", json!({}));
    let folded: Vec<String> =
        cities.as_array().unwrap().iter().map(|city| fold::fold(city.as_str().unwrap())).collect();
    assert_eq!(folded, ["cmielow", "krakow", "lodz"], "by the Polish alphabet: {cities}");
}
