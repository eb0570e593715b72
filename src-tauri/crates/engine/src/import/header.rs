//! From the names of columns to their meaning: what address books, other CRMs and people's own
//! spreadsheets write above their columns, in Polish and in English.

use std::{collections::HashMap, sync::LazyLock};

use watek_domain::fold::fold;

use super::field::{Column, Field, Kind};

/// Names as [`plain`] leaves them, each row for one meaning: the field, a label, the names.
type Names = &'static [(Field, &'static str, &'static [&'static str])];

/// What partners and contacts are called by.
const OF_PARTNERS: Names = &[
    (
        Field::Name,
        "",
        &[
            "nazwa",
            "nazwa firmy",
            "firma",
            "kontrahent",
            "nazwa kontrahenta",
            "klient",
            "nazwa klienta",
            "przedsiebiorstwo",
            "organizacja",
            "nazwa organizacji",
            "nazwa pelna",
            "pelna nazwa",
            "nazwa skrocona",
            "partner",
            "partner name",
            "company",
            "company name",
            "name of company",
            "account",
            "account name",
            "customer",
            "customer name",
            "client",
            "client name",
            "name",
            "organization",
            "organization name",
            "organisation",
            "organisation name",
            "business name",
            "associated company",
            "primary associated company",
            "powiazana firma",
            "podstawowa powiazana firma",
            "odbiorca",
            "dostawca",
            "supplier",
            "vendor",
        ],
    ),
    (
        Field::TaxId,
        "",
        &[
            "nip",
            "numer nip",
            "nr nip",
            "nip ue",
            "vat",
            "vat id",
            "vat number",
            "vat no",
            "vat ue",
            "tax id",
            "tax number",
            "tax no",
            "tin",
            "numer podatkowy",
            "identyfikator podatkowy",
            "eu vat",
            "vat reg no",
            "vat registration number",
        ],
    ),
    (
        Field::Address,
        "",
        &[
            "adres",
            "pelny adres",
            "adres firmy",
            "adres siedziby",
            "adres korespondencyjny",
            "siedziba",
            "address",
            "full address",
            "business address",
            "company address",
            "mailing address",
            "address formatted",
            "adres sformatowany",
            "adres sluzbowy",
        ],
    ),
    (
        Field::Street,
        "",
        &[
            "ulica",
            "ulica i numer",
            "ulica nr",
            "ulica numer",
            "adres ulica",
            "adres sluzbowy ulica",
            "ulica sluzbowa",
            "ulica adres sluzbowy",
            "nr domu",
            "numer domu",
            "nr lokalu",
            "numer lokalu",
            "street",
            "street address",
            "business street",
            "address street",
            "address line",
            "company street address",
            "adres ulicy",
            "ulica firmy",
        ],
    ),
    (
        Field::Postcode,
        "",
        &[
            "kod",
            "kod pocztowy",
            "adres kod pocztowy",
            "adres sluzbowy kod pocztowy",
            "sluzbowy kod pocztowy",
            "kod pocztowy sluzbowy",
            "zip",
            "zip code",
            "postal code",
            "postcode",
            "post code",
            "business postal code",
            "address postal code",
            "company postal code",
        ],
    ),
    (
        Field::City,
        "",
        &[
            "miasto",
            "miejscowosc",
            "adres miasto",
            "adres miejscowosc",
            "adres sluzbowy miejscowosc",
            "adres sluzbowy miasto",
            "miasto sluzbowe",
            "miejscowosc sluzbowa",
            "miasto firmy",
            "poczta",
            "city",
            "town",
            "business city",
            "address city",
            "company city",
        ],
    ),
    (
        Field::Country,
        "",
        &[
            "kraj",
            "panstwo",
            "kraj region",
            "adres kraj",
            "adres sluzbowy kraj",
            "adres sluzbowy kraj region",
            "kraj sluzbowy",
            "country",
            "country region",
            "business country region",
            "business country",
            "address country",
            "company country",
            "company country region",
        ],
    ),
    (
        Field::Website,
        "",
        &[
            "www",
            "strona",
            "strona www",
            "strona internetowa",
            "adres www",
            "strona sieci web",
            "witryna",
            "witryna internetowa",
            "adres url witryny",
            "domena",
            "nazwa domeny firmy",
            "domena firmy",
            "web",
            "web page",
            "web site",
            "website",
            "website url",
            "url",
            "homepage",
            "company domain name",
            "domain",
            "company website",
        ],
    ),
    (
        Field::Note,
        "",
        &[
            "notatka",
            "notatki",
            "uwagi",
            "uwaga",
            "opis",
            "komentarz",
            "komentarze",
            "informacje",
            "opis firmy",
            "note",
            "notes",
            "description",
            "remarks",
            "remark",
            "comment",
            "comments",
            "about us",
        ],
    ),
    (
        Field::Owner,
        "",
        &[
            "opiekun",
            "opiekun klienta",
            "opiekun kontrahenta",
            "handlowiec",
            "wlasciciel",
            "wlasciciel firmy",
            "wlasciciel kontaktu",
            "odpowiedzialny",
            "prowadzacy",
            "przedstawiciel",
            "owner",
            "company owner",
            "contact owner",
            "account owner",
            "account manager",
            "sales rep",
            "salesperson",
            "responsible",
        ],
    ),
    (
        Field::ContactFirst,
        "",
        &[
            "imie",
            "drugie imie",
            "imiona",
            "imie osoby kontaktowej",
            "imie kontaktu",
            "first name",
            "firstname",
            "middle name",
            "given name",
            "additional name",
            "forename",
            "contact first name",
        ],
    ),
    (
        Field::ContactLast,
        "",
        &[
            "nazwisko",
            "nazwisko osoby kontaktowej",
            "nazwisko kontaktu",
            "last name",
            "lastname",
            "family name",
            "surname",
            "contact last name",
        ],
    ),
    (
        Field::ContactName,
        "",
        &[
            "osoba",
            "osoba kontaktowa",
            "osoba do kontaktu",
            "imie i nazwisko",
            "imie nazwisko",
            "nazwisko i imie",
            "kontakt",
            "nazwa kontaktu",
            "kontakt osoba",
            "contact",
            "contact person",
            "contact name",
            "person",
            "full name",
            "display name",
            "file as",
            "primary contact",
        ],
    ),
    (
        Field::ContactPosition,
        "",
        &[
            "stanowisko",
            "funkcja",
            "stanowisko sluzbowe",
            "stanowisko osoby",
            "rola",
            "stanowisko w organizacji",
            "stanowisko osoby kontaktowej",
            "position",
            "job title",
            "role",
            "function",
            "organization title",
            "contact title",
            "contact position",
        ],
    ),
    (Field::PhoneLabel, "", &["phone label", "phone type", "telefon etykieta", "telefon typ"]),
    (
        Field::EmailLabel,
        "",
        &[
            "e mail label",
            "e mail type",
            "email label",
            "email type",
            "e mail etykieta",
            "e mail typ",
        ],
    ),
    (
        Field::Phone,
        "",
        &[
            "telefon",
            "tel",
            "telefony",
            "nr telefonu",
            "nr tel",
            "numer telefonu",
            "phone",
            "phones",
            "phone number",
            "telephone",
            "telephone number",
            "tel no",
            "primary phone",
            "telefon glowny",
            "telefon podstawowy",
        ],
    ),
    (
        Field::Phone,
        "work",
        &[
            "telefon firmowy",
            "telefon sluzbowy",
            "telefon do pracy",
            "telefon biurowy",
            "telefon stacjonarny",
            "tel stacjonarny",
            "business phone",
            "office phone",
            "work phone",
            "phone work",
        ],
    ),
    (
        Field::Phone,
        "mobile",
        &[
            "telefon komorkowy",
            "tel komorkowy",
            "tel kom",
            "komorka",
            "kom",
            "numer komorkowy",
            "numer telefonu komorkowego",
            "mobile",
            "mobile phone",
            "mobile number",
            "cell",
            "cell phone",
            "mobile phone number",
            "phone mobile",
        ],
    ),
    (Field::Phone, "home", &["telefon domowy", "home phone", "phone home"]),
    (
        Field::Phone,
        "switchboard",
        &[
            "telefon firmy",
            "telefon do firmy glowny",
            "centrala",
            "company main phone",
            "company phone",
        ],
    ),
    (
        Field::Email,
        "",
        &[
            "e mail",
            "email",
            "mail",
            "adres e mail",
            "adres email",
            "poczta e mail",
            "e mail address",
            "email address",
            "emails",
            "e mails",
            "e mail firmy",
            "adres poczty elektronicznej",
            "poczta elektroniczna",
            "work email",
            "primary email",
            "e mail sluzbowy",
            "e mail firmowy",
            "company email",
            "adresy e mail",
        ],
    ),
    (
        Field::ContactPhone,
        "",
        &[
            "telefon kontaktu",
            "telefon osoby",
            "telefon osoby kontaktowej",
            "telefon kontaktowy",
            "tel osoby kontaktowej",
            "telefon do osoby kontaktowej",
            "contact phone",
            "contact phone number",
            "contact person phone",
            "contact mobile",
            "telefon do kontaktu",
            "osoba kontaktowa telefon",
            "kontakt telefon",
        ],
    ),
    (
        Field::ContactEmail,
        "",
        &[
            "e mail kontaktu",
            "email kontaktu",
            "e mail osoby",
            "e mail osoby kontaktowej",
            "email osoby kontaktowej",
            "contact email",
            "contact e mail",
            "contact email address",
            "contact person email",
            "osoba kontaktowa e mail",
            "osoba kontaktowa email",
            "kontakt e mail",
        ],
    ),
];

/// What events are called by, besides their partner.
const OF_EVENTS: Names = &[
    (
        Field::Date,
        "",
        &[
            "data",
            "data zdarzenia",
            "kiedy",
            "data kontaktu",
            "data i godzina",
            "data rozmowy",
            "data wykonania",
            "data aktywnosci",
            "termin",
            "date",
            "event date",
            "activity date",
            "when",
            "date and time",
            "datetime",
            "due date",
            "completed at",
            "created at",
            "start date",
            "day",
        ],
    ),
    (
        Field::Time,
        "",
        &[
            "godzina",
            "czas",
            "godz",
            "godzina zdarzenia",
            "time",
            "hour",
            "event time",
            "start time",
        ],
    ),
    (
        Field::EventType,
        "",
        &[
            "rodzaj",
            "rodzaj zdarzenia",
            "typ",
            "typ zdarzenia",
            "typ aktywnosci",
            "typ kontaktu",
            "rodzaj kontaktu",
            "czynnosc",
            "type",
            "event type",
            "activity type",
            "kind",
            "activity",
            "contact type",
            "task type",
        ],
    ),
    (
        Field::Text,
        "",
        &[
            "tresc",
            "opis",
            "notatka",
            "notatki",
            "opis zdarzenia",
            "co sie wydarzylo",
            "uwagi",
            "temat",
            "podsumowanie",
            "przebieg",
            "komentarz",
            "text",
            "description",
            "note",
            "notes",
            "body",
            "summary",
            "what happened",
            "details",
            "comment",
            "comments",
            "subject",
            "activity body",
        ],
    ),
    (
        Field::Author,
        "",
        &[
            "autor",
            "kto",
            "opiekun",
            "handlowiec",
            "pracownik",
            "uzytkownik",
            "wykonal",
            "wlasciciel",
            "przypisany do",
            "author",
            "who",
            "user",
            "owner",
            "created by",
            "employee",
            "activity assigned to",
            "assigned to",
            "salesperson",
            "done by",
        ],
    ),
    (
        Field::Amount,
        "",
        &[
            "kwota",
            "wartosc",
            "wartosc oferty",
            "kwota netto",
            "kwota brutto",
            "cena",
            "amount",
            "value",
            "deal value",
            "deal amount",
            "price",
            "total",
        ],
    ),
    (Field::Currency, "", &["waluta", "currency", "currency code", "kod waluty"]),
    (
        Field::Thread,
        "",
        &[
            "watek",
            "sprawa",
            "tytul watku",
            "projekt",
            "szansa",
            "thread",
            "deal",
            "deal name",
            "case",
            "matter",
            "project",
            "opportunity",
        ],
    ),
];

/// Fields of partners by which an event finds its partner and its contact.
const OF_EVENTS_TOO: [Field; 3] = [Field::Name, Field::TaxId, Field::ContactName];

type Meanings = HashMap<&'static str, (Field, &'static str)>;

static PARTNER_MEANINGS: LazyLock<Meanings> = LazyLock::new(|| meanings(OF_PARTNERS, |_| true));
static EVENT_MEANINGS: LazyLock<Meanings> = LazyLock::new(|| {
    let mut all = meanings(OF_PARTNERS, |field| OF_EVENTS_TOO.contains(&field));
    all.extend(meanings(OF_EVENTS, |_| true));
    all
});

fn meanings(names: Names, wanted: impl Fn(Field) -> bool) -> Meanings {
    names
        .iter()
        .filter(|(field, _, _)| wanted(*field))
        .flat_map(|(field, label, names)| names.iter().map(|name| (*name, (*field, *label))))
        .collect()
}

/// A column's name without what varies: accents, case, punctuation, numbers.
fn plain(header: &str) -> String {
    let folded = fold(header);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let telling = words.filter(|word| {
        let is_number = word.chars().all(|letter| letter.is_ascii_digit());
        !word.is_empty() && !is_number
    });
    telling.collect::<Vec<_>>().join(" ")
}

/// What the columns mean, as far as their names say it.
pub(crate) fn guess(headers: &[String], kind: Kind) -> Vec<Column> {
    let mut columns: Vec<Column> = headers.iter().map(|header| meaning(header, kind)).collect();
    if is_about_people(&columns) {
        give_to_contacts(&mut columns);
    }
    let mut seen = Vec::new();
    for column in &mut columns {
        let Some(field) = column.field else { continue };
        // Of two columns for one value the first is meant.
        if seen.contains(&field) && !field.repeats() {
            *column = Column::default();
        }
        seen.push(field);
    }
    columns
}

fn meaning(header: &str, kind: Kind) -> Column {
    let meanings = match kind {
        Kind::Partners => &*PARTNER_MEANINGS,
        Kind::Events => &*EVENT_MEANINGS,
    };
    let plain = plain(header);
    // Google's "Phone 1 - Value".
    let short =
        ["value", "wartosc"].iter().find_map(|word| plain.strip_suffix(word)).map(str::trim_end);
    match meanings.get(plain.as_str()).or_else(|| meanings.get(short?)) {
        Some((field, label)) => Column { field: Some(*field), label: (*label).to_owned() },
        None => Column::default(),
    }
}

/// Whether each row is a person, as address books have it: with a first and a last name, and nothing that
/// would be the contact's apart from the firm's.
fn is_about_people(columns: &[Column]) -> bool {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    has(Field::ContactFirst)
        && has(Field::ContactLast)
        && !has(Field::ContactPhone)
        && !has(Field::ContactEmail)
}

/// In an address book phones and e-mail addresses are the person's, but for the firm's own number.
fn give_to_contacts(columns: &mut [Column]) {
    for column in columns {
        column.field = match column.field {
            Some(Field::Phone) if column.label != "switchboard" => Some(Field::ContactPhone),
            Some(Field::Email) => Some(Field::ContactEmail),
            other => other,
        };
    }
}

/// Whether the first row names the columns, and is not itself the first record.
pub(crate) fn is_header(first: &[String], kind: Kind) -> bool {
    let known = first.iter().filter(|cell| meaning(cell, kind).field.is_some()).count();
    let is_data = |cell: &String| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        cell.contains('@') || digits >= 6
    };
    known > 0 && (!first.iter().any(is_data) || known * 2 >= first.len())
}

#[cfg(test)]
mod tests;
