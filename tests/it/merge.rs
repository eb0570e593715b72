//! Two partners become one: what moves, what stays, who may, and that it can be taken back (R11, R13).

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_domain::event_type::CALL;
use watek_testkit::{TestEngine, string};

use crate::{
    rows::{Database, difference},
    sample::entry,
};

/// A kept partner and another, both written about.
struct Pair {
    test: TestEngine,
    keep: String,
    other: String,
}

impl Pair {
    fn new() -> Self {
        let test = TestEngine::new();
        let keep = partner(
            &test,
            json!({
                "name": "Stolarnia Świt", "city": "Świdnica", "note": "Stały klient.",
                "phones": [entry("74 852 11 30", "")], "emails": [entry("biuro@swit.pl", "office")],
            }),
        );
        let other = partner(
            &test,
            json!({
                "name": "Świt sp. z o.o.", "tax_id": "526-000-12-46", "city": "Wrocław",
                "phones": [entry("+48 74 852 11 30", "switchboard"), entry("600 100 200", "mobile")],
                "emails": [entry("BIURO@swit.pl", ""), entry("faktury@swit.pl", "invoice")],
                "addresses": [entry("ul. Długa 5", "delivery")], "website": "swit.pl",
                "note": "Z targów.",
            }),
        );
        Self { test, keep, other }
    }

    fn token(&self, table: &str, id: &str) -> String {
        Database::open(&self.test.database()).token(table, id)
    }

    fn params(&self, fields: &Value) -> Value {
        json!({
            "keep_id": self.keep, "other_id": self.other, "fields": fields,
            "keep_token": self.token("partner", &self.keep),
            "other_token": self.token("partner", &self.other),
        })
    }

    /// Merges and answers the operation.
    fn merge(&self, fields: &Value) -> String {
        self.test.clock.advance_minutes(1);
        string(&self.test.ok("merge_partners", self.params(fields)), "/operation_id")
    }

    fn card(&self) -> Value {
        self.test.ok("partner", json!({ "partner_id": self.keep }))["card"].take()
    }

    fn contact(&self, partner: &str, fields: &Value) -> String {
        let params = json!({ "partner_id": partner, "fields": fields });
        string(&self.test.ok("create_contact", params), "/result/contact_id")
    }

    fn is_clean(&self) {
        let report = self.test.host().check().unwrap();
        assert!(report.is_clean(), "what follows from the rows follows: {report:?}");
    }
}

fn partner(test: &TestEngine, fields: Value) -> String {
    string(&test.ok("create_partner", json!({ "fields": fields })), "/result/partner_id")
}

fn values(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|entry| entry["value"].as_str().unwrap()).collect()
}

#[test]
fn lists_are_united_gaps_filled_and_notes_joined() {
    let pair = Pair::new();
    pair.merge(&json!({}));
    let card = pair.card();
    assert_eq!(card["name"], "Stolarnia Świt", "the kept one's, unless told otherwise");
    assert_eq!(card["city"], "Świdnica", "where both say something");
    assert_eq!(card["tax_id"], "526-000-12-46", "what it did not say is filled");
    assert_eq!(card["website"], "swit.pl");
    assert_eq!(card["note"], "Stały klient.\n\nZ targów.", "both notes, its own first");
    assert_eq!(values(&card["phones"]), ["74 852 11 30", "600 100 200"], "one number once");
    assert_eq!(card["phones"][0]["label"], "switchboard", "with the label it lacked");
    assert_eq!(values(&card["emails"]), ["biuro@swit.pl", "faktury@swit.pl"]);
    assert_eq!(values(&card["addresses"]), ["ul. Długa 5"]);
    pair.is_clean();
}

#[test]
fn each_single_value_is_chosen() {
    let pair = Pair::new();
    pair.merge(&json!({ "name": "other", "city": "other", "website": "other", "tax_id": "keep" }));
    let card = pair.card();
    assert_eq!(card["name"], "Świt sp. z o.o.");
    assert_eq!(card["city"], "Wrocław");
    assert_eq!(card["tax_id"], "526-000-12-46", "a choice of nothing takes what there is");
}

#[test]
fn threads_contacts_and_all_that_follows_move() {
    let pair = Pair::new();
    let test = &pair.test;
    let thread = test.thread(&pair.other, "Oferta");
    let planned = test.plan(&thread, "2026-11-23", Some("11:00"));
    let contact = pair.contact(&pair.other, &json!({ "name": "Jan Kowal" }));
    let binned = pair.contact(&pair.other, &json!({ "name": "Ewa Była" }));
    test.ok("trash_contact", json!({ "contact_id": binned }));
    let params = json!({
        "thread_id": thread, "event_type_id": CALL, "text": "Rozmowa", "contact_id": contact,
        "next": { "choice": "keep" },
    });
    test.ok("record_event", params);
    pair.merge(&json!({}));
    let view = test.ok("partner", json!({ "partner_id": pair.keep }));
    assert_eq!(view["threads"][0]["id"], json!(thread), "the thread is the kept one's: {view}");
    assert_eq!(view["contacts"][0]["id"], json!(contact), "and so is the contact");
    let timeline = test.ok("timeline", json!({ "partner_id": pair.keep, "limit": 10 }));
    assert_eq!(timeline["events"][0]["contact_id"], json!(contact), "what happened moved along");
    let today = test.ok("today", json!({}));
    assert_eq!(today["today"][0]["event_id"], json!(planned), "the task is open: {today}");
    assert_eq!(today["today"][0]["partner_id"], json!(pair.keep), "and with the kept one");
    test.ok("restore_contact", json!({ "contact_id": binned }));
    let view = test.ok("partner", json!({ "partner_id": pair.keep }));
    assert_eq!(view["contacts"].as_array().unwrap().len(), 2, "trashed contacts moved too");
    pair.is_clean();
}

#[test]
fn the_merged_one_leads_to_the_kept_one_through_any_number_of_merges() {
    let pair = Pair::new();
    let test = &pair.test;
    pair.merge(&json!({}));
    let view = test.ok("partner", json!({ "partner_id": pair.other }));
    assert_eq!(view["card"]["id"], json!(pair.keep), "an old link leads there");
    let third = test.partner("Świt S.A.");
    let onwards = Pair { test: test.copy(), keep: third.clone(), other: pair.keep.clone() };
    onwards.merge(&json!({}));
    let view = onwards.test.ok("partner", json!({ "partner_id": pair.other }));
    assert_eq!(view["card"]["id"], json!(third), "and on from there");
    let list = test.ok("partner_list", json!({ "filter": "swit", "offset": 0, "limit": 10 }));
    let ids: Vec<_> = list["rows"].as_array().unwrap().iter().map(|row| &row["id"]).collect();
    assert!(!ids.contains(&&json!(pair.other)), "the list has only the kept one: {list}");
    let refused = test.refused("create_thread", json!({ "partner_id": pair.other, "title": "X" }));
    assert_eq!(refused.code, ErrorCode::InTrash, "nothing new is begun with it");
}

#[test]
fn a_merge_is_one_operation_that_can_be_taken_back_and_done_again() {
    let pair = Pair::new();
    let test = &pair.test;
    let thread = test.thread(&pair.other, "Oferta");
    test.plan(&thread, "2026-11-24", None);
    pair.contact(&pair.other, &json!({ "name": "Jan Kowal" }));
    let before = Database::open(&test.database()).tables();
    let operation = pair.merge(&json!({ "name": "other" }));
    let after = Database::open(&test.database()).tables();
    test.ok("undo", json!({ "operation_id": operation }));
    let undone = Database::open(&test.database()).tables();
    assert!(undone == before, "as if it had never been:\n{}", difference(&undone, &before));
    pair.is_clean();
    let view = test.ok("partner", json!({ "partner_id": pair.other }));
    assert_eq!(view["card"]["id"], json!(pair.other), "the other stands on its own again");
    test.ok("redo", json!({ "operation_id": operation }));
    assert!(Database::open(&test.database()).tables() == after, "and done again it is the same");
    pair.is_clean();
}

#[test]
fn people_are_joined_with_their_partners_in_one_step_and_so_taken_back() {
    let pair = Pair::new();
    let test = &pair.test;
    let ours = pair.contact(&pair.keep, &json!({ "name": "Jan Kowal" }));
    let theirs = pair.contact(
        &pair.other,
        &json!({ "name": "KOWAL Jan", "phones": [entry("600100200", "work")] }),
    );
    let thread = test.thread(&pair.other, "Oferta");
    let event = string(&test.ok("record_event", event_with(&thread, &theirs)), "/result/event_id");
    let ours_too = test.thread(&pair.keep, "Reklamacja");
    test.ok("record_event", event_with(&ours_too, &ours));
    let before = Database::open(&test.database()).tables();
    let mut params = pair.params(&json!({}));
    params["contacts"] = json!([{
        "keep_id": ours, "other_id": theirs, "keep_token": pair.token("contact", &ours),
        "other_token": pair.token("contact", &theirs),
    }]);
    test.clock.advance_minutes(1);
    let merged = string(&test.ok("merge_partners", params), "/operation_id");
    let contacts = test.ok("partner", json!({ "partner_id": pair.keep }))["contacts"].take();
    assert_eq!(contacts.as_array().unwrap().len(), 1, "one person remains: {contacts}");
    assert_eq!(values(&contacts[0]["phones"]), ["600100200"]);
    let found = test.ok("event", json!({ "event_id": event }));
    assert_eq!(found["contact_id"], json!(ours), "and the other's event names him");
    pair.is_clean();
    let after = Database::open(&test.database()).tables();
    let step = json!({ "operation_id": merged });
    test.ok("undo", step.clone());
    let undone = Database::open(&test.database()).tables();
    assert!(undone == before, "as if it had never been:\n{}", difference(&undone, &before));
    pair.is_clean();
    test.ok("redo", step);
    assert!(Database::open(&test.database()).tables() == after, "and done again it is the same");
    pair.is_clean();
}

fn event_with(thread: &str, contact: &str) -> Value {
    json!({
        "thread_id": thread, "event_type_id": CALL, "text": "Rozmowa", "contact_id": contact,
        "next": { "choice": "leave_hanging" },
    })
}

#[test]
fn a_later_event_with_a_contact_of_the_kept_one_keeps_the_merge() {
    let pair = Pair::new();
    let test = &pair.test;
    let thread = test.thread(&pair.other, "Oferta");
    let ours = pair.contact(&pair.keep, &json!({ "name": "Maria Lis" }));
    let theirs = pair.contact(&pair.other, &json!({ "name": "Jan Kowal" }));
    let merged = pair.merge(&json!({}));
    let record = |contact: &str| {
        test.clock.advance_minutes(1);
        let params = json!({
            "thread_id": thread, "event_type_id": CALL, "text": "", "contact_id": contact,
            "next": { "choice": "leave_hanging" },
        });
        string(&test.ok("record_event", params), "/operation_id")
    };
    record(&theirs);
    test.ok("undo", json!({ "operation_id": merged }));
    pair.is_clean();
    test.ok("redo", json!({ "operation_id": merged }));
    let recorded = record(&ours);
    // Taken back, an event of the other's thread would name a person of the kept partner.
    let error = test.refused("undo", json!({ "operation_id": merged }));
    assert_eq!(error.code, ErrorCode::UndoRefused, "{error:?}");
    assert_eq!(error.args["by"][0]["kind"], "record_event", "it names what depends on it");
    test.ok("undo", json!({ "operation_id": recorded }));
    test.ok("undo", json!({ "operation_id": merged }));
    pair.is_clean();
}

#[test]
fn a_merged_partner_that_is_restored_is_a_card_of_its_own_again() {
    let pair = Pair::new();
    let test = &pair.test;
    let thread = test.thread(&pair.other, "Oferta");
    let merged = pair.merge(&json!({}));
    test.clock.advance_minutes(1);
    test.ok("restore_partner", json!({ "partner_id": pair.other }));
    let view = test.ok("partner", json!({ "partner_id": pair.other }));
    assert_eq!(view["card"]["id"], json!(pair.other), "it no longer leads elsewhere");
    assert_eq!(view["threads"], json!([]), "what moved stays where it went");
    let kept = test.ok("partner", json!({ "partner_id": pair.keep }));
    assert_eq!(kept["threads"][0]["id"], json!(thread));
    let error = test.refused("undo", json!({ "operation_id": merged }));
    assert_eq!(
        error.args["by"][0]["kind"], "restore_partner",
        "which stands in the way of an undo"
    );
    pair.is_clean();
}

#[test]
fn lists_too_long_together_are_refused_and_nothing_is_lost() {
    let pair = Pair::new();
    let phones: Vec<_> = (100..119).map(|phone| entry(&phone.to_string(), "")).collect();
    for id in [&pair.keep, &pair.other] {
        let digit = if *id == pair.keep { "1" } else { "2" };
        let phones: Vec<_> = phones
            .iter()
            .map(|phone| entry(&format!("{digit}{}", phone["value"].as_str().unwrap()), ""))
            .collect();
        let fields = json!({ "name": "Świt", "phones": phones });
        let token = pair.token("partner", id);
        let params = json!({ "partner_id": id, "fields": fields, "token": token });
        pair.test.ok("update_partner", params);
    }
    let before = Database::open(&pair.test.database()).tables();
    let error = pair.test.refused("merge_partners", pair.params(&json!({})));
    assert_eq!(error.field.as_deref(), Some("phones"), "{error:?}");
    assert!(Database::open(&pair.test.database()).tables() == before, "nothing changed");
}

#[test]
fn the_preview_tells_what_would_move_and_who_may_be_one_person() {
    let pair = Pair::new();
    let test = &pair.test;
    test.thread(&pair.other, "Oferta");
    let binned = test.thread(&pair.other, "Pomyłka");
    test.ok("trash_thread", json!({ "thread_id": binned }));
    let ours = pair.contact(&pair.keep, &json!({ "name": "Jan Kowal" }));
    let theirs = pair.contact(&pair.other, &json!({ "name": "KOWAL Jan" }));
    pair.contact(&pair.other, &json!({ "name": "Ewa Lis" }));
    let params = json!({ "keep_id": pair.keep, "other_id": pair.other });
    let preview = test.ok("merge_preview", params);
    assert_eq!(preview["threads"], 1, "one of the threads is in the trash: {preview}");
    assert_eq!(preview["contacts"], 2);
    assert_eq!(preview["may_merge"], true);
    assert_eq!(values(&preview["phones"]), ["74 852 11 30", "600 100 200"]);
    let alike = preview["alike"].as_array().unwrap();
    assert_eq!(alike.len(), 1, "{preview}");
    assert_eq!((&alike[0]["keep"]["id"], &alike[0]["other"]["id"]), (&json!(ours), &json!(theirs)));
    assert_eq!(alike[0]["signs"], json!(["name"]));
}

#[test]
fn two_contacts_become_one_and_their_events_name_it() {
    let pair = Pair::new();
    let test = &pair.test;
    let keep = pair
        .contact(&pair.keep, &json!({ "name": "Jan Kowal", "phones": [entry("600100200", "")] }));
    let other = pair.contact(
        &pair.keep,
        &json!({
            "name": "J. Kowal", "position": "kupiec", "phones": [entry("+48 600 100 200", "work")],
            "emails": [entry("j@swit.pl", "")],
        }),
    );
    let thread = test.thread(&pair.keep, "Oferta");
    let params = json!({
        "thread_id": thread, "event_type_id": CALL, "text": "", "contact_id": other,
        "next": { "choice": "leave_hanging" },
    });
    let event = string(&test.ok("record_event", params), "/result/event_id");
    let before = Database::open(&test.database()).tables();
    test.clock.advance_minutes(1);
    let params = json!({
        "keep_id": keep, "other_id": other, "keep_token": pair.token("contact", &keep),
        "other_token": pair.token("contact", &other),
    });
    let made = test.ok("merge_contacts", params);
    let contacts = test.ok("partner", json!({ "partner_id": pair.keep }))["contacts"].take();
    assert_eq!(contacts.as_array().unwrap().len(), 1, "one remains: {contacts}");
    assert_eq!(contacts[0]["name"], "Jan Kowal", "with the name of the kept one");
    assert_eq!(contacts[0]["position"], "kupiec", "and what only the other said");
    assert_eq!(contacts[0]["phones"], json!([entry("600100200", "work")]));
    assert_eq!(values(&contacts[0]["emails"]), ["j@swit.pl"]);
    let found = test.ok("event", json!({ "event_id": event }));
    assert_eq!(found["contact_id"], json!(keep), "the event names the kept one");
    pair.is_clean();
    test.ok("undo", json!({ "operation_id": made["operation_id"] }));
    assert!(Database::open(&test.database()).tables() == before, "and back");
    pair.is_clean();
}

/// Anna, an administrator; Bogdan and Celina, who see nothing of each other's.
fn firm() -> (TestEngine, String, String) {
    let test = TestEngine::new();
    let person = |name: &str, mode: Option<&str>| {
        let params = json!({ "name": name, "role": "member", "access_mode": mode });
        string(&test.ok("create_user", params), "/result/user_id")
    };
    let bogdan = person("Bogdan Nowak", Some("reporting_tree"));
    let celina = person("Celina Wójcik", None);
    (test, bogdan, celina)
}

fn as_person(test: &TestEngine, who: &str, name: &str, params: Value) -> Value {
    let done = test.call_as(who, name, params.clone());
    done.unwrap_or_else(|error| panic!("{name} {params}: {error:?}"))
}

#[test]
fn hidden_threads_move_along_untold_and_stay_hidden() {
    let (test, bogdan, celina) = firm();
    let made = |name: &str| {
        let params = json!({ "fields": { "name": name } });
        string(&as_person(&test, &bogdan, "create_partner", params), "/result/partner_id")
    };
    let (keep, other) = (made("Świt"), made("Świt S.A."));
    let begin = json!({ "partner_id": other, "title": "Poufne" });
    let hidden = string(&as_person(&test, &celina, "create_thread", begin), "/result/thread_id");
    let pair = json!({ "keep_id": keep, "other_id": other });
    let preview = as_person(&test, &bogdan, "merge_preview", pair.clone());
    assert_eq!(preview["threads"], 0, "the number of hidden threads is not told");
    let database = Database::open(&test.database());
    let mut params = pair;
    params["keep_token"] = json!(database.token("partner", &keep));
    params["other_token"] = json!(database.token("partner", &other));
    let refused = test.call_as(&celina, "merge_partners", params.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Forbidden, "the cards are not hers");
    let merged = as_person(&test, &bogdan, "merge_partners", params);
    let seen = as_person(&test, &bogdan, "partner", json!({ "partner_id": keep }));
    assert_eq!(seen["threads"], json!([]), "moved, and hidden as before");
    let hers = as_person(&test, &celina, "partner", json!({ "partner_id": other }));
    assert_eq!(hers["threads"][0]["id"], json!(hidden), "she finds it at the kept one");
    assert_eq!(hers["card"]["id"], json!(keep));
    // What became of the thread since is not in the way, and not told.
    test.clock.advance_minutes(1);
    let rename = json!({
        "thread_id": hidden, "title": "Nadal poufne", "owner_id": celina,
        "token": Database::open(&test.database()).token("thread", &hidden),
    });
    as_person(&test, &celina, "update_thread", rename);
    let undo = json!({ "operation_id": merged["operation_id"] });
    let told = as_person(&test, &bogdan, "undo", undo);
    assert_eq!(told["result"]["kind"], "merge_partners");
    assert_eq!(told["result"]["subject"], "Świt S.A.", "by a card: {told}");
    let hers = as_person(&test, &celina, "partner", json!({ "partner_id": other }));
    assert_eq!(hers["threads"][0]["title"], "Nadal poufne", "and hers stays as she left it");
    assert!(test.host().check().unwrap().is_clean());
}

#[test]
fn a_merge_is_taken_back_by_who_answers_for_the_cards_and_by_nobody_else() {
    let (test, bogdan, celina) = firm();
    let made = |name: &str| {
        let params = json!({ "fields": { "name": name } });
        string(&as_person(&test, &bogdan, "create_partner", params), "/result/partner_id")
    };
    let (keep, other) = (made("Świt"), made("Świt S.A."));
    let database = Database::open(&test.database());
    let params = json!({
        "keep_id": keep, "other_id": other, "keep_token": database.token("partner", &keep),
        "other_token": database.token("partner", &other),
    });
    let merged = test.ok("merge_partners", params);
    let undo = json!({ "operation_id": merged["operation_id"] });
    let refused = test.call_as(&celina, "undo", undo.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Forbidden, "neither hers nor her cards");
    as_person(&test, &bogdan, "undo", undo);
}
