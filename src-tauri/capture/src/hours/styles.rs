//! How the cells of a workbook are shown, which its values do not say.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

use super::marks::{CellMark, place};

/// Largest part of a workbook that is looked through for how its cells are shown, in bytes.
const MOST_READ: u64 = 64 << 20;
/// Most cells of a repeated row or column that are told one by one.
const MOST_REPEATED: u32 = 1000;

/// The marks of each sheet by its name, by rows and columns of the whole sheet from 0.
pub(super) type ShownStyles = BTreeMap<String, Vec<((u32, u32), CellMark)>>;

/// How the cells of a zipped workbook are shown. Empty where that cannot be read.
pub(super) fn shown(bytes: &[u8]) -> ShownStyles {
    excel(bytes).or_else(|| open_document(bytes)).unwrap_or_default()
}

fn part(bytes: &[u8], name: &str) -> Option<String> {
    String::from_utf8(raw_part(bytes, name)?).ok()
}

/// A part of a zipped workbook.
pub(super) fn raw_part(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let file = archive.by_name(name).ok()?;
    let mut out = Vec::new();
    file.take(MOST_READ).read_to_end(&mut out).ok()?;
    Some(out)
}

fn named<'a, 'i>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |one| one.tag_name().name() == name)
}

/// An attribute by its name alone.
fn said<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}

fn excel(bytes: &[u8]) -> Option<ShownStyles> {
    let book = part(bytes, "xl/workbook.xml")?;
    let book = Document::parse(&book).ok()?;
    let links = part(bytes, "xl/_rels/workbook.xml.rels")?;
    let links = links_of(&links);
    let styles = part(bytes, "xl/styles.xml").map(|text| formats(&text)).unwrap_or_default();
    let mut out = ShownStyles::new();
    for sheet in named(book.root(), "sheet") {
        let (Some(name), Some(id)) = (said(sheet, "name"), said(sheet, "id")) else { continue };
        let Some(path) = links.get(id) else { continue };
        let text = part(bytes, path);
        let marks = text.map(|text| excel_cells(&text, &styles)).unwrap_or_default();
        out.insert(name.to_owned(), marks);
    }
    Some(out)
}

/// The parts of a workbook by the ids that they have in it.
pub(super) fn links_of(text: &str) -> BTreeMap<String, String> {
    let Ok(links) = Document::parse(text) else { return BTreeMap::new() };
    let all = named(links.root(), "Relationship").filter_map(|one| {
        let target = said(one, "Target")?;
        let whole = target.strip_prefix('/').map(str::to_owned);
        Some((said(one, "Id")?.to_owned(), whole.unwrap_or_else(|| format!("xl/{target}"))))
    });
    all.collect()
}

fn excel_cells(text: &str, styles: &[Vec<CellMark>]) -> Vec<((u32, u32), CellMark)> {
    let Ok(sheet) = Document::parse(text) else { return Vec::new() };
    let mut out = Vec::new();
    let mut next = 0u32;
    for row in named(sheet.root(), "row") {
        let at = said(row, "r").and_then(|r| r.parse::<u32>().ok()?.checked_sub(1)).unwrap_or(next);
        next = at.saturating_add(1);
        let hidden = said(row, "hidden").is_some_and(|value| value == "1" || value == "true");
        let mut column = 0u32;
        for cell in row.children().filter(|one| one.tag_name().name() == "c") {
            let here = said(cell, "r").and_then(place).unwrap_or((at, column));
            column = here.1.saturating_add(1);
            if !cell.children().any(|one| one.is_element()) {
                continue;
            }
            let style = said(cell, "s").and_then(|s| s.parse::<usize>().ok()).unwrap_or_default();
            let own = styles.get(style).map(Vec::as_slice).unwrap_or_default();
            out.extend(own.iter().map(|mark| (here, *mark)));
            out.extend(hidden.then_some((here, CellMark::Hidden)));
        }
    }
    out
}

/// What each format of cells says, in their order.
fn formats(text: &str) -> Vec<Vec<CellMark>> {
    let Ok(styles) = Document::parse(text) else { return Vec::new() };
    let codes: BTreeMap<&str, &str> = named(styles.root(), "numFmt")
        .filter_map(|one| Some((said(one, "numFmtId")?, said(one, "formatCode")?)))
        .collect();
    let fonts: Vec<bool> = named(styles.root(), "fonts")
        .flat_map(|fonts| fonts.children().filter(|one| one.tag_name().name() == "font"))
        .map(|font| {
            named(font, "strike").any(|one| !matches!(said(one, "val"), Some("0" | "false")))
        })
        .collect();
    let own = named(styles.root(), "cellXfs").flat_map(|all| all.children());
    own.filter(|one| one.tag_name().name() == "xf")
        .map(|one| {
            let id = said(one, "numFmtId").unwrap_or_default();
            let mut marks = marks_of(codes.get(id).copied(), id);
            let font = said(one, "fontId").and_then(|at| at.parse::<usize>().ok());
            if font.and_then(|at| fonts.get(at)).is_some_and(|struck| *struck) {
                marks.push(CellMark::Struck);
            }
            marks
        })
        .collect()
}

/// What a format says by its code, or by its number where that is one of Excel's own.
pub(super) fn marks_of(code: Option<&str>, number: &str) -> Vec<CellMark> {
    match (code, number) {
        (Some(code), _) => format_marks(code),
        (None, "9" | "10") => vec![CellMark::Percent],
        (None, "18" | "19") => vec![CellMark::HalfDay],
        _ => Vec::new(),
    }
}

/// What a format of numbers says: `"€"#,##0.00`, `[$USD] 0.00`, `0%`, `h:mm AM/PM`.
fn format_marks(code: &str) -> Vec<CellMark> {
    let mut marks = Vec::new();
    let upper = code.to_uppercase();
    // "[$-809]" names a language alone, "[$£-809]" the money of it.
    let (mut money, mut rest) = (String::new(), String::new());
    for (at, piece) in upper.split("[$").enumerate() {
        match piece.split_once(']').filter(|_| at > 0) {
            Some((inside, after)) => {
                money.push_str(inside.split('-').next().unwrap_or_default());
                money.push(' ');
                rest.push_str(after);
            }
            None => rest.push_str(piece),
        }
    }
    let signs = ['$', '€', '¥', '₹', '₺', '₴', '₽', '₪', '₩', '₦'];
    let names = ["EUR", "USD", "PLN", "ZŁ", "CHF", "KR", "SEK", "NOK", "DKK", "RON", "LEI"];
    let foreign = money.split_whitespace().any(|sign| !matches!(sign, "£" | "GBP"))
        || rest.contains(signs)
        || rest.split(|c: char| !c.is_alphabetic()).any(|word| names.contains(&word));
    if foreign {
        marks.push(CellMark::Foreign);
    }
    // A sign in quotes or behind a stroke is a word beside the number.
    let percent = rest.split('"').step_by(2).any(|piece| piece.replace("\\%", "").contains('%'));
    if percent {
        marks.push(CellMark::Percent);
    }
    if rest.contains("AM/PM") || rest.contains("A/P") {
        marks.push(CellMark::HalfDay);
    }
    marks
}

fn open_document(bytes: &[u8]) -> Option<ShownStyles> {
    let text = part(bytes, "content.xml")?;
    let content = Document::parse(&text).ok()?;
    let struck: Vec<&str> = named(content.root(), "style")
        .filter(|style| {
            let lines =
                |one: Node| said(one, "text-line-through-style").is_some_and(|v| v != "none");
            style.children().any(lines)
        })
        .filter_map(|style| said(style, "name"))
        .collect();
    let mut out = ShownStyles::new();
    for table in named(content.root(), "table") {
        let Some(name) = said(table, "name") else { continue };
        let mut marks = Vec::new();
        let mut at = 0u32;
        for row in named(table, "table-row") {
            let times = repeated(row, "number-rows-repeated");
            let cells = open_cells(row, &struck);
            for down in 0..times.min(MOST_REPEATED) {
                marks.extend(cells.iter().map(|(column, mark)| ((at + down, *column), *mark)));
            }
            at = at.saturating_add(times);
        }
        out.insert(name.to_owned(), marks);
    }
    Some(out)
}

fn repeated(node: Node, name: &str) -> u32 {
    said(node, name).and_then(|times| times.parse().ok()).unwrap_or(1).min(1 << 24)
}

fn open_cells(row: Node, struck: &[&str]) -> Vec<(u32, CellMark)> {
    let hidden = said(row, "visibility").is_some_and(|value| value != "visible");
    let mut out = Vec::new();
    let mut at = 0u32;
    let is_cell = |one: &Node| matches!(one.tag_name().name(), "table-cell" | "covered-table-cell");
    for cell in row.children().filter(is_cell) {
        let times = repeated(cell, "number-columns-repeated");
        let kind = said(cell, "value-type");
        let filled = kind.is_some();
        let foreign = said(cell, "currency").is_some_and(|money| !matches!(money, "GBP" | "£"));
        let is_struck = said(cell, "style-name").is_some_and(|style| struck.contains(&style));
        let marks = [
            (foreign, CellMark::Foreign),
            (kind == Some("percentage"), CellMark::Percent),
            (filled && is_struck, CellMark::Struck),
            (filled && hidden, CellMark::Hidden),
        ];
        for across in 0..times.min(MOST_REPEATED) {
            let own = marks.iter().filter(|(is, _)| *is);
            out.extend(own.map(|(_, mark)| (at + across, *mark)));
        }
        at = at.saturating_add(times);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_numbers() {
        for (code, expected) in [
            ("[$€-407] #,##0.00", vec![CellMark::Foreign]),
            ("\"$\"#,##0.00", vec![CellMark::Foreign]),
            ("[$USD] 0.00", vec![CellMark::Foreign]),
            ("0.00\\ \"zł\"", vec![CellMark::Foreign]),
            ("[$£-809]#,##0.00", vec![]),
            ("_-\"£\"* #,##0.00_-", vec![]),
            ("[$-809]dd mmmm yyyy;@", vec![]),
            ("0%", vec![CellMark::Percent]),
            ("0.0 %", vec![CellMark::Percent]),
            ("h:mm AM/PM", vec![CellMark::HalfDay]),
            ("[$-409]h:mm AM/PM;@", vec![CellMark::HalfDay]),
            ("[h]:mm", vec![]),
            ("0.00", vec![]),
        ] {
            assert_eq!(format_marks(code), expected, "{code}");
        }
    }

    use super::super::row::RowDoubt;
    use super::super::{map::rows, sheet::read, suggest::suggested};

    fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
        use std::io::Write;
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let how = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        for (name, text) in parts {
            out.start_file(*name, how).unwrap();
            out.write_all(text.as_bytes()).unwrap();
        }
        out.finish().unwrap().into_inner()
    }

    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// A workbook of sheets: each its name, its state and its rows.
    fn excel_book(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
        let (mut listed, mut linked) = (String::new(), String::new());
        let mut parts = Vec::new();
        for (at, (name, state, rows)) in sheets.iter().enumerate() {
            listed += &format!(
                "<sheet name=\"{name}\" sheetId=\"{0}\" state=\"{state}\" r:id=\"r{0}\"/>",
                at + 1
            );
            linked += &format!(
                "<Relationship Id=\"r{0}\" Type=\"{LINKS}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>",
                at + 1
            );
            let text =
                format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
            parts.push((format!("xl/worksheets/sheet{}.xml", at + 1), text));
        }
        // Formats: 0 plain, 1 a day, 2 euro, 3 dollar, 4 a percentage, 5 half of the day, 6 struck out, 7 pounds.
        let styles = format!(
            "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"[$€-407] #,##0.00\"/><numFmt numFmtId=\"165\" formatCode=\"&quot;$&quot;#,##0.00\"/><numFmt numFmtId=\"166\" formatCode=\"&quot;£&quot;#,##0.00\"/></numFmts><fonts count=\"2\"><font/><font><strike/></font></fonts><cellXfs count=\"8\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"9\"/><xf numFmtId=\"18\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>"
        );
        parts.push(("xl/workbook.xml".into(), format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{LINKS}\"><sheets>{listed}</sheets></workbook>")));
        parts.push((
            "xl/_rels/workbook.xml.rels".into(),
            format!("<Relationships xmlns=\"{PACKAGE}\">{linked}</Relationships>"),
        ));
        parts.push(("xl/styles.xml".into(), styles));
        parts.push((
            "[Content_Types].xml".into(),
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                .into(),
        ));
        parts.push(("_rels/.rels".into(), format!("<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r1\" Type=\"{LINKS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")));
        let parts: Vec<(&str, &str)> =
            parts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        zipped(&parts)
    }

    fn words(names: &[&str]) -> String {
        let cells: String = names
            .iter()
            .map(|name| format!("<c t=\"inlineStr\"><is><t>{name}</t></is></c>"))
            .collect();
        format!("<row>{cells}</row>")
    }

    const SHORT: &str = "<row><c s=\"1\"><v>45726</v></c><c><v>1.5</v></c><c><v>2</v></c></row>";

    /// Time, cost and doubts of the last row.
    fn last(bytes: &[u8]) -> (Option<u32>, Option<u32>, Vec<RowDoubt>) {
        let sheet = read(bytes).unwrap().remove(0);
        let row = rows(&sheet, &suggested(&sheet)).pop().unwrap();
        let pence = row.effort.cost_pence;
        (row.effort.minutes, pence, row.doubts)
    }

    #[test]
    fn cells_that_are_shown_as_something_else_than_they_count() {
        let unclear = |time, cost, doubt| (time, cost, vec![doubt]);
        let (no_time, no_cost) = (
            unclear(None, Some(200), RowDoubt::TimeUnclear),
            unclear(Some(90), None, RowDoubt::CostUnclear),
        );
        let plain = (Some(90), Some(200), vec![]);
        let total = |time, cost| (time, cost, vec![RowDoubt::Total]);
        let hours = "<c><v>1.5</v></c>";
        let money = "<c><v>2</v></c>";
        for (row, time, cost, expected) in [
            ("", hours, money, plain.clone()),
            ("", hours, "<c s=\"7\"><v>2</v></c>", plain.clone()),
            ("", "<c><f>1+0.5</f><v>1.5</v></c>", money, plain),
            ("", hours, "<c s=\"2\"><v>2</v></c>", no_cost.clone()),
            ("", hours, "<c s=\"3\"><v>2</v></c>", no_cost.clone()),
            ("", "<c s=\"4\"><v>0.5</v></c>", money, no_time.clone()),
            ("", "<c s=\"5\"><v>0.0625</v></c>", money, no_time.clone()),
            ("", "<c s=\"6\"><v>1.5</v></c>", money, no_time.clone()),
            ("", hours, "<c s=\"6\"><v>2</v></c>", no_cost.clone()),
            ("", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", money, no_time.clone()),
            ("", hours, "<c t=\"e\"><v>#REF!</v></c>", no_cost),
            ("", "<c><f>1+0.5</f></c>", money, no_time.clone()),
            ("", "<c><f>(NOW()-A3)*24</f><v>1.5</v></c>", money, no_time),
            (
                "",
                "<c r=\"B3\"><f>SUM(B2:B2)+B2</f><v>1.5</v></c>",
                money,
                total(Some(90), Some(200)),
            ),
            (
                "",
                "<c r=\"B3\"><f>SUBTOTAL(9,B1:B2)</f><v>1.5</v></c>",
                money,
                total(Some(90), Some(200)),
            ),
            (" hidden=\"1\"", hours, money, (None, None, vec![RowDoubt::Hidden])),
        ] {
            let head = words(&["Date", "Hours", "Cost"]);
            let day = "<c s=\"1\"><v>45727</v></c>";
            let all = format!("{head}{SHORT}<row{row}>{day}{time}{cost}</row>");
            assert_eq!(
                last(&excel_book(&[("Log", "visible", &all)])),
                expected,
                "{row} {time} {cost}"
            );
        }
    }

    #[test]
    fn a_day_that_changes_is_no_day() {
        let head = words(&["Date", "Hours", "Cost"]);
        let row = "<row><c s=\"1\"><f>TODAY()</f><v>45727</v></c><c><v>1.5</v></c></row>";
        let bytes = excel_book(&[("Log", "visible", &format!("{head}{SHORT}{row}"))]);
        assert_eq!(last(&bytes), (Some(90), None, vec![RowDoubt::DayUnclear]));
        let sheet = read(&bytes).unwrap().remove(0);
        let row = rows(&sheet, &suggested(&sheet)).pop().unwrap();
        assert_eq!(row.when.exact_day(), None);
    }

    #[test]
    fn a_sheet_that_is_not_shown_comes_last() {
        let old = words(&["Date", "Hours", "Cost", "What"]) + SHORT;
        let log = words(&["Date", "Hours"]) + SHORT;
        let sheets =
            read(&excel_book(&[("Old", "hidden", &old), ("Log", "visible", &log)])).unwrap();
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["Log", "Old"]);
        assert_eq!(super::super::known_columns(&sheets[1]), 0);
    }

    #[test]
    fn the_same_of_open_document() {
        let (office, table) = (
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        );
        let (text, style) = (
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        );
        let word = |name: &str| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{name}</text:p></table:table-cell>"
            )
        };
        let head: String = ["Date", "Hours", "Cost"].iter().map(|name| word(name)).collect();
        let number = |kind: &str, more: &str, value: &str| {
            format!(
                "<table:table-cell office:value-type=\"{kind}\" {more} office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
            )
        };
        let (hours, money) = (number("float", "", "1.5"), number("float", "", "2"));
        let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-11\"><text:p>11/03/25</text:p></table:table-cell>";
        for (row, time, cost, doubts) in [
            ("", hours.clone(), money.clone(), vec![]),
            ("", hours.clone(), number("currency", "office:currency=\"GBP\"", "2"), vec![]),
            (
                "",
                hours.clone(),
                number("currency", "office:currency=\"EUR\"", "2"),
                vec![RowDoubt::CostUnclear],
            ),
            ("", number("percentage", "", "0.5"), money.clone(), vec![RowDoubt::TimeUnclear]),
            (
                "",
                number("float", "table:style-name=\"ce1\"", "1.5"),
                money.clone(),
                vec![RowDoubt::TimeUnclear],
            ),
            (
                "",
                number("float", "table:formula=\"of:=SUM([.B1:.B2])\"", "1.5"),
                money.clone(),
                vec![RowDoubt::Total],
            ),
            ("table:visibility=\"collapse\"", hours, money, vec![RowDoubt::Hidden]),
        ] {
            let content = format!(
                "<office:document-content xmlns:office=\"{office}\" xmlns:table=\"{table}\" xmlns:text=\"{text}\" xmlns:style=\"{style}\"><office:automatic-styles><style:style style:name=\"ce1\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Log\"><table:table-row>{head}</table:table-row><table:table-row {row}>{day}{time}{cost}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
            );
            let bytes = zipped(&[
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", &content),
                (
                    "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
                ),
            ]);
            assert_eq!(last(&bytes).2, doubts, "{row} {time} {cost}");
        }
    }
}
