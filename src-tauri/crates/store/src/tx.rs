//! What a reader and a writer hold in their hands: never the connection itself.

use std::{cell::RefCell, collections::BTreeMap, path::Path};

use rusqlite::{Connection, OptionalExtension, Params, Row};
use uuid::Uuid;

use crate::{
    content::Contents,
    error::Result,
    schema::{Group, Table},
    view::partner_list::Recall,
};

/// One consistent view of the database.
#[derive(Debug)]
pub struct ReadTx<'c> {
    pub(crate) connection: &'c Connection,
    /// What other readers found; none where something may have been written since.
    pub(crate) recall: Option<&'c Recall>,
}

impl<'c> ReadTx<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self { connection, recall: None }
    }

    /// The same, of a reader that sees only what was committed.
    pub(crate) fn recalling(connection: &'c Connection, recall: &'c Recall) -> Self {
        Self { connection, recall: Some(recall) }
    }

    /// What is in the files on events, of the workspace in which the database lies.
    pub(crate) fn contents(&self) -> Option<Contents> {
        let database = Path::new(self.connection.path()?);
        database.parent().map(Contents::of)
    }

    /// All rows of a statement.
    pub(crate) fn all<T>(
        &self,
        sql: &'static str,
        params: impl Params,
        map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params, map)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The first row of a statement, if there is one.
    pub(crate) fn first<T>(
        &self,
        sql: &'static str,
        params: impl Params,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params, map).optional()?)
    }

    /// The only row of a statement that always answers one.
    pub(crate) fn only<T>(
        &self,
        sql: &'static str,
        params: impl Params,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params, map)?)
    }
}

/// A transaction that may write. Everything that can be read can be read here too.
#[derive(Debug)]
pub struct WriteTx<'c> {
    read: ReadTx<'c>,
    uses: RefCell<BTreeMap<(Table, Uuid), i64>>,
}

impl<'c> WriteTx<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self { read: ReadTx::new(connection), uses: RefCell::default() }
    }

    pub(crate) fn execute(&self, sql: &'static str, params: impl Params) -> Result<usize> {
        Ok(self.read.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Notes that this change holds only as long as `group` of the row stays as it is: taking back what
    /// made it so is then refused, naming this change.
    pub fn relies_on(&self, table: Table, row: impl Into<Uuid>, group: Group) {
        *self.uses.borrow_mut().entry((table, row.into())).or_default() |= group.bits();
    }

    /// The rows that the change relies on, with their column groups as bits.
    pub(crate) fn uses(&self) -> BTreeMap<(Table, Uuid), i64> {
        self.uses.borrow().clone()
    }
}

impl<'c> std::ops::Deref for WriteTx<'c> {
    type Target = ReadTx<'c>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}
