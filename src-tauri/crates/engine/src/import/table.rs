//! The rows of a text: its separator guessed, its rows numbered as a spreadsheet numbers them.

use std::io::Read;

use csv::{ReaderBuilder, StringRecord};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::encoding::Decoded;

/// How many rows decide which separator it is.
const ROWS_ASKED: usize = 60;
/// From how much text they are taken, in bytes.
const SAMPLE: u64 = 128 * 1024;

/// What stands between the fields of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tabulator.
    Tab,
    /// `|`
    Bar,
}

impl Separator {
    const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The separator that cuts the first rows into the same number of fields, and into the most.
    pub(crate) fn of(text: impl Read) -> std::io::Result<Self> {
        let mut sample = Vec::new();
        text.take(SAMPLE).read_to_end(&mut sample)?;
        if let Some(told) = told(&sample) {
            return Ok(told);
        }
        let scored = Self::ALL.map(|separator| (score(&sample, separator), separator));
        let best = scored.into_iter().rev().max_by_key(|(score, _)| *score);
        Ok(best.map_or(Self::Comma, |(_, separator)| separator))
    }
}

/// The separator that the file names itself, as Excel understands it: `sep=;`.
fn told(sample: &[u8]) -> Option<Separator> {
    let rest = sample.strip_prefix(b"sep=").or_else(|| sample.strip_prefix(b"\"sep="))?;
    Separator::ALL.into_iter().find(|separator| rest.first() == Some(&separator.byte()))
}

/// How many of 100 rows have the usual number of fields, where that is more than one; then that number.
fn score(sample: &[u8], separator: Separator) -> (usize, usize) {
    let mut reader = builder(separator).from_reader(sample);
    let mut counts: Vec<usize> = reader
        .byte_records()
        .map_while(Result::ok)
        .take(ROWS_ASKED)
        .map(|record| record.len())
        .collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied().unwrap_or_default();
    let alike = counts.iter().filter(|count| **count == usual).count();
    if usual < 2 { (0, 0) } else { (100 * alike / counts.len().max(1), usual) }
}

fn builder(separator: Separator) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(separator.byte());
    builder
}

/// Rows one after the other, each with its number: 1 is the file's first.
pub(crate) struct Rows<R> {
    reader: csv::Reader<Decoded<R>>,
    record: StringRecord,
    /// Line ends within fields so far: they begin a line, but no row.
    inner: u64,
}

impl<R: Read> Rows<R> {
    pub(crate) fn new(text: Decoded<R>, separator: Separator) -> Self {
        let reader = builder(separator).buffer_capacity(64 * 1024).from_reader(text);
        Self { reader, record: StringRecord::new(), inner: 0 }
    }

    /// The next row that is not blank.
    pub(crate) fn next(&mut self) -> csv::Result<Option<(u32, &StringRecord)>> {
        loop {
            if !self.reader.read_record(&mut self.record)? {
                return Ok(None);
            }
            let number = self.number();
            let names_separator =
                number == 1 && self.record.get(0).is_some_and(|first| first.starts_with("sep="));
            let is_blank = self.record.iter().all(|field| field.trim().is_empty());
            if !names_separator && !is_blank {
                return Ok(Some((number, &self.record)));
            }
        }
    }

    fn number(&mut self) -> u32 {
        let inner = self.record.as_slice().bytes().filter(|byte| *byte == b'\n').count();
        self.inner += u64::try_from(inner).unwrap_or_default();
        let after = self.reader.position().line();
        u32::try_from(after.saturating_sub(1 + self.inner)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::import::encoding::Encoding;

    fn rows(text: &str, separator: Separator) -> Vec<(u32, Vec<String>)> {
        let mut rows = Rows::new(Decoded::new(text.as_bytes(), Encoding::Utf8), separator);
        let mut found = Vec::new();
        while let Some((number, record)) = rows.next().unwrap() {
            found.push((number, record.iter().map(str::to_owned).collect()));
        }
        found
    }

    #[rstest]
    #[case::comma("a,b,c\n1,2,3\n", Separator::Comma)]
    #[case::semicolon("a;b;c\n1,5;2;3\n1,5;2;3\n", Separator::Semicolon)]
    #[case::tab("a\tb\n1\t2\n", Separator::Tab)]
    #[case::bar("a|b|c\n1|2|3\n", Separator::Bar)]
    #[case::quoted("\"a,b,c\";\"d\"\n\"1,2,3\";\"4\"\n", Separator::Semicolon)]
    #[case::line_in_quotes("a;b\n\"x\n,,,\ny\";2\n", Separator::Semicolon)]
    #[case::ragged("a;b;c\n1;2;3\n1;2\n1;2;3\n", Separator::Semicolon)]
    #[case::told("sep=|\na,b|c\n", Separator::Bar)]
    #[case::one_column("a\nb\n", Separator::Comma)]
    #[case::nothing("", Separator::Comma)]
    fn a_separator_is_found(#[case] text: &str, #[case] expected: Separator) {
        assert_eq!(Separator::of(text.as_bytes()).unwrap(), expected, "{text:?}");
    }

    #[test]
    fn rows_are_numbered_as_in_a_spreadsheet() {
        let text = "a,b\n\n1,\"x\ny\nz\"\n\n2,3\n4,\"\"\"q\"\"\"";
        let found = rows(text, Separator::Comma);
        let numbers: Vec<u32> = found.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [1, 3, 5, 6], "blank rows count, lines within a field do not");
        assert_eq!(found[1].1, ["1", "x\ny\nz"]);
        assert_eq!(found[3].1, ["4", "\"q\""], "a doubled quote is one");
    }

    #[test]
    fn the_row_that_names_the_separator_is_passed_over() {
        assert_eq!(rows("sep=;\na;b\n", Separator::Semicolon)[0].0, 2);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            table in prop::collection::vec(prop::collection::vec("[a-zż ,;|\"\n]{0,12}x", 3), 1..20),
            separator in prop::sample::select(&Separator::ALL[..]),
        ) {
            let mut writer =
                csv::WriterBuilder::new().delimiter(separator.byte()).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let found = rows(&text, separator);
            let numbers: Vec<u32> = found.iter().map(|(number, _)| *number).collect();
            let expected: Vec<u32> = (1..).take(table.len()).collect();
            prop_assert_eq!(numbers, expected);
            let read: Vec<_> = found.into_iter().map(|(_, row)| row).collect();
            prop_assert_eq!(read, table);
        }
    }
}
