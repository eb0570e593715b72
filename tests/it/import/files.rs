//! Files in every dress: encodings, separators, line ends, and those that are no table at all.

use std::fs;

use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;
use watek_api::ErrorCode;
use watek_engine::import;
use watek_testkit::TestEngine;

use super::{count, imported, problems, proposed};
use crate::rows::Database;

/// The text in an encoding.
fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    let marked = || format!("\u{feff}{text}");
    match encoding {
        "utf8" => text.as_bytes().to_vec(),
        "utf8 marked" => marked().into_bytes(),
        "utf16 le" => marked().encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf16 be" => marked().encode_utf16().flat_map(u16::to_be_bytes).collect(),
        // Ś, Ł, ó and ż, and nothing else that is not ASCII.
        _ => text
            .chars()
            .map(|letter| match letter {
                'Ś' => 0x8c,
                'Ł' => 0xa3,
                'ó' => 0xf3,
                'ż' => 0xbf,
                letter => u8::try_from(letter).unwrap(),
            })
            .collect(),
    }
}

#[rstest]
fn a_file_in_any_dress_brings_the_same(
    #[values("utf8", "utf8 marked", "utf16 le", "utf16 be", "windows 1250")] encoding: &str,
    #[values(",", ";", "\t", "|")] separator: &str,
    #[values("\n", "\r\n", "\r")] line_end: &str,
) {
    let text = format!(
        "Nazwa,Miasto,Uwagi{line_end}\"Świt, Łóżko; |x\",Łodż,\"raz{line_end}dwa \"\"trzy\"\"\"{line_end}Żubr,,{line_end}"
    )
    .replace("Żubr", "żubr");
    // Only the separators between fields: those within quotes are text.
    let text = text
        .replace("Nazwa,Miasto,Uwagi", &format!("Nazwa{separator}Miasto{separator}Uwagi"))
        .replace("\",Łodż,\"", &format!("\"{separator}Łodż{separator}\""))
        .replace("żubr,,", &format!("żubr{separator}{separator}"));
    let test = TestEngine::new();
    let done = imported(&test, encoded(&text, encoding));
    assert_eq!((&done["result"]["created"], &done["result"]["problems"]), (&json!(2), &json!(0)));
    let database = Database::open(&test.database());
    let id = &database.ids("SELECT id FROM partner WHERE note <> ''")[0];
    let row = database.row("partner", id);
    assert_eq!(row["name"], "Świt, Łóżko; |x");
    assert_eq!((&row["city"], &row["note"]), (&json!("Łodż"), &json!("raz\ndwa \"trzy\"")));
}

#[test]
fn the_person_may_know_better_than_the_guess() {
    let test = TestEngine::new();
    let token = test.admit("p.csv", "Stolarnia;Łódź\nŁąka;Wrocław\n");
    let preview = test.ok(
        "import_preview",
        json!({ "import": token, "kind": "partners", "has_header": false, "separator": "semicolon" }),
    );
    assert_eq!(preview["total"], 2, "without a header every row counts");
    assert_eq!(preview["rows"][0]["row"], 1);
    let wrong = json!({ "import": token, "kind": "partners", "encoding": "windows1250" });
    let preview = test.ok("import_preview", wrong);
    assert_ne!(
        preview["rows"][0]["cells"][1], "Wrocław",
        "as the person says, even where it is wrong"
    );
}

#[test]
fn ragged_rows_lack_or_are_refused() {
    let test = TestEngine::new();
    let token = test.admit(
        "p.csv",
        "Nazwa;Miasto;Telefon\nKrótka\nPełna;Łódź;112\n\nDopełniona;Łódź;112;;\nDługa;Łódź;112;co to\n",
    );
    let done = super::imported_as(&test, "partners", proposed(&test, &token, "partners"));
    let result = &done["result"];
    assert_eq!((&result["created"], &result["short_rows"]), (&json!(3), &json!(1)));
    assert_eq!(
        problems(&test, &token),
        [(6, None, "too_many_fields".to_owned())],
        "a blank row counts"
    );
}

#[test]
fn what_no_card_takes_is_refused_row_by_row() {
    let test = TestEngine::new();
    let token = test.admit(
        "p.csv",
        "Nazwa;Telefon;E-mail;Osoba kontaktowa\nDobra;42 111 22 33;biuro@dobra.pl;\n\
         Bez numeru;brak;;\nBez cyfr;12;;Jan Nowak\nDwa znaki;;a@@dobra.pl;\n",
    );
    let done = super::imported_as(&test, "partners", proposed(&test, &token, "partners"));
    assert_eq!(done["result"]["created"], 1);
    let bad = |row, column| (row, Some(column), "malformed".to_owned());
    assert_eq!(problems(&test, &token), [bad(3, 1), bad(4, 1), bad(5, 2)]);
    let refused = |fields: serde_json::Value| {
        let error = test.refused("create_partner", json!({ "fields": fields }));
        assert_eq!(error.code, ErrorCode::Invalid, "the form: {fields}");
    };
    refused(json!({ "name": "Bez numeru", "phones": [{ "value": "brak" }] }));
    refused(json!({ "name": "Bez cyfr", "phones": [{ "value": "12" }] }));
    refused(json!({ "name": "Dwa znaki", "emails": [{ "value": "a@@dobra.pl" }] }));
}

#[test]
fn bad_letters_are_refused_row_by_row() {
    let test = TestEngine::new();
    let csv = b"Nazwa;Uwagi\nDobra;\nZ\0era;\nZnak;\xff\n".to_vec();
    let token = test.admit("p.csv", csv);
    let mut choices = proposed(&test, &token, "partners");
    choices["source"]["encoding"] = json!("utf8");
    let done = super::imported_as(&test, "partners", choices);
    assert_eq!(done["result"]["created"], 1);
    let bad = |row, column| (row, Some(column), "bad_character".to_owned());
    assert_eq!(problems(&test, &token), [bad(3, 0), bad(4, 1)]);
}

#[test]
fn rows_in_error_are_written_with_the_reason() {
    let test = TestEngine::new();
    let token = test.admit(
        "p.csv",
        "Nazwa;E-mail\nDobra;a@b.pl\n;x\n\"Zła; tak\";brak\nDługa;a@b.pl;za dużo\n",
    );
    super::imported_as(&test, "partners", proposed(&test, &token, "partners"));
    let engine = test.host().engine();
    let target = test.folder().join("bledy.csv");
    let import = serde_json::from_value(json!(token)).unwrap();
    let words =
        |problem: &import::RowProblem| format!("wiersz {}: {:?}", problem.row, problem.reason);
    import::write_problems(engine, import, &target, "Powód", words).unwrap();
    let written = fs::read_to_string(&target).unwrap();
    assert_eq!(
        written,
        "\u{feff}Nazwa;E-mail;Powód\n;x;wiersz 3: Malformed\n\
         \"Zła; tak\";brak;wiersz 4: Malformed\nDługa;a@b.pl;za dużo;wiersz 5: TooManyFields\n"
    );
}

#[test]
fn rows_in_error_are_never_written_over_the_file_they_are_in() {
    let test = TestEngine::new();
    let csv = "Nazwa;E-mail\nDobra;a@b.pl\n;x\n";
    let token = test.admit("p.csv.part", csv);
    super::imported_as(&test, "partners", proposed(&test, &token, "partners"));
    let (engine, import) = (test.host().engine(), serde_json::from_value(json!(token)).unwrap());
    let source = test.folder().join("p.csv.part");
    let write = |name: &str| {
        let target = test.folder().join(name);
        import::write_problems(engine, import, &target, "Powód", |_| "źle".to_owned())
            .map_err(|error| serde_json::to_value(watek_api::WireError::from(error)).unwrap())
    };
    let other_way = format!("../{}/p.csv.part", test.folder().file_name().unwrap().display());
    // The last one would be written beside its end, under the very name of the source.
    for name in ["p.csv.part", "./p.csv.part", other_way.as_str(), "p.csv"] {
        let error = write(name).unwrap_err();
        assert_eq!(
            (&error["code"], &error["args"]["problem"]),
            (&json!("file_refused"), &json!("is_source")),
            "{name}"
        );
        assert_eq!(fs::read_to_string(&source).unwrap(), csv, "{name}");
    }
    let other = test.folder().join("bledy.csv");
    fs::write(&other, "dawne").unwrap();
    fs::write(&source, "Nazwa\nInne\n").unwrap();
    assert_eq!(write("bledy.csv").unwrap_err()["args"]["problem"], "changed");
    assert_eq!(fs::read_to_string(&other).unwrap(), "dawne", "what was there stays");
    assert!(!test.folder().join("bledy.csv.part").exists(), "and nothing is left by half");
}

#[test]
fn what_is_no_table_is_refused_with_the_reason() {
    let test = TestEngine::new();
    let admitted = |name: &str| {
        let error = test.host().engine().admit_import(&test.folder().join(name)).unwrap_err();
        serde_json::to_value(watek_api::WireError::from(error)).unwrap()
    };
    let refused = |name: &str, problem: &str| {
        let error = admitted(name);
        assert_eq!(
            (&error["code"], &error["args"]["problem"]),
            (&json!("file_refused"), &json!(problem)),
            "{name}"
        );
    };
    refused("nic.csv", "missing");
    fs::create_dir(test.folder().join("folder.csv")).unwrap();
    refused("folder.csv", "not_a_file");
    fs::write(test.folder().join("pusty.csv"), "").unwrap();
    refused("pusty.csv", "empty");
    fs::write(test.folder().join("arkusz.csv"), b"PK\x03\x04rest").unwrap();
    refused("arkusz.csv", "spreadsheet");
}

#[test]
fn a_file_that_changed_or_went_is_refused() {
    let test = TestEngine::new();
    let token = test.admit("p.csv", "Nazwa\nŚwit\n");
    let choices = proposed(&test, &token, "partners");
    fs::write(test.folder().join("p.csv"), "Nazwa\nŚwit\nŁąka\n").unwrap();
    let error = test.refused("import_partners", choices.clone());
    assert_eq!((error.code, &error.args["problem"]), (ErrorCode::FileRefused, &json!("changed")));
    fs::remove_file(test.folder().join("p.csv")).unwrap();
    let error = test.refused("try_import_partners", choices);
    assert_eq!((error.code, &error.args["problem"]), (ErrorCode::FileRefused, &json!("missing")));
    assert_eq!(count(&test, "partner"), 0);
    test.ok("import_close", json!({ "import": token }));
    let error = test.refused("import_state", json!({ "import": token }));
    assert_eq!(error.code, ErrorCode::NotFound);
}

#[test]
fn columns_must_name_a_partner_once() {
    let test = TestEngine::new();
    let token = test.admit("p.csv", "Nazwa;Miasto\nŚwit;Łódź\n");
    let mut choices = proposed(&test, &token, "partners");
    choices["columns"][1]["field"] = json!("name");
    let error = test.refused("import_partners", choices.clone());
    assert_eq!((error.code, error.field.as_deref()), (ErrorCode::Invalid, Some("columns.1.field")));
    choices["columns"] = json!([{ "field": null }, { "field": "city" }]);
    let error = test.refused("import_partners", choices);
    assert_eq!((error.code, error.field.as_deref()), (ErrorCode::Invalid, Some("columns")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn rows_written_as_csv_come_in_as_they_were(
        rows in prop::collection::vec(("[a-zżółć ,;\"'\n]{0,30}", "[A-ZŚŁ \",;|\t]{0,20}"), 1..25),
        separator in prop::sample::select(&[b',', b';', b'\t', b'|'][..]),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["Nazwa", "Uwagi", "Miasto"]).unwrap();
        for (number, (note, city)) in rows.iter().enumerate() {
            writer.write_record([&format!("Firma {number}"), note, city]).unwrap();
        }
        let test = TestEngine::new();
        imported(&test, writer.into_inner().unwrap());
        let database = Database::open(&test.database());
        for (number, (note, city)) in rows.iter().enumerate() {
            let ids = database.ids(&format!("SELECT id FROM partner WHERE name = 'Firma {number}'"));
            prop_assert_eq!(ids.len(), 1);
            let row = database.row("partner", &ids[0]);
            let one_line = city.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(&row["city"], &json!(one_line));
            prop_assert_eq!(&row["note"], &json!(note.trim()));
        }
    }
}
