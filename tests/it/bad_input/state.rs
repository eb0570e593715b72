//! Good parameters about records in the wrong state, and through eyes that do not see them.

use serde_json::{Value, json};
use watek_api::{COMMANDS, ErrorCode};

use self::celina::CELINA;
use self::spoil::{
    after_trashed_file, away, bin, choose_strange_task, choose_stranger, closes_for_no_reason,
    eleven_reminders, end_before, far, first_email, free_backwards, free_for_years, free_never,
    free_too_early, fulfils_elsewhere, give_retired, hangs_beside_a_plan, join_foreign_contact,
    join_himself, join_nobody, join_other_stale, join_stale, join_twice, keep_foreign_contact,
    keep_trashed_contact, keep_trashed_partner, many_phones, merge_contact_with_itself,
    merge_foreign_contact, merge_itself, merge_trashed_partner, next, no_column, no_import,
    no_such_file, of_another, one_done, one_in_trash, one_twice, record_in_closed, retire,
    retired_next, second_phone, select_trashed, to_closed_thread, to_done, to_no_backup,
    to_trashed_contact, to_trashed_event, to_trashed_file, to_trashed_partner, to_trashed_thread,
    tomorrow, too_many, too_many_people,
};
use super::{Answer, Bench};
use crate::sample::Sample;

mod celina;
mod dictionary;
mod money;
mod spoil;

/// What one spoiled call must answer.
struct Row {
    command: &'static str,
    what: &'static str,
    spoil: fn(&Sample, &mut Value),
    code: ErrorCode,
    field: Option<&'static str>,
}

const fn row(
    command: &'static str,
    what: &'static str,
    spoil: fn(&Sample, &mut Value),
    code: ErrorCode,
) -> Row {
    Row { command, what, spoil, code, field: None }
}

const fn at(
    command: &'static str,
    what: &'static str,
    spoil: fn(&Sample, &mut Value),
    field: &'static str,
) -> Row {
    Row { command, what, spoil, code: ErrorCode::Invalid, field: Some(field) }
}

const fn on(
    command: &'static str,
    what: &'static str,
    spoil: fn(&Sample, &mut Value),
    code: ErrorCode,
    field: &'static str,
) -> Row {
    Row { command, what, spoil, code, field: Some(field) }
}

use ErrorCode::{
    AlreadyUndone, BadParams, InTrash, NoOpenPlan, NotDone, NotFound, NotInTrash, NotPlanned,
    NotUndone, OpenPlanExists, OpenTasks, Stale, ThreadClosed, ThreadOpen,
};

/// What the commands say to records in the trash, closed, done or not done, by Anna who may do all.
const STATES: &[Row] = &[
    row("preview_backup", "no such backup", to_no_backup, NotFound),
    row("restore_backup", "no such backup", to_no_backup, NotFound),
    at("create_partner", "blank name", |_, p| p["fields"]["name"] = json!(" \n"), "fields.name"),
    row("update_partner", "in the trash", to_trashed_partner, InTrash),
    at("update_partner", "blank name", |_, p| p["fields"]["name"] = json!(""), "fields.name"),
    row("trash_partner", "in the trash", to_trashed_partner, InTrash),
    row("trash_partner", "open tasks", |_, p| p["with_open_tasks"] = json!(false), OpenTasks),
    row("restore_partner", "present", |s, p| p["partner_id"] = json!(s.partner), NotInTrash),
    at("create_partner", "no phone", |_, p| second_phone(p, "zadzwonić"), "fields.phones.1.value"),
    at("create_partner", "no e-mail", |_, p| first_email(p, "biuro"), "fields.emails.0.value"),
    at(
        "create_partner",
        "wrong NIP",
        |_, p| p["fields"]["tax_id"] = json!("5260001247"),
        "fields.tax_id",
    ),
    at("create_partner", "too many phones", |_, p| many_phones(p), "fields.phones"),
    at("update_partner", "no phone", |_, p| second_phone(p, "12"), "fields.phones.1.value"),
    row("merge_partners", "kept one in the trash", keep_trashed_partner, InTrash),
    row("merge_partners", "other one in the trash", merge_trashed_partner, InTrash),
    row("merge_partners", "stale card", |s, p| p["keep_token"] = json!(s.standing), Stale),
    row("merge_partners", "other card stale", |s, p| p["other_token"] = json!(s.standing), Stale),
    at("merge_partners", "itself", merge_itself, "other_id"),
    on("merge_partners", "no such person", join_nobody, NotFound, "contacts.0"),
    on("merge_partners", "stale person", join_stale, Stale, "contacts.0"),
    on("merge_partners", "other person stale", join_other_stale, Stale, "contacts.0"),
    on("merge_partners", "one person twice", join_twice, InTrash, "contacts.1"),
    at("merge_partners", "kept one elsewhere", keep_foreign_contact, "contacts.0.keep_id"),
    at("merge_partners", "other one elsewhere", join_foreign_contact, "contacts.0.other_id"),
    at("merge_partners", "person and himself", join_himself, "contacts.0.other_id"),
    at("merge_preview", "itself", |s, p| p["other_id"] = json!(s.partner), "other_id"),
    row("people_to_pick", "not there", |s, p| p["partner_id"] = json!(s.thread), NotFound),
    row("contact_page", "not there", |s, p| p["contact_id"] = json!(s.thread), NotFound),
    row("contact_events", "not there", |s, p| p["contact_id"] = json!(s.thread), NotFound),
    row("merge_preview", "not there", |s, p| p["other_id"] = json!(s.thread), NotFound),
    at("similar_partners", "many phones", |_, p| p["phones"] = json!(vec!["600"; 21]), "phones"),
    row("merge_contacts", "kept one in the trash", keep_trashed_contact, InTrash),
    row("merge_contacts", "stale contact", |s, p| p["other_token"] = json!(s.standing), Stale),
    at("merge_contacts", "of another partner", merge_foreign_contact, "other_id"),
    at("merge_contacts", "itself", merge_contact_with_itself, "other_id"),
    at("create_contact", "no e-mail", |_, p| first_email(p, "a@b"), "fields.emails.0.value"),
    row("assign_partners", "in the trash", select_trashed, InTrash),
    at("assign_partners", "nobody", |_, p| p["selection"] = json!({}), "selection.partner_ids"),
    row("categorize_partners", "in the trash", select_trashed, InTrash),
    at("categorize_partners", "nobody", |_, p| p["selection"] = json!({}), "selection.partner_ids"),
    at("categorize_partners", "a retired one", give_retired, "category_id"),
    at("categorize_events", "a retired one", give_retired, "category_id"),
    at("categorize_events", "none", |_, p| p["event_ids"] = json!([]), "event_ids"),
    on(
        "categorize_events",
        "one done",
        |s, p| p["event_ids"][1] = json!(s.done),
        NotPlanned,
        "event_ids.1",
    ),
    at("today_choices", "a stranger", choose_strange_task, "dictionaries.0.category_ids.0"),
    at("partner_choices", "a stranger", choose_stranger, "only.dictionaries.0.category_ids.0"),
    row("trash_partners", "in the trash", select_trashed, InTrash),
    row("trash_partners", "open tasks", |_, p| p["with_open_tasks"] = json!(false), OpenTasks),
    row("restore_partners", "present", |s, p| p["partner_ids"] = json!([s.partner]), NotInTrash),
    at("restore_partners", "nobody", |_, p| p["partner_ids"] = json!([]), "partner_ids"),
    row("create_contact", "partner in the trash", to_trashed_partner, InTrash),
    at("create_contact", "blank name", |_, p| p["fields"]["name"] = json!(""), "fields.name"),
    row("update_contact", "in the trash", to_trashed_contact, InTrash),
    row("trash_contact", "in the trash", to_trashed_contact, InTrash),
    row("restore_contact", "present", |s, p| p["contact_id"] = json!(s.contact), NotInTrash),
    row("create_thread", "partner in the trash", to_trashed_partner, InTrash),
    at("create_thread", "blank title", |_, p| p["title"] = json!(""), "title"),
    at("create_thread", "retired kind", |s, p| retire(s, &mut p["plan"]), "plan.event_type_id"),
    at("create_thread", "contact elsewhere", |s, p| away(s, &mut p["plan"]), "plan.contact_id"),
    row("update_thread", "in the trash", to_trashed_thread, InTrash),
    at("update_thread", "blank title", |_, p| p["title"] = json!(""), "title"),
    at("close_thread", "no reason", |_, p| p["reason"] = json!(" "), "reason"),
    row("close_thread", "closed", to_closed_thread, ThreadClosed),
    row("close_thread", "in the trash", to_trashed_thread, InTrash),
    row("reopen_thread", "open", |s, p| p["thread_id"] = json!(s.thread), ThreadOpen),
    row("reopen_thread", "in the trash", to_trashed_thread, InTrash),
    row("trash_thread", "in the trash", to_trashed_thread, InTrash),
    row("restore_thread", "present", |s, p| p["thread_id"] = json!(s.thread), NotInTrash),
    row("record_event", "closed", record_in_closed, ThreadClosed),
    row("record_event", "in the trash", to_trashed_thread, InTrash),
    row("record_event", "fulfils what is done", |s, p| p["fulfils"] = json!(s.done), NotPlanned),
    row("record_event", "fulfils trash", |s, p| p["fulfils"] = json!(s.trashed_event), InTrash),
    row(
        "record_event",
        "nothing to keep",
        |_, p| p["next"] = json!({ "choice": "keep" }),
        NoOpenPlan,
    ),
    row("record_event", "something is planned", hangs_beside_a_plan, OpenPlanExists),
    at("record_event", "plan elsewhere", fulfils_elsewhere, "fulfils"),
    at("record_event", "retired kind", retire, "event_type_id"),
    at("record_event", "contact elsewhere", away, "contact_id"),
    at("record_event", "contact in the trash", bin, "contact_id"),
    at("record_event", "tomorrow", tomorrow, "happened_at"),
    at("record_event", "next retired", |s, p| retire(s, next(p)), "next.plan.event_type_id"),
    at("record_event", "next elsewhere", |s, p| away(s, next(p)), "next.plan.contact_id"),
    at("record_event", "ends for no reason", closes_for_no_reason, "next.reason"),
    at("record_event", "ends before", |_, p| end_before(next(p)), "next.plan.end"),
    at("record_event", "year 10000", |_, p| far(next(p)), "next.plan.due.date"),
    row("record_no_answer", "done", to_done, NotPlanned),
    row("record_no_answer", "in the trash", to_trashed_event, InTrash),
    row("plan_event", "closed", to_closed_thread, ThreadClosed),
    row("plan_event", "in the trash", to_trashed_thread, InTrash),
    at(
        "plan_event",
        "follows elsewhere",
        |s, p| p["follows_id"] = json!(s.closed_done),
        "follows_id",
    ),
    at("plan_event", "contact in the trash", |s, p| bin(s, &mut p["plan"]), "plan.contact_id"),
    at("plan_event", "end without time", |_, p| p["plan"]["due"]["time"] = json!(null), "plan.end"),
    at("plan_event", "end before start", |_, p| end_before(&mut p["plan"]), "plan.end"),
    at("plan_event", "eleven reminders", eleven_reminders, "plan.reminders"),
    row("edit_plan", "done", to_done, NotPlanned),
    row("edit_plan", "in the trash", to_trashed_event, InTrash),
    at("edit_plan", "retired kind", retire, "event_type_id"),
    at("edit_plan", "ends before", |_, p| end_before(&mut p["time"]), "time.end"),
    at("edit_plan", "year 10000", |_, p| far(&mut p["time"]), "time.due.date"),
    at("edit_plan", "eleven reminders", |_, p| p["reminders"] = json!(vec![0; 11]), "reminders"),
    row("edit_outcome", "planned", |s, p| p["event_id"] = json!(s.planned), NotDone),
    row("edit_outcome", "in the trash", to_trashed_event, InTrash),
    at("edit_outcome", "tomorrow", tomorrow, "happened_at"),
    at("edit_outcome", "retired kind", retire, "event_type_id"),
    row("reschedule_event", "done", to_done, NotPlanned),
    row("reschedule_event", "in the trash", to_trashed_event, InTrash),
    at("reschedule_event", "end before start", |_, p| end_before(p), "end"),
    on("reschedule_events", "one done", one_done, NotPlanned, "events.1"),
    on("reschedule_events", "one in the trash", one_in_trash, InTrash, "events.1"),
    at("reschedule_events", "none", |_, p| p["events"] = json!([]), "events"),
    at("reschedule_events", "too many", too_many, "events"),
    at("reschedule_events", "one twice", one_twice, "events.1"),
    at(
        "reschedule_events",
        "year 10000",
        |_, p| p["events"][1]["due"]["date"] = json!("+10000-01-01"),
        "events.1.due.date",
    ),
    on(
        "propose_moves",
        "one done",
        |s, p| p["event_ids"][1] = json!(s.done),
        NotFound,
        "event_ids.1",
    ),
    at("propose_moves", "none", |_, p| p["event_ids"] = json!([]), "event_ids"),
    at("propose_moves", "none a day", |_, p| p["per_day"] = json!(0), "per_day"),
    row("cancel_event", "done", to_done, NotPlanned),
    row("cancel_event", "in the trash", to_trashed_event, InTrash),
    row("trash_event", "in the trash", to_trashed_event, InTrash),
    row("restore_event", "present", to_done, NotInTrash),
    row("snooze_reminder", "done", to_done, NotPlanned),
    at("snooze_reminder", "into the past", |_, p| p["until"] = json!(1_000), "until"),
    row("snooze_reminder", "in the trash", to_trashed_event, InTrash),
    row("dismiss_reminder", "nobody's", |s, p| p["reminder_id"] = json!(s.partner), NotFound),
    at("create_event_type", "blank", |_, p| p["fields"]["name_pl"] = json!(""), "fields.name_pl"),
    at(
        "create_event_type",
        "another's name",
        |_, p| p["fields"]["name_en"] = json!("phone call"),
        "fields.name_en",
    ),
    at("create_event_type", "colour 6", |_, p| p["fields"]["colour"] = json!(6), "fields.colour"),
    at("create_event_type", "retired next", retired_next, "fields.follow_up.next_type_id"),
    at("update_event_type", "blank", |_, p| p["fields"]["name_en"] = json!(""), "fields.name_en"),
    at("create_event_type", "no such icon", |_, p| p["fields"]["icon"] = json!("x"), "fields.icon"),
    at(
        "move_event_type",
        "after itself",
        |_, p| p["after_id"] = p["event_type_id"].clone(),
        "after_id",
    ),
    row("event_type_uses", "not there", |s, p| p["event_type_id"] = json!(s.anna), NotFound),
    at("follow_up_due", "too long", |_, p| p["delay"]["count"] = json!(1_001), "delay.count"),
    at("find", "too long", |_, p| p["text"] = json!("x".repeat(201)), "text"),
    row("retire_event_type", "not there", |s, p| p["event_type_id"] = json!(s.anna), NotFound),
    row(
        "update_settings",
        "no such look",
        |_, p| p["settings"]["theme"] = json!("pink"),
        BadParams,
    ),
    at(
        "choose_partner_columns",
        "one twice",
        |_, p| p["columns"] = json!(["city", "phone", "city"]),
        "columns",
    ),
    at("update_workspace", "blank name", |_, p| p["name"] = json!(" "), "name"),
    row("update_workspace", "no such country", |_, p| p["country"] = json!("XX"), BadParams),
    at("create_free_day", "end before start", free_backwards, "fields.last_date"),
    at("create_free_day", "too many days", free_for_years, "fields.last_date"),
    at("create_free_day", "too early", free_too_early, "fields.first_date"),
    row("create_free_day", "no such day", free_never, BadParams),
    at("update_free_day", "end before start", free_backwards, "fields.last_date"),
    row("update_free_day", "not there", |s, p| p["free_day_id"] = json!(s.anna), NotFound),
    row("remove_free_day", "not there", |s, p| p["free_day_id"] = json!(s.anna), NotFound),
    row("remove_free_day", "stale", |s, p| p["token"] = json!(s.standing), Stale),
    at("calendar_days", "backwards", |_, p| p["to"] = json!("2026-11-29"), "to"),
    at("calendar_days", "two years", |_, p| p["to"] = json!("2028-11-30"), "to"),
    at("create_user", "blank name", |_, p| p["name"] = json!(""), "name"),
    at("create_user", "mode again", |_, p| p["access_mode"] = json!("everyone"), "access_mode"),
    at(
        "update_user",
        "below himself",
        |s, p| p["supervisor_id"] = json!(s.celina),
        "supervisor_id",
    ),
    row("undo", "undone already", |s, p| p["operation_id"] = json!(s.undone), AlreadyUndone),
    row("redo", "not undone", |s, p| p["operation_id"] = json!(s.standing), NotUndone),
    row("task_context", "done", to_done, NotFound),
    row("task_context", "in the trash", to_trashed_event, NotFound),
    at("create_resource", "blank name", |_, p| p["fields"]["name"] = json!(" "), "fields.name"),
    at(
        "create_resource",
        "none of it",
        |_, p| p["fields"]["capacity"] = json!(0),
        "fields.capacity",
    ),
    at(
        "create_resource",
        "no such colour",
        |_, p| p["fields"]["colour"] = json!(6),
        "fields.colour",
    ),
    at(
        "create_resource",
        "no hours",
        |_, p| p["fields"]["hours"][4] = json!("8-8"),
        "fields.hours.4",
    ),
    at(
        "update_resource",
        "six days",
        |_, p| p["fields"]["hours"] = json!(["8-16"]),
        "fields.hours",
    ),
    row("update_resource", "not there", |s, p| p["resource_id"] = json!(s.anna), NotFound),
    row("retire_resource", "not there", |s, p| p["resource_id"] = json!(s.anna), NotFound),
    at("move_resource", "after itself", |s, p| p["after_id"] = json!(s.room), "after_id"),
    row("resource_bookings", "not there", |s, p| p["resource_id"] = json!(s.anna), NotFound),
    at("resource_bookings", "to before from", |_, p| p["to"] = json!("2026-11-22"), "to"),
    at("resource_bookings", "too long", |_, p| p["to"] = json!("2027-11-22"), "to"),
    at("free_slots", "end before start", |_, p| p["end"]["time"] = json!("09:00"), "end"),
    at("free_slots", "no time", |_, p| p["due"]["time"] = Value::Null, "due"),
    at("parse_end", "no words", |_, p| p["text"] = json!(" "), "text"),
    at("parse_end", "no end", |_, p| p["text"] = json!("zielony"), "text"),
    at("partner_list", "no rows", |_, p| p["limit"] = json!(0), "limit"),
    at("partner_list", "too many rows", |_, p| p["limit"] = json!(501), "limit"),
    at("partner_list", "none soon", |_, p| p["soon"] = json!(0), "soon"),
    at("partner_list", "more soon than at all", |_, p| p["soon"] = json!(51), "soon"),
    at(
        "partner_list",
        "silent for no day",
        |_, p| p["only"]["silent_days"] = json!(0),
        "only.silent_days",
    ),
    at("trash", "too many rows", |_, p| p["limit"] = json!(201), "limit"),
    at("timeline", "too many events", |_, p| p["limit"] = json!(201), "limit"),
    at("timeline", "to before from", |_, p| p["filter"]["to"] = json!("2026-10-31"), "filter.to"),
    at("timeline", "too long", too_many_people, "filter.person_ids"),
    at("open_plans", "to before from", |_, p| p["filter"]["to"] = json!("2026-10-31"), "filter.to"),
    at("timeline_facets", "too long", too_many_people, "filter.person_ids"),
    at("today", "too many rows", |_, p| p["hanging"] = json!(1_001), "hanging"),
    row("thread_facts", "not there", |s, p| p["thread_id"] = json!(s.partner), NotFound),
    row("partner", "not there", |s, p| p["partner_id"] = json!(s.thread), NotFound),
    row("event", "not there", |s, p| p["event_id"] = json!(s.thread), NotFound),
    row("propose_next", "not there", |s, p| p["thread_id"] = json!(s.partner), NotFound),
    at("parse_due", "no words", |_, p| p["text"] = json!(""), "text"),
    at("parse_due", "no date", |_, p| p["text"] = json!("31.02.2027"), "text"),
    row("history", "of another kind", |_, p| p["table"] = json!("contact"), NotFound),
    row("import_preview", "not there", no_import, NotFound),
    at("try_import_partners", "no column", no_column, "columns"),
    at("try_import_events", "no column", no_column, "columns"),
    at("import_problems", "too many", |_, p| p["limit"] = json!(501), "limit"),
    row("import_state", "not there", no_import, NotFound),
    row("import_cancel", "not there", no_import, NotFound),
    row("import_close", "not there", no_import, NotFound),
    at("import_partners", "no column", no_column, "columns"),
    at("import_events", "no column", no_column, "columns"),
    at("import_events", "no title", |_, p| p["thread_title"] = json!(" "), "thread_title"),
    at(
        "import_events",
        "retired kind",
        |s, p| p["default_type_id"] = json!(s.retired_type),
        "default_type_id",
    ),
    row("staging_state", "not there", |s, p| p["token"] = json!(s.anna), NotFound),
    row("staging_cancel", "not there", |s, p| p["token"] = json!(s.anna), NotFound),
    row("staging_close", "not there", |s, p| p["token"] = json!(s.anna), NotFound),
    at("staged_files", "too many", |s, p| p["ids"] = json!(vec![&s.staged; 501]), "ids"),
    at("same_content", "too many", |s, p| p["ids"] = json!(vec![&s.staged; 501]), "ids"),
    at("partner_files", "no rows", |_, p| p["limit"] = json!(0), "limit"),
    at("partner_files", "too many rows", |_, p| p["limit"] = json!(201), "limit"),
    row("partner_files", "not there", |s, p| p["partner_id"] = json!(s.thread), NotFound),
    row("attach_files", "event in the trash", to_trashed_event, InTrash),
    at("attach_files", "none", |_, p| p["files"] = json!([]), "files"),
    at("attach_files", "one twice", |s, p| p["files"] = json!([s.staged, s.staged]), "files.1"),
    at("attach_files", "somebody else's", of_another, "files.0"),
    at("attach_files", "too many", |s, p| p["files"] = json!(vec![&s.staged; 501]), "files"),
    at("record_event", "no such file", no_such_file, "carried.attachments.0"),
    at("edit_plan", "no such file", no_such_file, "carried.attachments.0"),
    at("edit_outcome", "no such file", no_such_file, "carried.attachments.0"),
    row("rename_attachment", "in the trash", to_trashed_file, InTrash),
    row("rename_attachment", "stale", |s, p| p["token"] = json!(s.standing), Stale),
    at("rename_attachment", "blank", |_, p| p["name"] = json!(" "), "name"),
    at("rename_attachment", "a path", |_, p| p["name"] = json!("../a.pdf"), "name"),
    row("move_attachment", "in the trash", to_trashed_file, InTrash),
    at("move_attachment", "after itself", |s, p| p["after_id"] = json!(s.attachment), "after_id"),
    at("move_attachment", "after none of its", after_trashed_file, "after_id"),
    row("trash_attachment", "in the trash", to_trashed_file, InTrash),
    row(
        "restore_attachment",
        "present",
        |s, p| p["attachment_id"] = json!(s.attachment),
        NotInTrash,
    ),
    at("draft", "no form", |_, p| p["form"] = json!(" "), "form"),
    at("save_draft", "no form", |_, p| p["form"] = json!(""), "form"),
    at("save_draft", "too much", |_, p| p["body"] = json!("x".repeat(1_000_000)), "body"),
    at("discard_draft", "no form", |_, p| p["form"] = json!(""), "form"),
];

/// Commands whose parameters are nobody's record and cannot be of a wrong state.
const WITHOUT_STATE: &[&str] = &[
    "session",
    "move_reasons",
    "partner_cities",
    "event_types",
    "dictionaries",
    "users",
    "inbox",
    "undo_state",
    "add_sample_data",
    "backups",
    "back_up_now",
    "health",
    "workspace",
    "free_days",
    "resources",
];

#[test]
fn a_record_in_the_wrong_state_is_told_and_nothing_changes() {
    let mut bench = Bench::new();
    for row in STATES.iter().chain(dictionary::STATES).chain(money::MONEY) {
        let mut params = bench.sample.params(row.command);
        (row.spoil)(&bench.sample, &mut params);
        let field = row.field.map(str::to_owned);
        let must = Answer::Refused(row.code, field);
        let who = bench.sample.anna.clone();
        bench.expect(&who, row.command, row.what, &params, &must);
    }
    bench.verdict();
}

#[test]
fn what_a_person_does_not_see_is_not_there_and_what_is_not_his_he_may_not_change() {
    let mut bench = Bench::new();
    for (command, code) in CELINA {
        let params = bench.sample.params(command);
        let must = code.map_or(Answer::Harmless, |code| Answer::Refused(code, None));
        let who = bench.sample.celina.clone();
        bench.expect(&who, command, "through Celina's eyes", &params, &must);
        if code.is_none() {
            let wrong = std::mem::take(&mut bench.wrong);
            bench = Bench { wrong, ..Bench::new() };
        }
    }
    bench.verdict();
}

#[test]
fn a_stale_form_gets_the_record_as_it_is_now() {
    let mut tried = 0;
    let mut bench = Bench::new();
    for command in COMMANDS {
        let mut params = bench.sample.params(command.name);
        // The name of a handful of files is no token of a record.
        if params.get("token").is_none() || command.name.starts_with("staging_") {
            continue;
        }
        tried += 1;
        // An operation that there is, but not the record's last.
        params["token"] = json!(bench.sample.standing);
        let error = bench.sample.test.refused(command.name, params.clone());
        assert_eq!(error.code, Stale, "{}: {error:?}", command.name);
        assert_eq!(error.args["by"], "Anna Kowalska", "{} says who: {error:?}", command.name);
        assert!(error.args["at"].is_i64(), "{} says when: {error:?}", command.name);
        assert!(error.args["current"].is_object(), "{} shows it: {error:?}", command.name);
        bench.is_untouched(command.name, "stale");
    }
    assert_eq!(tried, 17, "every form that shows a record carries its token");
    bench.verdict();
}

#[test]
fn every_command_has_its_row() {
    for command in COMMANDS {
        let mut rows = STATES.iter().chain(dictionary::STATES).chain(money::MONEY);
        let has_row =
            rows.any(|row| row.command == command.name) || WITHOUT_STATE.contains(&command.name);
        assert!(has_row, "what does {} say to a record in the wrong state?", command.name);
        let has_view = CELINA.iter().any(|(name, _)| *name == command.name);
        assert!(has_view, "what does {} say to who does not see the record?", command.name);
    }
}
