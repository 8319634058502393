//! Tables that give the old day in one column and the new one in another: "Meeting | Was | Now".

use std::ops::Range;

use crate::pasted::dates;
use crate::pasted::tokens::{Token, TokenKind};

const OLD: [&str; 8] =
    ["was", "old", "previous", "previously", "original", "originally", "before", "cancelled"];
const NEW: [&str; 7] = ["now", "new", "revised", "amended", "updated", "replacement", "rearranged"];
/// Longest line that heads columns, with the bars between them.
const LONGEST_HEAD: usize = 20;
/// So many words of such a line need no capitals.
const FEW: usize = 4;

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
    let row = line.clone();
    let in_row = |day: &&Range<usize>| row.contains(&day.start);
    let first = days.iter().position(|day| row.contains(&day.start))?;
    if days.iter().filter(in_row).count() != 2 {
        return None;
    }
    let place = at.checked_sub(first)?;
    for _ in 0..ROWS {
        line = line_of(tokens, line.start.checked_sub(1)?)?;
        let plainly = heads(tokens, line.clone()).or_else(|| heads_apart(tokens, line.clone()));
        if let Some(old_first) = plainly {
            return Some(Column { place, is_old: (place == 0) == old_first });
        }
        if let Some((old, new)) = cells_of(tokens, line.clone()) {
            let cells = days.iter().filter(in_row).map(|day| cell_of(tokens, &row, day.start));
            // With bars, each day stands in the cell below its head, whatever other columns the table has.
            let fits = cells.eq([old.min(new), old.max(new)]);
            return fits.then_some(Column { place, is_old: (place == 0) == (old < new) });
        }
    }
    None
}

/// The cell of a line that a token stands in, by the bars before it.
fn cell_of(tokens: &[Token<'_>], line: &Range<usize>, at: usize) -> usize {
    let is_bar = |at: &usize| tokens.get(*at).is_some_and(|mark| mark.text == "|");
    (line.start..at).filter(is_bar).count()
}

/// The cells of the old and of the new column in a line of heads and bars: "Was | Room | Now".
fn cells_of(tokens: &[Token<'_>], line: Range<usize>) -> Option<(usize, usize)> {
    let own = tokens.get(line.clone())?;
    let plain = |word: &Token<'_>| {
        word.text == "|" || (word.kind == TokenKind::Word && !dates::names_a_day(word))
    };
    if own.len() > LONGEST_HEAD || !own.iter().all(plain) {
        return None;
    }
    let head = |words: &[&str]| {
        let mut found =
            line.clone().filter(|at| tokens.get(*at).is_some_and(|word| word.is_any(words)));
        found.next().filter(|_| found.next().is_none())
    };
    let (old, new) = (head(&OLD)?, head(&NEW)?);
    let (old, new) = (cell_of(tokens, &line, old), cell_of(tokens, &line, new));
    (old != new).then_some((old, new))
}

/// Whether words that begin each with a capital head an old and a new column with others beside them, where a table's
/// cells were pasted with nothing between: "Was Where Now". Which of the two comes first.
fn heads_apart(tokens: &[Token<'_>], line: Range<usize>) -> Option<bool> {
    let own = tokens.get(line)?;
    let head = |word: &Token<'_>| {
        word.kind == TokenKind::Word
            && !dates::names_a_day(word)
            && (word.text.starts_with(char::is_uppercase) || word.is_any(&["date", "slot", "time"]))
    };
    // Of three words or four, whichever letters they begin with, none is a sentence with a row of days below it.
    let plain = |word: &Token<'_>| word.kind == TokenKind::Word && !dates::names_a_day(word);
    let few = own.len() <= FEW && own.iter().all(plain);
    if own.len() > LONGEST_HEAD / 2 || !(few || own.iter().all(head)) {
        return None;
    }
    let place = |words: &[&str]| own.iter().position(|word| word.is_any(words));
    Some(place(&OLD)? < place(&NEW)?)
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
    let plain = |word: &&Token<'_>| word.kind == TokenKind::Word && !dates::names_a_day(word);
    if words.len() > MOST || !words.iter().all(plain) {
        return None;
    }
    let old = words.iter().position(|word| word.is_any(&OLD))?;
    let new = words.iter().position(|word| word.is_any(&NEW))?;
    (old.abs_diff(new) == 1 && old.max(new) + 1 == words.len()).then_some(old < new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted::tokens::tokens;

    #[test]
    fn cells_are_headed_by_an_old_and_a_new_column_between_bars() {
        for (line, heads) in [
            ("Was | Room | Now", Some((0, 2))),
            ("| Now | Was |", Some((2, 1))),
            ("Was Now", None),
            ("Was | Was | Now", None),
            ("Was | 4 | Now", None),
            ("Was | Tuesday | Now", None),
            ("Was | Room", None),
        ] {
            let tokens = tokens(line);
            assert_eq!(cells_of(&tokens, 0..tokens.len()), heads, "{line}");
        }
        for (words, found) in [(LONGEST_HEAD / 2 - 2, true), (LONGEST_HEAD / 2 - 1, false)] {
            let line = format!("Was | {}Now |", "Room | ".repeat(words));
            let tokens = tokens(&line);
            assert_eq!(cells_of(&tokens, 0..tokens.len()).is_some(), found, "{}", tokens.len());
        }
    }

    #[test]
    fn an_old_and_a_new_column_side_by_side_end_a_line_of_heads() {
        for (line, old_first) in [
            ("Old date New date", Some(true)),
            ("Meeting | New | Old", Some(false)),
            ("Meeting Was Now Room", None),
            ("Was Meeting Now", None),
            ("Meeting 4 Was Now", None),
            ("Tuesday Was Now", None),
            ("Meeting with whom and where Was Now", Some(true)),
            ("Meeting with whom and where in Was Now", Some(true)),
            ("Meeting with whom and where in it Was Now", None),
        ] {
            let tokens = tokens(line);
            assert_eq!(heads(&tokens, 0..tokens.len()), old_first, "{line}");
        }
    }

    #[test]
    fn heads_stand_apart_where_each_word_begins_with_a_capital_or_they_are_few() {
        for (line, old_first) in [
            ("Was Where Now", Some(true)),
            ("Now Where Was", Some(false)),
            ("was where now", Some(true)),
            ("Meeting Room Who Was date Now date", Some(true)),
            ("Meeting Room Who Was Tuesday Now", None),
            ("was Tuesday now", None),
            ("was 4 now", None),
            ("Meeting Room Who Was 4 Now", None),
            ("The room that it was is now full", None),
            ("Was Where", None),
        ] {
            let tokens = tokens(line);
            assert_eq!(heads_apart(&tokens, 0..tokens.len()), old_first, "{line}");
        }
        for (words, found) in [(LONGEST_HEAD / 2 - 2, true), (LONGEST_HEAD / 2 - 1, false)] {
            let line = format!("Was {}Now", "Room ".repeat(words));
            let tokens = tokens(&line);
            assert_eq!(heads_apart(&tokens, 0..tokens.len()).is_some(), found, "{}", tokens.len());
        }
    }
}
