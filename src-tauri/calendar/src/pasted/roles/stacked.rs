//! Tables whose cells stand each on a line of its own, as those of a PDF do: "Event", "Date", "Reply by", and below
//! them the cells of the first row.

use std::ops::Range;

use crate::pasted::phrases::Words;
use crate::pasted::tokens::Token;

/// Lines above a day in which the head of its table is looked for.
const MOST_LINES: usize = 60;
/// Lines below a day in which the rest of its row is looked for.
const MOST_COLUMNS: usize = 8;
/// Fewest columns of a table.
const FEWEST: usize = 3;

/// Heads of columns that hold the day of a meeting.
const DAYS: &[&str] = &["date", "day", "when", "date of meeting", "meeting date"];
/// Heads of columns that hold a deadline.
const DEADLINES: &[&str] = &[
    "reply by",
    "respond by",
    "rsvp",
    "rsvp by",
    "book by",
    "register by",
    "deadline",
    "papers due",
    "reports due",
    "papers deadline",
    "report deadline",
    "closing date",
];
/// Heads of other columns.
const OTHERS: &[&str] = &[
    "event", "meeting", "group", "session", "topic", "activity", "what", "who", "time", "times",
    "start", "finish", "venue", "where", "place", "location", "room", "cost", "contact",
];

/// Whether a day is a cell of a column of deadlines, in a row that has the day of its meeting in another.
pub(super) fn is_below_a_deadline(tokens: &[Token<'_>], days: &[Range<usize>], at: usize) -> bool {
    let Some(date) = days.get(at) else { return false };
    let (lines, own) = lines_around(tokens, date.start);
    let is = |line: &Range<usize>, heads: &[&str]| {
        let own = Words { tokens, range: line.clone() };
        heads.iter().any(|head| head.split(' ').count() == line.len() && own.last_exactly(&[head]))
    };
    let head = |line: &Range<usize>| [DAYS, DEADLINES, OTHERS].iter().any(|heads| is(line, heads));
    let Some(last) = lines.iter().take(own).rposition(head) else { return false };
    let above = lines.get(..=last).unwrap_or_default();
    let first = above.iter().rposition(|line| !head(line)).map_or(0, |before| before + 1);
    let heads = above.get(first..).unwrap_or_default();
    let cell = own - last - 1;
    let column = cell % heads.len().max(1);
    let deadline = heads.get(column).is_some_and(|head| is(head, DEADLINES));
    let days_own = heads.iter().position(|head| is(head, DAYS));
    let day = days_own.and_then(|own| lines.get(last + 1 + cell - column + own));
    heads.len() >= FEWEST
        && deadline
        && day.is_some_and(|line| days.iter().any(|day| line.contains(&day.start)))
}

/// The lines around a token, and which of them is its own.
fn lines_around(tokens: &[Token<'_>], at: usize) -> (Vec<Range<usize>>, usize) {
    let first = |at: &usize| tokens.get(*at).is_some_and(|token| token.new_line);
    let above = (0..=at).rev().filter(first).take(MOST_LINES);
    let mut starts: Vec<usize> = above.collect();
    starts.reverse();
    let own = starts.len().saturating_sub(1);
    starts.extend((at + 1..tokens.len()).filter(first).take(MOST_COLUMNS));
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    (starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect(), own)
}
