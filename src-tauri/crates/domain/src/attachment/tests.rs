use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
#[case("Oferta świt.pdf", "Oferta świt.pdf")]
#[case("../../etc/passwd", "passwd")]
#[case(r"..\..\autoexec.bat", "autoexec.bat")]
#[case(r"C:\fakepath\skan.png", "skan.png")]
#[case("a\nb\r\n.txt", "a_b__.txt")]
#[case("tab\there.txt", "tab_here.txt")]
#[case("faktura\u{202e}fdp.exe", "faktura_fdp.exe")]
#[case("👨\u{200d}👩\u{200d}👧 rodzina.jpg", "👨\u{200d}👩\u{200d}👧 rodzina.jpg")]
#[case("zły\u{fffd}znak.txt", "zły\u{fffd}znak.txt")]
#[case(".bashrc", ".bashrc")]
#[case("kropki...", "kropki")]
#[case("", "_")]
#[case("..", "_")]
#[case("./", "_")]
#[case("   ", "_")]
#[case("\u{0}", "_")]
fn a_name_from_outside_is_made_harmless(#[case] given: &str, #[case] kept: &str) {
    assert_eq!(safe_name(given), kept);
}

#[test]
fn a_name_of_255_bytes_is_kept_and_a_longer_one_cut_before_its_ending() {
    let longest = format!("{}.pdf", "a".repeat(251));
    assert_eq!(safe_name(&longest), longest);
    let longer = safe_name(&format!("{}.pdf", "ż".repeat(200)));
    assert!(longer.len() <= NAME_LIMIT && longer.ends_with("ż.pdf"), "{longer}");
    let dotless = safe_name(&"ą".repeat(300));
    assert_eq!(dotless.len(), 254, "cut between two letters");
    let after_dot = safe_name(&format!("a.{}", "b".repeat(300)));
    assert_eq!(after_dot.len(), NAME_LIMIT, "what is so long is no ending");
}

#[test]
fn a_person_cannot_call_a_file_a_path() {
    let refused = |name: &str| chosen_name("name", name).unwrap_err().reason;
    assert_eq!(refused(" "), Reason::Empty);
    assert_eq!(refused(".."), Reason::Empty);
    assert_eq!(refused("a/b"), Reason::BadCharacter);
    assert_eq!(refused(r"a\b"), Reason::BadCharacter);
    assert_eq!(refused(&"a".repeat(256)), Reason::TooLong { limit: 255 });
    assert_eq!(chosen_name("name", " Umowa.pdf ").unwrap(), "Umowa.pdf");
}

#[rstest]
#[case("a:b?.txt", "a_b_.txt")]
#[case("con", "_con")]
#[case("NUL.txt", "_NUL.txt")]
#[case("com1.log", "_com1.log")]
#[case("com.log", "com.log")]
#[case("console.log", "console.log")]
fn windows_refuses_some_names(#[case] given: &str, #[case] kept: &str) {
    assert_eq!(name_on_windows(given), kept);
}

#[rstest]
#[case("skan.PNG", FileKind::Image, "image/png", false)]
#[case("rzut.svg", FileKind::Image, "image/svg+xml", true)]
#[case("Umowa.Pdf", FileKind::Pdf, "application/pdf", false)]
#[case("lista.csv", FileKind::Text, "text/plain; charset=utf-8", false)]
#[case("strona.html", FileKind::Text, "text/plain; charset=utf-8", true)]
#[case("skrypt.sh", FileKind::Text, "text/plain; charset=utf-8", true)]
#[case("faktura.pdf.exe", FileKind::Other, "application/octet-stream", true)]
#[case("faktura.exe ", FileKind::Other, "application/octet-stream", true)]
#[case("program.desktop", FileKind::Other, "application/octet-stream", true)]
#[case("skrót.lnk", FileKind::Other, "application/octet-stream", true)]
#[case("oferta.docx", FileKind::Other, "application/octet-stream", false)]
#[case("bez_kropki", FileKind::Other, "application/octet-stream", false)]
fn an_ending_says_what_a_file_is(
    #[case] name: &str,
    #[case] expected: FileKind,
    #[case] media: &str,
    #[case] runs: bool,
) {
    assert_eq!(kind(name), expected);
    assert_eq!(media_type(name), media);
    assert_eq!(is_executable(name), runs);
}

#[rstest]
#[case::packages("appx appxbundle msixbundle appinstaller msu ppkg mpkg deb")]
#[case::disks("iso img vhd vhdx dmg")]
#[case::links("rdp library-ms search-ms searchconnector-ms website theme wsb one url")]
#[case::scripts("msh msh1 mshxml msh2xml ps1xml pyzw rbw applescript")]
#[case::programs("xbap dylib ocx sys")]
#[case::macros("docm dotm xlsm xltm xlam xla pptm ppsm iqy slk")]
fn what_may_run_is_known_by_its_ending(#[case] endings: &str) {
    for ending in endings.split(' ') {
        assert!(is_executable(&format!("Oferta.{ending}")), "{ending}");
        assert!(is_executable(&format!("Oferta.{}", ending.to_uppercase())), "{ending}");
    }
}

#[test]
fn everyday_documents_open_at_once() {
    let endings =
        "pdf doc docx odt xls xlsx ods ppt pptx csv txt jpg png heic mp4 mp3 zip dwg eml msg";
    for ending in endings.split(' ') {
        assert!(!is_executable(&format!("Oferta.{ending}")), "{ending}");
    }
}

#[test]
fn a_program_is_known_by_its_first_bytes() {
    assert!(is_program(b"MZ\x90\0"));
    assert!(is_program(b"\x7fELF"));
    assert!(is_program(b"#!/b"));
    assert!(!is_program(b"%PDF"));
    assert!(!is_program(b""));
}

#[test]
fn the_lists_are_in_order_and_name_nothing_twice() {
    assert!(TEXTS.is_sorted_by(|one, other| one < other));
    assert!(RUN.is_sorted_by(|one, other| one < other));
    assert!(IMAGES.is_sorted_by(|one, other| one.0 < other.0));
}

proptest! {
    #[test]
    fn a_kept_name_is_one_name_and_stays_as_it_is(name in any::<String>()) {
        let kept = safe_name(&name);
        prop_assert!(!kept.is_empty() && kept.len() <= NAME_LIMIT);
        prop_assert!(kept != "." && kept != "..");
        let hostile = ['/', '\\', '\n', '\r', '\0', '\u{202e}'];
        prop_assert!(!kept.contains(hostile));
        prop_assert!(std::path::Path::new(&kept).components().count() == 1);
    }
}
