//! The letters of a file: which encoding it is in, and its text as UTF-8 with one kind of line end.

use std::io::{self, Read};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much is read at once, in bytes.
const BLOCK: usize = 32 * 1024;

/// An encoding that spreadsheets write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// UTF-16 with the low byte first.
    Utf16Le,
    /// UTF-16 with the high byte first.
    Utf16Be,
    /// What Windows writes in Central Europe.
    Windows1250,
}

impl Encoding {
    /// The encoding of what `source` holds: as its byte-order mark says; without one UTF-8 where all of
    /// it is valid, else Windows-1250.
    pub(crate) fn of(mut source: impl Read) -> io::Result<Self> {
        let mut block = vec![0; BLOCK];
        let mut valid = Utf8::default();
        let mut is_first = true;
        loop {
            let count = fill(&mut source, &mut block)?;
            let bytes = block.get(..count).unwrap_or_default();
            match bytes {
                [0xff, 0xfe, ..] if is_first => return Ok(Self::Utf16Le),
                [0xfe, 0xff, ..] if is_first => return Ok(Self::Utf16Be),
                [] if valid.is_whole() => return Ok(Self::Utf8),
                [] => return Ok(Self::Windows1250),
                _ if !valid.goes_on(bytes) => return Ok(Self::Windows1250),
                _ => is_first = false,
            }
        }
    }

    fn decoder(self) -> encoding_rs::Decoder {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1250 => encoding_rs::WINDOWS_1250,
        }
        .new_decoder_with_bom_removal()
    }
}

/// Whether bytes that come block by block are UTF-8.
#[derive(Debug, Default)]
struct Utf8 {
    /// The beginning of a letter whose rest is in the next block.
    begun: Vec<u8>,
}

impl Utf8 {
    fn goes_on(&mut self, bytes: &[u8]) -> bool {
        self.begun.extend_from_slice(bytes);
        match std::str::from_utf8(&self.begun) {
            Ok(_) => self.begun.clear(),
            Err(error) if error.error_len().is_some() => return false,
            Err(error) => drop(self.begun.drain(..error.valid_up_to())),
        }
        true
    }

    fn is_whole(&self) -> bool {
        self.begun.is_empty()
    }
}

/// Reads until `block` is full or the source has ended.
fn fill(source: &mut impl Read, block: &mut [u8]) -> io::Result<usize> {
    let mut count = 0;
    while let Some(rest) = block.get_mut(count..).filter(|rest| !rest.is_empty()) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(more) => count += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {},
            Err(error) => return Err(error),
        }
    }
    Ok(count)
}

/// The text of a file as UTF-8: without a byte-order mark, every line ended by one `\n`.
pub(crate) struct Decoded<R> {
    source: R,
    decoder: encoding_rs::Decoder,
    block: Vec<u8>,
    text: String,
    lines: Vec<u8>,
    given: usize,
    after_return: bool,
    is_over: bool,
    last: u8,
}

impl<R: Read> Decoded<R> {
    pub(crate) fn new(source: R, encoding: Encoding) -> Self {
        Self {
            source,
            decoder: encoding.decoder(),
            block: vec![0; BLOCK],
            text: String::new(),
            lines: Vec::with_capacity(2 * BLOCK),
            given: 0,
            after_return: false,
            is_over: false,
            last: b'\n',
        }
    }

    /// Decodes one block more.
    fn more(&mut self) -> io::Result<()> {
        let count = fill(&mut self.source, &mut self.block)?;
        self.is_over = count == 0;
        let bytes = self.block.get(..count).unwrap_or_default();
        self.text.clear();
        self.text.reserve(self.decoder.max_utf8_buffer_length(count).unwrap_or(4 * BLOCK));
        let _ = self.decoder.decode_to_string(bytes, &mut self.text, self.is_over);
        self.lines.clear();
        self.given = 0;
        for byte in self.text.bytes() {
            let follows_return = std::mem::replace(&mut self.after_return, byte == b'\r');
            match byte {
                b'\n' if follows_return => {},
                b'\r' => self.lines.push(b'\n'),
                byte => self.lines.push(byte),
            }
        }
        self.last = self.lines.last().copied().unwrap_or(self.last);
        if self.is_over && self.last != b'\n' {
            self.lines.push(b'\n');
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.lines.len() && !self.is_over {
            self.more()?;
        }
        let mut rest = self.lines.get(self.given..).unwrap_or_default();
        let count = rest.read(buffer)?;
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once('\u{feff}')
            .chain(text.chars())
            .collect::<String>()
            .encode_utf16()
            .flat_map(to_bytes)
            .collect()
    }

    #[rstest]
    #[case::plain("Łódź".as_bytes().to_vec(), Encoding::Utf8)]
    #[case::marked("\u{feff}Łódź".as_bytes().to_vec(), Encoding::Utf8)]
    #[case::low_first(utf16("Łódź", u16::to_le_bytes), Encoding::Utf16Le)]
    #[case::high_first(utf16("Łódź", u16::to_be_bytes), Encoding::Utf16Be)]
    #[case::windows(b"\xa3\xf3d\x9f".to_vec(), Encoding::Windows1250)]
    fn an_encoding_is_found_and_read(#[case] bytes: Vec<u8>, #[case] encoding: Encoding) {
        assert_eq!(Encoding::of(bytes.as_slice()).unwrap(), encoding);
        let mut text = String::new();
        Decoded::new(bytes.as_slice(), encoding).read_to_string(&mut text).unwrap();
        assert_eq!(text, "Łódź\n", "read as {encoding:?}");
    }

    #[test]
    fn letters_cut_by_a_block_are_whole() {
        let text = format!("x{}", "ż".repeat(BLOCK));
        assert_eq!(Encoding::of(text.as_bytes()).unwrap(), Encoding::Utf8);
        let cut = text.as_bytes().get(..text.len() - 1).unwrap();
        assert_eq!(Encoding::of(cut).unwrap(), Encoding::Windows1250, "ends within a letter");
        let mut read = String::new();
        Decoded::new(text.as_bytes(), Encoding::Utf8).read_to_string(&mut read).unwrap();
        assert_eq!(read.trim_end(), text);
    }

    #[rstest]
    #[case("a\nb\n", "a\nb\n")]
    #[case("a\r\nb\r\n", "a\nb\n")]
    #[case("a\rb\r", "a\nb\n")]
    #[case("a\r\n\r\nb", "a\n\nb\n")]
    #[case("", "")]
    fn every_line_ends_the_same(#[case] written: &str, #[case] expected: &str) {
        let mut text = String::new();
        Decoded::new(written.as_bytes(), Encoding::Utf8).read_to_string(&mut text).unwrap();
        assert_eq!(text, expected);
    }

    #[test]
    fn a_line_end_cut_by_a_block_stays_one() {
        let text = format!("{}\r\nx", "a".repeat(BLOCK - 1));
        let mut read = String::new();
        Decoded::new(text.as_bytes(), Encoding::Utf8).read_to_string(&mut read).unwrap();
        assert_eq!(read.matches('\n').count(), 2, "one between, one at the end");
    }
}
