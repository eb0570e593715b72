//! Files to import.

use std::fmt::Write;

/// One row in so many is bad.
const BAD_ONE_IN: usize = 125;

/// A list of partners as Excel writes it in Poland: Windows-1250, semicolons, lines ended with CR LF. Of
/// 5,000 rows 40 cannot be imported; all others are partners of their own, each with a contact.
#[must_use]
pub fn windows_1250_partners(rows: usize) -> Vec<u8> {
    let mut text = String::from(
        "Nazwa firmy;NIP;Ulica;Kod pocztowy;Miejscowość;Telefon;E-mail;Osoba kontaktowa;Uwagi\r\n",
    );
    for number in 1..=rows {
        let row =
            if number.is_multiple_of(BAD_ONE_IN) { bad_row(number) } else { good_row(number) };
        write!(text, "{row}\r\n").unwrap();
    }
    let (bytes, _, is_lossy) = encoding_rs::WINDOWS_1250.encode(&text);
    assert!(!is_lossy, "every letter is one of Windows-1250");
    bytes.into_owned()
}

/// The numbers of the rows that cannot be imported, as a spreadsheet shows them.
#[must_use]
pub fn bad_rows(rows: usize) -> Vec<usize> {
    // The header is row 1.
    (1..=rows).filter(|number| number.is_multiple_of(BAD_ONE_IN)).map(|number| number + 1).collect()
}

fn good_row(number: usize) -> String {
    format!(
        "\"Zakład Świt; Łódź {number}\";{};ul. Żółwia {number};90-{:03};Łódź;42 {:07};\
         biuro{number}@swit.example;Zażółć Gęślą {number};Poznani na targach",
        tax_id(number),
        number % 1_000,
        number,
    )
}

/// Without a name, with a field too many, with no e-mail address, with a name too long.
fn bad_row(number: usize) -> String {
    match number / BAD_ONE_IN % 4 {
        0 => format!(";{};ul. Pusta 1;90-001;Łódź;;;;", tax_id(number)),
        1 => format!("Świerk {number};;;;Łódź;;;;;co to"),
        2 => format!("Świerk {number};;;;Łódź;;brak;;"),
        _ => format!("{};;;;Łódź;;;;", "ż".repeat(201)),
    }
}

/// A NIP whose check digit is right.
fn tax_id(number: usize) -> String {
    let mut body = 100_000_000 + number * 7;
    loop {
        let digits = body.to_string();
        let sum: usize = digits
            .bytes()
            .zip([6, 5, 7, 2, 3, 4, 5, 6, 7])
            .map(|(digit, weight)| usize::from(digit - b'0') * weight)
            .sum();
        // No NIP has a tenth digit of two figures.
        if sum % 11 < 10 {
            return format!("{digits}{}", sum % 11);
        }
        body += 1;
    }
}

/// History of so many events, a minute between them, turn by turn with so many partners.
#[must_use]
pub fn history(events: usize, partners: usize) -> String {
    let mut text = String::from("Data;Godzina;Kontrahent;Rodzaj;Treść;Osoba kontaktowa\n");
    let mut kinds = ["Telefon", "E-mail", "Spotkanie", "Notatka"].iter().cycle();
    for number in 0..events {
        let (day, minute) = (number / 1_440, number % 1_440);
        let date = chrono::NaiveDate::from_ymd_opt(2020, 1, 1).unwrap()
            + chrono::Days::new(u64::try_from(day).unwrap());
        let partner = 1 + number % partners;
        writeln!(
            text,
            "{date};{:02}:{:02};Kontrahent {partner};{};Rozmowa {number}: prosi o kosztorys.;Jan {partner}",
            minute / 60,
            minute % 60,
            kinds.next().unwrap(),
        )
        .unwrap();
    }
    text
}
