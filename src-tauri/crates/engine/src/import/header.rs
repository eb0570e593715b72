//! From the names of columns to their meaning: what address books, other CRMs and people's own
//! spreadsheets write above their columns, in Polish and in English.

use std::{collections::HashMap, sync::LazyLock};

use watek_domain::fold::fold;

use self::{of_events::OF_EVENTS, of_partners::OF_PARTNERS, of_products::OF_PRODUCTS};
use super::field::{Column, Field, Kind};

mod of_events;
mod of_partners;
mod of_products;

/// Names as [`plain`] leaves them, each row for one meaning: the field, a label, the names.
type Names = &'static [(Field, &'static str, &'static [&'static str])];

/// Fields of partners by which an event finds its partner and its contact.
const OF_EVENTS_TOO: [Field; 3] = [Field::Name, Field::TaxId, Field::ContactName];

type Meanings = HashMap<&'static str, (Field, &'static str)>;

static PARTNER_MEANINGS: LazyLock<Meanings> = LazyLock::new(|| meanings(OF_PARTNERS, |_| true));
static PRODUCT_MEANINGS: LazyLock<Meanings> = LazyLock::new(|| meanings(OF_PRODUCTS, |_| true));
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
        Kind::Products => &*PRODUCT_MEANINGS,
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
