//! Days whose meeting is called off, in their own sentence or in one beside it.

use std::ops::Range;

use super::{NEAR, RolesAround, moved};
use crate::pasted::dates;
use crate::pasted::layout::Layout;
use crate::pasted::phrases::Words;
use crate::pasted::role_words::{
    BACK_ON, CALLED_OFF, IF_CALLED_OFF, IF_REFUSED, NOT_THAT, REFUSED, STILL_ON, TAKES_UP,
    THAT_IS_OFF, TO_CALL_OFF,
};
use crate::pasted::spelling;
use crate::pasted::tokens::Token;

/// Whether the words call the meeting off, or refuse the day.
pub(super) fn is_off(around: &RolesAround<'_, '_>) -> bool {
    let RolesAround { whole, before, after, behind, others } = around;
    // "The one on the 4th is going ahead; the one on the 11th isn't."
    if after.last_ends(&["isn t", "is not", "is off", "won t", "will not"]) {
        return true;
    }
    // "Drop-in cancelled 2/12, back on 9/12"
    if *others > 1
        && before.last_exactly(&["cancelled", "canceled", "cancelled on", "off on", "off"])
    {
        return true;
    }
    // "Has been cancelld", as it is typed in haste.
    let typed = |word: &Token<'_>| spelling::is_meant(word.text, "cancelled");
    let own_words = whole.tokens.get(whole.range.clone()).unwrap_or_default();
    if (whole.any(CALLED_OFF) || own_words.iter().any(typed))
        && !whole.any(BACK_ON)
        && !whole.any(IF_CALLED_OFF)
        && !is_elsewhere(whole)
        && !before.any(&[
            "instead",
            "new date",
            "will now",
            "rebooked for",
            "rearranged for",
            "rescheduled for",
        ])
    {
        return true;
    }
    // "The workshop on 15 December is full."
    let ends = |word: &Token<'_>| [".", ",", ";", "!", ")"].contains(&word.text);
    if after.any_then(&["is full", "are full", "now full"], ends) {
        return true;
    }
    let condition = before.any(&["if", "should you", "unless"]);
    if (before.any(TO_CALL_OFF) && !condition)
        || (before.any(ASKED_FOR) && behind.first(10, DECLINED))
    {
        return true;
    }
    cannot_come(around)
}

/// Whether somebody says that they cannot come on a day, and the words leave it at that.
fn cannot_come(RolesAround { whole, before, others, .. }: &RolesAround<'_, '_>) -> bool {
    // "I can't make Tuesday but could do Thursday": of several days, the one that the words stand before.
    // "If you can't do that I also have Monday 14 December": an offer.
    let own = if *others > 1 { before } else { whole };
    // "Thursday 17 December I can't do, I can do Wednesday 16 December"
    let refused = before.last_place(REFUSED);
    let from_there = refused.map(|at| Words { tokens: before.tokens, range: at..before.range.end });
    let taken_up = || *others > 1 && from_there.as_ref().is_some_and(|words| words.any(TAKES_UP));
    // "Dad can't make Wednesday 9 December at 2pm but the review is still on."
    let stays = || whole.any(STILL_ON);
    // "My solicitor can't do the 20th so the mediation is on Thursday 21 January"
    let set_anew = || {
        const IS_ON: &[&str] =
            &["is on", "is now on", "is now", "now on", "will be on", "will now be"];
        from_there.as_ref().is_some_and(|words| words.last(3, IS_ON))
    };
    own.any(REFUSED)
        && !own.any(IF_REFUSED)
        && !taken_up()
        && !set_anew()
        && !stays()
        && !is_of_a_bare_day(before)
}

/// Whether the day that is refused has no month and another clause leads to this one: "I can't make the 3rd, so shall
/// we say Friday 4 December?", "I can't do Thursday but Friday 4 December is fine".
fn is_of_a_bare_day(before: &Words<'_, '_>) -> bool {
    let word = |at: usize| before.tokens.get(at);
    let is = |at: usize, words: &[&str]| word(at).is_some_and(|word| word.is_any(words));
    let Some(at) = before.last_place(REFUSED) else { return false };
    let day = (at..before.range.end).find(|at| {
        let ordinal = is(at + 1, &["st", "nd", "rd", "th"]);
        word(*at).is_some_and(|day| dates::weekday(day).is_some() || ordinal)
    });
    let near = day.filter(|day| *day < at + 6);
    near.is_some_and(|day| {
        (day..before.range.end).any(|at| is(at, &[",", ";", "so", "but", "then"]))
    })
}

/// Whether a day is that on which what was called off before it goes on: "Cancelled 2/12, back on 9/12", "Cancelled
/// this week, back on 9/12".
pub(super) fn is_back_on(RolesAround { whole, before, .. }: &RolesAround<'_, '_>) -> bool {
    const BACK: &[&str] =
        &["back on", "back again on", "resumes on", "resuming on", "restarts on", "returns on"];
    before.last_exactly(BACK) && whole.any(CALLED_OFF)
}

/// Words of another time of the same day.
const ANOTHER_IS: &[&str] = &[
    "am one is",
    "pm one is",
    "morning one is",
    "afternoon one is",
    "evening one is",
    "other one is",
    "earlier one is",
    "later one is",
];

/// Whether what is off is at another time of the same day.
pub(super) fn is_of_another(around: &RolesAround<'_, '_>) -> bool {
    around.others < 2 && around.whole.any(ANOTHER_IS)
}

/// Whether what is not in one place is in another: "We won't be on Zoom but on Teams, Thursday 10 December".
fn is_elsewhere(whole: &Words<'_, '_>) -> bool {
    const NOT: &[&str] = &["not be", "won t be", "isn t", "is not"];
    const BUT: &[&str] =
        &["but on", "but in", "but at", "but by", "but over", "but via", "but online"];
    let Some(not) = whole.last_place(NOT) else { return false };
    let behind = Words { tokens: whole.tokens, range: not..whole.range.end };
    let Some(but) = behind.last_place(BUT) else { return false };
    let near = |at: usize, words: &[&str]| {
        (at..(at + 6).min(whole.range.end))
            .filter_map(|at| whole.tokens.get(at))
            .any(|word| word.is_any(words))
    };
    near(not + 2, &moved::PLACES) && near(but + 1, &moved::PLACES)
}

/// Words before a day that somebody asked for.
const ASKED_FOR: &[&str] =
    &["request", "requested", "booking", "application", "asked for", "appointment for"];

/// Words behind it that say no: "Your request for a meeting on 10 December at 1pm has been declined."
const DECLINED: &[&str] = &[
    "been declined",
    "was declined",
    "been refused",
    "was refused",
    "been rejected",
    "was rejected",
    "been turned down",
    "was unsuccessful",
    "been unsuccessful",
    "was not saved",
    "not been saved",
    "not been booked",
    "was not booked",
    "not been made",
    "could not be",
    "been released",
];

/// Whether a sentence beside the only day of a message calls off what is on it: "The meeting is on 10 December at 2pm.
/// I'm afraid we have to cancel." The sentence names no day itself; one above an older message speaks of that one.
pub(super) fn is_off_beside(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> bool {
    const BEHIND: usize = 3;
    let Some(date) = days.get(at) else { return false };
    let unit = layout.unit(date.start);
    let section = layout.section(unit);
    let unit_of =
        |at: Option<usize>| at.and_then(|at| days.get(at)).map(|day| layout.unit(day.start));
    let (last, next) = (unit_of(at.checked_sub(1)), unit_of(Some(at + 1)));
    let behind = unit + 1..(unit + BEHIND).min(next.unwrap_or(usize::MAX)).min(layout.count());
    let says = |other: usize| {
        let own = layout.tokens(other);
        let words = Words { tokens, range: own.start..own.end.min(own.start + NEAR) };
        let stay_away = ["do not attend", "don t attend", "do not come", "don t come"];
        (words.any(THAT_IS_OFF) || words.last_ends(&stay_away)) && !words.any(NOT_THAT)
    };
    if behind.into_iter().any(|other| layout.section(other) == section && says(other)) {
        return true;
    }
    // One above an older message has it below lines of a mail, or marks.
    let quoted = layout.is_quoted(unit);
    last.is_none()
        && (0..unit).rev().take(if quoted { 8 } else { 1 }).any(|other| {
            let older = layout.section(other) != section;
            (older == quoted) && !layout.is_quoted(other) && says(other)
        })
        || above(layout, days, unit).any(says)
}

/// The sentences of the newest message, which names no day, above an older one that a unit stands in.
pub(super) fn above(
    layout: &Layout,
    days: &[Range<usize>],
    unit: usize,
) -> impl Iterator<Item = usize> {
    const MOST: usize = 12;
    let section = layout.section(unit);
    let first = layout.section(0);
    let own = |day: &Range<usize>| layout.section(layout.unit(day.start)) == first;
    let answers = unit > 0 && first < section && !days.iter().any(own);
    let newer = if answers { 0..unit.min(MOST) } else { 0..0 };
    newer.filter(move |other| layout.section(*other) == first && !layout.is_quoted(*other))
}
