use rstest::rstest;

use super::*;

/// The fields guessed for the columns of a header, in short.
fn fields(header: &str, kind: Kind) -> Vec<Option<Field>> {
    let headers: Vec<String> = header.split(',').map(str::to_owned).collect();
    guess(&headers, kind).into_iter().map(|column| column.field).collect()
}

use Field::{
    Address, Amount, Author, City, ContactEmail, ContactFirst, ContactLast, ContactName,
    ContactPhone, ContactPosition, Country, Currency, Date, Email, EmailLabel, EventType, Name,
    Note, Owner, Phone, PhoneLabel, Postcode, Street, TaxId, Text, Thread, Time, Website,
};

#[rstest]
#[case::outlook_en(
    "First Name,Middle Name,Last Name,Company,Department,Job Title,Business Street,Business City,\
     Business Postal Code,Business Country/Region,Business Fax,Business Phone,Business Phone 2,\
     Mobile Phone,Company Main Phone,E-mail Address,E-mail Display Name,E-mail 2 Address,Notes,Web Page",
    &[
        Some(ContactFirst), Some(ContactFirst), Some(ContactLast), Some(Name), None,
        Some(ContactPosition), Some(Street), Some(City), Some(Postcode), Some(Country), None,
        Some(ContactPhone), Some(ContactPhone), Some(ContactPhone), Some(Phone), Some(ContactEmail),
        None, Some(ContactEmail), Some(Note), Some(Website),
    ],
)]
#[case::outlook_pl(
    "Imię,Drugie imię,Nazwisko,Firma,Dział,Stanowisko,Adres służbowy - ulica,\
     Adres służbowy - miejscowość,Adres służbowy - kod pocztowy,Adres służbowy - kraj/region,\
     Telefon służbowy,Telefon komórkowy,Adres e-mail,Adres e-mail 2,Notatki,Strona sieci Web",
    &[
        Some(ContactFirst), Some(ContactFirst), Some(ContactLast), Some(Name), None,
        Some(ContactPosition), Some(Street), Some(City), Some(Postcode), Some(Country),
        Some(ContactPhone), Some(ContactPhone), Some(ContactEmail), Some(ContactEmail), Some(Note),
        Some(Website),
    ],
)]
#[case::google_en(
    "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Organization Name,\
     Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,\
     Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,\
     Address 1 - Postal Code,Address 1 - Country,Website 1 - Value",
    &[
        Some(ContactFirst), Some(ContactFirst), Some(ContactLast), None, None, Some(Name),
        Some(ContactPosition), None, Some(Note), None, Some(EmailLabel), Some(ContactEmail),
        Some(PhoneLabel), Some(ContactPhone), None, Some(Address), Some(Street), Some(City),
        Some(Postcode), Some(Country), Some(Website),
    ],
)]
#[case::google_pl(
    "Imię,Nazwisko,Nazwa organizacji,Stanowisko w organizacji,Notatki,E-mail 1 – etykieta,\
     E-mail 1 – wartość,Telefon 1 – etykieta,Telefon 1 – wartość,Adres 1 – ulica,Adres 1 – miasto,\
     Adres 1 – kod pocztowy,Adres 1 – kraj",
    &[
        Some(ContactFirst), Some(ContactLast), Some(Name), Some(ContactPosition), Some(Note),
        Some(EmailLabel), Some(ContactEmail), Some(PhoneLabel), Some(ContactPhone), Some(Street),
        Some(City), Some(Postcode), Some(Country),
    ],
)]
#[case::hubspot_companies_en(
    "Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry,\
     Company Domain Name,Street Address,Postal Code,Description",
    &[
        None, Some(Name), Some(Owner), None, Some(Phone), Some(City), Some(Country), None,
        Some(Website), Some(Street), Some(Postcode), Some(Note),
    ],
)]
#[case::hubspot_contacts_en(
    "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Job Title,\
     Primary Associated Company",
    &[
        None, Some(ContactFirst), Some(ContactLast), Some(ContactEmail), Some(ContactPhone),
        Some(ContactPhone), Some(Owner), Some(ContactPosition), Some(Name),
    ],
)]
#[case::hubspot_companies_pl(
    "Identyfikator rekordu,Nazwa firmy,Właściciel firmy,Numer telefonu,Miasto,Kraj/region,\
     Nazwa domeny firmy,Kod pocztowy,Opis",
    &[
        None, Some(Name), Some(Owner), Some(Phone), Some(City), Some(Country), Some(Website),
        Some(Postcode), Some(Note),
    ],
)]
#[case::hubspot_contacts_pl(
    "Imię,Nazwisko,Adres e-mail,Numer telefonu,Numer telefonu komórkowego,Właściciel kontaktu,\
     Stanowisko,Podstawowa powiązana firma",
    &[
        Some(ContactFirst), Some(ContactLast), Some(ContactEmail), Some(ContactPhone),
        Some(ContactPhone), Some(Owner), Some(ContactPosition), Some(Name),
    ],
)]
#[case::sheet_pl(
    "Lp.,NAZWA FIRMY,NIP,Ulica,Kod pocztowy,Miejscowość,Tel.,E-mail,WWW,Osoba kontaktowa,\
     Telefon osoby kontaktowej,E-mail osoby kontaktowej,Opiekun,Uwagi",
    &[
        None, Some(Name), Some(TaxId), Some(Street), Some(Postcode), Some(City), Some(Phone),
        Some(Email), Some(Website), Some(ContactName), Some(ContactPhone), Some(ContactEmail),
        Some(Owner), Some(Note),
    ],
)]
#[case::sheet_en(
    "no,Customer name,VAT number,Address,City,Telephone,E-mail,Website,Contact person,Contact phone,\
     Contact e-mail,Account manager,Comments",
    &[
        None, Some(Name), Some(TaxId), Some(Address), Some(City), Some(Phone), Some(Email),
        Some(Website), Some(ContactName), Some(ContactPhone), Some(ContactEmail), Some(Owner),
        Some(Note),
    ],
)]
fn columns_of_partners_are_known(#[case] header: &str, #[case] expected: &[Option<Field>]) {
    assert_eq!(fields(header, Kind::Partners), expected);
}

#[rstest]
#[case::pl(
    "Data,Godzina,Kontrahent,NIP,Rodzaj zdarzenia,Treść,Autor,Kwota,Waluta,Wątek,Osoba kontaktowa",
    &[
        Some(Date), Some(Time), Some(Name), Some(TaxId), Some(EventType), Some(Text), Some(Author),
        Some(Amount), Some(Currency), Some(Thread), Some(ContactName),
    ],
)]
#[case::en(
    "Date,Time,Company name,VAT,Activity type,Notes,Activity assigned to,Value,Currency,Deal name,Contact",
    &[
        Some(Date), Some(Time), Some(Name), Some(TaxId), Some(EventType), Some(Text), Some(Author),
        Some(Amount), Some(Currency), Some(Thread), Some(ContactName),
    ],
)]
#[case::value_of_a_deal("Data,Firma,Deal value,Deal name", &[Some(Date), Some(Name), Some(Amount), Some(Thread)])]
#[case::value_alone("Data,Firma,Wartość", &[Some(Date), Some(Name), Some(Amount)])]
fn columns_of_events_are_known(#[case] header: &str, #[case] expected: &[Option<Field>]) {
    assert_eq!(fields(header, Kind::Events), expected);
}

#[test]
fn labels_come_from_names() {
    let headers = ["Telefon", "Telefon komórkowy", "Business Phone 2"].map(str::to_owned);
    let labels: Vec<_> =
        guess(&headers, Kind::Partners).into_iter().map(|column| column.label).collect();
    assert_eq!(labels, ["", "mobile", "work"]);
}

#[test]
fn of_two_columns_for_one_value_the_first_is_meant() {
    let columns = fields("Nazwa firmy,Nazwa skrócona,Telefon,Telefon 2", Kind::Partners);
    assert_eq!(columns, [Some(Name), None, Some(Phone), Some(Phone)]);
}

#[test]
fn names_are_said_once_and_as_they_are_compared() {
    for names in [OF_PARTNERS, OF_EVENTS] {
        let mut seen = std::collections::BTreeSet::new();
        for name in names.iter().flat_map(|(_, _, names)| *names) {
            assert_eq!(plain(name), *name, "{name} would never be found");
            assert!(seen.insert(name), "{name} is there twice");
        }
    }
}

#[rstest]
#[case("Nazwa;NIP;E-mail", true)]
#[case("Stolarnia Świt;5260250995;biuro@swit.pl", false)]
#[case("Firma;Kolumna 1234567", true)]
#[case("Łódź;Kraków", false)]
fn a_row_of_names_is_told_from_a_record(#[case] first: &str, #[case] expected: bool) {
    let cells: Vec<String> = first.split(';').map(str::to_owned).collect();
    assert_eq!(is_header(&cells, Kind::Partners), expected, "{first}");
}
