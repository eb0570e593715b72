// Written by `cargo xtask gen`. Do not edit.

/**
 * Who sees whose threads (R13). Chosen when the second user is added; never changes by itself.
 */
export type AccessMode = "everyone" | "reporting_tree";
/**
 * Adds a dozen made-up partners with threads and plans around today, in the person's language.
 */
export type AddSampleData = Record<symbol, never>;
/**
 * What was added.
 */
export type AddedSampleData = { 
/**
 * How many partners.
 */
partners: number, };
/**
 * A file that was let in.
 */
export type Admitted = { 
/**
 * By what it is called from now on.
 */
token: ImportToken, 
/**
 * The name of the file, without its folder.
 */
name: string, 
/**
 * Its size in bytes.
 */
size: number, };
/**
 * Two contacts that may be one person.
 */
export type AlikeContacts = { 
/**
 * The contact of the partner that would be kept.
 */
keep: ContactView, 
/**
 * The contact of the other.
 */
other: ContactView, 
/**
 * What both have in common.
 */
signs: Array<Sign>, };
/**
 * What a typed amount means.
 */
export type AmountPreview = { 
/**
 * The amount.
 */
money: Money, 
/**
 * As people read it.
 */
shown: string, 
/**
 * As one types it, without its currency.
 */
typed: string, };
/**
 * What events of one kind come to, in one currency.
 */
export type AmountRow = { 
/**
 * With what their threads ended; `null` while they go on.
 */
outcome: ThreadOutcome | null, 
/**
 * Whether these are plans, plans given up, or what happened.
 */
state: EventState, 
/**
 * What they come to.
 */
sum: Sum, 
/**
 * How many they are.
 */
events: number, };
/**
 * Asks what a typed amount means.
 */
export type AmountText = { 
/**
 * The text.
 */
text: string, 
/**
 * The currency of a text that names none.
 */
currency: Currency, };
/**
 * How the folder became another one than the program last worked with: it is a new device then.
 */
export type Arrival = "copied" | "replaced";
/**
 * Gives partners into somebody's care.
 */
export type AssignPartners = { 
/**
 * Which.
 */
selection: PartnerSelection, 
/**
 * Who looks after them from now on.
 */
owner_id: UserId, };
/**
 * Adds files that were copied in to an event, planned or done. Whoever sees the event may.
 */
export type AttachFiles = { 
/**
 * The event.
 */
event_id: EventId, 
/**
 * The files, in their order.
 */
files: Array<StagedFileId>, };
/**
 * The files on the event.
 */
export type AttachedFiles = { 
/**
 * Their ids, in the order of the request.
 */
attachment_ids: Array<AttachmentId>, };
/**
 * A file on an event.
 */
export type AttachmentId = string;
/**
 * Where a file hangs, in words.
 */
export type AttachmentPlace = { 
/**
 * The event.
 */
event_id: EventId, 
/**
 * The event in words.
 */
event: Label, 
/**
 * Its thread.
 */
thread_id: ThreadId, 
/**
 * The thread's title.
 */
thread_title: string, 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * The partner's name.
 */
partner_name: string, };
/**
 * A file on an event.
 */
export type AttachmentView = { 
/**
 * Its id.
 */
id: AttachmentId, 
/**
 * The event.
 */
event_id: EventId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * What can be shown of it without another program.
 */
kind: FileKind, 
/**
 * Whether the system might run it rather than show it.
 */
executable: boolean, 
/**
 * When it was added.
 */
added_at: Timestamp, 
/**
 * By whom.
 */
added_by_id: UserId, 
/**
 * His name.
 */
added_by_name: string, 
/**
 * Whether what is in it is not here.
 */
missing: boolean, 
/**
 * Whether it is in the trash.
 */
trashed: boolean, 
/**
 * Whether the viewer may rename it, move it, or put it into the trash.
 */
may_edit: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * Whether resources are free.
 */
export type Availability = { 
/**
 * Each resource that was asked for.
 */
resources: Array<ResourceAvailability>, 
/**
 * Whether all of them are.
 */
free: boolean, 
/**
 * The nearest times at which all of them are free and nobody has another plan.
 */
slots: Array<Slot>, };
/**
 * A copy as it lies there.
 */
export type Backup = { 
/**
 * Its name.
 */
id: Name, 
/**
 * When it was made.
 */
made_at: Timestamp, 
/**
 * Why.
 */
kind: BackupKind, 
/**
 * Bytes of the file.
 */
size: number, 
/**
 * What is in it; `None` where nothing beside it says so.
 */
contents: BackupContents | null, 
/**
 * What is known of its state.
 */
state: BackupState, };
/**
 * What a workspace holds, in words a person can compare.
 */
export type BackupContents = { 
/**
 * The place of the last operation in the journal; 0 where there is none.
 */
last_seq: number, 
/**
 * That operation.
 */
last_operation_id: OperationId | null, 
/**
 * When it was done.
 */
last_change_at: Timestamp | null, 
/**
 * Partners outside the trash.
 */
partners: number, 
/**
 * Threads outside the trash.
 */
threads: number, 
/**
 * Events outside the trash, planned ones too.
 */
events: number, };
/**
 * Why a copy was made.
 */
export type BackupKind = "start" | "daily" | "before_import" | "before_migration" | "before_restore" | "by_hand";
/**
 * A backup, and what restoring it would cost.
 */
export type BackupPreview = { 
/**
 * The backup, its content read now.
 */
backup: Backup, 
/**
 * How many operations were done since; `null` where this workspace knows nothing of the backup's last.
 */
operations_since: number | null, 
/**
 * When the last of them was done.
 */
last_change_at: Timestamp | null, };
/**
 * What is known of a copy.
 */
export type BackupState = "complete" | "verified" | "damaged" | "unknown";
/**
 * For when something is booked.
 */
export type Booked = { 
/**
 * The first minute.
 */
start: Civil, 
/**
 * The first minute after it.
 */
end: Civil, 
/**
 * IANA name of the zone in which both are meant.
 */
zone: string, };
/**
 * For what something is booked.
 */
export type BookedEvent = { 
/**
 * The event.
 */
event_id: EventId, 
/**
 * Its thread.
 */
thread_id: ThreadId, 
/**
 * The thread's title.
 */
thread_title: string, 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * The partner's name.
 */
partner_name: string, 
/**
 * Planned or done.
 */
state: EventState, 
/**
 * What it is.
 */
event_type_id: EventTypeId, 
/**
 * The first words of its note or text.
 */
text: string, };
/**
 * A time of a reservation's own.
 */
export type BookedTime = { 
/**
 * The first minute.
 */
start: Civil, 
/**
 * The first minute after it.
 */
end: Civil, 
/**
 * IANA name of the zone in which both are meant; the resource's, unless told.
 */
zone?: string | null, };
/**
 * A booking, as far as the viewer may know it (R13).
 */
export type BookingView = { 
/**
 * How many are booked.
 */
units: number, 
/**
 * From when on.
 */
start_at: Timestamp, 
/**
 * Until before when.
 */
end_at: Timestamp, 
/**
 * The same as the clocks of the resource's zone show it.
 */
start: Civil, 
/**
 * And its end.
 */
end: Civil, 
/**
 * Who booked.
 */
booked_by: UserId, 
/**
 * His name.
 */
booked_by_name: string, 
/**
 * For what; nothing where the viewer does not see its thread.
 */
event: BookedEvent | null, };
/**
 * Of which resource's bookings a page is shown.
 */
export type BookingsRequest = { 
/**
 * The resource.
 */
resource_id: ResourceId, 
/**
 * The first date, as the resource's clocks show it.
 */
from: string, 
/**
 * The last date, at most a hundred days later.
 */
to: string, };
/**
 * Gives a plan up.
 */
export type CancelEvent = { 
/**
 * The planned event.
 */
event_id: EventId, 
/**
 * Why.
 */
reason?: string, };
/**
 * Which files on their way in are to be ended.
 */
export type CancelStaging = { 
/**
 * The handful.
 */
token: StagingToken, 
/**
 * The number of one of them, from 0; all that are not ready, unless told.
 */
file?: number | null, };
/**
 * What an event carries. A part that is not told stays as it is; of a new event it is empty.
 */
export type Carried = { 
/**
 * Files that were copied in and are added to the event; those that hang on it stay.
 */
attachments?: Array<StagedFileId> | null, 
/**
 * Everybody who takes part; who is missing takes part no more.
 */
participants?: Array<ParticipantRequest> | null, 
/**
 * All that is booked for it; what is missing is given back.
 */
reservations?: Array<ReservationRequest> | null, 
/**
 * All its categories.
 */
categories?: Array<CategoryId> | null, };
/**
 * Gives planned events a category, or takes it from them.
 */
export type CategorizeEvents = { 
/**
 * Which, 1 to 500.
 */
event_ids: Array<EventId>, 
/**
 * The category.
 */
category_id: CategoryId, 
/**
 * Takes it from them instead.
 */
take_off?: boolean, };
/**
 * Gives partners a category, or takes it from them.
 */
export type CategorizePartners = { 
/**
 * Which.
 */
selection: PartnerSelection, 
/**
 * The category.
 */
category_id: CategoryId, 
/**
 * Takes it from them instead.
 */
take_off?: boolean, };
/**
 * What came of it.
 */
export type Categorized = { 
/**
 * How many records have other categories now. The others were so already.
 */
changed: number, 
/**
 * How many of them had another category of that dictionary, which allows one.
 */
replaced: number, };
/**
 * How many rows a category would show.
 */
export type CategoryCount = { 
/**
 * The category.
 */
category_id: CategoryId, 
/**
 * How many.
 */
count: number, };
/**
 * What an administrator writes about a category.
 */
export type CategoryFields = { 
/**
 * Its Polish name; the English one, unless told.
 */
name_pl?: string, 
/**
 * Its English name; the Polish one, unless told.
 */
name_en?: string, 
/**
 * Its colour, 0 to 5.
 */
colour?: number | null, };
/**
 * A category of a dictionary.
 */
export type CategoryId = string;
/**
 * How many records have a category, also those in the trash; each counted up to ten thousand.
 */
export type CategoryUses = { 
/**
 * The category.
 */
category_id: CategoryId, 
/**
 * Partners.
 */
partners: number, 
/**
 * Contacts.
 */
contacts: number, 
/**
 * Threads.
 */
threads: number, 
/**
 * Events.
 */
events: number, };
/**
 * A category.
 */
export type CategoryView = { 
/**
 * Its id.
 */
id: CategoryId, 
/**
 * Below which other it stands.
 */
parent_id: CategoryId | null, 
/**
 * How deep it stands: 0 is the top.
 */
depth: number, 
/**
 * Its Polish name.
 */
name_pl: string, 
/**
 * Its English name.
 */
name_en: string, 
/**
 * Its colour, 0 to 5, if it has one.
 */
colour: number | null, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, 
/**
 * Into which other it was merged: history may still name it, lists do not.
 */
merged_into_id: CategoryId | null, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * What a change answers: its result, and the operation by which it can be taken back.
 */
export type Changed<T> = { 
/**
 * The operation; `null` where nothing changed.
 */
operation_id: OperationId | null, 
/**
 * The result.
 */
result: T, };
/**
 * How many partners were changed.
 */
export type ChangedPartners = { 
/**
 * How many.
 */
count: number, };
/**
 * Chooses what the person's list of partners shows beside the names.
 */
export type ChoosePartnerColumns = { 
/**
 * The columns in their order, each once.
 */
columns: Array<PartnerColumn>, };
/**
 * A minute as clocks show it: the zone is told elsewhere.
 */
export type Civil = { 
/**
 * The date.
 */
date: string, 
/**
 * The time of day.
 */
time: TimeOfDay, };
/**
 * Ends a thread on purpose; its open plans are given up with it (R3).
 */
export type CloseThread = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * With what it ends.
 */
outcome: ThreadOutcome, 
/**
 * Why; must not be empty.
 */
reason: string, };
/**
 * What closing did.
 */
export type ClosedThread = { 
/**
 * The plans that it cancelled, in words.
 */
cancelled: Array<string>, };
/**
 * What one column of the file means.
 */
export type Column = { 
/**
 * The field; `null` where the column is left out.
 */
field?: Field | null, 
/**
 * What a phone, e-mail or address is for, where the column's name says it.
 */
label?: string, };
/**
 * A page of what happened with a contact.
 */
export type ContactEventsRequest = { 
/**
 * With whom.
 */
contact_id: ContactId, 
/**
 * Where the page begins.
 */
after?: TimelineCursor | null, 
/**
 * How many events, 1 to 200.
 */
limit: number, };
/**
 * What a person writes about a contact.
 */
export type ContactFields = { 
/**
 * First and last name; must not be empty.
 */
name: string, 
/**
 * What the person does there.
 */
position?: string, 
/**
 * Phones, the main one first.
 */
phones?: Array<Labelled>, 
/**
 * E-mail addresses, likewise.
 */
emails?: Array<Labelled>, 
/**
 * Postal addresses, likewise.
 */
addresses?: Array<Labelled>, 
/**
 * Free text.
 */
note?: string, 
/**
 * All categories of the person; as they are, unless told.
 */
categories?: Array<CategoryId> | null, };
/**
 * A person at a partner.
 */
export type ContactId = string;
/**
 * A contact with the partner and the open plans.
 */
export type ContactPage = { 
/**
 * The contact.
 */
contact: ContactView, 
/**
 * Where the person works.
 */
partner: PartnerCard, 
/**
 * Open plans with the person, the earliest first, from the threads the viewer sees; at most 50.
 */
plans: Array<TaskView>, };
/**
 * A person at a partner.
 */
export type ContactView = { 
/**
 * Its id.
 */
id: ContactId, 
/**
 * Where the person works.
 */
partner_id: PartnerId, 
/**
 * First and last name.
 */
name: string, 
/**
 * What the person does there, or empty.
 */
position: string, 
/**
 * Phones, the main one first.
 */
phones: Array<Labelled>, 
/**
 * E-mail addresses, likewise.
 */
emails: Array<Labelled>, 
/**
 * Postal addresses, likewise.
 */
addresses: Array<Labelled>, 
/**
 * Free text, or empty.
 */
note: string, 
/**
 * The person's categories, in the order of dictionaries.
 */
categories: Array<CategoryId>, 
/**
 * Whether the contact is in the trash.
 */
trashed: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * A country whose public holidays are known.
 */
export type Country = "PL" | "DE" | "CZ" | "SK" | "GB" | "US";
/**
 * Adds a category.
 */
export type CreateCategory = { 
/**
 * To which dictionary.
 */
dictionary_id: DictionaryId, 
/**
 * Below which category; at the top, unless told.
 */
parent_id?: CategoryId | null, 
/**
 * After which of its siblings; last of them, unless told.
 */
after_id?: CategoryId | null, 
/**
 * What it is.
 */
fields: CategoryFields, };
/**
 * Writes a contact down.
 */
export type CreateContact = { 
/**
 * Where the person works.
 */
partner_id: PartnerId, 
/**
 * What is known of the person.
 */
fields: ContactFields, };
/**
 * Adds a dictionary, at the end of the list.
 */
export type CreateDictionary = { 
/**
 * What it is.
 */
fields: DictionaryFields, };
/**
 * Adds a kind of event, at the end of the list.
 */
export type CreateEventType = { 
/**
 * What it is.
 */
fields: EventTypeFields, };
/**
 * Adds free days.
 */
export type CreateFreeDay = { 
/**
 * What they are.
 */
fields: FreeDayFields, };
/**
 * Writes a partner down.
 */
export type CreatePartner = { 
/**
 * What is known of it.
 */
fields: PartnerFields, };
/**
 * Adds a product to the price list.
 */
export type CreateProduct = { 
/**
 * What it is.
 */
fields: ProductFields, };
/**
 * Adds a resource.
 */
export type CreateResource = { 
/**
 * What it is.
 */
fields: ResourceFields, };
/**
 * Begins a thread.
 */
export type CreateThread = { 
/**
 * With whom.
 */
partner_id: PartnerId, 
/**
 * About what; must not be empty.
 */
title: string, 
/**
 * Whose thread it is; whoever begins it, unless told otherwise.
 */
owner_id?: UserId | null, 
/**
 * The first step.
 */
plan?: PlanRequest | null, 
/**
 * Its categories.
 */
categories?: Array<CategoryId> | null, };
/**
 * Adds a person.
 */
export type CreateUser = { 
/**
 * First and last name; must not be empty.
 */
name: string, 
/**
 * What he may do besides his own work.
 */
role: Role, 
/**
 * Who stands above him.
 */
supervisor_id?: UserId | null, 
/**
 * Who sees whose threads: must be chosen with the second person, and only then (R13).
 */
access_mode?: AccessMode | null, };
/**
 * The new category.
 */
export type CreatedCategory = { 
/**
 * Its id.
 */
category_id: CategoryId, };
/**
 * The new contact.
 */
export type CreatedContact = { 
/**
 * Its id.
 */
contact_id: ContactId, };
/**
 * The new dictionary.
 */
export type CreatedDictionary = { 
/**
 * Its id.
 */
dictionary_id: DictionaryId, };
/**
 * The new kind.
 */
export type CreatedEventType = { 
/**
 * Its id.
 */
event_type_id: EventTypeId, };
/**
 * The new free days.
 */
export type CreatedFreeDay = { 
/**
 * Their id.
 */
free_day_id: FreeDayId, };
/**
 * The new partner.
 */
export type CreatedPartner = { 
/**
 * Its id.
 */
partner_id: PartnerId, };
/**
 * The new product.
 */
export type CreatedProduct = { 
/**
 * Its id.
 */
product_id: ProductId, };
/**
 * The new resource.
 */
export type CreatedResource = { 
/**
 * Its id.
 */
resource_id: ResourceId, };
/**
 * The new thread.
 */
export type CreatedThread = { 
/**
 * Its id.
 */
thread_id: ThreadId, };
/**
 * The new person.
 */
export type CreatedUser = { 
/**
 * His id.
 */
user_id: UserId, };
/**
 * An ISO 4217 currency code: three capital letters.
 */
export type Currency = string;
/**
 * Which number comes first in a date that does not begin with the year.
 */
export type DateOrder = "day_first" | "month_first";
/**
 * A day on which people do not work, and why.
 */
export type DayOff = { 
/**
 * The day.
 */
date: string, 
/**
 * The public holiday that it is.
 */
holiday: Holiday | null, 
/**
 * What the firm calls its own free day; may be empty.
 */
free_day: string | null, };
/**
 * Some days in a row.
 */
export type DaySpan = { 
/**
 * The first of them.
 */
from: string, 
/**
 * The last of them, at most 420 days later.
 */
to: string, };
/**
 * A delay from an outcome to the next step.
 */
export type Delay = { 
/**
 * How many units, 0 to 1,000.
 */
count: number, 
/**
 * The unit.
 */
unit: DelayUnit, };
/**
 * In what a delay is counted.
 */
export type DelayUnit = "hours" | "days" | "working_days" | "weeks" | "months";
/**
 * How much room a row of a list takes.
 */
export type Density = "compact" | "comfortable";
/**
 * What is asked for in one dictionary: something in one of these categories or below, or in none at all.
 */
export type DictionaryChoice = { 
/**
 * The dictionary.
 */
dictionary_id: DictionaryId, 
/**
 * Its categories, each with those below it.
 */
category_ids?: Array<CategoryId>, 
/**
 * Also what is in no category of it.
 */
none?: boolean, };
/**
 * What a list holds of one dictionary: how many rows each choice in it would show beside all else that
 * the list is narrowed by.
 */
export type DictionaryCount = { 
/**
 * The dictionary.
 */
dictionary_id: DictionaryId, 
/**
 * Its categories that would show something, each with those below it.
 */
categories: Array<CategoryCount>, 
/**
 * How many rows are in none of its categories.
 */
none: number, };
/**
 * What an administrator writes about a dictionary.
 */
export type DictionaryFields = { 
/**
 * Its Polish name; the English one, unless told.
 */
name_pl?: string, 
/**
 * Its English name; the Polish one, unless told.
 */
name_en?: string, 
/**
 * Whether partners have categories of it.
 */
of_partner?: boolean, 
/**
 * Whether contacts do.
 */
of_contact?: boolean, 
/**
 * Whether threads do.
 */
of_thread?: boolean, 
/**
 * Whether events do.
 */
of_event?: boolean, 
/**
 * Whether a record may have several of them.
 */
is_multiple?: boolean, 
/**
 * Whether a record must have one.
 */
is_required?: boolean, };
/**
 * A separate group of categories.
 */
export type DictionaryId = string;
/**
 * A dictionary.
 */
export type DictionaryView = { 
/**
 * Its id.
 */
id: DictionaryId, 
/**
 * Its Polish name.
 */
name_pl: string, 
/**
 * Its English name.
 */
name_en: string, 
/**
 * Whether partners have categories of it.
 */
of_partner: boolean, 
/**
 * Whether contacts do.
 */
of_contact: boolean, 
/**
 * Whether threads do.
 */
of_thread: boolean, 
/**
 * Whether events do.
 */
of_event: boolean, 
/**
 * Whether a record may have several of them.
 */
is_multiple: boolean, 
/**
 * Whether a record must have one.
 */
is_required: boolean, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, 
/**
 * Its categories as a tree is read from the top: each before those below it.
 */
categories: Array<CategoryView>, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * A discount in hundredths of a per cent: none to all of the price.
 */
export type Discount = number;
/**
 * Waves a reminder away. The task stays.
 */
export type DismissReminder = { 
/**
 * The reminder.
 */
reminder_id: ReminderId, };
/**
 * A tax number whose digits do not agree. It is kept as it is written, to be mended later (decision 0015).
 */
export type DoubtfulTaxId = { 
/**
 * What the partner is called.
 */
partner: string, 
/**
 * The number as it is written.
 */
tax_id: string, };
/**
 * What is kept of a form.
 */
export type Draft = { 
/**
 * The form.
 */
form: string, 
/**
 * Its content.
 */
body: unknown, 
/**
 * When it was kept.
 */
saved_at: Timestamp, };
/**
 * What happens with files that are dragged over the window: `watek://dragged`.
 */
export type Dragged = { "phase": "enter", 
/**
 * Where.
 */
at: Pointer, 
/**
 * How many.
 */
count: number, 
/**
 * What the first of them are called.
 */
names: Array<string>, } | { "phase": "over", 
/**
 * Where to.
 */
at: Pointer, } | { "phase": "leave" } | { "phase": "drop", 
/**
 * Where.
 */
at: Pointer, 
/**
 * By what they are called.
 */
token: DropToken, 
/**
 * How many.
 */
count: number, 
/**
 * What the first of them are called.
 */
names: Array<string>, };
/**
 * The name of what was dropped, good for one use. The paths stay on the other side.
 */
export type DropToken = string;
/**
 * A due time: a date, perhaps a time of day, and the zone in which both were meant.
 */
export type Due = { 
/**
 * The civil date.
 */
date: string, 
/**
 * The time of day; without it the due time has no instant.
 */
time: TimeOfDay | null, 
/**
 * IANA name of the zone in which date and time were meant.
 */
zone: string, };
/**
 * What a written due time means.
 */
export type DuePreview = { 
/**
 * The due time.
 */
due: Due, 
/**
 * Its instant, if it has one.
 */
instant: Timestamp | null, 
/**
 * How many days from today; negative for what has passed.
 */
days: number, 
/**
 * Whether people work on that day.
 */
working: boolean, 
/**
 * The holiday or free day that it is.
 */
day_off: DayOff | null, };
/**
 * A written due time.
 */
export type DueText = { 
/**
 * As the person wrote it.
 */
text: string, 
/**
 * Whether it is of something that already happened: words that fit several days mean the last one.
 */
past?: boolean, };
/**
 * The same, by what the partner is known.
 */
export type Duplicates = { 
/**
 * By its tax number.
 */
tax_id: OnDuplicate, 
/**
 * By an e-mail address, its own or of a contact.
 */
email: OnDuplicate, 
/**
 * By its name.
 */
name: OnDuplicate, };
/**
 * Corrects what was told of an event.
 */
export type EditOutcome = { 
/**
 * The done event.
 */
event_id: EventId, 
/**
 * What was done.
 */
event_type_id: EventTypeId, 
/**
 * When it happened.
 */
happened_at: Timestamp, 
/**
 * With whom at the partner.
 */
contact_id?: ContactId | null, 
/**
 * What happened, in Markdown.
 */
text: string, 
/**
 * How the attempt ended.
 */
result?: EventResult | null, 
/**
 * The amount.
 */
amount?: Money | null, 
/**
 * The products; as they are, unless told.
 */
lines?: Array<LineRequest> | null, 
/**
 * What the event carries besides.
 */
carried?: Carried, 
/**
 * The event's token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes a plan: what, by whom, with whom, when, and who is reminded how long before.
 */
export type EditPlan = { 
/**
 * The planned event.
 */
event_id: EventId, 
/**
 * What is planned.
 */
event_type_id: EventTypeId, 
/**
 * Who shall do it; his reminders go with it.
 */
assignee_id: UserId, 
/**
 * With whom at the partner.
 */
contact_id?: ContactId | null, 
/**
 * What to do, in words.
 */
note: string, 
/**
 * The planned amount.
 */
amount?: Money | null, 
/**
 * The products; as they are, unless told.
 */
lines?: Array<LineRequest> | null, 
/**
 * For when, and until when; as it is, unless told. Another due time counts as a move (R6).
 */
time?: PlanTime | null, 
/**
 * The assignee's reminders, in minutes before; as they are, unless told.
 */
reminders?: Array<number> | null, 
/**
 * What the event carries besides.
 */
carried?: Carried, 
/**
 * The event's token, as the form saw it.
 */
token: OperationId, };
/**
 * An encoding that spreadsheets write.
 */
export type Encoding = "utf8" | "utf16_le" | "utf16_be" | "windows1250";
/**
 * The end of a plan: civil time in the zone of its due time.
 */
export type End = { 
/**
 * The civil date.
 */
date: string, 
/**
 * The time of day.
 */
time: TimeOfDay, };
/**
 * What a written end means.
 */
export type EndPreview = { 
/**
 * The end, in the zone of the start.
 */
end: End, 
/**
 * How long it lasts, in minutes of elapsed time.
 */
minutes: number, };
/**
 * Until when something lasts, as written.
 */
export type EndText = { 
/**
 * What is written: a length, or a time.
 */
text: string, 
/**
 * From when on.
 */
due: Due, };
/**
 * Every way a call can end without a result.
 */
export type ErrorCode = "invalid" | "unknown_command" | "bad_params" | "not_found" | "forbidden" | "not_all_his" | "others_found" | "stale" | "no_open_plan" | "open_plan_exists" | "thread_closed" | "thread_open" | "not_planned" | "not_done" | "in_trash" | "parent_in_trash" | "not_in_trash" | "open_tasks" | "several_chosen" | "dictionary_required" | "category_in_use" | "last_administrator" | "access_mode_needed" | "nothing_to_undo" | "nothing_to_redo" | "already_undone" | "not_undone" | "undo_refused" | "overbooked" | "undo_before_upgrade" | "not_started" | "folder_not_empty" | "file_refused" | "content_missing" | "may_run" | "import_runs" | "cancelled" | "workspace_in_use" | "newer_workspace" | "damaged_workspace" | "backup_damaged" | "disk_full" | "read_only" | "not_opened" | "internal";
/**
 * An event, planned or done.
 */
export type EventId = string;
/**
 * How an attempt to reach somebody ended.
 */
export type EventResult = "answered" | "no_answer" | "call_back" | "message_left" | "wrong_number";
/**
 * Where an event stands.
 */
export type EventState = "planned" | "done" | "cancelled";
/**
 * What an administrator writes about a kind of event.
 */
export type EventTypeFields = { 
/**
 * Its Polish name; must not be empty.
 */
name_pl: string, 
/**
 * Its English name; must not be empty.
 */
name_en: string, 
/**
 * Name of its icon, one of those to choose from.
 */
icon: string, 
/**
 * Its colour, 0 to 5.
 */
colour: number, 
/**
 * Whether it asks how the attempt ended.
 */
asks_result: boolean, 
/**
 * Whether an outcome must be described.
 */
requires_text?: boolean, 
/**
 * Whether an outcome must name a contact.
 */
requires_contact?: boolean, 
/**
 * Whether an outcome must have an amount.
 */
requires_amount?: boolean, 
/**
 * Whether an outcome must have a file.
 */
requires_attachment?: boolean, 
/**
 * Whether an outcome must say who took part.
 */
requires_participant?: boolean, 
/**
 * Of which dictionaries an outcome must have a category.
 */
required_dictionary_ids?: Array<DictionaryId>, 
/**
 * What it proposes to do next.
 */
follow_up: FollowUpRule | null, };
/**
 * A kind of event.
 */
export type EventTypeId = string;
/**
 * A kind of event.
 */
export type EventTypeView = { 
/**
 * Its id; built-in kinds have the same one everywhere.
 */
id: EventTypeId, 
/**
 * Its Polish name.
 */
name_pl: string, 
/**
 * Its English name.
 */
name_en: string, 
/**
 * Name of its icon.
 */
icon: string, 
/**
 * Its colour, 0 to 5.
 */
colour: number, 
/**
 * Whether it asks how the attempt ended.
 */
asks_result: boolean, 
/**
 * Whether an outcome must be described.
 */
requires_text: boolean, 
/**
 * Whether an outcome must name a contact.
 */
requires_contact: boolean, 
/**
 * Whether an outcome must have an amount.
 */
requires_amount: boolean, 
/**
 * Whether an outcome must have a file.
 */
requires_attachment: boolean, 
/**
 * Whether an outcome must say who took part.
 */
requires_participant: boolean, 
/**
 * Of which dictionaries an outcome must have a category.
 */
required_dictionary_ids: Array<DictionaryId>, 
/**
 * What it proposes to do next.
 */
follow_up: FollowUpRule | null, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * An event with both halves.
 */
export type EventView = { 
/**
 * Its id.
 */
id: EventId, 
/**
 * Its thread.
 */
thread_id: ThreadId, 
/**
 * The thread's title.
 */
thread_title: string, 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * The partner's name.
 */
partner_name: string, 
/**
 * Planned, done or cancelled.
 */
state: EventState, 
/**
 * Where it stands in time: when it happened or was given up, else when it was written down.
 */
at: Timestamp, 
/**
 * The event that led to it.
 */
follows_id: EventId | null, 
/**
 * That event in words, or the one before it where that is in the trash.
 */
follows_label: Label | null, 
/**
 * With whom at the partner.
 */
contact_id: ContactId | null, 
/**
 * The contact's name.
 */
contact_name: string | null, 
/**
 * The plan half.
 */
plan: PlanHalf | null, 
/**
 * The outcome half.
 */
outcome: OutcomeHalf | null, 
/**
 * When the plan was given up.
 */
cancelled_at: Timestamp | null, 
/**
 * By whom.
 */
cancelled_by_name: string | null, 
/**
 * Why.
 */
cancel_reason: string | null, 
/**
 * How often the plan was moved to another time.
 */
moves: number, 
/**
 * Those moves, newest first.
 */
moved: Array<MoveView>, 
/**
 * Which attempt to reach somebody this is: 1 is the first.
 */
attempt: number, 
/**
 * Who takes part in it, who leads it first.
 */
participants: Array<ParticipantView>, 
/**
 * Its reminders, while it is planned.
 */
reminders: Array<ReminderView>, 
/**
 * What is booked for it.
 */
reservations: Array<ReservationView>, 
/**
 * Its files, in their order.
 */
attachments: Array<AttachmentView>, 
/**
 * Its categories, in the order of dictionaries.
 */
categories: Array<CategoryId>, 
/**
 * Whether it is in the trash.
 */
trashed: boolean, 
/**
 * Whether the viewer may change it.
 */
may_edit: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * What a column means.
 */
export type Field = "name" | "tax_id" | "address" | "street" | "postcode" | "city" | "country" | "phone" | "email" | "website" | "note" | "owner" | "contact_first" | "contact_last" | "contact_name" | "contact_position" | "contact_phone" | "contact_email" | "phone_label" | "email_label" | "date" | "time" | "event_type" | "text" | "author" | "amount" | "currency" | "thread" | "product_name" | "code" | "unit" | "price";
/**
 * A field's value before and after.
 */
export type FieldChange = { 
/**
 * The column.
 */
field: string, 
/**
 * The value before, as text; `null` where there was none.
 */
before: string | null, 
/**
 * The value after, as text; `null` where there is none.
 */
after: string | null, };
/**
 * What can be shown of a file without another program.
 */
export type FileKind = "image" | "pdf" | "text" | "other";
/**
 * By what a partner's files are sorted.
 */
export type FileOrder = "added" | "name" | "size" | "kind" | "event";
/**
 * Why a file cannot be imported.
 */
export type FileProblem = "missing" | "not_a_file" | "unreadable" | "empty" | "too_large" | "spreadsheet" | "not_a_table" | "changed" | "is_source";
/**
 * What is looked for.
 */
export type FindRequest = { 
/**
 * Words or beginnings of words that must all occur; empty for nothing but `recent`.
 */
text: string, 
/**
 * Among which records; all, unless told.
 */
among?: FoundKind | null, 
/**
 * Records to answer anew as they are now, where `text` is empty.
 */
recent?: Array<Named>, };
/**
 * A delay as a rule has it.
 */
export type FollowUpDue = { 
/**
 * How long after an event that happened now.
 */
delay: Delay, 
/**
 * At what time of day.
 */
time?: TimeOfDay | null, };
/**
 * What a kind of event proposes to do next. Never imposed.
 */
export type FollowUpRule = { 
/**
 * The kind of the next step.
 */
next_type_id: EventTypeId, 
/**
 * How long after the outcome.
 */
delay: Delay, 
/**
 * At what time of day; without it the next step has a date only. A delay in hours has its own
 * time and ignores this one.
 */
time: TimeOfDay | null, 
/**
 * What the next step's note starts with.
 */
note: string, };
/**
 * A record to go to.
 */
export type Found = { 
/**
 * What it is.
 */
kind: FoundKind, 
/**
 * Its id.
 */
id: string, 
/**
 * The partner it is, or belongs to.
 */
partner_id: PartnerId, 
/**
 * Its name or title.
 */
name: string, 
/**
 * Where: a partner's city, else the partner; may be empty.
 */
aside: string, 
/**
 * Whether a thread goes on; true for all others.
 */
open: boolean, 
/**
 * How well it fits: 0 where its name begins with what was looked for, 1 where words do, 2 else.
 */
rank: number, };
/**
 * A kind of record that has a name.
 */
export type FoundKind = "partner" | "contact" | "thread";
/**
 * What an administrator writes about free days.
 */
export type FreeDayFields = { 
/**
 * The first of them.
 */
first_date: string, 
/**
 * The last of them; the first, where there is one.
 */
last_date: string, 
/**
 * What they are called; may be empty.
 */
name: string, };
/**
 * Names a day on which the firm does not work.
 */
export type FreeDayId = string;
/**
 * Days on which the firm does not work.
 */
export type FreeDayView = { 
/**
 * Their id.
 */
id: FreeDayId, 
/**
 * The first of them.
 */
first_date: string, 
/**
 * The last of them.
 */
last_date: string, 
/**
 * What they are called; may be empty.
 */
name: string, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * A thread that is open and has nothing planned.
 */
export type HangingThread = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * Its title.
 */
title: string, 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * The partner's name.
 */
partner_name: string, 
/**
 * When its last event happened; None where there was none yet.
 */
last_at: Timestamp | null, 
/**
 * Whole days since its last event, or since it was begun.
 */
silent_days: number, };
/**
 * How the open workspace is.
 */
export type Health = { 
/**
 * Damage was seen since it was opened; the next start looks at everything first.
 */
damaged: boolean, };
/**
 * One change of a record.
 */
export type HistoryEntry = { 
/**
 * The operation that made it.
 */
operation: OperationView, 
/**
 * The record's table.
 */
table: string, 
/**
 * The record's id.
 */
row_id: string, 
/**
 * `insert`, `update` or `delete`.
 */
action: 'insert' | 'update' | 'delete', 
/**
 * The fields that changed.
 */
changes: Array<FieldChange>, };
/**
 * A public holiday as it falls on one date.
 */
export type Holiday = { 
/**
 * Which one.
 */
name: HolidayName, 
/**
 * Whether the date only stands in for the holiday, which falls on a weekend.
 */
substitute: boolean, };
/**
 * Every public holiday of every known country.
 */
export type HolidayName = "new_year" | "epiphany" | "martin_luther_king" | "washingtons_birthday" | "good_friday" | "easter_sunday" | "easter_monday" | "labour_day" | "early_may" | "constitution_day" | "victory_day" | "ascension" | "whit_sunday" | "whit_monday" | "corpus_christi" | "spring_bank" | "memorial_day" | "juneteenth" | "cyril_and_methodius" | "jan_hus" | "american_independence" | "rebirth_day" | "assumption" | "summer_bank" | "slovak_uprising" | "slovak_constitution" | "american_labour" | "lady_of_sorrows" | "czech_statehood" | "german_unity" | "columbus_day" | "czechoslovak_state" | "martin_declaration" | "reformation_day" | "all_saints" | "independence_day" | "veterans_day" | "freedom_and_democracy" | "repentance_day" | "thanksgiving" | "christmas_eve" | "christmas_day" | "second_christmas_day" | "boxing_day" | "millennium" | "royal_wedding" | "royal_jubilee" | "state_funeral" | "coronation";
/**
 * Imports what happened.
 */
export type ImportEvents = { 
/**
 * The file.
 */
import: ImportToken, 
/**
 * How it is read.
 */
source: Source, 
/**
 * What its columns mean.
 */
columns: Array<Column>, 
/**
 * Which number comes first in its dates.
 */
date_order: DateOrder, 
/**
 * The currency of amounts that name none.
 */
currency: Currency, 
/**
 * The title of the thread where a row names none.
 */
thread_title: string, 
/**
 * Whether partners that are not there yet are written down.
 */
creates_partners: boolean, 
/**
 * Whether what unknown people did is the importer's account.
 */
takes_over: boolean, 
/**
 * What unknown names of kinds mean.
 */
types?: Array<TypeChoice>, 
/**
 * The kind of rows that name none, or an unknown one.
 */
default_type_id?: EventTypeId | null, };
/**
 * Imports partners with their contacts.
 */
export type ImportPartners = { 
/**
 * The file.
 */
import: ImportToken, 
/**
 * How it is read.
 */
source: Source, 
/**
 * What its columns mean.
 */
columns: Array<Column>, 
/**
 * What becomes of rows whose partner is there already.
 */
duplicates: Duplicates, };
/**
 * A stretch of the rows in error.
 */
export type ImportProblemsRequest = { 
/**
 * The file.
 */
import: ImportToken, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to answer, 1 to 500.
 */
limit: number, };
/**
 * Imports a price list.
 */
export type ImportProducts = { 
/**
 * The file.
 */
import: ImportToken, 
/**
 * How it is read.
 */
source: Source, 
/**
 * What its columns mean.
 */
columns: Array<Column>, 
/**
 * The currency of prices that name none.
 */
currency: Currency, 
/**
 * What becomes of rows whose product is there already.
 */
on_known: OnKnown, };
/**
 * What an import did, or a trial would do.
 */
export type ImportReport = { 
/**
 * How many rows the file has.
 */
rows: number, 
/**
 * How many partners are new.
 */
created: number, 
/**
 * How many rows filled gaps of a partner that was there.
 */
filled: number, 
/**
 * How many rows brought nothing new, or were left out as duplicates.
 */
skipped: number, 
/**
 * How many contacts are new.
 */
contacts: number, 
/**
 * How many threads are new.
 */
threads: number, 
/**
 * How many events are new.
 */
events: number, 
/**
 * How many rows are in error.
 */
problems: number, 
/**
 * How many rows had fewer fields than the first; what they lack is empty.
 */
short_rows: number, 
/**
 * How many partners come with a tax number whose digits do not agree.
 */
doubtful: number, 
/**
 * The first of them.
 */
doubtful_tax_ids: Array<DoubtfulTaxId>, 
/**
 * Kinds of event that nobody here knows, the commonest first.
 */
unknown_types: Array<UnknownName>, 
/**
 * People nobody here knows, the commonest first.
 */
unknown_people: Array<UnknownName>, };
/**
 * How far an import is.
 */
export type ImportState = { 
/**
 * What it is doing.
 */
phase: Phase, 
/**
 * How many rows are done.
 */
done: number, 
/**
 * Of how many.
 */
total: number, };
/**
 * The name of a file that was let in.
 */
export type ImportToken = string;
/**
 * The inbox of one person.
 */
export type Inbox = { 
/**
 * The reminders, newest first, at most 200.
 */
items: Array<InboxItem>, 
/**
 * How many there are in all.
 */
count: number, };
/**
 * A reminder that waits for an act.
 */
export type InboxItem = { 
/**
 * The reminder.
 */
reminder_id: ReminderId, 
/**
 * When it spoke.
 */
at: Timestamp, 
/**
 * It was claimed for showing but perhaps not shown: the program ended in between.
 */
seen_before: boolean, 
/**
 * Its task.
 */
task: TaskView, };
/**
 * What is imported.
 */
export type Kind = "partners" | "events" | "products";
/**
 * An event in a few words.
 */
export type Label = { 
/**
 * What it was.
 */
event_type_id: EventTypeId, 
/**
 * When it happened, was given up, or is due.
 */
at: Timestamp, 
/**
 * The first words of its text or note.
 */
text: string, };
/**
 * A value and what it is for.
 */
export type Labelled = { 
/**
 * The phone number, e-mail address or postal address.
 */
value: string, 
/**
 * What it is for: a word the interface knows, one the person made up, or nothing.
 */
label?: string, };
/**
 * A language of the interface.
 */
export type Language = "pl" | "en";
/**
 * What is wrong with a field of a line.
 */
export type LineProblem = { 
/**
 * The field.
 */
field: string, 
/**
 * Why.
 */
reason: Reason, };
/**
 * A line as a person writes it. Name, unit and price stay what they are now, whatever becomes of the product.
 */
export type LineRequest = { 
/**
 * The product, if it is one of the price list.
 */
product_id?: ProductId | null, 
/**
 * What it is called; must not be empty.
 */
name: string, 
/**
 * In what it is counted; may be empty.
 */
unit?: string, 
/**
 * How much of it, as a plain decimal with at most three decimals: `2`, `0.5`; less than nothing is a
 * return.
 */
quantity: string, 
/**
 * The price of one; not below nothing.
 */
price: Money, 
/**
 * What is taken off, in hundredths of a per cent.
 */
discount?: number, };
/**
 * A line: what, how much of it, and for how much, as it was then.
 */
export type LineView = { 
/**
 * The product, if it is one of the price list.
 */
product_id: ProductId | null, 
/**
 * What it was called.
 */
name: string, 
/**
 * In what it was counted; may be empty.
 */
unit: string, 
/**
 * How much of it.
 */
quantity: Quantity, 
/**
 * The price of one.
 */
price: Money, 
/**
 * What was taken off.
 */
discount: Discount, 
/**
 * What it comes to.
 */
total: Money, };
/**
 * The lines of one half.
 */
export type Lines = { 
/**
 * In their order.
 */
lines: Array<LineView>, 
/**
 * What they come to, one sum per currency.
 */
totals: Array<Sum>, };
/**
 * A backup that was made just now, for everybody to know.
 */
export type MadeBackup = { 
/**
 * Its name.
 */
id: Name, 
/**
 * When it was made.
 */
made_at: Timestamp, 
/**
 * Bytes of the file.
 */
size: number, };
/**
 * Makes two categories of a dictionary one. Records that have the other have the kept one instead, once; what
 * is below the other moves below the kept one, and joins what has its name there. The other is retired and
 * says where it went.
 */
export type MergeCategories = { 
/**
 * The category that is kept.
 */
keep_id: CategoryId, 
/**
 * The one that goes into it.
 */
other_id: CategoryId, };
/**
 * Makes two contacts of one partner one. The other goes to the trash; its events name the kept one, also
 * among those who take part.
 */
export type MergeContacts = { 
/**
 * The contact that is kept, with its name.
 */
keep_id: ContactId, 
/**
 * The one that goes into it.
 */
other_id: ContactId, 
/**
 * The kept contact's token, as the form saw it.
 */
keep_token: OperationId, 
/**
 * The other contact's token, as the form saw it.
 */
other_token: OperationId, };
/**
 * Of which partner each value is taken that there can be only one of.
 */
export type MergeFields = { 
/**
 * The name.
 */
name?: Side, 
/**
 * The tax number.
 */
tax_id?: Side, 
/**
 * The city.
 */
city?: Side, 
/**
 * The web address.
 */
website?: Side, 
/**
 * Who looks after it.
 */
owner_id?: Side, };
/**
 * Makes two partners one. The other goes to the trash and leads to the one that is kept; its threads and
 * contacts, also those in the trash, are that one's from then on.
 */
export type MergePartners = { 
/**
 * The partner that is kept.
 */
keep_id: PartnerId, 
/**
 * The one that goes into it.
 */
other_id: PartnerId, 
/**
 * Of which of the two single values are taken.
 */
fields?: MergeFields, 
/**
 * The kept card's token, as the form saw it.
 */
keep_token: OperationId, 
/**
 * The other card's token, as the form saw it.
 */
other_token: OperationId, 
/**
 * People of the two that are one as well: each is joined once both are the kept partner's.
 */
contacts?: Array<MergeContacts>, };
/**
 * What a merge would do, as far as the viewer may know it.
 */
export type MergePreview = { 
/**
 * The partner that would be kept.
 */
keep: PartnerCard, 
/**
 * The one that would go into it.
 */
other: PartnerCard, 
/**
 * The phones there would be.
 */
phones: Array<Labelled>, 
/**
 * The e-mail addresses there would be.
 */
emails: Array<Labelled>, 
/**
 * The postal addresses there would be.
 */
addresses: Array<Labelled>, 
/**
 * The categories there would be.
 */
categories: Array<CategoryId>, 
/**
 * Those of the other that would not go along: there may be only one, and the kept one has it.
 */
left_categories: Array<CategoryId>, 
/**
 * How many threads that the viewer sees would move.
 */
threads: number, 
/**
 * How many contacts would move.
 */
contacts: number, 
/**
 * Contacts of both that may be one person.
 */
alike: Array<AlikeContacts>, 
/**
 * Whether the viewer may change both cards.
 */
may_merge: boolean, };
/**
 * Two partners that may become one.
 */
export type MergeRequest = { 
/**
 * The one that would be kept.
 */
keep_id: PartnerId, 
/**
 * The one that would go into it.
 */
other_id: PartnerId, };
/**
 * An amount of one currency.
 */
export type Money = { 
/**
 * Whole minor units: 1250 of PLN is 12.50 zł.
 */
minor: number, 
/**
 * The currency.
 */
currency: Currency, };
/**
 * One of the plans that are moved.
 */
export type Move = { 
/**
 * The planned event.
 */
event_id: EventId, 
/**
 * When it is due now.
 */
due: Due, 
/**
 * The event's token, as the list saw it.
 */
token: OperationId, };
/**
 * Moves a file to another place among the files of its event.
 */
export type MoveAttachment = { 
/**
 * The file.
 */
attachment_id: AttachmentId, 
/**
 * After which other file it stands from now on; first of all, unless told.
 */
after_id?: AttachmentId | null, };
/**
 * Moves a category, with all below it, among its siblings or below another.
 */
export type MoveCategory = { 
/**
 * The category.
 */
category_id: CategoryId, 
/**
 * Below which it stands from now on; at the top, unless told.
 */
parent_id?: CategoryId | null, 
/**
 * After which of those there; first of them, unless told.
 */
after_id?: CategoryId | null, };
/**
 * Moves a dictionary to another place in the order.
 */
export type MoveDictionary = { 
/**
 * The dictionary.
 */
dictionary_id: DictionaryId, 
/**
 * After which other it stands from now on; first of all, unless told.
 */
after_id?: DictionaryId | null, };
/**
 * Moves a kind of event to another place in the order.
 */
export type MoveEventType = { 
/**
 * The kind.
 */
event_type_id: EventTypeId, 
/**
 * After which other kind it stands from now on; first of all, unless told.
 */
after_id?: EventTypeId | null, };
/**
 * Moves a resource to another place in the order.
 */
export type MoveResource = { 
/**
 * The resource.
 */
resource_id: ResourceId, 
/**
 * After which other it stands from now on; first of all, unless told.
 */
after_id?: ResourceId | null, };
/**
 * A move of a plan to another time.
 */
export type MoveView = { 
/**
 * When it was moved.
 */
at: Timestamp, 
/**
 * By whom.
 */
by_name: string, 
/**
 * For when it was planned before.
 */
from: Due, 
/**
 * Why; may be empty.
 */
reason: string, };
/**
 * The name of a copy: when it was made (UTC, to the millisecond) and why. Names sort by time.
 */
export type Name = string;
/**
 * A record by its id.
 */
export type Named = { 
/**
 * What it is.
 */
kind: FoundKind, 
/**
 * Its id.
 */
id: string, };
/**
 * So many of a resource.
 */
export type NeedRequest = { 
/**
 * Of what.
 */
resource_id: ResourceId, 
/**
 * How many.
 */
units: number, };
/**
 * What comes next. Every saving button sends one of the four.
 */
export type Next = { "choice": "plan", 
/**
 * The step.
 */
plan: PlanRequest, } | { "choice": "close", 
/**
 * With what.
 */
outcome: ThreadOutcome, 
/**
 * Why; must not be empty.
 */
reason: string, } | { "choice": "keep" } | { "choice": "leave_hanging" };
/**
 * The next step with a partner.
 */
export type NextStep = { 
/**
 * The planned event.
 */
event_id: EventId, 
/**
 * What is planned.
 */
event_type_id: EventTypeId, 
/**
 * For when.
 */
due: Due, 
/**
 * Whether that has passed.
 */
overdue: boolean, 
/**
 * What to do, in words; may be empty.
 */
note: string, };
/**
 * Asks for nothing in particular.
 */
export type Nothing = Record<symbol, never>;
/**
 * What changed, for everyone who shows it.
 */
export type Notice = { 
/**
 * The operation; `null` for what is not journalled, like a reminder that was shown.
 */
operation_id: OperationId | null, 
/**
 * The touched tables.
 */
tables: Array<string>, 
/**
 * The touched rows; none where there are too many to be told.
 */
ids: Array<string>, };
/**
 * Names a backup.
 */
export type OfBackup = { 
/**
 * The backup.
 */
backup_id: Name, };
/**
 * Names a contact.
 */
export type OfContact = { 
/**
 * The contact.
 */
contact_id: ContactId, };
/**
 * Names a dictionary.
 */
export type OfDictionary = { 
/**
 * The dictionary.
 */
dictionary_id: DictionaryId, };
/**
 * Names an event.
 */
export type OfEvent = { 
/**
 * The event.
 */
event_id: EventId, };
/**
 * Names a kind of event.
 */
export type OfEventType = { 
/**
 * The kind.
 */
event_type_id: EventTypeId, };
/**
 * Names a form.
 */
export type OfForm = { 
/**
 * The form: its kind and the record it is about.
 */
form: string, };
/**
 * Names a file that was let in for import.
 */
export type OfImport = { 
/**
 * The file.
 */
import: ImportToken, };
/**
 * Names a partner.
 */
export type OfPartner = { 
/**
 * The partner.
 */
partner_id: PartnerId, };
/**
 * A record whose history is asked for.
 */
export type OfRecord = { 
/**
 * What it is.
 */
table: RecordTable, 
/**
 * Its id.
 */
id: string, };
/**
 * Names files that were copied in, at most 500.
 */
export type OfStagedFiles = { 
/**
 * The files.
 */
ids: Array<StagedFileId>, };
/**
 * Names a handful of files on their way in.
 */
export type OfStaging = { 
/**
 * The handful.
 */
token: StagingToken, };
/**
 * Names a thread.
 */
export type OfThread = { 
/**
 * The thread.
 */
thread_id: ThreadId, };
/**
 * What becomes of a row whose partner is there already.
 */
export type OnDuplicate = "skip" | "fill" | "new";
/**
 * What becomes of a row whose product is there already: one with its code, or, where it has none, one of
 * its name without a code.
 */
export type OnKnown = "skip" | "update";
/**
 * What to show.
 */
export type OpenKind = "task" | "done" | "inbox";
/**
 * What the window is asked to show.
 */
export type OpenRequest = { 
/**
 * What to show.
 */
kind: OpenKind, 
/**
 * The task; `null` for the inbox.
 */
event_id: EventId | null, };
/**
 * One user-visible change; its only name.
 */
export type OperationId = string;
/**
 * An operation in words.
 */
export type OperationView = { 
/**
 * Its only name.
 */
id: OperationId, 
/**
 * The command's name.
 */
kind: string, 
/**
 * Who did it.
 */
actor_id: UserId, 
/**
 * His name.
 */
actor_name: string, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What it was about: a name or title; empty where the viewer may not see it, or where it was about
 * several.
 */
subject: string, 
/**
 * Whether it is taken back at present.
 */
undone: boolean, 
/**
 * The operation it takes back.
 */
undoes: OperationId | null, };
/**
 * The outcome half of an event.
 */
export type OutcomeHalf = { 
/**
 * What was done.
 */
event_type_id: EventTypeId, 
/**
 * When it happened.
 */
happened_at: Timestamp, 
/**
 * Whose account it is.
 */
author_id: UserId, 
/**
 * His name.
 */
author_name: string, 
/**
 * What happened, in Markdown.
 */
text: string, 
/**
 * The same as harmless HTML.
 */
text_html: string, 
/**
 * How the attempt ended.
 */
result: EventResult | null, 
/**
 * The amount.
 */
amount: Money | null, 
/**
 * The products.
 */
lines: Lines, };
/**
 * How somebody takes part, the strongest first.
 */
export type Part = "leads" | "attends" | "optional" | "informed";
/**
 * Somebody who takes part: a contact or one of our own people.
 */
export type ParticipantRequest = { 
/**
 * The contact.
 */
contact_id?: ContactId | null, 
/**
 * The one of our own people.
 */
user_id?: UserId | null, 
/**
 * How.
 */
part: Part, };
/**
 * Somebody who takes part in an event: a contact or one of our own people.
 */
export type ParticipantView = { 
/**
 * The contact.
 */
contact_id: ContactId | null, 
/**
 * The one of our own people.
 */
user_id: UserId | null, 
/**
 * The name.
 */
name: string, 
/**
 * How.
 */
part: Part, 
/**
 * Where the contact works.
 */
partner_id: PartnerId | null, 
/**
 * That partner's name.
 */
partner_name: string | null, 
/**
 * Whether the contact is in the trash, or the person left the firm.
 */
gone: boolean, };
/**
 * What is known of a partner itself. Every person of the firm may read it.
 */
export type PartnerCard = { 
/**
 * Its id.
 */
id: PartnerId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its tax number as people read it, or empty.
 */
tax_id: string, 
/**
 * Whether the digits of that number do not agree.
 */
is_tax_id_doubtful: boolean, 
/**
 * Its city, or empty.
 */
city: string, 
/**
 * Its phones, the main one first.
 */
phones: Array<Labelled>, 
/**
 * Its e-mail addresses, likewise.
 */
emails: Array<Labelled>, 
/**
 * Its postal addresses, likewise.
 */
addresses: Array<Labelled>, 
/**
 * Its web address, or empty.
 */
website: string, 
/**
 * Free text, or empty.
 */
note: string, 
/**
 * Who looks after it.
 */
owner_id: UserId, 
/**
 * His name.
 */
owner_name: string, 
/**
 * Its categories, in the order of dictionaries.
 */
categories: Array<CategoryId>, 
/**
 * Whether it is in the trash.
 */
trashed: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * Partners that are found, whatever their order.
 */
export type PartnerChoicesRequest = { 
/**
 * Words that must all occur, as in the list.
 */
filter?: string, 
/**
 * What else must hold.
 */
only?: PartnerFilter, };
/**
 * A column of the list of partners. The name always comes first and is none of them.
 */
export type PartnerColumn = "city" | "owner" | "last_contact" | "next_step" | "open_threads" | "phone" | "email" | "tax_id" | "categories" | "created";
/**
 * What a person writes about a partner.
 */
export type PartnerFields = { 
/**
 * Its name; must not be empty.
 */
name: string, 
/**
 * Its tax number.
 */
tax_id?: string, 
/**
 * Its city.
 */
city?: string, 
/**
 * Its phones, the main one first.
 */
phones?: Array<Labelled>, 
/**
 * Its e-mail addresses, likewise.
 */
emails?: Array<Labelled>, 
/**
 * Its postal addresses, likewise.
 */
addresses?: Array<Labelled>, 
/**
 * Its web address.
 */
website?: string, 
/**
 * Free text.
 */
note?: string, 
/**
 * Who looks after it; whoever writes it down, unless told otherwise.
 */
owner_id?: UserId | null, 
/**
 * All its categories; as they are, unless told.
 */
categories?: Array<CategoryId> | null, };
/**
 * A stretch of a partner's files.
 */
export type PartnerFilesPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Those asked for.
 */
rows: Array<PlacedFile>, };
/**
 * A stretch of the files of a partner's threads.
 */
export type PartnerFilesRequest = { 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * By what they are sorted; when they were added, unless told.
 */
order?: FileOrder, 
/**
 * From the last to the first.
 */
descending?: boolean, 
/**
 * How many to leave out.
 */
offset?: number, 
/**
 * How many, 1 to 200.
 */
limit: number, };
/**
 * What the list is narrowed by, besides words. All of it must hold.
 */
export type PartnerFilter = { 
/**
 * Who looks after it.
 */
owner_id?: UserId | null, 
/**
 * Where it is; in any case and without regard to foreign accents.
 */
city?: string, 
/**
 * Its next step is overdue.
 */
overdue?: boolean, 
/**
 * A thread of it is open with nothing planned.
 */
hanging?: boolean, 
/**
 * A thread of it is open.
 */
open_threads?: boolean, 
/**
 * Something happened, but nothing since so many days; 1 to 36500.
 */
silent_days?: number | null, 
/**
 * Nothing happened yet.
 */
no_contact?: boolean, 
/**
 * What it, or a contact of it, is in each of these dictionaries.
 */
dictionaries?: Array<DictionaryChoice>, };
/**
 * A business partner.
 */
export type PartnerId = string;
/**
 * A stretch of the list of partners.
 */
export type PartnerListRequest = { 
/**
 * Words that must all occur in name, city, tax number, phones, e-mails or contacts.
 */
filter?: string, 
/**
 * What else must hold.
 */
only?: PartnerFilter, 
/**
 * What the list is sorted by; the name, unless told otherwise.
 */
sort?: PartnerSort, 
/**
 * From the last to the first.
 */
descending?: boolean, 
/**
 * How many rows to pass over.
 */
offset: number, 
/**
 * How many rows to answer, 1 to 500.
 */
limit: number, 
/**
 * From offset 0 and with words: so many rows alone, 1 to `limit`, without a count if that is faster.
 */
soon?: number | null, };
/**
 * A stretch of the list.
 */
export type PartnerPage = { 
/**
 * How many partners the whole list has; none where rows were asked for soon and counting takes longer.
 */
total: number | null, 
/**
 * The rows asked for.
 */
rows: Array<PartnerRow>, };
/**
 * One partner in the list.
 */
export type PartnerRow = { 
/**
 * Its id.
 */
id: PartnerId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its city, or empty.
 */
city: string, 
/**
 * Its tax number as people read it, or empty.
 */
tax_id: string, 
/**
 * Its main phone, or empty.
 */
phone: string, 
/**
 * Its main e-mail address, or empty.
 */
email: string, 
/**
 * Who looks after it.
 */
owner_id: UserId, 
/**
 * His name.
 */
owner_name: string, 
/**
 * When it was written down.
 */
created_at: Timestamp, 
/**
 * When something last happened in a thread the viewer sees.
 */
last_at: Timestamp | null, 
/**
 * What comes next in the threads the viewer sees.
 */
next: NextStep | null, 
/**
 * How many open threads the viewer sees.
 */
open_threads: number, 
/**
 * Its own categories, without those of its contacts.
 */
categories: Array<CategoryId>, };
/**
 * Which partners: those named, or all that a filter finds.
 */
export type PartnerSelection = { 
/**
 * These.
 */
partner_ids?: Array<PartnerId>, 
/**
 * All of these, instead.
 */
all?: PartnersFound | null, };
/**
 * What the list is sorted by. Partners without it come last, equal ones stand by name.
 */
export type PartnerSort = "name" | "city" | "owner" | "last_contact" | "next_step" | "open_threads" | "created";
/**
 * A partner with its people and the threads the viewer sees.
 */
export type PartnerView = { 
/**
 * What is known of the partner itself.
 */
card: PartnerCard, 
/**
 * The people there, by name, without those in the trash.
 */
contacts: Array<ContactView>, 
/**
 * Its threads: open ones first, the liveliest first.
 */
threads: Array<ThreadView>, };
/**
 * All partners that the list shows with these filters, but some.
 */
export type PartnersFound = { 
/**
 * Words that must all occur.
 */
filter?: string, 
/**
 * What else must hold.
 */
only?: PartnerFilter, 
/**
 * Those that were taken out by hand.
 */
except?: Array<PartnerId>, 
/**
 * How many the person was told these are; refused where by now there are more or fewer.
 */
expected?: number | null, };
/**
 * Who is looked for, to take part in an event.
 */
export type PeopleRequest = { 
/**
 * At which partner the event is.
 */
partner_id: PartnerId, 
/**
 * Words or beginnings of words of the name; empty for everybody there and of our own.
 */
text: string, };
/**
 * How much a person did, gave up or has to do.
 */
export type PersonCount = { 
/**
 * The person.
 */
user_id: UserId, 
/**
 * His name.
 */
name: string, 
/**
 * How much.
 */
count: number, };
/**
 * Somebody who can be named to take part in an event.
 */
export type PersonToPick = { 
/**
 * The contact.
 */
contact_id: ContactId | null, 
/**
 * The one of our own people.
 */
user_id: UserId | null, 
/**
 * The name.
 */
name: string, 
/**
 * What the person does there, or at which partner, where that is another; may be empty.
 */
aside: string, };
/**
 * What an import is doing.
 */
export type Phase = "idle" | "backing_up" | "rows" | "finishing";
/**
 * A file with where it hangs.
 */
export type PlacedFile = { 
/**
 * The file.
 */
file: AttachmentView, 
/**
 * Where it hangs.
 */
place: AttachmentPlace, };
/**
 * Plans an event in a thread.
 */
export type PlanEvent = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * The event that leads to it.
 */
follows_id?: EventId | null, 
/**
 * The plan.
 */
plan: PlanRequest, };
/**
 * The plan half of an event.
 */
export type PlanHalf = { 
/**
 * What was planned.
 */
event_type_id: EventTypeId, 
/**
 * For when.
 */
due: Due, 
/**
 * Until when.
 */
end: End | null, 
/**
 * Who shall do it.
 */
assignee_id: UserId, 
/**
 * His name.
 */
assignee_name: string, 
/**
 * What to do, in words.
 */
note: string, 
/**
 * The planned amount.
 */
amount: Money | null, 
/**
 * The planned products.
 */
lines: Lines, };
/**
 * What a person writes about a plan.
 */
export type PlanRequest = { 
/**
 * What is planned.
 */
event_type_id: EventTypeId, 
/**
 * For when.
 */
due: Due, 
/**
 * Until when; only with a time of day.
 */
end?: End | null, 
/**
 * Who shall do it; whoever plans it, unless told otherwise.
 */
assignee_id?: UserId | null, 
/**
 * With whom at the partner.
 */
contact_id?: ContactId | null, 
/**
 * What to do, in words.
 */
note?: string, 
/**
 * The planned amount.
 */
amount?: Money | null, 
/**
 * The products; none, unless told.
 */
lines?: Array<LineRequest> | null, 
/**
 * Reminders, in minutes before; one at the due time, unless told otherwise.
 */
reminders?: Array<number> | null, 
/**
 * What the event carries besides.
 */
carried?: Carried, };
/**
 * When a plan is due, and when it ends.
 */
export type PlanTime = { 
/**
 * For when.
 */
due: Due, 
/**
 * Until when, `null` for no end; a plan with an end keeps its length where nothing is said.
 */
end?: End | null, 
/**
 * Why it is moved.
 */
reason?: string, };
/**
 * An event that was written down.
 */
export type PlannedEvent = { 
/**
 * Its id.
 */
event_id: EventId, };
/**
 * Where in the window the pointer is, in the units of its page.
 */
export type Pointer = { 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, };
/**
 * How a file looks.
 */
export type Preview = { 
/**
 * The name of the file.
 */
name: string, 
/**
 * How it is read.
 */
source: Source, 
/**
 * Which number comes first in its dates.
 */
date_order: DateOrder, 
/**
 * How many rows it has, the header not among them.
 */
total: number, 
/**
 * Its columns.
 */
columns: Array<PreviewColumn>, 
/**
 * Its first rows.
 */
rows: Array<PreviewRow>, 
/**
 * What a column may mean.
 */
fields: Array<Field>, };
/**
 * A column as the person sees it.
 */
export type PreviewColumn = { 
/**
 * Its name; empty where the file has none.
 */
header: string, 
/**
 * What it seems to mean.
 */
guess: Column, 
/**
 * A few of its values, none twice.
 */
examples: Array<string>, };
/**
 * Asks how a file looks. What the person does not say is found out.
 */
export type PreviewRequest = { 
/**
 * The file.
 */
import: ImportToken, 
/**
 * What is in it.
 */
kind: Kind, 
/**
 * Its encoding.
 */
encoding?: Encoding | null, 
/**
 * What stands between its fields.
 */
separator?: Separator | null, 
/**
 * Whether its first row names the columns.
 */
has_header?: boolean | null, };
/**
 * A row as the person sees it.
 */
export type PreviewRow = { 
/**
 * Its number, as a spreadsheet shows it.
 */
row: number, 
/**
 * Its fields.
 */
cells: Array<string>, };
/**
 * What a typed line means, as far as it means something.
 */
export type PricedLine = { 
/**
 * How much, as a plain decimal.
 */
quantity: Quantity | null, 
/**
 * The price of one.
 */
price: Money | null, 
/**
 * What is taken off, in hundredths of a per cent.
 */
discount: Discount | null, 
/**
 * What the line comes to.
 */
total: Money | null, 
/**
 * What is wrong with it.
 */
problems: Array<LineProblem>, };
/**
 * What typed lines mean.
 */
export type PricedLines = { 
/**
 * Each of them.
 */
lines: Array<PricedLine>, 
/**
 * What those come to that have a total, one sum per currency.
 */
totals: Array<Sum>, 
/**
 * The total as one types an amount, where all are of one currency and none is wrong.
 */
amount: AmountPreview | null, };
/**
 * Rows in error, a stretch of them.
 */
export type ProblemPage = { 
/**
 * How many there are.
 */
total: number, 
/**
 * Those of the stretch.
 */
problems: Array<RowProblem>, };
/**
 * What is wrong with a row. The interface owns the words.
 */
export type ProblemReason = "empty" | "too_long" | "bad_character" | "too_many_fields" | "too_many_entries" | "malformed" | "no_such_date" | "in_future" | "out_of_range" | "unknown_person" | "unknown_type" | "unknown_partner" | "repeated" | "ambiguous" | "not_yours";
/**
 * What an administrator writes about a product.
 */
export type ProductFields = { 
/**
 * What it is called; must not be empty.
 */
name: string, 
/**
 * By what the firm knows it; may be empty, else no other product has it, however it is written.
 */
code?: string, 
/**
 * In what it is counted; may be empty.
 */
unit?: string, 
/**
 * The price of one; not below nothing.
 */
price: Money, };
/**
 * A product of the price list.
 */
export type ProductId = string;
/**
 * Products, a stretch of them.
 */
export type ProductPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Those of the stretch.
 */
products: Array<ProductView>, };
/**
 * A product.
 */
export type ProductView = { 
/**
 * Its id.
 */
id: ProductId, 
/**
 * What it is called.
 */
name: string, 
/**
 * By what the firm knows it; may be empty.
 */
code: string, 
/**
 * In what it is counted; may be empty.
 */
unit: string, 
/**
 * The price of one.
 */
price: Money, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * Asks for products of the price list.
 */
export type ProductsRequest = { 
/**
 * Words that name or code hold; all, unless told.
 */
text?: string, 
/**
 * Also those no longer offered.
 */
retired?: boolean, 
/**
 * How many to leave out.
 */
offset?: number, 
/**
 * How many at most, 1 to 200; 50, unless told.
 */
limit?: number | null, };
/**
 * A next step that is proposed, never imposed.
 */
export type Proposal = { 
/**
 * What.
 */
event_type_id: EventTypeId, 
/**
 * When.
 */
due: Due, 
/**
 * With what note.
 */
note: string, 
/**
 * On whose account.
 */
origin: ProposalOrigin, };
/**
 * Why a next step is proposed.
 */
export type ProposalOrigin = "result" | "rule" | "again";
/**
 * Plans that shall be moved at once.
 */
export type ProposeMovesRequest = { 
/**
 * The planned events.
 */
event_ids: Array<EventId>, 
/**
 * To which day, or from which day on. A time of day in it is for all of them.
 */
to: Due, 
/**
 * How many on each working day, 1 to 100; all on the one day, unless told.
 */
per_day?: number | null, };
/**
 * What may come next.
 */
export type ProposeRequest = { 
/**
 * In which thread.
 */
thread_id: ThreadId, 
/**
 * After which kind of event.
 */
event_type_id: EventTypeId, 
/**
 * When that happened; now, unless told otherwise.
 */
happened_at?: Timestamp | null, 
/**
 * How the attempt ended.
 */
result?: EventResult | null, };
/**
 * A plan and where it would go.
 */
export type ProposedMove = { 
/**
 * The planned event.
 */
event_id: EventId, 
/**
 * When it would be due.
 */
due: Due, };
/**
 * How much of something, in thousandths. Less than nothing is a return. On the wire it is a plain decimal:
 * `2`, `-0.5`.
 */
export type Quantity = string;
/**
 * What can be wrong with a value. The interface owns the words.
 */
export type Reason = { "reason": "empty" } | { "reason": "too_long", 
/**
 * The longest allowed, in characters.
 */
limit: number, } | { "reason": "bad_character" } | { "reason": "not_understood", 
/**
 * The words, or the first of them.
 */
words: string, } | { "reason": "several_days" } | { "reason": "out_of_range" } | { "reason": "malformed" } | { "reason": "end_before_start" } | { "reason": "unknown" } | { "reason": "retired" } | { "reason": "elsewhere" } | { "reason": "circular" } | { "reason": "in_future" } | { "reason": "bad_phone" } | { "reason": "bad_email" } | { "reason": "bad_tax_id" } | { "reason": "same" } | { "reason": "required" } | { "reason": "only_file" } | { "reason": "required_of", 
/**
 * The dictionary's name, in the person's language.
 */
name: string, } | { "reason": "repeated" } | { "reason": "time_needed" } | { "reason": "more_than_there_is" } | { "reason": "outside_hours" } | { "reason": "retired_resource", 
/**
 * The resource's name.
 */
name: string, } | { "reason": "more_than_there_is_of", 
/**
 * The resource's name.
 */
name: string, } | { "reason": "outside_hours_of", 
/**
 * The resource's name.
 */
name: string, } | { "reason": "booked_too_long" } | { "reason": "several" } | { "reason": "too_precise", 
/**
 * How many there may be.
 */
decimals: number, };
/**
 * Records what happened, and what comes next.
 */
export type RecordEvent = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * The plan that this carries out; a new event, unless told.
 */
fulfils?: EventId | null, 
/**
 * What was done.
 */
event_type_id: EventTypeId, 
/**
 * When it happened; now, unless told otherwise.
 */
happened_at?: Timestamp | null, 
/**
 * With whom at the partner, `null` for nobody; whom the plan that this carries out names, unless told.
 */
contact_id?: ContactId | null, 
/**
 * What happened, in Markdown.
 */
text?: string, 
/**
 * How the attempt ended.
 */
result?: EventResult | null, 
/**
 * The amount, `null` for none; that of the plan that this carries out, unless told.
 */
amount?: Money | null, 
/**
 * The products; those of the plan that this carries out, unless told.
 */
lines?: Array<LineRequest> | null, 
/**
 * What the event carries besides.
 */
carried?: Carried, 
/**
 * The fulfilled plan's token, as the form saw it.
 */
token?: OperationId | null, 
/**
 * What comes next (R2).
 */
next: Next, };
/**
 * Records that nobody answered, and plans the next attempt (R4).
 */
export type RecordNoAnswer = { 
/**
 * The planned event.
 */
event_id: EventId, };
/**
 * Names one of the records whose history can be read.
 */
export type RecordTable = "partner" | "contact" | "thread" | "event" | "event_type";
/**
 * What was recorded.
 */
export type RecordedEvent = { 
/**
 * The event with the outcome.
 */
event_id: EventId, 
/**
 * The next step, if the thread has one.
 */
next_event_id: EventId | null, 
/**
 * The plans that closing the thread cancelled, in words.
 */
cancelled: Array<string>, };
/**
 * The attempt and the next one.
 */
export type RecordedNoAnswer = { 
/**
 * The event with the outcome.
 */
event_id: EventId, 
/**
 * The next attempt.
 */
next_event_id: EventId, 
/**
 * When that is due.
 */
due: Due, };
/**
 * What is left of a workspace that does not open.
 */
export type Recovery = { 
/**
 * The copies, newest first; read as far as it took to find a good one.
 */
backups: Array<Backup>, 
/**
 * The newest one that was read and is good.
 */
newest_good: Name | null, 
/**
 * Whether the database itself is whole, though not the one that was closed last.
 */
may_accept: boolean, 
/**
 * Where all this lies.
 */
folder: string, };
/**
 * Does an operation again that was taken back.
 */
export type Redo = { 
/**
 * The operation; the one the person took back last, unless told.
 */
operation_id?: OperationId | null, 
/**
 * Whether reservations that would now be too many are left out (R8).
 */
without_reservations?: boolean, };
/**
 * A reminder of one person about one planned event.
 */
export type ReminderId = string;
/**
 * A reminder of a planned event.
 */
export type ReminderView = { 
/**
 * Its id.
 */
id: ReminderId, 
/**
 * Whom it reminds.
 */
user_id: UserId, 
/**
 * How many minutes before.
 */
lead_minutes: number, 
/**
 * When it speaks next; `null` once it has ended.
 */
at: Timestamp | null, 
/**
 * Until when it was put off.
 */
snoozed_until: Timestamp | null, };
/**
 * Takes away a category that no record has and nothing stands below: it was a slip. One in use is retired.
 */
export type RemoveCategory = { 
/**
 * The category.
 */
category_id: CategoryId, };
/**
 * Takes free days away.
 */
export type RemoveFreeDay = { 
/**
 * Which.
 */
free_day_id: FreeDayId, 
/**
 * Their token, as the list saw it.
 */
token: OperationId, };
/**
 * Gives a file another name.
 */
export type RenameAttachment = { 
/**
 * The file.
 */
attachment_id: AttachmentId, 
/**
 * What it is called now.
 */
name: string, 
/**
 * The file's token, as the form saw it.
 */
token: OperationId, };
/**
 * Takes a closed thread up again. Its cancelled plans stay cancelled (R3).
 */
export type ReopenThread = { 
/**
 * The thread.
 */
thread_id: ThreadId, };
/**
 * Moves a plan to another time (R6). The move is counted and the reminders speak anew.
 */
export type RescheduleEvent = { 
/**
 * The planned event.
 */
event_id: EventId, 
/**
 * When it is due now.
 */
due: Due, 
/**
 * Until when; a plan with an end keeps its length, unless told otherwise.
 */
end?: End | null, 
/**
 * Why.
 */
reason?: string, 
/**
 * The event's token, as the form saw it.
 */
token?: OperationId | null, };
/**
 * Moves several plans at once: all of them, or none.
 */
export type RescheduleEvents = { 
/**
 * The planned events and when each is due now; plans with an end keep their length.
 */
events: Array<Move>, 
/**
 * Why.
 */
reason?: string, };
/**
 * The booking of a resource for a time.
 */
export type ReservationId = string;
/**
 * What is to be booked.
 */
export type ReservationRequest = { 
/**
 * Of what.
 */
resource_id: ResourceId, 
/**
 * How many; one, unless told.
 */
units?: number, 
/**
 * For when; for the time of the plan, unless told.
 */
time?: BookedTime | null, };
/**
 * A reservation of an event.
 */
export type ReservationView = { 
/**
 * Its id.
 */
id: ReservationId, 
/**
 * Of what.
 */
resource_id: ResourceId, 
/**
 * Its name.
 */
resource_name: string, 
/**
 * What kind of thing it is.
 */
kind: ResourceKind, 
/**
 * Its colour, 0 to 5.
 */
colour: number, 
/**
 * How many of it there are.
 */
capacity: number, 
/**
 * How many are booked.
 */
units: number, 
/**
 * For when.
 */
time: Booked, 
/**
 * Whether it is for the time of the plan, and moves with it.
 */
follows_plan: boolean, 
/**
 * Whether it holds the resource: not where the event was given up or lies in the trash.
 */
holds: boolean, 
/**
 * Who booked.
 */
booked_by_name: string, };
/**
 * Whether a resource is free.
 */
export type ResourceAvailability = { 
/**
 * The resource.
 */
resource_id: ResourceId, 
/**
 * How many are left all through the time.
 */
left: number, 
/**
 * Whether it may be used all through the time.
 */
open: boolean, 
/**
 * Whether as many as were asked for are free.
 */
free: boolean, 
/**
 * What is booked then.
 */
by: Array<BookingView>, };
/**
 * What an administrator writes about a resource.
 */
export type ResourceFields = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: ResourceKind, 
/**
 * Where it is, what belongs to it.
 */
note?: string, 
/**
 * How many of it there are, or places in it.
 */
capacity: number, 
/**
 * In which zone it is; the person's own, unless told.
 */
zone?: string, 
/**
 * When it may be used: seven texts, Monday first, `8-16, 18-22`; none at all is always. What is booked
 * already stays where other hours leave it outside.
 */
hours?: Array<string>, 
/**
 * Its colour, 0 to 5.
 */
colour: number, };
/**
 * A room, a car, a projector.
 */
export type ResourceId = string;
/**
 * What kind of thing a resource is.
 */
export type ResourceKind = "room" | "vehicle" | "equipment" | "other";
/**
 * A resource.
 */
export type ResourceView = { 
/**
 * Its id.
 */
id: ResourceId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: ResourceKind, 
/**
 * Where it is, what belongs to it.
 */
note: string, 
/**
 * How many of it there are, or places in it.
 */
capacity: number, 
/**
 * In which zone it is.
 */
zone: string, 
/**
 * When it may be used, Monday to Sunday; nowhere anything is always.
 */
hours: Array<string>, 
/**
 * Its colour, 0 to 5.
 */
colour: number, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * Takes a file out of the trash.
 */
export type RestoreAttachment = { 
/**
 * The file.
 */
attachment_id: AttachmentId, };
/**
 * Takes a contact out of the trash.
 */
export type RestoreContact = { 
/**
 * The contact.
 */
contact_id: ContactId, };
/**
 * Takes an event out of the trash.
 */
export type RestoreEvent = { 
/**
 * The event.
 */
event_id: EventId, 
/**
 * Whether reservations that would now be too many are left out (R8).
 */
without_reservations?: boolean, };
/**
 * Takes a partner out of the trash. One that was merged is a card of its own again; what moved stays
 * where it went.
 */
export type RestorePartner = { 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * Whether reservations that would now be too many are left out (R8).
 */
without_reservations?: boolean, };
/**
 * Takes partners out of the trash.
 */
export type RestorePartners = { 
/**
 * Which.
 */
partner_ids: Array<PartnerId>, 
/**
 * Whether reservations that would now be too many are left out (R8).
 */
without_reservations?: boolean, };
/**
 * Takes a thread out of the trash.
 */
export type RestoreThread = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * Whether reservations that would now be too many are left out (R8).
 */
without_reservations?: boolean, };
/**
 * How many attempts ended so.
 */
export type ResultCount = { 
/**
 * How they ended.
 */
result: EventResult, 
/**
 * How many.
 */
count: number, };
/**
 * Stops offering a category and all below it, or offers it again: with what is above it, and with what was
 * retired below it at that moment. What records have of it stays.
 */
export type RetireCategory = { 
/**
 * The category.
 */
category_id: CategoryId, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, };
/**
 * Stops or starts offering a dictionary. What records have of it stays.
 */
export type RetireDictionary = { 
/**
 * The dictionary.
 */
dictionary_id: DictionaryId, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, };
/**
 * Stops or starts offering a kind of event. What was recorded under it stays.
 */
export type RetireEventType = { 
/**
 * The kind.
 */
event_type_id: EventTypeId, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, };
/**
 * Stops or starts offering a product. Events that name it keep it.
 */
export type RetireProduct = { 
/**
 * Which.
 */
product_id: ProductId, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, };
/**
 * Stops or starts offering a resource. What is booked stays.
 */
export type RetireResource = { 
/**
 * The resource.
 */
resource_id: ResourceId, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, };
/**
 * What a person may do besides his own work.
 */
export type Role = "member" | "administrator";
/**
 * A row in error.
 */
export type RowProblem = { 
/**
 * Its number, as a spreadsheet shows it: the file's first row is 1.
 */
row: number, 
/**
 * The column, by number from 0; `null` where it is about the whole row.
 */
column: number | null, 
/**
 * What is wrong.
 */
reason: ProblemReason, };
/**
 * Where the viewer can see that the content of a file was used before.
 */
export type SameContent = { 
/**
 * The file that was copied in.
 */
staged_id: StagedFileId, 
/**
 * Earlier uses, the newest first.
 */
uses: Array<PlacedFile>, };
/**
 * What is typed into a form.
 */
export type SaveDraft = { 
/**
 * The form.
 */
form: string, 
/**
 * Its content, whatever the form keeps.
 */
body: unknown, };
/**
 * What stands between the fields of a row.
 */
export type Separator = "comma" | "semicolon" | "tab" | "bar";
/**
 * Who works where, and how.
 */
export type Session = { 
/**
 * The workspace.
 */
workspace_id: WorkspaceId, 
/**
 * Its name.
 */
workspace_name: string, 
/**
 * Who sees whose threads in it.
 */
access_mode: AccessMode, 
/**
 * The currency of amounts that name none.
 */
currency: Currency, 
/**
 * Who is signed in.
 */
user_id: UserId, 
/**
 * His name.
 */
user_name: string, 
/**
 * What he may do besides his own work.
 */
role: Role, 
/**
 * What he chose for himself.
 */
settings: Settings, 
/**
 * The present instant.
 */
now: Timestamp, 
/**
 * His current zone.
 */
zone: string, 
/**
 * The columns of his list of partners, beside the name.
 */
partner_columns: Array<PartnerColumn>, 
/**
 * Today's date there.
 */
today: string, 
/**
 * How the folder came here since the program last ran; none where it was here.
 */
arrival: Arrival | null, };
/**
 * What a person chose for himself.
 */
export type Settings = { 
/**
 * The language of the interface.
 */
language: Language, 
/**
 * The look of the window.
 */
theme: Theme, 
/**
 * How much room a row of a list takes.
 */
density: Density, 
/**
 * When reminders of a date alone speak.
 */
morning: TimeOfDay, 
/**
 * Whether one-letter keys act.
 */
single_keys: boolean, };
/**
 * Of which of the two a value is taken.
 */
export type Side = "keep" | "other";
/**
 * What two partners have in common, the surest sign first.
 */
export type Sign = "tax_id" | "email" | "phone" | "name";
/**
 * A partner with something in common.
 */
export type SimilarPartner = { 
/**
 * The partner.
 */
id: PartnerId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its city, or empty.
 */
city: string, 
/**
 * Whether it is in the trash.
 */
trashed: boolean, 
/**
 * What both have in common, the surest first.
 */
signs: Array<Sign>, };
/**
 * What is being written down, to find who may be the same.
 */
export type SimilarRequest = { 
/**
 * The name.
 */
name?: string, 
/**
 * The tax number.
 */
tax_id?: string, 
/**
 * The e-mail addresses, at most 20.
 */
emails?: Array<string>, 
/**
 * The phones, at most 20.
 */
phones?: Array<string>, 
/**
 * The partner it is about, if it is written down already.
 */
except?: PartnerId | null, };
/**
 * A time at which everything is free.
 */
export type Slot = { 
/**
 * Its start, in the zone that was asked with, which is the plan's where there is one (R7).
 */
due: Due, 
/**
 * Its end, in the same zone.
 */
end: End, 
/**
 * The first instant.
 */
start_at: Timestamp, 
/**
 * The first instant after it.
 */
end_at: Timestamp, };
/**
 * Asks whether resources are free, and when they are otherwise.
 */
export type SlotRequest = { 
/**
 * What is needed, all at once.
 */
resources: Array<NeedRequest>, 
/**
 * From when on.
 */
due: Due, 
/**
 * Until when.
 */
end: End, 
/**
 * Our own people whose other plans are respected.
 */
user_ids?: Array<UserId>, 
/**
 * Contacts whose other plans are respected.
 */
contact_ids?: Array<ContactId>, 
/**
 * The event for which it is needed: what it holds itself is not in the way.
 */
event_id?: EventId | null, };
/**
 * Puts the person's own reminders of a task off. The task's due time stays.
 */
export type SnoozeReminder = { 
/**
 * The task.
 */
event_id: EventId, 
/**
 * Until when.
 */
until: Timestamp, };
/**
 * How the file is to be read.
 */
export type Source = { 
/**
 * Its encoding.
 */
encoding: Encoding, 
/**
 * What stands between its fields.
 */
separator: Separator, 
/**
 * Whether its first row names the columns.
 */
has_header: boolean, };
/**
 * A file that was copied in and hangs on no event yet.
 */
export type StagedFileId = string;
/**
 * A file that was copied in and hangs on no event yet.
 */
export type StagedFileView = { 
/**
 * Its id.
 */
id: StagedFileId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * What can be shown of it without another program.
 */
kind: FileKind, 
/**
 * Whether the system might run it rather than show it.
 */
executable: boolean, 
/**
 * Whether what is in it is not here.
 */
missing: boolean, };
/**
 * A handful of files on their way in.
 */
export type Staging = { 
/**
 * By what they are called.
 */
token: StagingToken, 
/**
 * Whether nothing is waiting or being copied any more.
 */
over: boolean, 
/**
 * Each of them, in the order they came.
 */
files: Array<StagingFile>, };
/**
 * One file on its way in.
 */
export type StagingFile = { 
/**
 * What it is called: never a path.
 */
name: string, 
/**
 * Its size in bytes; 0 where it is refused.
 */
size: number, 
/**
 * What can be shown of it without another program.
 */
kind: FileKind, 
/**
 * Whether the system might run it rather than show it.
 */
executable: boolean, 
/**
 * How far it is.
 */
state: StagingState, };
/**
 * Why a file is not taken in.
 */
export type StagingRefusal = "missing" | "unreadable" | "folder" | "not_a_file" | "changed" | "too_large" | "disk_full" | "too_many" | "cancelled" | "failed";
/**
 * How far a file is.
 */
export type StagingState = { "phase": "waiting" } | { "phase": "copying", 
/**
 * How many bytes are copied.
 */
done: number, } | { "phase": "ready", 
/**
 * By this id.
 */
staged_id: StagedFileId, } | { "phase": "refused", 
/**
 * Why.
 */
reason: StagingRefusal, };
/**
 * The name of a handful of files.
 */
export type StagingToken = string;
/**
 * How many events stand so.
 */
export type StateCount = { 
/**
 * Where they stand.
 */
state: EventState, 
/**
 * How many.
 */
count: number, };
/**
 * A sum of amounts of one currency. On the wire its minor units are digits, because no number of
 * JavaScript would hold them.
 */
export type Sum = { 
/**
 * Whole minor units.
 */
minor: string, 
/**
 * The currency.
 */
currency: Currency, };
/**
 * A task with what one needs to do it.
 */
export type TaskContext = { 
/**
 * The task.
 */
task: TaskView, 
/**
 * With whom at the partner.
 */
contact: ContactView | null, 
/**
 * The partner.
 */
partner: PartnerCard, 
/**
 * Who takes part.
 */
participants: Array<ParticipantView>, 
/**
 * The newest events of its thread.
 */
recent: Array<EventView>, };
/**
 * An open planned event, as one line of a list.
 */
export type TaskView = { 
/**
 * The event.
 */
event_id: EventId, 
/**
 * Its thread.
 */
thread_id: ThreadId, 
/**
 * The thread's title.
 */
thread_title: string, 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * The partner's name.
 */
partner_name: string, 
/**
 * The kind of event that is planned.
 */
event_type_id: EventTypeId, 
/**
 * What to do, in words; may be empty.
 */
note: string, 
/**
 * When it is due, as it was meant.
 */
due: Due, 
/**
 * The instant of a timed due.
 */
due_at: Timestamp | null, 
/**
 * Whether that has passed.
 */
overdue: boolean, 
/**
 * Whole civil days since the due date; 0 while it is not overdue or became so today.
 */
days_late: number, 
/**
 * Who shall do it.
 */
assignee_id: UserId, 
/**
 * His name.
 */
assignee_name: string, 
/**
 * With whom at the partner.
 */
contact_id: ContactId | null, 
/**
 * The contact's name.
 */
contact_name: string | null, 
/**
 * Which attempt to reach somebody this is: 1 is the first.
 */
attempt: number, 
/**
 * How often it was moved to another time.
 */
moves: number, 
/**
 * Why it was moved the last time; may be empty.
 */
last_move_reason: string, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * The look of the window.
 */
export type Theme = "system" | "light" | "dark";
/**
 * What a thread adds up to.
 */
export type ThreadFacts = { 
/**
 * How many of its events are done.
 */
done_count: number, 
/**
 * What its events come to, by state and currency.
 */
amounts: Array<AmountRow>, };
/**
 * A chain of events about one matter.
 */
export type ThreadId = string;
/**
 * With what a thread ended.
 */
export type ThreadOutcome = "won" | "lost" | "ended";
/**
 * Whether a thread still goes on.
 */
export type ThreadState = "open" | "closed";
/**
 * A thread with its open plans.
 */
export type ThreadView = { 
/**
 * Its id.
 */
id: ThreadId, 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * About what.
 */
title: string, 
/**
 * Whose thread it is.
 */
owner_id: UserId, 
/**
 * His name.
 */
owner_name: string, 
/**
 * Whether it goes on.
 */
state: ThreadState, 
/**
 * With what it ended.
 */
outcome: ThreadOutcome | null, 
/**
 * Why it ended.
 */
reason: string | null, 
/**
 * When it was begun.
 */
opened_at: Timestamp, 
/**
 * When it ended.
 */
closed_at: Timestamp | null, 
/**
 * When its last event happened.
 */
last_at: Timestamp | null, 
/**
 * Whole days since its last event, or since it was begun.
 */
silent_days: number, 
/**
 * Open, with nothing planned.
 */
hanging: boolean, 
/**
 * Its open plans, earliest first: the first is the next step.
 */
plans: Array<TaskView>, 
/**
 * Its categories, in the order of dictionaries.
 */
categories: Array<CategoryId>, 
/**
 * Whether it is in the trash.
 */
trashed: boolean, 
/**
 * Whether the viewer may change it.
 */
may_edit: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * A time of day to the minute, written `HH:MM`.
 */
export type TimeOfDay = string;
/**
 * Where the next page begins: after this event.
 */
export type TimelineCursor = { 
/**
 * The event's time.
 */
at: Timestamp, 
/**
 * The event.
 */
event_id: EventId, };
/**
 * What a filter can ask for, each with how many events it would show beside the rest of the filter.
 */
export type TimelineFacets = { 
/**
 * Kinds of event, the most frequent first.
 */
event_types: Array<TypeCount>, 
/**
 * People, the busiest first.
 */
people: Array<PersonCount>, 
/**
 * Planned, done, cancelled.
 */
states: Array<StateCount>, 
/**
 * How attempts ended.
 */
results: Array<ResultCount>, 
/**
 * Dictionaries of events and threads, in the firm's order.
 */
dictionaries: Array<DictionaryCount>, };
/**
 * What of a timeline a person wants to see. An empty list asks for nothing in particular.
 */
export type TimelineFilter = { 
/**
 * What was done, given up or planned.
 */
event_type_ids?: Array<EventTypeId>, 
/**
 * By whom: the author of what happened, the assignee of what was given up or is planned.
 */
person_ids?: Array<UserId>, 
/**
 * Planned, done, cancelled.
 */
states?: Array<EventState>, 
/**
 * How the attempt ended.
 */
results?: Array<EventResult>, 
/**
 * The first date, in the viewer's zone.
 */
from?: string, 
/**
 * The last date.
 */
to?: string, 
/**
 * What the event, or its thread, is in each of these dictionaries.
 */
dictionaries?: Array<DictionaryChoice>, };
/**
 * A page of what happened.
 */
export type TimelinePage = { 
/**
 * Done and cancelled events, newest first.
 */
events: Array<EventView>, 
/**
 * Where the next page begins; `null` on the last one.
 */
next: TimelineCursor | null, };
/**
 * A page of what happened.
 */
export type TimelineRequest = { 
/**
 * At which partner.
 */
partner_id: PartnerId, 
/**
 * In which thread alone.
 */
thread_id?: ThreadId | null, 
/**
 * What of it.
 */
filter?: TimelineFilter, 
/**
 * Where the page begins.
 */
after?: TimelineCursor | null, 
/**
 * How many events, 1 to 200.
 */
limit: number, };
/**
 * What a partner's timeline, or one thread's, holds beside its pages.
 */
export type TimelineStretchRequest = { 
/**
 * At which partner.
 */
partner_id: PartnerId, 
/**
 * In which thread alone.
 */
thread_id?: ThreadId | null, 
/**
 * What of it.
 */
filter?: TimelineFilter, };
/**
 * An instant: milliseconds since 1970-01-01 UTC.
 */
export type Timestamp = number;
/**
 * What Today is narrowed by.
 */
export type TodayChoicesRequest = { 
/**
 * What the task, its thread or its partner is in each of these dictionaries.
 */
dictionaries?: Array<DictionaryChoice>, };
/**
 * How many rows of each section of Today, 0 to 1000; 50, unless told.
 */
export type TodayRequest = { 
/**
 * Overdue tasks.
 */
overdue?: number | null, 
/**
 * Tasks of today.
 */
today?: number | null, 
/**
 * Tasks of the next days.
 */
upcoming?: number | null, 
/**
 * Hanging threads.
 */
hanging?: number | null, 
/**
 * What the task, its thread or its partner is in each of these dictionaries.
 */
dictionaries?: Array<DictionaryChoice>, };
/**
 * The start screen of one person.
 */
export type TodayView = { 
/**
 * Today's date in the person's zone.
 */
date: string, 
/**
 * That zone.
 */
zone: string, 
/**
 * Overdue tasks, latest first due first.
 */
overdue: Array<TaskView>, 
/**
 * Tasks due today: timed ones by time, then those for any time.
 */
today: Array<TaskView>, 
/**
 * Tasks due in the next seven days.
 */
upcoming: Array<TaskView>, 
/**
 * How many are overdue in all.
 */
overdue_count: number, 
/**
 * How many are due today in all.
 */
today_count: number, 
/**
 * How many come in seven days in all.
 */
upcoming_count: number, 
/**
 * The first task after today.
 */
next: TaskView | null, 
/**
 * The person's threads that are open and have nothing planned, longest silent first.
 */
hanging: Array<HangingThread>, 
/**
 * How many there are in all.
 */
hanging_count: number, };
/**
 * Puts a file into the trash.
 */
export type TrashAttachment = { 
/**
 * The file.
 */
attachment_id: AttachmentId, };
/**
 * Puts a contact into the trash.
 */
export type TrashContact = { 
/**
 * The contact.
 */
contact_id: ContactId, };
/**
 * Puts an event into the trash.
 */
export type TrashEvent = { 
/**
 * The event.
 */
event_id: EventId, };
/**
 * What lies in the trash.
 */
export type TrashKind = "partner" | "contact" | "thread" | "event" | "attachment";
/**
 * A stretch of the trash.
 */
export type TrashPage = { 
/**
 * How many records there are in all.
 */
total: number, 
/**
 * The rows asked for.
 */
rows: Array<TrashRow>, };
/**
 * Puts a partner into the trash. Its threads and tasks rest with it.
 */
export type TrashPartner = { 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * Confirms that its open tasks go to the trash with it (R11).
 */
with_open_tasks?: boolean, };
/**
 * Puts partners into the trash. Their threads and tasks rest with them.
 */
export type TrashPartners = { 
/**
 * Which.
 */
selection: PartnerSelection, 
/**
 * Confirms that their open tasks go to the trash with them (R11).
 */
with_open_tasks?: boolean, };
/**
 * A stretch of the trash.
 */
export type TrashRequest = { 
/**
 * Of what alone.
 */
kind?: TrashKind | null, 
/**
 * How many rows to pass over.
 */
offset: number, 
/**
 * How many rows to answer, 1 to 200.
 */
limit: number, };
/**
 * One record in the trash.
 */
export type TrashRow = { 
/**
 * What it is.
 */
kind: TrashKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its name or title; of an event the first words, which may be none.
 */
name: string, 
/**
 * Of an event, or of the event a file hangs on, what kind.
 */
event_type_id: EventTypeId | null, 
/**
 * The partner it is, or is at.
 */
partner_id: PartnerId, 
/**
 * The partner's name.
 */
partner_name: string, 
/**
 * Whether that partner is in the trash, besides the record itself.
 */
partner_trashed: boolean, 
/**
 * The thread it is, or is in.
 */
thread_id: ThreadId | null, 
/**
 * The thread's title.
 */
thread_title: string | null, 
/**
 * Whether that thread is in the trash, besides the record itself.
 */
thread_trashed: boolean, 
/**
 * Whether the event a file hangs on is in the trash.
 */
event_trashed: boolean, 
/**
 * Since when it is in the trash.
 */
trashed_at: Timestamp, 
/**
 * Who put it there.
 */
trashed_by: string | null, 
/**
 * Whether the viewer may take it out, once what it belongs to is out.
 */
may_restore: boolean, };
/**
 * Puts a thread into the trash; its events and tasks rest with it.
 */
export type TrashThread = { 
/**
 * The thread.
 */
thread_id: ThreadId, };
/**
 * What a name of a kind of event means.
 */
export type TypeChoice = { 
/**
 * The name in the file.
 */
name: string, 
/**
 * The kind.
 */
event_type_id: EventTypeId, };
/**
 * How often a kind of event occurs.
 */
export type TypeCount = { 
/**
 * The kind.
 */
event_type_id: EventTypeId, 
/**
 * How often.
 */
count: number, };
/**
 * A line as a person types it.
 */
export type TypedLine = { 
/**
 * How much; one, where nothing is typed.
 */
quantity: string, 
/**
 * The price of one; nothing, where nothing is typed.
 */
price: string, 
/**
 * What is taken off, in per cent; nothing, where nothing is typed.
 */
discount: string, 
/**
 * The currency of a price that names none.
 */
currency: Currency, };
/**
 * Asks what typed lines of products mean.
 */
export type TypedLines = { 
/**
 * The lines.
 */
lines: Array<TypedLine>, };
/**
 * Takes an operation back.
 */
export type Undo = { 
/**
 * The operation; the person's newest, unless told.
 */
operation_id?: OperationId | null, 
/**
 * Whether reservations that would now be too many are left out (R8).
 */
without_reservations?: boolean, };
/**
 * What a key would take back or do again.
 */
export type UndoState = { 
/**
 * What Ctrl+Z takes back.
 */
undo: OperationView | null, 
/**
 * What Ctrl+Shift+Z does again.
 */
redo: OperationView | null, };
/**
 * A name that means nothing here.
 */
export type UnknownName = { 
/**
 * As it is first written.
 */
name: string, 
/**
 * In how many rows.
 */
count: number, };
/**
 * Changes a category's names or colour.
 */
export type UpdateCategory = { 
/**
 * The category.
 */
category_id: CategoryId, 
/**
 * What it is now.
 */
fields: CategoryFields, 
/**
 * Its token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes what is known of a contact.
 */
export type UpdateContact = { 
/**
 * The contact.
 */
contact_id: ContactId, 
/**
 * What is known of the person now.
 */
fields: ContactFields, 
/**
 * The contact's token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes a dictionary. What records have of it they keep, also those that shall have none from now on.
 */
export type UpdateDictionary = { 
/**
 * The dictionary.
 */
dictionary_id: DictionaryId, 
/**
 * What it is now.
 */
fields: DictionaryFields, 
/**
 * Its token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes a kind of event.
 */
export type UpdateEventType = { 
/**
 * The kind.
 */
event_type_id: EventTypeId, 
/**
 * What it is now.
 */
fields: EventTypeFields, 
/**
 * The kind's token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes free days.
 */
export type UpdateFreeDay = { 
/**
 * Which.
 */
free_day_id: FreeDayId, 
/**
 * What they are now.
 */
fields: FreeDayFields, 
/**
 * Their token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes what is known of a partner.
 */
export type UpdatePartner = { 
/**
 * The partner.
 */
partner_id: PartnerId, 
/**
 * What is known of it now.
 */
fields: PartnerFields, 
/**
 * The card's token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes a product. Events keep what they said of it.
 */
export type UpdateProduct = { 
/**
 * Which.
 */
product_id: ProductId, 
/**
 * What it is now.
 */
fields: ProductFields, 
/**
 * Its token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes a resource. Fewer of it than are booked at an instant still to come is refused.
 */
export type UpdateResource = { 
/**
 * The resource.
 */
resource_id: ResourceId, 
/**
 * What it is now.
 */
fields: ResourceFields, 
/**
 * The resource's token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes the person's own settings.
 */
export type UpdateSettings = { 
/**
 * What he chooses.
 */
settings: Settings, };
/**
 * Changes a thread's title or owner.
 */
export type UpdateThread = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * About what; must not be empty.
 */
title: string, 
/**
 * Whose thread it is.
 */
owner_id: UserId, 
/**
 * All its categories; as they are, unless told.
 */
categories?: Array<CategoryId> | null, 
/**
 * The thread's token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes a person's name, role or place in the reporting tree.
 */
export type UpdateUser = { 
/**
 * The person.
 */
user_id: UserId, 
/**
 * First and last name; must not be empty.
 */
name: string, 
/**
 * What he may do besides his own work.
 */
role: Role, 
/**
 * Who stands above him.
 */
supervisor_id?: UserId | null, 
/**
 * The person's token, as the form saw it.
 */
token: OperationId, };
/**
 * Changes what the workspace is called, whose public holidays count in it and what it reckons in. What is planned already
 * stays where it is.
 */
export type UpdateWorkspace = { 
/**
 * Its name; must not be empty.
 */
name: string, 
/**
 * The country.
 */
country: Country, 
/**
 * The currency of amounts that name none; as it is, unless told.
 */
currency?: Currency | null, 
/**
 * The workspace's token, as the form saw it.
 */
token: OperationId, };
/**
 * A person of our own firm.
 */
export type UserId = string;
/**
 * A person of our own firm.
 */
export type UserView = { 
/**
 * His id.
 */
id: UserId, 
/**
 * First and last name.
 */
name: string, 
/**
 * What he may do besides his own work.
 */
role: Role, 
/**
 * Who stands above him.
 */
supervisor_id: UserId | null, 
/**
 * Whether he no longer works here.
 */
retired: boolean, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };
/**
 * In how many events a kind occurs, as far as the viewer sees them.
 */
export type Uses = { 
/**
 * How many; counted up to ten thousand.
 */
count: number, 
/**
 * Whether there are more than that.
 */
more: boolean, };
/**
 * An error as it crosses the wire.
 */
export type WireError = { 
/**
 * What kind of error.
 */
code: ErrorCode, 
/**
 * The refused field, with dots between its parts.
 */
field: string | null, 
/**
 * What the words need.
 */
args: Record<string, unknown>, 
/**
 * Under what the log tells more; empty where there is no more.
 */
reference: string, };
/**
 * The workspace, equal in all its copies.
 */
export type WorkspaceId = string;
/**
 * The workspace.
 */
export type WorkspaceView = { 
/**
 * What people call it.
 */
name: string, 
/**
 * Whose public holidays count.
 */
country: Country, 
/**
 * The currency of amounts that name none.
 */
currency: Currency, 
/**
 * By what a stale edit is known.
 */
token: OperationId, };

/** Every command with its parameters and its result. */
export type Commands = {
  session: { params: Nothing; result: Session };
  today: { params: TodayRequest; result: TodayView };
  today_choices: { params: TodayChoicesRequest; result: Array<DictionaryCount> };
  task_context: { params: OfEvent; result: TaskContext };
  partner_list: { params: PartnerListRequest; result: PartnerPage };
  partner_choices: { params: PartnerChoicesRequest; result: Array<DictionaryCount> };
  partner_cities: { params: Nothing; result: Array<string> };
  partner: { params: OfPartner; result: PartnerView };
  similar_partners: { params: SimilarRequest; result: Array<SimilarPartner> };
  merge_preview: { params: MergeRequest; result: MergePreview };
  timeline: { params: TimelineRequest; result: TimelinePage };
  open_plans: { params: TimelineStretchRequest; result: Array<TaskView> };
  timeline_facets: { params: TimelineStretchRequest; result: TimelineFacets };
  event: { params: OfEvent; result: EventView };
  event_types: { params: Nothing; result: Array<EventTypeView> };
  event_type_uses: { params: OfEventType; result: Uses };
  dictionaries: { params: Nothing; result: Array<DictionaryView> };
  category_uses: { params: OfDictionary; result: Array<CategoryUses> };
  follow_up_due: { params: FollowUpDue; result: Due };
  find: { params: FindRequest; result: Array<Found> };
  people_to_pick: { params: PeopleRequest; result: Array<PersonToPick> };
  contact_page: { params: OfContact; result: ContactPage };
  contact_events: { params: ContactEventsRequest; result: TimelinePage };
  users: { params: Nothing; result: Array<UserView> };
  parse_amount: { params: AmountText; result: AmountPreview };
  price_lines: { params: TypedLines; result: PricedLines };
  partner_amounts: { params: OfPartner; result: Array<AmountRow> };
  products: { params: ProductsRequest; result: ProductPage };
  thread_facts: { params: OfThread; result: ThreadFacts };
  propose_next: { params: ProposeRequest; result: Array<Proposal> };
  propose_moves: { params: ProposeMovesRequest; result: Array<ProposedMove> };
  move_reasons: { params: Nothing; result: Array<string> };
  parse_due: { params: DueText; result: DuePreview };
  calendar_days: { params: DaySpan; result: Array<DayOff> };
  workspace: { params: Nothing; result: WorkspaceView };
  free_days: { params: Nothing; result: Array<FreeDayView> };
  resources: { params: Nothing; result: Array<ResourceView> };
  resource_bookings: { params: BookingsRequest; result: Array<BookingView> };
  free_slots: { params: SlotRequest; result: Availability };
  parse_end: { params: EndText; result: EndPreview };
  inbox: { params: Nothing; result: Inbox };
  history: { params: OfRecord; result: Array<HistoryEntry> };
  undo_state: { params: Nothing; result: UndoState };
  trash: { params: TrashRequest; result: TrashPage };
  draft: { params: OfForm; result: Draft | null };
  backups: { params: Nothing; result: Array<Backup> };
  preview_backup: { params: OfBackup; result: BackupPreview };
  back_up_now: { params: Nothing; result: MadeBackup };
  restore_backup: { params: OfBackup; result: null };
  health: { params: Nothing; result: Health };
  import_preview: { params: PreviewRequest; result: Preview };
  try_import_partners: { params: ImportPartners; result: ImportReport };
  try_import_products: { params: ImportProducts; result: ImportReport };
  try_import_events: { params: ImportEvents; result: ImportReport };
  import_problems: { params: ImportProblemsRequest; result: ProblemPage };
  import_state: { params: OfImport; result: ImportState };
  import_cancel: { params: OfImport; result: null };
  import_close: { params: OfImport; result: null };
  staging_state: { params: OfStaging; result: Staging };
  staging_cancel: { params: CancelStaging; result: null };
  staging_close: { params: OfStaging; result: null };
  staged_files: { params: OfStagedFiles; result: Array<StagedFileView> };
  same_content: { params: OfStagedFiles; result: Array<SameContent> };
  partner_files: { params: PartnerFilesRequest; result: PartnerFilesPage };
  save_draft: { params: SaveDraft; result: null };
  discard_draft: { params: OfForm; result: null };
  create_partner: { params: CreatePartner; result: Changed<CreatedPartner> };
  update_partner: { params: UpdatePartner; result: Changed<null> };
  trash_partner: { params: TrashPartner; result: Changed<null> };
  restore_partner: { params: RestorePartner; result: Changed<null> };
  merge_partners: { params: MergePartners; result: Changed<null> };
  assign_partners: { params: AssignPartners; result: Changed<ChangedPartners> };
  categorize_partners: { params: CategorizePartners; result: Changed<Categorized> };
  trash_partners: { params: TrashPartners; result: Changed<ChangedPartners> };
  restore_partners: { params: RestorePartners; result: Changed<ChangedPartners> };
  create_contact: { params: CreateContact; result: Changed<CreatedContact> };
  update_contact: { params: UpdateContact; result: Changed<null> };
  trash_contact: { params: TrashContact; result: Changed<null> };
  restore_contact: { params: RestoreContact; result: Changed<null> };
  merge_contacts: { params: MergeContacts; result: Changed<null> };
  create_thread: { params: CreateThread; result: Changed<CreatedThread> };
  update_thread: { params: UpdateThread; result: Changed<null> };
  close_thread: { params: CloseThread; result: Changed<ClosedThread> };
  reopen_thread: { params: ReopenThread; result: Changed<null> };
  trash_thread: { params: TrashThread; result: Changed<null> };
  restore_thread: { params: RestoreThread; result: Changed<null> };
  record_event: { params: RecordEvent; result: Changed<RecordedEvent> };
  record_no_answer: { params: RecordNoAnswer; result: Changed<RecordedNoAnswer> };
  plan_event: { params: PlanEvent; result: Changed<PlannedEvent> };
  edit_plan: { params: EditPlan; result: Changed<null> };
  edit_outcome: { params: EditOutcome; result: Changed<null> };
  reschedule_event: { params: RescheduleEvent; result: Changed<null> };
  categorize_events: { params: CategorizeEvents; result: Changed<Categorized> };
  reschedule_events: { params: RescheduleEvents; result: Changed<null> };
  cancel_event: { params: CancelEvent; result: Changed<null> };
  trash_event: { params: TrashEvent; result: Changed<null> };
  restore_event: { params: RestoreEvent; result: Changed<null> };
  attach_files: { params: AttachFiles; result: Changed<AttachedFiles> };
  rename_attachment: { params: RenameAttachment; result: Changed<null> };
  move_attachment: { params: MoveAttachment; result: Changed<null> };
  trash_attachment: { params: TrashAttachment; result: Changed<null> };
  restore_attachment: { params: RestoreAttachment; result: Changed<null> };
  snooze_reminder: { params: SnoozeReminder; result: Changed<null> };
  dismiss_reminder: { params: DismissReminder; result: Changed<null> };
  create_event_type: { params: CreateEventType; result: Changed<CreatedEventType> };
  update_event_type: { params: UpdateEventType; result: Changed<null> };
  retire_event_type: { params: RetireEventType; result: Changed<null> };
  move_event_type: { params: MoveEventType; result: Changed<null> };
  create_dictionary: { params: CreateDictionary; result: Changed<CreatedDictionary> };
  update_dictionary: { params: UpdateDictionary; result: Changed<null> };
  retire_dictionary: { params: RetireDictionary; result: Changed<null> };
  move_dictionary: { params: MoveDictionary; result: Changed<null> };
  create_category: { params: CreateCategory; result: Changed<CreatedCategory> };
  update_category: { params: UpdateCategory; result: Changed<null> };
  retire_category: { params: RetireCategory; result: Changed<null> };
  move_category: { params: MoveCategory; result: Changed<null> };
  merge_categories: { params: MergeCategories; result: Changed<null> };
  remove_category: { params: RemoveCategory; result: Changed<null> };
  update_settings: { params: UpdateSettings; result: Changed<null> };
  choose_partner_columns: { params: ChoosePartnerColumns; result: Changed<null> };
  update_workspace: { params: UpdateWorkspace; result: Changed<null> };
  create_free_day: { params: CreateFreeDay; result: Changed<CreatedFreeDay> };
  update_free_day: { params: UpdateFreeDay; result: Changed<null> };
  remove_free_day: { params: RemoveFreeDay; result: Changed<null> };
  create_product: { params: CreateProduct; result: Changed<CreatedProduct> };
  update_product: { params: UpdateProduct; result: Changed<null> };
  retire_product: { params: RetireProduct; result: Changed<null> };
  create_resource: { params: CreateResource; result: Changed<CreatedResource> };
  update_resource: { params: UpdateResource; result: Changed<null> };
  retire_resource: { params: RetireResource; result: Changed<null> };
  move_resource: { params: MoveResource; result: Changed<null> };
  create_user: { params: CreateUser; result: Changed<CreatedUser> };
  update_user: { params: UpdateUser; result: Changed<null> };
  add_sample_data: { params: AddSampleData; result: Changed<AddedSampleData> };
  import_partners: { params: ImportPartners; result: Changed<ImportReport> };
  import_products: { params: ImportProducts; result: Changed<ImportReport> };
  import_events: { params: ImportEvents; result: Changed<ImportReport> };
  undo: { params: Undo; result: Changed<OperationView> };
  redo: { params: Redo; result: Changed<OperationView> };
  recovery_state: { params: Nothing; result: Recovery };
  recovery_restore: { params: OfBackup; result: null };
  recovery_accept: { params: Nothing; result: null };
};

/** The decimals of every currency. */
export const decimals: Record<Currency, number> = {
  AED: 2,
  AFN: 2,
  ALL: 2,
  AMD: 2,
  AOA: 2,
  ARS: 2,
  AUD: 2,
  AWG: 2,
  AZN: 2,
  BAM: 2,
  BBD: 2,
  BDT: 2,
  BHD: 3,
  BIF: 0,
  BMD: 2,
  BND: 2,
  BOB: 2,
  BOV: 2,
  BRL: 2,
  BSD: 2,
  BTN: 2,
  BWP: 2,
  BYN: 2,
  BZD: 2,
  CAD: 2,
  CDF: 2,
  CHE: 2,
  CHF: 2,
  CHW: 2,
  CLF: 4,
  CLP: 0,
  CNY: 2,
  COP: 2,
  COU: 2,
  CRC: 2,
  CUP: 2,
  CVE: 2,
  CZK: 2,
  DJF: 0,
  DKK: 2,
  DOP: 2,
  DZD: 2,
  EGP: 2,
  ERN: 2,
  ETB: 2,
  EUR: 2,
  FJD: 2,
  FKP: 2,
  GBP: 2,
  GEL: 2,
  GHS: 2,
  GIP: 2,
  GMD: 2,
  GNF: 0,
  GTQ: 2,
  GYD: 2,
  HKD: 2,
  HNL: 2,
  HTG: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  IQD: 3,
  IRR: 2,
  ISK: 0,
  JMD: 2,
  JOD: 3,
  JPY: 0,
  KES: 2,
  KGS: 2,
  KHR: 2,
  KMF: 0,
  KPW: 2,
  KRW: 0,
  KWD: 3,
  KYD: 2,
  KZT: 2,
  LAK: 2,
  LBP: 2,
  LKR: 2,
  LRD: 2,
  LSL: 2,
  LYD: 3,
  MAD: 2,
  MDL: 2,
  MGA: 2,
  MKD: 2,
  MMK: 2,
  MNT: 2,
  MOP: 2,
  MRU: 2,
  MUR: 2,
  MVR: 2,
  MWK: 2,
  MXN: 2,
  MXV: 2,
  MYR: 2,
  MZN: 2,
  NAD: 2,
  NGN: 2,
  NIO: 2,
  NOK: 2,
  NPR: 2,
  NZD: 2,
  OMR: 3,
  PAB: 2,
  PEN: 2,
  PGK: 2,
  PHP: 2,
  PKR: 2,
  PLN: 2,
  PYG: 0,
  QAR: 2,
  RON: 2,
  RSD: 2,
  RUB: 2,
  RWF: 0,
  SAR: 2,
  SBD: 2,
  SCR: 2,
  SDG: 2,
  SEK: 2,
  SGD: 2,
  SHP: 2,
  SLE: 2,
  SOS: 2,
  SRD: 2,
  SSP: 2,
  STN: 2,
  SVC: 2,
  SYP: 2,
  SZL: 2,
  THB: 2,
  TJS: 2,
  TMT: 2,
  TND: 3,
  TOP: 2,
  TRY: 2,
  TTD: 2,
  TWD: 2,
  TZS: 2,
  UAH: 2,
  UGX: 0,
  USD: 2,
  USN: 2,
  UYI: 0,
  UYU: 2,
  UYW: 4,
  UZS: 2,
  VED: 2,
  VES: 2,
  VND: 0,
  VUV: 0,
  WST: 2,
  XAD: 2,
  XAF: 0,
  XCD: 2,
  XCG: 2,
  XOF: 0,
  XPF: 0,
  YER: 2,
  ZAR: 2,
  ZMW: 2,
  ZWG: 2,
};
