//! Imports from files: what they bring in, what they refuse, and how they are taken back.

use rstest::rstest;
use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_testkit::{
    TestEngine,
    import::{bad_rows, windows_1250_partners},
    string,
};

use crate::rows::{Database, Tables};

mod ended;
mod events;
mod files;

/// What becomes of every row whose partner is there.
pub(crate) fn on_duplicates(choice: &str) -> Value {
    json!({ "tax_id": choice, "email": choice, "name": choice })
}

/// The choices that the preview of a file of partners proposes.
pub(crate) fn proposed(test: &TestEngine, token: &str, kind: &str) -> Value {
    let preview = test.ok("import_preview", json!({ "import": token, "kind": kind }));
    let columns = preview["columns"].as_array().unwrap().iter();
    let columns: Vec<Value> = columns.map(|column| column["guess"].clone()).collect();
    let mut choices = json!({ "import": token, "source": preview["source"], "columns": columns });
    let more = if kind == "partners" {
        json!({ "duplicates": on_duplicates("fill") })
    } else {
        json!({
            "date_order": preview["date_order"], "currency": "PLN", "thread_title": "Historia",
            "creates_partners": true, "takes_over": false, "types": [], "default_type_id": null,
        })
    };
    choices.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    choices
}

/// Tries partners out, imports them as proposed, and answers what came of it: the same as was foretold.
fn imported(test: &TestEngine, csv: impl AsRef<[u8]>) -> Value {
    let token = test.admit("partners.csv", csv);
    imported_as(test, "partners", proposed(test, &token, "partners"))
}

pub(crate) fn imported_as(test: &TestEngine, kind: &str, choices: Value) -> Value {
    let before = tables(test);
    let trial = test.ok(&format!("try_import_{kind}"), choices.clone());
    assert_eq!(tables(test), before, "a trial keeps nothing");
    let done = test.ok(&format!("import_{kind}"), choices);
    assert_eq!(done["result"], trial, "an import does what its trial foretold");
    done
}

pub(crate) fn tables(test: &TestEngine) -> Tables {
    Database::open(&test.database()).tables()
}

pub(crate) fn count(test: &TestEngine, table: &str) -> i64 {
    Database::open(&test.database()).number(&format!("SELECT count(*) FROM {table}"))
}

/// The card of the only partner whose name has these words.
pub(crate) fn card(test: &TestEngine, words: &str) -> Value {
    let list = test.ok("partner_list", json!({ "filter": words, "offset": 0, "limit": 5 }));
    assert_eq!(list["total"], 1, "one partner for {words}: {list}");
    test.ok("partner", json!({ "partner_id": string(&list, "/rows/0/id") }))
}

/// The rows in error: number, column, reason.
pub(crate) fn problems(test: &TestEngine, token: &str) -> Vec<(u64, Option<u64>, String)> {
    let page = test.ok("import_problems", json!({ "import": token, "offset": 0, "limit": 500 }));
    let problems = page["problems"].as_array().unwrap().iter();
    let read = |problem: &Value| {
        let reason = problem["reason"].as_str().unwrap().to_owned();
        (problem["row"].as_u64().unwrap(), problem["column"].as_u64(), reason)
    };
    problems.map(read).collect()
}

#[test]
fn five_thousand_rows_from_excel_come_in_and_go_as_one() {
    let mut test = TestEngine::new();
    let before = tables(&test);
    let token = test.admit("Kontrahenci.csv", windows_1250_partners(5_000));
    let preview = test.ok("import_preview", json!({ "import": token, "kind": "partners" }));
    let source = json!({ "encoding": "windows1250", "separator": "semicolon", "has_header": true });
    assert_eq!(preview["source"], source);
    assert_eq!(preview["total"], 5_000);
    assert_eq!(preview["rows"].as_array().unwrap().len(), 20, "twenty rows are shown");
    assert_eq!(preview["columns"][0]["examples"][0], "Zakład Świt; Łódź 1");

    let done = imported_as(&test, "partners", proposed(&test, &token, "partners"));
    let result = &done["result"];
    assert_eq!((&result["created"], &result["contacts"]), (&json!(4_960), &json!(4_960)));
    assert_eq!((&result["rows"], &result["problems"]), (&json!(5_000), &json!(40)));
    let found = problems(&test, &token);
    let numbers: Vec<usize> =
        found.iter().map(|(row, _, _)| usize::try_from(*row).unwrap()).collect();
    assert_eq!(numbers, bad_rows(5_000), "each is told by its number");
    let reasons: Vec<_> =
        found[..4].iter().map(|(_, column, reason)| (*column, reason.as_str())).collect();
    let expected = [
        (None, "too_many_fields"),
        (Some(6), "malformed"),
        (Some(0), "too_long"),
        (Some(0), "empty"),
    ];
    assert_eq!(reasons, expected);
    let view = card(&test, "biuro4321@");
    assert_eq!(view["contacts"][0]["name"], "Zażółć Gęślą 4321");
    assert!(test.host().check().unwrap().is_clean(), "what follows from the rows is there");

    let after = tables(&test);
    test.ok("undo", json!({}));
    assert_eq!(tables(&test), before, "taken back whole");
    test.restart();
    test.ok("redo", json!({}));
    assert_eq!(tables(&test), after, "done again whole, also after a restart");
    test.ok("undo", json!({ "operation_id": done["operation_id"] }));
    assert_eq!(tables(&test), before);
    assert!(test.host().check().unwrap().is_clean());
}

#[test]
fn an_import_longer_than_a_piece_of_the_journal_goes_and_comes_back() {
    let mut test = TestEngine::new();
    let before = tables(&test);
    let note = "Zażółć gęślą jaźń. ".repeat(5_000);
    let rows: Vec<String> = (0..120).map(|number| format!("Firma {number};{note}\n")).collect();
    let done = imported(&test, format!("Nazwa;Uwagi\n{}", rows.concat()));
    assert_eq!(done["result"]["created"], 120);
    assert!(count(&test, "operation_chunk") > 0, "it does not fit into one piece");
    let after = tables(&test);
    test.ok("undo", json!({}));
    assert!(tables(&test) == before, "taken back whole");
    test.restart();
    test.ok("redo", json!({}));
    assert!(tables(&test) == after, "done again whole");
    let partner = string(&card(&test, "firma 77"), "/card/id");
    let history = test.ok("history", json!({ "table": "partner", "id": partner }));
    let kinds: Vec<_> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["operation"]["kind"].clone())
        .collect();
    assert_eq!(kinds, ["redo", "undo", "import_partners"], "its history is read from every piece");
    assert!(test.host().check().unwrap().is_clean());
}

#[test]
fn what_came_to_depend_on_an_import_keeps_it() {
    let test = TestEngine::new();
    let done = imported(&test, "Nazwa,E-mail\nStolarnia Świt,biuro@swit.pl\nŁąka,biuro@laka.pl\n");
    let partner = string(&card(&test, "swit"), "/card/id");
    let thread = test.thread(&partner, "Oferta");
    let plan = test.plan(&thread, "2026-11-24", None);
    let undo = json!({ "operation_id": done["operation_id"] });
    let error = test.refused("undo", undo.clone());
    assert_eq!(error.code, ErrorCode::UndoRefused);
    let by = error.args["by"].as_array().unwrap().clone();
    let kinds: Vec<_> = by.iter().map(|later| later["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"create_thread"), "what is in the way is named: {by:?}");
    assert!(
        by[0]["subject"].as_str().unwrap().contains("Stolarnia Świt"),
        "and about whom: {by:?}"
    );
    assert_eq!(count(&test, "partner"), 2, "nothing went");
    test.ok("undo", json!({}));
    test.ok("undo", json!({}));
    assert!(!Database::open(&test.database()).ids("SELECT id FROM event").contains(&plan));
    test.ok("undo", undo);
    assert_eq!(count(&test, "partner"), 0, "free again");
}

#[test]
fn a_row_fills_what_is_missing_and_nothing_else() {
    let test = TestEngine::new();
    let there = json!({
        "name": "Stolarnia Świt", "tax_id": "526-025-09-95", "city": "Łódź",
        "phones": [{ "value": "42 111 22 33" }], "emails": [{ "value": "biuro@swit.pl" }],
    });
    test.ok("create_partner", json!({ "fields": there }));
    let csv = "Nazwa,NIP,Miasto,Ulica,Kod pocztowy,Telefon,Tel. komórkowy,E-mail,WWW,Osoba kontaktowa,Stanowisko\n\
        Świt sp. z o.o.,PL5260250995,Warszawa,Prosta 1,00-001,+48 421112233,600 100 200,sklep@swit.pl,swit.pl,Jan Nowak,szef\n";
    let done = imported(&test, csv);
    assert_eq!((&done["result"]["filled"], &done["result"]["created"]), (&json!(1), &json!(0)));
    let list = test.ok("partner_list", json!({ "offset": 0, "limit": 5 }));
    let id = string(&list, "/rows/0/id");
    let row = Database::open(&test.database()).row("partner", &id);
    assert_eq!(row["name"], "Stolarnia Świt", "what is there stays");
    assert_eq!(row["city"], "Łódź");
    assert_eq!(row["website"], "swit.pl", "a gap is filled");
    assert_eq!(row["address"], "Prosta 1, 00-001 Warszawa");
    assert_eq!(
        row["phone"], "42 111 22 33\n600 100 200\tmobile",
        "a known number is not added again"
    );
    assert_eq!(row["email"], "biuro@swit.pl\nsklep@swit.pl");
    let view = test.ok("partner", json!({ "partner_id": id }));
    assert_eq!(view["contacts"][0]["name"], "Jan Nowak");
    let again = imported(&test, csv);
    assert_eq!(again["result"]["skipped"], 1, "a second time there is nothing to add");
    assert_eq!(again["operation_id"], Value::Null, "and nothing to take back");
}

#[rstest]
#[case::tax_id("tax_id", "Inna nazwa,5260250995,inny@example.com")]
#[case::email("email", "Inna nazwa,,BIURO@swit.pl")]
#[case::name("name", "STOLARNIA  swit,,")]
fn a_duplicate_is_known_by_its_sign(#[case] sign: &str, #[case] row: &str) {
    for (choice, partners) in [("skip", 1), ("fill", 1), ("new", 2)] {
        let test = TestEngine::new();
        let email = json!([{ "value": "biuro@swit.pl" }]);
        let fields = json!({ "name": "Stolarnia Świt", "tax_id": "5260250995", "emails": email });
        test.ok("create_partner", json!({ "fields": fields }));
        let token = test.admit("p.csv", format!("Nazwa,NIP,E-mail,WWW\n{row},swit.pl\n"));
        let mut choices = proposed(&test, &token, "partners");
        // The other two signs must not matter.
        choices["duplicates"] = on_duplicates(if choice == "new" { "skip" } else { "new" });
        choices["duplicates"][sign] = json!(choice);
        let done = imported_as(&test, "partners", choices);
        assert_eq!(count(&test, "partner"), partners, "{sign}, {choice}: {done}");
        let filled = json!(u8::from(choice == "fill"));
        assert_eq!(done["result"]["filled"], filled, "{sign}, {choice}");
    }
}

#[rstest]
#[case::tax_id("tax_id", "Inna nazwa,5260250995,")]
#[case::email("email", "Inna nazwa,,BIURO@swit.pl")]
#[case::name("name", "STOLARNIA  swit,,")]
fn a_sign_of_two_partners_tells_neither(#[case] sign: &str, #[case] row: &str) {
    for (choice, made, skipped, refused) in [("skip", 0, 1, 0), ("fill", 0, 0, 1), ("new", 1, 0, 0)]
    {
        let test = TestEngine::new();
        let email = json!([{ "value": "biuro@swit.pl" }]);
        let fields = json!({ "name": "Stolarnia Świt", "tax_id": "5260250995", "emails": email });
        for _ in 0..2 {
            test.ok("create_partner", json!({ "fields": fields }));
        }
        let token = test.admit("p.csv", format!("Nazwa,NIP,E-mail,WWW\n{row},swit.pl\n"));
        let mut choices = proposed(&test, &token, "partners");
        choices["duplicates"][sign] = json!(choice);
        let done = imported_as(&test, "partners", choices);
        let result = &done["result"];
        assert_eq!(
            (&result["created"], &result["skipped"], &result["problems"], &result["filled"]),
            (&json!(made), &json!(skipped), &json!(refused), &json!(0)),
            "{sign}, {choice}"
        );
        if choice == "fill" {
            assert_eq!(problems(&test, &token), [(2, None, "ambiguous".to_owned())], "{sign}");
        }
    }
}

#[test]
fn rows_of_one_firm_become_one_partner_with_its_people() {
    let test = TestEngine::new();
    let done = imported(
        &test,
        "First Name,Last Name,Company,E-mail Address,Business Phone,Mobile Phone,Company Main Phone\n\
         Jan,Nowak,Świt,jan@swit.pl,42 1,600,42 0\n\
         Ewa,Lis,ŚWIT,ewa@swit.pl,42 2,,42 0\n\
         Ala,Kot,,ala@kot.pl,,500,\n",
    );
    let result = &done["result"];
    assert_eq!(
        (&result["created"], &result["contacts"], &result["filled"]),
        (&json!(2), &json!(2), &json!(1))
    );
    let view = card(&test, "swit");
    let people: Vec<_> = view["contacts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|contact| contact["name"].clone())
        .collect();
    assert_eq!(people, ["Ewa Lis", "Jan Nowak"]);
    let alone = string(&card(&test, "kot"), "/card/id");
    let row = Database::open(&test.database()).row("partner", &alone);
    assert_eq!(row["name"], "Ala Kot", "a person without a firm is the partner");
    assert_eq!((&row["email"], &row["phone"]), (&json!("ala@kot.pl"), &json!("500\tmobile")));
}

#[test]
fn a_firm_in_another_legal_form_is_filled_as_the_form_would_warn() {
    let test = TestEngine::new();
    let partner = test.partner("Hotel Jantar");
    let written = json!({ "name": "Hotel jantar sp. z o.o." });
    let warned = test.ok("similar_partners", written);
    assert!(warned.to_string().contains(&partner), "the form warns: {warned}");
    let done = imported(&test, "Nazwa,WWW\nHotel jantar sp. z o.o.,jantar.pl\n");
    assert_eq!((&done["result"]["filled"], &done["result"]["created"]), (&json!(1), &json!(0)));
    let row = Database::open(&test.database()).row("partner", &partner);
    assert_eq!((&row["name"], &row["website"]), (&json!("Hotel Jantar"), &json!("jantar.pl")));
}

#[test]
fn people_added_by_rows_above_are_known_by_those_below() {
    let test = TestEngine::new();
    let partner = test.partner("Stolarnia Świt");
    let done = imported(
        &test,
        "Nazwa,Osoba kontaktowa,Stanowisko\nStolarnia Świt,Jan Nowak,\nStolarnia Świt,Ewa Lis,szef\n\
         Stolarnia Świt,JAN nowak,kierowca\nŁąka,Ala Kot,\nŁąka,ala kot,\n",
    );
    let told = test.ok("undo_state", json!({}));
    assert_eq!(told["undo"]["subject"], "", "it is about two partners");
    let result = &done["result"];
    assert_eq!((&result["contacts"], &result["filled"]), (&json!(3), &json!(3)));
    assert_eq!(result["skipped"], 1);
    let view = test.ok("partner", json!({ "partner_id": partner }));
    assert_eq!(view["contacts"].as_array().unwrap().len(), 2);
    assert_eq!(view["contacts"][1]["position"], "kierowca");
}

#[test]
fn two_tax_numbers_are_two_partners_whatever_else_is_the_same() {
    let test = TestEngine::new();
    let done = imported(&test, "Nazwa,NIP\nJan Kowalski,5260250995\nJan Kowalski,7740001454\n");
    assert_eq!(done["result"]["created"], 2);
}

#[test]
fn a_partner_of_another_is_not_filled_by_who_may_not_change_it() {
    let test = TestEngine::new();
    let bob = json!({ "name": "Bogdan Nowak", "role": "member", "access_mode": "reporting_tree" });
    let bob = string(&test.ok("create_user", bob), "/result/user_id");
    test.partner("Stolarnia Świt");
    let token =
        test.admit("p.csv", "Nazwa,WWW,Osoba kontaktowa\nStolarnia Świt,swit.pl,Jan\nŁąka,,\n");
    let choices = proposed(&test, &token, "partners");
    let done = test.call_as(&bob, "import_partners", choices).unwrap();
    assert_eq!((&done["result"]["created"], &done["result"]["problems"]), (&json!(1), &json!(1)));
    assert_eq!(problems(&test, &token), [(2, None, "not_yours".to_owned())]);
    assert_eq!(count(&test, "contact"), 0, "nothing of the row is there by half");
    let error = test.call_as(&bob, "undo", json!({ "operation_id": done["operation_id"] }));
    assert!(error.is_ok(), "his own import is his to take back");
    let token = test.admit("p.csv", "Nazwa,Opiekun\nŁąka,bogdan NOWAK\nŻubr,Nikt Taki\n");
    let choices = proposed(&test, &token, "partners");
    let done = imported_as(&test, "partners", choices);
    assert_eq!(done["result"]["unknown_people"], json!([{ "name": "Nikt Taki", "count": 1 }]));
    let owner =
        Database::open(&test.database()).ids("SELECT owner_id FROM partner WHERE name = 'Łąka'");
    assert_eq!(owner, [bob], "an owner is known by his name, however it is written");
}

#[test]
fn a_tax_number_whose_digits_do_not_agree_comes_in_and_is_told() {
    let test = TestEngine::new();
    let csv = "Nazwa;NIP\nŚwit;526-000-12-47\nZorza;526-000-12-46\nDąb;123\n";
    let told = json!([
        { "partner": "Świt", "tax_id": "526-000-12-47" }, { "partner": "Dąb", "tax_id": "123" },
    ]);
    let token = test.admit("kontrahenci.csv", csv);
    let tried = test.ok("try_import_partners", proposed(&test, &token, "partners"));
    assert_eq!((&tried["doubtful"], &tried["doubtful_tax_ids"]), (&json!(2), &told), "{tried}");
    let done = imported_as(&test, "partners", proposed(&test, &token, "partners"));
    assert_eq!((&done["result"]["created"], &done["result"]["problems"]), (&json!(3), &json!(0)));
    assert_eq!(done["result"]["doubtful_tax_ids"], told);
    let doubtful = |words: &str| card(&test, words)["card"]["is_tax_id_doubtful"].clone();
    assert_eq!(["swit", "zorza", "dab"].map(&doubtful), [json!(true), json!(false), json!(true)]);
    let found = card(&test, "swit")["card"].clone();
    let fields = json!({ "name": "Świt", "tax_id": "5260001246" });
    let mended = json!({ "partner_id": found["id"], "fields": fields, "token": found["token"] });
    test.ok("update_partner", mended);
    assert_eq!(doubtful("swit"), json!(false), "it is mended");
}

#[test]
fn a_doubtful_tax_number_that_fills_a_gap_is_told() {
    let test = TestEngine::new();
    test.partner("Świt");
    let token = test.admit("kontrahenci.csv", "Nazwa;NIP\nŚwit;526-000-12-47\n");
    let tried = test.ok("try_import_partners", proposed(&test, &token, "partners"));
    assert_eq!((&tried["filled"], &tried["doubtful"]), (&json!(1), &json!(1)), "{tried}");
}
