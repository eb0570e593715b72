//! The fields of one row by their meaning.

use csv::StringRecord;
use watek_domain::{
    fold::fold,
    labelled::{ENTRIES_LIMIT, Labelled},
    reach, text,
};

use super::{
    field::{Column, Field},
    problem::{Fault, ProblemReason},
};

/// Between several values that Google writes into one field.
const GOOGLE_MARK: &str = ":::";

/// A row with what its columns mean.
#[derive(Clone, Copy)]
pub(crate) struct Row<'r> {
    columns: &'r [Column],
    record: &'r StringRecord,
}

impl<'r> Row<'r> {
    /// The row, if it has no more fields than there are columns. Fields it lacks are empty.
    pub(crate) fn new(columns: &'r [Column], record: &'r StringRecord) -> Result<Self, Fault> {
        let surplus = record.iter().skip(columns.len());
        if surplus.into_iter().any(|field| !field.trim().is_empty()) {
            return Err(Fault::new(None, ProblemReason::TooManyFields));
        }
        let row = Self { columns, record };
        for (column, field) in record.iter().enumerate() {
            // A letter the encoding does not have was replaced when it was read.
            let meant = columns.get(column).is_some_and(|column| column.field.is_some());
            if meant && field.contains(['\0', '\u{fffd}']) {
                return Err(Fault::new(Some(column), ProblemReason::BadCharacter));
            }
        }
        Ok(row)
    }

    /// The fields that mean `field`, with the numbers of their columns.
    fn all(self, field: Field) -> impl Iterator<Item = (usize, &'r str)> {
        let fields =
            self.columns.iter().enumerate().filter(move |(_, column)| column.field == Some(field));
        fields.filter_map(move |(number, _)| {
            let text = self.record.get(number).map(str::trim).filter(|text| !text.is_empty());
            Some((number, text?))
        })
    }

    /// The first field that means `field` and is not empty.
    pub(crate) fn first(self, field: Field) -> Option<(usize, &'r str)> {
        self.all(field).next()
    }

    /// The same as a text, empty where there is none.
    pub(crate) fn plain(self, field: Field) -> &'r str {
        self.first(field).map(|(_, text)| text).unwrap_or_default()
    }

    /// The first column that means `field`, filled or not.
    pub(crate) fn column(self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == Some(field))
    }

    /// A text of one line, empty where there is none.
    pub(crate) fn line(self, field: Field) -> Result<String, Fault> {
        match self.first(field) {
            Some((column, text)) => text::line("", text).map_err(|refusal| at(column, &refusal)),
            None => Ok(String::new()),
        }
    }

    /// All fields that mean `field`, put together with `mark` between them.
    pub(crate) fn joined(self, field: Field, mark: &str) -> Result<String, Fault> {
        let mut text = String::new();
        for (column, part) in self.all(field) {
            if !text.is_empty() {
                text.push_str(mark);
            }
            text.push_str(part);
            text::body("", &text).map_err(|refusal| at(column, &refusal))?;
        }
        text::body("", &text).map_err(|refusal| Fault::new(None, (&refusal.reason).into()))
    }

    /// The list of all fields that mean `field`; the label of each stands in the column before it, where
    /// that means `label`, or belongs to the column.
    pub(crate) fn list(self, field: Field, label: Option<Field>) -> Result<Vec<Labelled>, Fault> {
        let mut entries: Vec<Labelled> = Vec::new();
        for (column, text) in self.all(field) {
            let label = self.label(column, label);
            for value in text.split(GOOGLE_MARK) {
                let entry = Labelled {
                    value: text::line("", value).map_err(|refusal| at(column, &refusal))?,
                    label: text::line("", &label).map_err(|refusal| at(column, &refusal))?,
                };
                if !entry.value.is_empty() && entries.iter().all(|other| other.value != entry.value)
                {
                    entries.push(entry);
                }
            }
            if entries.len() > ENTRIES_LIMIT as usize {
                return Err(Fault::new(Some(column), ProblemReason::TooManyEntries));
            }
        }
        Ok(entries)
    }

    fn label(self, column: usize, label: Option<Field>) -> String {
        let before = column.checked_sub(1);
        let beside = before.filter(|before| {
            label.is_some() && self.columns.get(*before).is_some_and(|column| column.field == label)
        });
        let written = beside.and_then(|before| self.record.get(before));
        match written.map(|text| text.trim_start_matches('*').trim()) {
            Some(text) if !text.is_empty() => known_label(text),
            _ => self.columns.get(column).map(|column| column.label.clone()).unwrap_or_default(),
        }
    }

    /// The phones that `field` means, each of the form that a card asks for.
    pub(crate) fn phones(self, field: Field) -> Result<Vec<Labelled>, Fault> {
        self.formed(field, Field::PhoneLabel, reach::is_phone)
    }

    /// The e-mail addresses that `field` means, each of the form that a card asks for.
    pub(crate) fn emails(self, field: Field) -> Result<Vec<Labelled>, Fault> {
        self.formed(field, Field::EmailLabel, reach::is_email)
    }

    fn formed(
        self,
        field: Field,
        label: Field,
        holds: fn(&str) -> bool,
    ) -> Result<Vec<Labelled>, Fault> {
        let entries = self.list(field, Some(label))?;
        if entries.iter().all(|entry| holds(&entry.value)) {
            return Ok(entries);
        }
        let is_wrong =
            |part: &str| text::line("", part).is_ok_and(|line| !line.is_empty() && !holds(&line));
        let wrong = self.all(field).find(|(_, text)| text.split(GOOGLE_MARK).any(is_wrong));
        Err(Fault::new(wrong.map(|(column, _)| column), ProblemReason::Malformed))
    }
}

fn at(column: usize, refusal: &watek_domain::invalid::Invalid) -> Fault {
    Fault::new(Some(column), (&refusal.reason).into())
}

/// What Google calls phones and addresses, by the words the interface knows.
fn known_label(text: &str) -> String {
    let known = match fold(text).as_str() {
        "work" | "praca" | "sluzbowy" => "work",
        "mobile" | "komorka" | "komorkowy" => "mobile",
        "home" | "dom" | "domowy" => "home",
        "main" | "glowny" => "switchboard",
        "other" | "inny" | "inne" => "other",
        _ => text,
    };
    known.to_owned()
}

/// Street, postcode and town, country: what stands on an envelope, in one line.
pub(crate) fn envelope(street: &str, postcode: &str, city: &str, country: &str) -> String {
    let town =
        [postcode, city].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    [street, &town, country]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn record(fields: &[&str]) -> StringRecord {
        fields.to_vec().into()
    }

    #[test]
    fn a_short_row_lacks_and_a_long_one_is_refused() {
        let columns = [Column::of(Field::Name), Column::of(Field::City)];
        let short = record(&["Stolarnia"]);
        assert_eq!(Row::new(&columns, &short).unwrap().line(Field::City), Ok(String::new()));
        let padded = record(&["Stolarnia", "Łódź", "", " "]);
        assert!(Row::new(&columns, &padded).is_ok(), "separators at the end mean nothing");
        let long = record(&["Stolarnia", "Łódź", "co to"]);
        let fault = Fault::new(None, ProblemReason::TooManyFields);
        assert_eq!(Row::new(&columns, &long).err(), Some(fault));
    }

    #[test]
    fn no_field_holds_a_null_character() {
        let columns = [Column::of(Field::Name), Column::default(), Column::of(Field::City)];
        let bad = record(&["a", "\0", "b\0"]);
        let fault = Fault::new(Some(2), ProblemReason::BadCharacter);
        assert_eq!(
            Row::new(&columns, &bad).err(),
            Some(fault),
            "a column left out does not matter"
        );
    }

    #[test]
    fn labels_stand_before_or_belong_to_the_column() {
        let mobile = Column { field: Some(Field::Phone), label: "mobile".into() };
        let columns = [mobile, Column::of(Field::PhoneLabel), Column::of(Field::Phone)];
        let fields = record(&["600", "Work", "22 1 ::: 22 2"]);
        let phones = Row::new(&columns, &fields)
            .unwrap()
            .list(Field::Phone, Some(Field::PhoneLabel))
            .unwrap();
        let found: Vec<_> =
            phones.iter().map(|entry| (entry.value.as_str(), entry.label.as_str())).collect();
        assert_eq!(found, [("600", "mobile"), ("22 1", "work"), ("22 2", "work")]);
    }

    #[rstest]
    #[case::email(Field::Email, "a@swit.pl", true)]
    #[case::emails_in_one(Field::Email, "a@swit.pl ::: b@swit.pl", true)]
    #[case::no_email(Field::Email, "a@swit.pl ::: brak", false)]
    #[case::list_of_emails(Field::Email, "a@swit.pl, b@swit.pl", false)]
    #[case::phone(Field::Phone, "+48 42 111 22 33 wew. 7", true)]
    #[case::no_phone(Field::Phone, "brak", false)]
    #[case::too_few_digits(Field::Phone, "42 ::: 600 100 200", false)]
    fn what_a_card_refuses_is_a_fault_of_its_column(
        #[case] field: Field,
        #[case] text: &str,
        #[case] holds: bool,
    ) {
        let columns = [Column::of(Field::Name), Column::of(field)];
        let fields = record(&["Stolarnia", text]);
        let row = Row::new(&columns, &fields).unwrap();
        let read = if field == Field::Phone { row.phones(field) } else { row.emails(field) };
        let fault = Fault::new(Some(1), ProblemReason::Malformed);
        assert_eq!(read.err(), (!holds).then_some(fault), "{text}");
    }

    #[rstest]
    #[case("ul. Prosta 1", "00-001", "Warszawa", "Polska", "ul. Prosta 1, 00-001 Warszawa, Polska")]
    #[case("", "00-001", "Warszawa", "", "00-001 Warszawa")]
    #[case("ul. Prosta 1", "", "", "", "ul. Prosta 1")]
    fn an_address_is_an_envelope(
        #[case] street: &str,
        #[case] postcode: &str,
        #[case] city: &str,
        #[case] country: &str,
        #[case] expected: &str,
    ) {
        assert_eq!(envelope(street, postcode, city, country), expected);
    }
}
