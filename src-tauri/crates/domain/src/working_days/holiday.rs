//! Public holidays by their names; the interface owns the words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A public holiday as it falls on one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Holiday {
    /// Which one.
    pub name: HolidayName,
    /// Whether the date only stands in for the holiday, which falls on a weekend.
    pub substitute: bool,
}

macro_rules! holiday_names {
    ($($variant:ident = $name:literal, $doc:literal;)+) => {
        /// Every public holiday of every known country.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        pub enum HolidayName {
            $(#[doc = $doc] #[serde(rename = $name)] $variant,)+
        }

        crate::names::names! {
            HolidayName { $($variant = $name),+ }
        }
    };
}

holiday_names! {
    NewYear = "new_year", "1 January; in Czechia and Slovakia the day of the state's foundation, too.";
    Epiphany = "epiphany", "6 January.";
    MartinLutherKing = "martin_luther_king", "Birthday of Martin Luther King, Jr.";
    WashingtonsBirthday = "washingtons_birthday", "Washington's Birthday, \"Presidents' Day\".";
    GoodFriday = "good_friday", "The Friday before Easter.";
    EasterSunday = "easter_sunday", "Easter Sunday.";
    EasterMonday = "easter_monday", "Easter Monday.";
    LabourDay = "labour_day", "1 May.";
    EarlyMay = "early_may", "The early May bank holiday.";
    ConstitutionDay = "constitution_day", "3 May in Poland.";
    VictoryDay = "victory_day", "8 May in Czechia and Slovakia.";
    Ascension = "ascension", "The 39th day after Easter.";
    WhitSunday = "whit_sunday", "Pentecost.";
    WhitMonday = "whit_monday", "The Monday after Pentecost.";
    CorpusChristi = "corpus_christi", "The 60th day after Easter.";
    SpringBank = "spring_bank", "The spring bank holiday.";
    MemorialDay = "memorial_day", "Memorial Day of the United States.";
    Juneteenth = "juneteenth", "Juneteenth National Independence Day.";
    CyrilAndMethodius = "cyril_and_methodius", "5 July in Czechia and Slovakia.";
    JanHus = "jan_hus", "6 July in Czechia.";
    AmericanIndependence = "american_independence", "4 July in the United States.";
    RebirthDay = "rebirth_day", "22 July in the Polish People's Republic.";
    Assumption = "assumption", "15 August.";
    SummerBank = "summer_bank", "The summer bank holiday.";
    SlovakUprising = "slovak_uprising", "29 August in Slovakia.";
    SlovakConstitution = "slovak_constitution", "1 September in Slovakia.";
    AmericanLabour = "american_labour", "Labor Day of the United States.";
    LadyOfSorrows = "lady_of_sorrows", "15 September in Slovakia.";
    CzechStatehood = "czech_statehood", "28 September in Czechia.";
    GermanUnity = "german_unity", "3 October in Germany.";
    ColumbusDay = "columbus_day", "Columbus Day of the United States.";
    CzechoslovakState = "czechoslovak_state", "28 October in Czechia.";
    MartinDeclaration = "martin_declaration", "30 October 2018 in Slovakia.";
    ReformationDay = "reformation_day", "31 October 2017 in Germany.";
    AllSaints = "all_saints", "1 November.";
    IndependenceDay = "independence_day", "11 November in Poland.";
    VeteransDay = "veterans_day", "Veterans Day of the United States.";
    FreedomAndDemocracy = "freedom_and_democracy", "17 November in Czechia and Slovakia.";
    RepentanceDay = "repentance_day", "Day of Repentance and Prayer in Germany until 1994.";
    Thanksgiving = "thanksgiving", "Thanksgiving Day of the United States.";
    ChristmasEve = "christmas_eve", "24 December.";
    ChristmasDay = "christmas_day", "25 December.";
    SecondChristmasDay = "second_christmas_day", "26 December.";
    BoxingDay = "boxing_day", "26 December in the United Kingdom.";
    Millennium = "millennium", "31 December 1999 in the United Kingdom.";
    RoyalWedding = "royal_wedding", "A royal wedding.";
    RoyalJubilee = "royal_jubilee", "A jubilee of Elizabeth II.";
    StateFuneral = "state_funeral", "The state funeral of Elizabeth II.";
    Coronation = "coronation", "The coronation of Charles III.";
}
