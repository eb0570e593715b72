//! The dictionaries that every new workspace starts with. A person changes, retires and orders them as he
//! likes; a workspace that is there already keeps its own.

use watek_domain::{
    dictionary::starter::{self, LOSS_REASON, SEGMENT, SOURCE},
    place,
};
use watek_store::{
    WriteTx,
    table::{
        category::{self, Category},
        dictionary::{self, Dictionary},
    },
};

use crate::error::Result;

/// Words in Polish and in English.
type Words = (&'static str, &'static str);

/// A dictionary as it is written down here.
struct Starter {
    number: u8,
    name: Words,
    /// Whether it is of threads; it is of partners else.
    of_thread: bool,
    /// Names, each with its colour where that tells something at a glance.
    categories: &'static [(Words, Option<u8>)],
}

const STARTERS: [Starter; 3] = [
    Starter {
        number: SEGMENT,
        name: ("Segment", "Segment"),
        of_thread: false,
        categories: &[
            (("Kluczowy", "Key account"), Some(3)),
            (("Stały", "Regular"), Some(2)),
            (("Okazjonalny", "Occasional"), Some(0)),
            (("Potencjalny", "Prospect"), Some(1)),
            (("Były", "Former"), Some(5)),
        ],
    },
    Starter {
        number: SOURCE,
        name: ("Źródło", "Source"),
        of_thread: false,
        categories: &[
            (("Polecenie", "Referral"), None),
            (("Strona internetowa", "Website"), None),
            (("Targi i wydarzenia", "Fairs and events"), None),
            (("Reklama", "Advertising"), None),
            (("Zimny kontakt", "Cold outreach"), None),
        ],
    },
    Starter {
        number: LOSS_REASON,
        name: ("Powód przegranej", "Loss reason"),
        of_thread: true,
        categories: &[
            (("Cena", "Price"), None),
            (("Wybrali konkurencję", "Chose a competitor"), None),
            (("Brak budżetu", "No budget"), None),
            (("Zły moment", "Bad timing"), None),
            (("Brak odpowiedzi", "No reply"), None),
            (("Oferta nie pasowała", "Offer did not fit"), None),
        ],
    },
];

/// Writes them all.
pub(super) fn write(tx: &WriteTx<'_>) -> Result<()> {
    for (starter, place) in STARTERS.iter().zip(place::spread(STARTERS.len())) {
        starter.write(tx, place)?;
    }
    Ok(())
}

impl Starter {
    fn write(&self, tx: &WriteTx<'_>, place: String) -> Result<()> {
        let row = Dictionary {
            id: starter::dictionary(self.number),
            name_pl: self.name.0.into(),
            name_en: self.name.1.into(),
            place,
            of_partner: !self.of_thread,
            of_contact: false,
            of_thread: self.of_thread,
            of_event: false,
            is_multiple: false,
            is_required: false,
            retired_at: None,
        };
        dictionary::insert(tx, &row)?;
        let places = place::spread(self.categories.len());
        for (at, ((name, colour), place)) in (0..).zip(self.categories.iter().zip(places)) {
            let category = Category {
                id: starter::category(self.number, at),
                dictionary_id: row.id,
                parent_id: None,
                name_pl: name.0.into(),
                name_en: name.1.into(),
                colour: *colour,
                place,
                retired_at: None,
                merged_into_id: None,
            };
            category::insert(tx, &category)?;
        }
        Ok(())
    }
}
