//! The public holidays of each country, as its law has them. A change of a law is a line here.
//!
//! Each table holds what is free in the whole country (in the United Kingdom: in England and Wales) and
//! is true from the year that it names; earlier years are not what a calendar of work needs.

use chrono::Weekday::{Mon, Thu, Wed};

use super::{
    HolidayName::{
        AllSaints, AmericanIndependence, AmericanLabour, Ascension, Assumption, BoxingDay,
        ChristmasDay, ChristmasEve, ColumbusDay, ConstitutionDay, Coronation, CorpusChristi,
        CyrilAndMethodius, CzechStatehood, CzechoslovakState, EarlyMay, EasterMonday, EasterSunday,
        Epiphany, FreedomAndDemocracy, GermanUnity, GoodFriday, IndependenceDay, JanHus,
        Juneteenth, LabourDay, LadyOfSorrows, MartinDeclaration, MartinLutherKing, MemorialDay,
        Millennium, NewYear, RebirthDay, ReformationDay, RepentanceDay, RoyalJubilee, RoyalWedding,
        SecondChristmasDay, SlovakConstitution, SlovakUprising, SpringBank, StateFuneral,
        SummerBank, Thanksgiving, VeteransDay, VictoryDay, WashingtonsBirthday, WhitMonday,
        WhitSunday,
    },
    rule::{
        Day::{Before, Date, Easter, Last, Nth},
        Rule, rule,
    },
};

/// From 1970: the act of 18 January 1951 on days free from work, as amended in 1989 (11 November,
/// 15 August), 1990 (3 May for 22 July), 2010 (6 January) and 2024 (24 December).
pub(super) const POLAND: &[Rule] = &[
    rule(NewYear, Date(1, 1)),
    rule(Epiphany, Date(1, 6)).since(2011),
    rule(EasterSunday, Easter(0)),
    rule(EasterMonday, Easter(1)),
    rule(LabourDay, Date(5, 1)),
    rule(ConstitutionDay, Date(5, 3)).since(1990),
    rule(WhitSunday, Easter(49)),
    rule(CorpusChristi, Easter(60)),
    rule(RebirthDay, Date(7, 22)).until(1989),
    rule(Assumption, Date(8, 15)).since(1989),
    rule(AllSaints, Date(11, 1)),
    rule(IndependenceDay, Date(11, 11)).since(1989),
    rule(ChristmasEve, Date(12, 24)).since(2025),
    rule(ChristmasDay, Date(12, 25)),
    rule(SecondChristmasDay, Date(12, 26)),
];

/// From 1990, in all of the sixteen states: article 2 of the Unification Treaty (3 October) and the
/// states' laws where they agree; the Day of Repentance for the last time in 1994, 31 October once.
pub(super) const GERMANY: &[Rule] = &[
    rule(NewYear, Date(1, 1)),
    rule(GoodFriday, Easter(-2)),
    rule(EasterMonday, Easter(1)),
    rule(LabourDay, Date(5, 1)),
    rule(Ascension, Easter(39)),
    rule(WhitMonday, Easter(50)),
    rule(GermanUnity, Date(10, 3)).since(1990),
    rule(ReformationDay, Date(10, 31)).once(2017),
    rule(RepentanceDay, Before(Wed, 11, 23)).until(1994),
    rule(ChristmasDay, Date(12, 25)),
    rule(SecondChristmasDay, Date(12, 26)),
];

/// From 2000: act 245/2000, as amended by act 359/2015 (Good Friday).
pub(super) const CZECHIA: &[Rule] = &[
    rule(NewYear, Date(1, 1)),
    rule(GoodFriday, Easter(-2)).since(2016),
    rule(EasterMonday, Easter(1)),
    rule(LabourDay, Date(5, 1)),
    rule(VictoryDay, Date(5, 8)),
    rule(CyrilAndMethodius, Date(7, 5)),
    rule(JanHus, Date(7, 6)),
    rule(CzechStatehood, Date(9, 28)).since(2000),
    rule(CzechoslovakState, Date(10, 28)),
    rule(FreedomAndDemocracy, Date(11, 17)).since(2000),
    rule(ChristmasEve, Date(12, 24)),
    rule(ChristmasDay, Date(12, 25)),
    rule(SecondChristmasDay, Date(12, 26)),
];

/// From 2002: act 241/1993, as amended. Still a state holiday but worked: 1 September since 2024,
/// 17 November since 2025; 8 May and 15 September in 2026 alone. 30 October was free once.
pub(super) const SLOVAKIA: &[Rule] = &[
    rule(NewYear, Date(1, 1)),
    rule(Epiphany, Date(1, 6)),
    rule(GoodFriday, Easter(-2)),
    rule(EasterMonday, Easter(1)),
    rule(LabourDay, Date(5, 1)),
    rule(VictoryDay, Date(5, 8)).since(1997).until(2025),
    rule(VictoryDay, Date(5, 8)).since(2027),
    rule(CyrilAndMethodius, Date(7, 5)),
    rule(SlovakUprising, Date(8, 29)),
    rule(SlovakConstitution, Date(9, 1)).until(2023),
    rule(LadyOfSorrows, Date(9, 15)).until(2025),
    rule(LadyOfSorrows, Date(9, 15)).since(2027),
    rule(MartinDeclaration, Date(10, 30)).once(2018),
    rule(AllSaints, Date(11, 1)),
    rule(FreedomAndDemocracy, Date(11, 17)).since(2001).until(2024),
    rule(ChristmasEve, Date(12, 24)),
    rule(ChristmasDay, Date(12, 25)),
    rule(SecondChristmasDay, Date(12, 26)),
];

/// From 1978, England and Wales: the Banking and Financial Dealings Act 1971 and the royal
/// proclamations under it, which move a holiday or add one.
pub(super) const ENGLAND_AND_WALES: &[Rule] = &[
    rule(NewYear, Date(1, 1)).since(1974).made_up(),
    rule(GoodFriday, Easter(-2)),
    rule(EasterMonday, Easter(1)),
    rule(RoyalWedding, Date(4, 29)).once(2011),
    rule(EarlyMay, Nth(1, Mon, 5)).since(1978).until(1994),
    rule(EarlyMay, Date(5, 8)).once(1995),
    rule(EarlyMay, Nth(1, Mon, 5)).since(1996).until(2019),
    rule(EarlyMay, Date(5, 8)).once(2020),
    rule(EarlyMay, Nth(1, Mon, 5)).since(2021),
    rule(Coronation, Date(5, 8)).once(2023),
    rule(SpringBank, Last(Mon, 5)).until(2001),
    rule(RoyalJubilee, Date(6, 3)).once(2002),
    rule(SpringBank, Date(6, 4)).once(2002),
    rule(SpringBank, Last(Mon, 5)).since(2003).until(2011),
    rule(SpringBank, Date(6, 4)).once(2012),
    rule(RoyalJubilee, Date(6, 5)).once(2012),
    rule(SpringBank, Last(Mon, 5)).since(2013).until(2021),
    rule(SpringBank, Date(6, 2)).once(2022),
    rule(RoyalJubilee, Date(6, 3)).once(2022),
    rule(SpringBank, Last(Mon, 5)).since(2023),
    rule(RoyalWedding, Date(7, 29)).once(1981),
    rule(SummerBank, Last(Mon, 8)),
    rule(StateFuneral, Date(9, 19)).once(2022),
    rule(ChristmasDay, Date(12, 25)).made_up(),
    rule(BoxingDay, Date(12, 26)).made_up(),
    rule(Millennium, Date(12, 31)).once(1999),
];

/// From 1978, federal: 5 U.S.C. § 6103 with the days observed for those of a weekend. Days that a
/// president gives the government's offices alone, like 24 December 2024, are none of them.
pub(super) const UNITED_STATES: &[Rule] = &[
    rule(NewYear, Date(1, 1)).observed(),
    rule(MartinLutherKing, Nth(3, Mon, 1)).since(1986),
    rule(WashingtonsBirthday, Nth(3, Mon, 2)),
    rule(MemorialDay, Last(Mon, 5)),
    rule(Juneteenth, Date(6, 19)).since(2021).observed(),
    rule(AmericanIndependence, Date(7, 4)).observed(),
    rule(AmericanLabour, Nth(1, Mon, 9)),
    rule(ColumbusDay, Nth(2, Mon, 10)),
    rule(VeteransDay, Date(11, 11)).observed(),
    rule(Thanksgiving, Nth(4, Thu, 11)),
    rule(ChristmasDay, Date(12, 25)).observed(),
];
