//! Tables that lie on their side: the days in one row, their times in another, and the label of each row before it. Who
//! reads across finds "8 December 2026 9 December 2026 Time 10am 2pm", and no day its time. They are read as the same
//! table with its labels at the top.

use std::ops::Range;

use super::dates;
use super::tokens::tokens;

/// A text with its tables upright.
pub(super) struct Upright {
    pub text: String,
    /// Where each cell stands in this text, and in the text as it was.
    cells: Vec<(Range<usize>, Range<usize>)>,
}

impl Upright {
    /// `None` where no table of the text lies on its side.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut out = Self { text: String::with_capacity(text.len()), cells: Vec::new() };
        let rows: Vec<(Range<usize>, Vec<Range<usize>>)> = lines(text)
            .map(|line| {
                let cells = cells(text, line.clone());
                (line, cells)
            })
            .collect();
        let (mut at, mut turned) = (0, false);
        while let Some((_, row)) = rows.get(at) {
            let block = rows.get(at..).unwrap_or_default();
            let like = |(_, other): &&(Range<usize>, Vec<Range<usize>>)| other.len() == row.len();
            let height = if row.len() > 2 { block.iter().take_while(like).count() } else { 1 };
            let table: Vec<&[Range<usize>]> =
                block.iter().take(height).map(|(_, row)| row.as_slice()).collect();
            if lies(text, &table) {
                out.turn(text, &table);
                turned = true;
            } else {
                block.iter().take(height).for_each(|(line, _)| out.keep(text, line.clone()));
            }
            at += height;
        }
        turned.then_some(out)
    }

    fn keep(&mut self, text: &str, line: Range<usize>) {
        self.cell(text, line);
        self.text.push('\n');
    }

    fn cell(&mut self, text: &str, own: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(text.get(own.clone()).unwrap_or_default());
        self.cells.push((start..self.text.len(), own));
    }

    fn turn(&mut self, text: &str, table: &[&[Range<usize>]]) {
        let width = table.first().map_or(0, |row| row.len());
        for column in 0..width {
            for (at, row) in table.iter().enumerate() {
                if at > 0 {
                    self.text.push('\t');
                }
                self.cell(text, row.get(column).cloned().unwrap_or_default());
            }
            self.text.push('\n');
        }
    }

    /// Where bytes of this text stand in the text as it was: all of them in one cell, or the cell that they begin in.
    pub(super) fn before(&self, span: (usize, usize)) -> (usize, usize) {
        let at = self.cells.partition_point(|(here, _)| here.end <= span.0);
        let Some((here, there)) = self.cells.get(at) else { return (0, 0) };
        let begin = there.start + span.0.saturating_sub(here.start);
        (begin.min(there.end), (there.start + span.1.saturating_sub(here.start)).min(there.end))
    }
}

fn lines(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end_matches(['\n', '\r']).len()
    })
}

/// The cells of a line, which tabs or upright strokes part.
fn cells(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let words = text.get(line.clone()).unwrap_or_default();
    let mark = if words.contains('\t') { '\t' } else { '|' };
    // Strokes around a whole row are its frame.
    let framed = words.trim().strip_prefix('|').and_then(|rest| rest.strip_suffix('|'));
    let framed = framed.filter(|_| mark == '|');
    let mut at = line.start + framed.map_or(0, |_| words.find('|').map_or(0, |at| at + 1));
    let words = framed.unwrap_or(words);
    let cells = words.split(mark).map(|cell| {
        let start = at + (cell.len() - cell.trim_start().len());
        let end = start + cell.trim().len();
        at += cell.len() + mark.len_utf8();
        start..end
    });
    cells.collect()
}

/// Whether a table has a row of days and another of times, two or more of each, behind labels that are neither.
fn lies(text: &str, table: &[&[Range<usize>]]) -> bool {
    let of_kind = |row: &&&[Range<usize>], is: fn(&str) -> bool| {
        let cell = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        let Some((label, rest)) = row.split_first() else { return false };
        let filled: Vec<&str> = rest.iter().map(cell).filter(|cell| !cell.is_empty()).collect();
        let label = cell(label);
        !label.contains(|c: char| c.is_ascii_digit())
            && filled.len() > 1
            && filled.iter().all(|cell| is(cell))
    };
    table.len() > 1
        && table.iter().any(|row| of_kind(&row, is_day))
        && table.iter().any(|row| of_kind(&row, is_time))
}

fn is_day(cell: &str) -> bool {
    cell.len() <= 60 && !dates::find(&tokens(cell)).is_empty()
}

fn is_time(cell: &str) -> bool {
    let first = cell.split_whitespace().next().unwrap_or_default().to_lowercase();
    let clock = first.starts_with(|c: char| c.is_ascii_digit()) || first == "noon";
    cell.len() <= 40 && clock && !is_day(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_a_row_over_their_times_are_turned() {
        let text =
            "Meetings\nDate\t8 December 2026\t9 December 2026\r\nTime\t10am\t2pm\nBring a pen";
        let upright = Upright::of(text).unwrap();
        let want =
            "Meetings\nDate\tTime\n8 December 2026\t10am\n9 December 2026\t2pm\nBring a pen\n";
        assert_eq!(upright.text, want);
        let at = want.find("9 December 2026").unwrap();
        let before = upright.before((at, at + 19));
        assert_eq!(&text[before.0..before.1], "9 December 2026");
        let before = upright.before((at + 2, at + 10));
        assert_eq!(&text[before.0..before.1], "December");
        let strokes = "| | Mon 7 Dec | Tue 8 Dec |\n| Start | 9.30 | 10:00 |";
        assert!(Upright::of(strokes).is_some());
    }

    #[test]
    fn each_day_has_its_own_time_and_its_own_words() {
        let text = "Annual review meetings\nDate | 8 December 2026 | 9 December 2026\nTime | 10am to 11am | 2pm";
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let found = super::super::propose(text, today);
        let told = found.iter().map(|one| {
            let key = |time| crate::time_key(time);
            (key(&one.starts), one.ends.as_ref().map(key), &text[one.span.0..one.span.1])
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                (
                    "2026-12-08T10:00:00Z".to_owned(),
                    Some("2026-12-08T11:00:00Z".to_owned()),
                    "8 December 2026"
                ),
                ("2026-12-09T14:00:00Z".to_owned(), None, "9 December 2026"),
            ]
        );
    }

    #[test]
    fn other_tables_stay_as_they_are() {
        for text in [
            "Date\tTime\tPlace\n8 December 2026\t10am\tHall\n9 December 2026\t2pm\tHall",
            "Date\t8 December 2026\nTime\t10am",
            "Review\t8 December 2026\t10am\nPanel\t9 December 2026\t2pm",
            "Date\t8 December 2026\t\nTime\t10am\t",
            "Date\t8 December 2026\t9 December 2026\nRoom\tHall\tAnnex",
            "Come on 8 December 2026 at 10am.",
            "",
        ] {
            assert!(Upright::of(text).is_none(), "{text}");
        }
    }
}
