//! Days by their place in a week, a month, a quarter or a year: "koniec miesiąca", "first working day of
//! December", "w przyszłym tygodniu", "w49".

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{
    Found, Meaning, Present,
    day::{full_year, named_year},
    token::Cursor,
    words::{self, Edge, Stretch},
};
use crate::{invalid::Reason, working_days::Calendar};

/// How many stretches ahead a place is looked for: 29 February is at most eight years away.
const FAR: u32 = 8;

/// What is looked for in a stretch of time.
#[derive(Clone, Copy)]
enum Place {
    Edge(Edge),
    Day(u8),
    WorkingDay(u8),
    Weekday(u8, Weekday),
}

/// Which stretch of time.
#[derive(Clone, Copy)]
enum Which {
    /// The next in which the place is still ahead.
    Coming(Stretch),
    /// The one after the present one.
    Next(Stretch),
    /// A month of the year, of the next year in which the place is still ahead.
    Month(u32),
    /// A month of that year.
    MonthOf(i32, u32),
}

/// "koniec przyszłego miesiąca", "eom", "ostatni dzień roboczy roku", "next week", "w grudniu".
///
/// The week ends on its Friday, as work does; the middle of a month is its 15th. A stretch that is
/// only named is its first day.
pub(super) fn place_in_stretch(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    if let Some(stretch) = cursor.attempt(|cursor| {
        cursor.skip(words::BEFORE_DAY);
        cursor.word(words::end_of)
    }) {
        return find(Place::Edge(Edge::End), Which::Coming(stretch), present).map(Some);
    }
    if let Some((place, which)) = cursor.attempt(placed) {
        return find(place, which, present).map(Some);
    }
    match cursor.attempt(named) {
        Some(which) => find(Place::Edge(Edge::Begin), which, present).map(Some),
        None => Ok(None),
    }
}

/// "koniec miesiąca", "pierwszy poniedziałek grudnia", "3rd working day of next month".
fn placed(cursor: &mut Cursor<'_>) -> Option<(Place, Which)> {
    cursor.skip(words::BEFORE_DAY);
    let place = match cursor.word(words::edge) {
        Some(edge) => Place::Edge(edge),
        None => counted(cursor)?,
    };
    cursor.skip(words::THIS);
    let is_next = cursor.skip(words::NEXT);
    let which = match cursor.word(words::stretch) {
        Some(stretch) if is_next => Which::Next(stretch),
        Some(stretch) => Which::Coming(stretch),
        None => month(cursor)?,
    };
    Some((place, which))
}

/// "ostatni dzień roboczy", "first Monday", "pierwszy" of a month.
fn counted(cursor: &mut Cursor<'_>) -> Option<Place> {
    let place = cursor.word(words::place).or_else(|| {
        let number = cursor.number().filter(|number| (1..=31).contains(&number.value))?;
        cursor.one_of(words::ORDINAL).then_some(())?;
        u8::try_from(number.value).ok()
    })?;
    if let Some(weekday) = cursor.word(words::weekday) {
        return Some(Place::Weekday(place, weekday));
    }
    let before = cursor.one_of(words::WORKING);
    if cursor.one_of(words::DAY) {
        let working = before || cursor.one_of(words::WORKING);
        return Some(if working { Place::WorkingDay(place) } else { Place::Day(place) });
    }
    (!before).then_some(Place::Day(place))
}

/// "next month", "w przyszłym roku", "w grudniu", "in December 2027".
fn named(cursor: &mut Cursor<'_>) -> Option<Which> {
    let announced = cursor.skip(&["w", "we", "in", "na"]);
    cursor.skip(words::THIS);
    if cursor.skip(words::NEXT) {
        return cursor.word(words::stretch).map(Which::Next);
    }
    if announced { month(cursor) } else { None }
}

fn month(cursor: &mut Cursor<'_>) -> Option<Which> {
    let month = cursor.word(words::month)?;
    Some(match named_year(cursor) {
        Some(year) => Which::MonthOf(year, month),
        None => Which::Month(month),
    })
}

fn find(place: Place, which: Which, present: &Present<'_>) -> Result<Meaning, Reason> {
    let today = present.today;
    let at = |stretch: Stretch, ahead: u32| {
        let (first, last) = bounds(stretch, today, ahead)?;
        place.within(first, last, stretch, present.calendar)
    };
    let date = match which {
        Which::Coming(stretch) => {
            (0..=FAR).filter_map(|ahead| at(stretch, ahead)).find(|date| *date >= today)
        },
        Which::Next(stretch) => at(stretch, 1),
        Which::MonthOf(year, month) => in_month(place, year, month, present),
        Which::Month(month) => {
            let years = today.year()..=today.year().saturating_add(8);
            years
                .filter_map(|year| in_month(place, year, month, present))
                .find(|date| *date >= today)
        },
    };
    date.map(Meaning::in_words).ok_or(Reason::OutOfRange)
}

fn in_month(place: Place, year: i32, month: u32, present: &Present<'_>) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let (first, last) = bounds(Stretch::Month, first, 0)?;
    place.within(first, last, Stretch::Month, present.calendar)
}

/// The first and the last day of the stretch that is so many after the one of `date`.
fn bounds(stretch: Stretch, date: NaiveDate, ahead: u32) -> Option<(NaiveDate, NaiveDate)> {
    let months = match stretch {
        Stretch::Week => {
            let first = monday_of(date)?.checked_add_days(Days::new(u64::from(ahead) * 7))?;
            return Some((first, first.checked_add_days(Days::new(6))?));
        },
        Stretch::Month => 1,
        Stretch::Quarter => 3,
        Stretch::Year => 12,
    };
    let month = date.month0() / months * months + 1;
    let first = NaiveDate::from_ymd_opt(date.year(), month, 1)?;
    let first = first.checked_add_months(Months::new(ahead * months))?;
    Some((first, first.checked_add_months(Months::new(months))?.pred_opt()?))
}

/// The Monday of the week of `date`.
pub(super) fn monday_of(date: NaiveDate) -> Option<NaiveDate> {
    date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into()))
}

impl Place {
    /// The day at this place between two days; none if there are not so many.
    fn within(
        self,
        first: NaiveDate,
        last: NaiveDate,
        stretch: Stretch,
        calendar: &Calendar,
    ) -> Option<NaiveDate> {
        match self {
            Self::Edge(Edge::Begin) => Some(first),
            Self::Edge(Edge::Middle) => match stretch {
                Stretch::Week => first.checked_add_days(Days::new(2)),
                Stretch::Month => first.with_day(15),
                Stretch::Quarter => first.checked_add_months(Months::new(1))?.with_day(15),
                Stretch::Year => first.with_month(7),
            },
            Self::Edge(Edge::End) if stretch == Stretch::Week => {
                first.checked_add_days(Days::new(4))
            },
            Self::Edge(Edge::End) => Some(last),
            Self::Day(count) => nth(first, last, count, |_| true),
            Self::WorkingDay(count) => nth(first, last, count, |day| calendar.is_working(day)),
            Self::Weekday(count, weekday) => {
                nth(first, last, count, |day| day.weekday() == weekday)
            },
        }
    }
}

/// The `count`-th day that fits, the last one for 0.
fn nth(
    first: NaiveDate,
    last: NaiveDate,
    count: u8,
    fits: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    let mut days = first.iter_days().take_while(|day| *day <= last).filter(|day| fits(*day));
    match count.checked_sub(1) {
        Some(skipped) => days.nth(skipped.into()),
        None => days.last(),
    }
}

/// "w49", "tydz 49", "2026-W49", each with a weekday after it or none: the Monday of the next such ISO
/// week, this one included, but no day that has passed.
pub(super) fn iso_week(cursor: &mut Cursor<'_>, present: &Present<'_>) -> Found<Meaning> {
    let Some((year, week)) = cursor.attempt(week_number) else {
        return Ok(None);
    };
    let weekday = cursor.attempt(|cursor| {
        cursor.skip(words::BEFORE_DAY);
        cursor.word(words::weekday)
    });
    of_week(year, week, weekday, present).map(Some)
}

/// The day of an ISO week.
pub(super) fn of_week(
    year: Option<i32>,
    week: u32,
    weekday: Option<Weekday>,
    present: &Present<'_>,
) -> Result<Meaning, Reason> {
    let today = present.today;
    let day = |year| NaiveDate::from_isoywd_opt(year, week, weekday.unwrap_or(Weekday::Mon));
    if let Some(year) = year {
        return day(year).map(Meaning::in_words).ok_or(Reason::OutOfRange);
    }
    // Week 53 is at most seven years away.
    let this_year = today.iso_week().year();
    let coming = (this_year..=this_year.saturating_add(7)).filter_map(|year| {
        let date = day(year)?;
        let is_this_week = monday_of(date) == monday_of(today) && weekday.is_none();
        Some(if is_this_week { today } else { date })
    });
    let mut coming = coming.filter(|date| *date >= today);
    coming.next().map(Meaning::in_words).ok_or(Reason::OutOfRange)
}

/// "w49" or "2026-W49".
pub(super) fn week_number(cursor: &mut Cursor<'_>) -> Option<(Option<i32>, u32)> {
    let year = cursor.attempt(|cursor| {
        let year = cursor.number().filter(|year| year.digits == 4)?;
        cursor.mark(&['-']);
        full_year(year).ok()
    });
    let named = cursor.attempt(|cursor| {
        cursor.one_of(&["w"]);
        cursor.one_of(words::WEEK).then(|| cursor.number())?
    });
    let number = named.filter(|_| year.is_none()).or_else(|| {
        cursor.attempt(|cursor| cursor.one_of(words::WEEK_LETTER).then(|| cursor.glued_number())?)
    });
    let number = number.filter(|number| number.digits <= 2)?;
    Some((year, number.value))
}
