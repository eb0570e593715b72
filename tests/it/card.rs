//! Cards of partners and contacts: lists with labels, tax numbers, and who may be the same.

use rstest::rstest;
use serde_json::{Value, json};
use watek_testkit::{TestEngine, string};

use crate::{
    rows::{Database, write_beside},
    sample::{Sample, entry},
};

fn create(test: &TestEngine, fields: Value) -> String {
    string(&test.ok("create_partner", json!({ "fields": fields })), "/result/partner_id")
}

fn card(test: &TestEngine, partner: &str) -> Value {
    test.ok("partner", json!({ "partner_id": partner }))["card"].take()
}

#[test]
fn lists_keep_their_order_and_labels() {
    let test = TestEngine::new();
    let phones = [entry("600 100 200", "mobile"), entry("74 852 11 30 wew. 7", "do księgowej")];
    let emails = [entry("biuro@swit.pl", "office"), entry("faktury@swit.pl", "invoice")];
    let addresses = [entry("ul. Długa 5, Łódź", "")];
    let fields = json!({
        "name": "Świt", "phones": phones, "emails": emails, "addresses": addresses,
    });
    let partner = create(&test, fields.clone());
    let found = card(&test, &partner);
    assert_eq!(found["phones"], json!(phones), "the main one first");
    assert_eq!(found["emails"], json!(emails));
    assert_eq!(found["addresses"], json!(addresses));
    let mut contact = fields;
    contact["name"] = json!("Jan Kowal");
    test.ok("create_contact", json!({ "partner_id": partner, "fields": contact }));
    let view = test.ok("partner", json!({ "partner_id": partner }));
    assert_eq!(view["contacts"][0]["phones"], json!(phones), "a contact's likewise");
    assert_eq!(view["contacts"][0]["addresses"], json!(addresses));
    let list = test.ok("partner_list", json!({ "filter": "", "offset": 0, "limit": 10 }));
    assert_eq!(list["rows"][0]["phone"], "600 100 200", "the list shows the main one");
    let work = test.ok("partner_list", json!({ "filter": "mobile", "offset": 0, "limit": 10 }));
    assert_eq!(work["total"], 0, "labels are not searched");
}

#[test]
fn a_tax_number_is_kept_as_digits_and_shown_in_groups() {
    let test = TestEngine::new();
    let partner = create(&test, json!({ "name": "Świt", "tax_id": "PL 5260001246" }));
    assert_eq!(card(&test, &partner)["tax_id"], "526-000-12-46");
    assert_eq!(Database::open(&test.database()).row("partner", &partner)["tax_id"], "5260001246");
    for filter in ["526-000", "526000"] {
        let list = test.ok("partner_list", json!({ "filter": filter, "offset": 0, "limit": 10 }));
        assert_eq!(list["rows"][0]["tax_id"], "526-000-12-46", "{filter} finds it: {list}");
    }
    let token = string(&card(&test, &partner), "/token");
    let fields = json!({ "name": "Świt", "tax_id": "526-000-12-46" });
    let params = json!({ "partner_id": partner, "fields": fields, "token": token });
    let saved = test.ok("update_partner", params);
    assert_eq!(saved["operation_id"], Value::Null, "what is shown is what is kept: no change");
}

#[test]
fn what_an_older_program_wrote_is_not_judged_until_it_is_changed() {
    let mut test = TestEngine::new();
    let partner = create(&test, json!({ "name": "Świt" }));
    write_beside(&mut test, |database| {
        let old = "UPDATE partner SET tax_id = '123-45', phone = 'zapytać Jana'";
        assert_eq!(database.execute(old, []).unwrap(), 1);
    });
    let found = card(&test, &partner);
    assert_eq!(found["phones"], json!([entry("zapytać Jana", "")]), "one value is a list of one");
    let save = |phones: Value, tax_id: &str| {
        let fields = json!({ "name": "Świt", "city": "Łódź", "phones": phones, "tax_id": tax_id });
        let token = string(&card(&test, &partner), "/token");
        json!({ "partner_id": partner, "fields": fields, "token": token })
    };
    test.ok("update_partner", save(found["phones"].clone(), "123-45"));
    let error = test.refused("update_partner", save(json!([entry("zapytać Ewy", "")]), "123-45"));
    assert_eq!(error.field.as_deref(), Some("fields.phones.0.value"), "{error:?}");
    let error = test.refused("update_partner", save(found["phones"].clone(), "123-46"));
    assert_eq!(error.field.as_deref(), Some("fields.tax_id"), "{error:?}");
    assert_eq!(error.args["reason"], "bad_tax_id");
}

#[rstest]
#[case::tax_id(json!({ "tax_id": "PL 526-000-12-46" }), "tax_id")]
#[case::email(json!({ "emails": ["BIURO@swit.pl"] }), "email")]
#[case::contacts_email(json!({ "emails": ["j.kowal@swit.pl"] }), "email")]
#[case::phone(json!({ "phones": ["+48 (74) 852-11-30"] }), "phone")]
#[case::contacts_phone(json!({ "phones": ["600-100-200"] }), "phone")]
#[case::name(json!({ "name": "STOLARNIA SWIT sp. z o.o." }), "name")]
fn a_partner_that_may_be_the_same_is_found(#[case] written: Value, #[case] sign: &str) {
    let (test, partner) = stolarnia();
    let found = test.ok("similar_partners", written.clone());
    assert_eq!(found.as_array().unwrap().len(), 1, "{written}: {found}");
    assert_eq!(found[0]["id"], json!(partner));
    assert_eq!(found[0]["name"], "Stolarnia Świt");
    assert_eq!(found[0]["city"], "Świdnica");
    assert_eq!(found[0]["signs"], json!([sign]), "{written} says by what");
    assert_eq!(found[0]["trashed"], false);
    let mut own = written;
    own["except"] = json!(partner);
    assert_eq!(test.ok("similar_partners", own), json!([]), "nobody is like himself");
}

/// A partner and a person there, about whom everything is written.
fn stolarnia() -> (TestEngine, String) {
    let test = TestEngine::new();
    test.partner("Hurtownia Żubr");
    let fields = json!({
        "name": "Stolarnia Świt", "city": "Świdnica", "tax_id": "5260001246",
        "phones": [entry("74 852 11 30", "")], "emails": [entry("biuro@swit.pl", "")],
    });
    let partner = create(&test, fields);
    let fields = json!({
        "name": "Jan Kowal", "phones": [entry("+48 600 100 200", "")],
        "emails": [entry("j.kowal@swit.pl", "")],
    });
    test.ok("create_contact", json!({ "partner_id": partner, "fields": fields }));
    (test, partner)
}

#[test]
fn the_surest_sign_comes_first_and_few_are_told() {
    let (test, partner) = stolarnia();
    for number in 0..7 {
        create(&test, json!({ "name": "Świt", "city": number.to_string() }));
    }
    let written =
        json!({ "name": "Świt Sp. z o.o.", "tax_id": "5260001246", "emails": ["x@y.pl"] });
    let found = test.ok("similar_partners", written);
    assert_eq!(found.as_array().unwrap().len(), 5, "nobody reads more while typing");
    assert_eq!(found[0]["id"], json!(partner), "a tax number is surer than a name");
    assert_eq!(found[1]["signs"], json!(["name"]));
    assert_eq!(test.ok("similar_partners", json!({})), json!([]), "nothing is like nothing");
    let little = json!({ "phones": ["112"], "name": " - " });
    assert_eq!(test.ok("similar_partners", little), json!([]), "a short number is everybody's");
}

#[test]
fn one_in_the_trash_is_told_and_a_merged_one_is_not() {
    let (test, partner) = stolarnia();
    let written = json!({ "tax_id": "5260001246" });
    test.ok("trash_partner", json!({ "partner_id": partner }));
    let found = test.ok("similar_partners", written.clone());
    assert_eq!(found[0]["trashed"], true, "or it would be written down twice");
    test.ok("restore_partner", json!({ "partner_id": partner }));
    let keep = create(&test, json!({ "name": "Świt Plus" }));
    let database = Database::open(&test.database());
    let params = json!({
        "keep_id": keep, "other_id": partner, "keep_token": database.token("partner", &keep),
        "other_token": database.token("partner", &partner),
    });
    test.ok("merge_partners", params);
    let found = test.ok("similar_partners", written);
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!(found[0]["id"], json!(keep), "the kept one has its tax number now");
}

#[test]
fn a_contact_in_the_trash_and_a_changed_value_are_forgotten() {
    let (test, partner) = stolarnia();
    let contact = test.ok("partner", json!({ "partner_id": partner }))["contacts"][0].take();
    test.ok("trash_contact", json!({ "contact_id": contact["id"] }));
    let found = test.ok("similar_partners", json!({ "phones": ["600100200"] }));
    assert_eq!(found, json!([]), "whoever left is no sign");
    let token = string(&card(&test, &partner), "/token");
    let fields = json!({ "name": "Stolarnia Świt" });
    let params = json!({ "partner_id": partner, "fields": fields, "token": token });
    test.ok("update_partner", params);
    assert_eq!(test.ok("similar_partners", json!({ "tax_id": "5260001246" })), json!([]));
    assert!(test.host().check().unwrap().is_clean());
}

#[test]
fn the_history_tells_lists_before_and_after() {
    let sample = Sample::new();
    sample.test.ok("update_partner", sample.params("update_partner"));
    let of = json!({ "table": "partner", "id": sample.partner });
    let history = sample.test.ok("history", of);
    let changes = history[0]["changes"].as_array().unwrap();
    let phone = changes.iter().find(|change| change["field"] == "phone").unwrap();
    assert_eq!(phone["before"], "");
    assert_eq!(phone["after"], "600100200\twork\n74 852 11 30", "an entry a line, as it is kept");
}
