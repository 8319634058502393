//! The cells of a table: `.csv`, `.xlsx`, `.xls`, `.ods`.

use std::io::Cursor;

use calamine::{Data, Range, Reader, SheetVisible, open_workbook_auto_from_rs};
use chrono::{NaiveDate, NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};

use super::binary_styles;
use super::marks::{CellMark, MarkedCell, changes, counts_other_rows};
use super::old_styles::shown_old;
use super::styles;
use crate::text::decoded;

/// Most rows and columns of one sheet that are read.
const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 100;
/// Longest cell that is kept, in bytes.
const LONGEST_CELL: usize = 8 << 10;
/// How large a zipped table may be once it is unpacked, in bytes.
const MOST_UNPACKED: u64 = 200 << 20;

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DataSheet {
    /// Its name; empty for a `.csv`.
    pub name: String,
    /// Its rows, each as long as it is.
    pub rows: Vec<Vec<SheetCell>>,
    /// There is more than is read.
    pub cut: bool,
    /// The workbook does not show it.
    #[serde(default)]
    pub hidden: bool,
    /// What the workbook says of its cells beside their values.
    #[serde(default)]
    pub marks: Vec<MarkedCell>,
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum SheetCell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, or figures typed as words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day, with a time where one is kept.
    Date(NaiveDateTime),
    /// A length of time in minutes.
    Minutes(f64),
}

impl SheetCell {
    /// The cell as a person reads it in the table.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Date(at) if at.time() == chrono::NaiveTime::MIN => at.date().to_string(),
            Self::Date(at) => at.format("%Y-%m-%d %H:%M").to_string(),
            Self::Minutes(minutes) => {
                let whole = minutes.round();
                format!("{}:{:02}", (whole / 60.0).floor(), whole % 60.0)
            }
        }
    }
}

/// Why a table cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetError {
    /// It is damaged, or no table of a kind that is known.
    Damaged,
    /// It asks for a password.
    Locked,
    /// It is far larger than a table of hours can be.
    TooLarge,
}

/// Reads the tables of a file, by content.
///
/// # Errors
/// Where there is none that can be read.
pub fn read(bytes: &[u8]) -> Result<Vec<DataSheet>, SheetError> {
    let zipped = bytes.starts_with(b"PK\x03\x04");
    let compound = bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
    if !zipped && !compound {
        return csv(bytes).map(|sheet| vec![sheet]);
    }
    if zipped && unpacked(bytes).is_none_or(|size| size > MOST_UNPACKED) {
        return Err(SheetError::TooLarge);
    }
    if compound && !evenhand_calendar::compound_chains_end(bytes) {
        return Err(SheetError::Damaged);
    }
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| {
        let words = error.to_string().to_lowercase();
        if words.contains("password") { SheetError::Locked } else { SheetError::Damaged }
    })?;
    let how = match binary_styles::shown(bytes) {
        Some(shown) => shown,
        None if zipped => styles::shown(bytes),
        None => shown_old(bytes),
    };
    let unseen: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible != SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut sheets = Vec::new();
    for name in book.sheet_names().into_iter().take(50) {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let rows: Vec<Vec<SheetCell>> = range
            .rows()
            .take(MOST_ROWS)
            .map(|row| trimmed(row.iter().take(MOST_COLUMNS).map(cell).collect()))
            .collect();
        let cut = range.height() > MOST_ROWS || range.width() > MOST_COLUMNS;
        if rows.iter().any(|row| !row.is_empty()) {
            let formulas = book.worksheet_formula(&name).unwrap_or_default();
            let mut marks = formula_marks(&range, &formulas);
            let start = range.start().unwrap_or_default();
            let own = how.get(&name).map(Vec::as_slice).unwrap_or_default();
            marks.extend(own.iter().filter_map(|(at, mark)| marked(*at, start, *mark)));
            let hidden = unseen.contains(&name);
            sheets.push(DataSheet { name, rows, cut, hidden, marks });
        }
    }
    // What a person does not see is not what they mean while there is another.
    sheets.sort_by_key(|sheet| sheet.hidden);
    if sheets.is_empty() { Err(SheetError::Damaged) } else { Ok(sheets) }
}

fn marked(at: (u32, u32), start: (u32, u32), mark: CellMark) -> Option<MarkedCell> {
    let row = usize::try_from(at.0.checked_sub(start.0)?).ok()?;
    let column = usize::try_from(at.1.checked_sub(start.1)?).ok()?;
    (row < MOST_ROWS && column < MOST_COLUMNS).then_some(MarkedCell { row, column, mark })
}

/// Cells that other rows are counted in, and those without a value that can be told.
fn formula_marks(range: &Range<Data>, formulas: &Range<String>) -> Vec<MarkedCell> {
    let start = range.start().unwrap_or_default();
    let from = formulas.start().unwrap_or_default();
    let mut out = Vec::new();
    for (row, column, formula) in formulas.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        let at = (from.0.saturating_add(row), from.1.saturating_add(column));
        if counts_other_rows(formula, at) {
            out.extend(marked(at, start, CellMark::OtherRows));
        }
        if changes(formula) || matches!(range.get_value(at), None | Some(Data::Empty)) {
            out.extend(marked(at, start, CellMark::NoValue));
        }
    }
    for (row, column, data) in range.used_cells() {
        if matches!(data, Data::Error(_)) && row < MOST_ROWS && column < MOST_COLUMNS {
            out.push(MarkedCell { row, column, mark: CellMark::NoValue });
        }
    }
    out
}

/// The size of everything in a zip file once it is unpacked, as it says itself.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut total = 0u64;
    for at in 0..archive.len() {
        total = total.saturating_add(archive.by_index_raw(at).ok()?.size());
    }
    Some(total)
}

fn trimmed(mut row: Vec<SheetCell>) -> Vec<SheetCell> {
    while row.last().is_some_and(|cell| cell.shown().is_empty()) {
        row.pop();
    }
    row
}

fn cell(data: &Data) -> SheetCell {
    match data {
        Data::Empty | Data::Error(_) => SheetCell::Empty,
        Data::String(text) => text_cell(text),
        Data::Float(number) => SheetCell::Number(*number),
        Data::Int(number) => text_cell(&number.to_string()),
        Data::Bool(yes) => SheetCell::Text(yes.to_string()),
        Data::DateTime(at) if at.is_duration() => SheetCell::Minutes(at.as_f64() * 24.0 * 60.0),
        Data::DateTime(at) => match at.as_f64() {
            // A time of day alone is how a table keeps a length of time.
            days if (0.0..1.0).contains(&days) => SheetCell::Minutes(days * 24.0 * 60.0),
            days => day_of(at).map_or(SheetCell::Number(days), SheetCell::Date),
        },
        Data::DateTimeIso(text) => text
            .parse()
            .map(SheetCell::Date)
            .or_else(|_| text.parse().map(|day: NaiveDate| SheetCell::Date(day.into())))
            .unwrap_or_else(|_| text_cell(text)),
        Data::DurationIso(text) => {
            duration(text).map_or_else(|| text_cell(text), SheetCell::Minutes)
        }
    }
}

fn text_cell(text: &str) -> SheetCell {
    let text = text.get(..text.floor_char_boundary(LONGEST_CELL)).unwrap_or_default();
    if text.trim().is_empty() { SheetCell::Empty } else { SheetCell::Text(text.to_owned()) }
}

/// A day as the table counts it, to the minute.
fn day_of(at: &calamine::ExcelDateTime) -> Option<NaiveDateTime> {
    if !(1.0..80_000.0).contains(&at.as_f64()) {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    let exact = day.and_hms_opt(hour.into(), minute.into(), second.into())?;
    // A quarter past nine is kept as a fraction that falls a little short of it.
    let rounded = exact.checked_add_signed(chrono::TimeDelta::seconds(30))?;
    // Ten seconds to midnight are no reason for another day.
    if rounded.date() != day {
        return day.and_hms_opt(23, 59, 0);
    }
    day.and_hms_opt(rounded.hour(), rounded.minute(), 0)
}

/// "PT1H30M", as OpenDocument keeps lengths of time.
fn duration(text: &str) -> Option<f64> {
    let mut rest = text.strip_prefix("PT")?;
    let mut minutes = 0.0;
    for (mark, worth) in [('H', 60.0), ('M', 1.0), ('S', 1.0 / 60.0)] {
        if let Some((number, after)) = rest.split_once(mark) {
            minutes += number.replace(',', ".").parse::<f64>().ok()? * worth;
            rest = after;
        }
    }
    rest.is_empty().then_some(minutes)
}

/// A text of rows, parted by whichever mark parts it best.
fn csv(bytes: &[u8]) -> Result<DataSheet, SheetError> {
    if bytes.len() as u64 > MOST_UNPACKED {
        return Err(SheetError::TooLarge);
    }
    let text = decoded(bytes);
    if text.chars().take(4096).any(|c| c == '\0' || c == char::REPLACEMENT_CHARACTER) {
        return Err(SheetError::Damaged);
    }
    // Excel's own line: "sep=;"
    let said = text.lines().next().and_then(|line| line.trim().strip_prefix("sep="));
    let said = said.and_then(|mark| mark.bytes().next()).filter(u8::is_ascii_punctuation);
    let head: Vec<&str> = text.lines().take(20).collect();
    let count = |mark: char| head.iter().map(|line| line.matches(mark).count()).sum::<usize>();
    let marks = [b',', b';', b'\t', b'|'].into_iter().rev();
    // A comma in each number of a table parted by semicolons must not outweigh them: the first line with words decides.
    let first =
        head.iter().find(|line| line.contains([',', ';', '\t', '|'])).copied().unwrap_or_default();
    let heads = |mark: u8| first.matches(char::from(mark)).count();
    let mark = said
        .or_else(|| marks.max_by_key(|mark| (heads(*mark), count(char::from(*mark)))))
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        // A quote that is never closed would make one cell of all rows behind it.
        .quoting(text.matches('"').count().is_multiple_of(2))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut cut = false;
    for record in reader.records() {
        let Ok(record) = record else { return Err(SheetError::Damaged) };
        if rows.len() >= MOST_ROWS {
            cut = true;
            break;
        }
        if rows.is_empty() && said.is_some() && record.iter().any(|cell| cell.starts_with("sep=")) {
            rows.push(Vec::new());
            continue;
        }
        rows.push(trimmed(record.iter().take(MOST_COLUMNS).map(text_cell).collect()));
    }
    if rows.iter().all(Vec::is_empty) {
        Err(SheetError::Damaged)
    } else {
        Ok(DataSheet { rows, cut, ..DataSheet::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_whose_sectors_lead_back_takes_no_memory() {
        let circle = include_bytes!("../../../../fuzz/seeds/table/circle.xls");
        assert_eq!(read(circle), Err(SheetError::Damaged));
        // One whose table of sectors is cut made the reader break off.
        let cut = include_bytes!("../../../../fuzz/seeds/table/cut.xls");
        assert_eq!(read(cut), Err(SheetError::Damaged));
    }

    #[test]
    fn rows_of_every_mark() {
        for mark in [",", ";", "\t"] {
            let text = format!(
                "Date{mark}Hours{mark}What\n12/11/2019{mark}1h30{mark}\"Meeting{mark} at school\"\n"
            );
            let sheets = read(text.as_bytes()).unwrap();
            assert_eq!(sheets[0].rows[1].len(), 3, "{mark:?}");
            assert_eq!(sheets[0].rows[1][2].shown(), format!("Meeting{mark} at school"));
        }
        let stray =
            read(b"Date,Hours,What\n12/11/2019,1,\"EP meeting\n13/11/2019,2,Call\n").unwrap();
        assert_eq!(stray[0].rows.len(), 3, "{stray:?}");
        assert_eq!(read(b"").unwrap_err(), SheetError::Damaged);
        assert_eq!(read(b"PK\x03\x04broken").unwrap_err(), SheetError::TooLarge);
        assert_eq!(read(&[0xD0, 0xCF, 0x11, 0xE0, 0, 0]).unwrap_err(), SheetError::Damaged);
    }

    #[test]
    fn days_and_lengths_of_tables() {
        let of = |days, since_1904| {
            let kind = calamine::ExcelDateTimeType::DateTime;
            day_of(&calamine::ExcelDateTime::new(days, kind, since_1904)).map(|at| at.to_string())
        };
        assert_eq!(of(43_781.0, false).unwrap(), "2019-11-12 00:00:00");
        assert_eq!(of(43_781.385_416_6, false).unwrap(), "2019-11-12 09:15:00");
        assert_eq!(of(42_319.0, true).unwrap(), "2019-11-12 00:00:00");
        assert_eq!(of(0.5, false), None);
        assert_eq!(duration("PT01H30M00S"), Some(90.0));
        assert_eq!(duration("P1D"), None);
        assert_eq!(SheetCell::Minutes(90.0).shown(), "1:30");
    }
}
