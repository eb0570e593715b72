//! Partners and history from CSV files into a workspace of their own, until all is durable.

use std::{path::Path, sync::Arc, time::Instant};

use serde_json::{Value, json};
use watek_api::{FirstUser, Host, Opening, SystemClock, SystemIds};
use watek_domain::{event_type::NOTE, user::Language};
use watek_testkit::import::{history, windows_1250_partners};

use crate::report::Report;

const PARTNERS: u32 = 100_000;
const EVENTS: u32 = 200_000;
const PARTNERS_PER_SECOND: f64 = 50_000.0;
const EVENTS_PER_SECOND: f64 = 20_000.0;

/// Measures both imports, the one after the other, in a workspace below `folder`.
pub(crate) fn measure(folder: &Path, report: &mut Report) {
    let folder = tempfile::tempdir_in(folder).expect("a folder can be made");
    let host = Host::open(Opening {
        workspace: folder.path().join("workspace"),
        person_folder: folder.path().join("person"),
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds::default()),
        first_user: Some(FirstUser {
            name: "Anna Kowalska".to_owned(),
            language: Language::Pl,
            morning: None,
        }),
    })
    .expect("the workspace opens");
    let run = |kind: &str, content: Vec<u8>, more: Value| {
        let choices = choices(&host, folder.path(), kind, content, &more);
        let start = Instant::now();
        let done = host.call(&format!("import_{kind}"), choices).expect("the import is done");
        (start.elapsed().as_secs_f64(), done["result"].clone())
    };
    let fill = json!({ "tax_id": "fill", "email": "fill", "name": "fill" });
    let (seconds, done) =
        run("partners", windows_1250_partners(PARTNERS as usize), json!({ "duplicates": fill }));
    assert_eq!(done["rows"], PARTNERS, "every row was read");
    report.rows_a_second(
        "import of partners with contacts",
        PARTNERS,
        seconds,
        PARTNERS_PER_SECOND,
    );
    let more = json!({
        "date_order": "day_first", "currency": "PLN", "thread_title": "Historia",
        "creates_partners": true, "takes_over": true, "default_type_id": NOTE,
    });
    let (seconds, done) =
        run("events", history(EVENTS as usize, PARTNERS as usize / 20).into_bytes(), more);
    assert_eq!(done["events"], EVENTS, "every row became an event");
    report.rows_a_second("import of history", EVENTS, seconds, EVENTS_PER_SECOND);
}

/// Lets the file in and chooses what its preview proposes.
fn choices(host: &Host, folder: &Path, kind: &str, content: Vec<u8>, more: &Value) -> Value {
    let file = folder.join(format!("{kind}.csv"));
    std::fs::write(&file, content).expect("the file can be written");
    let admitted = host.engine().admit_import(&file).expect("the file is let in");
    let request = json!({ "import": admitted.token, "kind": kind });
    let preview = host.call("import_preview", request).expect("a preview");
    let columns = preview["columns"].as_array().expect("columns").iter();
    let columns: Vec<&Value> = columns.map(|column| &column["guess"]).collect();
    let mut choices =
        json!({ "import": admitted.token, "source": preview["source"], "columns": columns });
    choices.as_object_mut().expect("choices").extend(more.as_object().expect("more").clone());
    choices
}
