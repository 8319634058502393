//! Rows to the bytes of a table, which a spreadsheet opens and runs nothing of.

use std::borrow::Cow;

/// A table as RFC 4180 has it: lines end with CR and LF, and a cell with a comma, a quote or a line's end
/// stands in quotes.
pub(super) fn table<const N: usize>(
    heads: &[&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    line(&mut out, heads.iter().copied());
    for row in rows {
        line(&mut out, row.iter().map(String::as_str));
    }
    out.into_bytes()
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        let cell = harmless(cell);
        if cell.contains([',', '"', '\r', '\n']) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
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

    /// Reads a table back, by RFC 4180 and nothing of the code above.
    pub fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let text = std::str::from_utf8(bytes).unwrap().strip_prefix('\u{feff}').unwrap();
        let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
        let (mut quoted, mut chars) = (false, text.chars().peekable());
        while let Some(c) = chars.next() {
            match c {
                '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !quoted => {
                    assert_eq!(chars.next(), Some('\n'));
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                c => cell.push(c),
            }
        }
        assert!(row.is_empty() && cell.is_empty() && !quoted, "the last line has its end");
        rows
    }

    #[test]
    fn cells_come_back_as_they_were() {
        let cells = ["plain", "a, b", "\"quoted\"", "two\r\nlines", " spaced ", "é😀", ""];
        let row = cells.map(str::to_owned);
        assert_eq!(rows(&table(&cells, [row.clone()].into_iter())), [row.to_vec(), row.to_vec()]);
    }
}
