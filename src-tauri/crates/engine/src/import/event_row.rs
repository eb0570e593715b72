//! A row of history: what it says of one event.

use chrono_tz::Tz;
use watek_domain::{
    clock::Timestamp,
    due::{self, TimeOfDay},
    event_type::{CALL, CONTRACT, EMAIL, MEETING, NOTE, OFFER},
    id::{EventTypeId, UserId},
    money::{Currency, Money},
};

use super::{
    amount,
    date::{self, DateOrder, Moment},
    field::Field,
    names::Names,
    partner_row::Keys,
    problem::{Fault, ProblemReason},
    row::Row,
};

/// What files call the kinds that every workspace starts with, besides their names here.
const BUILT_IN: [(EventTypeId, &[&str]); 6] = [
    (
        CALL,
        &[
            "telefon",
            "rozmowa",
            "rozmowa tel.",
            "polaczenie",
            "phone",
            "call",
            "phone call",
            "calls",
        ],
    ),
    (EMAIL, &["e-mail", "email", "mail", "poczta", "wiadomosc", "emails", "incoming email"]),
    (MEETING, &["spotkanie", "wizyta", "meeting", "visit", "appointment", "meetings"]),
    (OFFER, &["oferta", "wyslanie oferty", "wyslano oferte", "offer", "quote", "proposal"]),
    (CONTRACT, &["umowa", "podpisanie umowy", "contract", "agreement"]),
    (NOTE, &["notatka", "uwaga", "note", "notes", "remark", "comment"]),
];

/// What names in rows mean, and what holds where a row says nothing.
#[derive(Clone, Debug)]
pub(crate) struct Understanding {
    pub(crate) order: DateOrder,
    pub(crate) zone: Tz,
    pub(crate) now: Timestamp,
    pub(crate) people: Names<UserId>,
    pub(crate) me: UserId,
    /// Whether what an unknown person did is the importer's account.
    pub(crate) takes_over: bool,
    pub(crate) types: Names<EventTypeId>,
    pub(crate) default_type: Option<EventTypeId>,
    pub(crate) currency: Currency,
}

impl Understanding {
    /// Notes what files call the kinds that `offered` says are still offered.
    pub(crate) fn know_built_in(
        types: &mut Names<EventTypeId>,
        offered: impl Fn(EventTypeId) -> bool,
    ) {
        for (id, names) in BUILT_IN.iter().filter(|(id, _)| offered(*id)) {
            names.iter().for_each(|name| types.add(name, *id));
        }
    }
}

/// What a row says, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EventRow {
    pub(crate) partner: String,
    pub(crate) tax_id: String,
    pub(crate) keys: Keys,
    /// The column that names the partner.
    pub(crate) partner_column: Option<usize>,
    pub(crate) happened: Happened,
    /// Empty where the file does not say.
    pub(crate) thread: String,
    pub(crate) contact: String,
}

/// What a row says of the event itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Happened {
    pub(crate) at: Timestamp,
    pub(crate) event_type_id: EventTypeId,
    pub(crate) author: UserId,
    pub(crate) text: String,
    pub(crate) amount: Option<Money>,
}

impl EventRow {
    pub(crate) fn read(row: Row<'_>, known: &Understanding) -> Result<Self, Fault> {
        let (partner, tax_id) = (row.line(Field::Name)?, row.line(Field::TaxId)?);
        let partner_column = row.column(Field::Name).or_else(|| row.column(Field::TaxId));
        let keys = Keys::new(&tax_id, [""; 0], &partner);
        if keys.name.is_empty() && keys.tax_id.is_empty() {
            return Err(Fault::new(partner_column, ProblemReason::Empty));
        }
        Ok(Self {
            happened: Happened {
                at: happened_at(row, known)?,
                event_type_id: event_type(row, known)?,
                author: author(row, known)?,
                text: row.joined(Field::Text, "\n\n")?,
                amount: amount::read(row, Field::Amount, known.currency)?,
            },
            thread: row.line(Field::Thread)?,
            contact: row.line(Field::ContactName)?,
            partner,
            tax_id,
            keys,
            partner_column,
        })
    }
}

/// A day alone is its noon, or now where that is still to come.
fn happened_at(row: Row<'_>, known: &Understanding) -> Result<Timestamp, Fault> {
    let column = row.column(Field::Date);
    let fault = |reason| Fault::new(column, reason);
    let date = row.plain(Field::Date);
    if date.is_empty() {
        return Err(fault(ProblemReason::Empty));
    }
    let moment =
        date::parse(date, row.plain(Field::Time), known.order, known.zone).map_err(fault)?;
    let at = match moment {
        Moment::At(at) => at,
        Moment::On(day) if day == known.now.date_in(known.zone) => {
            noon(day, known.zone).min(known.now)
        },
        Moment::On(day) => noon(day, known.zone),
    };
    if at > known.now {
        return Err(fault(ProblemReason::InFuture));
    }
    Ok(at)
}

fn noon(day: chrono::NaiveDate, zone: Tz) -> Timestamp {
    TimeOfDay::new(12, 0)
        .map_or_else(|| due::start_of_day(day, zone), |time| due::resolve(day, time, zone))
}

fn event_type(row: Row<'_>, known: &Understanding) -> Result<EventTypeId, Fault> {
    let (column, found) = match row.first(Field::EventType) {
        Some((column, name)) => (Some(column), known.types.find(name)),
        None => (row.column(Field::EventType), None),
    };
    found.or(known.default_type).ok_or(Fault::new(column, ProblemReason::UnknownType))
}

fn author(row: Row<'_>, known: &Understanding) -> Result<UserId, Fault> {
    let Some((column, name)) = row.first(Field::Author) else { return Ok(known.me) };
    let found = known.people.find(name).or(known.takes_over.then_some(known.me));
    found.ok_or(Fault::new(Some(column), ProblemReason::UnknownPerson))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;
    use crate::import::field::Column;

    fn understanding() -> Understanding {
        let mut types = Names::default();
        Understanding::know_built_in(&mut types, |_| true);
        let mut people = Names::default();
        people.add("Bogdan Nowak", UserId(Uuid::from_u128(2)));
        Understanding {
            order: DateOrder::DayFirst,
            zone: Tz::Europe__Warsaw,
            // Monday 23 November 2026, 10:00 in Warsaw.
            now: Timestamp::from_millis(1_795_424_400_000),
            people,
            me: UserId(Uuid::from_u128(1)),
            takes_over: false,
            types,
            default_type: None,
            currency: Currency::PLN,
        }
    }

    const FIELDS: [Field; 7] = [
        Field::Name,
        Field::Date,
        Field::EventType,
        Field::Author,
        Field::Amount,
        Field::Currency,
        Field::Text,
    ];

    fn read(fields: &str) -> Result<EventRow, Fault> {
        let columns = FIELDS.map(Column::of);
        let record = fields.split(';').collect::<Vec<_>>().into();
        EventRow::read(Row::new(&columns, &record).unwrap(), &understanding())
    }

    #[test]
    fn a_row_is_an_event() {
        let row =
            read("Świt;20.11.2026 9:15;Telefon;bogdan nowak;1 200,50;EUR;Prosi o ofertę").unwrap();
        assert_eq!(row.happened.event_type_id, CALL);
        assert_eq!(row.happened.author, UserId(Uuid::from_u128(2)), "however the name is written");
        assert_eq!(row.happened.amount, Some(Money { minor: 120_050, currency: Currency::EUR }));
        assert_eq!(row.happened.text, "Prosi o ofertę");
        assert_eq!(
            row.happened.at.in_zone(Tz::Europe__Warsaw).to_rfc3339(),
            "2026-11-20T09:15:00+01:00"
        );
    }

    #[test]
    fn a_day_alone_is_its_noon_but_never_to_come() {
        let known = understanding();
        assert_eq!(
            read("Świt;23.11.2026;Telefon").unwrap().happened.at,
            known.now,
            "today, before noon"
        );
        let noon = read("Świt;22.11.2026;Telefon").unwrap().happened.at;
        assert_eq!(noon.in_zone(known.zone).to_rfc3339(), "2026-11-22T12:00:00+01:00");
    }

    #[rstest]
    #[case(";20.11.2026;Telefon", 0, ProblemReason::Empty)]
    #[case("Świt;;Telefon", 1, ProblemReason::Empty)]
    #[case("Świt;31.02.2026;Telefon", 1, ProblemReason::NoSuchDate)]
    #[case("Świt;2026-13-01;Telefon", 1, ProblemReason::NoSuchDate)]
    #[case("Świt;24.11.2026;Telefon", 1, ProblemReason::InFuture)]
    #[case("Świt;23.11.2026 10:01;Telefon", 1, ProblemReason::InFuture)]
    #[case("Świt;20.11.2026;Gołąb pocztowy", 2, ProblemReason::UnknownType)]
    #[case("Świt;20.11.2026;", 2, ProblemReason::UnknownType)]
    #[case("Świt;20.11.2026;Telefon;Ktoś Inny", 3, ProblemReason::UnknownPerson)]
    #[case("Świt;20.11.2026;Telefon;;dużo", 4, ProblemReason::Malformed)]
    #[case("Świt;20.11.2026;Telefon;;12,3456;PLN", 4, ProblemReason::Malformed)]
    #[case("Świt;20.11.2026;Telefon;;12;XYZ", 5, ProblemReason::Malformed)]
    fn a_bad_row_says_where_and_why(
        #[case] fields: &str,
        #[case] column: usize,
        #[case] reason: ProblemReason,
    ) {
        assert_eq!(read(fields), Err(Fault::new(Some(column), reason)), "{fields}");
    }

    #[rstest]
    #[case("1 200,50 zł", 120_050, "PLN")]
    #[case("1,200.50", 120_050, "PLN")]
    #[case("$1,200.50", 120_050, "USD")]
    #[case("1200 EUR", 120_000, "EUR")]
    #[case("-12", -1_200, "PLN")]
    fn amounts_are_read_with_their_signs(
        #[case] written: &str,
        #[case] minor: i64,
        #[case] code: &str,
    ) {
        let row = read(&format!("Świt;20.11.2026;Telefon;;{written}")).unwrap();
        assert_eq!(
            row.happened.amount,
            Some(Money { minor, currency: code.parse().unwrap() }),
            "{written}"
        );
    }
}
