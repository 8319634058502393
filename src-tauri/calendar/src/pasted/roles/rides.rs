//! The time of a taxi or a bus, where the meeting that it goes to stands in the next sentence: "Your taxi comes at 9.15
//! on Tuesday 8 December. The meeting is at 10am."

use std::ops::Range;

use super::NEAR;
use crate::pasted::layout::Layout;
use crate::pasted::phrases::Words;
use crate::pasted::times;
use crate::pasted::tokens::Token;

const RIDES: &[&str] = &[
    "taxi",
    "taxis",
    "minibus",
    "mini bus",
    "bus",
    "coach",
    "cab",
    "the train",
    "my train",
    "your train",
    "uber",
    "driver",
    "transport",
    "escort",
    "lift",
];

/// What a ride does at its time.
const COMES: &[&str] = &[
    "comes",
    "come",
    "coming",
    "will be with",
    "be with you",
    "gets in",
    "get in",
    "gets me",
    "gets you",
    "gets to",
    "arrives",
    "arrive",
    "leaves",
    "leave",
    "departs",
    "collect",
    "collects",
    "collecting",
    "pick",
    "picks",
    "picking",
    "booked",
    "due",
    "is at",
    "is for",
    "ordered",
    "drops",
    "drop",
    "will be at",
    "will be outside",
];

/// What one goes to.
const MEETINGS: &[&str] = &[
    "meeting",
    "review",
    "appointment",
    "session",
    "hearing",
    "visit",
    "clinic",
    "assessment",
    "panel",
    "taf",
    "tac",
    "workshop",
    "interview",
    "training",
    "forum",
    "webinar",
    "consultation",
    "briefing",
    "surgery",
    "call",
];

/// Where the meeting is named that a ride before it in the sentence goes to.
pub(super) fn meeting_behind(before: &Words<'_, '_>) -> Option<usize> {
    let meeting = before.last_place(MEETINGS)?;
    let led = Words { tokens: before.tokens, range: before.range.start..meeting };
    let ride = led.last_place(RIDES)?;
    let timed = times::find(before.tokens, ride, meeting);
    (!timed.is_empty()).then_some(meeting)
}

/// Whether a time is when a ride comes or goes.
pub(super) fn is_of_a_ride(before: &Words<'_, '_>, after: &Words<'_, '_>) -> bool {
    // "The 8.05 bus"
    const NAMED: [&str; 7] = ["bus", "train", "coach", "taxi", "minibus", "tram", "flight"];
    if after.tokens.get(after.range.start).is_some_and(|word| word.is_any(&NAMED)) {
        return true;
    }
    let ride = (before.range.clone()).rev().find(|at| {
        let from = Words { tokens: before.tokens, range: *at..before.range.end };
        from.first(1, RIDES)
    });
    let Some(ride) = ride else { return false };
    let between = Words { tokens: before.tokens, range: ride..before.range.end };
    let whole = Words { tokens: before.tokens, range: ride..after.range.end };
    // "Taxi at 9.15", and nothing more.
    let tight = between.range.len() <= 3;
    (tight || whole.any(COMES)) && !between.any(MEETINGS)
}

/// Whether a day's sentence speaks of a ride, and the sentence behind it names the meeting and its time.
pub(super) fn leads_to_a_meeting(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> bool {
    let Some(date) = days.get(at) else { return false };
    let unit = layout.unit(date.start);
    let own = layout.around(date.start, NEAR);
    let next = layout.tokens(unit + 1);
    let dated = days.iter().any(|day| next.contains(&day.start));
    let rides = Words { tokens, range: own.clone() };
    rides.any(RIDES)
        && rides.any(COMES)
        && !rides.any(MEETINGS)
        && !dated
        && layout.section(unit + 1) == layout.section(unit)
        && (Words { tokens, range: next.clone() }).any(MEETINGS)
        && !times::find(tokens, next.start, next.end).is_empty()
}
