//! Starting a workspace: by whom, where, with what; and what a start that is broken off leaves.

use std::{fs, path::Path, sync::Arc};

use rstest::rstest;
use serde_json::json;
use watek_api::{
    ErrorCode, FirstUser, Host, Opening, WireError,
    folders::{Holds, look},
};
use watek_domain::{invalid::Reason, user::Language};
use watek_testkit::{CountedIds, MONDAY_TEN, ManualClock, TestEngine, string};

fn open(folder: &Path, first_user: Option<FirstUser>) -> Result<Arc<Host>, WireError> {
    Host::open(Opening {
        workspace: folder.join("workspace"),
        person_folder: folder.join("person"),
        clock: Arc::new(ManualClock::at(MONDAY_TEN)),
        ids: Arc::new(CountedIds::from(1)),
        first_user,
    })
}

fn ewa() -> FirstUser {
    FirstUser { name: " Ewa Lis ".into(), language: Language::En, morning: "07:15".parse().ok() }
}

#[test]
fn without_somebody_to_start_it_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let refusal = open(folder.path(), None).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NotStarted, "the window asks first");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no folder, no file");
}

#[test]
fn a_start_keeps_what_was_chosen_and_opens_by_itself_from_then_on() {
    let folder = tempfile::tempdir().unwrap();
    let host = open(folder.path(), Some(ewa())).unwrap();
    let session = host.call("session", json!({})).unwrap();
    assert_eq!(session["user_name"], "Ewa Lis", "trimmed");
    assert_eq!(session["settings"]["language"], "en");
    assert_eq!(session["settings"]["morning"], "07:15");
    drop(host);
    let again = open(folder.path(), None).unwrap().call("session", json!({})).unwrap();
    assert_eq!(again["user_id"], session["user_id"], "the same workspace");
}

#[test]
fn a_blank_name_is_refused_before_anything_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let nobody = FirstUser { name: " ".into(), ..ewa() };
    let refusal = open(folder.path(), Some(nobody)).unwrap_err();
    assert_eq!(refusal.field.as_deref(), Some("name"), "{refusal:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no folder, no file");
}

#[rstest]
#[case::no_name(" ", "08:00", "name", Reason::Empty)]
#[case::a_character_that_no_text_holds("E\u{0}wa", "08:00", "name", Reason::BadCharacter)]
#[case::no_such_time("Ewa", "25:99", "morning", Reason::Malformed)]
#[case::no_time("Ewa", "", "morning", Reason::Malformed)]
fn what_a_start_would_refuse_is_refused_as_it_is_typed(
    #[case] name: &str,
    #[case] morning: &str,
    #[case] field: &str,
    #[case] reason: Reason,
) {
    let refusal = FirstUser::typed(name, Language::Pl, morning).unwrap_err();
    assert_eq!((refusal.field.as_str(), refusal.reason), (field, reason), "by its field");
    let typed = FirstUser::typed(" Ewa  Lis ", Language::Pl, "07:15").unwrap();
    assert_eq!(typed.name, "Ewa Lis", "what is taken is trimmed");
}

#[test]
fn a_start_broken_off_before_its_operation_is_no_workspace_yet() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path(), Some(ewa())).unwrap());
    // As a kill leaves it between making the database and starting the workspace.
    let database = rusqlite::Connection::open(folder.path().join("workspace/watek.db")).unwrap();
    let tables = [
        "setting",
        "category",
        "dictionary",
        "event_type",
        "user_account",
        "workspace",
        "operation_row",
        "operation",
    ];
    database.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for table in tables {
        database.execute_batch(&format!("DELETE FROM {table}")).unwrap();
    }
    drop(database);
    // What is open has no seal.
    fs::remove_file(folder.path().join("workspace/watek.seal")).unwrap();
    let refusal = open(folder.path(), None).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NotStarted, "the window asks again: {refusal:?}");
    let host = open(folder.path(), Some(ewa())).unwrap();
    assert_eq!(host.call("session", json!({})).unwrap()["user_name"], "Ewa Lis", "and it starts");
}

#[test]
fn a_folder_is_looked_at_before_it_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    assert_eq!(look(&at("new")).unwrap(), Holds::Nothing, "it is not there yet");
    fs::create_dir(at("empty")).unwrap();
    assert_eq!(look(&at("empty")).unwrap(), Holds::Nothing, "it is empty");
    assert_eq!(fs::read_dir(at("empty")).unwrap().count(), 0, "looking leaves nothing");
    fs::create_dir(at("foreign")).unwrap();
    fs::write(at("foreign").join("letter.txt"), "").unwrap();
    assert_eq!(look(&at("foreign")).unwrap_err().code, ErrorCode::FolderNotEmpty);
    assert_eq!(look(&at("foreign/letter.txt")).unwrap_err().code, ErrorCode::FolderNotEmpty);
    drop(open(folder.path(), Some(ewa())).unwrap());
    assert_eq!(look(&at("workspace")).unwrap(), Holds::Workspace, "it opens as it is");
}

#[rstest]
#[case("pl", "Oferta: meble biurowe")]
#[case("en", "Offer: office furniture")]
fn sample_data_makes_today_live_and_is_taken_back_as_one(
    #[case] language: &str,
    #[case] title: &str,
) {
    let test = TestEngine::new();
    let mut settings = test.ok("session", json!({}))["settings"].clone();
    settings["language"] = json!(language);
    test.ok("update_settings", json!({ "settings": settings }));
    let added = test.ok("add_sample_data", json!({}));
    assert_eq!(added["result"]["partners"], 12, "a dozen");
    let told = test.ok("undo_state", json!({}));
    assert_eq!(told["undo"]["subject"], "", "and no one of them");
    let today = test.ok("today", json!({}));
    for count in ["overdue_count", "today_count", "upcoming_count", "hanging_count"] {
        assert!(today[count].as_i64().unwrap() > 0, "{count}: {today}");
    }
    let thread = test.ok("find", json!({ "text": title }));
    assert_eq!(thread[0]["name"], title, "in the person's language");
    assert!(test.host().check().unwrap().is_clean(), "by all rules");
    test.ok("undo", json!({ "operation_id": string(&added, "/operation_id") }));
    let list = test.ok("partner_list", json!({ "offset": 0, "limit": 50 }));
    assert_eq!(list["total"], 0, "one undo takes all of it back");
}
