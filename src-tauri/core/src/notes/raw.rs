//! Words of a text or a document as lines, each with what can be seen of it: a bullet, a heading, a cell of a table.

use serde::{Deserialize, Serialize};

/// One line before anybody has said what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawLine {
    /// Its words.
    pub text: String,
    /// What it looks like.
    pub kind: RawKind,
    /// An empty line stands before it.
    #[serde(default)]
    pub gap: bool,
}

/// What a line looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RawKind {
    /// Words.
    #[default]
    Plain,
    /// A point of a list.
    Bullet,
    /// A heading of this level, as the document says.
    Heading(u8),
    /// The first cell of a table's column.
    Column,
    /// Another cell of it.
    Cell,
    /// A piece of a long paragraph.
    Piece,
}

/// A line of this many letters or more can be one that a program broke.
const BROKEN_AT: usize = 50;
/// A paragraph longer than this is taken for several lines, one a sentence.
const LONGEST: usize = 400;

/// The lines of a text. A bullet that stands by itself goes with the words after it, and a line that a program
/// broke is put together again.
pub fn from_text(text: &str) -> Vec<RawLine> {
    let rows: Vec<&str> = text.lines().collect();
    let mut out: Vec<RawLine> = Vec::new();
    let (mut gap, mut bullet, mut at) = (false, false, 0);
    while let Some(row) = rows.get(at) {
        let table = rows.get(at..).map(table_rows).unwrap_or_default();
        if table > 1 {
            let cells = rows.get(at..at + table).unwrap_or_default();
            out.extend(columns(&cells.iter().map(|row| cells_of(row)).collect::<Vec<_>>()));
            (at, gap, bullet) = (at + table, false, false);
            continue;
        }
        at += 1;
        let words = cleaned(row);
        if words.is_empty() {
            gap = true;
            continue;
        }
        let (marked, rest) = unmarked(&words);
        if rest.is_empty() {
            bullet = true;
            continue;
        }
        let is_bullet = marked || bullet;
        match out.last_mut().filter(|_| !gap && !is_bullet) {
            Some(before) if goes_on(&before.text, rest) => {
                before.text.push(' ');
                before.text.push_str(rest);
            }
            _ => out.push(RawLine {
                text: rest.to_owned(),
                kind: if is_bullet { RawKind::Bullet } else { RawKind::Plain },
                gap,
            }),
        }
        (gap, bullet) = (false, false);
    }
    out.into_iter().flat_map(in_pieces).collect()
}

/// Cells of a table, column by column: the first cell of each names it.
pub(super) fn columns(rows: &[Vec<String>]) -> Vec<RawLine> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = Vec::new();
    for column in 0..width {
        for (row, cells) in rows.iter().enumerate() {
            let kind = if row == 0 { RawKind::Column } else { RawKind::Cell };
            // A cell holds several lines where somebody pressed Enter in it.
            let text = cells.get(column).map_or("", String::as_str);
            out.extend(text.lines().map(cleaned).filter(|text| !text.is_empty()).map(|text| {
                let rest = unmarked(&text).1;
                let text = if rest.is_empty() { text.clone() } else { rest.to_owned() };
                RawLine { text, kind, gap: false }
            }));
        }
    }
    out
}

impl RawLine {
    /// The lines of a table.
    pub fn of_table(rows: &[Vec<String>]) -> Vec<Self> {
        columns(rows)
    }

    /// A line of a document, in pieces where it is a long paragraph.
    pub fn of_document(text: &str, kind: RawKind) -> Vec<Self> {
        let rows = text.lines().map(cleaned).filter(|text| !text.is_empty());
        let line = |text: String| {
            let (marked, rest) = unmarked(&text);
            let kind = if marked && kind == RawKind::Plain { RawKind::Bullet } else { kind };
            let text = if rest.is_empty() { text.clone() } else { rest.to_owned() };
            in_pieces(Self { text, kind, gap: true })
        };
        rows.flat_map(line).collect()
    }
}

fn cells_of(row: &str) -> Vec<String> {
    row.split('\t').map(cleaned).collect()
}

/// How many rows from the first are a table that was copied with tabs between its cells: all as wide as the first.
fn table_rows(rows: &[&str]) -> usize {
    let tabs = |row: &&&str| row.trim_end().matches('\t').count();
    let Some(first) = rows.first() else { return 0 };
    let filled = |row: &&&str| !row.trim().is_empty();
    // A tab at the start of a row sets it in.
    if first.starts_with('\t') || tabs(&first) == 0 {
        return 0;
    }
    rows.iter().take_while(|row| filled(row) && row.contains('\t')).count()
}

/// Words without what cannot be seen, and with one space where there were several. The marks that join letters and
/// set the direction of writing stay, but for those that turn the letters around them.
fn cleaned(words: &str) -> String {
    let seen = |letter: &char| {
        let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}');
        !turns && (!letter.is_control() || *letter == '\t')
    };
    let kept: String = words.chars().filter(seen).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether words begin with a bullet or a number, and the words after it.
fn unmarked(words: &str) -> (bool, &str) {
    const MARKS: [char; 16] =
        ['•', '◦', '‣', '⁃', '∙', '●', '○', '▪', '▫', '■', '□', '·', '*', '\u{f0b7}', '➢', '✓'];
    if let Some(rest) = words.strip_prefix(MARKS) {
        let rest = rest.trim_start();
        // "*" begins words of its own too, such as a footnote's.
        if !words.starts_with('*') || words.starts_with("* ") || words == "*" {
            return (true, rest);
        }
    }
    let dash = ["-", "–", "—", "o"].iter().find_map(|mark| words.strip_prefix(mark));
    if let Some(rest) = dash {
        if let Some(rest) = rest.strip_prefix(' ') {
            return (true, rest.trim_start());
        }
        // A dash or a round that is alone waits for its words. One letter is no round.
        if rest.is_empty() && words != "o" {
            return (true, rest);
        }
    }
    numbered(words).map_or((false, words), |rest| (true, rest))
}

/// The words after "3.", "3)" or "a)".
fn numbered(words: &str) -> Option<&str> {
    let (mark, rest) = words.split_once(' ')?;
    let number = mark.strip_suffix('.').or_else(|| mark.strip_suffix(')'))?;
    let digits =
        !number.is_empty() && number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit());
    let letter =
        number.len() == 1 && mark.ends_with(')') && number.chars().all(|c| c.is_ascii_alphabetic());
    (digits || letter).then(|| rest.trim_start())
}

/// A program broke a line here: it is long and does not end, and the next goes on in small letters.
fn goes_on(before: &str, after: &str) -> bool {
    let ends = before.ends_with(['.', '!', '?', ':', ';', '…']);
    before.chars().count() >= BROKEN_AT && !ends && after.starts_with(char::is_lowercase)
}

/// A long paragraph as its sentences, whose words are unchanged. One without ends of sentences stays whole.
fn in_pieces(line: RawLine) -> Vec<RawLine> {
    if line.text.chars().count() <= LONGEST {
        return vec![line];
    }
    let mut out: Vec<RawLine> = Vec::new();
    let mut from = 0;
    for (end, next) in sentence_ends(&line.text) {
        out.extend(piece(&line, from, end, out.len()));
        from = next;
    }
    out.extend(piece(&line, from, line.text.len(), out.len()));
    if let [one] = out.as_mut_slice() {
        one.kind = line.kind;
    }
    out
}

fn piece(line: &RawLine, from: usize, to: usize, before: usize) -> Option<RawLine> {
    let text = line.text.get(from..to)?.trim();
    let gap = line.gap && before == 0;
    (!text.is_empty()).then(|| RawLine { text: text.to_owned(), kind: RawKind::Piece, gap })
}

/// Where sentences end, and where the next begin, in bytes. Short words with a stop ("e.g.", "Mr.") end none.
fn sentence_ends(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for (at, mark) in text.char_indices() {
        // The stops of Arabic, Urdu, Hindi and Chinese writing are ends too.
        let stop = matches!(mark, '.' | '!' | '?' | '؟' | '۔' | '।' | '。');
        let end = at + mark.len_utf8();
        let Some(rest) = text.get(end..).filter(|_| stop) else { continue };
        let next = rest.trim_start();
        let word = text.get(..at).and_then(|before| before.split_whitespace().next_back());
        let short =
            mark == '.' && word.is_some_and(|word| word.contains('.') || word.chars().count() <= 3);
        let spaced = next.len() < rest.len() || mark == '。';
        if spaced && !short && !next.starts_with(char::is_lowercase) {
            out.push((end, text.len() - next.len()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(String, RawKind)> {
        from_text(text).into_iter().map(|line| (line.text, line.kind)).collect()
    }

    fn words(text: &str) -> Vec<String> {
        from_text(text).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_bullet_goes_with_its_words() {
        use RawKind::{Bullet, Plain};
        let text = "Charities\n\n  • Listen\n•\nSupport us\n- Learn\n–\n\nTogether\n1. First\na) Second\n*note\no";
        let found = said(text);
        let expected = [
            ("Charities", Plain),
            ("Listen", Bullet),
            ("Support us", Bullet),
            ("Learn", Bullet),
            ("Together", Bullet),
            ("First", Bullet),
            ("Second", Bullet),
            ("*note", Plain),
            ("o", Plain),
        ];
        assert_eq!(found, expected.map(|(words, kind)| (words.to_owned(), kind)));
        // Ages, dates and ranges are no numbers of a list.
        assert_eq!(
            words("0-5 teams\n2018 was good\n16+ college"),
            ["0-5 teams", "2018 was good", "16+ college"]
        );
    }

    #[test]
    fn a_line_that_a_program_broke_is_put_together_and_no_other() {
        let long = "Need to engage a broad range of parents and support them";
        assert_eq!(
            words(&format!("{long}\nto work together.\nNext")),
            [&format!("{long} to work together."), "Next"]
        );
        assert_eq!(words(&format!("{long}\n\nto work")).len(), 2, "a gap parts them");
        assert_eq!(words("Short\nand small").len(), 2);
        assert_eq!(words(&format!("{long}.\nto work")).len(), 2);
    }

    #[test]
    fn one_giant_paragraph_is_parted_at_its_sentences_and_no_word_is_lost() {
        let text = "We were heard, e.g. by Mr. Lark. The bus came late! Was it sent? ".repeat(20);
        let found = from_text(&text);
        assert_eq!(found.len(), 60);
        assert!(found.iter().all(|line| line.kind == RawKind::Piece));
        let again: String =
            found.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(again, text.trim());
        // Without an end of a sentence it is one line, whatever its length.
        assert_eq!(from_text(&"word ".repeat(900)).len(), 1);
    }

    #[test]
    fn a_table_is_read_column_by_column() {
        use RawKind::{Cell, Column};
        let found = said("Good\tTo change\nListens\tBuses\n\tForms\nafter");
        let expected = [
            ("Good", Column),
            ("Listens", Cell),
            ("To change", Column),
            ("Buses", Cell),
            ("Forms", Cell),
            ("after", RawKind::Plain),
        ];
        assert_eq!(found, expected.map(|(words, kind)| (words.to_owned(), kind)));
    }

    #[test]
    fn words_that_run_from_right_to_left_stay_as_they_are_and_turn_nothing_else() {
        assert_eq!(
            words("نشكر المعلمة على صبرها\n• שלום לכולם"),
            ["نشكر المعلمة على صبرها", "שלום לכולם"]
        );
        assert_eq!(words("safe \u{202e}txt.exe"), ["safe txt.exe"]);
        let arabic = "شكرا لكم جميعا. هل وصلت الرسالة؟ ".repeat(20);
        assert_eq!(from_text(&arabic).len(), 40);
    }

    #[test]
    fn nothing_gives_nothing() {
        for text in ["", " \n\t\n", "•\n-\n", "\u{feff}\r\n"] {
            assert_eq!(from_text(text), []);
        }
    }
}
