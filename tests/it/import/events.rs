//! History from files: threads, chains, people.

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::{CALL, MEETING, NOTE};
use watek_testkit::{TestEngine, string};

use super::{card, count, imported_as, problems, proposed, tables};
use crate::rows::Database;

fn imported(test: &TestEngine, csv: &str) -> Value {
    let token = test.admit("historia.csv", csv);
    imported_as(test, "events", proposed(test, &token, "events"))
}

/// What happened at a partner, newest first: text and what led to it.
fn timeline(test: &TestEngine, words: &str) -> Vec<Value> {
    let partner = string(&card(test, words), "/card/id");
    let page = test.ok("timeline", json!({ "partner_id": partner, "limit": 200 }));
    page["events"].as_array().unwrap().clone()
}

const HISTORY: &str = "Data;Godzina;Kontrahent;NIP;Rodzaj;Treść;Autor;Kwota;Waluta;Osoba kontaktowa;Wątek\n\
    20.11.2026;9:15;Stolarnia Świt;;Telefon;Trzecie;;;;Jan Nowak;\n\
    18.11.2026;;Stolarnia Świt;;Spotkanie;Pierwsze;;1 200,50;EUR;jan nowak;\n\
    19.11.2026;10:00;STOLARNIA SWIT;;notatka;Drugie;Anna Kowalska;;;;\n\
    19.11.2026;11:00;Stolarnia Świt;;Telefon;Osobne;;;;;Reklamacja\n";

#[test]
fn history_becomes_chains_in_the_order_of_time() {
    let test = TestEngine::new();
    let before = tables(&test);
    let done = imported(&test, HISTORY);
    let result = &done["result"];
    let made = |field: &str| result[field].as_u64().unwrap();
    assert_eq!((made("created"), made("contacts"), made("threads"), made("events")), (1, 1, 2, 4));
    let events = timeline(&test, "swit");
    let texts: Vec<_> = events.iter().map(|event| event["outcome"]["text"].clone()).collect();
    assert_eq!(texts, ["Trzecie", "Osobne", "Drugie", "Pierwsze"]);
    let database = Database::open(&test.database());
    let row = |place: usize| database.row("event", &string(&events[place], "/id"));
    assert_eq!(row(0)["follows_id"], events[2]["id"], "each follows the one before in its thread");
    assert_eq!(row(2)["follows_id"], events[3]["id"]);
    assert_eq!((&row(3)["follows_id"], &row(1)["follows_id"]), (&Value::Null, &Value::Null));
    assert_eq!(
        (&row(3)["outcome_minor"], &row(3)["outcome_currency"]),
        (&json!(120_050), &json!("EUR"))
    );
    assert_eq!(
        row(0)["contact_id"],
        row(3)["contact_id"],
        "one person, however the name is written"
    );
    assert_eq!(row(0)["outcome_type_id"], json!(CALL.to_string()));
    assert_eq!(row(3)["outcome_type_id"], json!(MEETING.to_string()));
    let view = card(&test, "swit");
    let titles: Vec<_> =
        view["threads"].as_array().unwrap().iter().map(|thread| thread["title"].clone()).collect();
    assert!(
        titles.contains(&json!("Historia")) && titles.contains(&json!("Reklamacja")),
        "{titles:?}"
    );
    assert!(test.host().check().unwrap().is_clean());
    test.ok("undo", json!({}));
    assert_eq!(tables(&test), before, "taken back whole");
    test.ok("redo", json!({}));
    assert_eq!(count(&test, "event"), 4);
}

#[test]
fn history_of_a_known_partner_goes_into_its_open_thread() {
    let test = TestEngine::new();
    let partner = test.partner("Stolarnia Świt");
    let thread = test.thread(&partner, "Historia");
    let plan = test.plan(&thread, "2026-11-24", None);
    let event = json!({
        "thread_id": thread, "event_type_id": CALL, "happened_at": 1_795_000_000_000_i64,
        "text": "Dawne", "next": { "choice": "keep" },
    });
    let old = string(&test.ok("record_event", event), "/result/event_id");
    let done =
        imported(&test, "Data,Firma,Typ,Opis\n2026-11-21 10:00,Stolarnia Świt,Call,Nowsze\n");
    assert_eq!((&done["result"]["created"], &done["result"]["threads"]), (&json!(0), &json!(0)));
    let events = timeline(&test, "swit");
    let row = Database::open(&test.database()).row("event", &string(&events[0], "/id"));
    assert_eq!((&row["thread_id"], &row["follows_id"]), (&json!(thread), &json!(old)));
    let view = test.ok("partner", json!({ "partner_id": partner }));
    assert_eq!(
        view["threads"][0]["plans"][0]["event_id"],
        json!(plan),
        "what is planned stays planned"
    );
    test.ok("close_thread", json!({ "thread_id": thread, "outcome": "won", "reason": "x" }));
    let done = imported(&test, "Data,Firma,Typ,Opis\n2026-11-21 11:00,Stolarnia Świt,Call,Po\n");
    assert_eq!(done["result"]["threads"], 1, "a closed thread stays closed");
}

#[test]
fn history_stands_on_the_thread_it_went_into() {
    let test = TestEngine::new();
    let partner = test.partner("Stolarnia Świt");
    let thread = test.thread(&partner, "Historia");
    let made = Database::open(&test.database()).journal().last().unwrap().id.clone();
    imported(&test, "Data,Firma,Typ\n2026-11-21,Stolarnia Świt,Call\n");
    let error = test.refused("undo", json!({ "operation_id": made }));
    assert_eq!(error.code, ErrorCode::UndoRefused);
    assert_eq!(error.args["by"][0]["kind"], "import_events");
    assert!(Database::open(&test.database()).ids("SELECT id FROM thread").contains(&thread));
}

#[test]
fn bad_rows_of_history_say_where_and_why() {
    let test = TestEngine::new();
    test.partner("Łąka");
    test.partner("ŁĄKA");
    let token = test.admit(
        "h.csv",
        "Data;Kontrahent;Rodzaj;Autor\n31.02.2026;Świt;Telefon;\n2026-13-01;Świt;Telefon;\n\
         24.11.2026;Świt;Telefon;\n20.11.2026;Świt;Gołąb;\n20.11.2026;Świt;Gołąb;\n20.11.2026;Łąka;Telefon;\n\
         20.11.2026;;Telefon;\n20.11.2026;Świt;Telefon;Ktoś\n20.11.2026;Świt;Telefon;\n",
    );
    let mut choices = proposed(&test, &token, "events");
    let done = imported_as(&test, "events", choices.clone());
    assert_eq!(done["result"]["events"], 1);
    assert_eq!(done["result"]["unknown_types"], json!([{ "name": "Gołąb", "count": 2 }]));
    assert_eq!(done["result"]["unknown_people"], json!([{ "name": "Ktoś", "count": 1 }]));
    let found = problems(&test, &token);
    let reasons: Vec<_> = found
        .iter()
        .map(|(row, column, reason)| (*row, column.unwrap(), reason.as_str()))
        .collect();
    let expected = [
        (2, 0, "no_such_date"),
        (3, 0, "no_such_date"),
        (4, 0, "in_future"),
        (5, 2, "unknown_type"),
        (6, 2, "unknown_type"),
        (7, 1, "ambiguous"),
        (8, 1, "empty"),
        (9, 3, "unknown_person"),
    ];
    assert_eq!(reasons, expected);
    test.ok("undo", json!({}));
    choices["types"] = json!([{ "name": "gołąb", "event_type_id": NOTE }]);
    choices["takes_over"] = json!(true);
    choices["creates_partners"] = json!(false);
    let done = imported_as(&test, "events", choices.clone());
    assert_eq!(done["result"]["events"], 0, "Świt is not there, and shall not be written down");
    assert_eq!(problems(&test, &token)[3], (5, Some(1), "unknown_partner".to_owned()));
    choices["creates_partners"] = json!(true);
    let done = imported_as(&test, "events", choices);
    assert_eq!(done["result"]["events"], 4, "names mean what the person says they mean");
}

#[test]
fn history_of_a_tax_number_of_two_partners_is_ambiguous() {
    let test = TestEngine::new();
    for name in ["Świt", "Łąka"] {
        let fields = json!({ "name": name, "tax_id": "5260250995" });
        test.ok("create_partner", json!({ "fields": fields }));
    }
    let token = test.admit("h.csv", "Data,Firma,NIP,Typ\n2026-11-21,Świt,5260250995,Call\n");
    let done = imported_as(&test, "events", proposed(&test, &token, "events"));
    assert_eq!(done["result"]["events"], 0);
    assert_eq!(problems(&test, &token), [(2, Some(1), "ambiguous".to_owned())]);
}

#[test]
fn an_invisible_thread_of_the_same_title_is_left_alone() {
    let test = TestEngine::new();
    let bob = json!({ "name": "Bogdan Nowak", "role": "member", "access_mode": "reporting_tree" });
    let bob = string(&test.ok("create_user", bob), "/result/user_id");
    let partner = test.partner("Stolarnia Świt");
    let thread = test.thread(&partner, "Historia");
    let token = test.admit("h.csv", "Data,Firma,Typ\n2026-11-21,Stolarnia Świt,Call\n");
    let choices = proposed(&test, &token, "events");
    let done = test.call_as(&bob, "import_events", choices).unwrap();
    assert_eq!(done["result"]["threads"], 1, "he does not see that one, so he begins another");
    let inside = Database::open(&test.database());
    let events = inside.number("SELECT count(*) FROM event JOIN thread ON thread.id = event.thread_id WHERE thread.title = 'Historia'");
    assert_eq!(events, 1);
    let own = inside.ids("SELECT thread_id FROM event");
    assert_ne!(own, [thread]);
}

#[test]
fn amounts_in_words_are_read_as_typed_ones_or_listed() {
    let test = TestEngine::new();
    let row = |amount: &str| format!("20.11.2026;Świt;Telefon;{amount}\n");
    let rows = ["12 tys", "1,5 mln zł", "5 euro", "12 abc", "5 € netto", "1 200,00"].map(row);
    let csv = format!("Data;Firma;Typ;Kwota\n{}", rows.concat());
    let token = test.admit("h.csv", csv);
    imported_as(&test, "events", proposed(&test, &token, "events"));
    let malformed = |row| (row, Some(3), "malformed".to_owned());
    assert_eq!(problems(&test, &token), [malformed(5), malformed(6)]);
    let inside = Database::open(&test.database());
    let of = |code: &str| {
        inside.number(&format!(
            "SELECT sum(outcome_minor) FROM event WHERE outcome_currency = '{code}'"
        ))
    };
    assert_eq!((of("PLN"), of("EUR")), (1_200_000 + 150_000_000 + 120_000, 500));
}

#[test]
fn history_is_not_asked_for_what_forms_must_have() {
    let test = TestEngine::new();
    let fields = json!({ "name_pl": "Cel", "of_event": true, "is_required": true });
    let made = test.ok("create_dictionary", json!({ "fields": fields }));
    let dictionary = string(&made, "/result/dictionary_id");
    let category = json!({ "dictionary_id": dictionary, "fields": { "name_pl": "Sprzedaż" } });
    test.ok("create_category", category);
    let types = test.ok("event_types", json!({}));
    let call = types.as_array().unwrap().iter().find(|kind| kind["id"] == CALL.to_string());
    let call = call.unwrap();
    let mut fields = json!({
        "asks_result": true, "requires_text": true, "requires_contact": true, "requires_amount": true,
        "requires_attachment": true, "requires_participant": true,
        "required_dictionary_ids": [dictionary],
    });
    for field in ["name_pl", "name_en", "icon", "colour", "follow_up"] {
        fields[field] = call[field].clone();
    }
    let params = json!({ "event_type_id": CALL, "fields": fields, "token": call["token"] });
    test.ok("update_event_type", params);
    let done = imported(&test, "Data;Kontrahent;Rodzaj;Treść\n20.11.2026;Świt;Telefon;\n");
    assert_eq!(
        (&done["result"]["events"], &done["result"]["problems"]),
        (&json!(1), &json!(0)),
        "it was as it was"
    );
    let event = timeline(&test, "swit").remove(0);
    let token = test.ok("event", json!({ "event_id": event["id"] }))["token"].clone();
    let correction = json!({
        "event_id": event["id"], "event_type_id": CALL, "text": "",
        "happened_at": event["outcome"]["happened_at"], "token": token,
    });
    test.ok("edit_outcome", correction);
}
