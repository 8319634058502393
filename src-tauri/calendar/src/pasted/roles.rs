//! What a date or a time in the words is: a meeting's, or a deadline's, a birthday's, an old one's.
//!
//! Judged by the words in the same sentence, nearest first. A date that may be a meeting's is kept; what is here taken
//! out is named by words that leave no doubt.

use std::ops::Range;

use super::layout::Layout;
use super::phrases::Words;
use super::role_words::{
    BACK_ON, BEFORE_DEADLINE, CALLED_OFF, CHOOSE, CLOSES, DAY_MOVED, ENDS_ON, FIRM, GOOD_TO_SEE,
    IF_CALLED_OFF, LOGGED, MEETINGS, MOVED, NEW_BEFORE, NEW_TIME, OF_READER, OLD_BEFORE,
    OLD_LABELS, OTHER_BEFORE, PAPERS, PAST_AFTER, PAST_BEFORE, PLAIN_OLD, PRIVATE, REFUSED,
    REPLACED, SENDS, SUGGESTS, TERMS, TIME_MOVED, TO_COME, TO_MOVE, WILL, WRITTEN_BEFORE,
    WRITTEN_LABELS,
};
use super::tokens::Token;

/// What a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It may be a meeting's.
    Meeting,
    /// A meeting that is not certain yet.
    Tentative,
    /// The date that a meeting had, or one that was called off.
    Old,
    /// When the words were written.
    Written,
    /// Anything else: a deadline, a birthday, a term, a week.
    Other,
}

/// Farthest that a word may stand from a date to say what it is, in tokens.
const NEAR: usize = 40;

/// What a date is, by the words around it.
///
/// `days` are where the days stand that the same text names, written or by a word, in its order.
pub(super) fn of_day(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> Role {
    let Some(date) = days.get(at) else { return Role::Other };
    if layout.is_skipped(date.start) {
        return Role::Written;
    }
    if is_struck(tokens, date.start) {
        return Role::Old;
    }
    let unit = layout.around(date.start, NEAR);
    let in_unit = |other: &&Range<usize>| unit.contains(&other.start);
    let others = days.iter().filter(in_unit).count();
    let from = at
        .checked_sub(1)
        .and_then(|i| days.get(i))
        .filter(in_unit)
        .map_or(unit.start, |before| before.end.min(date.start));
    let before = Words { tokens, range: from..date.start };
    let after = Words { tokens, range: date.end..unit.end };
    let whole = Words { tokens, range: unit.clone() };
    let new_time = others < 2 && gives_a_new_time(tokens, layout, days, at);
    if let Some(role) = by_move(&whole, &before, &after, others, at, days).filter(|_| !new_time) {
        return role;
    }
    if whole.any(CALLED_OFF)
        && !whole.any(BACK_ON)
        && !whole.any(IF_CALLED_OFF)
        && !before.any(&["instead", "new date", "will now"])
    {
        return Role::Old;
    }
    // "I can't make Tuesday but could do Thursday": of several days, the one that the words stand before.
    if (if others > 1 { &before } else { &whole }).any(REFUSED) {
        return Role::Old;
    }
    // "On 9 December the office will close at 1pm"
    if after.first(10, CLOSES) || after.first(5, ENDS_ON) {
        return Role::Other;
    }
    let will = before.last(8, WILL);
    // "The deadline for reports has passed and the review is on 25 November": only what follows the review counts.
    let firm = before.first_of_last(8, FIRM).unwrap_or(from);
    let before = Words { tokens, range: firm.max(from)..date.start };
    if before.any(OTHER_BEFORE) || is_led_by(tokens, date.start, from, BEFORE_DEADLINE) {
        return Role::Other;
    }
    // "Open Tuesday 8 December, 9am to 5pm", "Valid 8 December to 15 December"
    if before.last_exactly(&["open", "open on", "valid", "valid from"]) && !before.any(&["doors"]) {
        return Role::Other;
    }
    // "Spring term 5 January to 25 March"
    if before.last_ends(TERMS) {
        return Role::Other;
    }
    // "The Regulations of 1 September 2014", "25 May 2018 Act".
    if after.first(3, &["act", "regulations", "order"])
        || before.last(4, &["regulations", "act", "order"])
    {
        return Role::Other;
    }
    // A family's own list of what happened: "Mon 2/11 - called SEN team 9.05, no answer."
    if after.first(3, LOGGED) {
        return Role::Old;
    }
    let greeted = before.any(GOOD_TO_SEE) && !before.any(TO_COME);
    if (before.any(PAST_BEFORE) && !will) || greeted || after.first(8, PAST_AFTER) {
        return Role::Old;
    }
    // "Booked on 23 November at 16:03." says when somebody wrote it down; "you are booked on 8 December" does not.
    if before.last_exactly(&["booked on", "booking made on"]) && before.range.len() < 4 {
        return Role::Written;
    }
    // "Updated 9 December", and not "Updated invitation: review, 9 December".
    if before.last_ends(WRITTEN_LABELS) {
        return Role::Written;
    }
    let updated =
        before.last(5, &["updated"]) && !before.last(4, MEETINGS) && !before.any(&["invitation"]);
    if (updated || before.last(5, WRITTEN_BEFORE))
        && !before.any(&["meeting is", "will be held", "will take place", "review is"])
    {
        return Role::Written;
    }
    if before.any(PAPERS) && before.any(SENDS) && !before.any(&["meeting", "review", "session"]) {
        return Role::Other;
    }
    let open = [
        "provisional",
        "provisionally",
        "tbc",
        "to be confirmed",
        "pencilled",
        "pencil in",
        "pencil it in",
        "subject to",
        "tentatively",
        "tentative",
        "possible date",
        "possible dates",
        "suggest",
        "propose",
        "proposed",
        "could do",
        "options",
        "asked whether",
        "asked if",
    ];
    // "Would 3 December suit, say 10am?"
    let asks = unit.end.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.text == "?");
    let asks = asks && whole.any(SUGGESTS);
    if whole.any(&open) || asks { Role::Tentative } else { Role::Meeting }
}

/// Whether a token stands within words that are marked as crossed out: "[crossed out: Tuesday 17 November]".
fn is_struck(tokens: &[Token<'_>], at: usize) -> bool {
    let back = tokens.get(..at).unwrap_or_default().iter().rev().take(NEAR);
    let bracket = back.clone().position(|token| ["[", "]"].contains(&token.text));
    let Some(back) = bracket.filter(|_| at > 0).and_then(|back| (at - 1).checked_sub(back)) else {
        return false;
    };
    let is = |on: usize, word: &str| tokens.get(back + on).is_some_and(|token| token.is(word));
    is(0, "[") && is(1, "crossed") && is(2, "out")
}

/// Whether the sentences after a day that was changed give it another time: "has been changed. New time: 11.30am".
fn gives_a_new_time(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> bool {
    let Some(date) = days.get(at) else { return false };
    let unit = layout.unit(date.start);
    let next = days.get(at + 1).map(|next| layout.unit(next.start));
    (unit + 1..(unit + 4).min(layout.count()))
        .take_while(|later| next.is_none_or(|next| *later < next))
        .filter(|later| layout.section(*later) == layout.section(unit))
        .any(|later| Words { tokens, range: layout.tokens(later) }.first(6, NEW_TIME))
}

/// Of a sentence that moves a meeting: which of its dates is the new one.
fn by_move(
    whole: &Words<'_, '_>,
    before: &Words<'_, '_>,
    after: &Words<'_, '_>,
    others: usize,
    at: usize,
    days: &[Range<usize>],
) -> Option<Role> {
    let old = before.last(3, OLD_BEFORE);
    let plain_old = before
        .last(2, &["was", "instead of", "rather than", "in place of", "originally", "previously"]);
    // "Not on the 8th"; and of "11am, not 10am, on the 8th" the day holds.
    let not = before.last_exactly(&["not", "not on", "not the", "not on the"]);
    if plain_old || not || before.last(8, REPLACED) || before.last_ends(OLD_LABELS) {
        return Some(Role::Old);
    }
    // "The 8 December meeting will now start at 11am instead of 10am": the time is moved, and not the day.
    // "Has been put back by half an hour, from 1.30pm to 2pm"; "from 10am to 11am has been moved" moves the day.
    let by_time = whole.changed_times().is_some_and(|from| {
        let start = from.saturating_sub(14).max(whole.range.start);
        Words { tokens: whole.tokens, range: start..from }.any(MOVED)
    });
    let time_only = others < 2
        && (whole.any(TIME_MOVED) && !whole.any(DAY_MOVED)
            || whole.before_a_time(PLAIN_OLD)
            || by_time);
    if !whole.any(MOVED) || time_only {
        return None;
    }
    let new = before.last(4, NEW_BEFORE)
        && !before.last(
            2,
            &[
                "from",
                "planned for",
                "scheduled for",
                "booked for",
                "arranged for",
                "listed for",
                "fixed for",
                "set for",
            ],
        );
    // "I need to postpone our meeting on Monday": this "to" leads to no day.
    let new = new && (!before.last(6, TO_MOVE) || before.last(1, NEW_BEFORE));
    if others < 2 {
        // "The meeting on 12 November has been moved"; "It has been moved to 26 November".
        return (!new && after.any(MOVED))
            .then_some(Role::Old)
            .or(old.then_some(Role::Old))
            .or_else(|| {
                (!new
                    && before.any(&[
                        "change the date of",
                        "move the",
                        "move our",
                        "change our meeting",
                        "reschedule the",
                        "rearrange the",
                        "postponed",
                        "postpone the",
                        "postpone our",
                        "postpone your",
                        "postpone this",
                        "postpone tomorrow",
                        "to postpone",
                        "put off the",
                        "put off our",
                    ]))
                .then_some(Role::Old)
            });
    }
    // The last of several in the sentence is the new one, unless words say another.
    let last = days.get(at + 1).is_none_or(|next| !whole.range.contains(&next.start));
    match (old, new) {
        (_, true) => Some(Role::Meeting),
        (true, false) => Some(Role::Old),
        // "25 November, rescheduled from 11 November"
        (false, false) if leads_back(whole, days, at) => Some(Role::Meeting),
        // "At 1pm on the 3rd instead of the 10th"
        (false, false) if !last && after.any(PLAIN_OLD) => Some(Role::Meeting),
        (false, false) => Some(if last { Role::Meeting } else { Role::Old }),
    }
}

/// Whether the next day of the sentence is the old one, by the words right before it.
fn leads_back(whole: &Words<'_, '_>, days: &[Range<usize>], at: usize) -> bool {
    let (Some(own), Some(next)) = (days.get(at), days.get(at + 1)) else { return false };
    let between = Words { tokens: whole.tokens, range: own.end..next.start.max(own.end) };
    whole.range.contains(&next.start) && between.last_exactly(&["from", "was", "originally"])
}

/// Whether one of the words leads to a token: right before it, or before the time that stands there ("by 5pm on").
fn is_led_by(tokens: &[Token<'_>], at: usize, from: usize, words: &[&str]) -> bool {
    let mut end = at;
    for _ in 0..8 {
        let before = Words { tokens, range: from..end };
        if before.last_exactly(words) {
            return true;
        }
        let Some(token) = end.checked_sub(1).filter(|i| *i >= from).and_then(|i| tokens.get(i))
        else {
            return false;
        };
        let passes = token.number(4).is_some()
            || token.is_any(&[
                "on", "the", "am", "pm", "noon", "midday", "midnight", "12noon", "(", "a", "m",
                "p", "friday", "monday", "end", "of", "day", "and", "close", "play",
            ])
            || [".", ":", ",", "/"].contains(&token.text);
        if !passes {
            return false;
        }
        end -= 1;
    }
    false
}

/// What a time is, by the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeRole {
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
pub(super) fn of_time(tokens: &[Token<'_>], layout: &Layout, start: usize, end: usize) -> TimeRole {
    if layout.is_skipped(start) || is_struck(tokens, start) {
        return TimeRole::Other;
    }
    let unit = layout.around(start, NEAR);
    let before = Words { tokens, range: unit.start..start };
    let after = Words { tokens, range: end..unit.end };
    let hours = [
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
    let week = [
        "monday to",
        "mon fri",
        "mon to",
        "monday friday",
        "mondays",
        "every day",
        "daily",
        "each day",
    ];
    let close =
        Words { tokens, range: before.range.end.saturating_sub(9).max(before.range.start)..start };
    if close.any(&hours) || close.any(&week) || after.first(7, &week) {
        return TimeRole::Other;
    }
    // "It should finish by 2.30pm" is an end, and no deadline.
    if before.last(4, &["finish", "finished", "end", "over", "done"])
        && before.last_exactly(&["by", "no later than", "before", "at the latest by"])
    {
        return TimeRole::Start;
    }
    let old = [
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
    ];
    if before.last_ends(&old)
        || before.last(3, &["instead of", "rather than"])
        || before.last_exactly(&["by", "before", "after", "since", "no later than"])
        || before.last(3, &["any time", "anytime", "some time", "sometime"])
        || (before.last_exactly(&["back at", "back by", "back from", "home by", "home at"])
            && !before.last_exactly(PUT_BACK))
        || before.last_exactly(&["leaves", "leaves at", "departs", "departs at", "leave at"])
        || (before.any(&["reply by", "respond by", "rsvp", "deadline", "no later than"])
            && before.first_of_last(14, FIRM).is_none())
    {
        return TimeRole::Other;
    }
    let doors = [
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
    ];
    let followed = after.first(
        3,
        &["arrival", "for registration", "registration", "doors", "refreshments", "coffee"],
    );
    if before.last_ends(&doors) || (followed && !after.first(1, &["start"])) {
        return TimeRole::Doors;
    }
    if before.last(5, OF_READER) {
        return TimeRole::OfReader;
    }
    TimeRole::Start
}

/// Whether the words around a token name a meeting: in its own sentence, or, where that is a line of a poster or a
/// table, in those near it.
pub(super) fn names_meeting(tokens: &[Token<'_>], layout: &Layout, at: usize, near: bool) -> bool {
    let own = Words { tokens, range: layout.around(at, NEAR) };
    if own.any(MEETINGS) {
        return true;
    }
    let unit = layout.unit(at);
    let beside = unit.saturating_sub(3)..(unit + 3).min(layout.count());
    near && beside.into_iter().any(|other| {
        let range = layout.tokens(other);
        let range = range.start..range.end.min(range.start + NEAR);
        Words { tokens, range }.any(MEETINGS)
    })
}

/// Whether a sentence names what families go to by themselves: "He has a dentist appointment on 8 December at 2pm".
pub(super) fn is_private(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    let own = Words { tokens, range: layout.around(at, NEAR) };
    own.any(PRIVATE)
}

/// Whether a sentence says something before a day, and not to the one who reads: "Parking is suspended on 8 December".
pub(super) fn tells_of_others(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    const TO_READER: [&str; 14] = [
        "you", "your", "u", "ur", "we", "us", "our", "me", "my", "i", "let", "please", "pls", "ok",
    ];
    const SAYS: [&str; 8] = ["is", "are", "will", "has", "have", "be", "runs", "was"];
    let unit = layout.around(at, NEAR);
    let before = tokens.get(unit.start..at).unwrap_or_default();
    let says = before.iter().any(|word| word.is_any(&SAYS));
    says && !tokens.get(unit).unwrap_or_default().iter().any(|word| word.is_any(&TO_READER))
}

/// Whether a sentence soon before this one, of the same message, asks to choose.
pub(super) fn asks_to_choose(tokens: &[Token<'_>], layout: &Layout, unit: usize) -> bool {
    const BEFORE: usize = 8;
    (unit.saturating_sub(BEFORE)..=unit)
        .filter(|other| layout.section(*other) == layout.section(unit))
        .any(|other| {
            let own = layout.tokens(other);
            let range = own.start..own.end.min(own.start + NEAR);
            Words { tokens, range }.any(CHOOSE)
        })
}

/// Words that move a time: "put back from 1.40pm to 2.10pm".
const PUT_BACK: &[&str] = &[
    "put back from",
    "put back by",
    "moved back by",
    "delayed by",
    "pushed back from",
    "moved back from",
    "brought forward from",
    "put forward from",
    "delayed from",
];

/// Whether a change of time stands in the sentence: then "from 10 to 11" is the old and the new.
pub(super) fn changes_time(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    let whole = Words { tokens, range: layout.around(at, NEAR) };
    whole.any(PUT_BACK)
        || whole.any(&[
            "change of time",
            "time has changed",
            "time has been changed",
            "time has moved",
            "moved from",
            "changed from",
            "new time",
            "time change",
            "move the start",
            "move the time",
            "change the time",
        ])
}
