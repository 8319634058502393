//! Dates between which a meeting runs, where times stand with them: "9am Mon 4 January to 3pm Tues 5 January".

use super::dates::{Found, Join};
use super::times;
use super::tokens::Token;

/// Joins each date to the one before it, where what stands between is a word for "to" and a time.
pub(super) fn join(tokens: &[Token<'_>], dates: &mut Vec<Found>) {
    for at in 1..dates.len() {
        let (Some(before), Some(date)) = (dates.get(at - 1), dates.get(at)) else { continue };
        let runs_on = date.join == Join::None && leads_to(tokens, before.end, date.start);
        let back = date.join == Join::To && goes_back(before, date);
        if let Some(date) = dates.get_mut(at).filter(|_| runs_on || back) {
            date.join = if back { Join::None } else { Join::To };
        }
    }
    join_labelled(tokens, dates);
}

/// "Start: Thu 19/11/2026 14:00" and "End: Thu 19/11/2026 15:00" below it: the second gives the end alone.
fn join_labelled(tokens: &[Token<'_>], dates: &mut Vec<Found>) {
    const STARTS: [&str; 6] = ["start", "starts", "begin", "begins", "from", "starting"];
    const ENDS: [&str; 6] = ["end", "ends", "finish", "finishes", "to", "ending"];
    let mut at = 1;
    while let (Some(before), Some(date)) = (dates.get(at - 1), dates.get(at)) {
        let joins = date.join == Join::None
            && label_of(tokens, before.start).is_some_and(|word| word.is_any(&STARTS))
            && label_of(tokens, date.start).is_some_and(|word| word.is_any(&ENDS))
            && !is_moved(tokens, before.start);
        let same = (before.day, before.month, before.year) == (date.day, date.month, date.year);
        let between = tokens.get(before.end..date.start).unwrap_or_default();
        let runs = between.last().is_some_and(|to| to.is_any(&["to", "-", "\u{2013}", "/"]))
            // What begins another line is of the day behind it: "2pm - Thu 10 Dec" over "10am - Fri 11 Dec".
            && times::find(tokens, before.end, date.start).first().is_some_and(|time| {
                let line = tokens.get(time.start_token).is_some_and(|first| first.new_line);
                time.end_token == date.start - 1 && !line
            });
        if (joins || runs) && same {
            dates.remove(at);
            continue;
        }
        let to = between.last().is_some_and(|to| to.text != "/");
        let runs_on = runs && to && date.join == Join::None && !goes_back(before, date);
        if let Some(date) = dates.get_mut(at).filter(|_| joins || runs_on) {
            date.join = Join::To;
        }
        at += 1;
    }
}

/// Whether a day stands behind "From:" below a line that moves something: it is the old one.
pub(super) fn is_moved_from(tokens: &[Token<'_>], date: usize) -> bool {
    label_of(tokens, date).is_some_and(|word| word.is("from") && word.new_line)
        && is_moved(tokens, date)
}

/// Whether the line above a day's says that something was moved: then "From:" and "To:" are its old day and its new
/// one.
fn is_moved(tokens: &[Token<'_>], date: usize) -> bool {
    const MOVED: [&str; 10] = [
        "amended",
        "amendment",
        "changed",
        "change",
        "moved",
        "rescheduled",
        "rearranged",
        "updated",
        "transferred",
        "switched",
    ];
    let mut lines = (0..date).rev().filter(|at| tokens.get(*at).is_some_and(|word| word.new_line));
    let own = lines.next().unwrap_or(0);
    let above = lines.next().unwrap_or(0);
    tokens.get(above..own).unwrap_or_default().iter().any(|word| word.is_any(&MOVED))
}

/// The first word of the label that stands before a date, on its line or the one above: "End date:", "Start", "To:".
fn label_of<'w, 't>(tokens: &'w [Token<'t>], date: usize) -> Option<&'w Token<'t>> {
    const WORDS: [&str; 4] = ["date", "time", "day", "and"];
    let mut at = date.checked_sub(1)?;
    let colon = tokens.get(at).is_some_and(|token| token.text == ":");
    at = at.checked_sub(usize::from(colon))?;
    while tokens.get(at).is_some_and(|token| token.is_any(&WORDS) && !token.new_line) {
        at = at.checked_sub(1)?;
    }
    // "Event start 2026-12-09 10:00 Event end 2026-12-09 11:00" stands on one line.
    let plain = ["start", "starts", "end", "ends", "finish", "finishes"];
    tokens.get(at).filter(|token| token.new_line || token.is_any(&plain))
}

/// Whether a date lies before the one that it seems to run on from: "brought forward from 15 December to 8 December".
fn goes_back(from: &Found, to: &Found) -> bool {
    match (from.full(), to.full()) {
        (Some(from), Some(to)) => to <= from,
        // "15 December to 8 January" runs over the new year.
        _ => (to.month, to.day) <= (from.month, from.day) && from.month - to.month < 6,
    }
}

/// Whether the tokens between two dates are "to" and the time at which the meeting ends on the second.
pub(super) fn leads_to(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    let is_to = tokens
        .get(from)
        .is_some_and(|token| token.is_any(&["to", "until", "till", "-", "\u{2013}", "\u{2014}"]));
    let small = |token: &Token<'_>| token.is_any(&["on", "the", ",", "at"]);
    is_to
        && times::find(tokens, from, to).first().is_some_and(|time| {
            let head = tokens.get(from + 1..time.start_token).unwrap_or_default();
            let tail = tokens.get(time.end_token..to).unwrap_or_default();
            time.end.is_none() && head.iter().all(small) && tail.iter().all(small)
        })
}
