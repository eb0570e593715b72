//! The program's own arithmetic as SQL functions, for statements only: the schema knows none of them.

use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
    types::FromSqlError,
};
use watek_domain::{
    category_filter::{self, CategoryTest},
    clock::Timestamp,
    due::{Due, TimeOfDay, end_of_day},
    fold, labelled,
    likeness::Sign,
    reminder,
    reservation::{Booked, Civil},
    sql::{CivilDate, ZoneName},
    tax_id,
};

use crate::error::Result;

/// Gives `connection` the functions `fold`, `sort_key`, `order_key`, `holds_words`, `word_rank`, `list_values`,
/// `keys_of`, `shown_tax_id`, `category_set`, `passes_categories`, `due_instant`, `day_end`, `reminder_first` and
/// `books_plan`.
pub(crate) fn install(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    install_texts(connection, flags)?;
    install_cards(connection, flags)?;
    install_categories(connection, flags)?;
    install_times(connection, flags)
}

fn install_texts(connection: &Connection, flags: FunctionFlags) -> Result<()> {
    connection.create_scalar_function("fold", 1, flags, |context| {
        Ok(fold::fold(context.get_raw(0).as_str()?))
    })?;
    connection.create_scalar_function("sort_key", 1, flags, |context| {
        Ok(fold::sort_key(context.get_raw(0).as_str()?))
    })?;
    connection.create_scalar_function("word_rank", 2, flags, |context| {
        Ok(fold::rank(context.get_raw(0).as_str()?, context.get_raw(1).as_str()?))
    })?;
    connection.create_scalar_function("order_key", 1, flags, |context| {
        Ok(fold::order_key(context.get_raw(0).as_str()?))
    })?;
    // Whether every word of the second text, all folded and with spaces between, is somewhere in the first.
    connection.create_scalar_function("holds_words", 2, flags, |context| {
        let (text, words) = (context.get_raw(0).as_str()?, context.get_raw(1).as_str()?);
        Ok(words.split(' ').all(|word| text.contains(word)))
    })?;
    Ok(())
}

fn install_cards(connection: &Connection, flags: FunctionFlags) -> Result<()> {
    connection.create_scalar_function("list_values", 1, flags, |context| {
        let entries = labelled::split(context.get_raw(0).as_str()?);
        let values: Vec<&str> = entries.iter().map(|entry| entry.value.as_str()).collect();
        Ok(values.join(" "))
    })?;
    connection.create_scalar_function("keys_of", 2, flags, |context| {
        let sign: Sign = context.get_raw(0).as_str()?.parse().map_err(FromSqlError::other)?;
        let entries = labelled::split(context.get_raw(1).as_str()?);
        let keys: Vec<String> = entries.iter().filter_map(|entry| sign.key(&entry.value)).collect();
        Ok(serde_json::Value::from(keys).to_string())
    })?;
    connection.create_scalar_function("shown_tax_id", 1, flags, |context| {
        Ok(tax_id::shown(context.get_raw(0).as_str()?))
    })?;
    Ok(())
}

fn install_categories(connection: &Connection, flags: FunctionFlags) -> Result<()> {
    // Ids in hexadecimal digits as a column keeps them: NULL for none, each once, in order.
    connection.create_scalar_function("category_set", 1, flags, |context| {
        let digits = context.get_raw(0).as_str_or_null()?;
        Ok(digits.map(category_filter::column_of))
    })?;
    // Whether a row with the categories of the first argument is what the test in the second asks for.
    connection.create_scalar_function("passes_categories", 2, flags, |context| {
        let test = context.get_or_create_aux(1, |test| {
            serde_json::from_str::<CategoryTest>(test.as_str()?).map_err(BoxedError::from)
        })?;
        let carried = context.get_raw(0).as_blob_or_null()?.unwrap_or_default();
        Ok(test.passes(&category_filter::ids_in(carried)))
    })?;
    Ok(())
}

/// What a function may fail with.
type BoxedError = Box<dyn std::error::Error + Send + Sync>;

fn install_times(connection: &Connection, flags: FunctionFlags) -> Result<()> {
    connection.create_scalar_function("due_instant", 3, flags, |context| {
        Ok(due(context)?.instant().map(Timestamp::millis))
    })?;
    connection.create_scalar_function("day_end", 2, flags, |context| {
        let (CivilDate(date), ZoneName(zone)) = (context.get(0)?, context.get(1)?);
        Ok(end_of_day(date, zone).millis())
    })?;
    connection.create_scalar_function("reminder_first", 6, flags, |context| {
        let (lead, morning): (u32, TimeOfDay) = (context.get(3)?, context.get(4)?);
        let ZoneName(zone) = context.get(5)?;
        Ok(reminder::first_at(&due(context)?, lead, morning, zone).millis())
    })?;
    // Whether a reservation, in the last five arguments, is for the time of a plan, in the first five.
    connection.create_scalar_function("books_plan", 10, flags, |context| {
        let Some(plan_end) = civil(context, 3)? else { return Ok(false) };
        let (Some(start), Some(end)) = (civil(context, 5)?, civil(context, 7)?) else {
            return Ok(false);
        };
        let ZoneName(zone) = context.get(9)?;
        Ok(Booked::of_plan(&due(context)?, plan_end, zone) == Some(Booked { start, end, zone }))
    })?;
    Ok(())
}

/// The minute in the arguments from `first` on, if there is one.
fn civil(context: &Context<'_>, first: usize) -> rusqlite::Result<Option<Civil>> {
    let date: Option<CivilDate> = context.get(first)?;
    let time: Option<TimeOfDay> = context.get(first + 1)?;
    Ok(date.zip(time).map(|(CivilDate(date), time)| Civil { date, time }))
}

/// The due time in the first three arguments: date, time or NULL, zone.
fn due(context: &Context<'_>) -> rusqlite::Result<Due> {
    let (CivilDate(date), time, ZoneName(zone)) =
        (context.get(0)?, context.get::<Option<TimeOfDay>>(1)?, context.get(2)?);
    Ok(Due { date, time, zone })
}
