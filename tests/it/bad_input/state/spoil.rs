//! Ways in which a good call is spoiled.

use serde_json::{Value, json};
use watek_domain::dictionary::starter;

use crate::sample::Sample;

pub(super) fn to_no_backup(_: &Sample, params: &mut Value) {
    params["backup_id"] = json!("2026-01-01T00-00-00.000Z-daily");
}

pub(super) fn to_trashed_partner(sample: &Sample, params: &mut Value) {
    params["partner_id"] = json!(sample.trashed_partner);
}

pub(super) fn second_phone(params: &mut Value, phone: &str) {
    params["fields"]["phones"][1]["value"] = json!(phone);
}

pub(super) fn first_email(params: &mut Value, email: &str) {
    params["fields"]["emails"][0]["value"] = json!(email);
}

pub(super) fn many_phones(params: &mut Value) {
    let phones: Vec<Value> =
        (100..121).map(|phone| json!({ "value": phone.to_string() })).collect();
    params["fields"]["phones"] = json!(phones);
}

pub(super) fn keep_trashed_partner(sample: &Sample, params: &mut Value) {
    params["keep_id"] = json!(sample.trashed_partner);
    params["keep_token"] = json!(sample.token("partner", &sample.trashed_partner));
}

pub(super) fn merge_trashed_partner(sample: &Sample, params: &mut Value) {
    params["other_id"] = json!(sample.trashed_partner);
    params["other_token"] = json!(sample.token("partner", &sample.trashed_partner));
}

pub(super) fn merge_itself(sample: &Sample, params: &mut Value) {
    params["other_id"] = json!(sample.partner);
    params["other_token"] = params["keep_token"].clone();
}

pub(super) fn keep_trashed_contact(sample: &Sample, params: &mut Value) {
    params["keep_id"] = json!(sample.trashed_contact);
    params["keep_token"] = json!(sample.token("contact", &sample.trashed_contact));
}

pub(super) fn merge_foreign_contact(sample: &Sample, params: &mut Value) {
    params["other_id"] = json!(sample.foreign_contact);
    params["other_token"] = json!(sample.token("contact", &sample.foreign_contact));
}

pub(super) fn merge_contact_with_itself(sample: &Sample, params: &mut Value) {
    params["other_id"] = json!(sample.contact);
    params["other_token"] = params["keep_token"].clone();
}

pub(super) fn join_nobody(sample: &Sample, params: &mut Value) {
    params["contacts"][0]["other_id"] = json!(sample.anna);
}

pub(super) fn join_stale(sample: &Sample, params: &mut Value) {
    params["contacts"][0]["keep_token"] = json!(sample.standing);
}

pub(super) fn join_other_stale(sample: &Sample, params: &mut Value) {
    params["contacts"][0]["other_token"] = json!(sample.standing);
}

pub(super) fn join_twice(_: &Sample, params: &mut Value) {
    let pair = params["contacts"][0].clone();
    params["contacts"] = json!([pair, pair]);
}

pub(super) fn keep_foreign_contact(sample: &Sample, params: &mut Value) {
    params["contacts"][0]["keep_id"] = json!(sample.foreign_contact);
    params["contacts"][0]["keep_token"] = json!(sample.token("contact", &sample.foreign_contact));
}

pub(super) fn join_foreign_contact(sample: &Sample, params: &mut Value) {
    merge_foreign_contact(sample, &mut params["contacts"][0]);
}

pub(super) fn join_himself(sample: &Sample, params: &mut Value) {
    merge_contact_with_itself(sample, &mut params["contacts"][0]);
}

pub(super) fn select_trashed(sample: &Sample, params: &mut Value) {
    params["selection"]["partner_ids"] = json!([sample.trashed_partner]);
}

pub(super) fn to_trashed_contact(sample: &Sample, params: &mut Value) {
    params["contact_id"] = json!(sample.trashed_contact);
}

pub(super) fn to_trashed_thread(sample: &Sample, params: &mut Value) {
    params["thread_id"] = json!(sample.trashed_thread);
}

pub(super) fn to_closed_thread(sample: &Sample, params: &mut Value) {
    params["thread_id"] = json!(sample.closed_thread);
}

pub(super) fn to_trashed_event(sample: &Sample, params: &mut Value) {
    params["event_id"] = json!(sample.trashed_event);
}

pub(super) fn to_done(sample: &Sample, params: &mut Value) {
    params["event_id"] = json!(sample.done);
}

pub(super) fn no_import(sample: &Sample, params: &mut Value) {
    params["import"] = json!(sample.partner);
}

pub(super) fn no_column(_: &Sample, params: &mut Value) {
    params["columns"] = json!([]);
}

pub(super) fn record_in_closed(sample: &Sample, params: &mut Value) {
    to_closed_thread(sample, params);
    params["fulfils"] = json!(null);
}

/// The planned event is not carried out, so it is still planned beside what was recorded.
pub(super) fn hangs_beside_a_plan(_: &Sample, params: &mut Value) {
    params["fulfils"] = json!(null);
    params["next"] = json!({ "choice": "leave_hanging" });
}

pub(super) fn fulfils_elsewhere(sample: &Sample, params: &mut Value) {
    params["fulfils"] = json!(sample.planned_elsewhere);
    params["token"] = json!(null);
}

pub(super) fn next(params: &mut Value) -> &mut Value {
    &mut params["next"]["plan"]
}

pub(super) fn retire(sample: &Sample, of: &mut Value) {
    of["event_type_id"] = json!(sample.retired_type);
}

pub(super) fn away(sample: &Sample, of: &mut Value) {
    of["contact_id"] = json!(sample.foreign_contact);
}

pub(super) fn bin(sample: &Sample, of: &mut Value) {
    of["contact_id"] = json!(sample.trashed_contact);
}

pub(super) fn closes_for_no_reason(_: &Sample, params: &mut Value) {
    params["next"] = json!({ "choice": "close", "outcome": "won", "reason": "" });
}

pub(super) fn one_done(sample: &Sample, params: &mut Value) {
    params["events"][1]["event_id"] = json!(sample.done);
}

pub(super) fn one_in_trash(sample: &Sample, params: &mut Value) {
    params["events"][1]["event_id"] = json!(sample.trashed_event);
}

pub(super) fn one_twice(_: &Sample, params: &mut Value) {
    params["events"][1] = params["events"][0].clone();
}

pub(super) fn too_many(_: &Sample, params: &mut Value) {
    params["events"] = json!(vec![params["events"][0].clone(); 501]);
}

pub(super) fn too_many_people(sample: &Sample, params: &mut Value) {
    params["filter"]["person_ids"] = json!(vec![&sample.anna; 101]);
}

pub(super) fn tomorrow(sample: &Sample, params: &mut Value) {
    params["happened_at"] = json!(sample.test.clock_millis() + 24 * 3_600_000);
}

pub(super) fn end_before(of: &mut Value) {
    of["end"] = json!({ "date": "2026-11-01", "time": "08:00" });
}

pub(super) fn far(of: &mut Value) {
    of["end"] = json!(null);
    of["due"]["date"] = json!("+10000-01-01");
}

pub(super) fn eleven_reminders(_: &Sample, params: &mut Value) {
    params["plan"]["reminders"] = json!(vec![0; 11]);
}

pub(super) fn free_backwards(_: &Sample, params: &mut Value) {
    params["fields"]["last_date"] = json!("2027-05-03");
}

pub(super) fn free_for_years(_: &Sample, params: &mut Value) {
    params["fields"]["last_date"] = json!("2028-05-04");
}

pub(super) fn free_too_early(_: &Sample, params: &mut Value) {
    params["fields"]["first_date"] = json!("1969-12-31");
}

pub(super) fn free_never(_: &Sample, params: &mut Value) {
    params["fields"]["first_date"] = json!("2027-02-31");
}

pub(super) fn retired_next(sample: &Sample, params: &mut Value) {
    params["fields"]["follow_up"]["next_type_id"] = json!(sample.retired_type);
}

pub(super) fn no_names(_: &Sample, params: &mut Value) {
    params["fields"]["name_pl"] = json!(" ");
    params["fields"]["name_en"] = json!("");
}

pub(super) fn name(params: &mut Value, name: &str) {
    params["fields"]["name_pl"] = json!(name);
}

pub(super) fn of_nothing(_: &Sample, params: &mut Value) {
    for field in ["of_partner", "of_contact", "of_thread", "of_event"] {
        params["fields"][field] = json!(false);
    }
}

pub(super) fn below_retired(sample: &Sample, params: &mut Value) {
    params["parent_id"] = json!(sample.retired_category);
    params["after_id"] = json!(null);
}

pub(super) fn below_itself(sample: &Sample, params: &mut Value) {
    params["category_id"] = json!(sample.category);
    params["parent_id"] = json!(sample.unused_category);
    params["after_id"] = json!(null);
}

pub(super) fn merge_elsewhere(_: &Sample, params: &mut Value) {
    params["other_id"] = json!(starter::category(starter::SEGMENT, 0));
}
