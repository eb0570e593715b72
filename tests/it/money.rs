//! Amounts as they are typed, the price list, lines of events, and what threads and partners come to (R9).

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::OFFER;
use watek_testkit::{TestEngine, string};

fn pln(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "PLN" })
}

fn product(test: &TestEngine, name: &str, code: &str, minor: i64) -> String {
    let fields = json!({ "name": name, "code": code, "unit": "szt.", "price": pln(minor) });
    string(&test.ok("create_product", json!({ "fields": fields })), "/result/product_id")
}

fn line(product: Option<&str>, quantity: &str, minor: i64, discount: i64) -> Value {
    json!({
        "product_id": product, "name": "Deska", "unit": "szt.", "quantity": quantity,
        "price": pln(minor), "discount": discount,
    })
}

/// Plans an offer and answers its id.
fn planned(test: &TestEngine, thread: &str, amount: Value, lines: Value) -> String {
    let due = json!({ "date": "2026-12-01", "time": null, "zone": "Europe/Warsaw" });
    let plan = json!({ "event_type_id": OFFER, "due": due, "amount": amount, "lines": lines });
    let made = test.ok("plan_event", json!({ "thread_id": thread, "plan": plan }));
    string(&made, "/result/event_id")
}

fn record(test: &TestEngine, thread: &str, more: Value) -> String {
    let mut params = json!({
        "thread_id": thread, "event_type_id": OFFER, "text": "Wysłana",
        "next": { "choice": "close", "outcome": "won", "reason": "Umowa" },
    });
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    string(&test.ok("record_event", params), "/result/event_id")
}

fn event(test: &TestEngine, id: &str) -> Value {
    test.ok("event", json!({ "event_id": id }))
}

/// What a partner comes to: `outcome state minor currency events`, a row each.
fn sums(test: &TestEngine, partner: &str) -> Vec<String> {
    let rows = test.ok("partner_amounts", json!({ "partner_id": partner }));
    let word = |value: &Value| value.as_str().unwrap_or("open").to_owned();
    let rows = rows.as_array().unwrap().iter().map(|row| {
        let sum = &row["sum"];
        [&row["outcome"], &row["state"], &sum["minor"], &sum["currency"]].map(word).join(" ")
            + &format!(" {}", row["events"])
    });
    rows.collect()
}

#[test]
fn a_typed_amount_is_read_in_the_persons_language() {
    let test = TestEngine::new();
    let read = |text: &str| test.ok("parse_amount", json!({ "text": text, "currency": "PLN" }));
    let preview = read("12 tys.");
    assert_eq!(preview["money"], pln(1_200_000));
    assert_eq!(preview["shown"], "12\u{a0}000,00\u{a0}zł");
    assert_eq!(preview["typed"], "12\u{a0}000");
    assert_eq!(read("€ 12,5")["money"], json!({ "minor": 1_250, "currency": "EUR" }));
    let error = test.refused("parse_amount", json!({ "text": "1,234", "currency": "PLN" }));
    assert_eq!(error.args, json!({ "reason": "too_precise", "decimals": 2 }));
}

#[test]
fn a_code_is_of_one_product_however_it_is_written() {
    let test = TestEngine::new();
    let plank = product(&test, "Deska", "D-1", 1_999);
    let fields = json!({ "name": "Inna", "code": "d-1", "price": pln(1) });
    let error = test.refused("create_product", json!({ "fields": fields }));
    assert_eq!(error.field.as_deref(), Some("fields.code"));
    // Taking a rename back may not make two of one code.
    let token = test.ok("products", json!({}))["products"][0]["token"].take();
    let renamed = json!({ "name": "Deska", "code": "D-2", "unit": "", "price": pln(1_999) });
    let params = json!({ "product_id": plank, "fields": renamed, "token": token });
    let rename = string(&test.ok("update_product", params), "/operation_id");
    product(&test, "Druga", "d-1", 100);
    let refused = test.refused("undo", json!({ "operation_id": rename }));
    assert_eq!(refused.code, ErrorCode::UndoRefused);
}

#[test]
fn products_are_found_without_accents_and_a_page_at_a_time() {
    let test = TestEngine::new();
    for number in 0..60 {
        product(&test, &format!("Łączówka {number:02}"), &format!("Ł-{number:02}"), 100);
    }
    let old = product(&test, "Łączówka dawna", "", 100);
    test.ok("retire_product", json!({ "product_id": old, "retired": true }));
    let page = test.ok("products", json!({ "text": "LACZ 5", "limit": 5, "offset": 5 }));
    assert_eq!(page["total"], 15, "every word is somewhere in it");
    assert_eq!(page["products"].as_array().unwrap().len(), 5);
    let exact = test.ok("products", json!({ "text": "l-07" }));
    assert_eq!(exact["products"][0]["name"], "Łączówka 07");
    assert_eq!(test.ok("products", json!({}))["total"], 60, "what is not offered is left out");
    assert_eq!(test.ok("products", json!({ "retired": true }))["total"], 61);
}

#[test]
fn a_line_keeps_what_the_product_was() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let plank = product(&test, "Deska", "D-1", 1_999);
    let lines = json!([line(Some(&plank), "2.5", 1_999, 1_000), line(None, "-1", 500, 0)]);
    let plan = planned(&test, &thread, Value::Null, lines);
    let token = test.ok("products", json!({}))["products"][0]["token"].take();
    let dearer = json!({ "name": "Deska heblowana", "code": "D-1", "price": pln(9_999) });
    test.ok("update_product", json!({ "product_id": plank, "fields": dearer, "token": token }));
    test.ok("retire_product", json!({ "product_id": plank, "retired": true }));
    let shown = event(&test, &plan)["plan"]["lines"].take();
    // 2.5 × 19.99 less a tenth is 44.9775.
    assert_eq!(shown["lines"][0]["total"], pln(4_498));
    assert_eq!(shown["lines"][0]["name"], "Deska");
    assert_eq!(shown["lines"][0]["quantity"], "2.5");
    assert_eq!(shown["totals"], json!([{ "minor": "3998", "currency": "PLN" }]));
}

#[test]
fn the_outcome_begins_as_the_plans_copy_and_both_stay() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let plank = product(&test, "Deska", "D-1", 1_999);
    let plan = planned(&test, &thread, Value::Null, json!([line(Some(&plank), "2", 1_999, 0)]));
    test.ok("retire_product", json!({ "product_id": plank, "retired": true }));
    let done = record(&test, &thread, json!({ "fulfils": plan }));
    let copied = event(&test, &done);
    assert_eq!(copied["outcome"]["lines"], copied["plan"]["lines"]);
    let edit = json!({
        "event_id": done, "event_type_id": OFFER, "happened_at": copied["outcome"]["happened_at"],
        "text": "Wysłana", "token": copied["token"],
        "lines": [line(Some(&plank), "3", 1_899, 0), line(None, "1", 100, 0)],
    });
    let edited = string(&test.ok("edit_outcome", edit), "/operation_id");
    let now = event(&test, &done);
    assert_eq!(now["outcome"]["lines"]["totals"][0]["minor"], "5797");
    assert_eq!(now["plan"]["lines"]["totals"][0]["minor"], "3998", "the plan stays");
    test.ok("undo", json!({ "operation_id": edited }));
    assert_eq!(event(&test, &done)["outcome"]["lines"], copied["outcome"]["lines"]);
}

#[test]
fn a_retired_product_is_not_offered_for_new_lines() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let plank = product(&test, "Deska", "D-1", 1_999);
    test.ok("retire_product", json!({ "product_id": plank, "retired": true }));
    let due = json!({ "date": "2026-12-01", "time": null, "zone": "Europe/Warsaw" });
    let lines = json!([line(Some(&plank), "2", 1_999, 0)]);
    let plan = json!({ "event_type_id": OFFER, "due": due, "lines": lines });
    let error = test.refused("plan_event", json!({ "thread_id": thread, "plan": plan }));
    assert_eq!(error.field.as_deref(), Some("plan.lines.0.product_id"));
    assert_eq!(error.args["reason"], "retired");
}

#[test]
fn nobody_answered_and_the_next_attempt_has_the_lines() {
    let test = TestEngine::new();
    let thread = test.thread(&test.partner("Świt"), "Oferta");
    let plan = planned(&test, &thread, pln(500), json!([line(None, "2", 250, 0)]));
    let tried = test.ok("record_no_answer", json!({ "event_id": plan }));
    let next = event(&test, &string(&tried, "/result/next_event_id"));
    assert_eq!(next["plan"]["lines"]["totals"][0]["minor"], "500");
    assert_eq!(event(&test, &plan)["outcome"]["lines"]["lines"], json!([]), "nothing came of it");
}

#[test]
fn sums_are_kept_per_currency_state_and_outcome() {
    let test = TestEngine::new();
    let partner = test.partner("Świt");
    let (open, won) = (test.thread(&partner, "Otwarty"), test.thread(&partner, "Wygrany"));
    let plan = planned(&test, &open, pln(10_000), Value::Null);
    let euro = json!({ "minor": 700, "currency": "EUR" });
    let second = planned(&test, &open, euro, Value::Null);
    record(&test, &won, json!({ "amount": pln(25_000) }));
    let all = ["open planned 700 EUR 1", "open planned 10000 PLN 1", "won done 25000 PLN 1"];
    assert_eq!(sums(&test, &partner), all);
    test.ok("cancel_event", json!({ "event_id": second }));
    assert_eq!(sums(&test, &partner)[0], "open cancelled 700 EUR 1");
    test.ok("trash_event", json!({ "event_id": plan }));
    assert_eq!(sums(&test, &partner).len(), 2, "what is in the trash does not count");
    test.ok("undo", json!({}));
    assert_eq!(sums(&test, &partner).len(), 3);
    test.ok("trash_thread", json!({ "thread_id": won }));
    assert_eq!(sums(&test, &partner).len(), 2, "nor does its thread");
    let facts = test.ok("thread_facts", json!({ "thread_id": open }));
    assert_eq!(facts["amounts"].as_array().unwrap().len(), 2);
}

#[test]
fn ten_thousand_of_the_largest_amounts_are_still_a_sum() {
    let test = TestEngine::new();
    let partner = test.partner("Świt");
    let thread = test.thread(&partner, "Ogromny");
    for _ in 0..3 {
        planned(&test, &thread, pln(1_000_000_000_000_000), Value::Null);
    }
    planned(&test, &thread, pln(-1), Value::Null);
    assert_eq!(sums(&test, &partner), ["open planned 2999999999999999 PLN 4"]);
    assert!(test.host().check().unwrap().is_clean(), "the added path and the whole agree");
}

#[test]
fn who_does_not_see_a_thread_is_told_nothing_of_its_amounts() {
    let test = TestEngine::new();
    let partner = test.partner("Świt");
    let thread = test.thread(&partner, "Tajny");
    planned(&test, &thread, pln(10_000), Value::Null);
    let person = json!({
        "name": "Celina", "role": "member", "supervisor_id": null, "access_mode": "reporting_tree",
    });
    let celina = string(&test.ok("create_user", person), "/result/user_id");
    let amounts = test.call_as(&celina, "partner_amounts", json!({ "partner_id": partner }));
    assert_eq!(amounts.unwrap(), json!([]));
}

#[test]
fn prices_in_words_are_read_as_typed_ones_or_listed() {
    let test = TestEngine::new();
    let csv = "Kod;Nazwa;Cena netto\nA;Hala;12 tys\nB;Most;1,5 mln zł\nC;Klej;5 euro\n\
                D;Lina;12 abc\nE;Gwóźdź;3 szt\nF;Farba;5 € netto\nG;Wkręt;12.500,00\nH;Lakier;€5\n";
    let token = test.admit("cennik.csv", csv);
    let preview = test.ok("import_preview", json!({ "import": token, "kind": "products" }));
    let columns = preview["columns"].as_array().unwrap().iter();
    let columns: Vec<Value> = columns.map(|column| column["guess"].clone()).collect();
    let choices = json!({
        "import": token, "source": preview["source"], "columns": columns, "currency": "PLN",
        "on_known": "update",
    });
    test.ok("import_products", choices);
    let page = json!({ "import": token, "offset": 0, "limit": 10 });
    let problems = test.ok("import_problems", page);
    let malformed = |row: u32| json!({ "row": row, "column": 2, "reason": "malformed" });
    assert_eq!(problems["problems"], json!([malformed(5), malformed(6), malformed(7)]));
    let list = test.ok("products", json!({}));
    let price = |code: &str| {
        let mut products = list["products"].as_array().unwrap().iter();
        products.find(|product| product["code"] == code).unwrap()["price"].clone()
    };
    let euro = json!({ "minor": 500, "currency": "EUR" });
    assert_eq!((price("A"), price("B")), (pln(1_200_000), pln(150_000_000)));
    assert_eq!((price("C"), price("G"), price("H")), (euro.clone(), pln(1_250_000), euro));
}

#[test]
fn a_price_list_is_imported_updated_and_taken_back() {
    let test = TestEngine::new();
    product(&test, "Deska", "D-1", 1_999);
    let csv = "Kod;Nazwa;J.m.;Cena netto\nd-1;Deska heblowana;mb;24,50 zł\nL-7;Listwa;mb;1 200,00\n\
                L-7;Listwa znowu;mb;1\n;Dowóz;;50 EUR\nX;;;3\n";
    let token = test.admit("cennik.csv", csv);
    let preview = test.ok("import_preview", json!({ "import": token, "kind": "products" }));
    let columns: Vec<Value> = preview["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| column["guess"].clone())
        .collect();
    let choices = json!({
        "import": token, "source": preview["source"], "columns": columns, "currency": "PLN",
        "on_known": "update",
    });
    let tried = test.ok("try_import_products", choices.clone());
    let done = test.ok("import_products", choices);
    assert_eq!(done["result"], tried);
    let told = test.ok("undo_state", json!({}));
    assert_eq!(told["undo"]["subject"], "", "of several products none is named");
    for (field, count) in [("created", 2), ("filled", 1), ("problems", 2), ("rows", 5)] {
        assert_eq!(tried[field], count, "{field}");
    }
    let page = json!({ "import": token, "offset": 0, "limit": 10 });
    let problems = test.ok("import_problems", page);
    assert_eq!(problems["problems"][0]["reason"], "repeated");
    assert_eq!(problems["problems"][1]["reason"], "empty");
    let list = test.ok("products", json!({}));
    assert_eq!(list["products"][0]["name"], "Deska heblowana");
    assert_eq!(list["products"][0]["price"], pln(2_450));
    test.ok("undo", json!({}));
    let list = test.ok("products", json!({}));
    assert_eq!(list["total"], 1);
    assert_eq!(list["products"][0]["price"], pln(1_999));
}
