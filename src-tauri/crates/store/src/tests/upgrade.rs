//! Migrations, and what an undo may do across one.

use rusqlite::Connection;
use watek_domain::{
    backup::{Kind, Name},
    id::OperationId,
};

use super::{
    Failed, Fresh, NOW, add_partner, begin, database, entry, newest_schema, number_of, operation,
    partner_row,
};
use crate::{
    Entry, WriteTx, backup, check, connection, derive,
    journal::{
        self,
        undo::{Refusal, undo},
    },
    migrate::{self, Migration},
    table::partner,
    tx::ReadTx,
};

/// What a later release might do: a column at the end, with a constant default.
const APPENDED: &str = "ALTER TABLE partner ADD COLUMN rating INTEGER NOT NULL DEFAULT 3;";
/// What none may do.
const RENAMED: &str = "ALTER TABLE partner RENAME COLUMN city TO town;";

impl Fresh {
    /// Records a change at the schema of now.
    fn record(&mut self, number: u128, script: impl FnOnce(&WriteTx<'_>) -> Result<(), Failed>) {
        journal::record(&mut self.connection, self.schema, &entry(number), script).unwrap();
    }

    /// Takes an operation back, or says why not.
    fn undo(&mut self, number: u128, target: OperationId) -> Option<Refusal> {
        let entry = Entry { undoes_id: Some(target), ..entry(number) };
        let schema = self.schema;
        let mut refusal = None;
        let done = journal::record(&mut self.connection, schema, &entry, |tx| {
            undo(tx, schema, target)?.map_err(|refused| {
                refusal = Some(refused);
                Failed::Store(crate::Error::Unexpected("refused".into()))
            })
        });
        assert_eq!(done.is_err(), refusal.is_some(), "done or refused, never failed: {done:?}");
        refusal
    }

    /// Closes, migrates and opens again.
    fn upgrade(self, text: &'static str) -> Self {
        let Self { folder, connection, schema } = self;
        drop(connection);
        let mut steps: Vec<Migration> = migrate::MIGRATIONS.to_vec();
        steps.push(Migration {
            number: schema + 1,
            text,
            oldest_reader: schema + 1,
            rederives: false,
        });
        let mut connection = connection::open_writer(&database(folder.path())).unwrap();
        let schema = migrate::apply(&mut connection, folder.path(), NOW, &steps).unwrap();
        derive::install(&connection).unwrap();
        Self { folder, connection, schema }
    }

    fn name(&self) -> Option<String> {
        let tx = ReadTx::new(&self.connection);
        partner::get(&tx, partner_row(1, "").id).unwrap().map(|row| row.name)
    }

    fn is_clean(&mut self) {
        let report = check::everything(&mut self.connection).unwrap();
        assert!(report.is_clean(), "{report:?}");
    }
}

/// Operation 2 writes a partner down, operation 3 renames it.
fn with_a_partner() -> Fresh {
    let mut fresh = Fresh::new();
    fresh.record(1, |tx| Ok(begin(tx)?));
    fresh.record(2, |tx| Ok(add_partner(tx, 1, "Przed")?));
    fresh.record(3, |tx| Ok(partner::update(tx, &partner_row(1, "Po"))?));
    fresh
}

#[test]
fn operations_from_before_an_upgrade_are_undone_and_redone_after_it() {
    let mut fresh = with_a_partner().upgrade(APPENDED);
    assert_eq!(fresh.schema, newest_schema() + 1, "the upgrade took place");
    assert_eq!(fresh.undo(4, operation(3)), None, "a column more is in nobody's way");
    assert_eq!(fresh.name().as_deref(), Some("Przed"), "the value from before is back");
    assert_eq!(number_of(&fresh.connection, "SELECT rating FROM partner"), 3, "the new one stays");
    assert_eq!(fresh.undo(5, operation(2)), None, "a row that came before the upgrade goes");
    assert_eq!(fresh.name(), None, "the row is gone");
    assert_eq!(fresh.undo(6, operation(5)), None, "and comes back");
    assert_eq!(fresh.undo(7, operation(4)), None, "with its newer name");
    assert_eq!(fresh.name().as_deref(), Some("Po"), "as it was before the undos");
    fresh.is_clean();
}

#[test]
fn a_row_taken_back_before_an_upgrade_comes_back_after_it() {
    let mut fresh = with_a_partner();
    assert_eq!(fresh.undo(4, operation(3)), None, "undone before");
    assert_eq!(fresh.undo(5, operation(2)), None, "undone before");
    let mut fresh = fresh.upgrade(APPENDED);
    assert_eq!(fresh.undo(6, operation(5)), None, "done again after");
    assert_eq!(fresh.name().as_deref(), Some("Przed"), "the row is back");
    assert_eq!(number_of(&fresh.connection, "SELECT rating FROM partner"), 3, "with the default");
    fresh.is_clean();
}

#[test]
fn what_cannot_be_mapped_is_refused_and_left_alone() {
    let mut fresh = with_a_partner().upgrade(RENAMED);
    let count = number_of(&fresh.connection, "SELECT count(*) FROM operation");
    for number in [2, 3] {
        let refusal = fresh.undo(9, operation(number));
        assert_eq!(refusal, Some(Refusal::BeforeUpgrade), "a change set is positional");
    }
    let name: String =
        fresh.connection.query_row("SELECT name FROM partner", [], |row| row.get(0)).unwrap();
    assert_eq!(name, "Po", "nothing was guessed");
    let now = number_of(&fresh.connection, "SELECT count(*) FROM operation");
    assert_eq!(now, count, "nothing was journalled");
}

#[test]
fn history_is_read_across_an_upgrade() {
    let fresh = with_a_partner().upgrade(APPENDED);
    let tx = ReadTx::new(&fresh.connection);
    let changes =
        journal::history::of(&tx, crate::Table::Partner, partner_row(1, "").id.0, 10).unwrap();
    assert_eq!(changes.len(), 2, "written down and renamed");
    let named = changes[0].fields.iter().map(|change| change.field.as_str());
    assert_eq!(named.collect::<Vec<_>>(), ["name"], "by the columns of that time");
    assert_eq!(changes[0].fields[0].before.as_deref(), Some("Przed"), "with the value before");
}

#[test]
fn an_upgrade_copies_the_database_first() {
    let fresh = with_a_partner().upgrade(APPENDED);
    let copies = backup::list(fresh.folder.path()).unwrap();
    assert_eq!(copies.len(), 1, "the copy is there");
    assert_eq!(copies[0].id, Name { at: NOW, kind: Kind::BeforeMigration }, "and says why");
    let contents = copies[0].contents.clone().unwrap();
    assert_eq!((contents.partners, contents.last_seq), (1, 3), "and what is in it");
    let copy = Connection::open(backup::path_of(fresh.folder.path(), copies[0].id)).unwrap();
    let newest = number_of(&copy, "SELECT max(number) FROM migration");
    assert_eq!(newest, newest_schema(), "as it was before");
    assert_eq!(number_of(&copy, "SELECT count(*) FROM partner"), 1, "with all that was in it");
}

#[test]
fn an_upgrade_that_fails_leaves_the_schema_it_found() {
    let Fresh { folder, connection, schema } = with_a_partner();
    drop(connection);
    let mut steps: Vec<Migration> = migrate::MIGRATIONS.to_vec();
    let text = "ALTER TABLE partner ADD COLUMN rating INTEGER; ALTER TABLE nothing ADD COLUMN x;";
    steps.push(Migration { number: schema + 1, text, oldest_reader: schema + 1, rederives: false });
    let mut connection = connection::open_writer(&database(folder.path())).unwrap();
    let applied = migrate::apply(&mut connection, folder.path(), NOW, &steps);
    assert!(applied.is_err(), "the second half cannot be done");
    let columns = "SELECT count(*) FROM pragma_table_info('partner') WHERE name = 'rating'";
    assert_eq!(number_of(&connection, columns), 0, "so the first is not there either");
    assert_eq!(
        number_of(&connection, "PRAGMA user_version"),
        schema,
        "older programs still may open it"
    );
}
