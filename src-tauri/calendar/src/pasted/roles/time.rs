//! What a time is, by the words around it: a start, or an end of something else.

use super::noted::is_in_a_note;
use super::rides::is_of_a_ride;
use super::time_words::{
    ARRIVALS, BEGINS, COME_FOR, DESKS, DOORS, FOOD, OLD, OPEN_HOURS, PAST, PUT, PUT_BACK,
    PUT_BACK_BY, WEEK, without_guests,
};
use super::{NEAR, is_struck};
use crate::pasted::clock;
use crate::pasted::dates;
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::phrases::Words;
use crate::pasted::role_words::{FIRM, FOR_READER, MOVED, OF_READER};
use crate::pasted::times;
use crate::pasted::tokens::{Token, TokenKind};

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
    if layout.is_skipped(start) || is_struck(tokens, start) || is_in_a_note(tokens, start) {
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
    // "Mondays 7 and 14 December, 10-11.30am"
    let many = (close.any(WEEK) && !dated_in(&close)) || (after.first(7, WEEK) && !each);
    let many = many || is_of_a_row_of_weekdays(tokens, end);
    if close.any(OPEN_HOURS) || gives_a_number(&close) || many {
        return TimeRole::Other;
    }
    if is_of_a_desk(&before)
        || follows_a_number(tokens, start)
        || is_of_another_zone(tokens, layout, times)
        || is_of_a_ride(&before, &after)
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
        || before.last_exactly(&["closes", "closes at", "shuts", "shuts at"])
        || before.last(3, &["leaves", "departs", "leaving", "setting off", "set off"])
        || before.last_ends(&["leave school", "leave home", "leave here", "leave the house"])
        || before.last_exactly(&["leave at"])
        // "9.30 taken, 10.15 free"
        || after.first(1, &["taken", "gone", "unavailable"])
        || (before.last(3, &["ended", "ended at", "finished at"]) && before.any(PAST))
        || is_of_a_deadline(tokens, &before)
    {
        return TimeRole::Other;
    }
    if is_of_arrivals(tokens, &before, &after, times) || is_of_a_room(tokens, &close, &after) {
        return TimeRole::Doors;
    }
    if is_of_reader(tokens, &before, &after) {
        return TimeRole::OfReader;
    }
    TimeRole::Start
}

/// Whether a time is that by which people come, or of a break.
fn is_of_arrivals(
    tokens: &[Token<'_>],
    before: &Words<'_, '_>,
    after: &Words<'_, '_>,
    times: &Times,
) -> bool {
    // "10-11.30am, coffee and chat": what has an end is no arrival.
    let alone = times.end.is_none() && !names_the_next(tokens, times);
    let followed = after.first(3, ARRIVALS) && alone;
    // "9.15am registration 9.30am start"
    let begins = after.first(1, &["start", "starts"]);
    is_before_the_start(tokens, before, after, times)
        || is_of_a_break(tokens, times.start_token)
        || (!begins && (followed || before.last_ends(DOORS)))
        // "10am, then coffee with families 11.15am"
        || (!begins && without_guests(before).last_ends(DOORS))
}

/// Whether a time is that by which people come or eat, before another soon behind it at which it starts.
fn is_before_the_start(
    tokens: &[Token<'_>],
    before: &Words<'_, '_>,
    after: &Words<'_, '_>,
    times: &Times,
) -> bool {
    let comes = before.last(7, COME_FOR) && after.first(8, BEGINS);
    comes || (times.end.is_none() && after.first(2, FOOD) && starts_later(tokens, after))
}

/// "Meeting room booked 14:00-16:00": the time that a room is had for, which is not the meeting's where that has its
/// own.
fn is_of_a_room(tokens: &[Token<'_>], close: &Words<'_, '_>, after: &Words<'_, '_>) -> bool {
    const ROOMS: [&str; 3] = ["room", "hall", "rooms"];
    const HAD: [&str; 4] = ["booked", "reserved", "hired", "available"];
    let had = |at: usize| tokens.get(at).is_some_and(|word| word.is_any(&HAD));
    // "The room is booked from 2pm to 4pm for the review"
    let for_it = after.first(8, &["for the", "for our", "for your", "for a", "for an"]);
    !for_it
        && close.range.clone().any(|at| {
            let room = tokens.get(at).is_some_and(|word| word.is_any(&ROOMS));
            let is = usize::from(
                tokens.get(at + 1).is_some_and(|word| word.is_any(&["is", "has", "been"])),
            );
            room && had(at + 1 + is)
        })
}

/// Whether words before a time make it the last for something. Behind another day that is named a meeting's they do
/// not: "RSVP by 4pm Mon 9 Nov. Meeting Thurs 19 Nov 10am".
fn is_of_a_deadline(tokens: &[Token<'_>], before: &Words<'_, '_>) -> bool {
    const BY: &[&str] = &["reply by", "respond by", "rsvp", "deadline", "no later than"];
    let Some(by) = before.last_place(BY) else { return false };
    let month = |at: &usize| tokens.get(*at).is_some_and(|word| dates::month(word).is_some());
    let own = before.range.clone().rev().find(month);
    let first = (by..before.range.end).find(month);
    let apart = first
        .zip(own)
        .is_some_and(|(first, own)| Words { tokens, range: first..own }.any(&MEETING_DAYS));
    before.first_of_last(14, FIRM).is_none() && !apart
}

/// Names of a meeting, right before its own day.
const MEETING_DAYS: [&str; 6] =
    ["meeting", "review", "session", "appointment", "hearing", "workshop"];

/// "12.30 lunch, 1pm start": another time soon behind is the start.
fn starts_later(tokens: &[Token<'_>], after: &Words<'_, '_>) -> bool {
    const FAR: usize = 8;
    after.range.clone().take(FAR).any(|at| {
        clock::at(tokens, at).is_some_and(|time| {
            let start = Words { tokens, range: time.end..after.range.end.max(time.end) };
            start.first(1, &["start", "starts"])
        })
    })
}

/// "9am to 5pm, Tues-Fri": hours that are the same from one weekday to another.
fn is_of_a_row_of_weekdays(tokens: &[Token<'_>], end: usize) -> bool {
    let weekday = |at: usize| tokens.get(at).is_some_and(|word| dates::weekday(word).is_some());
    let joins =
        |at: usize| tokens.get(at).is_some_and(|word| word.is_any(&["to", "-", "\u{2013}", "/"]));
    let plain = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|word| [",", "(", "on"].iter().any(|one| word.is(one)) || word.text == "|")
    };
    let first = end + usize::from(plain(end));
    weekday(first) && joins(first + 1) && weekday(first + 2)
}

/// Whether the words give the time to the one who reads: "your slot is 5.20pm", "1pm for parents".
fn is_of_reader(tokens: &[Token<'_>], before: &Words<'_, '_>, after: &Words<'_, '_>) -> bool {
    let has = ["you have the", "you have a", "you have", "you in the", "got the", "you the"];
    let given = after.first(1, &["slot", "appointment", "space"]) && before.last_exactly(&has);
    // "The doctor will see him at 9.30 and meet you at 10.45"
    let after_child = before.last_exactly(&["and meet you at", "then meet you at"])
        && before.any(&["him", "her", "them"]);
    given
        || after_child
        || is_of_parents(tokens, before)
        || before.last(5, OF_READER)
        || after.first(2, FOR_READER)
}

/// "Professionals 9am, parents 10am": whose time it is stands right before it, and that of others before that.
fn is_of_parents(tokens: &[Token<'_>], before: &Words<'_, '_>) -> bool {
    const FAR: usize = 12;
    let end = before.range.end;
    let others = Words { tokens, range: end.saturating_sub(FAR)..end };
    before.last_ends(&["parents", "families", "parents arrive", "parents and carers"])
        && others.any(&["professionals", "staff"])
}

/// Whether the line begins with what has hours by itself: "Office 8.15-16.30", "Reception 8am to 6pm", "Printed 10:15".
fn is_of_a_desk(before: &Words<'_, '_>) -> bool {
    before.range.len() <= 4 && before.last_ends(DESKS)
}

/// "Call on 01632 960123", and not "a call on 11/12/26".
fn gives_a_number(close: &Words<'_, '_>) -> bool {
    close
        .any_then(&["call on", "ring on"], |word| word.text.len() > 2 && word.text.starts_with('0'))
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
    let number = tokens.get(at).is_some_and(|last| last.kind == TokenKind::Number);
    let long = tokens.get(at).is_some_and(|last| last.text.len() >= 6);
    let whole = tokens.get(at).is_some_and(|last| last.text.len() > 2);
    number && (long || (whole && clock::is_of_a_row(tokens, at) && !is_a_year(tokens, at)))
}

/// "8 Dec 2026 0930" is no row: a year ends a day.
fn is_a_year(tokens: &[Token<'_>], at: usize) -> bool {
    let year = tokens.get(at).and_then(|word| word.number(4));
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    year.is_some_and(|year| (1990..=2100).contains(&year))
        && before.is_some_and(|word| dates::month(word).is_some() || word.kind == TokenKind::Mark)
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

/// Whether a month stands behind the plural of a day: then its days are named one by one.
fn dated_in(close: &Words<'_, '_>) -> bool {
    let own = close.tokens.get(close.range.clone()).unwrap_or_default();
    let many = own.iter().position(|word| dates::weekdays(word).is_some());
    many.is_some_and(|many| own.iter().skip(many).any(names_a_month))
}

fn names_a_month(word: &Token<'_>) -> bool {
    dates::month(word).is_some()
}

/// Whether a time is that of a meal within something else: ": lunch 12-1, meeting 1-3".
fn is_of_a_break(tokens: &[Token<'_>], start: usize) -> bool {
    let before = tokens.get(..start).unwrap_or_default().iter().rev().take(4);
    let mut before = before.skip_while(|word| word.is_any(&["at", "from", "is", ":"]));
    let meal = before.next().is_some_and(|word| word.is_any(&["lunch", "break", "supper"]));
    let apart = |word: &Token<'_>| [":", ",", ";", "(", "."].contains(&word.text);
    meal && before.next().is_some_and(apart)
}

/// Whether the words behind a time and a comma go with the time after them: "10.30-12.30, doors 10am", "10am, coffee
/// with parents 9.45am".
fn names_the_next(tokens: &[Token<'_>], times: &Times) -> bool {
    const FAR: usize = 7;
    const SMALL: [&str; 7] = ["open", "opens", "at", "from", "for", ":", "@"];
    let end = times.end_token;
    // "7.30pm (doors 7pm)"
    let comma = tokens.get(end).is_some_and(|mark| [",", ";", "("].contains(&mark.text));
    let behind = dates::skip(tokens, end + 2, &SMALL);
    let plain = |at: &usize| {
        tokens.get(*at).is_some_and(|word| {
            word.kind == TokenKind::Word || ["-", "&", "'", "\u{2019}"].contains(&word.text)
        })
    };
    // "10am workshop (coffee with families 9.15am)"
    let marks =
        |at: &usize| tokens.get(*at).is_some_and(|mark| [",", ";", "("].contains(&mark.text));
    let led = (end..end + 3)
        .find(marks)
        .and_then(|mark| (mark + 1..mark + 1 + FAR).find(|at| !plain(at)));
    let earlier = led.is_some_and(|led| {
        times::find(tokens, led, led + FAR)
            .first()
            .is_some_and(|next| next.start_token == led && next.start < times.start)
    });
    earlier || (comma && clock::at(tokens, behind).is_some_and(|time| time.is_written()))
}

/// Whether a change of time stands in the sentence: then "from 10 to 11" is the old and the new.
pub(in crate::pasted) fn changes_time(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    let whole = Words { tokens, range: layout.around(at, NEAR) };
    let word = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is_any(&[word]));
    // "Moved from 3 December to 10 December, 10.15 to 11.45": the days were moved, and the times are from and to.
    let moved_already = (whole.range.start..at)
        .find(|from| word(*from, "from"))
        .is_some_and(|from| (from..at).any(|to| word(to, "to")));
    let by_from = || whole.any(PUT_BACK) || moves_from(&whole);
    (!moved_already && by_from())
        || whole.any(PUT_BACK_BY)
        // "New time: 10:00 - 11:00" has an end, and no old time.
        || (whole.any(&["new time"]) && !whole.any_then(&["new time"], |mark| mark.text == ":"))
        || whole.any_then(PUT, |word| {
            word.is_any(&["half", "an", "one", "a", "two"]) || word.number(2).is_some()
        })
        || whole.any(&[
            "change of time",
            "time has changed",
            "time has been changed",
            "time has moved",
            "time change",
            "move the start",
            "move the time",
            "change the time",
        ])
}

/// Whether a word that moves something stands right before "from 2pm to 3pm": "had to move this from 2pm to 3pm".
/// Behind "moved to 10 December, from 2pm to 3pm" they are start and end.
fn moves_from(whole: &Words<'_, '_>) -> bool {
    const MOVES: &[&str] = &[
        "moved", "move", "moving", "changed", "change", "changing", "shift", "shifted", "switch",
        "switched", "slipped", "pushed", "push",
    ];
    const NEAR: usize = 4;
    if whole.any(&["moved from", "changed from"]) {
        return true;
    }
    let Some(from) = whole.changed_times() else { return false };
    let start = from.saturating_sub(NEAR).max(whole.range.start);
    let Some(at) = (Words { tokens: whole.tokens, range: start..from }).last_place(MOVES) else {
        return false;
    };
    let between = whole.tokens.get(at..from).unwrap_or_default();
    !between.iter().any(|word| word.number(4).is_some() || dates::weekday(word).is_some())
}

/// Whether the sentence moves something: then "from 2pm to 1.30pm" are the old and the new time.
pub(in crate::pasted) fn moves(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    (Words { tokens, range: layout.around(at, NEAR) }).any(MOVED)
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
        "min late",
        "running late",
    ])
}
