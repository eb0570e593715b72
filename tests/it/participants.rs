//! Who takes part in events (SPEC 2, R13): the list as it is told, who sees the thread for it, merges, a contact's
//! page.

use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;
use watek_api::ErrorCode;
use watek_domain::event_type::{CALL, MEETING};
use watek_testkit::{TestEngine, string};

use crate::rows::{Database, write_beside};

mod random;

/// Anna, the administrator, Bogdan and Celina, who see their own; two partners with people.
struct Firm {
    test: TestEngine,
    bogdan: String,
    celina: String,
    partner: String,
    jan: String,
    ewa: String,
    /// At another partner.
    obcy: String,
    thread: String,
}

impl Firm {
    fn new() -> Self {
        let test = TestEngine::new();
        let person = |name: &str, mode: Option<&str>| {
            let params = json!({ "name": name, "role": "member", "access_mode": mode });
            string(&test.ok("create_user", params), "/result/user_id")
        };
        let bogdan = person("Bogdan Nowak", Some("reporting_tree"));
        let celina = person("Celina Wójcik", None);
        let partner = test.partner("Stolarnia Świt");
        let jan = contact(&test, &partner, "Jan Kowal");
        let ewa = contact(&test, &partner, "Ewa Łącka");
        let other = test.partner("Meble Zorza");
        let obcy = contact(&test, &other, "Adam Obcy");
        let thread = test.thread(&partner, "Oferta");
        Self { test, bogdan, celina, partner, jan, ewa, obcy, thread }
    }

    fn plan(&self, people: Value) -> (String, String) {
        let params = json!({ "thread_id": self.thread, "plan": meeting(people) });
        let made = self.test.ok("plan_event", params);
        (string(&made, "/result/event_id"), string(&made, "/operation_id"))
    }

    fn event(&self, id: &str) -> Value {
        self.test.ok("event", json!({ "event_id": id }))
    }

    fn edit(&self, event: &str, people: &Value) -> Value {
        let params = self.edit_params(event, people);
        self.test.clock.advance_minutes(1);
        self.test.ok("edit_plan", params)
    }

    fn edit_params(&self, event: &str, people: &Value) -> Value {
        json!({
            "event_id": event, "event_type_id": MEETING, "assignee_id": self.test.user(),
            "note": "", "token": self.event(event)["token"],
            "carried": { "participants": people },
        })
    }

    fn sees(&self, who: &str) -> bool {
        self.sees_thread(who, &self.thread)
    }

    fn sees_thread(&self, who: &str, thread: &str) -> bool {
        let params = json!({ "partner_id": self.partner, "thread_id": thread, "limit": 10 });
        self.test.call_as(who, "timeline", params).is_ok()
    }

    fn is_clean(&self) {
        let report = self.test.host().check().unwrap();
        assert!(report.is_clean(), "what follows from the rows follows: {report:?}");
    }
}

fn contact(test: &TestEngine, partner: &str, name: &str) -> String {
    let params = json!({ "partner_id": partner, "fields": { "name": name } });
    string(&test.ok("create_contact", params), "/result/contact_id")
}

fn meeting(people: Value) -> Value {
    json!({
        "event_type_id": MEETING, "note": "",
        "due": { "date": "2026-11-25", "time": "10:00", "zone": "Europe/Warsaw" },
        "carried": { "participants": people },
    })
}

fn there(id: &str, part: &str) -> Value {
    json!({ "contact_id": id, "part": part })
}

fn ours(id: &str, part: &str) -> Value {
    json!({ "user_id": id, "part": part })
}

/// Names and parts, in the order in which they are shown.
fn shown(event: &Value) -> Vec<(String, String)> {
    let all = event["participants"].as_array().unwrap().iter();
    all.map(|one| (string(one, "/name"), string(one, "/part"))).collect()
}

fn words(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(name, part)| ((*name).to_owned(), (*part).to_owned())).collect()
}

#[test]
fn the_list_is_told_as_a_whole_and_shown_who_leads_first() {
    let firm = Firm::new();
    let people = json!([
        ours(&firm.bogdan, "attends"),
        there(&firm.jan, "informed"),
        there(&firm.ewa, "leads"),
        there(&firm.obcy, "attends"),
    ]);
    let (event, _) = firm.plan(people);
    let found = firm.event(&event);
    let expected = [
        ("Ewa Łącka", "leads"),
        ("Adam Obcy", "attends"),
        ("Bogdan Nowak", "attends"),
        ("Jan Kowal", "informed"),
    ];
    assert_eq!(shown(&found), words(&expected), "also of another partner");
    assert_eq!(found["participants"][1]["partner_name"], "Meble Zorza", "and it is said of which");
    firm.edit(&event, &json!([there(&firm.jan, "leads")]));
    assert_eq!(shown(&firm.event(&event)), words(&[("Jan Kowal", "leads")]), "the others left");
    let rows = "SELECT count(*) FROM participant WHERE removed_at IS NOT NULL";
    assert_eq!(Database::open(&firm.test.database()).number(rows), 3, "who leaves keeps his row");
    firm.edit(&event, &json!([ours(&firm.bogdan, "optional"), there(&firm.jan, "leads")]));
    let back = words(&[("Jan Kowal", "leads"), ("Bogdan Nowak", "optional")]);
    assert_eq!(shown(&firm.event(&event)), back, "who comes back has his row again");
    let rows = "SELECT count(*) FROM participant";
    assert_eq!(Database::open(&firm.test.database()).number(rows), 4, "no second one");
    firm.is_clean();
}

#[test]
fn a_list_that_is_not_told_stays() {
    let firm = Firm::new();
    let (event, _) = firm.plan(json!([there(&firm.jan, "attends")]));
    let mut params = firm.edit_params(&event, &json!([]));
    params["note"] = json!("Zabrać próbki");
    params["carried"] = json!({});
    firm.test.ok("edit_plan", params);
    let done = json!({
        "thread_id": firm.thread, "fulfils": event, "event_type_id": MEETING, "text": "Byli",
        "next": { "choice": "leave_hanging" },
    });
    firm.test.ok("record_event", done);
    assert_eq!(shown(&firm.event(&event)), words(&[("Jan Kowal", "attends")]), "plan or outcome");
}

#[rstest]
#[case::doubled(json!([["jan", "leads"], ["ewa", "leads"], ["jan", "attends"]]), "2.contact_id", "repeated")]
#[case::unknown(json!([["bogdan", "leads"], ["bogdan's", "leads"]]), "1.contact_id", "unknown")]
#[case::trashed(json!([["gone", "leads"]]), "0.contact_id", "retired")]
#[case::of_a_trashed_partner(json!([["lost", "leads"]]), "0.contact_id", "retired")]
#[case::retired(json!([["celina", "leads"]]), "0.user_id", "retired")]
#[case::nobody(json!([["nobody", "leads"]]), "0", "malformed")]
#[case::two_in_one(json!([["both", "leads"]]), "0", "malformed")]
fn whoever_cannot_take_part_is_refused_at_his_place(
    #[case] people: Value,
    #[case] field: &str,
    #[case] reason: &str,
) {
    let mut firm = Firm::new();
    let gone = contact(&firm.test, &firm.partner, "Była");
    firm.test.ok("trash_contact", json!({ "contact_id": gone }));
    let trashed = firm.test.partner("Zakład");
    let lost = contact(&firm.test, &trashed, "Zgubiony");
    firm.test.ok("trash_partner", json!({ "partner_id": trashed }));
    let celina = firm.celina.clone();
    retire(&mut firm, &celina);
    let one = |who: &str, part: &str| match who {
        "jan" => there(&firm.jan, part),
        "ewa" => there(&firm.ewa, part),
        "gone" => there(&gone, part),
        "lost" => there(&lost, part),
        "bogdan" => ours(&firm.bogdan, part),
        "bogdan's" => there(&firm.bogdan, part),
        "celina" => ours(&firm.celina, part),
        "nobody" => json!({ "part": part }),
        _ => json!({ "contact_id": firm.jan, "user_id": firm.bogdan, "part": part }),
    };
    let told: Vec<Value> = people
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| one(pair[0].as_str().unwrap(), pair[1].as_str().unwrap()))
        .collect();
    let params = json!({ "thread_id": firm.thread, "plan": meeting(json!(told)) });
    let error = firm.test.refused("plan_event", params);
    assert_eq!(error.code, ErrorCode::Invalid, "{error:?}");
    assert_eq!(error.field, Some(format!("plan.carried.participants.{field}")), "{error:?}");
    assert_eq!(error.args["reason"], reason, "{error:?}");
}

/// Written beside the program: nothing lets anybody leave yet.
fn retire(firm: &mut Firm, user: &str) {
    let user: Uuid = user.parse().unwrap();
    write_beside(&mut firm.test, |database| {
        let sql = "UPDATE user_account SET retired_at = 1 WHERE id = ?1";
        assert_eq!(database.execute(sql, [user.as_bytes()]).unwrap(), 1);
    });
}

#[test]
fn more_than_a_hundred_are_refused() {
    let firm = Firm::new();
    let people: Vec<Value> = (0..101).map(|_| there(&firm.jan, "attends")).collect();
    let params = json!({ "thread_id": firm.thread, "plan": meeting(json!(people)) });
    let error = firm.test.refused("plan_event", params);
    assert_eq!(error.field.as_deref(), Some("plan.carried.participants"));
    assert_eq!(error.args["reason"], "out_of_range");
}

#[test]
fn who_takes_part_already_may_stay_though_he_left_the_firm_or_lies_in_the_trash() {
    let mut firm = Firm::new();
    let people = json!([there(&firm.jan, "leads"), ours(&firm.celina, "attends")]);
    let (event, _) = firm.plan(people.clone());
    firm.test.ok("trash_contact", json!({ "contact_id": firm.jan }));
    let celina = firm.celina.clone();
    retire(&mut firm, &celina);
    firm.edit(&event, &people);
    let next = json!({
        "thread_id": firm.thread, "follows_id": event, "plan": meeting(people.clone()),
    });
    firm.test.ok("plan_event", next);
    let found = firm.event(&event);
    assert_eq!(found["participants"][0]["gone"], true, "it is said of both");
    firm.edit(&event, &json!([]));
    let error = firm.test.refused("edit_plan", firm.edit_params(&event, &people));
    assert_eq!(error.args["reason"], "retired", "who left does not come back");
}

#[test]
fn whoever_takes_part_or_took_part_sees_the_thread() {
    let firm = Firm::new();
    let (event, _) = firm.plan(json!([]));
    assert!(!firm.sees(&firm.bogdan), "not his");
    let joined = firm.edit(&event, &json!([ours(&firm.bogdan, "informed")]));
    assert!(firm.sees(&firm.bogdan), "he takes part");
    assert!(!firm.sees(&firm.celina), "she does not");
    firm.edit(&event, &json!([]));
    assert!(firm.sees(&firm.bogdan), "he took part earlier: leaving is recorded, not deleted");
    firm.test.ok("trash_event", json!({ "event_id": event }));
    assert!(firm.sees(&firm.bogdan), "also of what lies in the trash");
    firm.is_clean();
    let error = firm.test.refused("undo", json!({ "operation_id": joined["operation_id"] }));
    assert_eq!(error.code, ErrorCode::UndoRefused, "he left since: {error:?}");
}

#[test]
fn an_undo_takes_sight_away_and_a_redo_gives_it_back() {
    let firm = Firm::new();
    let (event, _) = firm.plan(json!([]));
    let joined = firm.edit(&event, &json!([ours(&firm.bogdan, "attends")]));
    firm.test.ok("undo", json!({ "operation_id": joined["operation_id"] }));
    assert!(!firm.sees(&firm.bogdan), "he never took part");
    firm.test.ok("redo", json!({ "operation_id": joined["operation_id"] }));
    assert!(firm.sees(&firm.bogdan), "he does again");
    firm.is_clean();
    // A new event with its people, done in one.
    let params = json!({
        "thread_id": firm.thread, "event_type_id": CALL,
        "carried": { "participants": [ours(&firm.celina, "attends")] },
        "next": { "choice": "keep" },
    });
    let made = firm.test.ok("record_event", params);
    assert!(firm.sees(&firm.celina), "the added rows alone are looked at");
    firm.is_clean();
    firm.test.ok("undo", json!({ "operation_id": made["operation_id"] }));
    assert!(!firm.sees(&firm.celina), "gone with the event");
    firm.is_clean();
}

#[test]
fn who_sees_a_thread_by_taking_part_may_not_take_back_what_others_did() {
    let firm = Firm::new();
    let (_, planned) = firm.plan(json!([ours(&firm.bogdan, "attends")]));
    let undo = json!({ "operation_id": planned });
    let error = firm.test.call_as(&firm.bogdan, "undo", undo.clone()).unwrap_err();
    assert_eq!(error.code, ErrorCode::Forbidden, "he sees it, but it is not his");
    let error = firm.test.call_as(&firm.celina, "undo", undo).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound, "she does not even see it");
}

#[test]
fn a_change_of_people_alone_is_a_change_of_the_event() {
    let firm = Firm::new();
    let (event, _) = firm.plan(json!([there(&firm.jan, "attends")]));
    let seen = firm.edit_params(&event, &json!([]));
    let edited = firm.edit(&event, &json!([there(&firm.ewa, "leads")]));
    let error = firm.test.refused("edit_plan", seen);
    assert_eq!(error.code, ErrorCode::Stale, "another form knows of it");
    let history = firm.test.ok("history", json!({ "table": "event", "id": event }));
    assert_eq!(history[0]["operation"]["id"], edited["operation_id"], "and the history");
    let changes = history[0]["changes"].as_array().unwrap();
    let told = |field: &Value| (field["before"].clone(), field["after"].clone());
    let mut told: Vec<_> = changes.iter().map(told).collect();
    told.sort_by_key(|(before, _)| before.is_null());
    assert_eq!(
        told,
        [(json!("\tJan Kowal"), json!(null)), (json!(null), json!("leads\tEwa Łącka"))],
        "who left and who came"
    );
    assert_eq!(history[0]["operation"]["subject"], "Stolarnia Świt · Oferta", "and about what");
}

#[test]
fn taking_back_who_made_a_contact_names_the_event_that_needs_it() {
    let firm = Firm::new();
    let params = json!({ "partner_id": firm.partner, "fields": { "name": "Nowy" } });
    let made = firm.test.ok("create_contact", params);
    firm.test.clock.advance_minutes(1);
    firm.plan(json!([there(&string(&made, "/result/contact_id"), "attends")]));
    let error = firm.test.refused("undo", json!({ "operation_id": made["operation_id"] }));
    assert_eq!(error.code, ErrorCode::UndoRefused, "{error:?}");
    assert_eq!(error.args["by"][0]["kind"], "plan_event", "it needs the contact");
}

#[test]
fn a_merge_of_contacts_unites_their_parts_and_can_be_taken_back() {
    let firm = Firm::new();
    let (both, _) = firm.plan(json!([there(&firm.jan, "informed"), there(&firm.ewa, "leads")]));
    let (one, _) = firm.plan(json!([there(&firm.ewa, "optional")]));
    let before = Database::open(&firm.test.database()).tables();
    let token = |id: &str| Database::open(&firm.test.database()).token("contact", id);
    firm.test.clock.advance_minutes(1);
    let merged = firm.test.ok(
        "merge_contacts",
        json!({
            "keep_id": firm.jan, "other_id": firm.ewa, "keep_token": token(&firm.jan),
            "other_token": token(&firm.ewa),
        }),
    );
    assert_eq!(shown(&firm.event(&both)), words(&[("Jan Kowal", "leads")]), "the stronger part");
    assert_eq!(shown(&firm.event(&one)), words(&[("Jan Kowal", "optional")]), "carried over");
    firm.is_clean();
    firm.test.ok("undo", json!({ "operation_id": merged["operation_id"] }));
    assert_eq!(Database::open(&firm.test.database()).tables(), before, "as before");
    firm.test.ok("redo", json!({ "operation_id": merged["operation_id"] }));
    assert_eq!(shown(&firm.event(&both)), words(&[("Jan Kowal", "leads")]));
    firm.is_clean();
}

#[test]
fn people_are_picked_of_the_partner_first_then_ours_then_of_others() {
    let mut firm = Firm::new();
    let pick = |firm: &Firm, text: &str| {
        let found =
            firm.test.ok("people_to_pick", json!({ "partner_id": firm.partner, "text": text }));
        let names: Vec<String> =
            found.as_array().unwrap().iter().map(|one| string(one, "/name")).collect();
        names
    };
    assert_eq!(
        pick(&firm, ""),
        ["Ewa Łącka", "Jan Kowal", "Anna Kowalska", "Bogdan Nowak", "Celina Wójcik"],
        "nobody of another partner unless asked for"
    );
    assert_eq!(pick(&firm, "kowal"), ["Jan Kowal", "Anna Kowalska"], "theirs before ours");
    assert_eq!(pick(&firm, "lacka"), ["Ewa Łącka"], "without diacritics");
    assert_eq!(pick(&firm, "obcy"), ["Adam Obcy"], "of another partner");
    let celina = firm.celina.clone();
    retire(&mut firm, &celina);
    assert_eq!(pick(&firm, "celina"), Vec::<String>::new(), "nobody who left");
}

#[test]
fn a_contacts_page_shows_what_he_took_part_in_as_far_as_one_sees() {
    let firm = Firm::new();
    let test = &firm.test;
    let record = |thread: &str, contact: Option<&str>, people: Value, choice: &str| {
        test.clock.advance_minutes(1);
        let params = json!({
            "thread_id": thread, "event_type_id": CALL, "contact_id": contact,
            "carried": { "participants": people }, "next": { "choice": choice },
        });
        string(&test.ok("record_event", params), "/result/event_id")
    };
    let (plan, _) = firm.plan(json!([there(&firm.jan, "attends")]));
    let main = record(&firm.thread, Some(&firm.jan), json!([]), "keep");
    let part = record(&firm.thread, None, json!([there(&firm.jan, "optional")]), "keep");
    let both = record(&firm.thread, Some(&firm.jan), json!([there(&firm.jan, "leads")]), "keep");
    record(&firm.thread, Some(&firm.ewa), json!([]), "keep");
    let hidden = test.thread(&firm.partner, "Tajne");
    let secret = record(&hidden, Some(&firm.jan), json!([]), "leave_hanging");
    let events = |who: &str, after: Value| {
        let params = json!({ "contact_id": firm.jan, "limit": 2, "after": after });
        test.call_as(who, "contact_events", params).unwrap()
    };
    let ids = |page: &Value| -> Vec<String> {
        page["events"].as_array().unwrap().iter().map(|one| string(one, "/id")).collect()
    };
    let anna = test.user();
    let first = events(&anna, json!(null));
    assert_eq!(ids(&first), [secret, both.clone()], "newest first, each once");
    assert_eq!(ids(&events(&anna, first["next"].clone())), [part.clone(), main], "page by page");
    assert!(ids(&events(&firm.bogdan, json!(null))).is_empty(), "he sees nothing of it");
    firm.edit(&plan, &json!([there(&firm.jan, "attends"), ours(&firm.bogdan, "attends")]));
    assert_eq!(ids(&events(&firm.bogdan, json!(null))), [both, part], "but what he takes part in");
    let page = test.ok("contact_page", json!({ "contact_id": firm.jan }));
    assert_eq!(page["contact"]["name"], "Jan Kowal");
    assert_eq!(page["partner"]["name"], "Stolarnia Świt");
    assert_eq!(page["plans"][0]["event_id"], plan, "what is planned with him");
    let context = test.ok("task_context", json!({ "event_id": plan }));
    assert_eq!(context["participants"].as_array().unwrap().len(), 2, "and who will be there");
    let seen = test.call_as(&firm.celina, "contact_page", json!({ "contact_id": firm.jan }));
    assert_eq!(seen.unwrap()["plans"], json!([]), "cards are everybody's, plans are not");
}
