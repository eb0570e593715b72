//! Trees of categories: moves, merges and retirement, by hand and at random.

use proptest::prelude::*;
use serde_json::json;
use watek_api::ErrorCode;

use super::Case;
use crate::rows::difference;

/// Three at the top, the first with two below it and one below those.
fn grown() -> (Case, [String; 6]) {
    let case = Case::new(&json!({}));
    let [one, two, three] = ["Meble", "Drewno", "Usługi"].map(|name| case.add(name, None));
    let tables = case.add("Stoły", Some(&one));
    let chairs = case.add("Krzesła", Some(&one));
    let stools = case.add("Taborety", Some(&chairs));
    let ids = [one, two, three, tables, chairs, stools];
    (case, ids)
}

#[test]
fn a_tree_is_read_from_the_top() {
    let (case, _) = grown();
    assert_eq!(case.tree(), ["Meble", "-Stoły", "-Krzesła", "--Taborety", "Drewno", "Usługi"]);
    case.is_clean();
}

#[test]
fn a_category_moves_among_its_siblings_and_below_another() {
    let (case, [one, two, three, tables, chairs, _]) = grown();
    let before = case.rows();
    let moves = [
        case.move_to(&three, None, None),
        case.move_to(&tables, Some(&one), Some(&chairs)),
        case.move_to(&chairs, Some(&two), None),
    ];
    assert_eq!(case.tree(), ["Usługi", "Meble", "-Stoły", "Drewno", "-Krzesła", "--Taborety"]);
    case.is_clean();
    for operation in moves.iter().rev() {
        case.undo(operation);
    }
    let after = case.rows();
    assert!(before == after, "{}", difference(&before, &after));
}

#[test]
fn no_category_stands_below_itself() {
    let (case, [one, _, _, _, chairs, stools]) = grown();
    for below in [&one, &chairs, &stools] {
        let params = json!({ "category_id": one, "parent_id": below });
        let error = case.test.refused("move_category", params);
        assert_eq!((error.code, error.field.as_deref()), (ErrorCode::Invalid, Some("parent_id")));
        assert_eq!(error.args["reason"], "circular");
    }
}

#[test]
fn two_undos_that_would_close_a_ring_do_not() {
    let case = Case::new(&json!({}));
    let (one, other) = (case.add("Meble", None), case.add("Drewno", None));
    let under = case.move_to(&one, Some(&other), None);
    case.undo(&under);
    case.move_to(&other, Some(&one), None);
    let error = case.test.refused("redo", json!({ "operation_id": under }));
    assert_eq!(error.code, ErrorCode::UndoRefused, "{error:?}");
    assert_eq!(error.args["by"][0]["kind"], "move_category");
    case.is_clean();
}

#[test]
fn a_branch_is_retired_and_offered_together() {
    let (case, [one, two, _, _, chairs, stools]) = grown();
    case.test.ok("retire_category", json!({ "category_id": chairs, "retired": true }));
    case.test.clock.advance_minutes(1);
    case.test.ok("retire_category", json!({ "category_id": one, "retired": true }));
    let retired = ["(Meble)", "-(Stoły)", "-(Krzesła)", "--(Taborety)", "Drewno", "Usługi"];
    assert_eq!(case.tree(), retired);
    let params = json!({ "category_id": two, "parent_id": one });
    assert_eq!(case.test.refused("move_category", params).args["reason"], "retired");
    case.test.ok("retire_category", json!({ "category_id": one, "retired": false }));
    let offered = ["Meble", "-Stoły", "-(Krzesła)", "--(Taborety)", "Drewno", "Usługi"];
    assert_eq!(case.tree(), offered, "what was retired before that stays retired");
    case.test.ok("retire_category", json!({ "category_id": stools, "retired": false }));
    assert_eq!(case.tree()[2..4], ["-Krzesła", "--Taborety"], "with what is above it");
    case.is_clean();
}

#[test]
fn an_undo_that_would_offer_below_a_retired_one_is_refused() {
    let (case, [one, _, _, tables, _, _]) = grown();
    let retire = json!({ "category_id": tables, "retired": true });
    let alone = case.test.ok("retire_category", retire)["operation_id"].take();
    case.test.ok("retire_category", json!({ "category_id": one, "retired": true }));
    let error = case.test.refused("undo", json!({ "operation_id": alone }));
    assert_eq!(error.code, ErrorCode::UndoRefused, "{error:?}");
    assert_eq!(error.args["by"][0]["kind"], "retire_category");
}

#[test]
fn merging_moves_records_and_what_is_below() {
    let (case, [one, two, _, tables, _, _]) = grown();
    let again = case.add("stoly", Some(&two));
    let (both, only) =
        (case.partner("Świt", &[&one, &two]), case.partner("Zorza", &[&two, &again]));
    let before = case.rows();
    let merge = case.merge(&two, &one);
    assert_eq!(case.tree(), ["Drewno", "-stoly", "-Krzesła", "--Taborety", "Usługi"]);
    assert_eq!(case.of_partner(&both), json!([two]), "none twice");
    let mut kept = [two.clone(), again.clone()];
    kept.sort();
    let mut found: Vec<String> = serde_json::from_value(case.of_partner(&only)).unwrap();
    found.sort();
    assert_eq!(found, kept, "what was not merged stays");
    let error = case.assign(&only, &[&tables]).unwrap_err();
    assert_eq!(error.args["reason"], "retired", "the other is not given any more");
    case.is_clean();
    case.undo(&merge);
    let after = case.rows();
    assert!(before == after, "{}", difference(&before, &after));
}

#[test]
fn a_later_choice_of_the_kept_one_stays_when_the_merge_is_undone() {
    let (case, [one, two, ..]) = grown();
    let had = case.partner("Świt", &[&one]);
    let merge = case.merge(&two, &one);
    let later = case.partner("Zorza", &[&two]);
    case.undo(&merge);
    assert_eq!(case.of_partner(&had), json!([one]), "what was moved is back");
    assert_eq!(case.of_partner(&later), json!([two]), "what was chosen since stays");
    case.test.ok("redo", json!({}));
    case.assign(&had, &[]).unwrap();
    let error = case.test.refused("undo", json!({ "operation_id": merge }));
    assert_eq!(error.args["by"][0]["kind"], "update_partner", "what was moved is taken away since");
    case.is_clean();
}

#[test]
fn what_stands_below_may_swallow_what_is_above() {
    let (case, [one, _, _, _, chairs, _]) = grown();
    case.merge(&chairs, &one);
    assert_eq!(case.tree(), ["Krzesła", "-Taborety", "-Stoły", "Drewno", "Usługi"]);
    case.is_clean();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever is moved, merged, retired, undone and done again: there is no ring, and all that follows from
    /// the rows follows.
    #[test]
    fn no_history_makes_a_ring(
        steps in prop::collection::vec((0_usize..6, 0_usize..9, 0_usize..10), 1..40),
    ) {
        let case = Case::new(&json!({}));
        let ids: Vec<String> = (0..9).map(|number| case.add(&format!("K{number}"), None)).collect();
        for (place, id) in ids.iter().enumerate() {
            case.partner(&format!("Firma {place}"), &[id, &ids[0]]);
        }
        let mut operations: Vec<String> = Vec::new();
        for (kind, one, other) in steps {
            let other = ids.get(other);
            let done = |at: usize| operations.get(at % operations.len().max(1));
            let (command, params) = match kind {
                0 | 1 => ("move_category", json!({ "category_id": ids[one], "parent_id": other })),
                2 => ("merge_categories", json!({ "keep_id": ids[one], "other_id": other })),
                3 => (
                    "retire_category",
                    json!({ "category_id": ids[one], "retired": other.is_some() }),
                ),
                4 => ("undo", json!({ "operation_id": done(one) })),
                _ => ("redo", json!({ "operation_id": done(one) })),
            };
            if let Ok(answer) = case.test.call(command, params)
                && let Some(operation) = answer["operation_id"].as_str().filter(|_| kind < 4)
            {
                operations.push(operation.to_owned());
            }
            let report = case.test.host().check().unwrap();
            prop_assert!(report.is_clean(), "after {command}: {report:?}");
            let tree = case.view()["categories"].as_array().unwrap().len();
            prop_assert_eq!(tree, ids.len(), "each stands somewhere below the top");
        }
    }
}
