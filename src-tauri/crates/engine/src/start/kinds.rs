//! The kinds of event that every workspace starts with. A person changes, retires and orders them as he
//! likes; a workspace that is there already keeps its own.

use watek_domain::{
    due::TimeOfDay,
    event_type::{CALL, COMPLAINT, CONTRACT, DEMO, EMAIL, MEETING, NOTE, OFFER, PAYMENT, VISIT},
    follow_up::DelayUnit::{self, Months, WorkingDays},
    id::EventTypeId,
    user::Language,
};
use watek_store::table::event_type::EventType;

/// All of them in the order of their rows: each after those that its rule names.
pub(super) fn rows(language: Language) -> impl Iterator<Item = EventType> {
    KINDS.iter().map(move |kind| kind.row(language))
}

/// A kind as it is written down here.
struct Kind {
    id: EventTypeId,
    /// In Polish and in English.
    name: (&'static str, &'static str),
    icon: &'static str,
    colour: i64,
    place: &'static str,
    asks_result: bool,
    requires_text: bool,
    follow_up: Option<Rule>,
}

/// What such a kind proposes: which kind, how long after, at what hour, with what note.
struct Rule {
    next: EventTypeId,
    count: u32,
    unit: DelayUnit,
    hour: Option<u32>,
    note: (&'static str, &'static str),
}

impl Kind {
    fn row(&self, language: Language) -> EventType {
        let rule = self.follow_up.as_ref();
        EventType {
            id: self.id,
            name_pl: self.name.0.into(),
            name_en: self.name.1.into(),
            icon: self.icon.into(),
            colour: self.colour,
            place: self.place.into(),
            asks_result: self.asks_result,
            requires_text: self.requires_text,
            requires_contact: false,
            requires_amount: false,
            requires_attachment: false,
            requires_participant: false,
            follow_up_type_id: rule.map(|rule| rule.next),
            follow_up_count: rule.map(|rule| rule.count),
            follow_up_unit: rule.map(|rule| rule.unit),
            follow_up_time: rule.and_then(|rule| TimeOfDay::new(rule.hour?, 0)),
            follow_up_note: rule.map(|rule| language.choose(rule.note.0, rule.note.1).to_owned()),
            retired_at: None,
        }
    }
}

const PLAIN: Kind = Kind {
    id: CALL,
    name: ("", ""),
    icon: "",
    colour: 0,
    place: "",
    asks_result: false,
    requires_text: false,
    follow_up: None,
};

const KINDS: &[Kind] = &[
    Kind {
        id: CALL,
        name: ("Rozmowa telefoniczna", "Phone call"),
        icon: "phone",
        place: "b",
        asks_result: true,
        follow_up: Some(Rule {
            next: CALL,
            count: 3,
            unit: WorkingDays,
            hour: None,
            note: ("Zadzwonić", "Call"),
        }),
        ..PLAIN
    },
    Kind {
        id: EMAIL,
        name: ("E-mail", "E-mail"),
        icon: "mail",
        colour: 2,
        place: "d",
        follow_up: Some(Rule {
            next: CALL,
            count: 2,
            unit: WorkingDays,
            hour: None,
            note: ("Zapytać o odpowiedź na e-mail", "Ask about the e-mail"),
        }),
        ..PLAIN
    },
    Kind {
        id: MEETING,
        name: ("Spotkanie", "Meeting"),
        icon: "users",
        colour: 3,
        place: "f",
        follow_up: Some(Rule {
            next: EMAIL,
            count: 1,
            unit: WorkingDays,
            hour: None,
            note: ("Wysłać podsumowanie spotkania", "Send a summary of the meeting"),
        }),
        ..PLAIN
    },
    Kind {
        id: VISIT,
        name: ("Wizyta u klienta", "Visit"),
        icon: "map-pin",
        colour: 3,
        place: "h",
        follow_up: Some(Rule {
            next: EMAIL,
            count: 1,
            unit: WorkingDays,
            hour: None,
            note: ("Wysłać ustalenia z wizyty", "Send what was agreed on the visit"),
        }),
        ..PLAIN
    },
    Kind {
        id: OFFER,
        name: ("Wysłanie oferty", "Offer sent"),
        icon: "file-text",
        colour: 1,
        place: "l",
        follow_up: Some(Rule {
            next: CALL,
            count: 2,
            unit: WorkingDays,
            hour: Some(10),
            note: ("Zapytać, czy zapoznali się z ofertą", "Ask whether they have read the offer"),
        }),
        ..PLAIN
    },
    Kind {
        id: DEMO,
        name: ("Prezentacja", "Demo"),
        icon: "presentation",
        colour: 2,
        place: "j",
        follow_up: Some(Rule {
            next: OFFER,
            count: 2,
            unit: WorkingDays,
            hour: None,
            note: ("Wysłać ofertę po prezentacji", "Send an offer after the demo"),
        }),
        ..PLAIN
    },
    Kind {
        id: CONTRACT,
        name: ("Podpisanie umowy", "Contract signed"),
        icon: "file-signature",
        colour: 4,
        place: "n",
        follow_up: Some(Rule {
            next: CALL,
            count: 1,
            unit: Months,
            hour: None,
            note: ("Zapytać o wrażenia", "Ask how it is going"),
        }),
        ..PLAIN
    },
    Kind {
        id: PAYMENT,
        name: ("Przypomnienie o płatności", "Payment reminder"),
        icon: "banknote",
        colour: 1,
        place: "p",
        follow_up: Some(Rule {
            next: CALL,
            count: 3,
            unit: WorkingDays,
            hour: Some(10),
            note: ("Sprawdzić, czy zapłacili", "Check whether they have paid"),
        }),
        ..PLAIN
    },
    Kind {
        id: COMPLAINT,
        name: ("Reklamacja", "Complaint"),
        icon: "triangle-alert",
        colour: 4,
        place: "r",
        requires_text: true,
        follow_up: Some(Rule {
            next: CALL,
            count: 1,
            unit: WorkingDays,
            hour: Some(9),
            note: ("Zadzwonić w sprawie reklamacji", "Call about the complaint"),
        }),
        ..PLAIN
    },
    Kind {
        id: NOTE,
        name: ("Notatka", "Note"),
        icon: "sticky-note",
        colour: 5,
        place: "t",
        requires_text: true,
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use watek_domain::{
        event_type::{COLOURS, ICONS},
        user::Language,
    };

    use super::rows;

    #[test]
    fn kinds_differ_and_keep_to_what_there_is_to_choose_from() {
        let kinds: Vec<_> = rows(Language::Pl).collect();
        assert_eq!(kinds.len(), 10, "as many as a person overlooks");
        let differ = |value: fn(&watek_store::table::event_type::EventType) -> String| {
            kinds.iter().map(value).collect::<BTreeSet<_>>().len() == kinds.len()
        };
        assert!(differ(|kind| kind.id.to_string()), "ids");
        assert!(differ(|kind| kind.name_pl.clone()), "Polish names");
        assert!(differ(|kind| kind.name_en.clone()), "English names");
        assert!(differ(|kind| kind.place.clone()), "places");
        for kind in &kinds {
            assert!(ICONS.contains(&kind.icon.as_str()), "{}: an icon there is", kind.name_en);
            assert!(kind.colour < i64::from(COLOURS), "{}: a colour there is", kind.name_en);
        }
    }

    #[test]
    fn a_rule_names_kinds_written_before_or_with_it() {
        let mut known = BTreeSet::new();
        for kind in rows(Language::En) {
            known.insert(kind.id.to_string());
            let next = kind.follow_up_type_id.map(|next| next.to_string());
            assert!(next.is_none_or(|next| known.contains(&next)), "{}", kind.name_en);
        }
    }
}
