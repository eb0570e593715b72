//! Shapes of requests that only read, or keep drafts. Those that change something are the commands'
//! own structs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    backup::Name,
    category_filter::DictionaryChoice,
    clock::Timestamp,
    due::{Due, TimeOfDay},
    event::EventResult,
    follow_up::Delay,
    id::{ContactId, DictionaryId, EventId, EventTypeId, PartnerId, StagedFileId, ThreadId},
    money::Currency,
};
use watek_engine::{
    import::ImportToken,
    query::money::TypedLine,
    staging::StagingToken,
    view::{
        attachment::FileOrder,
        find::{FoundKind, Named},
        partner_list::{PartnerFilter, PartnerSort},
        timeline::{TimelineCursor, filter::TimelineFilter},
        trash::TrashKind,
    },
};

macro_rules! requests {
    ($($(#[doc = $doc:literal])+ $name:ident {
        $($(#[doc = $field_doc:literal])+ $(#[$meta:meta])* $field:ident: $type:ty,)*
    })+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name { $($(#[doc = $field_doc])+ $(#[$meta])* pub(crate) $field: $type,)* }
    )+};
}

/// Names one of the records whose history can be read.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RecordTable {
    /// A partner.
    Partner,
    /// A contact.
    Contact,
    /// A thread.
    Thread,
    /// An event.
    Event,
    /// A kind of event.
    EventType,
}

requests! {
    /// Asks for nothing in particular.
    Nothing {}

    /// How many rows of each section of Today, 0 to 1000; 50, unless told.
    TodayRequest {
        /// Overdue tasks.
        #[serde(default)]
        #[ts(optional = nullable)]
        overdue: Option<u32>,
        /// Tasks of today.
        #[serde(default)]
        #[ts(optional = nullable)]
        today: Option<u32>,
        /// Tasks of the next days.
        #[serde(default)]
        #[ts(optional = nullable)]
        upcoming: Option<u32>,
        /// Hanging threads.
        #[serde(default)]
        #[ts(optional = nullable)]
        hanging: Option<u32>,
        /// What the task, its thread or its partner is in each of these dictionaries.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<DictionaryChoice>>")]
        dictionaries: Vec<DictionaryChoice>,
    }

    /// What Today is narrowed by.
    TodayChoicesRequest {
        /// What the task, its thread or its partner is in each of these dictionaries.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<DictionaryChoice>>")]
        dictionaries: Vec<DictionaryChoice>,
    }

    /// Names an event.
    OfEvent {
        /// The event.
        event_id: EventId,
    }

    /// Names a thread.
    OfThread {
        /// The thread.
        thread_id: ThreadId,
    }

    /// Names a handful of files on their way in.
    OfStaging {
        /// The handful.
        token: StagingToken,
    }

    /// Which files on their way in are to be ended.
    CancelStaging {
        /// The handful.
        token: StagingToken,
        /// The number of one of them, from 0; all that are not ready, unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        file: Option<u32>,
    }

    /// Names files that were copied in, at most 500.
    OfStagedFiles {
        /// The files.
        ids: Vec<StagedFileId>,
    }

    /// A stretch of the files of a partner's threads.
    PartnerFilesRequest {
        /// The partner.
        partner_id: PartnerId,
        /// By what they are sorted; when they were added, unless told.
        #[serde(default)]
        #[ts(optional, as = "Option<FileOrder>")]
        order: FileOrder,
        /// From the last to the first.
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        descending: bool,
        /// How many to leave out.
        #[serde(default)]
        #[ts(optional, as = "Option<u32>")]
        offset: u32,
        /// How many, 1 to 200.
        limit: u32,
    }

    /// Names a dictionary.
    OfDictionary {
        /// The dictionary.
        dictionary_id: DictionaryId,
    }

    /// Names a backup.
    OfBackup {
        /// The backup.
        backup_id: Name,
    }

    /// Names a partner.
    OfPartner {
        /// The partner.
        partner_id: PartnerId,
    }

    /// Names a contact.
    OfContact {
        /// The contact.
        contact_id: ContactId,
    }

    /// A page of what happened with a contact.
    ContactEventsRequest {
        /// With whom.
        contact_id: ContactId,
        /// Where the page begins.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<TimelineCursor>,
        /// How many events, 1 to 200.
        limit: u32,
    }

    /// Who is looked for, to take part in an event.
    PeopleRequest {
        /// At which partner the event is.
        partner_id: PartnerId,
        /// Words or beginnings of words of the name; empty for everybody there and of our own.
        text: String,
    }

    /// What is being written down, to find who may be the same.
    SimilarRequest {
        /// The name.
        #[serde(default)]
        #[ts(optional, as = "Option<String>")]
        name: String,
        /// The tax number.
        #[serde(default)]
        #[ts(optional, as = "Option<String>")]
        tax_id: String,
        /// The e-mail addresses, at most 20.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        emails: Vec<String>,
        /// The phones, at most 20.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        phones: Vec<String>,
        /// The partner it is about, if it is written down already.
        #[serde(default)]
        #[ts(optional = nullable)]
        except: Option<PartnerId>,
    }

    /// Two partners that may become one.
    MergeRequest {
        /// The one that would be kept.
        keep_id: PartnerId,
        /// The one that would go into it.
        other_id: PartnerId,
    }

    /// A stretch of the list of partners.
    PartnerListRequest {
        /// Words that must all occur in name, city, tax number, phones, e-mails or contacts.
        #[serde(default)]
        #[ts(optional, as = "Option<String>")]
        filter: String,
        /// What else must hold.
        #[serde(default)]
        #[ts(optional, as = "Option<PartnerFilter>")]
        only: PartnerFilter,
        /// What the list is sorted by; the name, unless told otherwise.
        #[serde(default)]
        #[ts(optional, as = "Option<PartnerSort>")]
        sort: PartnerSort,
        /// From the last to the first.
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        descending: bool,
        /// How many rows to pass over.
        offset: u32,
        /// How many rows to answer, 1 to 500.
        limit: u32,
        /// From offset 0 and with words: so many rows alone, 1 to `limit`, without a count if that is faster.
        #[serde(default)]
        #[ts(optional = nullable)]
        soon: Option<u32>,
    }

    /// Partners that are found, whatever their order.
    PartnerChoicesRequest {
        /// Words that must all occur, as in the list.
        #[serde(default)]
        #[ts(optional, as = "Option<String>")]
        filter: String,
        /// What else must hold.
        #[serde(default)]
        #[ts(optional, as = "Option<PartnerFilter>")]
        only: PartnerFilter,
    }

    /// A stretch of the trash.
    TrashRequest {
        /// Of what alone.
        #[serde(default)]
        #[ts(optional = nullable)]
        kind: Option<TrashKind>,
        /// How many rows to pass over.
        offset: u32,
        /// How many rows to answer, 1 to 200.
        limit: u32,
    }

    /// A page of what happened.
    TimelineRequest {
        /// At which partner.
        partner_id: PartnerId,
        /// In which thread alone.
        #[serde(default)]
        #[ts(optional = nullable)]
        thread_id: Option<ThreadId>,
        /// What of it.
        #[serde(default)]
        #[ts(optional, as = "Option<TimelineFilter>")]
        filter: TimelineFilter,
        /// Where the page begins.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<TimelineCursor>,
        /// How many events, 1 to 200.
        limit: u32,
    }

    /// What a partner's timeline, or one thread's, holds beside its pages.
    TimelineStretchRequest {
        /// At which partner.
        partner_id: PartnerId,
        /// In which thread alone.
        #[serde(default)]
        #[ts(optional = nullable)]
        thread_id: Option<ThreadId>,
        /// What of it.
        #[serde(default)]
        #[ts(optional, as = "Option<TimelineFilter>")]
        filter: TimelineFilter,
    }

    /// What may come next.
    ProposeRequest {
        /// In which thread.
        thread_id: ThreadId,
        /// After which kind of event.
        event_type_id: EventTypeId,
        /// When that happened; now, unless told otherwise.
        #[serde(default)]
        #[ts(optional = nullable)]
        happened_at: Option<Timestamp>,
        /// How the attempt ended.
        #[serde(default)]
        #[ts(optional = nullable)]
        result: Option<EventResult>,
    }

    /// Plans that shall be moved at once.
    ProposeMovesRequest {
        /// The planned events.
        event_ids: Vec<EventId>,
        /// To which day, or from which day on. A time of day in it is for all of them.
        to: Due,
        /// How many on each working day, 1 to 100; all on the one day, unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        per_day: Option<u32>,
    }

    /// A delay as a rule has it.
    FollowUpDue {
        /// How long after an event that happened now.
        delay: Delay,
        /// At what time of day.
        #[serde(default)]
        #[ts(optional = nullable)]
        time: Option<TimeOfDay>,
    }

    /// Names a kind of event.
    OfEventType {
        /// The kind.
        event_type_id: EventTypeId,
    }

    /// What is looked for.
    FindRequest {
        /// Words or beginnings of words that must all occur; empty for nothing but `recent`.
        text: String,
        /// Among which records; all, unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        among: Option<FoundKind>,
        /// Records to answer anew as they are now, where `text` is empty.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<Named>>")]
        recent: Vec<Named>,
    }

    /// A written due time.
    DueText {
        /// As the person wrote it.
        text: String,
        /// Whether it is of something that already happened: words that fit several days mean the last one.
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        past: bool,
    }

    /// Some days in a row.
    DaySpan {
        /// The first of them.
        #[ts(type = "string")]
        from: NaiveDate,
        /// The last of them, at most 420 days later.
        #[ts(type = "string")]
        to: NaiveDate,
    }

    /// A record whose history is asked for.
    OfRecord {
        /// What it is.
        table: RecordTable,
        /// Its id.
        #[ts(type = "string")]
        id: Uuid,
    }

    /// Asks what a typed amount means.
    AmountText {
        /// The text.
        text: String,
        /// The currency of a text that names none.
        currency: Currency,
    }

    /// Asks what typed lines of products mean.
    TypedLines {
        /// The lines.
        lines: Vec<TypedLine>,
    }

    /// Asks for products of the price list.
    ProductsRequest {
        /// Words that name or code hold; all, unless told.
        #[serde(default)]
        #[ts(optional, as = "Option<String>")]
        text: String,
        /// Also those no longer offered.
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        retired: bool,
        /// How many to leave out.
        #[serde(default)]
        #[ts(optional, as = "Option<u32>")]
        offset: u32,
        /// How many at most, 1 to 200; 50, unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        limit: Option<u32>,
    }

    /// Names a file that was let in for import.
    OfImport {
        /// The file.
        import: ImportToken,
    }

    /// A stretch of the rows in error.
    ImportProblemsRequest {
        /// The file.
        import: ImportToken,
        /// How many to pass over.
        offset: u32,
        /// How many to answer, 1 to 500.
        limit: u32,
    }

    /// Names a form.
    OfForm {
        /// The form: its kind and the record it is about.
        form: String,
    }

    /// What is typed into a form.
    SaveDraft {
        /// The form.
        form: String,
        /// Its content, whatever the form keeps.
        #[ts(type = "unknown")]
        body: Value,
    }
}

/// What is kept of a form.
#[derive(Clone, Debug, Serialize, TS)]
pub(crate) struct Draft {
    /// The form.
    pub(crate) form: String,
    /// Its content.
    #[ts(type = "unknown")]
    pub(crate) body: Value,
    /// When it was kept.
    pub(crate) saved_at: Timestamp,
}
