//! Days without a time beside others that have one, which are meetings all the same by the word right before them:
//! "Panel Mon 7 Dec. Call Wed 9 Dec at 10am", "Reviews: Tues 8 Dec 10am, Weds 9 Dec".

use super::dates::Found;
use super::layout::Layout;
use super::phrases::Words;
use super::times;
use super::tokens::Token;

/// What a meeting is called, right before its day.
const NAMES: &[&str] = &[
    "meeting",
    "mtg",
    "review",
    "panel",
    "visit",
    "taf",
    "tac",
    "pep",
    "mdt",
    "hearing",
    "mediation",
    "appointment",
    "appt",
    "workshop",
    "clinic",
    "session",
    "assessment",
    "observation",
    "conference",
    "interview",
    "coffee morning",
    "forum",
    "webinar",
    "consultation",
    "tribunal",
];
/// Words before such a name that leave the day to what has been, or to somebody else.
const NOT_THAT: [&str; 15] = [
    "no",
    "last",
    "next",
    "only",
    "previous",
    "after",
    "following",
    "since",
    "before",
    "from",
    "for",
    "to",
    "of",
    "if",
    "until",
];

/// Whether a meeting's name stands right before a day, or a day with its time that it is listed behind.
pub(super) fn is_named(tokens: &[Token<'_>], layout: &Layout, dates: &[Found], at: usize) -> bool {
    let Some(date) = dates.get(at) else { return false };
    let own = layout.tokens(layout.unit(date.start));
    let before =
        at.checked_sub(1).and_then(|at| dates.get(at)).filter(|one| own.contains(&one.start));
    let from = before.map_or(own.start, |one| one.end);
    let stretch = Words { tokens, range: from..date.start };
    let words = tokens.get(from..date.start).unwrap_or_default();
    let on = Words { tokens, range: from..date.start.saturating_sub(1).max(from) };
    let on = stretch.last_exactly(&["on"]) && on.last_exactly(NAMES);
    // "School visit Mon 7 Dec is for year 6 only" says more of it.
    let ends = |marks: &[&str]| {
        date.end >= own.end || tokens.get(date.end).is_some_and(|mark| marks.contains(&mark.text))
    };
    if stretch.last_ends(NAMES) || on {
        return ends(&[".", ",", ";", "("]) && !words.iter().any(|word| word.is_any(&NOT_THAT));
    }
    // Nothing but a time, and a word that joins, stands between.
    let Some(before) = before else { return false };
    let time = times::find(tokens, before.end, date.start);
    let [time] = &time[..] else { return false };
    let rest = tokens.get(before.end..time.start_token).unwrap_or_default().iter();
    let mut rest = rest.chain(tokens.get(time.end_token..date.start).unwrap_or_default());
    ends(&[".", ";"]) && rest.all(|word| word.is_any(&["and", "&", ",", "at", "on", "@", ";"]))
}
