//! The list.

use ts_rs::{Config, TS};
use watek_domain::due::Due;
use watek_engine::{
    Backup, Change, Changed, Command, Engine, Error, Person, backup,
    calendar::{self, DayOff},
    command::{
        attachment, category, contact, dictionary, event_type, free_day, merge, outcome, partner,
        partners, plan, product, reminder, reschedule, resource, sample, setting, thread, undo,
        user, workspace,
    },
    import,
    query::{self, booking},
    staging,
    view::{
        self,
        attachment::{PartnerFilesPage, SameContent, StagedFileView},
        category_filter::DictionaryCount,
        dictionary::{CategoryUses, DictionaryView},
        event::EventView,
        event_type::EventTypeView,
        find::{Found, PersonToPick},
        inbox::Inbox,
        merge::MergePreview,
        operation::{HistoryEntry, OperationView, UndoState},
        partner::PartnerView,
        partner_list::PartnerPage,
        resource::{BookingView, ResourceView},
        similar::SimilarPartner,
        task::TaskView,
        thread::ThreadFacts,
        timeline::{TimelinePage, facet::TimelineFacets},
        today::TodayView,
        trash::TrashPage,
        user::UserView,
        workspace::{FreeDayView, WorkspaceView},
    },
};

use crate::{
    dispatch::{Answer, answer},
    error::WireError,
    request::{
        AmountText, CancelStaging, ContactEventsRequest, DaySpan, Draft, DueText, FindRequest,
        FollowUpDue, ImportProblemsRequest, MergeRequest, Nothing, OfBackup, OfContact,
        OfDictionary, OfEvent, OfEventType, OfForm, OfImport, OfPartner, OfRecord, OfStagedFiles,
        OfStaging, OfThread, PartnerChoicesRequest, PartnerFilesRequest, PartnerListRequest,
        PeopleRequest, ProductsRequest, ProposeMovesRequest, ProposeRequest, SaveDraft,
        SimilarRequest, TimelineRequest, TimelineStretchRequest, TodayChoicesRequest, TodayRequest,
        TrashRequest, TypedLines,
    },
};

/// A command as tools show it.
#[derive(Clone, Copy, Debug)]
pub struct CommandShape {
    /// Its name.
    pub name: &'static str,
    /// Whether it changes tracked rows.
    pub changes: bool,
    /// The TypeScript of its parameters.
    pub params: fn(&Config) -> String,
    /// The TypeScript of its result.
    pub result: fn(&Config) -> String,
    /// Visits the types it needs.
    pub(crate) visit: fn(&mut crate::typescript::Declarations<'_>),
}

macro_rules! commands {
    (
        read { $($read:ident($read_params:ty) -> $read_result:ty = $read_run:expr;)+ }
        change { $($change:ident($change_params:ty) -> $change_result:ty;)+ }
    ) => {
        /// Every command, in the order of the list.
        pub const COMMANDS: &[CommandShape] = &[
            $(CommandShape {
                name: stringify!($read),
                changes: false,
                params: <$read_params as TS>::name,
                result: <$read_result as TS>::name,
                visit: |declarations| {
                    declarations.need::<$read_params>();
                    declarations.need::<$read_result>();
                },
            },)+
            $(CommandShape {
                name: stringify!($change),
                changes: true,
                params: <$change_params as TS>::name,
                result: <Changed<$change_result> as TS>::name,
                visit: |declarations| {
                    declarations.need::<$change_params>();
                    declarations.need::<Changed<$change_result>>();
                },
            },)+
        ];

        /// Finds the command and runs it.
        pub(crate) fn find(engine: &Engine, person: Person, name: &str, params: serde_json::Value) -> Answer {
            match name {
                $(stringify!($read) => answer(params, |params: $read_params| -> Result<$read_result, WireError> {
                    let run: fn(&Engine, Person, &$read_params) -> Result<$read_result, WireError> = $read_run;
                    run(engine, person, &params)
                }),)+
                $(stringify!($change) => answer(params, |params: $change_params| -> Result<Changed<$change_result>, WireError> {
                    crate::dispatch::change(engine, person, params)
                }),)+
                _ => Err(WireError::of(crate::error::ErrorCode::UnknownCommand)),
            }
        }

        /// Runs a journalled change again from its kind and parameters.
        pub(crate) fn again(
            engine: &Engine,
            person: Person,
            id: watek_domain::id::OperationId,
            kind: &str,
            params: &str,
        ) -> Result<Option<()>, WireError> {
            match kind {
                $(stringify!($change) => {
                    <$change_params as Change>::again(engine, person, id, params)?;
                    Ok(Some(()))
                })+
                // The program's own doing, which nobody calls.
                <setting::MoveZone as Command>::KIND => {
                    <setting::MoveZone as Change>::again(engine, person, id, params)?;
                    Ok(Some(()))
                },
                _ => Ok(None),
            }
        }
    };
}

commands! {
    read {
        session(Nothing) -> query::Session = |engine, person, _| Ok(query::session(engine, person)?);
        today(TodayRequest) -> TodayView = crate::dispatch::today;
        today_choices(TodayChoicesRequest) -> Vec<DictionaryCount> = crate::dispatch::today_choices;
        task_context(OfEvent) -> query::TaskContext = |engine, person, of| {
            Ok(engine.read_at_present(person, |tx, viewer, present| {
                query::task_context(tx, viewer, of.event_id, present)
            })?)
        };
        partner_list(PartnerListRequest) -> PartnerPage = crate::dispatch::partner_list;
        partner_choices(PartnerChoicesRequest) -> Vec<DictionaryCount> = crate::dispatch::partner_choices;
        partner_cities(Nothing) -> Vec<String> = |engine, person, _| {
            Ok(engine.read(person, |tx, _| Ok(view::partner_list::cities(tx)?))?)
        };
        partner(OfPartner) -> PartnerView = crate::dispatch::partner;
        similar_partners(SimilarRequest) -> Vec<SimilarPartner> = crate::dispatch::similar_partners;
        merge_preview(MergeRequest) -> MergePreview = |engine, person, of| {
            Ok(engine.read(person, |tx, viewer| merge::preview(tx, viewer, of.keep_id, of.other_id))?)
        };
        timeline(TimelineRequest) -> TimelinePage = crate::dispatch::timeline;
        open_plans(TimelineStretchRequest) -> Vec<TaskView> = crate::dispatch::open_plans;
        timeline_facets(TimelineStretchRequest) -> TimelineFacets = crate::dispatch::timeline_facets;
        event(OfEvent) -> EventView = crate::dispatch::event;
        event_types(Nothing) -> Vec<EventTypeView> = |engine, person, _| {
            Ok(engine.read(person, |tx, _| Ok(view::event_type::all(tx)?))?)
        };
        event_type_uses(OfEventType) -> view::event_type::Uses = |engine, person, of| {
            Ok(engine.read(person, |tx, viewer| {
                query::event_type_uses(tx, viewer, of.event_type_id)
            })?)
        };
        dictionaries(Nothing) -> Vec<DictionaryView> = |engine, person, _| {
            Ok(engine.read(person, |tx, _| Ok(view::dictionary::all(tx)?))?)
        };
        category_uses(OfDictionary) -> Vec<CategoryUses> = |engine, person, of| {
            Ok(engine.read(person, |tx, viewer| dictionary::uses(tx, viewer, of.dictionary_id))?)
        };
        follow_up_due(FollowUpDue) -> Due = |engine, person, of| {
            Ok(engine.read_at_present(person, |tx, _, present| {
                query::follow_up_due(tx, of.delay, of.time, present)
            })?)
        };
        find(FindRequest) -> Vec<Found> = |engine, person, of| {
            Ok(engine.read(person, |tx, viewer| {
                query::find::find(tx, viewer, &of.text, of.among, &of.recent)
            })?)
        };
        people_to_pick(PeopleRequest) -> Vec<PersonToPick> = |engine, person, of| {
            Ok(engine.read(person, |tx, _| query::find::people_to_pick(tx, of.partner_id, &of.text))?)
        };
        contact_page(OfContact) -> query::contact::ContactPage = |engine, person, of| {
            Ok(engine.read_at_present(person, |tx, viewer, present| {
                query::contact::contact_page(tx, viewer, of.contact_id, present)
            })?)
        };
        contact_events(ContactEventsRequest) -> TimelinePage = crate::dispatch::contact_events;
        users(Nothing) -> Vec<UserView> = |engine, person, _| {
            Ok(engine.read(person, |tx, _| Ok(view::user::all(tx)?))?)
        };
        parse_amount(AmountText) -> query::money::AmountPreview = |engine, person, amount| {
            Ok(engine.read(person, |tx, viewer| {
                query::money::parse_amount(tx, viewer, &amount.text, amount.currency)
            })?)
        };
        price_lines(TypedLines) -> query::money::PricedLines = |engine, person, typed| {
            Ok(engine.read(person, |tx, viewer| query::money::price_lines(tx, viewer, &typed.lines))?)
        };
        partner_amounts(OfPartner) -> Vec<view::amount::AmountRow> = crate::dispatch::partner_amounts;
        products(ProductsRequest) -> view::product::ProductPage = crate::dispatch::products;
        thread_facts(OfThread) -> ThreadFacts = crate::dispatch::thread_facts;
        propose_next(ProposeRequest) -> Vec<query::Proposal> = crate::dispatch::propose_next;
        propose_moves(ProposeMovesRequest) -> Vec<query::ProposedMove> = crate::dispatch::propose_moves;
        move_reasons(Nothing) -> Vec<String> = |engine, person, _| {
            Ok(engine.read(person, |tx, viewer| Ok(view::event::move_reasons(tx, viewer)?))?)
        };
        parse_due(DueText) -> query::DuePreview = |engine, person, due| {
            Ok(engine.read_at_present(person, |tx, viewer, present| {
                query::parse_due(tx, viewer, &due.text, due.past, present)
            })?)
        };
        calendar_days(DaySpan) -> Vec<DayOff> = |engine, person, span| {
            Ok(engine.read(person, |tx, _| calendar::days_off(tx, span.from, span.to))?)
        };
        workspace(Nothing) -> WorkspaceView = |engine, person, _| {
            Ok(engine.read(person, |tx, _| view::workspace::get(tx)?.ok_or(Error::NotFound("workspace")))?)
        };
        free_days(Nothing) -> Vec<FreeDayView> = |engine, person, _| {
            Ok(engine.read(person, |tx, _| Ok(view::workspace::free_days(tx)?))?)
        };
        resources(Nothing) -> Vec<ResourceView> = |engine, person, _| {
            Ok(engine.read(person, |tx, _| Ok(view::resource::all(tx)?))?)
        };
        resource_bookings(booking::BookingsRequest) -> Vec<BookingView> = |engine, person, request| {
            Ok(engine.read(person, |tx, viewer| booking::bookings(tx, viewer, request))?)
        };
        free_slots(booking::SlotRequest) -> booking::Availability = |engine, person, request| {
            Ok(engine.read_at_present(person, |tx, viewer, present| {
                booking::free_slots(tx, viewer, present, request)
            })?)
        };
        parse_end(booking::EndText) -> booking::EndPreview = |engine, person, request| {
            Ok(engine.read(person, |tx, viewer| booking::parse_end(tx, viewer, request))?)
        };
        inbox(Nothing) -> Inbox = |engine, person, _| {
            Ok(engine.read_at_present(person, |tx, viewer, present| Ok(view::inbox::read(tx, viewer, present)?))?)
        };
        history(OfRecord) -> Vec<HistoryEntry> = crate::dispatch::history;
        undo_state(Nothing) -> UndoState = |engine, person, _| {
            Ok(engine.read(person, undo::state)?)
        };
        trash(TrashRequest) -> TrashPage = crate::dispatch::trash;
        draft(OfForm) -> Option<Draft> = crate::dispatch::draft;
        backups(Nothing) -> Vec<Backup> = |engine, person, _| Ok(backup::list(engine, person)?);
        preview_backup(OfBackup) -> backup::BackupPreview = |engine, person, of| {
            Ok(backup::preview(engine, person, of.backup_id)?)
        };
        back_up_now(Nothing) -> backup::MadeBackup = |engine, person, _| Ok(backup::make(engine, person)?);
        restore_backup(OfBackup) -> () = |engine, person, of| {
            Ok(backup::prepare_restore(engine, person, of.backup_id)?)
        };
        health(Nothing) -> backup::Health = |engine, _, _| Ok(engine.health());
        import_preview(import::PreviewRequest) -> import::Preview = |engine, _, request| {
            Ok(import::preview(engine, request)?)
        };
        try_import_partners(import::ImportPartners) -> import::ImportReport = |engine, person, choices| {
            Ok(import::try_partners(engine, person, choices)?)
        };
        try_import_products(import::ImportProducts) -> import::ImportReport = |engine, person, choices| {
            Ok(import::try_products(engine, person, choices)?)
        };
        try_import_events(import::ImportEvents) -> import::ImportReport = |engine, person, choices| {
            Ok(import::try_events(engine, person, choices)?)
        };
        import_problems(ImportProblemsRequest) -> import::ProblemPage = crate::dispatch::import_problems;
        import_state(OfImport) -> import::ImportState = |engine, _, of| {
            Ok(import::state(engine, of.import)?)
        };
        import_cancel(OfImport) -> () = |engine, _, of| Ok(import::cancel(engine, of.import)?);
        import_close(OfImport) -> () = |engine, _, of| Ok(import::close(engine, of.import)?);
        staging_state(OfStaging) -> staging::Staging = |engine, person, of| {
            Ok(staging::state(engine, person, of.token)?)
        };
        staging_cancel(CancelStaging) -> () = |engine, person, of| {
            Ok(staging::cancel(engine, person, of.token, of.file)?)
        };
        staging_close(OfStaging) -> () = |engine, person, of| {
            Ok(staging::close(engine, person, of.token)?)
        };
        staged_files(OfStagedFiles) -> Vec<StagedFileView> = crate::dispatch::staged_files;
        same_content(OfStagedFiles) -> Vec<SameContent> = crate::dispatch::same_content;
        partner_files(PartnerFilesRequest) -> PartnerFilesPage = crate::dispatch::partner_files;
        save_draft(SaveDraft) -> () = crate::dispatch::save_draft;
        discard_draft(OfForm) -> () = crate::dispatch::discard_draft;
    }
    change {
        create_partner(partner::CreatePartner) -> partner::CreatedPartner;
        update_partner(partner::UpdatePartner) -> ();
        trash_partner(partner::TrashPartner) -> ();
        restore_partner(partner::RestorePartner) -> ();
        merge_partners(merge::MergePartners) -> ();
        assign_partners(partners::AssignPartners) -> partners::ChangedPartners;
        categorize_partners(category::bulk::CategorizePartners) -> category::bulk::Categorized;
        trash_partners(partners::TrashPartners) -> partners::ChangedPartners;
        restore_partners(partners::RestorePartners) -> partners::ChangedPartners;
        create_contact(contact::CreateContact) -> contact::CreatedContact;
        update_contact(contact::UpdateContact) -> ();
        trash_contact(contact::TrashContact) -> ();
        restore_contact(contact::RestoreContact) -> ();
        merge_contacts(merge::MergeContacts) -> ();
        create_thread(thread::CreateThread) -> thread::CreatedThread;
        update_thread(thread::UpdateThread) -> ();
        close_thread(thread::CloseThread) -> thread::ClosedThread;
        reopen_thread(thread::ReopenThread) -> ();
        trash_thread(thread::TrashThread) -> ();
        restore_thread(thread::RestoreThread) -> ();
        record_event(outcome::RecordEvent) -> outcome::RecordedEvent;
        record_no_answer(outcome::RecordNoAnswer) -> outcome::RecordedNoAnswer;
        plan_event(plan::PlanEvent) -> plan::PlannedEvent;
        edit_plan(plan::EditPlan) -> ();
        edit_outcome(outcome::EditOutcome) -> ();
        reschedule_event(reschedule::RescheduleEvent) -> ();
        categorize_events(category::bulk::CategorizeEvents) -> category::bulk::Categorized;
        reschedule_events(reschedule::RescheduleEvents) -> ();
        cancel_event(plan::CancelEvent) -> ();
        trash_event(plan::TrashEvent) -> ();
        restore_event(plan::RestoreEvent) -> ();
        attach_files(attachment::AttachFiles) -> attachment::AttachedFiles;
        rename_attachment(attachment::RenameAttachment) -> ();
        move_attachment(attachment::MoveAttachment) -> ();
        trash_attachment(attachment::TrashAttachment) -> ();
        restore_attachment(attachment::RestoreAttachment) -> ();
        snooze_reminder(reminder::SnoozeReminder) -> ();
        dismiss_reminder(reminder::DismissReminder) -> ();
        create_event_type(event_type::CreateEventType) -> event_type::CreatedEventType;
        update_event_type(event_type::UpdateEventType) -> ();
        retire_event_type(event_type::RetireEventType) -> ();
        move_event_type(event_type::MoveEventType) -> ();
        create_dictionary(dictionary::CreateDictionary) -> dictionary::CreatedDictionary;
        update_dictionary(dictionary::UpdateDictionary) -> ();
        retire_dictionary(dictionary::RetireDictionary) -> ();
        move_dictionary(dictionary::MoveDictionary) -> ();
        create_category(category::CreateCategory) -> category::CreatedCategory;
        update_category(category::UpdateCategory) -> ();
        retire_category(category::RetireCategory) -> ();
        move_category(category::MoveCategory) -> ();
        merge_categories(category::merge::MergeCategories) -> ();
        remove_category(category::RemoveCategory) -> ();
        update_settings(setting::UpdateSettings) -> ();
        choose_partner_columns(setting::ChoosePartnerColumns) -> ();
        update_workspace(workspace::UpdateWorkspace) -> ();
        create_free_day(free_day::CreateFreeDay) -> free_day::CreatedFreeDay;
        update_free_day(free_day::UpdateFreeDay) -> ();
        remove_free_day(free_day::RemoveFreeDay) -> ();
        create_product(product::CreateProduct) -> product::CreatedProduct;
        update_product(product::UpdateProduct) -> ();
        retire_product(product::RetireProduct) -> ();
        create_resource(resource::CreateResource) -> resource::CreatedResource;
        update_resource(resource::UpdateResource) -> ();
        retire_resource(resource::RetireResource) -> ();
        move_resource(resource::MoveResource) -> ();
        create_user(user::CreateUser) -> user::CreatedUser;
        update_user(user::UpdateUser) -> ();
        add_sample_data(sample::AddSampleData) -> sample::AddedSampleData;
        import_partners(import::ImportPartners) -> import::ImportReport;
        import_products(import::ImportProducts) -> import::ImportReport;
        import_events(import::ImportEvents) -> import::ImportReport;
        undo(undo::Undo) -> OperationView;
        redo(undo::Redo) -> OperationView;
    }
}
