//! Going to a record by its name: the best first, and nothing that one does not see.

use rstest::rstest;
use serde_json::{Value, json};
use watek_testkit::{TestEngine, string};

fn found(answer: &Value, kind: &str) -> Vec<String> {
    let all = answer.as_array().unwrap().iter();
    all.filter(|one| one["kind"] == kind).map(|one| string(one, "/name")).collect()
}

fn find(test: &TestEngine, typed: &str) -> Value {
    test.ok("find", json!({ "text": typed }))
}

fn example() -> TestEngine {
    let test = TestEngine::new();
    for (partner, person, thread) in [
        ("Stolarnia Świt", "Jan Kowal", "Oferta: meble biurowe"),
        ("Świt i Syn", "Anna Zielona", "Reklamacja 11/2026"),
        ("Hurtownia Żubr", "Ewa Świtała", "Świetlówki do hali"),
        ("Poświt", "Zenon Kowal", "Meble do recepcji"),
    ] {
        let partner = test.partner(partner);
        let fields = json!({ "name": person });
        test.ok("create_contact", json!({ "partner_id": partner, "fields": fields }));
        test.thread(&partner, thread);
    }
    test
}

#[rstest]
#[case("swit", "partner", &["Świt i Syn", "Hurtownia Żubr", "Stolarnia Świt", "Poświt"])]
#[case("ŚWIT syn", "partner", &["Świt i Syn"])]
#[case("świtała", "partner", &["Hurtownia Żubr"])]
#[case("kow", "contact", &["Jan Kowal", "Zenon Kowal"])]
#[case("meble", "thread", &["Meble do recepcji", "Oferta: meble biurowe"])]
#[case("11/2026", "thread", &["Reklamacja 11/2026"])]
#[case("niczego", "partner", &[])]
fn the_best_comes_first(#[case] text: &str, #[case] kind: &str, #[case] expected: &[&str]) {
    let answer = find(&example(), text);
    assert_eq!(found(&answer, kind), expected, "`{text}` among {kind}s: {answer}");
}

#[test]
fn one_kind_alone_can_be_looked_for() {
    let test = example();
    let answer = test.ok("find", json!({ "text": "swit", "among": "contact" }));
    assert_eq!(found(&answer, "contact"), ["Ewa Świtała"], "people alone");
    assert_eq!(answer.as_array().unwrap().len(), 1, "and nothing else: {answer}");
}

#[test]
fn what_is_in_the_trash_or_renamed_is_found_as_it_is_now() {
    let test = TestEngine::new();
    let partner = test.partner("Stolarnia Świt");
    let thread = test.thread(&partner, "Oferta: meble");
    let other = test.thread(&partner, "Oferta: regały");
    test.ok("trash_thread", json!({ "thread_id": other }));
    assert_eq!(found(&find(&test, "oferta"), "thread"), ["Oferta: meble"], "not from the trash");
    test.ok("restore_thread", json!({ "thread_id": other }));
    assert_eq!(found(&find(&test, "oferta"), "thread").len(), 2, "restored");
    let history = test.ok("history", json!({ "table": "thread", "id": thread }));
    let renamed = json!({
        "thread_id": thread, "title": "Umowa", "owner_id": test.user(),
        "token": history[0]["operation"]["id"],
    });
    test.ok("update_thread", renamed);
    assert_eq!(found(&find(&test, "umowa"), "thread"), ["Umowa"], "under its new title");
    test.ok("trash_partner", json!({ "partner_id": partner }));
    assert_eq!(find(&test, "umowa"), json!([]), "nothing of a partner in the trash");
    assert!(test.host().check().unwrap().is_clean(), "the index follows");
}

#[test]
fn nobody_finds_a_thread_he_does_not_see() {
    let test = example();
    let person = json!({ "name": "Bogdan", "role": "member", "access_mode": "reporting_tree" });
    let bogdan = string(&test.ok("create_user", person), "/result/user_id");
    let answer = test.call_as(&bogdan, "find", json!({ "text": "meble" })).unwrap();
    assert_eq!(found(&answer, "thread"), Vec::<String>::new(), "threads are for who sees them");
    let thread = find(&test, "meble")[0]["id"].clone();
    let partner = find(&test, "stolarnia")[0]["id"].clone();
    let recent = json!([
        { "kind": "thread", "id": thread },
        { "kind": "partner", "id": partner },
        { "kind": "contact", "id": partner },
    ]);
    let params = json!({ "text": " ", "recent": recent });
    let mine = test.ok("find", params.clone());
    assert_eq!(mine.as_array().unwrap().len(), 2, "both as they are now, the unknown left out");
    let his = test.call_as(&bogdan, "find", params).unwrap();
    assert_eq!(found(&his, "thread"), Vec::<String>::new(), "nor by its id");
    assert_eq!(found(&his, "partner"), ["Stolarnia Świt"], "cards are for all");
}
