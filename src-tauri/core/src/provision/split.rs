//! Pasted words of a plan to its lines.

use super::read::{ProvisionLine, read_line};

/// A line with more letters than this is shown as long: it may be several.
pub const LONG_LINE: usize = 600;

/// Pasted words as lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanText {
    /// Each line as it stands.
    pub lines: Vec<ProvisionLine>,
    /// Which of them seem to be headings, by their place from 0.
    pub headings: Vec<usize>,
}

/// The lines of pasted words. A line that a program broke is put together again; a paragraph whose sentences each say
/// how much is one line a sentence.
pub fn lines_of(text: &str) -> PlanText {
    let mut rows: Vec<String> = Vec::new();
    let mut open = false;
    for row in text.lines() {
        let (words, bullet) = cleaned(row);
        if words.is_empty() {
            open = false;
            continue;
        }
        let goes_on = open && !bullet && words.chars().next().is_some_and(char::is_lowercase);
        match rows.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.push(' ');
                last.push_str(&words);
            }
            None => rows.push(words),
        }
        open = rows.last().is_some_and(|last| !last.ends_with(['.', ':', ';']));
    }
    let mut found = PlanText::default();
    for row in rows.iter().flat_map(|row| sentences(row)) {
        let line = read_line(&row);
        if is_heading(&line) {
            found.headings.push(found.lines.len());
        }
        found.lines.push(line);
    }
    found
}

/// A row without its bullet or number, and whether it had one. Cells of a table stand apart by a stroke.
fn cleaned(row: &str) -> (String, bool) {
    let cells: Vec<String> = row
        .split('\t')
        .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|cell| !cell.is_empty())
        .collect();
    let words = cells.join(" | ");
    let bullet =
        words.trim_start_matches(['•', '·', '▪', '●', '○', '*', '–', '—', '-', '\u{f0b7}', '‣']);
    if bullet.len() < words.len() && bullet.starts_with(' ') {
        return (bullet.trim().to_owned(), true);
    }
    let number = words.split_once(' ').filter(|(first, rest)| {
        let mark = first.trim_end_matches(['.', ')']).trim_start_matches('(');
        let short = mark.len() <= 3 && mark.len() < first.len() && !mark.is_empty();
        let own = mark.bytes().all(|byte| byte.is_ascii_digit())
            || (mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_lowercase()))
            || mark
                .strip_prefix('F')
                .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        short && own && !rest.is_empty()
    });
    match number {
        Some((_, rest)) => (rest.to_owned(), true),
        None => (words, false),
    }
}

/// The sentences of a row where two or more of them say how much; else the row as it is.
fn sentences(row: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in row.split_inclusive(". ") {
        let begins = part.chars().next().is_some_and(char::is_uppercase);
        match parts.last_mut().filter(|_| !begins) {
            Some(last) => last.push_str(part),
            None => parts.push(part.to_owned()),
        }
    }
    let says = |part: &String| {
        let line = read_line(part);
        !line.how_long.is_empty() || !line.how_often.is_empty()
    };
    if parts.iter().filter(|part| says(part)).count() < 2 {
        return vec![row.to_owned()];
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

/// A short row that says nothing of who or how much, and ends as no sentence does.
fn is_heading(line: &ProvisionLine) -> bool {
    let said = [&line.who, &line.how_long, &line.how_often];
    let open = line.text.ends_with(':') || !line.text.ends_with(['.', ';', ',']);
    let short = line.text.split_whitespace().count() <= 6;
    short && open && said.iter().all(|part| part.is_empty()) && line.vague.is_empty()
}
