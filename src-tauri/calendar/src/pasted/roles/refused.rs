//! Days that somebody cannot come on or would rather not, beside the one that suits: "The 7th is no good for us, the
//! 8th would be fine", "I would rather meet on the 8th than on the 7th".

use super::RolesAround;
use crate::pasted::phrases::Words;

/// Words behind a day that say that it does not suit.
const NO_GOOD: &[&str] = &[
    "is no good",
    "no good for",
    "s no good",
    "isn t good",
    "is not good",
    "not good for",
    "doesn t work",
    "does not work",
    "won t work",
    "will not work",
    "doesn t suit",
    "does not suit",
    "isn t possible",
    "is not possible",
    "not possible for",
    "isn t convenient",
    "is not convenient",
    "not convenient",
    "is too soon",
    "is too early in",
    "is too late for",
    "too soon for",
    "is out for",
    "is a no",
    "clashes with",
    "is difficult",
    "is tricky",
    "is impossible",
    "is booked up",
    "is gone",
    "has gone",
];

/// Words that end what is said of a day, and say that one cannot come on it.
const CANNOT: &[&str] = &[
    "can t do",
    "can t make",
    "cannot do",
    "cannot make",
    "m working",
    "am working",
    "m away",
    "am away",
    "re away",
    "are away",
    "can t come",
    "can t",
    "cannot",
    "doesn t",
    "no good",
    "not good",
    "no",
];

/// Words before a day, of several, that say that somebody cannot come on it.
const NOT_ON: &[&str] = &[
    "unable to attend on",
    "not able to attend on",
    "cannot attend on",
    "t attend on",
    "unable to come on",
    "cannot come on",
    "t come on",
    "can t be there on",
    "can t do on",
    "working on",
    "away on",
];

/// Words before a day that say that the family cannot come on it, which is enough where the day is the only one.
const WE_CANNOT: &[&str] = &[
    "you cannot attend on",
    "you can t attend on",
    "you are unable to attend on",
    "you are not able to attend on",
    "you cannot come on",
    "you can t come on",
    "you cannot make",
    "i cannot attend on",
    "i can t attend on",
    "i am unable to attend on",
    "i m unable to attend on",
    "i cannot come on",
    "i can t come on",
    "i won t be able to attend on",
    "we cannot attend on",
    "we can t attend on",
    "we are unable to attend on",
    "we re unable to attend on",
    "we cannot come on",
    "we can t come on",
    "i am not able to attend on",
    "give my apologies for",
    "give our apologies for",
    "send my apologies for",
    "send our apologies for",
    "offer my apologies for",
];

/// Words that make what follows a condition.
const IF: &[&str] = &["if", "unless", "in case", "should", "whether"];

/// Words that weigh one day against another.
const WEIGHS: &[&str] =
    &["rather", "prefer", "preferred", "better", "sooner", "easier", "best", "preferable"];

/// Whether the words refuse a day, or put another before it.
pub(super) fn is_refused(around: &RolesAround<'_, '_>) -> bool {
    let RolesAround { whole, before, behind, others, .. } = around;
    let condition = before.last(6, IF) || behind.any(IF);
    if !condition && (behind.first(14, NO_GOOD) || (*others > 1 && ends_with_cannot(behind))) {
        return true;
    }
    // "Mr Khan is unable to attend on 7 December and has asked for the 8th"
    if *others > 1 && !condition && before.last(6, NOT_ON) {
        return true;
    }
    if !condition && before.last(7, WE_CANNOT) {
        return true;
    }
    // "Neither 9 December nor 10 December works for us."
    if before.last_exactly(&["neither", "neither on", "nor", "nor on"]) {
        return true;
    }
    // "Better than", and not "no later than".
    let than = before.last_exactly(&["than", "than on", "than the", "than on the"]);
    let over = before.last_exactly(&["over", "over the", "to", "to the"]) && whole.any(PREFERS);
    *others > 1 && ((than && whole.any(WEIGHS)) || over)
}

/// Words of somebody who would rather have the first of two.
const PREFERS: &[&str] = &["i prefer", "we prefer", "d prefer", "would prefer", "do prefer"];

/// "Monday I can't do, Tuesday I can", "Monday I can't do but I can do Tuesday": what is said of the day ends so, with
/// a mark or "but" behind it.
fn ends_with_cannot(behind: &Words<'_, '_>) -> bool {
    const SHORT: usize = 12;
    let parts = |at: usize| {
        behind.tokens.get(at).is_some_and(|mark| {
            [",", ".", ";", "-", "\u{2013}", ")"].contains(&mark.text)
                || mark.is_any(&["but", "so"])
        })
    };
    let start = behind.range.start;
    behind
        .range
        .clone()
        .take(SHORT)
        .filter(|at| parts(*at))
        .any(|at| Words { tokens: behind.tokens, range: start..at }.last_ends(CANNOT))
}
