//! Lengths in figures and letters: "10am (1h 30m)", "10am for 1h30", "Duration: 01:30", "2pm (45m)".
//!
//! "1h30" is a time in French, and "45m" may be metres: what stands before and behind has to make it a length.

use super::tokens::Token;

/// Words right before such a length.
const LEADS: [&str; 7] = ["for", "lasting", "lasts", "last", "duration", "length", "allow"];
/// Marks there: behind a time, "10am, 1h30".
const MARKS: [&str; 6] = ["(", ",", "-", "\u{2013}", "|", "\u{b7}"];
/// Longest meeting that is told in hours so.
const MOST_HOURS: u32 = 6;

/// The length that begins at a token: minutes, and the token after it.
pub(super) fn at(tokens: &[Token<'_>], at: usize) -> Option<(i64, usize)> {
    let labelled = is_labelled(tokens, at);
    let before = at.checked_sub(1).and_then(|at| tokens.get(at))?;
    let led = labelled || before.is_any(&LEADS) || MARKS.contains(&before.text);
    let number = tokens.get(at)?.number(3).filter(|_| led)?;
    let found = hours(tokens, at, number)
        .or_else(|| minutes(tokens, at, number))
        .or_else(|| labelled.then(|| clock_like(tokens, at, number)).flatten());
    found.filter(|(_, end)| stops(tokens, *end))
}

/// "Duration:" and "Length -" before a figure, or the words alone.
fn is_labelled(tokens: &[Token<'_>], at: usize) -> bool {
    let mark = |at: usize| {
        tokens.get(at).is_some_and(|mark| [":", "-", "\u{2013}", "|", "="].contains(&mark.text))
    };
    let at = at.saturating_sub(usize::from(at > 0 && mark(at - 1)));
    at.checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|label| label.is_any(&["duration", "length"]))
}

/// "1h", "1h30", "1h 30m", "1 h 30 min".
fn hours(tokens: &[Token<'_>], at: usize, number: u32) -> Option<(i64, usize)> {
    tokens.get(at + 1).filter(|unit| unit.is("h") && (1..=MOST_HOURS).contains(&number))?;
    let number = i64::from(number) * 60;
    let more = tokens.get(at + 2).filter(|more| !more.new_line);
    let Some(more) = more.and_then(|more| more.number(2)).filter(|more| *more < 60) else {
        return Some((number, at + 2));
    };
    let unit = tokens.get(at + 3).is_some_and(|unit| unit.is_any(&["m", "min", "mins"]));
    Some((number + i64::from(more), at + 3 + usize::from(unit)))
}

/// "45m", of the lengths that meetings have.
fn minutes(tokens: &[Token<'_>], at: usize, number: u32) -> Option<(i64, usize)> {
    const USUAL: [u32; 9] = [15, 20, 30, 40, 45, 50, 60, 90, 120];
    tokens.get(at + 1).filter(|unit| unit.is("m") && !unit.spaced && USUAL.contains(&number))?;
    Some((i64::from(number), at + 2))
}

/// "01:30" behind a label.
fn clock_like(tokens: &[Token<'_>], at: usize, number: u32) -> Option<(i64, usize)> {
    tokens.get(at + 1).filter(|mark| mark.text == ":" && !mark.spaced)?;
    let more = tokens.get(at + 2).filter(|more| !more.spaced && more.text.len() == 2)?;
    let minutes = i64::from(number) * 60 + i64::from(more.number(2).filter(|more| *more < 60)?);
    (number <= MOST_HOURS && minutes >= 5).then_some((minutes, at + 3))
}

/// Whether nothing goes on behind it: "1h30 from London by train" is no meeting's.
fn stops(tokens: &[Token<'_>], end: usize) -> bool {
    tokens.get(end).is_none_or(|next| {
        next.new_line || [")", ".", ",", ";", "]", "|"].contains(&next.text) || next.is("long")
    })
}
