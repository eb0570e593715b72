//! Names of people, firms and places, and how to reach them.

use watek_domain::fold;

use super::dice::Dice;

/// The language a partner is dealt with in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    Polish,
    English,
}

const WOMEN: [&str; 24] = [
    "Anna",
    "Maria",
    "Katarzyna",
    "Małgorzata",
    "Agnieszka",
    "Barbara",
    "Ewa",
    "Krystyna",
    "Magdalena",
    "Elżbieta",
    "Joanna",
    "Aleksandra",
    "Zofia",
    "Monika",
    "Teresa",
    "Danuta",
    "Natalia",
    "Julia",
    "Karolina",
    "Marta",
    "Beata",
    "Dorota",
    "Łucja",
    "Żaneta",
];
const MEN: [&str; 24] = [
    "Piotr",
    "Krzysztof",
    "Andrzej",
    "Tomasz",
    "Jan",
    "Paweł",
    "Michał",
    "Marcin",
    "Jakub",
    "Adam",
    "Łukasz",
    "Marek",
    "Grzegorz",
    "Mateusz",
    "Wojciech",
    "Mariusz",
    "Dariusz",
    "Zbigniew",
    "Stanisław",
    "Rafał",
    "Kamil",
    "Sławomir",
    "Bartłomiej",
    "Zdzisław",
];
/// The same for women and men.
const SURNAMES: [&str; 28] = [
    "Nowak",
    "Wójcik",
    "Kowalczyk",
    "Woźniak",
    "Mazur",
    "Krawczyk",
    "Kaczmarek",
    "Zając",
    "Król",
    "Wieczorek",
    "Wróbel",
    "Stępień",
    "Dudek",
    "Pawlak",
    "Sikora",
    "Baran",
    "Duda",
    "Szewczyk",
    "Pietrzak",
    "Gołąb",
    "Żak",
    "Źrebiec",
    "Bąk",
    "Kubiak",
    "Wilk",
    "Lis",
    "Mróz",
    "Ćwik",
];
/// With -i for men and -a for women.
const SURNAMES_IN_SKI: [&str; 20] = [
    "Kowalsk",
    "Wiśniewsk",
    "Kamińsk",
    "Lewandowsk",
    "Zielińsk",
    "Szymańsk",
    "Dąbrowsk",
    "Kozłowsk",
    "Jankowsk",
    "Wojciechowsk",
    "Piotrowsk",
    "Grabowsk",
    "Pawłowsk",
    "Michalsk",
    "Zawadzk",
    "Jabłońsk",
    "Majewsk",
    "Olszewsk",
    "Żebrowsk",
    "Świątkowsk",
];
const ENGLISH_FIRST: [&str; 24] = [
    "Emma",
    "Oliver",
    "Sophie",
    "James",
    "Charlotte",
    "Thomas",
    "Grace",
    "Daniel",
    "Hannah",
    "William",
    "Lucy",
    "George",
    "Ellen",
    "Harry",
    "Alice",
    "Edward",
    "Megan",
    "Peter",
    "Fiona",
    "Martin",
    "Claire",
    "Simon",
    "Ruth",
    "Neil",
];
const ENGLISH_LAST: [&str; 30] = [
    "Smith",
    "Taylor",
    "Brown",
    "Wilson",
    "Evans",
    "Thomas",
    "Roberts",
    "Walker",
    "Wright",
    "Thompson",
    "Hughes",
    "Edwards",
    "Green",
    "Wood",
    "Harris",
    "Clarke",
    "Turner",
    "Hill",
    "Cooper",
    "Ward",
    "Morris",
    "Bell",
    "Shaw",
    "Palmer",
    "Holmes",
    "Ashworth",
    "Whitfield",
    "Brennan",
    "O'Neill",
    "Fairclough",
];

const TRADES: [&str; 34] = [
    "Hurtownia",
    "Stolarnia",
    "Kancelaria",
    "Drukarnia",
    "Piekarnia",
    "Zakład Mechaniczny",
    "Przychodnia",
    "Biuro Rachunkowe",
    "Pracownia",
    "Cukiernia",
    "Szkółka Roślin",
    "Tartak",
    "Zakład Krawiecki",
    "Warsztat",
    "Firma Budowlana",
    "Agencja Reklamowa",
    "Ubojnia",
    "Gabinet",
    "Laboratorium",
    "Spółdzielnia",
    "Hotel",
    "Restauracja",
    "Apteka",
    "Księgarnia",
    "Zajazd",
    "Ośrodek Szkoleniowy",
    "Wytwórnia Opakowań",
    "Transport",
    "Ślusarnia",
    "Garbarnia",
    "Młyn",
    "Huta Szkła",
    "Odlewnia",
    "Żwirownia",
];
const PROPER: [&str; 44] = [
    "Żubr",
    "Świt",
    "Źródło",
    "Jodła",
    "Orzeł",
    "Bursztyn",
    "Dąb",
    "Zorza",
    "Polana",
    "Wisła",
    "Krokus",
    "Jaskółka",
    "Granit",
    "Łabędź",
    "Feniks",
    "Perła",
    "Kormoran",
    "Błękit",
    "Sosna",
    "Wrzos",
    "Jutrzenka",
    "Szafir",
    "Grań",
    "Rumianek",
    "Bocian",
    "Kasztan",
    "Mewa",
    "Iskra",
    "Przełęcz",
    "Żuraw",
    "Leszczyna",
    "Wierzba",
    "Agat",
    "Borsuk",
    "Ćma",
    "Dolina",
    "Echo",
    "Fala",
    "Głóg",
    "Horyzont",
    "Jarzębina",
    "Klon",
    "Limba",
    "Ostoja",
];
const POLISH_FORMS: [&str; 10] =
    ["", "", "", "", " sp. z o.o.", " sp. z o.o.", " s.c.", " S.A.", " sp.j.", " i Synowie"];
const POLISH_CITIES: [&str; 32] = [
    "Warszawa",
    "Kraków",
    "Łódź",
    "Wrocław",
    "Poznań",
    "Gdańsk",
    "Szczecin",
    "Bydgoszcz",
    "Lublin",
    "Białystok",
    "Katowice",
    "Gdynia",
    "Częstochowa",
    "Radom",
    "Toruń",
    "Rzeszów",
    "Kielce",
    "Gliwice",
    "Olsztyn",
    "Bielsko-Biała",
    "Zielona Góra",
    "Opole",
    "Płock",
    "Elbląg",
    "Tarnów",
    "Koszalin",
    "Żory",
    "Świdnica",
    "Nowy Sącz",
    "Łomża",
    "Ostrołęka",
    "Mińsk Mazowiecki",
];
const ENGLISH_NAMES: [&str; 40] = [
    "Northgate",
    "Harbour",
    "Ashdown",
    "Kingfisher",
    "Redwood",
    "Millbrook",
    "Castleford",
    "Oakfield",
    "Severn",
    "Highland",
    "Stonebridge",
    "Westbury",
    "Larkhill",
    "Foxglove",
    "Tamar",
    "Brightwater",
    "Elmstead",
    "Fernhill",
    "Granary",
    "Heron",
    "Ironbridge",
    "Juniper",
    "Keswick",
    "Lantern",
    "Moorside",
    "Newhaven",
    "Orchard",
    "Pennine",
    "Quayside",
    "Rosewood",
    "Saltmarsh",
    "Thornbury",
    "Underwood",
    "Viking",
    "Windmill",
    "Yarrow",
    "Aldgate",
    "Beacon",
    "Copper",
    "Drayton",
];
const ENGLISH_TRADES: [&str; 20] = [
    "Packaging",
    "Logistics",
    "Timber",
    "Engineering",
    "Foods",
    "Textiles",
    "Printing",
    "Interiors",
    "Brewing",
    "Components",
    "Plastics",
    "Instruments",
    "Nurseries",
    "Dental",
    "Consulting",
    "Ceramics",
    "Fasteners",
    "Optics",
    "Tools",
    "Glass",
];
const ENGLISH_FORMS: [&str; 5] = [" Ltd", " Ltd", " Ltd", " plc", " & Sons"];
const ENGLISH_CITIES: [&str; 20] = [
    "London",
    "Manchester",
    "Leeds",
    "Bristol",
    "Sheffield",
    "Norwich",
    "York",
    "Exeter",
    "Derby",
    "Cardiff",
    "Edinburgh",
    "Glasgow",
    "Dublin",
    "Cork",
    "Belfast",
    "Hull",
    "Plymouth",
    "Reading",
    "Swansea",
    "Aberdeen",
];
const POLISH_POSITIONS: [&str; 11] = [
    "prezes",
    "właściciel",
    "kierownik zakupów",
    "księgowość",
    "handlowiec",
    "szef produkcji",
    "kierownik magazynu",
    "sekretariat",
    "technolog",
    "dyrektor operacyjny",
    "",
];
const ENGLISH_POSITIONS: [&str; 9] = [
    "managing director",
    "owner",
    "purchasing",
    "accounts",
    "sales",
    "plant manager",
    "warehouse manager",
    "reception",
    "",
];

/// First and last name.
pub(super) fn person(dice: &mut Dice, tongue: Tongue) -> String {
    if tongue == Tongue::English {
        return format!("{} {}", dice.pick(&ENGLISH_FIRST), dice.pick(&ENGLISH_LAST));
    }
    let woman = dice.chance(50);
    let first = dice.pick(if woman { &WOMEN } else { &MEN });
    if dice.chance(45) {
        let ending = if woman { "a" } else { "i" };
        format!("{first} {}{ending}", dice.pick(&SURNAMES_IN_SKI))
    } else {
        format!("{first} {}", dice.pick(&SURNAMES))
    }
}

pub(super) fn city(dice: &mut Dice, tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Polish => dice.pick(&POLISH_CITIES),
        Tongue::English => dice.pick(&ENGLISH_CITIES),
    }
}

/// A firm's name; now and then the city tells two of the same name apart.
pub(super) fn firm(dice: &mut Dice, tongue: Tongue, city: &str) -> String {
    let (first, second, form) = match tongue {
        Tongue::Polish => (dice.pick(&TRADES), dice.pick(&PROPER), dice.pick(&POLISH_FORMS)),
        Tongue::English => {
            (dice.pick(&ENGLISH_NAMES), dice.pick(&ENGLISH_TRADES), dice.pick(&ENGLISH_FORMS))
        },
    };
    if dice.chance(30) {
        format!("{first} {second} {city}{form}")
    } else {
        format!("{first} {second}{form}")
    }
}

pub(super) fn position(dice: &mut Dice, tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Polish => dice.pick(&POLISH_POSITIONS),
        Tongue::English => dice.pick(&ENGLISH_POSITIONS),
    }
}

pub(super) fn phone(dice: &mut Dice, tongue: Tongue) -> String {
    match tongue {
        Tongue::Polish => {
            let area = dice.pick(&["22", "12", "42", "71", "61", "58", "81", "32"]);
            format!("+48 {area} 555 {:02} {:02}", dice.below(100), dice.below(100))
        },
        // London numbers set aside for fiction.
        Tongue::English => format!("+44 20 7946 0{:03}", dice.below(1_000)),
    }
}

/// The name of a firm as part of an address below `example.com`, which belongs to nobody.
pub(super) fn domain(name: &str) -> String {
    let mut domain = slug(name);
    domain.push_str(".example.com");
    domain
}

/// An address from a person's name and a domain.
pub(super) fn email(name: &str, domain: &str) -> String {
    format!("{}@{domain}", slug(name).replace('-', "."))
}

fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for letter in fold::fold(name).chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_belong_to_nobody() {
        let domain = domain("Kancelaria Źródło sp. z o.o.");
        assert_eq!(domain, "kancelaria-zrodlo-sp-z-o-o.example.com");
        let address = email("Łucja O'Neill", &domain);
        assert_eq!(address, "lucja.o.neill@kancelaria-zrodlo-sp-z-o-o.example.com");
    }
}
