//! What a time is, by the words around it: a start, or an end of something else.

use super::{NEAR, is_struck};
use crate::pasted::clock;
use crate::pasted::dates;
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::phrases::Words;
use crate::pasted::role_words::{FIRM, OF_READER};
use crate::pasted::tokens::{Kind, Token};

/// What a time is, by the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pasted) enum TimeRole {
    /// It may be when a meeting starts.
    Start,
    /// When it starts for the one who reads, where others come at another time.
    OfReader,
    /// When people may come before it starts.
    Doors,
    /// Neither: a deadline's, an office's hours, the time that it had.
    Other,
}

/// What a time is.
pub(in crate::pasted) fn of_time(tokens: &[Token<'_>], layout: &Layout, times: &Times) -> TimeRole {
    let (start, end) = (times.start_token, times.end_token);
    if layout.is_skipped(start) || is_struck(tokens, start) {
        return TimeRole::Other;
    }
    let unit = layout.around(start, NEAR);
    let before = Words { tokens, range: unit.start..start };
    let after = Words { tokens, range: end..unit.end };
    let close =
        Words { tokens, range: before.range.end.saturating_sub(9).max(before.range.start)..start };
    // "On 8 and 9 March at 10am each day"
    let dated =
        || tokens.get(before.range.clone()).is_some_and(|own| own.iter().any(names_a_month));
    let each = after.first(2, &["each day"]) && dated();
    if close.any(OPEN_HOURS) || close.any(WEEK) || (after.first(7, WEEK) && !each) {
        return TimeRole::Other;
    }
    if is_of_a_desk(&before)
        || follows_a_number(tokens, start)
        || is_of_another_zone(tokens, layout, times)
    {
        return TimeRole::Other;
    }
    if ends_by(&before) {
        return TimeRole::Start;
    }
    if before.last_ends(OLD)
        || before.last(3, &["instead of", "rather than"])
        || before.last_exactly(&["by", "before", "after", "since", "no later than"])
        || before.last(3, &["any time", "anytime", "some time", "sometime"])
        || (before.last_exactly(&["back at", "back by", "back from", "home by", "home at"])
            && !before.last_exactly(PUT_BACK)
            && !before.last_exactly(PUT_BACK_BY))
        || before.last(3, &["followed by"])
        || before.last(3, &["leaves", "departs"])
        || before.last_exactly(&["leave at"])
        || (before.last(3, &["ended", "ended at", "finished at"]) && before.any(PAST))
        || (before.any(&["reply by", "respond by", "rsvp", "deadline", "no later than"])
            && before.first_of_last(14, FIRM).is_none())
    {
        return TimeRole::Other;
    }
    // "10-11.30am, coffee and chat": what has an end is no arrival.
    let followed = after.first(3, ARRIVALS) && times.end.is_none() && !names_the_next(tokens, end);
    // "9.15am registration 9.30am start"
    let begins = after.first(1, &["start", "starts"]);
    if is_of_a_break(tokens, start) || (!begins && (followed || before.last_ends(DOORS))) {
        return TimeRole::Doors;
    }
    if before.last(5, OF_READER) {
        return TimeRole::OfReader;
    }
    TimeRole::Start
}

/// Whether the line begins with what has hours by itself: "Office 8.15-16.30", "Reception 8am to 6pm", "Printed 10:15".
fn is_of_a_desk(before: &Words<'_, '_>) -> bool {
    before.range.len() <= 4 && before.last_ends(DESKS)
}

/// Whether a telephone number stands right before a time: "Tel 020 7946 0000 (9am-5pm)".
fn follows_a_number(tokens: &[Token<'_>], start: usize) -> bool {
    let mut back = start;
    while back.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|word| {
        ["(", ",", "-", "\u{2013}", "["].contains(&word.text)
            || word.is_any(&["from", "between", "open"])
    }) {
        back -= 1;
    }
    let Some(at) = back.checked_sub(1) else { return false };
    let number = tokens.get(at).is_some_and(|last| last.kind == Kind::Number);
    let long = tokens.get(at).is_some_and(|last| last.text.len() >= 6);
    let whole = tokens.get(at).is_some_and(|last| last.text.len() > 2);
    number && (long || (whole && clock::is_of_a_row(tokens, at) && !is_a_year(tokens, at)))
}

/// "8 Dec 2026 0930" is no row: a year ends a day.
fn is_a_year(tokens: &[Token<'_>], at: usize) -> bool {
    let year = tokens.get(at).and_then(|word| word.number(4));
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    year.is_some_and(|year| (1990..=2100).contains(&year))
        && before.is_some_and(|word| dates::month(word).is_some() || word.kind == Kind::Mark)
}

/// "2 PM Eastern / 7 PM UK time": the one of the two that is not ours.
fn is_of_another_zone(tokens: &[Token<'_>], layout: &Layout, times: &Times) -> bool {
    let of_uk = |end: usize| tokens.get(end).is_some_and(|word| word.is("uk"));
    let unit = layout.around(times.start_token, NEAR);
    !of_uk(times.end_token)
        && unit.clone().any(|at| {
            at != times.start_token
                && clock::at(tokens, at).is_some_and(|time| of_uk(time.end) && time.end < unit.end)
        })
}

/// "It should finish by 2.30pm" is an end, and no deadline.
fn ends_by(before: &Words<'_, '_>) -> bool {
    const ENDS: &[&str] = &[
        "finish",
        "finishes",
        "finished",
        "finishing",
        "end",
        "ends",
        "ending",
        "over",
        "done",
        "concluding",
        "conclude",
        "concludes",
    ];
    before.last(4, ENDS)
        && before.last_exactly(&["by", "no later than", "before", "at the latest by"])
}

fn names_a_month(word: &Token<'_>) -> bool {
    dates::month(word).is_some()
}

/// Whether a time is that of a meal within something else: ": lunch 12-1, meeting 1-3".
fn is_of_a_break(tokens: &[Token<'_>], start: usize) -> bool {
    let before = tokens.get(..start).unwrap_or_default().iter().rev().take(4);
    let mut before = before.skip_while(|word| word.is_any(&["at", "from", ":"]));
    let meal = before.next().is_some_and(|word| word.is_any(&["lunch", "break", "supper"]));
    let apart = |word: &Token<'_>| [":", ",", ";", "("].contains(&word.text);
    meal && before.next().is_some_and(apart)
}

/// Whether the words behind a time and a comma go with the time after them: "10.30-12.30, doors 10am".
fn names_the_next(tokens: &[Token<'_>], end: usize) -> bool {
    // "7.30pm (doors 7pm)"
    let comma = tokens.get(end).is_some_and(|mark| [",", ";", "("].contains(&mark.text));
    let small = |at: usize| {
        tokens.get(at).is_some_and(|word| {
            word.is_any(&["open", "opens", "at", "from", "for"]) || [":", "@"].contains(&word.text)
        })
    };
    let behind = (end + 2..end + 5).find(|at| !small(*at)).unwrap_or(end + 2);
    comma && clock::at(tokens, behind).is_some_and(|time| time.is_written())
}

/// Whether a change of time stands in the sentence: then "from 10 to 11" is the old and the new.
pub(in crate::pasted) fn changes_time(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    let whole = Words { tokens, range: layout.around(at, NEAR) };
    let word = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is_any(&[word]));
    // "Moved from 3 December to 10 December, 10.15 to 11.45": the days were moved, and the times are from and to.
    let moved_already = (whole.range.start..at)
        .find(|from| word(*from, "from"))
        .is_some_and(|from| (from + 1..at).any(|to| word(to, "to")));
    let by_from = || whole.any(PUT_BACK) || whole.any(&["moved from", "changed from"]);
    (!moved_already && by_from())
        || whole.any(PUT_BACK_BY)
        || whole.any(&[
            "change of time",
            "time has changed",
            "time has been changed",
            "time has moved",
            "new time",
            "time change",
            "move the start",
            "move the time",
            "change the time",
        ])
}

/// Whether the sentence moves the time and does not say to when: "at 3pm will start 40 minutes earlier".
pub(in crate::pasted) fn shifts_time(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    let range = layout.around(at, NEAR);
    (Words { tokens, range }).any(&[
        "minutes earlier",
        "minutes later",
        "hour earlier",
        "hour later",
        "hours earlier",
        "hours later",
        "mins earlier",
        "mins later",
        "minutes late",
        "mins late",
    ])
}

/// Words soon before a time that make it the hours of an office, a school or a telephone.
const OPEN_HOURS: &[&str] = &[
    "is open",
    "are open",
    "opens",
    "open from",
    "opening",
    "office hours",
    "lines",
    "helpline",
    "phone us",
    "phone lines",
    "telephone us",
    "call us",
    "ring us",
    "ring the office",
    "contact us",
    "call me",
    "office is",
    "weekdays",
    "drop off",
    "pick up",
    "school day is",
    "school day runs",
    "school day starts",
    "school day ends",
    "school starts",
    "school ends",
    "school finishes",
    "doors close",
    "gates",
    "lessons",
    "call on",
    "call 0",
    "last entry",
    "last admission",
    "last admissions",
    "last orders",
    "last slot",
    "last appointment",
];

/// Words of hours that are the same on many days.
const WEEK: &[&str] = &[
    "monday to",
    "mon fri",
    "mon to",
    "monday friday",
    "mondays",
    "every day",
    "daily",
    "each day",
];

/// Words right before the time that a meeting had.
const OLD: &[&str] = &[
    "was",
    "not",
    "originally",
    "previously",
    "old time",
    "previous time",
    "letter said",
    "letter says",
    "email said",
    "invitation said",
    "text said",
    "wrongly said",
    "poster said",
    "advertised as",
    "had said",
    "we said",
    "i said",
    "was said",
    "told you",
];

/// Words soon behind the time from which people may come.
const ARRIVALS: &[&str] = &[
    "arrival",
    "for registration",
    "registration",
    "doors",
    "refreshments",
    "coffee",
    "pre meet",
    "pre meeting",
    "premeet",
    "premeeting",
    "to set up",
    "set up",
    "class assembly",
];

/// Words right before the time from which people may come.
const DOORS: &[&str] = &[
    "doors",
    "doors open",
    "arrive",
    "arrival",
    "arrivals",
    "registration",
    "register",
    "refreshments",
    "coffee",
    "tea",
    "networking",
    "arrive at",
    "arrive from",
    "coffee from",
    "registration from",
    "refreshments from",
    "arrivals from",
    "doors at",
    "doors open at",
    "doors from",
    "lunch from",
    "tea from",
    "sign in",
    "waiting room from",
    "lobby",
    "log in",
    "log on",
    "pre meet",
    "pre meeting",
    "premeet",
    "premeeting",
    "creche",
    "cr\u{e8}che",
    "childcare",
    "parking opens",
    "parking from",
    "bar opens",
    "bar",
    "light lunch",
    "buffet lunch",
    "buffet",
    "lunch at",
    "breakfast",
    "breakfast from",
    "stallholders",
    "stall holders",
    "exhibitors",
    "volunteers",
    "helpers needed",
    "helpers",
    "set up",
    "setting up",
    "setup",
    "sandwich lunch",
    "coffee at",
    "tea and coffee",
    "coffee and tea",
    "refreshments at",
];

/// What has hours by itself, at the beginning of a line.
const DESKS: &[&str] = &[
    "office",
    "office open",
    "reception",
    "school day",
    "school hours",
    "caf\u{e9}",
    "cafe",
    "quiet hour",
    "printed",
    "sent from outlook",
    "outlook",
    "hours",
    "switchboard",
    "library",
];

/// Words of a meeting that has been.
const PAST: &[&str] = &["previous", "last", "earlier"];

/// Words that move a time by so long.
const PUT_BACK_BY: &[&str] = &["put back by", "moved back by", "delayed by"];

/// Words that move a time: "put back from 1.40pm to 2.10pm".
const PUT_BACK: &[&str] = &[
    "put back from",
    "pushed back from",
    "moved back from",
    "brought forward from",
    "put forward from",
    "delayed from",
];
