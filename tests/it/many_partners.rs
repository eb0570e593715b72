//! What is done to many partners at once: one operation, the rules of each, and one undo.

use serde_json::{Value, json};
use watek_api::ErrorCode;
use watek_testkit::{TestEngine, string};

use crate::rows::Database;

/// Anna's four partners, and a member with one of his own.
struct Firm {
    test: TestEngine,
    bogdan: String,
    partners: Vec<String>,
    his: String,
}

impl Firm {
    fn new() -> Self {
        let test = TestEngine::new();
        let made = test.ok(
            "create_user",
            json!({ "name": "Bogdan Nowak", "role": "member", "access_mode": "reporting_tree" }),
        );
        let bogdan = string(&made, "/result/user_id");
        let partners = ["Alfa", "Beta", "Gamma", "Delta"].map(|name| test.partner(name)).to_vec();
        let made = test.call_as(
            &bogdan,
            "create_partner",
            json!({ "fields": { "name": "Omega", "city": "Łódź" } }),
        );
        let his = string(&made.unwrap(), "/result/partner_id");
        Self { test, bogdan, partners, his }
    }

    fn owner(&self, partner: &str) -> String {
        let row = Database::open(&self.test.database()).row("partner", partner);
        row["owner_id"].as_str().unwrap().to_owned()
    }

    fn operations(&self) -> usize {
        Database::open(&self.test.database()).journal().len()
    }

    fn listed(&self) -> u64 {
        self.test.ok("partner_list", json!({ "offset": 0, "limit": 1 }))["total"].as_u64().unwrap()
    }
}

#[test]
fn those_named_get_another_owner_in_one_operation_and_back_in_one_undo() {
    let firm = Firm::new();
    let anna = firm.test.user();
    let before = firm.operations();
    let two = &firm.partners[..2];
    let params = json!({
        "selection": { "partner_ids": [two[0], two[1], two[0]] }, "owner_id": firm.bogdan,
    });
    let done = firm.test.ok("assign_partners", params);
    assert_eq!(done["result"]["count"], 2, "each once, however often it is named");
    assert_eq!(firm.operations(), before + 1, "one operation");
    let owners: Vec<String> = firm.partners.iter().map(|partner| firm.owner(partner)).collect();
    assert_eq!(owners, [&firm.bogdan, &firm.bogdan, &anna, &anna].map(Clone::clone));
    firm.test.ok("undo", json!({}));
    assert!(firm.partners.iter().all(|partner| firm.owner(partner) == anna), "all of them back");
}

#[test]
fn a_filter_is_answered_before_the_operation_which_names_whom_it_changed() {
    let firm = Firm::new();
    let only = json!({ "owner_id": firm.test.user() });
    let selection = json!({ "all": { "only": only, "except": [firm.partners[3]] } });
    let params = json!({ "selection": selection, "owner_id": firm.bogdan });
    let done = firm.test.ok("assign_partners", params);
    assert_eq!(done["result"]["count"], 3, "all of Anna's but one");
    let journal = Database::open(&firm.test.database()).journal();
    let params: Value = serde_json::from_str(&journal.last().unwrap().params).unwrap();
    let mut named = firm.partners[..3].to_vec();
    named.sort();
    assert_eq!(params["request"]["partner_ids"], json!(named), "whoever a filter finds by then");
    let found = json!({ "selection": { "all": { "filter": "lodz" } }, "owner_id": firm.bogdan });
    assert_eq!(firm.test.ok("assign_partners", found)["result"]["count"], 1, "by words");
}

#[test]
fn what_is_about_several_names_none_of_them_and_what_is_about_one_names_it() {
    let firm = Firm::new();
    let chosen = |partners: &[String]| json!({ "partner_ids": partners });
    for (partners, subject) in [(&firm.partners[..3], ""), (&firm.partners[..1], "Alfa")] {
        for (name, params) in [
            ("assign_partners", json!({ "selection": chosen(partners), "owner_id": firm.bogdan })),
            ("trash_partners", json!({ "selection": chosen(partners) })),
        ] {
            let done = firm.test.ok(name, params);
            let told = firm.test.ok("undo_state", json!({}));
            assert_eq!(told["undo"]["subject"], subject, "{name}");
            let operation = json!({ "operation_id": done["operation_id"] });
            for step in ["undo", "redo", "undo"] {
                let told = firm.test.ok(step, operation.clone());
                assert_eq!(told["result"]["subject"], subject, "{step} of {name}");
            }
        }
        firm.test.ok("trash_partners", json!({ "selection": chosen(partners) }));
        firm.test.ok("restore_partners", chosen(partners));
        let told = firm.test.ok("undo_state", json!({}));
        assert_eq!(told["undo"]["subject"], subject, "restore_partners");
    }
    firm.test.ok("add_sample_data", json!({}));
    let told = firm.test.ok("undo_state", json!({}));
    assert_eq!(told["undo"]["subject"], "", "add_sample_data");
}

#[test]
fn an_empty_choice_and_a_double_one_are_refused() {
    let firm = Firm::new();
    let both = json!({ "partner_ids": [firm.his], "all": {} });
    for (selection, field) in [
        (json!({}), "selection.partner_ids"),
        (json!({ "all": { "filter": "nobody" } }), "selection.partner_ids"),
        (both, "selection.all"),
        (json!({ "all": { "only": { "silent_days": 0 } } }), "only.silent_days"),
    ] {
        let params = json!({ "selection": selection });
        let error = firm.test.refused("trash_partners", params);
        assert_eq!((error.code, error.field.as_deref()), (ErrorCode::Invalid, Some(field)));
    }
}

#[test]
fn trash_names_the_open_tasks_of_all_and_moves_nobody_until_confirmed() {
    let firm = Firm::new();
    for partner in &firm.partners[..2] {
        let thread = firm.test.thread(partner, "Oferta");
        firm.test.plan(&thread, "2026-11-24", None);
    }
    let before = firm.operations();
    let all = json!({ "all": { "only": { "owner_id": firm.test.user() } } });
    let error = firm.test.refused("trash_partners", json!({ "selection": all }));
    assert_eq!(error.code, ErrorCode::OpenTasks);
    assert_eq!(error.args["count"], 2);
    let named = ["Alfa · Oferta · Zadzwonić", "Beta · Oferta · Zadzwonić"];
    assert_eq!(error.args["tasks"], json!(named), "of every partner, not of the first");
    assert_eq!((firm.listed(), firm.operations()), (5, before), "nobody was moved");
    let confirmed = json!({ "selection": all, "with_open_tasks": true });
    firm.test.ok("trash_partners", confirmed);
    assert_eq!((firm.listed(), firm.operations()), (1, before + 1), "then all at once");
    firm.test.ok("undo", json!({}));
    assert_eq!(firm.listed(), 5);
    firm.test.ok("redo", json!({}));
    let restore = json!({ "partner_ids": firm.partners });
    assert_eq!(firm.test.ok("restore_partners", restore)["result"]["count"], 4);
    assert_eq!(firm.listed(), 5, "and out again");
    let report = firm.test.host().check().unwrap();
    assert!(report.is_clean(), "{report:?}");
}

#[test]
fn one_that_is_another_s_holds_up_all() {
    let firm = Firm::new();
    let mixed = json!({ "selection": { "partner_ids": [firm.his, firm.partners[0]] } });
    let error = firm.test.call_as(&firm.bogdan, "trash_partners", mixed).unwrap_err();
    assert_eq!(error.code, ErrorCode::Forbidden);
    assert_eq!(firm.listed(), 5, "his own stays too");
    let his = json!({ "selection": { "all": { "only": { "owner_id": firm.bogdan } } } });
    assert!(firm.test.call_as(&firm.bogdan, "trash_partners", his).is_ok(), "his own he may");
    let nobody = "01920000-0000-7000-8000-ffffffffffff";
    let params = json!({ "selection": { "partner_ids": [firm.partners[0], nobody] } });
    assert_eq!(firm.test.refused("trash_partners", params).code, ErrorCode::NotFound);
}
