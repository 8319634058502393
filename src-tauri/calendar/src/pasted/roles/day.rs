//! What a day is, by the words around it.

use std::ops::Range;

use super::moved::by_move;
use super::{DateRole, NEAR, RolesAround, is_struck};
use super::{certainty, columns, deadlines, noted, off, refused, rides, stacked, told};
use crate::pasted::clock;
use crate::pasted::layout::Layout;
use crate::pasted::over_days;
use crate::pasted::phrases::Words;
use crate::pasted::role_words::{
    ASKS_OTHERWISE, BEFORE_DEADLINE, CALLS_BEFORE, CALLS_PAST, CLOSES, ENDS_ON, FIRM, GOOD_TO_SEE,
    IF_OTHERWISE, INTENDED, LOGGED, MEETINGS, NEW_TIME, OPEN, OTHER_BEFORE, PAPERS, PAST_AFTER,
    PAST_BEFORE, REACHED, REACHED_FOR, SENDS, SUGGESTS, TERMS, TO_COME, WEAK, WILL, WRITTEN_BEFORE,
    WRITTEN_LABELS,
};
use crate::pasted::starred;
use crate::pasted::tokens::Token;

/// A question of so many tokens is about its day.
const SHORT: usize = 14;

/// What a date is, by the words around it.
///
/// `days` are where the days stand that the same text names, written or by a word, in its order.
pub(in crate::pasted) fn of_day(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> DateRole {
    let Some(date) = days.get(at) else { return DateRole::Other };
    if layout.is_skipped(date.start) || noted::is_in_a_note(tokens, date.start) {
        return DateRole::Written;
    }
    if is_replaced(tokens, layout, days, at) {
        return DateRole::Old;
    }
    let around = RolesAround::of(tokens, layout, days, at);
    let new_time = around.others < 2 && gives_a_new_time(tokens, layout, days, at);
    if let Some(role) = by_move(&around, at, days).filter(|_| !new_time) {
        return by_wish(role, &around);
    }
    // "2.15pm (the 10am one is full)": what is off is another, and which is the reader's is asked.
    let other_is_off = off::is_of_another(&around);
    let is_off = off::is_off(&around) && !other_is_off;
    if is_off || off::is_off_beside(tokens, layout, days, at) || refused::is_refused(&around) {
        return DateRole::Old;
    }
    if off::is_back_on(&around) || rides::leads_to_a_meeting(tokens, layout, days, at) {
        return DateRole::Meeting;
    }
    if is_a_deadline_by_its_place(tokens, layout, days, at) {
        return DateRole::Other;
    }
    // "The deadline for reports has passed and the review is on 25 November": only what follows the review counts.
    let from = around.before.range.start;
    let intended = |at: &usize| Words { tokens, range: from..*at }.last_exactly(INTENDED);
    let firm = around.before.first_of_last(8, FIRM).filter(|at| !intended(at)).unwrap_or(from);
    let told = told::begins(&around.before).unwrap_or(from);
    // "Taxi at 9.15, then review 10am Thurs 10 Dec"
    let meeting = rides::meeting_behind(&around.before).unwrap_or(from);
    let before = Words { tokens, range: firm.max(told).max(meeting).max(from)..date.start };
    let deadline = || is_led_by(tokens, date.start, from, BEFORE_DEADLINE);
    if is_of_something_else(&before, &around.after, deadline) {
        return DateRole::Other;
    }
    if has_been(&before, &around.after, around.before.last(8, WILL)) {
        return DateRole::Old;
    }
    if let Some(role) = by_writing(&before) {
        return role;
    }
    if before.any(PAPERS) && sends(&before) && !before.any(&["meeting", "review", "session"]) {
        return DateRole::Other;
    }
    let otherwise = || is_answered_otherwise(tokens, layout, days, at);
    let open = other_is_off || is_left_open(&around) || otherwise();
    if open { DateRole::Tentative } else { DateRole::Meeting }
}

/// Whether marks, a table or a line below give another day in the place of this one.
fn is_replaced(tokens: &[Token<'_>], layout: &Layout, days: &[Range<usize>], at: usize) -> bool {
    let Some(date) = days.get(at) else { return false };
    // What stands between two lines of a chat is the stamp of the second.
    let next = days.iter().skip(at + 1).find(|next| !layout.is_skipped(next.start));
    is_struck(tokens, date.start)
        || leads_on_by_arrow(tokens, days, at)
        || next.is_some_and(|next| starred::puts_right(tokens, next.start, next.end))
        || columns::of_day(tokens, days, at).is_some_and(|column| column.is_old)
        || over_days::is_moved_from(tokens, date.start)
}

/// Whether a label or the head of a table makes a day a deadline.
fn is_a_deadline_by_its_place(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> bool {
    deadlines::is_labelled_so(tokens, layout, days, at)
        || deadlines::is_of_papers(tokens, days, at)
        || deadlines::is_in_a_column_of_deadlines(tokens, days, at)
        || stacked::is_below_a_deadline(tokens, days, at)
}

/// A new day that somebody only wishes for or asks about is not certain yet.
fn by_wish(role: DateRole, around: &RolesAround<'_, '_>) -> DateRole {
    let open = || is_left_open(around) || certainty::is_asked_elsewhere(&around.whole);
    if role == DateRole::Meeting && open() { DateRole::Tentative } else { role }
}

/// Whether the words ask about the day, or leave it open whether the meeting is on it.
fn is_left_open(around: &RolesAround<'_, '_>) -> bool {
    let tokens = around.whole.tokens;
    // "Would 3 December suit, say 10am?"
    let end = around.whole.range.end;
    let asks = end.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.text == "?");
    // "17 December 2026 at 2pm?"
    let short = around.whole.range.len() <= SHORT;
    let ok = Words { tokens, range: around.whole.range.start..end.saturating_sub(1) };
    let ok = ok.last_exactly(&["ok", "okay", "alright", "possible"]);
    let asks = asks && (short || ok || around.whole.any(SUGGESTS));
    let begins = |words: &[&str]| around.whole.first(1, words);
    let otherwise = begins(&["if", "should", "in case"]) && around.whole.any(IF_OTHERWISE);
    // "HOLD: review, 9 December", as Outlook's users block a time.
    let first = around.whole.range.start;
    let first = first + usize::from(tokens.get(first).is_some_and(|mark| mark.text == "["));
    let held = tokens.get(first).is_some_and(|word| word.is("hold"))
        && tokens
            .get(first + 1)
            .is_some_and(|mark| [":", "-", "\u{2013}", "]", "/"].contains(&mark.text));
    // "Please keep Thursday 10 December free"
    let kept = around.before.last(4, &["keep", "hold", "leave"])
        && around.behind.first(6, &["free", "clear", "open"]);
    let moved = certainty::is_wished_elsewhere(&around.whole);
    let offered = around.before.last(6, &["can offer", "could offer"]);
    let open = around.whole.any(OPEN) || asks || otherwise || held || kept || moved || offered;
    open || certainty::is_uncertain(around)
}

/// Whether something is sent. SEND in capitals is what families speak of, and sends nothing: "SEND advice, 8 December".
fn sends(before: &Words<'_, '_>) -> bool {
    // "The send mtg", as it is typed on a phone.
    const OF_SEND: [&str; 10] = [
        "mtg", "meeting", "team", "review", "panel", "forum", "tribunal", "officer", "group",
        "dept",
    ];
    let own = before.tokens.get(before.range.clone()).unwrap_or_default();
    before.any(SENDS) || own.windows(2).any(|two| {
        matches!(two, [word, next] if word.is("send") && word.text != "SEND" && !next.is_any(&OF_SEND))
    })
}

/// "11 Dec, 1pm \u{2192} 18 Dec, 10am", ">>" and "->": the first is the old one.
fn leads_on_by_arrow(tokens: &[Token<'_>], days: &[Range<usize>], at: usize) -> bool {
    const FAR: usize = 14;
    let (Some(own), Some(next)) = (days.get(at), days.get(at + 1)) else { return false };
    let between = own.end..next.start.max(own.end);
    let mark = |at: usize, mark: &str| {
        tokens.get(at).is_some_and(|token| token.text == mark && !token.new_line)
    };
    let arrow = |at: usize| {
        mark(at, "\u{2192}")
            || mark(at, "\u{21d2}")
            || (mark(at + 1, ">") && (mark(at, "-") || mark(at, "=") || mark(at, ">")))
    };
    between.len() <= FAR && between.clone().any(arrow)
}

/// Whether an answer above the older message that a day stands in asks for another day or time, and names none: "Could
/// we start an hour later?"
fn is_answered_otherwise(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> bool {
    let Some(date) = days.get(at) else { return false };
    let says = |other: usize| {
        let own = layout.tokens(other);
        let words = Words { tokens, range: own.start..own.end.min(own.start + NEAR) };
        words.any(ASKS_OTHERWISE) && !words.any(&["if", "unless", "should"])
    };
    off::above(layout, days, layout.unit(date.start)).any(says)
}

/// Whether the words make the day a deadline's, an office's, a term's or a law's.
fn is_of_something_else(
    before: &Words<'_, '_>,
    after: &Words<'_, '_>,
    is_deadline: impl FnOnce() -> bool,
) -> bool {
    // "On 9 December the office will close at 1pm"
    if closes(before, after) || after.first(5, ENDS_ON) || deadlines::is_of_a_duty(after) {
        return true;
    }
    let back = comes_back(before, after);
    let before = &Words {
        tokens: before.tokens,
        range: before.range.start..back.unwrap_or(before.range.end),
    };
    if before.any(OTHER_BEFORE) || is_deadline() {
        return true;
    }
    // "Within 28 days of 23 November"
    if before.last_ends(&["days of", "weeks of", "months of", "day of", "days from", "weeks from"])
    {
        return true;
    }
    // "Open Tuesday 8 December, 9am to 5pm", "Valid 8 December to 15 December"
    if before.last_exactly(&[
        "open",
        "open on",
        "valid",
        "valid from",
        "close",
        "close on",
        "ends on",
        "end on",
    ]) && !before.any(&["doors"])
    {
        return true;
    }
    // "Following his suspension (2 and 3 December)", and not "Meeting about his suspension: 9 December".
    let end = before.range.end.saturating_sub(1);
    let bracket = before.tokens.get(end).is_some_and(|mark| mark.text == "(");
    if bracket
        && (Words { tokens: before.tokens, range: before.range.start..end.max(before.range.start) })
            .last_exactly(AWAY)
    {
        return true;
    }
    // "Spring term 5 January to 25 March"
    if before.last_ends(TERMS) {
        return true;
    }
    // "The Regulations of 1 September 2014", "25 May 2018 Act".
    after.first(3, &["act", "regulations", "order"])
        || before.last(4, &["regulations", "act", "order"])
}

/// Whether what is said behind a day is that something closes: "On 9 December the office will close at 1pm". Beside a
/// meeting, what stands behind a mark of its own is of something else: "Review on 9 December, car park closes at 6".
fn closes(before: &Words<'_, '_>, after: &Words<'_, '_>) -> bool {
    const FAR: usize = 12;
    let Some(at) =
        after.range.clone().take(FAR).find(|at| {
            Words { tokens: after.tokens, range: *at..after.range.end }.first(1, CLOSES)
        })
    else {
        return false;
    };
    let between = after.tokens.get(after.range.start..at).unwrap_or_default();
    let mark = between.iter().rposition(|mark| [",", "(", ";"].contains(&mark.text));
    let other = mark.is_some_and(|mark| mark + 1 < between.len());
    !(other && before.any_but(MEETINGS, WEAK))
}

/// Where "back on" stands right before the day of a meeting that is named: "Coffee mornings are back on 8 January",
/// "We're back on 8 January for our first forum".
fn comes_back(before: &Words<'_, '_>, after: &Words<'_, '_>) -> Option<usize> {
    const NAMED: &[&str] = &[
        "coffee morning",
        "coffee mornings",
        "forum",
        "meeting",
        "meetings",
        "drop in",
        "drop ins",
        "workshop",
        "workshops",
        "session",
        "sessions",
        "group",
        "support group",
        "webinar",
        "webinars",
    ];
    before.last_exactly(&["back on"]).then_some(())?;
    let at = before.range.end.checked_sub(2)?;
    let led =
        Words { tokens: before.tokens, range: before.range.start..at.max(before.range.start) };
    let led = led.last_ends(NAMED);
    let for_it = after.any(&["for our", "for the first", "for the next", "for another"]);
    (led || (for_it && after.any(NAMED))).then_some(at)
}

/// Words before a bracket whose days somebody is away on.
const AWAY: &[&str] = &[
    "suspension",
    "suspended",
    "exclusion",
    "excluded",
    "absence",
    "absent",
    "holiday",
    "leave",
    "closure",
];

/// Whether the words tell what was on the day. `will`: they put it into the time to come.
fn has_been(before: &Words<'_, '_>, after: &Words<'_, '_>, will: bool) -> bool {
    // A family's own list of what happened: "Mon 2/11 - called SEN team 9.05, no answer."
    if after.first(3, LOGGED) {
        return true;
    }
    // "You said you'd rather have an afternoon but Thursday 17 December is booked": what is behind "but" is new.
    let but = before.last_place(&["but"]).unwrap_or(before.range.start);
    let before = &Words { tokens: before.tokens, range: but..before.range.end };
    let greeted = before.any(GOOD_TO_SEE) && !before.any(TO_COME);
    let reached = before.last_place(REACHED).is_some_and(|at| {
        !Words { tokens: before.tokens, range: at..before.range.end }.any(REACHED_FOR)
    });
    // "Can I confirm our telephone call on Tuesday 8 December at 2pm"
    let timed = || {
        let at = after.range.start;
        let at = at
            + usize::from(
                after.first(1, &["at", "@"])
                    || after.tokens.get(at).is_some_and(|mark| mark.text == ","),
            );
        clock::at(after.tokens, at).is_some_and(|time| time.is_written())
    };
    let called = before.any(CALLS_BEFORE) && (before.any(CALLS_PAST) || !timed());
    ((before.any(PAST_BEFORE) || reached || called) && !will)
        || greeted
        || after.first(8, PAST_AFTER)
}

/// What a day is on which something was written, sent or booked. `None` where no words say so.
fn by_writing(before: &Words<'_, '_>) -> Option<DateRole> {
    // "Booked on 23 November at 16:03." says when somebody wrote it down; "you are booked on 8 December" does not.
    // It may be a line of its own below the hours.
    let line = before.range.end.checked_sub(2).and_then(|at| before.tokens.get(at));
    let line = line.is_some_and(|word| word.new_line && word.is("booked"));
    if before.last_exactly(&["booked on", "booking made on"]) && (before.range.len() < 4 || line) {
        // "Meeting booked on 8 December" can be either.
        let name = before.range.start..before.range.end.saturating_sub(2);
        let either = Words { tokens: before.tokens, range: name }.last_exactly(MEETINGS) && !line;
        return Some(if either { DateRole::Tentative } else { DateRole::Written });
    }
    is_of_writing(before).then_some(DateRole::Written)
}

fn is_of_writing(before: &Words<'_, '_>) -> bool {
    // "Updated 9 December", and not "Updated invitation: review, 9 December".
    if before.last_ends(WRITTEN_LABELS) {
        return true;
    }
    let updated =
        before.last(5, &["updated"]) && !before.last(4, MEETINGS) && !before.any(&["invitation"]);
    (updated || before.last(5, WRITTEN_BEFORE))
        && !before.any(&["meeting is", "will be held", "will take place", "review is"])
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
