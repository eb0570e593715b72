//! Parameters of the wrong shape: spoiled leaf by leaf, for every command alike.

use serde_json::{Value, json};
use watek_api::{COMMANDS, ErrorCode};

use super::{Answer, Bench, dotted, leaves, with};

/// Fields that may be left out, by command; all others may not.
const OPTIONAL: &[(&str, &[&str])] = &[
    ("trash_partner", &["with_open_tasks"]),
    ("merge_partners", &["fields", "contacts"]),
    ("similar_partners", &["name", "tax_id", "emails", "phones", "except"]),
    ("create_thread", &["owner_id", "plan", "categories"]),
    ("update_thread", &["categories"]),
    ("move_dictionary", &["after_id"]),
    ("create_category", &["parent_id", "after_id"]),
    ("move_category", &["parent_id", "after_id"]),
    (
        "record_event",
        &[
            "fulfils",
            "happened_at",
            "contact_id",
            "text",
            "result",
            "amount",
            "lines",
            "token",
            "carried",
        ],
    ),
    ("plan_event", &["follows_id"]),
    ("edit_plan", &["contact_id", "amount", "lines", "time", "reminders", "carried"]),
    ("edit_outcome", &["contact_id", "result", "amount", "lines", "carried"]),
    ("reschedule_event", &["end", "reason", "token"]),
    ("reschedule_events", &["reason"]),
    ("cancel_event", &["reason"]),
    ("create_user", &["supervisor_id", "access_mode"]),
    ("update_user", &["supervisor_id"]),
    ("update_workspace", &["currency"]),
    ("products", &["text", "retired", "offset", "limit"]),
    ("restore_partner", &["without_reservations"]),
    ("restore_partners", &["without_reservations"]),
    ("restore_thread", &["without_reservations"]),
    ("restore_event", &["without_reservations"]),
    ("undo", &["operation_id", "without_reservations"]),
    ("redo", &["operation_id", "without_reservations"]),
    ("move_event_type", &["after_id"]),
    ("move_resource", &["after_id"]),
    ("free_slots", &["user_ids", "contact_ids", "event_id"]),
    ("staging_cancel", &["file"]),
    ("partner_files", &["order", "descending", "offset"]),
    ("move_attachment", &["after_id"]),
    ("follow_up_due", &["time"]),
    ("find", &["among", "recent"]),
    ("contact_events", &["after"]),
    ("timeline", &["thread_id", "filter", "after"]),
    ("open_plans", &["thread_id", "filter"]),
    ("timeline_facets", &["thread_id", "filter"]),
    ("propose_next", &["happened_at", "result"]),
    ("propose_moves", &["per_day"]),
    ("today", &["overdue", "today", "upcoming", "hanging", "dictionaries"]),
    ("today_choices", &["dictionaries"]),
    ("partner_choices", &["filter", "only"]),
    ("categorize_partners", &["take_off"]),
    ("categorize_events", &["take_off"]),
    ("partner_list", &["filter", "only", "sort", "descending", "soon"]),
    ("trash_partners", &["with_open_tasks"]),
    ("trash", &["kind"]),
    ("import_preview", &["encoding", "separator", "has_header"]),
    ("try_import_events", &["types", "default_type_id"]),
    ("import_events", &["types", "default_type_id"]),
];

/// Leaves where any number of the right type makes sense: places to begin reading at.
const ANY_NUMBER: &[(&str, &str)] = &[
    ("timeline", "/after/at"),
    ("contact_events", "/after/at"),
    ("partner_list", "/offset"),
    ("import_problems", "/offset"),
    ("trash", "/offset"),
    ("partner_files", "/offset"),
    // Of no file of the handful: then none is ended.
    ("staging_cancel", "/file"),
    ("products", "/offset"),
    // What comes after an event of any time can be proposed.
    ("propose_next", "/happened_at"),
];

/// The content of a draft is the form's own.
fn is_free(command: &str, pointer: &str) -> bool {
    command == "save_draft" && pointer.starts_with("/body")
}

/// Runs `spoil` on every leaf of every command's parameters.
fn on_every_leaf(spoil: impl Fn(&mut Bench, &str, &Value, &str, &Value)) {
    let mut bench = Bench::new();
    for command in COMMANDS {
        let params = bench.sample.params(command.name);
        for (pointer, leaf) in leaves(&params) {
            if !is_free(command.name, &pointer) && !leaf.is_null() {
                spoil(&mut bench, command.name, &params, &pointer, &leaf);
            }
        }
    }
    bench.verdict();
}

fn anna(bench: &Bench) -> String {
    bench.sample.anna.clone()
}

#[test]
fn a_field_of_the_wrong_type_is_named() {
    on_every_leaf(|bench, command, params, pointer, _| {
        for wrong in [json!({ "wrong": [] }), json!([[]]), json!(1.5)] {
            let spoiled = with(params, pointer, wrong.clone());
            let must = Answer::BadValue(dotted(pointer));
            bench.expect(&anna(bench), command, &format!("{pointer} = {wrong}"), &spoiled, &must);
        }
    });
}

#[test]
fn a_field_that_is_missing_is_named() {
    let mut bench = Bench::new();
    for command in COMMANDS {
        let params = bench.sample.params(command.name);
        let optional = OPTIONAL.iter().find(|(name, _)| *name == command.name);
        let optional = optional.map_or(&[][..], |(_, fields)| fields);
        for field in params.as_object().unwrap().keys() {
            if optional.contains(&field.as_str()) {
                continue;
            }
            let mut spoiled = params.clone();
            spoiled.as_object_mut().unwrap().remove(field);
            let must = Answer::Refused(ErrorCode::BadParams, Some(field.clone()));
            let who = anna(&bench);
            bench.expect(&who, command.name, &format!("without {field}"), &spoiled, &must);
        }
    }
    bench.verdict();
}

#[test]
fn what_may_be_left_out_may_be_left_out() {
    for (command, optional) in OPTIONAL {
        for field in *optional {
            let bench = Bench::new();
            let mut params = bench.sample.params(command);
            assert!(params.get(field).is_some(), "{command} has no {field} in the sample");
            params.as_object_mut().unwrap().remove(*field);
            let answer = bench.sample.test.call(command, params);
            let is_shape = answer.as_ref().is_err_and(|error| error.code == ErrorCode::BadParams);
            assert!(!is_shape, "{command} without {field}: {answer:?}");
        }
    }
}

#[test]
fn a_field_that_no_command_has_is_named() {
    let mut bench = Bench::new();
    for command in COMMANDS {
        let params = bench.sample.params(command.name);
        let mut places = vec![String::new()];
        places.extend(objects(&params, ""));
        for place in places.iter().filter(|place| !is_free(command.name, place)) {
            let mut spoiled = params.clone();
            let object = spoiled.pointer_mut(place).unwrap().as_object_mut().unwrap();
            object.insert("surplus".into(), json!(1));
            let must = Answer::BadValue(dotted(&format!("{place}/surplus")));
            let who = anna(&bench);
            bench.expect(&who, command.name, &format!("{place}/surplus"), &spoiled, &must);
        }
    }
    bench.verdict();
}

/// The places of all objects below a value.
fn objects(value: &Value, at: &str) -> Vec<String> {
    let Value::Object(fields) = value else { return Vec::new() };
    let mut found = Vec::new();
    for (name, value) in fields.iter().filter(|(_, value)| value.is_object()) {
        let place = format!("{at}/{name}");
        found.extend(objects(value, &place));
        found.push(place);
    }
    found
}

#[test]
fn no_text_holds_a_null_character() {
    on_every_leaf(|bench, command, params, pointer, leaf| {
        if leaf.is_string() {
            let spoiled = with(params, pointer, json!("a\u{0}b"));
            let must = Answer::BadValue(dotted(pointer));
            bench.expect(&anna(bench), command, &format!("U+0000 at {pointer}"), &spoiled, &must);
        }
    });
}

#[test]
fn no_text_is_longer_than_its_field() {
    let longest = "ż".repeat(100_001);
    on_every_leaf(|bench, command, params, pointer, leaf| {
        if leaf.is_string() {
            let spoiled = with(params, pointer, json!(longest));
            let must = Answer::BadValue(dotted(pointer));
            bench.expect(&anna(bench), command, &format!("long {pointer}"), &spoiled, &must);
        }
    });
}

#[test]
fn no_number_leaves_its_range() {
    on_every_leaf(|bench, command, params, pointer, leaf| {
        if !leaf.is_number() || ANY_NUMBER.contains(&(command, pointer)) {
            return;
        }
        // An amount may be owed either way.
        let below = if pointer.ends_with("/minor") { i64::MIN + 1 } else { -1 };
        for number in [i64::MIN, below, i64::MAX] {
            // A millisecond before 1970 is still 1970 in Warsaw.
            if pointer.ends_with("/happened_at") && number == -1 {
                continue;
            }
            let spoiled = with(params, pointer, json!(number));
            let must = Answer::BadValue(dotted(pointer));
            bench.expect(&anna(bench), command, &format!("{pointer} = {number}"), &spoiled, &must);
        }
    });
}

#[test]
fn no_number_to_begin_at_makes_a_read_fail() {
    let bench = Bench::new();
    for (command, pointer) in ANY_NUMBER {
        let params = bench.sample.params(command);
        for number in [0, i64::from(u32::MAX), i64::MIN, i64::MAX] {
            let answer = bench.sample.test.call(command, with(&params, pointer, json!(number)));
            let is_advice = answer.as_ref().is_ok()
                || answer.as_ref().is_err_and(|error| error.code != ErrorCode::Internal);
            assert!(is_advice, "{command} from {number}: {answer:?}");
        }
    }
}

/// Ids that need not be of a record: where to go on reading, whom to leave out.
const NAMES_NOTHING: &[&str] = &["/after/event_id", "/except"];

#[test]
fn an_id_that_names_nothing_is_told() {
    let nobody = json!("01920000-0000-7000-8000-ffffffffffff");
    on_every_leaf(|bench, command, params, pointer, leaf| {
        let is_id = leaf.as_str().is_some_and(|text| text.parse::<uuid::Uuid>().is_ok());
        // A filter may ask for what there is not.
        if !is_id || NAMES_NOTHING.contains(&pointer) || pointer.starts_with("/filter/") {
            return;
        }
        let must = unknown(command, pointer);
        let spoiled = with(params, pointer, nobody.clone());
        bench.expect(&anna(bench), command, &format!("unknown {pointer}"), &spoiled, &must);
    });
}

/// The id of the record that a command is about, where it is not called as in most.
fn own_id(command: &str) -> &'static str {
    match command {
        "update_contact" | "trash_contact" | "restore_contact" | "contact_page"
        | "contact_events" => "/contact_id",
        "rename_attachment" | "move_attachment" | "trash_attachment" | "restore_attachment" => {
            "/attachment_id"
        },
        "update_event_type" | "retire_event_type" | "move_event_type" | "event_type_uses"
        | "propose_next" => "/event_type_id",
        "update_dictionary" | "retire_dictionary" | "move_dictionary" | "category_uses" => {
            "/dictionary_id"
        },
        "update_category" | "retire_category" | "move_category" | "remove_category" => {
            "/category_id"
        },
        _ => "",
    }
}

/// What an id that names nothing is answered with: the record itself is not there; a record it refers to
/// is an unknown value of that field; a token is of a state that passed.
fn unknown(command: &str, pointer: &str) -> Answer {
    let records = [
        "/partner_id",
        "/keep_id",
        "/other_id",
        "/thread_id",
        "/event_id",
        "/user_id",
        "/reminder_id",
        "/free_day_id",
        "/product_id",
        "/resource_id",
        "/operation_id",
        "/fulfils",
        "/id",
        "/import",
        "/partner_ids/0",
        "/selection/partner_ids/0",
    ];
    let own = own_id(command);
    // Of several records the refusal says which.
    let one_of = |list: &str| pointer.starts_with(&format!("/{list}/"));
    let which = || Some(dotted(&pointer.split('/').take(3).collect::<Vec<_>>().join("/")));
    let of_several = one_of("events") || one_of("contacts");
    if matches!(command, "find" | "staged_files" | "same_content") {
        // A place somebody was once, or a file of a draft, may be gone by now.
        Answer::Harmless
    } else if command.starts_with("staging_") {
        Answer::Refused(ErrorCode::NotFound, None)
    } else if pointer.ends_with("token") {
        Answer::Refused(ErrorCode::Stale, if of_several { which() } else { None })
    } else if one_of("event_ids") || (of_several && pointer.ends_with("_id")) {
        Answer::Refused(ErrorCode::NotFound, which())
    } else if records.contains(&pointer) || pointer == own {
        Answer::Refused(ErrorCode::NotFound, None)
    } else {
        Answer::Refused(ErrorCode::Invalid, Some(dotted(pointer)))
    }
}

#[test]
fn a_command_that_is_not_there_is_told() {
    let bench = Bench::new();
    let error = bench.sample.test.refused("record_evnet", json!({}));
    assert_eq!(error.code, ErrorCode::UnknownCommand, "a slip in the name is named as one");
}
