//! What was read of a picture as text: a row of a table with tabs, a sentence that goes on in the next line as one
//! line, and for each letter of it the word of the page that it stands in.

use std::borrow::Cow;
use std::ops::Range;

use evenhand_core::record::{MONTHS, ScanLine, ScanPage, ScanReading, ScanWord};

use super::PicturePlace;
use crate::minutes::is_key;
use crate::text::bullet;

/// Words before and behind a day that may make it another: "before", "the week of", "at the latest".
const BEFORE: usize = 4;
const BEHIND: usize = 2;
/// An action's day and owner may stand in so many lines of their own below it.
const OWN_LINES: usize = 3;

/// A word of the text.
struct Placed {
    at: Range<usize>,
    page: u32,
    /// By its number on the page, from 0.
    number: u32,
    sure: bool,
}

/// What was read of a picture, as text.
#[derive(Default)]
pub(super) struct Laid {
    text: String,
    words: Vec<Placed>,
}

impl Laid {
    pub(super) fn of(reading: &ScanReading) -> Self {
        let mut out = Self::default();
        for page in &reading.read {
            out.page(page);
        }
        out
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    fn page(&mut self, page: &ScanPage) {
        let across = across(page);
        let rows = rows(page, across);
        let right = rows.iter().map(|row| row.right).fold(0.0, f32::max);
        let mut last: Option<&PicturedRow> = None;
        for row in &rows {
            let goes_on = last.is_some_and(|last| last.goes_on_in(row, right));
            if !self.text.is_empty() {
                self.text.push(if goes_on { ' ' } else { '\n' });
            }
            for (cell, line) in row.cells.iter().enumerate() {
                self.line(line, page.number, row.first + row.words_before(cell), cell > 0);
            }
            last = Some(row);
        }
    }

    fn line(&mut self, line: &ScanLine, page: u32, first: usize, beside: bool) {
        for (at, word) in line.words.iter().enumerate() {
            match at {
                0 if beside => self.text.push('\t'),
                0 => {}
                _ => self.text.push(' '),
            }
            let start = self.text.len();
            self.text.push_str(&spaced(&heading(word.text())));
            self.words.push(Placed {
                at: start..self.text.len(),
                page,
                number: u32::try_from(first + at).unwrap_or(u32::MAX),
                sure: word.is_sure(),
            });
        }
    }

    fn words_in(&self, at: &Range<usize>) -> Range<usize> {
        let from = self.words.partition_point(|word| word.at.end <= at.start);
        let to = self.words.partition_point(|word| word.at.start < at.end);
        from..to.max(from)
    }

    fn word(&self, number: usize) -> Option<(&Placed, &str)> {
        let word = self.words.get(number)?;
        Some((word, self.text.get(word.at.clone())?))
    }

    /// The words of a stretch, page by page.
    pub(super) fn places(&self, at: &Range<usize>) -> Vec<PicturePlace> {
        let mut out: Vec<PicturePlace> = Vec::new();
        for (word, _) in self.words_in(at).filter_map(|number| self.word(number)) {
            match out.last_mut().filter(|place| place.page == word.page) {
                Some(place) => place.words.push(word.number),
                None => out.push(PicturePlace { page: word.page, words: vec![word.number] }),
            }
        }
        out
    }

    /// A stretch with the lines below it that begin with what they tell: "Due: 4 April".
    pub(super) fn with_lines_of_its_own(&self, at: &Range<usize>) -> Range<usize> {
        let rest = self.text.get(at.end..).unwrap_or_default();
        let mut end = at.end;
        for (number, line) in rest.split_inclusive('\n').enumerate() {
            let told = line.split_once(':').is_some_and(|(key, _)| is_key(key));
            if number > 0 && (number > OWN_LINES || !told) {
                break;
            }
            end += line.len();
        }
        at.start..end
    }

    /// Whether a word in the stretch is one of a day.
    pub(super) fn any_day(&self, at: &Range<usize>, is_day: fn(&str) -> bool) -> bool {
        self.words_in(at).any(|one| self.word(one).is_some_and(|(_, text)| is_day(text)))
    }

    /// Whether a word of a day in the stretch, or one beside it that may make it another, is less sure.
    pub(super) fn any_unsure_near(&self, at: &Range<usize>, is_day: fn(&str) -> bool) -> bool {
        let all = self.words_in(at);
        let days =
            || all.clone().filter(|one| self.word(*one).is_some_and(|(_, text)| is_day(text)));
        let (Some(first), Some(last)) = (days().next(), days().next_back()) else {
            // A day that no word here gives is none that was read for sure.
            return true;
        };
        let from = first.saturating_sub(BEFORE).max(all.start);
        let to = (last + 1 + BEHIND).min(all.end);
        (from..to).any(|one| self.words.get(one).is_some_and(|word| !word.sure))
    }

    /// Whether one of these words is less sure in the stretch.
    pub(super) fn any_unsure_of(&self, at: &Range<usize>, words: &str) -> bool {
        let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let named: Vec<String> = words.split_whitespace().map(bare).collect();
        let unsure = |(word, text): (&Placed, &str)| {
            !word.sure && text.split_whitespace().any(|text| named.contains(&bare(text)))
        };
        self.words_in(at).filter_map(|one| self.word(one)).any(unsure)
    }

    /// The text, in which the days of each line that has a word that is less sure are crossed out.
    pub(super) fn without_unsure_days(&self, is_day: fn(&str) -> bool) -> String {
        let mut out = self.text.clone();
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let words = self.words_in(&(start..start + line.len()));
            let doubtful =
                words.clone().any(|one| self.words.get(one).is_some_and(|one| !one.sure));
            for (word, text) in words.filter(|_| doubtful).filter_map(|one| self.word(one)) {
                if is_day(text) {
                    out.replace_range(word.at.clone(), &"x".repeat(word.at.len()));
                }
            }
            start += line.len();
        }
        out
    }
}

/// Which way the words of a page run, as a step of one pixel: a page may lie a little turned in its picture.
fn across(page: &ScanPage) -> (f32, f32) {
    let mut angles: Vec<f32> = page
        .words()
        .filter_map(|word| {
            let [(ax, ay), (bx, by), _, (dx, dy)] = word.corners();
            let (x, y) = ((bx - ax) as f32, (by - ay) as f32);
            let high = ((dx - ax) as f32).hypot((dy - ay) as f32);
            (x.hypot(y) > 2.0 * high).then(|| y.atan2(x))
        })
        .collect();
    angles.sort_by(f32::total_cmp);
    angles.get(angles.len() / 2).map_or((1.0, 0.0), |angle| (angle.cos(), angle.sin()))
}

/// Lines that stand side by side, seen along the words of the page.
struct PicturedRow<'p> {
    cells: &'p [ScanLine],
    /// The number of its first word on the page.
    first: usize,
    left: f32,
    right: f32,
    middle: f32,
    high: f32,
    /// How long its first word is.
    begins: f32,
}

fn rows(page: &ScanPage, (x, y): (f32, f32)) -> Vec<PicturedRow<'_>> {
    let along =
        |at: (i32, i32)| (at.0 as f32 * x + at.1 as f32 * y, at.1 as f32 * x - at.0 as f32 * y);
    let place = |word: &ScanWord| word.corners().map(along);
    let mut out = Vec::new();
    let mut number = 0;
    for cells in page.lines.chunk_by(|line, _| line.beside) {
        let count: usize = cells.iter().map(|cell| cell.words.len()).sum();
        let all = || cells.iter().flat_map(|cell| &cell.words);
        if let (Some(first), Some(last)) = (all().next().map(place), all().next_back().map(place)) {
            let [a, b, _, d] = first;
            out.push(PicturedRow {
                cells,
                first: number,
                left: a.0,
                right: last[1].0,
                middle: f32::midpoint(a.1, d.1),
                high: (d.1 - a.1).abs().max(1.0),
                begins: b.0 - a.0,
            });
        }
        number += count;
    }
    out
}

impl PicturedRow<'_> {
    fn words_before(&self, cell: usize) -> usize {
        self.cells.iter().take(cell).map(|cell| cell.words.len()).sum()
    }

    fn only(&self) -> Option<String> {
        let [line] = self.cells else { return None };
        Some(line.words.iter().map(ScanWord::text).collect::<Vec<_>>().join(" "))
    }

    /// Whether a sentence goes on in the next row: its first word had no room in this one, and the two read on.
    fn goes_on_in(&self, next: &Self, right: f32) -> bool {
        let (Some(this), Some(below)) = (self.only(), next.only()) else { return false };
        let down = next.middle - self.middle;
        let near = down > 0.0 && down < 2.2 * self.high.max(next.high);
        let under =
            next.left > self.left - 0.6 * self.high && next.left < self.left + 4.0 * self.high;
        let no_room = right - self.right < next.begins + 0.3 * self.high;
        near && under && no_room && reads_on(&this, &below)
    }
}

/// Whether words that stand at the end of a line go on in the next one.
fn reads_on(this: &str, below: &str) -> bool {
    /// No sentence ends with one of these.
    const OPEN: [&str; 26] = [
        "a", "an", "and", "at", "be", "before", "by", "for", "from", "has", "in", "is", "no", "of",
        "on", "or", "our", "than", "that", "the", "their", "to", "until", "will", "with", "your",
    ];
    if this.ends_with(['.', '?', '!', ':', ';']) || bullet(below).len() < below.len() {
        return false;
    }
    let last = this.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let next = below.split(' ').next().unwrap_or_default();
    let open = OPEN.contains(&last.as_str());
    let month = MONTHS.iter().any(|name| next.to_lowercase().starts_with(name));
    let number = |text: &str| text.chars().next().is_some_and(|c| c.is_ascii_digit());
    let behind_month = MONTHS.contains(&last.trim_end_matches(',')) && number(next);
    open || behind_month || (month && number(&last)) || next.starts_with(|c: char| c.is_lowercase())
}

/// What stands before a day.
const LEADS: [&str; 10] =
    ["by", "on", "before", "until", "till", "from", "of", "to", "the", "dated"];

/// "ACTlON:" and "ACTi0N" as they are meant: a reader of pictures takes one upright stroke for another.
fn heading(word: &str) -> Cow<'_, str> {
    const KNOWN: [&str; 4] = ["ACTION", "ACTIONS", "DECISION", "DEADLINE"];
    let alike = |c: char| match c {
        'l' | 'i' | '1' | '|' => 'I',
        '0' | 'o' => 'O',
        other => other,
    };
    let bare = word.trim_end_matches(|c: char| c.is_ascii_punctuation() && c != '|');
    let meant: String = bare.chars().map(alike).collect();
    let capitals = bare.chars().filter(char::is_ascii_uppercase).count() * 2 > bare.len();
    if capitals && KNOWN.contains(&meant.as_str()) {
        Cow::Owned(meant + word.get(bare.len()..).unwrap_or_default())
    } else {
        Cow::Borrowed(word)
    }
}

/// A reader of pictures loses spaces: "by1June2019" is "by 1 June 2019".
pub fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let (lead, piece) = piece.split_at_checked(lead_of(piece)).unwrap_or(("", piece));
        if !lead.is_empty() {
            out.push_str(lead);
            out.push(' ');
        }
        let letters = piece.find(|c: char| c.is_ascii_alphabetic());
        let month = letters.and_then(|at| {
            let rest = piece.get(at..)?.to_ascii_lowercase();
            let name = MONTHS.iter().find(|name| rest.starts_with(**name))?;
            let end = at + name.len();
            let after = piece.get(end..)?;
            let joined = after.is_empty() || after.starts_with(|c: char| !c.is_alphabetic());
            joined.then_some((at, end))
        });
        match month
            .and_then(|(at, end)| Some((piece.get(..at)?, piece.get(at..end)?, piece.get(end..)?)))
        {
            Some((before, month, after)) => {
                out.push_str(before);
                if before.ends_with(|c: char| c.is_ascii_digit()) {
                    out.push(' ');
                }
                out.push_str(month);
                if after.starts_with(|c: char| c.is_ascii_digit()) {
                    out.push(' ');
                }
                out.push_str(after);
            }
            None => out.push_str(piece),
        }
    }
    out
}

/// How long the word is that stands joined before a day: "by14November", "by14th".
fn lead_of(piece: &str) -> usize {
    let letters = piece.bytes().take_while(u8::is_ascii_alphabetic).count();
    let lead = piece.get(..letters).unwrap_or_default().to_ascii_lowercase();
    let rest = piece.get(letters..).unwrap_or_default();
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest.get(figures..).unwrap_or_default().trim_end().to_ascii_lowercase();
    let day = matches!(after.as_str(), "" | "st" | "nd" | "rd" | "th" | "," | ".")
        || MONTHS.iter().any(|name| after.starts_with(name));
    if LEADS.contains(&lead.as_str()) && matches!(figures, 1 | 2) && day { letters } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_spaces_come_back_only_around_months() {
        assert_eq!(spaced("by 1June2019, maybe 9.30am"), "by 1 June 2019, maybe 9.30am");
        assert_eq!(spaced("Marching 12March"), "Marching 12 March");
        assert_eq!(spaced("May2020"), "May 2020");
        assert_eq!(spaced("by14November 2019"), "by 14 November 2019");
        assert_eq!(spaced("by14 November, by2nd"), "by 14 November, by 2nd");
        assert_eq!(spaced("A14March to2019"), "A14March to2019");
    }

    #[test]
    fn strokes_that_look_alike_make_no_other_word_of_a_heading() {
        for (read, meant) in [
            ("ACTlON:", "ACTION:"),
            ("ACTi0N", "ACTION"),
            ("ACT|ONS", "ACTIONS"),
            ("Action", "Action"),
            ("action", "action"),
            ("lON", "lON"),
        ] {
            assert_eq!(heading(read), meant);
        }
    }

    #[test]
    fn a_sentence_goes_on_only_where_it_reads_on() {
        for (this, below, on) in [
            ("to send the report by", "2 December 2019.", true),
            ("to send the report by 2", "December 2019.", true),
            ("to send the report by 2 December", "2019.", true),
            ("to send the report and to tell", "both parents", true),
            ("The report was sent.", "and more", false),
            ("Jo to send the report", "Al to book the room", false),
            ("Jo to send the report by", "- Al to book the room", false),
            ("Jo to send the report by", "2. Al to book the room", false),
            ("Actions:", "to send the report", false),
        ] {
            assert_eq!(reads_on(this, below), on, "{this} / {below}");
        }
    }
}
