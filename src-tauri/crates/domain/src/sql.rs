//! How values are kept in one SQLite column each: ids as 16 bytes, instants as milliseconds, all else
//! as the text that people and other programs would expect.

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use uuid::Uuid;

use crate::{
    clock::Timestamp,
    due::TimeOfDay,
    event::{EventResult, EventState},
    follow_up::DelayUnit,
    id::{
        CategoryId, ContactId, DeviceId, DictionaryId, EventId, EventTypeId, FreeDayId, LineId,
        OperationId, PartnerId, ProductId, ReminderId, RescheduleId, ReservationId, ResourceId,
        ThreadId, UserId, WorkspaceId,
    },
    money::Currency,
    opening_hours::OpeningHours,
    participant::Part,
    product::{Discount, Half, Quantity},
    resource::ResourceKind,
    thread::{ThreadOutcome, ThreadState},
    user::{AccessMode, Language, Role, Theme},
    working_days::Country,
};

/// A civil date in a column: `2026-11-25`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate(pub NaiveDate);

/// A time zone in a column: its IANA name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ZoneName(pub Tz);

macro_rules! id_columns {
    ($($id:ident)+) => {$(
        impl ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
            }
        }

        impl FromSql for $id {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                <[u8; 16]>::column_result(value).map(|bytes| Self(Uuid::from_bytes(bytes)))
            }
        }
    )+};
}

id_columns! {
    PartnerId ContactId ThreadId EventId RescheduleId EventTypeId FreeDayId ReminderId UserId OperationId DeviceId
    WorkspaceId DictionaryId CategoryId ProductId LineId ResourceId ReservationId
}

macro_rules! name_columns {
    ($($choice:ident)+) => {$(
        impl ToSql for $choice {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }

        impl FromSql for $choice {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(FromSqlError::other)
            }
        }
    )+};
}

name_columns! {
    EventState EventResult ThreadState ThreadOutcome Role AccessMode Language Theme DelayUnit
    Country Half Part ResourceKind
}

impl ToSql for Timestamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.millis().into())
    }
}

impl FromSql for Timestamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self::from_millis)
    }
}

impl ToSql for TimeOfDay {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(text(self))
    }
}

impl FromSql for TimeOfDay {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl ToSql for OpeningHours {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(text(self))
    }
}

impl FromSql for OpeningHours {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(text(self))
    }
}

impl FromSql for Currency {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl ToSql for Quantity {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.thousandths().into())
    }
}

impl FromSql for Quantity {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::of_thousandths(value.as_i64()?).map_err(FromSqlError::other)
    }
}

impl ToSql for Discount {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.hundredths().into())
    }
}

impl FromSql for Discount {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::of_hundredths(value.as_i64()?).map_err(FromSqlError::other)
    }
}

impl ToSql for CivilDate {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(text(self.0.format("%Y-%m-%d")))
    }
}

impl FromSql for CivilDate {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}

impl ToSql for ZoneName {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.name().into())
    }
}

impl FromSql for ZoneName {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}

fn text(value: impl std::fmt::Display) -> ToSqlOutput<'static> {
    ToSqlOutput::Owned(Value::Text(value.to_string()))
}

#[cfg(test)]
mod tests;
