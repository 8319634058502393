//! Tables that give the old day in one column and the new one in another: "Meeting | Was | Now".

use std::ops::Range;

use crate::pasted::dates;
use crate::pasted::tokens::{Kind, Token};

const OLD: [&str; 7] = ["was", "old", "previous", "previously", "original", "originally", "before"];
const NEW: [&str; 4] = ["now", "new", "revised", "amended"];

/// In which of two such columns a day stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pasted) struct Column {
    /// 0 or 1, from the left.
    pub place: usize,
    pub is_old: bool,
}

/// The column of a day, where its line has two days and a line above heads them.
pub(in crate::pasted) fn of_day(
    tokens: &[Token<'_>],
    days: &[Range<usize>],
    at: usize,
) -> Option<Column> {
    const ROWS: usize = 14;
    let date = days.get(at)?;
    let mut line = line_of(tokens, date.start)?;
    let in_row = |day: &&Range<usize>| line.contains(&day.start);
    let first = days.iter().position(|day| line.contains(&day.start))?;
    if days.iter().filter(in_row).count() != 2 {
        return None;
    }
    let place = at.checked_sub(first)?;
    for _ in 0..ROWS {
        line = line_of(tokens, line.start.checked_sub(1)?)?;
        if let Some(old_first) = heads(tokens, line.clone()) {
            return Some(Column { place, is_old: (place == 0) == old_first });
        }
    }
    None
}

/// Longest line that is looked at, on either side of a token.
const LONG: usize = 80;

/// The line that a token stands in.
fn line_of(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let begins = |at: &usize| tokens.get(*at).is_some_and(|token| token.new_line);
    let start = (0..=at).rev().take(LONG).find(begins)?;
    let end = (at + 1..tokens.len()).take(LONG).find(begins);
    Some(start..end.unwrap_or(tokens.len().min(at + LONG)))
}

/// Whether a line heads an old and a new column, side by side, and whether the old one is the first.
fn heads(tokens: &[Token<'_>], line: Range<usize>) -> Option<bool> {
    const MOST: usize = 8;
    let line = tokens.get(line)?;
    let words: Vec<&Token<'_>> = line
        .iter()
        .filter(|word| !word.is_any(&["date", "dates", "time", "times", "day", "|"]))
        .collect();
    let plain = |word: &&Token<'_>| word.kind == Kind::Word && !dates::names_a_day(word);
    if words.len() > MOST || !words.iter().all(plain) {
        return None;
    }
    let old = words.iter().position(|word| word.is_any(&OLD))?;
    let new = words.iter().position(|word| word.is_any(&NEW))?;
    (old.abs_diff(new) == 1 && old.max(new) + 1 == words.len()).then_some(old < new)
}
