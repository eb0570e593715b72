//! What the made-up partners are, what happened with them, and what comes next.

use watek_domain::{
    event::EventResult::{self, Answered, CallBack},
    event_type::{CALL, CONTRACT, EMAIL, MEETING, NOTE, OFFER},
    id::EventTypeId,
    thread::ThreadOutcome::{self, Lost, Won},
};

/// The same in Polish and in English.
pub(super) type Words = (&'static str, &'static str);

/// A partner and the matters with him.
pub(super) struct SamplePartner {
    pub(super) name: &'static str,
    pub(super) city: &'static str,
    pub(super) phone: &'static str,
    pub(super) email: &'static str,
    pub(super) note: Words,
    /// Which of the segments that workspaces start with.
    pub(super) segment: Option<u8>,
    /// Which of the sources.
    pub(super) source: Option<u8>,
    /// Somebody there, and what he does.
    pub(super) person: Option<(&'static str, Words)>,
    pub(super) threads: &'static [SampleThread],
}

/// A matter: what happened, oldest first, and what is planned.
pub(super) struct SampleThread {
    pub(super) title: Words,
    pub(super) ended: Option<(ThreadOutcome, Words)>,
    pub(super) facts: &'static [Fact],
    pub(super) plan: Option<Plan>,
}

/// Something that happened, so many days from today.
pub(super) struct Fact {
    pub(super) days: i64,
    pub(super) at: (u32, u32),
    pub(super) kind: EventTypeId,
    pub(super) text: Words,
    pub(super) result: Option<EventResult>,
    pub(super) amount: Option<i64>,
}

/// Something to do, so many days from today.
pub(super) struct Plan {
    pub(super) days: i64,
    pub(super) at: Option<(u32, u32)>,
    pub(super) kind: EventTypeId,
    pub(super) note: Words,
}

const fn fact(days: i64, at: (u32, u32), kind: EventTypeId, text: Words) -> Fact {
    Fact { days, at, kind, text, result: None, amount: None }
}

const fn call(days: i64, at: (u32, u32), text: Words, result: EventResult) -> Fact {
    Fact { days, at, kind: CALL, text, result: Some(result), amount: None }
}

const fn offer(days: i64, at: (u32, u32), text: Words, amount: i64) -> Fact {
    Fact { days, at, kind: OFFER, text, result: None, amount: Some(amount) }
}

const fn plan(days: i64, at: Option<(u32, u32)>, kind: EventTypeId, note: Words) -> Plan {
    Plan { days, at, kind, note }
}

const fn open(title: Words, facts: &'static [Fact], plan: Plan) -> SampleThread {
    SampleThread { title, ended: None, facts, plan: Some(plan) }
}

const NO_NOTE: Words = ("", "");

// Addresses end in `.example` and phones are of no one, so that a call from the sample reaches nobody.
pub(super) const PARTNERS: &[SamplePartner] = &[
    SamplePartner {
        name: "Stolarnia Świt",
        city: "Świdnica",
        phone: "+48 74 555 01 30",
        email: "biuro@stolarniaswit.example",
        note: (
            "Płacą w terminie. Dostawy tylko do 14.",
            "They pay on time. Deliveries only until 2 pm.",
        ),
        segment: Some(1),
        source: Some(0),
        person: Some(("Marek Nowak", ("właściciel", "owner"))),
        threads: &[
            open(
                ("Oferta: meble biurowe", "Offer: office furniture"),
                &[
                    fact(
                        -12,
                        (9, 15),
                        NOTE,
                        (
                            "Zapytanie ofertowe z targów w Poznaniu: 40 stanowisk.",
                            "A request from the fair in Poznań: 40 desks.",
                        ),
                    ),
                    offer(
                        -5,
                        (15, 0),
                        (
                            "Wysłana oferta w dwóch wariantach:\n\n- A: dąb\n- B: jesion",
                            "Sent an offer in two variants:\n\n- A: oak\n- B: ash",
                        ),
                        1_590_000,
                    ),
                    call(
                        -2,
                        (10, 40),
                        (
                            "Rozmowa z **p. Nowakiem**: wybierają wariant B, proszą o krótszy termin.",
                            "Talked to **Mr Nowak**: they take variant B and ask for an earlier date.",
                        ),
                        Answered,
                    ),
                ],
                plan(
                    0,
                    Some((10, 0)),
                    CALL,
                    ("Potwierdzić termin dla wariantu B", "Confirm the date for variant B"),
                ),
            ),
            SampleThread {
                title: ("Umowa serwisowa", "Service contract"),
                ended: Some((Won, ("podpisana na dwa lata", "signed for two years"))),
                facts: &[fact(
                    -30,
                    (12, 0),
                    CONTRACT,
                    (
                        "Podpisana na dwa lata, przegląd co kwartał.",
                        "Signed for two years, an inspection every quarter.",
                    ),
                )],
                plan: None,
            },
        ],
    },
    SamplePartner {
        name: "Hurtownia Żubr",
        city: "Białystok",
        phone: "+48 85 555 01 55",
        email: "zamowienia@hurtowniazubr.example",
        note: NO_NOTE,
        segment: Some(0),
        source: Some(2),
        person: Some(("Tomasz Sowa", ("kierownik zakupów", "head of purchasing"))),
        threads: &[open(
            ("Warunki dostaw na przyszły rok", "Delivery terms for next year"),
            &[call(
                -6,
                (13, 0),
                (
                    "Chcą dostaw dwa razy w tygodniu. Prosi o telefon po naradzie.",
                    "They want deliveries twice a week. He asks for a call after their meeting.",
                ),
                CallBack,
            )],
            plan(
                -1,
                Some((11, 0)),
                CALL,
                ("Zadzwonić w sprawie dostaw", "Call about the deliveries"),
            ),
        )],
    },
    SamplePartner {
        name: "Drukarnia Łącznik",
        city: "Łódź",
        phone: "+48 42 555 01 18",
        email: "druk@lacznik.example",
        note: NO_NOTE,
        segment: Some(2),
        source: None,
        person: Some(("Ewa Lis", ("biuro obsługi", "customer office"))),
        threads: &[open(
            ("Druk katalogu wiosennego", "Printing the spring catalogue"),
            &[fact(
                -7,
                (12, 0),
                MEETING,
                (
                    "Pokazali próbki papieru. Najlepiej wypadł kredowy 150 g.",
                    "They showed paper samples. Coated 150 g looked best.",
                ),
            )],
            plan(
                3,
                Some((9, 0)),
                MEETING,
                (
                    "Wizyta w drukarni: akceptacja barw",
                    "Visit to the printing house: approve the colours",
                ),
            ),
        )],
    },
    SamplePartner {
        name: "Kancelaria Źródło",
        city: "Kraków",
        phone: "+48 12 555 01 07",
        email: "sekretariat@zrodlo.example",
        note: NO_NOTE,
        segment: Some(3),
        source: Some(0),
        person: Some(("Agnieszka Wrona", ("radca prawny", "legal counsel"))),
        threads: &[open(
            ("Przegląd umowy ramowej", "Review of the framework contract"),
            &[fact(
                -3,
                (16, 20),
                EMAIL,
                ("Przysłali uwagi do trzech paragrafów.", "They sent remarks on three paragraphs."),
            )],
            plan(
                0,
                Some((13, 30)),
                MEETING,
                ("Spotkanie: przegląd umowy", "Meeting: review of the contract"),
            ),
        )],
    },
    SamplePartner {
        name: "Zakład Mechaniczny Gąsior",
        city: "Rzeszów",
        phone: "+48 17 555 01 12",
        email: "",
        note: ("Najlepiej dzwonić przed 8.", "Best to call before 8 am."),
        segment: Some(1),
        source: Some(2),
        person: None,
        threads: &[open(
            ("Montaż prasy", "Installation of the press"),
            &[call(
                -14,
                (7, 45),
                (
                    "Fundament będzie gotowy za dwa tygodnie.",
                    "The foundation will be ready in two weeks.",
                ),
                Answered,
            )],
            plan(
                -3,
                None,
                CALL,
                ("Potwierdzić termin montażu", "Confirm the date of installation"),
            ),
        )],
    },
    SamplePartner {
        name: "Przychodnia Omega",
        city: "Poznań",
        phone: "+48 61 555 01 10",
        email: "rejestracja@omega.example",
        note: NO_NOTE,
        segment: Some(3),
        source: Some(4),
        person: Some(("Joanna Maj", ("kierowniczka", "manager"))),
        threads: &[open(
            ("Oferta serwisowa", "Service offer"),
            &[call(
                -1,
                (14, 10),
                (
                    "Chcą przeglądu wszystkich urządzeń, proszą o wycenę.",
                    "They want all devices inspected and ask for a quote.",
                ),
                Answered,
            )],
            plan(0, None, OFFER, ("Przygotować ofertę serwisową", "Prepare the service offer")),
        )],
    },
    SamplePartner {
        name: "Transport Węgrzyn",
        city: "Gdańsk",
        phone: "+48 58 555 01 44",
        email: "dyspozytor@wegrzyn.example",
        note: NO_NOTE,
        segment: Some(2),
        source: Some(4),
        person: Some(("Paweł Węgrzyn", ("właściciel", "owner"))),
        threads: &[open(
            ("Leasing floty", "Fleet leasing"),
            &[offer(
                -4,
                (11, 30),
                (
                    "Oferta na sześć ciągników, czekają na decyzję banku.",
                    "An offer for six tractors; they wait for the bank.",
                ),
                84_000_000,
            )],
            plan(2, None, CALL, ("Zapytać o decyzję banku", "Ask for the bank's decision")),
        )],
    },
    SamplePartner {
        name: "Piekarnia Kłos",
        city: "Toruń",
        phone: "+48 56 555 01 61",
        email: "",
        note: NO_NOTE,
        segment: Some(2),
        source: Some(0),
        person: None,
        threads: &[SampleThread {
            title: ("Nowa linia pakowania", "A new packing line"),
            ended: None,
            facts: &[call(
                -18,
                (9, 30),
                ("Wrócą do tematu po sezonie.", "They will come back to it after the season."),
                Answered,
            )],
            plan: None,
        }],
    },
    SamplePartner {
        name: "Hotel Jantar",
        city: "Sopot",
        phone: "+48 58 555 01 90",
        email: "recepcja@hoteljantar.example",
        note: NO_NOTE,
        segment: Some(0),
        source: Some(1),
        person: Some(("Zofia Bałtycka", ("dyrektor", "director"))),
        threads: &[open(
            ("Wyposażenie sal konferencyjnych", "Equipment for the conference rooms"),
            &[fact(
                -8,
                (10, 0),
                MEETING,
                (
                    "Obejrzane trzy sale, potrzebne nagłośnienie i rolety.",
                    "Saw three rooms; they need sound and blinds.",
                ),
            )],
            plan(
                5,
                None,
                OFFER,
                ("Wysłać ofertę na trzy sale", "Send an offer for the three rooms"),
            ),
        )],
    },
    SamplePartner {
        name: "Harbour & Vale Ltd",
        city: "London",
        phone: "+44 20 7946 0112",
        email: "office@harbourvale.example",
        note: ("Rozmowy po angielsku.", "Speaks English only."),
        segment: Some(3),
        source: Some(1),
        person: Some(("Emily Carter", ("zakupy", "purchasing"))),
        threads: &[open(
            ("Dystrybucja w Wielkiej Brytanii", "Distribution in the UK"),
            &[fact(
                -9,
                (16, 0),
                EMAIL,
                ("Proszą o cennik w funtach.", "They ask for the price list in pounds."),
            )],
            plan(
                1,
                Some((10, 0)),
                EMAIL,
                ("Wysłać cennik w funtach", "Send the price list in pounds"),
            ),
        )],
    },
    SamplePartner {
        name: "Nordwind Möbel GmbH",
        city: "Hamburg",
        phone: "",
        email: "einkauf@nordwind.example",
        note: NO_NOTE,
        segment: Some(1),
        source: Some(2),
        person: Some(("Jonas Keller", ("kupiec", "buyer"))),
        threads: &[SampleThread {
            title: ("Fronty dębowe", "Oak fronts"),
            ended: Some((Lost, ("wybrali tańszego dostawcę", "they chose a cheaper supplier"))),
            facts: &[offer(
                -40,
                (13, 0),
                ("Oferta na 200 frontów.", "An offer for 200 fronts."),
                2_400_000,
            )],
            plan: None,
        }],
    },
    SamplePartner {
        name: "Szkoła Językowa Most",
        city: "Wrocław",
        phone: "+48 71 555 01 23",
        email: "sekretariat@most.example",
        note: NO_NOTE,
        segment: Some(4),
        source: Some(3),
        person: Some(("Karolina Zając", ("dyrektor", "director"))),
        threads: &[open(
            ("Tablice do nowych sal", "Boards for the new rooms"),
            &[call(
                -2,
                (12, 15),
                (
                    "Potrzebują ośmiu tablic przed feriami.",
                    "They need eight boards before the winter break.",
                ),
                Answered,
            )],
            plan(1, None, CALL, ("Zadzwonić z terminem dostawy", "Call with the delivery date")),
        )],
    },
];
