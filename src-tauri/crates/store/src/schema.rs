//! The tracked tables: how far each reaches, its key, and which of its columns are one value.

use std::sync::Arc;

use rusqlite::{Connection, named_params};

use crate::{
    error::{Error, Result},
    sql::sql,
};

/// A table whose every change is in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// The workspace's own facts; one row.
    Workspace,
    /// People of our own firm.
    User,
    /// What a person chose for himself.
    Setting,
    /// Kinds of event.
    EventType,
    /// Days on which the firm does not work.
    FreeDay,
    /// Business partners.
    Partner,
    /// People at partners.
    Contact,
    /// Threads.
    Thread,
    /// Events.
    Event,
    /// Moves of plans.
    Reschedule,
    /// Reminders.
    Reminder,
    /// Separate groups of categories.
    Dictionary,
    /// Categories.
    Category,
    /// Categories of partners.
    PartnerCategory,
    /// Categories of contacts.
    ContactCategory,
    /// Categories of threads.
    ThreadCategory,
    /// Categories of events.
    EventCategory,
    /// Dictionaries that kinds of event require.
    EventTypeDictionary,
    /// Files on events.
    Attachment,
    /// Who takes part in events.
    Participant,
    /// Rooms, cars, equipment.
    Resource,
    /// Bookings of resources.
    Reservation,
    /// The price list.
    Product,
    /// Lines of events: products, how much, for how much.
    ProductLine,
}

/// For whom a table's rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// For everyone in the workspace.
    All,
    /// For those who see the thread.
    Thread,
    /// For one person.
    Person,
}

/// Columns that are one value: whoever touches one of them touches all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Everything of the row, also that it is there at all.
    Row,
    /// The columns of the group with this number, as [`Table::groups`] lists them.
    Columns(u8),
}

impl Group {
    /// Whether a partner, contact, thread or event is in the trash.
    pub const TRASHED: Self = Self::Columns(1);
    /// Where a thread or an event stands and what belongs to that.
    pub const STATE: Self = Self::Columns(0);
    /// At which partner a thread is.
    pub const THREAD_PARTNER: Self = Self::Columns(2);
    /// At which partner a contact is.
    pub const CONTACT_PARTNER: Self = Self::Columns(0);
    /// When an event is planned, and until when.
    pub const PLAN_TIME: Self = Self::Columns(2);
    /// For when a resource is booked.
    pub const BOOKED_TIME: Self = Self::Columns(0);
    /// Whom an event names of the partner's people.
    pub const CONTACT: Self = Self::Columns(7);
    /// Whether a kind of event, a person, a resource, a dictionary or a category is retired.
    pub const RETIRED: Self = Self::Columns(0);
    /// Whether several categories of a dictionary may be chosen.
    pub const CHOICE: Self = Self::Columns(1);
    /// Whether events have categories of a dictionary: a column of its own.
    pub const OF_EVENT: Self = Self::Columns(23);
    /// Where a category stands in its dictionary.
    pub const CATEGORY_PLACE: Self = Self::Columns(1);
    /// What a person may do besides his own work.
    pub const ROLE: Self = Self::Columns(1);
    /// Who stands above a person.
    pub const SUPERVISOR: Self = Self::Columns(2);
    /// Who sees whose threads in the workspace.
    pub const ACCESS_MODE: Self = Self::Columns(0);
    /// By what the firm knows a product.
    pub const PRODUCT_CODE: Self = Self::Columns(2);
    /// What is planned of an event: when, the amount, what, by whom, with whom, in which words.
    pub const PLAN: [Self; 6] = [
        Self::Columns(2),
        Self::Columns(3),
        Self::Columns(5),
        Self::Columns(6),
        Self::Columns(7),
        Self::Columns(8),
    ];

    /// The group as a set of bits.
    pub(crate) fn bits(self) -> i64 {
        match self {
            Self::Row => ALL_GROUPS,
            Self::Columns(number) => 1 << number,
        }
    }
}

/// From which bit on a column that is listed in no group has its own. Fixed, because the journal keeps
/// bits: a group listed later must not move them.
const COLUMNS_FROM: usize = 16;

/// Every group of a row, and the row itself.
pub(crate) const ALL_GROUPS: i64 = i64::MAX;

/// What is one value of an event.
const EVENT: &[&[&str]] = &[
    // A plan is read-only once it is carried out or cancelled: the state holds the outcome.
    &["state", "happened_at", "outcome_author_id", "cancelled_at", "cancelled_by", "cancel_reason"],
    &["trashed_at"],
    &["plan_date", "plan_time", "plan_zone", "plan_end_date", "plan_end_time"],
    &["plan_minor", "plan_currency"],
    &["outcome_minor", "outcome_currency"],
    &["plan_type_id"],
    &["plan_assignee_id"],
    &["contact_id"],
    &["plan_note"],
];

/// What a kind of event proposes to do next.
const FOLLOW_UP: &[&str] =
    &["follow_up_type_id", "follow_up_count", "follow_up_unit", "follow_up_time", "follow_up_note"];

impl Table {
    /// Every tracked table, parents before children.
    pub const ALL: [Self; 24] = [
        Self::Workspace,
        Self::User,
        Self::Setting,
        Self::EventType,
        Self::FreeDay,
        Self::Partner,
        Self::Contact,
        Self::Thread,
        Self::Event,
        Self::Reschedule,
        Self::Reminder,
        Self::Dictionary,
        Self::Category,
        Self::PartnerCategory,
        Self::ContactCategory,
        Self::EventTypeDictionary,
        Self::Resource,
        Self::Product,
        Self::ThreadCategory,
        Self::EventCategory,
        Self::Attachment,
        Self::Participant,
        Self::Reservation,
        Self::ProductLine,
    ];

    /// The table's name in SQL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Workspace => "workspace",
            Self::User => "user_account",
            Self::Setting => "setting",
            Self::EventType => "event_type",
            Self::FreeDay => "free_day",
            Self::Partner => "partner",
            Self::Contact => "contact",
            Self::Thread => "thread",
            Self::Event => "event",
            Self::Reschedule => "reschedule",
            Self::Reminder => "reminder",
            Self::Dictionary => "dictionary",
            Self::Category => "category",
            Self::PartnerCategory => "partner_category",
            Self::ContactCategory => "contact_category",
            Self::ThreadCategory => "thread_category",
            Self::EventCategory => "event_category",
            Self::EventTypeDictionary => "event_type_dictionary",
            Self::Attachment => "attachment",
            Self::Participant => "participant",
            Self::Resource => "resource",
            Self::Reservation => "reservation",
            Self::Product => "product",
            Self::ProductLine => "product_line",
        }
    }

    /// The table of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }

    /// For whom its rows are.
    #[must_use]
    pub const fn scope(self) -> Scope {
        match self {
            Self::Workspace
            | Self::User
            | Self::EventType
            | Self::FreeDay
            | Self::Partner
            | Self::Contact
            | Self::Dictionary
            | Self::Category
            | Self::PartnerCategory
            | Self::ContactCategory
            | Self::EventTypeDictionary
            | Self::Resource
            | Self::Product => Scope::All,
            Self::Setting => Scope::Person,
            Self::Thread
            | Self::Event
            | Self::Reschedule
            | Self::Reminder
            | Self::ThreadCategory
            | Self::EventCategory
            | Self::Attachment
            | Self::Participant
            | Self::Reservation
            | Self::ProductLine => Scope::Thread,
        }
    }

    /// Whether only an administrator changes its rows, and takes such changes back.
    #[must_use]
    pub const fn is_administrators(self) -> bool {
        match self {
            Self::Workspace
            | Self::User
            | Self::EventType
            | Self::FreeDay
            | Self::Dictionary
            | Self::Category
            | Self::EventTypeDictionary
            | Self::Resource
            | Self::Product => true,
            Self::Setting
            | Self::Partner
            | Self::Contact
            | Self::Thread
            | Self::Event
            | Self::Reschedule
            | Self::Reminder
            | Self::PartnerCategory
            | Self::ContactCategory
            | Self::ThreadCategory
            | Self::EventCategory
            | Self::Attachment
            | Self::Participant
            | Self::Reservation
            | Self::ProductLine => false,
        }
    }

    /// The columns that are one value, group by group. A column named in none is a group of its own.
    #[must_use]
    pub const fn groups(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Workspace => &[&["access_mode"]],
            Self::FreeDay => &[&["first_date", "last_date"]],
            Self::User => &[&["retired_at"], &["role"], &["supervisor_id"]],
            Self::EventType => &[&["retired_at"], FOLLOW_UP],
            // Where a merged partner went is why it is in the trash.
            Self::Partner => &[&[], &["trashed_at", "merged_into_id"]],
            Self::Contact => &[&["partner_id"], &["trashed_at"]],
            Self::Thread => {
                &[&["state", "outcome", "reason", "closed_at"], &["trashed_at"], &["partner_id"]]
            },
            Self::Event => EVENT,
            Self::Reschedule => &[&["from_date", "from_time", "from_zone"]],
            Self::Reminder => &[&["snoozed_until", "dismissed_at"]],
            Self::Dictionary => &[&["retired_at"], &["is_multiple"]],
            // Where a merged category went is why it is retired.
            Self::Category => &[&["retired_at", "merged_into_id"], &["parent_id", "place"]],
            Self::Setting
            | Self::PartnerCategory
            | Self::ContactCategory
            | Self::ThreadCategory
            | Self::EventCategory
            | Self::EventTypeDictionary => &[],
            Self::Attachment => &[&[], &["trashed_at"]],
            Self::Participant => &[&["part", "removed_at"]],
            Self::Resource => &[&["retired_at"], &["zone", "hours"]],
            Self::Reservation => {
                &[&["start_date", "start_time", "end_date", "end_time", "zone", "follows_plan"]]
            },
            Self::Product => &[&["retired_at"], &["price_minor", "price_currency"], &["code"]],
            Self::ProductLine => &[&["quantity", "price_minor", "price_currency", "discount"]],
        }
    }

    /// The record that a link hangs on: its key is the first part of the link's. A link has no history and
    /// no token of its own; who changes it changes that record.
    #[must_use]
    pub const fn hangs_on(self) -> Option<Self> {
        match self {
            Self::PartnerCategory => Some(Self::Partner),
            Self::ContactCategory => Some(Self::Contact),
            Self::ThreadCategory => Some(Self::Thread),
            Self::EventCategory | Self::Participant => Some(Self::Event),
            Self::EventTypeDictionary => Some(Self::EventType),
            Self::Workspace
            | Self::User
            | Self::Setting
            | Self::EventType
            | Self::FreeDay
            | Self::Partner
            | Self::Contact
            | Self::Thread
            | Self::Event
            | Self::Reschedule
            | Self::Reminder
            | Self::Dictionary
            | Self::Category
            | Self::Attachment
            | Self::Resource
            | Self::Reservation
            | Self::Product
            | Self::ProductLine => None,
        }
    }

    /// Whether its rows are parts of an event, which they name in `event_id`: who changes one changes the event.
    #[must_use]
    pub const fn is_part_of_event(self) -> bool {
        matches!(self, Self::Attachment | Self::Reservation | Self::ProductLine)
    }

    /// A row's key in SQL: its bytes, parts in a row.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Setting => "CAST(user_id || name AS BLOB)",
            Self::PartnerCategory => "CAST(partner_id || category_id AS BLOB)",
            Self::ContactCategory => "CAST(contact_id || category_id AS BLOB)",
            Self::ThreadCategory => "CAST(thread_id || category_id AS BLOB)",
            Self::EventCategory => "CAST(event_id || category_id AS BLOB)",
            Self::EventTypeDictionary => "CAST(event_type_id || dictionary_id AS BLOB)",
            Self::Participant => "CAST(event_id || person_id AS BLOB)",
            Self::Workspace
            | Self::User
            | Self::EventType
            | Self::FreeDay
            | Self::Partner
            | Self::Contact
            | Self::Thread
            | Self::Event
            | Self::Reschedule
            | Self::Reminder
            | Self::Dictionary
            | Self::Category
            | Self::Attachment
            | Self::Resource
            | Self::Reservation
            | Self::Product
            | Self::ProductLine => "id",
        }
    }

    /// The group of a column, as a bit. `position` is the column's place in the table.
    pub(crate) fn group_of(self, column: &str, position: usize) -> i64 {
        let listed = self.groups().iter().position(|group| group.contains(&column));
        let number = listed.unwrap_or(COLUMNS_FROM + position);
        // Beyond 62 columns and groups a bit is shared, which can only refuse too much.
        1 << number.min(61)
    }
}

/// The columns of the tracked tables at each schema, for reading old changesets.
pub(crate) fn columns(connection: &Connection, schema: i64, table: Table) -> Result<Vec<Arc<str>>> {
    let mut statement = connection.prepare_cached(sql!("schema/columns"))?;
    let rows = statement
        .query_map(named_params! { ":schema": schema, ":table_name": table.name() }, |row| {
            row.get(0)
        })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes down which columns the tracked tables have at `schema`.
pub(crate) fn remember_columns(connection: &Connection, schema: i64) -> Result<()> {
    for table in Table::ALL {
        connection.execute(
            sql!("schema/remember"),
            named_params! { ":schema": schema, ":table_name": table.name() },
        )?;
    }
    Ok(())
}

/// A foreign key between tracked tables: `child.column` holds a key of `parent`.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) child: Table,
    pub(crate) column: String,
    pub(crate) parent: Table,
}

/// All foreign keys between tracked tables.
pub(crate) fn references(connection: &Connection) -> Result<Vec<Reference>> {
    let mut statement = connection.prepare_cached(sql!("schema/references"))?;
    let mut found = Vec::new();
    for child in Table::ALL {
        let rows = statement.query_map(named_params! { ":table_name": child.name() }, |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        for row in rows {
            let (column, parent) = row?;
            let parent = Table::named(&parent).ok_or(Error::Unexpected(parent))?;
            found.push(Reference { child, column, parent });
        }
    }
    Ok(found)
}
