//! A workspace with one record of every kind in every state, and parameters that every command takes.

use serde_json::{Value, json};
use watek_domain::event_type::CALL;
use watek_testkit::{TestEngine, string};

use crate::rows::Database;

mod event;
mod files;
mod firm;

/// The records of the sample. Anna, who is signed in, is the administrator and owns everything.
#[derive(Default)]
pub(crate) struct Sample {
    pub(crate) test: TestEngine,
    pub(crate) anna: String,
    /// Below Anna.
    pub(crate) bogdan: String,
    /// Neither above nor below anybody.
    pub(crate) celina: String,
    pub(crate) partner: String,
    pub(crate) trashed_partner: String,
    /// May be the same as the partner.
    pub(crate) duplicate: String,
    pub(crate) contact: String,
    /// May be the same as the contact.
    pub(crate) duplicate_contact: String,
    /// A contact of the duplicate, who may be the same as the contact.
    pub(crate) other_contact: String,
    pub(crate) trashed_contact: String,
    /// A contact of the trashed partner.
    pub(crate) foreign_contact: String,
    pub(crate) thread: String,
    pub(crate) closed_thread: String,
    pub(crate) trashed_thread: String,
    pub(crate) planned: String,
    /// Planned in another open thread.
    pub(crate) planned_elsewhere: String,
    pub(crate) done: String,
    pub(crate) closed_done: String,
    pub(crate) trashed_event: String,
    pub(crate) reminder: String,
    pub(crate) event_type: String,
    pub(crate) retired_type: String,
    pub(crate) free_day: String,
    pub(crate) product: String,
    pub(crate) retired_product: String,
    pub(crate) room: String,
    pub(crate) other_room: String,
    /// Files on the done event: two, and one in the trash.
    pub(crate) attachment: String,
    pub(crate) other_attachment: String,
    pub(crate) trashed_attachment: String,
    /// A file that Anna copied in.
    pub(crate) staged: String,
    /// Of all kinds of record, several of each.
    pub(crate) dictionary: String,
    pub(crate) category: String,
    /// The duplicate has it.
    pub(crate) other_category: String,
    /// Stands below the category; no record has it.
    pub(crate) unused_category: String,
    pub(crate) retired_category: String,
    pub(crate) standing: String,
    pub(crate) undone: String,
    pub(crate) backup: String,
}

impl Sample {
    pub(crate) fn new() -> Self {
        let mut sample = Self::default();
        sample.anna = sample.test.user();
        sample.add_people();
        sample.add_dictionary();
        sample.add_records();
        sample.add_events();
        sample.add_files();
        sample.put_into_trash();
        sample.standing = sample.operation("Stoi");
        sample.undone = sample.operation("Cofnięty");
        sample.test.ok("undo", json!({ "operation_id": sample.undone }));
        sample.backup = string(&sample.test.ok("back_up_now", json!({})), "/id");
        sample
    }

    fn add_people(&mut self) {
        let person = |name: &str, supervisor: Option<&str>, mode: Option<&str>| {
            let params = json!({
                "name": name, "role": "member", "supervisor_id": supervisor, "access_mode": mode,
            });
            string(&self.test.ok("create_user", params), "/result/user_id")
        };
        self.bogdan = person("Bogdan Nowak", Some(&self.anna), Some("reporting_tree"));
        self.celina = person("Celina Wójcik", None, None);
    }

    fn add_records(&mut self) {
        let test = &self.test;
        self.partner = test.partner("Stolarnia Świt");
        self.trashed_partner = test.partner("Zakład Łąka");
        let fields = json!({ "name": "Meble Zorza", "categories": [self.other_category] });
        let made = test.ok("create_partner", json!({ "fields": fields }));
        self.duplicate = string(&made, "/result/partner_id");
        self.contact = contact(test, &self.partner, "Jan Kowal");
        self.duplicate_contact = contact(test, &self.partner, "Jasiek Kowal");
        self.other_contact = contact(test, &self.duplicate, "J. Kowal");
        self.trashed_contact = contact(test, &self.partner, "Ewa Była");
        self.foreign_contact = contact(test, &self.trashed_partner, "Obcy Człowiek");
        self.thread = test.thread(&self.partner, "Oferta: meble");
        self.closed_thread = test.thread(&self.partner, "Reklamacja");
        self.trashed_thread = test.thread(&self.partner, "Pomyłka");
        self.event_type = event_type(test, "Targi");
        self.retired_type = event_type(test, "Teleks");
        self.room = resource(test, "Sala");
        self.other_room = resource(test, "Auto");
        self.free_day = free_day(test, "2026-12-28", "2026-12-31");
        self.product = product(test, "Deska", "D-1");
        self.retired_product = product(test, "Gwóźdź", "G-1");
    }

    fn add_events(&mut self) {
        let test = &self.test;
        self.planned = test.plan(&self.thread, "2026-11-24", Some("10:00"));
        let elsewhere = test.thread(&self.partner, "Inna sprawa");
        self.planned_elsewhere = test.plan(&elsewhere, "2026-12-28", None);
        self.trashed_event = test.plan(&self.thread, "2026-11-26", None);
        self.done = recorded(test, &self.thread, json!({ "choice": "keep" }));
        let close = json!({ "choice": "close", "outcome": "won", "reason": "Załatwione" });
        self.closed_done = recorded(test, &self.closed_thread, close);
        let event = test.ok("event", json!({ "event_id": self.planned }));
        self.reminder = string(&event, "/reminders/0/id");
    }

    fn add_files(&mut self) {
        let test = &self.test;
        self.attachment = test.attached(&self.done, "Oferta.pdf", "%PDF-1.7");
        self.other_attachment = test.attached(&self.done, "Rzut.png", "\u{89}PNG");
        self.trashed_attachment = test.attached(&self.done, "Notatki.txt", "Zbędne");
        self.staged = test.staged("Umowa.pdf", "%PDF-1.7 Umowa");
    }

    fn put_into_trash(&self) {
        let test = &self.test;
        test.ok("trash_attachment", json!({ "attachment_id": self.trashed_attachment }));
        test.ok("trash_partner", json!({ "partner_id": self.trashed_partner }));
        test.ok("trash_contact", json!({ "contact_id": self.trashed_contact }));
        test.ok("trash_thread", json!({ "thread_id": self.trashed_thread }));
        test.ok("trash_event", json!({ "event_id": self.trashed_event }));
        let retire = json!({ "event_type_id": self.retired_type, "retired": true });
        test.ok("retire_event_type", retire);
        test.ok("retire_product", json!({ "product_id": self.retired_product, "retired": true }));
    }

    /// An operation by its id.
    fn operation(&self, partner: &str) -> String {
        let made = self.test.ok("create_partner", json!({ "fields": { "name": partner } }));
        string(&made, "/operation_id")
    }

    /// The token of a record.
    pub(crate) fn token(&self, table: &str, id: &str) -> String {
        Database::open(&self.test.database()).token(table, id)
    }

    /// Complete parameters that the command takes: every field of it that there is.
    pub(crate) fn params(&self, command: &str) -> Value {
        let found = self.of_partner(command).or_else(|| self.of_contact(command));
        found
            .or_else(|| self.of_partners(command))
            .or_else(|| self.of_history(command))
            .or_else(|| self.of_thread(command))
            .or_else(|| self.of_event(command))
            .or_else(|| self.of_outcome(command))
            .or_else(|| self.of_moves(command))
            .or_else(|| self.of_files(command))
            .or_else(|| self.of_event_type(command))
            .or_else(|| self.of_person(command))
            .or_else(|| self.of_workspace(command))
            .or_else(|| self.of_free_day(command))
            .or_else(|| self.of_product(command))
            .or_else(|| self.of_resource(command))
            .or_else(|| self.of_dictionary(command))
            .or_else(|| self.of_search(command))
            .or_else(|| Self::of_draft(command))
            .or_else(|| self.of_backups(command))
            .or_else(|| self.of_import(command))
            .unwrap_or_else(|| panic!("no sample parameters for {command}"))
    }

    /// About a file that is let in anew each time: it can be imported and forgotten.
    fn of_import(&self, command: &str) -> Option<Value> {
        let file =
            || self.test.admit("firmy.csv", "Data;Firma;Rodzaj\n20.11.2026;Zakład Łąka;Telefon\n");
        let source = json!({ "encoding": "utf8", "separator": "semicolon", "has_header": true });
        let column = |field: &str| json!({ "field": field, "label": "" });
        Some(match command {
            "import_preview" => json!({
                "import": file(), "kind": "partners", "encoding": "utf8", "separator": "semicolon",
                "has_header": true,
            }),
            "import_partners" | "try_import_partners" => json!({
                "import": file(), "source": source,
                "columns": [json!({ "label": "" }), column("name"), column("note")],
                "duplicates": { "tax_id": "fill", "email": "skip", "name": "new" },
            }),
            "import_products" | "try_import_products" => json!({
                "import": self.test.admit("cennik.csv", "Cena;Nazwa;Jm\n12,50;Kantówka;mb\n"),
                "source": source,
                "columns": [column("price"), column("product_name"), column("unit")],
                "currency": "PLN", "on_known": "update",
            }),
            "import_events" | "try_import_events" => json!({
                "import": file(), "source": source,
                "columns": [column("date"), column("name"), column("event_type")],
                "date_order": "day_first", "currency": "PLN", "thread_title": "Historia",
                "creates_partners": true, "takes_over": true, "default_type_id": self.event_type,
                "types": [{ "name": "Gołąb", "event_type_id": self.event_type }],
            }),
            "import_problems" => json!({ "import": file(), "offset": 0, "limit": 100 }),
            "import_state" | "import_cancel" | "import_close" => json!({ "import": file() }),
            _ => return None,
        })
    }

    fn of_partner(&self, command: &str) -> Option<Value> {
        let partner = &self.partner;
        let fields = json!({
            "name": "Świt sp. z o.o.", "tax_id": "5260001246", "city": "Łódź", "website": "swit.pl",
            "phones": [entry("600100200", "work"), entry("74 852 11 30", "")],
            "emails": [entry("biuro@swit.pl", "office")],
            "addresses": [entry("ul. Długa 5, 90-001 Łódź", "delivery")],
            "note": "Stały klient", "owner_id": self.bogdan, "categories": [self.category],
        });
        Some(match command {
            "create_partner" => json!({ "fields": fields }),
            "update_partner" => json!({
                "partner_id": partner, "fields": fields,
                "token": self.token("partner", partner),
            }),
            "trash_partner" => json!({ "partner_id": partner, "with_open_tasks": true }),
            "restore_partner" => json!({
                "partner_id": self.trashed_partner, "without_reservations": true,
            }),
            "merge_partners" => {
                let mut params = self.merge("partner", partner, &self.duplicate);
                params["fields"] = json!({
                    "name": "other", "tax_id": "keep", "city": "other", "website": "keep",
                    "owner_id": "other",
                });
                let joined = self.merge("contact", &self.contact, &self.other_contact);
                params["contacts"] = json!([joined]);
                params
            },
            "merge_preview" => json!({ "keep_id": partner, "other_id": self.duplicate }),
            "similar_partners" => json!({
                "name": "Świt, stolarnia", "tax_id": "526-000-12-46", "emails": ["biuro@swit.pl"],
                "phones": ["600 100 200"], "except": self.trashed_partner,
            }),
            "partner" => json!({ "partner_id": partner }),
            _ => return None,
        })
    }

    fn of_contact(&self, command: &str) -> Option<Value> {
        let contact = &self.contact;
        let fields = json!({
            "name": "Jan Kowal", "position": "kupiec", "phones": [entry("600", "mobile")],
            "emails": [entry("j@swit.pl", "")], "addresses": [entry("Łódź", "home")],
            "note": "rano", "categories": [self.category],
        });
        Some(match command {
            "create_contact" => json!({ "partner_id": self.partner, "fields": fields }),
            "merge_contacts" => self.merge("contact", contact, &self.duplicate_contact),
            "update_contact" => json!({
                "contact_id": contact, "fields": fields,
                "token": self.token("contact", contact),
            }),
            "trash_contact" | "contact_page" => json!({ "contact_id": contact }),
            "restore_contact" => json!({ "contact_id": self.trashed_contact }),
            "contact_events" => json!({
                "contact_id": contact, "limit": 50,
                "after": { "at": 1_795_424_400_000_i64, "event_id": self.done },
            }),
            "people_to_pick" => json!({ "partner_id": self.partner, "text": "kowal" }),
            _ => return None,
        })
    }

    /// Two records of a table into one.
    fn merge(&self, table: &str, keep: &str, other: &str) -> Value {
        json!({
            "keep_id": keep, "other_id": other, "keep_token": self.token(table, keep),
            "other_token": self.token(table, other),
        })
    }

    /// A filter by a dictionary.
    pub(crate) fn choice(&self) -> Value {
        json!({
            "dictionary_id": self.dictionary, "category_ids": [self.category], "none": true,
        })
    }

    /// About many partners at once.
    fn of_partners(&self, command: &str) -> Option<Value> {
        let partner = &self.partner;
        Some(match command {
            "assign_partners" => json!({
                "selection": { "partner_ids": [partner] }, "owner_id": self.bogdan,
            }),
            "categorize_partners" => json!({
                "selection": { "partner_ids": [partner] }, "category_id": self.category,
                "take_off": false,
            }),
            "trash_partners" => {
                json!({ "selection": { "partner_ids": [partner] }, "with_open_tasks": true })
            },
            "restore_partners" => json!({
                "partner_ids": [self.trashed_partner], "without_reservations": true,
            }),
            "partner_list" => json!({
                "filter": "swit", "sort": "last_contact", "descending": true, "offset": 0, "limit": 50,
                "soon": 20, "only": {
                    "owner_id": self.anna, "city": "Łódź", "overdue": true, "hanging": true,
                    "open_threads": true, "silent_days": 90, "no_contact": true,
                    "dictionaries": [self.choice()],
                },
            }),
            "partner_choices" => {
                json!({ "filter": "swit", "only": { "dictionaries": [self.choice()] } })
            },
            _ => return None,
        })
    }

    /// About what has happened to the records.
    fn of_history(&self, command: &str) -> Option<Value> {
        let partner = &self.partner;
        Some(match command {
            "trash" => json!({ "kind": "event", "offset": 0, "limit": 50 }),
            "timeline" => json!({
                "partner_id": partner, "thread_id": self.thread, "filter": self.filter(),
                "limit": 50, "after": { "at": 1_795_424_400_000_i64, "event_id": self.done },
            }),
            "open_plans" | "timeline_facets" => json!({
                "partner_id": partner, "thread_id": self.thread, "filter": self.filter(),
            }),
            "history" => json!({ "table": "partner", "id": partner }),
            "undo" => json!({ "operation_id": self.standing, "without_reservations": true }),
            "redo" => json!({ "operation_id": self.undone, "without_reservations": true }),
            "undo_state" => json!({}),
            _ => return None,
        })
    }

    /// A complete filter of a timeline.
    fn filter(&self) -> Value {
        json!({
            "event_type_ids": [CALL], "person_ids": [self.anna], "states": ["done"],
            "results": ["answered"], "from": "2026-11-01", "to": "2026-11-30",
        })
    }

    fn of_thread(&self, command: &str) -> Option<Value> {
        let (partner, thread) = (&self.partner, &self.thread);
        Some(match command {
            "create_thread" => json!({
                "partner_id": partner, "title": "Nowa sprawa", "owner_id": self.bogdan,
                "plan": self.plan(), "categories": [self.category],
            }),
            "update_thread" => json!({
                "thread_id": thread, "title": "Meble i biurka", "owner_id": self.bogdan,
                "categories": [self.category],
                "token": self.token("thread", thread),
            }),
            "close_thread" => json!({ "thread_id": thread, "outcome": "lost", "reason": "Cena" }),
            "reopen_thread" => json!({ "thread_id": self.closed_thread }),
            "trash_thread" | "thread_facts" => json!({ "thread_id": thread }),
            "restore_thread" => json!({
                "thread_id": self.trashed_thread, "without_reservations": true,
            }),
            "propose_next" => json!({
                "thread_id": thread, "event_type_id": CALL, "result": "call_back",
                "happened_at": 1_795_424_000_000_i64,
            }),
            _ => return None,
        })
    }

    /// A complete plan.
    pub(crate) fn plan(&self) -> Value {
        json!({
            "event_type_id": CALL, "assignee_id": self.bogdan, "contact_id": self.contact,
            "due": { "date": "2026-11-25", "time": "09:00", "zone": "Europe/Warsaw" },
            "end": { "date": "2026-11-25", "time": "09:30" }, "note": "Zadzwonić",
            "amount": { "minor": 10_000, "currency": "PLN" }, "reminders": [0, 30],
            "lines": self.lines(),
            "carried": self.carried(),
        })
    }

    /// Everything that an event may carry.
    fn carried(&self) -> Value {
        json!({
            "participants": [
                { "contact_id": self.duplicate_contact, "part": "leads" },
                { "user_id": self.bogdan, "part": "attends" },
            ],
            "categories": [self.category],
        })
    }

    /// A plan moved to a date.
    pub(crate) fn moved(&self, event: &str, date: &str) -> Value {
        json!({
            "event_id": event, "token": self.token("event", event),
            "due": { "date": date, "time": "12:00", "zone": "Europe/Warsaw" },
        })
    }
}

/// An entry of a list of phones or e-mail addresses.
pub(crate) fn entry(value: &str, label: &str) -> Value {
    json!({ "value": value, "label": label })
}

fn contact(test: &TestEngine, partner: &str, name: &str) -> String {
    let params = json!({ "partner_id": partner, "fields": { "name": name } });
    string(&test.ok("create_contact", params), "/result/contact_id")
}

/// A call recorded in the thread.
pub(crate) fn recorded(test: &TestEngine, thread: &str, next: Value) -> String {
    let params = json!({
        "thread_id": thread, "event_type_id": CALL, "text": "Rozmowa", "next": next,
    });
    string(&test.ok("record_event", params), "/result/event_id")
}

fn product(test: &TestEngine, name: &str, code: &str) -> String {
    let fields = json!({
        "name": name, "code": code, "unit": "szt.", "price": { "minor": 1_999, "currency": "PLN" },
    });
    string(&test.ok("create_product", json!({ "fields": fields })), "/result/product_id")
}

fn resource(test: &TestEngine, name: &str) -> String {
    let fields = json!({
        "name": name, "kind": "room", "capacity": 100, "zone": "Europe/Warsaw", "colour": 1,
    });
    string(&test.ok("create_resource", json!({ "fields": fields })), "/result/resource_id")
}

fn free_day(test: &TestEngine, first: &str, last: &str) -> String {
    let fields = json!({ "first_date": first, "last_date": last, "name": "Przerwa" });
    string(&test.ok("create_free_day", json!({ "fields": fields })), "/result/free_day_id")
}

fn event_type(test: &TestEngine, name: &str) -> String {
    let fields = json!({
        "name_pl": name, "name_en": name, "icon": "star", "colour": 0, "asks_result": false,
        "follow_up": null,
    });
    string(&test.ok("create_event_type", json!({ "fields": fields })), "/result/event_type_id")
}
