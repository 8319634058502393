//! Rows to the bytes of a table, which a spreadsheet opens and runs nothing of.

use std::borrow::Cow;

/// A table as RFC 4180 has it: lines end with CR and LF, and a cell with a comma, a quote or a line's end
/// stands in quotes. A mark at the start says that it is UTF-8, which spreadsheets do not guess.
pub(crate) fn table<const N: usize>(
    heads: &[&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Vec<u8> {
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    // Writing into memory does not fail, and every row has as many cells as the head.
    let _ = table.write_record(heads.map(harmless).iter().map(|cell| cell.as_bytes()));
    for row in rows {
        let _ = table.write_record(row.iter().map(|cell| harmless(cell).into_owned()));
    }
    table.into_inner().unwrap_or_default()
}

/// The cell as words, also where it would be taken for a formula.
fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Reads a table back.
    pub fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
        assert!(text.ends_with(b"\r\n"), "the last line has its end");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
        reader.deserialize().map(Result::unwrap).collect()
    }

    #[test]
    fn cells_come_back_as_they_were() {
        let cells = ["plain", "a, b", "\"quoted\"", "two\r\nlines", " spaced ", "é😀", ""];
        let row = cells.map(str::to_owned);
        assert_eq!(rows(&table(&cells, [row.clone()].into_iter())), [row.to_vec(), row.to_vec()]);
    }
}
