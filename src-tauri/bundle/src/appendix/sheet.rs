//! Spreadsheets (.xlsx, .xls, .csv): each sheet with its cells, as they are shown.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, open_workbook_auto_from_rs};

use super::{
    AppendixContent, AppendixDesk, opendocument::trim, other_letters::decoded_without, plain,
    set_text::SetPiece, set_text::TextSetter, sheet_beside::Beside, sheet_hidden::Hidden,
};
use crate::{Unreadable, found::TextNote};
use evenhand_words::{date, time};

/// Rows of one sheet that are set. A longer one has a page of paper for each fifty.
const MOST_ROWS: usize = 5_000;
/// Most that a workbook may unpack to.
const MOST_BYTES: u64 = 256 << 20;
/// Letters of a number's format: as many as Excel lets one have.
const MOST_FORMAT: usize = 255;
/// Columns.
const MOST_COLUMNS: usize = 200;
/// Formulas that are kept of one sheet, for cells without a result.
const MOST_SUMS: usize = 100_000;

/// All sheets of a workbook.
pub(super) fn open(
    desk: &mut AppendixDesk<'_>,
    bytes: &[u8],
) -> Result<AppendixContent, Unreadable> {
    check_size(bytes)?;
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
        && !evenhand_calendar::compound_chains_end(bytes)
    {
        return Err(Unreadable::Damaged);
    }
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| {
        let words = error.to_string().to_lowercase();
        if words.contains("password") || words.contains("encrypt") {
            Unreadable::Locked
        } else {
            Unreadable::Damaged
        }
    })?;
    let sheets = book.sheets_metadata().to_vec();
    let mut beside = Beside::of(bytes);
    let mut setter = TextSetter::new(desk);
    for sheet in sheets {
        if sheet.visible != SheetVisible::Visible {
            setter.tell_hidden_sheet(&sheet.name);
            continue;
        }
        let sums = sums_of(&mut book, &sheet.name);
        let hidden = beside.as_mut().map_or_else(Hidden::default, |own| own.hidden(&sheet.name));
        let Some(found) = rows_of(&mut book, &sheet.name, (&sums, &hidden)) else {
            setter.tell(TextNote::Drawing);
            continue;
        };
        found.told().into_iter().for_each(|note| setter.tell(note));
        let mut rows = found.rows;
        trim(&mut rows);
        if !rows.is_empty() {
            setter.put(SetPiece::Page);
            setter.put(SetPiece::Heading(2, sheet.name.clone()));
            setter.put(SetPiece::Table(rows));
        }
        if let Some(beside) = &mut beside {
            beside.put(&sheet.name, &mut setter)?;
        }
    }
    Ok(setter.finish())
}

/// A workbook in a zip file says how large its parts are before they are unpacked.
fn check_size(bytes: &[u8]) -> Result<(), Unreadable> {
    if !bytes.starts_with(b"PK") {
        return Ok(());
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut whole = 0u64;
    for at in 0..zip.len() {
        whole = whole.saturating_add(zip.by_index_raw(at).map_or(0, |part| part.size()));
    }
    if whole > MOST_BYTES { Err(Unreadable::TooLarge) } else { Ok(()) }
}

type Book<'b> = calamine::Sheets<Cursor<&'b [u8]>>;

/// The formulas of a sheet by row and column: of a cell that a program wrote without its result, there is no more.
fn sums_of(book: &mut Book<'_>, name: &str) -> BTreeMap<(u32, u32), String> {
    let mut out = BTreeMap::new();
    let calamine::Sheets::Xlsx(book) = book else { return out };
    let Ok(mut reader) = book.worksheet_cells_reader(name) else { return out };
    while let Ok(Some(cell)) = reader.next_formula() {
        if out.len() >= MOST_SUMS {
            break;
        }
        if !cell.get_value().is_empty() {
            out.insert(cell.get_position(), format!("={}", cell.get_value()));
        }
    }
    out
}

/// What was read of a sheet.
#[derive(Default)]
struct FoundSheets {
    rows: Vec<Vec<String>>,
    /// There are more rows or columns.
    cut: bool,
    /// A formula stands in place of a result.
    bare: bool,
    /// Cells were left out that the sheet does not show.
    hidden: bool,
}

impl FoundSheets {
    fn told(&self) -> Vec<TextNote> {
        let cut = self.cut.then_some(TextNote::Rows { most: MOST_ROWS });
        let bare = self.bare.then_some(TextNote::Sums);
        let hidden = self.hidden.then_some(TextNote::HiddenCells);
        cut.into_iter().chain(bare).chain(hidden).collect()
    }
}

/// What a sheet shows. Cells are read one by one where that can be: one cell in the last corner would otherwise make a
/// sheet of seventeen thousand million.
fn rows_of(
    book: &mut Book<'_>,
    name: &str,
    (sums, hidden): (&BTreeMap<(u32, u32), String>, &Hidden),
) -> Option<FoundSheets> {
    let mut found = FoundSheets::default();
    let calamine::Sheets::Xlsx(book) = book else {
        let range = book.worksheet_range(name).ok()?;
        let cells = |row: &[Data]| row.iter().take(MOST_COLUMNS).map(words).collect::<Vec<_>>();
        found.cut = range.height() > MOST_ROWS || range.width() > MOST_COLUMNS;
        found.rows = range.rows().take(MOST_ROWS).map(cells).collect();
        return Some(found);
    };
    let mut reader = book.worksheet_cells_reader(name).ok()?;
    let formats: Vec<_> = reader.styles().iter().map(number_format).collect();
    let mut last = None;
    while let Ok(Some((cell, style))) = reader.next_cell_with_style_id() {
        let (row, column) = cell.get_position();
        let value = Data::from(cell.get_value().clone());
        let format = formats.get(style).and_then(Option::as_ref);
        let mut text = formatted(&value, format).unwrap_or_else(|| words(&value));
        if text.is_empty() {
            let Some(sum) = sums.get(&(row, column)) else { continue };
            (text, found.bare) = (sum.clone(), true);
        }
        if hidden.holds((row, column)) {
            found.hidden = true;
            continue;
        }
        let column = column as usize;
        if found.rows.len() >= MOST_ROWS || column >= MOST_COLUMNS {
            found.cut = true;
            continue;
        }
        // A gap of many empty rows is one empty row on paper.
        if last != Some(row) {
            if last.is_some_and(|last| row > last + 1) {
                found.rows.push(Vec::new());
            }
            found.rows.push(Vec::new());
            last = Some(row);
        }
        let Some(own) = found.rows.last_mut() else { continue };
        if own.len() <= column {
            own.resize(column + 1, String::new());
        }
        if let Some(slot) = own.get_mut(column) {
            *slot = text;
        }
    }
    Some(found)
}

/// A table of text with marks between its cells.
pub(super) fn open_csv(desk: &mut AppendixDesk<'_>, bytes: &[u8]) -> AppendixContent {
    let text = decoded_without(bytes, desk.taken_out, plain::decoded);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        // A quote that is never closed would make one cell of all rows behind it.
        .quoting(text.matches('"').count().is_multiple_of(2))
        .from_reader(text.as_bytes());
    let mut setter = TextSetter::new(desk);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in reader.records().map_while(Result::ok) {
        if rows.len() >= MOST_ROWS {
            setter.tell(TextNote::Rows { most: MOST_ROWS });
            break;
        }
        rows.push(row.iter().take(MOST_COLUMNS).map(str::to_owned).collect());
    }
    trim(&mut rows);
    setter.put(SetPiece::Table(rows));
    setter.finish()
}

/// The mark that the first lines have most often.
fn delimiter(text: &str) -> u8 {
    let head: String = text.lines().take(10).collect::<Vec<_>>().join("\n");
    let count = |mark: &u8| head.bytes().filter(|byte| byte == mark).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| (count(mark), *mark == b',')).unwrap_or(b',')
}

/// How a style writes numbers (ECMA-376, part 1, 18.8.31); `None` where it says nothing of that,
/// or leaves it to the country that a computer is set to.
fn number_format(style: &calamine::Style) -> Option<ssfmt::NumberFormat> {
    let given = style.number_format.as_ref()?;
    let code = given.format_code.as_str();
    let says = !["General", "@"].contains(&code) && code.len() <= MOST_FORMAT;
    ssfmt::NumberFormat::parse(code).ok().filter(|_| says)
}

/// A number as its format shows it: a share as "85%", money with its sign, a telephone number with its first zero.
fn formatted(value: &Data, format: Option<&ssfmt::NumberFormat>) -> Option<String> {
    let number = match value {
        Data::Int(number) => *number as f64,
        Data::Float(number) => *number,
        _ => return None,
    };
    let shown = format.filter(|_| number.abs() < 1e15)?.format(number, &Default::default());
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    // A format that shows nothing hides a cell, which is not ours to do.
    (!shown.is_empty()).then_some(shown)
}

/// A cell as it is shown.
fn words(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Float(number) => of_number(*number),
        Data::DateTime(at) => match at.as_datetime() {
            Some(at) if at.time() == chrono::NaiveTime::MIN => date(at.date()),
            // Days before 1901 stand for hours alone.
            Some(at)
                if at.date() < chrono::NaiveDate::from_ymd_opt(1901, 1, 1).unwrap_or_default() =>
            {
                hours(at_hours(at))
            }
            Some(at) => format!("{}, {}", date(at.date()), time(at.time())),
            None => hours(at.as_f64() * 24.0),
        },
        other => other.to_string().trim().to_owned(),
    }
}

/// Hours from the first day that a spreadsheet knows.
fn at_hours(at: chrono::NaiveDateTime) -> f64 {
    let first = chrono::NaiveDate::from_ymd_opt(1899, 12, 31).unwrap_or_default();
    let first = first.and_time(chrono::NaiveTime::MIN);
    (at - first).num_minutes() as f64 / 60.0
}

/// A time or a length as a spreadsheet shows it.
fn hours(hours: f64) -> String {
    let minutes = (hours * 60.0).round().max(0.0) as u64;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// No more digits than mean something: sums of tenths end in a row of nines.
fn of_number(number: f64) -> String {
    let rounded = (number * 1e9).round() / 1e9;
    if rounded.is_finite() && rounded.abs() < 1e15 {
        rounded.to_string()
    } else {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_as_they_are_shown() {
        assert_eq!(words(&Data::Float(0.1 + 0.2)), "0.3");
        assert_eq!(words(&Data::Float(12.0)), "12");
        assert_eq!(delimiter("a;b;c\n1,5;2;3"), b';');
        assert_eq!(delimiter("a,b\n1,2"), b',');
    }
}
