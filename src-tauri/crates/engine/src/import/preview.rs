//! What a file looks like before anything is imported: its first rows, and what its columns seem to mean.

use std::sync::atomic::Ordering;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ImportToken,
    date::DateOrder,
    encoding::{Decoded, Encoding},
    field::{Column, Field, Kind},
    file::{FileProblem, Session, Source},
    header,
    table::Separator,
};
use crate::{engine::Engine, error::Result};

/// How many rows are shown.
const SHOWN: usize = 20;
/// How many values of a column are shown.
const EXAMPLES: usize = 3;
/// A table has no more columns.
const WIDEST: usize = 500;
/// How much of a field is shown, in letters.
const CELL: usize = 200;

/// Asks how a file looks. What the person does not say is found out.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewRequest {
    /// The file.
    pub import: ImportToken,
    /// What is in it.
    pub kind: Kind,
    /// Its encoding.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub encoding: Option<Encoding>,
    /// What stands between its fields.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub separator: Option<Separator>,
    /// Whether its first row names the columns.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub has_header: Option<bool>,
}

/// A column as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PreviewColumn {
    /// Its name; empty where the file has none.
    pub header: String,
    /// What it seems to mean.
    pub guess: Column,
    /// A few of its values, none twice.
    pub examples: Vec<String>,
}

/// A row as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PreviewRow {
    /// Its number, as a spreadsheet shows it.
    pub row: u32,
    /// Its fields.
    pub cells: Vec<String>,
}

/// How a file looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Preview {
    /// The name of the file.
    pub name: String,
    /// How it is read.
    pub source: Source,
    /// Which number comes first in its dates.
    pub date_order: DateOrder,
    /// How many rows it has, the header not among them.
    pub total: u32,
    /// Its columns.
    pub columns: Vec<PreviewColumn>,
    /// Its first rows.
    pub rows: Vec<PreviewRow>,
    /// What a column may mean.
    pub fields: Vec<Field>,
}

/// How the file looks.
pub fn preview(engine: &Engine, request: &PreviewRequest) -> Result<Preview> {
    let session = engine.files().get(request.import)?;
    let (source, first) = source(&session, request)?;
    let mut preview = Preview {
        name: session.name.clone(),
        source,
        date_order: DateOrder::default(),
        total: 0,
        columns: columns(&first, source, request.kind),
        rows: Vec::with_capacity(SHOWN),
        fields: Field::ALL
            .iter()
            .copied()
            .filter(|field| field.kinds().contains(&request.kind))
            .collect(),
    };
    look_through(&session, &mut preview)?;
    session.counted.store(preview.total, Ordering::Relaxed);
    Ok(preview)
}

/// How the file is to be read, and its first row.
fn source(
    session: &Session,
    request: &PreviewRequest,
) -> std::result::Result<(Source, Vec<String>), FileProblem> {
    let unreadable = |error: std::io::Error| FileProblem::from(&error);
    let encoding = match request.encoding {
        Some(encoding) => encoding,
        None => Encoding::of(session.open()?).map_err(unreadable)?,
    };
    let separator = match request.separator {
        Some(separator) => separator,
        None => Separator::of(Decoded::new(session.open()?, encoding)).map_err(unreadable)?,
    };
    let mut source = Source { encoding, separator, has_header: false };
    let first: Vec<String> = match session.rows(source)?.next()? {
        Some((_, record)) => record.iter().map(|field| field.trim().to_owned()).collect(),
        None => return Err(FileProblem::Empty),
    };
    if first.len() > WIDEST || first.iter().all(|field| field.contains('\0')) {
        return Err(FileProblem::NotATable);
    }
    source.has_header =
        request.has_header.unwrap_or_else(|| header::is_header(&first, request.kind));
    Ok((source, first))
}

fn columns(first: &[String], source: Source, kind: Kind) -> Vec<PreviewColumn> {
    let headers = if source.has_header { first.to_vec() } else { vec![String::new(); first.len()] };
    let guesses = header::guess(&headers, kind);
    headers
        .into_iter()
        .zip(guesses)
        .map(|(header, guess)| PreviewColumn {
            header: shown(&header),
            guess,
            examples: Vec::new(),
        })
        .collect()
}

/// Counts the rows and keeps what is shown of them.
fn look_through(session: &Session, preview: &mut Preview) -> std::result::Result<(), FileProblem> {
    let mut rows = session.rows(preview.source)?;
    if preview.source.has_header {
        rows.next()?;
    }
    let date = preview.columns.iter().position(|column| column.guess.field == Some(Field::Date));
    let mut order = None;
    while let Some((number, record)) = rows.next()? {
        preview.total = preview.total.saturating_add(1);
        let written = date.and_then(|date| record.get(date));
        order = order.or_else(|| written.and_then(DateOrder::shown_by));
        for (column, field) in preview.columns.iter_mut().zip(record) {
            let is_wanted = column.examples.len() < EXAMPLES && !field.trim().is_empty();
            if is_wanted && !column.examples.iter().any(|example| *example == shown(field)) {
                column.examples.push(shown(field));
            }
        }
        if preview.rows.len() < SHOWN {
            preview
                .rows
                .push(PreviewRow { row: number, cells: record.iter().map(shown).collect() });
        }
    }
    preview.date_order = order.unwrap_or_default();
    Ok(())
}

/// What is shown of a field.
fn shown(field: &str) -> String {
    field.trim().chars().filter(|letter| *letter != '\0').take(CELL).collect()
}
