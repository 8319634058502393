//! Plain text in columns, as it is copied from a newsletter or a table: wide gaps part its lines, and a name that is
//! broken at the end of a column's line goes on below, behind the other column's words.

use std::ops::Range;

/// So many spaces in a row part two columns.
const WIDE: usize = 3;
/// A tab goes to the next of these places.
const TAB: usize = 8;
/// So much of the end of a line, and of the start of the next, is looked at, in bytes.
const END: usize = 80;
/// Pairs of lines that are looked at.
const MOST: usize = 100_000;

/// A stretch of a line without a wide gap.
#[derive(Clone, Debug)]
struct ColumnCell {
    place: Range<usize>,
    /// Where it stands in its line, in letters.
    columns: Range<usize>,
}

/// The ends and starts of lines that follow on one another in a column. What follows in the text itself is left out.
pub(super) fn torn_lines(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    if !text.contains(&" ".repeat(WIDE)) && !text.contains('\t') {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    let mut above: Vec<ColumnCell> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let below = cells(line, start);
        start += line.len();
        for cell in &above {
            let beside = above.len() > 1 || below.len() > 1;
            let next = below.iter().find(|next| meet(&cell.columns, &next.columns));
            if let Some(next) = next.filter(|_| beside && pairs.len() < MOST) {
                pairs.push((tail(text, &cell.place), head(text, &next.place)));
            }
        }
        above = below;
    }
    pairs
}

fn meet(above: &Range<usize>, below: &Range<usize>) -> bool {
    above.start < below.end && below.start < above.end
}

fn tail(text: &str, place: &Range<usize>) -> Range<usize> {
    let from = text.ceil_char_boundary(place.end.saturating_sub(END));
    from.max(place.start)..place.end
}

fn head(text: &str, place: &Range<usize>) -> Range<usize> {
    place.start..text.floor_char_boundary(place.end.min(place.start + END))
}

/// The stretches of a line that begins at a place of the text.
fn cells(line: &str, start: usize) -> Vec<ColumnCell> {
    let mut cells: Vec<ColumnCell> = Vec::new();
    let (mut column, mut blank) = (0, WIDE);
    for (at, c) in line.char_indices() {
        let width = if c == '\t' { TAB - column % TAB } else { 1 };
        if c.is_whitespace() {
            blank = if c == '\t' { WIDE } else { blank + 1 };
        } else {
            let end = start + at + c.len_utf8();
            match cells.last_mut().filter(|_| blank < WIDE) {
                Some(cell) => {
                    cell.place.end = end;
                    cell.columns.end = column + 1;
                }
                None => {
                    cells.push(ColumnCell { place: start + at..end, columns: column..column + 1 })
                }
            }
            blank = 0;
        }
        column += width;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_follow_on_one_another_in_their_column() {
        let text = "we saw Am      and then\nir here        Jo went\n\nalone\nand so\n";
        let pairs: Vec<(&str, &str)> =
            torn_lines(text).into_iter().map(|(a, b)| (&text[a], &text[b])).collect();
        assert_eq!(pairs, [("we saw Am", "ir here"), ("and then", "Jo went")]);
        assert!(torn_lines("a line\nand a line").is_empty());
        assert_eq!(torn_lines("é\tb\nü\td\n").len(), 2);
    }
}
