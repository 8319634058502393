//! Of a sentence that moves a meeting: which of its days is the new one.

use std::ops::Range;

use super::{DateRole, RolesAround};
use crate::pasted::clock;
use crate::pasted::phrases::Words;
use crate::pasted::role_words::{
    ABOUT_TO_MOVE, DAY_MOVED, MOVED, NEW_BEFORE, OLD_BEFORE, OLD_LABELS, PLAIN_OLD, REPLACED,
    STILL_OLD, TIME_MOVED, TIME_MOVED_TO, TO_MOVE,
};

/// What a day is by the words that move a meeting. `None` where no words do.
pub(super) fn by_move(
    around: &RolesAround<'_, '_>,
    at: usize,
    days: &[Range<usize>],
) -> Option<DateRole> {
    let RolesAround { whole, before, after, behind, others } = around;
    // "Re-listed for 2 February" ends as "listed for" does.
    let again = before.last_ends(ANEW) && !behind.any(ONCE_MORE);
    let old = before.last(3, OLD_BEFORE) && !again;
    if before.last_ends(UNTIL) {
        return Some(DateRole::Meeting);
    }
    if is_told_to_be_old(before) {
        return Some(DateRole::Old);
    }
    // "Can we do Wednesday 9 December at 1pm instead of the 8th?": the old day has no month, and this is the new one.
    let for_another = *others < 2 && after.first(8, PLAIN_OLD) && !before.any(MOVED);
    if *others > 1 && (whole.any(CORRECTED) || wrongly(before)) {
        let told = before.last_ends(TOLD) || wrongly(before);
        return Some(if told { DateRole::Old } else { DateRole::Meeting });
    }
    if is_now_another(whole, days, at) {
        return Some(DateRole::Old);
    }
    let by_weeks = *others < 2 && after.any(LATER_BY);
    if by_weeks && (whole.any(MOVED) || after.any(&["now", "be held", "take place"])) {
        return Some(DateRole::Old);
    }
    let place = are_one_list(whole, days) && moves_place_only(after);
    let time = moves_time_only(whole, *others) || is_instead_of_a_time(before);
    if !whole.any(MOVED) || time || for_another || place {
        return None;
    }
    // "The meeting scheduled for 2pm today, 27 November, is postponed"
    let today = before.last(1, &["today", "tonight"]) && before.last(8, STILL_OLD);
    let new = again || (before.last(4, NEW_BEFORE) && !before.last(2, STILL_OLD) && !today);
    // "I need to postpone our meeting on Monday": this "to" leads to no day.
    // "Due to illness the meeting on 9 December needs to be rearranged": nor does this.
    let to_other = before.last(6, TO_MOVE) || before.last(8, DUE_TO);
    let about_to = before.last_ends(TO_MOVE);
    let new = new && !about_to && (!to_other || before.last(1, NEW_BEFORE));
    if *others < 2 {
        // "The meeting on 12 November has been moved"; "It has been moved to 26 November".
        let moved = !new && (after.any(MOVED) || before.any(ABOUT_TO_MOVE) || about_to);
        return (old || moved).then_some(DateRole::Old);
    }
    // The last of several in the sentence is the new one, unless words say another.
    let last = days.get(at + 1).is_none_or(|next| !whole.range.contains(&next.start));
    match (old, new) {
        (_, true) => Some(DateRole::Meeting),
        (true, false) => Some(DateRole::Old),
        // "25 November, rescheduled from 11 November"
        (false, false) if leads_back(whole, days, at) => Some(DateRole::Meeting),
        // "At 1pm on the 3rd instead of the 10th"
        (false, false) if !last && after.any(PLAIN_OLD) => Some(DateRole::Meeting),
        (false, false) => Some(if last { DateRole::Meeting } else { DateRole::Old }),
    }
}

/// Words right before the day until which something is put off: it is on that day.
const UNTIL: &[&str] = &[
    "postponed until",
    "postponed till",
    "deferred until",
    "deferred till",
    "adjourned until",
    "adjourned till",
    "put off until",
    "put off till",
    "put back until",
    "delayed until",
];

/// Words behind a day that give another by how far it is from this one: "will now take place one week later".
const LATER_BY: &[&str] = &[
    "week later",
    "weeks later",
    "fortnight later",
    "day later",
    "days later",
    "month later",
    "week earlier",
    "weeks earlier",
    "day earlier",
    "days earlier",
    "back a week",
    "back one week",
    "back two weeks",
    "back a fortnight",
    "back by a week",
    "back by one week",
    "back by two weeks",
    "back by a fortnight",
    "forward a week",
    "forward by a week",
    "forward one week",
    "by a week",
    "by one week",
    "by two weeks",
    "by a fortnight",
];

/// Words right before a day on which something is not.
const NOT_ON: &[&str] = &[
    "not be on",
    "not be held on",
    "not take place on",
    "not taking place on",
    "isn t on",
    "is not on",
    "won t be on",
];

/// Words that put a day right which was written wrongly.
const CORRECTED: &[&str] = &[
    "should read",
    "should have read",
    "should have said",
    "correct date",
    "correct day",
    "the date should be",
];

/// Words right before a day that was written before, where another puts it right.
const TOLD: &[&str] = &[
    "which gave",
    "letter gave",
    "email gave",
    "in the letter",
    "in our letter",
    "in my letter",
    "in the email",
    "in my email",
    "letter said",
    "letter says",
    "email said",
    "which said",
    "given as",
    "shown as",
    "stated as",
];

/// Whether the words right before a day say that it was written wrongly: "our letter wrongly says Tuesday 8 December".
fn wrongly(before: &Words<'_, '_>) -> bool {
    before.last_exactly(&[
        "wrongly says",
        "wrongly said",
        "wrongly gave",
        "wrongly stated",
        "wrongly states",
        "wrongly gives",
        "incorrectly says",
        "incorrectly said",
        "incorrectly gave",
        "incorrectly stated",
        "incorrectly states",
        "mistakenly said",
        "mistakenly says",
    ])
}

/// Whether the words right before a day say that it was another's place, whatever else the sentence says.
fn is_told_to_be_old(before: &Words<'_, '_>) -> bool {
    let plain_old = before
        .last(2, &["was", "instead of", "rather than", "in place of", "originally", "previously"]);
    let put = before.last_exactly(&["choice was", "option was", "offer was", "first option was"]);
    let plain_old = plain_old && !put && !is_instead_of_a_time(before);
    // "Not on the 8th"; and of "11am, not 10am, on the 8th" the day holds.
    let in_case = before.last_exactly(&["if not", "if not on", "if not the", "if not on the"]);
    let not = (before.last_exactly(&["not", "not on", "not the", "not on the"]) && !in_case)
        || before.last_exactly(NOT_ON)
        || wrongly(before);
    plain_old || not || before.last(8, REPLACED) || before.last_ends(OLD_LABELS)
}

/// "At 11 instead of 10 on the 8th": it is the time that is another.
fn is_instead_of_a_time(before: &Words<'_, '_>) -> bool {
    let of = before.last_place(&["instead of", "rather than"]);
    let time = of.and_then(|of| clock::at(before.tokens, of + 2));
    let rest = time.and_then(|time| before.tokens.get(time.end..before.range.end));
    rest.is_some_and(|rest| {
        rest.first().is_some_and(|on| on.is("on"))
            && rest.iter().all(|word| word.is_any(&["on", "the"]))
    })
}

/// Whether a sentence that names one day moves the time and leaves the day.
///
/// "The 8 December meeting will now start at 11am instead of 10am": the time is moved, and not the day.
fn moves_time_only(whole: &Words<'_, '_>, others: usize) -> bool {
    // "Has been put back by half an hour, from 1.30pm to 2pm"; "from 10am to 11am has been moved" moves the day.
    let by_time = || {
        whole.changed_times().is_some_and(|from| {
            let start = from.saturating_sub(14).max(whole.range.start);
            Words { tokens: whole.tokens, range: start..from }.any(MOVED)
        })
    };
    others < 2
        && (whole.any(TIME_MOVED) && !whole.any(DAY_MOVED)
            || whole.before_a_time(PLAIN_OLD)
            || whole.before_a_time(TIME_MOVED_TO)
            || by_time())
}

/// Words right before the new day that put a meeting there again.
const ANEW: &[&str] = &[
    "re listed for",
    "relisted for",
    "re scheduled for",
    "rescheduled for",
    "re arranged for",
    "rearranged for",
    "re booked for",
    "rebooked for",
    "re fixed for",
    "re planned for",
];

/// Words behind that day which move it once more.
const ONCE_MORE: &[&str] =
    &["has been", "have been", "is now", "has had", "has to", "needs to", "need to", "will now"];

/// Words that give a reason, and end as those before a new day do.
const DUE_TO: &[&str] = &["due to", "owing to", "thanks to", "according to"];

/// Words of places.
pub(super) const PLACES: [&str; 16] = [
    "room", "hall", "library", "online", "teams", "zoom", "building", "venue", "centre", "floor",
    "studio", "cafe", "theatre", "chapel", "annexe", "office",
];

/// Whether what is moved behind a day is moved to another room, and to no other day or time: "9 December, 2pm, has been
/// moved from the library to the music room".
fn moves_place_only(after: &Words<'_, '_>) -> bool {
    const TO_PLACES: &[&str] = &[
        "moved to",
        "moved from",
        "moved into",
        "moved online to",
        "switched to",
        "switched from",
        "changed to",
        "changed from",
    ];
    // "Has been moved online."
    if after.any(&["moved online", "move online", "switched online", "gone online"]) {
        return !after.any(&["week", "date", "month"]);
    }
    let Some(at) = after.last_place(TO_PLACES) else { return false };
    let tokens = after.tokens;
    let words = || (at..after.range.end).filter_map(|at| tokens.get(at));
    let near = |at: usize| tokens.get(at).is_some_and(|word| word.is_any(&PLACES));
    let dated = words().any(|word| {
        word.number(4).is_some()
            || crate::pasted::day_names::names_a_day(word)
            || word.is_any(&["week", "month", "year", "term", "day", "date", "later", "time"])
    });
    (at + 2..after.range.end.min(at + 7)).any(near) && !dated
}

/// Whether the days of a sentence share what it says: "The reviews on 8 and 10 December have been moved to the
/// library".
fn are_one_list(whole: &Words<'_, '_>, days: &[Range<usize>]) -> bool {
    let own: Vec<_> = days.iter().filter(|day| whole.range.contains(&day.start)).collect();
    own.windows(2).all(|two| {
        let [one, next] = two else { return true };
        let between = whole.tokens.get(one.end..next.start).unwrap_or_default();
        between.iter().all(|word| word.is_any(&["and", "&", ",", "the"]))
    })
}

/// "Thursday 10 December 2pm is now Friday 11 December": nothing but a time and "is now" leads from a day to the next.
fn is_now_another(whole: &Words<'_, '_>, days: &[Range<usize>], at: usize) -> bool {
    const SHORT: usize = 9;
    let (Some(own), Some(next)) = (days.get(at), days.get(at + 1)) else { return false };
    let between = Words { tokens: whole.tokens, range: own.end..next.start.max(own.end) };
    let parts = between.any(&["and", "but", "the", "next", "part"]);
    let now = ["is now", "is now on", "becomes", "has become", "has now become", "will now be"];
    whole.range.contains(&next.start)
        && between.range.len() <= SHORT
        && between.last_exactly(&now)
        && !parts
}

/// Whether the next day of the sentence is the old one, by the words right before it.
fn leads_back(whole: &Words<'_, '_>, days: &[Range<usize>], at: usize) -> bool {
    let (Some(own), Some(next)) = (days.get(at), days.get(at + 1)) else { return false };
    let between = Words { tokens: whole.tokens, range: own.end..next.start.max(own.end) };
    whole.range.contains(&next.start) && between.last_exactly(&["from", "was", "originally"])
}
