//! Days that a line above makes the last for something: "Deadline for bookings" over "4 December 2026, 5pm".

use std::ops::Range;

use super::NEAR;
use crate::pasted::dates;
use crate::pasted::layout::Layout;
use crate::pasted::phrases::Words;
use crate::pasted::tokens::{Token, TokenKind};

/// Words of such a line.
const LABELS: &[&str] = &[
    "deadline",
    "closing date",
    "last date",
    "last day",
    "reply by",
    "rsvp",
    "respond by",
    "return by",
    "book by",
    "apply by",
    "let us know by",
    "let me know by",
    "apologies by",
    "confirm by",
    "register by",
];

/// Words of one that makes it a birthday.
const BIRTHS: &[&str] = &["dob", "d o b", "date of birth", "birth date", "born on", "born"];

/// Most words of a line that is a label for the one below it.
const SHORT: usize = 9;

/// Whether the line above a day's own is a label for it that makes it a deadline.
pub(super) fn is_labelled_so(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> bool {
    let Some(date) = days.get(at) else { return false };
    let unit = layout.unit(date.start);
    let own = layout.tokens(unit);
    let heads = date.start <= own.start + 1
        && tokens.get(own.start).is_some_and(|first| first.new_line)
        && own.len() <= date.len() + NEAR / 4;
    let Some(above) = unit.checked_sub(1).filter(|_| heads) else { return false };
    let line = layout.tokens(above);
    let dated = days.iter().any(|day| line.contains(&day.start));
    let whole = tokens.get(line.start).is_some_and(|first| first.new_line);
    let line = Words { tokens, range: line };
    line.range.len() <= SHORT
        && !dated
        && layout.section(above) == layout.section(unit)
        && ((whole && line.any(LABELS)) || line.any(BIRTHS))
}

/// Whether the head of a day's column in a table of lines and bars makes it a deadline: "Meeting | Papers deadline".
pub(super) fn is_in_a_column_of_deadlines(
    tokens: &[Token<'_>],
    days: &[Range<usize>],
    at: usize,
) -> bool {
    const HEADS: &[&str] =
        &["deadline", "due", "papers", "reports", "closing", "closes", "rsvp", "reply by"];
    const ROWS: usize = 14;
    let Some(date) = days.get(at) else { return false };
    let begins = |at: &usize| tokens.get(*at).is_some_and(|token| token.new_line);
    let is_bar = |at: &usize| tokens.get(*at).is_some_and(|token| token.text == "|");
    let line_of = |at: usize| (0..=at).rev().take(80).find(begins);
    let Some(own) = line_of(date.start) else { return false };
    let column = (own..date.start).filter(is_bar).count();
    let mut head = own;
    for _ in 0..ROWS {
        let above = head.checked_sub(1).and_then(line_of);
        let Some(above) = above.filter(|above| (*above..head).any(|at| is_bar(&at))) else { break };
        head = above;
    }
    if head == own || column == 0 {
        return false;
    }
    let end = (head + 1..tokens.len()).find(begins).unwrap_or(tokens.len());
    let bars: Vec<usize> = (head..end).filter(is_bar).collect();
    let from = bars.get(column - 1).copied().unwrap_or(end);
    let to = bars.get(column).copied().unwrap_or(end);
    (Words { tokens, range: from..to.max(from) }).any(HEADS)
}

/// What is sent in by a day: "LA response: 6 January 2027, 5pm".
const PAPERS: &[&str] = &[
    "response",
    "responses",
    "evidence",
    "bundle",
    "bundles",
    "document",
    "documents",
    "form",
    "forms",
    "view",
    "views",
    "report",
    "reports",
    "statement",
    "statements",
    "papers",
    "paperwork",
    "submission",
    "submissions",
    "comments",
    "application",
    "applications",
    "nominations",
    "apologies",
    "questionnaire",
    "representations",
    "decision",
    "outcome",
    "certificate",
    "draft",
    "skeleton",
    "receipts",
    "invoice",
    "payment",
    "deposit",
];

/// What one goes to, whatever is sent in for it: "Draft plan meeting: 8 December".
const HELD: &[&str] = &[
    "meeting",
    "meetings",
    "review",
    "reviews",
    "hearing",
    "panel",
    "appointment",
    "session",
    "sessions",
    "clinic",
    "workshop",
    "conference",
    "mediation",
    "call",
    "visit",
    "training",
    "evening",
    "morning",
    "launch",
    "discussion",
    "event",
    "webinar",
    "board",
    "committee",
    "group",
    "forum",
    "surgery",
    "drop in",
    "team",
];

/// Whether the words behind a day make it the day of a duty, and not of what one goes to: "31 March 2027 is the date
/// for transfer plans", and not "8 December is the date for the review".
pub(super) fn is_of_a_duty(after: &Words<'_, '_>) -> bool {
    const IS: &[&str] = &[
        "is the date for",
        "is the date set",
        "is the day for",
        "is the day by",
        "is the legal date",
        "is the national date",
        "is the key date",
    ];
    after.first(2, IS) && !after.any(HELD)
}

/// Whether the label before a day on its line names papers, which are sent in by it: "Final evidence: 12 January, 5pm",
/// "| Bundle | 3 February 2027 |", "Working document: 12 noon, 20 January".
pub(super) fn is_of_papers(tokens: &[Token<'_>], days: &[Range<usize>], at: usize) -> bool {
    const LONG: usize = 8;
    let Some(date) = days.get(at) else { return false };
    let begins = |at: &usize| {
        // "Trustees meet Monday 14 December; papers Friday 11 December"
        let behind = at.checked_sub(1).and_then(|at| tokens.get(at));
        tokens.get(*at).is_some_and(|token| token.new_line)
            || behind.is_some_and(|mark| mark.text == ";")
    };
    let line = (0..=date.start).rev().take(2 * LONG + 1).find(begins);
    let Some(line) = line else { return false };
    // A bullet or a number begins the line.
    let is_word = |at: &usize| tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Word);
    let Some(start) = (line..date.start.min(line + 4)).find(is_word) else { return false };
    let ends = |at: &usize| {
        tokens.get(*at).is_some_and(|token| {
            [":", "|", "\u{2013}", "\u{2014}", "=", "("].contains(&token.text)
                || (token.text == "-" && token.spaced)
                || token.kind == TokenKind::Number
                || dates::names_a_day(token)
        })
    };
    let end = (start..date.start).find(ends).unwrap_or(date.start);
    let label = Words { tokens, range: start..end };
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
    let head = (start..end).find(|at| is(*at, &["from", "of", "for", "to", "by", "due"]));
    // "Bundle for the hearing" is sent in, and "views of the child meeting" is gone to.
    let for_it = head.is_some_and(|at| is(at, &["for", "to"]));
    let named = Words { tokens, range: start..if for_it { head.unwrap_or(end) } else { end } };
    let behind = Words { tokens, range: end..date.start };
    // Without a mark behind it, "LA response 6 January" is a label, and "we will discuss the response on 6 January"
    // none.
    let marked = tokens.get(end).is_some_and(|mark| mark.kind == TokenKind::Mark);
    if end - start > if marked { LONG } else { 3 } || named.any(HELD) || behind.any(HELD) {
        return false;
    }
    if !marked {
        return label.last_exactly(PAPERS);
    }
    Words { tokens, range: start..head.unwrap_or(end) }.last_ends(PAPERS)
}
