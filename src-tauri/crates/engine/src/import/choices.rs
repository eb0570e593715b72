//! What a person chooses before an import: the meaning of columns and names, and what happens to
//! duplicates.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    id::{EventTypeId, OperationId, UserId},
    invalid::{Invalid, Reason},
    money::Currency,
    text,
};
use watek_store::view;

use super::{
    ImportToken,
    date::DateOrder,
    event_row::{EventRow, Understanding},
    events::Events,
    field::{Column, Field},
    file::Source,
    names::Names,
    partner_row::PartnerRow,
    partners::{Duplicates, Partners},
    problem::Fault,
    products::{OnKnown, ProductRow, Products},
    report::ImportReport,
    row::Row,
    run::{self, Import, Rows},
};
use crate::{
    access::Context,
    command::Change,
    engine::{Changed, Engine, Person},
    error::{Error, Result},
};

/// Imports partners with their contacts.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportPartners {
    /// The file.
    pub import: ImportToken,
    /// How it is read.
    pub source: Source,
    /// What its columns mean.
    pub columns: Vec<Column>,
    /// What becomes of rows whose partner is there already.
    pub duplicates: Duplicates,
}

/// Imports what happened.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportEvents {
    /// The file.
    pub import: ImportToken,
    /// How it is read.
    pub source: Source,
    /// What its columns mean.
    pub columns: Vec<Column>,
    /// Which number comes first in its dates.
    pub date_order: DateOrder,
    /// The currency of amounts that name none.
    pub currency: Currency,
    /// The title of the thread where a row names none.
    pub thread_title: String,
    /// Whether partners that are not there yet are written down.
    pub creates_partners: bool,
    /// Whether what unknown people did is the importer's account.
    pub takes_over: bool,
    /// What unknown names of kinds mean.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<TypeChoice>>")]
    pub types: Vec<TypeChoice>,
    /// The kind of rows that name none, or an unknown one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub default_type_id: Option<EventTypeId>,
}

/// Imports a price list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportProducts {
    /// The file.
    pub import: ImportToken,
    /// How it is read.
    pub source: Source,
    /// What its columns mean.
    pub columns: Vec<Column>,
    /// The currency of prices that name none.
    pub currency: Currency,
    /// What becomes of rows whose product is there already.
    pub on_known: OnKnown,
}

/// What a name of a kind of event means.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypeChoice {
    /// The name in the file.
    pub name: String,
    /// The kind.
    pub event_type_id: EventTypeId,
}

/// Refuses columns that could bring no row in, or of which two would be one value.
fn check_columns(columns: &[Column], needed: &[&[Field]]) -> Result<()> {
    let mut seen = Vec::new();
    for (number, column) in columns.iter().enumerate() {
        text::line(&format!("columns.{number}.label"), &column.label)?;
        let Some(field) = column.field else { continue };
        if seen.contains(&field) && !field.repeats() {
            return Err(Invalid::new(format!("columns.{number}.field"), Reason::OutOfRange).into());
        }
        seen.push(field);
    }
    let is_enough = needed.iter().all(|one_of| one_of.iter().any(|field| seen.contains(field)));
    if is_enough { Ok(()) } else { Err(Invalid::new("columns", Reason::Empty).into()) }
}

/// Everyone who still works here, by name.
fn people(engine: &Engine, person: Person) -> Result<Names<UserId>> {
    let mut names = Names::default();
    for user in engine.read(person, |tx, _| Ok(view::user::all(tx)?))? {
        if !user.retired {
            names.add(&user.name, user.id);
        }
    }
    Ok(names)
}

impl Import for ImportPartners {
    const KIND: &'static str = "import_partners";
    const PASSES: u32 = 1;
    type Row = PartnerRow;
    type Understanding = Names<UserId>;

    fn table(&self) -> (ImportToken, Source, &[Column]) {
        (self.import, self.source, &self.columns)
    }

    fn understand(
        &self,
        engine: &Engine,
        person: Person,
        _at: Timestamp,
        _zone: Tz,
    ) -> Result<Names<UserId>> {
        let named = [Field::Name, Field::ContactName, Field::ContactLast, Field::ContactFirst];
        check_columns(&self.columns, &[&named])?;
        people(engine, person)
    }

    fn read(known: &Names<UserId>, row: Row<'_>) -> std::result::Result<PartnerRow, Fault> {
        PartnerRow::read(row, known)
    }

    fn write(
        &self,
        context: &Context<'_>,
        rows: &mut Rows<'_, PartnerRow>,
        report: &mut ImportReport,
    ) -> Result<()> {
        let mut partners = Partners::new(context, self.duplicates)?;
        rows.each(report, |row, report| partners.take(row, report))
    }
}

impl Import for ImportEvents {
    const KIND: &'static str = "import_events";
    // Read first, then written in the order of time.
    const PASSES: u32 = 2;
    type Row = EventRow;
    type Understanding = Understanding;

    fn table(&self) -> (ImportToken, Source, &[Column]) {
        (self.import, self.source, &self.columns)
    }

    fn understand(
        &self,
        engine: &Engine,
        person: Person,
        at: Timestamp,
        zone: Tz,
    ) -> Result<Understanding> {
        check_columns(&self.columns, &[&[Field::Name, Field::TaxId], &[Field::Date]])?;
        text::required_line("thread_title", &self.thread_title)?;
        for (number, choice) in self.types.iter().enumerate() {
            text::line(&format!("types.{number}.name"), &choice.name)?;
        }
        Ok(Understanding {
            order: self.date_order,
            zone,
            now: at,
            people: people(engine, person)?,
            me: person.0,
            takes_over: self.takes_over,
            types: self.types(engine, person)?,
            default_type: self.default_type_id,
            currency: self.currency,
        })
    }

    fn read(known: &Understanding, row: Row<'_>) -> std::result::Result<EventRow, Fault> {
        EventRow::read(row, known)
    }

    fn write(
        &self,
        context: &Context<'_>,
        rows: &mut Rows<'_, EventRow>,
        report: &mut ImportReport,
    ) -> Result<()> {
        let title = text::required_line("thread_title", &self.thread_title)?;
        if let Some(id) = self.default_type_id {
            context.kind("default_type_id", id, None)?;
        }
        for (number, choice) in self.types.iter().enumerate() {
            context.kind(&format!("types.{number}.event_type_id"), choice.event_type_id, None)?;
        }
        let mut events = Events::new(context, self.creates_partners, &title)?;
        rows.each(report, |row, report| events.take(row, report))?;
        events.write(&rows.session.progress, report)
    }
}

impl Import for ImportProducts {
    const KIND: &'static str = "import_products";
    const PASSES: u32 = 1;
    type Row = ProductRow;
    type Understanding = Currency;

    fn table(&self) -> (ImportToken, Source, &[Column]) {
        (self.import, self.source, &self.columns)
    }

    fn understand(
        &self,
        _engine: &Engine,
        _person: Person,
        _at: Timestamp,
        _zone: Tz,
    ) -> Result<Currency> {
        check_columns(&self.columns, &[&[Field::ProductName, Field::Code], &[Field::Price]])?;
        Ok(self.currency)
    }

    fn read(currency: &Currency, row: Row<'_>) -> std::result::Result<ProductRow, Fault> {
        ProductRow::read(row, *currency)
    }

    fn write(
        &self,
        context: &Context<'_>,
        rows: &mut Rows<'_, ProductRow>,
        report: &mut ImportReport,
    ) -> Result<()> {
        let mut products = Products::new(context, self.on_known)?;
        rows.each(report, |row, report| products.take(row, report))
    }
}

impl ImportEvents {
    /// What names of kinds mean: the person's choice, then the names here, then what files call them.
    fn types(&self, engine: &Engine, person: Person) -> Result<Names<EventTypeId>> {
        let mut types = Names::default();
        self.types.iter().for_each(|choice| types.add(&choice.name, choice.event_type_id));
        let all = engine.read(person, |tx, _| Ok(view::event_type::all(tx)?))?;
        let offered: Vec<_> = all.iter().filter(|kind| !kind.retired).collect();
        for kind in &offered {
            types.add(&kind.name_pl, kind.id);
            types.add(&kind.name_en, kind.id);
        }
        Understanding::know_built_in(&mut types, |id| offered.iter().any(|kind| kind.id == id));
        Ok(types)
    }
}

macro_rules! changes {
    ($($import:ident)+) => {$(
        impl Change for $import {
            type Output = ImportReport;

            fn make(self, engine: &Engine, person: Person) -> Result<Changed<ImportReport>> {
                run::import(engine, person, &self)
            }

            /// The file is not in the journal, so an import cannot be made again.
            fn again(_: &Engine, _: Person, _: OperationId, _: &str) -> Result<()> {
                Err(Error::NotFound("import"))
            }
        }
    )+};
}

changes! { ImportPartners ImportEvents ImportProducts }
